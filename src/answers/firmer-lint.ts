// Whether a firmer message really goes further than the softer one: another rung, or a date or consequence more.
import type { Language } from '../chat/language.ts';
import { stemOf } from '../text/stem.ts';
import { isRequest, sentencesOf, slotsIn } from './message-lint.ts';
import { messageWords } from './message-words.ts';
import { plainWords } from './said.ts';

/** Requests that share this much of their stems ask for the same thing. */
const sameRequest = 0.35;
/** Words of every sentence that mark no step by themselves. */
const weak = new Set(['dan', 'pas', 'alle', 'onli', 'only', 'onc', 'drop']);
const moneySlots = new Set(['amount', 'fee', 'percent', 'rate', 'hours', 'count', 'final']);

/** What a firmer message has that the softer one has not: words of time, consequence, ending or form, sums, another request. */
export function stepUp(softer: string, firmer: string, language: Language): readonly string[] {
  const { date, consequence, ending, formal } = messageWords[language];
  const marks = [date, consequence, ending, formal].flatMap((pattern) => {
    const before = new Set(marksOf(softer, pattern, language));
    return marksOf(firmer, pattern, language).filter((mark) => !before.has(mark));
  });
  const sums = slotsIn(firmer).filter((slot) => moneySlots.has(slot) && !slotsIn(softer).includes(slot));
  const asks = [requestStems(softer, language), requestStems(firmer, language)] as const;
  const other = asks[1].size > 0 && likeness(...asks) < sameRequest ? ['another request'] : [];
  return [...new Set([...marks, ...sums, ...other])];
}

/** One sentence, or nothing when the firmer message is firmer. */
export function firmerMistake(softer: string, firmer: string, language: Language): string | undefined {
  if (plainWords(softer).join(' ') === plainWords(firmer).join(' ')) return 'is the softer message once more';
  if (stepUp(softer, firmer, language).length > 0) return undefined;
  return 'is only the softer message with other words; add a date or a consequence, or go a rung further';
}

const marksOf = (text: string, pattern: RegExp, language: Language): readonly string[] =>
  [...text.matchAll(pattern)]
    .map(([mark]) =>
      plainWords(mark)
        .map((word) => stemOf(word, language))
        .join(' '),
    )
    .filter((mark) => !weak.has(mark));

/** Stems of what is asked; of the whole message where nothing is asked in so many words. */
function requestStems(text: string, language: Language): ReadonlySet<string> {
  const parts = sentencesOf(text, language);
  const asked = parts.filter((part) => isRequest(part, language));
  const said = asked.length > 0 ? asked : parts;
  return new Set(plainWords(said.join(' ')).map((word) => stemOf(word, language)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}
