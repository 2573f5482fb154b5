// Who may read the embedded database and its password: the account that runs the bot, and nobody else.
import { chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/index.ts';
import { silentLog } from '../support/database.ts';
import { isRoot, madeDataDir, modeOf, newDataDir, runAs, serverOf, visit } from './house.ts';

const open = (dataDir: string) => openDatabase({ dataDir, log: silentLog });
/** `nobody`: an account of every machine, and the one an intruder of another service most often has. */
const STRANGER = 65_534;

describe('files and socket', () => {
  test('nothing below the data folder is open to the group or to others', async () => {
    const dataDir = newDataDir();
    const database = await open(dataDir);
    const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true });
    const reachable = entries.filter((entry) => {
      const folder =
        entry.parentPath === dataDir || entry.parentPath === join(dataDir, 'postgres') || entry.name.startsWith('.s.');
      return folder && (modeOf(join(entry.parentPath, entry.name)) & 0o077) !== 0 && !entry.name.endsWith('.lock');
    });
    expect(reachable.map(({ name }) => name)).toEqual([]);
    expect(modeOf(dataDir)).toBe(0o700);
    expect(modeOf(join(dataDir, 'postgres/password'))).toBe(0o600);
    expect(entries.some(({ name }) => name === '.s.PGSQL.5432')).toBe(true);
    await database.close();
  });

  test.runIf(isRoot)('another account can neither read the password nor reach socket and data', async () => {
    const dataDir = newDataDir(0o755);
    // Even a data folder somebody opened to all.
    mkdirSync(dataDir, { mode: 0o755 });
    const database = await open(dataDir);
    expect(runAs(STRANGER, '/bin/ls', [dataDir])).toMatchObject({ ok: true });
    for (const path of ['password', 'server.log', 'data/PG_VERSION', 'data/pg_hba.conf']) {
      expect(runAs(STRANGER, '/bin/cat', [join(dataDir, 'postgres', path)]).text).toContain('Permission denied');
    }
    const knock = `require('net').connect(${JSON.stringify(join(dataDir, 'postgres/run/.s.PGSQL.5432'))}).on('connect', () => console.log('in')).on('error', (e) => console.log(e.code))`;
    expect(runAs(STRANGER, process.execPath, ['-e', knock]).text.trim()).toBe('EACCES');
    await database.close();
  });

  test('the password is asked for, on the socket too', async () => {
    const dataDir = madeDataDir();
    const database = await open(dataDir);
    const url = new URL(database.url);
    expect(url.password.length).toBeGreaterThan(40);
    url.password = 'guessed';
    const client = new pg.Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
    await database.close();
  });

  test('a folder too deep for a socket is served on 127.0.0.1, with the password, at the same port each time', async () => {
    const dataDir = newDataDir(0o711, 'deep'.repeat(20), 'deeper'.repeat(8));
    const first = await open(dataDir);
    const url = new URL(first.url);
    expect(url.hostname).toBe('127.0.0.1');
    expect((await first.pool.query('show listen_addresses')).rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const guest = await visit(dataDir);
    expect(guest.said.url).toBe(first.url);
    await guest.close();
    url.password = 'guessed';
    await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toMatchObject({ code: '28P01' });
    await first.close();
    const second = await open(dataDir);
    expect(second.url).toBe(first.url);
    await second.close();
    expect(serverOf(dataDir)).toBeUndefined();
  });
});

describe.runIf(isRoot)('as root', () => {
  test('the server runs without rights, under a number no account of the machine has', async () => {
    const dataDir = newDataDir();
    const database = await open(dataDir);
    const status = readFileSync(`/proc/${serverOf(dataDir)}/status`, 'utf8');
    const [, uid = ''] = /^Uid:\s+(\d+)/m.exec(status) ?? [];
    expect(Number(uid)).toBeGreaterThan(0);
    expect(
      readFileSync('/etc/passwd', 'utf8')
        .split('\n')
        .map((line) => line.split(':')[2]),
    ).not.toContain(uid);
    expect(/^CapEff:\s+0+$/m.test(status)).toBe(true);
    expect(/^Groups:\s*$/m.test(status)).toBe(true);
    await database.close();
  });

  test('it works below a folder that others cannot enter', async () => {
    const dataDir = newDataDir(0o700);
    const first = await visit(dataDir);
    expect(first.said.message).toBeUndefined();
    await first.kill();
    const second = await visit(dataDir);
    expect(second.said.server).toBe(first.said.server);
    await second.close();
    expect(serverOf(dataDir)).toBeUndefined();
  });

  test('a folder root copied, so that all in it is root’s, still works', async () => {
    const dataDir = madeDataDir();
    for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true }))
      chownSync(join(entry.parentPath, entry.name), 0, 0);
    const database = await open(dataDir);
    expect(await database.healthy()).toBe(true);
    await database.close();
  });

  test('an ordinary account works as well, and root then joins it', async () => {
    const dataDir = newDataDir(0o777);
    const guest = await visit(dataDir, { uid: STRANGER, gid: STRANGER });
    expect(guest.said.message).toBeUndefined();
    expect(readFileSync(`/proc/${guest.said.server}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
    const root = await open(dataDir);
    expect(await root.healthy()).toBe(true);
    await guest.close();
    await root.close();
    expect(serverOf(dataDir)).toBeUndefined();
  });

  test('an ordinary account is told when the folder is somebody else’s', async () => {
    const dataDir = madeDataDir(0o755);
    const guest = await visit(dataDir, { uid: STRANGER, gid: STRANGER });
    expect(guest.said.reason).toBe('not-writable');
    expect(guest.said.message).toContain(dataDir);
  });

  test('an account without a name is told what to do', async () => {
    const guest = await visit(newDataDir(0o777), { uid: 61_234, gid: 61_234 });
    expect(guest.said.reason).toBe('broken');
    expect(guest.said.message).toContain('/etc/passwd');
  });
});

describe('folders that cannot be used', () => {
  test('a file where the folder should be', async () => {
    const dataDir = newDataDir();
    writeFileSync(dataDir, 'a file');
    await expect(open(dataDir)).rejects.toMatchObject({
      reason: 'not-writable',
      message: expect.stringContaining('DATA_DIR'),
    });
  });

  test.runIf(isRoot)('a folder that cannot be written', async () => {
    const guest = await visit(newDataDir(0o755), { uid: STRANGER, gid: STRANGER });
    expect(guest.said.reason).toBe('not-writable');
  });

  test('data of another Postgres', async () => {
    const dataDir = madeDataDir();
    writeFileSync(join(dataDir, 'postgres/data/PG_VERSION'), '15\n');
    await expect(open(dataDir)).rejects.toMatchObject({
      reason: 'version',
      message: expect.stringMatching(/Postgres 15.*backup/),
    });
  });

  test('data that was damaged: the reason Postgres gives, and where its log is', async () => {
    const dataDir = madeDataDir();
    writeFileSync(join(dataDir, 'postgres/data/global/pg_control'), 'nonsense');
    await expect(open(dataDir)).rejects.toMatchObject({
      reason: 'broken',
      message: expect.stringContaining('server.log'),
    });
    expect(serverOf(dataDir)).toBeUndefined();
  });

  test('a password file that does not fit', async () => {
    const dataDir = madeDataDir();
    const guest = await visit(dataDir);
    writeFileSync(join(dataDir, 'postgres/password'), 'another');
    await expect(open(dataDir)).rejects.toMatchObject({
      reason: 'broken',
      message: expect.not.stringContaining('another'),
    });
    await guest.kill();
  });
});
