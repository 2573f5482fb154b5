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
  const coder = createCoder();
  const places = new Map<string, Place[]>();
  const shorts: (Place & { readonly run: string })[] = [];
  for (const answer of answers) {
    for (const said of saidBy(answer)) {
      const place = { answer: answer.id, said };
      const code = coder.learn(plainWords(said.text));
      for (const run of runsOf(code, runLength)) places.set(run, [...(places.get(run) ?? []), place]);
      const isShort = said.field.startsWith('exemplars') && code.length >= gramLength && code.length < runLength;
      if (isShort) shorts.push({ ...place, run: code });
    }
  }
  const found = new Map<string, Shared>();
  const hit = ({ answer, said }: Place, run: string, name: string): void => {
    const key = `${answer} ${said.field} ${name}`;
    if (!found.has(key)) found.set(key, { answer, said, words: coder.words(run), name });
  };
  for (const { name, text } of foreign) {
    // A run with a word no answer uses can't be shared, so the text falls apart there.
    for (const stretch of coder.read(plainWords(text)).split(unknown)) {
      for (const run of runsOf(stretch, runLength)) for (const place of places.get(run) ?? []) hit(place, run, name);
      for (const short of shorts) if (stretch.includes(short.run)) hit(short, short.run, name);
    }
  }
  return [...found.values()];
}

type Place = { readonly answer: string; readonly said: Said };
const unknown = '\0';

/** Writes each word as one character, so that runs of words are pieces of a string: quick to cut and to look up. */
function createCoder() {
  const letters = new Map<string, string>();
  const words: string[] = [''];
  const letterOf = (word: string): string => {
    const found = letters.get(word);
    // Words past the last character are not compared; thousands of answers are needed for that.
    if (found !== undefined || words.length > 0xffff) return found ?? unknown;
    const letter = String.fromCharCode(words.length);
    words.push(word);
    letters.set(word, letter);
    return letter;
  };
  return {
    learn: (text: readonly string[]): string => text.map(letterOf).join(''),
    read: (text: readonly string[]): string => text.map((word) => letters.get(word) ?? unknown).join(''),
    words: (code: string): string => [...Array(code.length).keys()].map((at) => words[code.charCodeAt(at)]).join(' '),
  };
}

function* runsOf(code: string, length: number): Generator<string> {
  for (let at = 0; at + length <= code.length; at++) yield code.slice(at, at + length);
}

/** Pairs of answers that share more than `most` of their 4-grams in a language. What decides a conflict stands on both sides and doesn't count. */
export function alike(answers: readonly Answer[], most: number): readonly Alike[] {
  return (['en', 'nl'] as const).flatMap((language) => alikeIn(answers, language, most));
}

function alikeIn(answers: readonly Answer[], language: Language, most: number): Alike[] {
  const coder = createCoder();
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  for (const [at, answer] of answers.entries()) {
    const grams = gramsOf(answer, language, coder.learn);
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

function gramsOf(answer: Answer, language: Language, code: (words: readonly string[]) => string): ReadonlySet<string> {
  const texts = saidBy(answer).filter((said) => said.language === language && !said.field.startsWith('conflicts'));
  return new Set(texts.flatMap(({ text }) => [...runsOf(code(plainWords(text)), gramLength)]));
}
