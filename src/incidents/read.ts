// What a member wrote → a record to check: time, cost, quotes, kind; what was read out of free text is marked as guessed.
import type { Language } from '../chat/language.ts';
import {
  languageOf,
  readAmount,
  readLoss,
  readQuotes,
  readWhen,
  slotsOf,
  slotsOfKind,
  understand,
  type Reader,
} from '../text/index.ts';
import type { Incident, Money, Occurred } from './record.ts';

export type Told = {
  readonly words: string;
  readonly when?: string | undefined;
  readonly client?: string | undefined;
  readonly cost?: string | undefined;
};
export type Around = {
  readonly now: Date;
  readonly zone: string;
  readonly language: Language;
  /** Names the member's log already has. */
  readonly clients?: readonly string[];
};
/** `unread`: what was typed into a field of its own and could not be read. */
export type Read = {
  readonly incident: Incident;
  readonly unread: readonly { field: 'when' | 'cost'; text: string }[];
};

/** Builds a record from a form or a message. What stands in a field of its own is not a guess. */
export function readIncident(reader: Reader, told: Told, around: Around): Read {
  const words = told.words.normalize('NFC');
  const language = textLanguage(words, around.language);
  const unread: { field: 'when' | 'cost'; text: string }[] = [];
  const guessed: string[] = [];
  const guess = <T>(field: string, value: T | undefined): T | undefined => {
    if (value !== undefined) guessed.push(field);
    return value;
  };

  const typedWhen = readField(told.when, (text) => readOccurred(text, { ...around, language }));
  if (typedWhen === 'unread') unread.push({ field: 'when', text: told.when ?? '' });
  const occurred =
    typedWhen === undefined || typedWhen === 'unread'
      ? guess('occurred', readOccurred(words, { ...around, language }))
      : typedWhen;

  const typedCost = readField(told.cost, (text) => readCost(text, language));
  if (typedCost === 'unread') unread.push({ field: 'cost', text: told.cost ?? '' });
  const cost = typedCost === undefined || typedCost === 'unread' ? lossIn(words, language) : typedCost;
  const isTyped = cost === typedCost;
  const hours = isTyped ? cost.hours : guess('hours', cost.hours);
  const money = isTyped ? nonEmpty(cost.money) : guess('money', nonEmpty(cost.money));

  const { asserted, client: about } = understand(reader, words);
  const kind = guess('kind', about.verdict === 'no' ? undefined : asserted[0]);
  const quotes = guess('quotes', nonEmpty([...new Set(readQuotes(words))].slice(0, 10)));
  const client = told.client?.trim() || guess('client', clientIn(words, around.clients ?? []));
  const where = guess('where', whereIn(words));
  const parts = { words, occurred, client, kind, where, hours, money, quotes, guessed: nonEmpty(guessed) };
  return { incident: defined(parts), unread };
}

/** The language of a text of some length, else the member's. */
export function textLanguage(text: string, otherwise: Language): Language {
  const { of } = languageOf(text);
  return of === 'en' || of === 'nl' ? of : otherwise;
}

/** Undefined when nothing in the past can be read. */
export function readOccurred(text: string, { now, zone, language }: Around): Occurred | undefined {
  const when = readWhen(text, language, now, zone);
  if (when.kind === 'open') return undefined;
  const { from, to, about, words } = when;
  return { from, to, about, zone, words };
}

/** `2 hours, € 300 invoiced`; undefined when neither hours nor money are in it. */
export function readCost(
  text: string,
  language: Language,
): { hours: number | undefined; money: readonly Money[] } | undefined {
  const loss = lossIn(`${language === 'nl' ? 'verloren' : 'lost'} ${text}`, language);
  if (loss.hours !== undefined || loss.money.length > 0) return loss;
  const amount = readAmount(text);
  return amount === null ? undefined : { hours: undefined, money: [{ ...amount, currency: amount.currency ?? 'EUR' }] };
}

function lossIn(text: string, language: Language): { hours: number | undefined; money: readonly Money[] } {
  const { hours, money } = readLoss(text, language);
  return {
    hours,
    money: money.map(({ amount, currency, basis }) => ({
      amount,
      currency,
      ...(basis === undefined ? {} : { basis }),
    })),
  };
}

/** A name the log already has, or one the writer gives as the client's; several leave it open. */
function clientIn(words: string, known: readonly string[]): string | undefined {
  const lower = words.toLocaleLowerCase();
  const again = known.filter((name) => lower.includes(name.toLocaleLowerCase()));
  const names = again.length > 0 ? again : [...new Set(slotsOfKind(slotsOf(words), 'name').map((slot) => slot.piece))];
  return names.length === 1 ? names[0] : undefined;
}

/** How it came, when only one way is named. */
function whereIn(words: string): Incident['where'] {
  const ways = new Set(slotsOfKind(slotsOf(words), 'channel').map((slot) => wayOf[slot.name]));
  const [only] = ways;
  return ways.size === 1 ? only : undefined;
}

const wayOf = {
  mail: 'mail',
  whatsapp: 'chat',
  slack: 'chat',
  discord: 'chat',
  text: 'chat',
  platform: 'other',
  call: 'call',
  meeting: 'meeting',
} as const;

function readField<T>(text: string | undefined, read: (text: string) => T | undefined): T | undefined | 'unread' {
  if (text === undefined || text.trim() === '') return undefined;
  return read(text) ?? 'unread';
}

function nonEmpty<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

/** Without the fields that are undefined: absent is what was not said. */
export function defined<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
