// The clauses of a text: what each is about, whether it says no, and which way it points where words have opposites.
import type { Language } from '../../chat/language.ts';
import { oppositesIn, sidesOf, type Opposite } from './opposite.ts';
import { wholeWords } from './pattern.ts';
import { smallWords } from './small.ts';
import { stemFor, wordsIn } from './plain.ts';

export type Stance = 'do' | 'avoid' | 'lead';

export type Clause = {
  /** `if`: what must be so first; `before`: what is not to be done yet. */
  readonly kind: 'main' | 'if' | 'before';
  readonly text: string;
  readonly not: boolean;
  /** From a text that says what not to do. */
  readonly avoids: boolean;
  /** From what a card advises first of all. */
  readonly leads: boolean;
  readonly stems: ReadonlySet<string>;
  /** Opposites it names, by id; 1 and -1 are the two ends. */
  readonly turns: ReadonlyMap<string, 1 | -1>;
};

const connective: Readonly<Record<Language, string>> = {
  en: 'and|but|or|nor|so|because|even if|even though|only if|only when|only after|as soon as|in case|if|when|whenever|until|till|unless|before|after|once|while|then|instead of|rather than|without|that|which|who|what|how|why|whether|although|though',
  nl: 'en|maar|of|noch|want|dus|omdat|zodra|als|wanneer|totdat|tot|tenzij|voordat|vóór je|voor je|nadat|terwijl|dan|in plaats van|mocht|zonder|waarna|dat|die|wie|wat|hoe|waarom|hoewel',
};
const kinds: Readonly<Record<Language, readonly (readonly [RegExp, Clause['kind']])[]>> = {
  en: [
    [
      /^(?:even if|only if|only when|only after|as soon as|in case|if|when|whenever|unless|once)\b|^after (?:you|he|she|they|it|we|i|the \w+) /,
      'if',
    ],
    [
      /^(?:before|until|till) (?:you|he|she|they|it|we|i|any\w+|every\w+|the|your|their|his|her|\w+ing|payment|approval)\b/,
      'before',
    ],
  ],
  nl: [
    [/^(?:zodra|als|wanneer|tenzij|nadat|mocht)(?!\p{L})/u, 'if'],
    [/^(?:voordat|totdat)(?!\p{L})|^(?:v[oó][oó]r|tot) (?:je|ze|hij|zij|er|het|we|ik)(?!\p{L})/u, 'before'],
  ],
};
const stretch = /[,.;:?!()"]+|\s-\s/u;
const breaks: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`\\s(?=(?:${connective.en})\\s)`, 'u'),
  nl: new RegExp(`\\s(?=(?:${connective.nl})\\s)`, 'u'),
};
const negators: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(
    String.raw`not|never|no|none|nothing|nobody|without|neither|nor|cannot|\w+n't|avoid(?:ing|s)?|refrain|instead of|rather than|skip(?:ping)?|forget|no longer|hardly|non|stop(?= \w+ing)|refuse(?= to)|leave (?:\w+ ){0,4}out|nowhere|unnecessary`,
    'g',
  ),
  nl: wholeWords(
    String.raw`niet|geen|nooit|niemand|niets|niks|zonder|noch|vermijd|in plaats van|nergens|achterwege|sla(?= .{1,40} (?:over|af)(?!\p{L}))|laat(?= .{1,60} (?:weg|eruit)(?!\p{L}))|stop(?= met)|weiger(?= (?:om )?te)|onnodig|evenmin`,
    'g',
  ),
};
/** Words that look like a no and are none. */
const noNegator: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(
    'not only|no (?:later|more|less|fewer|longer|sooner) than|not later than|why not|or not|no matter|no doubt|nothing but',
    'g',
  ),
  nl: wholeWords(
    'niet alleen|niet (?:later|meer|minder|langer|eerder) dan|waarom niet|of niet|niets anders dan|zo niet',
    'g',
  ),
};
const then: Readonly<Record<Language, RegExp>> = { en: /^then\b/, nl: /^dan(?!\p{L})/u };

/** All clauses of a text in lower case. `avoid`: the text says what not to do, so that every clause is turned round; `lead`: it is a card's first advice. */
export function clausesOf(lower: string, language: Language, stance: Stance = 'do'): readonly Clause[] {
  const pairs = oppositesIn(lower, language);
  const mayDeny = lower.search(negators[language]) >= 0;
  const sentences = lower.split(/(?<=[.?!])\s+/);
  return sentences.flatMap((sentence, place) => {
    const parts = partsOf(sentence, language);
    const thens = parts.findIndex(({ part }) => then[language].test(part));
    // "Not paid? Then call": what stands before is a condition.
    const leads = sentence.trimEnd().endsWith('?') && then[language].test(sentences[place + 1] ?? '');
    const inverted = thens > 0 && isInverted(parts[0]?.part ?? '', language);
    let before: Clause | undefined;
    return parts.map(({ part, opens }, at) => {
      const isCondition = leads || (inverted && at < thens);
      const waits =
        /^dan pas(?!\p{L})/u.test(part) ||
        (later[language].test(part) &&
          /^(?:als|zodra|nadat|wanneer|once|when|if|after)(?!\p{L})/u.test(parts[at + 1]?.part ?? ''));
      before = clauseOf({ part, opens, isCondition, waits, before, language, stance, pairs, mayDeny });
      return before;
    });
  });
}

/** Clauses of a sentence; `opens`: it stands behind a comma or the like, or first. */
const partsOf = (sentence: string, language: Language): readonly { readonly part: string; readonly opens: boolean }[] =>
  sentence.split(stretch).flatMap((piece) =>
    piece
      .split(breaks[language])
      .map((it) => it.trim())
      .filter((it) => /\p{L}/u.test(it))
      .map((part, at) => ({ part, opens: at === 0 })),
  );

/** "Begin pas als": not yet. */
const later: Readonly<Record<Language, RegExp>> = { en: /\b(?:only|not) \w+$/, nl: /(?<!\p{L})pas(?!\p{L})/u };

type Piece = {
  readonly part: string;
  readonly opens: boolean;
  readonly waits: boolean;
  readonly isCondition: boolean;
  readonly before: Clause | undefined;
  readonly language: Language;
  readonly stance: Stance;
  readonly pairs: readonly Opposite[];
  /** Whether the text says no anywhere. */
  readonly mayDeny: boolean;
};

function clauseOf({ part, opens, isCondition, waits, before, language, stance, pairs, mayDeny }: Piece): Clause {
  const carries = joined[language].test(part) || (!opens && and[language].test(part));
  const inherited = before !== undefined && carries ? before.kind : 'main';
  const own = kinds[language].find(([pattern]) => pattern.test(part))?.[1];
  const kind = own ?? (isCondition ? 'if' : waits ? 'before' : inherited);
  const said = mayDeny ? part.replace(noNegator[language], ' ') : part;
  const noes = mayDeny ? (said.match(negators[language])?.length ?? 0) : 0;
  // "Don't call or write": the no holds for both.
  const carried = noes === 0 && /^(?:or|nor|of|noch)\s/.test(part) && before?.not === true && before.kind === 'main';
  const not = (noes + (carried ? 1 : 0) + (stance === 'avoid' ? 1 : 0)) % 2 === 1;
  const small = smallWords[language];
  const words = wordsIn(part, language);
  const stems = new Set(words.filter((it) => !small.has(it.lower)).map((it) => it.stem));
  if (language === 'nl')
    for (const whole of joinedVerbs(words.map((it) => it.lower))) stems.add(stemFor(whole, language));
  const turns = new Map<string, 1 | -1>();
  for (const [id, side] of sidesOf(said, pairs)) turns.set(id, not ? (-side as 1 | -1) : side);
  return { kind, text: part, not, avoids: stance === 'avoid', leads: stance === 'lead', stems, turns };
}

/** "Leg het werk stil" also tells of "stilleggen". */
function joinedVerbs(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !particles.has(last)) return [];
  const verb = words.find((word) => !/^(?:en|dan|dus|maar|of|eerst|daarna|vandaag|nu|je|kunt|kan)$/.test(word));
  return verb === undefined || verb === last ? [] : [`${last}${verb}`];
}
const particles: ReadonlySet<string> = new Set(
  'af aan op uit in door over mee terug toe bij weg stil neer vast voor na om'.split(' '),
);

/** "If it is late and nobody calls": the second is a condition too. */
const joined: Readonly<Record<Language, RegExp>> = {
  en: /^(?:or|nor|without|that|which|who)\b/,
  nl: /^(?:of|noch|zonder|dat|die|wie)(?!\p{L})/u,
};

const and: Readonly<Record<Language, RegExp>> = { en: /^and\b/, nl: /^en(?!\p{L})/u };

/** "Blijft het stil, bel dan": a condition that begins with its verb, and no order such as "Vraag je klant". */
const isInverted = (first: string, language: Language): boolean =>
  language === 'nl' && !orders.test(first) && /^\p{L}+ \p{L}+/u.test(first);
const orders =
  /^(?:vraag|stuur|zeg|mail|bel|geef|schrijf|laat|leg|zet|maak|noem|bewaar|houd|hou|neem|kijk|zoek|stel|wacht|ga|doe|lees|reageer|antwoord|begin|meld|vertel|teken|betaal|stop|kies|bevestig|accepteer|regel|pak|spreek)(?!\p{L})/u;
