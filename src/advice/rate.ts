// Rating: helpful or not, and why; one per member and answer, the last one counts.
import {
  buttons,
  command,
  document,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Command,
  type Document,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import type { Advice } from './advice.ts';
import { caseArg, given, hidden, showingCommand, withCase, type Desk } from './desk.ts';
import { familiesSelect } from './refine.ts';
import { sentences } from './sentences.ts';
import { verdicts } from './tally.ts';

export const rateCommand = (desk: Desk): Command => showingCommand(desk, 'advice-rate', rateDocument);

export function ratedCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-rated',
    args: { ...caseArg, verdict: given },
    run: (input, turn) =>
      withCase(desk, input.case, turn, async (it) => {
        const verdict = verdicts.find((each) => each === input.verdict);
        if (verdict === undefined) return refuse(sentences.caseGone);
        const advice = desk.room.advise(it, turn);
        const counted = await desk.tally.rated(turn, input.case, verdict, advice);
        if (!counted) return refuse(sentences.ratingLost);
        const text = say(verdict === 'helpful' ? sentences.thanks : sentences.thanksNot, advice.language);
        const row = buttons({
          label: say(sentences.notIt, advice.language),
          press: press('advice-not-it', 'reply', { case: input.case }),
        });
        return show(document(text, paragraph(plain(text)), ...(verdict === 'wrong-problem' ? [row] : [])));
      }),
  });
}

/** What a member presses, and what moderators read. */
export const verdictLabels = {
  helpful: sentences.helpful,
  'did-not-fit': sentences.didNotFit,
  'too-long': sentences.tooLong,
  'too-soft': sentences.tooSoft,
  'too-harsh': sentences.tooHarsh,
  'wrong-problem': sentences.wrongProblem,
} as const;

/** The verdicts, and all problem types for when it was about something else. */
function rateDocument(advice: Advice, key: string): Document {
  const { language } = advice;
  const text = say(sentences.rateHead, language);
  const all = verdicts.map((verdict) => ({
    label: say(verdictLabels[verdict], language),
    press: press('advice-rated', 'update', { case: key, verdict }),
  }));
  return document(
    text,
    paragraph(plain(text)),
    buttons(...all.slice(0, 3)),
    buttons(...all.slice(3)),
    familiesSelect(key, advice),
  );
}
