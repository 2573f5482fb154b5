// The people and channels that a local Slack has when a test names none, and the scopes its bot has.
import type { ChannelSpec, UserSpec, WorkspaceSpec } from './types.ts';

/** What a bot needs to be mentioned, commanded and written to, and to answer; no channel history. */
export const DEFAULT_SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
];

const users: Record<string, UserSpec> = {
  anna: { id: 'U0ANNA0001', realName: 'Anna Alders', displayName: 'Anna', locale: 'en-US' },
  bram: { id: 'U0BRAM0001', realName: 'Bram Bos', displayName: 'Bram', locale: 'nl-NL' },
  mila: { id: 'U0MILA0001', realName: 'Mila Meer', displayName: 'Mila', locale: 'en-GB', isAdmin: true },
  carl: { id: 'U0CARL0001', realName: 'Carl Client', displayName: 'Carl', locale: 'en-US', tz: 'America/New_York' },
  otherbot: { id: 'U0OTHERBOT', realName: 'Another Bot', displayName: 'Another Bot', isBot: true },
};

const channels: Record<string, ChannelSpec> = {
  general: { id: 'C0GENERAL1' },
  freelancers: { id: 'C0FREELAN1', members: ['anna', 'bram', 'mila', 'bot'] },
  private: { id: 'C0PRIVATE1', kind: 'private', members: ['anna', 'mila', 'bot'] },
  elsewhere: { id: 'C0ELSEWHE1', members: ['anna', 'bram', 'mila', 'carl'] },
  secret: { id: 'C0SECRET01', kind: 'private', members: ['anna', 'carl'] },
  archive: { id: 'C0ARCHIVE1', archived: true },
};

/** The default workspace: Anna (en), Bram (nl), Mila the moderator, Carl the client; see CRAFT.md. */
export const DEFAULT_WORKSPACE: WorkspaceSpec = {
  id: 'T0HOUSE001',
  domain: 'house',
  name: 'House of Freelancers',
  botToken: 'xoxb-house-0001',
  users,
  channels,
};
