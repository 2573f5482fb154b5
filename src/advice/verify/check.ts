// One wording against what it rests on: the first reason for not showing it, if there is one.
import type { Language } from '../../chat/language.ts';
import { languageOf } from '../../text/index.ts';
import { clausesOf, type Clause } from './clause.ts';
import { strayConcept } from './concept.ts';
import { currenciesIn } from './currency.ts';
import { daysIn } from './day.ts';
import { figuresIn, isCounted } from './figure.ts';
import { leavesOut, softens } from './grave.ts';
import type { CardGround, Ground } from './ground.ts';
import { isStrangeOrder } from './head.ts';
import { strangeName } from './names.ts';
import { isReordered } from './order.ts';
import { plainText, sentencesOf, wordsIn, type Word } from './plain.ts';
import { isTurned, isUnheardNo } from './polarity.ts';
import { isPromised } from './promise.ts';
import type { Reason } from './reason.ts';
import { shapeFault } from './shape.ts';
import { smallWords } from './small.ts';
import { hasStray, isThin } from './support.ts';
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
  /** What the post speaks of. */
  readonly concepts: () => ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** The situation, or what the post says, may be one of danger. */
  readonly grave: () => boolean;
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
  const { language } = basis;
  if (basis.card.own.has(plainText(raw))) return undefined;
  const count = raw.trim().split(/\s+/, 100).length;
  const [characters, most] = room[kind];
  if (raw.length > characters || count > most || count < 3) return 'length';
  const shape = shapeFault(raw, language);
  if (shape !== undefined) return shape;
  const text = plainText(raw.replaceAll(/\{\w+\}|\[[^[\]]*\]/g, ' … '));
  const lower = text.toLowerCase();
  const sentences = sentencesOf(text);
  if (isForeign(sentences, basis)) return 'language';
  // Whoever hides a sentence begins it with a small letter.
  const parts = /[.!?]\s+\p{Ll}/u.test(text) ? text.split(/(?<=[.!?])\s+/) : sentences;
  const words = parts.map((part) => wordsIn(part, language));
  return (
    countedFault(lower, basis) ??
    namedFault(words.flat(), basis) ??
    strayConcept(lower, language, basis.card, basis.concepts) ??
    supportFault(
      kind,
      words.map((it) => it.filter(isBig(language))),
      basis,
    ) ??
    clauseFault(kind, clausesOf(lower, language), basis) ??
    graveFault(kind, lower, basis)
  );
}

/** In a message a short sentence may be one that anybody ends a mail with; elsewhere it has no room for what nothing carries. */
const supportFault = (kind: Kind, sentences: readonly (readonly Word[])[], basis: Basis): Reason | undefined =>
  isThin(sentences, basis) || (kind !== 'message' && kind !== 'heard' && hasStray(sentences, basis))
    ? 'unsupported'
    : undefined;

/** A sentence in another language, quotes of the post aside. */
const isForeign = (sentences: readonly string[], { language, post }: Basis): boolean =>
  sentences.some((sentence) => {
    if (sentence.length < shortest) return false;
    const own = sentence.includes('"') || sentence.includes("'") ? withoutQuotes(sentence, post.lower) : sentence;
    const seen = languageOf(own);
    return (seen.of !== language && seen.sure > 0.3) || seen.of === 'other';
  });

/** Too short to tell its language, in characters. */
const shortest = 18;

const withoutQuotes = (text: string, post: string): string =>
  text.replaceAll(/(["'])([^"']{3,}?)\1/g, (whole, _mark, said: string) =>
    post.includes(said.toLowerCase()) ? '' : whole,
  );

function countedFault(lower: string, { language, card, post, filled }: Basis): Reason | undefined {
  const known = [...card.figures, ...post.figures, ...filled.figures];
  for (const figure of figuresIn(lower, language)) {
    if (isCounted(figure, known)) continue;
    if (/^m\d/.test(figure.unit ?? '')) return 'date';
    return /^[A-Z]{3}$/.test(figure.unit ?? '') ? 'currency' : 'number';
  }
  for (const day of daysIn(lower, language)) {
    if (card.days.has(day) || post.days.has(day) || filled.days.has(day)) continue;
    return 'date';
  }
  for (const code of currenciesIn(lower))
    if (!card.currencies.has(code) && !post.currencies.has(code) && !filled.currencies.has(code)) return 'currency';
  return undefined;
}
const namedFault = (words: readonly Word[], { language, card, post, filled, vocabulary }: Basis): Reason | undefined =>
  strangeName(
    words,
    language,
    (lower) => card.words.has(lower) || post.words.has(lower) || filled.words.has(lower),
    vocabulary.isOrdinary,
  ) === undefined
    ? undefined
    : 'name';

const isBig =
  (language: Language) =>
  ({ lower }: Word): boolean =>
    !smallWords[language].has(lower);

/** Of a main clause of three words that mean something, the least share the card or the post has. */
const leastOfClause = 0.3;

/** What its clauses say against, beyond, or without the card. A message is looked at beside the card's messages too. */
function clauseFault(kind: Kind, said: readonly Clause[], { language, card, post }: Basis): Reason | undefined {
  const [own, aside] = kind === 'message' ? [card.messages, card.advice] : [card.advice, card.messages];
  if (isTurned(said, own, aside, card.forbidden) || isReordered(said, card.step, language)) return 'polarity';
  if (kind !== 'message' && isUnheardNo(said, own)) return 'polarity';
  if (isPromised(said, [...own, ...aside], language)) return 'promise';
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
  const isBare = stems.size >= 3 && ofCard / stems.size < leastOfClause && !isAside;
  return isBare || either / stems.size < leastOfClause || (ofCard === 0 && !(isAside && either > 0));
}

/** A message goes to the client; what helps the member stands in the steps. */
function graveFault(kind: Kind, lower: string, { language, card, step, grave }: Basis): Reason | undefined {
  if (kind === 'message' || kind === 'heard') return undefined;
  if (!card.grave() && !grave()) return undefined;
  const left = kind === 'step' && leavesOut(lower, step, language);
  return left || softens(lower, card.lower, language) ? 'safety' : undefined;
}
