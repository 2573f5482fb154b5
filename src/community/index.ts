// The community room: what a workspace or server decided about the bot, and its check.
export { countryArg, languageArg, unset } from './choice.ts';
export { communityCommands } from './commands.ts';
export { createCommunities, type Decisions } from './communities.ts';
export { countries, countryNames, isCountry, lawsOf, type Country } from './country.ts';
export type { Desk as CommunityDesk, Machine } from './desk.ts';
export { keepFresh, type Fresh } from './fresh.ts';
export { communityKept } from './kept.ts';
export { openingButton } from './opening.ts';
export { communityPart } from './part.ts';
export type { Communities, Community, OpenChannel, Settings } from './settings.ts';
