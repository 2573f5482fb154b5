// What each wording of one answer may rest on, read once for all of them.
import type { Answer, Answers } from '../../answers/index.ts';
import { slotsIn } from '../../answers/message-lint.ts';
import type { Language } from '../../chat/language.ts';
import { conflictOf } from '../choose.ts';
import { comingDates, type Values } from '../fill.ts';
import type { Situation } from '../situation.ts';
import type { Basis } from './check.ts';
import { clausesOf } from './clause.ts';
import { conceptsIn } from './concept.ts';
import { cardGround, groundOf, type CardGround, type Ground } from './ground.ts';
import { isGrave } from './grave.ts';
import { once } from './once.ts';
import { ownWords } from './own-words.ts';
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
  const own = ownWords(post.slice(0, longest));
  const ground = groundOf(own, language);
  const concepts = once(() => conceptsIn(ground.lower, language));
  const shared = {
    language,
    post: ground,
    filled: groundOf('', language),
    concepts,
    vocabulary: vocabularyOf(answers.all, language),
    grave: once(() => situation.safety.verdict !== 'no' || isGrave(ground.lower, language)),
  };
  const ofPost = once(() => ({ ...shared, card: asCard(ground, language, concepts()), step: '' }));
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
    ofBoth: (one, other) => ({ ...shared, card: pairGround(one, other, language), step: '' }),
    get ofPost() {
      return ofPost();
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

const pairs = {
  en: new WeakMap<Answer, WeakMap<Answer, CardGround>>(),
  nl: new WeakMap<Answer, WeakMap<Answer, CardGround>>(),
};

/** Kept for as long as the cards. */
function pairGround(one: Answer, other: Answer, language: Language): CardGround {
  const known = pairs[language].get(one) ?? new WeakMap<Answer, CardGround>();
  pairs[language].set(one, known);
  const ground = known.get(other) ?? readPair(one, other, language);
  known.set(other, ground);
  return ground;
}

/** What both cards say of each other, and what each is. */
const whatDecides = (one: Answer, other: Answer, language: Language): string =>
  [
    ...[conflictOf(one, other), conflictOf(other, one)].flatMap((it) =>
      it === undefined ? [] : [it.decides[language]],
    ),
    ...[one, other].flatMap((it) => [`${it.gist[language]}.`, it.step[language]]),
  ].join('\n');

function readPair(one: Answer, other: Answer, language: Language): CardGround {
  const ground = groundOf(whatDecides(one, other, language), language);
  return asCard(ground, language, conceptsIn(ground.lower, language));
}

/** A text that is all there is to rest on. */
const asCard = (ground: Ground, language: Language, concepts: ReadonlySet<string>): CardGround => ({
  ...ground,
  step: [],
  advice: clausesOf(ground.lower, language),
  messages: [],
  forbidden: new Set(),
  concepts,
  grave: once(() => isGrave(ground.lower, language)),
  own: new Set(),
});
