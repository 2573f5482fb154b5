// The log as a PDF on A4, black on white, the same bytes for the same log.
import { fill, say } from '../i18n/index.ts';
import { drawBack } from './back.ts';
import { drawEntry } from './entry.ts';
import { openFonts, type Face, type Fonts } from './font.ts';
import { drawFront } from './front.ts';
import { lineBreaker, type Break } from './lines.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';
import { sentences } from './sentences.ts';
import { a4, bodyWidth, makeSheet, styles, type Mark, type Page, type Sheet } from './sheet.ts';
import { layTimeline } from './timeline-layout.ts';
import { recordedText } from './when.ts';

/** Lays out all pages and hands them out one by one; others get a turn between entries. */
export async function layPages(log: Log, done: (page: Page) => void): Promise<void> {
  const [fonts, breaks] = await Promise.all([openFonts(), lineBreaker()]);
  const sheet = makeSheet(fonts, breaks, done);
  const picture = layTimeline(log.entries, log.language, log.zone, bodyWidth, fonts, breaks);
  await drawFront(sheet, log, picture);
  for (const [index, entry] of log.entries.entries()) {
    await pause();
    if (index === 0) drawHeading(sheet, log);
    drawEntry(sheet, log, entry);
  }
  drawBack(sheet, log);
  sheet.end();
}

function drawHeading(sheet: Sheet, { language }: Log): void {
  sheet.turn();
  sheet.text(say(sentences.entries, language), styles.heading);
}

/** What stands on every page: which log, up to where, and `3 / 7`. */
function frame(page: Page, number: string, log: Log, fonts: Fonts, breaks: Break): void {
  const { language, chain, head, zone } = log;
  const { face, size, grey } = styles.muted;
  const write = (text: string, y: number, right = 0): void => {
    const x = right === 0 ? a4.left : right - fonts[face].width(text, size);
    page.marks.push({ kind: 'text', x, y, text, face, size, grey });
  };
  const [edge, top, foot] = [a4.width - a4.right, 42, a4.height - 36];
  write(`${say(sentences.title, language)} ${chain.slice(0, 8)}`, top);
  if (head.seq > 0)
    write(
      fill(sentences.upTo, language, { seq: head.seq, at: recordedText(head.recorded, zone, language) }),
      top,
      edge,
    );
  page.marks.push({ kind: 'path', d: `M${a4.left} ${top + 6}h${bodyWidth}`, line: 0.6, width: 0.4 });
  write(number, foot, edge);
  if (page.lacking) {
    const lines = breaks(say(sentences.lacking, language), fonts[face], 7, bodyWidth - 60).flatMap((it) => it.runs);
    lines.forEach(({ text }, index) => {
      page.marks.push({
        kind: 'text',
        x: a4.left,
        y: foot - (lines.length - 1 - index) * 9,
        text,
        face,
        size: 7,
        grey,
      });
    });
  }
}

/** Laid out twice: a page says how many there are, and to count them first is cheaper than to keep them. */
export async function logPdf(log: Log): Promise<Uint8Array> {
  const [{ default: Document }, fonts, breaks] = await Promise.all([import('pdfkit'), openFonts(), lineBreaker()]);
  const document = new Document(settings(log));
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => document.once('end', resolve).once('error', reject));
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  for (const face of ['regular', 'bold', 'mono'] as const) document.registerFont(face, fonts[face].file);
  let [count, number] = [0, 0];
  await layPages(log, () => (count += 1));
  await layPages(log, (page) => {
    number += 1;
    frame(page, `${number} / ${count}`, log, fonts, breaks);
    document.addPage();
    const pen: Pen = { face: undefined };
    for (const mark of page.marks) draw(document, mark, pen);
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The only date in it is that of the last entry: the same log gives the same bytes. */
function settings({ language, chain, head }: Log): PDFKit.PDFDocumentOptions {
  const made = new Date(head.recorded);
  const own = { Creator: 'difficultclient', Producer: 'difficultclient', CreationDate: made, ModDate: made };
  return {
    autoFirstPage: false,
    size: [a4.width, a4.height],
    margin: 0,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: `${say(sentences.title, language)} ${chain.slice(0, 8)}`, ...own },
  };
}

/** The font that is set, since setting it again takes time. */
type Pen = { face: Face | undefined };

function draw(document: PDFKit.PDFDocument, mark: Mark, pen: Pen): void {
  if (mark.kind === 'group') {
    document.save().translate(mark.x, mark.y).scale(mark.scale);
    for (const inner of mark.marks) draw(document, inner, pen);
    document.restore();
    return;
  }
  if (mark.kind === 'text') {
    if (pen.face !== mark.face) document.font((pen.face = mark.face));
    document.fontSize(mark.size).fillColor(tint(mark.grey));
    document.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
    return;
  }
  document.save();
  if (mark.dash !== undefined) document.dash(mark.dash, {});
  if (mark.line !== undefined) document.lineWidth(mark.width ?? 1).strokeColor(tint(mark.line));
  if (mark.fill !== undefined) document.fillColor(tint(mark.fill));
  document.path(mark.d);
  if (mark.fill !== undefined && mark.line !== undefined) document.fillAndStroke();
  else if (mark.fill !== undefined) document.fill();
  else document.stroke();
  document.restore();
}

/** A grey as pdfkit reads one. */
const tint = (grey: number): string =>
  `#${Math.round(grey * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
