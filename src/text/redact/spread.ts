// What was found once is found wherever it stands again: names in every spelling, everything else word for word.

import { infixStart } from './family-name.ts';
import { matches, type Found, type RedactKind } from './found.ts';
import type { Run } from './name.ts';
import { folded, isUnsureName, tokensOf, type Token } from './token.ts';

/** Somebody or some company: the words it is known by, each without case and accents. */
export type Person = {
  readonly kind: 'name' | 'company';
  readonly words: ReadonlySet<string>;
  readonly hasInfix: boolean;
};

const small = new Set(
  'van de der den het ter ten te von di da la le el al v d vd en and of the bv nv ltd inc llc gmbh co plc & vof group groep holding'.split(
    ' ',
  ),
);

/** The person of some words; undefined where no word says anything. */
export function personOf(kind: 'name' | 'company', tokens: readonly Token[]): Person | undefined {
  const told = tokens.filter(
    (it) => !it.infix && !it.title && !small.has(it.lower) && (it.word.length > 1 || tokens.length === 1),
  );
  const own =
    kind === 'company'
      ? told.filter((it) => !it.ordinary && !it.never && !it.starts && it.word.length > 2)
      : told.filter((it) => !it.never || it.first || tokens.length === 1);
  const words = new Set(own.map((it) => folded(it.lower)));
  return words.size === 0 ? undefined : { kind, words, hasInfix: tokens.some((it) => it.infix) };
}

/** Names known from elsewhere. */
export const peopleOf = (known: readonly string[]): Person[] =>
  known.flatMap(
    (name) =>
      personOf(
        'name',
        tokensOf(name).map((it) => ({ ...it, starts: false })),
      ) ?? [],
  );

/** Every place in a text where one of these people stands, each word that touches another of theirs in one piece. */
export function findPeople(text: string, tokens: readonly Token[], people: readonly Person[]): Run[] {
  const byWord = new Map<string, Person>();
  for (const person of people) for (const word of person.words) if (!byWord.has(word)) byWord.set(word, person);
  if (byWord.size === 0) return [];
  const isLowered = !tokens.some((it) => it.shape === 'Cap' && it.starts);
  const runs: Run[] = [];
  for (const [i, token] of tokens.entries()) {
    const hit = hitOf(token, byWord, isLowered);
    if (hit === undefined) continue;
    const from = hit.person.hasInfix ? infixStart(text, token.from) : token.from;
    const last = runs.at(-1);
    const isNext =
      last !== undefined && /^[ .-]{0,2}$/.test(text.slice(last.to, from)) && last.kind === hit.person.kind;
    if (isNext) runs[runs.length - 1] = { ...last, to: token.from + hit.length, tokens: [...last.tokens, tokens[i]!] };
    else runs.push({ kind: hit.person.kind, from, to: token.from + hit.length, tokens: [token] });
  }
  return runs;
}

function hitOf(
  token: Token,
  byWord: ReadonlyMap<string, Person>,
  isLowered: boolean,
): { person: Person; length: number } | undefined {
  const word = folded(token.lower);
  const isPlain = token.shape === 'lower';
  const mayBe = (it: string): boolean =>
    !isPlain || (!token.ordinary && !isUnsureName(token) && it.length > 2) || (isLowered && !busy.has(it));
  const person = byWord.get(word);
  if (person !== undefined) return mayBe(word) ? { person, length: token.word.length } : undefined;
  // A Dutch genitive and a plural: "Jeroens", "de Bakkers"; and the parts of "Anne-Marie".
  const bare = word.replace(/(?:'?s|'s)$/, '');
  const owner = bare === word || bare.length < 3 ? undefined : byWord.get(bare);
  if (owner !== undefined && (!isPlain || !token.ordinary))
    return { person: owner, length: token.word.length - (word.length - bare.length) };
  const part =
    word.includes('-') && !isPlain
      ? word
          .split('-')
          .map((it) => byWord.get(it))
          .find((it) => it !== undefined)
      : undefined;
  return part === undefined ? undefined : { person: part, length: token.word.length };
}

/** Lower-case words that are something else even where nobody uses a capital. */
const busy = new Set(
  'will wil may can said win sue mag was van de mark bill hope grace joy art cas per rose lief lieve bas zo'.split(' '),
);

/** Known names word for word, whatever they are made of; one of ordinary words alone points at nobody. */
export function findLiteral(text: string, names: readonly string[]): Found[] {
  const found: Found[] = [];
  const lower = names.length === 0 ? '' : text.toLowerCase();
  for (const name of names.map((it) => it.trim().replace(/\s+/g, ' ')).filter((it) => it.length > 1)) {
    if (!lower.includes(name.toLowerCase().split(' ')[0] ?? '')) continue;
    if (tokensOf(name).every((it) => it.shape === 'lower' && it.ordinary) && !/\p{N}/u.test(name)) continue;
    const pattern = new RegExp(bounded(name).replaceAll(' ', '\\s+'), name.includes(' ') ? 'giu' : 'gu');
    for (const { from, to } of matches(text, pattern)) found.push({ kind: 'name', from, to });
  }
  return found;
}

/** The same words again, whole, wherever they are left. */
export function findAgain(left: string, text: string, found: readonly Found[]): Found[] {
  const kinds = new Map<string, RedactKind>();
  for (const { kind, from, to } of found) {
    const said = text.slice(from, to);
    if (!kinds.has(said) && left.includes(said)) kinds.set(said, kind);
  }
  if (kinds.size === 0) return [];
  const words = [...kinds.keys()].toSorted((a, b) => b.length - a.length).map((said) => bounded(said));
  return Array.from(matches(left, new RegExp(words.join('|'), 'gu')), ({ from, to }) => ({
    ...{ kind: kinds.get(left.slice(from, to)) ?? 'name', from, to },
  }));
}

function bounded(said: string): string {
  const escaped = said.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const [start, end] = [/^[\p{L}\p{N}]/u.test(said), /[\p{L}\p{N}]$/u.test(said)];
  return `${start ? '(?<![\\p{L}\\p{N}])' : ''}${escaped}${end ? '(?![\\p{L}\\p{N}])' : ''}`;
}
