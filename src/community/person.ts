// How a person a community named is sealed: bound to the community and to who it is.

export const purpose = 'community person';
/** `owner` is the person's HMAC. */
export const contextOf = (of: { readonly platform: string; readonly community: string }, owner: string): string =>
  `${of.platform}/${of.community}/${owner}`;
