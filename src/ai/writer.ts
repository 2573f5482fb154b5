// The one place that calls a model: nothing leaves it without consent, unredacted, over budget or more than so often at once.
import type { Language, Who } from '../chat/index.ts';
import type { Log, Metrics } from '../log/index.ts';
import { redact, restore } from '../text/index.ts';
import type { z } from 'zod';
import { speaksToMachine } from './addressed.ts';
import type { Budget, Scope } from './budget.ts';
import type { Consents } from './consent.ts';
import { fenced } from './fence.ts';
import type { Failure, Model, Question } from './port.ts';

/** What is to be worded. */
export type Task<T> = {
  /** The same for every answer. */
  readonly instructions: string;
  /** The cards that are offered: curated text, or a community's. */
  readonly cards: string;
  /** The member's own words. */
  readonly post: string;
  /** Names that are known from elsewhere, such as their log: they never leave. */
  readonly known: readonly string[];
  readonly language: Language;
  readonly name: string;
  readonly schema: z.ZodType<T>;
};

/** Why there is no wording. `addressed`: the post speaks to the model. `full`: as many are under way as may be. `unasked`: there is no consent. `uncounted`: the budget can't be reached. */
export type NotWritten = Failure | 'addressed' | 'full' | 'unasked' | 'uncounted' | `over ${Scope}`;
export type Wording<T> =
  { readonly kind: 'written'; readonly value: T } | { readonly kind: 'not'; readonly why: NotWritten };

export type Writing = {
  /** Counts pieces of a wording that were not used, by reason: our own words for it, never a model's. */
  dropped(reasons: readonly string[]): void;
  /** Never throws. What was taken out of the post stands in its place again in what comes back. */
  write<T>(task: Task<T>, who: Who, signal: AbortSignal): Promise<Wording<T>>;
};

/** With what the house shows of it: consent to give and to take back, and what was spent. */
export type Writer = Writing & {
  readonly model: Pick<Model, 'host' | 'name'>;
  readonly consents: Consents;
  readonly budget: Budget;
};

/** Calls under way at once in one process. */
const usualAtOnce = 8;

export function createWriter(rooms: {
  readonly model: Model;
  readonly consents: Pick<Consents, 'of'>;
  readonly budget: Pick<Budget, 'reserve'>;
  /** Names a person towards the model's provider: an HMAC that stands nowhere else. */
  readonly aliasOf: (who: Who) => string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly atOnce?: number;
}): Writing {
  const { model, consents, budget, log, metrics, atOnce = usualAtOnce } = rooms;
  let underWay = 0;

  async function asked<T>(task: Task<T>, who: Who, signal: AbortSignal): Promise<Wording<T>> {
    if ((await consents.of(who)).kind !== 'yes') return not('unasked');
    if (speaksToMachine(task.post)) return not('addressed');
    const { text, pieces } = redact(task.post, { language: task.language, known: task.known });
    const question = questionOf(task, text, rooms.aliasOf(who));
    const reserved = await budget.reserve(who, question.system.length + question.user.length);
    if (reserved.kind === 'over') return not(`over ${reserved.scope}`);
    if (signal.aborted) {
      await reserved.settle('nothing');
      return not('cancelled');
    }
    const answered = await model.ask(question, signal);
    const unsent = answered.kind === 'down' || answered.kind === 'rejected' || answered.kind === 'busy';
    await reserved.settle(answered.usage ?? (unsent ? 'nothing' : 'unknown'));
    if (answered.kind !== 'written') return not(answered.kind);
    return { kind: 'written', value: eachText(answered.value, (it) => restore(it, pieces)) as T };
  }

  return {
    dropped: (reasons) => reasons.forEach((reason) => metrics.modelDropped.inc({ reason })),
    async write(task, who, signal) {
      if (underWay >= atOnce) return counted(not('full'));
      underWay += 1;
      const started = performance.now();
      try {
        return counted(await asked(task, who, signal));
      } catch (error) {
        log.error('model not asked', error, { platform: who.platform, community: who.community });
        return counted(not('uncounted'));
      } finally {
        underWay -= 1;
        metrics.modelSeconds.observe((performance.now() - started) / 1000);
      }
    },
  };

  function counted<T>(wording: Wording<T>): Wording<T> {
    metrics.modelAnswers.inc({ outcome: wording.kind === 'written' ? 'written' : wording.why });
    return wording;
  }
}

const not = (why: NotWritten): { readonly kind: 'not'; readonly why: NotWritten } => ({ kind: 'not', why });

const languageNames: Readonly<Record<Language, string>> = { en: 'English', nl: 'Dutch' };

/** What is the same comes first, then the cards, then the post. */
function questionOf<T>(task: Task<T>, post: string, asker: string): Question<T> {
  const user = [
    fenced('cards', task.cards),
    fenced('post', post),
    `Write every sentence in ${languageNames[task.language]}.`,
  ].join('\n\n');
  return { system: task.instructions, user, name: task.name, schema: task.schema, asker };
}

/** The same value with every text in it changed. */
function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((it) => eachText(it, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, eachText(it, change)]));
}
