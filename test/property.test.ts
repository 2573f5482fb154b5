// Ten thousand hostile texts through everything that reads or writes text: nothing throws, nothing is over its limit, nothing is live.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bold,
  buttons,
  document,
  fit,
  heading,
  list,
  paragraph,
  parsePressId,
  plain,
  plaintext,
  press,
  quote,
  renderPressId,
  stamp,
  visible,
  freshKey,
  type Document,
} from '../src/chat/index.ts';
import { renderTerminal } from '../src/adapters/terminal/render.ts';
import { parseLine } from '../src/adapters/terminal/parse.ts';
import { parseAnswer } from '../src/answers/load.ts';

const runs = { numRuns: 10_000 };
const nasty = [
  '<!channel>',
  '@everyone',
  '\u001b[2J',
  '\u202e',
  '\ud800',
  '\udfff',
  '```',
  '&amp;',
  '<@U1>',
  '](http://x)',
  '\u0000',
  '😀',
  '{"a":',
  '--',
  "'; drop",
  '\r\n',
];
/** Text with the worst things people and machines write, in any order. */
const hostile = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...nasty), fc.string({ maxLength: 30 })),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const documentOf = (text: string): Document =>
  document(
    text,
    heading(text),
    paragraph(plain(text), bold(text)),
    quote(plain(text)),
    { kind: 'copy', text },
    list([plain(text)]),
    buttons({ label: text, press: press('x', 'reply', { text }) }),
  );
const stamped = (text: string) =>
  stamp(documentOf(text), (it) => renderPressId({ command: it.command, mode: it.mode, key: freshKey() })).document;

describe('hostile text', () => {
  test('is cut to size without half characters', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 200 }), (text, most) => {
        const cut = fit(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut.isWellFormed()).toBe(true);
        if (text.isWellFormed() && text.length <= most) expect(cut).toBe(text);
      }),
      runs,
    );
  });

  test('can not hide, reorder or steer a terminal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visible(text)).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
        );
      }),
      runs,
    );
  });

  test('stays text on a terminal', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 20, max: 120 }), (text, width) => {
        const { text: out, numbered } = renderTerminal(stamped(text), { colour: false, width });
        expect(out).not.toContain('\u001b');
        expect(out.isWellFormed()).toBe(true);
        expect(numbered).toHaveLength(1);
      }),
      runs,
    );
  });

  test('has a plain form and is read as a line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(typeof plaintext(documentOf(text))).toBe('string');
        expect(['nothing', 'end', 'command', 'press', 'words']).toContain(parseLine(text, []).kind);
      }),
      runs,
    );
  });

  test('is no press id, and every press id comes back as it was', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('reply', 'update', 'form', 'submit' as const), (text, mode) => {
        expect(parsePressId(text)).toBeUndefined();
        const id = { command: 'difficultclient', mode, key: freshKey() } as const;
        expect(parsePressId(renderPressId(id))).toEqual(id);
        expect(renderPressId(id).length).toBeLessThanOrEqual(100);
      }),
      runs,
    );
  });

  test('is no answer of the set, and says so without throwing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(parseAnswer('x.md', `---\n${text}\n---\n`).mistakes.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
