// What is wrong with how the app is set up in Slack, found by asking Slack; events and commands of a manifest it tells nobody.
import type { Finding } from '../../chat/index.ts';
import { isTokenless } from './failure.ts';
import { scopesFor } from './manifest.ts';
import type { Web } from './web.ts';
import { fields, items } from '../shared/wire.ts';

/** Never throws; empty when all is well, and when Slack can't be asked just now. */
export async function checkup(web: Web, how: { readonly listens: boolean }): Promise<readonly Finding[]> {
  const called = await web.call('auth.test', {});
  if (called.kind === 'failed') {
    return isTokenless(called.failure.code) ? [{ what: 'token', detail: called.failure.code, who: 'operator' }] : [];
  }
  // Slack says in a header what the token may do; its client puts that here.
  const granted = items(fields(called.data['response_metadata'])['scopes']);
  const missing = granted.length === 0 ? [] : scopesFor(how).filter((scope) => !granted.includes(scope));
  return [
    ...missing.map((detail): Finding => ({ what: 'scope', detail, who: 'operator' })),
    ...(web.tabClosed() ? [{ what: 'messages-tab', detail: 'messages_tab_enabled', who: 'operator' } as const] : []),
  ];
}
