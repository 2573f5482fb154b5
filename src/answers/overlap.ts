// Runs of words two texts have in common: between the answers, and with texts that are not ours to repeat.
import type { Language } from '../chat/language.ts';
import type { Answer } from './answer.ts';
import { plainWords, saidBy, type Said } from './said.ts';

/** A text that answers may not repeat: a source, or one that answers are measured on. */
export type Foreign = { readonly name: string; readonly text: string };
export type Shared = { readonly answer: string; readonly said: Said; readonly words: string; readonly name: string };
export type Alike = {
  readonly answers: readonly [string, string];
  readonly language: Language;
  /** Of the 4-grams of the shorter one, from 0 to 1. */
  readonly share: number;
};

/** So many words in a row are a sentence taken over. */
export const runLength = 8;
const gramLength = 4;

/** Pieces of answers with eight words in a row (an example shorter than that: all its words) that stand in a foreign text. */
export function sharedWithForeign(answers: readonly Answer[], foreign: readonly Foreign[]): readonly Shared[] {
  const places = new Map<string, { answer: string; said: Said }[]>();
  const lengths = new Set<number>();
  const known = new Set<string>();
  for (const answer of answers) {
    for (const said of saidBy(answer)) {
      const words = plainWords(said.text);
      const length = said.field.startsWith('exemplars') ? Math.min(runLength, words.length) : runLength;
      if (length < gramLength) continue;
      for (const word of words) known.add(word);
      lengths.add(length);
      for (const run of runsOf(words, length)) places.set(run, [...(places.get(run) ?? []), { answer: answer.id, said }]);
    }
  }
  const found = new Map<string, Shared>();
  for (const { name, text } of foreign) {
    for (const words of knownStretches(plainWords(text), known)) {
      for (const length of lengths) {
        for (const run of runsOf(words, length)) {
          for (const { answer, said } of places.get(run) ?? []) {
            const key = `${answer} ${said.field} ${name}`;
            if (!found.has(key)) found.set(key, { answer, said, words: run, name });
          }
        }
      }
    }
  }
  return [...found.values()];
}

/** A run with a word no answer uses can't be shared: cutting there spares most of the work. */
function knownStretches(words: readonly string[], known: ReadonlySet<string>): readonly (readonly string[])[] {
  const stretches: string[][] = [];
  let stretch: string[] = [];
  for (const word of words) {
    if (known.has(word)) stretch.push(word);
    else {
      if (stretch.length >= gramLength) stretches.push(stretch);
      stretch = [];
    }
  }
  return stretch.length >= gramLength ? [...stretches, stretch] : stretches;
}

function* runsOf(words: readonly string[], length: number): Generator<string> {
  for (let at = 0; at + length <= words.length; at++) yield words.slice(at, at + length).join(' ');
}

/** Pairs of answers that share more than `most` of their 4-grams in a language. What decides a conflict stands on both sides and doesn't count. */
export function alike(answers: readonly Answer[], most: number): readonly Alike[] {
  return (['en', 'nl'] as const).flatMap((language) => alikeIn(answers, language, most));
}

function alikeIn(answers: readonly Answer[], language: Language, most: number): Alike[] {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  for (const [at, answer] of answers.entries()) {
    const grams = gramsOf(answer, language);
    sizes.push(grams.size);
    for (const gram of grams) {
      const list = holders.get(gram);
      if (list === undefined) holders.set(gram, [at]);
      else list.push(at);
    }
  }
  const counts = new Map<number, number>();
  for (const list of holders.values()) {
    for (let i = 1; i < list.length; i++) {
      for (let j = 0; j < i; j++) {
        const pair = list[j]! * answers.length + list[i]!;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...counts].flatMap(([pair, count]): Alike[] => {
    const [one, other] = [Math.floor(pair / answers.length), pair % answers.length];
    const share = count / Math.max(1, Math.min(sizes[one]!, sizes[other]!));
    return share > most ? [{ answers: [answers[one]!.id, answers[other]!.id], language, share }] : [];
  });
}

function gramsOf(answer: Answer, language: Language): ReadonlySet<string> {
  const texts = saidBy(answer).filter((said) => said.language === language && !said.field.startsWith('conflicts'));
  return new Set(texts.flatMap(({ text }) => [...runsOf(plainWords(text), gramLength)]));
}
