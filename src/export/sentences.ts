// What the export says, in the PDF, the tables and the pictures.
import type { Both } from '../chat/index.ts';

export const sentences = {
  // Dates, amounts, names.
  about: { en: 'about {when}', nl: 'rond {when}' },
  earlier: { en: 'recorded before that day', nl: 'vóór die dag vastgelegd' },
  sameDay: { en: 'recorded the same day', nl: 'dezelfde dag vastgelegd' },
  nextDay: { en: 'recorded within a week, 1 day later', nl: 'binnen een week vastgelegd, 1 dag later' },
  withinWeek: { en: 'recorded within a week, {days} days later', nl: 'binnen een week vastgelegd, {days} dagen later' },
  later: { en: 'recorded later, after {days} days', nl: 'later vastgelegd, na {days} dagen' },
  otherKind: { en: 'Something else', nl: 'Iets anders' },
  otherGroup: { en: 'Something else or not named', nl: 'Iets anders of niet genoemd' },
  noKind: { en: 'kind not named', nl: 'soort niet genoemd' },
  places: {
    mail: { en: 'mail', nl: 'mail' },
    call: { en: 'call', nl: 'telefoon' },
    meeting: { en: 'meeting', nl: 'bespreking' },
    chat: { en: 'chat', nl: 'chat' },
    contract: { en: 'contract', nl: 'contract' },
    payment: { en: 'payment', nl: 'betaling' },
    other: { en: 'elsewhere', nl: 'elders' },
  },
  bases: {
    invoiced: { en: 'invoiced', nl: 'gefactureerd' },
    agreed: { en: 'agreed', nl: 'afgesproken' },
    estimate: { en: 'estimate', nl: 'schatting' },
    none: { en: 'basis not given', nl: 'grondslag niet opgegeven' },
  },
  bytes: { en: '{size} bytes', nl: '{size} bytes' },

  // The timeline.
  laneNone: { en: 'client not named', nl: 'klant niet genoemd' },
  laneErased: { en: 'erased', nl: 'gewist' },
  laneOthers: { en: '{count} other clients', nl: '{count} andere klanten' },
  looks: {
    undated: {
      en: 'no date given: stands where it was recorded',
      nl: 'geen datum: staat waar het is vastgelegd',
    },
    withdrawn: { en: 'withdrawn', nl: 'ingetrokken' },
    erased: { en: 'erased: stands where it was recorded', nl: 'gewist: staat waar het is vastgelegd' },
  },
  textErased: { en: '#{seq}, recorded {at}: erased', nl: '#{seq}, vastgelegd {at}: gewist' },
  textUndated: { en: '(no date; recorded {at})', nl: '(geen datum; vastgelegd {at})' },
  noEntries: { en: 'There are no entries.', nl: 'Er zijn geen vermeldingen.' },

  // The first page.
  title: { en: 'Incident log', nl: 'Incidentenlogboek' },
  log: { en: 'Log', nl: 'Logboek' },
  entries: { en: 'Entries', nl: 'Vermeldingen' },
  entriesCount: {
    en: '{all}, numbered (incidents {incident}, amendments {amendment}, withdrawals {withdrawal}, erasures {erasure})',
    nl: '{all}, genummerd (incidenten {incident}, aanvullingen {amendment}, intrekkingen {withdrawal}, wissingen {erasure})',
  },
  happened: { en: 'Happened', nl: 'Gebeurd' },
  recorded: { en: 'Recorded', nl: 'Vastgelegd' },
  period: { en: '{from} to {to}', nl: '{from} tot en met {to}' },
  notDated: { en: 'no entry has a date', nl: 'geen vermelding heeft een datum' },
  lastEntry: { en: 'Last entry', nl: 'Laatste vermelding' },
  lastValue: { en: 'number {seq}, receipt {code}', nl: 'nummer {seq}, bewijs {code}' },
  files: { en: 'Files', nl: 'Bestanden' },
  filesCount: { en: '{count}, in the folder files of the zip', nl: '{count}, in de map files van de zip' },
  filesMissing: {
    en: '{count} named in the entries; {missing} of them not in the zip',
    nl: '{count} genoemd in de vermeldingen; {missing} daarvan niet in de zip',
  },
  noFiles: { en: 'none', nl: 'geen' },
  times: { en: 'Times', nl: 'Tijden' },
  timesIn: { en: 'in {zone}, unless another zone is named', nl: 'in {zone}, tenzij er een andere zone staat' },
  reading: { en: 'How to read this document', nl: 'Hoe dit document te lezen' },
  readingList: [
    {
      en: 'Beside a vertical line stands what the author typed, unchanged.',
      nl: 'Naast een verticale lijn staat wat de schrijver typte, ongewijzigd.',
    },
    {
      en: '“Happened” is when it took place according to the author. “Recorded” is when the entry was saved; the program sets that time, not the author.',
      nl: '“Gebeurd” is wanneer het volgens de schrijver plaatsvond. “Vastgelegd” is wanneer de vermelding werd bewaard; die tijd zet het programma, niet de schrijver.',
    },
    {
      en: '“(guessed)” marks what the program read out of the author’s words; the author saw it and saved it.',
      nl: '“(gegokt)” staat bij wat het programma uit de woorden van de schrijver las; de schrijver zag het en bewaarde het.',
    },
    {
      en: 'An amendment stands below its entry, with its reason; the first text stays. Tables and totals use the values after all amendments.',
      nl: 'Een aanvulling staat onder haar vermelding, met de reden; de eerste tekst blijft staan. Tabellen en totalen gebruiken de waarden na alle aanvullingen.',
    },
    {
      en: 'A withdrawn entry is one the author no longer relies on. It stays readable and counts in no total. Of an erased entry only the number and the times are left.',
      nl: 'Op een ingetrokken vermelding beroept de schrijver zich niet meer. Ze blijft leesbaar en telt in geen totaal mee. Van een gewiste vermelding zijn alleen nummer en tijden over.',
    },
  ],
  summary: { en: 'Summary', nl: 'Samenvatting' },
  counted: {
    en: 'Counted here: {counted} of {all} incidents. Not counted: {withdrawn} withdrawn, {erased} erased. Amended: {amended}.',
    nl: 'Hier geteld: {counted} van {all} incidenten. Niet geteld: {withdrawn} ingetrokken, {erased} gewist. Aangevuld: {amended}.',
  },
  hoursTotal: {
    en: 'Hours lost: {hours}, in {count} entries.',
    nl: 'Verloren uren: {hours}, in {count} vermeldingen.',
  },
  noHours: { en: 'No entry names lost hours.', nl: 'Geen vermelding noemt verloren uren.' },
  noMoney: { en: 'No entry names an amount.', nl: 'Geen vermelding noemt een bedrag.' },
  moneyNote: {
    en: 'Amounts, by currency and by what they rest on; these are not added to each other.',
    nl: 'Bedragen, per munt en per grondslag; die zijn niet bij elkaar opgeteld.',
  },
  currency: { en: 'Currency', nl: 'Munt' },
  basis: { en: 'Basis', nl: 'Grondslag' },
  amount: { en: 'Amount', nl: 'Bedrag' },
  kind: { en: 'Kind', nl: 'Soort' },
  client: { en: 'Client', nl: 'Klant' },
  timeline: { en: 'Timeline', nl: 'Tijdlijn' },
  timelineNote: {
    en: 'Each mark is an entry with its number; its shape shows the group of kinds it belongs to.',
    nl: 'Elk teken is een vermelding met haar nummer; de vorm toont bij welke groep soorten ze hoort.',
  },
  timelineMore: {
    en: '+ and a number: entries for which the lane has no room; they are in the table.',
    nl: '+ en een getal: vermeldingen waarvoor de baan geen ruimte heeft; ze staan in de tabel.',
  },
  tableNote: { en: 'In the order in which it happened.', nl: 'In de volgorde waarin het gebeurde.' },
  number: { en: 'No.', nl: 'Nr.' },
  severity: { en: 'Severity', nl: 'Ernst' },
  severityShort: { en: 'Sev.', nl: 'Ernst' },
  hours: { en: 'Hours', nl: 'Uren' },
  withdrawn: { en: 'withdrawn', nl: 'ingetrokken' },
  erased: { en: 'erased', nl: 'gewist' },

  // One entry.
  entry: { en: 'Entry {seq}', nl: 'Vermelding {seq}' },
  receipt: { en: 'receipt {code}', nl: 'bewijs {code}' },
  ownWords: { en: 'In the author’s own words, as typed', nl: 'In de eigen woorden van de schrijver, zoals getypt' },
  guessed: { en: '(guessed)', nl: '(gegokt)' },
  readFrom: { en: 'read from “{words}”', nl: 'gelezen uit “{words}”' },
  noDate: { en: 'no date given', nl: 'geen datum opgegeven' },
  severityOf: { en: '{step} (on a scale of 1 to 5)', nl: '{step} (op een schaal van 1 tot 5)' },
  where: { en: 'Where', nl: 'Waar' },
  hoursLost: { en: 'Hours lost', nl: 'Verloren uren' },
  money: { en: 'Money', nl: 'Geld' },
  quotes: { en: 'Said, literally', nl: 'Letterlijk gezegd' },
  witnesses: { en: 'Witnesses', nl: 'Getuigen' },
  done: { en: 'Done about it', nl: 'Wat eraan gedaan is' },
  source: { en: 'From a message', nl: 'Uit een bericht' },
  sourceBy: { en: 'by {author}', nl: 'van {author}' },
  sourceAt: { en: 'of {at}', nl: 'van {at}' },
  file: { en: 'File {n}', nl: 'Bestand {n}' },
  fileHow: { en: 'came by {how}', nl: 'gekomen via {how}' },
  fileIn: { en: 'in the zip: {name}', nl: 'in de zip: {name}' },
  fileAbsent: { en: 'not contained: it was not there any more', nl: 'niet meegeleverd: het was er niet meer' },
  fileTooLarge: {
    en: 'not contained: larger than what could be sent',
    nl: 'niet meegeleverd: groter dan wat verzonden kon worden',
  },
  amendment: { en: 'Amendment, entry {seq}', nl: 'Aanvulling, vermelding {seq}' },
  withdrawal: { en: 'Withdrawal, entry {seq}', nl: 'Intrekking, vermelding {seq}' },
  withdrawnBy: { en: 'Withdrawn on {at} by entry {seq}', nl: 'Ingetrokken op {at} door vermelding {seq}' },
  reason: { en: 'Reason', nl: 'Reden' },
  wordsAdded: { en: 'Words added, as typed', nl: 'Toegevoegde woorden, zoals getypt' },
  change: { en: 'was: {before}\nnow: {after}', nl: 'was: {before}\nnu: {after}' },
  changeNew: { en: 'was: not given\nnow: {after}', nl: 'was: niet opgegeven\nnu: {after}' },
  changeNone: { en: 'was: {before}\nnow: taken away', nl: 'was: {before}\nnu: weggehaald' },
  nothing: { en: 'nothing', nl: 'niets' },
  erasedBox: {
    en: 'Recorded {at}. Erased {when} by entry {by}. Nothing else is left of it.',
    nl: 'Vastgelegd {at}. Gewist {when} door vermelding {by}. Verder is er niets van over.',
  },
  erasedWith: { en: 'With it were erased, by number: {list}.', nl: 'Daarmee zijn gewist, op nummer: {list}.' },
  absentBox: {
    en: 'Recorded {at}. Its content is absent, and no entry says that it was erased.',
    nl: 'Vastgelegd {at}. De inhoud ontbreekt, en geen vermelding zegt dat die gewist is.',
  },

  // The last page.
  declaration: { en: 'Declaration', nl: 'Verklaring' },
  declare: {
    en: 'I, the undersigned, declare that I wrote the entries in this log, that each says what I saw, heard or received myself unless it says otherwise, and that the files named in it are those I attached.',
    nl: 'Ik, ondergetekende, verklaar dat ik de vermeldingen in dit logboek heb geschreven, dat elke vermelding zegt wat ik zelf heb gezien, gehoord of ontvangen tenzij er anders staat, en dat de genoemde bestanden die zijn die ik heb bijgevoegd.',
  },
  signName: { en: 'Name', nl: 'Naam' },
  signPlace: { en: 'Place and date', nl: 'Plaats en datum' },
  signature: { en: 'Signature', nl: 'Handtekening' },
  verify: { en: 'How to check this log', nl: 'Hoe dit logboek na te kijken' },
  verifyList: [
    {
      en: 'This document came in a zip file. The entries themselves are in proof.json in that file; this document was made from them.',
      nl: 'Dit document kwam in een zipbestand. De vermeldingen zelf staan in proof.json in dat bestand; dit document is daarvan gemaakt.',
    },
    {
      en: 'Take verify.mjs out of the zip and run it with Node.js 18 or newer, from nodejs.org. If the log came in parts, name all of them.',
      nl: 'Haal verify.mjs uit de zip en draai het met Node.js 18 of nieuwer, van nodejs.org. Kwam het logboek in delen, noem ze dan alle.',
    },
    {
      en: 'The receipt in that command is of the last entry. The author was shown each receipt when the entry was saved, in a message that carries the time of the platform it was sent on. Compare: a receipt in such a message shows that the entry, and every entry before it, was there at that time and has not changed.',
      nl: 'Het bewijs in die opdracht is van de laatste vermelding. De schrijver kreeg elk bewijs te zien bij het bewaren, in een bericht dat de tijd draagt van het platform waarop het is verstuurd. Vergelijk: een bewijs in zo’n bericht toont aan dat de vermelding, en elke vermelding daarvoor, er toen was en niet is gewijzigd.',
    },
    {
      en: 'The check ends with 0 when all is intact, 1 when something was altered (it names the entry and the field), 2 when something is absent, 3 when the file can’t be read.',
      nl: 'De controle eindigt met 0 als alles ongeschonden is, 1 als er iets is gewijzigd (ze noemt de vermelding en het veld), 2 als er iets ontbreekt, 3 als het bestand niet te lezen is.',
    },
    {
      en: 'FORMAT.md in the zip describes the format, so that anybody can write a check of their own.',
      nl: 'FORMAT.md in de zip beschrijft het formaat, zodat iedereen zelf een controle kan schrijven.',
    },
    {
      en: 'The check does not show that the statements are true, nor that this document says the same as proof.json.',
      nl: 'De controle toont niet aan dat wat er staat waar is, en ook niet dat dit document hetzelfde zegt als proof.json.',
    },
  ],

  // On every page.
  upTo: { en: 'up to entry {seq}, recorded {at}', nl: 'tot en met vermelding {seq}, vastgelegd {at}' },
  lacking: {
    en: '⟦U+…⟧ stands for a character these fonts lack or that cannot be seen, by its Unicode number; log.json has the character itself.',
    nl: '⟦U+…⟧ staat voor een teken dat deze lettertypen niet hebben of dat onzichtbaar is, met zijn Unicode-nummer; in log.json staat het teken zelf.',
  },

  // The table.
  columns: {
    number: { en: 'number', nl: 'nummer' },
    state: { en: 'state', nl: 'stand' },
    from: { en: 'happened from', nl: 'gebeurd van' },
    to: { en: 'happened to', nl: 'gebeurd tot en met' },
    about: { en: 'about', nl: 'ongeveer' },
    zone: { en: 'time zone', nl: 'tijdzone' },
    firstRecorded: { en: 'first recorded', nl: 'eerst vastgelegd' },
    delay: { en: 'days until recorded', nl: 'dagen tot vastlegging' },
    client: { en: 'client', nl: 'klant' },
    kind: { en: 'kind', nl: 'soort' },
    severity: { en: 'severity (1-5)', nl: 'ernst (1-5)' },
    where: { en: 'where', nl: 'waar' },
    hours: { en: 'hours lost', nl: 'verloren uren' },
    money: { en: 'money', nl: 'geld' },
    words: { en: 'own words', nl: 'eigen woorden' },
    added: { en: 'words added later', nl: 'later toegevoegde woorden' },
    quotes: { en: 'quotes', nl: 'citaten' },
    witnesses: { en: 'witnesses', nl: 'getuigen' },
    done: { en: 'done about it', nl: 'wat eraan gedaan is' },
    source: { en: 'from a message', nl: 'uit een bericht' },
    files: { en: 'files', nl: 'bestanden' },
    guessed: { en: 'guessed fields', nl: 'gegokte velden' },
    amended: { en: 'amended', nl: 'aangevuld' },
    withdrawn: { en: 'withdrawn', nl: 'ingetrokken' },
    erased: { en: 'erased', nl: 'gewist' },
    receipt: { en: 'receipt', nl: 'bewijs' },
  },
  states: {
    counts: { en: 'counts', nl: 'telt' },
    amended: { en: 'amended', nl: 'aangevuld' },
    withdrawn: { en: 'withdrawn', nl: 'ingetrokken' },
    erased: { en: 'erased', nl: 'gewist' },
    absent: { en: 'absent', nl: 'ontbreekt' },
  },
  yes: { en: 'yes', nl: 'ja' },
} as const satisfies Tree;

type Tree = { readonly [name: string]: Both | readonly Both[] | Tree };
