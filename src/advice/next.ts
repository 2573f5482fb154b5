// "What next": what happened after the advice, and the next rung from the set.
import {
  bold,
  buttons,
  command,
  document,
  heading,
  list,
  paragraph,
  plain,
  press,
  show,
  type Block,
  type Command,
  type Document,
  type Language,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import type { Advice } from './advice.ts';
import { caseArg, given, hidden, logButton, showingCommand, withCase, type Desk } from './desk.ts';
import { events, type NextStep, type What } from './follow.ts';
import type { Case } from './room.ts';
import { sentences } from './sentences.ts';
import { citeTag } from './cite.ts';

/** What else fits, and the four things that can happen. */
export const nextCommand = (desk: Desk): Command => showingCommand(desk, 'advice-next', nextDocument);

export function followCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-follow',
    args: { ...caseArg, what: given },
    run: (input, turn) =>
      withCase(desk, input.case, turn, async (it) => {
        const what = events.find((event) => event === input.what) ?? 'no-answer';
        return show(await followedOn(desk, it, { what, mode: 'happened', said: '' }, turn, input.case));
      }),
  });
}

/** What happened, or may happen, and what the member wrote of it. */
export type Event = { readonly what: What; readonly mode: 'happened' | 'supposed'; readonly said: string };

/** The next rung after what happened. What only may happen is answered the same and counts as nothing. */
export async function followedOn(
  desk: Desk,
  it: Case,
  { what, mode, said }: Event,
  turn: Turn,
  key: string,
): Promise<Document> {
  const { language, step, next } = desk.room.follow(it, what, turn, said);
  if (mode === 'happened') {
    await desk.tally.followed?.(turn, what, it.own ?? []);
    await desk.room.keep(turn, next, key);
  } else if (step !== undefined) await desk.room.keep(turn, { ...it, last: step.answer }, key);
  const head = say((mode === 'happened' ? labels : supposed)[what], language);
  return followDocument(what, head, step, language, key);
}

const labels = {
  refused: sentences.saidNo,
  'no-answer': sentences.noAnswer,
  worse: sentences.gotWorse,
  worked: sentences.itWorked,
} as const satisfies Record<What, unknown>;

const supposed = {
  refused: sentences.ifNo,
  'no-answer': sentences.ifSilent,
  worse: sentences.ifWorse,
  worked: sentences.itWorked,
} as const satisfies Record<What, unknown>;

const eventButtons = (language: Language, key: string): Block =>
  buttons(
    ...events.map((what) => ({
      label: say(labels[what], language),
      press: press('advice-follow', 'reply', { case: key, what }),
    })),
  );

export function nextDocument(advice: Advice, key: string): Document {
  const { language, more } = advice;
  const text = say(sentences.nextHead, language);
  const rows = more
    .slice(0, 4)
    .map((step): Text => [bold(step.gist), plain('. '), plain(step.text), plain(' '), citeTag(step, language)]);
  const others = rows.length === 0 ? [] : [paragraph(bold(say(sentences.alsoFits, language))), list(...rows)];
  return document(
    text,
    paragraph(plain(text)),
    eventButtons(language, key),
    ...others,
    buttons(logButton(language, key)),
  );
}

function followDocument(
  what: What,
  head: string,
  step: NextStep | undefined,
  language: Language,
  key: string,
): Document {
  if (step === undefined) {
    return document(
      head,
      heading(head),
      paragraph(plain(say(what === 'worked' ? sentences.wellDone : sentences.noRung, language))),
    );
  }
  const worse = what === 'worse' ? [paragraph(plain(say(sentences.areYouSafe, language)))] : [];
  const well = what === 'worked' ? [paragraph(plain(say(sentences.wellDone, language)))] : [];
  const message: Block[] =
    step.message === undefined
      ? []
      : [paragraph(bold(say(sentences.sendThis, language))), { kind: 'copy', text: step.message }];
  const leave =
    step.leaveWhen === undefined ? [] : [paragraph(bold(say(sentences.leave, language)), plain(`: ${step.leaveWhen}`))];
  return document(
    head,
    heading(head),
    ...worse,
    ...well,
    paragraph(bold(step.gist), plain('. '), plain(step.text), plain(' '), citeTag(step, language)),
    ...message,
    ...leave,
    ...(what === 'worked' ? [] : [eventButtons(language, key)]),
  );
}
