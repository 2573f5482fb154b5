// An index that answers are put into and taken out of one at a time, beside a set whose own index stays as it is.
import type { Language } from '../chat/language.ts';
import type { Answer } from './answer.ts';
import { entriesOf, gathered, termsOf, type Index, type Likeness } from './search.ts';

export type Growing = {
  /** The answers in it, in the order of their scores. */
  readonly all: readonly Answer[];
  /** Puts an answer in, or in the place of the one of its id; what it is found by is written anew only where it changed. */
  put(answer: Answer): void;
  /** Nothing of the answer is left in the index afterwards. */
  drop(id: string): void;
  scores(text: string, language: Language): Likeness;
};

/** Rarities are those of the set: an answer that comes or goes changes no other one's weights. */
export function createGrowing(rarityOf: Index['rarityOf']): Growing {
  const all: Answer[] = [];
  const places = new Map<string, number>();
  const of = { en: createSheet((term) => rarityOf(term, 'en')), nl: createSheet((term) => rarityOf(term, 'nl')) };
  const languages = ['en', 'nl'] as const;
  const write = (answer: Answer, place: number): void => {
    for (const language of languages) {
      const entries = entriesOf(answer, language);
      of[language].write(
        answer.id,
        entries.map(({ kind, text }) => ({
          place: place * 2 + (kind === 'words' ? 0 : 1),
          terms: termsOf(text, language),
        })),
      );
    }
  };
  const erase = (id: string): void => languages.forEach((language) => of[language].erase(id));
  return {
    all,
    put(answer) {
      const place = places.get(answer.id);
      const before = place === undefined ? undefined : all[place];
      if (place !== undefined && before !== undefined) {
        all[place] = answer;
        if (foundBy(before) === foundBy(answer)) return;
        erase(answer.id);
        return write(answer, place);
      }
      places.set(answer.id, all.length);
      all.push(answer);
      write(answer, all.length - 1);
    },
    drop(id) {
      const place = places.get(id);
      if (place === undefined) return;
      erase(id);
      places.delete(id);
      const last = all.pop();
      if (last === undefined || last.id === id) return;
      // The last one takes the place that has become free.
      all[place] = last;
      places.set(last.id, place);
      languages.forEach((language) => of[language].move(last.id, place));
    },
    scores: (text, language) => of[language].scores(termsOf(text, language), all.length),
  };
}

const foundBy = (answer: Answer): string =>
  JSON.stringify((['en', 'nl'] as const).map((language) => entriesOf(answer, language)));

type Written = { readonly place: number; readonly terms: ReadonlyMap<number, number> };
/** Most terms stand in one text alone: these are kept as one number, the text and its weight together. */
type List = { readonly texts: number[]; readonly weights: number[] };
const fine = 65_536;

/** The texts of one language. A text that is gone leaves its number to the next. */
function createSheet(rarityOf: (term: number) => number) {
  const postings = new Map<number, number | List>();
  const places: number[] = [];
  const free: number[] = [];
  const textsOf = new Map<string, { readonly text: number; readonly terms: readonly number[] }[]>();

  function write(id: string, all: readonly Written[]): void {
    const written = all.map(({ place, terms }) => {
      const text = free.pop() ?? places.length;
      places[text] = place;
      const weights = [...terms].map(([term, count]) => [term, (1 + Math.log(count)) * rarityOf(term)] as const);
      const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
      for (const [term, weight] of weights) add(term, text, weight / norm);
      return { text, terms: [...terms.keys()] };
    });
    textsOf.set(id, written);
  }

  function add(term: number, text: number, weight: number): void {
    const list = postings.get(term);
    if (list === undefined) return void postings.set(term, packed(text, weight));
    if (typeof list !== 'number') {
      list.texts.push(text);
      list.weights.push(weight);
      return;
    }
    postings.set(term, { texts: [textIn(list), text], weights: [weightIn(list), weight] });
  }

  function take(term: number, text: number): void {
    const list = postings.get(term);
    if (list === undefined) return;
    if (typeof list === 'number') {
      if (textIn(list) === text) postings.delete(term);
      return;
    }
    const at = list.texts.indexOf(text);
    if (at < 0) return;
    list.texts.splice(at, 1);
    list.weights.splice(at, 1);
    if (list.texts.length === 0) postings.delete(term);
  }

  return {
    write,
    erase(id: string): void {
      for (const { text, terms } of textsOf.get(id) ?? []) {
        for (const term of terms) take(term, text);
        places[text] = nowhere;
        free.push(text);
      }
      textsOf.delete(id);
    },
    move(id: string, place: number): void {
      for (const { text } of textsOf.get(id) ?? []) places[text] = place * 2 + ((places[text] ?? 0) & 1);
    },
    scores(terms: ReadonlyMap<number, number>, size: number): Likeness {
      const sums = new Float32Array(places.length);
      let length = 0;
      for (const [term, count] of terms) {
        const weight = (1 + Math.log(count)) * rarityOf(term);
        length += weight * weight;
        const list = postings.get(term);
        if (list === undefined) continue;
        if (typeof list === 'number') {
          sums[textIn(list)]! += weight * weightIn(list);
          continue;
        }
        const { texts, weights } = list;
        for (let at = 0; at < texts.length; at++) sums[texts[at]!]! += weight * weights[at]!;
      }
      return gathered(places, places.length, sums, Math.sqrt(length) || 1, size);
    },
  };
}

/** Of a text that is gone: its sum stays nought, so whose place it names does not matter. */
const nowhere = 0;
const packed = (text: number, weight: number): number => text * fine + Math.min(fine - 1, Math.round(weight * fine));
const textIn = (it: number): number => Math.floor(it / fine);
const weightIn = (it: number): number => (it % fine) / fine;
