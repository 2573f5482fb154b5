// Which of the set's answers a situation gets: relevance first, then votes; rungs rise; no two of one strategy; dissent beside it.
import type { Answer, Answers, Fact } from '../answers/index.ts';
import type { Country } from '../community/index.ts';
import type { ProblemId } from '../text/index.ts';
import { isAbout, isAboutDebt, mattersOf } from './matter.ts';
import { presumptions } from './presume.ts';
import { chancesOf, fitOf, isDenied, profileOf, rank, votesOf, type Ranked } from './rank.ts';
import type { Situation } from './situation.ts';

export type Pair = {
  readonly of: Ranked;
  readonly against: Ranked;
  readonly decides: string;
  readonly taken: 0 | 1 | undefined;
};
/** A country to guess first, or none in particular. */
export type AskCountry = Country | 'any';
export type Choice = {
  readonly ranked: readonly Ranked[];
  /** Two to four, rungs rising. */
  readonly steps: readonly Ranked[];
  readonly decision: Ranked | undefined;
  readonly message: Ranked | undefined;
  readonly pairs: readonly Pair[];
  readonly views: readonly Ranked[];
  readonly more: readonly Ranked[];
  readonly question: Fact | undefined;
  readonly country: AskCountry | undefined;
  readonly notCovered: readonly ProblemId[];
};

const mostSteps = 3;
/** A step must reach this share of the best one's score. */
const enough = 0.08;
/** How much of a problem a step about it takes away for the next. */
const spent = 0.75;

/** A view that is nobody's advice is shown only where it is squarely about the post. */
const viewFit = 0.35;

export function choose(answers: Answers, situation: Situation): Choice {
  const anywhere = situation.countryOpen ? { ...situation, countries: situation.likely } : situation;
  const all = rank(answers, anywhere);
  const ranked = situation.countryOpen ? all.filter((it) => it.answer.jurisdiction === undefined) : all;
  const usable = ranked.filter((it) => !it.answer.contested);
  const decision = pickDecision(answers, usable, situation);
  const steps = stepsOf(usable, situation);
  const pairs = pickPairs(steps, ranked, situation);
  const shownIds = new Set(steps.map((it) => it.answer.id));
  return {
    ranked,
    steps: [...steps].sort((a, b) => a.answer.rung - b.answer.rung),
    decision,
    message: pickMessage(steps, situation) ?? usable.find((it) => it.answer.messages.length > 0),
    pairs,
    views: ranked.filter((it) => it.answer.contested && it.fit >= viewFit).slice(0, 1),
    more: onePerStrategy(
      usable.filter((it) => !shownIds.has(it.answer.id)),
      steps,
    ).slice(0, 6),
    question: openFact([...steps, ...(decision === undefined ? [] : [decision])], pairs, situation),
    country: openCountry(all, situation),
    notCovered: situation.problems.filter((id) => usable.every((it) => (it.answer.problems[id] ?? 0) < 0.5)),
  };
}

function stepsOf(usable: readonly Ranked[], situation: Situation): readonly Ranked[] {
  const suited = usable.filter((it) => it.answer.id !== gateId);
  return forEachMatter(pickSteps(suited, situation), suited, situation);
}

/** Whether rules would be a step if it was known which country it is, and a country that is a fair guess. */
function openCountry(everywhere: readonly Ranked[], situation: Situation): AskCountry | undefined {
  if (!situation.countryOpen || situation.safety.verdict !== 'no') return undefined;
  const usable = everywhere.filter((it) => !it.answer.contested);
  if (usable.every((it) => it.answer.jurisdiction === undefined)) return undefined;
  const laws = stepsOf(usable, situation).flatMap((it) => it.answer.jurisdiction ?? []);
  if (laws.length === 0) return undefined;
  return situation.language === 'nl' && laws.some((law) => law === 'NL' || law === 'EU') ? 'NL' : 'any';
}

/**
 * Best first, but what an earlier step is about counts little for the next: a post with three problems gets steps for all
 * three. Never two of one strategy, never both sides of a conflict.
 */
function pickSteps(ranked: readonly Ranked[], situation: Situation): Ranked[] {
  const chance = chancesOf(situation);
  const { problems } = situation;
  const most = problems.length > 3 ? mostSteps + 1 : mostSteps;
  const steps: Ranked[] = [];
  // What was said of this very situation stays worth it, whatever the types say.
  const now = ({ it, profile }: Candidate): number =>
    it.known ? it.score : (it.score * (0.05 + fitOf(profile, chance))) / (0.05 + it.fit);
  let candidates = ranked.map((it): Candidate => ({ it, profile: profileOf(it.answer) }));
  while (steps.length < most) {
    const next = bestOf(candidates, now);
    if (next === undefined || now(next) < (ranked[0]?.score ?? 0) * enough) break;
    steps.push(next.it);
    candidates = candidates.filter(({ it }) => goesWith(next.it.answer, it.answer));
    const { places, weights } = next.profile;
    for (const [at, place] of places.entries()) chance[place] = (chance[place] ?? 0) * (1 - weights[at]! * spent);
  }
  return steps;
}

type Candidate = { readonly it: Ranked; readonly profile: ReturnType<typeof profileOf> };

/** A matter of the post that no step is about gets the best one there is, in the place of a step the others can do without. */
function forEachMatter(steps: readonly Ranked[], ranked: readonly Ranked[], situation: Situation): readonly Ranked[] {
  const matters = mattersOf(situation);
  const isMet = (chosen: readonly Ranked[], matter: (typeof matters)[number]): boolean =>
    chosen.some((it) => isAbout(it.answer, matter));
  return matters.reduce((chosen, matter) => {
    if (isMet(chosen, matter)) return chosen;
    const spare = chosen.findLast((it) => {
      const others = chosen.filter((other) => other !== it);
      return matters.every((each) => isMet(others, each) || !isMet(chosen, each));
    });
    const kept = chosen.length < mostSteps ? chosen : chosen.filter((it) => it !== spare);
    const best = ranked.find(
      (it) => isAbout(it.answer, matter) && kept.every((step) => goesWith(step.answer, it.answer)),
    );
    return best === undefined || kept.length > mostSteps ? chosen : [...kept, best];
  }, steps);
}

/** Whether both can be steps of one answer: not the same strategy twice, not both sides of a conflict. */
export const goesWith = (a: Answer, b: Answer): boolean => a.strategy !== b.strategy && conflictOf(a, b) === undefined;

function bestOf<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  let best: T | undefined;
  let most = -Infinity;
  for (const item of items) {
    const worth = value(item);
    if (best !== undefined && worth <= most) continue;
    best = item;
    most = worth;
  }
  return best;
}

export const conflictOf = (a: Answer, b: Answer) => a.conflicts.find((conflict) => conflict.with === b.id);

/**
 * Where answers that suit the post contradict each other, each answer once: first what is said against a step, and what more
 * people stand behind. Two at most, a third only where both sides have votes.
 */
function pickPairs(steps: readonly Ranked[], ranked: readonly Ranked[], situation: Situation): Pair[] {
  const best = ranked[0]?.score ?? 0;
  const strong = ranked.filter((it) => !it.answer.contested && it.score >= best * enough);
  const byId = new Map(strong.map((it) => [it.answer.id, it]));
  const isStep = (it: Ranked): boolean => steps.includes(it);
  const weight = ({ of, against }: Pair): number =>
    Math.min(of.score, against.score) * (1 + votesOf(of.answer) + votesOf(against.answer)) * (isStep(of) ? 2 : 1);
  const pairs = [...new Set([...steps, ...strong])].flatMap((of) =>
    of.answer.conflicts.flatMap((conflict): Pair[] => {
      const against = byId.get(conflict.with);
      if (against === undefined) return [];
      const decides = conflict.decides[situation.language];
      return [{ of, against, decides, taken: takenSide(of.answer, against.answer, situation) }];
    }),
  );
  const seen = new Set<string>();
  const fresh = pairs
    .filter((pair) => bears(pair, isStep))
    .sort((a, b) => weight(b) - weight(a))
    .filter(({ of, against }) => {
      const isNew = !seen.has(of.answer.id) && !seen.has(against.answer.id);
      if (isNew) seen.add(of.answer.id).add(against.answer.id);
      return isNew;
    });
  const third = fresh.slice(2).find((pair) => votesOf(pair.of.answer) > 0 && votesOf(pair.against.answer) > 0);
  return third === undefined ? fresh.slice(0, 2) : [...fresh.slice(0, 2), third];
}

/** A disagreement is for this post when it is about a step, or when people voted on both sides and both are about what the post tells. */
const bears = ({ of, against }: Pair, isStep: (it: Ranked) => boolean): boolean =>
  isStep(of) || isStep(against) || [of, against].every(({ answer, fit }) => votesOf(answer) > 0 && fit >= 0.25);

/** That there is a contract does not say what stands in it. */
const unspecific = new Set<Fact>(['contract-in-writing', 'just-started']);

/** A side is taken only when the post answers what decides. */
export function takenSide(of: Answer, against: Answer, { facts }: Pick<Situation, 'facts'>): 0 | 1 | undefined {
  const points = (a: Answer, b: Answer): boolean => {
    const conflict = conflictOf(a, b);
    if (conflict?.fact === undefined || unspecific.has(conflict.fact)) return false;
    return facts[conflict.fact] === (conflict.is ?? 'yes');
  };
  const [first, second] = [points(of, against), points(against, of)];
  if (first === second) return undefined;
  return first ? 0 : 1;
}

/** The question everything turns on; whether one can do without the client goes before others that fit little better. */
function pickDecision(answers: Answers, usable: readonly Ranked[], situation: Situation): Ranked | undefined {
  const main = asksForMoneyFirst(situation) ? mattersOf(situation)[0] : situation.problems.slice(0, 1);
  const best = usable.find(
    (it) => it.answer.decide !== undefined && main?.some((id) => (it.answer.problems[id] ?? 0) >= 0.8),
  );
  const gate = usable.find((it) => it.answer.id === gateId);
  if (gate !== undefined && gate.score >= (best?.score ?? 0) * 0.4) return gate;
  if (best !== undefined) return best;
  const always = answers.byId(gateId);
  const other = usable.find((it) => it.answer.decide !== undefined);
  if (always !== undefined && other !== undefined && isDenied(always, situation.facts)) return other;
  return always === undefined ? undefined : { answer: always, score: 0, fit: 0, known: false };
}
const gateId = 'can-you-afford-to-lose-them';

/** What is worth sending: a request or a consequence rather than a thought or an end; money that is owed before extras and manners. */
function pickMessage(steps: readonly Ranked[], situation: Situation): Ranked | undefined {
  const leaving = situation.facts['wants-to-leave'] === 'yes';
  const worth: Readonly<Record<number, number>> = { 1: 0.7, 2: 1, 3: 1.1, 4: 0.9, 5: 0.7 };
  const ready = steps.filter((it) => it.answer.messages.length > 0);
  const urgent = asksForMoneyFirst(situation)
    ? ready.filter((it) => isAboutDebt(it.answer) && presumed(it.answer, situation) > 0)
    : [];
  return bestOf(
    urgent.length > 0 ? urgent : ready,
    (it) =>
      it.score *
      (it.answer.stance === 'exit' && !leaving ? 0.5 : (worth[it.answer.rung] ?? 1)) *
      (1 + 0.05 * votesOf(it.answer)) *
      presumed(it.answer, situation),
  );
}

/** Whoever is threatened or abused is not first told to send a reminder. */
const graver = new Set<ProblemId>(['threats', 'verbal-abuse', 'discrimination-harassment', 'scam-or-unethical']);
const asksForMoneyFirst = ({ owed, problems }: Situation): boolean => owed && !problems.some((id) => graver.has(id));

/** A message that says what the post does not is worth less the more it says so; one that the post denies is worth nothing. */
function presumed({ messages, presumes }: Answer, { facts, language }: Situation): number {
  const stated = presumes.flatMap(({ fact, is }) => (is === 'yes' && fact !== 'invoice-sent' ? [fact] : []));
  const taken = new Set([...stated, ...presumptions(messages[0]?.softer[language] ?? '')]);
  return [...taken].reduce((worth, fact) => {
    if (facts[fact] === 'yes') return worth;
    return facts[fact] === 'no' ? 0 : worth * 0.4;
  }, 1);
}

function onePerStrategy(ranked: readonly Ranked[], taken: readonly Ranked[]): Ranked[] {
  const seen = new Set(taken.map((it) => it.answer.strategy));
  return ranked.filter((it) => {
    const fresh = !seen.has(it.answer.strategy);
    seen.add(it.answer.strategy);
    return fresh;
  });
}

/** The first fact the answer turns on that the post leaves open. */
function openFact(chosen: readonly Ranked[], pairs: readonly Pair[], { facts }: Situation): Fact | undefined {
  const turning = [
    ...chosen.flatMap((it) => (it.answer.decide?.fact === undefined ? [] : [it.answer.decide.fact])),
    ...chosen.flatMap((it) => it.answer.needs.map((need) => need.fact)),
    ...pairs.flatMap((pair) => pair.of.answer.conflicts.flatMap((it) => (it.fact === undefined ? [] : [it.fact]))),
    ...chosen.flatMap((it) => it.answer.not_when.map((bar) => bar.fact)),
  ];
  return turning.find((fact) => facts[fact] === 'unknown');
}
