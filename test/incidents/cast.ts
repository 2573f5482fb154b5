// A log on a platform: the cast, and the few things every test of it does.
import { expect } from 'vitest';
import { receiptIn } from './receipts.ts';
import { openChat, until, type Chat, type Member, type PlatformName, type GroundOptions } from '../support/chat.ts';

/** A Tuesday. */
export const now = new Date('2026-11-24T10:15:00Z');

export type Stage = {
  readonly chat: Chat;
  readonly anna: Member;
  readonly bram: Member;
  readonly carl: Member;
  /** Moves the clock. */
  later(ms: number): void;
};

export async function openStage(platform: PlatformName, options: GroundOptions = {}): Promise<Stage> {
  let at = now.getTime();
  const chat = await openChat(platform, { now: () => new Date(at), ...options });
  return {
    chat,
    anna: chat.member('anna', 'en'),
    bram: chat.member('bram', 'nl'),
    carl: chat.member('carl', 'en'),
    later: (ms) => void (at += ms),
  };
}

/** Writes something down and saves it; gives the receipt line. */
export async function saved(member: Member, words: string): Promise<string> {
  await member.writes(`log: ${words}`);
  await member.presses(labels(member).save);
  // A lasting copy of an earlier receipt may have come in between.
  const receipt = receiptIn(member.seesAll().findLast((it) => /(Saved|Bewaard):/.test(it)) ?? '');
  expect(receipt, member.sees()).not.toBe('');
  await arrived(member, receipt);
  return receipt;
}

export { receiptIn };

const words = {
  en: { save: 'Save', discard: 'Discard' },
  nl: { save: 'Bewaar', discard: 'Weggooien' },
};
export const labels = ({ name }: Member): (typeof words)['en'] => (name === 'bram' ? words.nl : words.en);

/** Waits for the lasting copy, which a job brings a moment later. */
export async function arrived(member: Member, receipt: string): Promise<void> {
  await until(() => member.seesAll().filter((it) => it.includes(receipt)).length > 1, 10_000);
}
