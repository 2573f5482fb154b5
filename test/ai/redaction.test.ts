// The five hundred posts of `test/sets/redaction.json` on their way to a model: what reaches the endpoint of what was marked.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWriter, openModel, type Budget, type Consents, type Writing } from '../../src/ai/index.ts';
import { writtenSchema } from '../../src/advice/written.ts';
import { createMetrics } from '../../src/log/index.ts';
import { silentLog } from '../support/database.ts';
import { startFakeModel, type FakeModel } from '../support/model/index.ts';

type Post = {
  readonly id: string;
  readonly language: 'en' | 'nl';
  readonly text: string;
  readonly marks: readonly { readonly kind: string; readonly text: string }[];
};
const posts = JSON.parse(readFileSync(new URL('../sets/redaction.json', import.meta.url), 'utf8')) as Post[];
const structured = new Set(['email', 'phone', 'iban', 'url', 'handle', 'vat']);
const named = new Set(['name', 'company']);
const who = { platform: 'slack', community: 'T', person: 'anna' } as const;

let fake: FakeModel;
let writer: Writing;
beforeAll(async () => {
  fake = await startFakeModel();
  const yes = { kind: 'yes', version: 1, host: '', at: new Date() } as const;
  writer = createWriter({
    model: await openModel({ apiKey: 'x', baseUrl: fake.url, model: 'fake' }),
    consents: { of: async () => yes } as unknown as Pick<Consents, 'of'>,
    budget: { reserve: async () => ({ kind: 'reserved', settle: async () => undefined }) } as unknown as Pick<
      Budget,
      'reserve'
    >,
    aliasOf: () => 'alias',
    log: silentLog,
    metrics: createMetrics(),
  });
});
afterAll(() => fake.close());

/** What the endpoint got of a post, when these names were known. */
async function received(post: Post, known: readonly string[]): Promise<string> {
  const task = {
    instructions: 'Word this.',
    cards: '',
    name: 'advice',
    schema: writtenSchema,
    language: post.language,
  };
  const before = fake.sent.length;
  await writer.write({ ...task, post: post.text, known }, who, new AbortController().signal);
  // What looks like orders to a model goes to none.
  if (fake.sent.length === before) return '';
  return JSON.stringify(fake.sent.at(-1)?.body).replaceAll('\\n', '\n').replaceAll('\\"', '"');
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Case-sensitively and as a whole word, as the set says. */
const holds = (text: string, mark: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(mark)}(?![\p{L}\p{N}])`, 'u').test(text);

test('of everything structured nothing arrives, and of names that are known nothing', { timeout: 60_000 }, async () => {
  const arrived: string[] = [];
  for (const post of posts) {
    const names = post.marks.filter((it) => named.has(it.kind)).map((it) => it.text);
    const sent = await received(post, names);
    for (const mark of post.marks) {
      if ((structured.has(mark.kind) || named.has(mark.kind)) && holds(sent, mark.text))
        arrived.push(`${post.id} ${mark.kind} ${mark.text}`);
    }
  }
  expect(fake.sent.length).toBeGreaterThan(posts.length * 0.99);
  expect(arrived).toEqual([]);
});

test('of names nobody told of most do not arrive', { timeout: 60_000 }, async () => {
  let [marks, arrived] = [0, 0];
  for (const post of posts) {
    const names = post.marks.filter((it) => it.kind === 'name');
    if (names.length === 0) continue;
    const sent = await received(post, []);
    marks += names.length;
    arrived += names.filter((it) => holds(sent, it.text)).length;
  }
  expect(marks).toBeGreaterThan(100);
  expect(arrived / marks).toBeLessThan(0.15);
});
