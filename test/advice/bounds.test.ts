// What bounds the wording of answers: budgets, how many at once, what of the log may go, other processes, what a member takes back.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plaintext, parsePressId, shown, type Reply, type StampedDocument, type What } from '../../src/chat/index.ts';
import type { House } from '../../src/house.ts';
import { openStage, saved, type Stage } from '../incidents/cast.ts';
import { openGround, until, type Ground } from '../support/chat.ts';
import { agrees, givenModel, labels, openWorded, type FakeModel } from '../support/model/index.ts';

const owed = 'My client owes me 1,200 euros for six weeks now and does not answer my mails any more.';
const schuld = 'Mijn klant moet me al zes weken 1200 euro betalen en reageert niet meer op mijn mails.';

describe('budgets', () => {
  test.each([
    ['member', 'what a member may spend'],
    ['community', 'is used up'],
    ['month', 'is used up'],
  ] as const)(
    'at the end of that of a %s the first answer stands, and a sentence says why',
    async (scope, sentence) => {
      // Enough for one answer at its dearest, not for what is left of it and another.
      const chat = await openWorded('discord', { caps: { [scope]: { tokens: 18_000 } } });
      const anna = chat.member('anna', 'en');
      await agrees(chat, anna, 'en', owed);
      await until(() => anna.sees().includes(labels.en.worded), 15_000);
      await anna.types('/difficultclient', owed);
      await chat.written();
      await until(() => anna.sees().includes(sentence), 15_000);
      expect(anna.sees()).toContain('Decide first');
      expect(chat.fake.sent).toHaveLength(1);
      await chat.close();
    },
  );
});

test('more than may be asked at once get the first answer, and are told', async () => {
  const chat = await openWorded('discord', { atOnce: 1 });
  const [anna, bram] = [chat.member('anna', 'en'), chat.member('bram', 'nl')];
  await agrees(chat, anna, 'en', owed);
  await agrees(chat, bram, 'nl', schuld);
  chat.fake.kind = 'held';
  await anna.types('/difficultclient', owed);
  await until(() => chat.fake.sent.length === 3, 15_000);
  await bram.types('/difficultclient', schuld);
  await until(() => bram.sees().includes('Het model heeft het nu te druk'), 15_000);
  chat.fake.release();
  await until(() => anna.sees().includes(labels.en.worded), 15_000);
  expect(chat.metrics.registry.getSingleMetric('model_answers_total')).toBeDefined();
  expect(await chat.metrics.registry.metrics()).toMatch(/model_answers_total\{outcome="full"\} 1/);
  await chat.close();
});

describe('the log', () => {
  let fake: FakeModel;
  let stage: Stage;
  beforeAll(async () => {
    const model = await givenModel({});
    fake = model.fake;
    stage = await openStage('discord', { model: model.given });
  });
  afterAll(async () => {
    await stage.chat.close();
    await fake.close();
  });

  test('goes to a model only when advice on it was asked for, without the names that stand in it', async () => {
    const { anna, chat } = stage;
    await anna.types('/difficultclient', owed);
    await anna.presses(labels.en.ask);
    await anna.presses(labels.en.yes);
    await chat.written();
    fake.sent.length = 0;
    await saved(
      anna,
      'My client Zandvoort & Partners skipped the call again today at 9:00, Wietske Brandsma was there too. I lost 2 hours.',
    );
    await saved(anna, 'My client Zandvoort & Partners owes me € 1,200 since today and does not answer.');
    await chat.written();
    expect(fake.sent).toEqual([]);
    await anna.writes('patterns');
    await anna.presses('Advice on this client');
    expect(anna.sees()).toContain('Zandvoort');
    await chat.written();
    expect(fake.sent).toEqual([]);
    await anna.presses('Get advice');
    await chat.written();
    expect(fake.sent).toHaveLength(1);
    expect(fake.sent[0]?.user).toContain('skipped the call');
    for (const name of ['Zandvoort', 'Wietske', 'Brandsma']) expect(JSON.stringify(fake.sent)).not.toContain(name);
    await until(() => anna.seesAll().some((it) => it.includes(labels.en.worded)), 15_000);
  });
});

describe('two processes', () => {
  let ground: Ground;
  let fake: FakeModel;
  let other: House;
  const who = { platform: 'slack', community: 'T1', person: 'U1' } as const;
  beforeAll(async () => {
    const model = await givenModel({});
    fake = model.fake;
    ground = await openGround({ model: model.given });
    other = await ground.another();
    await ground.house.writer?.consents.give(who);
  });
  afterAll(async () => {
    await ground.close();
    await fake.close();
  });

  /** Sends one request to a house; what it showed, oldest first, the later documents too. */
  async function send(house: House, what: What): Promise<StampedDocument[]> {
    const seen: StampedDocument[] = [];
    const keep = async (document: StampedDocument) => (seen.push(document), shown);
    const reply: Reply = {
      audience: 'asker',
      again: 'replaces',
      address: '',
      accept: async () => undefined,
      show: keep,
      change: keep,
      aside: keep,
      form: async () => shown,
      clear: async () => shown,
    };
    const place = { kind: 'dm', channel: 'D1' } as const;
    await house.bot.handle({ ...who, delivery: randomUUID(), place, locale: 'en', at: new Date(), what }, reply);
    return seen;
  }
  const asks = (house: House) => send(house, { kind: 'command', name: 'difficultclient', text: owed, args: {} });
  const selectOf = (document: StampedDocument | undefined): string => {
    const block = document?.blocks.find((it) => it.kind === 'select');
    return block?.kind === 'select' ? block.select.id : '';
  };

  test('an answer that was changed in another process meanwhile is not overwritten by what was being written', async () => {
    fake.kind = 'held';
    const seen = await asks(ground.house);
    await until(() => fake.sent.length === 1, 15_000);
    const id = selectOf(seen[0]);
    expect(parsePressId(id)?.command).toBe('advice-types');
    fake.kind = 'good';
    await send(other, { kind: 'press', id, values: ['scope-creep'] });
    fake.release();
    await until(() => ground.house.bot.writing() === 0 && other.bot.writing() === 0, 15_000);
    expect(seen.map(plaintext).filter((it) => it.includes(labels.en.worded))).toEqual([]);
  });

  test('consent that was taken back in another process holds at once', async () => {
    expect(plaintext((await asks(ground.house))[0]!)).toContain(labels.en.underWay);
    await until(() => ground.house.bot.writing() === 0, 15_000);
    await other.writer?.consents.withdraw(who);
    fake.sent.length = 0;
    await asks(ground.house);
    await until(() => ground.house.bot.writing() === 0, 15_000);
    expect(fake.sent).toEqual([]);
  });

  test('what is kept of it is counted, exported and erased', async () => {
    const part = ground.house.writer!.consents.part;
    expect((await part.count(who)).map((it) => it.count)).toEqual([1, 1]);
    expect(await part.export(who)).toMatchObject({
      consent: { said: 'never', version: 1 },
      use: [{ tokens: expect.any(Number) }],
    });
    expect(JSON.stringify(await part.export(who))).not.toContain('U1');
    await part.erase(who);
    await part.erase(who);
    expect((await part.count(who)).map((it) => it.count)).toEqual([0, 0]);
  });
});
