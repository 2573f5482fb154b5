// What the advice room says around the set's own words.
import type { Fact } from '../answers/index.ts';
import type { Both } from '../chat/language.ts';

export const sentences = {
  preview: { en: 'Your answer is here; only you see it.', nl: 'Je antwoord staat klaar; alleen jij ziet het.' },
  decide: { en: 'Decide first', nl: 'Beslis eerst' },
  test: { en: 'Test: ', nl: 'Toets: ' },
  yes: { en: 'Yes: ', nl: 'Ja: ' },
  no: { en: 'No: ', nl: 'Nee: ' },
  doNow: { en: 'Do now', nl: 'Nu doen' },
  sendThis: { en: 'Send this', nl: 'Stuur dit' },
  sendByCall: { en: 'Say this', nl: 'Zeg dit' },
  disagree: { en: 'Where answers disagree', nl: 'Waar antwoorden botsen' },
  against: { en: 'against', nl: 'tegenover' },
  decides: { en: 'What decides: ', nl: 'Wat beslist: ' },
  taken: { en: 'From what you write, the first fits you.', nl: 'Uit wat je schrijft past het eerste bij jou.' },
  takenSecond: { en: 'From what you write, the second fits you.', nl: 'Uit wat je schrijft past het tweede bij jou.' },
  view: { en: 'Also said, not our advice', nl: 'Ook gezegd, niet ons advies' },
  leave: { en: 'Leave when', nl: 'Stop wanneer' },
  avoid: { en: 'Avoid', nl: 'Niet doen' },
  notCovered: {
    en: 'The set says nothing on: {what}. The nearest it has is above.',
    nl: 'Hierover staat niets in de antwoorden: {what}. Wat er het dichtst bij komt staat hierboven.',
  },
  sources: { en: 'Sources', nl: 'Bronnen' },
  votes: { en: '{votes} votes', nl: '{votes} stemmen' },
  vote: { en: '1 vote', nl: '1 stem' },
  oneView: { en: 'one view', nl: 'één mening' },
  part: { en: 'read in part', nl: 'deels gelezen' },
  law: { en: 'law or public body', nl: 'wet of overheid' },
  question: { en: 'One question', nl: 'Eén vraag' },
  select: { en: 'What is going on? Change it here', nl: 'Wat speelt er? Pas het hier aan' },
  selectAsk: { en: 'What is going on? Choose', nl: 'Wat speelt er? Kies' },
  somethingElse: { en: 'Something else…', nl: 'Iets anders…' },
  changeMessage: { en: 'Change message', nl: 'Bericht aanpassen' },
  whatNext: { en: 'What next', nl: 'En daarna?' },
  sourcesButton: { en: 'Sources', nl: 'Bronnen' },
  keep: { en: 'Keep this', nl: 'Bewaar dit' },
  notIt: { en: 'This isn’t it', nl: 'Dit is het niet' },
  firmer: { en: 'Firmer', nl: 'Steviger' },
  softer: { en: 'Softer', nl: 'Zachter' },
  shorter: { en: 'Shorter', nl: 'Korter' },
  copyHint: {
    en: 'To copy as it stands. Fill in what is in [brackets].',
    nl: 'Zo te kopiëren. Vul zelf in wat tussen [haken] staat.',
  },
  unsure: {
    en: 'I want to be sure I understand before I advise you. Which of these comes closest? You can choose more than one.',
    nl: 'Ik wil zeker weten dat ik je goed begrijp voor ik iets aanraad. Wat komt het dichtst in de buurt? Je mag er meer kiezen.',
  },
  notClient: {
    en: 'I help freelancers with a difficult client: late payment, endless extras, silence, disrespect and the like. Tell me what your client does and what you want, and I answer with what worked for others.',
    nl: 'Ik help freelancers met een lastige klant: te laat betalen, eindeloos meerwerk, stilte, gebrek aan respect en zo. Vertel wat je klant doet en wat jij wilt, dan antwoord ik met wat bij anderen werkte.',
  },
  otherLanguage: {
    en: 'I can read English and Dutch only. Could you tell me in one of them what your client does? A few plain sentences are enough.',
    nl: 'Ik lees alleen Nederlands en Engels. Kun je me in een van die twee vertellen wat je klant doet? Een paar gewone zinnen zijn genoeg.',
  },
  nothing: {
    en: 'The set has no answer that fits this well enough, and I’d rather say so than guess. Choose what comes closest, or ask people in a channel.',
    nl: 'In de verzameling staat geen antwoord dat hier goed genoeg bij past, en dat zeg ik liever dan dat ik gok. Kies wat het dichtst in de buurt komt, of vraag het in een kanaal.',
  },
  areYouSafe: {
    en: 'Before anything else: are you safe? If somebody may hurt you, or you think of hurting yourself, that goes first.',
    nl: 'Eerst dit: ben je veilig? Als iemand je iets kan aandoen, of je denkt eraan jezelf iets aan te doen, dan gaat dat voor.',
  },
  whenSafe: {
    en: 'For the work itself, once you are safe:',
    nl: 'Voor het werk zelf, als je veilig bent:',
  },
  notSafe: { en: 'No, or not sure', nl: 'Nee, of ik weet het niet' },
  safe: { en: 'I am safe', nl: 'Ik ben veilig' },
  kept: { en: 'Kept: it is in your direct messages with me.', nl: 'Bewaard: het staat in je privéberichten met mij.' },
  keptHead: { en: 'Kept for you', nl: 'Voor je bewaard' },
  dmClosed: {
    en: 'I could not write to you: your direct messages are closed to me. Open them in your privacy settings and press “Keep this” again; nothing was posted anywhere.',
    nl: 'Ik kon je niet schrijven: je privéberichten staan dicht voor mij. Zet ze open in je privacy-instellingen en druk nog eens op “Bewaar dit”; er is nergens iets geplaatst.',
  },
  keepUnknown: {
    en: 'I could not see whether it arrived. Look in your direct messages; if it is not there, press “Keep this” again.',
    nl: 'Ik kon niet zien of het aankwam. Kijk in je privéberichten; staat het er niet, druk dan nog eens op “Bewaar dit”.',
  },
  keepFailed: {
    en: 'I could not send it just now. Please press “Keep this” again in a few minutes.',
    nl: 'Versturen lukte nu niet. Druk over een paar minuten nog eens op “Bewaar dit”.',
  },
  caseGone: {
    en: 'I have forgotten this case: I keep it for 24 hours. Ask again with /difficultclient.',
    nl: 'Deze zaak ben ik vergeten: ik bewaar haar 24 uur. Vraag het opnieuw met /difficultclient.',
  },
  toneHead: { en: 'The message, {tone}', nl: 'Het bericht, {tone}' },
  sourceCount: { en: '{count}, at the button', nl: '{count}, achter de knop' },
  sourcesHead: { en: 'Where this comes from', nl: 'Waar dit vandaan komt' },
  readHow: { en: 'what was read: {how}', nl: 'wat gelezen is: {how}' },
  families: { en: 'Choose what it is about; I answer at once.', nl: 'Kies waar het over gaat; ik antwoord meteen.' },
  title: { en: 'A difficult client', nl: 'Een lastige klant' },
  situation: { en: 'What is going on?', nl: 'Wat speelt er?' },
  situationHint: {
    en: 'What does the client do, since when, what do you want? No names needed.',
    nl: 'Wat doet de klant, sinds wanneer, wat wil jij? Namen zijn niet nodig.',
  },
  summary: {
    en: 'Advice on a difficult client, only you see it',
    nl: 'Advies over een lastige klant, alleen jij ziet het',
  },
  example: {
    en: '/difficultclient My client owes me €1,200 for six weeks and stopped answering',
    nl: '/difficultclient Mijn klant moet me al zes weken € 1.200 betalen en reageert niet meer',
  },
  shortcut: { en: 'Get advice on this', nl: 'Vraag advies hierover' },
  hello: {
    en: 'Hi. Tell me what is going on with your client, in your own words, and I answer with what worked for others: what to decide, what to do, and a message to send. Only you see it.',
    nl: 'Hoi. Vertel in je eigen woorden wat er speelt met je klant, dan antwoord ik met wat bij anderen werkte: wat je moet beslissen, wat je kunt doen en een bericht om te sturen. Alleen jij ziet het.',
  },
  more: { en: 'More', nl: 'Meer' },
  moreHead: { en: 'More about this answer:', nl: 'Meer over dit antwoord:' },
  rate: { en: 'Rate / not it', nl: 'Beoordeel / klopt niet' },
  rateHead: { en: 'How was this answer?', nl: 'Hoe was dit antwoord?' },
  helpful: { en: 'Helpful', nl: 'Nuttig' },
  didNotFit: { en: 'Didn’t fit', nl: 'Past niet bij mij' },
  tooLong: { en: 'Too long', nl: 'Te lang' },
  tooSoft: { en: 'Too soft', nl: 'Te zacht' },
  tooHarsh: { en: 'Too harsh', nl: 'Te hard' },
  wrongProblem: { en: 'Wrong problem', nl: 'Verkeerd probleem' },
  thanks: {
    en: 'Thank you. That helps the next one who asks.',
    nl: 'Dank je. Daar heeft de volgende die iets vraagt wat aan.',
  },
  thanksNot: {
    en: 'Thank you for saying so. It is counted, without anything you wrote, so that the answer can be bettered.',
    nl: 'Dank je dat je het zegt. Het wordt geteld, zonder wat je schreef, zodat het antwoord beter kan worden.',
  },
  ratingLost: {
    en: 'I could not keep your rating just now. Please press it again in a few minutes.',
    nl: 'Ik kon je beoordeling nu niet bewaren. Druk over een paar minuten nog eens.',
  },
  nextHead: { en: 'What happened? I look up the next step.', nl: 'Wat gebeurde er? Ik zoek de volgende stap erbij.' },
  alsoFits: { en: 'This fits too', nl: 'Dit past ook' },
  saidNo: { en: 'They said no', nl: 'Ze zeiden nee' },
  noAnswer: { en: 'No answer', nl: 'Geen antwoord' },
  gotWorse: { en: 'It got worse', nl: 'Het werd erger' },
  itWorked: { en: 'It worked', nl: 'Het werkte' },
  wellDone: { en: 'Good to hear. To make it last:', nl: 'Fijn om te horen. Om het zo te houden:' },
  noRung: {
    en: 'The set has no further step for this. What is left is to carry on as it is, or to stop; ask people in a channel what they would do.',
    nl: 'Een volgende stap staat hier niet voor in de verzameling. Wat rest is zo doorgaan of stoppen; vraag in een kanaal wat anderen zouden doen.',
  },
  figuresTitle: { en: 'How answers did', nl: 'Hoe antwoorden vielen' },
  figuresSummary: {
    en: 'For moderators: how answers were rated here, counts only',
    nl: 'Voor moderators: hoe antwoorden hier beoordeeld zijn, alleen aantallen',
  },
  figuresAnswers: { en: 'Rated as not helpful, by answer', nl: 'Niet nuttig gevonden, per antwoord' },
  figuresTypes: { en: 'Rated as not helpful, by problem', nl: 'Niet nuttig gevonden, per probleem' },
  figuresChosen: { en: 'Chosen by members themselves', nl: 'Door leden zelf gekozen' },
  figuresGone: {
    en: 'I can’t reach the figures just now. Please try again in a few minutes.',
    nl: 'Ik kan nu even niet bij de cijfers. Probeer het over een paar minuten nog eens.',
  },
  helloMore: { en: 'Type /help for everything I can do.', nl: 'Typ /help voor alles wat ik kan.' },
  tellMe: { en: 'Tell me', nl: 'Vertel het me' },
} satisfies Record<string, Both>;

/** The one question an answer may ask, for each fact that can turn it. */
export const factQuestions: Readonly<Record<Fact, { readonly text: Both; readonly yes: Both; readonly no: Both }>> = {
  'contract-in-writing': {
    text: { en: 'Do you have it in writing?', nl: 'Staat het op papier?' },
    yes: { en: 'Yes, in writing', nl: 'Ja, op papier' },
    no: { en: 'No', nl: 'Nee' },
  },
  'can-afford-loss': {
    text: { en: 'Could you do without this client?', nl: 'Kun je deze klant missen?' },
    yes: { en: 'Yes, I could', nl: 'Ja, dat kan' },
    no: { en: 'No, I need them', nl: 'Nee, ik heb ze nodig' },
  },
  abuse: {
    text: { en: 'Are there insults or shouting?', nl: 'Wordt er gescholden of geschreeuwd?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
  },
  repeated: {
    text: { en: 'Has it happened before?', nl: 'Is het vaker gebeurd?' },
    yes: { en: 'Yes, more than once', nl: 'Ja, vaker' },
    no: { en: 'First time', nl: 'Eerste keer' },
  },
  'few-months-left': {
    text: { en: 'Is the project nearly over?', nl: 'Is het project bijna klaar?' },
    yes: { en: 'Yes, some months at most', nl: 'Ja, hooguit een paar maanden' },
    no: { en: 'No, it goes on', nl: 'Nee, het loopt door' },
  },
  'just-started': {
    text: { en: 'Did you only just begin?', nl: 'Ben je net begonnen?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No, I am well under way', nl: 'Nee, ik ben al een eind' },
  },
  'work-delivered': {
    text: { en: 'Have you handed the work over?', nl: 'Heb je het werk al opgeleverd?' },
    yes: { en: 'Yes, delivered', nl: 'Ja, opgeleverd' },
    no: { en: 'Not yet', nl: 'Nog niet' },
  },
  'work-used': {
    text: { en: 'Are they using your work?', nl: 'Gebruiken ze je werk al?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
  },
  'through-platform': {
    text: {
      en: 'Does this run through a platform, such as Upwork or Fiverr?',
      nl: 'Loopt dit via een platform, zoals Upwork of Fiverr?',
    },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No, directly', nl: 'Nee, rechtstreeks' },
  },
  'through-middleman': {
    text: { en: 'Is there an agency or go-between?', nl: 'Zit er een bureau of tussenpersoon tussen?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
  },
  'deposit-paid': {
    text: { en: 'Did they pay a deposit?', nl: 'Is er een aanbetaling gedaan?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
  },
  'debt-denied': {
    text: { en: 'Do they deny that they owe it?', nl: 'Betwisten ze dat ze het moeten betalen?' },
    yes: { en: 'Yes, they dispute it', nl: 'Ja, ze betwisten het' },
    no: { en: 'No, it is just late', nl: 'Nee, het is alleen laat' },
  },
  'client-is-company': {
    text: { en: 'Is the client a business?', nl: 'Is de klant een bedrijf?' },
    yes: { en: 'Yes, a business', nl: 'Ja, een bedrijf' },
    no: { en: 'No, a private person', nl: 'Nee, een particulier' },
  },
  'notice-given': {
    text: {
      en: 'Have you given formal notice already?',
      nl: 'Heb je al een ingebrekestelling of laatste aanmaning gestuurd?',
    },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
  },
  'raised-before': {
    text: { en: 'Have you raised it with them before?', nl: 'Heb je het al eens met ze besproken?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'Not yet', nl: 'Nog niet' },
  },
  'employee-like': {
    text: { en: 'Do they treat you as if you were on staff?', nl: 'Behandelen ze je alsof je in dienst bent?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
  },
  'wants-to-keep-client': {
    text: { en: 'Do you want to keep this client?', nl: 'Wil je deze klant houden?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
  },
  'wants-to-leave': {
    text: { en: 'Do you want to get out?', nl: 'Wil je ervan af?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'Not yet', nl: 'Nog niet' },
  },
};
