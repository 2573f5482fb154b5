// What moderators are told of the set as a whole: what is in it, what is missing, what goes out of the house and comes in.
import type { Both } from '../chat/language.ts';

export const managing = {
  cardsTitle: { en: 'Our answers', nl: 'Onze antwoorden' },
  cardsSummary: {
    en: 'For moderators: the answers of this community, and taking one out',
    nl: 'Voor moderators: de antwoorden van deze community, en er een weghalen',
  },
  cardsExample: { en: '/answer cards late invoice', nl: '/answer cards factuur te laat' },
  words: { en: 'Words to look for', nl: 'Woorden om te zoeken' },
  wordsHint: { en: 'May stay empty.', nl: 'Mag leeg blijven.' },
  cardsNone: {
    en: 'This community has no answers of its own yet.',
    nl: 'Deze community heeft nog geen eigen antwoorden.',
  },
  cardsHead: { en: '{count} answers of our own', nl: '{count} eigen antwoorden' },
  cardLine: { en: '{gist} ({id}; {votes} votes)', nl: '{gist} ({id}; {votes} stemmen)' },
  takeOut: { en: 'Take out {number}', nl: 'Haal {number} weg' },

  gapsTitle: { en: 'Gaps', nl: 'Gaten' },
  gapsSummary: {
    en: 'For moderators: what the answers lack here, in counts and types only',
    nl: 'Voor moderators: wat de antwoorden hier missen, alleen aantallen en soorten',
  },
  gapsExample: { en: '/answer gaps', nl: '/answer gaps' },
  gapsNone: { en: 'No gaps that I know of.', nl: 'Geen gaten voor zover ik weet.' },
  gapsAsked: { en: 'Asked about, and not covered', nl: 'Gevraagd en niet gedekt' },
  gapsAskedLine: { en: '{name}: {count}×; {cards} answers', nl: '{name}: {count}×; {cards} antwoorden' },
  gapsChosen: {
    en: 'Chosen by members because I had not seen it',
    nl: 'Door leden zelf gekozen omdat ik het niet zag',
  },
  gapsLow: { en: 'Rated low', nl: 'Laag beoordeeld' },
  gapsLowLine: { en: '{id}: {low} of {all} not helpful', nl: '{id}: {low} van {all} niet nuttig' },
  gapsStale: { en: 'Stale', nl: 'Verouderd' },
  gapsOver: { en: 'out of date, or within 60 days: {ids}', nl: 'verouderd, of binnen 60 dagen: {ids}' },
  gapsOld: { en: 'not read again for a year: {count}', nl: 'een jaar niet herlezen: {count}' },
  gapsConflicts: { en: 'In conflict, with no fact that decides', nl: 'In tegenspraak, zonder feit dat beslist' },
  gapsPairs: { en: '{count} pairs; of our own: {ids}', nl: '{count} paren; van onszelf: {ids}' },
  none: { en: 'none', nl: 'geen' },

  exportTitle: { en: 'Hand on our answers', nl: 'Antwoorden doorgeven' },
  exportSummary: {
    en: 'For moderators: the answers of this community as files, sent to you',
    nl: 'Voor moderators: de antwoorden van deze community als bestanden, naar jou gestuurd',
  },
  exportExample: { en: '/answer export', nl: '/answer export' },
  exportPreview: { en: 'The answers you asked for.', nl: 'De antwoorden waar je om vroeg.' },
  exportBody: {
    en: '{count} answers, a file each, as the project keeps its own. Whoever gets them can read all of them; an answer taken back later is still in this copy.',
    nl: '{count} antwoorden, elk een bestand, zoals het project ze zelf bewaart. Wie ze krijgt, kan ze allemaal lezen; een antwoord dat later wordt teruggenomen, staat nog wel in deze kopie.',
  },
  exported: { en: 'They are in your direct messages.', nl: 'Ze staan in je privéberichten.' },
  exportClosed: {
    en: 'I can’t write to you: your direct messages are closed to me. Open them and ask again.',
    nl: 'Ik kan je niet schrijven: je privéberichten staan dicht voor mij. Zet ze open en vraag het opnieuw.',
  },
  exportFailed: {
    en: 'Sending did not work just now. Please try again in a few minutes.',
    nl: 'Versturen lukte nu niet. Probeer het over een paar minuten nog eens.',
  },
  exportLarge: {
    en: 'They are too large for one message here.',
    nl: 'Ze zijn te groot voor één bericht hier.',
  },

  importTitle: { en: 'Take in answers', nl: 'Antwoorden opnemen' },
  importSummary: {
    en: 'For moderators: take in answers from files, checked like any other',
    nl: 'Voor moderators: neem antwoorden op uit bestanden, gecontroleerd als elk ander',
  },
  importExample: { en: '/answer import', nl: '/answer import' },
  files: { en: 'Files', nl: 'Bestanden' },
  filesHint: { en: 'Files that end in .md, or a zip of them.', nl: 'Bestanden op .md, of een zip ervan.' },
  importNone: {
    en: 'There was no answer in that. I take files that end in .md, or a zip of them, as /answer export makes them.',
    nl: 'Daar zat geen antwoord in. Ik neem bestanden op .md aan, of een zip ervan, zoals /answer export ze maakt.',
  },
  importHead: { en: 'Taken in', nl: 'Opgenomen' },
  importLive: { en: 'in the set: {ids}', nl: 'in de verzameling: {ids}' },
  importReview: { en: 'waiting at /answer review: {ids}', nl: 'wacht bij /answer review: {ids}' },
  importKnown: { en: 'here already, or taken back: {ids}', nl: 'hier al, of teruggenomen: {ids}' },
  importWrong: { en: 'not readable: {what}', nl: 'niet leesbaar: {what}' },

  partLabel: { en: 'Answers for the set', nl: 'Antwoorden voor de verzameling' },
  partWritten: { en: 'answers you wrote', nl: 'antwoorden van jou' },
  partProposed: { en: 'answers of others you proposed', nl: 'antwoorden van anderen die je voorstelde' },
  partVotes: { en: 'votes and outcomes', nl: 'stemmen en uitkomsten' },
  partSteps: { en: 'steps you took with cards', nl: 'stappen die je met kaarten zette' },
  partKept: { en: 'kept messages that hold a card', nl: 'bewaarde berichten met een kaart erin' },
} satisfies Record<string, Both>;
