// Names of people, and companies that carry nothing but a name.

import { clueOf, isCapital, isDated, type Clue } from './clue.ts';
import { atWork, otherwise, relations } from './cue.ts';
import { infixStart } from './family-name.ts';
import type { Found } from './found.ts';
import type { Token } from './token.ts';

/** A name or company, with its words. */
export type Run = Found & { readonly kind: 'name' | 'company'; readonly tokens: readonly Token[] };

/** Names in the words of a text. */
export function findNames(text: string, tokens: readonly Token[], language: 'en' | 'nl'): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = tokens[at]!.shape === 'lower' ? lowerRun(text, tokens, at) : runAt(text, tokens, at, language);
    if (run !== undefined) runs.push(run);
    at += run?.tokens.length ?? 1;
  }
  return runs;
}

function runAt(text: string, tokens: readonly Token[], at: number, language: 'en' | 'nl'): Run | undefined {
  const members = extended(text, tokens, at);
  const clue = clueOf({ text, tokens, at, members, language });
  if (clue === 'none') return undefined;
  const first = tokens[at]!;
  // "meneer van den Berg" and "met de Vries"
  const isFamily = (clue === 'family' || clue === 'beside') && !first.first;
  const from = isFamily ? infixStart(text, first.from) : first.from;
  return { kind: kindOf(tokens[at - 1], members, clue), from, to: members.at(-1)!.to, tokens: members };
}

/** Most words of one name. */
const most = 7;

/** The words that belong to the one at a place: "Petra", "Petra de Vries", "J. P. Coen". */
function extended(text: string, tokens: readonly Token[], at: number): Token[] {
  const members = [tokens[at]!];
  for (let i = at + 1; i < tokens.length && members.length < most; i++) {
    const [before, next] = [members.at(-1)!, tokens[i]!];
    if (!joins(next.gap, before) || text[before.to] === "'") break;
    if (belongs(text, tokens, i, members)) {
      members.push(next);
      continue;
    }
    const chain = infixChain(tokens, i);
    if (chain === 0) break;
    members.push(...tokens.slice(i, i + chain + 1));
    i += chain;
  }
  return members;
}

const joins = (gap: string, before: Token): boolean =>
  /^ {1,2}$/.test(gap) || (before.shape === 'Letter' && /^\.? ?$/.test(gap));

function belongs(text: string, tokens: readonly Token[], at: number, members: readonly Token[]): boolean {
  const [first, before, next, after] = [members[0]!, members.at(-1)!, tokens[at]!, tokens[at + 1]];
  // "Withaar jr.", "Ford III"
  if (/^(?:jr|sr|I{2,3})$/.test(next.word)) return true;
  if (isCapital(next) && !next.never) return true;
  // "Nguyễn Thu Hà": a short word that is a day as well, within a name.
  if (next.never && next.word.length < 4 && after?.gap === ' ' && isCapital(after))
    return before.first || before.family;
  if (next.shape === 'CAPS')
    return first.shape === 'CAPS' && first.first && (next.family || next.infix || !next.ordinary);
  const isInitial = /^\. ?(?:\p{Lu}|van |de |der |den |ter |von |di |al )/u;
  return next.shape === 'Letter' && isInitial.test(text.slice(next.to, next.to + 6));
}

/** How many small words stand here before a capital that belongs to a name; 0 where none do. */
function infixChain(tokens: readonly Token[], at: number): number {
  for (let i = 0; i < 4; i++) {
    const [token, next] = [tokens[at + i], tokens[at + i + 1]];
    if (token === undefined || (i > 0 && !/^[ .]{0,2}$/.test(token.gap))) return 0;
    if (i > 0 && isCapital(token) && !token.infix) return (token.never && !token.family) || token.first ? 0 : i;
    if (!token.infix) return 0;
    // "in 't Veld" and "op den Berg", but not "in Utrecht".
    if (i === 0 && /^(?:in|op|te)$/.test(token.lower) && next?.infix !== true && next?.family !== true) return 0;
  }
  return 0;
}

function kindOf(before: Token | undefined, members: readonly Token[], clue: Clue): 'name' | 'company' {
  if (clue !== 'capital' || members.some((it) => it.first || it.infix)) return 'name';
  if (members[0]!.shape === 'Camel') return 'company';
  if (members.length > 1) return members.slice(1).every((it) => it.ordinary && !it.family) ? 'company' : 'name';
  return before !== undefined && atWork.has(before.lower) && !members[0]!.family ? 'company' : 'name';
}

/** Who writes without capitals writes names without them too. */
function lowerRun(text: string, tokens: readonly Token[], at: number): Run | undefined {
  if (!isLowerName(text, tokens, at)) return undefined;
  const members = [tokens[at]!];
  for (let i = at + 1; i < tokens.length && members.length < most;) {
    const chain = tokens[i]!.gap === ' ' && text[members.at(-1)!.to] !== "'" ? lowerChain(tokens, i) : 0;
    if (chain === 0) break;
    members.push(...tokens.slice(i, i + chain));
    i += chain;
  }
  return { kind: 'name', from: members[0]!.from, to: members.at(-1)!.to, tokens: members };
}

function isLowerName(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  if (token.first && !token.never && !token.ordinary && token.word.length > 2) return true;
  if (before === undefined || !/^\.? $/.test(token.gap)) return false;
  if (before.title && before.shape !== 'CAPS' && (token.family || token.first)) return !otherwise.has(token.lower);
  return relations.has(before.lower) && token.first && !otherwise.has(token.lower) && !isDated(text, token);
}

/** How many of the next words are a family name in lower case: "bakker" hardly, "de vries" and "jansen" yes. */
function lowerChain(tokens: readonly Token[], at: number): number {
  for (let i = 0; i < 3; i++) {
    const token = tokens[at + i];
    if (token === undefined || (i > 0 && token.gap !== ' ')) return 0;
    if (token.family && (!token.ordinary || i > 0)) return i + 1;
    if (!/^(?:van|de|der|den|ter|ten)$/.test(token.lower)) return 0;
  }
  return 0;
}
