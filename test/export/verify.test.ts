// The verifier finds whatever was changed, names it, and is stopped by nothing that is given to it as a zip.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiptCode, type Entry } from '../../src/chain/index.ts';
import { fromBytes, main, verify } from '../../src/export/verify.mjs';
import { zipBytes } from '../../src/zip/index.ts';
import { chainId, linked, sha256 } from './chain.ts';
import { checked, checkedFiles, exported, faultsIn, unzipped, withProof, type Proof } from './kit.ts';
import { empty, gone, small } from './logs.ts';

const script = fileURLToPath(new URL('../../src/export/verify.mjs', import.meta.url));
const receipt = (seq: number): string => `#${seq} ${receiptCode(small.entries[seq - 1]?.hash ?? '')}`;
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
let zip: Uint8Array;

beforeAll(async () => {
  zip = (await exported(small))[0]?.bytes ?? new Uint8Array();
});
afterAll(() => rmSync(folder, { recursive: true }));

const whole = () => [{ name: 'log.zip', type: 'application/zip', bytes: zip }];

describe('a log as it was exported', () => {
  test('is intact, and the check ends with what that does not show', () => {
    const { exit, lines } = checked(whole(), { receipts: [receipt(9)] });
    expect(exit).toBe(0);
    expect(lines).toEqual([
      'Intact: 9 entries and 8 files; the last is entry 9, recorded 2026-03-20T12:00:00.000Z.',
      'The receipt of entry 9 agrees.',
      'The entries in proof.json were checked; that the PDF, the CSV and log.json say the same was not.',
      'Unchanged since 2026-03-03T08:14:07.120Z; this does not show that the statements are true.',
    ]);
  });

  test('says so in Dutch too, and that nothing is known of the time without a receipt', () => {
    const { exit, lines } = checked(whole(), { language: 'nl' });
    expect(exit).toBe(0);
    expect(lines[1]).toBe('Zonder bewijs blijkt alleen dat het bestand met zichzelf klopt, niet sinds wanneer.');
    expect(lines.at(-1)).toBe(
      'Ongewijzigd sinds 2026-03-03T08:14:07.120Z; dit toont niet aan dat wat er staat waar is.',
    );
  });

  test('without entries is intact', async () => {
    const { exit, lines } = checked(await exported(empty));
    expect(exit).toBe(0);
    expect(lines[0]).toBe('Intact: a log without entries.');
  });
});

describe('one bit', () => {
  const placeOf = (at: number): string => {
    const files = unzipped(zip);
    const inside = files.findLast((it) => it.at <= at);
    const first = files.reduce((sum, it) => sum + 30 + Buffer.byteLength(it.name) + it.bytes.length, 0);
    if (at < first) return inside?.name ?? '';
    let [left, index] = [at - first, 0];
    for (; index < files.length; index++) {
      const size = 46 + Buffer.byteLength(files[index]?.name ?? '');
      if (left < size) return files[index]?.name ?? '';
      left -= size;
    }
    return 'log.zip';
  };

  /** Turned over in place, checked, turned back. */
  function flipped(at: number, bit: number): { exit: number; where: readonly (number | string)[] } {
    const byte = zip[at] ?? 0;
    zip[at] = byte ^ (1 << bit);
    const { exit, faults } = checked(whole());
    zip[at] = byte;
    return { exit, where: faults.map((it) => it.where) };
  }

  /** By its name, by both names when a name is what was changed, or by an entry of the proof. */
  const isNamed = (where: readonly (number | string)[], place: string): boolean =>
    where.some((it) => (typeof it === 'number' ? place === 'proof.json' : it.split(' / ').includes(place)));

  test('anywhere, 2,000 times: altered, and the file or entry is named', () => {
    let state = 20_261_123;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const missed: string[] = [];
    for (let count = 0; count < 2_000; count++) {
      const [at, bit] = [next(zip.length), next(8)];
      const { exit, where } = flipped(at, bit);
      const place = placeOf(at);
      if (exit !== 1 || !isNamed(where, place)) missed.push(`${place} byte ${at} bit ${bit}: ${exit} ${where.join()}`);
    }
    expect(missed).toEqual([]);
  }, 60_000);

  test('in every bit of the zip’s own structure: altered, and named', () => {
    const files = unzipped(zip);
    const missed: string[] = [];
    const heads = files.map(({ at, name }) => [at, at + 30 + Buffer.byteLength(name)] as const);
    const end = files.reduce((sum, it) => sum + 30 + Buffer.byteLength(it.name) + it.bytes.length, 0);
    for (const [from, to] of [...heads, [end, zip.length] as const]) {
      for (let at = from; at < to; at++) {
        for (let bit = 0; bit < 8; bit++) {
          const place = placeOf(at);
          const { exit, where } = flipped(at, bit);
          if (exit !== 1 || !isNamed(where, place))
            missed.push(`${place} byte ${at} bit ${bit}: ${exit} ${where.join()}`);
        }
      }
    }
    expect(missed.slice(0, 20)).toEqual([]);
  }, 120_000);

  test('in the proof: the entry and the field, when the proof can still be read', () => {
    const proof = unzipped(zip).find((it) => it.name === 'proof.json')!;
    const text = Buffer.from(proof.bytes).toString();
    const start = proof.at + 30 + 'proof.json'.length;
    const at = (needle: string, offset: number): number =>
      start + Buffer.byteLength(text.slice(0, text.indexOf(needle))) + offset;
    const entry = (seq: number): string => `{"seq":${seq},"kind"`;
    const said = (place: number, bit: number): string[] => {
      const byte = zip[place] ?? 0;
      zip[place] = byte ^ (1 << bit);
      const faults = faultsIn(checked(whole()));
      zip[place] = byte;
      return faults;
    };
    const recorded = text.indexOf('"recorded":"', text.indexOf(entry(5))) + 12 + 18 - text.indexOf(entry(5));
    expect(said(at(entry(5), recorded), 0)).toEqual(['1 proof.json content', '1 5 recorded']);
    const words = text.indexOf('fourth round') - text.indexOf(entry(5));
    expect(said(at(entry(5), words), 1)).toEqual(['1 proof.json content', '1 5 content']);
    const hash = text.indexOf('"hash":"', text.indexOf(entry(4))) + 8 - text.indexOf(entry(4));
    const faults = said(at(entry(4), hash), 0);
    expect(faults.includes('1 4 hash')).toBe(true);
  });
});

describe('a proof made anew by somebody who knows the format', () => {
  const alter = (change: (proof: Proof) => unknown): string[] => faultsIn(checkedFiles(withProof(zip, change)));
  const set =
    (seq: number, field: string, value: unknown) =>
    (proof: Proof): void => {
      proof.entries[seq - 1]![field] = value;
    };

  test.each([
    ['seq', 4, 7],
    ['kind', 4, 'withdrawal'],
    ['kind', 4, 'note'],
    ['recorded', 5, '2026-03-15T18:30:00.001Z'],
    ['recorded', 5, '2026-02-30T18:30:00.000Z'],
    ['of', 4, 1],
    ['prev', 4, 'a'.repeat(64)],
    ['commitment', 3, 'a'.repeat(64)],
    ['hash', 4, 'a'.repeat(64)],
    ['salt', 4, 'A'.repeat(64)],
    ['content', 4, '{"reason":"x","changes":{}}'],
    ['content', 4, '{"reason":"\ud800","changes":{}}'],
  ])('the %s of entry %i set to %s', (field, seq, value) => {
    const faults = alter(set(seq, field, value));
    const expected = field === 'commitment' ? [`1 ${seq} hash`, `1 ${seq} commitment`] : [`1 ${seq} ${field}`];
    expect(
      faults.some((it) => expected.includes(it)),
      faults.join('; '),
    ).toBe(true);
  });

  test('an entry taken out, put in twice, moved; the last cut off while the head stays', () => {
    expect(alter((proof) => void proof.entries.splice(4, 1))[0]).toBe('1 5 seq');
    expect(alter((proof) => void proof.entries.splice(4, 0, proof.entries[3]!))[0]).toBe('1 5 seq');
    expect(alter((proof) => void proof.entries.reverse())[0]).toBe('1 1 seq');
    expect(alter((proof) => void proof.entries.pop())).toContain('1 proof.json head seq');
  });

  test('another chain, another head, a field more, white space', () => {
    expect(alter((proof) => void (proof.chain = 'a'.repeat(32)))).toContain('1 proof.json chain');
    expect(alter((proof) => void (proof.head['recorded'] = '2026-03-21T12:00:00.000Z'))).toEqual([
      '1 proof.json head recorded',
    ]);
    expect(alter(set(4, 'more', 1))).toContain('1 4 fields');
    expect(alter((proof) => JSON.stringify(proof, null, 1))).toEqual(['1 proof.json form']);
  });

  test('the content of an erased entry put back; that of a living one taken away', () => {
    const says = (proof: Proof): void => {
      delete proof.entries[1]!['salt'];
      delete proof.entries[1]!['content'];
    };
    const { exit, faults } = checkedFiles(withProof(zip, says));
    expect([exit, faults[0]]).toEqual([1, expect.objectContaining({ exit: 2, where: 2, field: 'content' })]);
    expect(alter((proof) => void Object.assign(proof.entries[2]!, { salt: 'a'.repeat(64), content: '{}' }))).toContain(
      '1 3 content',
    );
  });

  test('what an erased entry truly said, put back: it was erased, so it may not be there', () => {
    const first = linked(chainId, undefined, 'incident', 0, '2026-03-03T08:00:00.000Z', '{"words":"a"}');
    const second = linked(chainId, first, 'erasure', 1, '2026-03-04T08:00:00.000Z', '{}');
    const third = linked(chainId, second, 'erasure', 1, '2026-03-05T08:00:00.000Z', '{}');
    const log =
      (entries: readonly Entry[]) =>
      (proof: Proof): void => {
        const head = entries.at(-1)!;
        proof.entries = entries.map((it) => ({ ...it }));
        proof.head = { seq: head.seq, recorded: head.recorded, hash: head.hash };
        proof.files = proof.files.filter((it) => it['seq'] === undefined);
      };
    const faults = (...entries: readonly Entry[]): string[] =>
      faultsIn(checkedFiles(withProof(zip, log(entries)).filter((it) => !it.name.startsWith('files/'))));
    const { salt: _salt, content: _content, ...gone } = first;
    expect(faults(gone, second)).toEqual([]);
    expect(faults(first, second)).toEqual(['1 1 content']);
    // An erasure is not erased by one that names the same entry.
    const { salt: _other, content: _none, ...empty } = second;
    expect(faults(gone, empty, third)).toEqual(['2 2 content']);
  });

  test('another file in the place of one, listed as if it had always been that', () => {
    const other = Buffer.from('another picture');
    const name = 'files/2-1-screenshot_invoice.png';
    const files = withProof(zip, (proof) => {
      const listed = proof.files.find((it) => it['name'] === name)!;
      Object.assign(listed, { size: other.length, sha256: sha256(other) });
    });
    const swapped = files.map((it) => (it.name === name ? { name, bytes: other } : it));
    expect(faultsIn(checkedFiles(swapped))).toEqual([`1 ${name} in proof.json`]);
  });

  test('a time before the one before it, though every hash is right', () => {
    const first = linked(chainId, undefined, 'incident', 0, '2026-03-03T08:00:00.000Z', '{"words":"a"}');
    const second = linked(chainId, first, 'incident', 0, '2026-03-02T08:00:00.000Z', '{"words":"b"}');
    const log = (proof: Proof): void => {
      proof.entries = [first, second];
      proof.head = { seq: 2, recorded: second.recorded, hash: second.hash };
      proof.files = proof.files.filter((it) => it['seq'] === undefined);
    };
    const files = withProof(zip, log).filter((it) => !it.name.startsWith('files/'));
    expect(faultsIn(checkedFiles(files))).toEqual(['1 2 recorded']);
  });

  test('the list of files: a size, a digest, an entry, an order, one left out', () => {
    const file = (proof: Proof, at = 3) => proof.files[at]!;
    const name = 'files/2-1-screenshot_invoice.png';
    expect(alter((proof) => void (file(proof)['size'] = 1))).toContain(`1 ${name} in proof.json`);
    expect(alter((proof) => void (file(proof)['sha256'] = 'a'.repeat(64)))).toContain(`1 ${name} in proof.json`);
    expect(alter((proof) => void (file(proof)['seq'] = 5))).toContain(`1 ${name} name`);
    expect(alter((proof) => void (file(proof)['n'] = 2))).toContain(`1 ${name} name`);
    expect(alter((proof) => void proof.files.splice(3, 1))).toEqual([
      `1 ${name} not in proof.json`,
      '2 2 file screenshot invoice.png',
    ]);
    expect(alter((proof) => void proof.files.reverse()).some((it) => it.endsWith('order'))).toBe(true);
    expect(alter((proof) => void proof.files.push(file(proof)))).toContain('1 proof.json files');
  });
});

test('a file that is no document and no evidence is altered, listed or not', () => {
  const more = { name: 'readme.txt', bytes: Buffer.from('pay to another account') };
  const listed = withProof(zip, (proof) => {
    proof.files.push({ name: more.name, size: more.bytes.length, sha256: sha256(more.bytes) });
  });
  for (const files of [withProof(zip, () => undefined), listed]) {
    const { exit, faults } = checkedFiles([...files.slice(0, -1), more, ...files.slice(-1)]);
    expect([exit, faults.map((it) => it.where)]).toEqual([1, ['readme.txt']]);
  }
});

describe('what is absent', () => {
  const without = (name: string) => unzipped(zip).filter((it) => it.name !== name);

  test('a file: 2, and its name', () => {
    const { exit, lines } = checkedFiles(without('files/2-2-brief_van_de_klant.pdf'));
    expect(exit).toBe(2);
    expect(lines[0]).toBe('Absent: file files/2-2-brief_van_de_klant.pdf, content.');
    expect(lines.at(-1)).toMatch(/^Unchanged since .*; this does not show that the statements are true\.$/);
  });

  test('a document, left out of the list as well: 2, and its name', () => {
    const files = withProof(zip, (proof) => void proof.files.shift()).filter((it) => it.name !== 'log.pdf');
    expect(faultsIn(checkedFiles(files))).toEqual(['2 log.pdf content']);
  });

  test('a file that was gone at the export: 2, and its entry', async () => {
    const { exit, lines } = checked(await exported({ ...small, file: () => Promise.resolve(undefined) }));
    expect(exit).toBe(2);
    expect(lines).toContain('Absent: entry 4, file voice memo.m4a.');
  });

  test('an entry’s content that no erasure took', async () => {
    const entries = small.entries.map((it) => {
      const { salt: _salt, content: _content, ...link } = it;
      return it.seq === 5 ? link : it;
    });
    const { exit, lines } = checked(await exported({ ...small, entries }));
    expect([exit, lines[0]]).toEqual([2, 'Absent: entry 5, content.']);
  });

  test('entries a receipt tells of', () => {
    const { exit, lines } = checked(whole(), { receipts: [receipt(2), '#12 7F3A-9C21-04BE-11D0-88A2'] });
    expect([exit, lines[0]]).toEqual([2, 'Absent: entry 12, receipt.']);
    expect(lines).toContain('The receipt of entry 2 agrees.');
  });
});

describe('a receipt', () => {
  test('as it was shown, with time and all, in small letters, without its number sign’s space', () => {
    const [, code = ''] = receipt(4).split(' ');
    for (const text of [`#4 · 23 Nov 2026 09:14 · ${code}`, `# 4 ${code.toLowerCase()}`, ` #4  ${code} `]) {
      expect(checked(whole(), { receipts: [text] }).exit, text).toBe(0);
    }
  });

  test('that is another: altered', () => {
    const { exit, lines } = checked(whole(), { receipts: ['#4 0000-0000-0000-0000-0000'] });
    expect([exit, lines[0]]).toEqual([1, 'Altered: entry 4, receipt.']);
  });

  test.each([
    '12',
    '',
    '#0 7F3A-9C21-04BE-11D0-88A2',
    '#4 7F3A-9C21',
    '#4 7F3A9C2104BE11D088A2',
    `#4 ${'A'.repeat(100_000)}`,
  ])('that is none: %j', (text) => {
    const { exit, lines } = checked(whole(), { receipts: [text.slice(0, 100_000)] });
    expect(exit).toBe(3);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(500);
  });
});

describe('what is no zip of this kind', () => {
  const cases: Readonly<Record<string, () => Uint8Array>> = {
    nothing: () => new Uint8Array(),
    'one byte': () => new Uint8Array(1),
    text: () => Buffer.from('not a zip at all, but long enough to be read as one'),
    'an empty zip': () => Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]),
    'cut off at the end': () => zip.slice(0, -1),
    'cut off in the middle': () => zip.slice(0, zip.length / 2),
    'cut off at the front': () => zip.slice(1),
    'something before it': () => Buffer.concat([Buffer.from('x'), zip]),
    'something after it': () => Buffer.concat([zip, Buffer.from('x')]),
    'twice itself': () => Buffer.concat([zip, zip]),
    'lengths beyond all bounds': () => {
      const bytes = Buffer.from(zip);
      bytes.writeUInt32LE(0xffffffff, 18);
      bytes.writeUInt32LE(0xffffffff, bytes.length - 10);
      return bytes;
    },
    'a directory that overlaps': () => {
      const bytes = Buffer.from(zip);
      bytes.writeUInt32LE(0, bytes.length - 6);
      bytes.writeUInt32LE(bytes.length - 22, bytes.length - 10);
      bytes.writeUInt32LE(0, 0);
      return bytes;
    },
    'no proof': () => zipBytes(unzipped(zip).filter((it) => it.name !== 'proof.json')),
    'a proof that is no JSON': () => zipBytes(withProof(zip, () => 'not JSON')),
    'a proof of nothing': () => zipBytes(withProof(zip, () => 'null')),
    'a proof of lists': () => zipBytes(withProof(zip, () => '[]')),
    'a newer format': () =>
      zipBytes(withProof(zip, (proof) => JSON.stringify({ ...proof, format: 'difficultclient-log/2' }))),
    'a proof nested 100,000 deep': () => zipBytes(withProof(zip, () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`)),
    'an entry nested 100,000 deep': () =>
      zipBytes(
        withProof(zip, (proof) =>
          JSON.stringify(proof).replace('"entries":[', `"entries":[${'['.repeat(1e5)}${']'.repeat(1e5)},`),
        ),
      ),
    'packed again, with times': () => {
      const bytes = Buffer.from(zip);
      for (const { at } of unzipped(zip)) bytes.writeUInt16LE(0x7000, at + 10);
      return bytes;
    },
  };

  test.each(Object.keys(cases))('%s: one sentence, 3', (name) => {
    const { exit, lines } = verify([fromBytes('log.zip', cases[name]?.() ?? new Uint8Array())]);
    expect(lines).toHaveLength(1);
    expect([exit, lines[0]]).toEqual([3, expect.stringMatching(/^Unreadable: /)]);
  });

  test('two logs at once', () => {
    expect(checked([...whole(), ...whole()]).exit).toBe(3);
  });

  test('odd entries and files in a proof never end in an error', () => {
    const odd: readonly unknown[] = [
      null,
      1,
      'x',
      [],
      {},
      [[]],
      { seq: 1 },
      { seq: {}, kind: [], content: 5 },
      { name: null },
    ];
    for (const value of odd) {
      const { exit } = checkedFiles(withProof(zip, (proof) => void proof.entries.splice(3, 1, value as Proof['head'])));
      expect(exit).toBe(1);
      const listed = checkedFiles(withProof(zip, (proof) => void proof.files.splice(3, 1, value as Proof['head'])));
      expect([1, 3]).toContain(listed.exit);
    }
  });

  test('a name cannot move the cursor or turn the text about', () => {
    const files = [{ name: '\u001b[2J\u202Egnp.exe', bytes: new Uint8Array() }, ...unzipped(zip)];
    const { lines } = checkedFiles(files);
    expect(lines.join('\n')).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('from the command line', () => {
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      cwd: folder,
    });
    return { status, stdout, stderr };
  };

  test('the script out of the zip checks the zip', () => {
    writeFileSync(join(folder, 'log.zip'), zip);
    const own = unzipped(zip).find((it) => it.name === 'verify.mjs')!.bytes;
    writeFileSync(join(folder, 'verify.mjs'), own);
    const said = execFileSync(process.execPath, ['verify.mjs', 'log.zip', '--receipt', receipt(9)], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(said).toMatch(/^Intact: .*\nThe receipt of entry 9 agrees\.\n[^]*statements are true\.\n$/);
    expect(run('log.zip', '--nl').stdout).toMatch(/^Ongeschonden/);
  });

  test.each([
    [[], /^Name the zip file/],
    [['--nl'], /^Noem het zipbestand/],
    [['--what'], /^Name the zip file/],
    [['nowhere.zip'], /^Unreadable: nowhere\.zip: the file cannot be opened\./],
    [['.'], /^Unreadable: /],
  ])('%j: a sentence, 3, nothing else', (args, sentence) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stderr]).toEqual([3, '']);
    expect(stdout).toMatch(sentence);
  });

  test('a sparse file of 3 GB with lengths of gigabytes is refused in little memory', () => {
    const file = join(folder, 'huge.zip');
    execFileSync('truncate', ['-s', '3G', file]);
    const { status, stdout } = run(file);
    expect([status, stdout]).toEqual([3, expect.stringMatching(/^Unreadable: /)]);
  });

  test('is at most 400 lines and needs nothing but Node', () => {
    const text = readFileSync(script, 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(400);
    expect(
      [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name).filter((it) => !it?.startsWith('node:')),
    ).toEqual([]);
  });

  test('imported, it does nothing by itself; main answers the exit code', () => {
    const said: string[] = [];
    expect(main([join(folder, 'nowhere.zip')], (text) => said.push(text))).toBe(3);
    expect(said).toHaveLength(1);
  });
});

test('the zip holds what the format says, and nothing of what was erased', () => {
  expect(unzipped(zip).map((it) => it.name)).toEqual([
    'log.pdf',
    'log.json',
    'log.csv',
    'files/2-1-screenshot_invoice.png',
    'files/2-2-brief_van_de_klant.pdf',
    'files/4-1-voice_memo.m4a',
    'verify.mjs',
    'FORMAT.md',
    'proof.json',
  ]);
  expect(sha256(gone.bytes)).toBe(gone.says.sha256);
  expect(Buffer.from(zip).includes('nobody may read it again')).toBe(false);
});
