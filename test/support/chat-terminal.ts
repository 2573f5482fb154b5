// The chat kit on the terminal: lines in, what is printed out. One person sits at a terminal, so members are terminals.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Messenger } from '../../src/chat/index.ts';
import { startTerminal } from '../../src/adapters/terminal/start.ts';
import type { Chat, Ground, Member, MemberFile } from './chat.ts';

export function terminalChat(ground: Ground): Chat {
  const closers: (() => Promise<unknown>)[] = [];
  const terminals = new Map<string, Messenger>();
  ground.house.messengers.set('terminal', {
    toPerson: (community, person, document, nonce) =>
      terminals.get(person)!.toPerson(community, person, document, nonce),
    toChannel: async () => ({ kind: 'unsent', why: 'not-there' }),
    mostFileBytes: Number.MAX_SAFE_INTEGER,
    fetchFile: (community, file, most) => [...terminals.values()][0]!.fetchFile(community, file, most),
  });
  const home = mkdtempSync(join(tmpdir(), 'terminal-'));
  const paths = new Map<string, string>();
  /** Puts a member's file on their disk; what is typed is its path. */
  const laid = ({ name, bytes }: MemberFile): string => {
    const path = join(mkdtempSync(join(home, 'own-')), name);
    writeFileSync(path, bytes);
    paths.set(name, path);
    return path;
  };

  function member(name: string, locale: 'en' | 'nl'): Member {
    const folder = join(home, name);
    mkdirSync(folder, { recursive: true });
    const input = new PassThrough();
    const output = new PassThrough();
    const printed: string[] = [];
    output.on('data', (chunk: Buffer) => void printed.push(chunk.toString()));
    const terminal = startTerminal(ground.door, { input, output }, locale, name, folder);
    terminals.set(name, terminal.messenger);
    closers.push(async () => {
      input.end();
      await terminal.ended;
    });
    const shown = (): string[] => printed.map((it) => it.trim()).filter((it) => it !== '');
    const line = async (text: string, deliveries = 1): Promise<void> => {
      const done = ground.handled(deliveries);
      input.write(`${text}\n`);
      await done;
    };
    const numberOf = (label: string): string => {
      const things = [...printed.join('').matchAll(/\[(\d+) ([^\]]+)\]|^ {2}(\d+) \([x ]\) (.+)$/gm)].map((it) => ({
        number: it[1] ?? it[3] ?? '',
        label: (it[2] ?? it[4] ?? '').trim(),
      }));
      const found = things.findLast((it) => it.label === label) ?? things.findLast((it) => it.label.startsWith(label));
      if (found === undefined)
        throw new Error(`nothing to press called “${label}”; there is: ${things.map((it) => it.label).join(' | ')}`);
      return found.number;
    };
    return {
      name,
      types: (command, text = '') => line(`${command} ${text}`.trim()),
      writes: (text) => line(text),
      says: (text) => line(text),
      presses: (label) => line(numberOf(label)),
      chooses: (...labels) => line(labels.map(numberOf).join(',')),
      async fills(values) {
        const answers = inOrder(ground.house.bot.commands, shown().at(-1) ?? '', values).map((it) =>
          typeof it === 'string' ? it : it.map(laid).join(', '),
        );
        for (const answer of answers.slice(0, -1)) input.write(`${answer}\n`);
        await line(answers.at(-1) ?? '');
      },
      uses: (_label, message) => line(`/difficultclient ${message}`),
      mentions: (text) => line(text === '' ? '/difficultclient' : text),
      posts: () => none(),
      sees: () => shown().at(-1) ?? '',
      seesAll: shown,
      dm: shown,
      files: () =>
        readdirSync(folder)
          .map((file) => ({ name: file, bytes: readFileSync(join(folder, file)), at: writtenAt(join(folder, file)) }))
          .sort((one, other) => (one.at < other.at ? -1 : 1))
          .map(({ name: file, bytes }) => ({ name: file, bytes })),
      form: () => {
        const last = shown().at(-1) ?? '';
        return /\(.+\)/.test(last) ? [last] : undefined;
      },
    };
  }

  return {
    platform: 'terminal',
    house: ground.house,
    database: ground.database,
    logLines: ground.logLines,
    metrics: ground.metrics,
    keysFile: ground.keysFile,
    member,
    idOf: (name) => (name === 'channel' ? '' : name),
    channel: () => [],
    thread: () => [],
    occurs: () => Promise.reject(new Error('a terminal has no threads')),
    opens: () => none(),
    violations: () => [],
    fate: {
      losesAnswer: () => undefined,
      deletesMessage: none,
      locks: none,
      archives: none,
      deletesChannel: none,
      putsOut: none,
      deletes: (name) => rmSync(paths.get(name) ?? ''),
      replaces: (name, bytes) => writeFileSync(paths.get(name) ?? '', bytes),
      moves: (name) => rmSync(paths.get(name) ?? ''),
    },
    stored: () => [],
    settle: ground.settle,
    written: ground.written,
    async close() {
      for (const close of closers) await close();
      rmSync(home, { recursive: true, force: true });
      await ground.close();
    },
  };
}

const none = (): Promise<never> => Promise.reject(new Error('a terminal has no channels'));

const writtenAt = (path: string): bigint => statSync(path, { bigint: true }).mtimeNs;

/** The answers to a form's questions, one after the other, an empty line for what is left out. */
function inOrder<T>(
  commands: Chat['house']['bot']['commands'],
  asked: string,
  values: Readonly<Record<string, T>>,
): (T | string)[] {
  const form = commands.find((it) => {
    const args = Object.entries(it.args).filter(([, arg]) => arg.byPress !== true);
    const [, first] = args[0] ?? [];
    const isAsked = first !== undefined && (asked.includes(first.label.en) || asked.includes(first.label.nl));
    return isAsked && it.asks !== undefined && Object.keys(values).every((name) => args.some(([arg]) => arg === name));
  });
  if (form === undefined) return Object.values(values);
  return Object.entries(form.args).flatMap(([name, arg]) => (arg.byPress === true ? [] : [values[name] ?? '']));
}
