// A situation and the set → the Advice: the same input gives the same bytes.
import type { Answer, Answers } from '../answers/index.ts';
import type { Language } from '../chat/language.ts';
import { say } from '../i18n/index.ts';
import { isStrategyId, type StrategyId } from '../text/index.ts';
import type { Advice, Cited, Decision, Disagreement, ReadyMessage, Side, Step, Tone } from './advice.ts';
import { choose, type Choice, type Pair } from './choose.ts';
import type { Ranked } from './rank.ts';
import { comingDates, fillMessage, messageFor, shorten, type Values } from './fill.ts';
import { heard } from './heard.ts';
import { screenLength } from './length.ts';
import { isAbout, mattersOf } from './matter.ts';
import { safetyText, type SafetyTexts } from './safety.ts';
import { fitScreen } from './screen.ts';
import { factQuestions } from './question.ts';
import type { Situation } from './situation.ts';

/** The curated set and the fixed texts of safety. */
export type Library = { readonly answers: Answers; readonly safety: SafetyTexts };

/** The whole deterministic answer. `tone` is what the member asked for, if they did. */
export function compose(set: Library, situation: Situation, tone?: Tone): Advice {
  const { answers } = set;
  const { language, problems, offered, safety } = situation;
  const base: Advice = {
    language,
    coverage: 'none',
    why: 'not-a-client',
    safety: safety.verdict === 'yes',
    askSafety: safety.verdict === 'ask',
    safetyKinds: safety.kinds,
    safetyText:
      safety.verdict === 'yes' ? safetyText(set.safety, safety.kinds, situation.countries, language) : undefined,
    problems: [],
    offered: [],
    tentative: false,
    strategies: [],
    brief: false,
    heard: '',
    decision: undefined,
    steps: [],
    message: undefined,
    disagreements: [],
    views: [],
    leaveWhen: undefined,
    avoid: [],
    question: undefined,
    askCountry: undefined,
    notCovered: [],
    more: [],
  };
  // Under a helpline stands nothing about work.
  if (base.safety && safety.kinds[0] === 'self-harm') return { ...base, coverage: 'full' };
  if (situation.foreign && !base.safety) return { ...base, why: 'other-language' };
  if (situation.client === 'no') return base;
  const unsure = situation.client === 'ask';
  const choice = choose(answers, situation);
  if (choice.steps.length === 0 && unsure)
    return { ...base, why: 'unsure', offered: [...problems, ...offered].slice(0, 6) };
  if (choice.steps.length === 0) return { ...base, why: 'nothing-fits', problems, offered, notCovered: problems };
  const values: Values = { ...situation.values, ...comingDates(situation.today, language) };
  const tentative = isTentative(situation);
  const whole: Advice = {
    ...base,
    coverage: tentative || choice.notCovered.length > 0 ? 'partial' : 'full',
    why: 'answered',
    tentative,
    problems,
    offered,
    strategies: strategiesOf(choice),
    heard: heard(situation),
    decision: decisionOf(choice.decision, situation),
    steps: choice.steps.map((it) => stepOf(it.answer, situation)),
    message: choice.message === undefined ? undefined : messageOf(choice.message.answer, situation, values, tone),
    disagreements: choice.pairs.map((pair) => disagreementOf(pair, situation)),
    views: choice.views.map((it) => sideOf(it.answer, situation)),
    leaveWhen: firstText(choice, (answer) => answer.leave_when, situation),
    avoid: [firstText(choice, (answer) => answer.avoid, situation)].filter((it) => it !== undefined),
    question: questionOf(choice, language),
    askCountry: choice.country,
    notCovered: choice.notCovered,
    more: choice.more.map((it) => stepOf(it.answer, situation)),
  };
  if (unsure) return guessed(whole);
  return fitScreen(whole.safety ? calm(whole) : whole, screenLength);
}

/** Below this score of the likeliest type one in two readings is wrong, on dev and on kept-out authors; above 0.6 one in five. */
const leastSure = 0.5;
const isTentative = ({ types, safety }: Situation): boolean =>
  safety.verdict !== 'yes' && Math.max(0, ...types.map((it) => it.score)) < leastSure;

/** Whether this is about a client is asked first; what would be advised if it is stands below it, kept short, and covers nothing yet. */
function guessed(advice: Advice): Advice {
  const [steps, later] = [advice.steps.slice(0, 2), advice.steps.slice(2)];
  return {
    ...(advice.safety ? calm(advice) : advice),
    coverage: 'none',
    why: 'unsure',
    tentative: false,
    decision: undefined,
    steps,
    disagreements: [],
    views: [],
    avoid: [],
    question: undefined,
    askCountry: undefined,
    notCovered: [],
    more: [...later, ...advice.more],
    brief: true,
  };
}

/** Beside the safety text: what helps now, no weighing of views and no message to the one to be afraid of. */
function calm(advice: Advice): Advice {
  const source = advice.steps.find((it) => it.answer === advice.message?.answer);
  const report = source?.strategy === 'safety-first-report' ? advice.message : undefined;
  return {
    ...advice,
    decision: undefined,
    message: report,
    disagreements: [],
    views: [],
    notCovered: [],
    question: undefined,
    askCountry: undefined,
    coverage: 'full',
  };
}

/** The source of the first claim, which the step rests on, stands first; the others follow as they are. */
export function cite(answer: Answer, { today }: Pick<Situation, 'today'>): Cited {
  const own = answer.sources[answer.claims[0]?.source ?? 0];
  const sources = own === undefined ? answer.sources : [own, ...answer.sources.filter((source) => source !== own)];
  const { valid_until: until } = answer;
  const isOver = until !== undefined && until < today.toISOString().slice(0, 10);
  return { answer: answer.id, sources, ...(isOver ? { outdated: until } : {}) };
}

const strategyId = (id: string): StrategyId => (isStrategyId(id) ? id : 'raise-it-directly');

/** A card as a step, in its own words. */
export function stepOf(answer: Answer, situation: Situation): Step {
  const { language } = situation;
  const { rung } = answer;
  return {
    ...cite(answer, situation),
    strategy: strategyId(answer.strategy),
    rung,
    gist: answer.gist[language],
    text: answer.step[language],
    about: mattersOf(situation)
      .filter((matter) => isAbout(answer, matter))
      .map(([id]) => id!),
  };
}

/** A card as a side of a disagreement. */
export const sideOf = (answer: Answer, situation: Situation): Side => ({
  ...cite(answer, situation),
  gist: answer.gist[situation.language],
});

/** Of the answers behind the advice, by score: what is advised, what is said against it, what is behind the button. */
function strategiesOf(choice: Choice): StrategyId[] {
  const shown = new Set(
    [...choice.steps, ...choice.pairs.map((pair) => pair.against), ...choice.more].map((it) => it.answer.id),
  );
  const ordered = choice.ranked.filter((it) => shown.has(it.answer.id)).map((it) => strategyId(it.answer.strategy));
  return [...new Set(ordered)];
}

function decisionOf(ranked: Ranked | undefined, situation: Situation): Decision | undefined {
  const { language, facts } = situation;
  const decide = ranked?.answer.decide;
  if (ranked === undefined || decide === undefined) return undefined;
  const fact = decide.fact === undefined ? 'unknown' : facts[decide.fact];
  return {
    ...cite(ranked.answer, situation),
    question: decide.question[language],
    test: decide.test[language],
    yes: decide.yes[language],
    no: decide.no[language],
    leaning: fact === 'unknown' ? undefined : fact,
  };
}

/** The message for the channel the post is about; firmer when the member has raised it before. */
export function messageOf(
  answer: Answer,
  situation: Situation,
  values: Values,
  tone: Tone | undefined,
): ReadyMessage | undefined {
  const { language, facts, channel } = situation;
  const message = messageFor(answer, channel);
  if (message === undefined) return undefined;
  const usual: Tone = facts['notice-given'] === 'yes' || facts['raised-before'] === 'yes' ? 'firmer' : 'softer';
  const chosen = tone ?? usual;
  const text = fillMessage(message[chosen === 'shorter' ? usual : chosen][language], values, language);
  return {
    ...cite(answer, situation),
    channel: message.channel,
    tone: chosen,
    text: chosen === 'shorter' ? shorten(text) : text,
  };
}

function disagreementOf(pair: Pair, situation: Situation): Disagreement {
  return {
    sides: [sideOf(pair.of.answer, situation), sideOf(pair.against.answer, situation)],
    decides: pair.decides,
    taken: pair.taken,
  };
}

function firstText(choice: Choice, of: (answer: Answer) => Answer['avoid'], situation: Situation) {
  const first = choice.steps.filter((it) => it.answer === choice.message?.answer);
  const found = [...first, ...[...choice.steps].sort((a, b) => b.score - a.score)].find(
    (it) => of(it.answer) !== undefined,
  );
  const text = found === undefined ? undefined : of(found.answer);
  return found === undefined || text === undefined
    ? undefined
    : { ...cite(found.answer, situation), text: text[situation.language] };
}

function questionOf(choice: Choice, language: Language): Advice['question'] {
  if (choice.question === undefined) return undefined;
  const { text, yes, no } = factQuestions[choice.question];
  return { fact: choice.question, text: say(text, language), yes: say(yes, language), no: say(no, language) };
}
