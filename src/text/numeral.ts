// Numbers in words, English and Dutch, up to the thousands: "vierhonderd", "two thousand five hundred", "twee mille".

const rows = [
  'zero nul|one een één|two twee|three drie|four vier|five vijf|six zes|seven zeven|eight acht|nine negen|ten tien|eleven elf',
  'twelve twaalf|thirteen dertien|fourteen veertien|fifteen vijftien|sixteen zestien|seventeen zeventien',
  'eighteen achttien|nineteen negentien',
].join('|');
const tens =
  'twenty twintig|thirty dertig|forty veertig|fifty vijftig|sixty zestig|seventy zeventig|eighty tachtig|ninety negentig';
const values = new Map<string, number>([
  ...rows.split('|').flatMap((words, n) => words.split(' ').map((word) => [word, n] as const)),
  ...tens.split('|').flatMap((words, n) => words.split(' ').map((word) => [word, 10 * n + 20] as const)),
  ['a', 1],
]);
const scales = new Map<string, number>([
  ...(['hundred', 'honderd'] as const).map((word) => [word, 100] as const),
  ...(['thousand', 'duizend', 'grand', 'mille'] as const).map((word) => [word, 1000] as const),
]);

/** One word's value: "five", "vijfentwintig", "twenty-five", "driehonderdvijftig"; undefined: no number. */
function wordValue(word: string): number | undefined {
  const plain = values.get(word);
  if (plain !== undefined || word === '') return plain;
  for (const [scale, size] of [
    ['duizend', 1000],
    ['honderd', 100],
  ] as const) {
    const at = word.indexOf(scale);
    if (at < 0) continue;
    const [left, right] = [word.slice(0, at), word.slice(at + scale.length).replace(/^en/, '')];
    const [many, rest] = [left === '' ? 1 : wordValue(left), right === '' ? 0 : wordValue(right)];
    return many === undefined || rest === undefined ? undefined : many * size + rest;
  }
  const [, unit = '', ten = ''] = /^(\p{L}+?)[eë]n(\p{L}+tig)$/u.exec(word) ?? /^(\p{L}+)-(\p{L}+)$/u.exec(word) ?? [];
  const [a, b] = [values.get(unit), values.get(ten)];
  return a === undefined || b === undefined ? undefined : a + b;
}

const run = /\p{L}+(?:-\p{L}+)?(?: \p{L}+(?:-\p{L}+)?){0,7}/uy;
const start = /(?<![\p{L}\p{N}.,-])\p{L}/gu;
/** Longest word that can be a number. */
const longest = 40;

/** A text in lower case with its numbers of a hundred and more, and those before "euro" and the like, in figures. */
export function withFigures(text: string, isMoney: (word: string) => boolean): string {
  let [out, done] = ['', 0];
  for (const { index } of text.matchAll(start)) {
    if (index < done) continue;
    const first = /^\p{L}+/u.exec(text.slice(index, index + longest))?.[0] ?? '';
    if (!values.has(first) && !scales.has(first) && !/honderd|duizend|tig$/.test(first)) continue;
    run.lastIndex = index;
    const words = (run.exec(text)?.[0] ?? '').split(' ');
    const { value, count } = numeral(words);
    const after = words[count] ?? /^ ?[€£$](?! ?\d)/.exec(text.slice(index + words.join(' ').length))?.[0].trim();
    const isLarge = words.slice(0, count).some((word) => word === 'grand' || word === 'mille');
    // "a $15 coffee": an article is no amount.
    if (
      count === 0 ||
      value <= 0 ||
      (count === 1 && value === 1) ||
      !(isLarge || (after !== undefined && isMoney(after)))
    )
      continue;
    const length = words.slice(0, count).join(' ').length;
    out += text.slice(done, index) + String(isLarge ? `${value / 1000} grand` : value);
    done = index + length;
  }
  return out + text.slice(done);
}

/** The number these words begin with, and how many of them it takes. */
function numeral(words: readonly string[]): { value: number; count: number } {
  let [total, current, count] = [0, 0, 0];
  for (const [i, word] of words.entries()) {
    const scale = scales.get(word);
    const value = scale === undefined && word !== 'een' ? wordValue(word) : i === 0 && word === 'een' ? 1 : undefined;
    if (scale === 100) current = (current || 1) * 100;
    else if (scale !== undefined) [total, current] = [total + (current || 1) * scale, 0];
    else if (value !== undefined && (i === 0 || value < 100 || word.length > 7)) current += value;
    else if ((word === 'and' || word === 'en') && count > 0 && wordValue(words[i + 1] ?? '') !== undefined) continue;
    else break;
    count = i + 1;
  }
  return { value: total + current, count };
}
