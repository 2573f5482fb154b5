// What others said word for word: between quotation marks, or after "he said:" to the end of the line.

import { findQuotes } from './slot/speech.ts';

const introduced =
  /\b(?:said|says|wrote|writes|told|texted|emailed|replied|answered|shouted|yelled|zei|zegt|schreef|schrijft|appte|mailde|antwoordde|riep|reageerde)(?:[ \t][\p{L}'’]{1,20}){0,3}[ \t]?:[ \t]*([^\n]{2,2000})/giu;
const marks = /["“”„«»]|^['‘]/;

/** The quotes of a text, each a literal piece of it, in their order. */
export function readQuotes(text: string): readonly string[] {
  const post = text.slice(0, 20_000);
  const found: { readonly piece: string; readonly from: number }[] = findQuotes(post).slice(0, 40);
  for (const match of post.matchAll(introduced)) {
    const said = (match[1] ?? '').trim();
    const from = match.index + match[0].indexOf(match[1] ?? '');
    const isTaken = found.some((it) => it.from >= match.index && it.from < match.index + match[0].length);
    if (!marks.test(said) && !isTaken && said !== '' && found.length < 60) found.push({ piece: said, from });
  }
  return found.toSorted((a, b) => a.from - b.from).map((it) => it.piece);
}
