// Where an answer goes, as text that lasts over a restart.
import type { Language } from '../../chat/index.ts';
import { jsonObject, snowflake, word } from './wire.ts';

/** How an interaction was answered first: a private message to fill, the pressed message to change, or nothing yet. */
export type Step = 'defer' | 'update' | 'none';
export type Address =
  /** Through an interaction's token. `until` is in milliseconds since 1970; `open`: everybody sees what is shown. */
  | {
      readonly via: 'hook';
      readonly app: string;
      readonly token: string;
      readonly until: number;
      readonly step: Step;
      readonly sight: 'private' | 'open';
      readonly opening: 'preview' | 'none';
      readonly language: Language;
    }
  /** Into the direct messages with the bot, after `message`. */
  | { readonly via: 'dm'; readonly channel: string; readonly message: string; readonly language: Language }
  /** In a channel everybody reads, under `message`; what is private goes to the person's direct messages. */
  | {
      readonly via: 'channel';
      readonly channel: string;
      readonly message: string;
      readonly person: string;
      readonly language: Language;
    };

export const renderAddress = (address: Address): string => JSON.stringify(address);

/** Undefined for anything `renderAddress` did not make, and for what has expired. */
export function parseAddress(text: string, now: number): Address | undefined {
  const value = jsonObject(text) ?? {};
  const language = value['language'] === 'nl' ? 'nl' : 'en';
  const [channel, message, person, app] = ['channel', 'message', 'person', 'app'].map((name) => snowflake(value[name]));
  const { via, until, step } = value;
  if (via === 'dm' && channel !== undefined && message !== undefined) return { via, channel, message, language };
  if (via === 'channel' && channel !== undefined && message !== undefined && person !== undefined) {
    return { via, channel, message, person, language };
  }
  const token = word(value['token']);
  if (via !== 'hook' || app === undefined || token === undefined || typeof until !== 'number' || until <= now)
    return undefined;
  if (step !== 'defer' && step !== 'update' && step !== 'none') return undefined;
  const sight = value['sight'] === 'open' ? 'open' : 'private';
  const opening = value['opening'] === 'preview' ? 'preview' : 'none';
  return { via, app, token, until, step, sight, opening, language };
}
