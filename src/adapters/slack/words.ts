// What is said of files in Slack, where they can't be part of a message that one person sees.
import type { Both } from '../../chat/index.ts';

export const words = {
  inDm: {
    en: 'The file is in your direct messages with me: anywhere else it would not be private.',
    nl: 'Het bestand staat in je privéberichten met mij: ergens anders zou het niet privé zijn.',
  },
  closed: {
    en: 'I could not send the file: your direct messages with me are closed. Open this app under Apps, write one word in its Messages tab, and ask again.',
    nl: 'Ik kon het bestand niet sturen: je privéberichten met mij zijn gesloten. Open deze app onder Apps, schrijf één woord op het tabblad Berichten, en vraag het opnieuw.',
  },
  unsent: {
    en: 'The file could not be sent just now. Ask again in a minute.',
    nl: 'Het bestand kon nu niet worden verstuurd. Vraag het over een minuutje opnieuw.',
  },
  unsure: {
    en: 'I can’t tell whether the file arrived. Look in your direct messages with me before you ask again.',
    nl: 'Ik weet niet of het bestand is aangekomen. Kijk in je privéberichten met mij voordat je het opnieuw vraagt.',
  },
} satisfies Record<string, Both>;
