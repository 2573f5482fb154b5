// Bodies of messages, and the ways they are posted and changed in channels.
import { createHash } from 'node:crypto';
import { named, type Language, type StampedDocument } from '../../chat/index.ts';
import { flag, limits, nobody } from './limits.ts';
import { renderDiscord, type Opening } from './render.ts';
import type { Called, Payload, Web } from './web.ts';
import type { Fields } from './wire.ts';

/** A document as the payload of a message; `flags` beside that of Components V2. */
export function payloadOf(document: StampedDocument, language: Language, opening: Opening, flags = 0): Payload {
  const { components, files } = renderDiscord(document, language, opening);
  const body = {
    flags: flag.componentsV2 | flags,
    components,
    allowed_mentions: nobody,
    ...(files.length === 0 ? {} : { attachments: files.map((file, id) => ({ id: String(id), filename: file.name })) }),
  };
  return {
    body,
    files: files.map((file) => ({ name: file.name, data: Buffer.from(file.bytes), contentType: file.type })),
  };
}

/** What is shown in a channel: of files the names alone. */
export const inChannel = (document: StampedDocument): Payload => payloadOf(named(document), 'en', 'none');

/** With a number by which the message is known again later. */
export function marked(payload: Payload, mark: number): Payload {
  const [first, ...others] = (payload.body as { readonly components: readonly Fields[] }).components;
  return withFields(payload, { components: [{ ...first, id: mark }, ...others] });
}

const withFields = ({ body, ...rest }: Payload, more: Fields): Payload => ({
  ...rest,
  body: { ...(body as Fields), ...more },
});

/** What stood there goes, its files too. */
export const changed = (payload: Payload): Payload =>
  withFields(payload, 'attachments' in (payload.body as Fields) ? {} : { attachments: [] });

/** Posts once: with the same nonce, a second time within some minutes has no effect. */
export function post(web: Web, channel: string, payload: Payload, nonce: string, more: Fields = {}): Promise<Called> {
  const once = { nonce: nonceOf(nonce), enforce_nonce: true };
  return web.call('POST', `/channels/${channel}/messages`, withFields(payload, { ...once, ...more }));
}

export function change(web: Web, channel: string, message: string, payload: Payload): Promise<Called> {
  return web.call('PATCH', `/channels/${channel}/messages/${message}`, changed(payload));
}

/** The channel of somebody's direct messages with the bot. */
export const openDm = (web: Web, person: string): Promise<Called> =>
  web.call('POST', '/users/@me/channels', { body: { recipient_id: person } });

/** Discord takes 25 characters; a longer name is digested. */
export const nonceOf = (name: string): string =>
  name.length <= limits.nonce ? name : createHash('sha256').update(name).digest('base64url').slice(0, 24);
