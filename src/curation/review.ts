// The queue of moderators: each card with what is near it and what is wrong with it, and what can be done with it.
import {
  buttons,
  command,
  document,
  heading,
  list,
  muted,
  paragraph,
  plain,
  press,
  quote,
  refuse,
  show,
  bold,
  fields,
  type Block,
  type Button,
  type Command,
  type Document,
  type Language,
  type Outcome,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { fill, say, shortDay } from '../i18n/index.ts';
import { isFull, type FullCard, type Step } from './card.ts';
import { checked, graveOf, type Checked, type Finding, type Near } from './check.ts';
import { anyone, dayOf, hidden, homeOf, maybeGiven, reaching, said, type Desk } from './desk.ts';
import { differences } from './diff.ts';
import { dangerWords, sentences } from './sentences.ts';
import { fieldNames, reviewing } from './sentences-review.ts';
import { cardBlocks, languageName, nameOf, problemNames, strategyName } from './view.ts';

/** For moderators alone. */
export const theirs = { ...hidden, who: 'moderator', title: reviewing.title } as const satisfies Partial<Command>;

export function reviewCommand(desk: Desk): Command {
  return command({
    ...anyone,
    name: 'answer review',
    listed: true,
    who: 'moderator',
    title: reviewing.title,
    help: { summary: reviewing.summary, example: reviewing.example },
    args: { card: maybeGiven },
    run: (input, turn) => reaching(() => shownQueue(desk, turn, input.card)),
  });
}

/** What waits, the longest first; `at` is the card to begin with, else the first. */
export async function shownQueue(desk: Desk, turn: Turn, at?: string): Promise<Outcome> {
  const waiting = (await desk.cards.inStates(homeOf(turn), 'review', 'second')).filter(isFull);
  const found = waiting.findIndex((it) => it.id === at);
  const number = Math.max(0, found);
  const card = waiting[number];
  if (card === undefined) return said(say(reviewing.none, turn.language));
  const next = waiting[(number + 1) % waiting.length];
  const place = { number: number + 1, count: waiting.length, next: waiting.length > 1 ? next?.id : undefined };
  return show(reviewDocument(desk, card, await desk.cards.steps(card), place, turn));
}

type Place = { readonly number: number; readonly count: number; readonly next: string | undefined };

function reviewDocument(desk: Desk, card: FullCard, steps: readonly Step[], place: Place, turn: Turn): Document {
  const { language } = turn;
  const { content } = card;
  const look = checked(content, desk.shelves.of(card), dayOf(turn.now));
  return document(
    say(reviewing.preview, language),
    heading(fill(reviewing.head, language, place as { number: number; count: number })),
    ...standing(card, steps, language),
    ...(content.text === '' ? [] : [paragraph(bold(say(reviewing.wrote, language))), quote(plain(content.text))]),
    whatItIs(card, language),
    ...previews(card, language),
    ...neighbours(card, look, language),
    ...troubles(look.findings, language),
    buttons(...actions(card, look, place, language)),
  );
}

/** Why it is here, where that is not simply that it was proposed. */
function standing({ content, state, due }: FullCard, steps: readonly Step[], language: Language): Block[] {
  const again = content.again === 'expired' ? [muted(plain(say(reviewing.expiredAgain, language)))] : [];
  const harm = content.again === 'harm' ? [muted(plain(say(sentences.againTold, language)))] : [];
  if (state !== 'second') return [...again, ...harm];
  const day = shortDay(steps.findLast((it) => it.state === 'second')?.at ?? new Date(0), language);
  const text =
    due === undefined
      ? fill(reviewing.approvedOnce, language, { day })
      : fill(reviewing.approvedWaits, language, { day, due: shortDay(due, language) });
  return [...again, ...harm, muted(plain(text))];
}

function whatItIs({ content }: FullCard, language: Language): Block {
  const { answer, name } = content;
  const grave = graveOf(content);
  const row = (label: string, value: string) => ({ label, value: [plain(value)] });
  return fields([
    row(say(sentences.strategy, language), strategyName(answer.strategy, language)),
    row(say(sentences.about, language), problemNames(answer.problems, language)),
    row(say(sentences.stance, language), answer.stance),
    row(say(reviewing.rung, language), String(answer.rung)),
    row(say(reviewing.under, language), name ?? say(reviewing.nameless, language)),
    ...(grave === undefined ? [] : [row(say(reviewing.touches, language), say(reviewing[grave], language))]),
  ]);
}

/** In both languages, with the same blocks as an answer has. */
function previews({ content }: FullCard, language: Language): Block[] {
  return (['en', 'nl'] as const).flatMap((each) => {
    const shown = cardBlocks(content.answer, each);
    const title = `${say(reviewing.asShown, language)}, ${languageName(each, language)}`;
    if (shown.length > 0) return [paragraph(bold(title)), ...shown];
    return [muted(plain(`${languageName(each, language)}: ${say(reviewing.open, language)}`))];
  });
}

function neighbours({ content }: FullCard, { near, against }: Checked, language: Language): Block[] {
  const line = ({ answer, share }: Near): Text => [
    plain(
      fill(reviewing.nearLine, language, {
        gist: nameOf(answer, language),
        id: answer.id,
        share: Math.round(share * 100),
      }),
    ),
  ];
  const [first] = near;
  const mine = content.answer.step[content.language];
  const diff =
    first === undefined || mine === ''
      ? []
      : [
          muted(plain(say(reviewing.diffHead, language))),
          paragraph(...differences(mine, first.answer.step[content.language])),
        ];
  const contrary = against.map((it): Text => [plain(`${nameOf(it, language)} (${it.id})`)]);
  return [
    ...(near.length === 0
      ? []
      : [paragraph(bold(say(reviewing.nearHead, language))), list(...near.map(line)), ...diff]),
    ...(contrary.length === 0
      ? []
      : [
          paragraph(bold(say(reviewing.againstHead, language))),
          list(...contrary),
          muted(plain(say(reviewing.againstNote, language))),
        ]),
  ];
}

const mostFindings = 6;

function troubles(findings: readonly Finding[], language: Language): Block[] {
  if (findings.length === 0) return [];
  const lines = findings.slice(0, mostFindings).map((it): Text => [plain(findingText(it, language))]);
  const left = findings.length - lines.length;
  const rest = left > 0 ? [[plain(fill(reviewing.more, language, { count: left }))]] : [];
  return [paragraph(bold(say(reviewing.findings, language))), list(...lines, ...rest)];
}

export function findingText(it: Finding, language: Language): string {
  switch (it.kind) {
    case 'open':
      return `${fieldName(it.field, language)}: ${say(reviewing.open, language)}`;
    case 'wrong':
      return `${fieldName(it.field, language)}: ${it.what}`;
    case 'harm':
      return `${fieldName(it.field, language)}: ${fill(dangerWords[it.harm.danger], language, { words: it.harm.words.slice(0, 60) })}`;
    case 'twin':
      return fill(reviewing.twin, language, { share: Math.round(it.share * 100), id: it.of });
  }
}

/** `claims.0.nl` as a reader calls it. */
function fieldName(field: string, language: Language): string {
  const [first = '', ...rest] = field.split('.');
  const of = rest.includes('en') ? 'en' : rest.includes('nl') ? 'nl' : undefined;
  const name = fieldNames[first];
  const known = name === undefined ? field : say(name, language);
  return of === undefined ? known : `${known} (${languageName(of, language)})`;
}

function actions({ id }: FullCard, { findings }: Checked, { next }: Place, language: Language): Button[] {
  const to = (label: keyof typeof reviewing, name: string, mode: 'update' | 'form', card = id): Button => ({
    label: say(reviewing[label], language),
    press: press(name, mode, { card }),
  });
  return [
    ...(findings.length === 0 ? [{ ...to('approve', 'card-approve', 'update'), style: 'primary' } as const] : []),
    to('edit', 'card-edit', 'update'),
    to('change', 'card-change', 'form'),
    { ...to('refuse', 'card-refuse', 'form'), style: 'danger' },
    ...(next === undefined ? [] : [to('next', 'answer review', 'update', next)]),
  ];
}

/** Runs with a card of the moderator's own community that waits, or says that it moved on. */
export const withWaiting = (
  desk: Desk,
  id: string,
  turn: Turn,
  use: (card: FullCard) => Promise<Outcome>,
): Promise<Outcome> =>
  reaching(async () => {
    const card = await desk.cards.find({ ...homeOf(turn), id });
    const waits = isFull(card) && (card.state === 'review' || card.state === 'second');
    return waits ? use(card) : refuse(reviewing.quicker);
  });
