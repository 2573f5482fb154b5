// What a post says, written the way a message needs it: amounts, spans, names, and which country's law could matter.
import { jurisdictions, type Fact } from '../answers/index.ts';
import type { Language } from '../chat/language.ts';
import { money, number } from '../i18n/index.ts';
import { factsOf } from '../text/fact.ts';
import { slotsOf, slotsOfKind, type Slot } from '../text/slots.ts';
import type { Values } from './fill.ts';

export type Places = {
  readonly values: Values;
  readonly channel: 'mail' | 'chat' | 'call' | 'any';
  readonly countries: readonly string[];
};

export function placesIn(text: string, language: Language): Places {
  const slots = slotsOf(text);
  return { values: valuesOf(slots, language), channel: channelOf(slots), countries: countriesIn(text) };
}

/** How long and how often, as said in one piece of a post. */
export function measuresIn(piece: string, language: Language): Pick<Values, 'span' | 'count'> {
  const { span, count } = valuesOf(slotsOf(piece), language);
  return { ...(span === undefined ? {} : { span }), ...(count === undefined ? {} : { count }) };
}

/** Facts the post states; what it leaves open is absent or `unknown`. */
export function factsIn(text: string): Readonly<Partial<Record<Fact, 'yes' | 'no' | 'unknown'>>> {
  return Object.fromEntries(factsOf(text).map(({ id, said }) => [id, said]));
}

/** Facts a text states plainly, as if its author had pressed them. */
export const factsSaid = (text: string): Readonly<Partial<Record<Fact, 'yes' | 'no'>>> =>
  Object.fromEntries(Object.entries(factsIn(text)).filter(([, said]) => said !== 'unknown'));

function valuesOf(slots: readonly Slot[], language: Language): Values {
  const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
  const amounts = slotsOfKind(slots, 'amount').filter((it) => it.per === undefined);
  const amount = onlyValue(amounts);
  const overdue = only(slotsOfKind(slots, 'overdue'));
  const duration = slotsOfKind(slots, 'duration').find((it) => it.unit !== 'minute');
  const rounds = only(slotsOfKind(slots, 'count').filter((it) => it.of === 'rounds'));
  const name = only(slotsOfKind(slots, 'name').filter((it) => it.of === 'client'));
  const invoice = only(slotsOfKind(slots, 'invoice-number'));
  const hours = only(slotsOfKind(slots, 'hours'));
  return withoutEmpty({
    amount:
      amount === undefined
        ? undefined
        : amount.currency === undefined
          ? amount.piece
          : money(amount.value, amount.currency, language),
    days: overdue === undefined ? undefined : String(overdue.days),
    span: duration === undefined ? undefined : span(duration.value, duration.unit, language),
    count: rounds === undefined ? undefined : String(rounds.value),
    name: name?.piece,
    invoice: invoice?.number,
    hours: hours === undefined ? undefined : String(hours.value),
  });
}

/** The amount when the post names one, be it more than once. Two different ones are left for the member to choose. */
function onlyValue<T extends { readonly value: number; readonly currency?: string | undefined }>(
  amounts: readonly T[],
): T | undefined {
  const values = new Set(amounts.map((it) => `${it.currency} ${it.value}`));
  return values.size === 1 ? amounts[0] : undefined;
}

const units = {
  day: { en: ['day', 'days'], nl: ['dag', 'dagen'] },
  week: { en: ['week', 'weeks'], nl: ['week', 'weken'] },
  month: { en: ['month', 'months'], nl: ['maand', 'maanden'] },
  year: { en: ['year', 'years'], nl: ['jaar', 'jaar'] },
  minute: { en: ['minute', 'minutes'], nl: ['minuut', 'minuten'] },
} as const;

function span(value: number, unit: keyof typeof units, language: Language): string {
  const [one, many] = units[unit][language];
  return `${number(value, language)} ${value === 1 ? one : many}`;
}

function channelOf(slots: readonly Slot[]): Places['channel'] {
  const names = slotsOfKind(slots, 'channel').map((it) => it.name);
  if (names.some((name) => name === 'whatsapp' || name === 'slack' || name === 'text' || name === 'discord'))
    return 'chat';
  if (names.includes('mail')) return 'mail';
  return 'any';
}

/** Only what a post shows plainly: a country, a body or a form of business of it. A language is not a country. */
const signs: Readonly<Record<string, RegExp>> = {
  NL: /\b(nederland|the netherlands|dutch|amsterdam|rotterdam|utrecht|eindhoven|groningen|kvk|zzp|zzp'er|btw-nummer)\b/i,
  BE: /\b(belgi[eë]|belgium|belgian|vlaanderen|flanders|antwerpen|gent|brussel|brussels|leuven|mechelen|hasselt|ondernemingsnummer|kbo)\b/i,
  UK: /(£|\b(united kingdom|uk|england|scotland|wales|london|manchester|hmrc|sole trader|ltd)\b)/i,
  'US-NY': /\b(new york|nyc|brooklyn|manhattan)\b/i,
  US: /\b(united states|usa|u\.s\.|california|texas|florida|new york|nyc|brooklyn|chicago|irs|1099|w-9)\b/i,
};

function countriesIn(text: string): string[] {
  const countries = Object.entries(signs).flatMap(([country, sign]) => (sign.test(text) ? [country] : []));
  return countries.some((it) => it === 'NL' || it === 'BE') ? [...countries, 'EU'] : countries;
}

/** Where a post may come from that names no country: who writes Dutch or counts in euros is not asked about New York. */
export function lawsLikely(text: string, language: Language): readonly string[] {
  if (language === 'nl' || /€|\beuros?\b|\beur\b/i.test(text)) return ['NL', 'BE', 'EU'];
  return /\$|\bdollars?\b|\busd\b/i.test(text) ? ['US', 'US-NY'] : jurisdictions;
}

const withoutEmpty = (values: Record<string, string | undefined>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
