// Answers that could not be shown: each is offered once more where the member can be written to.
import type { Adapter, Messenger, Platform, Request } from './chat/index.ts';
import type { Deliveries } from './deliveries/index.ts';
import { interruption } from './notice.ts';
import type { Plan } from './plan.ts';

export type Lost = {
  remember(request: Request): void;
  /** Offers what this process remembers, on the platforms that run here. */
  sayAll(adapters: ReadonlyMap<Platform, Pick<Adapter, 'messenger'>>, signal: AbortSignal | undefined): Promise<void>;
  /** The way back has closed since: the one sentence goes to the member's direct messages. */
  tooLate(request: Request, messenger: Messenger): Promise<void>;
};

/** Lost answers remembered at most. */
const most = 1_000;

export function createLost(
  deliveries: Pick<Deliveries, 'post' | 'done'>,
  planned: (request: Request) => Promise<Plan>,
): Lost {
  const lost = new Map<string, Request>();

  async function tooLate(request: Request, messenger: Messenger): Promise<void> {
    const plan = await planned(request);
    try {
      if (plan.kind === 'run') await deliveries.post(messenger, whomOf(request), interruption(request, plan));
    } finally {
      await deliveries.done(request);
    }
  }

  return {
    remember(request) {
      if (lost.size < most) lost.set(`${request.community}/${request.delivery}`, request);
    },
    async sayAll(adapters, signal) {
      for (const [key, request] of [...lost]) {
        const adapter = adapters.get(request.platform);
        if (adapter === undefined || signal?.aborted === true) continue;
        lost.delete(key);
        await tooLate(request, adapter.messenger);
      }
    },
    tooLate,
  };
}

const whomOf = ({ platform, community, person, delivery }: Request) => ({
  platform,
  community,
  person,
  delivery: `late ${delivery}`,
});
