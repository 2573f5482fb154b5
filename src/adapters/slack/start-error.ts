// Why Slack could not be started, as a sentence that says what to do.
import { isTokenless, type Failure } from './failure.ts';

/** Slack could not be started; the message says what to do about it. */
export class SlackStartError extends Error {
  override readonly name = 'SlackStartError';
}

export function whyNot(
  { kind, code }: Failure,
  name: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  apiUrl: string | undefined,
): string {
  const page =
    name === 'SLACK_BOT_TOKEN'
      ? 'OAuth & Permissions'
      : 'Basic Information, App-Level Tokens (scope connections:write)';
  if (isTokenless(code) || code === 'not_allowed_token_type') {
    return `Slack refused ${name} (${code}). Copy it again from your app’s page ${page}; if the app was removed from the workspace, install it there again.`;
  }
  if (code === 'missing_scope')
    return `Slack says that ${name} lacks a scope. Make the token anew on your app’s page ${page}.`;
  if (kind === 'limited') return 'Slack asks us to wait before connecting again. Start once more in a minute.';
  const where = apiUrl === undefined ? 'Slack' : `Slack at ${apiUrl} (SLACK_API_URL)`;
  return `${where} could not be reached (${code}). Check the network, a proxy or firewall in between, and start again.`;
}
