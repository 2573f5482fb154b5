// What a delivery asks for: which command with which args, once its press or form has been looked up.
import {
  findCommand,
  firstStep,
  givenArgs,
  languageOfLocale,
  parsePressId,
  stateless,
  type Command,
  type Language,
  type Request,
  type Turn,
} from './chat/index.ts';
import type { Deliveries } from './deliveries/index.ts';
import { say } from './i18n/index.ts';
import { sentences } from './sentences.ts';

export type Run = {
  readonly kind: 'run';
  readonly command: Command;
  readonly args: Readonly<Record<string, string>>;
  readonly values: readonly string[];
  /** The community it is about, when that is not where it was pressed. */
  readonly home?: string;
};
export type Plan = Run | { readonly kind: 'say'; readonly text: string };

/** What is said in the threads the bot keeps: which those are, and the command that takes it. */
export type InThread = {
  readonly command: Command;
  /** Asked before anything is kept of what was said; a failure means no. */
  keeps(request: Request): Promise<boolean>;
};

/** What is needed to find a command and what a press meant. */
export type Desk = {
  readonly commands: readonly Command[];
  readonly byName: ReadonlyMap<string, Command>;
  readonly talk: Command;
  readonly mentioned: Command;
  readonly called?: InThread;
  readonly heard?: InThread;
  readonly deliveries: Pick<Deliveries, 'found'>;
};

/** Why a press can't be followed, and what is said then. */
export const whyNot = { stale: 'stale', 'not-yours': 'notYours', gone: 'gone' } as const;

/** The member's language as the platform tells it, else English; a text's own goes before it. */
export const languageFor = (request: Request): Language => languageOfLocale(request.locale) ?? 'en';

export async function planOf(request: Request, desk: Desk): Promise<Plan> {
  const { what } = request;
  const language = languageFor(request);
  const saying = (which: keyof typeof sentences): Plan => ({ kind: 'say', text: say(sentences[which], language) });
  switch (what.kind) {
    case 'command': {
      const found = findCommand(desk.commands, what.name, what.text);
      if (found === undefined) return saying('unknownCommand');
      return { kind: 'run', command: found.command, args: givenArgs(found.command, found.text, what.args), values: [] };
    }
    case 'shortcut': {
      const it = desk.byName.get(what.name);
      if (it?.shortcut === undefined) return saying('unknownCommand');
      return { kind: 'run', command: it, args: { [it.shortcut.into]: what.message.text }, values: [] };
    }
    case 'message':
      if (isOverheard(request) && desk.heard !== undefined) return typed(desk.heard.command, what.text);
      return { kind: 'run', command: desk.talk, args: { text: what.text }, values: [] };
    case 'mention':
      if (desk.called !== undefined && (await isKept(request, desk.called)))
        return typed(desk.called.command, what.text);
      return {
        kind: 'run',
        command: desk.mentioned,
        args: what.text.trim() === '' ? {} : { situation: what.text },
        values: [],
      };
    case 'press':
    case 'form': {
      const id = parsePressId(what.id);
      const it = id === undefined ? undefined : desk.byName.get(id.command);
      if (id === undefined || it === undefined) return saying('stale');
      const extra = what.kind === 'form' ? asked(it, what.fields) : {};
      const values = what.kind === 'press' ? what.values : [];
      if (id.key === stateless) return { kind: 'run', command: it, args: extra, values };
      const found = await desk.deliveries.found(request, id.key);
      if (found.kind !== 'press') return saying(whyNot[found.kind]);
      const home = found.press.home === undefined ? {} : { home: found.press.home };
      return { kind: 'run', command: it, args: { ...found.press.args, ...extra }, values, ...home };
    }
    case 'unsupported':
      return saying('unknownCommand');
  }
}

const typed = (command: Command, text: string): Run => ({
  kind: 'run',
  command,
  args: givenArgs(command, text, {}),
  values: [],
});

/** Said in a thread, and to nobody of us. */
export const isOverheard = ({ what, place }: Request): boolean => what.kind === 'message' && place.kind === 'thread';

/** Whether it was said in a thread the bot keeps. Never throws. */
export async function isKept(request: Request, { keeps }: InThread): Promise<boolean> {
  if (request.place.kind !== 'thread') return false;
  try {
    return await keeps(request);
  } catch {
    return false;
  }
}

/** What a form may say: never what only its button knows. */
function asked({ args }: Command, filled: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(filled).filter(([name]) => args[name]?.byPress !== true));
}

/** True when a form is all that this delivery wants; nothing is looked up for that. */
export function opensForm(request: Request, commands: readonly Command[]): boolean {
  const { what } = request;
  if (what.kind === 'press') return parsePressId(what.id)?.mode === 'form';
  if (what.kind !== 'command') return false;
  const found = findCommand(commands, what.name, what.text);
  return found !== undefined && firstStep(found.command, found.text, what.args) === 'form';
}

/** For logs and metrics: one of our own names, never what somebody typed. */
export function commandName(request: Request, byName: ReadonlyMap<string, Command>): string {
  const { what } = request;
  const name =
    what.kind === 'command' || what.kind === 'shortcut'
      ? what.name
      : what.kind === 'press' || what.kind === 'form'
        ? parsePressId(what.id)?.command
        : undefined;
  return name !== undefined && byName.has(name) ? name : what.kind;
}

/** Named without a word: a mention can open no form, a button under it can. */
export function isBareMention(request: Request, plan: Run): boolean {
  return request.what.kind === 'mention' && firstStep(plan.command, '', plan.args) === 'form';
}

export function isUpdate(request: Request): boolean {
  return request.what.kind === 'press' && parsePressId(request.what.id)?.mode === 'update';
}

/** Whom and where a command is run for. */
export function turnOf(request: Request, plan: Pick<Run, 'values' | 'home'>, now: Date): Turn {
  const { platform, community, person, place, timezone, delivery, what } = request;
  const quoted = what.kind === 'shortcut' ? what.message : undefined;
  return {
    platform,
    person,
    place,
    timezone,
    delivery,
    quoted,
    community: plan.home ?? community,
    values: plan.values,
    language: languageFor(request),
    languageGuessed: languageOfLocale(request.locale) === undefined,
    now,
    files: request.files ?? [],
  };
}
