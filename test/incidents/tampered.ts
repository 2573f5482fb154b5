// A log with everything in it that a log can have: the one that is tampered with.
import { openGround, type Ground } from '../support/chat.ts';
import { picture, pictureRef, postbox } from './checked.ts';
import { handOf, idOf, savedBy } from './hand.ts';

/** Twelve entries: incidents with and without files, an amendment with a file, a withdrawal, an erasure; settings that were changed. */
export async function openTampered(): Promise<Ground> {
  const ground = await openGround({ now: () => new Date('2026-11-24T10:15:00Z') });
  ground.house.messengers.set('slack', postbox(picture));
  const anna = handOf(ground.house.bot, { platform: 'slack', community: 'T1', person: 'UANNA', timezone: 'UTC' });
  for (let at = 1; at <= 9; at += 1) {
    await savedBy(
      anna,
      `he was late yesterday, time ${at} ${'and so on '.repeat(at * 4)}`,
      at % 3 === 0 ? [pictureRef, pictureRef] : [],
    );
  }
  const form = async (seq: number, label: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const id = (await anna.presses(idOf(await anna.presses('incident entry:r:-', String(seq)), label))).form?.id ?? '';
    await anna.fills(id, fields, label === 'Amend' ? { files: [pictureRef] } : {});
  };
  await form(2, 'Amend', { reason: 'found the mail', words: 'it was worse' });
  await form(4, 'Withdraw', { reason: 'it was somebody else' });
  await anna.presses(
    idOf(await anna.presses(idOf(await anna.presses('incident entry:r:-', '6'), 'Erase')), 'Erase for good'),
  );
  return ground;
}
