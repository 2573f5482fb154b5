// What one community sees: the set, and beside it the community's own live answers.
import type { Platform } from '../chat/index.ts';
import type { Answer } from './answer.ts';
import { createGrowing } from './growing.ts';
import type { Answers } from './index.ts';
import type { Outcomes } from './standing.ts';

/** A workspace or server. */
export type Home = { readonly platform: Platform; readonly community: string };

/** The site of an answer that comes from the community itself; shown in the reader's language. */
export const ownSite = 'this community';

export type Shelf = Answers & {
  /** The community's own, in no order. */
  readonly own: readonly Answer[];
  put(answer: Answer, outcomes: Outcomes): void;
  drop(id: string): void;
};

/** A set's own answers first, in its order; an answer of the community's that bears a set's id is not put in. */
export function createShelf(set: Answers): Shelf {
  const growing = createGrowing((term, language) => set.index.rarityOf(term, language));
  const outcomes = new Map<string, Outcomes>();
  let all = set.all;
  let byId = new Map<string, Answer>();
  let stale = false;

  /** Many are put in at once when a process starts; they are arranged when somebody looks. */
  function arrange(): void {
    if (!stale) return;
    stale = false;
    const against = conflictsAgainst(growing.all);
    const both = (answer: Answer): Answer => withConflicts(answer, against.get(answer.id) ?? []);
    const seen = [...set.all, ...growing.all];
    all = against.size === 0 ? seen : seen.map(both);
    byId = new Map(growing.all.map((it) => [it.id, both(it)]));
    for (const id of against.keys()) {
      const answer = set.byId(id);
      if (answer !== undefined) byId.set(id, both(answer));
    }
  }

  return {
    get all() {
      arrange();
      return all;
    },
    get own() {
      return growing.all;
    },
    byId(id) {
      arrange();
      return byId.get(id) ?? set.byId(id);
    },
    outcomes: (id) => outcomes.get(id),
    index: {
      rarityOf: set.index.rarityOf,
      scores(text, language) {
        const [theirs, ours] = [set.index.scores(text, language), growing.scores(text, language)];
        return { words: joined(theirs.words, ours.words), precedent: joined(theirs.precedent, ours.precedent) };
      },
    },
    put(answer, how) {
      if (set.byId(answer.id) !== undefined) return;
      growing.put(answer);
      outcomes.set(answer.id, how);
      stale = true;
    },
    drop(id) {
      growing.drop(id);
      outcomes.delete(id);
      stale = true;
    },
  };
}

function joined(first: Float32Array, second: Float32Array): Float32Array {
  const both = new Float32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

type Conflict = Answer['conflicts'][number];

/** What the community's answers contradict, said from the other side: a set's own file can't name them. */
function conflictsAgainst(own: readonly Answer[]): Map<string, Conflict[]> {
  const against = new Map<string, Conflict[]>();
  for (const answer of own) {
    for (const { with: other, decides, fact, is } of answer.conflicts) {
      const turned = fact === undefined ? {} : { fact, is: is === 'no' ? ('yes' as const) : ('no' as const) };
      against.set(other, [...(against.get(other) ?? []), { with: answer.id, decides, ...turned }]);
    }
  }
  return against;
}

function withConflicts(answer: Answer, more: readonly Conflict[]): Answer {
  const fresh = more.filter((it) => answer.conflicts.every((known) => known.with !== it.with));
  return fresh.length === 0 ? answer : { ...answer, conflicts: [...answer.conflicts, ...fresh] };
}
