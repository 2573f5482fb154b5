// What the advice commands share: the set, the reader of posts, and the member's case between an answer and its buttons.
import { z } from 'zod';
import type { Writer } from '../ai/index.ts';
import { facts, type Answer, type Answers, type Home } from '../answers/index.ts';
import type { Language, Turn } from '../chat/index.ts';
import type { Cases } from '../deliveries/index.ts';
import { dangersOf, problemIds, type ProblemId, type Reader } from '../text/index.ts';
import type { Advice, Cited, ReadyMessage, Tone } from './advice.ts';
import { compose, messageOf, type Library } from './compose.ts';
import { citedBy } from './cite.ts';
import { isDespair } from './despair.ts';
import { comingDates } from './fill.ts';
import { withHistory } from './history.ts';
import { nextStep, type NextStep, type What } from './follow.ts';
import { inWords, isWhole, type Worded } from './worded.ts';
import { isGrave } from './verify/grave.ts';
import { createWording, type Wording } from './wording.ts';
import { readSituation, type Pressed } from './situation.ts';

const caseShape = z.object({
  text: z.string(),
  types: z.array(z.enum(problemIds as [string, ...string[]])).exactOptional(),
  facts: z.partialRecord(z.enum(facts), z.enum(['yes', 'no'])).exactOptional(),
  safe: z.enum(['yes', 'no']).exactOptional(),
  country: z.string().exactOptional(),
  seen: z.array(z.string()).exactOptional(),
  rung: z.number().exactOptional(),
  days: z.array(z.string()).exactOptional(),
  known: z.array(z.string()).exactOptional(),
  worded: z.custom<Worded>().exactOptional(),
  own: z.array(z.string()).exactOptional(),
  dm: z.literal(true).exactOptional(),
  last: z.string().exactOptional(),
});
/** A post and what its author pressed since. */
export type Case = Pressed & {
  readonly text: string;
  /** Answers of the set said since, and the rung the member stands on. */
  readonly seen?: readonly string[];
  readonly rung?: number;
  /** Local days (`YYYY-MM-DD`) on which it happened, from the member's own log: they go into the message to send. */
  readonly days?: readonly string[];
  /** Names from the member's own log: they never go to a model. */
  readonly known?: readonly string[];
  /** How a model worded it, as it was checked. */
  readonly worded?: Worded;
  /** Answers of the community's own that were shown. */
  readonly own?: readonly string[];
  /** It was answered where the bot is alone with the member: what is said there next may go on about it. */
  readonly dm?: true;
  /** The answer of the set that was told last, of what came after the first. */
  readonly last?: string;
};

/** When, and what of which community is seen. */
export type Moment = Home & Pick<Turn, 'now'>;

/** What a community adds to the set, and what is to be told of advice that was given. */
export type Surroundings = {
  seenBy(home: Home): Answers;
  gave?(turn: Turn, advice: Advice): void;
  /** What words answers; every one is whole without it. */
  readonly writer?: Writer | undefined;
};

/** `problems`: what it is about, as it is read now. */
export type LastCase = {
  readonly key: string;
  readonly community: string;
  readonly at: Date;
  readonly problems: readonly ProblemId[];
};

export type AdviceRoom = {
  /** The advice on a case, as of a moment in a community. */
  advise(it: Case, at: Moment, tone?: Tone): Advice;
  /** The next rung after what happened, and the case as it stands then. `said`: what the member writes of it. */
  follow(
    it: Case,
    what: What,
    at: Moment,
    said?: string,
  ): { readonly language: Language; readonly step: NextStep | undefined; readonly next: Case };
  /** An answer of the set, for the message of it that was told last. */
  messageIn(it: Case, answer: string, at: Moment, tone: Tone): ReadyMessage | undefined;
  card(answer: string, home: Home): Answer | undefined;
  /** Whether a few words tell of danger: `yes` in so many words, `maybe` where they may. */
  dangerIn(text: string, at: Moment): 'yes' | 'maybe' | 'no';
  /** The newest case that was answered to a member in direct messages, of the last day. Throws DatabaseError. */
  lastSaid(turn: Turn): Promise<{ readonly key: string; readonly it: Case } | undefined>;
  /** The case with the community's own answers that this advice shows, and what is to be told of it told. */
  given(it: Case, turn: Turn, advice: Advice): Case;
  /** The community's own answers behind an advice, and behind further steps. */
  ownIn(advice: Advice, further?: readonly Cited[]): readonly string[];
  /** How many of the community's own answers that were shown on a case are there no more. */
  goneSince(it: Case, home: Home): number;
  /** Keeps a case, a new one or under the key it has; undefined when it can't be kept. */
  keep(turn: Turn, it: Case, key?: string): Promise<string | undefined>;
  /** Undefined when it is forgotten, or somebody else's. */
  recall(turn: Turn, key: string): Promise<Case | undefined>;
  /** Absent without a model. */
  readonly wording?: Wording;
  /** The cases of a member's last day, the newest first. Throws DatabaseError. */
  last(turn: Turn, most: number): Promise<readonly LastCase[]>;
};

/** Looked through for those of advice: drafts of the log are cases too. */
const mostCases = 50;
/** Characters that say what a post is about; ten whole ones of the longest would take seconds. */
const enoughText = 3_000;

export function createAdviceRoom(
  library: Library,
  reader: Reader,
  cases: Cases,
  around: Surroundings = { seenBy: () => library.answers },
): AdviceRoom {
  const libraryOf = (home: Home): Library => ({ ...library, answers: around.seenBy(home) });
  const isOwn = (answer: string): boolean => library.answers.byId(answer) === undefined;
  const ownIn = (advice: Advice, further: readonly Cited[] = []): readonly string[] => [
    ...new Set([...citedBy(advice), ...further].map((it) => it.answer).filter(isOwn)),
  ];
  const room: AdviceRoom = {
    advise(it, at, tone) {
      const library = libraryOf(at);
      const advice = withHistory(compose(library, readSituation(reader, it.text, it, at.now), tone), it.days ?? []);
      return it.worded !== undefined && isWhole(it.worded, library) ? inWords(advice, it.worded, tone) : advice;
    },
    given(it, turn, advice) {
      // Once for each case: what is pressed on it later tells nothing new of the set.
      if (it.types === undefined && it.facts === undefined && it.safe === undefined) around.gave?.(turn, advice);
      return withOwn(it, ownIn(advice));
    },
    ownIn,
    goneSince: (it, home) => (it.own ?? []).filter((id) => around.seenBy(home).byId(id) === undefined).length,
    messageIn(it, answer, at, tone) {
      const card = libraryOf(at).answers.byId(answer);
      const situation = readSituation(reader, it.text, it, at.now);
      const values = { ...situation.values, ...comingDates(at.now, situation.language) };
      return card === undefined ? undefined : messageOf(card, situation, values, tone);
    },
    card: (answer, home) => libraryOf(home).answers.byId(answer),
    dangerIn(text, at) {
      if (isDespair(text) || dangersOf(text).length > 0) return 'yes';
      // Of a few words alone the learnt score sees danger nearly everywhere.
      const { safety, language } = readSituation(reader, text, {}, at.now);
      if (!isGrave(text.toLowerCase(), language)) return 'no';
      return safety.verdict === 'yes' ? 'yes' : 'maybe';
    },
    async lastSaid(turn) {
      for (const { key, community, value } of await cases.recent(turn, mostCases)) {
        const result = caseShape.safeParse(value);
        if (community === turn.community && result.success && result.data.dm === true)
          return { key, it: result.data as Case };
      }
      return undefined;
    },
    follow(it, what, at, said = '') {
      const situation = readSituation(reader, `${it.text}\n${said}`.trim(), it, at.now);
      const library = libraryOf(at);
      const advice = room.advise(it, at);
      const seen = it.seen ?? [
        ...advice.steps.map((step) => step.answer),
        ...(advice.message === undefined ? [] : [advice.message.answer]),
      ];
      const rung = it.rung ?? advice.steps.find((step) => step.answer === advice.message?.answer)?.rung ?? 1;
      const step = nextStep(library, situation, what, seen, rung);
      if (step === undefined) return { language: advice.language, step, next: it };
      const next = { ...it, seen: [...seen, step.answer], rung: Math.max(rung, step.rung), last: step.answer };
      return { language: advice.language, step, next: withOwn(next, isOwn(step.answer) ? [step.answer] : []) };
    },
    keep: (turn, it, key) => cases.put(turn, it, key),
    async recall(turn, key) {
      const result = caseShape.safeParse(await cases.get(turn, key));
      return result.success ? (result.data as Case) : undefined;
    },
    async last(turn, most) {
      const recent = await cases.recent(turn, mostCases);
      const found = recent.flatMap(({ value, ...about }) => {
        const result = caseShape.safeParse(value);
        return result.success ? [{ ...about, it: result.data as Case }] : [];
      });
      return found.slice(0, most).map(({ it, ...about }) => ({
        ...about,
        problems: readSituation(reader, it.text.slice(0, enoughText), it, turn.now).problems,
      }));
    },
  };
  const { writer } = around;
  return writer === undefined ? room : { ...room, wording: createWording({ writer, libraryOf, reader, room }) };
}

const withOwn = (it: Case, own: readonly string[]): Case =>
  own.length === 0 ? it : { ...it, own: [...new Set([...(it.own ?? []), ...own])] };
