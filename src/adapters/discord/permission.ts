// What the bot asks to be allowed in a server, and what of it is missing in a channel.
import type { Both, Lack } from '../../chat/index.ts';

export type Permission = {
  /** As Discord's settings call it. */
  readonly name: string;
  /** As its API calls it, and its bit there. */
  readonly right: 'VIEW_CHANNEL' | 'SEND_MESSAGES' | 'CREATE_PUBLIC_THREADS' | 'SEND_MESSAGES_IN_THREADS';
  readonly bit: bigint;
  readonly lack: Lack;
  readonly why: Both;
};

/** Commands and private answers need none of it, and none of it lets the bot read what was said before. */
export const permissions: readonly Permission[] = [
  {
    name: 'View Channels',
    right: 'VIEW_CHANNEL',
    bit: 1n << 10n,
    lack: 'see',
    why: {
      en: 'to hear a mention, in the channels you give it',
      nl: 'om te horen dat iemand hem noemt, in de kanalen die je hem geeft',
    },
  },
  {
    name: 'Send Messages',
    right: 'SEND_MESSAGES',
    bit: 1n << 11n,
    lack: 'send',
    why: {
      en: 'to answer a mention with a button, and to post the question somebody brings to a channel',
      nl: 'om op een vermelding met een knop te antwoorden, en om de vraag te plaatsen waarmee iemand naar een kanaal gaat',
    },
  },
  {
    name: 'Create Public Threads',
    right: 'CREATE_PUBLIC_THREADS',
    bit: 1n << 35n,
    lack: 'open-threads',
    why: {
      en: 'to open the thread of such a question, so that its answers stay together',
      nl: 'om de thread van zo’n vraag te openen, zodat de antwoorden bij elkaar blijven',
    },
  },
  {
    name: 'Send Messages in Threads',
    right: 'SEND_MESSAGES_IN_THREADS',
    bit: 1n << 38n,
    lack: 'send-in-threads',
    why: {
      en: 'to post for its asker in that thread, and to answer there when it is mentioned',
      nl: 'om er voor de vrager te schrijven, en te antwoorden als iemand hem daar noemt',
    },
  },
];
