// The keys file: its keys change while other processes read it, and what belongs to it stays readable.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSealer, openKeyring } from '../../src/crypto/index.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  file = join(folder, 'keys');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a new key seals what is new, the old one still opens what it sealed, here and in another process', () => {
  const [mine, other] = [openKeyring(file, 'create'), openKeyring(file, 'must-exist')];
  const before = createSealer(mine).seal('case', 'here', 'old words');
  const old = mine.current;
  const next = mine.renew(new Date('2026-04-01T00:00:00Z'));
  expect(next).not.toBe(old);
  const after = createSealer(mine).seal('case', 'here', 'new words');
  expect(createSealer(other).open('case', 'here', after)).toBe('new words');
  expect(createSealer(other).open('case', 'here', before)).toBe('old words');
  expect(other.current).toBe(next);
  expect(mine.keys().map((key) => key.id)).toEqual([old, next]);
  expect(mine.fingerprint).toBe(other.fingerprint);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a key that is destroyed opens nothing any more, and the current one can not be destroyed', () => {
  const mine = openKeyring(file, 'create');
  const before = createSealer(mine).seal('case', 'here', 'old words');
  const old = mine.current;
  mine.destroy(old);
  expect(mine.current).toBe(old);
  mine.renew(new Date());
  mine.destroy(old);
  expect(() => createSealer(mine).open('case', 'here', before)).toThrow('not in the keys file');
  expect(readFileSync(file, 'utf8')).not.toContain(old);
});

test('a file that is damaged or replaced while we run changes nothing of what was read', async () => {
  const mine = openKeyring(file, 'create');
  const current = mine.current;
  writeFileSync(file, 'not a keys file');
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(mine.current).toBe(current);
  expect(() => mine.renew(new Date())).toThrow('damaged');
  rmSync(file);
  openKeyring(file, 'create').renew(new Date());
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(mine.current).toBe(current);
});
