// /incident and /incident log, "Log this privately" on a message, and "Log this" under an answer: each ends in a draft to check.
import { localOf } from '../i18n/index.ts';
import { command, refuse, type Args, type Command, type Input, type Turn } from '../chat/index.ts';
import { hidden, given, own, reaching, type Desk } from './desk.ts';
import { draftFrom } from './draft.ts';
import { mostFiles } from './evidence.ts';
import type { Incident } from './record.ts';

import { sentences } from './sentences.ts';

const text = (label: 'when' | 'client' | 'cost', hint: 'whenHint' | 'clientHint' | 'costHint') =>
  ({ kind: 'text', label: sentences[label], hint: sentences[hint], required: false, max: 100 }) as const;

/** Five, so that they fit one form on every platform. */
const args = {
  words: { kind: 'longtext', label: sentences.words, hint: sentences.wordsHint, required: true, max: 3000 },
  when: text('when', 'whenHint'),
  client: text('client', 'clientHint'),
  cost: text('cost', 'costHint'),
  files: { kind: 'attachment', label: sentences.files, hint: sentences.filesHint, required: false, most: mostFiles },
} as const satisfies Args;

/** `/incident`, and `/incident log` where a command with subcommands has no bare form. */
export function logCommands(desk: Desk): Command[] {
  const literal = {
    ...own,
    listed: true,
    title: sentences.title,
    help: { summary: sentences.summary, example: sentences.example },
    asks: 'form',
    args,
    run: (input: Input<typeof args>, turn: Turn) => reaching(() => draftFrom(desk, turn, input)),
  } as const;
  return [command({ ...literal, name: 'incident' }), command({ ...literal, name: 'incident log' })];
}

/** A message a member points at: what it says, who wrote it, when and where it stands is kept beside the member's own words. */
export function quoteCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident quote',
    args: { quoted: { ...given, kind: 'longtext', max: 40_000, required: false } },
    shortcut: { label: sentences.shortcut, into: 'quoted' },
    run: ({ quoted = '' }, turn) =>
      reaching(() => draftFrom(desk, turn, { words: '' }, ({ zone }) => fromMessage(quoted, turn, zone))),
  });
}

function fromMessage(text: string, { quoted }: Turn, zone: string): Partial<Incident> {
  const at = quoted?.at === undefined ? undefined : localOf(quoted.at, zone);
  return {
    source: {
      text: text.normalize('NFC'),
      ...(quoted?.author === undefined ? {} : { author: quoted.author }),
      ...(quoted?.at === undefined ? {} : { at: quoted.at.toISOString() }),
      ...(quoted?.link === undefined ? {} : { link: quoted.link }),
    },
    ...(at === undefined ? {} : { occurred: { from: at, to: at, about: false, zone } }),
    ...(text.trim() === '' ? {} : { quotes: [text.normalize('NFC')] }),
    where: 'chat',
  };
}

/** The post of an answer, as the words of a record. */
export function caseCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident case',
    args: { case: given },
    run: (input, turn) =>
      reaching(async () => {
        const it = await desk.advice.recall(turn, input.case);
        return it === undefined ? refuse(sentences.draftGone) : draftFrom(desk, turn, { words: it.text });
      }),
  });
}
