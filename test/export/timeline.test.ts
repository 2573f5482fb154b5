// The timeline: every entry has its mark, the picture is grey, and its words say the same.
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/chat/index.ts';
import { openFonts } from '../../src/export/font.ts';
import { lineBreaker } from '../../src/export/lines.ts';
import { timelinePicture, timelineText } from '../../src/export/index.ts';
import { layTimeline } from '../../src/export/timeline-layout.ts';
import { logEntries } from '../../src/incidents/index.ts';
import { chainOf, incident } from './chain.ts';
import { difficult, empty, longLog, small, type Case } from './logs.ts';

const zone = 'Europe/Amsterdam';
const lay = async (log: Case, language: Language = 'en', width = 624) =>
  layTimeline(logEntries(log.entries), language, zone, width, await openFonts(), await lineBreaker());
const labels = async (log: Case): Promise<string[]> =>
  (await lay(log)).marks.flatMap((it) => (it.kind === 'text' ? [it.text] : []));

/** Width, height and pixels of a PNG with four channels. */
function pixelsOf(png: Uint8Array): { width: number; height: number; rgba: Buffer } {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect([...bytes.subarray(24, 26)]).toEqual([8, 6]);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return { width, height, rgba: unfiltered(inflateSync(Buffer.concat(data)), width, height) };
}

function unfiltered(raw: Buffer, width: number, height: number): Buffer {
  const stride = width * 4;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const value = raw[y * (stride + 1) + 1 + x] ?? 0;
      const a = x < 4 ? 0 : (out[y * stride + x - 4] ?? 0);
      const b = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0);
      const c = x < 4 || y === 0 ? 0 : (out[(y - 1) * stride + x - 4] ?? 0);
      const p = a + b - c;
      const near = [a, b, c].reduce((best, it) => (Math.abs(p - it) < Math.abs(p - best) ? it : best));
      const add = [0, a, b, (a + b) >> 1, near][filter ?? 0] ?? 0;
      out[y * stride + x] = (value + add) & 255;
    }
  }
  return out;
}

describe('the picture', () => {
  test('is at most 1600 pixels wide, has ink, and no colour', async () => {
    const { name, type, bytes } = await timelinePicture(logEntries(small.entries), 'en', zone);
    expect([name, type]).toEqual(['timeline.png', 'image/png']);
    const { width, height, rgba } = pixelsOf(bytes);
    expect(width).toBe(1600);
    expect(height).toBeLessThan(500);
    let dark = 0;
    for (let at = 0; at < rgba.length; at += 4) {
      if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2] || rgba[at + 3] !== 255)
        throw new Error(`A colour at ${at}`);
      if ((rgba[at] ?? 255) < 80) dark++;
    }
    expect(dark).toBeGreaterThan(2_000);
  });

  test('is the same for the same log', async () => {
    const [one, two] = await Promise.all([0, 1].map(() => timelinePicture(logEntries(small.entries), 'nl', zone)));
    expect(Buffer.from(one!.bytes).equals(two!.bytes)).toBe(true);
  });

  test.each([
    ['empty', empty],
    ['difficult', difficult],
    ['of 1,000 entries', longLog(1_000)],
  ] as const)('of a log that is %s is made', async (_, log) => {
    const { width, height } = pixelsOf((await timelinePicture(logEntries(log.entries), 'en', zone)).bytes);
    expect(width).toBeLessThanOrEqual(1600);
    expect(height).toBeLessThanOrEqual(4_000);
  });

  test('has the number of every entry, a lane for every client, and only what it shows in its legend', async () => {
    const texts = await labels(small);
    for (const seq of ['1', '2', '3', '5', '7']) expect(texts).toContain(seq);
    expect(texts).toEqual(
      expect.arrayContaining(['Café Zuid', 'Brouwer Interieur BV', 'erased', 'withdrawn', 'Money']),
    );
    expect(texts).not.toContain('Stopping');
    expect(texts).toEqual(expect.arrayContaining(['Feb', 'Mar', '2026']));
  });

  test('a day the calendar does not have is no date', async () => {
    const never = { from: '2026-06-31', to: '2026-06-31', about: false, zone };
    const log = { ...empty, entries: chainOf([incident({ words: 'x', occurred: never })]) };
    expect(await labels(log)).toContain('no date given: stands where it was recorded');
  });

  test('counts what has no room instead of hiding it', async () => {
    const day = { from: '2026-03-03', to: '2026-03-03', about: false, zone };
    const crowd = {
      ...empty,
      entries: chainOf(Array.from({ length: 30 }, () => incident({ words: 'x', client: 'A', occurred: day }))),
    };
    const texts = await labels(crowd);
    expect(texts.filter((it) => /^\d\d?$/.test(it))).toHaveLength(8);
    expect(texts).toContain('+22');
  });

  test('puts the clients beyond ten into one lane, and says how many', async () => {
    const many = {
      ...empty,
      entries: chainOf(Array.from({ length: 30 }, (_, it) => incident({ words: 'x', client: `Client ${it}` }))),
    };
    expect(await labels(many)).toContain('21 other clients');
  });

  test('has no mark beyond its edges', async () => {
    for (const log of [small, difficult, longLog(200), empty]) {
      const { width, height, marks } = await lay(log);
      for (const it of marks) {
        if (it.kind !== 'text') continue;
        expect(it.x).toBeGreaterThanOrEqual(-2);
        expect(it.x).toBeLessThan(width);
        expect(it.y).toBeLessThanOrEqual(height);
      }
    }
  });
});

describe('the words', () => {
  test('name every entry, by client, in the order it happened', () => {
    expect(timelineText(logEntries(small.entries), 'en', zone)).toBe(
      [
        'Café Zuid',
        '- #5 about 2 Feb 2026 – 13 Feb 2026: More work for the same money',
        "- #7 (no date; recorded 17 Mar 2026 09:00): They don't take me seriously (withdrawn)",
        '',
        'Brouwer Interieur BV',
        '- #2 1 Mar 2026: Pays late',
        '- #1 2 Mar 2026 14:30: Missed or moved meetings',
        '',
        'erased',
        '- #3, recorded 9 Mar 2026 22:40: erased',
      ].join('\n'),
    );
  });

  test('of nothing say so', () => {
    expect(timelineText([], 'nl', zone)).toBe('Er zijn geen vermeldingen.');
  });
});
