// The program from outside: starting, refusing to start with a sentence, stopping.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startProgram } from './support/program.ts';

const seed = 'My client has missed every meeting for three months, messages me at night and ignores my advice.';

describe('the program', () => {
  test('answers in the terminal with no account, makes its database and keys, and ends with 0', async () => {
    const program = startProgram({ input: `${seed}\n` });
    expect(await program.ended).toBe(0);
    expect(program.out()).toContain('Decide first');
    expect(program.err()).toBe('');
    expect(statSync(join(program.folder, 'keys')).mode & 0o777).toBe(0o600);
  });

  test('remembers nothing of the situation in the clear', async () => {
    const program = startProgram({ input: `${seed} KANARIEWOORD\n/help\n` });
    expect(await program.ended).toBe(0);
    const { execFileSync } = await import('node:child_process');
    const hits = execFileSync('bash', ['-c', `grep -rlai kanariewoord ${program.folder} || true`]).toString();
    expect(hits).toBe('');
  });

  test('an empty input without a terminal names the missing variables and ends with 1', async () => {
    const program = startProgram({ input: '' });
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
    const program = startProgram({ env: { PORT: String(port) } });
    expect(await program.ended).toBe(1);
    expect(program.err()).toContain(`Port ${port} is in use`);
    other.close();
  });

  test('keys of another database are refused, and nothing is overwritten', async () => {
    const first = startProgram({ input: `${seed}\n` });
    expect(await first.ended).toBe(0);
    const second = startProgram({
      input: `${seed}\n`,
      folder: first.folder,
      env: { KEYS_FILE: join(first.folder, 'other') },
    });
    expect(await second.ended).toBe(1);
    expect(second.err()).toContain('keys file');
    const third = startProgram({ input: `${seed}\n`, folder: first.folder });
    expect(await third.ended).toBe(0);
  });

  test('serves health when PORT is set, and ends with 0 on SIGTERM', async () => {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const program = startProgram({ env: { PORT: String(port) } });
    const health = await waitFor(async () => {
      const response = await fetch(`http://127.0.0.1:${port}/health`);
      return { status: response.status, body: (await response.json()) as unknown };
    });
    expect(health).toMatchObject({ status: 200, body: { ok: true, database: { up: true } } });
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});

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
