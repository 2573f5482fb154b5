// What is said around an export and a timeline in the chat.
import type { Both } from '../chat/language.ts';

export const said = {
  title: { en: 'Export your log', nl: 'Je log exporteren' },
  summary: {
    en: 'Your log as a file to keep or hand on, to your direct messages',
    nl: 'Je log als bestand om te bewaren of door te geven, in je privéberichten',
  },
  example: { en: '/incident export', nl: '/incident export' },
  preview: { en: 'Your export is here; only you see it.', nl: 'Je export staat klaar; alleen jij ziet het.' },
  holds: {
    en: '{count} entries up to {receipt}. In the zip: a PDF to read and print, the same as JSON and CSV, your files, and verify.mjs, which shows whether anything was changed since.',
    nl: '{count} vermeldingen tot en met {receipt}. In de zip: een pdf om te lezen en te printen, hetzelfde als JSON en CSV, je bestanden, en verify.mjs, dat laat zien of er sindsdien iets is veranderd.',
  },
  holdsOne: {
    en: 'One entry, up to {receipt}. In the zip: a PDF to read and print, the same as JSON and CSV, your files, and verify.mjs, which shows whether anything was changed since.',
    nl: 'Eén vermelding, tot en met {receipt}. In de zip: een pdf om te lezen en te printen, hetzelfde als JSON en CSV, je bestanden, en verify.mjs, dat laat zien of er sindsdien iets is veranderd.',
  },
  part: { en: 'Part {part} of {parts}.', nl: 'Deel {part} van {parts}.' },
  elsewhere: {
    en: 'Your export is in your direct messages with me.',
    nl: 'Je export staat in je privéberichten met mij.',
  },
  timelineElsewhere: {
    en: 'Your timeline is in your direct messages with me.',
    nl: 'Je tijdlijn staat in je privéberichten met mij.',
  },
  closed: {
    en: 'I could not write to you: your direct messages are closed to me. Open them in your privacy settings and ask again; nothing was posted anywhere.',
    nl: 'Ik kon je niet schrijven: je privéberichten staan dicht voor mij. Zet ze open in je privacy-instellingen en vraag het opnieuw; er is nergens iets geplaatst.',
  },
  failed: {
    en: 'Sending it did not work just now. Nothing is lost; please ask again in a few minutes.',
    nl: 'Versturen lukte nu niet. Er is niets verloren; vraag het over een paar minuten nog eens.',
  },
  unknown: {
    en: 'I could not see whether everything arrived. Look in your direct messages; if something is missing, ask again.',
    nl: 'Ik kon niet zien of alles aankwam. Kijk in je privéberichten; ontbreekt er iets, vraag het dan opnieuw.',
  },
  tooLarge: {
    en: 'Your log has become too large for one message here, even in parts. Whoever runs the bot can help.',
    nl: 'Je log is te groot geworden voor één bericht hier, ook in delen. Wie de bot draait kan helpen.',
  },
  timelineTitle: { en: 'Timeline of your log', nl: 'Tijdlijn van je log' },
  timelineSummary: { en: 'Your log as a picture and in words', nl: 'Je log als plaatje en in woorden' },
  timelineExample: { en: '/incident timeline', nl: '/incident timeline' },
  timelinePreview: {
    en: 'Your timeline is here; only you see it.',
    nl: 'Je tijdlijn staat klaar; alleen jij ziet het.',
  },
} satisfies Record<string, Both>;
