// Finds what is live in a message: mentions that ping, and things Slack turns into links by itself.
import { entryOf, fieldsOf, isFields, listOf, textOf } from './wire.ts';
import type { Fields } from './types.ts';

const BROADCAST = /<!(?:channel|here|everyone)(?:\|[^>]*)?>/g;
const GROUP = /<!subteam\^[^>]*>/g;
const USER = /<@[^>]*>/g;
const CHANNEL = /<#[^>]*>/g;
const LINK = /<(?:https?|mailto|tel|slack|ftp):?[^>]*>/gi;
const BARE_LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>|]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|nl|dev|app|co|eu|ai|me|info)\b(?:\/\S*)?/gi;
const BARE_NAME = /(?<![\w@/])@(?:channel|here|everyone|group)\b/g;

/**
 * Everything live in a message or a view, as `kind text (where)`. Kinds: `broadcast`, `user`, `group`, `channel`,
 * `link` (written in brackets), `autolink` (Slack links it by itself), `autoname` (`@here` without brackets, live in
 * texts that Slack parses). Text in `plain_text` objects and in rich text `text` elements is never live.
 */
export function livePings(thing: unknown): string[] {
  const message = isFields(thing) && isFields(thing['raw']) ? thing['raw'] : fieldsOf(thing);
  const blocks = listOf(message['blocks']);
  const top = textOf(message['text']);
  // With blocks the top-level text is what a notification says: mentions in it still ping, addresses don't show.
  const shown = { links: blocks.length === 0, names: message['linkNames'] === true };
  return [...parsedText(top, 'text', shown), ...walk({ blocks, attachments: message['attachments'] }, '')];
}

type Parsing = { readonly links: boolean; readonly names: boolean };

function parsedText(text: string, where: string, { links, names }: Parsing): string[] {
  const found = (kind: string, pattern: RegExp, source = text): string[] =>
    [...source.matchAll(pattern)].map(([each]) => `${kind} ${each} (${where})`);
  const rest = text.replaceAll(/<[^>]*>/g, ' ');
  return [
    ...found('broadcast', BROADCAST),
    ...found('group', GROUP),
    ...found('user', USER),
    ...found('channel', CHANNEL),
    ...found('link', LINK),
    ...(links ? found('autolink', BARE_LINK, rest) : []),
    ...(names ? found('autoname', BARE_NAME, rest) : []),
  ];
}

function walk(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => walk(each, `${path}[${at}]`));
  if (!isFields(value)) return [];
  const type = value['type'];
  if (type === 'mrkdwn') {
    const parsing = value['verbatim'] !== true;
    return parsedText(textOf(value['text']), path, { links: parsing, names: parsing });
  }
  if (type === 'markdown') return parsedText(textOf(value['text']), path, { links: true, names: true });
  const own = richMention(value, path) ?? legacyText(value, path);
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, each]) => walk(each, path === '' ? name : `${path}.${name}`)),
  ];
}

const RICH: Readonly<Record<string, readonly [string, string]>> = {
  broadcast: ['broadcast', 'range'],
  user: ['user', 'user_id'],
  usergroup: ['group', 'usergroup_id'],
  channel: ['channel', 'channel_id'],
  link: ['link', 'url'],
};

function richMention(value: Fields, path: string): string[] | undefined {
  const [kind, name] = entryOf(RICH, textOf(value['type'])) ?? [];
  return kind === undefined || name === undefined ? undefined : [`${kind} ${textOf(value[name])} (${path})`];
}

/** Old attachments have texts of their own. */
const legacyText = (value: Fields, path: string): string[] =>
  /attachments\[\d+\]$/.test(path)
    ? ['text', 'pretext', 'title', 'footer'].flatMap((name) =>
        parsedText(textOf(value[name]), `${path}.${name}`, { links: true, names: false }),
      )
    : [];
