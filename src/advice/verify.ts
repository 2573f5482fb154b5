// What a model wrote, checked by code: the deterministic answer with as much of the model's wording as holds, or nothing of it.
import type { Answer, Answers } from '../answers/index.ts';
import type { Advice } from './advice.ts';
import type { Situation } from './situation.ts';
import { basesOf } from './verify/basis.ts';
import { fitted } from './verify/fit.ts';
import type { Tones } from './verify/message.ts';
import type { Reason, Replaced } from './verify/reason.ts';
import { wholeOf } from './verify/whole.ts';
import { writtenSchema } from './written.ts';

export { reasons, type Reason, type Replaced, type Where } from './verify/reason.ts';

/** What a wording is checked against. */
export type Given = {
  /** The cards the model was given, in the order of their aliases. */
  readonly offered: readonly Answer[];
  /** The deterministic answer, as `compose` made it. */
  readonly base: Advice;
  readonly situation: Situation;
  /** The member's own post, nothing taken out. */
  readonly post: string;
  /** The whole set: which words are ordinary ones. */
  readonly answers: Answers;
};

export type Verified =
  | {
      readonly kind: 'kept';
      readonly advice: Advice;
      /** The message in both tones, filled; undefined when it is the first answer's own. */
      readonly tones: Tones | undefined;
      /** How many of the shown pieces are in the model's wording. */
      readonly shown: number;
      /** What was not shown, and why; each once for each piece. */
      readonly replaced: readonly Replaced[];
      /** Of the pieces shown, the share in the model's wording, from 0 to 1. */
      readonly share: number;
    }
  | { readonly kind: 'refused'; readonly reason: Reason; readonly replaced: readonly Replaced[] };

/** Of the pieces a model wrote at least this share has to hold, or none of it is shown. */
const leastKept = 1 / 3;

/** Pure, quick (about a millisecond), and whole whatever `written` is: a wrong shape is refused. */
export function verify(written: unknown, given: Given): Verified {
  const { base, situation } = given;
  const parsed = writtenSchema.safeParse(written);
  if (!parsed.success) return { kind: 'refused', reason: 'schema', replaced: [] };
  if (base.why !== 'answered' || base.safetyKinds[0] === 'self-harm' || base.language !== situation.language)
    return { kind: 'refused', reason: 'no-base', replaced: [] };
  const whole = wholeOf(parsed.data, given, basesOf(given.answers, situation, given.post));
  const { replaced } = whole;
  // Whoever repeats instructions or the shape of the answer was led by the post: nothing of it is believed.
  if (replaced.some(({ reason }) => reason === 'prompt')) return { kind: 'refused', reason: 'prompt', replaced };
  const failed = replaced.filter(({ where }) => where !== 'problem').length;
  const { advice, shown, share } = fitted(whole, given);
  // What holds and was given up for its length tells nothing against the model.
  const held = whole.worded.size;
  if (shown === 0 || held / (held + failed) < leastKept) return { kind: 'refused', reason: 'too-much', replaced };
  return {
    kind: 'kept',
    advice,
    tones: advice.message === base.message ? undefined : whole.tones,
    shown,
    replaced,
    share,
  };
}
