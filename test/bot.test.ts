// The order of steps behind the one door: once, by whom it belongs to, within limits, and honest when memory is gone.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import {
  buttons,
  command,
  document,
  paragraph,
  plain,
  plaintext,
  press,
  show,
  shown,
  type Messenger,
  type Reply,
  type Request,
  type Shown,
  type StampedDocument,
  type What,
} from '../src/chat/index.ts';
import { openGround, until, type Ground, type GroundOptions } from './support/chat.ts';
import { trial } from './support/trial.ts';

const owed = 'My client owes me 1,200 euros for six weeks now and stopped answering my mails.';
let ground: Ground;
afterEach(() => ground.close());
const start = async (options: GroundOptions = {}): Promise<void> => void (ground = await openGround(options));

/** A reply that keeps what was shown. */
function keeping(): {
  reply: Reply;
  seen: StampedDocument[];
  asides: StampedDocument[];
  forms: string[];
  text(): string;
  accepted(): boolean;
} {
  let accepted = false;
  const seen: StampedDocument[] = [];
  const asides: StampedDocument[] = [];
  const forms: string[] = [];
  const reply: Reply = {
    audience: 'asker',
    again: 'adds',
    address: 'here',
    accept: async () => void (accepted = true),
    show: async (document) => (seen.push(document), shown),
    aside: async (document) => (asides.push(document), shown),
    form: async (form) => (forms.push(form.id), shown),
    clear: async () => shown,
  };
  return { reply, seen, asides, forms, text: () => seen.map(plaintext).at(-1) ?? '', accepted: () => accepted };
}

const request = (what: What, person = 'anna', delivery: string = randomUUID()): Request => ({
  delivery,
  platform: 'slack',
  community: 'T1',
  person,
  place: { kind: 'channel', channel: 'C1' },
  locale: 'en',
  at: new Date(),
  what,
});
const asks = (text = owed): What => ({ kind: 'command', name: 'difficultclient', text, args: {} });

async function handled(what: What, person?: string, delivery?: string) {
  const kept = keeping();
  await ground.house.bot.handle(request(what, person, delivery), kept.reply);
  return kept;
}

function idOf(document: StampedDocument | undefined, label: string): string {
  for (const block of document?.blocks ?? []) {
    if (block.kind !== 'buttons') continue;
    const found = block.buttons.find((button) => button.label.startsWith(label));
    if (found !== undefined) return found.id;
  }
  throw new Error(`no button ${label}`);
}

describe('a delivery', () => {
  test('that comes again has no second effect, at the same time or later', async () => {
    await start();
    const all = await Promise.all(Array.from({ length: 10 }, () => handled(asks(), 'anna', 'D1')));
    const later = await handled(asks(), 'anna', 'D1');
    expect([...all, later].flatMap((it) => it.seen)).toHaveLength(1);
  });

  test('of a shape nobody knows is taken without a word', async () => {
    await start();
    const { seen, asides } = await handled({ kind: 'unsupported', shape: 'new_thing' });
    expect([...seen, ...asides]).toEqual([]);
  });

  test('of an unknown command is told what there is', async () => {
    await start();
    expect((await handled({ kind: 'command', name: 'nosuch', text: '', args: {} })).text()).toContain('/help');
  });
});

describe('a button', () => {
  test('is the business of the member it was shown to', async () => {
    await start();
    const { seen } = await handled(asks());
    const id = idOf(seen[0], 'Change message');
    expect((await handled({ kind: 'press', id, values: [] }, 'carl')).text()).toContain('somebody else');
    expect((await handled({ kind: 'press', id, values: [] })).text()).toContain('To copy as it stands');
  });

  test('pressed a month later says kindly that it is forgotten', async () => {
    let now = new Date('2026-11-24T10:00:00Z');
    await start({ now: () => now });
    const { seen } = await handled(asks());
    now = new Date('2026-12-24T10:00:00Z');
    const { text } = await handled({ kind: 'press', id: idOf(seen[0], 'Change message'), values: [] });
    expect(text()).toContain('older than a day');
    await ground.house.deliveries.sweep();
    const { rows } = await ground.database.pool.query('select 1 from "case" union all select 1 from button');
    expect(rows).toEqual([]);
  });

  test.each([
    '',
    'x',
    'difficultclient:u:short',
    'difficultclient:z:AAAAAAAAAAAAAAAAAAAAAA',
    'no-such:r:AAAAAAAAAAAAAAAAAAAAAA',
    '💥',
  ])('that we never made (%s) does no harm', async (id) => {
    await start();
    expect((await handled({ kind: 'press', id, values: ['x'] })).text()).toContain('forgotten');
  });

  test('survives a restart', async () => {
    await start();
    const { seen } = await handled(asks());
    const { rows } = await ground.database.pool.query<{ sealed: Buffer }>('select sealed from button');
    expect(rows.length).toBeGreaterThan(3);
    expect(Buffer.concat(rows.map((row) => row.sealed)).toString('latin1')).not.toContain('advice-message');
    expect((await handled({ kind: 'press', id: idOf(seen[0], 'Change message'), values: [] })).seen).toHaveLength(1);
  });
});

describe('a command that clears', () => {
  const cleared = async (who: string, end: Shown = shown) => {
    const kept = keeping();
    let times = 0;
    const clear = async (): Promise<Shown> => ((times += 1), end);
    const { seen } = await handled({ kind: 'command', name: 'give', text: '', args: {} });
    const id = idOf(seen[0], 'Mine');
    await ground.house.bot.handle(request({ kind: 'press', id, values: [] }, who), { ...kept.reply, clear });
    return { ...kept, times };
  };
  const mine = command({
    name: 'give',
    listed: true,
    audience: 'asker',
    who: 'anyone',
    args: {},
    asks: 'nothing',
    title: { en: 'Give', nl: 'Geef' },
    help: { summary: { en: 'x', nl: 'x' }, example: { en: '/give', nl: '/give' } },
    run: async () => show(document('x', buttons({ label: 'Mine', press: press('clear', 'update') }))),
  });
  const options = (): GroundOptions => {
    const tried = trial().options.trial!(new Map());
    const others = tried.commands.filter((it) => it.name !== 'give');
    return { trial: () => ({ ...tried, commands: [...others, mine] }) };
  };

  test('shows nothing and is over', async () => {
    await start(options());
    const { times, seen, asides } = await cleared('anna');
    expect([times, seen, asides]).toEqual([1, [], []]);
    const { rows } = await ground.database.pool.query("select 1 from delivery where state <> 'done'");
    expect(rows).toEqual([]);
  });

  test('is refused to somebody else, who is told why', async () => {
    await start(options());
    const { times, asides } = await cleared('carl');
    expect(times).toBe(0);
    expect(asides.map(plaintext).join()).toContain('somebody else');
  });

  test('says what it could not delete, and is not offered again later', async () => {
    await start(options());
    const { times, asides } = await cleared('anna', { kind: 'lost', why: 'unreachable' });
    expect(times).toBe(1);
    expect(asides.map(plaintext).join()).toContain('could not delete all of it');
    const { rows } = await ground.database.pool.query("select 1 from delivery where state <> 'done'");
    expect(rows).toEqual([]);
  });
});

describe('limits', () => {
  test('say when to come back, and hold one member back, not the others', async () => {
    await start({ limits: { person: 3, channel: 100, community: 100, own: 100 } });
    for (let at = 0; at < 3; at++) expect((await handled(asks())).text()).toContain('Do now');
    expect((await handled(asks())).text()).toMatch(/go on in \d+ seconds/);
    expect((await handled(asks(), 'bram')).text()).toContain('Do now');
  });

  test('hold a channel and a community too', async () => {
    await start({ limits: { person: 100, channel: 100, community: 2, own: 100 } });
    await handled(asks(), 'a');
    await handled(asks(), 'b');
    expect((await handled(asks(), 'c')).text()).toMatch(/go on in/);
  });
});

describe('when the database goes away in the middle', () => {
  test(
    'advice still comes, what must be kept is refused, and all is well when it is back',
    { timeout: 60_000 },
    async () => {
      await start();
      const { seen } = await handled(asks());
      const url = new URL(ground.database.url);
      const name = url.pathname.slice(1);
      url.pathname = '/postgres';
      const admin = new pg.Client({ connectionString: url.href });
      await admin.connect();
      const cut = async (allow: boolean): Promise<void> => {
        await admin.query(`alter database ${name} with allow_connections ${allow}`);
        await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      };

      await cut(false);
      const during = await handled(asks());
      expect(during.text()).toContain('Do now');
      expect(during.text()).toContain('remember things just now');
      expect(during.seen[0]?.blocks.some((block) => block.kind === 'buttons')).toBe(false);
      const press: What = { kind: 'press', id: idOf(seen[0], 'Change message'), values: [] };
      expect((await handled(press)).text()).toContain('press it again');

      await cut(true);
      await until(() => ground.database.pool.totalCount >= 0, 100);
      const after = await handled(press);
      expect(after.text()).toContain('To copy as it stands');
      expect((await handled(asks())).seen[0]?.blocks.some((block) => block.kind === 'buttons')).toBe(true);
      await admin.end();
    },
  );
});

describe('in a place where everybody reads', () => {
  test('a mention gets an invitation without a word of the answer, and the answer is for the asker alone', async () => {
    await start();
    const kept = keeping();
    const open: Reply = { ...kept.reply, audience: 'everyone' };
    await ground.house.bot.handle(request({ kind: 'mention', text: owed }), open);
    expect(kept.text()).toContain('only you can see it');
    expect(kept.text()).not.toMatch(/1,200|Do now|owes/);
    const id = idOf(kept.seen[0], 'Answer me privately');
    expect((await handled({ kind: 'press', id, values: [] }, 'carl')).text()).toContain('somebody else');
    expect((await handled({ kind: 'press', id, values: [] })).text()).toContain('Do now');
  });

  test('a bare mention gets a button that opens the form', async () => {
    await start();
    const kept = keeping();
    await ground.house.bot.handle(request({ kind: 'mention', text: '' }), { ...kept.reply, audience: 'everyone' });
    const { forms } = await handled({ kind: 'press', id: idOf(kept.seen[0], 'Tell me privately'), values: [] });
    expect(forms).toHaveLength(1);
  });
});

test('a message among people that an adapter should have dropped goes nowhere', async () => {
  const { received, options } = trial();
  await start(options);
  const kept = await handled({ kind: 'message', text: 'my client, between us' });
  expect(kept.accepted()).toBe(true);
  expect([received, kept.seen, kept.asides]).toEqual([[], [], []]);
  expect((await ground.database.pool.query('select from delivery')).rowCount).toBe(0);
});

describe('after a crash', () => {
  test('what came with files is worked on again with its files', async () => {
    const { received, options } = trial();
    await start(options);
    const files = [{ name: 'a.pdf', type: 'application/pdf', size: 3, ref: 'F1/', arg: 'evidence' }];
    const kept = keeping();
    const never: Reply = { ...kept.reply, show: () => new Promise(() => undefined) };
    const asked = request({ kind: 'message', text: 'see' }, 'anna', 'with files');
    void ground.house.bot.handle({ ...asked, files, place: { kind: 'dm', channel: 'D1' } }, never);
    await until(() => received.length === 1, 2_000);
    const mine = "update delivery set owner = 1 where key = 'with files' and state = 'answering'";
    while ((await ground.database.pool.query(mine)).rowCount === 0) await new Promise((next) => setTimeout(next, 5));
    const resume = (): Reply => ({ ...kept.reply, again: 'replaces' });
    const adapters = new Map([['slack' as const, { messenger: undefined as never, resume }]]);
    expect(await ground.house.bot.recover(adapters)).toBe(1);
    expect(received.map((it) => it.turn.files)).toEqual([files, files]);
    expect(kept.text()).toContain('a.pdf');
  });

  test('an answer whose way back has closed is offered in the direct messages, once', async () => {
    await start();
    const kept = keeping();
    const never: Reply = { ...kept.reply, show: () => new Promise(() => undefined) };
    void ground.house.bot.handle(request(asks(), 'anna', 'crashed'), never);
    await until(() => ground.house.bot.inFlight() === 1, 2_000);
    const stateOf = async () =>
      (await ground.database.pool.query<{ state: string }>("select state from delivery where key = 'crashed'")).rows[0]
        ?.state;
    while ((await stateOf()) !== 'answering') await new Promise((resolve) => setTimeout(resolve, 5));
    // The process that answered is gone: its lock is free, its row is not done.
    await ground.database.pool.query("update delivery set owner = 1 where key = 'crashed'");
    const sent: string[] = [];
    const messenger: Messenger = {
      toPerson: async (_community, person, document) => (
        sent.push(`${person}: ${plaintext(document)}`),
        { kind: 'sent', channel: 'D', message: '1' }
      ),
      toChannel: async () => ({ kind: 'unsent', why: 'not-there' }),
      mostFileBytes: 1_000,
      fetchFile: async () => ({ kind: 'unfetched', why: 'gone' }),
    };
    const adapters = new Map([['slack' as const, { messenger, resume: () => undefined }]]);
    expect(await ground.house.bot.recover(adapters)).toBe(1);
    expect(await ground.house.bot.recover(adapters)).toBe(0);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/^anna: I was interrupted/);
    expect(await stateOf()).toBe('done');
  });
});

describe('what goes wrong on the way', () => {
  const stateOf = async (key: string) =>
    (await ground.database.pool.query<{ state: string }>('select state from delivery where key = $1', [key])).rows[0]
      ?.state;
  const written: string[] = [];
  const messenger: Messenger = {
    toPerson: async (_community, person, document) => {
      written.push(`${person}: ${plaintext(document)}`);
      return { kind: 'sent', channel: 'D', message: '1' };
    },
    toChannel: async () => ({ kind: 'unsent', why: 'not-there' }),
    mostFileBytes: 1_000,
    fetchFile: async () => ({ kind: 'unfetched', why: 'gone' }),
  };
  const adapters = new Map([['slack' as const, { messenger, resume: () => undefined }]]);

  test('a bug is said with a reference, and the delivery is over', async () => {
    await start();
    const kept = keeping();
    let times = 0;
    const show: Reply['show'] = async (document) => {
      times += 1;
      if (times === 1)
        throw new Error(`Kanarie
    at Kanarie shouts (file.ts:1:1)`);
      kept.seen.push(document);
      return shown;
    };
    await ground.house.bot.handle(request(asks(), 'anna', 'bug'), { ...kept.reply, show });
    expect(kept.text()).toMatch(/Something went wrong on our side \([A-Z0-9]{6}\)/);
    expect(await stateOf('bug')).toBe('done');
    expect(ground.logLines.join('')).toContain('"bug"');
    expect(ground.logLines.join('')).not.toContain('Kanarie');
  });

  test('an answer that could not be shown is offered in the direct messages, once', async () => {
    await start();
    written.length = 0;
    const kept = keeping();
    const show: Reply['show'] = async () => ({ kind: 'lost', why: 'unreachable' });
    await ground.house.bot.handle(request(asks(), 'anna', 'lost'), { ...kept.reply, show });
    expect(await stateOf('lost')).toBe('answering');
    await ground.house.bot.recover(adapters);
    await ground.house.bot.recover(adapters);
    expect(written).toHaveLength(1);
    expect(await stateOf('lost')).toBe('done');
  });

  test('a claim that is committed too late belongs to the answer that was given', async () => {
    await start();
    const blocker = await ground.database.pool.connect();
    await blocker.query('begin');
    await blocker.query('lock table delivery in access exclusive mode');
    const { text } = await handled(asks(), 'anna', 'late');
    expect(text()).toContain('Do now');
    await blocker.query('commit');
    blocker.release();
    const end = Date.now() + 8_000;
    while ((await stateOf('late')) !== 'done' && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await ground.house.deliveries.settle();
    }
    expect(await stateOf('late')).toBe('done');
  });

  test('a claim that is slower than the platform waits is still answered by one process alone', async () => {
    await start();
    const other = await ground.another();
    const blocker = await ground.database.pool.connect();
    await blocker.query('begin');
    await blocker.query('lock table delivery in access exclusive mode');
    const [mine, theirs] = [keeping(), keeping()];
    const both = Promise.all([
      ground.house.bot.handle(request(asks(), 'anna', 'slow'), mine.reply),
      other.bot.handle(request(asks(), 'anna', 'slow'), theirs.reply),
    ]);
    await until(() => mine.accepted() && theirs.accepted(), 5_000);
    await blocker.query('commit');
    blocker.release();
    await both;
    expect([...mine.seen, ...theirs.seen]).toHaveLength(1);
    expect(mine.text() + theirs.text()).not.toContain('can’t remember');
  });

  test('one delivery writes to a person once, however often it is worked on', async () => {
    await start();
    written.length = 0;
    const whom = { platform: 'slack', community: 'T1', person: 'anna', delivery: 'keep-1' } as const;
    const draft = document('kept', paragraph(plain('kept')));
    expect(await ground.house.deliveries.post(messenger, whom, draft)).toMatchObject({ kind: 'sent' });
    expect(await ground.house.deliveries.post(messenger, whom, draft)).toMatchObject({ kind: 'sent' });
    expect(written).toHaveLength(1);
  });

  test('a row given to somebody else can not be opened', async () => {
    await start();
    const { seen } = await handled(asks());
    const carl = ground.house.deliveries.ownerOf({ platform: 'slack', community: 'T1', person: 'carl' });
    await ground.database.pool.query('update button set owner = $1', [carl]);
    await ground.database.pool.query('update "case" set owner = $1', [carl]);
    const { text } = await handled({ kind: 'press', id: idOf(seen[0], 'Change message'), values: [] }, 'carl');
    expect(text()).not.toContain('1,200');
  });

  test('the lock that shows we live is taken again when its connection is cut, and the pool stays whole', async () => {
    await start();
    for (let round = 0; round < 3; round++) {
      await ground.database.pool.query(
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 4711 and database = (select oid from pg_database where datname = current_database())",
      );
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    const { rows } = await ground.database.pool.query(
      "select 1 from pg_locks where locktype = 'advisory' and classid = 4711 and granted and database = (select oid from pg_database where datname = current_database())",
    );
    expect(rows).toHaveLength(1);
    expect(ground.database.pool.totalCount - ground.database.pool.idleCount).toBeLessThanOrEqual(1);
  });
});
