// Past threads of the same community that are like a case, by their words; public ones, and a private channel's only inside it.
import type { Language } from '../chat/index.ts';
import { termsOf } from '../answers/index.ts';
import type { Book } from './book.ts';
import { publicText, type AdviceThread, type Home } from './record.ts';

export type Alike = { readonly thread: AdviceThread; readonly score: number };
export type Similar = {
  /** Most alike first. `channel`: where it will be read. */
  to(home: Home, text: string, language: Language, where: { channel: string; besides: string }): Promise<Alike[]>;
  /** What was read of a community is read anew: something of it was erased. */
  forget(home: Home): void;
};

type Entry = { readonly thread: AdviceThread; readonly terms: ReadonlyMap<number, number> };
type Shelf = { readonly at: number; readonly entries: readonly Entry[]; readonly seenIn: ReadonlyMap<number, number> };

/** Threads looked at in a community, the newest. */
const most = 500;
/** Communities kept at a time, and for how long: what another process erased is gone here as soon. */
const mostShelves = 50;
const freshMs = 30_000;
/** Less alike than this is not worth showing; two tellings of one kind of trouble are at about 0.2. */
const leastAlike = 0.12;

/** `now` in milliseconds. */
export function createSimilar(book: Pick<Book, 'readable'>, now: () => number): Similar {
  const shelves = new Map<string, Shelf>();
  const nameOf = ({ platform, community }: Home): string => `${platform}/${community}`;

  async function shelfOf(home: Home): Promise<Shelf> {
    const known = shelves.get(nameOf(home));
    if (known !== undefined && now() - known.at < freshMs) return known;
    const threads = await book.readable(home, most);
    const entries = threads.map((thread) => ({ thread, terms: termsOf(publicText(thread), thread.language) }));
    const seenIn = new Map<number, number>();
    for (const { terms } of entries) for (const term of terms.keys()) seenIn.set(term, (seenIn.get(term) ?? 0) + 1);
    const shelf = { at: now(), entries, seenIn };
    shelves.delete(nameOf(home));
    shelves.set(nameOf(home), shelf);
    if (shelves.size > mostShelves) shelves.delete(shelves.keys().next().value ?? '');
    return shelf;
  }

  return {
    forget: (home) => void shelves.delete(nameOf(home)),
    async to(home, text, language, { channel, besides }) {
      const { entries, seenIn } = await shelfOf(home);
      const rarity = (term: number): number => Math.log((2 + entries.length) / ((seenIn.get(term) ?? 0) + 1));
      const query = weighted(termsOf(text, language), rarity);
      return entries
        .filter(({ thread }) => thread.id !== besides && thread.language === language)
        .filter(({ thread }) => thread.reach === 'public' || thread.channel === channel)
        .map(({ thread, terms }) => ({ thread, score: cosine(query, weighted(terms, rarity)) }))
        .filter(({ score }) => score >= leastAlike)
        .sort((a, b) => b.score - a.score || a.thread.id.localeCompare(b.thread.id));
    },
  };
}

const weighted = (terms: ReadonlyMap<number, number>, rarity: (term: number) => number): Map<number, number> =>
  new Map([...terms].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]));

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  const length = (it: ReadonlyMap<number, number>): number =>
    Math.sqrt([...it.values()].reduce((total, weight) => total + weight * weight, 0)) || 1;
  return sum / (length(a) * length(b));
}
