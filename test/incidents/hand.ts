// Requests made by hand and given straight to the bot's door: what an honest platform would send, and what a forger would.
import { randomUUID } from 'node:crypto';
import {
  plaintext,
  shown,
  type FileRef,
  type Form,
  type Place,
  type Platform,
  type Quoted,
  type Reply,
  type StampedDocument,
  type What,
} from '../../src/chat/index.ts';
import type { Bot } from '../../src/bot.ts';

export type Who = {
  readonly platform: Platform;
  readonly community: string;
  readonly person: string;
  readonly place?: Place;
  readonly locale?: string;
  readonly timezone?: string;
  readonly moderator?: boolean;
};
/** Something that can be pressed; of a select also what can be chosen. */
export type Pressable = { readonly label: string; readonly id: string; readonly values: readonly string[] };
/** What one request was answered with. */
export type Answer = {
  readonly text: string;
  /** Everything that would go to the platform: options, names of files and what a form holds too. */
  readonly raw: string;
  /** First lines, which a notification may show. */
  readonly previews: readonly string[];
  readonly pressables: readonly Pressable[];
  readonly form: Form | undefined;
  readonly cleared: boolean;
};
export type Sending = {
  readonly delivery?: string;
  readonly files?: readonly FileRef[];
  readonly bot?: Pick<Bot, 'handle'>;
};
export type Hand = {
  readonly who: Who;
  /** Gives one request to the door and waits for its answer. */
  sends(what: What, sending?: Sending): Promise<Answer>;
  says(text: string, sending?: Sending): Promise<Answer>;
  types(name: string, text?: string, args?: Readonly<Record<string, string>>): Promise<Answer>;
  presses(id: string, ...values: readonly string[]): Promise<Answer>;
  fills(id: string, fields: Readonly<Record<string, string>>, sending?: Sending): Promise<Answer>;
  quotes(message: Quoted): Promise<Answer>;
};

export function handOf(bot: Pick<Bot, 'handle'>, who: Who): Hand {
  async function sends(what: What, { delivery, files = [], bot: door = bot }: Sending = {}): Promise<Answer> {
    const seen: StampedDocument[] = [];
    let form: Form | undefined;
    let cleared = false;
    const reply: Reply = {
      audience: 'asker',
      again: 'replaces',
      address: 'by hand',
      accept: async () => undefined,
      show: async (it) => (seen.push(it), shown),
      aside: async (it) => (seen.push(it), shown),
      form: async (it) => ((form = it), shown),
      clear: async () => ((cleared = true), shown),
    };
    const request = {
      place: { kind: 'dm', channel: `dm-${who.person}` } as const,
      ...who,
      delivery: delivery ?? randomUUID(),
      at: new Date(),
      what,
      files,
    };
    await door.handle(request, reply);
    const shownText = seen.map((it) => `${it.preview}\n${plaintext(it)}`).join('\n');
    const formText = form === undefined ? '' : JSON.stringify(form.values);
    const raw =
      JSON.stringify(
        seen.map((it) => it.blocks),
        bytesAsText,
      ) + formText;
    return {
      text: `${shownText}\n${formText}`,
      raw,
      previews: seen.map((it) => it.preview),
      pressables: seen.flatMap(pressablesOf),
      form,
      cleared,
    };
  }
  return {
    who,
    sends,
    says: (text, sending) => sends({ kind: 'message', text }, sending),
    types: (name, text = '', args = {}) => sends({ kind: 'command', name, text, args }),
    presses: (id, ...values) => sends({ kind: 'press', id, values }),
    fills: (id, fields, sending) => sends({ kind: 'form', id, fields }, sending),
    quotes: (message) => sends({ kind: 'shortcut', name: 'incident quote', message }),
  };
}

const bytesAsText = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;

/** The id of what bears this label. */
export function idOf({ pressables, text }: Answer, label: string): string {
  const found = pressables.find((it) => it.label.startsWith(label));
  if (found === undefined) throw new Error(`nothing to press called “${label}” on: ${text}`);
  return found.id;
}

const pressablesOf = ({ blocks }: StampedDocument): Pressable[] =>
  blocks.flatMap((block): Pressable[] => {
    if (block.kind === 'buttons') return block.buttons.map(({ label, id }) => ({ label, id, values: [] }));
    if (block.kind !== 'select') return [];
    const { placeholder, id, options } = block.select;
    return [{ label: placeholder, id, values: options.map((it) => it.value) }];
  });

/** Writes something down and saves it by hand; the answer to Save. */
export async function savedBy(hand: Hand, words: string, files: readonly FileRef[] = []): Promise<Answer> {
  const draft = await hand.says(`log: ${words}`, { files });
  return hand.presses(idOf(draft, 'Save'));
}
