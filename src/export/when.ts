// When something happened and when it was recorded, as a reader of the language writes it.
import type { Language } from '../chat/index.ts';
import { fill, isZone, localOf, shortDay } from '../i18n/index.ts';
import type { Occurred } from '../incidents/index.ts';
import { sentences } from './sentences.ts';

const zones = new Map<string, boolean>();

/** The zone itself when it is one; UTC when the name is unknown here. */
export function knownZone(zone: string): string {
  const before = zones.get(zone);
  if (before !== undefined) return before ? zone : 'UTC';
  zones.set(zone, isZone(zone));
  return knownZone(zone);
}

/** Day and time of an instant in a zone, as digits: `2026-11-23T09:14`. */
export const localTime = (instant: string, zone: string): string => localOf(new Date(instant), knownZone(zone));

/** Days since 1970 of a local day (its noon) or time; NaN when the calendar has no such day. */
export function dayNumber(local: string): number {
  const [day = '', time = '12:00'] = local.split('T');
  const date = new Date(`${day}T${time}Z`);
  const known = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return known ? date.getTime() / 86_400_000 : NaN;
}

/** `23 Nov 2026 09:14`; what is no day of the calendar stays as it is. */
export function readable(local: string, language: Language): string {
  const [day = '', time] = local.split('T');
  if (Number.isNaN(dayNumber(local))) return local;
  const date = new Date(`${day}T00:00:00Z`);
  return [shortDay(date, language), ...(time === undefined ? [] : [time])].join(' ');
}

/** An instant as it is read in a zone: `23 Nov 2026 09:14`. */
export const recordedText = (instant: string, zone: string, language: Language): string =>
  readable(localTime(instant, zone), language);

/** `about 12 Mar 2026`, `12 Mar 2026 – 15 Mar 2026`; the zone is named when it is not the reader's. */
export function occurredText(occurred: Occurred, zone: string, language: Language): string {
  const { from, to, about } = occurred;
  const [start, end] = [readable(from, language), readable(to, language)];
  const span = from === to ? start : `${start} – ${end}`;
  const place = occurred.zone === zone || !from.includes('T') ? '' : ` (${occurred.zone})`;
  return `${about ? fill(sentences.about, language, { when: span }) : span}${place}`;
}

/** Days from the day it was over to the day it was recorded, both in the zone it happened in; undefined for no day of the calendar. */
export function daysLater(occurred: Occurred, recorded: string): number | undefined {
  const [start, end] = [occurred.to, localTime(recorded, occurred.zone)].map((it) => dayNumber(it.slice(0, 10)));
  const days = Math.round((end ?? NaN) - (start ?? NaN));
  return Number.isNaN(days) ? undefined : days;
}

/** The delay in words: the same day, within a week, later. */
export function delayText(occurred: Occurred, recorded: string, language: Language): string {
  const days = daysLater(occurred, recorded);
  if (days === undefined) return '';
  if (days < 0) return sentences.earlier[language];
  if (days === 0) return sentences.sameDay[language];
  if (days === 1) return sentences.nextDay[language];
  return fill(days <= 7 ? sentences.withinWeek : sentences.later, language, { days });
}
