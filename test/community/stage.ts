// A community on a platform, with a moderator, and with what the platform says of its channels given by the test.
import type { Finding, Reach } from '../../src/chat/index.ts';
import { openChat, type Chat, type GroundOptions, type Member, type PlatformName } from '../support/chat.ts';

export type Stage = {
  readonly chat: Chat;
  readonly anna: Member;
  readonly bram: Member;
  /** Runs the workspace or server. */
  readonly mila: Member;
  readonly carl: Member;
  /** What the platform is made to say of any channel, and of the whole; undefined: what the local one says by itself. */
  readonly says: { reach: Reach | undefined; findings: readonly Finding[] | undefined };
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
  const says: Stage['says'] = { reach: undefined, findings: undefined };
  const { messengers } = chat.house;
  const known = messengers.get(chat.platform);
  const { threads, checkup } = known ?? {};
  if (known !== undefined && threads !== undefined && checkup !== undefined) {
    const reach = async (...of: Parameters<typeof threads.reach>): Promise<Reach> =>
      says.reach ?? (await threads.reach(...of));
    const asked = async (of: string): Promise<readonly Finding[]> => says.findings ?? (await checkup(of));
    messengers.set(chat.platform, { ...known, threads: { ...threads, reach }, checkup: asked });
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
