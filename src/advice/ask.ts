// /difficultclient, and what is said in a direct message: a situation comes in, an answer goes out.
import {
  buttons,
  command,
  document,
  muted,
  paragraph,
  plain,
  press,
  show,
  type Command,
  type Document,
  type Language,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { answerCase, hidden, maybeGiven, type Desk } from './desk.ts';
import { isGreeting } from './greeting.ts';
import { sentences } from './sentences.ts';

export function difficultClientCommand(desk: Desk): Command {
  return command({
    name: 'difficultclient',
    listed: true,
    audience: 'asker',
    who: 'anyone',
    title: sentences.title,
    help: { summary: sentences.summary, example: sentences.example },
    asks: 'form',
    args: {
      situation: {
        kind: 'longtext',
        label: sentences.situation,
        hint: sentences.situationHint,
        required: true,
        max: 3000,
      },
    },
    shortcut: { label: sentences.shortcut, into: 'situation' },
    run: ({ situation }, turn) => answerCase(desk, { text: situation }, turn),
  });
}

/** Takes what is written to the bot where it is alone with the member. */
export function talkCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'talk',
    args: { text: { ...maybeGiven, kind: 'longtext', max: 40_000 } },
    run: async ({ text = '' }, turn) =>
      isGreeting(text) ? show(hello(turn.language)) : answerCase(desk, { text }, turn),
  });
}

function hello(language: Language): Document {
  const text = say(sentences.hello, language);
  const row = buttons({
    label: say(sentences.tellMe, language),
    press: press('difficultclient', 'form'),
    style: 'primary',
  });
  return document(text, paragraph(plain(text)), muted(plain(say(sentences.helloMore, language))), row);
}
