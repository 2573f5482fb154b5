// Whether a member's text may go to a model: asked once, for one host and one text of the question, taken back at any time.
import type { Part, Who } from '../chat/index.ts';
import type { Database } from '../db/index.ts';
import { sentences } from './sentences.ts';
import { createStore, type Owned } from './store.ts';

/** Of the question that is asked; another version, or another host, is asked about anew. */
export const consentVersion = 1;

const latelyMs = 60_000;
/** People remembered at most. */
const mostKnown = 10_000;

export type Consent =
  | { readonly kind: 'yes'; readonly version: number; readonly host: string; readonly at: Date }
  /** Not to be asked again. */
  | { readonly kind: 'never'; readonly version: number; readonly at: Date }
  /** Never asked, or agreed to something else than what is asked now. */
  | { readonly kind: 'open' };

export type Consents = {
  /** Throws when it can't be read. */
  of(who: Who): Promise<Consent>;
  /** The same as of a minute ago at most: enough to decide what is shown, never to send. */
  lately(who: Who): Promise<Consent>;
  give(who: Who): Promise<void>;
  /** No text goes out any more, and nothing more is asked. */
  withdraw(who: Who): Promise<void>;
  /** What `/mydata` shows, exports and erases, with what was spent. */
  readonly part: Part;
};

export function createConsents(rooms: {
  readonly database: Pick<Database, 'orm'>;
  readonly host: string;
  readonly ownerOf: (who: Who) => string;
  readonly now: () => Date;
}): Consents {
  const { host, now } = rooms;
  const store = createStore(rooms.database);
  const ownedBy = (who: Who): Owned => ({
    platform: who.platform,
    community: who.community,
    owner: rooms.ownerOf(who),
  });
  const known = new Map<string, { readonly consent: Consent; readonly until: number }>();
  const keep = (key: string, consent: Consent): Consent => {
    known.delete(key);
    known.set(key, { consent, until: now().getTime() + latelyMs });
    if (known.size > mostKnown) known.delete(known.keys().next().value ?? '');
    return consent;
  };
  const put = async (who: Who, said: 'yes' | 'never'): Promise<void> => {
    const whose = ownedBy(who);
    known.delete(whose.owner);
    await store.putConsent(whose, { said, version: consentVersion, host, at: now() });
    known.delete(whose.owner);
  };
  const read = async (whose: Owned): Promise<Consent> => {
    const row = await store.consent(whose);
    if (row === undefined) return { kind: 'open' };
    const { version, at } = row;
    if (row.said === 'never') return { kind: 'never', version, at };
    return version === consentVersion && row.host === host ? { kind: 'yes', version, host, at } : { kind: 'open' };
  };
  return {
    of: (who) => read(ownedBy(who)),
    async lately(who) {
      const whose = ownedBy(who);
      const found = known.get(whose.owner);
      if (found !== undefined && found.until > now().getTime()) return found.consent;
      return keep(whose.owner, await read(whose));
    },
    give: (who) => put(who, 'yes'),
    withdraw: (who) => put(who, 'never'),
    part: {
      name: 'model',
      label: sentences.part,
      async count(who) {
        const whose = ownedBy(who);
        const [said, months] = await Promise.all([store.consent(whose), store.uses(whose)]);
        return [
          { what: sentences.partConsent, count: said === undefined ? 0 : 1 },
          { what: sentences.partMonths, count: months.length },
        ];
      },
      async export(who) {
        const whose = ownedBy(who);
        const [said, months] = await Promise.all([store.consent(whose), store.uses(whose)]);
        return {
          consent: said === undefined ? null : { said: said.said, version: said.version, host: said.host, at: said.at },
          use: months.map(({ month, answers, tokens, micros }) => ({ month, answers, tokens, micros })),
        };
      },
      async erase(who) {
        const whose = ownedBy(who);
        await store.dropConsent(whose);
        await store.dropUses(whose);
        known.delete(whose.owner);
      },
    },
  };
}
