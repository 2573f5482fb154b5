// What this room keeps about a member, for /mydata: cases, buttons, counts, deliveries, posts.
import type { Part } from '../chat/index.ts';
import type { Cases } from './case.ts';
import type { Memory } from './memory.ts';
import { sentences } from './sentences.ts';

/** What was accepted this long ago and is not done belongs to a process that died. */
const abandonedMs = 120_000;
/** Cases of one export; a day has fewer. */
const mostCases = 1_000;

export function createPart({ store, ownerOf, now }: Memory, cases: Pick<Cases, 'recent'>): Part {
  return {
    name: 'answers-and-buttons',
    label: sentences.label,
    async count(who) {
      const counts = await store.countsOf(who.platform, ownerOf(who));
      return (['cases', 'buttons', 'counts', 'deliveries', 'posts'] as const).map((each) => ({
        what: sentences[each],
        count: counts[each],
      }));
    },
    async export(who) {
      const [counts, recent] = await Promise.all([
        store.countsOf(who.platform, ownerOf(who)),
        cases.recent(who, mostCases),
      ]);
      // A file that came with a draft of the log is counted, and handed on by the log.
      return { counts, cases: recent.map(({ community, at, value }) => ({ community, at, value })) };
    },
    erase: (who) => store.forget(who.platform, ownerOf(who), new Date(now().getTime() - abandonedMs)),
  };
}
