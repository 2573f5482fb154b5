// A post → the same post with what points at somebody taken out, and back again for its writer; in English and Dutch.

import { findAccounts } from './redact/account.ts';
import { findSums, isExact, isOwed } from './redact/amount.ts';
import { findCompanies } from './redact/company.ts';
import { findDays } from './redact/day.ts';
import { flatten } from './redact/flat.ts';
import { blotted, redactKinds, type Found, type RedactKind } from './redact/found.ts';
import { findHandles } from './redact/handle.ts';
import { findPapers } from './redact/invoice.ts';
import { labelOf, labelsIn } from './redact/label.ts';
import { findLinks } from './redact/link.ts';
import { findMails } from './redact/mail.ts';
import { findNames, type Run } from './redact/name.ts';
import { findPhones } from './redact/phone.ts';
import { findPlaces } from './redact/place.ts';
import { findRegistered } from './redact/register.ts';
import { findAgain, findPeople, peopleOf, personOf, type Person } from './redact/spread.ts';
import { tokensOf, type Token } from './redact/token.ts';

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

/**
 * Takes out what points at somebody. The same thing has the same label throughout, a label the writer typed is left alone and
 * its number not used, and redacting again changes nothing. Never throws. Names are found by rules, so some are missed.
 */
export function redact(text: string, { language, known = [], kinds = redactKinds }: RedactOptions): Redacted {
  const people = peopleOf(known);
  const wanted = new Set(kinds);
  let found: readonly Found[] = [];
  // What was taken out can lay something open that it stood against; a text is finished when nothing more is found in it.
  for (let round = 0; round < mostRounds; round++) {
    const now = rendered(text, labelled(text, found, language));
    const more = findIn(now.text, language, people, known).filter(({ kind }) => wanted.has(kind));
    if (more.length === 0) return now;
    found = [...found, ...more.map((it) => now.back(it))];
  }
  return rendered(text, labelled(text, found, language));
}
const mostRounds = 12;

/** Puts the writer's own words back where their labels stand, also when a label was altered a little. For the writer only. */
export function restore(text: string, pieces: readonly RedactPiece[]): string {
  const byId = new Map<string, string[]>();
  for (const { label, text: said } of pieces) {
    const id = labelsIn(label)[0]?.id ?? '';
    byId.set(id, [...(byId.get(id) ?? []), said]);
  }
  const labels = labelsIn(text).filter(({ id }) => byId.has(id));
  const [seen, times] = [new Map<string, number>(), new Map<string, number>()];
  for (const { id } of labels) times.set(id, (times.get(id) ?? 0) + 1);
  let [out, done] = ['', 0];
  for (const { id, from, to } of labels) {
    const said = byId.get(id) ?? [];
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    // In the post itself each place gets its own spelling back; elsewhere the fullest one.
    const own = times.get(id) === said.length ? said[nth] : undefined;
    out += text.slice(done, from) + (own ?? said.reduce((a, b) => (b.length > a.length ? b : a), ''));
    done = to;
  }
  return out + text.slice(done);
}

/** Everything found in a text once. */
function findIn(written: string, language: 'en' | 'nl', known: readonly Person[], names: readonly string[]): Found[] {
  const flat = flatten(written);
  const found: Found[] = [];
  let left = blotted(flat.text, labelsIn(flat.text));
  const take = (more: readonly Found[]): void => {
    const fresh = apart(more.filter(({ from, to }) => from < to));
    found.push(...fresh);
    left = fresh.length === 0 ? left : blotted(left, fresh);
  };
  take(findLiteral(left, names));
  for (const find of finders) take(find(left));
  const all = tokensOf(left);
  const companies = findCompanies(left).map((it): Run => ({ ...it, kind: 'company', tokens: within(all, it) }));
  take(companies);
  const runs = findNames(left, outside(all, found), language);
  take(runs);
  const people = [...companies, ...runs].flatMap(({ kind, tokens }) => personOf(kind, tokens) ?? []);
  take(findPeople(left, outside(all, found), people, known));
  const isNamed = [...found, ...labelsIn(flat.text)].some(({ kind }) => kind !== 'amount' && kind !== 'date');
  const isCase = isNamed || found.some((it) => it.kind === 'amount' && isOwed(flat.text, it.from, it.to));
  const kept = isCase ? found : found.filter((it) => !isVague(it.kind, flat.text.slice(it.from, it.to)));
  const again = findAgain(blotted(flat.text, [...labelsIn(flat.text), ...kept]), flat.text, kept);
  return apart([...kept, ...again]).map(({ kind, from, to }) => ({ kind, from: flat.from(from), to: flat.to(to - 1) }));
}

const within = (tokens: readonly Token[], { from, to }: Found): Token[] => tokens.filter((it) => it.from >= from && it.to <= to);
const outside = (tokens: readonly Token[], found: readonly Found[]): readonly Token[] =>
  found.length === 0 ? tokens : tokens.filter((it) => !found.some(({ from, to }) => it.from < to && from < it.to));

const finders = [findMails, findLinks, findAccounts, findRegistered, findPhones, findDays, findPapers, findSums, findPlaces, findHandles];

/** In a post that names nobody a round sum is a price and a day without its year a season: they point at nobody either. */
function isVague(kind: RedactKind, said: string): boolean {
  if (kind === 'amount') return !isExact(said);
  return kind === 'date' && !/\d{4}|'\d\d/.test(said);
}

/** The first of those that lie over each other. */
function apart(found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const it of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) if (it.from >= (out.at(-1)?.to ?? 0)) out.push(it);
  return out;
}

/** Known names word for word, whatever they are made of. */
function findLiteral(text: string, names: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const name of names.map((it) => it.trim()).filter((it) => it.length > 1)) {
    const flags = /\s/.test(name) ? 'giu' : 'gu';
    const source = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, flags)))
      found.push({ kind: 'name', from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** Numbers in the order of the text; numbers of labels the writer typed are passed over. */
function labelled(text: string, found: readonly Found[], language: 'en' | 'nl'): RedactPiece[] {
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

/** What makes two pieces the same thing: a person's words within another's, otherwise the same letters and figures. */
function keysOf(text: string, found: readonly Found[]): string[] {
  const groups: { kind: string; words: ReadonlySet<string>; key: string }[] = [];
  const keys: string[] = found.map(({ from, to }) => text.slice(from, to).normalize('NFKC').toLowerCase().replace(/[\s.()-]+/g, ''));
  const people = found.flatMap(({ kind, from, to }, i) => {
    const person = kind === 'name' || kind === 'company' ? personOf(kind, tokensOf(flatten(text.slice(from, to)).text).map((it) => ({ ...it, starts: false }))) : undefined;
    return person === undefined ? [] : [{ i, ...person }];
  });
  for (const { i, kind, words } of people.toSorted((a, b) => b.words.size - a.words.size || a.i - b.i)) {
    const group = groups.find((it) => it.kind === kind && [...words].every((word) => it.words.has(word)));
    if (group === undefined) groups.push({ kind, words, key: keys[i]! });
    keys[i] = group?.key ?? keys[i]!;
  }
  return keys;
}

function rendered(text: string, pieces: readonly RedactPiece[]): Redacted & { back: (found: Found) => Found } {
  let [out, done] = ['', 0];
  const shifts: { readonly at: number; readonly by: number }[] = [];
  for (const { from, to, label } of pieces) {
    out += text.slice(done, from) + label;
    done = to;
    shifts.push({ at: out.length, by: to - out.length });
  }
  const by = (at: number): number => shifts.findLast((it) => it.at <= at)?.by ?? 0;
  const back = (found: Found): Found => ({ ...found, from: found.from + by(found.from), to: found.to - 1 + by(found.to - 1) + 1 });
  return { text: out + text.slice(done), pieces, back };
}
