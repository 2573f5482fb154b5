// A community's cards as files, out to a moderator and in from one: the same files as the project's own set.
import type { Answer } from '../answers/index.ts';
import { parseAnswer, renderMistake } from '../answers/load.ts';
import { renderAnswer } from '../answers/render.ts';
import {
  command,
  document,
  file,
  heading,
  list,
  paragraph,
  plain,
  refuse,
  show,
  type Command,
  type FileRef,
  type Language,
  type Messenger,
  type Outcome,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { readZip, zipBytes, type ZipFile } from '../zip/index.ts';
import { checked, graveOf } from './check.ts';
import { anyone, dayOf, homeOf, reaching, said, type Desk } from './desk.ts';
import { managing } from './sentences-manage.ts';

/** A set of ten thousand, and far more than anybody reads. */
const most = { files: 10_000, bytes: 64 * 1024 * 1024 } as const;

const moderators = { ...anyone, listed: true, who: 'moderator' } as const;

export function exportCommand(desk: Desk): Command {
  return command({
    ...moderators,
    name: 'answer export',
    title: managing.exportTitle,
    help: { summary: managing.exportSummary, example: managing.exportExample },
    args: {},
    run: (_input, turn) => reaching(() => handOn(desk, turn)),
  });
}

/** One file for each card, in the order of their ids: the same cards give the same bytes. */
export const filesOf = (cards: readonly Answer[]): readonly ZipFile[] =>
  [...cards]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((answer) => ({ name: `${answer.id}.md`, bytes: Buffer.from(renderAnswer(answer)) }));

async function handOn(desk: Desk, turn: Turn): Promise<Outcome> {
  const { language } = turn;
  const live = await desk.cards.inStates(homeOf(turn), 'live');
  // As they were approved: votes are this community's and are not handed on.
  const cards = live.flatMap(({ content }) => (content === undefined ? [] : [content.answer]));
  if (cards.length === 0) return refuse(managing.cardsNone);
  const messenger = desk.messengers().get(turn.platform);
  if (messenger === undefined) return refuse(managing.exportFailed);
  const bytes = zipBytes(filesOf(cards));
  if (bytes.length > messenger.mostFileBytes) return refuse(managing.exportLarge);
  const head = say(managing.exportTitle, language);
  const draft = document(
    say(managing.exportPreview, language),
    heading(head),
    paragraph(plain(fill(managing.exportBody, language, { count: cards.length }))),
    file({ name: 'answers.zip', type: 'application/zip', bytes }),
  );
  const sent = await desk.post(messenger, turn, draft);
  if (sent.kind === 'sent') return said(say(managing.exported, language));
  if (sent.why === 'too-large') return refuse(managing.exportLarge);
  return refuse(sent.why === 'dm-closed' ? managing.exportClosed : managing.exportFailed);
}

export function importCommand(desk: Desk): Command {
  return command({
    ...moderators,
    name: 'answer import',
    title: managing.importTitle,
    help: { summary: managing.importSummary, example: managing.importExample },
    asks: 'form',
    args: {
      files: { kind: 'attachment', label: managing.files, hint: managing.filesHint, required: true, most: 10 },
    },
    run: (_input, turn) => reaching(() => takeIn(desk, turn)),
  });
}

type Came = 'live' | 'review' | 'known';

async function takeIn(desk: Desk, turn: Turn): Promise<Outcome> {
  const messenger = desk.messengers().get(turn.platform);
  const files = messenger === undefined ? [] : await fetched(messenger, turn.community, turn.files);
  if (files.length === 0) return refuse(managing.importNone);
  const came: Record<Came, string[]> = { live: [], review: [], known: [] };
  const wrong: string[] = [];
  for (const { name, bytes } of files) {
    const { answer, mistakes } = parseAnswer(baseOf(name), Buffer.from(bytes).toString('utf8'));
    if (answer === undefined) wrong.push(...mistakes.slice(0, 2).map(renderMistake));
    else came[await putIn(desk, answer, turn)].push(answer.id);
  }
  await desk.shelves.follow(turn);
  return show(cameDocument(came, wrong, turn.language));
}

const baseOf = (name: string): string => name.split('/').at(-1) ?? name;

/** The .md files among what was sent, those in zips too. */
async function fetched(messenger: Messenger, community: string, refs: readonly FileRef[]): Promise<ZipFile[]> {
  const found: ZipFile[] = [];
  for (const ref of refs) {
    const got = await messenger.fetchFile(community, ref, most.bytes);
    if (got.kind !== 'file') continue;
    const unpacked = ref.name.toLowerCase().endsWith('.zip')
      ? readZip(got.bytes, most)
      : [{ name: ref.name, bytes: got.bytes }];
    if (typeof unpacked !== 'string') found.push(...unpacked);
  }
  return found.filter(({ name }) => name.toLowerCase().endsWith('.md')).slice(0, most.files);
}

/** Whoever takes files in has looked at them; what is grave or not in order waits for a second look all the same. */
async function putIn(desk: Desk, answer: Answer, turn: Turn): Promise<Came> {
  const home = homeOf(turn);
  if (desk.set.byId(answer.id) !== undefined) return 'known';
  const content = { text: '', language: turn.language };
  const { findings } = checked({ ...content, answer }, desk.shelves.of(home), dayOf(turn.now));
  const state = findings.length === 0 && graveOf({ ...content, answer }) === undefined ? 'live' : 'review';
  const fresh = { home, answer, content, state, author: '', proposer: desk.ownerOf(turn), source: '' } as const;
  return (await desk.cards.create(fresh, turn, turn.now)) ? state : 'known';
}

function cameDocument(came: Record<Came, string[]>, wrong: readonly string[], language: Language) {
  const head = say(managing.importHead, language);
  const ids = (all: readonly string[]): string =>
    all.slice(0, 20).join(', ') + (all.length > 20 ? ` +${all.length - 20}` : '');
  const line = (label: 'importLive' | 'importReview' | 'importKnown', all: readonly string[]): Text[] =>
    all.length === 0 ? [] : [[plain(fill(managing[label], language, { ids: ids(all) }))]];
  const lines = [
    ...line('importLive', came.live),
    ...line('importReview', came.review),
    ...line('importKnown', came.known),
    ...wrong.slice(0, 8).map((what): Text => [plain(fill(managing.importWrong, language, { what }))]),
  ];
  return document(head, heading(head), list(...lines));
}
