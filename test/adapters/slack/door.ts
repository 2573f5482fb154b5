// A door as small as can be: claims each delivery once, answers with what was said, and remembers everything it was asked.
import {
  buttons,
  document,
  findCommand,
  firstStep,
  formOf,
  languageOfLocale,
  paragraph,
  parsePressId,
  plain,
  press,
  renderPressId,
  sentence,
  stamp,
  command,
  show,
  type Command,
  type Document,
  type Door,
  type Happening,
  type Reply,
  type Request,
  type Shown,
} from '../../../src/chat/index.ts';

export const echo = command({
  name: 'echo',
  listed: true,
  audience: 'asker',
  who: 'anyone',
  args: {
    text: {
      kind: 'longtext',
      label: { en: 'Words', nl: 'Woorden' },
      hint: { en: 'Any', nl: 'Maakt niet uit' },
      required: true,
      max: 3_000,
    },
  },
  title: { en: 'Say it', nl: 'Zeg het' },
  help: {
    summary: { en: 'Says it again', nl: 'Zegt het nog eens' },
    example: { en: '/echo hello', nl: '/echo hallo' },
  },
  asks: 'form',
  shortcut: { label: { en: 'Echo this', nl: 'Herhaal dit' }, into: 'text' },
  run: async (input) => show(sentence(input.text)),
});

export type Handled = { readonly request: Request; readonly reply: Reply; readonly shown: Shown | undefined };
export type TestDoor = Door & {
  readonly handled: Handled[];
  readonly happenings: Happening[];
  /** What the door waits for before it accepts anything. */
  before: Promise<void> | undefined;
  /** Runs instead of the usual answer. */
  instead: ((request: Request, reply: Reply) => Promise<Shown | undefined>) | undefined;
};

export function createDoor(): TestDoor {
  const claimed = new Set<string>();
  const door: TestDoor = {
    commands: [echo as unknown as Command],
    handled: [],
    happenings: [],
    happened: async (it) => void door.happenings.push(it),
    before: undefined,
    instead: undefined,
    handle: async (request, reply) => {
      await door.before;
      const shown = await answer(request, reply);
      door.handled.push({ request, reply, shown });
    },
  };

  async function answer(request: Request, reply: Reply): Promise<Shown | undefined> {
    if (opensForm(door.commands, request)) {
      await reply.accept();
      const id = renderPressId({ command: 'echo', mode: 'submit', key: '-' });
      const language = languageOfLocale(request.locale) ?? 'en';
      return reply.form(formOf(echo as unknown as Command, id, language, {}));
    }
    const seen = claimed.has(`${request.community}/${request.delivery}`);
    claimed.add(`${request.community}/${request.delivery}`);
    await reply.accept();
    if (seen || request.what.kind === 'unsupported') return undefined;
    if (door.instead !== undefined) return door.instead(request, reply);
    return reply.show(stamped(answerTo(request)));
  }
  return door;
}

let keys = 0;
/** Gives every button a fresh id. */
export const stamped = (draft: Document) =>
  stamp(draft, (it) =>
    renderPressId({ command: it.command, mode: it.mode, key: String((keys += 1)).padStart(22, '0') }),
  ).document;

export const answerTo = (request: Request): Document =>
  document(
    'An answer for you',
    paragraph(plain(`${request.locale ?? '?'} ${saidIn(request)}`)),
    buttons(
      { label: 'Again', press: press('echo', 'reply') },
      { label: 'Change', press: press('echo', 'update') },
      { label: 'Form', press: press('echo', 'form') },
    ),
    {
      kind: 'select',
      select: {
        placeholder: 'Pick some',
        most: 3,
        press: press('echo', 'update'),
        options: ['one', 'two', 'three'].map((value) => ({ value, label: value, chosen: value === 'two' })),
      },
    },
  );

function saidIn({ what }: Request): string {
  switch (what.kind) {
    case 'command':
      return `/${what.name} ${what.text}`;
    case 'press':
      return `pressed ${parsePressId(what.id)?.mode ?? '?'} ${what.values.join('+')}`;
    case 'form':
      return `form ${what.fields['text'] ?? ''}`;
    case 'shortcut':
      return `shortcut ${what.message.text}`;
    case 'message':
    case 'mention':
      return `${what.kind} ${what.text}`;
    case 'unsupported':
      return what.shape;
  }
}

function opensForm(commands: readonly Command[], { what }: Request): boolean {
  if (what.kind === 'press') return parsePressId(what.id)?.mode === 'form';
  if (what.kind !== 'command') return false;
  const found = findCommand(commands, what.name, what.text);
  return found !== undefined && firstStep(found.command, found.text, what.args) === 'form';
}
