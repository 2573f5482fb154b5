// Commands to try the chat layer with: one that takes files, and what is said in a direct message.
import {
  command,
  document,
  paragraph,
  plain,
  show,
  type FileRef,
  type Input,
  type Args,
  type Turn,
} from '../../src/chat/index.ts';
import type { GroundOptions } from './chat.ts';

const both = (text: string) => ({ en: text, nl: text });
const told = { label: both('Words'), hint: both('A few'), required: true } as const;

export type Received = { readonly turn: Turn; readonly args: Readonly<Record<string, string | undefined>> };

/** `received`: what came in, oldest first. */
export function trial(): { readonly received: Received[]; readonly options: Pick<GroundOptions, 'trial'> } {
  const received: Received[] = [];
  const take = async (args: Input<Args>, turn: Turn) => {
    received.push({ turn, args });
    const names = turn.files.map((file: FileRef) => `${file.name} (${file.type})`).join('; ');
    return show(document('Taken', paragraph(plain(`Taken: ${names || 'no file'}`))));
  };
  const hand = command({
    name: 'hand',
    listed: true,
    audience: 'asker',
    who: 'anyone',
    args: {
      words: { ...told, kind: 'text', max: 200 },
      evidence: { label: both('Files'), hint: both('Pictures'), required: false, kind: 'attachment', most: 3 },
    },
    title: both('Hand over'),
    help: { summary: both('Takes files'), example: both('/hand') },
    asks: 'form',
    run: take,
  });
  const talk = command({
    ...hand,
    name: 'talk',
    listed: false,
    args: { text: { ...told, required: false, kind: 'longtext', max: 4_000 } },
    asks: 'nothing',
    run: take,
  });
  return { received, options: { trial: () => ({ commands: [hand], talk }) } };
}
