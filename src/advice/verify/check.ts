// One wording against what it rests on: the first reason for not showing it, if there is one.
import type { Language } from '../../chat/language.ts';
import { languageOf } from '../../text/index.ts';
import { clausesOf, type Clause } from './clause.ts';
import { strayConcept } from './concept.ts';
import { currenciesIn } from './currency.ts';
import { daysIn } from './day.ts';
import { figuresIn, isCounted } from './figure.ts';
import { isGrave, leavesOut, softens } from './grave.ts';
import type { CardGround, Ground } from './ground.ts';
import { isStrangeOrder } from './head.ts';
import { strangeName } from './names.ts';
import { plainText, sentencesOf, wordsIn, type Word } from './plain.ts';
import { isTurned, isUnheardNo } from './polarity.ts';
import { isPromised } from './promise.ts';
import type { Reason } from './reason.ts';
import { shapeFault } from './shape.ts';
import { smallWords } from './small.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a wording may rest on. */
export type Basis = {
  readonly language: Language;
  readonly card: CardGround;
  /** The card's own advice, in lower case. */
  readonly step: string;
  readonly post: Ground;
  /** The card's places as filled for this member. */
  readonly filled: Ground;
  readonly vocabulary: Vocabulary;
  /** The situation may be one of danger. */
  readonly grave: boolean;
};

/** What a wording is for. */
export type Kind = 'heard' | 'step' | 'message' | 'decides' | 'leave';

/** How long each may be, in characters and words. */
const room: Readonly<Record<Kind, readonly [characters: number, words: number]>> = {
  heard: [220, 40],
  step: [260, 45],
  message: [700, 90],
  decides: [240, 45],
  leave: [240, 45],
};

/** Undefined when it may be shown. */
export function faultOf(kind: Kind, raw: string, basis: Basis): Reason | undefined {
  const shape = shapeFault(raw, basis.language);
  if (shape !== undefined) return shape;
  const text = plainText(raw.replaceAll(/\{\w+\}/g, ' … ').replaceAll(/\[[^[\]]*\]/g, ' … '));
  const count = raw.trim().split(/\s+/).length;
  const [characters, most] = room[kind];
  if (raw.length > characters || count > most || count < 3) return 'length';
  if (isForeign(text, basis)) return 'language';
  const lower = text.toLowerCase();
  const words = wordsIn(text, basis.language);
  return (
    countedFault(lower, basis) ??
    namedFault(words, basis) ??
    strayConcept(lower, basis.language, (id) => basis.card.concepts.has(id), basis.post.lower) ??
    supportFault(text, basis) ??
    clauseFault(kind, clausesOf(lower, basis.language), basis) ??
    graveFault(kind, lower, basis)
  );
}

/** A sentence in another language, quotes of the post aside. */
function isForeign(text: string, { language, post }: Basis): boolean {
  const own = text.replaceAll(/(["'])([^"']{3,}?)\1/g, (whole, _mark, said: string) =>
    post.lower.includes(said.toLowerCase()) ? '' : whole,
  );
  return [own, ...sentencesOf(own)].some((part) => {
    const seen = languageOf(part);
    return (seen.of !== language && seen.sure > 0.3) || seen.of === 'other';
  });
}

function countedFault(lower: string, { language, card, post, filled }: Basis): Reason | undefined {
  const known = [...card.figures, ...post.figures, ...filled.figures];
  for (const figure of figuresIn(lower, language)) {
    if (isCounted(figure, known)) continue;
    if (/^m\d/.test(figure.unit ?? '')) return 'date';
    return /^[A-Z]{3}$/.test(figure.unit ?? '') ? 'currency' : 'number';
  }
  for (const day of daysIn(lower, language)) {
    if (card.days.has(day) || post.days.has(day) || filled.days.has(day)) continue;
    if (day === 'today' && !otherDays.some((id) => card.days.has(id))) continue;
    return 'date';
  }
  for (const code of currenciesIn(lower))
    if (!card.currencies.has(code) && !post.currencies.has(code) && !filled.currencies.has(code)) return 'currency';
  return undefined;
}
/** "Do it today" is no news, unless the card names another day. */
const otherDays = ['tomorrow', 'next-week', 'next-month', 'overmorrow'];

const namedFault = (words: readonly Word[], { language, card, post, filled, vocabulary }: Basis): Reason | undefined =>
  strangeName(
    words,
    language,
    (lower) => card.words.has(lower) || post.words.has(lower) || filled.words.has(lower),
    vocabulary.isOrdinary,
  ) === undefined
    ? undefined
    : 'name';

/** Of the words that mean something in a sentence, the share that its card, the post or a filled place has. */
const least = { sentence: 0.5, whole: 0.55, card: 0.35, clause: 0.3 } as const;
/** Words no text of the set has, in one wording. */
const mostStrange = 1;

function supportFault(text: string, basis: Basis): Reason | undefined {
  const whole = supportOf(text, basis);
  if (whole.strange > mostStrange || whole.all < least.whole || whole.card < least.card) return 'unsupported';
  const weak = sentencesOf(text).some((sentence) => {
    const { all, count } = supportOf(sentence, basis);
    return count >= 3 && all < least.sentence;
  });
  return weak ? 'unsupported' : undefined;
}

/** Shares from 0 to 1: of card, post and places together, and of the card alone. */
export function supportOf(
  text: string,
  { language, card, post, filled, vocabulary }: Basis,
): { readonly all: number; readonly card: number; readonly strange: number; readonly count: number } {
  const words = wordsIn(text, language).filter((it) => !smallWords[language].has(it.lower));
  const isOfPost = ({ stem }: Word): boolean => post.stems.has(stem) || filled.stems.has(stem);
  const ofCard = words.filter((it) => card.stems.has(it.stem));
  const ofPost = words.filter((it) => !card.stems.has(it.stem) && isOfPost(it));
  const strange = words.filter((it) => !card.stems.has(it.stem) && !isOfPost(it) && !vocabulary.isOrdinary(it));
  const count = Math.max(1, words.length);
  return {
    all: (ofCard.length + ofPost.length) / count,
    card: ofCard.length / count,
    strange: strange.length,
    count: words.length,
  };
}

/** What its clauses say against, beyond, or without the card. A message is looked at beside the card's messages too. */
function clauseFault(kind: Kind, said: readonly Clause[], { language, card, post }: Basis): Reason | undefined {
  const rests = kind === 'message' ? [...card.advice, ...card.messages] : card.advice;
  if (isTurned(said, rests, card.messages)) return 'polarity';
  if (kind !== 'message' && isUnheardNo(said, rests)) return 'polarity';
  if (isPromised(said, rests, language)) return 'promise';
  if (kind !== 'step' && kind !== 'leave') return undefined;
  if (said.some((it) => isStrangeOrder(it, language, card))) return 'polarity';
  return kind === 'step' && said.some((it) => isLoose(it, card, post)) ? 'unsupported' : undefined;
}

/** A main clause of which the card has nothing, or card and post next to nothing. */
function isLoose({ kind, stems, text }: Clause, card: Ground, post: Ground): boolean {
  if (kind !== 'main' || stems.size < 2) return false;
  const ofCard = [...stems].filter((stem) => card.stems.has(stem)).length;
  const either = [...stems].filter((stem) => card.stems.has(stem) || post.stems.has(stem)).length;
  const isAside = /^(?:that|which|who|dat|die|wie)(?!\p{L})/u.test(text);
  const isThin = stems.size >= 3 && ofCard / stems.size < least.clause && !isAside;
  return isThin || either / stems.size < least.clause || (ofCard === 0 && !(isAside && either > 0));
}

/** A message goes to the client; what helps the member stands in the steps. */
function graveFault(kind: Kind, lower: string, { language, card, step, post, grave }: Basis): Reason | undefined {
  if (kind === 'message' || kind === 'heard') return undefined;
  if (!grave && !isGrave(card.lower, language) && !isGrave(post.lower, language)) return undefined;
  const left = kind === 'step' && leavesOut(lower, step, language);
  return left || softens(lower, card.lower, language) ? 'safety' : undefined;
}
