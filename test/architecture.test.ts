// The floor table of src/README.md, held: imports only go down, and a room's tables are its own.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));
const floor0 = ['chat', 'i18n', 'log'];

/** Which rooms of ours a room may import. */
const floors: Readonly<Record<string, readonly string[]>> = {
  chat: [],
  i18n: ['chat'],
  log: [],
  text: floor0,
  crypto: floor0,
  db: floor0,
  deliveries: [...floor0, 'db', 'crypto'],
  jobs: [...floor0, 'db'],
  ai: [...floor0, 'text', 'db', 'deliveries'],
  community: [...floor0, 'db', 'crypto', 'deliveries', 'jobs'],
  members: [...floor0, 'db', 'crypto', 'deliveries', 'community'],
  answers: [...floor0, 'text', 'crypto', 'db', 'deliveries', 'jobs', 'community'],
  advice: [...floor0, 'text', 'crypto', 'db', 'deliveries', 'jobs', 'ai', 'community', 'answers'],
  // prettier-ignore
  curation: [...floor0, 'text', 'crypto', 'db', 'deliveries', 'jobs', 'community', 'answers', 'advice', 'zip'],
  zip: [],
  threads: [...floor0, 'text', 'crypto', 'db', 'deliveries', 'jobs', 'community', 'answers', 'advice'],
  chain: [...floor0, 'crypto', 'db'],
  incidents: [...floor0, 'text', 'crypto', 'db', 'deliveries', 'jobs', 'chain', 'answers', 'advice'],
  export: [...floor0, 'text', 'db', 'deliveries', 'chain', 'incidents', 'zip'],
  'adapters/terminal': floor0,
  'adapters/shared': floor0,
  'adapters/slack': [...floor0, 'adapters/shared'],
  'adapters/discord': [...floor0, 'adapters/shared'],
  cli: ['*'],
  'main.ts': ['*'],
  'mistake.ts': ['answers', 'crypto', 'db', 'deliveries'],
  'stop.ts': [...floor0, 'db', 'jobs', 'house.ts'],
  'stopping.ts': [],
  'platforms.ts': [...floor0, 'config.ts', 'health.ts', 'adapters/slack', 'adapters/discord'],
  // prettier-ignore
  'house.ts': [...floor0, 'text', 'crypto', 'db', 'deliveries', 'jobs', 'ai', 'community', 'members', 'answers', 'advice', 'curation', 'threads', 'chain', 'incidents', 'export', 'bot.ts', 'help.ts', 'plan.ts'],
  'bot.ts': [
    ...floor0,
    'deliveries',
    'form.ts',
    'follow.ts',
    'later.ts',
    'lost.ts',
    'notice.ts',
    'plan.ts',
    'sentences.ts',
    'turn.ts',
  ],
  'later.ts': [...floor0, 'deliveries'],
  'follow.ts': floor0,
  'turn.ts': [...floor0, 'plan.ts'],
  'lost.ts': [...floor0, 'deliveries', 'notice.ts', 'plan.ts'],
  'form.ts': [...floor0, 'deliveries', 'plan.ts', 'sentences.ts'],
  'notice.ts': [...floor0, 'plan.ts', 'sentences.ts'],
  'plan.ts': [...floor0, 'deliveries', 'sentences.ts'],
  'help.ts': floor0,
  'sentences.ts': ['chat'],
  'health.ts': floor0,
  'config.ts': [],
};
/** Packages that only one place may import. */
const owners: Readonly<Record<string, readonly string[]>> = {
  'drizzle-orm': ['store.ts', 'schema.ts', 'db/'],
  pg: ['db/'],
  'pg-boss': ['jobs/', 'db/'],
  openai: ['ai/openai.ts'],
  '@slack/bolt': ['adapters/slack/'],
  '@slack/web-api': ['adapters/slack/'],
  'discord.js': ['adapters/discord/'],
  pino: ['log/'],
  'prom-client': ['log/'],
  pdfkit: ['export/'],
  fontkit: ['export/'],
  'bidi-js': ['export/'],
  '@resvg/resvg-js': ['export/'],
};

type Import = { readonly from: string; readonly to: string };
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(source, from), 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'|import\('([^']+)'\)/g)].map(([, a, b]) => ({
    from,
    to: a ?? b ?? '',
  }));
});

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'adapters' ? `adapters/${second}` : first;
}

const ours = imports
  .filter((it) => it.to.startsWith('.'))
  .map((it) => ({ ...it, to: relative(source, resolve(source, dirname(it.from), it.to)) }));

describe('the house', () => {
  test('every file stands in a room of the table', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => floors[room] === undefined)).toEqual([]);
  });

  test('imports only go down', () => {
    const wrong = ours.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      const may = floors[here] ?? [];
      return here !== there && !may.includes('*') && !may.includes(there);
    });
    expect(
      wrong.map(({ from, to }) => `${from} may not import ${to}: ${roomOf(to)} does not lie below ${roomOf(from)}`),
    ).toEqual([]);
  });

  test("a room's tables and queries are its own", () => {
    const wrong = ours.filter(({ from, to }) => /(^|\/)(store|schema)\.ts$/.test(to) && roomOf(from) !== roomOf(to));
    expect(wrong.map(({ from, to }) => `${from} reaches into ${to}`)).toEqual([]);
  });

  test('a package is imported only where it belongs', () => {
    const wrong = imports.filter(({ from, to }) => {
      const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? '');
      const places = to.startsWith('.') ? undefined : owners[name];
      return places !== undefined && !places.some((place) => from.startsWith(place) || from.endsWith(`/${place}`));
    });
    expect(wrong.map(({ from, to }) => `${from} may not import ${to}`)).toEqual([]);
  });

  test('only the composition root and the commands read the environment', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(source, file), 'utf8')));
    expect(readers.filter((file) => file !== 'main.ts' && !file.startsWith('cli/'))).toEqual([]);
  });

  test('every file begins with a sentence that says what it is', () => {
    const without = files.filter((file) => !/^(#!.*\n)?\/\/ \S/.test(readFileSync(join(source, file), 'utf8')));
    expect(without).toEqual([]);
  });
});
