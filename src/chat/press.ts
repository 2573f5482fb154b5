// A button is a command with its args filled in; its id says only which command, how it answers, and a random number.
import { randomBytes } from 'node:crypto';

/** How a press answers, declared because Discord must know before any look-up: a new private message, the same message changed, or a form. */
export type Mode = 'reply' | 'update' | 'form';
export type Press = {
  readonly command: string;
  readonly mode: Mode;
  readonly args: Readonly<Record<string, string>>;
  /** Who may press: the member it was shown to, or everybody who sees it. */
  readonly by: 'owner' | 'anyone';
  /** The community it is about, where it is pressed in another one: a server's, in a direct message. */
  readonly home?: string;
  /** For how many days it can be pressed, where that is more than one: under what is sent by the clock. */
  readonly days?: number;
};
/** A press's id, or the id of a form (`submit`). */
export type PressId = { readonly command: string; readonly mode: Mode | 'submit'; readonly key: string };

const letters: Record<PressId['mode'], string> = { reply: 'r', update: 'u', form: 'f', submit: 's' };
const modes = new Map(Object.entries(letters).map(([mode, letter]) => [letter, mode as PressId['mode']]));
const shape = /^([a-z][a-z0-9 -]{0,40}):([rufs]):([A-Za-z0-9_-]{22}|-)$/;

/** The key of a press that needs no memory: a bare form, say. */
export const stateless = '-';
/** A fresh key of 128 random bits. */
export const freshKey = (): string => randomBytes(16).toString('base64url');

export const press = (command: string, mode: Mode, args: Record<string, string> = {}): Press => ({
  command,
  mode,
  args,
  by: 'owner',
});

/** A press on something only its owner sees, which needs no memory: it works however old it is. */
export const lasting = (command: string): Press => ({ ...press(command, 'update'), by: 'anyone' });

/** A press under what everybody in a thread sees; it needs no memory either, since the thread says what it is about. */
export const standing = (command: string, mode: 'reply' | 'form'): Press => ({ ...press(command, mode), by: 'anyone' });

/** `command:mode:key`, at most 67 characters: fits Discord's 100 and Slack's 255. */
export function renderPressId(id: PressId): string {
  return `${id.command}:${letters[id.mode]}:${id.key}`;
}

/** Undefined for anything we did not write ourselves. */
export function parsePressId(text: string): PressId | undefined {
  const [, command, letter, key] = shape.exec(text) ?? [];
  const mode = letter === undefined ? undefined : modes.get(letter);
  if (command === undefined || mode === undefined || key === undefined) return undefined;
  return { command, mode, key };
}
