// A payload of Discord's, read as a request with what must be done first, or as nothing for us.
import {
  findCommand,
  firstStep,
  languageOfLocale,
  type Command,
  type FileRef,
  type Place,
  type Quoted,
  type Request,
  type What,
} from '../../chat/index.ts';
import type { Address, Step } from './address.ts';
import { attachmentOf } from './attachment.ts';
import { modeOf, parseCustomId } from './button.ts';
import { parseForm } from './form.ts';
import { flag, interaction, permission, tokenMs } from './limits.ts';
import { plainText, type Names } from './plain.ts';
import { commandOf, givenOptions, shortcutOf } from './option.ts';
import { filesOf } from '../shared/file.ts';
import { fields, items, number, snowflake, word, type Fields } from './wire.ts';

export type Parsed =
  /** `first`: where the first answer to an interaction goes. */
  | { readonly kind: 'request'; readonly request: Request; readonly address: Address; readonly first?: `/${string}` }
  | { readonly kind: 'ignored' };
const ignored: Parsed = { kind: 'ignored' };

/** What the gateway knows beside a payload. */
export type Around = {
  /** The bot's own account. */
  readonly me: string;
  readonly names: Names;
  /** The language a server is set to. */
  guildLocale(guild: string): string | undefined;
  /** The language a person's app was last seen in. */
  locale(person: string): string | undefined;
  /** Told to listen in threads, where nobody named the bot. */
  readonly listens?: boolean;
  /** True for what the gateway has told of. */
  knows(channel: string): boolean;
  /** The channel a thread hangs under. */
  parent(thread: string): string | undefined;
};

/** Pure: `at` is when it arrived. Never throws, whatever the payload is. */
export function parseInteraction(value: unknown, commands: readonly Command[], around: Around, at: Date): Parsed {
  const payload = fields(value);
  const [delivery, app, channel] = [payload['id'], payload['application_id'], payload['channel_id']].map(snowflake);
  const person = snowflake(fields(fields(payload['member'])['user'])['id']) ?? snowflake(fields(payload['user'])['id']);
  const token = word(payload['token']);
  if (delivery === undefined || app === undefined || person === undefined || token === undefined) return ignored;
  if (!/^[\w.-]+$/.test(token)) return ignored;
  const { what, files = [] } = askedOf(payload, commands, around);
  const step = stepOf(what, commands);
  const locale = word(payload['locale']) ?? word(payload['guild_locale']);
  const kept = (number(fields(payload['message'])['flags']) & flag.ephemeral) === 0;
  const inDm = isBotDm(payload);
  const updates = step === 'update' && kept;
  return {
    kind: 'request',
    first: `/interactions/${delivery}/${token}/callback`,
    address: {
      via: 'hook',
      app,
      token,
      until: timeOf(delivery) + tokenMs,
      step,
      sight: updates && !inDm ? 'open' : 'private',
      opening: updates && inDm ? 'preview' : 'none',
      language: languageOfLocale(locale) ?? 'en',
    },
    request: {
      delivery,
      platform: 'discord',
      community: snowflake(payload['guild_id']) ?? 'direct',
      person,
      place: placeOf(payload, channel ?? person),
      ...(locale === undefined ? {} : { locale }),
      ...(mayManage(fields(payload['member'])['permissions']) ? { moderator: true } : {}),
      at,
      what,
      ...filesOf(files),
    },
  };
}

type Asked = { readonly what: What; readonly files?: readonly FileRef[] };

function askedOf(payload: Fields, commands: readonly Command[], around: Around): Asked {
  const data = fields(payload['data']);
  const type = number(data['type'] ?? 1);
  switch (payload['type']) {
    case interaction.command:
      if (type === 1) {
        const { args, files } = givenOptions(data, commands);
        return { what: { kind: 'command', ...commandOf(data), text: '', args }, files };
      }
      return type === 3 ? { what: shortcut(payload, data, commands, around) } : unsupported(`command:${type}`);
    case interaction.press: {
      const id = word(data['custom_id']);
      if (id === undefined) return unsupported('component');
      const values = items(data['values']).flatMap((it) => word(it) ?? []);
      return { what: { kind: 'press', id: parseCustomId(id), values } };
    }
    case interaction.form: {
      const id = word(data['custom_id']);
      if (id === undefined) return unsupported('modal');
      const form = parseForm(data);
      return { what: { kind: 'form', id, fields: form.fields }, files: form.files };
    }
    default:
      return unsupported(`interaction:${number(payload['type'])}`);
  }
}

const unsupported = (shape: string): Asked => ({ what: { kind: 'unsupported', shape } });

/** Decided from what is declared alone, before anything is looked up. */
function stepOf(what: What, commands: readonly Command[]): Step {
  switch (what.kind) {
    case 'press':
      return ({ reply: 'defer', update: 'update', form: 'none' } as const)[modeOf(what.id)];
    case 'command': {
      const found = findCommand(commands, what.name, what.text);
      return found !== undefined && firstStep(found.command, found.text, what.args) === 'form' ? 'none' : 'defer';
    }
    default:
      return 'defer';
  }
}

function shortcut(payload: Fields, data: Fields, commands: readonly Command[], around: Around): What {
  const id = snowflake(data['target_id']) ?? '';
  const message = fields(fields(fields(data['resolved'])['messages'])[id]);
  const name = shortcutOf(word(data['name']) ?? '', commands);
  if (name === undefined) return { kind: 'shortcut', name: '', message: { text: '', author: '' } };
  return { kind: 'shortcut', name, message: quoted(message, id, payload, around) };
}

function quoted(message: Fields, id: string, payload: Fields, { me, names }: Around): Quoted {
  const author = fields(message['author']);
  const person = snowflake(author['id']);
  const isPerson = author['bot'] !== true && message['webhook_id'] === undefined;
  const forwarded = fields(fields(items(message['message_snapshots'])[0])['message']);
  const content = word(message['content']) ?? word(forwarded['content']) ?? '';
  const at = new Date(word(message['timestamp']) ?? Number.NaN);
  const channel = snowflake(message['channel_id']) ?? snowflake(payload['channel_id']);
  return {
    text: plainText(content, namesIn(message, names)).trim(),
    author: word(author['global_name']) ?? word(author['username']) ?? '',
    ...(person === undefined || !isPerson ? {} : { person }),
    ...(Number.isNaN(at.getTime()) ? {} : { at }),
    ...(id === '' ? {} : { message: id }),
    ...(person === me ? { ours: true as const } : {}),
    ...(channel === undefined || id === ''
      ? {}
      : { link: `https://discord.com/channels/${snowflake(payload['guild_id']) ?? '@me'}/${channel}/${id}` }),
  };
}

/** A new message: in direct messages all of it is meant for us, in a server only what names us or answers us; in a thread all is heard where we are told to listen. */
export function parseMessage(value: unknown, around: Around, at: Date): Parsed {
  const message = fields(value);
  const author = fields(message['author']);
  const [id, channel, person, guild] = [message['id'], message['channel_id'], author['id'], message['guild_id']].map(
    snowflake,
  );
  if (id === undefined || channel === undefined || person === undefined || !isPersons(message, around.me))
    return ignored;
  const mentioned = items(message['mentions']).some((user) => fields(user)['id'] === around.me);
  const place: Place = guild === undefined ? { kind: 'dm', channel } : messagePlace(message, channel, around);
  if (place.kind === 'channel' && !mentioned) return ignored;
  if (place.kind === 'thread' && !mentioned && around.listens !== true) return ignored;
  const content = word(message['content']) ?? '';
  const names = namesIn(message, around.names);
  const locale = around.locale(person) ?? (guild === undefined ? undefined : around.guildLocale(guild));
  const language = languageOfLocale(locale) ?? 'en';
  const what: What =
    guild === undefined || !mentioned
      ? { kind: 'message', text: plainText(content, names).trim() }
      : { kind: 'mention', text: plainText(withoutMention(content, around.me), names).trim() };
  return {
    kind: 'request',
    address:
      guild === undefined
        ? { via: 'dm', channel, message: id, language }
        : { via: 'channel', channel, message: id, person, language },
    request: {
      delivery: id,
      platform: 'discord',
      community: guild ?? 'direct',
      person,
      place,
      ...(locale === undefined ? {} : { locale }),
      at,
      what,
      ...filesOf(guild === undefined ? items(message['attachments']).flatMap((it) => attachmentOf(it) ?? []) : []),
    },
  };
}

/** Written by a person just now, or answered by one: no bot, no webhook, no notice of Discord's. */
function isPersons(message: Fields, me: string): boolean {
  const author = fields(message['author']);
  if (author['bot'] === true || author['system'] === true || author['id'] === me) return false;
  return message['webhook_id'] === undefined && (message['type'] === 0 || message['type'] === 19);
}

const withoutMention = (text: string, me: string): string => text.replaceAll(new RegExp(`<@!?${me}>`, 'g'), ' ').trim();

export const isThread = (type: unknown): boolean => type === 10 || type === 11 || type === 12;

/** Direct messages with the bot; those of two people, where somebody uses it as an app of their own, are no place for its words. */
const isBotDm = (payload: Fields): boolean =>
  payload['guild_id'] === undefined && fields(payload['channel'])['type'] === 1 && (payload['context'] ?? 1) === 1;

function placeOf(payload: Fields, channel: string): Place {
  if (isBotDm(payload)) return { kind: 'dm', channel };
  const room = fields(payload['channel']);
  const parent = snowflake(room['parent_id']);
  if (isThread(room['type']) && parent !== undefined) return { kind: 'thread', channel: parent, thread: channel };
  return { kind: 'channel', channel };
}

/** Administrators and those who may manage the server; Discord counts both into the permissions it sends. */
function mayManage(permissions: unknown): boolean {
  const bits = snowflake(permissions);
  return bits !== undefined && (BigInt(bits) & (permission.administrator | permission.manageServer)) !== 0n;
}

function messagePlace(message: Fields, channel: string, around: Around): Place {
  const parent = isThread(message['channel_type'] ?? 11) ? around.parent(channel) : undefined;
  return parent === undefined ? { kind: 'channel', channel } : { kind: 'thread', channel: parent, thread: channel };
}

/** The names a message brings along go before those known here. */
function namesIn(message: Fields, names: Names): Names {
  const users = new Map(
    items(message['mentions']).map((value) => {
      const user = fields(value);
      const name = word(fields(user['member'])['nick']) ?? word(user['global_name']) ?? word(user['username']);
      return [snowflake(user['id']) ?? '', name] as const;
    }),
  );
  return { ...names, user: (id) => users.get(id) ?? names.user(id) };
}

/** An id of Discord's holds when it was made, in milliseconds since 1970. */
export const timeOf = (id: string): number => Number(BigInt(id) >> 22n) + 1_420_070_400_000;
