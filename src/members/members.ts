// What a member chose: the language I speak with them, and the country whose law is meant.
import type { Language, Part, Who } from '../chat/index.ts';
import { keepFresh } from '../community/index.ts';
import type { Database } from '../db/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import type { Log } from '../log/index.ts';
import { sentences } from './sentences.ts';
import { createStore, type Owned, type Row } from './store.ts';

export type Choices = {
  /** Goes before what the platform says. */
  readonly language: Language | undefined;
  /** One of `countries`; `other` when they said that it is none of those. */
  readonly country: string | undefined;
};
/** Null takes a choice back; what is not named stays. */
export type Choosing = { readonly language?: Language | null; readonly country?: string | null };

export type Members = {
  /** Never throws: nothing chosen while the database is away. At most a second old in any process. */
  choices(who: Who): Promise<Choices>;
  /** Throws DatabaseError. */
  choose(who: Who, choosing: Choosing): Promise<void>;
  readonly part: Part;
};

export function createMembers(rooms: {
  readonly database: Pick<Database, 'orm'>;
  readonly ownerOf: Deliveries['ownerOf'];
  readonly log: Log;
  readonly now: () => Date;
}): Members {
  const store = createStore(rooms.database);
  const owned = (who: Who): Owned => ({ platform: who.platform, owner: rooms.ownerOf(who) });
  const fresh = keepFresh<Owned, Choices>({
    keyOf: ({ platform, owner }) => `${platform}/${owner}`,
    usual: { language: undefined, country: undefined },
    failed: (error, { platform }) => rooms.log.error('choices not read', error, { platform }),
    read: async (of) => choicesOf(await store.get(of)),
  });
  return {
    choices: (who) => fresh.get(owned(who)),
    async choose(who, choosing) {
      await store.put(owned(who), choosing, rooms.now());
      fresh.drop(owned(who));
    },
    part: {
      name: 'settings',
      label: sentences.part,
      async count(who) {
        const { language, country } = choicesOf(await store.get(owned(who)));
        return [{ what: sentences.partChoices, count: [language, country].filter((it) => it !== undefined).length }];
      },
      async export(who) {
        const row = await store.get(owned(who));
        return row === undefined ? null : { language: row.language, country: row.country, at: row.at };
      },
      async erase(who) {
        await store.drop(owned(who));
        fresh.drop(owned(who));
      },
    },
  };
}

const choicesOf = (row: Row | undefined): Choices => ({
  language: row?.language === 'en' || row?.language === 'nl' ? row.language : undefined,
  country: row?.country ?? undefined,
});
