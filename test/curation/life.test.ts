// The whole life of a card: proposed, agreed to, reviewed, advised with, taken back.
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openChat, until, type Chat, type Member } from '../support/chat.ts';

const answer =
  'Send the invoice the same day you deliver and ask for the purchase order number before you start, so their system has nothing left to wait for.';

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let chat: Chat;
  let [anna, bram, mila]: Member[] = [];
  beforeAll(async () => {
    chat = await openChat(platform);
    [anna, bram, mila] = [chat.member('anna', 'en'), chat.member('bram', 'nl'), chat.member('mila', 'en')];
  });
  afterAll(() => chat.close());

  test('a first walk', async () => {
    await bram!.uses('Stel voor als antwoord', answer, 'anna');
    console.log(bram!.sees());
    await bram!.presses('Vraag de schrijver');
    console.log(bram!.sees());
    await until(() => anna!.dm().length > 0, 5000);
    console.log(anna!.dm().at(-1));
    await anna!.presses('Yes, without my name');
    console.log(anna!.sees());
    await mila!.types('/answer', 'review');
    console.log(mila!.sees());
    await mila!.presses('Edit');
    await mila!.presses('Dutch text');
    console.log(mila!.form());
    await mila!.fills({
      gist: 'Factureer op de dag van oplevering, met inkoopnummer',
      step: 'Je kunt vóór je begint om het inkoopnummer vragen en op de dag van oplevering factureren.',
      claim: 'Een lid hier zegt dat hun systeem dan nergens meer op hoeft te wachten.',
    });
    console.log(mila!.sees());
    await mila!.presses('Edit');
    await mila!.presses('How it is found');
    console.log(mila!.form());
  });
});
