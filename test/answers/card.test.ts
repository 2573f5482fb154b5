// `npm run card` as somebody runs it: a new answer, what is wrong with it, and how it looks.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAnswer } from '../../src/answers/load.ts';
import { emptyFolder, startProgram } from '../support/program.ts';

const real = fileURLToPath(new URL('../../prompts/answers/', import.meta.url));

async function card(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<{ code: number | string; out: string; err: string }> {
  const { SHARED_DIR } = process.env;
  const program = startProgram({
    entry: 'src/cli/card.ts',
    args: ['--folder', '.', ...args],
    folder,
    input,
    env: SHARED_DIR === undefined ? {} : { SHARED_DIR },
  });
  return { code: await program.ended, out: program.out(), err: program.err() };
}

const given = ['new', '--id', 'my-own-idea', '--strategy', 'hold-price', '--problem', 'price-pressure'];

describe('npm run card', () => {
  test('new writes an outline that explains every field and never overwrites', async () => {
    const folder = emptyFolder();
    const { code, out } = await card(folder, given);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('npm run card -- check my-own-idea') });
    const text = readFileSync(join(folder, 'my-own-idea.md'), 'utf8');
    expect(parseAnswer('my-own-idea.md', text).mistakes).toEqual([]);
    const fields = text.split('\n').filter((line) => /^[a-z_]+:/.test(line));
    const explained = fields.filter((line) => text.split('\n')[text.split('\n').indexOf(line) - 1]?.startsWith('#'));
    expect(explained).toEqual(fields);

    writeFileSync(join(folder, 'my-own-idea.md'), 'mine');
    const again = await card(folder, given);
    expect(again.code).toBe(2);
    expect(again.err).toContain('is there already; nothing was changed.');
    expect(readFileSync(join(folder, 'my-own-idea.md'), 'utf8')).toBe('mine');
  });

  test('new asks for what it is not told, and again when the answer makes no sense', async () => {
    const folder = emptyFolder();
    const { code, out } = await card(folder, ['new'], 'My Idea\nmy-idea\nhold-price\nghosting\n');
    expect(code).toBe(0);
    expect(out).toContain('What kind of trouble is it for?');
    expect(readFileSync(join(folder, 'my-idea.md'), 'utf8')).toContain('problems: { ghosting: 1 }');
  });

  test('new refuses a strategy that does not exist and says which do', async () => {
    const { code, err } = await card(emptyFolder(), [...given.slice(0, 4), 'shout', ...given.slice(5)]);
    expect(code).toBe(2);
    expect(err).toContain('“shout” is not one of these');
    expect(err).toContain('hold-price: Hold your price');
  });

  test('check says what is still to be written', async () => {
    const folder = emptyFolder();
    await card(folder, given);
    const { code, out } = await card(folder, ['check', 'my-own-idea']);
    expect(code).toBe(1);
    expect(out).toContain('my-own-idea.md: step.nl: is still to be written.');
    expect(out).toMatch(/my-own-idea\.md: \d+ mistakes\./);
  });

  test('check speaks of the schema in plain words', async () => {
    const folder = emptyFolder();
    const text = readFileSync(join(real, 'ask-1-to-10-rating.md'), 'utf8');
    const bad = text
      .replace(/^rung: .*$/m, 'rung: 9')
      .replace(/^stance: .*$/m, 'stance: angry')
      .replace(/^review:/m, 'revue:');
    writeFileSync(join(folder, 'ask-1-to-10-rating.md'), bad);
    const { code, out } = await card(folder, ['check', 'ask-1-to-10-rating.md']);
    expect(code).toBe(1);
    expect(out).toContain('rung: must be a number <=5.');
    expect(out).toContain('stance: must be one of "pragmatic"');
    expect(out).toContain('review: is missing.');
    expect(out).toContain('has something that does not belong there: "revue"');
  });

  test('check of the whole set finds nothing, and of a spoilt one names the file and the field', async () => {
    const good = await card(emptyFolder(), ['check', '--folder', real]);
    expect(good.out).toContain('answers: nothing wrong.');
    expect(good.code).toBe(0);

    const folder = emptyFolder();
    const text = readFileSync(join(real, 'ask-1-to-10-rating.md'), 'utf8');
    writeFileSync(join(folder, 'ask-1-to-10-rating.md'), text.replace(/^( +en: .*)\bHi \{name\}, our/m, '$1Our'));
    const bad = await card(folder, ['check']);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('ask-1-to-10-rating.md: messages.0.softer.en: begins without a greeting.');
    expect(bad.out).toContain('prompts/answers: problem ghosting: has 0 answers');
  });

  test('check says when the source texts are not there', async () => {
    const folder = emptyFolder();
    const program = startProgram({
      entry: 'src/cli/card.ts',
      args: ['check', '--folder', real],
      folder,
      input: '',
      env: { SHARED_DIR: join(folder, 'nowhere') },
    });
    await program.ended;
    expect(program.out()).toContain('whether an answer repeats their sentences was not checked');
  });

  test('preview shows the text in both languages, Slack blocks and Discord components', async () => {
    const folder = emptyFolder();
    copyFileSync(join(real, 'ask-1-to-10-rating.md'), join(folder, 'ask-1-to-10-rating.md'));
    const { code, out } = await card(folder, ['preview', 'ask-1-to-10-rating']);
    expect(code).toBe(0);
    const parts = out.split(/^=== (.*) ===$/m);
    const part = (name: string): string => parts[parts.indexOf(name) + 1] ?? '';
    expect(part('en: text')).toMatch(/Send this \(firmer\)\n\n {2}Hi \[name\]/);
    expect(part('nl: text')).toMatch(/Stuur dit \(zachter\)\n\n {2}Hoi \[naam\]/);
    expect(part('en: text')).not.toMatch(/\{\w+\}/);
    for (const language of ['en', 'nl']) {
      const blocks = JSON.parse(part(`${language}: Slack blocks`)) as { type: string }[];
      expect(blocks[0]?.type).toBe('header');
      const components = JSON.parse(part(`${language}: Discord components`)) as { type: number }[];
      expect(components[0]?.type).toBe(10);
    }
  });

  test('without a command, or with a file that is not there, it says so', async () => {
    const none = await card(emptyFolder(), []);
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('npm run card -- preview FILE') });
    const gone = await card(emptyFolder(), ['preview', 'nothing-here']);
    expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('There is no answer nothing-here') });
  });
});
