// The second step of an answer: what is written after the first was shown takes its place, once at most, or never does.
import type { Document, Later, Reply, Request } from './chat/index.ts';
import type { Deliveries } from './deliveries/index.ts';
import type { Log } from './log/index.ts';

export type Laters = {
  /** Writes on after an answer was shown; whoever asks again ends what is still being written for them. */
  begin(request: Request, reply: Reply, later: Later): void;
  /** A press is about to change what a later document would: that one is given up, and not shown any more when this resolves. */
  giveUp(request: Request, args: Readonly<Record<string, string>>): Promise<void>;
  /** How many are being written. */
  count(): number;
  /** Ends them all: what was shown stands. */
  stop(): void;
};

type Writing = { readonly about: string; readonly ending: AbortController; showing: Promise<unknown> };

export function createLaters(deliveries: Pick<Deliveries, 'keep'>, log: Log): Laters {
  const writing = new Map<string, Writing>();
  let stopped = false;

  async function follow(request: Request, reply: Reply, later: Later, it: Writing): Promise<void> {
    const { signal } = it.ending;
    const about = { platform: request.platform, community: request.community };
    try {
      const draft = await later.write(signal);
      if (draft === undefined || signal.aborted || reply.change === undefined) return;
      const changing = showChanged(request, reply.change, draft, signal);
      it.showing = changing;
      const code = await changing;
      if (code !== undefined) log.warn('later answer not shown', { ...about, code });
    } catch (error) {
      log.error('later answer', error, about);
    }
  }

  /** What went wrong, if anything did. */
  async function showChanged(
    request: Request,
    change: NonNullable<Reply['change']>,
    draft: Document,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const document = await deliveries.keep(request, draft);
    if (signal.aborted) return undefined;
    const seen = await change(document);
    return seen.kind === 'shown' ? undefined : seen.why;
  }

  return {
    count: () => writing.size,
    begin(request, reply, later) {
      const key = personOf(request);
      writing.get(key)?.ending.abort();
      if (stopped) return;
      const it: Writing = { about: later.about, ending: new AbortController(), showing: Promise.resolve() };
      writing.set(key, it);
      void follow(request, reply, later, it).finally(() => {
        if (writing.get(key) === it) writing.delete(key);
      });
    },
    async giveUp(request, args) {
      const it = writing.get(personOf(request));
      if (it === undefined || !Object.values(args).includes(it.about)) return;
      it.ending.abort();
      await it.showing.catch(() => undefined);
    },
    stop() {
      stopped = true;
      for (const { ending } of writing.values()) ending.abort();
    },
  };
}

const personOf = ({ platform, community, person }: Request): string => `${platform}/${community}/${person}`;
