// What a community decided about the bot: where it may open threads, what it speaks, who moderates.
import type { Language, Platform } from '../chat/index.ts';

/** A Slack workspace or a Discord server. */
export type Community = { readonly platform: Platform; readonly community: string };

/** A channel a moderator opened for advice threads. `tag`: of a forum, put on every thread. */
export type OpenChannel = { readonly channel: string; readonly tag?: string };

export type Settings = {
  /** Channels opted in, oldest first; empty until a moderator opens one. */
  readonly channels: readonly OpenChannel[];
  readonly language: Language | undefined;
  /** Whose law is meant where a post does not say: `NL`, `BE`, `UK`, `US`, `US-NY`. */
  readonly country: string | undefined;
  /** Off by default: the bot hears what is said in its threads without being mentioned, where the platform lets it. */
  readonly listens: boolean;
  /** Commands per minute, where the community wants other numbers than the usual. */
  readonly limits: { readonly person?: number; readonly channel?: number; readonly community?: number };
};

export type Communities = {
  /** Never throws: the defaults while the database is away. At most a second old in any process. */
  settings(of: Community): Promise<Settings>;
  isOpen(of: Community, channel: string): Promise<boolean>;
  /** The platform's own administrators (`saysPlatform`) and those the community named. */
  isModerator(of: Community & { readonly person: string }, saysPlatform: boolean | undefined): Promise<boolean>;
  /** Persons to write to about the community's own matters: those it named, else whoever opened a channel. Platform ids, opened from their seal. */
  moderators(of: Community): Promise<readonly string[]>;
};
