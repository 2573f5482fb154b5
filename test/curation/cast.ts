// What the tests of curation have in common: an answer in two languages, and the way of a card from its proposal into the set.
import { until, type Chat, type Member } from '../support/chat.ts';

/** What somebody wrote, and the post of somebody it helps. */
export const written = {
  en: 'Ask for the purchase order number before you start, and send the invoice the same day you deliver with that number in the subject line.',
  nl: 'Vraag het inkoopnummer voordat je begint, en stuur de factuur op de dag van oplevering met dat nummer in de onderwerpregel.',
} as const;
export const post = {
  en: 'Their accounts department sent my invoice back because the purchase order number was missing, and now payment is five weeks late.',
  nl: 'De boekhouding stuurde mijn factuur terug omdat het inkoopnummer ontbrak, en nu is de betaling vijf weken te laat.',
} as const;

export const words = {
  en: {
    gist: 'Get the order number first, invoice on the day',
    step: 'You could ask for the purchase order number before you start, and invoice on the day you deliver.',
    claim: 'A member here says their accounts department then has nothing left to wait for.',
  },
  nl: {
    gist: 'Eerst het inkoopnummer, factureren op de dag zelf',
    step: 'Je kunt vóór je begint om het inkoopnummer vragen, en factureren op de dag dat je oplevert.',
    claim: 'Een lid hier zegt dat hun boekhouding dan nergens meer op hoeft te wachten.',
  },
} as const;
export const found = {
  situationen: post.en,
  situationnl: post.nl,
  phrasesen: 'purchase order number is missing\naccounts sent my invoice back\ninvoice without a reference',
  phrasesnl: 'het inkoopnummer ontbreekt\nde boekhouding stuurt mijn factuur terug\nfactuur zonder kenmerk',
} as const;

/** A moderator reads English here. */
export async function completes(mila: Member, missing: 'English' | 'Dutch' | 'both'): Promise<void> {
  await mila.types('/answer', 'review');
  for (const [name, of] of [
    ['English', 'en'],
    ['Dutch', 'nl'],
  ] as const) {
    if (missing !== name && missing !== 'both') continue;
    await mila.presses('Edit');
    await mila.presses(`${name} text`);
    await mila.fills(words[of]);
  }
  await mila.presses('Edit');
  await mila.presses('How it is found');
  await mila.fills(found);
}

/** Anna's own answer, proposed by herself, all the way into the set. */
export async function goesLive(chat: Chat, anna: Member, mila: Member): Promise<void> {
  await anna.types('/answer', 'propose');
  await anna.fills({ text: written.en });
  await anna.presses('Propose, no name');
  await completes(mila, 'both');
  await mila.presses('Approve');
  await told(chat, anna, 'Your answer is in the set');
}

/** Waits for a direct message that holds these words; a job brings it. */
export async function told(chat: Chat, member: Member, text: string): Promise<void> {
  await until(() => member.dm().some((it) => it.includes(text)), 10_000);
  await chat.settle();
}
