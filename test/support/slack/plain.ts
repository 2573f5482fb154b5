// Messages and views as a person reads them: blocks and mrkdwn turned into plain text.
import { unescaped } from './typed-text.ts';
import { entryOf, fieldsOf, isFields, listOf, textOf } from './wire.ts';
import type { Fields } from './types.ts';

/** What an id is called, such as `@Anna` for a user id. */
export type Names = (id: string) => string | undefined;

/**
 * A message, a view or a list of blocks as plain text, a line for each block. Buttons are `[Label]`,
 * selects `(placeholder ▾)`, inputs `Label: ____`, links `label (address)`.
 */
export function plain(thing: unknown, names: Names = () => undefined): string {
  if (Array.isArray(thing)) return thing.map((each) => blockText(fieldsOf(each), names)).join('\n');
  const whole = isFields(thing) && isFields(thing['raw']) ? thing['raw'] : fieldsOf(thing);
  if (whole['type'] === 'modal') return modalText(whole, names, fieldsOf(fieldsOf(thing)['errors']));
  const blocks = listOf(whole['blocks']);
  const own = blocks.length > 0 ? plain(blocks, names) : messageText(whole, names);
  const attached = listOf(whole['attachments']).map((each) => plain(each, names));
  const files = listOf(whole['files']).map((each) => fileText(fieldsOf(each)));
  return [own, ...attached, ...files].filter((part) => part !== '').join('\n');
}

const fileText = (file: Fields): string => {
  if (file['deleted'] === true) return '(this file was deleted)';
  const alt = textOf(file['alt']);
  return `(file: ${textOf(file['name'])}${alt === '' ? '' : `, ${alt}`})`;
};

const messageText = (message: Fields, names: Names): string => {
  const text = textOf(message['text']);
  return message['mrkdwn'] === false ? unescaped(text) : mrkdwnText(text, names);
};

/** A form with what the app said about a field right below it. */
function modalText(view: Fields, names: Names, errors: Fields): string {
  const buttons = [view['close'], view['submit']].filter(isFields).map((each) => `[${textOf(each['text'])}]`);
  const title = `${textOf(fieldsOf(view['title'])['text'])}`;
  const blocks = listOf(view['blocks'])
    .map(fieldsOf)
    .map((block) => {
      const error = textOf(errors[textOf(block['block_id'])]);
      return blockText(block, names) + (error === '' ? '' : `\n! ${error}`);
    });
  return [title, ...blocks, buttons.join(' ')].filter((part) => part !== '').join('\n');
}

/** A mrkdwn text without its marks, its links and mentions as they show. */
export function mrkdwnText(text: string, names: Names = () => undefined): string {
  const parts = text.split(/(```[\s\S]*?```|`[^`\n]+`)/);
  return parts
    .map((part) =>
      part.startsWith('`') && part.length > 1 ? unescaped(part.replace(/^`{1,3}|`{1,3}$/g, '')) : marked(part, names),
    )
    .join('');
}

function marked(text: string, names: Names): string {
  const bare = text
    .replaceAll(/(?<![\p{L}\p{N}*])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_])_(?!\s)([^_\n]+?)(?<!\s)_(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}~])~(?!\s)([^~\n]+?)(?<!\s)~(?![\p{L}\p{N}~])/gu, '$1')
    .replaceAll(/^&gt; ?/gm, '> ');
  return unescaped(bare.replaceAll(/<([^<>]+)>/g, (_, inner: string) => bracketText(inner, names)));
}

/** What stands in angle brackets: a mention, a date or a link. */
function bracketText(inner: string, names: Names): string {
  const [target = '', label] = inner.split('|', 2);
  if (target.startsWith('!date^')) return label ?? target;
  if (target.startsWith('!subteam^')) return label ?? '@group';
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  if (target.startsWith('@') || target.startsWith('#')) return label ?? names(target.slice(1)) ?? target;
  return label === undefined || label === target ? target : `${label} (${target})`;
}

function textObject(value: unknown, names: Names): string {
  const text = fieldsOf(value);
  return text['type'] === 'mrkdwn' ? mrkdwnText(textOf(text['text']), names) : textOf(text['text']);
}

type Reader = (block: Fields, names: Names) => string;

const READERS: Readonly<Record<string, Reader>> = {
  header: (block, names) => textObject(block['text'], names),
  section: (block, names) => {
    const fields = listOf(block['fields']).map((each) => textObject(each, names));
    const beside = isFields(block['accessory']) ? [elementText(block['accessory'], names)] : [];
    return [textObject(block['text'], names), ...fields, ...beside].filter((part) => part !== '').join('\n');
  },
  context: (block, names) =>
    listOf(block['elements'])
      .map((each) => elementText(fieldsOf(each), names))
      .join(' '),
  actions: (block, names) =>
    listOf(block['elements'])
      .map((each) => elementText(fieldsOf(each), names))
      .join(' '),
  context_actions: (block, names) =>
    listOf(block['elements'])
      .map((each) => elementText(fieldsOf(each), names))
      .join(' '),
  divider: () => '———',
  image: (block) => `(image: ${textOf(block['alt_text'])})`,
  markdown: (block) => textOf(block['text']),
  input: (block, names) => {
    const optional = block['optional'] === true ? ' (optional)' : '';
    const hint = isFields(block['hint']) ? `\n${textObject(block['hint'], names)}` : '';
    return `${textObject(block['label'], names)}${optional}: ${elementText(fieldsOf(block['element']), names)}${hint}`;
  },
  rich_text: (block, names) =>
    listOf(block['elements'])
      .map((each) => richPart(fieldsOf(each), names))
      .join('\n'),
  table: (block, names) => rowsText(block, names),
  data_table: (block, names) => rowsText(block, names),
};

const blockText: Reader = (block, names) => {
  const reader = entryOf(READERS, textOf(block['type']));
  return reader ? reader(block, names) : everyText(block).join('\n');
};

const rowsText: Reader = (block, names) =>
  listOf(block['rows'])
    .map((row) =>
      listOf(row)
        .map((each) => cellText(fieldsOf(each), names))
        .join(' | '),
    )
    .join('\n');

const cellText: Reader = (cell, names) =>
  cell['type'] === 'rich_text' ? blockText(cell, names) : textOf(cell['text']);

const everyText = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(everyText)
    : !isFields(value)
      ? []
      : [...(textOf(value['text']) ? [textOf(value['text'])] : []), ...Object.values(value).flatMap(everyText)];

function elementText(element: Fields, names: Names): string {
  const type = textOf(element['type']);
  if (type === 'mrkdwn' || type === 'plain_text') return textObject(element, names);
  if (type === 'image') return `(image: ${textOf(element['alt_text'])})`;
  if (type === 'feedback_buttons')
    return [element['positive_button'], element['negative_button']]
      .map((each) => `[${textObject(fieldsOf(each)['text'], names)}]`)
      .join(' ');
  if (type.endsWith('button')) return `[${textObject(element['text'], names)}]`;
  if (type === 'overflow') return '(⋯)';
  const initial = initialText(element);
  const shown = initial || textObject(element['placeholder'], names);
  if (/select|picker/.test(type)) return `(${shown || type} ▾)`;
  if (type === 'checkboxes' || type === 'radio_buttons')
    return listOf(element['options'])
      .map((each) => `( ) ${textObject(fieldsOf(each)['text'], names)}`)
      .join(' ');
  return shown === '' ? '____' : shown;
}

const initialText = (element: Fields): string =>
  textOf(element['initial_value']) ||
  textOf(fieldsOf(fieldsOf(element['initial_option'])['text'])['text']) ||
  textOf(element['initial_date']);

function richPart(part: Fields, names: Names): string {
  const elements = listOf(part['elements']).map(fieldsOf);
  if (part['type'] === 'rich_text_list') {
    const start = Number(part['offset'] ?? 0) + 1;
    const mark = (at: number) => (part['style'] === 'ordered' ? `${at + start}.` : '•');
    const indent = '  '.repeat(Number(part['indent'] ?? 0));
    return elements.map((each, at) => `${indent}${mark(at)} ${richPart(each, names)}`).join('\n');
  }
  const text = elements.map((each) => richInline(each, names)).join('');
  return part['type'] === 'rich_text_quote' ? text.replaceAll(/^/gm, '> ') : text;
}

function richInline(element: Fields, names: Names): string {
  const named = (id: unknown, mark: string) => names(textOf(id)) ?? `${mark}${textOf(id)}`;
  switch (element['type']) {
    case 'link': {
      const label = textOf(element['text']);
      return label === '' || label === element['url'] ? textOf(element['url']) : `${label} (${textOf(element['url'])})`;
    }
    case 'user':
      return named(element['user_id'], '@');
    case 'channel':
      return named(element['channel_id'], '#');
    case 'usergroup':
      return named(element['usergroup_id'], '@');
    case 'broadcast':
      return `@${textOf(element['range'])}`;
    case 'emoji':
      return `:${textOf(element['name'])}:`;
    case 'date':
      return textOf(element['fallback']) || `${String(element['timestamp'])}`;
    default:
      return textOf(element['text']);
  }
}
