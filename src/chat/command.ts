// A command is one object literal; audience and the way it answers are declared, so that a platform can act before anything is looked up.
import type { Args, Input } from './arg.ts';
import { missingArgs, typedArgs } from './arg.ts';
import type { Document } from './document.ts';
import type { Both, Language } from './language.ts';
import type { FileRef, Place, Platform, Quoted } from './request.ts';

/** Whom and where a command is run for. */
export type Turn = {
  readonly platform: Platform;
  readonly community: string;
  readonly person: string;
  /** The platform's name of what is being answered; the same when it is worked on again after a crash. */
  readonly delivery: string;
  readonly place: Place;
  /** The member's language, else the community's, else English. A text's own language goes before it. */
  readonly language: Language;
  /** The platform did not say what the member reads: a text's own language, or what is known of them, goes before it. */
  readonly languageGuessed: boolean;
  readonly timezone: string | undefined;
  /** Whose law is meant where a text does not say: the member's, else the community's. */
  readonly country: string | undefined;
  /** Somebody who moderates the community: the platform says so, or the community named them. */
  readonly moderator: boolean;
  readonly now: Date;
  /** What is shown can be followed by a later document in its place. */
  readonly changeable: boolean;
  /** What was chosen in a select. */
  readonly values: readonly string[];
  /** The message a shortcut was used on. */
  readonly quoted: Quoted | undefined;
  /** What was sent along, in a direct message, an option or a form. */
  readonly files: readonly FileRef[];
};

/**
 * What may take the place of a document that was shown: asked for once it was, in its own time. Undefined when that one stands.
 * `about` is the value of an arg of the buttons on it: a press that changes the same thing ends the writing.
 */
export type Later = {
  readonly about: string;
  /** Ends soon after `signal` does. */
  write(signal: AbortSignal): Promise<Document | undefined>;
};

/** What a command answers. A refusal is shown to the asker alone, whatever was declared. */
export type Outcome =
  | { readonly kind: 'show'; readonly document: Document; readonly later?: Later }
  | { readonly kind: 'refuse'; readonly sentence: Both }
  /** For a press of mode `update`: what it stands on is deleted, its files too. */
  | { readonly kind: 'clear' }
  /** Nothing is shown; only for a mention and what was overheard, where nobody sees that an answer is being waited for. */
  | { readonly kind: 'silent' };

export type Command<A extends Args = Args> = {
  /** Lower case; `incident log` is a command with a subcommand. */
  readonly name: string;
  /** Only what is listed can be typed; the others are reached by buttons. */
  readonly listed: boolean;
  /** `asker` is the rule: nobody else sees the answer. */
  readonly audience: 'asker' | 'channel';
  readonly who: 'anyone' | 'moderator';
  readonly args: A;
  /** Of the form, at most 24 characters. */
  readonly title: Both;
  readonly help: { readonly summary: Both; readonly example: Both };
  /** `own`: not held back by what is counted for advice; a member's own log has a generous count of its own. */
  readonly limit?: 'own';
  /** Opens its form when a required arg is missing, instead of refusing. */
  readonly asks: 'form' | 'nothing';
  /** The entry in the menu of a message, at most 24 characters, and the arg its text goes into. */
  readonly shortcut?: { readonly label: Both; readonly into: keyof A & string };
  /** What a form opened by a press already holds; read within 1.5 seconds, else the form opens empty. */
  prefill?(args: Readonly<Record<string, string>>, turn: Turn): Promise<Readonly<Record<string, string>>>;
  /** A method, so that commands with different args can stand in one list. */
  run(input: Input<A>, turn: Turn): Promise<Outcome>;
};

/** Checks a literal against its own args and gives it the type all commands share; the bot has seen to required args before `run`. */
export const command = <const A extends Args>(literal: Command<A>): Command => literal as unknown as Command;

export const show = (document: Document, later?: Later): Outcome =>
  later === undefined ? { kind: 'show', document } : { kind: 'show', document, later };
export const clear: Outcome = { kind: 'clear' };
export const silent: Outcome = { kind: 'silent' };
export const refuse = (sentence: Both): Outcome => ({ kind: 'refuse', sentence });

/** The args of a delivery: what came apart, else what was typed. */
export function givenArgs(it: Command, text: string, args: Readonly<Record<string, string>>): Record<string, string> {
  return { ...typedArgs(it.args, text), ...args };
}

/** What a platform must do first with a command, decided from what is declared alone. */
export function firstStep(it: Command, text: string, args: Readonly<Record<string, string>>): 'form' | 'answer' {
  return it.asks === 'form' && missingArgs(it.args, givenArgs(it, text, args)).length > 0 ? 'form' : 'answer';
}

/** Finds a listed command by what was typed; `incident list` goes before `incident`. */
export function findCommand(
  commands: readonly Command[],
  name: string,
  text: string,
): { command: Command; text: string } | undefined {
  const [word = '', ...rest] = text.trim().split(/\s+/);
  const longer = commands.find((it) => it.listed && it.name === `${name} ${word.toLowerCase()}`);
  if (longer !== undefined) return { command: longer, text: text.trim().slice(word.length).trim() };
  const exact = commands.find((it) => it.listed && it.name === name);
  return exact === undefined ? undefined : { command: exact, text: [word, ...rest].join(' ') === '' ? '' : text };
}
