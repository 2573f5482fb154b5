// What a payload comes to: a request with the way back, something the adapter sees to itself, or nothing for us.
import type { FileRef, Happening, Place, Request, What } from '../../chat/index.ts';
import type { Address } from './address.ts';
import { filesOf } from '../shared/file.ts';
import { fields, items, word, type Fields } from '../shared/wire.ts';

/** Our own account and bot, so that we do not answer ourselves. */
export type Me = {
  readonly user: string;
  readonly bot: string;
  /** Told to listen in threads, where nobody named us. */
  readonly listens?: true;
};
export type Parsed =
  | { readonly kind: 'request'; readonly request: Request; readonly address: Address; readonly trigger?: string }
  /** Somebody looks at the direct messages with the bot. */
  | { readonly kind: 'opened'; readonly person: string; readonly channel: string }
  /** The app was removed from the workspace, or its token taken away. */
  | { readonly kind: 'removed'; readonly happening?: Happening }
  | { readonly kind: 'happened'; readonly happening: Happening }
  | { readonly kind: 'ignored' };

export type Asked = {
  readonly delivery: string;
  readonly person: string;
  readonly place: Place;
  readonly what: What;
  readonly files?: readonly FileRef[];
  readonly address: Address;
  readonly trigger?: string | undefined;
};

export function asked(payload: Fields, at: Date, { address, trigger, files = [], ...rest }: Asked): Parsed {
  const request: Request = { platform: 'slack', community: communityOf(payload), at, ...rest, ...filesOf(files) };
  return { kind: 'request', request, address, ...(trigger === undefined ? {} : { trigger }) };
}

export function unsupported(payload: Fields, shape: string, at: Date): Parsed {
  const person =
    word(fields(payload['user'])['id']) ?? word(payload['user_id']) ?? word(fields(payload['event'])['user']) ?? '';
  const name = /^[a-z_:.]{1,60}$/.test(shape) ? shape : 'nameless';
  return asked(payload, at, {
    delivery: `unsupported:${word(payload['event_id']) ?? word(payload['trigger_id']) ?? String(at.getTime())}`,
    person,
    place: { kind: 'dm', channel: person },
    what: { kind: 'unsupported', shape: name },
    address: { via: 'dm', person },
  });
}

/** The workspace; with an installation for a whole organisation Slack may name only the person's, or the organisation. */
export function communityOf(payload: Fields): string {
  const event = fields(items(payload['authorizations'])[0]);
  const names = [
    event['team_id'],
    fields(payload['view'])['app_installed_team_id'],
    fields(payload['team'])['id'],
    payload['team_id'],
    fields(payload['user'])['team_id'],
    event['enterprise_id'],
    fields(payload['enterprise'])['id'],
    payload['enterprise_id'],
  ];
  return names.map(word).find((name) => name !== undefined) ?? 'unknown';
}

export function placeOf(channel: string, thread?: string): Place {
  if (channel.startsWith('D')) return { kind: 'dm', channel };
  return thread === undefined ? { kind: 'channel', channel } : { kind: 'thread', channel, thread };
}
