// Word → stem, one light stemmer per language; it ties betaald, betaalt and betalen together, which Snowball does not.

const vowel = /[aeiouyàáâäèéêëìíîïòóôöùúûü]/;
const isVowel = (c: string | undefined): boolean => c !== undefined && vowel.test(c);

const englishEndings: readonly (readonly [string, string])[] = [
  ['iest', 'y'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ingly', ''],
  ['edly', ''],
  ['ings', ''],
  ['ing', ''],
  ['ed', ''],
  ['ly', ''],
  ['es', ''],
  ['s', ''],
];
const needsVowel = new Set(['ing', 'ed', 'ings']);
const dutchEndings =
  "etjes etje tjes tje pjes pje jes je ingen ing enden ende end ten den te de en st t d e 's s".split(' ');

/** The stem of one lower-case word. */
export function stemOf(word: string, language: 'en' | 'nl'): string {
  return language === 'nl' ? stemDutch(word) : stemEnglish(word);
}

function stemEnglish(raw: string): string {
  let w = raw.replace(/'(?:s|d|ll|ve|re|m)$/, '');
  if (w.endsWith("n't") || w.length < 4) return w;
  if (!w.endsWith('ss')) w = dropEnglishEnding(w);
  if (w.endsWith('e') && w.length > 3) w = w.slice(0, -1);
  return undouble(w, 3);
}

function dropEnglishEnding(w: string): string {
  for (const [ending, instead] of englishEndings) {
    if (!w.endsWith(ending) || w.length - ending.length + instead.length < 3) continue;
    const base = w.slice(0, -ending.length);
    return needsVowel.has(ending) && !vowel.test(base) ? w : base + instead;
  }
  return w;
}

function stemDutch(raw: string): string {
  let w = raw;
  if (w.length < 4) return w;
  if (w.startsWith('ge') && w.length > 5 && /[dtn]$/.test(w)) w = w.slice(2);
  const ending = dutchEndings.find((e) => w.endsWith(e) && w.length - e.length >= 3);
  if (ending !== undefined) w = w.slice(0, -ending.length);
  w = undouble(
    w.replace(/(aa|ee|oo|uu)(?=[^aeiou]*$)/, (pair) => pair.charAt(0)),
    2,
  );
  if (w.endsWith('v')) return `${w.slice(0, -1)}f`;
  return w.endsWith('z') ? `${w.slice(0, -1)}s` : w;
}

function undouble(w: string, longerThan: number): string {
  const last = w.at(-1);
  return w.length > longerThan && last === w.at(-2) && !isVowel(last) ? w.slice(0, -1) : w;
}
