// A document as plain text: for terminals, for notifications' fallbacks and for people who read no formatting.
import type { Block, Document, Span, StampedBlock, StampedDocument, Text } from './document.ts';

/** One span as text; a link shows its address once. */
export function plainSpan(span: Span): string {
  switch (span.kind) {
    case 'plain':
    case 'bold':
    case 'italic':
    case 'code':
    case 'date':
      return span.text;
    case 'link':
      return span.text === span.url ? span.url : `${span.text} (${span.url})`;
    case 'mention':
      return `@${span.person}`;
  }
}

export const plainSpans = (text: Text): string => text.map(plainSpan).join('');

/** One block as text; buttons are shown as `[Label]`, numbered from `first` when a number is given. */
export function plainBlock(block: Block | StampedBlock, first?: number): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'text':
      return plainSpans(block.text);
    case 'quote':
      return indent(plainSpans(block.text), '> ');
    case 'copy':
      return indent(block.text, '  ');
    case 'list':
      return block.items
        .map((item, at) => `${block.style === 'number' ? `${at + 1}.` : '-'} ${plainSpans(item)}`)
        .join('\n');
    case 'fields':
      return block.fields.map((field) => `${field.label}: ${plainSpans(field.value)}`).join('\n');
    case 'divider':
      return '---';
    case 'buttons':
      return block.buttons
        .map((button, at) => `[${first === undefined ? '' : `${first + at} `}${button.label}]`)
        .join(' ');
    case 'select':
      return `(${first === undefined ? '' : `${first} `}${block.select.placeholder}: ${block.select.options.map(choice).join(', ')})`;
    case 'image':
      return `[${block.alt}]`;
    case 'file':
      return `[${block.file.name}]`;
  }
}

/** The whole document, blocks apart by an empty line. */
export function plaintext(document: Document | StampedDocument): string {
  return document.blocks.map((block) => plainBlock(block)).join('\n\n');
}

const choice = (option: { label: string; chosen: boolean }): string =>
  option.chosen ? `${option.label} ✓` : option.label;
const indent = (text: string, by: string): string => text.replaceAll(/^/gm, by);
