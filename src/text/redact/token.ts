// A text → its words, each with what its letters say: a capital, all capitals, where a sentence begins.

import { firstNames, ordinaryNames } from './first-name.ts';
import { familyNames, infixes } from './family-name.ts';
import { isOrdinary } from './lexicon.ts';
import { notNames, titles } from './not-name.ts';

/** `Cap` Petra, `Camel` BrightPixel, `CAPS` ACME, `Letter` J, `lower` petra. */
export type Shape = 'Cap' | 'Camel' | 'CAPS' | 'Letter' | 'lower';

/** A word without its genitive; `gap`: what stands between the word before and this one. */
export type Token = {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly lower: string;
  readonly shape: Shape;
  readonly starts: boolean;
  readonly gap: string;
  readonly first: boolean;
  readonly family: boolean;
  readonly ordinary: boolean;
  readonly never: boolean;
  readonly title: boolean;
  readonly infix: boolean;
};

const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:['-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
/** What ends a sentence, or begins something that has a capital for its place alone. */
const beginning = /(?:^|[.!?…:;\n"“”„«»•*(>\]|~=–—]|[\p{So}\p{Sk}]\ufe0f?|(?<![\p{L}\p{N}])['-])\s*['"“‘([*_-]*$/u;

/** Same letters without their accents and case. */
export const folded = (name: string): string =>
  /^[a-z]*$/.test(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const said = withoutEnding(match[0]);
    const gap = text.slice(end, match.index);
    tokens.push(tokenOf(said, match.index, gap, tokens.at(-1)));
    end = match.index + said.length;
  }
  return tokens;
}

function tokenOf(said: string, from: number, gap: string, before: Token | undefined): Token {
  const lower = said.toLowerCase();
  const isShort = before !== undefined && /^\.\s?$/.test(gap) && (before.shape === 'Letter' || before.title || /^(?:st|jr|sr|dr|nr|no|vs|ca|bv|fa)$/.test(before.lower));
  const plain = folded(lower);
  return {
    ...{ from, to: from + said.length, word: said, lower, gap, shape: shapeOf(said) },
    starts: before === undefined ? true : !isShort && beginning.test(gap.slice(-12)),
    first: isFirst(lower) || isFirst(plain),
    family: familyNames.has(lower) || familyNames.has(plain),
    ordinary: isOrdinary(lower),
    never: notNames.has(lower),
    title: titles.has(lower),
    infix: infixes.has(lower),
  };
}

const isFirst = (lower: string): boolean =>
  firstNames.has(lower) || (lower.includes('-') && lower.split('-').every((part) => firstNames.has(part)));

/** A genitive, and what is joined to a name: "Petra's", "Jansen-project", "Carl'll". */
function withoutEnding(said: string): string {
  const cut = /^(.{2,}?)(?:'(?:s|S|t|d|ll|re|ve|m)|-\p{Ll}[\p{L}\p{M}\p{N}'-]*)$/u.exec(said)?.[1];
  return cut === undefined || /^\p{Ll}/u.test(said) ? said : cut;
}

function shapeOf(said: string): Shape {
  if (!/^\p{Lu}/u.test(said)) return /^\p{Ll}{1,3}\p{Lu}\p{Ll}/u.test(said) ? 'Camel' : 'lower';
  if (said.length === 1) return 'Letter';
  if (!/\p{Ll}/u.test(said)) return 'CAPS';
  return /^(?:\p{Lu}[\p{Ll}\p{M}\p{N}]*(?:['-]|$)|\p{Lu}'|IJ|Mac(?=\p{Lu})|Mc|De(?=\p{Lu})|Van(?=\p{Lu})|O')+/u.exec(said)?.[0].length === said.length || /^(?:IJ|Mc|Mac|De|Van|Le|La|D'|O')\p{Lu}?[\p{Ll}\p{M}]+(?:-\p{Lu}\p{Ll}+)?$/u.test(said) || !/\p{Ll}\p{Lu}/u.test(said)
    ? 'Cap'
    : 'Camel';
}

/** Whether the first name is one that sentences begin with as another word. */
export const isUnsureName = (token: Token): boolean => ordinaryNames.has(token.lower);
