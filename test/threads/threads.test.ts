// What a thread does from its first look to its end, on a platform kept in memory that takes a nonce and on one that does not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from '../../src/chat/index.ts';
import { idOf, type Answer, type Hand } from '../incidents/hand.ts';
import { openStage, owed, posts, type Stage } from './stage.ts';

const day = 86_400_000;
const stories = {
  scope:
    'Fixed price for five pages. We are at nine now, each one is "just a small thing", and yesterday he asked for a booking system too.',
  meetings:
    'She cancelled our weekly call at the last minute four times in a row, and texts me at ten in the evening that she needs an answer now.',
  threat: 'The client wants the rest for free and says that otherwise he will leave a one star review everywhere.',
} as const;

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let stage: Stage;
  let anna: Hand;
  beforeAll(async () => {
    stage = await openStage(platform);
    anna = stage.hand('UANNA');
  });
  afterAll(() => stage.ground.close());

  const there = () => stage.world.standing;
  const newest = (kind: RegExp) => there().findLast((it) => kind.test(it.text))!;
  const placeOf = (opening: { thread: string; channel: string }): Place => ({
    kind: 'thread',
    channel: opening.channel,
    thread: opening.thread,
  });
  /** Posts and gives the place of the thread, as somebody in it would have it. */
  async function opened(text: string, how?: string, hand = anna): Promise<Place> {
    const answer = await posts(hand, text, how);
    expect(answer.text).toMatch(/Posted in #help/);
    return placeOf(newest(/asks:/));
  }
  const inThread = (person: string, place: Place, more = {}) => stage.hand(person, place, more);
  const letter = (person: string) => stage.world.letters.findLast((it) => it.person === person)!;
  const pressLetter = (hand: Hand, person: string, label: string): Promise<Answer> => {
    const { document } = letter(person);
    const row = document.blocks.flatMap((it) => (it.kind === 'buttons' ? it.buttons : []));
    return hand.presses(row.find((it) => it.label.startsWith(label))!.id);
  };

  test('what was shown stands there, block for block, and nothing else of the asker', async () => {
    const look = await anna.types('advicethread', '', { situation: owed.en });
    await anna.presses(idOf(look, 'Post without'));
    const post = newest(/asks:/);
    for (const block of post.document.blocks) expect(look.raw).toContain(JSON.stringify(block).slice(1, -1));
    expect(post.text).toMatch(
      /^Asker · [a-z]+ [a-z]+ asks:\n\nMy client \[company 1\] owes me \[amount 1\] for six weeks/,
    );
    expect(JSON.stringify(there())).not.toMatch(/Marlow|1,200|UANNA/);
  });

  test('with a name the bot names the member, and hides what is chosen alone', async () => {
    const look = await anna.types('advicethread', '', { situation: owed.en });
    const select = look.pressables.find((it) => it.values.includes('company'))!;
    const again = await anna.presses(select.id, 'amount');
    expect(again.text).toContain('My client Marlow Studio owes me [amount 1]');
    await anna.presses(idOf(again, 'Post with my name'));
    expect(newest(/asks:/).text).toBe(
      '@UANNA asks:\n\nMy client Marlow Studio owes me [amount 1] for six weeks now and does not answer my mails any more.',
    );
    const open = await anna.presses(
      idOf(await anna.types('advicethread', '', { situation: owed.en }), 'What to hide'),
      'name',
      'nothing',
    );
    expect(open.text).toContain('Marlow Studio owes me 1,200 euros');
  });

  test('an older look is not posted: what stands there now is shown instead', async () => {
    const before = there().length;
    const look = await anna.types('advicethread', '', { situation: owed.en });
    const form = await anna.presses(idOf(look, 'Edit text'));
    expect(form.form?.values).toEqual({ situation: owed.en });
    const edited = await anna.fills(form.form!.id, { situation: `${owed.en} He is at Marlow.` });
    const refused = await anna.presses(idOf(look, 'Post without'));
    expect(refused.text).toContain('has changed since');
    expect(there()).toHaveLength(before);
    await anna.presses(idOf(edited, 'Post without'));
    expect(there()).toHaveLength(before + 2);
  });

  test('pressed five times at once and again later, it is posted once', async () => {
    const look = await anna.types('advicethread', '', { situation: stories.scope });
    const before = there().length;
    const both = [idOf(look, 'Post without'), idOf(look, 'Post with my name')];
    const answers = await Promise.all([...both, ...both, both[0]!].map((id) => anna.presses(id)));
    answers.push(await anna.presses(both[0]!));
    expect(there()).toHaveLength(before + 2);
    for (const { text } of answers) expect(text).toMatch(/Posted in #help|being posted/);
  });

  test('cancelled, it is forgotten and posts nothing', async () => {
    const before = there().length;
    const look = await anna.types('advicethread', '', { situation: owed.en });
    expect((await anna.presses(idOf(look, 'Cancel'))).text).toContain('Nothing was posted');
    expect((await anna.presses(idOf(look, 'Post without'))).text).toContain('forgotten this draft');
    expect(there()).toHaveLength(before);
  });

  test('a text too long to be shown whole is not offered for posting', async () => {
    const look = await anna.types('advicethread', '', {
      situation: `${owed.en} ${'And then, again. '.repeat(180)}`.slice(0, 2_900),
    });
    expect(look.text).toMatch(/about \d+ characters shorter/);
    expect(look.pressables.map((it) => it.label)).toEqual(['Edit text', 'Cancel']);
  });

  test('a private channel is offered only from within, and a channel that is not open never', async () => {
    const look = await anna.types('advicethread', '', { situation: owed.en });
    expect(look.raw).not.toContain('#secret');
    const within = await stage
      .hand('UANNA', { kind: 'channel', channel: 'secret' })
      .types('advicethread', '', { situation: owed.en });
    expect(within.text).toContain('would stand in #secret');
    expect(within.raw).toContain('#help');
    expect(within.raw).not.toContain('#other');
  });

  test('others can neither post nor see somebody’s draft', async () => {
    const look = await anna.types('advicethread', '', { situation: owed.en });
    const carl = stage.hand('UCARL');
    const before = there().length;
    for (const label of ['Post without', 'Cancel', 'What to hide']) {
      const answer = await carl.presses(idOf(look, label));
      expect(answer.text).toContain('belongs to somebody else');
    }
    expect(there()).toHaveLength(before);
  });

  test('the asker goes on under the alias; what comes within seconds changes the overview once', async () => {
    const place = await opened(stories.meetings);
    const overview = newest(/silent from here/);
    const first = overview.text;
    const asker = inThread('UANNA', place);
    const before = there().length;
    for (const text of ['He now also wants his money back.', 'And there is no deadline in the contract.']) {
      const form = await asker.presses('thread-reply:f:-');
      const look = await asker.fills(form.form!.id, { text });
      expect(look.text).toContain(text);
      expect((await asker.presses(idOf(look, 'Post it'))).text).toContain('Posted in the thread');
    }
    expect(there()).toHaveLength(before + 2);
    const name = /^(Asker · [a-z ]+) asks/m.exec(there().find((it) => it.message === overview.thread)!.text)![1]!;
    expect(there().at(-1)!.text).toBe(`${name} adds:\n\nAnd there is no deadline in the contract.`);
    await stage.ground.house.threads.renew();
    expect(overview.text).toBe(first);
    stage.later(6_000);
    await stage.ground.house.threads.renew();
    expect(overview.text).not.toBe(first);
    expect(there()).toHaveLength(before + 2);
  });

  test('somebody else is told that the button is the asker’s, and posts nothing', async () => {
    const place = await opened(stories.scope);
    const carl = inThread('UCARL', place);
    const before = there().length;
    const form = await carl.presses('thread-reply:f:-');
    expect((await carl.fills(form.form!.id, { text: 'I am the asker.' })).text).toContain('for the one who asked');
    expect(there()).toHaveLength(before);
  });

  test('a mention is answered there from what is public, once however often it comes', async () => {
    const look = await anna.types('advicethread', '', { situation: `${owed.en} Her name is Petronella Quist.` });
    await anna.presses(idOf(look, 'Post without'));
    const bram = inThread('UBRAM', placeOf(newest(/asks:/)));
    const before = there().length;
    const what = { kind: 'mention', text: 'what if they say no to a payment plan?' } as const;
    await bram.sends(what, { delivery: 'mention 1' });
    await bram.sends(what, { delivery: 'mention 1' });
    expect(there()).toHaveLength(before + 1);
    expect(there().at(-1)!.text).toMatch(/\(.+(vote|view|law)/);
    expect(there().at(-1)!.text).not.toMatch(/Petronella|Quist|Marlow/);
  });

  test('in a thread the bot does not keep a mention is answered as ever', async () => {
    const before = there().length;
    const answer = await inThread('UBRAM', { kind: 'thread', channel: 'help', thread: 'other' }).sends({
      kind: 'mention',
      text: owed.en,
    });
    expect(answer.text).toContain('Your answer is here');
    expect(there()).toHaveLength(before);
  });

  test('danger is not answered before everybody', async () => {
    const place = await opened(owed.en);
    const before = there().length;
    const answer = await inThread('UBRAM', place).sends({
      kind: 'mention',
      text: 'he says he will come to my house and hurt me, what do I do?',
    });
    expect(answer.text).toContain('where only you see the answer');
    expect(there()).toHaveLength(before);
  });

  test('another answer and the sources are shown to the presser alone', async () => {
    const place = await opened(owed.en);
    const before = there().length;
    const carl = inThread('UCARL', place);
    expect((await carl.presses('thread-another:r:-')).text).toContain('only you see it');
    expect((await carl.presses('thread-sources:r:-')).text).toContain('Where this comes from');
    expect(there()).toHaveLength(before);
  });

  test('what helped is marked once, taken back, and never one’s own or the question', async () => {
    const place = await opened(owed.en, 'Post with my name');
    const thread = place.kind === 'thread' ? place.thread : '';
    const bram = inThread('UBRAM', place);
    const marks = async () =>
      (
        await stage.ground.database.pool.query<{ kind: string }>(
          'select kind from thread_mark m join thread t on t.id = m.thread where t.thread = $1',
          [thread],
        )
      ).rows;
    const use = (hand: Hand, message: string, person: string) =>
      hand.sends({
        kind: 'shortcut',
        name: 'thread-helped',
        message: { text: 'Ring her up first.', author: person, person, message },
      });
    await use(bram, 'answer 1', 'UCARL');
    const again = await use(bram, 'answer 1', 'UCARL');
    expect(again.text).toContain('this helped');
    expect(again.pressables.map((it) => it.label)).toEqual(['Take it back']);
    expect(await marks()).toHaveLength(1);
    expect((await use(inThread('UCARL', place), 'answer 1', 'UCARL')).text).toContain('your own message');
    expect((await use(bram, thread, 'UBOT')).text).toContain('the question itself');
    await bram.presses(idOf(again, 'Take it back'));
    expect(await marks()).toHaveLength(0);
    const own = await use(inThread('UANNA', place), 'answer 1', 'UCARL');
    await inThread('UANNA', place).presses(idOf(own, 'I did this'));
    expect((await marks()).map((it) => it.kind).toSorted()).toEqual(['did', 'helped']);
    await bram.presses('thread-helped:r:-');
    expect(await marks()).toHaveLength(3);
  });

  test('after a week the asker is asked, once, and nobody else; put off, answered, counted', async () => {
    await stage.ground.house.threads.outcomes();
    const sam = stage.hand('USAM');
    await opened(owed.en, undefined, sam);
    const asked = () => stage.world.letters.filter((it) => it.person === 'USAM').length;
    stage.later(6 * day);
    await stage.ground.house.threads.outcomes();
    expect(asked()).toBe(0);
    stage.later(day);
    await Promise.all([stage.ground.house.threads.outcomes(), stage.ground.house.threads.outcomes()]);
    expect(asked()).toBe(1);
    expect(letter('USAM').text.split('\n')[0]).toBe('A question about an earlier question of yours.');
    const dm = stage.hand('USAM', { kind: 'dm', channel: 'dm-USAM' });
    const home = platform === 'discord' ? { ...dm.who, community: 'direct' } : dm.who;
    const { handOf } = await import('../incidents/hand.ts');
    const inDm = handOf(stage.ground.house.bot, home);
    expect((await pressLetter(inDm, 'USAM', 'Ask in a week')).text).toMatch(/On \w+ \d+ December/);
    stage.later(7 * day);
    await stage.ground.house.threads.outcomes();
    expect(asked()).toBe(2);
    const select = letter('USAM').document.blocks.find((it) => it.kind === 'select')!.select;
    expect(select.options.length).toBeGreaterThan(3);
    const chosen = await inDm.presses(select.id, select.options[0]!.value);
    expect((await inDm.presses(idOf(chosen, 'Better'))).text).toContain('Thank you');
    const rows = await stage.ground.database.pool.query('select result, did from thread_outcome');
    expect(rows.rows).toEqual([{ result: 'better', did: select.options[0]!.value.slice(2) }]);
    stage.later(30 * day);
    await stage.ground.house.threads.outcomes();
    expect(asked()).toBe(2);
  });

  test('a moderator stops an alias without learning who it is, and lets it again', async () => {
    const eve = stage.hand('UEVE');
    const place = await opened(stories.scope, undefined, eve);
    const mila = inThread('UMILA', place, { moderator: true });
    const panel = await mila.presses('thread-close:r:-');
    const stopped = await mila.presses(idOf(panel, 'Stop this alias'));
    expect(stopped.text).toMatch(/Asker · [a-z ]+ can’t post without a name/);
    expect(panel.raw + stopped.raw).not.toContain('UEVE');
    const look = await eve.types('advicethread', '', { situation: stories.threat });
    expect((await eve.presses(idOf(look, 'Post without'))).text).toContain('stopped posts of yours without a name');
    const asker = inThread('UEVE', place);
    const form = await asker.presses('thread-reply:f:-');
    const more = await asker.fills(form.form!.id, { text: 'And he is rude as well.' });
    expect((await asker.presses(idOf(more, 'Post it'))).text).toContain('stopped posts of yours');
    const before = there().length;
    await eve.presses(idOf(look, 'Post with my name'));
    expect(there()).toHaveLength(before + 2);
    await mila.presses(idOf(await mila.presses('thread-close:r:-'), 'Let this alias'));
    await opened(stories.meetings, undefined, eve);
  });

  test('only the asker or a moderator dismisses or closes; the reason is counted', async () => {
    const place = await opened(stories.meetings);
    const carl = inThread('UCARL', place);
    expect((await carl.presses('thread-close:r:-')).text).toContain('asker or a moderator can do this');
    const asker = inThread('UANNA', place);
    const panel = await asker.presses('thread-close:r:-');
    expect(panel.raw).not.toContain('Stop this alias');
    const overview = newest(/silent from here/);
    expect((await asker.presses(idOf(panel, 'Choose a reason'), 'off-topic')).text).toContain('taken back');
    expect(overview.text).toBe('What stood here was taken back by the asker or a moderator.');
    const mila = inThread('UMILA', place, { moderator: true });
    const before = there().length;
    await mila.presses(idOf(await mila.presses('thread-close:r:-'), 'Choose a reason'), 'solved');
    expect(there()).toHaveLength(before + 1);
    expect(there().at(-1)!.text).toContain('closed this thread as solved');
    const { dismissed } = await stage.ground.house.threads.counts({ platform, community: 'C1' });
    expect(dismissed.at(-1)).toMatchObject({ reason: 'solved' });
    expect((await asker.sends({ kind: 'mention', text: 'and now what?' })).text).not.toBe('');
    expect(there()).toHaveLength(before + 1);
  });

  test('what came of threads is shown from five members on, as numbers', async () => {
    const told = async (count: number): Promise<void> => {
      await stage.ground.database.pool.query(
        `insert into thread_outcome (platform, community, thread, owner, result, did, problems, made_at)
         select $1, 'C1', 'told ' || n, 'owner ' || n, 'better', 'other', array['late-payment', 'ghosting', 'payment-refusal'], now()
         from generate_series(1, $2::int) n on conflict do nothing`,
        [platform, count],
      );
    };
    await told(3);
    await opened(owed.en);
    expect(newest(/silent from here/).text).not.toContain('told how it went');
    await told(5);
    await opened(owed.en);
    expect(newest(/silent from here/).text).toMatch(/Of [56] members who asked here about this/);
    await stage.ground.database.pool.query(`delete from thread_outcome where thread like 'told %'`);
  });

  test('past threads like it are shown, a private channel’s only inside it, another community’s never', async () => {
    const secret = stage.hand('UANNA', { kind: 'channel', channel: 'secret' });
    const story =
      'My client wants unlimited logo revisions of the zeppelin brochure and calls every draft a starting point.';
    await secret.presses(idOf(await secret.types('advicethread', '', { situation: story }), 'Post without'));
    stage.later(60_000);
    await opened(story);
    expect(newest(/silent from here/).text).not.toContain('Threads here that were like it');
    stage.later(60_000);
    await opened(story);
    expect(newest(/silent from here/).text).toContain('Threads here that were like it');
    expect(newest(/silent from here/).text.match(/^- .*\(\d+ /gm)).toHaveLength(1);
  });
});
