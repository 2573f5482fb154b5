// Events read: mentions, direct messages, somebody looking in, and the app being removed.
import type { Happening, What } from '../../chat/index.ts';
import { threaded } from './address.ts';
import { asked, communityOf, placeOf, unsupported, type Me, type Parsed } from './asked.ts';
import { messageFiles } from './file.ts';
import { plainText } from './plain.ts';
import { fields, word, type Fields } from '../shared/wire.ts';

const ignored: Parsed = { kind: 'ignored' };

/** Pure: an event of the Events API. */
export function parseEvent(payload: Fields, me: Me, at: Date): Parsed {
  const event = fields(payload['event']);
  const [person, channel] = [event['user'], event['channel']].map(word);
  switch (event['type']) {
    case 'app_uninstalled':
      return { kind: 'removed', happening: happening(payload, { kind: 'bot-left' }, at) };
    case 'tokens_revoked':
      return { kind: 'removed' };
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted':
      return channel === undefined ? ignored : befell(payload, channelFate(event['type'], channel), at);
    case 'app_home_opened':
      if (event['tab'] !== 'messages' || person === undefined || channel === undefined) return ignored;
      return { kind: 'opened', person, channel };
    case 'app_mention':
    case 'message':
      return parseMessage(payload, event, me, at);
    default:
      return unsupported(payload, `event:${word(event['type']) ?? 'nameless'}`, at);
  }
}

/** A mention in a channel or a direct message; the two events of one mention share their key. */
function parseMessage(payload: Fields, event: Fields, me: Me, at: Date): Parsed {
  const [person, channel, ts] = [event['user'], event['channel'], event['ts']].map(word);
  const deleted = deletedIn(event);
  if (channel !== undefined && !channel.startsWith('D') && deleted !== undefined) {
    return befell(payload, { kind: 'message-deleted', channel, message: deleted }, at);
  }
  if (person === undefined || channel === undefined || ts === undefined || !isPersons(event, me)) return ignored;
  const direct = event['channel_type'] === 'im' || channel.startsWith('D');
  const thread = word(event['thread_ts']);
  const text = word(event['text']) ?? '';
  // Slack brings a mention twice where we listen: both are read alike, and one of them is taken.
  const named = !direct && (event['type'] === 'app_mention' || (me.listens === true && mentionOf(me).test(text)));
  if (!direct && !named && (me.listens !== true || thread === undefined)) return ignored;
  const what: What = named
    ? { kind: 'mention', text: plainText(withoutMention(text, me)).trim() }
    : { kind: 'message', text: plainText(text).trim() };
  return asked(payload, at, {
    delivery: `${channel}:${ts}`,
    person,
    place: placeOf(channel, thread),
    what,
    files: direct ? messageFiles(event['files']) : [],
    address: direct
      ? { via: 'dm', person, channel, ...threaded(thread) }
      : { via: 'ephemeral', person, channel, open: true, ...threaded(thread) },
  });
}

/** Written by a person just now: no bot, no edit, no deletion, no notice of somebody joining. */
function isPersons(event: Fields, me: Me): boolean {
  if (
    event['user'] === me.user ||
    event['user'] === slackbot ||
    event['bot_id'] !== undefined ||
    event['hidden'] === true
  )
    return false;
  return event['edited'] === undefined && (event['subtype'] === undefined || said.has(word(event['subtype']) ?? ''));
}

/** It tells the bot in a direct message that it was taken out of a channel. */
const slackbot = 'USLACKBOT';
/** Subtypes of what a person says: with a file, or in a thread and the channel at once. */
const said = new Set(['file_share', 'thread_broadcast']);

const mentionOf = (me: Me): RegExp => new RegExp(`<@${me.user}(\\|[^>]*)?>`, 'g');
const withoutMention = (text: string, me: Me): string => text.replaceAll(mentionOf(me), ' ').trim();

/** The message that was deleted; one that others hang under leaves a notice in its place. */
function deletedIn(event: Fields): string | undefined {
  if (event['subtype'] === 'message_deleted') return word(event['deleted_ts']);
  const now = fields(event['message']);
  return event['subtype'] === 'message_changed' && now['subtype'] === 'tombstone' ? word(now['ts']) : undefined;
}

function channelFate(type: unknown, channel: string): Happening['what'] {
  if (type === 'channel_left' || type === 'group_left') return { kind: 'bot-left', channel };
  const isArchived = type === 'channel_archive' || type === 'group_archive';
  return { kind: isArchived ? 'channel-archived' : 'channel-gone', channel };
}

const happening = (payload: Fields, what: Happening['what'], at: Date): Happening => ({
  platform: 'slack',
  community: communityOf(payload),
  at,
  what,
});
const befell = (payload: Fields, what: Happening['what'], at: Date): Parsed => ({
  kind: 'happened',
  happening: happening(payload, what, at),
});
