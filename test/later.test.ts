// An answer in two steps: the first is seen at once, the second takes its place, once at most, wherever a platform can do that.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buttons, command, document, paragraph, plain, press, show, type Document } from '../src/chat/index.ts';
import { openChat, platformNames, until, type Chat, type GroundOptions, type Member } from './support/chat.ts';

const both = (text: string) => ({ en: text, nl: text });
const common = { listed: true, audience: 'asker', who: 'anyone', title: both('Try this'), asks: 'nothing' } as const;
const help = { summary: both('Tries it'), example: both('/ask') };
const about = { label: both('About'), hint: both('A word'), required: true, kind: 'text', max: 60 } as const;

/** What is being written, by what it is about; the test says when it is done, and with what. */
type Pen = { finish(draft: Document | undefined): void; readonly signal: AbortSignal };

function twoSteps(): { readonly pens: Map<string, Pen>; readonly options: GroundOptions } {
  const pens = new Map<string, Pen>();
  const screen = (name: string, text: string): Document =>
    document(
      text,
      paragraph(plain(`${text} on ${name}.`)),
      buttons(
        { label: 'Change', press: press('again', 'update', { about: name }) },
        { label: 'Look', press: press('look', 'reply', { about: name }) },
      ),
    );
  const written = (name: string) => ({
    about: name,
    write: (signal: AbortSignal) =>
      new Promise<Document | undefined>((resolve) => {
        signal.addEventListener('abort', () => resolve(undefined), { once: true });
        pens.set(name, { finish: (draft) => resolve(draft), signal });
      }),
  });
  const ask = command({
    ...common,
    name: 'ask',
    help,
    args: { about },
    run: async (input, turn) =>
      turn.changeable
        ? show(screen(input.about, 'First answer'), written(input.about))
        : show(screen(input.about, 'Only answer')),
  });
  const talk = command({ ...common, name: 'talk', listed: false, help, args: { about }, run: ask.run as never });
  const again = command({
    ...common,
    name: 'again',
    listed: false,
    help,
    args: { about },
    run: async (input) => show(screen(input.about, 'Changed answer')),
  });
  const look = command({
    ...common,
    name: 'look',
    listed: false,
    help,
    args: { about },
    run: async (input) => show(document('Looked', paragraph(plain(`Looked at ${input.about}.`)))),
  });
  const talked = {
    ...talk,
    args: { text: about },
    run: (input: { text?: string }, turn: never) => ask.run({ about: input.text ?? '' } as never, turn),
  };
  return { pens, options: { trial: () => ({ commands: [ask, again, look], talk: talked as never }) } };
}

const second = (name: string): Document =>
  document(
    'Second',
    paragraph(plain(`Second answer on ${name}.`)),
    buttons({ label: 'Look', press: press('look', 'reply', { about: name }) }),
  );

describe.each(platformNames)('on %s', (platform) => {
  const { pens, options } = twoSteps();
  let chat: Chat;
  let anna: Member;
  let turn = 0;
  let name = '';
  beforeAll(async () => {
    chat = await openChat(platform, options);
    anna = chat.member('anna', 'en');
  });
  beforeEach(() => {
    name = `matter ${(turn += 1)}`;
  });
  afterAll(async () => {
    expect(chat.violations()).toEqual([]);
    expect(chat.channel()).toEqual([]);
    await chat.close();
  });
  const seen = (text: string): number => anna.seesAll().filter((it) => it.includes(text)).length;
  const finish = async (draft: Document | undefined): Promise<void> => {
    pens.get(name)?.finish(draft);
    await chat.written();
    await until(() => draft === undefined || seen(`Second answer on ${name}`) === 1, 15_000);
  };

  test('the first is seen while the second is being written, and the second takes its place', async () => {
    await anna.writes(name);
    expect(anna.sees()).toContain(`First answer on ${name}.`);
    expect(chat.house.bot.inFlight()).toBe(0);
    expect(chat.house.bot.writing()).toBe(1);
    await finish(second(name));
    expect(seen(`Second answer on ${name}.`)).toBe(1);
    expect(seen(`First answer on ${name}.`)).toBe(platform === 'terminal' ? 1 : 0);
    await anna.presses('Look');
    expect(anna.sees()).toContain(`Looked at ${name}.`);
  });

  test('a button of the first works meanwhile, and the second still comes', async () => {
    await anna.writes(name);
    await anna.presses('Look');
    expect(anna.sees()).toContain(`Looked at ${name}.`);
    await finish(second(name));
    expect(seen(`Second answer on ${name}.`)).toBe(1);
  });

  test('a press that changes the same answer ends the writing', async () => {
    await anna.writes(name);
    const pen = pens.get(name);
    await anna.presses('Change');
    expect(pen?.signal.aborted).toBe(true);
    pen?.finish(second(name));
    await chat.written();
    await sleep(20);
    expect(seen(`Second answer on ${name}.`)).toBe(0);
    expect(anna.sees()).toContain(`Changed answer on ${name}.`);
  });

  test('who asks again ends the first, which stands as it was', async () => {
    await anna.writes(name);
    const first = pens.get(name);
    const later = `${name} again`;
    await anna.writes(later);
    expect(first?.signal.aborted).toBe(true);
    pens.get(later)?.finish(second(later));
    await chat.written();
    await until(() => seen(`Second answer on ${later}.`) === 1, 15_000);
    expect(seen(`First answer on ${name}.`)).toBe(1);
  });

  test('nothing written leaves the first, and others are left alone', async () => {
    const bram = chat.member('bram', 'nl');
    await bram.writes(`${name} of bram`);
    await anna.writes(name);
    expect(pens.get(`${name} of bram`)?.signal.aborted).toBe(false);
    pens.get(`${name} of bram`)?.finish(undefined);
    await finish(undefined);
    expect(seen(`First answer on ${name}.`)).toBe(1);
    expect(seen('Second answer on ' + name)).toBe(0);
  });

  test('a command’s answer changes where the platform can do that; else nothing is written', async () => {
    await anna.types('/ask', name);
    if (platform.startsWith('slack')) {
      expect(anna.sees()).toContain(`Only answer on ${name}.`);
      expect(pens.has(name)).toBe(false);
      return;
    }
    expect(anna.sees()).toContain(`First answer on ${name}.`);
    const before = anna.seesAll().length;
    await finish(second(name));
    expect(anna.seesAll()).toHaveLength(platform === 'terminal' ? before + 1 : before);
  });

  test('at a stop what is being written ends, and the first stands', async () => {
    await anna.writes(name);
    const pen = pens.get(name);
    chat.house.bot.stopWriting();
    expect(pen?.signal.aborted).toBe(true);
    await chat.written();
    expect(seen(`First answer on ${name}.`)).toBe(1);
    await anna.writes(`${name} after`);
    expect(chat.house.bot.writing()).toBe(0);
  });
});
