// Whether words with a capital are a name: what stands beside them, whether they are a first name, whether anything else explains the capital.

import * as cue from './cue.ts';
import { blot } from './found.ts';
import { isShortTitle, isUnsureName, type Token } from './token.ts';

/** Words with a capital at their place: `members` stand in `tokens` from `at` on. */
export type Place = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly members: readonly Token[];
  readonly language: 'en' | 'nl';
};

/** What shows that a name stands there; `capital`: nothing but its capital. */
export type Clue = 'none' | 'first' | 'beside' | 'family' | 'capital';

export const isCapital = (token: Token): boolean => token.shape === 'Cap' || token.shape === 'Camel';

/** What shows that the words at a place are a name. */
export function clueOf(place: Place): Clue {
  const first = place.members[0]!;
  if (place.members.every((it) => it.infix && !it.first)) return 'none';
  if (first.shape === 'Letter') return letterClue(place);
  if (isBeside(place)) return first.never && !first.first && !isTitled(place) ? 'none' : 'beside';
  if (first.first && first.lower === 'jan' && isDated(place.text, first)) return 'none';
  if (first.first) return first.never && first.lower !== 'jan' ? seasonClue(place) : firstClue(place);
  if (first.never || first.shape === 'CAPS') return 'none';
  return familyClue(place) ?? capitalClue(place);
}

/** A first name, unless it begins the sentence and is as much another word. */
function firstClue(place: Place): Clue {
  const { text, tokens, at, members, language } = place;
  const [first, last] = [members[0]!, members.at(-1)!];
  if (first.shape === 'CAPS')
    return first.word.length < 4 ||
      (isUnsureName(first) && [tokens[at - 1], tokens[at + members.length]].some((it) => it?.shape === 'CAPS'))
      ? 'none'
      : 'first';
  if (!isUnsureName(first) || !first.starts || isLong(place)) return 'first';
  if (cue.fickle[language].has(first.lower)) return 'none';
  return does(place) || /^[',]/.test(text.slice(last.to, last.to + 1)) || isPaired(place) ? 'first' : 'none';
}

/** A month or a place that is a first name too: "told June", "June said", "Austin Reyes". */
function seasonClue(place: Place): Clue {
  const { text, tokens, at, members } = place;
  const [first, last, before] = [members[0]!, members.at(-1)!, tokens[at - 1]];
  const isTold = cue.telling.has(before?.lower ?? '') || cue.apposed.test(text.slice(last.to, last.to + 12));
  if (first.starts) return does(place) || (isLong(place) && !members[1]!.ordinary) ? 'first' : 'none';
  return isTold || isLong(place) || cue.doing.has(followOf(place)) ? 'first' : 'none';
}

function familyClue(place: Place): Clue | undefined {
  const { members, tokens, at } = place;
  const first = members[0]!;
  if (first.infix && isLong(place) && (!first.starts || members.at(-1)!.family)) return 'family';
  const isThing = /^(?:the|a|an|een|het|'n)$/.test(tokens[at - 1]?.lower ?? '');
  return first.family && !first.starts && !isThing ? 'family' : undefined;
}

/** A word that is written with a capital for no other reason than that it is a name. */
function capitalClue(place: Place): Clue {
  const { text, tokens, at, members, language } = place;
  const [first, last, before] = [members[0]!, members.at(-1)!, tokens[at - 1]];
  if (first.ordinary || /\p{N}/u.test(first.word)) return 'none';
  if (first.starts) {
    if (isLong(place)) return 'capital';
    return first.word.length < 10 && (does(place) || (text[last.to] === "'" && language === 'en') || isAtWork(place))
      ? 'capital'
      : 'none';
  }
  if (isLong(place))
    return before !== undefined && cue.placing.has(before.lower) && !members.some((it) => it.first)
      ? 'none'
      : 'capital';
  if (cue.adjective[language].test(first.lower)) return 'none';
  if (before === undefined) return 'capital';
  return (cue.articles.has(before.lower) && first.shape !== 'Camel') || cue.placing.has(before.lower)
    ? 'none'
    : 'capital';
}

/** "Kind regards, Noor", "Hi Storm,", "my client Summer", "Dr. Lind". */
function isBeside(place: Place): boolean {
  const { text, tokens, at, members } = place;
  const [first, last, before] = [members[0]!, members.at(-1)!, tokens[at - 1]];
  if (isTitled(place)) return true;
  if ((first.shape === 'CAPS' && !first.first) || cue.spare.has(first.lower)) return false;
  const end = text.slice(last.to, last.to + 3);
  const isSigned = cue.signOff.test(text.slice(Math.max(0, first.from - 24), first.from));
  if (isSigned && /^[ .!]{0,2}(?:\n|$)/.test(end)) return true;
  if (before === undefined) return false;
  const isGreeted = cue.greetings.has(before.lower) && (before.starts || first.first) && first.gap === ' ';
  if (isGreeted && /^ ?(?:[,!.:\n-]|$)/.test(end)) return true;
  return cue.relations.has(before.lower) && /^,? ?["(]?$/.test(first.gap);
}

function isTitled({ tokens, at, members }: Place): boolean {
  const [first, before] = [members[0]!, tokens[at - 1]];
  if (before?.title !== true || first.title || first.starts) return false;
  return first.gap === ' ' || (isShortTitle(before) && /^\. ?$/.test(first.gap));
}

/** "J. de Vries" is a name, and "client J." one in short; A to D number things, I and U are words, X, Y and Z say that no name is given. */
function letterClue(place: Place): Clue {
  const { tokens, at, members } = place;
  const [first, before] = [members[0]!, tokens[at - 1]];
  const isFull = members.length > 1 && members.some((it) => isCapital(it) && (!it.ordinary || it.family));
  if (isFull && (!/^[IU]$/.test(first.word) || before === undefined) && !cue.numbering.has(before?.lower ?? ''))
    return 'beside';
  const isTold = before !== undefined && cue.relations.has(before.lower) && first.gap === ' ';
  return members.length === 1 && isTold && /^[^A-EIOUXYZ]$/.test(first.word) ? 'beside' : 'none';
}

const isLong = ({ members }: Place): boolean => members.slice(1).some((it) => isCapital(it) || it.shape === 'CAPS');

/** What the word behind says; nothing where a Dutch sentence is turned round. */
function followOf({ tokens, at, members, language }: Place): string {
  const [next, after] = [tokens[at + members.length], tokens[at + members.length + 1]?.lower ?? ''];
  if (next === undefined || !/^[ ,]{1,2}$/.test(next.gap)) return '';
  if (cue.pairing.test(`${next.lower} ${after}`)) return 'says';
  return language === 'nl' && cue.turning.has(after) ? '' : next.lower;
}

/** Whether what follows is something only somebody does. */
function does(place: Place): boolean {
  const follow = followOf(place);
  const { to } = place.members.at(-1)!;
  return cue.doing.has(follow) || (cue.being.has(follow) && cue.somebody.test(place.text.slice(to, to + 90)));
}

/** "Farrukh at Silverbirch Studios", the company being blotted out by now. */
function isAtWork({ text, members }: Place): boolean {
  const { to } = members.at(-1)!;
  return /^ (?:at|from|of|van|bij|namens) /.test(text.slice(to, to + 8)) && text.slice(to, to + 10).includes(blot);
}

/** "Daan en Sanne". */
function isPaired({ tokens, at, members }: Place): boolean {
  const [next, after] = [tokens[at + members.length], tokens[at + members.length + 1]];
  return (next?.lower === 'en' || next?.lower === 'and') && after?.first === true && after.shape === 'Cap';
}

/** "1 Jan" and "Jan 2026" are no man. */
export const isDated = (text: string, { from, to }: Token): boolean =>
  /\d(?:st|nd|rd|th|e)?[ -]$/.test(text.slice(Math.max(0, from - 5), from)) ||
  /^\.? ?'?\d/.test(text.slice(to, to + 4));
