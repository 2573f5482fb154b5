// Looks through every log for what a crash or a stranger could have left: altered, absent or stray rows. Says numbers, never words.
import type { Chains, Person } from '../chain/index.ts';
import { SealError } from '../crypto/index.ts';
import type { Database } from '../db/index.ts';
import { readLog } from './logbook.ts';
import { createStore, type Store } from './store.ts';

export type Finding = {
  readonly platform: string;
  /** The first letters of the pseudonym: enough to tell logs apart. */
  readonly owner: string;
  readonly seq?: number;
  readonly what: string;
};
export type Checked = { readonly logs: number; readonly entries: number; readonly findings: readonly Finding[] };

export async function checkLogs(
  database: Pick<Database, 'orm'>,
  chains: Chains,
  store: Pick<Store, 'book' | 'reminders'> = createStore(database),
): Promise<Checked> {
  const findings: Finding[] = [];
  let [logs, entries] = [0, 0];
  let after: Person | undefined;
  for (;;) {
    const people = await chains.people(after, 100);
    for (const person of people) {
      const found = await checkLog(person);
      logs += 1;
      entries += found.entries;
      findings.push(...found.findings);
    }
    after = people.at(-1);
    if (after === undefined) return { logs, entries, findings };
  }

  async function checkLog(person: Person): Promise<Checked> {
    const name = { platform: person.platform, owner: person.owner.slice(0, 6) };
    try {
      const [{ raw, faults, entries: log }, end] = [await readLog(chains, person), await chains.end(person)];
      const all: Finding[] = faults.map(({ seq, field, what }) => ({ ...name, seq, what: `${field} ${what}` }));
      const last = raw.at(-1);
      if (end?.length !== raw.length || end.head !== last?.hash || end.headAt.toISOString() !== last.recorded) {
        all.push({ ...name, what: 'end altered' });
      }
      for (const { seq, first, later } of log) {
        const files = [{ seq, count: first?.files?.length ?? 0 }].concat(
          later.map((it) => ({ seq: it.seq, count: it.kind === 'amendment' ? (it.changes.files?.length ?? 0) : 0 })),
        );
        for (const it of files)
          all.push(...(await missingFiles(person, it.seq, it.count)).map((what) => ({ ...name, seq: it.seq, what })));
      }
      const isGone = raw.at(-1)?.kind === 'erasure' && raw.at(-1)?.of === 0;
      const beside = await faultsBeside(person);
      all.push(...(isGone && beside[0] === 'settings absent' ? [] : beside).map((what) => ({ ...name, what })));
      return { logs: 1, entries: raw.length, findings: all };
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      return { logs: 1, entries: 0, findings: [{ ...name, what: error.message }] };
    }
  }

  /** Settings and reminders that are not there or can't be opened. */
  async function faultsBeside(person: Person): Promise<string[]> {
    const book = await store.book(person);
    if (book === undefined) return ['settings absent'];
    const sealed = [
      { what: 'settings', purpose: 'settings', bytes: book.sealed },
      ...(await store.reminders(person)).map(({ id, sealed: bytes }) => ({
        what: 'reminder',
        purpose: `reminder ${id}`,
        bytes,
      })),
    ];
    const faults: string[] = [];
    for (const { what, purpose, bytes } of sealed)
      if (await isAltered(() => chains.openFor(person, purpose, bytes))) faults.push(`${what} altered`);
    return faults;
  }

  async function missingFiles(person: Person, seq: number, count: number): Promise<string[]> {
    const missing: string[] = [];
    for (let n = 1; n <= count; n++) {
      const isThere = async (): Promise<void> => {
        if ((await chains.file(person, seq, n)) === undefined) missing.push(`file ${n} absent`);
      };
      if (await isAltered(isThere)) missing.push(`file ${n} altered`);
    }
    return missing;
  }
}

/** True when it can't be opened. */
async function isAltered(open: () => Promise<unknown>): Promise<boolean> {
  try {
    await open();
    return false;
  } catch (error) {
    if (error instanceof SealError) return true;
    throw error;
  }
}
