// /difficultclient: a situation comes in, an answer goes out.
import { command, type Command } from '../chat/index.ts';
import { answerCase, type Desk } from './desk.ts';
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
