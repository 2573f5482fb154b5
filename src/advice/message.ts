// The message of an answer by itself, to copy: firmer, softer or shorter at a button.
import {
  buttons,
  command,
  document,
  heading,
  muted,
  plain,
  press,
  show,
  type Command,
  type Document,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import type { Advice, ReadyMessage, Tone } from './advice.ts';
import { caseArg, hidden, maybeGiven, withCase, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';

export function messageCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-message',
    args: { ...caseArg, tone: maybeGiven, of: maybeGiven },
    run: (input, turn) =>
      withCase(desk, input.case, turn, (it) => {
        const tone = toneOf(input.tone);
        const advice = desk.room.advise(it, turn, tone);
        const later = input.of === undefined ? undefined : desk.room.messageIn(it, input.of, turn, tone ?? 'firmer');
        return show(messageDocument(advice, input.case, later));
      }),
  });
}

const toneOf = (text: string | undefined): Tone | undefined =>
  text === 'firmer' || text === 'softer' || text === 'shorter' ? text : undefined;

/** The message alone, to copy, with the other tones at a button; `later` is the one of a further step. */
export function messageDocument(advice: Advice, key: string, later?: ReadyMessage): Document {
  const { language } = advice;
  const message = later ?? advice.message;
  const head = fill(sentences.toneHead, language, {
    tone: say(sentences[message?.tone ?? 'softer'], language).toLowerCase(),
  });
  const others = (['firmer', 'softer', 'shorter'] as const).filter((tone) => tone !== message?.tone);
  return document(
    say(sentences.preview, language),
    heading(head),
    { kind: 'copy', text: message?.text ?? '' },
    muted(plain(say(sentences.copyHint, language))),
    buttons(
      ...others.map((tone) => ({
        label: say(sentences[tone], language),
        press: press('advice-message', 'update', {
          case: key,
          tone,
          ...(later === undefined ? {} : { of: later.answer }),
        }),
      })),
    ),
  );
}
