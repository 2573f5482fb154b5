// A chat whose house has a model: the real client, spoken to by the local server.
import { openModel, type BudgetConfig } from '../../../src/ai/index.ts';
import { openChat, type Chat, type GroundOptions, type Member, type PlatformName } from '../chat.ts';
import { startFakeModel, type FakeModel } from './server.ts';

export type WordedChat = Chat & { readonly fake: FakeModel };

/** What a house's model may be like in a test. */
export type WordedOptions = GroundOptions & {
  /** What stands for the twenty seconds of a real wait. */
  readonly patienceMs?: number;
  readonly atOnce?: number;
  readonly caps?: Partial<Pick<BudgetConfig, 'member' | 'community' | 'month'>>;
};

/** A model of a house, and the local server it speaks to. */
export async function givenModel({ patienceMs = 15_000, atOnce, caps = {} }: WordedOptions) {
  const fake = await startFakeModel();
  const model = await openModel({ apiKey: 'sk-test', baseUrl: fake.url, model: 'fake' }, patienceMs);
  const none = { member: undefined, community: undefined, month: undefined };
  const budget = { price: { in: 0.25, out: 2 }, ...none, ...caps };
  return { fake, given: { model, budget, ...(atOnce === undefined ? {} : { atOnce }) } };
}

export async function openWorded(platform: PlatformName, options: WordedOptions = {}): Promise<WordedChat> {
  const { patienceMs: _, atOnce: __, caps: ___, ...ground } = options;
  const { fake, given } = await givenModel(options);
  const chat = await openChat(platform, { model: given, ...ground });
  return {
    ...chat,
    fake,
    async close() {
      await chat.close();
      await fake.close();
    },
  };
}

export const labels = {
  en: {
    ask: 'Word it for me',
    yes: 'Yes, word it',
    no: 'No',
    never: 'Don’t ask again',
    worded: 'Worded by a model',
    underWay: 'A model is wording this',
  },
  nl: {
    ask: 'Schrijf het voor mij',
    yes: 'Ja, graag',
    no: 'Nee',
    never: 'Niet meer vragen',
    worded: 'Verwoord door een model',
    underWay: 'Een model verwoordt dit',
  },
} as const;

/** Asks once and agrees, so that what is asked next is worded by itself where the platform can change an answer. */
export async function agrees(
  chat: WordedChat,
  member: Member,
  language: 'en' | 'nl',
  situation: string,
): Promise<void> {
  await member.types('/difficultclient', situation);
  await member.presses(labels[language].ask);
  await member.presses(labels[language].yes);
  await chat.written();
}
