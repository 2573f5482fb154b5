// What the checks are tried with: a model's answer about one card, as it would come in.
import type { Answer } from '../../../src/answers/index.ts';
import { answersOf } from '../../../src/answers/index.ts';
import type { Advice } from '../../../src/advice/index.ts';
import { compose, readSituation } from '../../../src/advice/index.ts';
import type { Situation } from '../../../src/advice/situation.ts';
import { verify, type Given, type Verified } from '../../../src/advice/verify.ts';
import { fillMessage, messageFor, comingDates } from '../../../src/advice/fill.ts';
import { aliasOf, type Written } from '../../../src/advice/written.ts';
import { choose } from '../../../src/advice/choose.ts';
import { openLibrary, weightsFile } from '../../../src/house.ts';
import { loadUnderstanding, problemIds, type ProblemId } from '../../../src/text/index.ts';

export type Language = 'en' | 'nl';
export const library = openLibrary();
export const { answers } = library;
const reader = loadUnderstanding(weightsFile);
export const today = new Date('2026-11-24T10:00:00Z');

/** A post as it is read, for the problems of a card: what it is about is not what is tried here. */
export function situationOf(post: string, language: Language, card: Answer): Situation {
  const types = problemIds.filter((id) => (card.problems[id] ?? 0) >= 0.5);
  const read = readSituation(reader, post, { types, safe: 'yes' }, today);
  return {
    ...read,
    language,
    countries: card.jurisdiction === undefined ? read.countries : [card.jurisdiction],
    owed: false,
  };
}

/** The deterministic answer that has this one card. */
export function baseOf(card: Answer, situation: Situation): Advice {
  const { language } = situation;
  const cited = { answer: card.id, sources: card.sources };
  const message = messageFor(card, situation.channel);
  const values = { ...situation.values, ...comingDates(today, language) };
  const problems = Object.keys(card.problems) as ProblemId[];
  return {
    language,
    coverage: 'full',
    why: 'answered',
    safety: false,
    askSafety: false,
    safetyKinds: [],
    safetyText: undefined,
    problems,
    offered: [],
    strategies: [],
    tentative: false,
    brief: false,
    heard: '',
    askCountry: undefined,
    decision: undefined,
    steps: [
      {
        ...cited,
        strategy: card.strategy as never,
        rung: card.rung,
        gist: card.gist[language],
        text: card.step[language],
        about: [],
      },
    ],
    message:
      message === undefined
        ? undefined
        : {
            ...cited,
            channel: message.channel,
            tone: 'softer',
            text: fillMessage(message.softer[language], values, language),
          },
    disagreements: [],
    views: [],
    leaveWhen: card.leave_when === undefined ? undefined : { ...cited, text: card.leave_when[language] },
    avoid: [],
    question: undefined,
    notCovered: [],
    more: [],
  };
}

const nothing: Written = {
  problems: [],
  heard: '',
  steps: [],
  messages: [],
  disagreements: [],
  leave_when: null,
  not_covered: [],
};
export type Part = 'heard' | 'step' | 'softer' | 'firmer' | 'leave_when';

/** A model's answer that says one thing in one place, resting on the card's first claim. */
export function writtenAs(part: Part, text: string, card: Answer, language: Language): Written {
  const rest = { card: 'C1', claim: card.claims[0]?.[language] ?? '' };
  const own = card.messages[0];
  const message = { ...rest, softer: own?.softer[language] ?? '', firmer: own?.firmer[language] ?? '' };
  switch (part) {
    case 'heard':
      return { ...nothing, heard: text };
    case 'step':
      return { ...nothing, steps: [{ ...rest, text }] };
    case 'softer':
    case 'firmer':
      return { ...nothing, messages: [{ ...message, [part]: text }] };
    case 'leave_when':
      return { ...nothing, leave_when: { ...rest, text } };
  }
}

/** The card alone, offered and in the set. */
export const givenFor = (card: Answer, post: string, language: Language, set = answers): Given => {
  const situation = situationOf(post, language, card);
  return { offered: [card], base: baseOf(card, situation), situation, post, answers: set };
};

/** Whether a piece is shown in the model's wording. */
export function isShown(part: Part, text: string, card: Answer, given: Given): boolean {
  const { language } = given.situation;
  const verified = verify(writtenAs(part, text, card, language), given);
  return verified.kind === 'kept' && saysIn(verified, part);
}

const saysIn = (verified: Extract<Verified, { kind: 'kept' }>, part: Part): boolean => {
  const places = { heard: 'heard', step: 'step', softer: 'message', firmer: 'message', leave_when: 'leave' } as const;
  return verified.replaced.every(({ where }) => where !== places[part]);
};

/** The set with one more card. */
export const withCard = (card: Answer) => answersOf([...answers.all, card]);

/** A post as the advice room answers it, and the cards that go with it. */
export function answered(post: string): Given & { readonly alias: (id: string) => string } {
  const situation = readSituation(reader, post, {}, today);
  const base = compose(library, situation);
  const choice = choose(answers, situation);
  const own = [...choice.steps, ...(choice.message === undefined ? [] : [choice.message])];
  const both = choice.pairs.flatMap(({ of, against }) => [of, against]);
  const offered = [...new Set([...own, ...both, ...choice.more].map((it) => it.answer))].slice(0, 12);
  return { offered, base, situation, post, answers, alias: (id) => aliasOf(offered.findIndex((it) => it.id === id)) };
}

/** A model that says every piece of the first answer in the card's own words: to be changed in one place. */
export function echo(given: Given & { readonly alias: (id: string) => string }): Written {
  const { base, situation, alias } = given;
  const { language } = situation;
  const rest = (id: string) => ({ card: alias(id), claim: answers.byId(id)?.claims[0]?.[language] ?? '' });
  const own = base.message === undefined ? undefined : answers.byId(base.message.answer);
  const message = own === undefined ? undefined : messageFor(own, situation.channel);
  return {
    ...nothing,
    steps: base.steps.map((step) => ({ ...rest(step.answer), text: step.text })),
    messages:
      own === undefined || message === undefined
        ? []
        : [{ ...rest(own.id), softer: message.softer[language], firmer: message.firmer[language] }],
    leave_when: base.leaveWhen === undefined ? null : { ...rest(base.leaveWhen.answer), text: base.leaveWhen.text },
  };
}
