// A member's own answers: where each stands, changed when that is asked for, and taken back.
import {
  buttons,
  command,
  document,
  heading,
  list,
  paragraph,
  plain,
  press,
  quote,
  refuse,
  show,
  visible,
  type Button,
  type Command,
  type Document,
  type Language,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { isFull, type FullCard } from './card.ts';
import { anyone, given, hidden, maybeGiven, reaching, said, type Desk } from './desk.ts';
import { draftOf, suggested } from './draft.ts';
import { harmsIn } from './harmless.ts';
import { sentences } from './sentences.ts';
import { nameOf, stateOf } from './view.ts';

const most = 5;

/** What its author wrote and can still be taken back, newest first. */
async function mineOf(desk: Desk, turn: Turn): Promise<readonly FullCard[]> {
  const { written } = await desk.cards.of(turn);
  return written.filter(isFull).toReversed();
}

export function mineCommand(desk: Desk): Command {
  return command({
    ...anyone,
    name: 'answer mine',
    listed: true,
    title: sentences.mineTitle,
    help: { summary: sentences.mineSummary, example: sentences.mineExample },
    args: {},
    run: (_input, turn) =>
      reaching(async () => {
        const mine = await mineOf(desk, turn);
        return mine.length === 0
          ? said(say(sentences.mineNone, turn.language))
          : show(mineDocument(desk, mine, turn.language));
      }),
  });
}

function mineDocument(desk: Desk, cards: readonly FullCard[], language: Language): Document {
  const head = say(sentences.mineHead, language);
  const some = cards.slice(0, most);
  const line = (card: FullCard, at: number) => {
    const votes = desk.shelves.of(card).byId(card.id)?.sources[0]?.votes ?? 0;
    const count = votes === 0 ? '' : `; ${fill(sentences.mineVotes, language, { count: votes })}`;
    return [plain(`${at + 1}. ${nameOf(card.content.answer, language)} (${stateOf(card, language)}${count})`)];
  };
  const button = (label: 'takeBackThis' | 'rewordThis', card: FullCard, number: number): Button => ({
    label: fill(sentences[label], language, { number }),
    press: press(label === 'rewordThis' ? 'card-reword' : 'card-back', label === 'rewordThis' ? 'form' : 'update', {
      card: card.id,
    }),
  });
  const reword = some.flatMap((card, at) => (card.state === 'change' ? [button('rewordThis', card, at + 1)] : []));
  return document(
    head,
    heading(head),
    list(...some.map(line)),
    ...(reword.length === 0 ? [] : [buttons(...reword)]),
    buttons(...some.map((card, at) => button('takeBackThis', card, at + 1))),
  );
}

/** Under the message that told of it: the one that is live, or which of them. */
export function backCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'card-back',
    args: { card: maybeGiven },
    run: (input, turn) =>
      reaching(async () => {
        const mine = await mineOf(desk, turn);
        const meant = input.card === undefined ? mine : mine.filter((it) => it.id === input.card);
        const [card] = meant;
        if (card === undefined) return said(say(sentences.mineNone, turn.language));
        return show(meant.length === 1 ? sureDocument(card, turn.language) : mineDocument(desk, meant, turn.language));
      }),
  });
}

function sureDocument(card: FullCard, language: Language): Document {
  const gist = nameOf(card.content.answer, language);
  return document(
    say(sentences.livePreview, language),
    paragraph(plain(fill(sentences.sureBack, language, { gist }))),
    buttons({
      label: say(sentences.sureBackYes, language),
      press: press('card-taken-back', 'update', { card: card.id }),
      style: 'danger',
    }),
  );
}

export function takenBackCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'card-taken-back',
    args: { card: given },
    run: (input, turn) =>
      reaching(async () => {
        const card = (await mineOf(desk, turn)).find((it) => it.id === input.card);
        const moved = card !== undefined && (await desk.cards.move(card, 'withdrawn', turn, turn.now));
        if (moved) await desk.shelves.follow(card);
        return moved ? said(say(sentences.takenBack, turn.language)) : refuse(sentences.moved);
      }),
  });
}

/** The author's text anew, as the moderators asked. What they had already written stays but for the words it came from. */
export function rewordCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'card-reword',
    title: sentences.rewordTitle,
    args: {
      card: given,
      text: { kind: 'longtext', label: sentences.text, hint: sentences.textHint, required: true, max: 700 },
    },
    prefill: async ({ card: id }, turn) => {
      const card = (await mineOf(desk, turn)).find((it) => it.id === id);
      return card === undefined ? {} : { text: card.content.text };
    },
    run: (input, turn) => reaching(() => reword(desk, input, turn)),
  });
}

async function reword(desk: Desk, input: { card: string; text: string }, turn: Turn): Promise<Outcome> {
  const card = (await mineOf(desk, turn)).find((it) => it.id === input.card);
  if (card === undefined || card.state !== 'change') return refuse(sentences.moved);
  if (harmsIn(input.text).length > 0 || input.text.trim().split(/\s+/).length < 5) return refuse(sentences.tooShort);
  const text = visible(input.text).trim();
  const it = { ...suggested({ text }, desk.reader, desk.set), language: card.content.language };
  const { gist, step, claims } = draftOf({ text }, it, card.content.answer.review.on);
  const { language } = it;
  const { answer } = card.content;
  const put = (old: { en: string; nl: string }, fresh: { en: string; nl: string }) => ({
    ...old,
    [language]: fresh[language],
  });
  const reworded = {
    ...answer,
    gist: put(answer.gist, gist),
    step: put(answer.step, step),
    claims: answer.claims.map((claim, at) =>
      at === 0 && claims[0] !== undefined ? { ...claim, ...put(claim, claims[0]) } : claim,
    ),
  };
  const { said: _, ...rest } = card.content;
  const content = { ...rest, text, answer: reworded };
  const moved = await desk.cards.move(card, 'review', turn, turn.now, { content });
  return moved ? said(say(sentences.reworded, turn.language)) : refuse(sentences.moved);
}

/** What is asked for, as its author is told it. */
export const quoted = (text: string | undefined) => (text === undefined || text === '' ? [] : [quote(plain(text))]);
