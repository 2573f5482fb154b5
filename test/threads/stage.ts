// A house with a channel open for threads, on a platform kept in memory, and the cast before its door.
import type { Place } from '../../src/chat/index.ts';
import { handOf, idOf, type Answer, type Hand } from '../incidents/hand.ts';
import { openGround, type Ground } from '../support/chat.ts';
import { worldOf, type World } from './world.ts';

export const now = new Date('2026-11-24T10:15:00Z');
export const owed = {
  en: 'My client Marlow Studio owes me 1,200 euros for six weeks now and does not answer my mails any more.',
  nl: 'Mijn klant Bureau Marlow moet me al zes weken 1200 euro betalen en reageert niet meer op mijn mails.',
} as const;

export type Stage = {
  readonly ground: Ground;
  readonly world: World;
  readonly platform: 'slack' | 'discord';
  hand(person: string, place?: Place, more?: { locale?: string; moderator?: boolean }): Hand;
  later(ms: number): void;
};

export async function openStage(platform: 'slack' | 'discord'): Promise<Stage> {
  let at = now.getTime();
  const ground = await openGround({ now: () => new Date(at) });
  const world = worldOf(platform, { help: 'public', secret: 'private', other: 'public' });
  ground.house.messengers.set(platform, world.messenger);
  const by = { platform, community: 'C1', person: 'UMILA' } as const;
  for (const channel of ['help', 'secret'])
    await ground.house.communities.change(by, { what: 'channel', channel, to: '' });
  return {
    ground,
    world,
    platform,
    hand: (person, place = { kind: 'channel', channel: 'help' }, more = {}) =>
      handOf(ground.house.bot, { platform, community: 'C1', person, place, locale: 'en', timezone: 'UTC', ...more }),
    later: (ms) => void (at += ms),
  };
}

/** From /advicethread to the press that posts. */
export async function posts(hand: Hand, text: string, how = 'Post without'): Promise<Answer> {
  const look = await hand.types('advicethread', '', { situation: text });
  return hand.presses(idOf(look, how));
}
