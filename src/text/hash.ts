// Strings → 32-bit keys (FNV-1a over UTF-16 units), so that features need no strings at run time.

const prime = 0x01000193;

/** The key of a string within a group of features. */
export function keyOf(group: string, text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) h = Math.imul(h ^ group.charCodeAt(i), prime);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), prime);
  return h >>> 0;
}

/** The key of two keys in order; the multipliers only have to be odd and unlike. */
export function pairOf(first: number, second: number): number {
  let h = Math.imul(first, 0x9e3779b1) ^ Math.imul(second ^ 0x5bd1e995, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 13)) >>> 0;
}

/** Keys of the 3-, 4- and 5-grams of a word between word ends. */
export function gramsOf(word: string): number[] {
  const padded = `_${word}_`;
  const keys: number[] = [];
  for (let start = 0; start + 3 <= padded.length; start++) {
    let h = 0x811c9dc5;
    for (let i = start; i < padded.length && i < start + 5; i++) {
      h = Math.imul(h ^ padded.charCodeAt(i), prime);
      if (i - start >= 2) keys.push((h ^ 0x63) >>> 0);
    }
  }
  return keys;
}
