// "This helped": one mark each for a message of a thread, taken back as easily; the asker marks what they did besides.
import {
  buttons,
  command,
  document,
  fit,
  paragraph,
  plain,
  press,
  refuse,
  sentence,
  show,
  visible,
  type Button,
  type Command,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { given, hidden, inThread, isAsker, maybeGiven, reaching, type Desk } from './desk.ts';
import type { AdviceThread } from './record.ts';
import { sentences } from './sentences-thread.ts';

/** So much of a message is kept, to name it to the asker later. */
const excerptLength = 80;

/** In the menu of a message, and under the overview for the overview itself. */
export function helpedCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-helped',
    title: sentences.thisHelped,
    shortcut: { label: sentences.thisHelped, into: 'text' },
    args: { text: { ...maybeGiven, kind: 'longtext', max: 40_000 } },
    run: (_input, turn) => inThread(desk, turn, async (thread) => mark(desk, turn, thread)),
  });
}

async function mark(desk: Desk, turn: Turn, thread: AdviceThread): Promise<Outcome> {
  const { quoted } = turn;
  const posts = await desk.book.posts(thread);
  const marked =
    quoted === undefined
      ? posts.find((it) => it.kind === 'overview')
      : posts.find((it) => it.message === quoted.message);
  const message = quoted?.message ?? marked?.message;
  if (message === undefined || message === '') return refuse(sentences.isQuestion);
  if (marked?.kind === 'opening' || marked?.kind === 'addition' || message === thread.message)
    return refuse(sentences.isQuestion);
  if (quoted?.person !== undefined && quoted.person === turn.person) return refuse(sentences.ownAnswer);
  const of =
    quoted?.person === undefined || marked !== undefined ? '' : desk.book.askerOf({ ...turn, person: quoted.person });
  const excerpt = marked === undefined ? fit(visible(quoted?.text ?? '').replaceAll(/\s+/g, ' '), excerptLength) : '';
  const owner = desk.book.askerOf(turn);
  await desk.book.mark(thread, { message, owner, kind: 'helped', of, excerpt, madeAt: turn.now });
  return show(markedDocument(turn, thread.id, message, isAsker(desk, turn, thread)));
}

function markedDocument({ language }: Turn, thread: string, message: string, asker: boolean) {
  const to = (label: 'takeBack' | 'didThis', what: string): Button => ({
    label: say(sentences[label], language),
    press: press('thread-mark', 'update', { thread, message, what }),
  });
  return document(
    say(sentences.helpedLine, language),
    paragraph(plain(say(sentences.helped, language))),
    buttons(...(asker ? [to('didThis', 'did')] : []), to('takeBack', 'back')),
  );
}

/** What is pressed on the answer to a mark. */
export function markCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-mark',
    args: { thread: given, message: given, what: given },
    run: (input, turn) =>
      reaching(async () => {
        const thread = await desk.book.byId(turn, input.thread);
        if (thread === undefined || thread.state === 'gone') return refuse(sentences.gone);
        const { platform, community, id } = thread;
        const owner = desk.book.askerOf(turn);
        const one = { platform, community, thread: id, message: input.message, owner };
        if (input.what === 'back') {
          await desk.book.store.unmark({ ...one, kind: 'helped' });
          await desk.book.store.unmark({ ...one, kind: 'did' });
          return said(turn, 'unhelped');
        }
        if (!isAsker(desk, turn, thread)) return refuse(sentences.notAsker);
        const before = (await desk.book.marks(thread)).find((it) => it.message === input.message && it.owner === owner);
        await desk.book.mark(thread, {
          message: input.message,
          owner,
          kind: 'did',
          of: before?.of ?? '',
          excerpt: before?.excerpt ?? '',
          madeAt: turn.now,
        });
        return said(turn, 'did');
      }),
  });
}

const said = ({ language }: Turn, text: 'unhelped' | 'did'): Outcome => show(sentence(say(sentences[text], language)));
