// What the advice commands have in common: how they are declared, and how they find the case a button belongs to.
import {
  command,
  given,
  press,
  refuse,
  show,
  type Button,
  type Command,
  type Document,
  type Language,
  type MessageAt,
  type Messenger,
  type Outcome,
  type Platform,
  type Turn,
} from '../chat/index.ts';
import type { Country } from '../community/index.ts';
import { say } from '../i18n/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import type { Advice } from './advice.ts';
import type { AdviceRoom, Case } from './room.ts';
import { sentences } from './sentences.ts';
import type { Tally } from './tally.ts';
import { adviceDocument, aroundOf } from './view.ts';
import { isWordable } from './wording.ts';

export { given, maybeGiven } from '../chat/index.ts';

/** What the commands work with. */
export type Desk = {
  readonly room: AdviceRoom;
  readonly tally: Tally;
  readonly post: Deliveries['post'];
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
  /** Where an answer of the community's own now stands for good: its author may take it back. */
  readonly quoted?: (turn: Turn, at: MessageAt, advice: Advice) => Promise<void>;
  /** Keeps whose law a member means, for the next time. Throws when it can't. */
  readonly remember: (turn: Turn, country: Country) => Promise<void>;
};

export const caseArg = { case: given } as const;

/** A command that is reached by buttons alone. */
export const hidden = {
  listed: false,
  audience: 'asker',
  who: 'anyone',
  title: sentences.title,
  help: { summary: sentences.summary, example: sentences.example },
  asks: 'nothing',
} as const satisfies Partial<Command>;

/** Answers a case, in place or anew, and keeps it for its buttons. */
export async function answerCase(desk: Desk, it: Case, turn: Turn, key?: string): Promise<Outcome> {
  return adviceOn(desk.room, it, turn, key);
}

/** The same for another room that has a situation of a member's: their log. */
export async function adviceOn(
  room: AdviceRoom,
  { worded: _, ...told }: Case,
  turn: Turn,
  key?: string,
): Promise<Outcome> {
  const at = turn.place.kind === 'dm' ? { ...told, dm: true as const } : told;
  const bare = at.country === undefined && turn.country !== undefined ? { ...at, country: turn.country } : at;
  const { wording } = room;
  const asking = wording?.standing(turn);
  const advice = room.advise(bare, turn);
  const it = room.given(bare, turn, advice);
  const around = aroundOf(turn);
  const kept = await room.keep(turn, it, key);
  const standing = kept === undefined ? 'unknown' : await asking;
  const isPlain = !isWordable(advice) || standing === 'never' || standing === 'unknown';
  if (wording === undefined || kept === undefined || isPlain) return show(adviceDocument(advice, kept, around));
  if (standing === 'open') return show(adviceDocument(advice, kept, around, { button: 'ask' }));
  if (!turn.changeable) return show(adviceDocument(advice, kept, around, { button: 'word' }));
  const later = { about: kept, write: (signal: AbortSignal) => wording.write(it, turn, kept, signal) };
  return show(adviceDocument(advice, kept, around, { line: 'underWay' }), later);
}

/** Takes the post of a case into the member's private log; the command is of the room above. */
export const logButton = (language: Language, key: string): Button => ({
  label: say(sentences.logThis, language),
  press: press('incident case', 'reply', { case: key }),
});

/** Runs with the case a button belongs to, or says that it is forgotten. */
export async function withCase(
  desk: Desk,
  key: string,
  turn: Turn,
  use: (it: Case) => Promise<Outcome> | Outcome,
): Promise<Outcome> {
  const it = await desk.room.recall(turn, key);
  return it === undefined ? refuse(sentences.caseGone) : use(it);
}

/** A button that shows something of the advice on its case; nothing else is kept or changed. */
export function showingCommand(
  desk: Desk,
  name: string,
  screen: (advice: Advice, key: string, turn: Turn) => Document,
): Command {
  return command({
    ...hidden,
    name,
    args: caseArg,
    run: (input, turn) =>
      withCase(desk, input.case, turn, (it) => show(screen(desk.room.advise(it, turn), input.case, turn))),
  });
}
