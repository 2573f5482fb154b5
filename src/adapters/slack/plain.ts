// A text as Slack's payloads carry it, turned into what a reader would see; nothing of it is read as markup again.

const bracketed = /<([^<>\n]*)>/g;

/** `<https://x|label>` becomes `label (https://x)`, `<@U1|anna>` becomes `@anna`, `&lt;` becomes `<`. */
export function plainText(text: string): string {
  return unescape(text.replaceAll(bracketed, (_, inside: string) => shownAs(inside)));
}

function shownAs(inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? '' : inside.slice(bar + 1);
  if (target.startsWith('@')) return `@${label.replace(/^@/, '') || target.slice(1)}`;
  if (target.startsWith('#')) return `#${label.replace(/^#/, '') || target.slice(1)}`;
  if (target.startsWith('!')) return special(target.slice(1), label);
  return linkText(target, label);
}

function special(target: string, label: string): string {
  if (label !== '') return target.startsWith('date^') ? label : `@${label.replace(/^@/, '')}`;
  return `@${target.replace(/^subteam\^/, '').split('^')[0] ?? ''}`;
}

function linkText(target: string, label: string): string {
  const address = target.replace(/^mailto:|^tel:/, '');
  const bare = address.replace(/^https?:\/\//, '');
  return label === '' || label === address || label === bare
    ? label === bare && label !== ''
      ? label
      : address
    : `${label} (${address})`;
}

/** The three characters Slack escapes; the ampersand last, so that `&amp;lt;` stays `&lt;`. */
const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The same three, written so that Slack shows them and reads nothing into them. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
