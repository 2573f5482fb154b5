// What the bot shows of itself instead of an answer: where to press for a private one, and where to press for one that was cut off.
import {
  bold,
  buttons,
  document,
  firstStep,
  paragraph,
  plain,
  press,
  type Document,
  type Press,
  type Request,
} from './chat/index.ts';
import { say } from './i18n/index.ts';
import { languageFor, type Run } from './plan.ts';
import { sentences } from './sentences.ts';

/** One sentence and a button that answers again: better than an answer twice, or none. */
export function interruption(request: Request, plan: Run): Document {
  const language = languageFor(request);
  const again: Press = {
    command: plan.command.name,
    mode: 'reply',
    args: plan.args,
    by: 'owner',
    home: plan.home ?? request.community,
  };
  const text = say(sentences.interrupted, language);
  return document(text, paragraph(plain(text)), buttons({ label: say(sentences.again, language), press: again }));
}

/** Said where everybody can read it, so it says nothing but where to press. */
export function invitation(request: Request, plan: Run): Document {
  const language = languageFor(request);
  const bare = firstStep(plan.command, '', plan.args) === 'form';
  const label = say(bare ? sentences.inviteForm : sentences.inviteAnswer, language);
  const target: Press = bare
    ? { ...press(plan.command.name, 'form'), by: 'anyone' }
    : { command: plan.command.name, mode: 'reply', args: plan.args, by: 'owner' };
  const text = say(sentences.invitePreview, language);
  return document(text, paragraph(bold(text)), buttons({ label, press: target, style: 'primary' }));
}
