// How much a member, a channel and a community may ask in a minute, counted over all processes.
import type { Request } from '../chat/index.ts';
import { workBudgetMs, type Memory } from './memory.ts';

/** Deliveries a minute. */
export type Limits = {
  readonly person: number;
  readonly channel: number;
  readonly community: number;
  /** Of a member's own log, counted apart. */
  readonly own: number;
};

const minuteMs = 60_000;

/** Counts this request; the seconds until the next is welcome, or undefined when it is welcome now or can't be counted. `own`: it is about the member's own log. */
export async function limited(
  memory: Memory,
  request: Request,
  limits: Limits,
  of: 'own' | undefined,
): Promise<number | undefined> {
  const { platform, community, place } = request;
  const owner = memory.ownerOf(request);
  const channel = place.kind === 'dm' ? [] : [{ subject: `channel:${place.channel}`, most: limits.channel }];
  const kinds =
    of === 'own'
      ? [{ subject: `own:${owner}`, most: limits.own }]
      : [
          { subject: `person:${owner}`, most: limits.person },
          ...channel,
          { subject: 'community', most: limits.community },
        ];
  const at = memory.now().getTime();
  try {
    const subjects = kinds.map((kind) => kind.subject);
    const window = Math.floor(at / minuteMs);
    const counts = await memory.within(workBudgetMs, () => memory.store.count(platform, community, subjects, window));
    const over = kinds.some((kind, index) => (counts[index] ?? 0) > kind.most);
    return over ? Math.ceil((minuteMs - (at % minuteMs)) / 1000) : undefined;
  } catch (error) {
    memory.log.error('limit not counted', error, { platform });
    return undefined;
  }
}
