// An inventory of every column of ours: what a member says lies sealed, and what is plain says why it may be.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ground } from '../support/chat.ts';
import { openGround } from '../support/chat.ts';
import { keyIdOf } from '../../src/crypto/seal.ts';
import { picture, pictureRef, postbox, keysOf } from './checked.ts';
import { handOf, idOf, type Hand } from './hand.ts';
import { holds, inColumns, newMarks } from './search.ts';
import { worldOf } from '../threads/world.ts';

const place = 'which platform a row belongs to';
const whose = 'an HMAC of the person, under a key that is not in the database';
const number = 'the number of an entry: numbers and times are what a thief gets';
const home = 'the id of a workspace or server';
const clock = 'when it is to be forgotten or done';

/** `sealed`, or why it may be plain. */
const inventory: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  body: { platform: place, owner: whose, seq: number, wrapped: 'sealed', sealed: 'sealed' },
  button: {
    platform: place,
    community: 'the id of a workspace or server, as every delivery has it',
    key: 'a random name',
    owner: whose,
    sealed: 'sealed',
    expires_at: clock,
  },
  case: {
    platform: place,
    community: 'the id of a workspace or server, as every delivery has it',
    key: 'a random name',
    owner: whose,
    sealed: 'sealed',
    expires_at: clock,
  },
  card: {
    platform: place,
    community: home,
    id: 'a strategy of ours and random letters',
    state: 'one of twelve words of ours',
    author: whose,
    proposer: whose,
    source: 'an HMAC of where the message stood',
    sealed: 'sealed',
    version: 'a count of changes',
    due: clock,
    at: 'when it came to its state',
  },
  card_gap: { platform: place, community: home, problem: 'one of 24 words of ours', count: 'a count' },
  card_shelf: { platform: place, community: home, version: 'a count of changes' },
  card_shown: {
    platform: place,
    community: home,
    card: 'the id of a card',
    channel: "the platform's id of a channel",
    message: "the platform's id of a message of the bot's",
    kind: 'a word of ours',
    owner: whose,
    sealed: 'sealed',
    at: 'when it was shown',
  },
  card_step: {
    platform: place,
    community: home,
    card: 'the id of a card',
    seq: 'a count',
    state: 'one of twelve words of ours',
    who: whose,
    at: 'when',
  },
  card_vote: {
    platform: place,
    community: home,
    card: 'the id of a card',
    owner: whose,
    kind: 'one of two words of ours',
    value: 'one of five words of ours',
    at: 'when',
  },
  chain: {
    platform: place,
    owner: whose,
    id: 'a random name',
    kek: 'the name of a key, not the key',
    wrapped: 'sealed',
    length: 'how many entries there are',
    head: 'a hash over hashes with a salt inside what is sealed',
    head_at: 'when the last entry was made',
  },
  community: {
    platform: place,
    community: home,
    version: 'a count of changes',
    language: 'one of two words of ours',
    country: 'one of seven words of ours',
    listens: 'yes or no',
    person_limit: 'a number a moderator set',
    channel_limit: 'a number a moderator set',
    community_limit: 'a number a moderator set',
  },
  community_change: {
    platform: place,
    community: home,
    seq: 'a count of changes',
    at: 'when',
    owner: whose,
    sealed: 'sealed',
    what: 'one of six words of ours',
    subject: "the platform's id of a channel, or an HMAC of a moderator",
    address: 'sealed',
    before: 'a word of ours, numbers, or the name of a tag that everybody in the server sees',
    after: 'a word of ours, numbers, or the name of a tag that everybody in the server sees',
    undoes: 'a count of changes',
  },
  community_channel: {
    platform: place,
    community: home,
    channel: "the platform's id of a channel",
    tag: 'the name of a tag that everybody in the server sees',
    at: 'when',
    owner: whose,
    sealed: 'sealed',
  },
  community_moderator: { platform: place, community: home, owner: whose, sealed: 'sealed', at: 'when' },
  delivery: {
    platform: place,
    person: whose,
    community: 'the id of a workspace or server',
    key: 'the name the platform gave the delivery',
    owner: 'the number of a process',
    state: 'one of three words of ours',
    sealed: 'sealed',
    accepted_at: 'when it came',
  },
  entry: {
    platform: place,
    owner: whose,
    seq: number,
    kind: 'one of four words of ours',
    of: number,
    recorded_at: number,
    prev: 'a hash of the entry before',
    commitment: 'a hash with a random salt that lies sealed beside the words',
    hash: 'a hash of this row',
    source: 'a random name, or a hash of one, that keeps an entry from being made twice',
  },
  evidence: { platform: place, owner: whose, seq: number, n: number, wrapped: 'sealed', sealed: 'sealed' },
  keyring: { one: 'always 1', fingerprint: 'says which keys file it is, by a hash' },
  limit: {
    platform: place,
    community: 'the id of a workspace or server',
    subject: 'an HMAC of the person, or the id of a channel',
    window: 'a minute',
    count: 'how many requests that minute had',
  },
  logbook: {
    platform: place,
    owner: whose,
    sealed: 'sealed',
    keep_until: clock,
    warned: 'how many warnings were sent',
  },
  member: {
    platform: place,
    owner: whose,
    language: 'one of two words of ours',
    country: 'one of seven words of ours',
    at: 'when',
  },
  model_consent: {
    platform: place,
    community: home,
    owner: whose,
    said: 'one of two words of ours',
    version: 'the number of our question',
    host: 'the address of the model, as the operator set it',
    at: 'when it was said',
  },
  model_use: {
    platform: place,
    community: home,
    owner: whose,
    month: 'a month',
    answers: 'a count',
    tokens: 'a count',
    micros: 'a count',
  },
  outbox: {
    platform: place,
    person: whose,
    community: 'the id of a workspace or server',
    key: 'a hash',
    owner: 'the number of a process',
    state: 'one of three words of ours',
    sealed: 'sealed',
    made_at: 'when it was sent',
  },
  chosen_type: {
    platform: place,
    community: 'the id of a workspace or server',
    problem: 'a kind of trouble of ours, of everybody together',
    count: 'how often it was chosen',
  },
  rating: {
    platform: place,
    community: 'the id of a workspace or server',
    owner: whose,
    case: 'a random name',
    verdict: 'one of a few words of ours, on advice the member rated',
    answers: 'names of our own cards',
    problems: 'kinds of trouble of ours, of advice the member rated',
    at: 'when it was rated',
  },
  reminder: {
    platform: place,
    owner: whose,
    id: 'a random name',
    at: clock,
    sealed: 'sealed',
    tries: 'how often it came',
  },
  thread: {
    platform: place,
    community: home,
    id: 'a hash of a random name',
    state: 'one of five words of ours',
    channel: "the platform's id of a channel",
    thread: "the platform's id of a thread",
    at: "the platform's id of a channel",
    message: "the platform's id of a message of the bot's",
    reach: 'public or private',
    asker: whose,
    poster: 'an HMAC of the person in this community alone',
    sealed: 'sealed',
    opened_at: 'when it was posted, as it stands in the channel',
    outcome_at: clock,
    tries: 'how often it was asked',
    renew_at: clock,
  },
  thread_block: {
    platform: place,
    community: home,
    poster: 'an HMAC of the person in this community alone',
    thread: 'the id of a thread',
    made_at: 'when a moderator said so',
  },
  thread_dismissal: {
    platform: place,
    community: home,
    thread: 'the id of a thread',
    reason: 'one of five words of ours',
    by: 'asker or moderator',
    answers: 'names of our own cards',
    problems: 'kinds of trouble of ours',
    made_at: 'when it was said',
  },
  thread_mark: {
    platform: place,
    community: home,
    thread: 'the id of a thread',
    message: "the platform's id of a message in a channel",
    owner: whose,
    kind: 'helped or did',
    of: whose,
    sealed: 'sealed',
    made_at: 'when it was marked',
  },
  thread_outcome: {
    platform: place,
    community: home,
    thread: 'the id of a thread',
    owner: whose,
    result: 'one of four words of ours',
    did: 'the id of a card, or a word of ours',
    problems: 'kinds of trouble of ours',
    made_at: 'when it was said',
  },
  thread_post: {
    platform: place,
    community: home,
    key: 'a hash',
    thread: 'the id of a thread',
    kind: 'a word of ours',
    state: 'one of eight words of ours',
    owner: 'the number of a process',
    tries: 'how often it was tried',
    at: "the platform's id of a channel or thread",
    message: "the platform's id of a message of the bot's",
    sealed: 'sealed',
    made_at: 'when it was made',
  },
};

let ground: Ground;
const { stem, marks } = newMarks(6);
beforeAll(async () => {
  ground = await openGround();
  const { threads } = worldOf('slack', { help: 'public' }).messenger;
  ground.house.messengers.set('slack', { ...postbox(picture), threads: threads! });
  const anna = handOf(ground.house.bot, { platform: 'slack', community: 'T1', person: 'UANNA' });
  const words = `log: My client ${marks[0]} Studio skipped the call yesterday "${marks[1]}"`;
  const files = [{ ...pictureRef, name: `${marks[2]}.png` }];
  const saved = await anna.presses(idOf(await anna.says(words, { files }), 'Save'));
  const amend = await anna.presses(idOf(saved, 'Amend'));
  await anna.fills(amend.form?.id ?? '', { reason: marks[3] ?? '', words: marks[4] ?? '' });
  const remind = await anna.presses(idOf(await anna.says('settings'), 'Remind'));
  await withCard(anna);
  await withThread();
  const { communities } = ground.house;
  await communities.change(anna.who, { what: 'channel', channel: 'C1', to: '' });
  await communities.change(anna.who, { what: 'moderator', person: 'UMILA', to: 'yes' });
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await anna.fills(remind.form?.id ?? '', { what: marks[5] ?? '', day });
  await anna.says(words);
});
afterAll(() => ground.close());

/** A question of hers in a channel, with a mark under it. */
async function withThread(): Promise<void> {
  const who = { platform: 'slack', community: 'T1', person: 'UANNA' } as const;
  await ground.house.communities.change(who, { what: 'channel', channel: 'help', to: '' });
  const asker = handOf(ground.house.bot, { ...who, place: { kind: 'channel', channel: 'help' } });
  const look = await asker.types('advicethread', '', { situation: `My client does not pay the ${marks[5]} work.` });
  await asker.presses(idOf(look, 'Post without'));
  const { rows } = await ground.database.pool.query<{ thread: string }>('select thread from thread');
  const place = { kind: 'thread', channel: 'help', thread: rows[0]?.thread ?? '' } as const;
  const message = { text: `${marks[4]} and ring him`, author: 'Carl', person: 'UCARL', message: 'x1' };
  await handOf(ground.house.bot, { ...who, place }).sends({ kind: 'shortcut', name: 'thread-helped', message });
}

/** An answer of hers in the set, and a message kept that holds it. */
async function withCard(anna: Hand): Promise<void> {
  const text = `Ask the ${marks[0]} department for the order number before you begin, and put it on the invoice.`;
  const shownDraft = await anna.types('answer', 'propose', { text });
  await anna.presses(idOf(shownDraft, 'Propose, no name'));
  const place = { platform: 'slack', community: 'T1', person: 'UANNA' } as const;
  const quote = { kind: 'kept', cards: ['a-card'], payload: { text: marks[0] }, who: place };
  await ground.house.curation.quotes.note(place, { channel: 'D1', message: '1.1' }, quote, new Date());
}

test('every column of every table of ours is on the list, and nothing else is', async () => {
  const { rows } = await ground.database.pool.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns where table_schema = 'public'`,
  );
  const found = rows.map((it) => `${it.table_name}.${it.column_name}`).toSorted();
  const listed = Object.entries(inventory).flatMap(([table, its]) =>
    Object.keys(its).map((name) => `${table}.${name}`),
  );
  expect(found, 'A new column: say here that it is sealed, or why it may be plain').toEqual(listed.toSorted());
});

test('what is listed as sealed is sealed under a key, and is not empty for want of trying', async () => {
  const known = new Set([
    '00000000',
    ...keysOf(ground)
      .keys()
      .map((key) => key.id),
  ]);
  for (const [table, its] of Object.entries(inventory)) {
    for (const name of Object.keys(its).filter((it) => its[it] === 'sealed')) {
      const { rows } = await ground.database.pool.query<{ value: Buffer }>(
        `select "${name}" as value from "${table}" where octet_length("${name}") > 0`,
      );
      // What is done keeps nothing: those two are emptied, not kept.
      if (!['delivery', 'outbox'].includes(table)) expect(rows.length, `${table}.${name}`).toBeGreaterThan(0);
      for (const { value } of rows) {
        expect(known, `${table}.${name}`).toContain(keyIdOf(value));
        expect(holds(value, stem), `${table}.${name}`).toBe(false);
      }
    }
  }
});

test('no column holds a word of what was said, sealed or plain', async () => {
  expect(await inColumns(ground.database, stem)).toEqual([]);
});
