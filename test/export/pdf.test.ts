// The document: everything said is in it, in the order it is read, and nothing runs out of its page.
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chainOf, filesFrom, incident, chainId } from './chain.ts';
import { difficult, empty, longLog, small, type Case } from './logs.ts';
import { openFonts } from '../../src/export/font.ts';
import { lineBreaker } from '../../src/export/lines.ts';
import { readLog } from '../../src/export/read.ts';
import { layPages, logPdf } from '../../src/export/pdf.ts';
import { printable } from '../../src/export/printable.ts';
import { a4, type Page } from '../../src/export/sheet.ts';
import type { Language } from '../../src/chat/index.ts';

type Text = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
};

async function pagesOf(log: Case, language: Language = 'en'): Promise<Page[]> {
  const pages: Page[] = [];
  await layPages(readLog(chainId, log.entries, language, 'Europe/Amsterdam'), (page) => pages.push(page));
  return pages;
}
const textsOf = (pages: readonly Page[]): Text[] =>
  pages.flatMap(({ marks }, page) => marks.flatMap((it) => (it.kind === 'text' ? [{ page, ...it }] : [])));
/** All text in the order it was set, spaces made one. */
const readable = (pages: readonly Page[]): string =>
  textsOf(pages)
    .map((it) => it.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

describe('the document', () => {
  test('says what a stranger has to know first', async () => {
    const [first] = await pagesOf(small);
    const text = readable([first!]);
    expect(text).toContain('Incident log Log 7f3a9c2104be11d088a27f3a9c2104be');
    expect(text).toContain('9, numbered (incidents 5, amendments 2, withdrawals 1, erasures 1)');
    expect(text).toContain('Happened 2 Feb 2026 to 2 Mar 2026 Recorded 3 Mar 2026 09:14 to 20 Mar 2026 13:00');
    expect(text).toContain('Counted here: 3 of 5 incidents. Not counted: 1 withdrawn, 1 erased. Amended: 1.');
    expect(text).toContain('EUR invoiced 1,250.00 1 EUR agreed 300.00 1 GBP estimate 400.00 1');
    expect(text).toContain('Hours lost: 8.5, in 2 entries.');
  });

  test('shows an entry: words, when and how much later, what was guessed, evidence, amendment', async () => {
    const text = readable(await pagesOf(small));
    expect(text).toContain('In the author’s own words, as typed He skipped the call again');
    expect(text).toContain('Happened 2 Mar 2026 14:30, read from “yesterday half past two” (guessed)');
    expect(text).toContain('Recorded 3 Mar 2026 09:14 (2026-03-03T08:14:07.120Z) recorded within a week, 1 day later');
    expect(text).toContain('recorded later, after 30 days');
    expect(text).toContain('Hours lost 2 (guessed)');
    expect(text).toContain('sha256 84a6e9fe');
    expect(text).toContain('Amendment, entry 4');
    expect(text).toContain(
      'Severity was: 3 – harmed the work or my income (on a scale of 1 to 5) now: 4 – crossed a line (on a scale of 1 to 5)',
    );
    expect(text).toContain('Witnesses was: Sanne, who shares my office now: taken away');
    expect(text).toContain('Withdrawn on 18 Mar 2026 09:00 by entry 8');
    expect(text).toContain(
      'Recorded 9 Mar 2026 22:40. Erased 20 Mar 2026 13:00 by entry 9. Nothing else is left of it. With it were erased, by number: 6.',
    );
    expect(text).not.toContain('nobody may read it again');
  });

  test('in Dutch has no English of its own', async () => {
    const text = readable(await pagesOf(small, 'nl'));
    expect(text).toContain('Gebeurd 2 mrt 2026 14:30, gelezen uit “yesterday half past two” (gegokt)');
    expect(text).toContain('EUR gefactureerd 1.250,00 1');
    for (const word of ['Entry', 'Happened', 'Recorded', 'recorded', 'Severity', ' receipt ', 'Declaration'])
      expect(text).not.toContain(word);
  });

  test('numbers its pages, each with the log’s name', async () => {
    const bytes = await logPdf(readLog(chainId, longLog(20).entries, 'en', 'UTC'));
    const pages = await pagesOf(longLog(20));
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g),
    ).toHaveLength(pages.length);
  });

  test.each([
    ['small', small],
    ['difficult', difficult],
    ['empty', empty],
    ['long', longLog(80)],
  ] as const)('of the %s log has no mark outside its page, no empty page, no lines over each other', async (_, log) => {
    const { regular, bold, mono } = await openFonts();
    for (const language of ['en', 'nl'] as const) {
      const pages = await pagesOf(log, language);
      const texts = textsOf(pages);
      for (const page of pages) expect(page.marks.filter((it) => it.kind === 'text').length).toBeGreaterThan(1);
      for (const it of pages.flatMap((page) => page.marks)) {
        if (it.kind !== 'text') continue;
        const width = { regular, bold, mono }[it.face].width(it.text, it.size);
        expect(it.x, it.text).toBeGreaterThanOrEqual(a4.left - 0.1);
        expect(it.x + width, it.text).toBeLessThanOrEqual(a4.width - a4.right + 4);
        expect(it.y, it.text).toBeLessThanOrEqual(a4.height - a4.bottom);
      }
      const rows = new Map<string, Text[]>();
      for (const it of texts)
        rows.set(`${it.page} ${it.x.toFixed(1)}`, [...(rows.get(`${it.page} ${it.x.toFixed(1)}`) ?? []), it]);
      for (const column of rows.values()) {
        const sorted = column.map((it) => it.y).sort((one, other) => one - other);
        sorted.forEach((y, index) => {
          if (index > 0 && y !== sorted[index - 1]) expect(y - sorted[index - 1]!).toBeGreaterThan(7);
        });
      }
    }
  });

  test('holds 40,000 characters to the last', async () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `word${index}`)
      .join(' ')
      .slice(0, 40_000);
    const text = readable(await pagesOf({ entries: chainOf([incident({ words })]), file: filesFrom({}) }));
    expect(text).toContain(words);
  });

  test('holds 200 currencies, each with its own sum', async () => {
    const text = readable(await pagesOf(difficult));
    for (const code of ['AAX', 'HRX']) expect(text).toContain(`${code} `);
    expect(text.match(/\b[A-H][A-Z]X (invoiced|agreed|estimate|basis not given) /g)).toHaveLength(199);
  });

  test('is a PDF whose streams can be read, made at the time of the last entry', async () => {
    const bytes = Buffer.from(await logPdf(readLog(chainId, small.entries, 'en', 'UTC')));
    const text = bytes.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('(D:20260320120000Z)');
    const starts = [...text.matchAll(/FlateDecode[^]*?stream\n/g)].map((it) => it.index + it[0].length);
    expect(starts.length).toBeGreaterThan(5);
    for (const start of starts.slice(0, 3))
      expect(inflateSync(bytes.subarray(start), { finishFlush: 2 }).length).toBeGreaterThan(0);
  });
});

describe('characters', () => {
  test('that the font lacks, or that can’t be seen, are written as numbers', async () => {
    const { regular } = await openFonts();
    const written = (text: string): string => printable(text, regular).text;
    expect(written('a👍🏽b')).toBe('a⟦U+1F44D U+1F3FD⟧b');
    expect(written('👩‍👧')).toBe('⟦U+1F469 U+1F467⟧');
    expect(written('你好')).toBe('⟦U+4F60 U+597D⟧');
    expect(written('\u0000\u0007\u001b')).toBe('⟦U+0000 U+0007 U+001B⟧');
    expect(written('\u202Egnp.exe\u202C')).toBe('⟦U+202E⟧gnp.exe⟦U+202C⟧');
    expect(written('\ud83d')).toBe('⟦U+D83D⟧');
    expect(written('é ß Ж Ω א ش ❤️ € “”')).toBe('é ß Ж Ω א ش ❤️ € “”');
    expect(written('a\tb\r\nc\rd\u2028e')).toBe('a    b\nc\nd\ne');
  });

  test('and the page they are on says so, no other', async () => {
    const pages = await pagesOf({
      entries: chainOf([incident({ words: 'plain' }), incident({ words: '👍' })]),
      file: filesFrom({}),
    });
    expect(pages.map((it) => it.lacking)).toEqual([false, true, false].slice(0, pages.length));
  });
});

describe('lines', () => {
  const set = async (text: string, width = 200): Promise<string[][]> => {
    const [breaks, { regular }] = await Promise.all([lineBreaker(), openFonts()]);
    return breaks(text, regular, 10, width).map((it) => it.runs.map((run) => run.text));
  };

  test('break at spaces, and inside a word only when it is wider than a line', async () => {
    const lines = (await set(`${'word '.repeat(20)}${'x'.repeat(200)} end`)).flat();
    expect(lines.join(' ').replaceAll(/\s/g, '')).toBe(`${'word'.repeat(20)}${'x'.repeat(200)}end`);
    expect(lines[0]).toBe('word word word word word word word word'.slice(0, lines[0]!.length));
  });

  test('never break inside what is one sign to a reader', async () => {
    const lines = (await set('e\u0301'.repeat(300))).flat();
    expect(lines.every((it) => it.startsWith('e'))).toBe(true);
  });

  test('in Hebrew stand from right to left, numbers and English from left to right', async () => {
    expect((await set('שלום 2026 עולם')).flat()).toEqual(['עולם', '2026', 'שלום']);
    // Brackets are exchanged, and the font turns the word with them.
    expect((await set('(אבג) abc')).flat().join('|')).toBe('abc|)אבג(');
    expect((await set('he said שלום עולם yes')).flat()).toEqual(['he said ', 'עולם', 'שלום', ' yes']);
  });

  test('in Arabic keep each word whole, for the font to join its letters', async () => {
    expect((await set('لن أدفع، ثم ألغى')).flat()).toEqual(['ألغى', 'ثم', 'أدفع،', 'لن']);
  });

  test('from right to left begin at the right', async () => {
    const [breaks, { regular }] = await Promise.all([lineBreaker(), openFonts()]);
    expect(breaks('שלום', regular, 10, 200)[0]?.rightToLeft).toBe(true);
    expect(breaks('hello שלום', regular, 10, 200)[0]?.rightToLeft).toBe(false);
  });

  test('lose nothing of any text', async () => {
    const texts = difficult.entries.map((it) => (JSON.parse(it.content ?? '') as { words: string }).words);
    const [breaks, { regular }] = await Promise.all([lineBreaker(), openFonts()]);
    const letters = (text: string): string => [...text.replaceAll(/\s/g, '')].sort().join('');
    for (const text of texts) {
      const clean = printable(text, regular).text;
      const lines = breaks(clean, regular, 9, 180);
      // Brackets are turned where a text runs from right to left.
      const seen = lines.flatMap((it) => it.runs.map((run) => run.text)).join('');
      const turn = (it: string): string => it.replaceAll(/[()«»[\]⟦⟧<>“”]/g, '');
      expect(letters(turn(seen))).toBe(letters(turn(clean)));
      expect(lines.every((it) => it.width <= 180.1)).toBe(true);
    }
  });
});
