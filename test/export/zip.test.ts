// A zip is fixed by its names and contents, to the byte.
import { expect, test } from 'vitest';
import { sizeInZip, zipBytes, zipChunks, zipSize } from '../../src/zip/index.ts';
import { sha256 } from './chain.ts';

const files = [
  { name: 'a.txt', bytes: Buffer.from('hello') },
  { name: 'files/1-1-ö.png', bytes: Buffer.from([1, 2, 3]) },
  { name: 'empty', bytes: new Uint8Array() },
];

test('every field has the one value the format gives it', () => {
  const zip = Buffer.from(zipBytes(files.slice(0, 1)));
  const head = '1400000800000000' + '2100' + '86a61036' + '05000000' + '05000000' + '0500' + '0000';
  const local = `504b0304${head}${Buffer.from('a.txthello').toString('hex')}`;
  const central = `504b01021400${head}0000000000000000000000000000${Buffer.from('a.txt').toString('hex')}`;
  const end = '504b05060000000001000100' + '33000000' + '28000000' + '0000';
  expect(zip.toString('hex')).toBe(local + central + end);
});

test('in pieces or whole, it is the same, and as long as was said', () => {
  const whole = zipBytes(files);
  expect(Buffer.concat([...zipChunks(files)]).equals(whole)).toBe(true);
  expect(whole.length).toBe(zipSize(files.map(({ name, bytes }) => ({ name, size: bytes.length }))));
  expect(whole.length).toBe(22 + files.reduce((sum, it) => sum + sizeInZip(it.name, it.bytes.length), 0));
  expect(sha256(whole)).toBe('42ad84250e8e6cbdc85865e4844da4cd00c501ee3d6aac72a8d92c37e67f6dfa');
});

test('more than a zip can hold is refused', () => {
  const many = Array.from({ length: 65_536 }, (_, index) => ({ name: String(index), bytes: new Uint8Array() }));
  expect(() => [...zipChunks(many)]).toThrow('More than a zip can hold');
  expect([...zipChunks(many.slice(1))]).toHaveLength(65_535 * 3 + 1);
});
