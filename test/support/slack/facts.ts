// What Slack's methods ask for: required arguments, scopes and rate tiers, from the shared data or a small table here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { entryOf, fieldsOf, listOf, parsed } from './wire.ts';
import type { Fields } from './types.ts';

export type MethodFacts = {
  readonly required: readonly string[];
  /** Every argument the method knows; undefined when that is not known. */
  readonly args: ReadonlySet<string> | undefined;
  /** Any one of these is enough. */
  readonly scopes: readonly string[];
  /** Calls a minute: 1, 20, 50, 100; undefined for a tier of its own. */
  readonly perMinute: number | undefined;
};

export type Facts = { readonly complete: boolean; readonly of: (method: string) => MethodFacts | undefined };

const PER_MINUTE: Readonly<Record<string, number>> = { '1': 1, '2': 20, '3': 50, '4': 100 };

/** Folder of the shared platform data; `SHARED_DIR` may name another `shared` folder. */
export function platformData(): string {
  const shared = process.env['SHARED_DIR'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
  return `${shared}/platform-data`;
}

/** Since the data was made: thread_ts of setSuggestedPrompts became optional, uploads call their alt text otherwise. */
const NOT_REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'assistant.threads.setSuggestedPrompts': ['thread_ts'],
};
const ALSO_KNOWN: Readonly<Record<string, readonly string[]>> = { 'files.getUploadURLExternal': ['alt_text'] };

export function loadFacts(): Facts {
  const methods = fieldsOf(fieldsOf(readMethods())['methods']);
  const complete = Object.keys(methods).length > 0;
  const of = (method: string) => {
    const raw = entryOf(methods, method);
    if (complete) return raw === undefined ? undefined : factsOf(method, fieldsOf(raw));
    const [required, scopes, tier] = entryOf(BUILT_IN, method) ?? [];
    if (required === undefined) return undefined;
    return { required: words(required), args: undefined, scopes: words(scopes), perMinute: PER_MINUTE[tier ?? ''] };
  };
  return { complete, of };
}

function factsOf(method: string, raw: Fields): MethodFacts {
  const args = fieldsOf(raw['args']);
  const optional = NOT_REQUIRED[method] ?? [];
  return {
    required: Object.keys(args).filter((name) => fieldsOf(args[name])['required'] === true && !optional.includes(name)),
    args: new Set([...Object.keys(args), ...(ALSO_KNOWN[method] ?? []), 'token', 'team_id']),
    scopes: listOf(raw['bot_scopes']).map(String),
    perMinute: PER_MINUTE[String(raw['tier'])],
  };
}

function readMethods(): unknown {
  try {
    return parsed(readFileSync(`${platformData()}/slack-methods-facts/methods.json`, 'utf8'));
  } catch {
    return undefined;
  }
}

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');

const READ = 'channels:read groups:read im:read mpim:read';
/** Method: required arguments, scopes, tier. Used where the shared data is missing. */
const BUILT_IN: Readonly<Record<string, readonly [string, string?, string?]>> = {
  'api.test': [''],
  'auth.test': [''],
  'apps.connections.open': ['', '', '3'],
  'assistant.threads.setSuggestedPrompts': ['channel_id prompts', 'assistant:write', '4'],
  'assistant.threads.setStatus': ['channel_id thread_ts status', 'assistant:write', '4'],
  'bots.info': ['', 'users:read', '3'],
  'chat.delete': ['channel ts', 'chat:write', '3'],
  'chat.getPermalink': ['channel message_ts'],
  'chat.postEphemeral': ['channel user', 'chat:write', '4'],
  'chat.postMessage': ['channel', 'chat:write'],
  'chat.update': ['channel ts', 'chat:write', '3'],
  'conversations.info': ['channel', READ, '3'],
  'conversations.list': ['', READ, '2'],
  'conversations.members': ['channel', READ, '4'],
  'conversations.open': ['', 'channels:manage groups:write im:write mpim:write', '3'],
  'files.completeUploadExternal': ['files', 'files:write', '4'],
  'files.delete': ['file', 'files:write', '3'],
  'files.getUploadURLExternal': ['filename length', 'files:write', '4'],
  'files.info': ['file', 'files:read', '4'],
  'reactions.add': ['channel name timestamp', 'reactions:write', '3'],
  'reactions.remove': ['name', 'reactions:write', '2'],
  'team.info': ['', 'team:read', '3'],
  'users.info': ['user', 'users:read', '4'],
  'users.list': ['', 'users:read', '2'],
  'views.open': ['view', '', '4'],
  'views.publish': ['user_id view', '', '4'],
  'views.push': ['view', '', '4'],
  'views.update': ['view', '', '4'],
};
