// The cards of all communities: made, read, changed and brought from one state to the next, each change told to whom it concerns.
import type { Answer, Home } from '../answers/index.ts';
import type { Platform } from '../chat/index.ts';
import type { Queries } from '../db/index.ts';
import type { Deliveries, Where } from '../deliveries/index.ts';
import type { Jobs } from '../jobs/index.ts';
import {
  before,
  emptied,
  isEmptied,
  keyOf,
  type Card,
  type Content,
  type FullCard,
  type Key,
  type State,
  type Step,
} from './card.ts';
import type { Sealing } from './sealed.ts';
import type { Store } from './store.ts';

/** Tells people of a card's new state; the job carries ids and the state alone. */
export const newsJob = 'card-news';
/** Takes a card's words out of the messages they stand in. */
export const goneJob = 'card-gone';

export type New = {
  readonly home: Home;
  readonly answer: Answer;
  readonly content: Omit<Content, 'answer'>;
  readonly state: State;
  /** Empty when nobody here wrote it. */
  readonly author: string;
  readonly proposer: string;
  /** An HMAC of the message it was made from, or empty. */
  readonly source: string;
  readonly due?: Date | undefined;
};

export type Cards = {
  /** False when there is one of that id, or one made from the same message. */
  create(it: New, by: Where, now: Date): Promise<boolean>;
  /** False when it was somewhere else by then. `by` is absent where the clock moves it. */
  move(card: Card, to: State, by: Where | undefined, now: Date, change?: Moved): Promise<boolean>;
  /** False when somebody else changed it meanwhile. */
  write(card: FullCard, content: Content): Promise<boolean>;
  find(key: Key): Promise<Card | undefined>;
  inStates(home: Home, ...states: readonly State[]): Promise<readonly Card[]>;
  /** Of a person, in all their communities. */
  of(who: Where): Promise<{ readonly written: readonly Card[]; readonly proposed: readonly Card[] }>;
  due(now: Date): Promise<readonly Card[]>;
  steps(key: Key): Promise<readonly Step[]>;
  /** Has a card's words taken out of the messages they stand in. */
  takeOut(key: Key): Promise<void>;
  /** As if it had never been. */
  forget(key: Key): Promise<void>;
};
export type Moved = { readonly content?: Content; readonly due?: Date };

export function createCards(rooms: {
  readonly store: Store;
  readonly sealing: Sealing;
  readonly jobs: Jobs;
  readonly ownerOf: Deliveries['ownerOf'];
}): Cards {
  const { store, sealing, jobs, ownerOf } = rooms;
  const ids = ({ platform, community, id }: Key, state: State) => ({ platform, community, card: id, state });
  const told =
    (key: Key, state: State) =>
    async (tx: Queries): Promise<void> => {
      await jobs.send(tx, newsJob, ids(key, state));
      if (state === 'withdrawn' || state === 'retired') await jobs.send(tx, goneJob, ids(key, state));
    };
  const opened = (rows: Awaited<ReturnType<Store['inStates']>>): readonly Card[] => rows.map(sealing.opened);

  return {
    create(it, by, now) {
      const { platform, community } = it.home;
      const key = { platform, community, id: it.answer.id };
      const { state, author, proposer, source, due = null } = it;
      const row = { ...key, state, author, proposer, source, due, at: now };
      const sealed = sealing.card(key, { ...it.content, answer: it.answer });
      return store.create({ ...row, ...sealed }, ownerOf(by), told(key, state));
    },
    async move(card, to, by, now, change = {}) {
      const content = change.content ?? card.content;
      const kept = content === undefined ? undefined : isEmptied(to) ? emptied(content) : content;
      const sealed = kept === undefined ? {} : sealing.card(card, kept);
      const who = by === undefined ? '' : ownerOf(by);
      const way = { from: before(to).filter((it) => it === card.state), version: card.version };
      const step = { state: to, who, at: now };
      const key = keyOf(card);
      return store.move(key, { ...way, to: step }, { ...sealed, due: change.due ?? null }, told(key, to));
    },
    write: (card, content) => store.write(keyOf(card), card.version, sealing.card(card, content)),
    async find(key) {
      const row = await store.byId(key);
      return row === undefined ? undefined : sealing.opened(row);
    },
    inStates: async (home, ...states) => opened(await store.inStates(home, states)),
    async of(who) {
      const owner = ownerOf(who);
      const [written, proposed] = [
        await store.byAuthor(who.platform, owner),
        await store.byProposer(who.platform, owner),
      ];
      return { written: opened(written), proposed: opened(proposed) };
    },
    due: async (now) => opened(await store.due(now)),
    steps: (key) => store.steps(key),
    takeOut: (key) => store.within((tx) => jobs.send(tx, goneJob, ids(key, 'withdrawn'))),
    forget: (key) => store.forget(keyOf(key)),
  };
}

/** From what a job carries. */
export const keyOfIds = (ids: Readonly<Record<string, string | number>>): Key => ({
  platform: String(ids['platform']) as Platform,
  community: String(ids['community']),
  id: String(ids['card']),
});
