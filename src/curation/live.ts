// The community's own answers as its moderators see them, and taking one out.
import {
  buttons,
  command,
  document,
  heading,
  list,
  plain,
  press,
  show,
  type Command,
  type Document,
  type Language,
  type Turn,
} from '../chat/index.ts';
import type { Answer } from '../answers/index.ts';
import { fill, say } from '../i18n/index.ts';
import { languageOf } from '../text/index.ts';
import { anyone, reaching, said, type Desk } from './desk.ts';
import { managing } from './sentences-manage.ts';
import { nameOf } from './view.ts';

const most = 5;

export function cardsCommand(desk: Desk): Command {
  return command({
    ...anyone,
    name: 'answer cards',
    listed: true,
    who: 'moderator',
    title: managing.cardsTitle,
    help: { summary: managing.cardsSummary, example: managing.cardsExample },
    args: { words: { kind: 'text', label: managing.words, hint: managing.wordsHint, required: false, max: 200 } },
    run: (input, turn) =>
      reaching(async () => {
        const own = desk.shelves.own(turn);
        if (own.length === 0) return said(say(managing.cardsNone, turn.language));
        return show(cardsDocument(meant(desk, input.words, turn), own.length, turn.language));
      }),
  });
}

/** The nearest to the words, or the newest. */
function meant(desk: Desk, words: string | undefined, turn: Turn): readonly Answer[] {
  const own = desk.shelves.own(turn);
  if (words === undefined) return [...own].sort((a, b) => (a.review.on < b.review.on ? 1 : -1)).slice(0, most);
  const seen = desk.shelves.of(turn);
  const { language } = languageOf(words);
  const likeness = seen.index.scores(words, language);
  const ids = new Set(own.map(({ id }) => id));
  return seen.all
    .map((answer, at) => ({ answer, score: (likeness.words[at] ?? 0) + (likeness.precedent[at] ?? 0) }))
    .filter(({ answer }) => ids.has(answer.id))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ answer }) => answer);
}

function cardsDocument(some: readonly Answer[], count: number, language: Language): Document {
  const head = fill(managing.cardsHead, language, { count });
  const line = (answer: Answer, at: number) => [
    plain(
      `${at + 1}. ${fill(managing.cardLine, language, { gist: nameOf(answer, language), id: answer.id, votes: answer.sources[0]?.votes ?? 0 })}`,
    ),
  ];
  return document(
    head,
    heading(head),
    list(...some.map(line)),
    buttons(
      ...some.map(({ id }, at) => ({
        label: fill(managing.takeOut, language, { number: at + 1 }),
        press: press('card-retire', 'update', { card: id }),
      })),
    ),
  );
}
