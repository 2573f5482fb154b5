// A moderator writes what is missing: a form for each language, for where a card fits, and for how it is found.
import type { Answer } from '../answers/index.ts';
import { stances } from '../answers/answer.ts';
import {
  buttons,
  command,
  document,
  paragraph,
  plain,
  press,
  refuse,
  show,
  visible,
  type Both,
  type Button,
  type Command,
  type Document,
  type Language,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { problemIds, problemOf, strategyIds, strategyOf } from '../text/index.ts';
import type { Content, FullCard } from './card.ts';
import { given, homeOf, type Desk } from './desk.ts';
import { named, unknown } from './lookup.ts';
import { shownQueue, theirs, withWaiting } from './review.ts';
import { sentences } from './sentences.ts';
import { reviewing } from './sentences-review.ts';

const cardArg = { card: given } as const;
const asked = { required: true } as const;
const open = { required: false } as const;
const line = (label: Both, hint: Both, max: number) => ({ kind: 'text', label, hint, max }) as const;
const lines = (label: Both, hint: Both, max: number) => ({ kind: 'longtext', label, hint, max }) as const;

export const editCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-edit',
    args: cardArg,
    run: (input, turn) => withWaiting(desk, input.card, turn, async (card) => show(editDocument(card, turn.language))),
  });

function editDocument({ id }: FullCard, language: Language): Document {
  const text = say(reviewing.editHead, language);
  const to = (label: keyof typeof reviewing, name: string, more: Record<string, string> = {}): Button => ({
    label: say(reviewing[label], language),
    press: press(name, 'form', { card: id, ...more }),
  });
  return document(
    text,
    paragraph(plain(text)),
    buttons(
      to('editEnglish', 'card-words', { of: 'en' }),
      to('editDutch', 'card-words', { of: 'nl' }),
      to('editFits', 'card-fits'),
      to('editFound', 'card-found'),
    ),
    buttons(to('editLaw', 'card-law'), to('editAgainst', 'card-against'), {
      label: say(reviewing.back, language),
      press: press('answer review', 'update', { card: id }),
    }),
  );
}

/** Writes the card anew and shows it; one that was approved once is looked at from the beginning. */
export async function rewritten(desk: Desk, card: FullCard, content: Content, turn: Turn): Promise<Outcome> {
  const written =
    card.state === 'second'
      ? await desk.cards.move(card, 'review', turn, turn.now, { content })
      : await desk.cards.write(card, content);
  return written ? shownQueue(desk, turn, card.id) : refuse(reviewing.quicker);
}

/** What a form of a card already holds. */
export const filledFrom =
  (
    desk: Desk,
    values: (answer: Answer, args: Readonly<Record<string, string>>, turn: Turn) => Record<string, string>,
  ) =>
  async (args: Readonly<Record<string, string>>, turn: Turn): Promise<Record<string, string>> => {
    const card = await desk.cards.find({ ...homeOf(turn), id: args['card'] ?? '' });
    return card?.content === undefined ? {} : values(card.content.answer, args, turn);
  };

const languageIn = (text: string | undefined): Language => (text === 'nl' ? 'nl' : 'en');
const clean = (text: string | undefined): string => visible(text ?? '').trim();

export const wordsCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-words',
    title: reviewing.edit,
    args: {
      ...cardArg,
      of: given,
      gist: { ...line(reviewing.gist, reviewing.gistHint, 90), ...asked },
      step: { ...lines(reviewing.step, reviewing.stepHint, 240), ...asked },
      claim: { ...lines(reviewing.claim, reviewing.claimHint, 300), ...asked },
      softer: { ...lines(reviewing.softer, reviewing.softerHint, 700), ...open },
      firmer: { ...lines(reviewing.firmer, reviewing.firmerHint, 700), ...open },
    },
    prefill: filledFrom(desk, ({ gist, step, claims, messages }, args) => {
      const of = languageIn(args['of']);
      const texts = { softer: messages[0]?.softer[of] ?? '', firmer: messages[0]?.firmer[of] ?? '' };
      return { gist: gist[of], step: step[of], claim: claims[0]?.[of] ?? '', ...texts };
    }),
    run: (input, turn) =>
      withWaiting(desk, input.card, turn, (card) => {
        const of = languageIn(input.of);
        const { answer } = card.content;
        const put = (it: Both | undefined, text: string | undefined) => ({ en: '', nl: '', ...it, [of]: clean(text) });
        const [claim, ...otherClaims] = answer.claims;
        const worded: Answer = {
          ...answer,
          gist: put(answer.gist, input.gist),
          step: put(answer.step, input.step),
          claims: [{ ...put(claim, input.claim), source: claim?.source ?? 0 }, ...otherClaims],
          messages: withMessage(answer, put, input),
        };
        return rewritten(desk, card, { ...card.content, answer: worded }, turn);
      }),
  });

/** No message at all where neither language has one. */
function withMessage(
  { messages }: Answer,
  put: (it: Both | undefined, text: string | undefined) => { en: string; nl: string },
  { softer, firmer }: { softer: string | undefined; firmer: string | undefined },
): Answer['messages'] {
  const [first, ...others] = messages;
  const message = {
    channel: first?.channel ?? ('any' as const),
    softer: put(first?.softer, softer),
    firmer: put(first?.firmer, firmer),
  };
  const isEmpty = [message.softer, message.firmer].every(({ en, nl }) => en === '' && nl === '');
  return isEmpty ? others : [message, ...others];
}

export const foundCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-found',
    title: reviewing.editFound,
    args: {
      ...cardArg,
      situationen: { ...lines(reviewing.situationEn, reviewing.situationHint, 600), ...asked },
      situationnl: { ...lines(reviewing.situationNl, reviewing.situationHint, 600), ...asked },
      phrasesen: { ...lines(reviewing.phrasesEn, reviewing.phrasesHint, 900), ...asked },
      phrasesnl: { ...lines(reviewing.phrasesNl, reviewing.phrasesHint, 900), ...asked },
    },
    prefill: filledFrom(desk, ({ exemplars, expansions }) => ({
      situationen: exemplars.en[0] ?? '',
      situationnl: exemplars.nl[0] ?? '',
      phrasesen: expansions.en.join('\n'),
      phrasesnl: expansions.nl.join('\n'),
    })),
    run: (input, turn) =>
      withWaiting(desk, input.card, turn, (card) => {
        const { answer } = card.content;
        const phrases = (text: string): string[] =>
          text
            .split('\n')
            .map(clean)
            .filter((it) => it !== '');
        const found: Answer = {
          ...answer,
          exemplars: {
            en: [clean(input.situationen), ...answer.exemplars.en.slice(1)],
            nl: [clean(input.situationnl), ...answer.exemplars.nl.slice(1)],
          },
          expansions: { en: phrases(input.phrasesen), nl: phrases(input.phrasesnl) },
        };
        return rewritten(desk, card, { ...card.content, answer: found }, turn);
      }),
  });

const marks = [
  { value: 'none', label: reviewing.markNone },
  { value: 'legal', label: reviewing.markLegal },
  { value: 'safety', label: reviewing.markSafety },
] as const;

export const fitsCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-fits',
    title: reviewing.editFits,
    args: {
      ...cardArg,
      strategy: { ...line(reviewing.strategy, reviewing.strategyHint, 60), ...asked },
      problems: { ...line(reviewing.problems, reviewing.problemsHint, 200), ...asked },
      stance: choice(
        sentences.stance,
        stances.map((id) => ({ value: id, label: { en: id, nl: id } })),
      ),
      rung: choice(
        reviewing.rung,
        ['1', '2', '3', '4', '5'].map((id) => ({ value: id, label: { en: id, nl: id } })),
      ),
      mark: choice(reviewing.mark, marks),
    },
    prefill: filledFrom(desk, ({ strategy, problems, stance, rung }, _args, { language }) => ({
      strategy: strategyIds.includes(strategy as never) ? strategyOf(strategy as never).name[language] : strategy,
      problems: Object.keys(problems)
        .map((id) => problemOf(id as never).name[language])
        .join('; '),
      stance,
      rung: String(rung),
    })),
    run: (input, turn) =>
      withWaiting(desk, input.card, turn, async (card) => {
        const strategy = named(strategyIds, (id) => strategyOf(id).name, input.strategy);
        if (strategy === undefined)
          return unknown(reviewing.badStrategy, strategyIds, (id) => strategyOf(id).name, input.strategy);
        const said = input.problems
          .split(';')
          .map(clean)
          .filter((it) => it !== '')
          .slice(0, 3);
        const problems = said.map((it) => named(problemIds, (id) => problemOf(id).name, it));
        const strange = said.find((_, at) => problems[at] === undefined);
        if (strange !== undefined || said.length === 0)
          return unknown(reviewing.badProblem, problemIds, (id) => problemOf(id).name, strange ?? '');
        const weights = Object.fromEntries(problems.map((id, at) => [id, [1, 0.6, 0.4][at] ?? 0.4]));
        const { mark: _, ...rest } = card.content;
        const stance = stances.find((it) => it === input.stance) ?? rest.answer.stance;
        const rung = /^[1-5]$/.test(input.rung ?? '') ? Number(input.rung) : rest.answer.rung;
        const mark = input.mark === 'legal' || input.mark === 'safety' ? ({ mark: input.mark } as const) : {};
        const answer = { ...rest.answer, strategy, problems: weights, stance, rung };
        return rewritten(desk, card, { ...rest, ...mark, answer }, turn);
      }),
  });

function choice(label: Both, options: readonly { readonly value: string; readonly label: Both }[]) {
  return { kind: 'choice', label, hint: reviewing.rungHint, required: false, options } as const;
}
