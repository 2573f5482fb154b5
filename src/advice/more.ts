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
import { standingButton } from './consent.ts';
import { caseArg, hidden, logButton, withCase, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';
import { sourcesDocument } from './cite.ts';
import { aroundOf, channelButton } from './view.ts';
import type { Standing } from './wording.ts';

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

export function moreCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-more',
    args: caseArg,
    run: (input, turn) =>
      withCase(desk, input.case, turn, async (it) => {
        const standing = await desk.room.wording?.standing(turn);
        return show(moreDocument(desk.room.advise(it, turn), input.case, turn, standing));
      }),
  });
}

function moreDocument(advice: Advice, key: string, turn: Turn, standing: Standing | undefined): Document {
  const { language } = advice;
  const text = say(sentences.moreHead, language);
  const to = (name: string) => press(name, 'reply', { case: key });
  const ask = channelButton(advice, key, aroundOf(turn));
  // The button that asks for a wording stands in the place of this one.
  const next = { label: say(sentences.whatNext, language), press: to('advice-next') };
  const model = standing === undefined ? [] : [buttons(next, ...standingButton(standing, language, key))];
  return document(
    text,
    paragraph(plain(text)),
    ...model,
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
