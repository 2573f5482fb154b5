// Orders to the bot in the text of a card: most are told apart when they are proposed, and none does anything if it gets in.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saidBy } from '../../src/answers/said.ts';
import { harmsIn } from '../../src/curation/harmless.ts';
import { visible } from '../../src/chat/index.ts';
import { openLibrary } from '../../src/house.ts';
import { openChat, openGround, type Chat, type Ground, type Member } from '../support/chat.ts';
import { handOf, type Hand } from '../incidents/hand.ts';
import { putLive } from './put.ts';

type Attack = {
  readonly id: string;
  readonly language: 'en' | 'nl';
  readonly where: string;
  readonly text: string;
  readonly must_not: readonly string[];
};
const set = JSON.parse(readFileSync(new URL('../sets/attacks.json', import.meta.url), 'utf8')) as Record<
  string,
  Attack
>;
const attacks = Object.values(set).filter((it) => it.where === 'card');
const post = {
  en: 'The client does not pay my invoice and keeps putting off a date for payment.',
  nl: 'De klant betaalt mijn factuur niet en schuift de betaaldatum steeds voor zich uit.',
} as const;

describe('at the door', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround();
  });
  afterAll(() => ground.close());

  test('a proposal that speaks to the bot is refused with a sentence that says what to take out', async () => {
    const anna: Hand = handOf(ground.house.bot, { platform: 'slack', community: 'T1', person: 'UANNA', locale: 'en' });
    const letIn: string[] = [];
    for (const { id, text } of attacks) {
      const answer = await anna.types('answer', 'propose', { text });
      if (!answer.text.includes('can’t go into the set as it stands')) letIn.push(id);
    }
    // These four ask for something in the words of ordinary advice: people see them at review.
    expect(letIn).toEqual(['at-075', 'at-085', 'at-097', 'at-100']);
  });

  test('what the set itself says is not taken for an order', () => {
    const pieces = openLibrary().answers.all.flatMap(saidBy);
    const taken = pieces.filter(({ text }) => harmsIn(text.replaceAll(/\{\w+\}/g, '…')).length > 0);
    expect(taken.length / pieces.length).toBeLessThan(0.001);
  });
});

describe.each(['slack', 'discord'] as const)('inside, on %s', (platform) => {
  let chat: Chat;
  let members: Readonly<Record<'en' | 'nl', Member>>;
  beforeAll(async () => {
    chat = await openChat(platform);
    members = { en: chat.member('anna', 'en'), nl: chat.member('bram', 'nl') };
  });
  afterAll(() => chat.close());

  test.each(['en', 'nl'] as const)('a card is text and nothing else, in %s', { timeout: 60_000 }, async (language) => {
    const [community] = await communitiesOf(chat, members[language]);
    for (const { id, text, must_not: mustNot } of attacks.filter((it) => it.language === language)) {
      const card = await putLive(chat, { platform, community: community ?? '' }, text, post[language], language);
      await members[language].types('/difficultclient', post[language]);
      const seen = members[language].sees();
      const shown = seen.replaceAll(/\s+/g, ' ');
      // As it is shown: without what nobody can see.
      const own = visible(text).replaceAll(/\s+/g, ' ');
      // Beyond the card's own words nothing of what it orders is there.
      const rest = shown.split(own.slice(0, 40)).length > 1 ? shown.replaceAll(own, '') : shown;
      for (const words of mustNot.filter(
        (it) => !it.startsWith('behaviour:') && !own.toLowerCase().includes(it.toLowerCase()),
      )) {
        expect(rest.toLowerCase(), id).not.toContain(words.toLowerCase());
      }
      expect(shown, `${id} was advised`).toContain(own.slice(0, 25));
      expect(chat.channel(), id).toEqual([]);
      expect(chat.violations(), id).toEqual([]);
      await card.out();
    }
  });
});

/** Where the platform says this member is. */
async function communitiesOf(chat: Chat, member: Member): Promise<readonly string[]> {
  await member.types('/answer', 'mine');
  const { rows } = await chat.database.pool.query<{ community: string }>('select distinct community from delivery');
  return rows.map((it) => it.community).filter((it) => it !== 'direct');
}
