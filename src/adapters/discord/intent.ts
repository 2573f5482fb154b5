// What the bot listens to on Discord, and why.
import { GatewayIntentBits } from 'discord.js';
import type { Both } from '../../chat/index.ts';

export type Intent = { readonly name: keyof typeof GatewayIntentBits; readonly why: Both };

/** None of it is privileged. */
export const intents: readonly Intent[] = [
  {
    name: 'Guilds',
    why: {
      en: 'to know which servers it is in, their language, their channels and threads, and what happens to those',
      nl: 'om te weten in welke servers hij zit, hun taal, hun kanalen en threads, en wat daarmee gebeurt',
    },
  },
  {
    name: 'GuildMessages',
    why: {
      en: 'to hear when somebody mentions it, and that a message was deleted; other messages of a server reach it without text',
      nl: 'om te horen wanneer iemand hem noemt, en dat een bericht is verwijderd; andere berichten van een server bereiken hem zonder tekst',
    },
  },
  {
    name: 'DirectMessages',
    why: { en: 'to read what is written to it', nl: 'om te lezen wat aan hem geschreven wordt' },
  },
];

/** What listening takes beside that; Discord must allow it. */
export const listeningIntent: Intent = {
  name: 'MessageContent',
  why: {
    en: 'to hear what is said in its threads without being mentioned; Discord then sends it the text of every message of every channel it can see',
    nl: 'om zonder vermelding te horen wat er in zijn threads wordt gezegd; Discord stuurt hem dan de tekst van elk bericht in elk kanaal dat hij kan zien',
  },
};

/** Discord's bits of them. */
export const bitsOf = (listens: boolean): number[] =>
  [...intents, ...(listens ? [listeningIntent] : [])].map(({ name }) => GatewayIntentBits[name]);
