// The score of redaction on the marked posts: what was found of each kind, and which clean sentences were touched.

import { readFileSync } from 'node:fs';
import { redact, type RedactKind, type RedactPiece } from '../../src/text/index.ts';

type Mark = { readonly kind: RedactKind; readonly text: string };
export type MarkedPost = {
  readonly id: string;
  readonly language: 'en' | 'nl';
  readonly text: string;
  readonly marks: readonly Mark[];
};
type Span = { readonly from: number; readonly to: number };

export const markedPosts = JSON.parse(
  readFileSync(new URL('../sets/redaction.json', import.meta.url), 'utf8'),
) as readonly MarkedPost[];

/** A whole-word place of a mark, with whether every letter and figure of it was taken out, and under its own kind. */
export type Place = Span & {
  readonly kind: RedactKind;
  readonly post: MarkedPost;
  readonly text: string;
  readonly isFound: boolean;
  readonly isOwnKind: boolean;
};
/** A sentence that holds no mark. */
export type Clean = { readonly post: MarkedPost; readonly text: string; readonly touched: readonly RedactPiece[] };

export type Score = { readonly places: readonly Place[]; readonly clean: readonly Clean[] };

/** Redacts every post and compares. */
export function scoreOf(posts: readonly MarkedPost[]): Score {
  const places: Place[] = [];
  const clean: Clean[] = [];
  for (const post of posts) {
    const { pieces } = redact(post.text, { language: post.language });
    const marked = placesOf(post);
    for (const { kind, text, from, to } of marked) {
      const open = Array.from({ length: to - from }, (_, i) => from + i).filter(
        (at) => /[\p{L}\p{N}]/u.test(post.text[at]!) && !pieces.some((it) => it.from <= at && at < it.to),
      );
      const isOwnKind = pieces.some((it) => it.kind === kind && it.from < to && from < it.to);
      places.push({ kind, text, from, to, post, isFound: open.length === 0, isOwnKind });
    }
    for (const { from, to } of sentencesOf(post.text)) {
      if (marked.some((it) => it.from < to && from < it.to)) continue;
      clean.push({
        post,
        text: post.text.slice(from, to),
        touched: pieces.filter((it) => it.from < to && from < it.to),
      });
    }
  }
  return { places, clean };
}

/** Every whole-word place of the marks; one inside a longer one is covered by it. */
function placesOf({ text, marks }: MarkedPost): (Span & Mark)[] {
  const all = marks.flatMap((mark) => {
    const places: (Span & Mark)[] = [];
    for (let at = text.indexOf(mark.text); at >= 0; at = text.indexOf(mark.text, at + 1)) {
      const [from, to] = [at, at + mark.text.length];
      const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
      const isPart =
        (isLetter(text[from]) && isLetter(text[from - 1])) || (isLetter(text[to - 1]) && isLetter(text[to]));
      if (!isPart) places.push({ ...mark, from, to });
    }
    return places;
  });
  const isInside = (a: Span, b: Span): boolean => b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
  const unique = all.filter((it, i) => all.findIndex((o) => o.from === it.from && o.to === it.to) === i);
  return unique.filter((it) => !unique.some((other) => isInside(it, other)));
}

/** Sentences of a text, cut behind a full stop and at the end of a line. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { index, 0: cut } of text.matchAll(/[.!?]["”')]*\s+|\n+|$/g)) {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, index))) spans.push({ from, to: index });
    from = index + cut.length;
  }
  return spans;
}
