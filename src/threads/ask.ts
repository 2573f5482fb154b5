// From private to public: the button on an answer, /advicethread, and what is pressed on the look before.
import {
  command,
  refuse,
  sentence,
  show,
  type Command,
  type Language,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { given, hidden, maybeGiven, reaching, type Desk } from './desk.ts';
import { drafted, look, newDraft } from './draft.ts';
import { nothing } from './preview.ts';
import { hidable, type Draft, type Wish } from './record.ts';
import { sentences } from './sentences.ts';

/** "Ask the channel" on a private answer: its post becomes a draft. */
export function askCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-ask',
    args: { case: given },
    run: (input, turn) =>
      reaching(async () => {
        const it = await desk.advice.recall(turn, input.case);
        return it === undefined ? refuse(sentences.caseGone) : look(desk, turn, newDraft(it.text));
      }),
  });
}

const textArg = {
  kind: 'longtext',
  label: sentences.caseLabel,
  hint: sentences.caseHint,
  required: true,
  max: 3000,
} as const;

/** /advicethread: the same from scratch. */
export function adviceThreadCommand(desk: Desk): Command {
  return command({
    name: 'advicethread',
    listed: true,
    audience: 'asker',
    who: 'anyone',
    title: sentences.title,
    help: { summary: sentences.summary, example: sentences.example },
    asks: 'form',
    args: { situation: textArg },
    run: ({ situation }, turn) => reaching(() => look(desk, turn, newDraft(situation))),
  });
}

/** What the select of kinds does: what is chosen is hidden. */
export const hideCommand = (desk: Desk): Command =>
  changing(desk, 'thread-hide', (draft, { values }) => {
    const chosen = hidable.filter((kind) => values.includes(kind));
    // "Hide nothing" counts when it was added, not while it still stands there beside what was added.
    return { ...draft, hide: values.includes(nothing) && draft.hide.length > 0 ? [] : chosen };
  });

export const whereCommand = (desk: Desk): Command =>
  changing(desk, 'thread-where', (draft, { values: [channel] }) =>
    channel === undefined ? draft : { ...draft, channel },
  );

/** Shows a draft again, as it is now. */
export const lookCommand = (desk: Desk): Command => changing(desk, 'thread-look', (draft) => draft);

/** A press on the look before that changes the draft. */
function changing(desk: Desk, name: string, to: (draft: Draft, turn: Turn) => Wish): Command {
  return command({
    ...hidden,
    name,
    args: { draft: given },
    run: (input, turn) => withDraft(desk, turn, input.draft, (draft) => look(desk, turn, to(draft, turn), input.draft)),
  });
}

/** Edit text: the member's own words, before anything was hidden in them. */
export function editCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-edit',
    title: sentences.edit,
    args: { draft: maybeGiven, situation: textArg },
    async prefill({ draft = '' }, turn) {
      const found = await drafted(desk, turn, draft);
      return found === undefined ? {} : { situation: found.text.slice(0, textArg.max) };
    },
    run: ({ draft: key, situation }, turn) =>
      key === undefined
        ? reaching(() => look(desk, turn, newDraft(situation)))
        : withDraft(desk, turn, key, (draft) => look(desk, turn, { ...draft, text: newDraft(situation).text }, key)),
  });
}

export function cancelCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-cancel',
    args: { draft: given },
    run: (input, turn) =>
      reaching(async () => {
        await desk.deliveries.cases.drop(turn, input.draft);
        return said(sentences.cancelled, turn.language);
      }),
  });
}

/** Runs with a draft, or says that it is forgotten. */
export async function withDraft(
  desk: Desk,
  turn: Turn,
  key: string,
  use: (draft: Draft) => Promise<Outcome>,
): Promise<Outcome> {
  return reaching(async () => {
    const draft = await drafted(desk, turn, key);
    return draft === undefined ? refuse(sentences.draftGone) : use(draft);
  });
}

const said = (text: (typeof sentences)['cancelled'], language: Language): Outcome =>
  show(sentence(say(text, language)));
