// What this room keeps about a member, for /mydata: their threads, their marks, what they said came of it.
import type { Part, Who } from '../chat/index.ts';
import type { Desk } from './desk.ts';
import { homeOf } from './desk.ts';
import type { AdviceThread, Post } from './record.ts';
import { saidDocument } from './view.ts';

const words = {
  label: { en: 'Threads in channels', nl: 'Draden in kanalen' },
  asked: { en: 'questions you asked in a channel', nl: 'vragen die je in een kanaal stelde' },
  marks: { en: 'messages you marked as helpful', nl: 'berichten die je als nuttig markeerde' },
  outcomes: { en: 'times you said what came of it', nl: 'keren dat je vertelde wat ervan kwam' },
} as const;

export function threadsPart(desk: Desk): Part {
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

/** What others answered stays, under “a member”; of the words nothing is kept here. */
async function anonymise(desk: Desk, thread: AdviceThread): Promise<void> {
  const posts = (await desk.book.posts(thread)).filter((it) => it.message !== '');
  await desk.book.store.within(async (tx) => {
    const empty = { state: 'closed', asker: '', poster: '', sealed: new Uint8Array(), outcomeAt: null, renewAt: null };
    await desk.book.store.changeThread(tx, thread, empty);
  });
  for (const post of posts) {
    const text = post.kind === 'opening' ? thread.text : post.kind === 'addition' ? post.text : undefined;
    if (text !== undefined) await desk.change(post, memberDocument(thread, post, text));
    await desk.book.store.dropPost(post);
  }
}

const memberDocument = ({ language }: AdviceThread, { kind }: Post, text: string) =>
  saidDocument({ as: 'member', alias: '', language, text }, kind === 'opening' ? 'asks' : 'adds');
