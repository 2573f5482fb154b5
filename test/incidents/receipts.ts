// The line of a receipt as a member sees it.

/** `#12 · 23 Nov 2026 09:14 · 7F3A-9C21-04BE-11D0-88A2` in a text, else nothing. */
export const receiptIn = (text: string): string =>
  /#\d+ · [^·\n]+ · (?:[0-9A-F]{4}-){4}[0-9A-F]{4}/.exec(text)?.[0] ?? '';
