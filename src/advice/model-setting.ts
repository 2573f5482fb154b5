// Wording by a model as one of a member's settings: said, begun and stopped away from any answer.
import {
  buttons,
  command,
  document,
  plain,
  press,
  refuse,
  sentence,
  show,
  type Both,
  type Button,
  type Command,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { questionText } from './consent.ts';
import { given, hidden, type Desk } from './desk.ts';
import type { AdviceRoom } from './room.ts';
import { sentences } from './sentences-model.ts';

const to = (label: 'start' | 'stop' | 'agree' | 'no', what: string, mode: 'reply' | 'update', turn: Turn): Button => ({
  label: say(sentences[label], turn.language),
  press: press('advice-wording', mode, { what }),
});

export function wordingCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-wording',
    args: { what: given },
    async run({ what }, turn) {
      const { wording } = desk.room;
      if (wording === undefined) return refuse(sentences.unkept);
      if (what === 'start') {
        const choices = buttons(to('agree', 'agree', 'update', turn), to('no', 'stop', 'update', turn));
        return show(document(say(sentences.question, turn.language), ...questionText(wording, turn.language), choices));
      }
      const isKept = await (what === 'agree' ? wording.agree(turn) : wording.withdraw(turn));
      if (!isKept) return refuse(sentences.unkept);
      return show(sentence(say(what === 'agree' ? sentences.started : sentences.stopped, turn.language)));
    },
  });
}

/** For `/mydata`; undefined without a model. */
export function wordingSetting({ wording }: Pick<AdviceRoom, 'wording'>):
  | {
      readonly label: Both;
      value(turn: Turn): Promise<Text>;
      buttons(turn: Turn): Promise<readonly Button[]>;
    }
  | undefined {
  if (wording === undefined) return undefined;
  return {
    label: sentences.setting,
    async value(turn) {
      const standing = await wording.standing(turn);
      const name = standing === 'yes' ? 'settingOn' : standing === 'never' ? 'settingOff' : 'settingOpen';
      return [plain(say(sentences[name], turn.language))];
    },
    buttons: async (turn) =>
      (await wording.standing(turn)) === 'yes'
        ? [to('stop', 'stop', 'reply', turn)]
        : [to('start', 'start', 'reply', turn)],
  };
}
