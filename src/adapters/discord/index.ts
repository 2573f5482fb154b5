// The door of the Discord adapter.
export { intents, listeningIntent, type Intent } from './intent.ts';
export { permissions, type Permission } from './permission.ts';
export { renderCommands } from './register.ts';
export { PlatformError, startDiscord, type DiscordContext, type DiscordSettings } from './start.ts';
