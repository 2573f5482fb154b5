// A document as a Discord message: Components V2 within Discord's limits, and the files that go with it.
import {
  fit,
  visible,
  type Attachment,
  type Language,
  type StampedBlock,
  type StampedDocument,
  type Text,
} from '../../chat/index.ts';
import { renderCustomId } from './button.ts';
import { along, component, limits } from './limits.ts';
import { inline, literal } from './markdown.ts';
import { fitBlocks, gap, type Cost } from './room.ts';
import { fitFiles } from '../shared/file.ts';
import { leftOut } from '../shared/words.ts';
import type { Fields } from './wire.ts';

export type Message = { readonly components: readonly Fields[]; readonly files: readonly Attachment[] };
/** `preview`: the line a notification may show goes before everything. */
export type Opening = 'preview' | 'none';

/** Pure. What does not fit is cut from the end, files and buttons last of all, and a line says how much was left out. */
export function renderDiscord(document: StampedDocument, language: Language, opening: Opening): Message {
  const preview = opening === 'preview' ? fit(literal(oneLine(document.preview)), 300) : '';
  const all = fitFiles(document.blocks, along, language);
  const shown = all.filter((block) => markdown(block) !== '' || part(block, new Desk()) !== undefined);
  const blocks = preview !== '' && markdown(shown[0]) === preview ? shown.slice(1) : shown;
  const fitted = fitBlocks(blocks, preview.length + gap.length, costOf);
  const more = fitted.blocks.reduce((sum, block) => sum + optionsLeft(block), 0);
  const left = fitted.left === undefined && more === 0 ? undefined : (fitted.left ?? 0) + more;
  const noted = left === undefined ? fitted.blocks : withNote(fitted.blocks, leftOut(left, language));
  const desk = new Desk();
  if (preview !== '') desk.say(preview, gap);
  for (const block of noted) put(block, desk);
  return { components: desk.finish(literal(oneLine(document.preview)) || '…'), files: desk.files };
}

/** Puts texts that follow each other into one, and counts what must differ within a message. */
class Desk {
  readonly seen = new Set<string>();
  readonly files: Attachment[] = [];
  private readonly components: Fields[] = [];
  private text = '';
  private next = '';

  say(text: string, after: string): void {
    this.text += (this.text === '' ? '' : this.next) + text;
    this.next = after;
  }
  add(parts: readonly Fields[]): void {
    this.close();
    this.components.push(...parts);
  }
  attach(file: Attachment): string {
    const safe = file.name.replaceAll(/[^\w.-]+/g, '_').slice(-80) || 'file';
    const name = this.files.some((it) => it.name === safe) ? `${this.files.length}-${safe}` : safe;
    this.files.push({ ...file, name });
    return `attachment://${name}`;
  }
  close(): void {
    if (this.text !== '') this.components.push(textDisplay(this.text));
    this.text = '';
  }
  finish(otherwise: string): readonly Fields[] {
    this.close();
    return this.components.length > 0 ? this.components : [textDisplay(fit(otherwise, limits.componentText))];
  }
}

const textDisplay = (content: string): Fields => ({ type: component.text, content });

function put(block: StampedBlock, desk: Desk): void {
  const text = markdown(block);
  if (text === '') return desk.add(part(block, desk) ?? []);
  if (block.kind === 'copy') return desk.add([textDisplay(text)]);
  desk.say(text, block.kind === 'heading' ? '\n' : gap);
}

function costOf(block: StampedBlock): Cost {
  const text = markdown(block);
  if (text !== '') return { text: text.length, components: 1, joins: block.kind !== 'copy' };
  const parts = part(block, new Desk()) ?? [];
  const nested = parts.reduce((sum, it) => sum + (Array.isArray(it['components']) ? it['components'].length : 0), 0);
  return { text: 0, components: parts.length + nested, joins: false };
}

/** The note stands under the last text, above what can be pressed. */
function withNote(blocks: readonly StampedBlock[], note: string): readonly StampedBlock[] {
  const at = blocks.findLastIndex((block) => block.kind !== 'buttons' && block.kind !== 'select') + 1;
  return blocks.toSpliced(at, 0, { kind: 'text', tone: 'muted', text: [{ kind: 'plain', text: note }] });
}

/** What a block says as markdown; empty when it is no text or says nothing. */
function markdown(block: StampedBlock | undefined): string {
  switch (block?.kind) {
    case 'heading':
      return prefixed(literal(oneLine(block.text)), '### ');
    case 'text':
      return block.tone === 'muted' ? prefixed(trimmed(block.text), '-# ') : trimmed(block.text);
    case 'quote':
      return prefixed(trimmed(block.text), '> ');
    case 'copy':
      return literal(block.text).trim();
    case 'list':
      return listed(block.items, block.style);
    case 'fields':
      return pairs(block.fields);
    case 'image':
    case 'file':
    case 'divider':
    case 'buttons':
    case 'select':
    case undefined:
      return '';
  }
}

/** What is no text; undefined when nothing of it can be shown. */
function part(block: StampedBlock, desk: Desk): readonly Fields[] | undefined {
  switch (block.kind) {
    case 'divider':
      return [{ type: component.separator }];
    case 'buttons':
      return rows(block.buttons, desk.seen);
    case 'select':
      return select(block.select, desk.seen);
    case 'image':
      return [gallery(desk.attach(block.image), block.alt)];
    case 'file':
      return [{ type: component.file, file: { url: desk.attach(block.file) } }];
    default:
      return undefined;
  }
}

const oneLine = (text: string): string => visible(text).replaceAll(/\s+/g, ' ').trim();
const trimmed = (text: Text): string => inline(text).trim();
const prefixed = (text: string, by: string): string => (text === '' ? '' : text.replaceAll(/^/gm, by));

function listed(entries: readonly Text[], style: 'bullet' | 'number'): string {
  const texts = entries.map(trimmed).filter((text) => text !== '');
  return texts
    .map((text, at) => `${style === 'number' ? `${at + 1}.` : '-'} ${text.replaceAll(/\n+/g, '\n  ')}`)
    .join('\n');
}

function pairs(all: readonly { readonly label: string; readonly value: Text }[]): string {
  return all
    .map(({ label, value }) =>
      inline([{ kind: 'bold', text: `${oneLine(label)}:` }, { kind: 'plain', text: ' ' }, ...value]),
    )
    .join('\n')
    .trim();
}

function gallery(url: string, alt: string): Fields {
  const description = fit(visible(alt), limits.fileDescription);
  return { type: component.gallery, items: [{ media: { url }, ...(description === '' ? {} : { description }) }] };
}

type StampedButton = Extract<StampedBlock, { kind: 'buttons' }>['buttons'][number];
type StampedSelect = Extract<StampedBlock, { kind: 'select' }>['select'];

const styles = { primary: 1, danger: 4 } as const;
const plain = (text: string, most: number): string => fit(oneLine(text), most) || '…';

function rows(all: readonly StampedButton[], seen: Set<string>): readonly Fields[] | undefined {
  const buttons = all.map(({ id, label, style }) => ({
    type: component.button,
    style: style === undefined ? 2 : styles[style],
    label: plain(label, limits.buttonLabel),
    custom_id: renderCustomId(id, seen),
  }));
  if (buttons.length === 0) return undefined;
  const count = Math.ceil(buttons.length / limits.buttonsInRow);
  return Array.from({ length: count }, (_, at) => ({
    type: component.row,
    components: buttons.slice(at * limits.buttonsInRow, (at + 1) * limits.buttonsInRow),
  }));
}

function select({ id, placeholder, options, most }: StampedSelect, seen: Set<string>): readonly Fields[] | undefined {
  const shown = usable(options).slice(0, limits.options);
  if (shown.length === 0) return undefined;
  const max = Math.max(1, Math.min(most, shown.length));
  const chosen = new Set(shown.filter((it) => it.chosen).slice(0, max));
  const input = {
    type: component.select,
    custom_id: renderCustomId(id, seen),
    placeholder: plain(placeholder, limits.placeholder),
    min_values: 0,
    max_values: max,
    options: shown.map((it) => ({
      label: plain(it.label, limits.optionText),
      value: it.value,
      ...(oneLine(it.hint ?? '') === '' ? {} : { description: plain(it.hint ?? '', limits.optionText) }),
      ...(chosen.has(it) ? { default: true } : {}),
    })),
  };
  return [{ type: component.row, components: [input] }];
}

const usable = (options: StampedSelect['options']): StampedSelect['options'] =>
  options.filter((it, at) => isValue(it.value) && options.findIndex((other) => other.value === it.value) === at);
const optionsLeft = (block: StampedBlock): number =>
  block.kind === 'select' ? Math.max(0, usable(block.select.options).length - limits.options) : 0;
const isValue = (value: string): boolean => value !== '' && value.length <= limits.optionText && value.isWellFormed();
