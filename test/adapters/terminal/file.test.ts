// Paths as people type them, and names that stay in the folder they are written to.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { fetchFile, namedFiles, safeName, writeFile } from '../../../src/adapters/terminal/file.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'my mail, old.pdf'), 'mail');
writeFileSync(join(folder, 'b.png'), 'picture');

describe('a path', () => {
  const path = join(folder, 'my mail, old.pdf');
  test.each([
    ['relative', 'my mail, old.pdf'],
    ['whole', path],
    ['in quotes', `"${path}"`],
    ['in single quotes with spaces around', `  '${path}' `],
    ['with backslashes', path.replaceAll(/([ ,])/g, '\\$1')],
    ['as an address', pathToFileURL(path).href],
  ])('%s is found', async (_name, line) => {
    expect(await namedFiles(line, 3, 'evidence', folder)).toEqual([
      { name: 'my mail, old.pdf', type: 'application/pdf', size: 4, ref: path, arg: 'evidence' },
    ]);
  });

  test('among several is found, up to as many as may be', async () => {
    expect((await namedFiles('b.png, b.png', 2, 'e', folder))?.map((it) => it.type)).toEqual([
      'image/png',
      'image/png',
    ]);
    expect(await namedFiles('b.png, b.png', 1, 'e', folder)).toBeUndefined();
    expect(await namedFiles('b.png, none.png', 2, 'e', folder)).toBeUndefined();
  });

  test.each([
    ['nothing', 'none.txt'],
    ['a folder', '.'],
    ['a device', '/dev/zero'],
    ['nonsense', 'a\u0000b'],
    ['no path', 'file://host/x'],
  ])('to %s is none', async (_name, line) => expect(await namedFiles(line, 3, 'e', folder)).toBeUndefined());

  test('to a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await namedFiles('pipe', 1, 'e', folder)).toBeUndefined();
    const ref = { name: 'pipe', type: '', size: 0, ref: join(folder, 'pipe') };
    expect(await fetchFile(ref, 10)).toEqual({ kind: 'unfetched', why: 'forbidden' });
  });
});

describe('a file that is written', () => {
  test('never takes the place of another, is for one reader, and follows no link', async () => {
    const out = mkdtempSync(join(folder, 'out-'));
    symlinkSync(join(out, 'target'), join(out, 'a-3.txt'));
    const file = (text: string) => ({ name: 'a.txt', type: 'text/plain', bytes: Buffer.from(text) });
    expect(await writeFile(out, file('one'))).toBe(join(out, 'a.txt'));
    expect(await writeFile(out, file('two'))).toBe(join(out, 'a-2.txt'));
    expect(await writeFile(out, file('four'))).toBe(join(out, 'a-4.txt'));
    expect(readdirSync(out).sort()).toEqual(['a-2.txt', 'a-3.txt', 'a-4.txt', 'a.txt']);
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('one');
    expect(statSync(join(out, 'a-2.txt')).mode & 0o777).toBe(0o600);
  });

  test('that can not be written is said to be nowhere', async () => {
    expect(await writeFile(join(folder, 'nosuch'), { name: 'a', type: '', bytes: new Uint8Array() })).toBeUndefined();
  });

  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\a.exe', 'a.exe'],
    ['.bashrc', 'bashrc'],
    ['-rf', 'rf'],
    ['..', 'file'],
    ['', 'file'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['two words: a?.zip', 'two_words_a_.zip'],
    [`${'é'.repeat(300)}.csv`, `${'é'.repeat(90)}.csv`],
  ])('as %j lies there as %j', (asked, name) => expect(safeName(asked)).toBe(name));
});
