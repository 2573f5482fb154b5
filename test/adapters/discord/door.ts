// A small door for the tests of the adapter: it echoes, and keeps in memory what the bot keeps in its database.
import {
  buttons,
  command,
  document,
  findCommand,
  firstStep,
  formOf,
  freshKey,
  givenArgs,
  heading,
  inert,
  paragraph,
  parsePressId,
  plain,
  press,
  renderPressId,
  sentence,
  stamp,
  stateless,
  type Block,
  type Command,
  type Document,
  type Door,
  type Happening,
  type Press,
  type Reply,
  type Request,
  type Shown,
} from '../../../src/chat/index.ts';

const both = (en: string, nl: string) => ({ en, nl });
const base = { audience: 'asker', who: 'anyone', asks: 'nothing', title: both('Echo', 'Echo') } as const;
const about = (en: string, nl: string) => ({ summary: both(en, nl), example: both(`/${en}`, `/${nl}`) });

export const echo: Command = command({
  ...base,
  name: 'echo',
  listed: true,
  asks: 'form',
  title: both('Say it again', 'Zeg het nog eens'),
  help: about('Says it again', 'Zegt het nog eens'),
  args: {
    text: {
      kind: 'longtext',
      label: both('What to say', 'Wat ik zeg'),
      hint: both('Some words', 'Een paar woorden'),
      required: true,
      max: 3000,
    },
    mood: {
      kind: 'choice',
      label: both('How', 'Hoe'),
      hint: both('Loud or soft', 'Hard of zacht'),
      required: false,
      options: [
        { value: 'loud', label: both('Loud', 'Hard') },
        { value: 'soft', label: both('Soft', 'Zacht') },
      ],
    },
  },
  shortcut: { label: both('Say this again', 'Zeg dit nog eens'), into: 'text' },
  run: async () => ({ kind: 'show', document: sentence('unused') }),
});

const list: Command = command({
  ...base,
  name: 'echo-list show',
  listed: true,
  help: about('Shows what was said', 'Toont wat er gezegd is'),
  args: { dueDate: { kind: 'date', label: both('Since', 'Sinds'), hint: both('a day', 'een dag'), required: true } },
  run: async () => ({ kind: 'show', document: sentence('unused') }),
});

export type TestDoor = Door & {
  readonly requests: Request[];
  readonly replies: Reply[];
  readonly results: Shown[];
  readonly happenings: Happening[];
  /** How many deliveries are being worked on. */
  pending: number;
  /** Takes the place of the usual answer. */
  answer?: (request: Request, reply: Reply) => Promise<Shown>;
};

/** What it does: `seen` once per delivery; a form when the command is bare; a private echo with buttons of all three modes and a select. */
export function createDoor(commands: readonly Command[] = [echo, list]): TestDoor {
  const claimed = new Set<string>();
  const presses = new Map<string, Press>();
  const mint = (it: Press): string => {
    const id = renderPressId({ command: it.command, mode: it.mode, key: freshKey() });
    presses.set(id, it);
    return id;
  };
  const stamped = (draft: Document) => stamp(draft, mint).document;

  const door: TestDoor = {
    commands,
    requests: [],
    replies: [],
    results: [],
    happenings: [],
    pending: 0,
    async happened(it) {
      door.happenings.push(it);
    },
    async handle(request, reply) {
      if (claimed.has(request.delivery)) return;
      claimed.add(request.delivery);
      door.requests.push(request);
      door.replies.push(reply);
      door.pending += 1;
      await reply.accept();
      door.results.push(await (door.answer ?? usual)(request, reply));
      door.pending -= 1;
    },
  };

  async function usual(request: Request, reply: Reply): Promise<Shown> {
    const { what } = request;
    switch (what.kind) {
      case 'command': {
        const found = findCommand(commands, what.name, what.text);
        if (found === undefined) return reply.show(inert(sentence('unknown command')));
        const args = givenArgs(found.command, found.text, what.args);
        const id = renderPressId({ command: found.command.name, mode: 'submit', key: stateless });
        const language = request.locale?.startsWith('nl') === true ? 'nl' : 'en';
        if (firstStep(found.command, found.text, what.args) === 'form')
          return reply.form(formOf(found.command, id, language, args));
        return reply.show(stamped(echoed(JSON.stringify(args), args['text'] ?? '')));
      }
      case 'form':
        return reply.show(
          stamped(
            echoed(
              'form',
              Object.entries(what.fields)
                .map(([name, value]) => `${name}=${value}`)
                .join(' '),
            ),
          ),
        );
      case 'press': {
        const known = presses.get(what.id);
        const id = parsePressId(what.id);
        if (id?.mode === 'form')
          return reply.form(
            formOf(echo, renderPressId({ ...id, mode: 'submit' }), 'en', { text: known?.args['text'] ?? '' }),
          );
        if (known === undefined)
          return id?.mode === 'update'
            ? reply.aside(inert(sentence('too old')))
            : reply.show(inert(sentence('too old')));
        return reply.show(
          stamped(echoed(`pressed ${known.mode}`, [known.args['text'] ?? '', ...what.values].join(' '))),
        );
      }
      case 'mention':
        return reply.show(stamped(invitation()));
      case 'shortcut':
        return reply.show(inert(sentence(`${what.message.author} wrote: ${what.message.text}`)));
      case 'message':
        return reply.show(stamped(echoed('you said', what.text)));
      case 'unsupported':
        return reply.aside(inert(sentence('no')));
    }
  }
  return door;
}

export const preview = 'Your echo is here; only you see it.';

const echoed = (head: string, text: string): Document => {
  const args = { text };
  const blocks: Block[] = [
    heading(head),
    paragraph(plain(text)),
    buttons(
      { label: 'Again', press: press('echo', 'reply', args) },
      { label: 'Change', press: press('echo', 'update', args), style: 'primary' },
      { label: 'Ask', press: press('echo', 'form', args) },
    ),
    {
      kind: 'select',
      select: {
        placeholder: 'Which?',
        most: 2,
        press: press('echo', 'update', args),
        options: ['one', 'two', 'three'].map((value) => ({ value, label: value, chosen: value === 'two' })),
      },
    },
  ];
  return document(preview, ...blocks);
};

const invitation = (): Document =>
  document(
    'I answer where only you see it.',
    paragraph(plain('I answer where only you see it.')),
    buttons({ label: 'Tell me privately', press: press('echo', 'form') }),
  );
