// What the log says when it is looked into and changed.
import type { Both } from '../chat/language.ts';

export const lookSentences = {
  // Looking
  listPreview: { en: 'Your log; only you see it.', nl: 'Je log; alleen jij ziet het.' },
  listHead: { en: 'Your log: {count} entries', nl: 'Je log: {count} vermeldingen' },
  listOne: { en: 'Your log: 1 entry', nl: 'Je log: 1 vermelding' },
  listFound: { en: '{found} of {count} entries', nl: '{found} van {count} vermeldingen' },
  listEmpty: {
    en: 'Your log is empty. Write something down with /incident log, or in a direct message to me: log: and then what happened.',
    nl: 'Je log is leeg. Leg iets vast met /incident log, of in een privébericht aan mij: log: en dan wat er gebeurde.',
  },
  nothingFound: { en: 'Nothing in your log fits that.', nl: 'Niets in je log past daarbij.' },
  periodUnread: {
    en: 'I could not read “{text}” as a period. Try it like March 2026, last month, or 3 to 12 March.',
    nl: 'Ik kon “{text}” niet lezen als periode. Probeer het als maart 2026, vorige maand, of 3 tot 12 maart.',
  },
  openEntry: { en: 'Open an entry', nl: 'Open een vermelding' },
  older: { en: 'Older', nl: 'Ouder' },
  newer: { en: 'Newer', nl: 'Nieuwer' },
  patternsButton: { en: 'Patterns', nl: 'Patronen' },
  timelineButton: { en: 'Timeline', nl: 'Tijdlijn' },
  exportButton: { en: 'Export', nl: 'Exporteren' },
  clear: { en: 'Clear', nl: 'Uit chat halen' },
  entryPreview: { en: 'An entry of your log; only you see it.', nl: 'Een vermelding uit je log; alleen jij ziet het.' },
  happened: { en: 'Happened', nl: 'Gebeurd' },
  recorded: { en: 'Written down', nl: 'Vastgelegd' },
  sameDay: { en: 'the same day', nl: 'dezelfde dag' },
  sameWeek: { en: 'within a week', nl: 'binnen een week' },
  laterOn: { en: 'later', nl: 'later' },
  receipt: { en: 'Receipt', nl: 'Bewijs' },
  amendment: { en: 'Added on {when}: {reason}', nl: 'Aangevuld op {when}: {reason}' },
  withdrawnMark: { en: 'Withdrawn on {when}: {reason}', nl: 'Ingetrokken op {when}: {reason}' },
  erasedMark: {
    en: 'Erased on {when}. Only the number and the time are left.',
    nl: 'Gewist op {when}. Alleen nummer en tijd zijn er nog.',
  },
  withdrawnShort: { en: 'withdrawn', nl: 'ingetrokken' },
  amendedShort: { en: 'amended', nl: 'aangevuld' },
  erasedShort: { en: 'erased', nl: 'gewist' },
  noEntry: {
    en: 'There is no entry with that number in your log.',
    nl: 'Er is geen vermelding met dat nummer in je log.',
  },
  altered: {
    en: 'Something in the stored log does not fit what was saved, first at #{seq} ({field}). It was changed outside this bot. Keep your receipts and export now.',
    nl: 'Iets in het opgeslagen log past niet bij wat bewaard is, als eerste bij #{seq} ({field}). Het is buiten deze bot om veranderd. Bewaar je bewijzen en exporteer nu.',
  },
  unreadable: {
    en: 'Your log can’t be opened: it was altered outside this bot, or the keys file is not the right one. Whoever runs the bot can find out with npm run fsck. Keep your receipts.',
    nl: 'Je log kan niet worden geopend: het is buiten deze bot om veranderd, of het sleutelbestand klopt niet. Wie de bot draait kan het nagaan met npm run fsck. Bewaar je bewijzen.',
  },
  outOfReach: {
    en: 'I can’t reach your log just now. Nothing is lost; please try again in a few minutes.',
    nl: 'Ik kan nu even niet bij je log. Er is niets verloren; probeer het over een paar minuten nog eens.',
  },

  // Changing
  amend: { en: 'Amend', nl: 'Aanvullen' },
  withdraw: { en: 'Withdraw', nl: 'Intrekken' },
  erase: { en: 'Erase', nl: 'Wissen' },
  reason: { en: 'Why', nl: 'Waarom' },
  reasonHint: { en: 'Stays beside the entry', nl: 'Blijft bij de vermelding staan' },
  amendTitle: { en: 'Amend an entry', nl: 'Vermelding aanvullen' },
  moreWords: { en: 'What you want to add', nl: 'Wat je wilt toevoegen' },
  moreWordsHint: { en: 'Your first words stay as they are', nl: 'Je eerste woorden blijven staan' },
  amended: {
    en: 'Added to #{seq}. The first words stay as they were.',
    nl: 'Aangevuld bij #{seq}. De eerste woorden blijven staan.',
  },
  filesAdded: { en: 'files added', nl: 'bestanden toegevoegd' },
  nothingChanged: {
    en: 'Nothing was filled in, so nothing was added.',
    nl: 'Er was niets ingevuld, dus er is niets aangevuld.',
  },
  withdrawTitle: { en: 'Withdraw an entry', nl: 'Vermelding intrekken' },
  withdrawn: {
    en: '#{seq} is withdrawn: you no longer rely on it. Its words stay to be read.',
    nl: '#{seq} is ingetrokken: je beroept je er niet meer op. De woorden blijven leesbaar.',
  },
  eraseHead: { en: 'Erase #{seq}?', nl: '#{seq} wissen?' },
  eraseAllHead: { en: 'Erase your whole log?', nl: 'Je hele log wissen?' },
  eraseWhat: {
    en: 'Erased at once: the words, every field, what was added later, and the files, with their keys. I can’t bring them back.',
    nl: 'Meteen gewist: de woorden, alle velden, wat later is aangevuld en de bestanden, met hun sleutels. Ik kan ze niet terughalen.',
  },
  eraseStays: {
    en: 'What stays: the number, the times and the receipts, so that the rest of your log can still be checked. Old copies inside the database files and backups can’t be opened by anybody after {day}. Messages you or I wrote in a chat stay there until they are deleted.',
    nl: 'Wat blijft: het nummer, de tijden en de bewijzen, zodat de rest van je log te controleren blijft. Oude kopieën in de databasebestanden en back-ups kan niemand meer openen na {day}. Berichten die jij of ik in een chat schreven, blijven daar tot ze verwijderd worden.',
  },
  eraseAllStays: {
    en: 'What stays until {day}: the numbers, the times and the receipts. After that day nothing is left, and old copies inside the database files and backups can’t be opened by anybody. Your settings and reminders go at once. Messages you or I wrote in a chat stay there until they are deleted.',
    nl: 'Wat tot {day} blijft: de nummers, de tijden en de bewijzen. Daarna is er niets meer over, en oude kopieën in de databasebestanden en back-ups kan niemand meer openen. Je instellingen en herinneringen gaan meteen weg. Berichten die jij of ik in een chat schreven, blijven daar tot ze verwijderd worden.',
  },
  eraseYes: { en: 'Erase for good', nl: 'Voorgoed wissen' },
  eraseNo: { en: 'Keep it', nl: 'Laat staan' },
  eraseKept: { en: 'Nothing was erased.', nl: 'Er is niets gewist.' },
  erased: {
    en: '#{seq} is erased. Old copies can’t be opened after {day}.',
    nl: '#{seq} is gewist. Oude kopieën zijn na {day} niet meer te openen.',
  },
  erasedAll: {
    en: 'Your log is erased. Numbers and times go by {day}; old copies can’t be opened after that.',
    nl: 'Je log is gewist. Nummers en tijden gaan uiterlijk {day}; oude kopieën zijn daarna niet meer te openen.',
  },
  alreadyErased: { en: 'That was erased already.', nl: 'Dat was al gewist.' },
} satisfies Record<string, Both>;
