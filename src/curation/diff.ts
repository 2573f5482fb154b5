// Two texts side by side as one: what both say, what only the first says, what only the second says.
import { bold, italic, plain, type Span, type Text } from '../chat/index.ts';

type Piece = { readonly of: 'both' | 'first' | 'second'; readonly words: string[] };

/** Bold stands in the first alone, italic in brackets in the second alone. */
export function differences(first: string, second: string): Text {
  return pieces(words(first), words(second)).flatMap(({ of, words: said }): Span[] => {
    const text = said.join(' ');
    if (of === 'both') return [plain(`${text} `)];
    return of === 'first' ? [bold(text), plain(' ')] : [italic(`[${text}]`), plain(' ')];
  });
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** By the longest run of words in order that both have; texts of a card are short. */
function pieces(first: readonly string[], second: readonly string[]): readonly Piece[] {
  const length = commonLengths(first, second);
  const found: Piece[] = [];
  const add = (of: Piece['of'], word: string): void => {
    const last = found.at(-1);
    if (last?.of === of) last.words.push(word);
    else found.push({ of, words: [word] });
  };
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    if (a < first.length && b < second.length && first[a] === second[b]) {
      add('both', first[a]!);
      [a, b] = [a + 1, b + 1];
    } else if (b >= second.length || (a < first.length && length(a + 1, b) >= length(a, b + 1))) {
      add('first', first[a]!);
      a += 1;
    } else {
      add('second', second[b]!);
      b += 1;
    }
  }
  return found;
}

/** Of what is left from two places on. */
function commonLengths(first: readonly string[], second: readonly string[]): (a: number, b: number) => number {
  const width = second.length + 1;
  const table = new Uint16Array((first.length + 1) * width);
  for (let a = first.length - 1; a >= 0; a--) {
    for (let b = second.length - 1; b >= 0; b--) {
      table[a * width + b] =
        first[a] === second[b]
          ? table[(a + 1) * width + b + 1]! + 1
          : Math.max(table[(a + 1) * width + b]!, table[a * width + b + 1]!);
    }
  }
  return (a, b) => table[a * width + b] ?? 0;
}
