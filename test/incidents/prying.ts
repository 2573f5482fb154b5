// Carl tries to get at Anna's log with every command and everything of hers that he could have got hold of.
import { createHash } from 'node:crypto';
import type { Messenger } from '../../src/chat/index.ts';
import { openGround, until, type Ground } from '../support/chat.ts';
import { handOf, idOf, savedBy, type Answer, type Hand, type Who } from './hand.ts';

export type PryCount = {
  readonly tries: number;
  /** Answers that held a marked word of Anna's. */
  readonly leaked: number;
  /** Answers that were not what they are in a house without Anna: a count, a hint, another refusal. */
  readonly different: number;
  /** Times that anything of Anna's was found changed. */
  readonly changed: number;
  /** Requests that ended as a bug. */
  readonly bugs: number;
};

/** Every one stands somewhere in Anna's log and in nothing Carl sends. */
const marks = ['Kwartelkoning', 'Roerdomp', 'Zilverreiger', 'Grutto', 'Wulpkop', 'Tureluur', 'Bosuil', 'Putterman'];
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('Tureluur in a picture')]);
const picture = { name: 'Grutto.png', type: 'image/png', size: png.length, ref: 'png' };
const now = new Date('2026-11-24T10:15:00Z');

const annas: readonly Who[] = [
  { platform: 'slack', community: 'T1', person: 'UANNA', timezone: 'Europe/Amsterdam' },
  { platform: 'discord', community: 'direct', person: '1001' },
  { platform: 'terminal', community: 'local', person: 'anna' },
];
/** In the same community, in another one under the very id Anna has in hers, and in a channel. */
const carls: readonly Who[] = [
  { platform: 'slack', community: 'T1', person: 'UCARL', timezone: 'Europe/Amsterdam' },
  { platform: 'slack', community: 'T2', person: 'UANNA' },
  { platform: 'slack', community: 'T1', person: 'UCARL2', place: { kind: 'channel', channel: 'C1' } },
  { platform: 'discord', community: 'direct', person: '1002', locale: 'nl' },
  { platform: 'discord', community: 'G1', person: '1002', place: { kind: 'channel', channel: 'C9' } },
  { platform: 'terminal', community: 'local', person: 'carl' },
];

/** `random` gives numbers from 0 to 1. */
export async function pry(tries: number, random: () => number): Promise<PryCount> {
  const [ground, control] = await Promise.all([openGround({ now: () => now }), openGround({ now: () => now })]);
  try {
    for (const { house } of [ground, control])
      for (const { platform } of annas) house.messengers.set(platform, messenger);
    const loot = await annasLoot(ground);
    const pairs = carls.map((who) => [handOf(ground.house.bot, who), handOf(control.house.bot, who)] as const);
    // What is said in a channel reaches nobody's log: everybody begins in direct messages.
    for (const { place: _, ...who } of carls)
      for (const { house } of [ground, control]) await ownLog(handOf(house.bot, who));
    await quiet(ground);
    const before = await stateOf(ground);
    const count = { leaked: 0, different: 0, changed: 0 };
    for (let at = 0; at < tries; at += 1) {
      const [mine, other] = pick(pairs, random);
      const tried = trial(ground, loot, random);
      const [answer, expected] = await Promise.all([tried(mine), tried(other)]);
      if (marks.some((mark) => answer.text.includes(mark) || answer.raw.includes(mark))) count.leaked += 1;
      if (neutral(answer) !== neutral(expected)) count.different += 1;
      if ((at % 100 === 99 || at === tries - 1) && (await stateOf(ground)) !== before) count.changed += 1;
    }
    const bugs = [...ground.logLines, ...control.logLines].filter((line) => line.includes('"msg":"bug"')).length;
    return { tries, ...count, bugs };
  } finally {
    await ground.close();
    await control.close();
  }
}

const messenger: Messenger = {
  toPerson: async () => ({ kind: 'sent', channel: 'D', message: 'M' }),
  toChannel: async () => ({ kind: 'unsent', why: 'not-there' }),
  mostFileBytes: 1_000_000,
  fetchFile: async () => ({ kind: 'file', bytes: png }),
};

type Loot = { readonly ids: readonly string[]; readonly keys: readonly string[]; readonly seqs: readonly string[] };

/** Anna does everything there is to do; what is left of it is what Carl has: ids of buttons and forms, keys, numbers. */
async function annasLoot(ground: Ground): Promise<Loot> {
  const ids: string[] = [];
  const took = (answer: Answer): Answer => {
    ids.push(...answer.pressables.map((it) => it.id), ...(answer.form === undefined ? [] : [answer.form.id]));
    return answer;
  };
  for (const who of annas) {
    const anna = handOf(ground.house.bot, who);
    took(await savedBy(anna, 'client Kwartelkoning skipped the call yesterday at 15:00, I lost 2 hours', [picture]));
    took(await savedBy(anna, 'client Kwartelkoning said "Roerdomp" today'));
    const list = took(await anna.says('list'));
    const entry = took(await anna.presses(idOf(list, 'Open an entry'), '1'));
    const amend = took(await anna.presses(idOf(entry, 'Amend')));
    took(await anna.fills(amend.form?.id ?? '', { reason: 'Zilverreiger', words: 'Wulpkop too', client: 'Grutto' }));
    took(await anna.says('patterns'));
    const settings = took(await anna.says('settings'));
    const remind = took(await anna.presses(idOf(settings, 'Remind')));
    took(await anna.fills(remind.form?.id ?? '', { what: 'Bosuil paid?', day: '2026-12-24' }));
    took(await anna.says('settings'));
    took(await anna.presses(idOf(entry, 'Advice')));
    took(await anna.presses(idOf(entry, 'Erase')));
    took(await anna.says('My client Putterman shouted at me yesterday at 16:00 and did not pay'));
    const draft = took(await anna.says('log: Putterman insulted me today', { files: [picture] }));
    took(await anna.presses(idOf(draft, 'Change')));
    took(await anna.presses(idOf(draft, 'Add')));
  }
  const { rows } = await ground.database.pool.query<{ key: string }>(
    `select key from "case" union select key from button union select id from reminder union select id from chain`,
  );
  return { ids, keys: rows.map((it) => it.key), seqs: ['0', '1', '2', '3', '-1', '01', '1.0', 'NaN', ''] };
}

/** Carl has a log too, so that his answers are not all the same refusal. */
async function ownLog(carl: Hand): Promise<void> {
  await savedBy(carl, 'client Other skipped the call yesterday');
}

const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] ?? (list[0] as T);

/** One try: the same request for whoever sends it. */
function trial({ house }: Ground, loot: Loot, random: () => number): (hand: Hand) => Promise<Answer> {
  const names = house.bot.commands.map((it) => it.name).filter((name) => name.startsWith('incident'));
  // An export takes long to make: it is tried, but not as often as it would come up.
  const quick = names.filter((it) => !['incident export', 'incident timeline'].includes(it));
  const name = pick(random() < 0.9 ? quick : names, random);
  const any = (): string => pick([loot.seqs, loot.keys, ['all', 'other', 'UTC']], random)[0] ?? '';
  const value = (): string => (random() < 0.5 ? pick(loot.seqs, random) : pick([...loot.keys, any()], random));
  const key = random() < 0.3 ? '-' : pick(loot.keys, random);
  const letter = pick(['r', 'u', 'f'], random);
  const fields = Object.fromEntries(
    ['seq', 'draft', 'selection', 'id', 'case', 'of', 'from', 'what'].map((it) => [it, value()]),
  );
  const more = {
    ...fields,
    words: pick(['skipped', 'call', ''], random),
    reason: 'because',
    months: pick(['', '12', '0'], random),
    period: pick(['', 'yesterday', 'last month'], random),
    day: '2026-12-01',
  };
  const values = random() < 0.5 ? [value()] : [];
  const says = pick(['list', 'lijst', 'patterns', 'settings', 'help', 'log: he was late'], random);
  const ways: readonly (() => (hand: Hand) => Promise<Answer>)[] = [
    () => {
      const id = pick(loot.ids, random);
      return (hand) => hand.presses(id, ...values);
    },
    () => (hand) => hand.presses(`${name}:${letter}:${key}`, ...values),
    () => (hand) => hand.fills(`${name}:s:${key}`, more),
    () => {
      const id = pick(loot.ids, random).replace(/:[rufs]:/, ':s:');
      return (hand) => hand.fills(id, more);
    },
    () => (hand) => hand.types(name, '', { ...more, words: more.words }),
    () => (hand) => hand.types('incident', `${name.slice('incident '.length)} ${more.words}`.trim()),
    () => (hand) => hand.says(says),
    () => (hand) => hand.quotes({ text: 'hello there', author: 'Anna', at: now, link: 'https://x.example/1' }),
  ];
  return pick(ways, random)();
}

/** What is random in an answer is taken out; a button of somebody else's and one that never was say as little. */
function neutral({ text, form, cleared }: Answer): string {
  return `${text.replaceAll(/(?:[0-9A-F]{4}-){4}[0-9A-F]{4}/g, 'receipt')} ${Object.keys(form?.args ?? {}).join()} ${cleared}`
    .replaceAll(/export-[0-9a-f]{8}/g, 'export')
    .replaceAll(/That button (is from|belongs to)[^\n]*/g, 'that button')
    .replaceAll(/Die knop hoort bij[^\n]*/g, 'that button');
}

/** All rows that are Anna's, as one hash. */
async function stateOf({ database, house }: Ground): Promise<string> {
  const owners = annas.map((who) => house.deliveries.ownerOf(who));
  const hash = createHash('sha256');
  for (const table of ['chain', 'entry', 'body', 'evidence', 'logbook', 'reminder', '"case"', 'button']) {
    const { rows } = await database.pool.query(
      `select count(*), md5(string_agg(t::text, '' order by t::text)) from ${table} t where owner = any($1)`,
      [owners],
    );
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}

/** Waits until the jobs of what was saved are done. */
async function quiet({ database }: Ground): Promise<void> {
  let open = 1;
  const look = async (): Promise<void> => {
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(*)::int n from pgboss.job where name = 'incident-receipt' and state <> 'completed'`,
    );
    open = rows[0]?.n ?? 1;
  };
  const timer = setInterval(() => void look().catch(() => undefined), 100);
  await until(() => open === 0, 20_000).finally(() => clearInterval(timer));
}
