// What this room keeps about a member, for /mydata: their threads, their marks, what they said came of it.
import type { Part, Who } from '../chat/index.ts';
import type { Desk } from './desk.ts';
import { homeOf } from './desk.ts';
import { isPassing } from './happened.ts';
import type { AdviceThread } from './record.ts';
import { saidDocument, type Said } from './view.ts';

const words = {
  label: { en: 'Threads in channels', nl: 'Draden in kanalen' },
  asked: { en: 'questions you asked in a channel', nl: 'vragen die je in een kanaal stelde' },
  marks: { en: 'messages you marked as helpful', nl: 'berichten die je als nuttig markeerde' },
  outcomes: { en: 'times you said what came of it', nl: 'keren dat je vertelde wat ervan kwam' },
} as const;

/** On Discord a person is one over all servers, so all of them are looked at from wherever they ask. */
export function threadsPart(desk: Desk): Part {
  const part = partIn(desk);
  const everywhere = async (who: Who): Promise<Who[]> => {
    if (who.platform !== 'discord') return [who];
    const homes = await desk.book.store.homesOf(who.platform, desk.book.askerOf(who));
    return [...new Set([who.community, ...homes])].map((community) => ({ ...who, community }));
  };
  return {
    ...part,
    async count(who) {
      const [first = [], ...others] = await Promise.all((await everywhere(who)).map((it) => part.count(it)));
      return first.map(({ what, count }, at) => ({
        what,
        count: others.reduce((sum, it) => sum + (it[at]?.count ?? 0), count),
      }));
    },
    export: async (who) => Promise.all((await everywhere(who)).map((it) => part.export(it))),
    async erase(who) {
      for (const it of await everywhere(who)) await part.erase(it);
    },
  };
}

function partIn(desk: Desk): Part {
  const ownerOf = (who: Who): string => desk.book.askerOf(who);
  const outcomesOf = async (who: Who) =>
    (await desk.book.store.outcomes(homeOf(who))).filter((it) => it.owner === ownerOf(who));
  return {
    name: 'threads',
    label: words.label,
    async count(who) {
      const home = homeOf(who);
      const owner = ownerOf(who);
      return [
        { what: words.asked, count: (await desk.book.store.threadsOf(home, owner)).length },
        { what: words.marks, count: (await desk.book.store.marksOf(home, owner)).length },
        { what: words.outcomes, count: (await outcomesOf(who)).length },
      ];
    },
    async export(who) {
      const home = homeOf(who);
      const threads = await desk.book.threadsOf(home, ownerOf(who));
      const marks = await desk.book.store.marksOf(home, ownerOf(who));
      return {
        threads: threads.map(({ title, text, added, as, alias, openedAt, state, channel }) => ({
          ...{ title, text, added, as, alias, state, channel },
          openedAt: openedAt.toISOString(),
        })),
        marks: marks.map(({ kind, madeAt }) => ({ kind, at: madeAt.toISOString() })),
        outcomes: (await outcomesOf(who)).map(({ result, did, madeAt }) => ({ result, did, at: madeAt.toISOString() })),
      };
    },
    async erase(who) {
      const home = homeOf(who);
      const owner = ownerOf(who);
      const threads = await desk.book.threadsOf(home, owner);
      for (const thread of threads) await anonymise(desk, thread);
      // One that could not be opened keeps nothing either.
      for (const row of await desk.book.store.threadsOf(home, owner))
        await desk.book.store.change(row, { asker: '', poster: '', outcomeAt: null, sealed: new Uint8Array() });
      await desk.book.store.within((tx) => desk.book.store.forgetMarks(tx, home, owner));
      desk.similar.forget(home);
    },
  };
}

/** Nothing says whose it was from here on; what stands in the channel follows at once, or as soon as it can. */
async function anonymise(desk: Desk, thread: AdviceThread): Promise<void> {
  const nobody = { state: 'closed', asker: '', poster: '', outcomeAt: null, renewAt: desk.now() };
  await desk.book.reword(thread, ({ person: _, ...now }) => ({ ...now, as: 'member', alias: '' }), nobody);
  const now = await desk.book.byId(thread, thread.id);
  if (now !== undefined) await depersonalise(desk, now);
}

/** What others answered stays, under “a member”; once it says so everywhere, nothing of the words is kept here. */
export async function depersonalise(desk: Desk, thread: AdviceThread): Promise<void> {
  const { language } = thread;
  let isDone = true;
  for (const post of await desk.book.posts(thread)) {
    const text = post.kind === 'opening' ? thread.text : post.kind === 'addition' ? post.text : undefined;
    const said: Said = { as: 'member', alias: '', language, text: text ?? '' };
    const changed =
      text === undefined || post.message === ''
        ? undefined
        : await desk.change(post, saidDocument(said, post.kind === 'opening' ? 'asks' : 'adds'));
    if (changed?.kind === 'unsent' && isPassing(changed.why)) isDone = false;
    // What the bot said by itself is nobody's; it is known still, to go when the opening does.
    else if (text !== undefined) await desk.book.store.dropPost(post);
  }
  const renewAt = isDone ? null : new Date(desk.now().getTime() + againMs);
  await desk.book.store.change(thread, { renewAt, ...(isDone ? { sealed: new Uint8Array() } : {}) });
}
const againMs = 60_000;
