// Makes a document fit one message of Discord's: texts are cut from the end, files and what can be pressed stay.
import { fit, type StampedBlock, type Text } from '../../chat/index.ts';
import { limits } from './limits.ts';

/** What a block takes: characters of its text, and components; texts that `join` share one with the text before. */
export type Cost = { readonly text: number; readonly components: number; readonly joins: boolean };
/** Kept for the line that says how much was left out, with the gaps around it. */
const noteText = 80;
/** Less than this of a text is not worth showing. */
const leastText = 60;
/** More blocks than this are never looked at. */
const mostBlocks = 500;
/** Between two blocks in one text. */
export const gap = '\n\n';

/** What a text makes room for: what can be pressed, and files. */
const stays = (block: StampedBlock): boolean =>
  block.kind === 'buttons' || block.kind === 'select' || block.kind === 'file' || block.kind === 'image';

/** The blocks that fit beside `taken` characters, and how many were left out; `left` is absent when all of it fits, 0 when one was only shortened. */
export function fitBlocks(
  blocks: readonly StampedBlock[],
  taken: number,
  cost: (block: StampedBlock) => Cost,
): { blocks: readonly StampedBlock[]; left: number | undefined } {
  const room = limits.componentText - taken;
  const all = blocks.length <= mostBlocks ? total(blocks.map(cost)) : undefined;
  if (all !== undefined && all.text <= room && all.components < limits.components) return { blocks, left: undefined };
  const crowded = all === undefined || all.components >= limits.components;
  const looked = blocks.filter((block) => !crowded || block.kind !== 'divider').slice(0, mostBlocks);
  const staying = new Set(firstFitting(looked.filter(stays), limits.components - 6, cost));
  let text = room - noteText;
  let components = limits.components - 2 - total([...staying].map(cost)).components;
  let full = false;
  let shortened = false;
  let joined = false;
  const kept: StampedBlock[] = [];
  for (const block of looked) {
    const { joins, components: own } = cost(block);
    const needs = joins && joined ? 0 : own;
    if (stays(block)) {
      if (staying.has(block)) [joined] = [false, kept.push(block)];
      continue;
    }
    if (full || components < needs) {
      full ||= block.kind !== 'divider';
      continue;
    }
    const fits = fitBlock(block, text, cost);
    full = fits !== block;
    if (fits === undefined) continue;
    shortened ||= full;
    text -= cost(fits).text + gap.length;
    components -= needs;
    joined = joins;
    kept.push(fits);
  }
  const left = count(blocks) - count(kept);
  return { blocks: kept, left: left === 0 && !shortened ? undefined : left };
}

function total(costs: readonly Cost[]): { readonly text: number; readonly components: number } {
  return {
    text: costs.reduce((sum, it) => sum + it.text + gap.length, 0),
    components: costs.reduce((sum, it, at) => sum + (it.joins && costs[at - 1]?.joins === true ? 0 : it.components), 0),
  };
}

const count = (blocks: readonly StampedBlock[]): number => blocks.filter((block) => block.kind !== 'divider').length;

function firstFitting(
  blocks: readonly StampedBlock[],
  most: number,
  cost: (block: StampedBlock) => Cost,
): StampedBlock[] {
  let left = most;
  return blocks.filter((block) => {
    left -= cost(block).components;
    return left >= 0;
  });
}

/** The block itself, the longest shorter one that fits, or nothing. Escapes make a text longer, so lengths are tried. */
function fitBlock(block: StampedBlock, most: number, cost: (block: StampedBlock) => Cost): StampedBlock | undefined {
  const fits = (candidate: StampedBlock): boolean => cost(candidate).text + gap.length <= most;
  if (fits(block)) return block;
  if (most < leastText) return undefined;
  let best: StampedBlock | undefined;
  let [low, high] = [1, most];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const candidate = shorter(block, middle);
    if (candidate !== undefined && fits(candidate)) {
      best = candidate;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return best;
}

/** The block with at most so many characters of what was written. */
function shorter(block: StampedBlock, most: number): StampedBlock | undefined {
  switch (block.kind) {
    case 'heading':
    case 'copy':
      return { ...block, text: fit(block.text, most) };
    case 'text':
    case 'quote':
      return { ...block, text: cut(block.text, most) };
    case 'list':
      return { ...block, items: cutItems(block.items, most) };
    case 'fields': {
      const values = cutItems(
        block.fields.map((field) => field.value),
        most,
      );
      return {
        ...block,
        fields: block.fields.slice(0, values.length).map((it, at) => ({ ...it, value: values[at] ?? [] })),
      };
    }
    default:
      return undefined;
  }
}

const lengthOf = (text: Text): number =>
  text.reduce((sum, span) => sum + (span.kind === 'mention' ? span.person : span.text).length, 0);

/** The spans cut to `most` characters, with an ellipsis where the cut was made. */
function cut(text: Text, most: number): Text {
  const kept: Text[number][] = [];
  let left = most;
  for (const span of text) {
    const size = lengthOf([span]);
    if (size > left) {
      if (left > 1 && span.kind !== 'mention') kept.push({ ...span, text: fit(span.text, left) });
      break;
    }
    kept.push(span);
    left -= size;
  }
  return kept;
}

function cutItems(items: readonly Text[], most: number): Text[] {
  const kept: Text[] = [];
  let left = most;
  for (const item of items) {
    if (left <= 1) break;
    kept.push(cut(item, left));
    left -= Math.max(1, lengthOf(item));
  }
  return kept;
}
