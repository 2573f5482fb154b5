// The program from outside: starting, refusing to start with a sentence, stopping.
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../src/mistake.ts';
import { layDataDir } from './support/database.ts';
import { emptyFolder, startProgram, type Program } from './support/program.ts';

const seed = 'My client has missed every meeting for three months, messages me at night and ignores my advice.';

/** Starts the program where it was started before: making a database is what only some tests are about. */
function startAgain(options: Parameters<typeof startProgram>[0]): Program {
  const folder = options.folder ?? emptyFolder();
  if (!existsSync(join(folder, 'data'))) layDataDir(join(folder, 'data'));
  return startProgram({ ...options, folder });
}

describe('the program', () => {
  test('answers in the terminal with no account, makes its database and keys, and ends with 0', async () => {
    const program = startProgram({ input: `${seed}\n` });
    expect(await program.ended).toBe(0);
    expect(program.out()).toContain('Decide first');
    expect(program.err()).toBe('');
    expect(statSync(join(program.folder, 'keys')).mode & 0o777).toBe(0o600);
  });

  test('remembers nothing of the situation in the clear', async () => {
    const program = startAgain({ input: `${seed} KANARIEWOORD\n/help\n` });
    expect(await program.ended).toBe(0);
    const { execFileSync } = await import('node:child_process');
    const hits = execFileSync('bash', ['-c', `grep -rlai kanariewoord ${program.folder} || true`]).toString();
    expect(hits).toBe('');
  });

  test('an empty input without a terminal names the missing variables and ends with 1', async () => {
    const program = startAgain({ input: '' });
    expect(await program.ended).toBe(1);
    expect(program.err()).toMatch(/SLACK_BOT_TOKEN.*DISCORD_TOKEN/);
    expect(program.err()).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['half a pair', { SLACK_BOT_TOKEN: 'xoxb-1' }, /needs a companion/],
    ['a database that is not there', { DATABASE_URL: 'postgresql://u:GEHEIM@127.0.0.1:1/x' }, /127\.0\.0\.1:1|reach/],
    ['a database folder that can not be made', { DATA_DIR: '/dev/null/data' }, /DATA_DIR|folder|\/dev\/null/],
  ])('%s is said in a sentence, without a stack', async (_name, env, sentence) => {
    const program = startProgram({ input: '', env });
    expect(await program.ended).toBe(1);
    expect(program.err()).toMatch(sentence);
    expect(program.err()).not.toMatch(/^\s+at |GEHEIM/m);
  });

  test('a port in use is said in a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const program = startAgain({ env: { PORT: String(port) } });
    expect(await program.ended).toBe(1);
    expect(program.err()).toContain(`Port ${port} is in use`);
    other.close();
  });

  test('keys of another database are refused, and nothing is overwritten', async () => {
    const first = startAgain({ input: `${seed}\n` });
    expect(await first.ended).toBe(0);
    const second = startAgain({
      input: `${seed}\n`,
      folder: first.folder,
      env: { KEYS_FILE: join(first.folder, 'other') },
    });
    expect(await second.ended).toBe(1);
    expect(second.err()).toContain('keys file');
    const third = startAgain({ input: `${seed}\n`, folder: first.folder });
    expect(await third.ended).toBe(0);
  });

  test('serves health when PORT is set, and ends with 0 on SIGTERM', async () => {
    const port = freePort();
    const program = startAgain({ env: { PORT: String(port) } });
    const health = await waitFor(async () => {
      const response = await fetch(`http://127.0.0.1:${port}/health`);
      return { status: response.status, body: (await response.json()) as unknown };
    });
    expect(health).toMatchObject({ status: 200, body: { ok: true, database: { up: true } } });
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});

describe('a start that fails', () => {
  test('leaves no database running: a token Slack refuses', async () => {
    const slack = await serve((_request, response) => void response.end('{"ok":false,"error":"invalid_auth"}'));
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_API_URL: `${slack.url}/api/` };
    const program = startAgain({ env });
    expect(await program.ended).toBe(1);
    expect(program.err()).toMatch(/refused SLACK_BOT_TOKEN/);
    expectCleared(program);
    slack.close();
  });

  test.each([
    ['an address of another machine', { PORT: '0', HOST: '203.0.113.7' }, /203\.0\.113\.7 is no address.*Set HOST/],
    ['a host name nobody knows', { PORT: '0', HOST: 'nowhere.invalid' }, /nowhere\.invalid can not be found.*Set HOST/],
    ['keys under a device', { KEYS_FILE: '/dev/null/keys' }, /\/dev\/null is no folder.*Set KEYS_FILE/],
    ['keys that are a device', { KEYS_FILE: '/dev/null' }, /no ordinary file/],
    ['keys where nobody may write', { KEYS_FILE: '/proc/keysfile' }, /keys file \/proc\/keysfile can/],
  ])('leaves no database running and says a sentence: %s', async (_name, env, sentence) => {
    const program = startAgain({ env });
    expect(await program.ended).toBe(1);
    expect(program.err()).toMatch(sentence);
    expect(program.err().trim().split('\n')).toHaveLength(1);
    expect(program.err()).not.toContain('chmod');
    expectCleared(program);
  });

  test('a folder as KEYS_FILE is not advised to be closed to others', async () => {
    const folder = emptyFolder();
    chmodSync(folder, 0o777);
    const program = startAgain({ env: { KEYS_FILE: folder } });
    expect(await program.ended).toBe(1);
    expect(program.err()).toBe(`KEYS_FILE names ${folder}, which is a folder. Set it to the path of a file.\n`);
    expectCleared(program);
  });

  // The superuser may read and write everything, so nothing would be refused.
  test.skipIf(process.getuid?.() === 0)(
    'keys that this user may not read, or not make, are said in a sentence',
    async () => {
      const folder = emptyFolder();
      const [unread, closed] = [join(folder, 'unread'), join(folder, 'closed')];
      writeFileSync(unread, '{}', { mode: 0o200 });
      mkdirSync(closed, { mode: 0o500 });
      for (const keys of [unread, join(closed, 'keys')]) {
        const program = startAgain({ env: { KEYS_FILE: keys } });
        expect(await program.ended).toBe(1);
        expect(program.err()).toMatch(/may not be read or made by this user/);
        expectCleared(program);
      }
    },
  );

  test('a port below 1024 is said in a sentence, and only when it is about a port', () => {
    const refused = Object.assign(new Error('x'), { code: 'EACCES', syscall: 'listen', port: 80 });
    expect(sentenceOf(refused)).toBe('Port 80 may not be used by this user. Set PORT to a number above 1023.');
    expect(sentenceOf(Object.assign(new Error('x'), { code: 'EACCES', syscall: 'open' }))).toBeUndefined();
  });
});

test('a database that dies under a chat in the terminal is told in words there, and in the log file for who looks', async () => {
  const program = startAgain({});
  await waitFor(async () => {
    if (program.out() === '') throw new Error('no welcome yet');
  });
  const log = join(program.folder, 'data', 'terminal.log');
  const server = Number(readFileSync(postmaster(program), 'utf8').split('\n')[0]);
  process.kill(server, 'SIGKILL');
  program.write(`${seed}\n`);
  await waitFor(async () => {
    if (!program.out().includes('Decide first')) throw new Error('no answer yet');
    if (!existsSync(log)) throw new Error('nothing in the log yet');
  });
  program.process.stdin?.end();
  expect(await program.ended).toBe(0);
  expect(program.err()).toBe('');
  expect(statSync(log).mode & 0o077).toBe(0);
  for (const line of readFileSync(log, 'utf8').trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
});

describe('a stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s while the database starts ends with 0 and leaves nothing',
    async (signal) => {
      const program = startProgram({});
      await waitFor(async () => statSync(join(program.folder, 'data', 'postgres')));
      program.process.kill(signal);
      expect(await program.ended).toBe(0);
      expect(program.err()).toBe('');
      expect(existsSync(postmaster(program))).toBe(false);
    },
  );

  test('while a platform does not answer: health is not ok, a second signal changes nothing, it ends with 0', async () => {
    const slack = await serve((_request, response) => void response.end('{"ok":true,"user_id":"U1","bot_id":"B1"}'));
    const discord = await serve(() => undefined);
    const port = freePort();
    const program = startAgain({
      env: {
        PORT: String(port),
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_SIGNING_SECRET: 's',
        SLACK_API_URL: `${slack.url}/api/`,
        DISCORD_TOKEN: 'a.b.c',
        DISCORD_API_URL: `${discord.url}/api`,
      },
    });
    const health = await waitFor(async () => {
      const response = await fetch(`http://127.0.0.1:${port}/health`);
      return { status: response.status, body: (await response.json()) as unknown };
    });
    expect(health).toMatchObject({ status: 503, body: { ok: false, platforms: { discord: { up: false } } } });
    const from = Date.now();
    program.process.kill('SIGTERM');
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(Date.now() - from).toBeLessThan(10_500);
    expectCleared(program);
    slack.close();
    discord.close();
  });

  test('a reader who leaves ends the terminal without a stack', async () => {
    const program = startAgain({});
    await waitFor(async () => {
      if (program.out() === '') throw new Error('no welcome yet');
    });
    program.process.stdout?.destroy();
    program.write(`${seed}\n${seed}\n`);
    expect(await program.ended).toBe(0);
    expect(program.err()).toBe('');
    expectCleared(program);
  });
});

const postmaster = ({ folder }: Program): string => join(folder, 'data', 'postgres', 'data', 'postmaster.pid');

/** The database was started, and is stopped. */
function expectCleared(program: Program): void {
  expect(existsSync(join(program.folder, 'data', 'postgres', 'server.log'))).toBe(true);
  expect(existsSync(postmaster(program))).toBe(false);
}

const freePort = (): number => 20_000 + Math.floor(Math.random() * 20_000);

async function serve(answer: RequestListener): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function waitFor<T>(look: () => Promise<T>): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
