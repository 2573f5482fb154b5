// What befell a thread, a message, a channel or the bot goes to every room that keeps something in order.
import type { Happening } from './chat/index.ts';
import type { Log } from './log/index.ts';

/** One room that fails holds up no other. */
export async function followAll(
  rooms: readonly ((it: Happening) => Promise<void>)[],
  it: Happening,
  log: Log,
): Promise<void> {
  const { platform, community, what } = it;
  for (const follow of rooms) {
    try {
      await follow(it);
    } catch (error) {
      log.error('happening not followed', error, { platform, community, kind: what.kind });
    }
  }
}
