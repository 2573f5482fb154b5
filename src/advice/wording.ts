// Has an answer worded by a model: after the first was shown, and given up when the case was changed meanwhile.
import { isDeepStrictEqual } from 'node:util';
import type { Writer } from '../ai/index.ts';
import type { Home } from '../answers/index.ts';
import type { Document, Turn } from '../chat/index.ts';
import type { Reader } from '../text/index.ts';
import type { Advice } from './advice.ts';
import type { Library } from './compose.ts';
import { withHistory } from './history.ts';
import { lineFor } from './note.ts';
import type { AdviceRoom, Case } from './room.ts';
import { readSituation } from './situation.ts';
import { adviceDocument, aroundOf } from './view.ts';
import { createWordsmith } from './word.ts';

/** What a member said about wording; `unknown` when that can't be read just now. */
export type Standing = 'yes' | 'never' | 'open' | 'unknown';
export type Wording = {
  /** Where what is written goes. */
  readonly host: string;
  standing(turn: Turn): Promise<Standing>;
  /** False when it could not be kept. */
  agree(turn: Turn): Promise<boolean>;
  withdraw(turn: Turn): Promise<boolean>;
  /** The same answer in the model's words, or with a line that says why not; undefined when it is not wanted any more. */
  write(it: Case, turn: Turn, key: string, signal: AbortSignal): Promise<Document | undefined>;
};

/** Where somebody may be in danger nothing is left to a model, nor where the set has nothing to say. */
export const isWordable = ({ why, safety, askSafety }: Advice): boolean => why === 'answered' && !safety && !askSafety;

export function createWording(rooms: {
  readonly writer: Writer;
  readonly libraryOf: (home: Home) => Library;
  readonly reader: Reader;
  readonly room: AdviceRoom;
}): Wording {
  const { writer, libraryOf, reader, room } = rooms;
  const smith = createWordsmith(writer);
  const kept = (work: Promise<void>): Promise<boolean> =>
    work.then(
      () => true,
      () => false,
    );
  return {
    host: writer.model.host,
    standing: (turn) =>
      Promise.race([
        writer.consents.lately(turn).then(
          ({ kind }) => kind,
          () => 'unknown' as const,
        ),
        late(),
      ]),
    agree: (turn) => kept(writer.consents.give(turn)),
    withdraw: (turn) => kept(writer.consents.withdraw(turn)),
    async write(it, turn, key, signal) {
      const around = aroundOf(turn);
      const situation = readSituation(reader, it.text, it, turn.now);
      const word = await smith.word({ situation, library: libraryOf(turn), known: it.known ?? [] }, turn, signal);
      // Another process may have answered a press on the same case meanwhile.
      const now = await room.recall(turn, key);
      if (signal.aborted || now === undefined || !isDeepStrictEqual(asked(now), asked(it))) return undefined;
      if (word.kind === 'not') {
        const line = lineFor(word.why);
        return adviceDocument(room.advise(it, turn), key, around, line === undefined ? {} : { line });
      }
      const worded = { ...word.worded, advice: withHistory(word.worded.advice, it.days ?? []) };
      await room.keep(turn, { ...room.given(now, turn, worded.advice), worded }, key);
      return adviceDocument(worded.advice, key, around, { line: 'worded' });
    },
  };
}

/** What of a case an answer depends on: not what was said since, nor how it was worded. Without what is absent, as it is kept. */
function asked({ seen: _, rung: __, own: ___, worded: ____, ...rest }: Case): unknown {
  return JSON.parse(JSON.stringify(rest));
}

/** As long as a case may take to be kept, which is waited for beside it. */
const standingMs = 2_500;
const late = (): Promise<'unknown'> =>
  new Promise((resolve) => {
    // After a turn of the loop: what came while this process was busy is still read first.
    setTimeout(() => setImmediate(resolve, 'unknown'), standingMs).unref();
  });
