// The pieces of a record as a reader of the language writes them: times, money, kinds, severity.
import type { Both, Language } from '../chat/language.ts';
import { fill, listed, localOf, money, number, say, shortDay } from '../i18n/index.ts';
import { problemOf } from '../text/index.ts';
import type { Incident, Kind, Money, Occurred, Severity } from './record.ts';
import { sentences } from './sentences.ts';

export const kindName = (kind: Kind): Both => (kind === 'other' ? sentences.otherKind : problemOf(kind).name);

export const placeNames = {
  mail: sentences.mail,
  call: sentences.call,
  meeting: sentences.meeting,
  chat: sentences.chat,
  contract: sentences.contract,
  payment: sentences.payment,
  other: sentences.otherPlace,
} as const satisfies Record<NonNullable<Incident['where']>, Both>;

export const severityNames: Readonly<Record<Severity, Both>> = {
  1: sentences.severity1,
  2: sentences.severity2,
  3: sentences.severity3,
  4: sentences.severity4,
  5: sentences.severity5,
};

/** `12 Mar 2026 23:40`, `about 12 Mar 2026`, `3 Mar 2026 to 5 Mar 2026`: as the author gave it, in their own zone. */
export function occurredText({ from, to, about }: Occurred, language: Language): string {
  const text =
    from === to
      ? localText(from, language)
      : fill(sentences.range, language, { from: localText(from, language), to: localText(to, language) });
  return about ? fill(sentences.about, language, { when: text }) : text;
}

/** A local day or moment, which is in no zone: read as if in UTC, so that nothing moves it. */
function localText(local: string, language: Language): string {
  const [day = '', time] = local.split('T');
  const text = shortDay(new Date(`${day}T00:00:00Z`), language);
  return time === undefined ? text : `${text} ${time}`;
}

/** `23 Nov 2026 09:14`, an instant in a zone. */
export function momentText(instant: string | Date, language: Language, zone: string): string {
  const date = new Date(instant);
  return `${shortDay(date, language, zone)} ${localOf(date, zone).slice(11, 16)}`;
}

export function hoursText(hours: number, language: Language): string {
  return hours === 1
    ? say(sentences.hour, language)
    : fill(sentences.hours, language, { count: number(hours, language) });
}

export function moneyText({ amount, currency, basis }: Money, language: Language): string {
  const text = money(amount, currency, language);
  return basis === undefined ? text : `${text} (${say(sentences[basis], language)})`;
}

export function lossText({ hours, money: sums = [] }: Incident, language: Language): string | undefined {
  const parts = [
    ...(hours === undefined ? [] : [hoursText(hours, language)]),
    ...sums.map((it) => moneyText(it, language)),
  ];
  return parts.length === 0 ? undefined : listed(parts, language);
}

/** How long after it happened it was written down. */
export function delayText(occurred: Occurred, recorded: string, language: Language): string {
  const day = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000;
  const days = day(localOf(new Date(recorded), occurred.zone)) - day(occurred.to);
  const which = days <= 0 ? sentences.sameDay : days <= 7 ? sentences.sameWeek : sentences.laterOn;
  return say(which, language);
}

/** A sentence with its places filled, in both languages. */
export const filled = (both: Both, values: Readonly<Record<string, string | number>>) => ({
  en: fill(both, 'en', values),
  nl: fill(both, 'nl', values),
});
