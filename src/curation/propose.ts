// Proposing an answer: one's own goes to review by its preview, somebody else's to its author first.
import { z } from 'zod';
import {
  buttons,
  command,
  document,
  fields,
  heading,
  paragraph,
  plain,
  press,
  quote,
  refuse,
  show,
  visible,
  type Block,
  type Both,
  type Button,
  type Command,
  type Document,
  type Language,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { isStrategyId, languageOf, strategyIds, type StrategyId } from '../text/index.ts';
import { consentDays, dayMs, type Content } from './card.ts';
import type { New } from './cards.ts';
import { consentDocument } from './consent.ts';
import { addressOf, anyone, dayOf, given, hidden, homeOf, inEach, reaching, said, writeTo, type Desk } from './desk.ts';
import { draftOf, suggested, type Proposal, type Suggestion } from './draft.ts';
import { harmsIn } from './harmless.ts';
import { dangerWords, sentences } from './sentences.ts';
import { languageName, problemNames, strategyName } from './view.ts';

const shape = z.object({
  text: z.string(),
  when: z.string().exactOptional(),
  strategy: z.enum(strategyIds as [StrategyId, ...StrategyId[]]).exactOptional(),
  /** Who wrote it, where that is not whoever proposes it. */
  author: z.string().exactOptional(),
  source: z.string(),
});
type Draft = z.infer<typeof shape>;

/** Characters and words of an answer. */
const most = 700;
const fewestWords = 5;

export function proposeCommand(desk: Desk): Command {
  return command({
    ...anyone,
    name: 'answer propose',
    listed: true,
    title: sentences.proposeTitle,
    help: { summary: sentences.proposeSummary, example: sentences.proposeExample },
    asks: 'form',
    args: {
      text: { kind: 'longtext', label: sentences.text, hint: sentences.textHint, required: true, max: 3000 },
      when: { kind: 'longtext', label: sentences.when, hint: sentences.whenHint, required: false, max: 400 },
    },
    shortcut: { label: sentences.shortcut, into: 'text' },
    run: (input, turn) => reaching(() => propose(desk, input, turn)),
  });
}

async function propose(desk: Desk, input: { text: string; when: string | undefined }, turn: Turn): Promise<Outcome> {
  const { quoted } = turn;
  if (quoted !== undefined && (quoted.ours === true || quoted.person === undefined)) return refuse(sentences.botsOwn);
  const [text, when] = [input.text.trim(), input.when?.trim() ?? ''];
  const wrong = unfit(text, when);
  if (wrong !== undefined) return refuse(wrong);
  const author = quoted?.person === undefined || quoted.person === turn.person ? {} : { author: quoted.person };
  const about = quoted?.message ?? quoted?.link ?? (quoted === undefined ? '' : text);
  const source = about === '' ? '' : desk.sourceOf(`${turn.platform}/${turn.community}/${about}`);
  const draft: Draft = { text: visible(text), ...(when === '' ? {} : { when: visible(when) }), ...author, source };
  return shownDraft(desk, draft, turn);
}

/** Why a text can't be proposed, as a sentence. */
function unfit(text: string, when: string): Both | undefined {
  if (text.split(/\s+/).length < fewestWords) return sentences.tooShort;
  if (text.length > most) return inEach((it) => fill(sentences.tooLong, it, { most }));
  const [harm] = harmsIn(`${text}\n${when}`);
  if (harm !== undefined) {
    const what = (it: Language): string => fill(dangerWords[harm.danger], it, { words: harm.words.slice(0, 60) });
    return inEach((it) => fill(sentences.harmful, it, { what: what(it) }));
  }
  return languageOf(text).of === 'other' ? sentences.foreign : undefined;
}

async function shownDraft(desk: Desk, draft: Draft, turn: Turn, key?: string): Promise<Outcome> {
  const kept = await desk.cases.put(turn, draft, key);
  if (kept === undefined) return refuse(sentences.outOfReach);
  return show(draftDocument(draft, suggested(draft, desk.reader, desk.set), kept, turn.language));
}

function draftDocument(draft: Draft, it: Suggestion, key: string, language: Language): Document {
  const isOwn = draft.author === undefined;
  const to = (label: keyof typeof sentences, name: string, mode: 'update' | 'form'): Button => ({
    label: say(sentences[label], language),
    press: press(name, mode, { draft: key }),
  });
  const row = isOwn
    ? [to('proposeNameless', 'card-propose', 'update'), to('proposeNamed', 'card-name', 'form')]
    : [to('askAuthor', 'card-propose', 'update')];
  const options = it.strategies.map((id) => ({
    value: id,
    label: strategyName(id, language),
    chosen: id === it.strategy,
  }));
  const placeholder = say(sentences.chooseStrategy, language);
  return document(
    say(sentences.proposalPreview, language),
    heading(say(sentences.proposalHead, language)),
    quote(plain(draft.text)),
    suggestionBlock(it, language),
    {
      kind: 'select',
      select: { placeholder, options, most: 1, press: press('card-strategy', 'update', { draft: key }) },
    },
    paragraph(plain(say(isOwn ? sentences.ownNext : sentences.otherNext, language))),
    buttons(...row, to('cancel', 'card-cancel', 'update')),
  );
}

const suggestionBlock = (it: Suggestion, language: Language): Block =>
  fields([
    { label: say(sentences.language, language), value: [plain(languageName(it.language, language))] },
    { label: say(sentences.strategy, language), value: [plain(strategyName(it.strategy, language))] },
    { label: say(sentences.about, language), value: [plain(problemNames(it.problems, language))] },
    { label: say(sentences.stance, language), value: [plain(it.stance)] },
  ]);

const draftArg = { draft: given } as const;

/** Runs with the draft a button belongs to, or says that it is forgotten. */
const withDraft = (desk: Desk, key: string, turn: Turn, use: (it: Draft) => Promise<Outcome>): Promise<Outcome> =>
  reaching(async () => {
    const draft = shape.safeParse(await desk.cases.get(turn, key));
    return draft.success ? use(draft.data) : refuse(sentences.gone);
  });

export const strategyCommand = (desk: Desk): Command =>
  command({
    ...hidden,
    name: 'card-strategy',
    args: draftArg,
    run: (input, turn) =>
      withDraft(desk, input.draft, turn, (draft) => {
        const [strategy] = turn.values.filter(isStrategyId);
        return shownDraft(desk, strategy === undefined ? draft : { ...draft, strategy }, turn, input.draft);
      }),
  });

export const cancelCommand = (): Command =>
  command({
    ...hidden,
    name: 'card-cancel',
    args: { draft: { ...given, required: false } },
    run: async (_input, turn) => said(say(sentences.cancelled, turn.language)),
  });

export const proposedCommand = (desk: Desk): Command =>
  command({
    ...hidden,
    name: 'card-propose',
    args: draftArg,
    run: (input, turn) => withDraft(desk, input.draft, turn, (draft) => accept(desk, draft, undefined, turn)),
  });

export const namedCommand = (desk: Desk): Command =>
  command({
    ...hidden,
    name: 'card-name',
    title: sentences.nameTitle,
    args: { ...draftArg, name: nameArg },
    run: (input, turn) => {
      const name = nameIn(input.name);
      if (name === undefined) return Promise.resolve(refuse(sentences.badName));
      return withDraft(desk, input.draft, turn, (draft) => accept(desk, draft, name, turn));
    },
  });

export const nameArg = {
  kind: 'text',
  label: sentences.name,
  hint: sentences.nameHint,
  required: true,
  max: 40,
} as const;

/** A name that can be shown; undefined for anything else. */
export function nameIn(text: string): string | undefined {
  const name = visible(text).trim().replaceAll(/\s+/g, ' ');
  return /^\p{L}[\p{L}\p{M}.'’ -]{0,39}$/u.test(name) && harmsIn(name).length === 0 ? name : undefined;
}

/** Makes the card: of one's own text for review, of another's for its author's answer. */
async function accept(desk: Desk, draft: Draft, name: string | undefined, turn: Turn): Promise<Outcome> {
  const it = suggested(draft, desk.reader, desk.set);
  const proposal: Proposal = draft;
  const answer = draftOf(proposal, it, dayOf(turn.now));
  const me = desk.ownerOf(turn);
  const rest = { language: it.language, text: draft.text, proposer: addressOf(turn) };
  const home = homeOf(turn);
  const common = { home, proposer: me, source: draft.source };
  if (draft.author === undefined) {
    const content = { ...rest, author: addressOf(turn), ...(name === undefined ? {} : { name }) };
    const own: New = { ...common, answer: named(answer, name), content, state: 'review', author: me };
    const made = await desk.cards.create(own, turn, turn.now);
    return made ? said(say(sentences.proposed, turn.language)) : refuse(sentences.known);
  }
  const author = { community: turn.community, person: draft.author, language: it.language };
  const whose = desk.ownerOf({ ...home, person: draft.author });
  const content = { ...rest, author };
  const theirs: New = { ...common, answer, content, state: 'proposed', author: whose };
  return (await desk.cards.create(theirs, turn, turn.now)) ? ask(desk, theirs, turn) : refuse(sentences.known);
}

/** A member's name stands as the title of where the answer comes from. */
export const named = <T extends { sources: readonly { title: string }[] }>(answer: T, name: string | undefined): T =>
  name === undefined
    ? answer
    : { ...answer, sources: answer.sources.map((it, at) => (at === 0 ? { ...it, title: name } : it)) };

/** The question goes out before the proposer is told; one that can't be asked ends here. */
async function ask(desk: Desk, { home, answer, content }: New, turn: Turn): Promise<Outcome> {
  const card = await desk.cards.find({ ...home, id: answer.id });
  const to = content.author;
  if (card === undefined || to === undefined) return refuse(sentences.outOfReach);
  const due = new Date(turn.now.getTime() + consentDays * dayMs);
  const draft = consentDocument({ ...content, answer } as Content, due);
  const sent = await writeTo(desk, home.platform, to, `card ask ${answer.id}`, draft);
  if (sent !== 'written') {
    await desk.cards.forget(card);
    return refuse(sentences.notAsked);
  }
  await desk.cards.move(card, 'asked', turn, turn.now, { due });
  return said(say(sentences.asked, turn.language));
}
