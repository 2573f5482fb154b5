// A process of its own with a house on a database, which a parent talks to and kills: it answers what members ask and says what it writes to them.
import type { Library } from '../../src/advice/index.ts';
import { plaintext, shown, type Adapter, type Messenger, type Reply } from '../../src/chat/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { buildHouse } from '../../src/house.ts';
import { openJobs } from '../../src/jobs/index.ts';
import { createLog, createMetrics } from '../../src/log/index.ts';
import { handOf, type Answer } from '../incidents/hand.ts';

/** `press`: the id of a button; else `text` is said. */
export type Asked = {
  readonly ask: number;
  readonly person: string;
  readonly delivery: string;
  readonly text?: string;
  readonly press?: string;
};
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly ask: number; readonly answer: Pick<Answer, 'text' | 'pressables'> }
  | { readonly kind: 'letter'; readonly person: string; readonly text: string };

const tell = (told: Told): void => void process.send?.(told);
const [url = '', keysFile = ''] = process.argv.slice(2);
if (process.send !== undefined) await run();

async function run(): Promise<void> {
  const log = createLog('silent');
  const database = await openDatabase({ url, dataDir: 'unused', log });
  const jobs = await openJobs(database.url, log, { often: 0.5, seldom: 30 });
  const roomy = { person: 1e9, channel: 1e9, community: 1e9, own: 1e9 };
  // The log asks nothing of the answers; reading them takes longer than a life of this process.
  const library = {} as Library;
  const house = await buildHouse({ database, keysFile, jobs, log, metrics: createMetrics(), limits: roomy, library });
  const messenger: Messenger = {
    async toPerson(_community, person, it) {
      tell({ kind: 'letter', person, text: plaintext(it) });
      return { kind: 'sent', channel: 'D', message: 'M' };
    },
    toChannel: async () => ({ kind: 'unsent', why: 'not-there' }),
    mostFileBytes: 1e6,
    fetchFile: async () => ({ kind: 'unfetched', why: 'gone' }),
  };
  house.messengers.set('slack', messenger);
  const silent: Reply = {
    audience: 'asker',
    again: 'replaces',
    address: '',
    accept: async () => undefined,
    show: async () => shown,
    aside: async () => shown,
    form: async () => shown,
    clear: async () => shown,
  };
  const adapter: Pick<Adapter, 'resume' | 'messenger'> = { messenger, resume: () => silent };
  process.on('message', ({ ask, person, delivery, text, press }: Asked) => {
    const hand = handOf(house.bot, { platform: 'slack', community: 'T1', person, timezone: 'UTC' });
    const what =
      press === undefined
        ? ({ kind: 'message', text: text ?? '' } as const)
        : ({ kind: 'press', id: press, values: [] } as const);
    void hand
      .sends(what, { delivery })
      .then(({ text: said, pressables }) => tell({ kind: 'answer', ask, answer: { text: said, pressables } }));
  });
  process.on('disconnect', () => process.exit(0));
  tell({ kind: 'ready' });
  await house.bot.recover(new Map([['slack', adapter]]));
}
