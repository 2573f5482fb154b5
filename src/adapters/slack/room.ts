// Makes a document fit one message of Slack's: texts are cut from the end, what can be pressed stays.
import { fit, visible, type Option, type StampedBlock, type Text } from '../../chat/index.ts';
import { limits } from './limits.ts';
import { cut, sizeOf } from './rich-text.ts';
import type { FileBlock } from '../shared/file.ts';

/** Kept for the line that says how much was left out. */
const noteSize = 100;
/** Less than this of a text is not worth showing. */
const leastText = 60;

/** A file stands beside the message; in it stands its name, or what a picture shows. */
export function fileLabel(block: FileBlock): string {
  const name = block.kind === 'image' ? block.alt.trim() || block.image.name : block.file.name;
  return `[${fit(visible(name), limits.fileLabel)}]`;
}

/** Options Slack takes: with a value that fits, each value once, not too many. */
export function goodOptions(options: readonly Option[]): Option[] {
  const values = new Set<string>();
  const good = options.filter(({ value }) => {
    const takes = value !== '' && value.length <= limits.optionValue && value.isWellFormed() && !values.has(value);
    values.add(value);
    return takes;
  });
  return good.slice(0, limits.options);
}

const pressable = (block: StampedBlock): boolean => block.kind === 'buttons' || block.kind === 'select';

/** The blocks that fit a message, and how many were left out; `left` is absent when all of it fits, 0 when one was only shortened. */
export function fitBlocks(
  blocks: readonly StampedBlock[],
  most: number,
): { blocks: readonly StampedBlock[]; left: number | undefined } {
  const total = blocks.reduce((sum, block) => sum + blockSize(block), 0);
  if (blocks.length <= most && total <= limits.messageText) return { blocks, left: undefined };
  const actions = firstFitting(blocks.filter(pressable), most - 2, limits.messageText / 2);
  const kept = new Set<StampedBlock>(actions);
  let room = most - 1 - kept.size;
  let size = limits.messageText - noteSize - actions.reduce((sum, block) => sum + blockSize(block), 0);
  const result: StampedBlock[] = [];
  for (const block of blocks) {
    if (pressable(block)) {
      if (kept.has(block)) result.push(block);
      continue;
    }
    const fits = room > 0 ? fitBlock(block, size) : undefined;
    room = fits === block ? room - 1 : 0;
    size -= fits === undefined ? 0 : blockSize(fits);
    if (fits !== undefined) result.push(fits);
  }
  return { blocks: result, left: blocks.length - result.length };
}

function firstFitting(blocks: readonly StampedBlock[], most: number, size: number): StampedBlock[] {
  let left = size;
  return blocks.slice(0, most).filter((block) => {
    left -= blockSize(block);
    return left >= 0;
  });
}

/** The block itself, a shorter one, or nothing. */
function fitBlock(block: StampedBlock, most: number): StampedBlock | undefined {
  if (blockSize(block) <= most) return block;
  if (most < leastText) return undefined;
  switch (block.kind) {
    case 'text':
    case 'quote':
      return { ...block, text: cut(block.text, most) };
    case 'copy':
      return { ...block, text: fit(visible(block.text), most) };
    case 'list':
      return { ...block, items: fitItems(block.items, most) };
    case 'fields': {
      const values = fitItems(
        block.fields.map((field) => [{ kind: 'plain', text: `${field.label}: ` }, ...field.value]),
        most,
      );
      return { kind: 'list', style: 'bullet', items: values };
    }
    default:
      return undefined;
  }
}

function fitItems(items: readonly Text[], most: number): Text[] {
  const kept: Text[] = [];
  let left = most;
  for (const item of items) {
    if (left < leastText) break;
    const fits = cut(item, left);
    kept.push(fits);
    left -= sizeOf(fits) + 1;
  }
  return kept;
}

const labelSize = (text: string): number => visible(text).length;

/** Characters of all texts in a block, at most too many. */
function blockSize(block: StampedBlock): number {
  switch (block.kind) {
    case 'heading':
    case 'copy':
      return labelSize(block.text);
    case 'text':
    case 'quote':
      return sizeOf(block.text);
    case 'list':
      return block.items.reduce((sum, item) => sum + sizeOf(item) + 1, 0);
    case 'fields':
      return block.fields.reduce((sum, field) => sum + labelSize(field.label) + 2 + sizeOf(field.value), 0);
    case 'divider':
      return 0;
    case 'buttons':
      return block.buttons
        .slice(0, limits.buttons)
        .reduce((sum, it) => sum + Math.min(labelSize(it.label) + 1, limits.buttonLabel), 0);
    case 'select':
      return selectSize(block.select);
    case 'image':
    case 'file':
      return fileLabel(block).length;
  }
}

/** An option that is chosen counts twice: Slack wants it again as an initial option. */
function selectSize(select: Extract<StampedBlock, { kind: 'select' }>['select']): number {
  const most = limits.optionLabel;
  const one = (it: Option): number =>
    Math.min(labelSize(it.label) + 1, most) + Math.min(labelSize(it.hint ?? ''), most);
  const sizes = goodOptions(select.options).map((it) => one(it) * (it.chosen ? 2 : 1));
  return sizes.reduce((sum, size) => sum + size, Math.min(labelSize(select.placeholder) + 1, limits.placeholder));
}
