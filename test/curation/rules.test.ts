// What holds of cards on any platform: who decides, when no answer is a no, what votes do, what leaves with its author.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openGround, until, type Ground } from '../support/chat.ts';
import { handOf, idOf, type Answer, type Hand } from '../incidents/hand.ts';
import { keysOf, postbox } from '../incidents/checked.ts';
import { found, post, words, written } from './cast.ts';

const dayMs = 86_400_000;
const start = Date.now();
let at = new Date(start);
let ground: Ground;
let box: ReturnType<typeof postbox>;
let community = 0;
let [anna, bram, mila, mo]: Hand[] = [];
const later = (days: number): Date => (at = new Date(start + days * dayMs));
const hand = (person: string, moderator = false): Hand =>
  handOf(ground.house.bot, { platform: 'slack', community: `T${community}`, person, locale: 'en', moderator });

beforeAll(async () => {
  ground = await openGround({ now: () => at });
  box = postbox();
  ground.house.messengers.set('slack', box);
});
afterAll(() => ground.close());
beforeEach(() => {
  at = new Date(start);
  community += 1;
  [anna, bram, mila, mo] = [hand('UANNA'), hand('UBRAM'), hand('UMILA', true), hand('UMO', true)];
});

/** Makes them moderators of the community. */
async function named(...people: readonly string[]): Promise<void> {
  const by = { platform: 'slack', community: `T${community}`, person: 'UMILA' } as const;
  for (const person of people) await ground.house.communities.change(by, { what: 'moderator', person, to: 'yes' });
}

const lettersTo = (person: string): string[] =>
  box.letters.filter((it) => it.person === person && it.community === `T${community}`).map((it) => it.text);
const told = (person: string, text: string): Promise<void> =>
  until(() => lettersTo(person).some((it) => it.includes(text)), 10_000);
const states = async (): Promise<string[]> => {
  const { rows } = await ground.database.pool.query<{ state: string }>('select state from card where community = $1', [
    `T${community}`,
  ]);
  return rows.map((it) => it.state);
};

async function proposes(who: Hand, text: string = written.en): Promise<Answer> {
  return who.presses(idOf(await who.types('answer', 'propose', { text }), 'Propose, no name'));
}
/** Fills what is missing, from the queue's first card on. */
async function completes(who: Hand, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
  let card = await who.types('answer', 'review');
  for (const [label, fields] of [
    ['English text', words.en],
    ['Dutch text', words.nl],
    ['How it is found', found],
    ...(Object.keys(more).length === 0 ? [] : ([['Where it fits', { ...fits, ...more }]] as const)),
  ] as const) {
    const menu = await who.presses(idOf(card, 'Edit'));
    const form = await who.presses(idOf(menu, label));
    card = await who.fills(form.form?.id ?? '', { ...form.form?.values, ...fields });
  }
  return card;
}
const fits = { strategy: 'Follow up the payment', problems: 'Pays late', stance: 'pragmatic', rung: '1', mark: 'none' };
async function goesLive(author = anna!, moderator = mila!): Promise<void> {
  await proposes(author);
  await moderator.presses(idOf(await completes(moderator, fits), 'Approve'));
  expect(await states()).toEqual(['live']);
}
const asksFor = (who: Hand): Promise<Answer> => who.types('difficultclient', '', { situation: post.en });
const isAdvised = async (who = bram!): Promise<boolean> => (await asksFor(who)).text.includes(words.en.step);
async function quotes(who: Hand, by: string, text: string = written.en, message = '1.1'): Promise<Answer> {
  return who.sends({ kind: 'shortcut', name: 'answer propose', message: { text, author: by, person: by, message } });
}

describe('consent', () => {
  test('no answer in fourteen days is a no, its text goes, and nobody is asked twice', async () => {
    await bram!.presses(idOf(await quotes(bram!, 'UANNA'), 'Ask who wrote it'));
    expect(lettersTo('UANNA')[0]).toContain(written.en);
    later(13.9);
    await ground.house.curation.bringOn(at);
    expect(await states()).toEqual(['asked']);
    later(14.01);
    await ground.house.curation.bringOn(at);
    expect(await states()).toEqual(['lapsed']);
    await told('UBRAM', 'does not go into the set');
    expect((await anna!.presses('card-yes:u:-')).text).toContain('nothing that waits');
    const again = await mo!.presses(idOf(await quotes(mo!, 'UANNA'), 'Ask who wrote it'));
    expect(again.text).toContain('proposed before');
  });

  test('a no takes the text away and is final', async () => {
    await bram!.presses(idOf(await quotes(bram!, 'UANNA'), 'Ask who wrote it'));
    expect((await anna!.presses('card-no:u:-')).text).toContain('it stays out');
    expect(await states()).toEqual(['declined']);
    expect((await mila!.types('answer', 'review')).text).toContain('Nothing waits');
  });

  test('a name is the author’s choice and is shown beside the answer', async () => {
    await bram!.presses(idOf(await quotes(bram!, 'UANNA'), 'Ask who wrote it'));
    expect((await anna!.fills('card-yes-named:s:-', { name: '@everyone' })).text).toContain(
      'can’t stand beside an answer',
    );
    await anna!.fills('card-yes-named:s:-', { name: 'Anna de Wit' });
    await mila!.presses(idOf(await completes(mila!, fits), 'Approve'));
    const advice = await asksFor(bram!);
    const sources = advice.text.includes('[Sources]') ? advice : await bram!.presses(idOf(advice, 'More'));
    expect((await bram!.presses(idOf(sources, 'Sources'))).text).toContain('this community, “Anna de Wit”');
  });

  test('where the author can’t be written to, nothing is kept and it can be tried again', async () => {
    const { toPerson } = box;
    box.toPerson = async () => ({ kind: 'unsent', why: 'dm-closed' });
    const refused = await bram!.presses(idOf(await quotes(bram!, 'UANNA'), 'Ask who wrote it'));
    box.toPerson = toPerson;
    expect(refused.text).toContain('I can’t write to them');
    expect(await states()).toEqual([]);
    expect((await bram!.presses(idOf(await quotes(bram!, 'UANNA'), 'Ask who wrote it'))).text).toContain(
      'I asked them',
    );
  });

  test('what a bot said, another’s press, and a member’s review are refused', async () => {
    const bots = { text: written.en, author: 'bot', message: '9.9' };
    expect((await bram!.sends({ kind: 'shortcut', name: 'answer propose', message: bots })).text).toContain(
      'A bot posted that',
    );
    await bram!.presses(idOf(await quotes(bram!, 'UANNA'), 'Ask who wrote it'));
    expect((await mo!.presses('card-yes:u:-')).text).toContain('nothing that waits');
    expect((await bram!.types('answer', 'review')).text).toContain('Only moderators');
  });
});

describe('review', () => {
  test('nothing goes in while something is missing', async () => {
    await proposes(anna!);
    const card = await mila!.types('answer', 'review');
    expect(card.text).toContain('What to do now (Dutch): still to be written');
    expect(card.pressables.map((it) => it.label)).not.toContain('Approve');
  });

  test('what touches safety needs a second moderator where there is one', async () => {
    await named('UMILA', 'UMO');
    await proposes(anna!);
    const approved = await mila!.presses(idOf(await completes(mila!, { ...fits, mark: 'safety' }), 'Approve'));
    expect(approved.text).toContain('a second moderator has to approve');
    await told('UMO', 'needs a second moderator');
    expect((await mila!.presses(idOf(await mila!.types('answer', 'review'), 'Approve'))).text).toContain(
      'Another moderator',
    );
    later(30);
    await ground.house.curation.bringOn(at);
    expect(await states()).toEqual(['second']);
    await mo!.presses(idOf(await mo!.types('answer', 'review'), 'Approve'));
    expect(await states()).toEqual(['live']);
  });

  test('where there is one moderator it waits seven days, and an edit begins anew', async () => {
    await proposes(anna!);
    const approved = await mila!.presses(idOf(await completes(mila!, { ...fits, mark: 'legal' }), 'Approve'));
    expect(approved.text).toContain('the only moderator I know of');
    await completes(mila!, { ...fits, mark: 'legal' });
    expect(await states()).toEqual(['review']);
    await mila!.presses(idOf(await mila!.types('answer', 'review'), 'Approve'));
    later(6.9);
    await ground.house.curation.bringOn(at);
    expect(await states()).toEqual(['second']);
    later(7.01);
    await ground.house.curation.bringOn(at);
    expect(await states()).toEqual(['live']);
  });

  test('one’s own answer is not approved by oneself alone', async () => {
    await proposes(mila!);
    expect((await mila!.presses(idOf(await completes(mila!, fits), 'Approve'))).text).toContain('Approved once');
    expect(await states()).toEqual(['second']);
    await mo!.presses(idOf(await mo!.types('answer', 'review'), 'Approve'));
    expect(await states()).toEqual(['live']);
  });

  test('a change is asked for, made by its author, and looked at again', async () => {
    await proposes(anna!);
    const card = await mila!.types('answer', 'review');
    const form = await mila!.presses(idOf(card, 'Ask for a change'));
    await mila!.fills(form.form?.id ?? '', { reason: 'Say when to ask for it.' });
    await told('UANNA', 'Say when to ask for it.');
    const reword = await anna!.presses(idOf(await anna!.types('answer', 'mine'), 'Change 1'));
    expect(reword.form?.values['text']).toBe(written.en);
    const text = 'Ask for the order number in your first mail, before anything else, and put it on the invoice.';
    await anna!.fills(reword.form?.id ?? '', { text });
    expect((await mila!.types('answer', 'review')).text).toContain(text);
  });

  test('a refusal is told with its reason, and the text goes', async () => {
    await proposes(anna!);
    const form = await mila!.presses(idOf(await mila!.types('answer', 'review'), 'Refuse'));
    await mila!.fills(form.form?.id ?? '', { reason: 'We have this one already.' });
    await told('UANNA', 'We have this one already.');
    expect((await anna!.types('answer', 'mine')).text).toContain('None of your answers');
  });

  test('a twin of what is there is named and can’t go in', async () => {
    await goesLive();
    await proposes(bram!, `${words.en.step} ${words.en.claim}`);
    const card = await completes(mila!, fits);
    expect(card.text).toMatch(/shares \d+ % of its wording with payment-follow-up-/);
    expect(card.pressables.map((it) => it.label)).not.toContain('Approve');
  });

  test('what it contradicts is said on both sides of the advice', async () => {
    await proposes(anna!);
    const card = await completes(mila!, fits);
    const menu = await mila!.presses(idOf(card, 'Edit'));
    const form = await mila!.presses(idOf(menu, 'Contradicts'));
    const decides = {
      decidesen: 'Before the work: this. After it: the other.',
      decidesnl: 'Vóór het werk: dit. Erna: het andere.',
    };
    expect((await mila!.fills(form.form?.id ?? '', { against: 'no-such-answer', ...decides })).text).toContain(
      'no answer of that id',
    );
    const again = await mila!.presses(idOf(menu, 'Contradicts'));
    const done = await mila!.fills(again.form?.id ?? '', { against: 'find-who-pays', ...decides });
    await mila!.presses(idOf(done, 'Approve'));
    const seen = ground.house.curation.seenBy({ platform: 'slack', community: `T${community}` });
    const own = seen.all.at(-1);
    expect(seen.byId('find-who-pays')?.conflicts.map((it) => it.with)).toContain(own?.id);
    const elsewhere = ground.house.curation.seenBy({ platform: 'slack', community: 'T0' });
    expect(elsewhere.byId('find-who-pays')?.conflicts.map((it) => it.with)).not.toContain(own?.id);
  });

  test('a moderator takes one out, and nobody is advised with it any more', async () => {
    await goesLive();
    expect(await isAdvised()).toBe(true);
    await mila!.presses(idOf(await mila!.types('answer', 'cards'), 'Take out 1'));
    await told('UANNA', 'took your answer out');
    expect(await isAdvised()).toBe(false);
  });
});

describe('votes and outcomes', () => {
  test('one a member, the last one counts, the author’s own not at all', async () => {
    await goesLive();
    const rates = async (who: Hand, verdict: string): Promise<void> => {
      const advice = await asksFor(who);
      const rate = advice.pressables.some((it) => it.label.startsWith('Rate'))
        ? advice
        : await who.presses(idOf(advice, 'More'));
      await who.presses(idOf(await who.presses(idOf(rate, 'Rate')), verdict));
    };
    await rates(anna!, 'Helpful');
    await rates(bram!, 'Helpful');
    await rates(mo!, 'Helpful');
    expect((await anna!.types('answer', 'mine')).text).toContain('2 found it helpful');
    await rates(mo!, 'Too soft');
    expect((await anna!.types('answer', 'mine')).text).toContain('1 found it helpful');
    expect((await asksFor(bram!)).text).toMatch(/this community, 1 vote, \d{4}/);
  });

  test('three who were worse off bring it back to review, not silently down', async () => {
    await goesLive();
    for (const [nth, who] of ['UONE', 'UTWO', 'UTHREE'].entries()) {
      expect(await isAdvised(hand(who))).toBe(true);
      const advice = await asksFor(hand(who));
      await hand(who).presses(idOf(await hand(who).presses(idOf(advice, 'What next')), 'It got worse'));
      expect(await states()).toEqual([nth < 2 ? 'live' : 'review']);
    }
    expect(await isAdvised()).toBe(false);
    await told('UANNA', 'were worse off after your answer');
    expect((await mila!.types('answer', 'review')).text).toContain('worse off');
  });
});

describe('a card of law', () => {
  test('is shown as out of date past its date, then not at all', async () => {
    await proposes(anna!);
    const card = await completes(mila!, fits);
    const form = await mila!.presses(idOf(await mila!.presses(idOf(card, 'Edit')), 'The rule behind it'));
    const day = (days: number): string => new Date(start + days * dayMs).toISOString().slice(0, 10);
    const rule = {
      country: 'NL',
      dates: `${day(-30)} ${day(20)}`,
      law: 'Rijksoverheid | Betalingstermijnen | https://www.rijksoverheid.nl/betalingstermijnen',
      saysen: 'A large company pays a small one within thirty days; this is no legal advice.',
      saysnl: 'Een groot bedrijf betaalt een klein bedrijf binnen dertig dagen; dit is geen juridisch advies.',
    };
    const done = await mila!.fills(form.form?.id ?? '', rule);
    await mila!.presses(idOf(done, 'Approve'));
    await mo!.presses(idOf(await mo!.types('answer', 'review'), 'Approve'));
    const inHolland = { situation: `${post.en} The client is a company in Amsterdam, the Netherlands.` };
    const ask = async (): Promise<string> => {
      const seen = { ...bram!.who };
      return (await handOf(ground.house.bot, seen).types('difficultclient', '', inHolland)).text;
    };
    expect(await ask()).toContain(words.en.step);
    later(21);
    expect(await ask()).toContain(`out of date since ${day(20)}`);
    later(51);
    expect(await ask()).not.toContain(words.en.step);
    await ground.house.curation.bringOn(at);
    expect(await states()).toEqual(['expired']);
  });
});

describe('gaps', () => {
  test('types that were asked about and not covered, low ratings and open pairs, in counts alone', async () => {
    const home = { platform: 'slack', community: `T${community}` } as const;
    await ground.house.curation.missed(home, ['middleman', 'middleman', 'ghosting']);
    await ground.house.curation.missed(home, ['middleman']);
    const gaps = (await mila!.types('answer', 'gaps')).text;
    expect(gaps).toMatch(/agency or go-between: 2×; \d+ answers/);
    expect(gaps).toContain('client has vanished: 1×');
    expect(gaps).toMatch(/\d+ pairs; of our own: none/);
    expect((await bram!.types('answer', 'gaps')).text).toContain('Only moderators');
  });
});

describe('my data', () => {
  test('is counted, exported and erased: no row of mine is left, and what others did keeps its place', async () => {
    await goesLive();
    const advice = await asksFor(bram!);
    const more = advice.pressables.some((it) => it.label.startsWith('Keep'))
      ? advice
      : await bram!.presses(idOf(advice, 'More'));
    await bram!.presses(idOf(more, 'Keep this'));
    const { part } = ground.house.curation;
    const who = { platform: 'slack', community: `T${community}`, person: 'UANNA' } as const;
    expect((await part.count(who)).map((it) => it.count)).toEqual([1, 0, 0, 1, 0]);
    expect((await part.count({ ...who, person: 'UBRAM' })).at(-1)?.count).toBe(1);
    expect(JSON.stringify(await part.export(who))).toContain(written.en);
    expect(JSON.stringify(await part.export({ ...who, person: 'UBRAM' }))).not.toContain(written.en);
    await part.erase(who);
    await part.erase(who);
    expect((await part.count(who)).map((it) => it.count)).toEqual([0, 0, 0, 0, 0]);
    const owner = ground.house.deliveries.ownerOf(who);
    for (const [table, column] of [
      ['card', 'author'],
      ['card', 'proposer'],
      ['card_step', 'who'],
      ['card_vote', 'owner'],
      ['card_shown', 'owner'],
    ]) {
      const { rowCount } = await ground.database.pool.query(`select 1 from ${table} where ${column} = $1`, [owner]);
      expect(rowCount, `${table}.${column}`).toBe(0);
    }
    expect(await states()).toEqual(['withdrawn']);
    expect(await isAdvised()).toBe(false);
  });
});

describe('keys', () => {
  test('a new key takes all cards with it, and the old one is asked for no more', async () => {
    await goesLive();
    const keyring = keysOf(ground);
    const before = keyring.current;
    expect(await ground.house.curation.kept.keys()).toContain(before);
    keyring.renew(new Date(start));
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await ground.house.curation.kept.reseal()).toBeGreaterThan(0);
    expect(await ground.house.curation.kept.keys()).not.toContain(before);
    expect((await anna!.types('answer', 'mine')).text).toContain(words.en.gist);
  });
});
