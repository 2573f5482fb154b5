// The languages the house speaks, and a sentence that exists in all of them.

export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

/** A text in every language; a missing one does not compile. */
export type Both = { readonly [L in Language]: string };

/** A text that is already in the reader's language, where one in each is asked for. */
export const inBoth = (text: string): Both => ({ en: text, nl: text });

/** Reads a platform's locale (`nl-BE`, `en_US`, `nl`) as one of our languages; undefined when it is another. */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const short = locale?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === short);
}
