// What the clock does for logs: reminders that are due, warnings before one ends and its end, and the end of an epoch of keys.
import type { Chains } from '../chain/index.ts';
import { KeysError, type Kept, type Keyring } from '../crypto/index.ts';
import type { Database } from '../db/index.ts';
import { buttons, document, lasting, paragraph, plain, press, type Document } from '../chat/index.ts';
import { fill, shortDay, say } from '../i18n/index.ts';
import type { Log as Logger } from '../log/index.ts';
import type { Settings } from './logbook.ts';
import { NotWritten, writeTo, type Writing } from './receipt.ts';
import { mostReminders, reminderDocument } from './remind.ts';
import { sentences } from './sentences.ts';
import { createStore, type LogbookRow, type ReminderRow } from './store.ts';

const dayMs = 86_400_000;
/** An epoch of the keys file. */
export const epochDays = 30;
/** What else is sealed under a key of the keys file lives for a day; a day more for a clock that is off. */
const lingerDays = 2;
/** A job by the clock comes a little sooner or later. */
const slackMs = 3_600_000;
/** Days before the end at which its owner is warned, the first first. */
const warnDays = [30, 7] as const;
/** A reminder that nobody answers comes again after so long, until it has come three times. */
const againMs = 3 * dayMs;

export type Upkeep = {
  reminders(now: Date): Promise<void>;
  retention(now: Date): Promise<void>;
  /** Makes a new key when the current one is old, moves every log under it, and destroys keys that nothing needs. */
  epoch(now: Date): Promise<{ readonly renewed: boolean; readonly moved: number; readonly destroyed: number }>;
};

/** What changes keys, needing no platform. */
type Keys = { readonly database: Pick<Database, 'orm'>; readonly keyring: Keyring; readonly chains: Chains };

/** Moves every log under the current key, with what is kept beside it. How many that were. */
async function moveLogs({ database, chains }: Keys): Promise<number> {
  const store = createStore(database);
  return chains.rewrap((tx, person, reseal) => store.reseal(tx, person, reseal));
}

/** A copy of the keys file that is older than the logs opens none of them: nothing is sealed, moved or destroyed with it. Throws KeysError. */
export async function mustHoldKeys(
  { keyring, chains }: Pick<Keys, 'keyring' | 'chains'>,
  kept: readonly Kept[] = [],
): Promise<void> {
  const used = [...(await chains.keks()), ...(await keysOf(kept))];
  const missing = [...new Set(used)].filter((id) => keyring.secret(id) === undefined);
  if (missing.length === 0) return;
  throw new KeysError(
    `The keys file lacks the key ${missing.join(', ')}, which ${missing.length === 1 ? 'is' : 'are'} in use: it is an older copy. Put the newest one in its place; nothing was changed.`,
  );
}

/** Of the keys file, what other rooms need for longer than a day. */
const keysOf = async (kept: readonly Kept[]): Promise<readonly string[]> =>
  (await Promise.all(kept.map((it) => it.keys()))).flat();

/** A new key at once, whatever the age of the current one. */
export async function rotate(keys: Keys, now: Date): Promise<{ readonly moved: number }> {
  await mustHoldKeys(keys);
  keys.keyring.renew(now);
  return { moved: await moveLogs(keys) };
}

/** The day after which nothing that survives opens what is erased now. */
export function goneBy(keyring: Keyring, now: Date): Date {
  const made = keyring.keys().find((key) => key.id === keyring.current)?.made ?? now;
  const end = Math.max(made.getTime() + epochDays * dayMs, now.getTime());
  return new Date(end + (lingerDays + 1) * dayMs);
}

export function createUpkeep(
  rooms: Writing & {
    readonly database: Pick<Database, 'orm'>;
    readonly keyring: Keyring;
    readonly log: Logger;
    /** What other rooms seal for longer than a day. */
    readonly kept?: readonly Kept[];
  },
): Upkeep {
  const { chains, logbook, keyring, log } = rooms;
  const store = createStore(rooms.database);

  async function warn(row: LogbookRow, times: number): Promise<void> {
    const settings = await logbook.settingsOf(row);
    if (settings === undefined) return;
    const key = `ending ${row.owner} ${row.keepUntil.toISOString()} ${times}`;
    await writeTo(rooms, row, settings, key, endingDocument(settings, row.keepUntil));
  }

  /** Unless something was added, or it was kept on, since it was looked at. */
  async function ended(row: LogbookRow, now: Date): Promise<void> {
    await chains.purge(row, async (tx) => {
      const book = await store.lockBook(tx, row);
      if (book === undefined || book.keepUntil > now) return false;
      await store.forget(tx, row);
      return true;
    });
  }

  async function remind(row: ReminderRow): Promise<void> {
    try {
      const settings = await logbook.settingsOf(row);
      const key = `reminder ${row.id} ${row.at.toISOString()}`;
      if (settings !== undefined) await writeTo(rooms, row, settings, key, reminderDocument(row.id, settings.language));
    } catch (error) {
      log.error('reminder not sent', error, { platform: row.platform });
      await store.untried(row);
    }
  }

  /** One log that can't be opened or written to holds up nobody else's. */
  async function guarded(row: LogbookRow, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof NotWritten) log.warn('warning not sent', { platform: row.platform, code: error.code });
      else log.error('log not looked after', error, { platform: row.platform });
    }
  }

  return {
    async reminders(now) {
      for (const row of await store.takeDue(now, new Date(now.getTime() + againMs), 100)) {
        // It came three times and nobody answered.
        if (row.tries >= mostReminders) await store.dropReminder(row, row.id);
        else await remind(row);
      }
    },

    async retention(now) {
      for (const row of await store.ending(now, 99, 500)) await guarded(row, () => ended(row, now));
      for (const [times, days] of warnDays.entries()) {
        for (const row of await store.ending(new Date(now.getTime() + days * dayMs), times + 1, 500)) {
          // After a long stop only the nearer warning is due.
          const isDue =
            row.keepUntil > now && (times > 0 || row.keepUntil.getTime() - now.getTime() > warnDays[1] * dayMs);
          if (isDue) await guarded(row, () => warn(row, times + 1));
          if (row.keepUntil > now) await store.warned(row, times + 1);
        }
      }
    },

    async epoch(now) {
      const current = keyring.keys().find((key) => key.id === keyring.current);
      const { kept = [] } = rooms;
      await mustHoldKeys(rooms, kept);
      const renewed = current !== undefined && now.getTime() - current.made.getTime() >= epochDays * dayMs - slackMs;
      if (renewed) keyring.renew(now);
      if (renewed) log.warn('the keys file has a new key: copy it again');
      const moved = await moveLogs(rooms);
      for (const it of kept) await it.reseal();
      const destroyed = await destroyOld(rooms, kept, now);
      if (destroyed > 0)
        log.warn('an old key was destroyed: replace your copy and destroy older ones', { count: destroyed });
      const end = new Date(now.getTime() - lingerDays * dayMs);
      for (const person of await chains.ended(end, 1_000)) {
        await chains.purge(person, async (tx, headAt) => {
          if (headAt >= end) return false;
          await store.forget(tx, person);
          return true;
        });
      }
      return { renewed, moved, destroyed };
    },
  };
}

/** A key goes when the one after it is older than what is sealed for a day, and no log needs it. */
async function destroyOld(
  { keyring, chains }: Writing & { readonly keyring: Keyring },
  kept: readonly Kept[],
  now: Date,
): Promise<number> {
  const keys = keyring.keys();
  const needed = new Set(await keysOf(kept));
  let destroyed = 0;
  for (const [index, { id }] of keys.entries()) {
    const next = keys[index + 1];
    if (id === keyring.current || next === undefined) continue;
    if (
      now.getTime() - next.made.getTime() < lingerDays * dayMs - slackMs ||
      needed.has(id) ||
      (await chains.usesKey(id))
    )
      continue;
    keyring.destroy(id);
    destroyed += 1;
  }
  return destroyed;
}

function endingDocument({ language }: Settings, until: Date): Document {
  const head = say(sentences.endingPreview, language);
  return document(
    head,
    paragraph(plain(fill(sentences.ending, language, { day: shortDay(until, language) }))),
    buttons(
      { label: say(sentences.keepOn, language), press: lasting('incident keep'), style: 'primary' },
      { label: say(sentences.exportButton, language), press: press('incident export', 'reply') },
    ),
  );
}
