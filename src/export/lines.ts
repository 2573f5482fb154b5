// A text broken into lines of a given width, each in the order it is seen: right-to-left text is reordered by the Unicode algorithm.
import type { Bidi } from 'bidi-js';
import type { Font } from './font.ts';

/** A piece of a line in one direction, `x` from the left end of the line. The font shapes it, Arabic too. */
export type Run = { readonly x: number; readonly text: string };
export type Line = { readonly runs: readonly Run[]; readonly width: number; readonly rightToLeft: boolean };
/** Breaks a printable text (see printable.ts). */
export type Break = (text: string, font: Font, size: number, width: number) => Line[];

const hebrewOrArabic = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;
const strong = /[\u05be-\u05f4\u0608-\u064a\u066d-\u06d5\u06e5-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Loads the algorithm once. */
export async function lineBreaker(): Promise<Break> {
  const { default: make } = (await import('bidi-js')) as unknown as { readonly default: () => Bidi };
  const bidi = make();
  return (text, font, size, width) =>
    text.split('\n').flatMap((paragraph) => {
      const spans = breaksOf(paragraph, font, size, width);
      if (!hebrewOrArabic.test(paragraph)) {
        return spans.map(([start, end]) => plainLine(paragraph.slice(start, end).trimEnd(), font, size));
      }
      const levels = bidi.getEmbeddingLevels(paragraph, 'auto');
      return spans.map((span) => visualLine(bidi, levels, paragraph, span, font, size));
    });
}

function plainLine(text: string, font: Font, size: number): Line {
  return { runs: [{ x: 0, text }], width: font.width(text, size), rightToLeft: false };
}

type Span = readonly [number, number];

/** Where the lines of a paragraph begin and end: at spaces, and inside a word only when it is wider than a line. */
function breaksOf(text: string, font: Font, size: number, width: number): Span[] {
  const spans: Span[] = [];
  let [start, used] = [0, 0];
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = wordEnd(text, from);
    const word = text.slice(from, to);
    const whole = font.width(word, size);
    if (used + whole > width) {
      const bare = font.width(word.trimEnd(), size);
      if (used > 0 && used + bare > width) {
        spans.push([start, from]);
        [start, used] = [from, 0];
      }
      if (bare > width) {
        for (const cut of cutsOf(word, font, size, width)) {
          spans.push([start, from + cut]);
          start = from + cut;
        }
        used = font.width(text.slice(start, to), size);
        continue;
      }
    }
    used += whole;
  }
  return [...spans, [start, text.length]];
}

/** The end of a word with the spaces behind it; those at the beginning of a text belong to its first word. */
function wordEnd(text: string, from: number): number {
  let to = from;
  if (from === 0) while (text[to] === ' ') to++;
  while (to < text.length && text[to] !== ' ') to++;
  while (text[to] === ' ') to++;
  return to;
}

/** The places at which a word wider than a line is cut, never inside what is one sign to a reader. */
function cutsOf(word: string, font: Font, size: number, width: number): number[] {
  const cuts: number[] = [];
  let used = 0;
  for (const { segment, index } of graphemes.segment(word)) {
    const wide = font.width(segment, size);
    if (used > 0 && used + wide > width && segment !== ' ') {
      cuts.push(index);
      used = 0;
    }
    used += wide;
  }
  return cuts;
}

type Levels = ReturnType<Bidi['getEmbeddingLevels']>;

function visualLine(bidi: Bidi, levels: Levels, text: string, [start, end]: Span, font: Font, size: number): Line {
  const rightToLeft = isOdd(levels.paragraphs[0]?.level);
  const last = start + text.slice(start, end).trimEnd().length - 1;
  const runs: Run[] = [];
  let x = 0;
  const put = (piece: string): void => {
    if (piece.trim() !== '') runs.push({ x, text: piece });
    x += font.width(piece, size);
  };
  const order = last < start ? [] : bidi.getReorderedIndices(text, levels, start, last).slice(start, last + 1);
  for (const piece of piecesOf(order, levels.levels)) {
    const logical = text.slice(Math.min(piece.from, piece.to), Math.max(piece.from, piece.to) + 1);
    if (!piece.rightToLeft) put(logical);
    // From right to left: the last word is seen first, and each word is turned by the font.
    else
      mirrored(bidi, logical)
        .match(/ +|[^ ]+/g)
        ?.reverse()
        .map(turned)
        .forEach(put);
  }
  return { runs, width: x, rightToLeft };
}

type Piece = { readonly from: number; readonly to: number; readonly rightToLeft: boolean };

/** Neighbours in one direction, in the order they are seen. */
function piecesOf(order: readonly number[], levels: Uint8Array): Piece[] {
  const found: Piece[] = [];
  for (const index of order) {
    const rightToLeft = isOdd(levels[index]);
    const before = found.at(-1);
    const joins = before?.rightToLeft === rightToLeft && index === before.to + (rightToLeft ? -1 : 1);
    if (before !== undefined && joins) found[found.length - 1] = { ...before, to: index };
    else found.push({ from: index, to: index, rightToLeft });
  }
  return found;
}

const isOdd = (level: number | undefined): boolean => ((level ?? 0) & 1) === 1;

const mirrored = (bidi: Bidi, text: string): string =>
  [...text].map((it) => bidi.getMirroredCharacter(it) ?? it).join('');

/** The font turns a word by its letters; one without letters has to be turned here. */
const turned = (word: string): string =>
  strong.test(word)
    ? word
    : [...graphemes.segment(word)]
        .map(({ segment }) => segment)
        .reverse()
        .join('');
