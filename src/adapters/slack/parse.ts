// A payload of Slack's, read as a request, as something the adapter sees to itself, or as nothing for us.
import type { Place, Quoted, Request, What } from '../../chat/index.ts';
import { expired, parseOrigin, threaded, throughUrl, type Address } from './address.ts';
import { modeOf, parseActionId } from './button.ts';
import { parseForm } from './form.ts';
import { plainText } from './plain.ts';
import { fields, items, word, type Fields } from './wire.ts';

/** Our own account and bot, so that we do not answer ourselves. */
export type Me = { readonly user: string; readonly bot: string };
export type Parsed =
  | { readonly kind: 'request'; readonly request: Request; readonly address: Address; readonly trigger?: string }
  /** Somebody looks at the direct messages with the bot. */
  | { readonly kind: 'opened'; readonly person: string; readonly channel: string }
  /** The app was removed from the workspace, or its token taken away. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'ignored' };

const ignored: Parsed = { kind: 'ignored' };

/** Pure: `at` is when it arrived. Never throws, whatever the body is. */
export function parseBody(body: unknown, me: Me, at: Date): Parsed {
  const payload = fields(body);
  if (payload['event'] !== undefined) return parseEvent(payload, me, at);
  if (payload['command'] !== undefined) return parseCommand(payload, at);
  switch (payload['type']) {
    case 'block_actions':
      return parsePress(payload, at);
    case 'view_submission':
      return parseSubmission(payload, at);
    case 'message_action':
      return parseShortcut(payload, at);
    default:
      return unsupported(payload, word(payload['type']) ?? 'nameless', at);
  }
}

function parseCommand(payload: Fields, at: Date): Parsed {
  const [person, channel, url] = [payload['user_id'], payload['channel_id'], payload['response_url']].map(word);
  const trigger = word(payload['trigger_id']);
  if (person === undefined || channel === undefined || url === undefined || trigger === undefined) {
    return unsupported(payload, 'command', at);
  }
  const name = (word(payload['command']) ?? '').replace(/^\//, '').toLowerCase();
  const text = typeof payload['text'] === 'string' ? plainText(payload['text']) : '';
  return asked(payload, at, {
    delivery: `command:${trigger}`,
    person,
    place: placeOf(channel),
    what: { kind: 'command', name, text, args: {} },
    address: throughUrl(person, url, at, 'beside'),
    trigger,
  });
}

function parsePress(payload: Fields, at: Date): Parsed {
  const action = fields(items(payload['actions'])[0]);
  const container = fields(payload['container']);
  const person = word(fields(payload['user'])['id']);
  const channel = word(container['channel_id']) ?? word(fields(payload['channel'])['id']);
  const pressed = word(action['action_id']);
  const delivery = word(payload['trigger_id']) ?? word(action['action_ts']);
  if (person === undefined || channel === undefined || pressed === undefined || delivery === undefined) {
    return unsupported(payload, 'block_actions', at);
  }
  const id = parseActionId(pressed);
  const thread = word(container['thread_ts']);
  const address = pressAddress(payload, { id, person, channel, thread }, at);
  if (address === undefined) return unsupported(payload, 'block_actions', at);
  return asked(payload, at, {
    delivery: `press:${delivery}`,
    person,
    place: placeOf(channel, thread),
    what: { kind: 'press', id, values: valuesOf(action) },
    address,
    trigger: word(payload['trigger_id']),
  });
}

type Pressed = {
  readonly id: string;
  readonly person: string;
  readonly channel: string;
  readonly thread: string | undefined;
};

/** In direct messages the answer stays there; elsewhere it goes through the response_url, for the presser's eyes only. */
function pressAddress(payload: Fields, { id, person, channel, thread }: Pressed, at: Date): Address | undefined {
  const container = fields(payload['container']);
  const ts = word(container['message_ts']);
  const update = modeOf(id) === 'update';
  const kept = container['is_ephemeral'] !== true;
  if (channel.startsWith('D') && kept && update && ts !== undefined) {
    return { via: 'edit', person, channel, ts, ...threaded(thread) };
  }
  if (channel.startsWith('D') && kept) return { via: 'dm', person, channel, ...threaded(thread) };
  const url = word(payload['response_url']);
  if (url !== undefined) return throughUrl(person, url, at, update && !kept ? 'replace' : 'beside', thread);
  return { via: 'ephemeral', person, channel, ...threaded(thread) };
}

function valuesOf(action: Fields): string[] {
  const chosen = [action['selected_option'], ...items(action['selected_options'])];
  return chosen.flatMap((option) => word(fields(option)['value']) ?? []);
}

function parseSubmission(payload: Fields, at: Date): Parsed {
  const view = fields(payload['view']);
  const person = word(fields(payload['user'])['id']);
  const [viewId, id] = [view['id'], view['callback_id']].map(word);
  if (person === undefined || viewId === undefined || id === undefined)
    return unsupported(payload, 'view_submission', at);
  const origin = parseOrigin(word(view['private_metadata']) ?? '');
  const usable = origin !== undefined && origin.address.person === person && !expired(origin.address, at.getTime());
  return asked(payload, at, {
    delivery: `view:${viewId}`,
    person,
    place: origin?.place ?? { kind: 'dm', channel: person },
    what: { kind: 'form', id, fields: parseForm(fields(view['state'])['values']) },
    address: usable ? origin.address : { via: 'dm', person },
  });
}

function parseShortcut(payload: Fields, at: Date): Parsed {
  const message = fields(payload['message']);
  const [person, channel] = [fields(payload['user'])['id'], fields(payload['channel'])['id']].map(word);
  const [name, trigger, url] = [payload['callback_id'], payload['trigger_id'], payload['response_url']].map(word);
  if (person === undefined || channel === undefined || name === undefined || trigger === undefined) {
    return unsupported(payload, 'message_action', at);
  }
  const root = word(message['thread_ts']);
  const thread = root === word(message['ts']) ? undefined : root;
  return asked(payload, at, {
    delivery: `shortcut:${trigger}`,
    person,
    place: placeOf(channel, thread),
    what: { kind: 'shortcut', name, message: quoted(payload, message, channel) },
    address:
      url === undefined
        ? { via: 'ephemeral', person, channel, ...threaded(thread) }
        : throughUrl(person, url, at, 'beside', thread),
    trigger,
  });
}

function quoted(payload: Fields, message: Fields, channel: string): Quoted {
  const ts = word(message['ts']);
  const domain = word(fields(payload['team'])['domain']);
  const link = domain && ts && `https://${domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
  return {
    text: plainText(word(message['text']) ?? ''),
    author: word(message['user']) ?? word(message['username']) ?? '',
    ...(ts === undefined ? {} : { at: new Date(Number(ts) * 1000) }),
    ...(link === undefined || link === '' ? {} : { link }),
  };
}

function parseEvent(payload: Fields, me: Me, at: Date): Parsed {
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

type Asked = {
  readonly delivery: string;
  readonly person: string;
  readonly place: Place;
  readonly what: What;
  readonly address: Address;
  readonly trigger?: string | undefined;
};

function asked(payload: Fields, at: Date, { address, trigger, ...rest }: Asked): Parsed {
  const request: Request = { platform: 'slack', community: communityOf(payload), at, ...rest };
  return { kind: 'request', request, address, ...(trigger === undefined ? {} : { trigger }) };
}

function unsupported(payload: Fields, shape: string, at: Date): Parsed {
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
function communityOf(payload: Fields): string {
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

function placeOf(channel: string, thread?: string): Place {
  if (channel.startsWith('D')) return { kind: 'dm', channel };
  return thread === undefined ? { kind: 'channel', channel } : { kind: 'thread', channel, thread };
}
