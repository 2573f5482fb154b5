// Spans as elements of Slack's rich text: literal, so that nothing a member wrote is read as markup or pings anybody.
import { fit, plainSpan, visible, type Span, type Text } from '../../chat/index.ts';
import { limits } from './limits.ts';
import type { Fields } from '../shared/wire.ts';

/** The elements of a line, and how many characters they hold. Empty spans are left out. */
export function inline(text: Text): Fields[] {
  return text.map(element).filter((it) => it !== undefined);
}

/** The spans cut to `most` characters, with an ellipsis where the cut was made. */
export function cut(text: Text, most: number): Text {
  const kept: Span[] = [];
  let left = most;
  for (const span of text) {
    const size = sizeOf([span]);
    if (size <= left) {
      kept.push(span);
      left -= size;
      continue;
    }
    if (left > 1) kept.push({ kind: 'plain', text: fit(visible(plainSpan(span)), left) });
    break;
  }
  return kept;
}

/** Characters as they count against a message's total, at most too many. */
export const sizeOf = (text: Text): number => text.reduce((sum, span) => sum + visible(plainSpan(span)).length, 0);

const element = (span: Span): Fields | undefined => {
  switch (span.kind) {
    case 'plain':
    case 'date':
    case 'mention':
      return literal(plainSpan(span));
    case 'bold':
      return literal(span.text, { bold: true });
    case 'italic':
      return literal(span.text, { italic: true });
    case 'code':
      return literal(span.text, { code: true });
    case 'link':
      return linked(span.text, span.url);
  }
};

export function literal(text: string, style?: Fields): Fields | undefined {
  const shown = visible(text);
  if (shown === '') return undefined;
  return { type: 'text', text: shown, ...(style === undefined ? {} : { style }) };
}

/** An address Slack would not take is shown as text. */
function linked(text: string, url: string): Fields | undefined {
  const good = /^(https?:\/\/|mailto:)[^\s<>|]+$/i.test(url) && url.length <= limits.url && url.isWellFormed();
  if (!good) return literal(plainSpan({ kind: 'link', text, url }));
  const label = visible(text);
  return { type: 'link', url, ...(label === '' || label === url ? {} : { text: label }) };
}
