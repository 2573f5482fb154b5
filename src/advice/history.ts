// The days on which something happened before, put into the message to send: a client answers to dates.
import type { Language } from '../chat/language.ts';
import { fill, listed, longDay } from '../i18n/index.ts';
import type { Advice } from './advice.ts';
import { sentences } from './sentences.ts';

/** Days named at most, the latest. */
const most = 6;

/** `days` are local, `YYYY-MM-DD`; one day alone is no history. */
export function withHistory(advice: Advice, days: readonly string[]): Advice {
  const { message, language } = advice;
  if (message === undefined || days.length < 2) return advice;
  const sentence = fill(sentences.history, language, { days: daysText(days.slice(-most), language) });
  const paragraphs = message.text.split('\n\n');
  // A greeting is a paragraph of its own; the dates go behind the first one that says something.
  const at = paragraphs.findIndex((paragraph) => paragraph.length > 40 || /[.?]$/.test(paragraph));
  const text = paragraphs.map((paragraph, index) =>
    index === Math.max(0, at) ? `${paragraph} ${sentence}` : paragraph,
  );
  return { ...advice, message: { ...message, text: text.join('\n\n') } };
}

/** `3, 11 and 19 March`; the month once for days that share it. */
function daysText(days: readonly string[], language: Language): string {
  const parts = days.map((day) =>
    longDay(new Date(`${day}T00:00:00Z`), language)
      .split(' ')
      .slice(1),
  );
  return listed(
    parts.map(([number = '', month = ''], index) => (parts[index + 1]?.[1] === month ? number : `${number} ${month}`)),
    language,
  );
}
