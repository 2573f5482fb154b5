// The table opens in a spreadsheet, runs nothing there, and loses nothing.
import { describe, expect, test } from 'vitest';
import { cell } from '../../src/export/table.ts';
import { chainOf, filesFrom, incident } from './chain.ts';
import { exported, textOf } from './kit.ts';
import { difficult, small } from './logs.ts';

/** A strict reader of what the table is: quotes doubled, lines ended by CRLF. */
function parsed(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let [at, value, quoted] = [0, '', false];
  const end = (): void => {
    rows.at(-1)!.push(value);
    value = '';
  };
  for (; at < text.length; at++) {
    const it = text[at]!;
    if (quoted && it === '"' && text[at + 1] === '"') [value, at] = [`${value}"`, at + 1];
    else if (it === '"') quoted = !quoted;
    else if (!quoted && it === separator) end();
    else if (!quoted && it === '\r' && text[at + 1] === '\n') {
      end();
      rows.push([]);
      at++;
    } else value += it;
  }
  return rows.slice(0, -1);
}

describe('a cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")', '＝1', '－1', '＋1', '＠x'])(
    '%j is no formula',
    (value) => {
      const [[read]] = parsed(`${cell(value, 'en')}\r\n`) as [[string]];
      expect(read).toBe(`'${value}`);
    },
  );

  test.each(['a,b', 'a"b', 'a\r\nb', ' a ', 'a;b', '""', 'x=1', ''])('%j comes back as it is', (value) => {
    expect(parsed(`${cell(value, 'en')}\r\n`)).toEqual([[value]]);
  });

  test('numbers are numbers, with a comma for Dutch', () => {
    expect([cell(2.5, 'en'), cell(2.5, 'nl'), cell(-3, 'en'), cell(undefined, 'en')]).toEqual(['2.5', '2,5', '-3', '']);
  });
});

describe('the table', () => {
  test('begins with a mark, ends lines with CRLF, and has a row for each incident', async () => {
    const text = textOf((await exported(small))[0]!.bytes, 'log.csv');
    expect(text.startsWith('\ufeffnumber,state,happened from')).toBe(true);
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    const [head, ...rows] = parsed(text.slice(1));
    const at = (row: string[], name: string): string | undefined => row[head!.indexOf(name)];
    expect(rows.map((row) => [at(row, 'number'), at(row, 'state')])).toEqual([
      ['1', 'counts'],
      ['2', 'amended'],
      ['3', 'erased'],
      ['5', 'counts'],
      ['7', 'withdrawn'],
    ]);
    const amended = rows[1]!;
    expect(at(amended, 'severity (1-5)')).toBe('4');
    expect(at(amended, 'words added later')).toBe('The extra work was agreed by phone on 20 February.');
    expect(at(amended, 'amended')).toContain('#4 2026-03-12T09:00:00.000Z: Found the delivery note');
    expect(at(amended, 'first recorded')).toBe('2026-03-04T10:02:00.000Z');
    expect(at(rows[2]!, 'erased')).toBe('2026-03-20T12:00:00.000Z (#9)');
    expect(rows[2]!.filter((it) => it !== '')).toHaveLength(5);
  });

  test('in Dutch has semicolons, which is what a Dutch spreadsheet reads', async () => {
    const text = textOf((await exported(small, { language: 'nl' }))[0]!.bytes, 'log.csv');
    const [head, first] = parsed(text.slice(1), ';');
    expect(head?.slice(0, 3)).toEqual(['nummer', 'stand', 'gebeurd van']);
    expect(first).toHaveLength(head!.length);
  });

  test('has the words to the last character, whatever they are', async () => {
    const text = textOf((await exported(difficult))[0]!.bytes, 'log.csv');
    const rows = parsed(text.slice(1));
    const words = rows[0]!.indexOf('own words');
    const said = difficult.entries.map((it) => (JSON.parse(it.content ?? '') as { words: string }).words);
    // Half a surrogate is no character: it can't be written in UTF-8.
    expect(rows.slice(1).map((row) => row[words])).toEqual(said.map((it) => it.toWellFormed()));
  });

  test('a name that is a formula stands there as a text', async () => {
    const entries = chainOf([
      incident({ words: '=cmd|"/C calc"!A0', client: '@SUM(1)', quotes: ['+31 6 1234'], done: '-' }),
    ]);
    const text = textOf((await exported({ entries, file: filesFrom({}) }))[0]!.bytes, 'log.csv');
    const [head, row] = parsed(text.slice(1));
    const at = (name: string): string | undefined => row![head!.indexOf(name)];
    expect([at('own words'), at('client'), at('quotes'), at('done about it')]).toEqual([
      '\'=cmd|"/C calc"!A0',
      "'@SUM(1)",
      "'+31 6 1234",
      "'-",
    ]);
  });
});
