// A post → its clauses and sentences, as ranges of the text, because one clause often carries one problem.

/** A stretch of the post: from `from` to `to` (exclusive) in characters. */
export type Range = { readonly from: number; readonly to: number };

/** A unit is a run of pieces: pieces[first] to pieces[last]; a clause has one piece or a few short ones. */
export type Unit = { readonly first: number; readonly last: number; readonly isClause: boolean };

/** Pieces of a post (in order, covering its words) and the units made of them. */
export type Cut = { readonly pieces: readonly Range[]; readonly units: readonly Unit[] };

/** Most units that are scored; a longer post keeps its beginning and its end. */
export const maxUnits = 48;

// A hard cut ends a sentence. The others cut clauses.
const cutter =
  /([.!?;…]["')\]*_~]{0,3}\s+|\n+)|:\s+|\s[-–—]\s|,\s+|(?<!\s)\s+(?=(?:and|but|so|because|then|en|maar|dus|want|toen)\s)/gi;

/** Cuts a post into pieces and units; an empty post has none. */
export function cutPost(text: string): Cut {
  const pieces: Range[] = [];
  const endsSentence: boolean[] = [];
  let from = 0;
  for (const match of text.matchAll(cutter)) {
    const to = match.index + match[0].trimEnd().length;
    if (addPiece(pieces, text, from, to)) endsSentence.push(match[1] !== undefined);
    else if (match[1] !== undefined && endsSentence.length > 0) endsSentence[endsSentence.length - 1] = true;
    from = match.index + match[0].length;
  }
  if (addPiece(pieces, text, from, text.length)) endsSentence.push(true);
  return { pieces, units: bounded(unitsOf(pieces, endsSentence, text)) };
}

function addPiece(pieces: Range[], text: string, from: number, to: number): boolean {
  if (!/\S/.test(text.slice(from, to))) return false;
  pieces.push({ from, to });
  return true;
}

function unitsOf(pieces: readonly Range[], endsSentence: readonly boolean[], text: string): Unit[] {
  const length = pieces.map((p) => wordCount(text.slice(p.from, p.to)));
  const clauses: Unit[] = [];
  pieces.forEach((_, i) => {
    const before = clauses.at(-1);
    if ((length[i] ?? 0) < 3 && before !== undefined) clauses[clauses.length - 1] = { ...before, last: i };
    else clauses.push({ first: i, last: i, isClause: true });
  });
  const seen = new Set(clauses.map(rangeKey));
  const sentences = sentencesOf(endsSentence).filter((s) => !seen.has(rangeKey(s)) && words(length, s) >= 3);
  return [...clauses, ...sentences];
}

function sentencesOf(endsSentence: readonly boolean[]): Unit[] {
  const sentences: Unit[] = [];
  let first = 0;
  endsSentence.forEach((ends, i) => {
    if (!ends && i < endsSentence.length - 1) return;
    sentences.push({ first, last: i, isClause: false });
    first = i + 1;
  });
  return sentences;
}

const rangeKey = (u: Unit): number => u.first * 100_000 + u.last;
const words = (length: readonly number[], u: Unit): number =>
  length.slice(u.first, u.last + 1).reduce((sum, n) => sum + n, 0);
const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

function bounded(units: Unit[]): Unit[] {
  if (units.length <= maxUnits) return units;
  const byPlace = units.toSorted((a, b) => a.first - b.first || a.last - b.last);
  return [...byPlace.slice(0, maxUnits - 12), ...byPlace.slice(-12)];
}
