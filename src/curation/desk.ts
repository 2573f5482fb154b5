// What the commands of curation have in common: how they are declared, what they work with, and what is said when the cards are out of reach.
import type { Answers, Home } from '../answers/index.ts';
import {
  sentence,
  show,
  type Both,
  type Command,
  type Document,
  type Language,
  type Messenger,
  type Outcome,
  type Platform,
  type Turn,
} from '../chat/index.ts';
import type { Communities } from '../community/index.ts';
import { unlessAway } from '../db/index.ts';
import type { Cases, Deliveries, Where } from '../deliveries/index.ts';
import type { Reader } from '../text/index.ts';
import type { Address } from './card.ts';
import type { Cards } from './cards.ts';
import { sentences } from './sentences.ts';
import type { Shelves } from './shelves.ts';

export { given, maybeGiven } from '../chat/index.ts';

export type Desk = {
  readonly cards: Cards;
  readonly shelves: Shelves;
  /** The set without any community's cards. */
  readonly set: Answers;
  readonly reader: Reader;
  readonly cases: Cases;
  readonly communities: Pick<Communities, 'moderators'>;
  readonly post: Deliveries['post'];
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
  readonly ownerOf: Deliveries['ownerOf'];
  /** Finds a message that was proposed before, without keeping which it was. */
  readonly sourceOf: (text: string) => string;
};

export const anyone = { audience: 'asker', who: 'anyone', asks: 'nothing' } as const satisfies Partial<Command>;
/** A command that is reached by buttons alone. */
export const hidden = {
  ...anyone,
  listed: false,
  title: sentences.title,
  help: { summary: sentences.mineSummary, example: sentences.mineExample },
} as const satisfies Partial<Command>;

/** Runs; cards out of reach are said in a sentence, anything else is a bug. */
export const reaching = (work: () => Promise<Outcome>): Promise<Outcome> => unlessAway(sentences.outOfReach, work);

/** A sentence made for each language. */
export const inEach = (make: (language: Language) => string): Both => ({ en: make('en'), nl: make('nl') });
export const said = (text: string): Outcome => show(sentence(text));
export const homeOf = ({ platform, community }: Home): Home => ({ platform, community });
export const addressOf = ({ community, person, language }: Turn): Address => ({ community, person, language });
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Writes to a person's direct messages; `delivery` names the post, so that it goes out once. Whether it arrived, or may have. */
export async function writeTo(
  desk: Pick<Desk, 'post' | 'messengers'>,
  platform: Platform,
  to: Pick<Where, 'community' | 'person'>,
  delivery: string,
  draft: Document,
): Promise<'written' | 'closed' | 'failed'> {
  const messenger = desk.messengers().get(platform);
  if (messenger === undefined) return 'failed';
  const { community, person } = to;
  const sent = await desk.post(messenger, { platform, community, person, delivery }, draft);
  if (sent.kind === 'sent' || sent.why === 'unknown') return 'written';
  return sent.why === 'dm-closed' || sent.why === 'forbidden' || sent.why === 'not-there' ? 'closed' : 'failed';
}
