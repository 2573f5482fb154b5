// A post as the advice room sees it: what was understood, what it says, and what the member pressed since.
import { isCountry, lawsOf } from '../community/index.ts';
import { facts as factIds, type Fact } from '../answers/index.ts';
import type { Language } from '../chat/language.ts';
import { understand, type ProblemId, type Reader, type Understanding } from '../text/index.ts';
import { isDespair } from './despair.ts';
import type { Values } from './fill.ts';
import { isGreeting } from './greeting.ts';
import { factsIn, lawsLikely, measuresIn, placesIn } from './reading.ts';

export type Known = 'yes' | 'no' | 'unknown';
/** What a member has pressed on an answer; kept with their case. */
export type Pressed = {
  readonly types?: readonly ProblemId[] | undefined;
  readonly facts?: Readonly<Partial<Record<Fact, 'yes' | 'no'>>> | undefined;
  /** What they answered to "Are you safe?". */
  readonly safe?: 'yes' | 'no' | undefined;
  /** Whose law is meant where the post does not say: what they pressed, else what they or their community once chose. */
  readonly country?: string | undefined;
};

export type Situation = {
  readonly text: string;
  readonly language: Language;
  /** Written in a language we don't read. */
  readonly foreign: boolean;
  readonly types: Understanding['types'];
  readonly problems: readonly ProblemId[];
  readonly offered: readonly ProblemId[];
  /** Of the problems, those that a clause says in so many words beside a louder one. */
  readonly plain: readonly ProblemId[];
  /** Whether the post says, in figures, that money is owed to the member. */
  readonly owed: boolean;
  readonly strategies: Understanding['strategies'];
  readonly client: 'yes' | 'ask' | 'no';
  readonly safety: Pick<Understanding['safety'], 'verdict' | 'kinds'>;
  readonly facts: Readonly<Record<Fact, Known>>;
  readonly values: Values;
  /** How long and how often, for a problem type, from the piece of the post that shows it. */
  measures(id: ProblemId): Pick<Values, 'span' | 'count'>;
  readonly channel: 'mail' | 'chat' | 'call' | 'any';
  /** Jurisdictions the post names or shows, else those of the member's country, such as `['NL', 'EU']`. */
  readonly countries: readonly string[];
  /** Neither the post nor the member nor their community said which country it is. */
  readonly countryOpen: boolean;
  /** Whose rules it may fall under then. */
  readonly likely: readonly string[];
  readonly today: Date;
};

export function readSituation(reader: Reader, text: string, pressed: Pressed, today: Date): Situation {
  const types = pressed.types ?? [];
  const seen = understand(reader, text, { pressed: types });
  const places = placesIn(text, seen.language);
  const found = factsIn(text);
  const facts = Object.fromEntries(factIds.map((id) => [id, pressed.facts?.[id] ?? found[id] ?? 'unknown']));
  const despair = isDespair(text);
  // A hello is too little to go by: weights would find something in it.
  const hello = types.length === 0 && isGreeting(text);
  const verdict = despair ? 'yes' : hello ? 'no' : seen.safety.verdict;
  const safety = pressed.safe === undefined ? verdict : pressed.safe === 'yes' ? 'no' : 'yes';
  return {
    text,
    language: seen.language,
    foreign: types.length === 0 && seen.foreign,
    types: seen.types,
    problems: seen.asserted,
    offered: seen.offered,
    plain: seen.plain,
    owed: seen.owed,
    strategies: seen.strategies,
    client: types.length > 0 ? 'yes' : hello ? 'no' : seen.client.verdict,
    safety: { verdict: safety, kinds: despair ? ['self-harm'] : seen.safety.kinds },
    facts: facts as Record<Fact, Known>,
    values: places.values,
    measures: (id) => measuresIn(seen.types.find((type) => type.id === id)?.words.join(' ') ?? '', seen.language),
    channel: places.channel,
    countries: places.countries.length > 0 ? places.countries : lawsIn(pressed.country),
    likely: lawsLikely(text, seen.language),
    countryOpen: places.countries.length === 0 && pressed.country === undefined,
    today,
  };
}

const lawsIn = (country: string | undefined): readonly string[] =>
  country !== undefined && isCountry(country) ? lawsOf[country] : [];
