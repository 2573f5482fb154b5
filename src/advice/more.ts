// What stands behind an answer: its sources in full, and, where a question took their place, the rest of its buttons.
import {
  buttons,
  command,
  document,
  paragraph,
  plain,
  press,
  show,
  type Command,
  type Document,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import type { Advice } from './advice.ts';
import { aroundOf, caseArg, hidden, logButton, showingCommand, withCase, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';
import { sourcesDocument } from './cite.ts';
import { channelButton } from './view.ts';

export function sourcesCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-sources',
    args: caseArg,
    run: (input, turn) =>
      withCase(desk, input.case, turn, (it) =>
        show(sourcesDocument(desk.room.advise(it, turn), desk.room.goneSince(it, turn))),
      ),
  });
}

export const moreCommand = (desk: Desk): Command => showingCommand(desk, 'advice-more', moreDocument);

function moreDocument(advice: Advice, key: string, turn: Turn): Document {
  const { language } = advice;
  const text = say(sentences.moreHead, language);
  const to = (name: string) => press(name, 'reply', { case: key });
  const ask = channelButton(advice, key, aroundOf(turn));
  return document(
    text,
    paragraph(plain(text)),
    buttons(
      { label: say(sentences.sourcesButton, language), press: to('advice-sources') },
      { label: say(sentences.keep, language), press: to('advice-keep') },
      logButton(language, key),
      { label: say(sentences.rate, language), press: to('advice-rate') },
      { label: say(sentences.notIt, language), press: to('advice-not-it') },
    ),
    ...(ask.length === 0 ? [] : [buttons(...ask)]),
  );
}
