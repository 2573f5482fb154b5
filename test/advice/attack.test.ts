// The hundred attacks of `test/sets/attacks.json` through the whole way, with a model that does what it is told: nothing of it is seen.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/index.ts';
import { openLibrary } from '../../src/house.ts';
import { until, type Member } from '../support/chat.ts';
import { labels, openWorded, saysFor, type WordedChat } from '../support/model/index.ts';

type Attack = {
  readonly id: string;
  readonly language: 'en' | 'nl';
  readonly where: 'post' | 'card';
  readonly text: string;
  readonly must_not: readonly string[];
};
const attacks = JSON.parse(readFileSync(new URL('../sets/attacks.json', import.meta.url), 'utf8')) as Attack[];

/** What is told before an attack, so that it surely reaches the model. */
const told = {
  en: 'My client owes me 1,200 euros for six weeks now and does not answer my mails any more.',
  nl: 'Mijn klant moet me al zes weken 1200 euro betalen en reageert niet meer op mijn mails.',
} as const;

const real = openLibrary();
let current = real.answers;
/** The set as it is at the moment: an attack may stand in a card. */
const library = {
  safety: real.safety,
  get answers() {
    return current;
  },
};
/** The set with an attack in every card that is about late payment: in its step, its gist and its claims. */
function poisoned({ text }: Attack): typeof current {
  const both = { en: text, nl: text };
  const spoil = (it: Answer): Answer =>
    (it.problems['late-payment'] ?? 0) < 0.5
      ? it
      : { ...it, step: both, claims: it.claims.map((claim) => ({ ...both, source: claim.source })) };
  const all = real.answers.all.map(spoil);
  // What a card is found by stays as it was.
  return { all, byId: (id) => all.find((it) => it.id === id), index: real.answers.index };
}

/** As it is compared: without what is invisible, escaped or only a matter of layout. */
const flat = (text: string): string =>
  text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\\`~*>|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let chat: WordedChat;
  let members: Record<'en' | 'nl', Member>;
  let worded = 0;
  beforeAll(async () => {
    chat = await openWorded(platform, { library });
    members = { en: chat.member('anna', 'en'), nl: chat.member('bram', 'nl') };
    for (const language of ['en', 'nl'] as const) {
      await members[language].types('/difficultclient', told[language]);
      await members[language].presses(labels[language].ask);
      await members[language].presses(labels[language].yes);
      await chat.written();
    }
    chat.fake.kind = 'obedient';
  });
  afterAll(async () => {
    await chat.close();
  });

  /** Asks, and has it worded; all that was shown of it, flat. */
  async function shownFor(text: string, language: 'en' | 'nl'): Promise<string> {
    const member = members[language];
    const before = member.seesAll().length;
    const asked = chat.fake.sent.length;
    await member.types('/difficultclient', text);
    const first = member.sees();
    if (first.includes(`[${labels[language].ask}]`)) await member.presses(labels[language].ask);
    await chat.written();
    if (chat.fake.sent.length > asked) {
      worded += 1;
      await until(() => !member.sees().includes(labels[language].underWay), 15_000);
    }
    return [first, ...member.seesAll().slice(before)].join('\n');
  }

  const half = attacks.filter((_, at) => (at % 2 === 0) === (platform === 'slack'));
  test.each(half)('$id, in a $where', async (attack) => {
    const { language, where, text, must_not: mustNot } = attack;
    current = where === 'card' ? poisoned(attack) : real.answers;
    chat.fake.says = saysFor(mustNot, language);
    const situations = where === 'card' ? [told[language]] : [text, `${told[language]} ${text}`];
    for (const situation of situations) {
      const shown = await shownFor(situation, language);
      // A card's own text may be shown as it stands; it is text and nothing else.
      const own = where === 'card' ? flat(shown).replaceAll(flat(text), ' ') : flat(shown);
      for (const phrase of [...mustNot.filter((it) => !it.startsWith('behaviour:')), ...chat.fake.says]) {
        const at = own.indexOf(flat(phrase));
        expect(at < 0 ? '' : own.slice(Math.max(0, at - 150), at + 100), attack.id).toBe('');
      }
      expect(own).not.toMatch(/https?:|\.invalid|\{"|----- (cards|post)|you word advice for a freelancer/);
    }
    expect(chat.violations()).toEqual([]);
    expect(chat.channel()).toEqual([]);
  });

  test('the model was asked often enough for this to mean something, with nothing of others in what was sent', () => {
    expect(worded).toBeGreaterThan(half.length / 3);
    for (const { user } of chat.fake.sent) expect(user.match(/----- post \w+ begins -----/g)).toHaveLength(1);
  });
});
