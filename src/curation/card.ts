// A card: an answer a community makes itself, from a proposal to the set and out of it again.
import { z } from 'zod';
import type { Answer, Home } from '../answers/index.ts';
import { languages, type Language } from '../chat/index.ts';

/** `second`: approved once, and waits for another moderator or for its time. */
export const states = [
  'proposed',
  'asked',
  'declined',
  'lapsed',
  'review',
  'change',
  'second',
  'live',
  'refused',
  'withdrawn',
  'retired',
  'expired',
] as const;
export type State = (typeof states)[number];

/** Where a card may go from each state. */
const ways: Readonly<Record<State, readonly State[]>> = {
  proposed: ['asked', 'review', 'declined', 'withdrawn'],
  asked: ['review', 'declined', 'lapsed', 'withdrawn'],
  review: ['change', 'second', 'live', 'refused', 'withdrawn'],
  change: ['review', 'refused', 'withdrawn'],
  second: ['review', 'change', 'live', 'refused', 'withdrawn'],
  live: ['review', 'withdrawn', 'retired', 'expired'],
  retired: ['review', 'withdrawn'],
  expired: ['review', 'withdrawn'],
  declined: [],
  lapsed: [],
  refused: [],
  withdrawn: [],
};
/** The states a card may come from into this one. */
export const before = (to: State): readonly State[] => states.filter((from) => ways[from].includes(to));

/** Of these only that they were stays: their text is gone. */
export const isEmptied = (state: State): boolean => ways[state].length === 0;
/** What a moderator has to look at. */
export const isWaiting = (state: State): boolean => state === 'review' || state === 'second';

/** Days an author has to answer; no answer means no. */
export const consentDays = 14;
/** Days a grave card waits where there is no second moderator. */
export const secondDays = 7;
export const dayMs = 86_400_000;

const address = z.object({ community: z.string(), person: z.string(), language: z.enum(languages) });
/** Where somebody can be written to. */
export type Address = z.infer<typeof address>;

const content = z.object({
  /** A text in a language that is still open is empty. */
  answer: z.custom<Answer>((value) => typeof value === 'object' && value !== null),
  /** As its author wrote it. */
  text: z.string(),
  language: z.enum(languages),
  author: address.exactOptional(),
  proposer: address.exactOptional(),
  /** What its author wants to be called; none is a member. */
  name: z.string().exactOptional(),
  /** What a moderator says it touches, where that is not plain. */
  mark: z.enum(['legal', 'safety']).exactOptional(),
  /** What a moderator asked for, or why it was refused. */
  said: z.string().exactOptional(),
  /** Why it is looked at again. */
  again: z.enum(['harm', 'expired']).exactOptional(),
});
/** All that is sealed of a card. */
export type Content = z.infer<typeof content>;
export const readContent = (value: unknown): Content => content.parse(value);

export type Step = { readonly state: State; readonly who: string; readonly at: Date };
export type Card = Home & {
  readonly id: string;
  readonly state: State;
  /** HMACs. */
  readonly author: string;
  readonly proposer: string;
  readonly version: number;
  readonly due: Date | undefined;
  readonly at: Date;
  /** Undefined when it can't be opened; hardly anything is in it once its text is gone. */
  readonly content: Content | undefined;
};
/** A card whose text is there. */
export type FullCard = Card & { readonly content: Content };
export const isFull = (it: Card | undefined): it is FullCard => it?.content !== undefined && !isEmptied(it.state);

/** What stays sealed of a card whose text is gone: whom to tell, and what a moderator said. */
export const emptied = ({ answer, text: _, name: __, ...rest }: Content): Content => ({
  ...rest,
  answer: { id: answer.id } as Answer,
  text: '',
});

export type Key = Home & { readonly id: string };
export const keyOf = ({ platform, community, id }: Key): Key => ({ platform, community, id });

/** The language a card's author or proposer is written to in. */
export const languageOf = (it: Address | undefined): Language => it?.language ?? 'en';
