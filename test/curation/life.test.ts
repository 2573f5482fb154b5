// The whole life of a card, as a chat: proposed by one, agreed to by its author, reviewed, advised with, taken back.
import { describe, expect, test } from 'vitest';
import { openChat, until, type Chat, type Member } from '../support/chat.ts';
import { recorded, type Recorded } from '../support/transcript.ts';
import { completes, post, told, words, written } from './cast.ts';

const now = (): Date => new Date('2026-11-24T09:00:00Z');
const say = {
  en: {
    propose: 'Propose for the set',
    ask: 'Ask who wrote it',
    question: 'May it go into the set',
    yes: 'Yes, without my name',
    live: 'Your answer is in the set',
    takeBack: 'Take it back',
    sure: 'Yes, take it back',
    gone: 'Taken back',
    keep: 'Keep this',
    kept: 'Kept for you',
    more: 'More',
    sources: 'Sources',
    member: 'an answer by a member',
    leftOut: 'it is left out',
    takenOut: 'has been taken out since',
    other: 'Dutch',
  },
  nl: {
    propose: 'Stel voor als antwoord',
    ask: 'Vraag de schrijver',
    question: 'Mag het in de verzameling',
    yes: 'Ja, zonder mijn naam',
    live: 'Je antwoord staat in de verzameling',
    takeBack: 'Terugnemen',
    sure: 'Ja, terugnemen',
    gone: 'Teruggenomen',
    keep: 'Bewaar dit',
    kept: 'Voor je bewaard',
    more: 'Meer',
    sources: 'Bronnen',
    member: 'een antwoord van een lid',
    leftOut: 'dat is weggelaten',
    takenOut: 'sindsdien uitgehaald',
    other: 'English',
  },
} as const;

async function behind(member: Member, label: string, more: string): Promise<void> {
  if (!member.sees().includes(`[${label}`)) await member.presses(more);
  await member.presses(label);
}

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  test.each(['en', 'nl'] as const)(
    'from a message to advice and out again, in %s',
    { timeout: 60_000 },
    async (language) => {
      const chat = await openChat(platform, { now });
      const lines: string[] = [];
      const cast = (name: string, of: 'en' | 'nl'): Recorded => recorded(chat.member(name, of), lines);
      const [anna, bram, carl, mila] = [
        cast('anna', language),
        cast('bram', language),
        cast('carl', language),
        cast('mila', 'en'),
      ];
      const s = say[language];

      await bram.member.uses(s.propose, written[language], 'anna');
      expect(bram.member.sees()).toContain(written[language]);
      await bram.member.presses(s.ask);
      await told(chat, anna.member, s.question);
      anna.looks();
      expect(anna.member.dm().at(-1)).toContain(written[language]);
      await anna.member.presses(s.yes);

      await completes(mila.member, s.other);
      expect(mila.member.sees()).not.toContain('Before it can go in');
      await mila.member.presses('Approve');
      await told(chat, anna.member, s.live);
      anna.looks();

      await carl.member.types('/difficultclient', post[language]);
      const shown = words[language].step;
      const own = language === 'en' ? 'ask for the purchase order number' : 'Vraag het inkoopnummer';
      expect(carl.member.sees()).toMatch(new RegExp(`${own}|${shown}`, 'i'));
      await behind(carl.member, s.keep, s.more);
      expect(carl.member.dm().some((it) => it.includes(s.kept) && new RegExp(own, 'i').test(it))).toBe(true);

      await anna.member.presses(s.takeBack);
      await anna.member.presses(s.sure);
      expect(anna.member.sees()).toContain(s.gone);
      await until(() => carl.member.dm().some((it) => it.includes(s.leftOut)), 10_000);
      carl.looks();
      expect(carl.member.dm().filter((it) => new RegExp(own, 'i').test(it))).toEqual([]);
      await behind(carl.member, s.sources, s.more);
      expect(carl.member.sees()).toContain(s.takenOut);
      await carl.member.types('/difficultclient', post[language]);
      expect(carl.member.sees()).not.toMatch(new RegExp(own, 'i'));

      expect(chat.channel()).toEqual([]);
      expect(chat.violations()).toEqual([]);
      await leavesNothing(chat, written[language]);
      await chat.close();
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../gallery/card-${platform}-${language}.txt`);
    },
  );
});

/** The text of a card that was taken back stands in no column, sealed or plain. */
async function leavesNothing(chat: Chat, text: string): Promise<void> {
  const { rows } = await chat.database.pool.query<{ state: string; size: number }>(
    'select state, octet_length(sealed) as size from card',
  );
  expect(rows.map(({ state }) => state)).toEqual(['withdrawn']);
  // What stays is whom it was about; a text of this length does not fit into it.
  expect(rows[0]?.size).toBeLessThan(Buffer.byteLength(text) + 700);
  const shown = await chat.database.pool.query('select 1 from card_shown');
  expect(shown.rowCount).toBe(0);
}
