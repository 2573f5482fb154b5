// A community on a platform, with a moderator, and with what the platform says of its channels given by the test.
import type { Finding, Messenger, Reach } from '../../src/chat/index.ts';
import { openChat, type Chat, type GroundOptions, type Member, type PlatformName } from '../support/chat.ts';

export type Stage = {
  readonly chat: Chat;
  readonly anna: Member;
  readonly bram: Member;
  /** Runs the workspace or server. */
  readonly mila: Member;
  readonly carl: Member;
  /** What the platform says of a channel by its name, and of the whole. */
  readonly says: { reach: Reach; findings: readonly Finding[] };
  later(ms: number): void;
};

export const usualReach: Extract<Reach, { kind: 'channel' | 'forum' }> = {
  kind: 'channel',
  name: 'general',
  open: 'public',
  lacks: [],
};
const start = new Date('2026-11-24T10:15:00Z');

export async function openStage(platform: PlatformName, options: GroundOptions = {}): Promise<Stage> {
  let at = start.getTime();
  const chat = await openChat(platform, { now: () => new Date(at), ...options });
  const says: Stage['says'] = { reach: usualReach, findings: [] };
  const { messengers } = chat.house;
  const unsent = async () => ({ kind: 'unsent', why: 'not-there' }) as const;
  const known = messengers.get(chat.platform);
  if (known !== undefined && platform !== 'terminal') {
    const threads: Messenger['threads'] = {
      open: unsent,
      post: unsent,
      change: unsent,
      remove: unsent,
      reach: async () => says.reach,
    };
    messengers.set(chat.platform, { ...known, threads, checkup: async () => says.findings });
  }
  return {
    chat,
    says,
    anna: chat.member('anna', 'en'),
    bram: chat.member('bram', 'nl'),
    mila: chat.member('mila', 'en'),
    carl: chat.member('carl', 'en'),
    later: (ms) => void (at += ms),
  };
}
