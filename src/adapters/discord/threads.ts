// Threads in Discord: opened, written to, changed and looked at.
import type { MessageAt, Reach, Sent, Threads } from '../../chat/index.ts';
import { code, sentOf } from './failure.ts';
import { lookAt, type Guilds, type Room } from './guild.ts';
import { openThread, type Desk } from './open.ts';
import { createOwn } from './own.ts';
import { change, inChannel, post } from './send.ts';
import type { Called, Web } from './web.ts';
import { snowflake } from './wire.ts';

export function createThreads(web: Web, guilds: Guilds, me: string, now: () => Date): Threads {
  const desk: Desk = { web, guilds, me, own: createOwn(web), now: () => now().getTime() };
  return {
    open: (guild, channel, opening, nonce) => openThread(desk, guild, channel, opening, nonce),
    async post(_guild, { thread }, document, nonce) {
      const called = await post(web, thread, inChannel(document), nonce);
      if (called.kind === 'failed') return sentOf(called.failure, 'channel');
      return { kind: 'sent', channel: thread, message: snowflake(called.data['id']) ?? '' };
    },
    change: async (_guild, at, document) =>
      outcome(await unarchived(web, at, () => change(web, at.channel, at.message, inChannel(document))), at),
    async remove(_guild, at) {
      const called = await unarchived(web, at, () =>
        web.call('DELETE', `/channels/${at.channel}/messages/${at.message}`),
      );
      const isGone = called.kind === 'failed' && called.failure.code === code.unknownMessage;
      return isGone ? sent(at) : outcome(called, at);
    },
    link: async (guild, { thread }) => `https://discord.com/channels/${guild}/${thread}`,
    reach: async (guild, channel) => reachOf(await lookAt(web, guilds, guild, channel)),
  };
}

function reachOf(room: Room | 'not-there' | 'unknown'): Reach {
  if (room === 'not-there' || room === 'unknown') return { kind: room };
  const { kind, name, open, lacks } = room;
  return { kind, name, open, lacks };
}

const sent = ({ channel, message }: MessageAt): Sent => ({ kind: 'sent', channel, message });

/** Changing and deleting can be done again, so an answer that was lost is no reason to ask anybody. */
function outcome(called: Called, at: MessageAt): Sent {
  if (called.kind === 'done') return sent(at);
  const { kind, code: number } = called.failure;
  return sentOf({ kind: kind === 'unknown' ? 'unreachable' : kind, code: number }, 'channel');
}

/** In a thread that was put away nothing can be changed: it is opened for the moment, where it is not locked. */
async function unarchived(web: Web, { channel }: MessageAt, act: () => Promise<Called>): Promise<Called> {
  const called = await act();
  if (called.kind === 'done' || called.failure.code !== code.archived) return called;
  const reopened = await web.call('PATCH', `/channels/${channel}`, { body: { archived: false } });
  if (reopened.kind === 'failed') return called;
  const again = await act();
  await web.call('PATCH', `/channels/${channel}`, { body: { archived: true } });
  return again;
}
