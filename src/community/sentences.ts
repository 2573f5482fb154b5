// What the community room says of its settings.
import type { Both } from '../chat/language.ts';

export const sentences = {
  title: { en: 'How I am set up here', nl: 'Zo sta ik hier ingesteld' },
  summary: {
    en: 'For moderators: channels, language, country, moderators, limits',
    nl: 'Voor moderators: kanalen, taal, land, moderators, grenzen',
  },
  checkSummary: {
    en: 'For moderators: what is missing, how to mend it and who can',
    nl: 'Voor moderators: wat er ontbreekt, hoe je het herstelt en wie dat kan',
  },
  historySummary: {
    en: 'For moderators: who changed what here, and when',
    nl: 'Voor moderators: wie hier wat wijzigde, en wanneer',
  },
  preview: { en: 'How I am set up here; only you see it.', nl: 'Zo sta ik hier ingesteld; alleen jij ziet het.' },
  outOfReach: {
    en: 'I can’t reach my memory just now, so nothing was changed. Please try again in a few minutes.',
    nl: 'Ik kan nu even niet bij mijn geheugen, dus er is niets gewijzigd. Probeer het over een paar minuten nog eens.',
  },

  channels: { en: 'Advice threads in', nl: 'Adviesdraden in' },
  noChannel: { en: 'no channel yet', nl: 'nog geen enkel kanaal' },
  noChannels: { en: 'there are no channels in a terminal', nl: 'in een terminal zijn geen kanalen' },
  andMore: { en: ' and {count} more', nl: ' en nog {count}' },
  withTag: { en: ', tag “{tag}”', nl: ', label “{tag}”' },
  lacking: { en: ', something is missing', nl: ', er ontbreekt iets' },
  language: { en: 'Language', nl: 'Taal' },
  ownLanguage: { en: 'each member’s own', nl: 'die van elk lid zelf' },
  languageThen: {
    en: '{language}, unless a member’s app says otherwise',
    nl: '{language}, tenzij de app van een lid iets anders zegt',
  },
  en: { en: 'English', nl: 'Engels' },
  nl: { en: 'Dutch', nl: 'Nederlands' },
  land: { en: 'Country', nl: 'Land' },
  country: { en: 'Country, for the law', nl: 'Land, voor de wet' },
  noCountry: {
    en: 'not set; each member is asked when it matters',
    nl: 'niet gezet; elk lid krijgt de vraag als het uitmaakt',
  },
  moderators: { en: 'Moderators', nl: 'Moderators' },
  slackAdmins: { en: 'administrators of the workspace', nl: 'beheerders van de werkruimte' },
  discordAdmins: { en: 'whoever may manage the server', nl: 'wie de server mag beheren' },
  localAdmins: { en: 'you', nl: 'jij' },
  limits: { en: 'At most a minute', nl: 'Hooguit per minuut' },
  limitsText: {
    en: '{person} from one member, {channel} in one channel, {community} in all',
    nl: '{person} van één lid, {channel} in één kanaal, {community} in totaal',
  },
  listens: { en: 'In its threads', nl: 'In de draden' },
  listensOff: {
    en: 'I hear a mention and my own buttons, nothing else',
    nl: 'ik hoor het als je me noemt en zie mijn eigen knoppen, verder niets',
  },
  listensOn: {
    en: 'I read along, where the operator has switched that on',
    nl: 'ik lees mee, waar de uitbater dat heeft aangezet',
  },
  model: { en: 'Language model', nl: 'Taalmodel' },
  openElsewhere: {
    en: 'To open another channel, type /setup in it. On Discord, for a forum, type it in one of its posts.',
    nl: 'Een ander kanaal open je door daar /setup te typen. Voor een forum op Discord typ je het in een van de berichten.',
  },

  openForThreads: { en: 'Open this channel for advice threads', nl: 'Open dit kanaal voor adviesdraden' },
  closeHere: { en: 'Close this channel', nl: 'Dit kanaal sluiten' },
  tagButton: { en: 'Tag of the forum', nl: 'Label van het forum' },
  wordsButton: { en: 'Language and country', nl: 'Taal en land' },
  moderatorsButton: { en: 'Moderators', nl: 'Moderators' },
  limitsButton: { en: 'Limits', nl: 'Grenzen' },
  reading: { en: 'Reading along', nl: 'Meelezen' },
  listenButton: { en: 'Read along', nl: 'Laten meelezen' },
  unlistenButton: { en: 'Stop reading along', nl: 'Niet meer meelezen' },
  undoButton: { en: 'Undo: {what}', nl: 'Ongedaan maken: {what}' },
  checkButton: { en: 'Check', nl: 'Controle' },
  historyButton: { en: 'History', nl: 'Geschiedenis' },

  opened: { en: 'This channel is open for advice threads now.', nl: 'Dit kanaal staat nu open voor adviesdraden.' },
  closed: {
    en: 'This channel is closed; threads that are there stay.',
    nl: 'Dit kanaal is dicht; draden die er zijn blijven.',
  },
  set: { en: 'Set.', nl: 'Ingesteld.' },
  undone: { en: 'Taken back.', nl: 'Teruggedraaid.' },
  same: { en: 'It was so already.', nl: 'Dat was al zo.' },
  movedOn: {
    en: 'Somebody changed something meanwhile, so I took nothing back. This is how it stands now.',
    nl: 'Iemand heeft intussen iets gewijzigd, dus ik heb niets teruggedraaid. Zo staat het nu.',
  },
  tooManyChannels: {
    en: 'There are 25 channels open, which is the most. Close one first: type /setup in it.',
    nl: 'Er staan 25 kanalen open, meer kan niet. Sluit er eerst een: typ daar /setup.',
  },
  tooManyModerators: {
    en: 'You have named 25 moderators, which is the most. Remove one first.',
    nl: 'Er zijn 25 moderators aangewezen, meer kan niet. Haal er eerst een weg.',
  },

  tagTitle: { en: 'Tag of the forum', nl: 'Label van het forum' },
  tag: { en: 'Tag on every thread', nl: 'Label op elke draad' },
  tagHint: { en: 'As it is called in the forum; empty for none', nl: 'Zoals het in het forum heet; leeg is geen' },
  tagClosed: {
    en: 'That channel is not open for advice threads any more. Open it first: type /setup in it.',
    nl: 'Dat kanaal staat niet meer open voor adviesdraden. Open het eerst: typ daar /setup.',
  },
  wordsTitle: { en: 'Language and country', nl: 'Taal en land' },
  languageHint: { en: 'Where a member’s app says none of ours', nl: 'Als de app van een lid geen van de onze noemt' },
  countryHint: { en: 'Whose law is meant where nobody says', nl: 'Wiens wet bedoeld is als niemand het zegt' },
  notSet: { en: 'Not set', nl: 'Niet gezet' },
  wordsUnread: {
    en: 'I did not understand that language or country. Choose one of those in the form; nothing was changed.',
    nl: 'Die taal of dat land begreep ik niet. Kies een van die in het formulier; er is niets gewijzigd.',
  },
  moderatorsTitle: { en: 'Moderators', nl: 'Moderators' },
  person: { en: 'Who?', nl: 'Wie?' },
  personHint: { en: 'A member of this community', nl: 'Een lid van deze gemeenschap' },
  addOrRemove: { en: 'Add or remove?', nl: 'Toevoegen of weghalen?' },
  add: { en: 'Add', nl: 'Toevoegen' },
  remove: { en: 'Remove', nl: 'Weghalen' },
  personUnread: {
    en: 'I need one person, and whether to add or remove them. Open the form again and choose; nothing was changed.',
    nl: 'Ik heb één persoon nodig, en of die erbij of eraf moet. Open het formulier opnieuw en kies; er is niets gewijzigd.',
  },
  limitsTitle: { en: 'Limits a minute', nl: 'Grenzen per minuut' },
  limitPerson: { en: 'From one member', nl: 'Van één lid' },
  limitChannel: { en: 'In one channel', nl: 'In één kanaal' },
  limitCommunity: { en: 'In all', nl: 'In totaal' },
  limitHint: {
    en: 'A number from 5 to 100000; empty for the usual',
    nl: 'Een getal van 5 tot 100000; leeg is het gewone',
  },
  limitUnread: {
    en: 'A limit is a whole number from 5 to 100000, such as 30; leave it empty for the usual. Nothing was changed.',
    nl: 'Een grens is een heel getal van 5 tot 100000, zoals 30; laat leeg voor het gewone. Er is niets gewijzigd.',
  },

  historyTitle: { en: 'What was changed here', nl: 'Wat hier gewijzigd is' },
  historyEmpty: { en: 'Nothing was changed yet.', nl: 'Er is nog niets gewijzigd.' },
  historyRow: { en: ': {before} → {after}', nl: ': {before} → {after}' },
  historyUndo: { en: ' (taken back)', nl: ' (teruggedraaid)' },
  historyOlder: {
    en: 'Older changes are kept but not shown.',
    nl: 'Oudere wijzigingen worden bewaard, maar hier niet getoond.',
  },
  aMember: { en: 'a member', nl: 'een lid' },
  channel: { en: 'Channel', nl: 'Kanaal' },
  moderator: { en: 'Moderator', nl: 'Moderator' },
  open: { en: 'open', nl: 'open' },
  shut: { en: 'closed', nl: 'dicht' },
  yes: { en: 'yes', nl: 'ja' },
  no: { en: 'no', nl: 'nee' },
  usual: { en: 'the usual', nl: 'de gewone' },


  partLabel: { en: 'Settings of the community', nl: 'Instellingen van de gemeenschap' },
  partSeat: { en: 'named as a moderator', nl: 'aangewezen als moderator' },
  partOpened: { en: 'channels you opened', nl: 'kanalen die je opende' },
  partChanges: { en: 'changes by or about you', nl: 'wijzigingen door of over jou' },
} satisfies Record<string, Both>;
