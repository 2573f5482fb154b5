// A document as a Slack message: Block Kit within Slack's limits, and a plain line for notifications.
import { fit, visible, type Language, type StampedBlock, type StampedDocument, type Text } from '../../chat/index.ts';
import { renderActionId, renderBlockId } from './button.ts';
import { along, limits } from './limits.ts';
import { escape } from './plain.ts';
import { inline, literal } from './rich-text.ts';
import { fileLabel, fitBlocks, goodOptions } from './room.ts';
import { fitFiles, isFile, type FileBlock } from '../shared/file.ts';
import { leftOut } from '../shared/words.ts';
import type { Fields } from '../shared/wire.ts';

export type Message = { readonly text: string; readonly blocks: readonly Fields[] };
/** What becomes known only while it is sent: the ids of its files, and what is to be said of them. */
export type Known = { readonly files?: readonly string[]; readonly note?: string };

/** The files that go beside the message; their names stand in it. */
export const filesBeside = (document: StampedDocument): readonly FileBlock[] =>
  fitFiles(document.blocks, along, 'en').filter(isFile);

/** Pure. What does not fit is cut from the end, buttons last of all, and a line says how much was left out. */
export function renderSlack(document: StampedDocument, language: Language, known: Known = {}): Message {
  const seen = new Set<string>();
  const text = fit(escape(visible(document.preview).trim()), limits.preview) || '…';
  const all = fitFiles(document.blocks, along, language);
  const visibleBlocks = all.filter((block) => renderBlock(block, new Set()) !== undefined);
  const { blocks, left } = fitBlocks(visibleBlocks, limits.blocks - (known.note === undefined ? 0 : 1));
  const rendered = blocks.map((block) => renderBlock(block, seen)).filter((block) => block !== undefined);
  const noted = left === undefined ? rendered : [...rendered, context(leftOut(left, language))];
  const whole = known.note === undefined ? noted : withNote(noted, known.note);
  const shown =
    whole.length > 0
      ? whole
      : [richText([section([{ kind: 'plain', text: fit(visible(document.preview).trim(), limits.preview) || '…' }])])];
  return { text, blocks: shown.map((block, at) => ({ block_id: blockId(block, at, known.files), ...block })) };
}

const blockId = (block: Fields, at: number, files: readonly string[] = []): string =>
  renderBlockId(at, block['type'] === 'actions' ? files : []);

/** Above what can be pressed. */
function withNote(blocks: readonly Fields[], note: string): readonly Fields[] {
  const at = blocks.findLastIndex((block) => block['type'] !== 'actions') + 1;
  return blocks.toSpliced(at, 0, context(note));
}

function renderBlock(block: StampedBlock, seen: Set<string>): Fields | undefined {
  switch (block.kind) {
    case 'heading':
      return heading(visible(block.text).trim());
    case 'text':
      return block.tone === 'muted' ? muted(block.text) : spoken('rich_text_section', block.text);
    case 'quote':
      return spoken('rich_text_quote', block.text);
    case 'copy':
      return spoken('rich_text_section', [{ kind: 'plain', text: block.text }]);
    case 'list':
      return listed(block.items, block.style);
    case 'fields':
      return pairs(block.fields);
    case 'divider':
      return { type: 'divider' };
    case 'buttons':
      return actions(block.buttons.slice(0, limits.buttons).map((it) => button(it, seen)));
    case 'select':
      return select(block.select, seen);
    case 'image':
    case 'file':
      return spoken('rich_text_section', [{ kind: 'plain', text: fileLabel(block) }]);
  }
}

const plain = (text: string, most: number): Fields => ({
  type: 'plain_text',
  text: fit(visible(text), most) || '…',
  emoji: false,
});
const richText = (elements: readonly Fields[]): Fields => ({ type: 'rich_text', elements });
const section = (text: Text): Fields => ({ type: 'rich_text_section', elements: inline(text) });
const actions = (elements: readonly Fields[]): Fields | undefined =>
  elements.length === 0 ? undefined : { type: 'actions', elements };
const context = (text: string): Fields => ({ type: 'context', elements: [plain(text, limits.contextText)] });
const blank = (text: Text): boolean =>
  text.every((span) => visible(span.kind === 'mention' ? span.person : span.text).trim() === '');

/** A heading longer than Slack's is a bold line. */
function heading(text: string): Fields | undefined {
  if (text === '') return undefined;
  if (text.length <= limits.header) return { type: 'header', text: plain(text, limits.header) };
  return richText([section([{ kind: 'bold', text }])]);
}

function spoken(type: 'rich_text_section' | 'rich_text_quote', text: Text): Fields | undefined {
  return blank(text) ? undefined : richText([{ type, elements: inline(text) }]);
}

/** Small print; with a link in it, it is written as usual, since small print knows links only as markup. */
function muted(text: Text): Fields | undefined {
  if (blank(text)) return undefined;
  const whole = text.map((span) => (span.kind === 'mention' ? `@${span.person}` : span.text)).join('');
  const small = text.every((span) => span.kind !== 'link') && whole.length <= limits.contextText;
  return small ? context(whole) : spoken('rich_text_section', text);
}

function listed(items: readonly Text[], style: 'bullet' | 'number'): Fields | undefined {
  const sections = items.filter((item) => !blank(item)).map(section);
  if (sections.length === 0) return undefined;
  return richText([{ type: 'rich_text_list', style: style === 'number' ? 'ordered' : 'bullet', elements: sections }]);
}

function pairs(fields: readonly { readonly label: string; readonly value: Text }[]): Fields | undefined {
  const lines = fields.map(({ label, value }) => {
    const name = literal(`${visible(label)}: `, { bold: true });
    return { type: 'rich_text_section', elements: [...(name === undefined ? [] : [name]), ...inline(value)] };
  });
  return lines.length === 0 ? undefined : richText(lines);
}

type StampedButton = Extract<StampedBlock, { kind: 'buttons' }>['buttons'][number];
type StampedSelect = Extract<StampedBlock, { kind: 'select' }>['select'];

function button({ id, label, style }: StampedButton, seen: Set<string>): Fields {
  const text = plain(label, limits.buttonLabel);
  return { type: 'button', action_id: renderActionId(id, seen), text, ...(style === undefined ? {} : { style }) };
}

function select({ id, placeholder, options, most }: StampedSelect, seen: Set<string>): Fields | undefined {
  const shown = goodOptions(options).map((it) => ({
    chosen: it.chosen,
    option: {
      text: plain(it.label, limits.optionLabel),
      value: it.value,
      ...(it.hint === undefined || visible(it.hint) === '' ? {} : { description: plain(it.hint, limits.optionLabel) }),
    },
  }));
  if (shown.length === 0) return undefined;
  const common = {
    action_id: renderActionId(id, seen),
    placeholder: plain(placeholder, limits.placeholder),
    options: shown.map((it) => it.option),
  };
  const chosen = shown.filter((it) => it.chosen).map((it) => it.option);
  return actions([most > 1 ? many(common, chosen, most) : one(common, chosen[0])]);
}

const one = (common: Fields, chosen: Fields | undefined): Fields => ({
  type: 'static_select',
  ...common,
  ...(chosen === undefined ? {} : { initial_option: chosen }),
});
const many = (common: Fields, chosen: readonly Fields[], most: number): Fields => ({
  type: 'multi_static_select',
  ...common,
  max_selected_items: most,
  ...(chosen.length === 0 ? {} : { initial_options: chosen.slice(0, most) }),
});
