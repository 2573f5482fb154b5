// When something happened, from a member's own words: a day, a moment or a range in their zone, never in the future.

import { findQuotes } from './slot/speech.ts';
import { addDays, localOf } from './when/calendar.ts';
import { candidatesIn, type Candidate } from './when/candidate.ts';
import { tokensOf, type Token } from './when/token.ts';

/**
 * `from` and `to` are local to the zone: `YYYY-MM-DD` for whole days, `YYYY-MM-DDTHH:MM` for moments; equal, or a range.
 * `about`: the writer does not give it exactly. `words`: the literal piece it was read from. `open`: nothing was read.
 */
export type When =
  | { readonly kind: 'at'; readonly from: string; readonly to: string; readonly about: boolean; readonly words: string }
  | { readonly kind: 'open' };

/** Reads when it happened; `zone` is an IANA name, and one the platform does not know counts as UTC. */
export function readWhen(text: string, language: 'en' | 'nl', now: Date, zone: string): When {
  const there = { zone, time: now.getTime(), local: localOf(now.getTime(), zone) };
  const quotes = findQuotes(text);
  const isQuoted = (it: Candidate): boolean => quotes.some((q) => it.first >= q.from && it.last <= q.to);
  const sentences: Candidate[][] = [];
  let left = most;
  for (const tokens of sentencesOf(tokensOf(text, language))) {
    const found = candidatesIn(tokens, language, there);
    sentences.push(found.map((it) => (it.mark === 'event' && isQuoted(it) ? { ...it, mark: 'background' } : it)));
    left -= found.length;
    if (left <= 0) break;
  }
  const chosen = chosenOf(sentences);
  if (chosen === undefined) return { kind: 'open' };
  const { from, to, about, first, last } = chosen;
  return { kind: 'at', from, to, about, words: text.slice(first, last) };
}

/** Most tokens of one sentence, and most times of a text, that are weighed. */
const longest = 120;
const most = 60;

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const out: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === '.' || (out.at(-1)?.length ?? 0) >= longest) out.push([]);
    if (token.kind !== '.') out.at(-1)?.push(token);
  }
  return out;
}

/** What happened before what lies behind it before a bare clock before what is vague; of those the first sentence's earliest. */
function chosenOf(sentences: readonly (readonly Candidate[])[]): Candidate | undefined {
  for (const mark of ['event', 'background', 'clock', 'vague'] as const) {
    const all = sentences.map((some) => some.filter((it) => it.mark === mark)).filter((some) => some.length > 0);
    // A year or a season says less than any day beside it.
    const close = all.map((some) => some.filter(isClose)).filter((some) => some.length > 0);
    const marked = close.length > 0 ? close : all;
    const earliest = marked[0]?.reduce((a, b) => (b.from < a.from ? b : a));
    if (earliest === undefined) continue;
    return marked.flat().find((it) => isFiner(it, earliest) || isInstead(it, earliest)) ?? earliest;
  }
  return undefined;
}

const isClose = ({ from, to }: Candidate): boolean => to.slice(0, 10) <= addDays(from.slice(0, 10), 60);

/** "In March he was kind, today he threatened me". */
const isInstead = (it: Candidate, than: Candidate): boolean =>
  it.isToday &&
  addDays(than.from.slice(0, 10), 20) < than.to.slice(0, 10) &&
  than.to.slice(0, 10) < it.from.slice(0, 10);

/** "Last week he went too far. On Thursday he rang fourteen times": the day within the week. */
function isFiner(it: Candidate, than: Candidate): boolean {
  const isWithin = it.from.slice(0, 10) >= than.from.slice(0, 10) && it.to.slice(0, 10) <= than.to.slice(0, 10);
  return isWithin && ((than.about && than.from !== than.to && it.from === it.to) || it.from.length > than.from.length);
}
