// The timeline as a picture (PNG) and in words.
import type { Attachment, Language } from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import type { LogEntry } from '../incidents/index.ts';
import { fontFile, openFonts, type Face } from './font.ts';
import { lineBreaker } from './lines.ts';
import { kindName } from './name.ts';
import { sentences } from './sentences.ts';
import type { Stroke } from './sheet.ts';
import { layTimeline, type Picture } from './timeline-layout.ts';
import { occurredText, recordedText } from './when.ts';

/** Points, and how many pixels they become; the edge is white. */
const [width, edge, pixels] = [624, 8, 1600] as const;
const mostHeight = 4000;

/** A PNG of at most 1600 pixels wide; its words are `timelineText`. */
export async function timelinePicture(
  entries: readonly LogEntry[],
  language: Language,
  zone: string,
): Promise<Attachment> {
  const [{ renderAsync }, fonts, breaks] = await Promise.all([import('@resvg/resvg-js'), openFonts(), lineBreaker()]);
  const picture = layTimeline(entries, language, zone, width, fonts, breaks);
  const scale = Math.min(pixels / (width + 2 * edge), mostHeight / (picture.height + 2 * edge));
  const rendered = await renderAsync(timelineSvg(picture), {
    fitTo: { mode: 'zoom', value: scale },
    background: 'white',
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile('regular'), fontFile('bold')],
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return { name: 'timeline.png', type: 'image/png', bytes: rendered.asPng() };
}

/** What the picture shows, client by client in the order of what happened. */
export function timelineText(entries: readonly LogEntry[], language: Language, zone: string): string {
  if (entries.length === 0) return say(sentences.noEntries, language);
  const lanes = new Map<string, LogEntry[]>();
  for (const entry of [...entries].sort(
    (one, other) => compare(sortedBy(one), sortedBy(other)) || one.seq - other.seq,
  )) {
    const client = entry.now === undefined ? say(sentences.laneErased, language) : entry.now.client;
    const name = client === undefined || client.trim() === '' ? say(sentences.laneNone, language) : client;
    lanes.set(name, [...(lanes.get(name) ?? []), entry]);
  }
  return [...lanes]
    .map(([name, its]) => `${name}\n${its.map((it) => `- ${lineOf(it, language, zone)}`).join('\n')}`)
    .join('\n\n');
}

function lineOf({ seq, recorded, now, withdrawn }: LogEntry, language: Language, zone: string): string {
  const at = recordedText(recorded, zone, language);
  if (now === undefined) return fill(sentences.textErased, language, { seq, at });
  const when =
    now.occurred === undefined
      ? fill(sentences.textUndated, language, { at })
      : occurredText(now.occurred, zone, language);
  const what = now.kind === undefined ? say(sentences.noKind, language) : kindName(now.kind, language);
  return `#${seq} ${when}: ${what}${withdrawn ? ` (${say(sentences.looks.withdrawn, language)})` : ''}`;
}

const sortedBy = ({ now, recorded }: LogEntry): string => now?.occurred?.from ?? recorded;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const weights: Readonly<Record<Face, string>> = { regular: 'normal', bold: 'bold', mono: 'normal' };

/** The picture as SVG; its text is set with the fonts given to the renderer. */
export function timelineSvg({ width: wide, height, marks }: Picture): string {
  const [full, tall] = [wide + 2 * edge, height + 2 * edge];
  const size = `width="${full}" height="${tall}" viewBox="${-edge} ${-edge} ${full} ${tall}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${marks.map(element).join('')}</svg>`;
}

function element(it: Stroke): string {
  if (it.kind === 'text') {
    const font = `font-family="DejaVu Sans" font-stretch="condensed" font-weight="${weights[it.face]}" font-size="${it.size}"`;
    return `<text x="${it.x}" y="${it.y}" ${font} fill="${colour(it.grey)}" xml:space="preserve">${escaped(it.text)}</text>`;
  }
  const line = it.line === undefined ? '' : ` stroke="${colour(it.line)}" stroke-width="${it.width ?? 1}"`;
  const dash = it.dash === undefined ? '' : ` stroke-dasharray="${it.dash}"`;
  return `<path d="${it.d}" fill="${it.fill === undefined ? 'none' : colour(it.fill)}"${line}${dash}/>`;
}

const colour = (grey: number): string => `rgb(${[0, 0, 0].map(() => Math.round(grey * 255)).join()})`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
