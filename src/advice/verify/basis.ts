// What each wording of one answer may rest on, read once for all of them.
import type { Answer, Answers } from '../../answers/index.ts';
import { slotsIn } from '../../answers/message-lint.ts';
import type { Language } from '../../chat/language.ts';
import { comingDates, type Values } from '../fill.ts';
import type { Situation } from '../situation.ts';
import type { Basis } from './check.ts';
import { clausesOf } from './clause.ts';
import { conceptsIn } from './concept.ts';
import { cardGround, groundOf, type CardGround } from './ground.ts';
import { ownWords } from './own-words.ts';
import { plainText } from './plain.ts';
import { vocabularyOf } from './vocabulary.ts';

export type Bases = {
  readonly values: Values;
  of(card: Answer): Basis;
  /** For what rests on both sides of a disagreement. */
  ofBoth(one: Answer, other: Answer): Basis;
  /** For what rests on the post alone. */
  readonly ofPost: Basis;
};

const longest = 6_000;

export function basesOf(answers: Answers, situation: Situation, post: string): Bases {
  const { language } = situation;
  const values: Values = { ...situation.values, ...comingDates(situation.today, language) };
  const own = ownWords(post.slice(0, longest), language);
  const shared = {
    language,
    post: groundOf(own, language),
    filled: groundOf('', language),
    concepts: once(() => conceptsIn(plainText(own).toLowerCase(), language)),
    vocabulary: vocabularyOf(answers.all, language),
    grave: situation.safety.verdict !== 'no',
  };
  const read = new Map<Answer, Basis>();
  return {
    values,
    of(card) {
      const known = read.get(card);
      if (known !== undefined) return known;
      const basis: Basis = {
        ...shared,
        card: cardGround(card, language),
        step: card.step[language].toLowerCase(),
        filled: groundOf(placesOf(card, values).join('\n'), language),
      };
      read.set(card, basis);
      return basis;
    },
    ofBoth: (one, other) => ({
      ...shared,
      card: together(cardGround(one, language), cardGround(other, language)),
      step: '',
    }),
    get ofPost() {
      return { ...shared, card: postAsCard(shared.post, own, language), step: '' };
    },
  };
}

/** What stands in the places that a card's messages have. */
const placesOf = ({ messages }: Answer, values: Values): readonly string[] => {
  const used = new Set(
    messages.flatMap((it) => [it.softer.en, it.softer.nl, it.firmer.en, it.firmer.nl]).flatMap(slotsIn),
  );
  return Object.entries(values).flatMap(([slot, value]) => (used.has(slot) ? [value] : []));
};

function postAsCard(ground: Basis['post'], own: string, language: Language): CardGround {
  const lower = plainText(own).toLowerCase();
  return {
    ...ground,
    step: [],
    advice: clausesOf(lower, language),
    messages: [],
    concepts: conceptsIn(lower, language),
  };
}

function together(a: CardGround, b: CardGround): CardGround {
  return {
    lower: `${a.lower}\n${b.lower}`,
    words: both(a.words, b.words),
    stems: both(a.stems, b.stems),
    figures: [...a.figures, ...b.figures],
    days: both(a.days, b.days),
    currencies: both(a.currencies, b.currencies),
    step: [],
    advice: [...a.advice, ...b.advice],
    messages: [...a.messages, ...b.messages],
    concepts: both(a.concepts, b.concepts),
  };
}

const both = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
