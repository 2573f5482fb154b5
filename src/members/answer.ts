// "My last answers": those of the last day, with their time and what they are about, to be shown again.
import {
  command,
  document,
  heading,
  numbered,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Command,
  type Document,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { localOf, say, shortDay } from '../i18n/index.ts';
import { hidden, reaching, type Desk, type LastAnswer } from './desk.ts';
import { sentences } from './sentences.ts';

const mostAnswers = 10;

export function answersCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'mydata answers',
    args: {},
    run: (_input, turn) =>
      reaching(async () => {
        const last = await desk.answers.last(turn, mostAnswers);
        return last.length === 0 ? refuse(sentences.noAnswers) : show(answersDocument(last, desk.answers.again, turn));
      }),
  });
}

function answersDocument(last: readonly LastAnswer[], again: string, turn: Turn): Document {
  const { language } = turn;
  const labels = last.map((it) => `${momentText(it.at, turn)} · ${it.about}`);
  return document(
    say(sentences.preview, language),
    heading(say(sentences.answersTitle, language)),
    paragraph(plain(say(sentences.answersHow, language))),
    numbered(...labels.map((label): Text => [plain(label)])),
    {
      kind: 'select',
      select: {
        placeholder: say(sentences.showAgain, language),
        options: last.map(({ value }, at) => ({ value, label: `${at + 1}. ${labels[at] ?? ''}`, chosen: false })),
        most: 1,
        press: press(again, 'reply'),
      },
    },
  );
}

function momentText(at: Date, { language, timezone = 'UTC' }: Turn): string {
  return `${shortDay(at, language, timezone)} ${localOf(at, timezone).slice(11, 16)}`;
}
