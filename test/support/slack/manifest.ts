// What an app manifest allows: scopes, events, commands, shortcuts and the Messages tab.
import { DEFAULT_SCOPES } from './cast.ts';
import { fieldsOf, listOf } from './wire.ts';
import type { Fields } from './types.ts';

/** What the app is set up for. An undefined list means: not restricted. */
export type AppSetup = {
  readonly scopes: readonly string[];
  readonly events: ReadonlySet<string> | undefined;
  readonly commands: ReadonlySet<string> | undefined;
  readonly shortcuts: ReadonlySet<string> | undefined;
  readonly messagesTab: boolean;
};

export function setupFrom(manifest: Fields | undefined, scopes: readonly string[] | undefined): AppSetup {
  if (!manifest) {
    const none = undefined;
    return { scopes: scopes ?? DEFAULT_SCOPES, events: none, commands: none, shortcuts: none, messagesTab: true };
  }
  const features = fieldsOf(manifest['features']);
  const bot = fieldsOf(fieldsOf(fieldsOf(manifest['oauth_config'])['scopes']));
  const subscriptions = fieldsOf(fieldsOf(manifest['settings'])['event_subscriptions']);
  const tab = fieldsOf(features['app_home']);
  return {
    scopes: scopes ?? listOf(bot['bot']).map(String),
    events: new Set(listOf(subscriptions['bot_events']).map(String)),
    commands: new Set(listOf(features['slash_commands']).map((each) => String(fieldsOf(each)['command']))),
    shortcuts: new Set(listOf(features['shortcuts']).map((each) => String(fieldsOf(each)['callback_id']))),
    messagesTab: tab['messages_tab_enabled'] === true && tab['messages_tab_read_only_enabled'] !== true,
  };
}

/** The bot scope that each kind of event needs. */
export const EVENT_SCOPES: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  reaction_added: 'reactions:read',
  channel_archive: 'channels:read',
  channel_deleted: 'channels:read',
  channel_left: 'channels:read',
  group_archive: 'groups:read',
  group_deleted: 'groups:read',
  group_left: 'groups:read',
};
