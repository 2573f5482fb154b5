// /setup check: everything that can be missing is said with its mend and with who can do it; nothing is said when nothing is.
import { chmodSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding, Lack } from '../../src/chat/index.ts';
import { openStage, usualReach, type Stage } from './stage.ts';

const lacks: Readonly<Record<Lack, RegExp>> = {
  invite: /\/invite @difficultclient|allow View Channel/,
  see: /allow me View Channel/,
  send: /Posting permissions|allow me Send Messages/,
  'open-threads': /Create Public Threads/,
  'send-in-threads': /Send Messages in Threads/,
  archived: /Unarchive it/,
  locked: /Unlock it/,
  tag: /set the tag/,
};
const found: readonly (readonly [Finding, RegExp, 'runs the bot' | 'an administrator'])[] = [
  [{ what: 'scope', detail: 'im:write', who: 'administrator' }, /scope im:write is missing/, 'an administrator'],
  [{ what: 'intent', detail: 'GuildMembers', who: 'operator' }, /developer portal/, 'runs the bot'],
  [{ what: 'permission', detail: 'Send Messages', who: 'administrator' }, /under Roles/, 'an administrator'],
  [{ what: 'messages-tab', detail: '', who: 'operator' }, /Messages Tab is off/, 'runs the bot'],
  [{ what: 'commands', detail: '/setup', who: 'operator' }, /\/setup is missing or out of date/, 'runs the bot'],
  [{ what: 'token', detail: 'token_revoked', who: 'operator' }, /Make a new one/, 'runs the bot'],
];

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let stage: Stage;
  const check = async (): Promise<string> => {
    await stage.mila.types('/setup', 'check');
    return stage.mila.sees();
  };
  beforeAll(async () => {
    stage = await openStage(platform);
    await stage.mila.types('/setup', platform === 'discord' ? 'show' : '');
    await stage.mila.presses('Open this channel');
  });
  afterAll(() => stage.chat.close());

  test('it is green when all is well, as the platform itself says', async () => {
    const seen = await check();
    expect(seen).toContain('✅ All is well');
  });

  test('what is missing in a channel is said by its name, with the mend', async () => {
    for (const [lack, mend] of Object.entries(lacks)) {
      stage.says.reach = { ...usualReach, lacks: [lack as Lack] };
      const seen = await check();
      expect(seen, lack).toMatch(mend);
      expect(seen, lack).toMatch(/#general: /);
      expect(seen, lack).not.toContain('✅');
    }
    stage.says.reach = undefined;
  });

  test('a channel that is gone is closed from here', async () => {
    stage.says.reach = { kind: 'not-there' };
    expect(await check()).toContain('it was deleted, or I was taken out');
    await stage.mila.presses('Close ');
    expect(stage.mila.sees()).toContain('no channel yet');
    stage.says.reach = undefined;
    await stage.mila.presses('Undo: channel');
  });

  test('what the platform finds is said to whoever can mend it', async () => {
    for (const [finding, mend, who] of found) {
      stage.says.findings = [finding];
      const seen = await check();
      expect(seen, finding.what).toMatch(mend);
      expect(seen, finding.what).toContain(who);
    }
    stage.says.findings = undefined;
  });

  test('a platform that does not answer leaves no check green', async () => {
    const { messengers } = stage.chat.house;
    const known = messengers.get(platform)!;
    messengers.set(platform, { ...known, checkup: () => Promise.reject(new Error('no')) });
    expect(await check()).toContain('could not look at everything');
    messengers.set(platform, known);
  });

  test('a keys file others can read, work that is stuck, and a database of another release are for the operator', async () => {
    const { pool } = stage.chat.database;
    chmodSync(stage.chat.keysFile, 0o644);
    await pool.query(`select pgboss.create_queue('stuck', '{"policy": "standard"}')`);
    await pool.query("insert into pgboss.job (name, start_after) values ('stuck', now() - interval '10 minutes')");
    await pool.query("insert into meta.migration (position, name, checksum) values (9999, '9999_later', 'x')");
    const seen = await check();
    expect(seen).toContain('chmod 600');
    expect(seen).toContain('“stuck” has waited for 10 minutes');
    expect(seen).toContain('a newer release');
    chmodSync(stage.chat.keysFile, 0o600);
    await pool.query("delete from pgboss.job where name = 'stuck'");
    await pool.query('delete from meta.migration where position = 9999');
    const last = await pool.query<{ row: string }>(
      'delete from meta.migration where position = (select max(position) from meta.migration) returning name as row',
    );
    expect(last.rows).toHaveLength(1);
    expect(await check()).toContain('lacks tables of this release');
  });

  test('nobody else sees it', async () => {
    await stage.bram.types('/setup', 'check');
    expect(stage.bram.sees()).toContain('Alleen moderators');
    expect([stage.chat.channel(), stage.chat.violations()]).toEqual([[], []]);
  });
});

test('in a terminal the machine is looked at', async () => {
  const stage = await openStage('terminal');
  await stage.bram.types('/setup check');
  expect(stage.bram.sees()).toContain('Alles is in orde.');
  await stage.chat.close();
});
