// What a method handler gets: the world, the workspace of the token, and readers for its arguments.
import { refuse, refuseBecause } from './refusal.ts';
import { parsed } from './wire.ts';
import type { World } from './world.ts';
import type { Fields, Workspace } from './types.ts';

export type Context = { readonly world: World; readonly workspace: Workspace; readonly args: Fields };
export type Handler = (context: Context) => Fields;

/** An argument as text; undefined when absent or empty. */
export function argText(args: Fields, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

export const needText = (args: Fields, name: string): string =>
  argText(args, name) ?? refuseBecause('invalid_arguments', [`missing required field: ${name}`]);

export const argFlag = (args: Fields, name: string): boolean => ['true', '1'].includes(argText(args, name) ?? '');

/** A structured argument: a JSON string in a form, a value in a JSON body. Refuses with `code` when it is no JSON. */
export function argJson(args: Fields, name: string, code: string): unknown {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  const read = parsed(value);
  return read === undefined ? refuse(code) : read;
}

/** Refuses with Slack's `missing_scope` unless the token has one of the scopes. */
export function needScope({ workspace }: Context, ...anyOf: readonly string[]): void {
  const { scopes } = workspace.bot;
  if (anyOf.length === 0 || anyOf.some((scope) => scopes.has(scope))) return;
  refuse('missing_scope', { needed: anyOf.join(','), provided: [...scopes].join(',') });
}
