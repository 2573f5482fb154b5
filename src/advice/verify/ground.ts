// What a wording may rest on: a card, the post, or filled places, read once.
import type { Answer } from '../../answers/index.ts';
import type { Language } from '../../chat/language.ts';
import { clausesOf, type Clause, type Stance } from './clause.ts';
import { conceptsIn } from './concept.ts';
import { currenciesIn } from './currency.ts';
import { daysIn } from './day.ts';
import { figuresIn, type Figure } from './figure.ts';
import { isGrave } from './grave.ts';
import { once } from './once.ts';
import { ownWords } from './own-words.ts';
import { plainText, wordsIn } from './plain.ts';
import { forbiddenIn } from './polarity.ts';

export type Ground = {
  /** In lower case. */
  readonly lower: string;
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly days: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
};
export type CardGround = Ground & {
  /** Of its step alone, of all it advises, and of its messages to send. */
  readonly step: readonly Clause[];
  readonly advice: readonly Clause[];
  readonly messages: readonly Clause[];
  /** Words it only has where it says no. */
  readonly forbidden: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** Whether it is about somebody in danger. */
  readonly grave: () => boolean;
  /** What it says itself, word for word: always right to show. */
  readonly own: ReadonlySet<string>;
};

/** Reads a text as ground. */
export function groundOf(text: string, language: Language): Ground {
  const plain = plainText(text);
  const lower = plain.toLowerCase();
  const words = wordsIn(plain, language);
  return {
    lower,
    words: new Set(words.map((it) => it.lower)),
    stems: new Set(words.map((it) => it.stem)),
    figures: figuresIn(lower, language),
    days: daysIn(lower, language),
    currencies: currenciesIn(lower),
  };
}

const read = { en: new WeakMap<Answer, CardGround>(), nl: new WeakMap<Answer, CardGround>() };

/** A card's ground, kept for as long as the card. */
export function cardGround(answer: Answer, language: Language): CardGround {
  const known = read[language].get(answer);
  if (known !== undefined) return known;
  const ground = readCard(answer, language);
  read[language].set(answer, ground);
  return ground;
}

function readCard(answer: Answer, language: Language): CardGround {
  const { decide } = answer;
  const read = (texts: readonly string[], stance: Stance): Clause[] =>
    texts.flatMap((text) => [...clausesOf(plainText(ownWords(text)).toLowerCase(), language, stance)]);
  const messages = answer.messages.flatMap((it) => [bare(it.softer[language]), bare(it.firmer[language])]);
  const leads = [answer.step[language], `${answer.gist[language]}.`];
  const says = [
    ...answer.claims.map((claim) => claim[language]),
    ...(decide === undefined ? [] : [decide.question, decide.test, decide.yes, decide.no].map((it) => it[language])),
    ...(answer.leave_when === undefined ? [] : [answer.leave_when[language]]),
  ];
  const avoids = answer.avoid === undefined ? [] : [answer.avoid[language]];
  const others = [...answer.not_when.map((it) => it.because), ...answer.conflicts.map((it) => it.decides)];
  const all = [
    ...leads,
    ...says,
    ...messages,
    ...avoids,
    ...others.map((it) => it[language]),
    ...votesOf(answer, language),
  ];
  const ground = groundOf(all.map((text) => ownWords(text)).join('\n'), language);
  const advice = [...read(leads, 'lead'), ...read(says, 'do'), ...read(avoids, 'avoid')];
  const sent = read(messages, 'do');
  return {
    ...ground,
    step: read([answer.step[language]], 'lead'),
    advice,
    messages: sent,
    forbidden: forbiddenIn([...advice, ...sent]),
    concepts: conceptsIn(ground.lower, language),
    grave: once(() => isGrave(ground.lower, language)),
    own: new Set(ownTexts(answer, language).map(plainText)),
  };
}

/** A place still open stays open. */
const ownTexts = (answer: Answer, language: Language): readonly string[] => [
  answer.step[language],
  ...answer.messages.flatMap((it) => [it.softer[language], it.firmer[language]]),
  ...(answer.leave_when === undefined ? [] : [answer.leave_when[language]]),
];

/** A place still open says nothing. */
const bare = (text: string): string => text.replaceAll(/\{\w+\}/g, ' … ');

/** Votes and years of the sources, which may be named. */
const votesOf = ({ sources }: Answer, language: Language): string[] =>
  sources.flatMap(({ votes, date }) => [
    ...(votes === undefined ? [] : [`${votes} ${language === 'en' ? 'votes' : 'stemmen'}`]),
    ...(date === undefined ? [] : [date.slice(0, 4)]),
  ]);
