// Commands to try the chat layer with: one that takes files, one that gives some, and what is said in a direct message.
import {
  buttons,
  clear,
  command,
  document,
  file,
  image,
  lasting,
  paragraph,
  plain,
  press,
  show,
  type Args,
  type Attachment,
  type Document,
  type FileRef,
  type Input,
  type Turn,
} from '../../src/chat/index.ts';
import type { GroundOptions } from './chat.ts';

const both = (text: string) => ({ en: text, nl: text });
const told = { label: both('Words'), hint: both('A few'), required: true } as const;

export type Received = { readonly turn: Turn; readonly args: Readonly<Record<string, string | undefined>> };

const bytesOf = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => (at * 7) % 251);
export const report: Attachment = { name: 'report.pdf', type: 'application/pdf', bytes: bytesOf(40_000) };
export const chart: Attachment = { name: 'timeline.png', type: 'image/png', bytes: bytesOf(9_000) };
export const second: Attachment = { name: 'report-2.pdf', type: 'application/pdf', bytes: bytesOf(500) };
export const alt = 'Missed meetings by month: March 3, April 1';

/** A document with a file and a picture, and what can be done with it. */
export const given = (): Document =>
  document(
    'Here is what you asked for',
    paragraph(plain('Here is what you asked for.')),
    image(chart, alt),
    file(report),
    buttons(
      { label: 'Next part', press: press('part', 'update') },
      { label: 'Clear', press: lasting('clear'), style: 'danger' },
    ),
  );

/** `received`: what came in, oldest first. */
export function trial(): { readonly received: Received[]; readonly options: Pick<GroundOptions, 'trial'> } {
  const received: Received[] = [];
  const take = async (args: Input<Args>, turn: Turn) => {
    received.push({ turn, args });
    if (args['text'] === 'give') return show(given());
    const names = turn.files.map((file: FileRef) => `${file.name}, ${file.type}`).join('; ');
    return show(document('Taken', paragraph(plain(`Taken: ${names || 'no file'}`))));
  };
  const common = {
    listed: true,
    audience: 'asker',
    who: 'anyone',
    title: both('Try this'),
    asks: 'nothing',
  } as const;
  const help = (name: string) => ({ summary: both(`Tries ${name}`), example: both(`/${name}`) });
  const hand = command({
    ...common,
    name: 'hand',
    help: help('hand'),
    args: {
      words: { ...told, kind: 'text', max: 200 },
      evidence: { label: both('Files'), hint: both('Pictures'), required: false, kind: 'attachment', most: 3 },
    },
    asks: 'form',
    run: take,
  });
  const talk = command({
    ...common,
    name: 'talk',
    help: help('talk'),
    listed: false,
    args: { text: { ...told, required: false, kind: 'longtext', max: 4_000 } },
    run: take,
  });
  const give = command({
    ...common,
    name: 'give',
    help: help('give'),
    args: {},
    run: async () => show(given()),
  });
  const part = command({
    ...common,
    name: 'part',
    help: help('part'),
    listed: false,
    args: {},
    run: async () => show(document('The next part', paragraph(plain('The next part.')), file(second))),
  });
  const cleared = command({
    ...common,
    name: 'clear',
    help: help('clear'),
    listed: false,
    args: {},
    run: async () => clear,
  });
  return { received, options: { trial: () => ({ commands: [hand, give, part, cleared], talk }) } };
}
