// Threads in Slack: a message in a channel, and what hangs under it. Slack has no key that makes a second try harmless, so nothing is tried twice.
import type { MessageAt, Opened, Reach, Sent, StampedDocument, Threads, Unsent } from '../../chat/index.ts';
import { sentOf, type Failure } from './failure.ts';
import { renderSlack } from './render.ts';
import type { Called, Web } from './web.ts';
import { fields, word, type Fields } from '../shared/wire.ts';

export function createThreads(web: Web): Threads {
  const say = (channel: string, document: StampedDocument, more: Fields = {}): Promise<Called> =>
    web.call('chat.postMessage', { channel, ...renderSlack(document, 'en'), ...quiet, ...more });
  return {
    open: async (_community, channel, { document }) => opened(await say(channel, document), channel),
    async post(_community, { channel, thread }, document) {
      const called = await say(channel, document, { thread_ts: thread });
      const sent = outcome(called, channel);
      if (called.kind === 'failed' || sent.kind === 'unsent' || isIn(called.data, thread)) return sent;
      // The message it hung under is gone: what would stand in the channel by itself is taken back.
      const taken = await web.call('chat.delete', { channel: sent.channel, ts: sent.message });
      return unsent(taken.kind === 'done' ? 'not-there' : 'unknown');
    },
    async change(_community, { channel, message }, document) {
      return at(
        await web.call('chat.update', { channel, ts: message, ...renderSlack(document, 'en') }),
        channel,
        message,
      );
    },
    async remove(_community, { channel, message }) {
      const called = await web.call('chat.delete', { channel, ts: message });
      const isGone = called.kind === 'failed' && called.failure.code === 'message_not_found';
      return isGone ? { kind: 'sent', channel, message } : at(called, channel, message);
    },
    async link(_community, { opening }) {
      const called = await web.call('chat.getPermalink', { channel: opening.channel, message_ts: opening.message });
      return called.kind === 'done' ? word(called.data['permalink']) : undefined;
    },
    reach: async (_community, channel) => reachOf(await web.call('conversations.info', { channel })),
  };
}

/** Without previews of links, which Slack would add by itself. */
const quiet = { unfurl_links: false, unfurl_media: false };

const unsent = (why: Unsent['why']): Unsent => ({ kind: 'unsent', why });

function outcome(called: Called, channel: string): Sent {
  if (called.kind === 'failed') return sentOf(called.failure);
  return { kind: 'sent', channel: word(called.data['channel']) ?? channel, message: word(called.data['ts']) ?? '' };
}

function opened(called: Called, channel: string): Opened {
  const sent = outcome(called, channel);
  if (sent.kind === 'unsent') return sent;
  const opening: MessageAt = { channel: sent.channel, message: sent.message };
  return { kind: 'opened', found: false, channel: sent.channel, thread: sent.message, opening };
}

/** Changing and deleting can be done again, so an answer that was lost is no reason to ask anybody. */
function at(called: Called, channel: string, message: string): Sent {
  if (called.kind === 'done') return { kind: 'sent', channel, message };
  return sentOf(called.failure.kind === 'unknown' ? { ...called.failure, kind: 'unreachable' } : called.failure);
}

const isIn = (data: Fields, thread: string): boolean => {
  const stands = word(fields(data['message'])['thread_ts']);
  return stands === thread;
};

/** A private channel the bot is not in does not exist for it. */
function reachOf(called: Called): Reach {
  if (called.kind === 'failed') return isAbsent(called.failure) ? { kind: 'not-there' } : { kind: 'unknown' };
  const channel = fields(called.data['channel']);
  if (channel['is_im'] === true || channel['is_mpim'] === true) return { kind: 'not-there' };
  const lacks = [
    ...(channel['is_member'] === true ? [] : ['invite' as const]),
    ...(channel['is_archived'] === true ? ['archived' as const] : []),
    ...(channel['is_read_only'] === true || channel['is_frozen'] === true ? ['send' as const] : []),
  ];
  const open = channel['is_private'] === true ? 'private' : 'public';
  return { kind: 'channel', name: word(channel['name']) ?? '', open, lacks };
}

const isAbsent = ({ code }: Failure): boolean => code === 'channel_not_found';
