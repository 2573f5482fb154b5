// Sends a message to an address. What is private stays private: no way leads to a channel everybody reads.
import type { Message } from './render.ts';
import { beside, threaded, type Address } from './address.ts';
import { refusal, type Failure } from './failure.ts';
import type { Called, Web } from './web.ts';
import { fields, word, type Fields } from '../shared/wire.ts';

export type Delivered =
  /** `ts` where the message can be changed later; `files` that were sent with it. */
  | { readonly kind: 'sent'; readonly channel: string; readonly ts: string; readonly files?: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Refused as such: another private way may still work. */
const elsewhere = new Set([
  'not_in_channel',
  'channel_not_found',
  'user_not_in_channel',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
  'cannot_reply_to_message',
  'message_not_found',
  'edit_window_closed',
  'cant_update_message',
]);

export async function sendTo(web: Web, address: Address, message: Message, now: number): Promise<Delivered> {
  const { person } = address;
  switch (address.via) {
    case 'url': {
      if (address.until <= now) return failed(refusal('expired_url'));
      const how = { response_type: 'ephemeral', replace_original: address.replace };
      const thread = address.replace || address.thread === undefined ? {} : { thread_ts: address.thread };
      return sent(await web.respond(address.url, { ...message, ...how, ...thread }), '');
    }
    case 'ephemeral': {
      const thread = address.thread === undefined ? {} : { thread_ts: address.thread };
      const called = await web.call('chat.postEphemeral', {
        channel: address.channel,
        user: person,
        ...message,
        ...thread,
      });
      return mayGoElsewhere(called) ? postToPerson(web, person, message) : sent(called, address.channel);
    }
    case 'edit': {
      const called = await web.call('chat.update', { channel: address.channel, ts: address.ts, ...message });
      return mayGoElsewhere(called) ? sendTo(web, beside(address), message, now) : sent(called, address.channel);
    }
    case 'dm':
      return address.channel === undefined
        ? postToPerson(web, person, message)
        : post(web, address.channel, message, address.thread);
  }
}

/** Changes the message at an address that stands for one, and nothing but that: where it is gone, nothing is sent. */
export async function changeAt(
  web: Web,
  address: Extract<Address, { via: 'url' | 'edit' }>,
  message: Message,
  now: number,
): Promise<Called> {
  if (address.via === 'edit') return web.call('chat.update', { channel: address.channel, ts: address.ts, ...message });
  if (address.until <= now) return { kind: 'failed', failure: refusal('expired_url') };
  return web.respond(address.url, { ...message, response_type: 'ephemeral', replace_original: true });
}

/** Deletes the message at an address that stands for one. */
export async function deleteAt(
  web: Web,
  address: Extract<Address, { via: 'url' | 'edit' }>,
  now: number,
): Promise<Called> {
  if (address.via === 'edit') return web.call('chat.delete', { channel: address.channel, ts: address.ts });
  if (address.until <= now) return { kind: 'failed', failure: refusal('expired_url') };
  return web.respond(address.url, { delete_original: true });
}

export type Opened = { readonly kind: 'opened'; readonly channel: string } | Extract<Delivered, { kind: 'failed' }>;

/** Opens the direct messages with a person. */
export async function openDm(web: Web, person: string): Promise<Opened> {
  const opened = await web.call('conversations.open', { users: person });
  if (opened.kind === 'failed') {
    // Nothing was written yet, so whatever went wrong, trying again later does no harm.
    const { failure } = opened;
    return failed(failure.kind === 'unknown' ? { kind: 'unreachable', code: failure.code } : failure);
  }
  const channel = word(fields(opened.data['channel'])['id']);
  return channel === undefined ? failed(refusal('channel_not_found')) : { kind: 'opened', channel };
}

async function postToPerson(web: Web, person: string, message: Message): Promise<Delivered> {
  const opened = await openDm(web, person);
  return opened.kind === 'failed' ? opened : post(web, opened.channel, message);
}

/** Writes in a channel or in direct messages, without previews of links. */
export async function post(web: Web, channel: string, message: Message, thread?: string): Promise<Delivered> {
  const quiet = { unfurl_links: false, unfurl_media: false };
  const where = thread === undefined ? {} : { thread_ts: threaded(thread).thread };
  return sent(await web.call('chat.postMessage', { channel, ...message, ...quiet, ...where }), channel);
}

const mayGoElsewhere = (called: Called): boolean =>
  called.kind === 'failed' && called.failure.kind === 'refused' && elsewhere.has(called.failure.code);

const failed = (failure: Failure): Extract<Delivered, { kind: 'failed' }> => ({ kind: 'failed', failure });

function sent(called: Called, channel: string): Delivered {
  if (called.kind === 'failed') return called;
  const data: Fields = called.data;
  return { kind: 'sent', channel: word(data['channel']) ?? channel, ts: word(data['ts']) ?? '' };
}
