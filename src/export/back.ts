// The last page of the document: a declaration to sign, and how to check the log.
import { fill, say } from '../i18n/index.ts';
import { codeOf, exportName, type Log } from './log.ts';
import { sentences } from './sentences.ts';
import { a4, bodyWidth, styles, type Sheet } from './sheet.ts';

export function drawBack(sheet: Sheet, log: Log): void {
  const { language, head } = log;
  sheet.gap(26);
  sheet.keep(470);
  sheet.text(say(sentences.declaration, language), styles.heading);
  sheet.gap(5);
  sheet.text(say(sentences.declare, language), styles.body);
  if (head.seq > 0) {
    sheet.text(
      fill(sentences.upTo, language, { seq: head.seq, at: `${head.recorded}, ${codeOf(head.hash)}` }),
      styles.muted,
    );
  }
  for (const name of ['signName', 'signPlace', 'signature'] as const) {
    sheet.down(name === 'signature' ? 34 : 20);
    sheet.label(say(sentences[name], language), styles.body, a4.left, 100);
    sheet.down(styles.body.leading - 2);
    sheet.rule(a4.left + 104, bodyWidth - 104, 0, 0.6);
  }
  sheet.gap(34);
  sheet.text(say(sentences.verify, language), styles.heading);
  sheet.gap(5);
  sentences.verifyList.forEach((line, index) => {
    // What is said of receipts is of no use without one.
    if (head.seq === 0 && index === 2) return;
    sheet.text(say(line, language), styles.body);
    sheet.gap(4);
    if (index !== 1) return;
    const receipt = head.seq === 0 ? '' : ` --receipt "#${head.seq} ${codeOf(head.hash)}"`;
    sheet.text(`node verify.mjs ${exportName(log)}.zip${receipt}${language === 'nl' ? ' --nl' : ''}`, styles.code);
    sheet.gap(6);
  });
}
