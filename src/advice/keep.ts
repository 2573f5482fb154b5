// "Keep this": private answers vanish, so the answer and its message go to the member's direct messages.
import {
  buttons,
  command,
  document,
  heading,
  muted,
  paragraph,
  plain,
  refuse,
  show,
  type Command,
  type Document,
  type Outcome,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import type { Advice, Cited } from './advice.ts';
import { caseArg, hidden, logButton, withCase, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';
import { adviceDocument } from './view.ts';

export function keepCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-keep',
    args: caseArg,
    run: (input, turn) =>
      withCase(desk, input.case, turn, async (it): Promise<Outcome> => {
        const messenger = desk.messengers().get(turn.platform);
        if (messenger === undefined) return refuse(sentences.keepFailed);
        const advice = desk.room.advise(it, turn);
        const sent = await desk.post(messenger, turn, keptDocument(advice));
        const kept = say(sentences.kept, advice.language);
        if (sent.kind === 'sent') {
          // Sent before, it stands noted already.
          if (sent.message !== '') await desk.quoted?.(turn, sent, advice);
          return show(document(kept, paragraph(plain(kept)), buttons(logButton(advice.language, input.case))));
        }
        if (sent.why === 'dm-closed') return refuse(sentences.dmClosed);
        return refuse(sent.why === 'unknown' ? sentences.keepUnknown : sentences.keepFailed);
      }),
  });
}

/** What was kept, written anew without the answers that are gone. `payload` is the advice, as it was sealed. */
export function keptWithout(payload: unknown, gone: (answer: string) => boolean): Document {
  const advice = payload as Advice;
  const left = <T extends Cited>(it: T | undefined): T | undefined =>
    it === undefined || gone(it.answer) ? undefined : it;
  const steps = advice.steps.filter((it) => !gone(it.answer));
  const rest = keptDocument({
    ...advice,
    steps,
    decision: left(advice.decision),
    message: left(advice.message),
    leaveWhen: left(advice.leaveWhen),
    avoid: advice.avoid.filter((it) => !gone(it.answer)),
    views: advice.views.filter((it) => !gone(it.answer)),
    disagreements: advice.disagreements.filter(({ sides }) => sides.every((it) => !gone(it.answer))),
  });
  const note = muted(plain(say(sentences.keptTakenBack, advice.language)));
  return { ...rest, blocks: [...rest.blocks, note] };
}

/** What "Keep this" sends: the answer without its buttons, the message apart to copy. */
function keptDocument(advice: Advice): Document {
  const answer = adviceDocument(advice, undefined);
  const message = advice.message === undefined ? [] : [{ kind: 'copy', text: advice.message.text } as const];
  return {
    ...answer,
    preview: say(sentences.keptHead, advice.language),
    blocks: [heading(say(sentences.keptHead, advice.language)), ...answer.blocks, ...message],
  };
}
