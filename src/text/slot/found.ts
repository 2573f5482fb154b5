// What detectors of slots share: a literal piece with its place, and a copy of the post without links and mentions.

/** A literal piece of the post, from `from` to `to` (exclusive). */
export type Piece = { readonly piece: string; readonly from: number; readonly to: number };

/** Longest post that is searched for slots. */
export const longest = 20_000;

const unread =
  /```[^`]{0,4000}```|<[@#!][^<>\n]{1,80}>|<?\bhttps?:\/\/[^\s>]{1,2000}>?|\bwww\.[^\s>]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?<!\w)@[\w.-]{2,40}/gi;

/** The post with code, links, mentions and addresses blanked and marks of emphasis too, every place kept. */
export function readable(post: string): string {
  const text = post.slice(0, longest);
  return text.replace(unread, (m) => ' '.repeat(m.length)).replace(/[*_~|`]/g, ' ');
}

/** All matches of a global pattern; as `matchAll`, which copies the pattern for every text it is looked for in. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** The piece of a match, cut out of the post itself; blanks at the ends of what matched are left out. */
export function pieceOf(post: string, at: number, matched: string): Piece {
  const from = at + (matched.length - matched.trimStart().length);
  const to = from + matched.trim().length;
  return { piece: post.slice(from, to), from, to };
}

const small: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero nul|one een één|two twee|three drie|four vier|five vijf|six zes|seven zeven|eight acht|nine negen|ten tien',
    'eleven elf|twelve twaalf|thirteen dertien|fourteen veertien|fifteen vijftien|sixteen zestien|seventeen zeventien',
    'eighteen achttien|nineteen negentien|twenty twintig',
  ]
    .join('|')
    .split('|')
    .flatMap((words, n) => words.split(' ').map((word) => [word, n] as const)),
);
const more: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  couple: 2,
  'a couple of': 2,
  'half a dozen': 6,
  dozen: 12,
  thirty: 30,
  dertig: 30,
  forty: 40,
  veertig: 40,
  sixty: 60,
  zestig: 60,
  ninety: 90,
  negentig: 90,
};

/** Source of a pattern for a small number in digits or words, English or Dutch. */
export const smallNumber = `(?:\\d{1,4}(?:[.,]\\d{1,2})?|${[...Object.keys(small), ...Object.keys(more)]
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;

/** The value of a small number in digits or words; undefined when it is none. */
export function smallValue(words: string): number | undefined {
  const w = words.toLowerCase().trim();
  if (/^\d/.test(w)) return Number(w.replace(',', '.'));
  return small[w] ?? more[w];
}
