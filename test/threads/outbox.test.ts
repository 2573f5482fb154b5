// What may or may not have arrived, what certainly did not, what a dead process left, and what befalls a thread afterwards.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Happening, Place } from '../../src/chat/index.ts';
import { handOf, idOf, type Answer, type Hand } from '../incidents/hand.ts';
import { openStage, owed, posts, type Stage } from './stage.ts';

let seen = 0;
/** A story of its own each time, so that posts can be told apart. */
const story = (): string => `${owed.en} It is about piece ${(seen += 1)} of the work, a long story of its own.`;

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let stage: Stage;
  let anna: Hand;
  let inDm: Hand;
  beforeAll(async () => {
    stage = await openStage(platform);
    anna = stage.hand('UANNA');
    const community = platform === 'discord' ? 'direct' : 'C1';
    inDm = handOf(stage.ground.house.bot, { ...anna.who, community, place: { kind: 'dm', channel: 'dm-UANNA' } });
  });
  afterAll(() => stage.ground.close());

  const there = () => stage.world.standing;
  const openings = () => there().filter((it) => /asks:/.test(it.text)).length;
  const letters = (person: string) => stage.world.letters.filter((it) => it.person === person);
  const pressLetter = (label: string): Promise<Answer> => {
    const { document } = letters('UANNA').at(-1)!;
    const row = document.blocks.flatMap((it) => (it.kind === 'buttons' ? it.buttons : []));
    return inDm.presses(row.find((it) => it.label.startsWith(label))!.id);
  };
  const unknowns = async (outcome: string): Promise<number> => {
    const { values } = await stage.ground.metrics.unknownPosts.get();
    return values.find((it) => it.labels.platform === platform && it.labels.outcome === outcome)?.value ?? 0;
  };
  const happens = (what: Happening['what']) =>
    stage.ground.house.bot.happened?.({ platform, community: 'C1', at: new Date(), what });
  const rows = async (sql: string, ...values: unknown[]) =>
    (await stage.ground.database.pool.query<Record<string, unknown>>(sql, values)).rows;

  if (platform === 'discord') {
    test('a time-out after it arrived: the same nonce again, and it stands there once', async () => {
      const before = openings();
      stage.world.fates.push('taken');
      expect((await posts(anna, story())).text).toContain('Posted in #help');
      expect(openings()).toBe(before + 1);
    });

    test('time-outs that do not end: later it is tried again by itself, and stands there once', async () => {
      const before = openings();
      stage.world.fates.push('lost', 'taken', 'lost');
      expect((await posts(anna, story())).text).toContain('posted once');
      await stage.ground.house.threads.recover();
      expect(openings()).toBe(before + 1);
      expect(await stage.ground.house.threads.recover()).toBe(0);
    });

    test('once the nonce may be forgotten it is asked about instead', async () => {
      const before = letters('UANNA').length;
      stage.world.fates.push('lost', 'lost', 'lost');
      await posts(anna, story());
      stage.later(10 * 60_000);
      await stage.ground.house.threads.recover();
      expect(letters('UANNA')).toHaveLength(before + 1);
      const shown = openings();
      expect((await pressLetter('No, post it again')).text).toContain('It is posted now');
      expect(openings()).toBe(shown + 1);
    });
  } else {
    test('a time-out is never tried again by itself: the asker is asked whether it appeared', async () => {
      const [before, counted] = [openings(), await unknowns('unknown')];
      stage.world.fates.push('taken');
      const text = story();
      expect((await posts(anna, text)).text).toContain('whether you see it');
      await stage.ground.house.threads.recover();
      await stage.ground.house.threads.recover();
      expect(openings()).toBe(before + 1);
      expect(letters('UANNA').filter((it) => it.text.includes('Do you see it there?'))).toHaveLength(1);
      expect(letters('UANNA').at(-1)!.text.split('\n')[0]).toBe('A question about something you posted.');
      expect(await unknowns('unknown')).toBe(counted + 1);
      expect((await pressLetter('Yes')).text).toContain('mention me once under it');
      expect((await pressLetter('No, post it again')).text).toContain('answered this already');
      expect(openings()).toBe(before + 1);
      // The asker's first mention under it tells where it stands.
      const at = there().findLast((it) => /asks:/.test(it.text))!;
      const place: Place = { kind: 'thread', channel: 'help', thread: at.thread };
      const answers = there().length;
      await stage.hand('UBRAM', place).sends({ kind: 'mention', text: 'what would you do?' });
      expect(there()).toHaveLength(answers);
      await stage.hand('UANNA', place).sends({ kind: 'mention', text: 'what if they say no?' });
      expect(there()).toHaveLength(answers + 1);
    });

    test('it did not appear: posted again at the asker’s word, once', async () => {
      const before = openings();
      stage.world.fates.push('lost');
      await posts(anna, story());
      const id = letters('UANNA').length;
      expect(
        (await Promise.all([1, 2, 3].map(() => pressLetter('No, post it again')))).map((it) => it.text).join(),
      ).toContain('It is posted now');
      expect(openings()).toBe(before + 1);
      expect(letters('UANNA')).toHaveLength(id);
    });

    test('left as it is, nothing is posted and nothing is kept', async () => {
      const before = openings();
      stage.world.fates.push('lost');
      await posts(anna, story());
      expect((await pressLetter('Leave it')).text).toContain('I leave it');
      expect(openings()).toBe(before);
      expect(await rows(`select 1 from thread_post where state in ('asked', 'unknown')`)).toEqual([]);
    });
  }

  test.each([
    ['forbidden', 'not allowed to write there', 'I could not post an advice thread'],
    ['archived', 'archived or locked', 'archived or locked'],
    ['not-there', 'no longer there', 'no longer there'],
  ] as const)(
    '%s is said to the asker, and to the moderators once a day; the draft can be pressed again',
    async (fate, said, told) => {
      const before = openings();
      const look = await anna.types('advicethread', '', { situation: story() });
      for (let turn = 0; turn < 2; turn += 1) {
        stage.world.fates.push(fate);
        expect((await anna.presses(idOf(look, 'Post without'))).text).toContain(said);
      }
      expect(letters('UMILA').filter((it) => it.text.includes(told)).length).toBeGreaterThan(0);
      const all = letters('UMILA').map((it) => it.text);
      expect(new Set(all).size).toBe(all.length);
      expect(openings()).toBe(before);
      expect((await anna.presses(idOf(look, 'Post without'))).text).toContain('Posted in');
      expect(openings()).toBe(before + 1);
    },
  );

  test.each(['rate-limited', 'unreachable'] as const)(
    '%s loses nothing: the same look is pressed again',
    async (fate) => {
      const before = openings();
      const look = await anna.types('advicethread', '', { situation: story() });
      stage.world.fates.push(fate);
      expect((await anna.presses(idOf(look, 'Post without'))).text).toContain('Your draft is kept');
      expect((await anna.presses(idOf(look, 'Post without'))).text).toContain('Posted in');
      expect(openings()).toBe(before + 1);
    },
  );

  test('the overview that could not be sent comes by itself', async () => {
    const overviews = () => there().filter((it) => it.text.includes('silent from here')).length;
    const before = overviews();
    stage.world.fates.push('arrives', 'rate-limited');
    await posts(anna, story());
    expect(overviews()).toBe(before);
    await stage.ground.house.threads.recover();
    expect(overviews()).toBe(before + 1);
  });

  test('the opening is deleted: text, jobs and what the bot said under it go; a second word of it changes nothing', async () => {
    await posts(anna, story());
    const opening = there().findLast((it) => /asks:/.test(it.text))!;
    const [row] = await rows('select id from thread where message = $1', opening.message);
    await stage.world.messenger.threads!.remove('C1', opening);
    for (let turn = 0; turn < 2; turn += 1)
      await happens({ kind: 'message-deleted', channel: 'help', message: opening.message });
    expect(
      await rows(
        'select state, asker, poster, length(sealed) as bytes, outcome_at from thread where id = $1',
        row!['id'],
      ),
    ).toEqual([{ state: 'gone', asker: '', poster: '', bytes: 0, outcome_at: null }]);
    expect(await rows('select 1 from thread_post where thread = $1', row!['id'])).toEqual([]);
    expect(there().filter((it) => it.thread === opening.thread)).toEqual([]);
  });

  test('while the platform is away, what is to be erased there waits until it is back', async () => {
    const eve = stage.hand('UEVE');
    await posts(eve, story(), 'Post with my name');
    await posts(eve, story());
    const [second, first] = [
      there().findLast((it) => /asks:/.test(it.text))!,
      there().findLast((it) => /^@UEVE asks:/.test(it.text))!,
    ];
    const who = { platform, community: 'C1', person: 'UEVE' } as const;
    stage.world.away = true;
    await happens({ kind: 'message-deleted', channel: 'help', message: second.message });
    await stage.ground.house.threads.part.erase(who);
    expect((await stage.ground.house.threads.part.count(who)).map((it) => it.count)).toEqual([0, 0, 0]);
    expect(first.text).toMatch(/^@UEVE/);
    stage.world.away = false;
    stage.later(120_000);
    await stage.ground.house.threads.recover();
    expect(first.text).toMatch(/^A member asks:/);
    expect(there().some((it) => it.thread === second.thread && it !== second)).toBe(false);
    const [row] = await rows('select length(sealed) as bytes from thread where message = $1', first.message);
    expect(row).toEqual({ bytes: 0 });
  });

  test('where nobody tells of deletions, the next word to a thread that is gone shows it', async () => {
    await posts(anna, story());
    const opening = there().findLast((it) => /asks:/.test(it.text))!;
    const place: Place = { kind: 'thread', channel: 'help', thread: opening.thread };
    const asker = stage.hand('UANNA', place);
    const form = await asker.presses('thread-reply:f:-');
    const look = await asker.fills(form.form!.id, { text: 'Is anybody there?' });
    stage.world.fates.push('not-there');
    expect((await asker.presses(idOf(look, 'Post it'))).text).toContain('that thread is no longer there');
    const [row] = await rows('select state, length(sealed) as bytes from thread where message = $1', opening.message);
    expect(row).toEqual({ state: 'gone', bytes: 0 });
  });

  test('a deleted addition is no part of the case any more', async () => {
    await posts(anna, story());
    const opening = there().findLast((it) => /asks:/.test(it.text))!;
    const asker = stage.hand('UANNA', { kind: 'thread', channel: 'help', thread: opening.thread });
    const form = await asker.presses('thread-reply:f:-');
    await asker.presses(idOf(await asker.fills(form.form!.id, { text: 'He now wants his money back.' }), 'Post it'));
    const added = there().findLast((it) => /adds:/.test(it.text))!;
    await happens({ kind: 'message-deleted', channel: added.channel, message: added.message });
    const exported = JSON.stringify(
      await stage.ground.house.threads.part.export({ platform, community: 'C1', person: 'UANNA' }),
    );
    expect(exported).not.toContain('money back');
  });

  test('a locked thread takes no more; a channel that is gone takes its threads along', async () => {
    await posts(anna, story());
    const opening = there().findLast((it) => /asks:/.test(it.text))!;
    await happens({ kind: 'thread-locked', channel: 'help', thread: opening.thread });
    const asker = stage.hand('UANNA', { kind: 'thread', channel: 'help', thread: opening.thread });
    const form = await asker.presses('thread-reply:f:-');
    expect((await asker.fills(form.form!.id, { text: 'Still there?' })).text).toContain('closed for me');
    await happens({ kind: 'channel-gone', channel: 'help' });
    expect(await rows(`select 1 from thread where channel = 'help' and state <> 'gone'`)).toEqual([]);
  });

  test('erased: no row of the member, no job; what others answered hangs on “a member”', async () => {
    await posts(anna, story(), 'Post with my name');
    const opening = there().findLast((it) => /asks:/.test(it.text))!;
    const words = opening.text.split('\n\n')[1]!;
    const who = { platform, community: 'C1', person: 'UANNA' } as const;
    const { part } = stage.ground.house.threads;
    expect((await part.count(who))[0]!.count).toBeGreaterThan(0);
    for (let turn = 0; turn < 2; turn += 1) await part.erase(who);
    expect((await part.count(who)).map((it) => it.count)).toEqual([0, 0, 0]);
    expect(opening.text).toBe(`A member asks:\n\n${words}`);
    const owner = stage.ground.house.deliveries.ownerOf(who);
    for (const sql of [
      'select 1 from thread where asker = $1',
      'select 1 from thread_mark where owner = $1 or of = $1',
      'select 1 from thread_outcome where owner = $1',
    ])
      expect(await rows(sql, owner)).toEqual([]);
    stage.later(30 * 86_400_000);
    const before = letters('UANNA').length;
    await stage.ground.house.threads.outcomes();
    expect(letters('UANNA')).toHaveLength(before);
  });
});
