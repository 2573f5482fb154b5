// Which label each thing gets: the same thing the same number, in the order of the text.

import type { RedactPiece } from '../redact.ts';
import { flatten } from './flat.ts';
import type { Found, RedactKind } from './found.ts';
import { labelOf, labelsIn } from './label.ts';
import { personOf } from './spread.ts';
import { tokensOf } from './token.ts';

/** The pieces of a text with their labels; numbers of labels the writer typed are passed over. */
export function labelled(text: string, found: readonly Found[], language: 'en' | 'nl'): RedactPiece[] {
  const typed = new Set(labelsIn(flatten(text).text).map(({ id }) => id));
  const sorted = found.toSorted((a, b) => a.from - b.from);
  const keys = keysOf(text, sorted);
  const numbers = new Map<string, number>();
  const last = new Map<RedactKind, number>();
  return sorted.map((it, i) => {
    const key = `${it.kind} ${keys[i]}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = (last.get(it.kind) ?? 0) + 1;
      while (typed.has(`${it.kind} ${number}`)) number++;
      last.set(it.kind, number);
      numbers.set(key, number);
    }
    return { ...it, text: text.slice(it.from, it.to), label: labelOf(it.kind, number, language) };
  });
}

/** What makes two pieces the same thing: a name within a fuller one, otherwise the same letters and figures. */
function keysOf(text: string, found: readonly Found[]): string[] {
  const keys = found.map(({ from, to }) => plain(text.slice(from, to)));
  const people = found.flatMap(({ kind, from, to }, at) => {
    if (kind !== 'name' && kind !== 'company') return [];
    const tokens = tokensOf(flatten(text.slice(from, to)).text).map((it) => ({ ...it, starts: false }));
    const person = personOf(kind, tokens);
    return person === undefined ? [] : [{ ...person, at }];
  });
  const fuller = new Map<string, { readonly words: ReadonlySet<string>; readonly key: string }[]>();
  for (const { at, kind, words } of people.toSorted((a, b) => b.words.size - a.words.size || a.at - b.at)) {
    const places = [...words].map((word) => `${kind} ${word}`);
    const group = (fuller.get(places[0]!) ?? []).find((it) => [...words].every((word) => it.words.has(word)));
    if (group !== undefined) keys[at] = group.key;
    else for (const place of places) fuller.set(place, [...(fuller.get(place) ?? []), { words, key: keys[at]! }]);
  }
  return keys;
}

const plain = (said: string): string =>
  said
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.()-]+/g, '');
