// What a moderator decides of a card: into the set, once or twice; back to its writer; no; or out again.
import { parseAnswer } from '../answers/load.ts';
import { renderAnswer } from '../answers/render.ts';
import type { Answer } from '../answers/index.ts';
import { command, refuse, visible, type Command, type Outcome, type Turn } from '../chat/index.ts';
import { fill, say, shortDay } from '../i18n/index.ts';
import { dayMs, isFull, secondDays, type FullCard } from './card.ts';
import { checked, graveOf } from './check.ts';
import { dayOf, given, homeOf, inEach, reaching, said, type Desk } from './desk.ts';
import { findingText, theirs, withWaiting } from './review.ts';
import { reviewing } from './sentences-review.ts';

const cardArg = { card: given } as const;

export const approveCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-approve',
    args: cardArg,
    run: (input, turn) => withWaiting(desk, input.card, turn, (card) => approve(desk, card, turn)),
  });

async function approve(desk: Desk, card: FullCard, turn: Turn): Promise<Outcome> {
  const [wrong] = checked(card.content, desk.shelves.of(card), dayOf(turn.now)).findings;
  if (wrong !== undefined) {
    return refuse(inEach((it) => fill(reviewing.notYet, it, { what: findingText(wrong, it) })));
  }
  if (card.state === 'second') return second(desk, card, turn);
  const isOwn = card.author === desk.ownerOf(turn);
  if (graveOf(card.content) === undefined && !isOwn) return goLive(desk, card, turn);
  const isAlone = (await desk.communities.moderators(card)).length <= 1;
  const due = new Date(turn.now.getTime() + secondDays * dayMs);
  const moved = await desk.cards.move(card, 'second', turn, turn.now, isAlone ? { due } : {});
  if (!moved) return refuse(reviewing.quicker);
  return said(
    isAlone
      ? fill(reviewing.secondedAlone, turn.language, { day: shortDay(due, turn.language) })
      : say(reviewing.seconded, turn.language),
  );
}

/** Somebody else than who approved it first, and than who wrote it. */
async function second(desk: Desk, card: FullCard, turn: Turn): Promise<Outcome> {
  const me = desk.ownerOf(turn);
  const first = (await desk.cards.steps(card)).findLast((it) => it.state === 'second')?.who;
  if (first === me || card.author === me) return refuse(reviewing.needsOther);
  return goLive(desk, card, turn);
}

async function goLive(desk: Desk, card: FullCard, turn: Turn): Promise<Outcome> {
  const moved = await makeLive(desk, card, turn, turn.now);
  return moved ? said(say(reviewing.live, turn.language)) : refuse(reviewing.quicker);
}

/** `by` is absent where the clock brings it there. The card is then as its file would be. */
export async function makeLive(desk: Desk, card: FullCard, by: Turn | undefined, now: Date): Promise<boolean> {
  const { again: _, said: __, ...content } = card.content;
  const answer = finished(content.answer, dayOf(now));
  const moved = await desk.cards.move(card, 'live', by, now, { content: { ...content, answer } });
  if (moved) await desk.shelves.follow(card);
  return moved;
}

/** In the order of a file, so that a card handed on and taken back is the same to the byte. */
export function finished(answer: Answer, today: string): Answer {
  const reviewed = { ...answer, review: { ...answer.review, on: today } };
  return parseAnswer(`${answer.id}.md`, renderAnswer(reviewed)).answer ?? reviewed;
}

const reasonArg = (label: 'reason' | 'changeWhat') =>
  ({ kind: 'longtext', label: reviewing[label], hint: reviewing.reasonHint, required: true, max: 500 }) as const;

export const changeCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-change',
    title: reviewing.change,
    args: { ...cardArg, reason: reasonArg('changeWhat') },
    run: (input, turn) =>
      withWaiting(desk, input.card, turn, async (card) => {
        if (card.content.author === undefined) return refuse(reviewing.noWriter);
        const content = { ...card.content, said: visible(input.reason) };
        const moved = await desk.cards.move(card, 'change', turn, turn.now, { content });
        return moved ? said(say(reviewing.changeAsked, turn.language)) : refuse(reviewing.quicker);
      }),
  });

export const refuseCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-refuse',
    title: reviewing.refuse,
    args: { ...cardArg, reason: reasonArg('reason') },
    run: (input, turn) =>
      withWaiting(desk, input.card, turn, async (card) => {
        const content = { ...card.content, said: visible(input.reason) };
        const moved = await desk.cards.move(card, 'refused', turn, turn.now, { content });
        return moved ? said(say(reviewing.refused, turn.language)) : refuse(reviewing.quicker);
      }),
  });

export const retireCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-retire',
    args: cardArg,
    run: (input, turn) =>
      reaching(async () => {
        const card = await desk.cards.find({ ...homeOf(turn), id: input.card });
        const moved = isFull(card) && (await desk.cards.move(card, 'retired', turn, turn.now));
        if (moved) await desk.shelves.follow(card);
        return moved ? said(say(reviewing.retired, turn.language)) : refuse(reviewing.quicker);
      }),
  });
