// What goes out: blocks of spans, never a markup string, so that nothing a member wrote can become markup on a platform.
import type { Press } from './press.ts';

export type Span =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'italic'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A member shown by name; it never pings. */
  | { readonly kind: 'mention'; readonly person: string }
  | { readonly kind: 'date'; readonly at: Date; readonly text: string };

export type Text = readonly Span[];

/** `id` is absent in what a command makes and present in what a platform renders (see `stamp`). */
export type Button = {
  readonly label: string;
  readonly press: Press;
  readonly style?: 'primary' | 'danger';
};
export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen: boolean;
};
export type Select = {
  readonly placeholder: string;
  readonly options: readonly Option[];
  readonly most: number;
  readonly press: Press;
};
type Stamp = { readonly id: string };

/** One piece of a document. `X` is empty in drafts and `{ id }` once the buttons have been given their ids. */
export type BlockOf<X> =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text; readonly tone: 'normal' | 'muted' }
  | { readonly kind: 'quote'; readonly text: Text }
  /** A message to copy as it stands: shown without any formatting of its own. */
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'list'; readonly style: 'bullet' | 'number'; readonly items: readonly Text[] }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly label: string; readonly value: Text }[] }
  | { readonly kind: 'divider' }
  | { readonly kind: 'buttons'; readonly buttons: readonly (Button & X)[] }
  | { readonly kind: 'select'; readonly select: Select & X }
  | { readonly kind: 'image'; readonly image: Attachment; readonly alt: string }
  | { readonly kind: 'file'; readonly file: Attachment };

export type Attachment = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What a command makes. `preview` is the first line a notification may show: never the content of anything private. */
export type DocumentOf<X> = { readonly preview: string; readonly blocks: readonly BlockOf<X>[] };
export type Block = BlockOf<object>;
export type Document = DocumentOf<object>;
export type StampedBlock = BlockOf<Stamp>;
/** What a platform renders: every button and select carries its id. */
export type StampedDocument = DocumentOf<Stamp>;

export const plain = (text: string): Span => ({ kind: 'plain', text });
export const bold = (text: string): Span => ({ kind: 'bold', text });
export const italic = (text: string): Span => ({ kind: 'italic', text });
export const code = (text: string): Span => ({ kind: 'code', text });
export const link = (text: string, url: string): Span => ({ kind: 'link', text, url });

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (...text: Span[]): Block => ({ kind: 'text', text, tone: 'normal' });
export const muted = (...text: Span[]): Block => ({ kind: 'text', text, tone: 'muted' });
export const quote = (...text: Span[]): Block => ({ kind: 'quote', text });
export const list = (...items: Text[]): Block => ({ kind: 'list', style: 'bullet', items });
export const numbered = (...items: Text[]): Block => ({ kind: 'list', style: 'number', items });
export const fields = (pairs: readonly { label: string; value: Text }[]): Block => ({ kind: 'fields', fields: pairs });
export const divider: Block = { kind: 'divider' };
/** `alt` says what is to be seen to whoever can't see it. */
export const image = (it: Attachment, alt: string): Block => ({ kind: 'image', image: it, alt });
export const file = (it: Attachment): Block => ({ kind: 'file', file: it });
export const buttons = (...row: Button[]): Block => ({ kind: 'buttons', buttons: row });

export const document = (preview: string, ...blocks: Block[]): Document => ({ preview, blocks });

/** A document of one sentence, such as a refusal. */
export const sentence = (text: string): Document => document(text, paragraph(plain(text)));

/** Gives every button and select an id and returns them beside the stamped document, in reading order. */
export function stamp(
  draft: Document,
  mint: (press: Press) => string,
): { document: StampedDocument; presses: { id: string; press: Press }[] } {
  const presses: { id: string; press: Press }[] = [];
  const stamped = <T extends { press: Press }>(thing: T): T & Stamp => {
    const id = mint(thing.press);
    presses.push({ id, press: thing.press });
    return { ...thing, id };
  };
  const blocks = draft.blocks.map((block): StampedBlock => {
    if (block.kind === 'buttons') return { ...block, buttons: block.buttons.map(stamped) };
    if (block.kind === 'select') return { ...block, select: stamped(block.select) };
    return block;
  });
  return { document: { preview: draft.preview, blocks }, presses };
}

/** The same document with every press changed. */
export function mapPresses(draft: Document, change: (press: Press) => Press): Document {
  const changed = <T extends { press: Press }>(thing: T): T => ({ ...thing, press: change(thing.press) });
  const blocks = draft.blocks.map((block): Block => {
    if (block.kind === 'buttons') return { ...block, buttons: block.buttons.map(changed) };
    return block.kind === 'select' ? { ...block, select: changed(block.select) } : block;
  });
  return { ...draft, blocks };
}

/** The document with the names of its files alone: a channel gets none of them. */
export function named(it: StampedDocument): StampedDocument {
  const blocks = it.blocks.map((block): StampedBlock => {
    if (block.kind !== 'file' && block.kind !== 'image') return block;
    const name = block.kind === 'file' ? block.file.name : block.alt || block.image.name;
    return { kind: 'text', tone: 'muted', text: [plain(`[${name}]`)] };
  });
  return { ...it, blocks };
}

/** The document without what can be pressed: for a moment in which presses could not be remembered. */
export function inert(draft: Document): StampedDocument {
  const blocks = draft.blocks.filter((block): block is Exclude<StampedBlock, { kind: 'buttons' | 'select' }> => {
    return block.kind !== 'buttons' && block.kind !== 'select';
  });
  return { preview: draft.preview, blocks };
}
