// What the log says while something is written down and saved.
import type { Both } from '../chat/language.ts';

export const recordSentences = {
  // Commands and forms
  title: { en: 'Write down an incident', nl: 'Incident vastleggen' },
  summary: {
    en: 'Write down what a client did, only you can read it',
    nl: 'Leg vast wat een klant deed, alleen jij kunt het lezen',
  },
  example: {
    en: '/incident log He skipped the call again last Tuesday, lost 2 hours',
    nl: '/incident log Hij kwam dinsdag weer niet opdagen, 2 uur kwijt',
  },
  shortcut: { en: 'Log this privately', nl: 'Privé vastleggen' },
  words: { en: 'What happened, in your own words', nl: 'Wat gebeurde er, in je eigen woorden' },
  wordsHint: {
    en: 'As you saw it. What exactly was said? Once saved, these words are never changed.',
    nl: 'Zoals jij het zag. Wat werd er precies gezegd? Eenmaal bewaard worden deze woorden nooit veranderd.',
  },
  when: { en: 'When', nl: 'Wanneer' },
  whenHint: { en: 'yesterday 16:30, last Tuesday, 12 March', nl: 'gisteren 16:30, afgelopen dinsdag, 12 maart' },
  client: { en: 'Client', nl: 'Klant' },
  clientHint: { en: 'A name only you need to know', nl: 'Een naam die alleen jij hoeft te kennen' },
  cost: { en: 'What did it cost you', nl: 'Wat kostte het je' },
  costHint: { en: '2 hours, € 300 invoiced', nl: '2 uur, € 300 gefactureerd' },
  files: { en: 'Files', nl: 'Bestanden' },
  filesHint: {
    en: 'Images, PDF or mail, at most 5 of 8 MB each; sealed like your words',
    nl: 'Afbeeldingen, pdf of mail, hooguit 5 van elk 8 MB; verzegeld zoals je woorden',
  },
  severity: { en: 'How bad', nl: 'Hoe erg' },
  severityHint: { en: 'Your own judgement', nl: 'Je eigen oordeel' },
  severity1: { en: '1 – annoying', nl: '1 – vervelend' },
  severity2: { en: '2 – cost me time or sleep', nl: '2 – kostte me tijd of slaap' },
  severity3: { en: '3 – harmed the work or my income', nl: '3 – schaadde het werk of mijn inkomen' },
  severity4: { en: '4 – crossed a line', nl: '4 – ging over een grens' },
  severity5: { en: '5 – I felt unsafe', nl: '5 – ik voelde me onveilig' },
  said: { en: 'What was said, literally', nl: 'Wat er letterlijk werd gezegd' },
  saidHint: { en: 'One quote a line', nl: 'Eén citaat per regel' },
  where: { en: 'Where', nl: 'Waar' },
  whereHint: { en: 'How it came to you', nl: 'Hoe het bij je kwam' },
  mail: { en: 'Mail', nl: 'Mail' },
  call: { en: 'Phone call', nl: 'Telefoon' },
  meeting: { en: 'Meeting', nl: 'Overleg' },
  chat: { en: 'Chat', nl: 'Chat' },
  contract: { en: 'Contract', nl: 'Contract' },
  payment: { en: 'Payment', nl: 'Betaling' },
  otherPlace: { en: 'Somewhere else', nl: 'Ergens anders' },
  witnesses: { en: 'Who else saw it', nl: 'Wie zag het nog meer' },
  witnessesHint: { en: 'Names or roles', nl: 'Namen of rollen' },
  done: { en: 'What did you do about it', nl: 'Wat heb je eraan gedaan' },
  doneHint: { en: 'Or what was agreed', nl: 'Of wat er is afgesproken' },
  kind: { en: 'Kind', nl: 'Soort' },
  otherKind: { en: 'Something else', nl: 'Iets anders' },
  allKinds: { en: 'Another kind…', nl: 'Een andere soort…' },
  from: { en: 'From the message', nl: 'Uit het bericht' },

  // The draft
  draftPreview: { en: 'A draft for you to check.', nl: 'Een concept om na te kijken.' },
  yourWords: { en: 'Your words', nl: 'Jouw woorden' },
  noWords: {
    en: 'No words of your own yet: press Change to add them.',
    nl: 'Nog geen eigen woorden: druk op Aanpassen.',
  },
  guessed: { en: 'guessed', nl: 'gegokt' },
  open: { en: 'open', nl: 'open' },
  about: { en: 'about {when}', nl: 'rond {when}' },
  range: { en: '{from} to {to}', nl: '{from} tot {to}' },
  lost: { en: 'Lost', nl: 'Verloren' },
  hours: { en: '{count} hours', nl: '{count} uur' },
  hour: { en: '1 hour', nl: '1 uur' },
  invoiced: { en: 'invoiced', nl: 'gefactureerd' },
  agreed: { en: 'agreed', nl: 'afgesproken' },
  estimate: { en: 'estimate', nl: 'schatting' },
  lacking: {
    en: 'You can add, if you like: {questions}',
    nl: 'Je kunt nog toevoegen, als je wilt: {questions}',
  },
  askWhen: { en: 'When was it?', nl: 'Wanneer was het?' },
  askSaid: { en: 'What exactly was said?', nl: 'Wat werd er precies gezegd?' },
  askCost: { en: 'What did it cost you?', nl: 'Wat kostte het je?' },
  draftNote: {
    en: 'Nothing is saved yet. This draft is gone after 24 hours.',
    nl: 'Er is nog niets bewaard. Dit concept is na 24 uur weg.',
  },
  dmNote: {
    en: 'What is typed or shown here stays in this chat until you delete it; Clear takes away what I showed.',
    nl: 'Wat hier getypt of getoond wordt, blijft in deze chat tot je het verwijdert; wat ik toonde kun je met één druk uit de chat halen.',
  },
  kindSelect: { en: 'What kind is it?', nl: 'Wat voor soort is het?' },
  save: { en: 'Save', nl: 'Bewaar' },
  change: { en: 'Change', nl: 'Aanpassen' },
  addMore: { en: 'Add more', nl: 'Meer toevoegen' },
  discard: { en: 'Discard', nl: 'Weggooien' },
  discarded: { en: 'Thrown away. Nothing was saved.', nl: 'Weggegooid. Er is niets bewaard.' },
  draftGone: {
    en: 'This draft is gone: it was discarded, or is older than 24 hours. Write it down again with /incident log.',
    nl: 'Dit concept is weg: het is weggegooid of ouder dan 24 uur. Leg het opnieuw vast met /incident log.',
  },
  draftUnkept: {
    en: 'I can’t keep a draft just now, so nothing was written down. Please send it again in a few minutes.',
    nl: 'Ik kan nu geen concept bewaren, er is dus niets vastgelegd. Stuur het over een paar minuten opnieuw.',
  },
  nothingToSave: {
    en: 'There is nothing to write down yet. Tell me in your own words what happened.',
    nl: 'Er is nog niets om vast te leggen. Vertel in je eigen woorden wat er gebeurde.',
  },
  whenUnread: {
    en: 'I could not read “{text}” as a time in the past, so it stays open. Try it like 12 March 16:30.',
    nl: 'Ik kon “{text}” niet lezen als een moment in het verleden, dus het blijft open. Probeer het als 12 maart 16:30.',
  },
  costUnread: {
    en: 'I could not read “{text}” as hours or money, so it stays open. Try it like 2 hours, € 300.',
    nl: 'Ik kon “{text}” niet lezen als uren of geld, dus het blijft open. Probeer het als 2 uur, € 300.',
  },
  fileGone: {
    en: 'I could not fetch {name}: it is no longer there. Send it again with Add more.',
    nl: '{name} kon ik niet ophalen: het is er niet meer. Stuur het opnieuw met Meer toevoegen.',
  },
  fileTooLarge: {
    en: '{name} is larger than 8 MB and was left out.',
    nl: '{name} is groter dan 8 MB en is weggelaten.',
  },
  fileEmpty: { en: '{name} is empty and was left out.', nl: '{name} is leeg en is weggelaten.' },
  fileKind: {
    en: '{name} is no image, PDF or mail, and was left out.',
    nl: '{name} is geen afbeelding, pdf of mail, en is weggelaten.',
  },
  fileFull: {
    en: 'Your log holds 100 MB of files, and no more; {name} was left out. Export it, or erase entries with files.',
    nl: 'Je log bevat 100 MB aan bestanden, meer gaat niet; {name} is weggelaten. Exporteer het, of wis notities met bestanden.',
  },
  fileMany: {
    en: 'Only five files fit one record; {name} was left out.',
    nl: 'Er passen vijf bestanden bij een record; {name} is weggelaten.',
  },

  // Saved
  savedPreview: { en: 'Saved in your log.', nl: 'Bewaard in je log.' },
  saved: { en: 'Saved', nl: 'Bewaard' },
  savedBefore: { en: 'This was saved already', nl: 'Dit was al bewaard' },
  savedErased: {
    en: 'This was saved and then erased again, so there is nothing left of it. Write it down anew with /incident log.',
    nl: 'Dit was bewaard en daarna weer gewist, dus er is niets meer van. Leg het opnieuw vast met /incident log.',
  },
  receiptNote: {
    en: 'Keep this receipt: it shows later that the entry was made now and not changed.',
    nl: 'Bewaar dit bewijs: het toont later dat dit nu is vastgelegd en niet is veranderd.',
  },
  receiptComes: {
    en: 'A lasting copy of the receipt comes in your direct messages.',
    nl: 'Een blijvend exemplaar van het bewijs komt in je privéberichten.',
  },
  dmClosed: {
    en: 'I could not write to you in a direct message, so the lasting receipt waits, for a day at most. Allow direct messages from this server or app in your privacy settings.',
    nl: 'Ik kon je geen privébericht sturen, dus het blijvende bewijs wacht, hooguit een dag. Sta privéberichten van deze server of app toe in je privacy-instellingen.',
  },
  notSaved: {
    en: 'It could not be saved just now. Your draft is still here; press Save again in a few minutes.',
    nl: 'Bewaren lukte nu niet. Je concept staat er nog; druk over een paar minuten nog eens op Bewaar.',
  },
  undo: { en: 'Undo', nl: 'Ongedaan maken' },
  undone: {
    en: 'Undone: what it said and its key are erased. The number {seq} stays, empty.',
    nl: 'Ongedaan gemaakt: wat er stond en de sleutel zijn gewist. Nummer {seq} blijft, leeg.',
  },
  undoLate: {
    en: 'Ten minutes have passed, so this can’t be undone with a press. You can amend, withdraw or erase it: open #{seq} from /incident list.',
    nl: 'Er zijn tien minuten voorbij, dus dit kan niet meer met één druk. Je kunt het aanvullen, intrekken of wissen: open #{seq} via /incident list.',
  },
  askZone: {
    en: 'In which time zone are you? Times are read in {zone} until you choose.',
    nl: 'In welke tijdzone zit je? Tijden lees ik als {zone} tot je kiest.',
  },
  zoneSelect: { en: 'Choose your time zone', nl: 'Kies je tijdzone' },
  zoneSet: { en: 'Your time zone is {zone} from now on.', nl: 'Je tijdzone is vanaf nu {zone}.' },
} satisfies Record<string, Both>;
