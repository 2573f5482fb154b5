// Marked words through every path of the log on a platform: said, changed, saved, refused, taken back, and while things fail.
import pg from 'pg';
import type { Messenger } from '../../src/chat/index.ts';
import type { Database } from '../../src/db/index.ts';
import { until, type MemberFile } from '../support/chat.ts';
import { databaseUrl } from '../support/database.ts';
import type { Stage } from './cast.ts';
import { handOf } from './hand.ts';

type Path = (stage: Stage, mark: string) => Promise<void>;

/** Takes the marks through the paths, one after the other; more marks than paths go round again. */
export async function takeThrough(stage: Stage, marks: readonly string[]): Promise<void> {
  for (const [at, mark] of marks.entries()) await paths[at % paths.length]?.(stage, mark);
  await stage.chat.settle();
}

const happened = (mark: string): string => `My client ${mark} Studio skipped the call yesterday at 15:00 ${mark}`;

const drafted = ({ anna }: Stage, mark: string): Promise<void> => anna.writes(`log: ${happened(mark)}`);
const entered: Path = async (stage, mark) => {
  await drafted(stage, mark);
  await stage.anna.presses('Save');
};
const opened: Path = async (stage, mark) => {
  await entered(stage, mark);
  await stage.anna.types('/incident list', mark);
  await stage.anna.chooses('#');
};

const paths: readonly Path[] = [
  entered,
  async ({ anna }, mark) => {
    await anna.types('/incident log');
    await anna.fills({ words: happened(mark), when: 'yesterday', client: `${mark} BV`, cost: '2 hours' });
    await anna.presses('Save');
  },
  async (stage, mark) => {
    await drafted(stage, mark);
    await stage.anna.presses('Change');
    await stage.anna.fills({ words: `he wrote "${mark}"`, when: `not ${mark}`, client: mark, cost: `about ${mark}` });
    await stage.anna.presses('Save');
  },
  async (stage, mark) => {
    await drafted(stage, mark);
    await stage.anna.presses('Add more');
    const files = [pictureOf(mark), textOf(mark)];
    await stage.anna.fills({ said: `"${mark}"`, witnesses: mark, done: `told ${mark}`, files });
    await stage.anna.presses('Save');
  },
  async (stage, mark) => {
    await drafted(stage, mark);
    await stage.anna.presses('Discard');
  },
  async ({ anna }, mark) => {
    await anna.uses('Log this privately', `I will not pay you ${mark}`);
    if (/\[(\d+ )?Save/.test(anna.sees())) await anna.presses('Save');
  },
  async (stage, mark) => {
    await entered(stage, mark);
    await stage.anna.presses('Amend');
    await stage.anna.fills({ reason: mark, words: `and ${mark}`, client: `${mark} NV` });
  },
  async (stage, mark) => {
    await opened(stage, mark);
    await stage.anna.presses('Withdraw');
    await stage.anna.fills({ reason: `wrong ${mark}` });
  },
  async (stage, mark) => {
    await opened(stage, mark);
    await stage.anna.presses('Erase');
    await stage.anna.presses('Erase for good');
  },
  async (stage, mark) => {
    await entered(stage, mark);
    await stage.anna.presses('Undo');
  },
  async ({ anna }, mark) => {
    await anna.types('/incident settings');
    await anna.presses('Remind me');
    await anna.fills({ what: `did ${mark} pay`, day: '2026-12-24' });
    await anna.types('/incident settings');
  },
  async ({ anna }, mark) => {
    await anna.types('/incident settings');
    await anna.presses('Change');
    await anna.fills({ zone: `Europe/${mark}`, months: mark.slice(0, 9) });
  },
  async ({ anna }, mark) => {
    await anna.writes(`${happened(mark)} and did not pay my invoice`);
    await anna.presses('Write it down');
    await anna.presses('Save');
  },
  async ({ anna }, mark) => {
    await anna.writes(`${happened(mark)} and did not pay my invoice`);
    await anna.presses('Get advice');
    await anna.writes('patterns');
  },
  async ({ chat, anna }, mark) => {
    await anna.types('/incident list', mark);
    const by = { words: mark, client: mark, kind: mark, period: mark };
    const hand = handOf(chat.house.bot, { platform: chat.platform, community: 'T1', person: 'hand' });
    await hand.says(`log: ${happened(mark)}`);
    await hand.types('incident list', '', by);
    await hand.types('incident', `list ${mark}`);
    await hand.presses(`incident ${mark}:r:-`, mark);
    await hand.fills('incident amend:s:-', { reason: mark, seq: mark, [mark]: mark });
  },
  async (stage, mark) => {
    await opened(stage, mark);
    await stage.anna.presses('Advice on this client');
    await stage.anna.presses('Get advice');
  },
  async (stage, mark) => {
    await drafted(stage, mark);
    const away = ['entry', 'case'].map((table) => `alter table "${table}" rename to "${table} away"`);
    const back = ['entry', 'case'].map((table) => `alter table "${table} away" rename to "${table}"`);
    await stage.chat.database.pool.query(away.join(';'));
    await stage.anna.presses('Save');
    await drafted(stage, mark);
    await stage.anna.types('/incident list', mark);
    await stage.chat.database.pool.query(back.join(';'));
    await stage.anna.presses('Save');
  },
  async (stage, mark) => {
    await drafted(stage, mark);
    await withoutDatabase(stage.chat.database, async () => {
      await drafted(stage, mark);
      await stage.anna.types('/incident list', mark);
    });
  },
  async (stage, mark) => {
    const { messengers } = stage.chat.house;
    const { platform, logLines } = stage.chat;
    const working = messengers.get(platform);
    const failed = () => logLines.filter((line) => line.includes('job failed')).length;
    const before = failed();
    messengers.set(platform, { ...(working as Messenger), toPerson: () => Promise.reject(new Error(mark)) });
    await entered(stage, mark);
    await until(() => failed() > before, 15_000).finally(() => messengers.set(platform, working as Messenger));
  },
  async ({ anna }, mark) => {
    await anna.says(`${happened(mark)} see the picture`, { files: [pictureOf(mark)] });
    await anna.writes(`exporteer ${mark}`);
    await anna.writes('export');
    await anna.writes('timeline');
  },
];

const pictureOf = (mark: string): MemberFile => ({
  name: `${mark}.png`,
  type: 'image/png',
  bytes: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(`${mark} `.repeat(50))]),
});
/** Of a kind that is refused. */
const textOf = (mark: string): MemberFile => ({ name: `${mark}.txt`, type: 'text/plain', bytes: Buffer.from(mark) });

/** Nobody can connect meanwhile, and who was connected is thrown out. */
async function withoutDatabase(database: Database, work: () => Promise<void>): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: databaseUrl(database.url, 'postgres') });
  await admin.connect();
  const allow = (whether: boolean) => admin.query(`alter database ${name} with allow_connections ${whether}`);
  try {
    await allow(false);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await work();
  } finally {
    await allow(true);
    await admin.end();
  }
  let isBack = false;
  const look = setInterval(() => void database.healthy().then((it) => (isBack = it)), 50);
  await until(() => isBack, 10_000).finally(() => clearInterval(look));
  // Once it was out of reach nobody asks again for a second.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
}
