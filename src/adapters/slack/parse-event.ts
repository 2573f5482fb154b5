// Events read: mentions, direct messages, somebody looking in, and the app being removed.
import type { What } from '../../chat/index.ts';
import { threaded } from './address.ts';
import { asked, placeOf, unsupported, type Me, type Parsed } from './asked.ts';
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
    case 'tokens_revoked':
      return { kind: 'removed' };
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
  if (person === undefined || channel === undefined || ts === undefined || !isPersons(event, me)) return ignored;
  const direct = event['channel_type'] === 'im' || channel.startsWith('D');
  if (event['type'] === 'message' && !direct) return ignored;
  const thread = word(event['thread_ts']);
  const text = word(event['text']) ?? '';
  const what: What = direct
    ? { kind: 'message', text: plainText(text).trim() }
    : { kind: 'mention', text: plainText(withoutMention(text, me)).trim() };
  return asked(payload, at, {
    delivery: `${channel}:${ts}`,
    person,
    place: placeOf(channel, thread),
    what,
    files: direct ? messageFiles(event['files']) : [],
    address: { via: direct ? 'dm' : 'ephemeral', person, channel, ...threaded(thread) },
  });
}

/** Written by a person just now: no bot, no edit, no deletion, no notice of somebody joining. */
function isPersons(event: Fields, me: Me): boolean {
  if (event['user'] === me.user || event['bot_id'] !== undefined || event['hidden'] === true) return false;
  return event['edited'] === undefined && (event['subtype'] === undefined || event['subtype'] === 'file_share');
}

const withoutMention = (text: string, me: Me): string =>
  text.replaceAll(new RegExp(`<@${me.user}(\\|[^>]*)?>`, 'g'), ' ').trim();
