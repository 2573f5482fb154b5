// A payload of Slack's, read: commands, presses, forms and shortcuts; events have a file of their own.
import type { Quoted } from '../../chat/index.ts';
import { carrying, expired, parseOrigin, threaded, throughUrl, type Address } from './address.ts';
import { asked, placeOf, unsupported, type Me, type Parsed } from './asked.ts';
import { modeOf, parseActionId, parseBlockId } from './button.ts';
import { parseForm } from './form.ts';
import { parseEvent } from './parse-event.ts';
import { plainText } from './plain.ts';
import { fields, items, word, type Fields } from '../shared/wire.ts';

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
      return parseShortcut(payload, me, at);
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
  const files = parseBlockId(word(action['block_id']));
  const address = pressAddress(payload, { id, person, channel, thread, files }, at);
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
  readonly files: readonly string[];
};

/** In direct messages the answer stays there; elsewhere it goes through the response_url, for the presser's eyes only. */
function pressAddress(payload: Fields, { id, person, channel, thread, files }: Pressed, at: Date): Address | undefined {
  const container = fields(payload['container']);
  const ts = word(container['message_ts']);
  const update = modeOf(id) === 'update';
  const kept = container['is_ephemeral'] !== true;
  if (channel.startsWith('D') && kept && update && ts !== undefined) {
    return { via: 'edit', person, channel, ts, ...threaded(thread), ...carrying(files) };
  }
  if (channel.startsWith('D') && kept) return { via: 'dm', person, channel, ...threaded(thread) };
  const url = word(payload['response_url']);
  if (url !== undefined && update && !kept)
    return { ...throughUrl(person, url, at, 'replace', thread), ...carrying(files) };
  if (url !== undefined) return throughUrl(person, url, at, 'beside', thread);
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
  const form = parseForm(fields(view['state'])['values'], person);
  const usable = origin !== undefined && origin.address.person === person && !expired(origin.address, at.getTime());
  return asked(payload, at, {
    delivery: `view:${viewId}`,
    person,
    place: origin?.place ?? { kind: 'dm', channel: person },
    what: { kind: 'form', id, fields: form.fields },
    files: form.files,
    address: usable ? origin.address : { via: 'dm', person },
  });
}

function parseShortcut(payload: Fields, me: Me, at: Date): Parsed {
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
    what: { kind: 'shortcut', name, message: quoted(payload, message, channel, me) },
    address:
      url === undefined
        ? { via: 'ephemeral', person, channel, ...threaded(thread) }
        : throughUrl(person, url, at, 'beside', thread),
    trigger,
  });
}

function quoted(payload: Fields, message: Fields, channel: string, me: Me): Quoted {
  const [ts, user, bot] = [message['ts'], message['user'], message['bot_id']].map(word);
  const isOurs = user === me.user || bot === me.bot;
  const domain = word(fields(payload['team'])['domain']);
  const link = domain && ts && `https://${domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
  return {
    text: plainText(word(message['text']) ?? ''),
    author: user ?? word(message['username']) ?? '',
    ...(user === undefined || bot !== undefined ? {} : { person: user }),
    ...(ts === undefined ? {} : { at: new Date(Number(ts) * 1000), message: ts }),
    ...(isOurs ? { ours: true as const } : {}),
    ...(link === undefined || link === '' ? {} : { link }),
  };
}
