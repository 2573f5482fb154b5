// What the commands of /mydata have in common, and the slots that other rooms fill.
import {
  lasting,
  type Button,
  type Command,
  type Messenger,
  type Outcome,
  type Part,
  type Platform,
  type Text,
  type Turn,
} from '../chat/index.ts';
import type { Communities } from '../community/index.ts';
import { unlessAway } from '../db/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import { say } from '../i18n/index.ts';
import type { Members } from './members.ts';
import { sentences } from './sentences.ts';

export { maybeGiven } from '../chat/index.ts';

/** An answer that can still be shown. `value` is what the command `again` takes, at most 100 characters. */
export type LastAnswer = { readonly at: Date; readonly about: string; readonly value: string };

/** Something another room lets a member choose here, such as consent. */
export type Setting = {
  readonly label: Parameters<typeof say>[0];
  value(turn: Turn): Promise<Text>;
  /** At most two, pressed by their owner. */
  buttons(turn: Turn): Promise<readonly Button[]>;
};

export type Desk = {
  readonly members: Members;
  readonly communities: Pick<Communities, 'settings'>;
  /** In the order in which they are shown and erased; what the others are found by goes last. */
  readonly parts: () => readonly Part[];
  readonly settings: readonly Setting[];
  /** The newest first, and the command that shows the one that was chosen in a select. */
  readonly answers: { last(turn: Turn, most: number): Promise<readonly LastAnswer[]>; readonly again: string };
  readonly post: Deliveries['post'];
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
};

/** A member's own, which limits of advice do not hold back. */
export const own = {
  audience: 'asker',
  who: 'anyone',
  limit: 'own',
  asks: 'nothing',
  title: sentences.title,
  help: { summary: sentences.summary, example: { en: '/mydata', nl: '/mydata' } },
} as const satisfies Partial<Command>;

/** A command that is reached by buttons alone. */
export const hidden = { ...own, listed: false } as const satisfies Partial<Command>;

/** Runs; a database that is away is said in a sentence, anything else is a bug. */
export const reaching = (work: () => Promise<Outcome>): Promise<Outcome> => unlessAway(sentences.outOfReach, work);

/** Takes away what stands in a direct message; the command is of the room of incidents. */
export const clearButton = ({ place, language }: Turn): Button[] =>
  place.kind === 'dm' ? [{ label: say(sentences.clear, language), press: lasting('incident clear') }] : [];
