// What a wording may rest on: a card, the post, or filled places, read once.
import type { Answer } from '../../answers/index.ts';
import type { Language } from '../../chat/language.ts';
import { clausesOf, type Clause } from './clause.ts';
import { conceptsIn } from './concept.ts';
import { currenciesIn } from './currency.ts';
import { daysIn } from './day.ts';
import { figuresIn, type Figure } from './figure.ts';
import { plainText, wordsIn } from './plain.ts';

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
  /** Of what it advises, and of its messages to send. */
  readonly advice: readonly Clause[];
  readonly messages: readonly Clause[];
  readonly concepts: ReadonlySet<string>;
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
  const bare = (text: string): string => text.replaceAll(/\{\w+\}/g, ' … ');
  const messages = answer.messages.flatMap((it) => [bare(it.softer[language]), bare(it.firmer[language])]);
  const says = [
    answer.step[language],
    `${answer.gist[language]}.`,
    ...answer.claims.map((claim) => claim[language]),
    ...(decide === undefined ? [] : [decide.question, decide.test, decide.yes, decide.no].map((it) => it[language])),
    ...(answer.leave_when === undefined ? [] : [answer.leave_when[language]]),
  ];
  const avoids = answer.avoid === undefined ? [] : [answer.avoid[language]];
  const others = [...answer.not_when.map((it) => it.because), ...answer.conflicts.map((it) => it.decides)].map(
    (it) => it[language],
  );
  const ground = groundOf(
    [...says, ...messages, ...avoids, ...others, ...votesOf(answer, language)].join('\n'),
    language,
  );
  return {
    ...ground,
    advice: [
      ...says.flatMap((text) => clauses(text, language)),
      ...avoids.flatMap((text) => clauses(text, language, 'avoid')),
    ],
    messages: messages.flatMap((text) => clauses(text, language)),
    concepts: conceptsIn(ground.lower, language),
  };
}

const clauses = (text: string, language: Language, stance?: 'avoid'): readonly Clause[] =>
  clausesOf(plainText(text).toLowerCase(), language, stance);

/** Votes and years of the sources, which may be named. */
const votesOf = ({ sources }: Answer, language: Language): string[] =>
  sources.flatMap(({ votes, date }) => [
    ...(votes === undefined ? [] : [`${votes} ${language === 'en' ? 'votes' : 'stemmen'}`]),
    ...(date === undefined ? [] : [date.slice(0, 4)]),
  ]);
