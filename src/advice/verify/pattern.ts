// Patterns over text in lower case, made of whole words: plain letter ranges are several times as quick as Unicode classes.

const letter = '[a-zà-öø-ÿ]';
const bound = '[a-zà-öø-ÿ0-9]';

/** `source` may say `\p{L}` for a letter. */
export const lettersIn = (source: string): string => source.replaceAll('\\p{L}', letter);

/** Matches `source` as whole words. */
export const wholeWords = (source: string, flags = ''): RegExp =>
  new RegExp(`(?<!${bound})(?:${lettersIn(source)})(?!${bound})`, flags);

/** Many patterns looked for at once; each whole words. */
export type Many = {
  /** Every place where one of them begins, with the numbers of those that do and what the last of them matched. */
  places(lower: string): readonly { readonly of: number; readonly words: string }[];
};

/** One look over the text finds where any may begin; only there is asked which. */
export function manyOf(sources: readonly string[]): Many {
  const any = wholeWords(sources.join('|'), 'g');
  const each = sources.map((source) => wholeWords(source, 'y'));
  return {
    places(lower) {
      const found: { of: number; words: string }[] = [];
      any.lastIndex = 0;
      for (let at = any.exec(lower)?.index; at !== undefined; at = any.exec(lower)?.index) {
        for (const [of, pattern] of each.entries()) {
          pattern.lastIndex = at;
          const words = pattern.exec(lower)?.[0];
          if (words !== undefined) found.push({ of, words });
        }
        any.lastIndex = at + 1;
      }
      return found;
    },
  };
}
