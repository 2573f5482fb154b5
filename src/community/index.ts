// The community room: what a workspace or server decided about the bot, and its check.
export type { Communities, Community, OpenChannel, Settings } from './settings.ts';
