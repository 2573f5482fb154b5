// A text gone over once with every finder: what is written by a grammar first, then companies, names, and all of it again wherever it stands.

import { findAccounts } from './account.ts';
import { findSums, isExact, isOwed } from './amount.ts';
import { findCompanies } from './company.ts';
import { findDays } from './day.ts';
import { flatten } from './flat.ts';
import { blot, blotted, type Found, type RedactKind } from './found.ts';
import { findHandles } from './handle.ts';
import { labelsIn } from './label.ts';
import { findLinks } from './link.ts';
import { findMails } from './mail.ts';
import { findNames, type Run } from './name.ts';
import { findPapers } from './paper.ts';
import { findPhones } from './phone.ts';
import { findPlaces } from './place.ts';
import { findRegistered } from './register.ts';
import { findAgain, findLiteral, findPeople, personOf, type Person } from './spread.ts';
import { tokensOf, type Token } from './token.ts';

/** In this order: what an earlier one has taken, a later one does not see. */
const finders = [
  ...[findMails, findLinks, findAccounts, findRegistered, findPhones, findDays, findPapers, findSums],
  ...[findPlaces, findHandles],
];

/** What of some kinds is found in a text, in its own places; labels in it are left alone. */
export function searched(
  written: string,
  language: 'en' | 'nl',
  people: readonly Person[],
  known: readonly string[],
  kinds: readonly RedactKind[],
): Found[] {
  const flat = flatten(written);
  const labels = labelsIn(flat.text);
  const found: Found[] = [];
  let left = blotted(flat.text, labels);
  const take = <T extends Found>(more: readonly T[]): readonly T[] => {
    const fresh = apart(more);
    found.push(...fresh);
    if (fresh.length > 0) left = blotted(left, fresh);
    return fresh;
  };
  take(findLiteral(left, known));
  for (const find of finders) take(find(left));
  const tokens = tokensOf(left);
  const companies = take(
    findCompanies(left).map((it): Run => ({ ...it, kind: 'company', tokens: within(tokens, it) })),
  );
  const names = take(findNames(left, outside(tokens, left), language));
  const own = [...companies, ...names].flatMap((run) => personOf(run.kind, run.tokens) ?? []);
  take(findPeople(left, outside(tokens, left), [...own, ...people]));
  // A name is hidden inside a company or an address too, where those are to be seen.
  const kept = withoutVague(flat.text, found, labels).filter(({ kind }) => kinds.includes(kind));
  const again = findAgain(blotted(flat.text, [...labels, ...kept]), flat.text, kept);
  return apart([...kept, ...again]).map(({ kind, from, to }) => ({ kind, from: flat.from(from), to: flat.to(to - 1) }));
}

function within(tokens: readonly Token[], { from, to }: Found): readonly Token[] {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tokens.length && tokens[end]!.to <= to) end++;
  return tokens.slice(low, end);
}

const outside = (tokens: readonly Token[], left: string): readonly Token[] =>
  tokens.filter((it) => left[it.from] !== blot && left[it.to - 1] !== blot);

/** The first of those that lie over each other. */
function apart<T extends Found>(found: readonly T[]): T[] {
  const out: T[] = [];
  for (const it of found.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (it.from < it.to && it.from >= (out.at(-1)?.to ?? 0)) out.push(it);
  return out;
}

/** In a post that names nobody and where nobody owes, a round sum is a price and a day without its year a season. */
function withoutVague(
  text: string,
  found: readonly Found[],
  labels: readonly { kind: RedactKind }[],
): readonly Found[] {
  const isNamed = [...found, ...labels].some(({ kind }) => kind !== 'amount' && kind !== 'date');
  const isCase = isNamed || found.some((it) => it.kind === 'amount' && isOwed(text, it.from, it.to));
  return isCase ? found : found.filter((it) => !isVague(it.kind, text.slice(it.from, it.to)));
}

function isVague(kind: RedactKind, said: string): boolean {
  if (kind === 'amount') return !isExact(said);
  return kind === 'date' && !/\d{4}|'\d\d/.test(said);
}
