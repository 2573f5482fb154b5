// What is pressed under the overview and shown to the presser alone: another answer, the sources, the form of the asker.
import {
  bold,
  command,
  document,
  list,
  paragraph,
  plain,
  refuse,
  show,
  type Command,
  type Document,
  type Language,
  type Text,
} from '../chat/index.ts';
import { citeTag, sourcesDocument, type Advice } from '../advice/index.ts';
import { say } from '../i18n/index.ts';
import { hidden, inThread, isAsker, type Desk } from './desk.ts';
import { look, newDraft } from './draft.ts';
import { caseOf } from './overview.ts';
import { sentences } from './sentences-thread.ts';

/** Further pieces of the set that fit. */
export function anotherCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-another',
    args: {},
    run: (_input, turn) =>
      inThread(desk, turn, async (thread) => {
        const advice = desk.advice.advise(caseOf(thread), turn);
        if (advice.safety) return refuse(sentences.privately);
        return show(anotherDocument(advice, turn.language));
      }),
  });
}

const most = 4;

function anotherDocument({ more }: Advice, language: Language): Document {
  const text = say(more.length === 0 ? sentences.noMore : sentences.anotherHead, language);
  const rows = more
    .slice(0, most)
    .map((step): Text => [bold(step.gist), plain('. '), plain(step.text), plain(' '), citeTag(step, language)]);
  return document(text, paragraph(plain(text)), ...(rows.length === 0 ? [] : [list(...rows)]));
}

export function sourcesCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-sources',
    args: {},
    run: (_input, turn) =>
      inThread(desk, turn, async (thread) => show(sourcesDocument(desk.advice.advise(caseOf(thread), turn), 0))),
  });
}

/** "Reply as the asker": a form, a look, and then it stands under the name or alias of the question. */
export function replyCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-reply',
    title: sentences.replyTitle,
    args: {
      text: {
        kind: 'longtext',
        label: sentences.replyLabel,
        hint: sentences.replyHint,
        required: true,
        max: 2000,
      },
    },
    run: ({ text }, turn) =>
      inThread(desk, turn, async (thread) => {
        if (!isAsker(desk, turn, thread)) return refuse(sentences.notAsker);
        if (thread.state !== 'open') return refuse(sentences.shut);
        return look(desk, turn, { ...newDraft(text), to: thread.id, as: thread.as, alias: thread.alias });
      }),
  });
}
