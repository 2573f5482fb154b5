// A chat whose house has a model: the real client, spoken to by the local server.
import { openModel } from '../../../src/ai/index.ts';
import { openChat, type Chat, type GroundOptions, type Member, type PlatformName } from '../chat.ts';
import { startFakeModel, type FakeModel } from './server.ts';

export type WordedChat = Chat & { readonly fake: FakeModel };

/** `patienceMs`: what stands for the twenty seconds of a real wait. */
export async function openWorded(
  platform: PlatformName,
  {
    patienceMs = 5_000,
    atOnce,
    ...options
  }: GroundOptions & { readonly patienceMs?: number; readonly atOnce?: number } = {},
): Promise<WordedChat> {
  const fake = await startFakeModel();
  const model = await openModel({ apiKey: 'sk-test', baseUrl: fake.url, model: 'fake' }, patienceMs);
  const budget = { price: { in: 0.25, out: 2 }, member: undefined, community: undefined, month: undefined };
  const given = { model, budget, ...(atOnce === undefined ? {} : { atOnce }) };
  const chat = await openChat(platform, { model: given, ...options });
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
