// What the log's commands have in common: how they are declared, whose zone and language they speak, and what is said when the log is out of reach.
import {
  buttons,
  lasting,
  muted,
  plain,
  refuse,
  type Block,
  type Button,
  type Command,
  type Language,
  type Messenger,
  type Outcome,
  type Platform,
  type Turn,
} from '../chat/index.ts';
import { TargetGone } from '../chain/index.ts';
import { SealError } from '../crypto/index.ts';
import { unlessAway } from '../db/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import type { AdviceRoom } from '../advice/index.ts';
import { fill, say } from '../i18n/index.ts';
import type { Reader } from '../text/index.ts';
import { usualSettings, type Log, type Logbook, type Settings } from './logbook.ts';
import { sentences } from './sentences.ts';

export { given, maybeGiven } from '../chat/index.ts';

export type Desk = {
  readonly logbook: Logbook;
  readonly reader: Reader;
  readonly advice: AdviceRoom;
  readonly post: Deliveries['post'];
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
  /** The day after which old copies of what is erased now can be opened by nobody. */
  readonly goneBy: (now: Date) => Date;
};

/** The log answers its author alone, and is not held back by the limits of advice. */
export const own = { audience: 'asker', who: 'anyone', limit: 'own' } as const satisfies Partial<Command>;

/** A command that is reached by buttons alone. */
export const hidden = {
  ...own,
  listed: false,
  title: sentences.title,
  help: { summary: sentences.summary, example: sentences.example },
  asks: 'nothing',
} as const satisfies Partial<Command>;

/** What a member set, and whether their zone is only guessed. */
export type Around = {
  readonly settings: Settings;
  /** Nothing was ever saved: what is said once is said now. */
  readonly isNew: boolean;
  readonly language: Language;
  readonly zone: string;
  readonly zoneGuessed: boolean;
};

export async function aroundOf(desk: Desk, turn: Turn): Promise<Around> {
  const set = await desk.logbook.settingsOf(desk.logbook.personOf(turn));
  const settings = set ?? usualSettings(turn);
  const zone = settings.zone ?? turn.timezone;
  return {
    settings,
    isNew: set === undefined,
    language: turn.language,
    zone: zone ?? 'UTC',
    zoneGuessed: zone === undefined,
  };
}

/** Runs; a log that can't be reached or opened just now is said in a sentence, anything else is a bug. */
export async function reaching(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await unlessAway(sentences.outOfReach, work);
  } catch (error) {
    if (error instanceof TargetGone) return refuse(sentences.alreadyErased);
    if (error instanceof SealError) return refuse(sentences.unreadable);
    throw error;
  }
}

/** The button that takes what was shown away again: where messages stay, in direct messages. */
export function clearButton(turn: Turn): Button[] {
  return turn.place.kind === 'dm'
    ? [{ label: say(sentences.clear, turn.language), press: lasting('incident clear') }]
    : [];
}

/** A row of at most five buttons, or nothing. */
export const row = (...all: readonly Button[]): Block[] => (all.length === 0 ? [] : [buttons(...all.slice(0, 5))]);

/** Something in the log does not fit what was saved: said before anything else. */
export function warning({ faults }: Log, language: Language): Block[] {
  const [first] = faults;
  if (first === undefined) return [];
  return [muted(plain(fill(sentences.altered, language, { seq: first.seq, field: first.field })))];
}
