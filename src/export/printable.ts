// A text as a font can print it: a character it lacks, or one that can't be seen, is written as its number, so that nothing vanishes.
import type { Font } from './font.ts';

/** Stand for a character by its number; a reader is told so on the page. */
const [open, close] = ['⟦', '⟧'];

/** Joiners and marks of direction, which shape their neighbours and are rightly unseen; a selector of how an emoji looks. */
const unseen = /^[\u200b-\u200f\u061c\u2060\ufe0e\ufe0f]$/;
/** Controls, and what turns the direction of other text about: shown, not obeyed. */
const control = /^[\p{Cc}\p{Cs}\p{Cn}\p{Co}\u202a-\u202e\u2066-\u2069\ufeff]$/u;
const simple = /^[\x20-\x7e\n]*$/;

export type Printable = { readonly text: string; readonly lacking: boolean };

/** Line ends become `\n`, tabs spaces; `lacking` when some characters had to be written as numbers. */
export function printable(text: string, font: Font): Printable {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replaceAll('\t', '    ');
  if (simple.test(lines)) return { text: lines, lacking: false };
  let [whole, run] = ['', [] as string[]];
  let lacking = false;
  const flush = (): void => {
    if (run.length > 0) whole += `${open}${run.join(' ')}${close}`;
    run = [];
  };
  for (const character of lines) {
    const code = character.codePointAt(0) ?? 0;
    // What joins or dresses the parts of one sign stays with it.
    if (run.length > 0 && unseen.test(character)) continue;
    if (character === '\n' || (!control.test(character) && (unseen.test(character) || font.has(code)))) {
      flush();
      whole += character;
      continue;
    }
    lacking = true;
    run.push(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  flush();
  return { text: whole, lacking };
}
