// What answers may cost a member, a community and everybody together in a month, held over all processes.
import type { Who } from '../chat/index.ts';
import type { Database } from '../db/index.ts';
import { mostOutput, type Usage } from './port.ts';
import { createStore, type Owned, type Purse, type Spent } from './store.ts';

/** A sum in the currency of the price, or a number of tokens. */
export type Cap = { readonly money: number } | { readonly tokens: number };
/** Price of a million tokens, in any one currency. */
export type Price = { readonly in: number; readonly out: number };
/** All that is set; what is absent has no end. */
export type BudgetConfig = {
  readonly price: Price | undefined;
  readonly member: Cap | undefined;
  readonly community: Cap | undefined;
  readonly month: Cap | undefined;
};
export const scopes = ['member', 'community', 'month'] as const;
/** Whose budget: a member's in a community, that community's, everybody's. */
export type Scope = (typeof scopes)[number];

export type Use = {
  readonly month: string;
  readonly answers: number;
  readonly tokens: number;
  /** In the currency of the price; 0 without one. */
  readonly money: number;
  readonly cap: Cap | undefined;
};
export type Reserved =
  | { readonly kind: 'reserved'; settle(usage: Usage | 'nothing' | 'unknown'): Promise<void> }
  | { readonly kind: 'over'; readonly scope: Scope };

export type Budget = {
  /** Takes what one answer to so many characters can cost at most, before it is asked for. Throws when it can't be counted. */
  reserve(who: Who, characters: number): Promise<Reserved>;
  /** What a community spent in a month (`2026-11`). */
  used(community: Pick<Who, 'platform' | 'community'>, month: string): Promise<Use>;
  /** Forgets what was spent longer ago than a year. */
  forget(): Promise<void>;
};

/** Fewer characters than this make no token, in our languages. */
const charactersPerToken = 2.5;
const million = 1_000_000;

/** The month a moment lies in, by UTC. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

export function createBudget(
  database: Pick<Database, 'orm'>,
  config: BudgetConfig,
  ownerOf: (who: Who) => string,
  now: () => Date,
): Budget {
  const store = createStore(database);
  const costOf = ({ input, output }: Usage): Spent => ({
    tokens: input + output,
    micros: Math.ceil(input * (config.price?.in ?? 0) + output * (config.price?.out ?? 0)),
  });
  return {
    async reserve(who, characters) {
      const month = monthOf(now());
      const purses = pursesOf(who, ownerOf(who), config);
      const asked = Math.ceil(characters / charactersPerToken);
      const most = costOf({ input: asked, output: mostOutput });
      const over = await store.reserve(purses, month, most);
      if (over !== undefined) return { kind: 'over', scope: scopes[over] ?? 'month' };
      return {
        kind: 'reserved',
        async settle(usage) {
          if (usage === 'nothing')
            return store.settle(purses, month, { answers: -1, tokens: -most.tokens, micros: -most.micros });
          // What the server did not count it may have charged for: what was asked, and an answer as long as most are.
          const cost = costOf(usage === 'unknown' ? { input: asked, output: mostOutput / 4 } : usage);
          await store.settle(purses, month, {
            answers: 0,
            tokens: cost.tokens - most.tokens,
            micros: cost.micros - most.micros,
          });
        },
      };
    },
    async forget() {
      const at = now();
      await store.dropBefore(monthOf(new Date(Date.UTC(at.getUTCFullYear() - 1, at.getUTCMonth(), 1))));
    },
    async used({ platform, community }, month) {
      const row = await store.use({ platform, community, owner: '' }, month);
      const cap = config.community;
      return { month, answers: row?.answers ?? 0, tokens: row?.tokens ?? 0, money: (row?.micros ?? 0) / million, cap };
    },
  };
}

/** In the order of `scopes`. */
function pursesOf({ platform, community }: Who, owner: string, config: BudgetConfig): readonly Purse[] {
  const purse = (whose: Owned, scope: Scope): Purse => ({ ...whose, most: mostOf(config[scope]) });
  return [
    purse({ platform, community, owner }, 'member'),
    purse({ platform, community, owner: '' }, 'community'),
    purse({ platform: '', community: '', owner: '' }, 'month'),
  ];
}

function mostOf(cap: Cap | undefined): Partial<Spent> {
  if (cap === undefined) return {};
  return 'tokens' in cap ? { tokens: cap.tokens } : { micros: Math.floor(cap.money * million) };
}
