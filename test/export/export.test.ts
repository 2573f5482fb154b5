// What an export is made of: the same bytes for the same log, parts that fit, nothing of what is gone.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { receiptCode } from '../../src/chain/index.ts';
import { readLog } from '../../src/export/read.ts';
import { logPdf } from '../../src/export/pdf.ts';
import { chainId, evidence, filesFrom, sha256 } from './chain.ts';
import { checked, exported, textOf, unzipped } from './kit.ts';
import { difficult, empty, letter, longLog, screenshot, small } from './logs.ts';

describe('known answers', () => {
  /** Each value with its length in front, as the format says it, written again here. */
  const hashOf = (...values: readonly string[]): string => {
    const hash = createHash('sha256');
    for (const value of values) {
      const bytes = Buffer.from(value, 'utf8');
      hash.update(Buffer.from([bytes.length >>> 24, bytes.length >>> 16, bytes.length >>> 8, bytes.length]));
      hash.update(bytes);
    }
    return hash.digest('hex');
  };

  test('the first entry of the small log', () => {
    const [first] = small.entries;
    const commitment = hashOf('difficultclient/content/1', first!.salt!, first!.content!);
    const zeros = '0'.repeat(64);
    const hash = hashOf(
      'difficultclient/entry/1',
      chainId,
      '1',
      'incident',
      '2026-03-03T08:14:07.120Z',
      '0',
      zeros,
      commitment,
    );
    expect([first!.commitment, first!.hash]).toEqual([commitment, hash]);
    expect(commitment).toBe('47e925eff7cf60bec276e9af4f1d66a1f462cb2203358f2d8f0aed32a3e3cec6');
    expect(hash).toBe('6d807838950acbf0de70e9583674e40143f55261b47a525797c0e6a1dadcad3a');
  });

  test('the head of the small log, and its receipt', () => {
    const head = small.entries.at(-1)!;
    expect(head.hash).toBe('0a877d4b65c9aeac841a7ddfabf3f70ebeab1e078ffa227d5548ae430fcf2547');
    expect(receiptCode(head.hash)).toBe('0A87-7D4B-65C9-AEAC-841A');
  });

  test('the proof of the small log, to the byte', async () => {
    const [zip] = await exported({ ...small, file: () => Promise.resolve(undefined) }, { zone: 'UTC' });
    const proof = JSON.parse(textOf(zip!.bytes, 'proof.json')) as { entries: unknown; head: unknown };
    expect(sha256(JSON.stringify([proof.head, proof.entries]))).toBe(
      '21184a97bc6456bb41aff16a74e14d44507e334ec54b8c80cc247debca77f32f',
    );
  });
});

describe('the same log', () => {
  test('gives the same bytes, whenever and however often', async () => {
    const [one] = await exported(small);
    const [two] = await exported(small);
    const [three] = await exported({
      ...small,
      entries: small.entries
        .map((it) => ({ ...it }))
        .reverse()
        .reverse(),
    });
    expect(one?.name).toBe('export-7f3a9c21-9.zip');
    expect(sha256(two!.bytes)).toBe(sha256(one!.bytes));
    expect(sha256(three!.bytes)).toBe(sha256(one!.bytes));
  });

  test('in another language or zone gives others, and the same proof of the entries', async () => {
    const [en, nl, far] = await Promise.all([
      exported(small),
      exported(small, { language: 'nl' }),
      exported(small, { zone: 'Asia/Tokyo' }),
    ]);
    const entries = [en, nl, far].map(
      (it) => (JSON.parse(textOf(it[0]!.bytes, 'proof.json')) as { entries: unknown }).entries,
    );
    expect(new Set([en, nl, far].map((it) => sha256(it[0]!.bytes))).size).toBe(3);
    expect(new Set(entries.map((it) => JSON.stringify(it))).size).toBe(1);
    expect(checked(nl).exit).toBe(0);
  });

  test('in a zone nobody knows is exported in UTC', async () => {
    const [zip] = await exported(small, { zone: 'Nowhere/Land' });
    expect((JSON.parse(textOf(zip!.bytes, 'log.json')) as { zone: string }).zone).toBe('UTC');
  });
});

describe('what is erased', () => {
  test('is in no file of the export, not even while its content is still in the store', async () => {
    const first = small.entries[0]!;
    const lagging = small.entries.map((it) =>
      it.seq === 3 ? { ...it, salt: first.salt!, content: '{"words":"nobody may read it again"}' } : it,
    );
    const [late] = await exported({ ...small, entries: lagging });
    const [zip] = await exported(small);
    expect(sha256(late!.bytes)).toBe(sha256(zip!.bytes));
    const data = JSON.parse(textOf(zip!.bytes, 'log.json')) as { incidents: { seq: number; state: string }[] };
    expect(data.incidents.map((it) => [it.seq, it.state])).toEqual([
      [1, 'counts'],
      [2, 'counts'],
      [3, 'erased'],
      [5, 'counts'],
      [7, 'withdrawn'],
    ]);
  });

  test('its files are not asked for', async () => {
    const asked: string[] = [];
    await exported({ ...small, file: (seq, n) => (asked.push(`${seq}-${n}`), small.file(seq, n)) });
    expect(asked).toEqual(['2-1', '2-2', '4-1']);
  });
});

describe('the data', () => {
  test('has amendments applied, the first beside them, sums by currency and basis', async () => {
    const [zip] = await exported(small);
    const data = JSON.parse(textOf(zip!.bytes, 'log.json')) as {
      totals: { money: unknown; hours: number };
      incidents: { now: { severity: number; witnesses?: string }; first: { severity: number } }[];
    };
    expect(data.incidents[1]).toMatchObject({
      now: { severity: 4 },
      first: { severity: 3, witnesses: 'Sanne, who shares my office' },
    });
    expect(data.incidents[1]?.now.witnesses).toBeUndefined();
    expect(data.totals.hours).toBe(8.5);
    expect(data.totals.money).toEqual([
      { currency: 'EUR', basis: 'invoiced', amount: 1250, entries: 1 },
      { currency: 'EUR', basis: 'agreed', amount: 300, entries: 1 },
      { currency: 'GBP', basis: 'estimate', amount: 400, entries: 1 },
    ]);
  });

  test('adds tenths without a rest', async () => {
    const [zip] = await exported(difficult);
    expect((JSON.parse(textOf(zip!.bytes, 'log.json')) as { totals: { hours: number } }).totals.hours).toBe(0.3);
  });
});

describe('parts', () => {
  const files = Array.from({ length: 6 }, (_, index) => evidence(`photo ${index}.png`, 40_000));
  const log = longLog(12, files);

  test('each below the most, files in the first, the proof in the last, checked together', async () => {
    const most = 220_000;
    const parts = await exported(log, { most });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((it) => it.name)).toEqual(
      parts.map((_, index) => `export-7f3a9c21-12-part${index + 1}of${parts.length}.zip`),
    );
    expect(parts.every((it) => it.bytes.length <= most)).toBe(true);
    const names = parts.map((it) => unzipped(it.bytes).map(({ name }) => name));
    expect(
      names
        .slice(0, -1)
        .flat()
        .every((it) => it.startsWith('files/')),
    ).toBe(true);
    expect(names.at(-1)?.at(-1)).toBe('proof.json');
    expect(checked(parts).exit).toBe(0);
    expect(checked([...parts].reverse()).exit).toBe(0);
    expect(checked(parts.slice(1)).exit).toBe(2);
    expect(checked(parts.slice(0, -1)).exit).toBe(3);
  });

  test('one bit in any part is found', async () => {
    const parts = await exported(log, { most: 220_000 });
    for (const part of parts) {
      for (const at of [0, 31, 5_000, part.bytes.length - 60, part.bytes.length - 1]) {
        const bytes = Uint8Array.from(part.bytes);
        bytes[at] = (bytes[at] ?? 0) ^ 4;
        expect(checked(parts.map((it) => (it === part ? { ...it, bytes } : it))).exit, `${part.name} ${at}`).toBe(1);
      }
    }
  });

  test('a file that fits in none is left out, said in the documents, and absent to the check', async () => {
    const big = evidence('film.mp4', 400_000, 'video/mp4');
    const withFilm = longLog(2, [big]);
    const parts = await exported(withFilm, { most: 300_000 });
    const { exit, lines } = checked(parts);
    expect([exit, lines[0]]).toEqual([2, 'Absent: entry 1, file film.mp4.']);
    const data = JSON.parse(textOf(parts.at(-1)!.bytes, 'log.json')) as { files: { in: string | null }[] };
    expect(data.files.map((it) => it.in)).toEqual([null]);
  });

  test('documents that fit in none come all the same, in one', async () => {
    const parts = await exported(small, { most: 10_000 });
    expect(parts.at(-1)!.bytes.length).toBeGreaterThan(10_000);
    expect(parts.map((it) => unzipped(it.bytes).length)).toEqual([3, 6]);
    expect(checked(parts).exit).toBe(0);
  });
});

describe('names of files', () => {
  test('lead nowhere and stay apart', async () => {
    const names = [
      '../../etc/passwd',
      'C:\\x\\y.exe',
      'a/b.png',
      '\u202Egnp.exe',
      '',
      '.',
      '  ',
      'é'.repeat(300) + '.pdf',
      'a/b.png',
      'ünï 😀.txt',
    ];
    const files = names.map((name) => evidence(name, 10));
    const log = longLog(names.length, files);
    const [zip] = await exported({
      ...log,
      file: filesFrom(Object.fromEntries(files.map((it, index) => [`${index + 1}-1`, it.bytes]))),
    });
    const inside = unzipped(zip!.bytes)
      .map((it) => it.name)
      .filter((it) => it.startsWith('files/'));
    expect(inside).toHaveLength(names.length);
    expect(inside.slice(0, 5)).toEqual([
      'files/1-1-etc_passwd',
      'files/2-1-C_x_y.exe',
      'files/3-1-a_b.png',
      'files/4-1-gnp.exe',
      'files/5-1-file',
    ]);
    expect(inside.every((it) => /^files\/\d+-1-[^/\\]{1,90}$/.test(it))).toBe(true);
    expect(checked([zip!]).exit).toBe(0);
  });
});

test('a log without entries has its documents', async () => {
  const [zip] = await exported(empty);
  expect(zip?.name).toBe('export-7f3a9c21-0.zip');
  expect(unzipped(zip!.bytes)).toHaveLength(6);
  expect(textOf(zip!.bytes, 'log.csv').split('\r\n')).toHaveLength(2);
});

test('an attachment that lies about its type or is empty is kept as it is', async () => {
  const nothing = evidence('nothing.png', 0);
  const log = longLog(1, [nothing]);
  expect(checked(await exported(log)).exit).toBe(0);
});

test('a file that is not what its entry says is contained, and the check says so', async () => {
  const parts = await exported({
    ...small,
    file: (seq, n) => Promise.resolve(n === 1 && seq === 2 ? letter.bytes : small.file(seq, n)),
  });
  const { exit, faults } = checked(parts);
  expect([exit, faults.map((it) => it.where)]).toEqual([1, ['files/2-1-screenshot_invoice.png']]);
  expect(screenshot.bytes.length).not.toBe(letter.bytes.length);
});

test('a long log, whose PDF is made in a thread, gives the same PDF as one made here', async () => {
  const [zip] = await exported(difficult);
  const here = await logPdf(readLog(chainId, difficult.entries, 'en', 'Europe/Amsterdam'));
  const there = unzipped(zip!.bytes).find((it) => it.name === 'log.pdf')!.bytes;
  expect(sha256(there)).toBe(sha256(here));
});

test('exports at the same time do not mix', async () => {
  const logs = [small, difficult, longLog(5), empty];
  const one = await Promise.all(logs.map((it) => exported(it)));
  const again = await Promise.all(logs.flatMap((it) => [exported(it), exported(it)]));
  again.forEach((parts, index) => expect(sha256(parts[0]!.bytes)).toBe(sha256(one[index >> 1]![0]!.bytes)));
}, 60_000);
