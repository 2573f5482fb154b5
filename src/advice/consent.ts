// "Let a model word this for you?": asked in the place of the buttons, answered there, taken back behind More.
import {
  buttons,
  command,
  divider,
  document,
  muted,
  paragraph,
  plain,
  bold,
  press,
  refuse,
  sentence,
  show,
  type Block,
  type Button,
  type Command,
  type Language,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { answerCase, caseArg, given, hidden, withCase, type Desk } from './desk.ts';
import type { Case } from './room.ts';
import { sentences as adviceSentences } from './sentences.ts';
import { sentences } from './sentences-model.ts';
import { adviceDocument } from './view.ts';
import type { Standing, Wording } from './wording.ts';

const asked = ['ask', 'word', 'yes', 'no', 'never', 'start', 'agree', 'stop'] as const;
type Asked = (typeof asked)[number];

export function modelCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-model',
    args: { ...caseArg, what: given },
    run: (input, turn) =>
      withCase(desk, input.case, turn, async (it) => {
        const { wording } = desk.room;
        const what = asked.find((each) => each === input.what);
        if (wording === undefined || what === undefined) return refuse(adviceSentences.caseGone);
        return run(desk, wording, what, { it, turn, key: input.case });
      }),
  });
}

type At = { readonly it: Case; readonly turn: Turn; readonly key: string };

async function run(desk: Desk, wording: Wording, what: Asked, { it, turn, key }: At): Promise<Outcome> {
  const advice = desk.room.advise(it, turn);
  const { language } = advice;
  switch (what) {
    case 'ask': {
      const answer = adviceDocument(advice, undefined);
      return show({ ...answer, blocks: [...answer.blocks, divider, ...question(wording, language, key, 'here')] });
    }
    case 'word':
    case 'no':
      return answerCase(desk, it, turn, key);
    case 'yes':
      if (!(await wording.agree(turn))) return refuse(sentences.unkept);
      return answerCase(desk, it, turn, key);
    case 'never':
      if (!(await wording.withdraw(turn))) return refuse(sentences.unkept);
      return answerCase(desk, it, turn, key);
    case 'start':
      return show(document(say(sentences.question, language), ...question(wording, language, key, 'apart')));
    case 'agree':
      if (!(await wording.agree(turn))) return refuse(sentences.unkept);
      return show(sentence(say(sentences.started, language)));
    case 'stop':
      if (!(await wording.withdraw(turn))) return refuse(sentences.unkept);
      return show(sentence(say(sentences.stopped, language)));
  }
}

/** `here`: under the answer it is about, which changes in place. `apart`: for answers to come. */
function question(wording: Wording, language: Language, key: string, where: 'here' | 'apart'): Block[] {
  const to = (label: keyof typeof sentences, what: Asked): Button => ({
    label: say(sentences[label], language),
    press: press('advice-model', 'update', { case: key, what }),
  });
  const choices =
    where === 'here'
      ? [to('yes', 'yes'), to('no', 'no'), to('never', 'never')]
      : [to('agree', 'agree'), to('no', 'stop')];
  return [...questionText(wording, language), buttons(...choices)];
}

/** What is asked, what goes where, and what stays as it is. */
export const questionText = ({ host }: Wording, language: Language): Block[] => [
  paragraph(bold(say(sentences.question, language))),
  paragraph(plain(fill(sentences.what, language, { host }))),
  muted(plain(say(sentences.promise, language))),
];

/** Behind More: the way out for who agreed, the way in for who did not want to be asked. */
export function standingButton(standing: Standing, language: Language, key: string): Button[] {
  if (standing === 'unknown') return [];
  const [label, what] = standing === 'yes' ? (['stop', 'stop'] as const) : (['start', 'start'] as const);
  return [{ label: say(sentences[label], language), press: press('advice-model', 'reply', { case: key, what }) }];
}
