// A document on a terminal: wrapped, numbered where something can be pressed, in colour only where there is a terminal.
import { plainSpan, visible, type Span, type StampedBlock, type StampedDocument, type Text } from '../../chat/index.ts';

export type Look = { readonly colour: boolean; readonly width: number };
/** What a number typed by the member presses. */
export type Numbered =
  | { readonly kind: 'button'; readonly id: string; readonly label: string }
  | { readonly kind: 'option'; readonly id: string; readonly value: string; readonly chosen: readonly string[] };

const style = { bold: 1, italic: 3, dim: 2, cyan: 36 } as const;
type Style = keyof typeof style;

/** The text to print and what each number presses, `1` being the first of the list. */
export function renderTerminal(document: StampedDocument, look: Look): { text: string; numbered: Numbered[] } {
  const numbered: Numbered[] = [];
  const paint = (text: string, how: Style): string => (look.colour ? `\u001b[${style[how]}m${text}\u001b[0m` : text);
  const span = (it: Span): string => {
    const text = visible(plainSpan(it));
    if (it.kind === 'bold') return paint(text, 'bold');
    if (it.kind === 'italic') return paint(text, 'italic');
    return text;
  };
  const spans = (text: Text): string => text.map(span).join('');
  const number = (thing: Numbered): string => paint(String(numbered.push(thing)), 'cyan');

  const block = (it: StampedBlock): string => {
    switch (it.kind) {
      case 'heading':
        return paint(visible(it.text), 'bold');
      case 'text':
        return it.tone === 'muted' ? paint(wrap(spans(it.text), look.width), 'dim') : wrap(spans(it.text), look.width);
      case 'quote':
        return indent(wrap(spans(it.text), look.width - 2), '| ');
      case 'copy':
        return indent(visible(it.text), '    ');
      case 'list':
        return it.items
          .map((item, at) => {
            const mark = it.style === 'number' ? `${at + 1}. ` : '- ';
            return hang(wrap(spans(item), look.width - mark.length), mark);
          })
          .join('\n');
      case 'fields':
        return it.fields
          .map((field) => `${paint(`${visible(field.label)}:`, 'bold')} ${spans(field.value)}`)
          .join('\n');
      case 'divider':
        return paint('-'.repeat(Math.min(40, look.width)), 'dim');
      case 'buttons':
        return it.buttons
          .map((button) => `[${number({ kind: 'button', ...button })} ${visible(button.label)}]`)
          .join('  ');
      case 'select': {
        const chosen = it.select.options.filter((option) => option.chosen).map((option) => option.value);
        const rows = it.select.options.map((option) => {
          const at = number({ kind: 'option', id: it.select.id, value: option.value, chosen });
          return `  ${at} ${option.chosen ? '(x)' : '( )'} ${visible(option.label)}`;
        });
        return [visible(it.select.placeholder), ...rows].join('\n');
      }
      case 'image':
        return `[${visible(it.alt)}]`;
      case 'file':
        return `[${visible(it.file.name)}]`;
    }
  };
  const text = document.blocks.map(block).join('\n\n');
  return { text, numbered };
}

/** Breaks at spaces; a word longer than the width stays whole, so that links can be copied. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && shownLength(last) + 1 + shownLength(word) > width) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.join('\n');
    })
    .join('\n');
}

const shownLength = (text: string): number => text.replaceAll(/\u001b\[\d+m/g, '').length;
const indent = (text: string, by: string): string => text.replaceAll(/^/gm, by);
const hang = (text: string, mark: string): string => mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
