// What is wrong with how the app is set up in Slack, found by asking Slack; events and commands of a manifest it tells nobody.
import type { Finding } from '../../chat/index.ts';
import { isTokenless } from './failure.ts';
import { scopesFor } from './manifest.ts';
import type { Web } from './web.ts';
import { fields, items, word, type Fields } from '../shared/wire.ts';

/** Never throws; empty when all is well. */
export async function checkup(web: Web, how: { readonly listens: boolean }): Promise<readonly Finding[]> {
  const called = await web.call('auth.test', {});
  if (called.kind === 'failed') {
    const { code } = called.failure;
    return [{ what: isTokenless(code) ? 'token' : 'unasked', detail: code, who: 'operator' }];
  }
  return [
    ...missingScopes(scopesOf(called.data), how).map((detail): Finding => ({ what: 'scope', detail, who: 'operator' })),
    ...(web.tabClosed() ? [{ what: 'messages-tab', detail: 'messages_tab_enabled', who: 'operator' } as const] : []),
  ];
}

/** What the token may do: Slack says it in a header of each answer, and its client puts that here. */
export const scopesOf = (data: Fields): readonly string[] =>
  items(fields(data['response_metadata'])['scopes']).flatMap((it) => word(it) ?? []);

/** Of the scopes the bot needs; none where Slack did not say which it has. */
export const missingScopes = (granted: readonly string[], how: { readonly listens: boolean }): string[] =>
  granted.length === 0 ? [] : scopesFor(how).filter((scope) => !granted.includes(scope));
