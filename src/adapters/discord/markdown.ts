// Spans as Discord's markdown: what is a style of ours is markup, what anybody wrote is shown as it stands and is live nowhere.
import { visible, type Span, type Text } from '../../chat/index.ts';
import { limits } from './limits.ts';

/** Marks of ours while the text around them is escaped; taken out of everything else. */
const mark = {
  boldOn: '\ue000',
  boldOff: '\ue001',
  italicOn: '\ue002',
  italicOff: '\ue003',
  kept: '\ue004',
  end: '\ue005',
};
const marks = /[\ue000-\ue00f]/g;
const clean = (text: string): string => visible(text).replaceAll(marks, '\ufffd');

/** The spans as one piece of markdown. */
export function inline(text: Text): string {
  const kept: string[] = [];
  const keep = (markdown: string): string => `${mark.kept}${kept.push(markdown) - 1}${mark.end}`;
  const raw = text.map((span) => marked(span, keep)).join('');
  return escape(raw)
    .replaceAll(/([\ue001\ue003\ue005])(?=[\ue000\ue002\ue004])/g, '$1\u200b')
    .replaceAll(/\ue004(\d+)\ue005/g, (_, at: string) => kept[Number(at)] ?? '')
    .replaceAll(/[\ue000\ue001]/g, '**')
    .replaceAll(/[\ue002\ue003]/g, '*');
}

/** Words alone, such as a label, as markdown that shows exactly them. */
export const literal = (text: string): string => escape(clean(text));

function marked(span: Span, keep: (markdown: string) => string): string {
  switch (span.kind) {
    case 'plain':
    case 'date':
      return clean(span.text);
    case 'mention':
      // Shown by Discord under the name they go by; nothing we send may ping.
      return isPerson(span.person) ? keep(`<@${span.person}>`) : clean(`@${span.person}`);
    case 'bold':
      return styled(span.text, mark.boldOn, mark.boldOff);
    case 'italic':
      return styled(span.text, mark.italicOn, mark.italicOff);
    case 'code':
      return coded(clean(span.text), keep);
    case 'link':
      return linked(clean(span.text), span.url, keep);
  }
}

const isPerson = (id: string): boolean => /^\d{15,20}$/.test(id);

/** Spaces at the edges stay outside, or Discord would show the marks. */
function styled(text: string, on: string, off: string): string {
  const whole = clean(text);
  const core = whole.trim();
  if (core === '') return whole;
  const at = whole.indexOf(core);
  return whole.slice(0, at) + on + core + off + whole.slice(at + core.length);
}

function coded(text: string, keep: (markdown: string) => string): string {
  return /[`\n]/.test(text) || text.trim() === '' ? text : keep(`\`${silent(text)}\``);
}

/** What would ping is broken in two by a space nobody sees, whatever is allowed to ping. */
const silent = (text: string): string => text.replaceAll(/@(?=everyone|here)|(?<=<)@(?=[!&]?\d)/gi, '@\u200b');

/** A link whose words are an address themselves, or whose address Discord would not take, is written out. */
function linked(text: string, url: string, keep: (markdown: string) => string): string {
  const good = /^https?:\/\/[^\s<>"\\`|*]+$/i.test(url) && url.length <= limits.url && url.isWellFormed();
  const label = text.replaceAll('[', '(').replaceAll(']', ')').replaceAll(/\s+/g, ' ').trim();
  if (!good || label === '' || /:\/\/|discord\.gg/i.test(label)) return text === url ? text : clean(`${text} (${url})`);
  return keep(`[${escape(label)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`);
}

/** An address is linked by Discord as it stands, so a backslash in it would be shown. */
const address = /((?<=^|[\s(])https?:\/\/[^\s<>]+)/g;

function escape(raw: string): string {
  const links = /\]\s*\(/.test(raw);
  return raw
    .split(address)
    .map((part, at) => escapeInside(part, links, at % 2 === 1 ? 'address' : 'prose'))
    .join('')
    .replaceAll(/^((?:[^\S\n]|[\ue000-\ue003])*)([#>]|[-+](?=\s|#|$))/gm, '$1\\$2')
    .replaceAll(/^((?:[^\S\n]|[\ue000-\ue003])*\d+)\.(?=\s|$)/gm, '$1\\.');
}

function escapeInside(part: string, links: boolean, where: 'address' | 'prose'): string {
  const always = silent(part)
    .replaceAll(/\\(?![0-9A-Za-z\s])/g, '\\\\')
    .replaceAll(/[*`]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\|/g, '\\$&')
    .replaceAll(links ? /\[/g : /(?!)/g, '\\[');
  if (where === 'address') return always;
  return always
    .replaceAll(/_(?![0-9A-Za-z])|(?<![0-9A-Za-z])_/g, '\\_')
    .replaceAll(/<(?![\s\d=])/g, '\\<')
    .replaceAll(/:(?=(?:[\w+-]*[A-Za-z][\w+-]*|[+-]1|100|1234):)/g, '\\:');
}
