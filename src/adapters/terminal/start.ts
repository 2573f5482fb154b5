// The terminal as a platform: lines in, documents out, the same door as everywhere.
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Adapter, Door, FileRef, Reply, StampedDocument, What } from '../../chat/index.ts';
import { languageOfLocale, shown } from '../../chat/index.ts';
import { fetchFile } from './file.ts';
import { laid } from './lay.ts';
import { answered, attached, cancels, question, type Asking } from './form.ts';
import { parseLine } from './parse.ts';
import { renderTerminal, type Look, type Numbered } from './render.ts';

export type TerminalStreams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
};
export type Terminal = Adapter & {
  /** Resolves at the end of input with the number of lines that were read, or when nobody reads the output any more. */
  readonly ended: Promise<number | 'unread'>;
};

const words = {
  welcome: {
    en: 'Tell me what is going on with your client, in your own words, and press Enter.\nType /help for what else I can do; end with Ctrl-D.',
    nl: 'Vertel in je eigen woorden wat er speelt met je klant en druk op Enter.\nTyp /help voor wat ik nog meer kan; stop met Ctrl-D.',
  },
  printed: {
    en: 'I can delete nothing here: what was printed stays where it was printed, and files stay in this folder.',
    nl: 'Hier kan ik niets verwijderen: wat is afgedrukt blijft staan, en bestanden blijven in deze map.',
  },
  cancelled: { en: 'Cancelled; nothing was kept.', nl: 'Geannuleerd; er is niets bewaard.' },
} as const;
/** Empties the screen and what can be scrolled back to. */
const wiped = '\u001b[2J\u001b[3J\u001b[H';
/** Lines of one paste arrive within this time of each other. */
const pasteMs = 40;

/** `person` is who sits there: one name on one machine, several in tests. `folder`: where paths begin and files are put. */
export function startTerminal(
  door: Door,
  streams: TerminalStreams,
  locale: string | undefined,
  person = 'you',
  folder = process.cwd(),
): Terminal {
  const { input, output } = streams;
  const tty = input.isTTY === true && output.isTTY === true;
  const language = languageOfLocale(locale) ?? 'en';
  const look: Look = { colour: tty, width: Math.min(output.columns ?? 96, 96) };
  const print = (text: string): void => void output.write(`${text}\n`);
  let numbered: Numbered[] = [];
  let asking: Asking | undefined;
  let lastEventAt: Date | undefined;
  let lines = 0;

  const reader = createInterface({ input, output, terminal: tty, prompt: tty ? '> ' : '' });

  const reply: Reply = {
    audience: 'asker',
    again: 'adds',
    address: '',
    accept: async () => undefined,
    show: async (document) => printed((await laid(document, folder, language)).document),
    change: async (document) => {
      const seen = printed((await laid(document, folder, language)).document);
      if (!closed && tty) reader.prompt(true);
      return seen;
    },
    aside: async (document) => printed((await laid(document, folder, language)).document),
    form: async (form) => {
      ask({ form, left: Object.keys(form.args), fields: {}, files: [] });
      return shown;
    },
    clear: async () => {
      print(tty ? wiped : words.printed[language]);
      return shown;
    },
  };

  let closed = false;
  reader.once('close', () => (closed = true));
  const unread = new Promise<'unread'>((resolve) => {
    output.on('error', () => {
      reader.close();
      resolve('unread');
    });
  });
  const prompt = (): void => {
    if (!closed) reader.prompt();
  };

  function printed(document: StampedDocument): typeof shown {
    const rendered = renderTerminal(document, look);
    if (rendered.numbered.length > 0) numbered = rendered.numbered;
    print(`\n${rendered.text}\n`);
    return shown;
  }

  function ask(next: Asking): void {
    asking = next;
    const name = next.left[0];
    const arg = name === undefined ? undefined : next.form.args[name];
    if (name !== undefined && arg !== undefined) print(question(arg, next.form.values[name], next.form.language));
  }

  async function send(what: What, files: readonly FileRef[] = []): Promise<void> {
    lastEventAt = new Date();
    const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const place = { kind: 'dm', channel: 'terminal' } as const;
    const who = {
      platform: 'terminal',
      community: 'local',
      person,
      locale: language,
      timezone,
      moderator: true,
    } as const;
    const along = files.length === 0 ? {} : { files };
    await door.handle({ ...who, delivery: randomUUID(), place, at: lastEventAt, what, ...along }, reply);
  }

  async function answerForm(state: Asking, line: string): Promise<void> {
    if (cancels(line)) {
      asking = undefined;
      return print(words.cancelled[language]);
    }
    const [name = '', ...rest] = state.left;
    const arg = state.form.args[name];
    if (arg === undefined) return;
    const result =
      arg.kind === 'attachment'
        ? await attached({ name, arg }, line, folder, state.form.language)
        : answered(arg, line, state.form.values[name], state.form.language);
    if (result.kind === 'again') return print(result.why);
    const fields = result.kind === 'value' ? { ...state.fields, [name]: result.value } : state.fields;
    const files = result.kind === 'value' ? [...state.files, ...(result.files ?? [])] : state.files;
    if (rest.length > 0) return ask({ ...state, left: rest, fields, files });
    asking = undefined;
    await send({ kind: 'form', id: state.form.id, fields }, files);
  }

  async function take(line: string): Promise<'on' | 'end'> {
    if (asking !== undefined) {
      await answerForm(asking, line);
      return 'on';
    }
    const parsed = parseLine(line, numbered);
    switch (parsed.kind) {
      case 'nothing':
        return 'on';
      case 'end':
        return 'end';
      case 'command':
        await send({ ...parsed, args: {} });
        return 'on';
      case 'press':
        await send(parsed);
        return 'on';
      case 'words':
        await send({ kind: 'message', text: parsed.text });
        return 'on';
    }
  }

  const read = (async (): Promise<number> => {
    print(`${words.welcome[language]}\n`);
    prompt();
    for await (const line of pasted(reader, tty ? pasteMs : 0)) {
      lines += 1;
      if ((await take(line)) === 'end') break;
      prompt();
    }
    reader.close();
    return lines;
  })();

  return {
    ended: Promise.race([unread, read]),
    messenger: {
      toPerson: async (_community, _person, document) => {
        const ready = await laid(document, folder, language);
        if (ready.failed > 0) return { kind: 'unsent', why: 'forbidden' };
        printed(ready.document);
        return { kind: 'sent', channel: 'terminal', message: randomUUID() };
      },
      toChannel: async () => ({ kind: 'unsent', why: 'not-there' }),
      mostFileBytes: Number.MAX_SAFE_INTEGER,
      fetchFile: (_community, file, most) => fetchFile(file, most),
    },
    resume: () => undefined,
    health: () => ({ up: true, lastEventAt, detail: 'reading lines' }),
    stop: async () => reader.close(),
  };
}

/** Joins lines that were pasted together into one, so that a situation of several paragraphs stays whole. */
async function* pasted(reader: AsyncIterable<string>, waitMs: number): AsyncGenerator<string> {
  if (waitMs === 0) {
    yield* reader;
    return;
  }
  const lines = reader[Symbol.asyncIterator]();
  let next = lines.next();
  for (;;) {
    const first = await next;
    if (first.done === true) return;
    let text = first.value;
    for (;;) {
      next = lines.next();
      const soon = await Promise.race([next, new Promise<'late'>((resolve) => setTimeout(resolve, waitMs, 'late'))]);
      if (soon === 'late' || soon.done === true) break;
      text += `\n${soon.value}`;
    }
    yield text;
  }
}
