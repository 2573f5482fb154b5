// The channels a member can ask in: those a moderator opened, by name, as far as the platform lets us look at them.
import type { Threads, Turn } from '../chat/index.ts';
import type { Communities } from '../community/index.ts';
import type { Home } from './record.ts';

export type Channel = {
  readonly channel: string;
  readonly name: string;
  readonly kind: 'channel' | 'forum';
  readonly reach: 'public' | 'private';
};
export type Channels = {
  /** Best first: where the member is now, then the oldest. A private one is offered only from within. */
  open(turn: Turn): Promise<readonly Channel[]>;
  one(home: Home, channel: string): Promise<Channel | undefined>;
};

/** So long a name is taken as it was. */
const freshMs = 60_000;
const most = 1_000;

export function createChannels(
  communities: Communities,
  threadsOf: (home: Home) => Threads | undefined,
  now: () => Date,
): Channels {
  const known = new Map<string, { readonly at: number; readonly channel: Channel | undefined }>();

  async function one(home: Home, channel: string): Promise<Channel | undefined> {
    const key = `${home.platform}/${home.community}/${channel}`;
    const before = known.get(key);
    const at = now().getTime();
    if (before !== undefined && Math.abs(at - before.at) < freshMs) return before.channel;
    const reach = await threadsOf(home)?.reach(home.community, channel);
    if (reach === undefined || reach.kind === 'unknown') return before?.channel;
    const found =
      reach.kind === 'not-there' ? undefined : { channel, name: reach.name, kind: reach.kind, reach: reach.open };
    known.delete(key);
    known.set(key, { at, channel: found });
    if (known.size > most) known.delete(known.keys().next().value ?? '');
    return found;
  }

  return {
    one,
    async open(turn) {
      const home = { platform: turn.platform, community: turn.community };
      const { channels } = await communities.settings(home);
      const here = turn.place.kind === 'dm' ? undefined : turn.place.channel;
      const found = await Promise.all(channels.map((it) => one(home, it.channel)));
      const all = found.flatMap((it) => (it !== undefined && (it.reach === 'public' || it.channel === here) ? it : []));
      return [...all.filter((it) => it.channel === here), ...all.filter((it) => it.channel !== here)];
    },
  };
}
