// "Did it appear?": where nobody but the asker can know whether a post arrived, they are asked in their direct messages.
import {
  buttons,
  command,
  document,
  paragraph,
  plain,
  refuse,
  sentence,
  show,
  type Command,
  type Document,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { given, hidden, reaching, type Desk } from './desk.ts';
import { writeTo, type Letters } from './letter.ts';
import type { AdviceThread, Post } from './record.ts';
import { sentences } from './sentences-later.ts';
import { channelText } from './view.ts';

/** A week to answer in. */
const days = 7;

/** Asks about what the asker wrote; of what the bot says by itself nobody could say anything. */
export async function askWhether(
  desk: Letters,
  post: Post,
  thread: AdviceThread,
): Promise<'asked' | 'nobody' | 'later'> {
  if ((post.kind !== 'opening' && post.kind !== 'addition') || thread.person === undefined) return 'nobody';
  const name = (await desk.channels.one(thread, thread.channel))?.name ?? '';
  const sent = await writeTo(desk, thread, `appeared ${post.key} ${post.tries}`, appearedDocument(post, thread, name));
  if (sent.kind === 'sent' || sent.why === 'unknown') return 'asked';
  return sent.why === 'unreachable' || sent.why === 'rate-limited' ? 'later' : 'nobody';
}

function appearedDocument(post: Post, { language, community }: AdviceThread, name: string): Document {
  const to = (label: 'yes' | 'postAgain' | 'leave', what: string) =>
    ({
      label: say(sentences[label], language),
      press: {
        command: 'thread-appeared',
        mode: 'update',
        args: { post: post.key, what },
        by: 'owner',
        home: community,
        days,
      },
    }) as const;
  return document(
    say(sentences.appearedLine, language),
    paragraph(plain(fill(sentences.appeared, language, { channel: channelText(name) }))),
    buttons(to('yes', 'yes'), to('postAgain', 'again'), to('leave', 'leave')),
  );
}

export function appearedCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-appeared',
    args: { post: given, what: given },
    run: (input, turn) =>
      reaching(async () => {
        const post = await desk.book.post(turn, input.post);
        const thread = post === undefined ? undefined : await desk.book.byId(turn, post.thread);
        if (post === undefined || thread === undefined || thread.asker !== desk.book.askerOf(turn))
          return refuse(sentences.answeredBefore);
        if (post.state !== 'asked' && post.state !== 'unknown') return refuse(sentences.answeredBefore);
        desk.metrics.unknownPosts.inc({
          platform: post.platform,
          outcome: input.what === 'again' ? 'again' : input.what === 'yes' ? 'yes' : 'left',
        });
        return answered(desk, turn, post, thread, input.what);
      }),
  });
}

async function answered(desk: Desk, turn: Turn, post: Post, thread: AdviceThread, what: string): Promise<Outcome> {
  const { store } = desk.book;
  const said = (text: keyof typeof sentences): Outcome => show(sentence(say(sentences[text], turn.language)));
  switch (what) {
    case 'yes': {
      const isFirst = await store.movePost(post, ['asked', 'unknown'], { state: 'sent' });
      if (isFirst && post.kind === 'opening') await desk.book.setState(thread, 'unseen');
      if (isFirst && post.kind === 'addition') await desk.book.added(post, thread, turn.now);
      return said(post.kind === 'opening' ? 'appearedYes' : 'appearedYesAdded');
    }
    case 'again': {
      const mine = { state: 'sending', owner: desk.me, tries: post.tries + 1, madeAt: turn.now };
      if (!(await store.movePost(post, ['asked', 'unknown'], mine))) return refuse(sentences.answeredBefore);
      const sending = await desk.outbox.send({ ...post, ...mine, state: 'sending' }, 'by itself');
      if (sending.kind === 'sent') return said('appearedAgain');
      return said(sending.kind === 'asked' ? 'appearedLine' : 'appearedNot');
    }
    default: {
      if (post.kind === 'opening') await store.dropThread(thread);
      else await store.dropPost(post);
      return said('appearedLeft');
    }
  }
}
