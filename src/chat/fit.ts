// Cuts text to a platform's numbers without cutting a character in half, and says that it was cut.

/** What stands where something was left out. */
export const ellipsis = '…';

/** At most `most` UTF-16 units, ended with an ellipsis when cut; lone surrogates are replaced. */
export function fit(text: string, most: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, Math.max(0, most - ellipsis.length));
  const last = cut.charCodeAt(cut.length - 1);
  const clean = last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
  return clean.trimEnd() + ellipsis;
}

/** Cuts a list to `most` items; `left` is how many were left out. */
export function fitList<T>(items: readonly T[], most: number): { items: readonly T[]; left: number } {
  return { items: items.slice(0, most), left: Math.max(0, items.length - most) };
}

/** Drops control and format characters that could reorder or hide what a reader sees; keeps line breaks and emoji joiners. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '');
}
