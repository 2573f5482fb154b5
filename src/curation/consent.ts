// The author's answer: asked in private, seen in full, given with a name or without, and no when it does not come.
import {
  buttons,
  command,
  document,
  lasting,
  list,
  paragraph,
  plain,
  press,
  quote,
  refuse,
  show,
  type Command,
  type Document,
  type Outcome,
  type Press,
  type Turn,
} from '../chat/index.ts';
import { fill, longDay, say } from '../i18n/index.ts';
import { isFull, type Content, type FullCard } from './card.ts';
import { hidden, maybeGiven, reaching, said, type Desk } from './desk.ts';
import { nameArg, named, nameIn } from './propose.ts';
import { sentences } from './sentences.ts';

/** What an author is asked; its buttons work for as long as the question stands. */
export function consentDocument({ text, language }: Content, due: Date): Document {
  const to = (label: keyof typeof sentences, it: Press) => ({ label: say(sentences[label], language), press: it });
  return document(
    say(sentences.consentPreview, language),
    paragraph(plain(say(sentences.consentHead, language))),
    quote(plain(text)),
    paragraph(plain(fill(sentences.consentKept, language, { day: longDay(due, language) }))),
    buttons(
      to('yesNameless', lasting('card-yes')),
      to('yesNamed', press('card-yes-named', 'form')),
      to('no', lasting('card-no')),
    ),
  );
}

const args = { card: maybeGiven } as const;

/** Runs with the one question the press can mean; where there are several, asks which. */
async function withAsked(
  desk: Desk,
  turn: Turn,
  name: string,
  only: string | undefined,
  use: (card: FullCard) => Promise<Outcome>,
): Promise<Outcome> {
  return reaching(async () => {
    const { written } = await desk.cards.of(turn);
    const open = written.filter(isFull).filter((it) => it.state === 'asked' || it.state === 'proposed');
    const meant = only === undefined ? open : open.filter((it) => it.id === only);
    const [card] = meant;
    if (card === undefined) return said(say(sentences.consentNone, turn.language));
    return meant.length === 1 ? use(card) : show(whichDocument(meant, name, turn));
  });
}

function whichDocument(cards: readonly FullCard[], name: string, { language }: Turn): Document {
  const text = say(sentences.consentWhich, language);
  const some = cards.slice(0, 5);
  const mode = name === 'card-yes-named' ? 'form' : 'update';
  return document(
    text,
    paragraph(plain(text)),
    list(...some.map(({ content }, at) => [plain(`${at + 1}: ${content.text}`)])),
    buttons(...some.map(({ id }, at) => ({ label: String(at + 1), press: press(name, mode, { card: id }) }))),
  );
}

export const yesCommand = (desk: Desk): Command =>
  command({
    ...hidden,
    name: 'card-yes',
    args,
    run: (input, turn) => withAsked(desk, turn, 'card-yes', input.card, (card) => agree(desk, card, undefined, turn)),
  });

export const yesNamedCommand = (desk: Desk): Command =>
  command({
    ...hidden,
    name: 'card-yes-named',
    title: sentences.nameTitle,
    args: { ...args, name: nameArg },
    run: (input, turn) => {
      const name = nameIn(input.name);
      if (name === undefined) return Promise.resolve(refuse(sentences.badName));
      return withAsked(desk, turn, 'card-yes-named', input.card, (card) => agree(desk, card, name, turn));
    },
  });

export const noCommand = (desk: Desk): Command =>
  command({
    ...hidden,
    name: 'card-no',
    args,
    run: (input, turn) =>
      withAsked(desk, turn, 'card-no', input.card, async (card) => {
        const moved = await desk.cards.move(card, 'declined', turn, turn.now);
        return said(say(moved ? sentences.consentNo : sentences.consentNone, turn.language));
      }),
  });

async function agree(desk: Desk, card: FullCard, name: string | undefined, turn: Turn): Promise<Outcome> {
  const answer = named(card.content.answer, name);
  const address = card.content.author;
  const author = address === undefined ? {} : { author: { ...address, language: turn.language } };
  const content: Content = { ...card.content, ...author, answer, ...(name === undefined ? {} : { name }) };
  const moved = await desk.cards.move(card, 'review', turn, turn.now, { content });
  return said(say(moved ? sentences.consentThanks : sentences.consentNone, turn.language));
}
