// What an answer is before it becomes a document: every part with the answer of the set it comes from.
import type { Fact, Source } from '../answers/answer.ts';
import type { Language } from '../chat/language.ts';
import type { Country } from '../community/index.ts';
import type { SafetyText } from './safety.ts';
import type { ProblemId, SafetyKind, StrategyId } from '../text/index.ts';

/** One of the set's answers behind a piece of advice. */
export type Cited = {
  readonly answer: string;
  readonly sources: readonly Source[];
  /** The day (`YYYY-MM-DD`) until which it held, once that is past. */
  readonly outdated?: string;
};
export type Step = Cited & {
  readonly strategy: StrategyId;
  readonly rung: number;
  readonly gist: string;
  readonly text: string;
  /** The problems of the post it is squarely about. */
  readonly about: readonly ProblemId[];
};
export type Tone = 'softer' | 'firmer' | 'shorter';
export type ReadyMessage = Cited & {
  readonly channel: 'mail' | 'chat' | 'call' | 'any';
  readonly tone: Tone;
  readonly text: string;
};
export type Decision = Cited & {
  readonly question: string;
  readonly test: string;
  readonly yes: string;
  readonly no: string;
  /** Set when the post answers it. */
  readonly leaning: 'yes' | 'no' | undefined;
};
export type Side = Cited & { readonly gist: string };
export type Disagreement = {
  readonly sides: readonly [Side, Side];
  readonly decides: string;
  /** Which side the post's own facts point to, if they do. */
  readonly taken: 0 | 1 | undefined;
};
export type Question = { readonly fact: Fact; readonly text: string; readonly yes: string; readonly no: string };

export type Advice = {
  readonly language: Language;
  /** `none`: the set has nothing, this is no client matter, or whether it is one is asked first (`unsure`). `partial`: part of the post is not covered, or it was asked about. */
  readonly coverage: 'full' | 'partial' | 'none';
  readonly why: 'answered' | 'unsure' | 'not-a-client' | 'nothing-fits' | 'other-language';
  readonly safety: boolean;
  /** Whether to ask "Are you safe?" before anything else. */
  readonly askSafety: boolean;
  readonly safetyKinds: readonly SafetyKind[];
  /** Present when `safety` is so; stands before everything else. */
  readonly safetyText: SafetyText | undefined;
  readonly problems: readonly ProblemId[];
  readonly offered: readonly ProblemId[];
  /** What was read is not sure: that is said first, and what else it may be stands ready to choose. */
  readonly tentative: boolean;
  /** Of the answers behind this advice, best first. */
  readonly strategies: readonly StrategyId[];
  /** Sources are counted on the screen and named behind the button. */
  readonly brief: boolean;
  readonly heard: string;
  readonly decision: Decision | undefined;
  readonly steps: readonly Step[];
  readonly message: ReadyMessage | undefined;
  readonly disagreements: readonly Disagreement[];
  /** Views that are shown as somebody's and never recommended. */
  readonly views: readonly Side[];
  readonly leaveWhen: (Cited & { readonly text: string }) | undefined;
  readonly avoid: readonly (Cited & { readonly text: string })[];
  readonly question: Question | undefined;
  /** Rules of a country would be advised if it was known which; a fair guess, or `any`. Asked for in the place of the question. */
  readonly askCountry: Country | 'any' | undefined;
  /** Problem types of the post the set says too little about. */
  readonly notCovered: readonly ProblemId[];
  /** Further answers that fit, shown behind a button. */
  readonly more: readonly Step[];
};
