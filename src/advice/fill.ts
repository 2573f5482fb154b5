// Fills a message's places from the post; what is unknown stays visible as `[label]` in the member's language.
import type { Answer, Slot } from '../answers/index.ts';
import type { Both, Language } from '../chat/language.ts';
import { longDay } from '../i18n/index.ts';
import { followsTalk } from './presume.ts';

/** What is known, already written in the member's language. `span` is how long something has been going on. */
export type Values = Readonly<Partial<Record<Slot | 'span', string>>>;

const labels: Readonly<Record<Slot, Both>> = {
  name: { en: 'name', nl: 'naam' },
  project: { en: 'project', nl: 'project' },
  amount: { en: 'amount', nl: 'bedrag' },
  invoice: { en: 'invoice number', nl: 'factuurnummer' },
  due: { en: 'due date', nl: 'vervaldatum' },
  days: { en: 'number of days', nl: 'aantal dagen' },
  deadline: { en: 'date', nl: 'datum' },
  final: { en: 'date', nl: 'datum' },
  date: { en: 'date', nl: 'datum' },
  day: { en: 'day', nl: 'dag' },
  time: { en: 'time', nl: 'tijd' },
  hours: { en: 'number of hours', nl: 'aantal uren' },
  count: { en: 'number', nl: 'aantal' },
  percent: { en: 'percentage', nl: 'percentage' },
  rate: { en: 'rate', nl: 'tarief' },
  fee: { en: 'amount', nl: 'bedrag' },
  input: { en: 'what you need from them', nl: 'wat je van ze nodig hebt' },
  goal: { en: 'their goal', nl: 'hun doel' },
  extra: { en: 'the extra work', nl: 'het extra werk' },
  round: { en: 'round', nl: 'ronde' },
  said: { en: 'what they said', nl: 'wat ze zeiden' },
  contact: { en: 'contact', nl: 'contactpersoon' },
  platform: { en: 'platform', nl: 'platform' },
  option: { en: 'option', nl: 'optie' },
};

/** The message of an answer for the channel a post is about, else its first; one for after a talk is not sent before it. */
export const messageFor = ({ messages }: Answer, channel: string): Answer['messages'][number] | undefined =>
  messages.find((it) => it.channel === channel && !followsTalk(it.softer.en)) ?? messages[0];

/** The message with its places filled. */
export function fillMessage(text: string, values: Values, language: Language): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    if (!isSlot(name)) return whole;
    return values[name] ?? `[${labels[name][language]}]`;
  });
}

const isSlot = (name: string): name is Slot => Object.hasOwn(labels, name);

/** The first place that is shown under a label; undefined for one that is nobody's. */
export const labelSlot = (label: string, language: Language): Slot | undefined =>
  (Object.keys(labels) as Slot[]).find((slot) => labels[slot][language] === label);

/** The dates a message may name, counted from today: `deadline` five working days on, `final` fourteen days on, both on a working day. */
export function comingDates(today: Date, language: Language): { readonly deadline: string; readonly final: string } {
  return {
    deadline: longDay(workingDaysOn(today, 5), language),
    final: longDay(onWorkingDay(daysOn(today, 14)), language),
  };
}

const daysOn = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);
const isWeekend = (date: Date): boolean => date.getUTCDay() % 6 === 0;
const onWorkingDay = (date: Date): Date => (isWeekend(date) ? onWorkingDay(daysOn(date, 1)) : date);

function workingDaysOn(date: Date, days: number): Date {
  if (days === 0) return date;
  const next = daysOn(date, 1);
  return workingDaysOn(next, isWeekend(next) ? days : days - 1);
}

/** The greeting, the request and the end: what is left of a message for somebody who reads three lines. */
export function shorten(text: string): string {
  const sentences = text
    .match(/[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$)|[.!?]+/g)
    ?.map((it) => it.trim())
    .filter(Boolean) ?? [text];
  if (sentences.length <= 3) return text;
  const request = sentences.findIndex((it) => asks.test(it));
  const last = sentences.length - 1;
  const kept = new Set([0, request < 0 ? 1 : request, dated(sentences) ?? last]);
  return sentences.filter((_, at) => kept.has(at)).join(' ');
}

const asks = /\?$|\b(please|could you|can you|let me know|graag|laat me|kun je|wil je|stuur|betaal)\b/i;
const dated = (sentences: readonly string[]): number | undefined => {
  const at = sentences.findLastIndex((it) =>
    /\[|\b(monday|tuesday|wednesday|thursday|friday|maandag|dinsdag|woensdag|donderdag|vrijdag)\b/i.test(it),
  );
  return at < 0 ? undefined : at;
};
