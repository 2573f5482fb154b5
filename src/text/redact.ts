// A post → the same post with what points at somebody taken out, and back again for its writer; in English and Dutch.

import { redactKinds, type Found, type RedactKind } from './redact/found.ts';
import { labelsIn } from './redact/label.ts';
import { labelled } from './redact/number.ts';
import { searched } from './redact/search.ts';
import { peopleOf } from './redact/spread.ts';

/** Something taken out: where it stood in the original, what it was, and the label that stands there now. */
export type RedactPiece = Found & { readonly text: string; readonly label: string };
export type Redacted = { readonly text: string; readonly pieces: readonly RedactPiece[] };
export type RedactOptions = {
  readonly language: 'en' | 'nl';
  /** Names known from elsewhere, found in every spelling. */
  readonly known?: readonly string[];
  /** What is taken out; everything where nothing is said. */
  readonly kinds?: readonly RedactKind[];
};

/** How often a text is gone over at most; two or three rounds are usual. */
const mostRounds = 12;

/**
 * Takes out what points at somebody. The same thing has the same label throughout; a label the writer typed is left alone and
 * its number not used; redacting again changes nothing. In a post that names nobody, round sums and days without a year stay.
 * Never throws. Names are found by rules, so some are missed: whoever shows the text to others lets its writer look first.
 */
export function redact(text: string, { language, known = [], kinds = redactKinds }: RedactOptions): Redacted {
  const people = peopleOf(known);
  let found: readonly Found[] = [];
  // What was taken out can lay something open that it stood against; a text is finished when nothing more is found in it.
  for (let round = 0; round < mostRounds; round++) {
    const now = rendered(text, labelled(text, found, language));
    const more = searched(now.text, language, people, known, kinds);
    if (more.length === 0) return { text: now.text, pieces: now.pieces };
    found = [...found, ...more.map((it) => now.original(it))];
  }
  const { text: out, pieces } = rendered(text, labelled(text, found, language));
  return { text: out, pieces };
}

/**
 * Puts the writer's own words back where their labels stand, also when a label was altered a little (case, blanks, the other
 * language). Only labels of `pieces` are read. For the writer only.
 */
export function restore(text: string, pieces: readonly RedactPiece[]): string {
  const said = new Map<string, string[]>();
  for (const piece of pieces) {
    const id = labelsIn(piece.label)[0]?.id ?? '';
    said.set(id, [...(said.get(id) ?? []), piece.text]);
  }
  const labels = labelsIn(text).filter(({ id }) => said.has(id));
  const places = Map.groupBy(labels, ({ id }) => id);
  let [out, done] = ['', 0];
  for (const label of labels) {
    const spellings = said.get(label.id) ?? [];
    const here = places.get(label.id) ?? [];
    // In the post itself each place gets its own spelling back; elsewhere the fullest one.
    const own = here.length === spellings.length ? spellings[here.indexOf(label)] : undefined;
    out += text.slice(done, label.from) + (own ?? spellings.reduce((a, b) => (b.length > a.length ? b : a), ''));
    done = label.to;
  }
  return out + text.slice(done);
}

/** The text with labels in place of the pieces; `original` leads a place in it back to the text as it was written. */
function rendered(text: string, pieces: readonly RedactPiece[]): Redacted & { original: (found: Found) => Found } {
  let [out, done] = ['', 0];
  const shifts: { readonly at: number; readonly by: number }[] = [];
  for (const { from, to, label } of pieces) {
    out += text.slice(done, from) + label;
    done = to;
    shifts.push({ at: out.length, by: to - out.length });
  }
  const by = (at: number): number => shifts.findLast((it) => it.at <= at)?.by ?? 0;
  const original = (found: Found): Found => ({
    ...found,
    from: found.from + by(found.from),
    to: found.to + by(found.to - 1),
  });
  return { text: out + text.slice(done), pieces, original };
}
