// What a delivery asks for: which command with which args, once its press or form has been looked up.
import {
  findCommand,
  firstStep,
  givenArgs,
  languageOfLocale,
  mapPresses,
  parsePressId,
  stateless,
  type Command,
  type Document,
  type Language,
  type Later,
  type Request,
} from './chat/index.ts';
import type { Deliveries, Limits } from './deliveries/index.ts';
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

/** What the house knows of whoever asks, beside what the platform says. */
export type Known = {
  /** The member's choice. */
  readonly language: Language | undefined;
  /** What the community speaks, where neither the member nor the platform says. */
  readonly communityLanguage: Language | undefined;
  readonly country: string | undefined;
  readonly moderator: boolean;
  /** Of the community, where it wants other numbers than the usual. */
  readonly limits: Partial<Limits>;
};
/** `home`: the community it is about, when that is not where it was asked. Never throws, and is quick. */
export type Knowing = (request: Request, home?: string) => Promise<Known>;

/** What is known when nothing is kept of anybody. */
export const knowing: Knowing = async (request) => ({
  language: undefined,
  communityLanguage: undefined,
  country: undefined,
  moderator: request.moderator === true,
  limits: {},
});

/** A request whose locale is what to answer in: the member's choice, else the platform's, else the community's. */
export type Asked = Request & { readonly known: Known; readonly guessed: boolean };

export async function askedOf(request: Request, know: Knowing): Promise<Asked> {
  const known = await know(request);
  const said = known.language ?? languageOfLocale(request.locale);
  const locale = said ?? known.communityLanguage;
  return { ...request, ...(locale === undefined ? {} : { locale }), known, guessed: said === undefined };
}

/** The member's language, else the community's, else English; a text's own goes before it. */
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

/** Said where everybody reads along, and to nobody of us. */
export const isOverheard = ({ what, place }: Request): boolean => what.kind === 'message' && place.kind !== 'dm';

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

/** The same document, its presses about another community than the one they are made in. */
export function atHome(draft: Document, home: string | undefined): Document {
  return home === undefined ? draft : mapPresses(draft, (it) => ({ ...it, home }));
}

/** The same for what is still to be written. */
export const laterAtHome = ({ about, write }: Later, home: string | undefined): Later => ({
  about,
  async write(signal) {
    const draft = await write(signal);
    return draft === undefined ? undefined : atHome(draft, home);
  },
});

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

/** A press that changes what it stands on. */
export function isUpdate(request: Request): boolean {
  return request.what.kind === 'press' && parsePressId(request.what.id)?.mode === 'update';
}

/** Named without a word: a mention can open no form, a button under it can. */
export function isBareMention(request: Request, plan: Run): boolean {
  return request.what.kind === 'mention' && firstStep(plan.command, '', plan.args) === 'form';
}
