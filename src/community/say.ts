// Pieces that the screens of the community room say alike: a channel, the limits, what a change is about.
import { bold, code, type Both, type Language, type Reach, type Span } from '../chat/index.ts';
import { fill, number } from '../i18n/index.ts';
import type { What } from './change.ts';
import type { Desk } from './desk.ts';
import { sentences } from './sentences.ts';

export const whatNames: Readonly<Record<What, Both>> = {
  channel: sentences.channel,
  language: sentences.language,
  country: sentences.land,
  listens: sentences.reading,
  limits: sentences.limitsButton,
  moderator: sentences.moderator,
};

/** By its name, else by its id as the platform has it. */
export const channelName = (channel: string, reach: Reach | undefined): Span =>
  reach?.kind === 'channel' || reach?.kind === 'forum' ? bold(`#${reach.name}`) : code(channel);

export function limitsLine({ person, channel, community }: Desk['limits'], language: Language): string {
  return fill(sentences.limitsText, language, {
    person: number(person, language),
    channel: number(channel, language),
    community: number(community, language),
  });
}
