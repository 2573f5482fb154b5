// A message as a person reads it, and what in it could ping or lead somewhere.
import type { AllowedMentions, Component, Embed } from './wire.ts';
import { COMPONENT, FLAG, SELECTS, walk } from './wire.ts';

/** What `plain` and the pings look at: a message of the local Discord, or a body before it is sent. */
export type Readable = {
  readonly content?: string | null;
  readonly components?: readonly Component[] | null;
  readonly embeds?: readonly Embed[] | null;
  readonly attachments?: readonly { readonly filename?: string }[] | null;
  readonly flags?: number | null;
  readonly replyTo?: string;
  readonly allowedMentions?: AllowedMentions | null | undefined;
  readonly allowed_mentions?: AllowedMentions | null | undefined;
};

/** Text without markup, buttons as `[Label]`, selects as `(placeholder ▾)`, one line for each row. */
export const plain = (message: Readable): string => {
  if ((message.flags ?? 0) & FLAG.loading) return '… is thinking';
  const files = (message.flags ?? 0) & FLAG.componentsV2 ? [] : (message.attachments ?? []);
  return [
    readMarkdown(message.content ?? ''),
    ...(message.embeds ?? []).map(plainEmbed),
    ...(message.components ?? []).map(plainComponent),
    ...files.map(({ filename }) => `[file: ${filename}]`),
  ]
    .filter((part) => part !== '')
    .join('\n');
};

const plainEmbed = (embed: Embed): string =>
  [
    embed.title,
    embed.description,
    ...(embed.fields ?? []).map(({ name, value }) => `${name}: ${value}`),
    embed.footer?.text,
  ]
    .filter((part) => part !== undefined)
    .map(readMarkdown)
    .join('\n');

/** One component as text; also reads the parts of a form. */
export const plainComponent = (component: Component): string => {
  const inside = (separator: string): string => (component.components ?? []).map(plainComponent).join(separator);
  if (SELECTS.includes(component.type)) return `(${component.placeholder ?? 'choose'} ▾)`;
  switch (component.type) {
    case COMPONENT.row:
      return inside(' ');
    case COMPONENT.button:
      return `[${[component.emoji?.name, component.label].filter((part) => part).join(' ')}]`;
    case COMPONENT.section:
      return [inside('\n'), component.accessory ? plainComponent(component.accessory) : ''].join(' ').trim();
    case COMPONENT.text:
      return readMarkdown(component.content ?? '');
    case COMPONENT.container:
      return inside('\n');
    case COMPONENT.separator:
      return component.divider === false ? '' : '———';
    case COMPONENT.gallery:
      return (component.items ?? []).map(({ description }) => `[image: ${description ?? ''}]`).join(' ');
    case COMPONENT.thumbnail:
      return `[image: ${component.description ?? ''}]`;
    case COMPONENT.file:
      return `[file: ${component.file?.url.replace('attachment://', '') ?? ''}]`;
    case COMPONENT.label:
      return [component.label, component.description, component.component ? plainComponent(component.component) : '']
        .filter((part) => part)
        .join('\n');
    case COMPONENT.textInput:
      return `${component.label ? `${component.label} ` : ''}[${component.value || component.placeholder || ''}____]`;
    case COMPONENT.fileUpload:
      return '[upload]';
    default:
      return (component.options ?? []).map((option) => `( ) ${option.label}`).join('\n') || '[ ]';
  }
};

/** Code parts of a text, kept as they are; odd entries of the split. */
const CODE = /(```[\s\S]*?```|``[^`]+``|`[^`\n]+`)/;

/** Discord's markdown as it reads: markers gone, escapes resolved, masked links as `text (address)`. */
export const readMarkdown = (text: string): string =>
  text
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part.replace(/^`+(?:[a-z]+\n)?|`+$/g, '') : readProse(part)))
    .join('');

const readProse = (text: string): string => {
  const escaped: string[] = [];
  const hidden = text.replace(
    /\\([^\p{L}\p{N}\s])/gu,
    (_, character: string) => `\u{f0000}${escaped.push(character) - 1}\u{f0001}`,
  );
  const read = hidden
    .replace(/^(?:#{1,3}|-#) +/gm, '')
    .replace(/\[([^\]\n]+)\]\(<?(https?:\/\/[^)\s>]+)>?\)/g, '$1 ($2)')
    .replace(/(\*\*\*|\*\*|__|~~|\|\|)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_\n]*\S)_(?![\w_])/g, '$1');
  return read.replace(/\u{f0000}(\d+)\u{f0001}/gu, (_, index: string) => escaped[Number(index)] ?? '');
};

/** All text of a message that Discord reads for mentions, code taken out. */
const proseOf = (message: Readable): string[] =>
  [message.content ?? '', ...walk(message.components ?? []).map((component) => component.content ?? '')].flatMap(
    (text) => text.split(CODE).filter((_, index) => index % 2 === 0),
  );

/** Pings that would really reach people: written live, outside code, and let through by allowed_mentions. */
export const livePings = (message: Readable): string[] => {
  const allowed = message.allowedMentions ?? message.allowed_mentions ?? undefined;
  const text = proseOf(message);
  const find = (pattern: RegExp): RegExpMatchArray[] => text.flatMap((part) => [...part.matchAll(pattern)]);
  const lets = (kind: string, id: string | undefined, named: readonly string[] | null | undefined): boolean =>
    allowed === undefined || (allowed.parse ?? []).includes(kind) || (named ?? []).includes(id ?? '');
  return [
    ...find(/@(everyone|here)/g).filter(() => lets('everyone', undefined, [])),
    ...find(/<@!?(\d+)>/g).filter(([, id]) => lets('users', id, allowed?.users)),
    ...find(/<@&(\d+)>/g).filter(([, id]) => lets('roles', id, allowed?.roles)),
  ]
    .map(([whole]) => whole)
    .concat(message.replyTo !== undefined && (allowed?.replied_user ?? allowed === undefined) ? ['reply'] : []);
};

/** Markup that is live even when it pings nobody: mentions, channel and command links, masked links, timestamps. */
export const liveMarkup = (message: Readable): string[] =>
  proseOf(message)
    .map((part) => part.replace(/\\[^\p{L}\p{N}\s]/gu, ' '))
    .flatMap((part) => [
      ...part.matchAll(
        /@(?:everyone|here)|<(?:@[!&]?\d+|#\d+|\/[^>\n]+:\d+|id:\w+|t:-?\d+(?::\w)?|a?:\w+:\d+)>|\[[^\]\n]+\]\([^)\n]+\)/g,
      ),
    ])
    .map(([whole]) => whole);
