// The model port over the wire: the real client against the local model, in every way a server can fail.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDialects } from '../../src/ai/dialect.ts';
import { createModel } from '../../src/ai/openai.ts';
import type { Model, Question } from '../../src/ai/port.ts';
import { writtenSchema, type Written } from '../../src/advice/written.ts';
import { fenced } from '../../src/ai/fence.ts';
import { startFakeModel, type FakeModel, type Kind } from '../support/model/index.ts';

const card = {
  card: 'C1',
  about: ['late-payment'],
  gist: 'Remind them with a date',
  step: 'You could send a reminder that names a date.',
  claims: ['One answer says that a reminder with a date works.'],
  messages: [{ channel: 'mail', softer: 'Could you pay by {deadline}?', firmer: 'Please pay by {deadline}.' }],
  conflicts: [],
};
const question: Question<Written> = {
  system: 'Word this.',
  user: `${fenced('cards', JSON.stringify(card))}\n\n${fenced('post', 'My client is late with a payment.')}\n\nWrite every sentence in English.`,
  name: 'advice',
  schema: writtenSchema,
  asker: 'somebody',
};

/** The client waits half a second before it tries a connection again. */
const patienceMs = 5_000;
let fake: FakeModel;
let model: Model;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(async () => {
  expect(fake.violations).toEqual([]);
  await fake.close();
});
beforeEach(() => {
  fake.sent.length = 0;
  model = createModel({ apiKey: 'sk-test', baseUrl: fake.url, model: 'fake' }, patienceMs);
});
const hasty = (): Model => createModel({ apiKey: 'sk-test', baseUrl: fake.url, model: 'fake' }, 200);
const ask = (kind: Kind, signal = new AbortController().signal) => {
  fake.kind = kind;
  return model.ask(question, signal);
};

test('a good answer comes back in the shape that was asked for, with what it cost', async () => {
  const answered = await ask('good');
  expect(answered).toMatchObject({ kind: 'written', usage: { input: 4_000, output: 700 } });
  expect(answered.kind === 'written' && answered.value.steps[0]?.card).toBe('C1');
});

test('it is asked once, with a strict schema, to be stored nowhere, for somebody without a name', async () => {
  await ask('good');
  expect(fake.sent).toHaveLength(1);
  const [sent] = fake.sent;
  expect(sent).toMatchObject({ system: 'Word this.', format: 'json_schema', key: 'Bearer sk-test' });
  expect(sent?.body).toMatchObject({
    model: 'fake',
    store: false,
    safety_identifier: 'somebody',
    max_completion_tokens: 6_000,
  });
});

describe('what goes wrong is said, and never thrown', () => {
  test.each([
    ['truncated', 'cut-off', 1],
    ['cut without a word', 'unreadable', 2],
    ['schema-less', 'unreadable', 2],
    ['empty', 'unreadable', 2],
    ['refusing', 'refused', 1],
    ['filtered', 'filtered', 1],
    ['no key', 'rejected', 1],
    ['429', 'busy', 2],
    ['500', 'down', 2],
    ['connection reset', 'down', 2],
    ['slow', 'slow', 1],
    ['half-open', 'slow', 1],
  ] as const)('%s is %s', async (kind, outcome, calls) => {
    if (outcome === 'slow') model = hasty();
    expect((await ask(kind)).kind).toBe(outcome);
    expect(fake.sent).toHaveLength(calls);
  });

  test('nobody there is down', async () => {
    const nobody = createModel({ apiKey: 'x', baseUrl: 'http://127.0.0.1:1/v1', model: 'fake' }, 2_000);
    expect(await nobody.ask(question, new AbortController().signal)).toEqual({ kind: 'down' });
  });
});

test('what ignored a schema is counted with what came after', async () => {
  expect(await ask('ignoring the schema')).toMatchObject({ kind: 'written', usage: { input: 8_000, output: 1_400 } });
  expect(fake.sent.map((it) => it.format)).toEqual(['json_schema', 'json_object']);
});

test('a server without schemas is found out, and remembered', async () => {
  expect((await ask('json_object only')).kind).toBe('written');
  expect((await ask('json_object only')).kind).toBe('written');
  expect(fake.sent.map((it) => it.format)).toEqual(['json_schema', 'json_object', 'json_object']);
});

test('a server that takes no new fields gets none, and is remembered', async () => {
  expect((await ask('bare')).kind).toBe('written');
  expect((await ask('bare')).kind).toBe('written');
  expect(fake.sent.map((it) => 'store' in it.body)).toEqual([true, false, false]);
  expect(fake.sent.at(-1)?.body).toMatchObject({ max_tokens: 6_000, response_format: { type: 'json_schema' } });
});

test('a server that takes neither new fields nor a schema is found out within one answer', async () => {
  expect((await ask('bare without a schema')).kind).toBe('written');
  expect((await ask('bare without a schema')).kind).toBe('written');
  expect(fake.sent.map((it) => it.format)).toEqual(['json_schema', 'json_schema', 'json_object', 'json_object']);
});

test('OpenAI itself is never asked without what keeps it from storing', () => {
  const dialects = createDialects('openai');
  const plainer = dialects.next(dialects.first(), 'fields');
  expect(plainer).toEqual({ format: 'json_object', extras: true });
  expect(dialects.next(plainer!, 'fields')).toBeUndefined();
});

test('what was found out about a server is forgotten after an hour', () => {
  let now = 0;
  const dialects = createDialects('other', () => now);
  expect(dialects.next(dialects.first(), 'fields')).toEqual({ format: 'json_schema', extras: false });
  expect(dialects.first().extras).toBe(false);
  now = 3_600_001;
  expect(dialects.first().extras).toBe(true);
});

test('who cancels gets an end at once, and the server is left', async () => {
  const ending = new AbortController();
  const asked = ask('held', ending.signal);
  ending.abort();
  expect(await asked).toEqual({ kind: 'cancelled' });
  fake.release();
});
