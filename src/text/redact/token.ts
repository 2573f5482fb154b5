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

const word =
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}]_)(?:'[tn](?=\s\p{Lu})|\p{L}[\p{L}\p{M}\p{N}]*(?:['-]\p{L}[\p{L}\p{M}\p{N}]*)*)(?![\p{L}\p{N}]|_[\p{L}\p{N}])/gu;
/** What ends a sentence, or begins something that has a capital for its place alone. */
const beginning = /(?:[.!?…:;\n"“”„«»•(>\]|]|[\p{So}\p{Sk}]\ufe0f?|(?<![\p{L}\p{N}])')\s*['"“‘([*_-]*$/u;

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
  const isShort =
    before !== undefined &&
    /^\.\s?$/.test(gap) &&
    (before.shape === 'Letter' ||
      (before.title && isShortTitle(before)) ||
      /^(?:st|jr|sr|dr|nr|no|vs|ca|bv|fa)$/.test(before.lower));
  const plain = folded(lower);
  return {
    ...{ from, to: from + said.length, word: said, lower, gap, shape: shapeOf(said) },
    starts: before === undefined ? true : !isShort && beginning.test(gap.slice(-12)),
    first: isFirst(lower) || isOwner(said, lower) || (plain !== lower && /^\p{Lu}/u.test(said) && isFirst(plain)),
    family: familyNames.has(lower) || familyNames.has(plain),
    ordinary: isOrdinary(lower) || (plain !== lower && isOrdinary(plain)),
    never: notNames.has(lower) || isCompound(said, lower),
    title: titles.has(lower),
    infix: infixes.has(lower),
  };
}

/** "Noord-Brabant", "B2-Engels", "AI-zoekmachine", "Instagramstory": a word that names nobody with something joined to it. */
function isCompound(said: string, lower: string): boolean {
  if (!/^\p{Lu}/u.test(said)) return false;
  const parts = lower.split('-');
  if (parts.length > 1)
    return (
      /^[\p{Lu}\p{N}]{2,}-/u.test(said) ||
      (notNames.has(parts[0]!) && !firstNames.has(parts[0]!)) ||
      notNames.has(parts.at(-1)!)
    );
  return lower.length > 9 && longTools.some((tool) => lower.startsWith(tool));
}
const longTools = [
  'instagram',
  'facebook',
  'linkedin',
  'whatsapp',
  'photoshop',
  'wordpress',
  'youtube',
  'google',
  'excel',
];

/** A Dutch genitive: "Jorrits factuur". */
const isOwner = (said: string, lower: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}s$/u.test(said) &&
  firstNames.has(lower.slice(0, -1)) &&
  !ordinaryNames.has(lower.slice(0, -1)) &&
  !isOrdinary(lower);

const isFirst = (lower: string): boolean =>
  firstNames.has(lower) || (lower.includes('-') && lower.split('-').every((part) => firstNames.has(part)));

/** A genitive, and what is joined to a name: "Petra's", "Jansen-project", "Carl'll". */
function withoutEnding(said: string): string {
  if (!/^\p{Lu}|^[dl]'\p{Lu}/u.test(said)) return said;
  const owner = /^(.{2,}?)'(?:s|S|d|ll|re|ve|m)$/u.exec(said)?.[1] ?? said;
  const [, name, joined] = /^(.{2,}?)-(\p{Ll}[\p{L}\p{M}\p{N}'-]*)$/u.exec(owner) ?? [];
  return name !== undefined && joined !== undefined && joined.length > 2 && isOrdinary(joined) ? name : owner;
}

function shapeOf(said: string): Shape {
  if (/^[dl]'\p{Lu}/u.test(said)) return 'Cap';
  if (/^\p{Lu}-\p{Ll}/u.test(said)) return 'lower';
  if (!/^\p{Lu}/u.test(said)) return 'lower';
  if (said.length === 1) return 'Letter';
  if (!/\p{Ll}/u.test(said) || /^\p{Lu}+s$/u.test(said)) return 'CAPS';
  return /^(?:\p{Lu}[\p{Ll}\p{M}\p{N}]*(?:['-]|$)|\p{Lu}'|IJ|Mac(?=\p{Lu})|Mc|De(?=\p{Lu})|Van(?=\p{Lu})|O')+/u.exec(
    said,
  )?.[0].length === said.length ||
    /^(?:IJ|Mc|Mac|De|Van|Le|La|D'|O')\p{Lu}?[\p{Ll}\p{M}]+(?:-\p{Lu}\p{Ll}+)?$/u.test(said) ||
    !/\p{Ll}\p{Lu}/u.test(said)
    ? 'Cap'
    : 'Camel';
}

/** Whether a full stop belongs to the title: "Dr.", "mw.", never "aunt.". */
export const isShortTitle = ({ lower }: Token): boolean =>
  /^(?:mrs?|ms|dr|prof|ir|drs|ing|dhr|mevr|mw|mej)$/.test(lower);

/** Whether the first name is one that sentences begin with as another word. */
export const isUnsureName = (token: Token): boolean =>
  ordinaryNames.has(token.lower) || ordinaryNames.has(folded(token.lower));
