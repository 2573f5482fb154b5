// Tells those who keep something in order what happened to it; what one of them can't follow is no reason for the others.
import type { Happening } from './chat/index.ts';
import type { Log } from './log/index.ts';

export type Follower = (it: Happening) => Promise<void>;

/** Never throws. Resolves when all have followed, one after the other. */
export async function follow(it: Happening, followers: readonly Follower[], log: Log): Promise<void> {
  for (const follower of followers) {
    try {
      await follower(it);
    } catch (error) {
      const { platform, community, what } = it;
      log.error('happening not followed', error, { platform, community, kind: what.kind });
    }
  }
}
