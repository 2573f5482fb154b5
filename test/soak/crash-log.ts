// Kills the process that keeps the logs at random moments while members write, and counts what was lost or doubled of what they saw saved.
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createChains, receiptCode } from '../../src/chain/index.ts';
import { openKeyring } from '../../src/crypto/index.ts';
import type { Database } from '../../src/db/index.ts';
import { checkLogs, readLog } from '../../src/incidents/index.ts';
import { receiptIn } from '../incidents/receipts.ts';
import { testDatabase } from '../support/database.ts';
import type { Asked, Told } from './log-writer.ts';

export type LogCrashCount = {
  readonly kills: number;
  /** Entries whose author saw a receipt. */
  readonly accepted: number;
  /** Of those, not in the log as the receipt says. */
  readonly lost: number;
  /** Words that stand in a log twice, and lasting receipts that came twice. */
  readonly doubled: number;
  /** Lasting receipts that arrived. */
  readonly receipts: number;
  /** The process died while it sent one: it may have arrived, so it is not sent again. */
  readonly unknown: number;
  /** Entries whose lasting receipt neither arrived nor may have. */
  readonly missing: number;
  /** What fsck finds. */
  readonly findings: number;
};
type Acknowledged = { readonly person: string; readonly receipt: string; readonly words: string };

const writer = fileURLToPath(new URL('log-writer.ts', import.meta.url));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `kills` lives of the process, each ended after a random moment of up to `ms`. */
export async function logCrashRounds(
  kills: number,
  members: number,
  random: () => number,
  ms = 700,
): Promise<LogCrashCount> {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'crash-log-'));
  const stage = openStage(database.url, join(folder, 'keys'));
  const acknowledged: Acknowledged[] = [];
  let over = false;
  const write = async (person: string): Promise<void> => {
    for (let at = 0; !over; at += 1) {
      const words = `he was late yesterday, ${person} ${at}`;
      const draft = await stage.ask({ person, text: `log: ${words}` });
      const press = draft?.pressables.find((it) => it.label === 'Save')?.id;
      // A press that was not answered is pressed again, until it is.
      for (let seen = false; press !== undefined && !seen;) {
        const text = (await stage.ask({ person, press }))?.text ?? '';
        const receipt = receiptIn(text);
        seen = receipt !== '';
        if (seen) acknowledged.push({ person, receipt, words });
      }
    }
  };
  try {
    // Ended in order once, so that what it compiled is kept for its next lives.
    await stage.begin();
    await stage.left();
    await stage.begin();
    const writing = Array.from({ length: members }, (_, at) => write(`M${at}`));
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(100 + random() * ms);
      await stage.killed();
      if (kill === kills - 1) over = true;
      await stage.begin();
    }
    await Promise.all(writing);
    await stage.killed();
    await resumeJobs(database);
    await stage.begin();
    await stage.delivered(database);
    await stage.killed();
    return { kills, ...(await counted(database, join(folder, 'keys'), acknowledged, stage.letters)) };
  } finally {
    over = true;
    await stage.killed();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function openStage(url: string, keysFile: string) {
  const letters: string[] = [];
  const waiting = new Map<number, (answer: (Told & { kind: 'answer' })['answer'] | undefined) => void>();
  let child: ChildProcess | undefined;
  let isReady: Promise<void> = Promise.resolve();
  let asks = 0;
  return {
    letters,
    async begin(): Promise<void> {
      const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(keysFile), 'compiled') };
      const next = fork(writer, [url, keysFile], { stdio: 'inherit', env });
      child = next;
      isReady = new Promise((resolve, reject) => {
        next.on('message', (told: Told) => {
          if (told.kind === 'ready') resolve();
          if (told.kind === 'letter') letters.push(told.text);
          if (told.kind === 'answer') waiting.get(told.ask)?.(told.answer);
        });
        next.once('exit', () => {
          reject(new Error('the process ended before it was ready'));
          for (const answer of waiting.values()) answer(undefined);
        });
      });
      await isReady;
    },
    /** The answer, or undefined when the process died over it. */
    async ask(it: Omit<Asked, 'ask' | 'delivery'>): Promise<(Told & { kind: 'answer' })['answer'] | undefined> {
      await isReady.catch(() => undefined);
      const ask = (asks += 1);
      const answer = new Promise<(Told & { kind: 'answer' })['answer'] | undefined>((resolve) =>
        waiting.set(ask, resolve),
      );
      const patience = setTimeout(() => waiting.get(ask)?.(undefined), 8_000);
      if (child?.connected === true) child.send({ ...it, ask, delivery: randomUUID() }, () => undefined);
      else setTimeout(() => waiting.get(ask)?.(undefined), 20);
      return answer.finally(() => {
        clearTimeout(patience);
        waiting.delete(ask);
      });
    },
    async left(): Promise<void> {
      const it = child;
      const ended = new Promise((resolve) => it?.once('exit', resolve));
      it?.disconnect();
      await ended;
    },
    async killed(): Promise<void> {
      const it = child;
      if (it === undefined || it.exitCode !== null || it.signalCode !== null) return;
      const ended = new Promise((resolve) => it.once('exit', resolve));
      it.kill('SIGKILL');
      await ended;
    },
    /** Waits until no job of a receipt is left, or none was done for half a minute. */
    async delivered(database: Database): Promise<void> {
      let [least, end] = [Infinity, 0];
      for (;;) {
        const { rows } = await database.pool.query<{ left: number }>(
          `select count(*)::int as left from pgboss.job where name = 'incident-receipt' and state not in ('completed', 'failed')`,
        );
        const left = rows[0]?.left ?? 0;
        if (left < least) [least, end] = [left, Date.now() + 30_000];
        if (left === 0 || Date.now() > end) return;
        await pause(100);
      }
    },
  };
}

/** What a dead process had taken comes back when its time is over, a quarter of an hour later; here at once. */
async function resumeJobs({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query(
    `update pgboss.job set state = 'retry', start_after = now() where name = 'incident-receipt' and state in ('active', 'retry', 'created')`,
  );
}

async function counted(
  database: Database,
  keysFile: string,
  acknowledged: readonly Acknowledged[],
  letters: readonly string[],
): Promise<Omit<LogCrashCount, 'kills'>> {
  const chains = createChains(database, openKeyring(keysFile, 'must-exist'));
  const kept = new Map<string, string>();
  let doubled = 0;
  for (const person of await chains.people(undefined, 1_000)) {
    const { entries } = await readLog(chains, person);
    const words = entries.map((it) => it.first?.words ?? '');
    doubled += words.length - new Set(words).size;
    for (const it of entries) kept.set(receiptCode(it.hash), `#${it.seq} ${it.first?.words ?? ''}`);
  }
  const codeOf = (receipt: string): string => receipt.slice(-24);
  const isKept = ({ receipt, words }: Acknowledged): boolean =>
    kept.get(codeOf(receipt)) === `${receipt.split(' ')[0] ?? ''} ${words}`;
  const codes = letters.map((text) => codeOf(receiptIn(text)));
  const arrived = new Set(codes);
  const { rows } = await database.pool.query<{ n: number }>(
    `select count(*)::int n from outbox where state = 'unknown'`,
  );
  const unknown = rows[0]?.n ?? 0;
  const silent = [...kept.keys()].filter((code) => !arrived.has(code)).length;
  return {
    accepted: acknowledged.length,
    lost: acknowledged.filter((it) => !isKept(it)).length,
    doubled: doubled + codes.length - arrived.size,
    receipts: arrived.size,
    unknown,
    missing: Math.max(0, silent - unknown),
    findings: (await checkLogs(database, chains)).findings.length,
  };
}
