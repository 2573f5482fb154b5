// What /mydata says.
import type { Both } from '../chat/index.ts';

export const sentences = {
  title: { en: 'What I keep about you', nl: 'Wat ik over je bewaar' },
  summary: {
    en: 'What I keep about you: look, take it with you, erase it; your language and country',
    nl: 'Wat ik over je bewaar: bekijken, meenemen, wissen; je taal en land',
  },
  preview: { en: 'What you asked for is here; only you see it.', nl: 'Wat je vroeg staat hier; alleen jij ziet het.' },
  head: { en: 'This is everything, in numbers:', nl: 'Dit is alles, in aantallen:' },
  nothing: { en: 'nothing', nl: 'niets' },
  counted: { en: '{what}: {count}', nl: '{what}: {count}' },
  log: {
    en: 'Your log of incidents is apart and not counted here, so that nothing of it shows on this screen. /incident settings says how long it is kept and erases it; /incident export gives it to you.',
    nl: 'Je incidentenlog staat apart en telt hier niet mee, zodat er op dit scherm niets van te zien is. /incident settings zegt hoe lang het blijft en wist het; /incident export geeft het je mee.',
  },
  messages: {
    en: 'Messages that stand in a chat or a channel are kept by the platform, not by me.',
    nl: 'Berichten die in een chat of kanaal staan bewaart het platform, niet ik.',
  },
  everywhere: {
    en: 'On Discord you are one person in all servers, so this is about all of them.',
    nl: 'Op Discord ben je in alle servers dezelfde, dus dit gaat over alle servers.',
  },
  language: { en: 'Language', nl: 'Taal' },
  country: { en: 'Country, for the law', nl: 'Land, voor de wet' },
  followed: { en: '{language}, as your app says', nl: '{language}, zoals je app zegt' },
  chosen: { en: '{language}, your choice', nl: '{language}, jouw keuze' },
  ofCommunity: { en: '{country}, as this community chose', nl: '{country}, zoals deze gemeenschap koos' },
  unknownCountry: { en: 'not set; I ask when it matters', nl: 'niet gezet; ik vraag het als het uitmaakt' },
  en: { en: 'English', nl: 'Engels' },
  nl: { en: 'Dutch', nl: 'Nederlands' },
  outOfReach: {
    en: 'I can’t reach my memory just now, so I can neither look nor erase. Please try again in a few minutes.',
    nl: 'Ik kan nu even niet bij mijn geheugen, dus ik kan niets opzoeken en niets wissen. Probeer het over een paar minuten nog eens.',
  },

  answersButton: { en: 'My last answers', nl: 'Mijn laatste antwoorden' },
  setButton: { en: 'Language and country', nl: 'Taal en land' },
  exportButton: { en: 'Take it with me', nl: 'Meenemen' },
  eraseButton: { en: 'Erase…', nl: 'Wissen…' },
  clear: { en: 'Clear', nl: 'Opruimen' },

  answersTitle: { en: 'Your last answers', nl: 'Je laatste antwoorden' },
  answersHow: {
    en: 'I keep what you told me for 24 hours after you last used it, and then I forget it: there is nothing older. Choose one and I answer it again.',
    nl: 'Wat je vertelde bewaar ik tot 24 uur nadat je het het laatst gebruikte, daarna vergeet ik het: iets ouders is er niet. Kies er een en ik geef het antwoord opnieuw.',
  },
  noAnswers: {
    en: 'There are none: I keep what you tell me for 24 hours, and in that time you asked nothing. To keep an answer longer, press “Keep this” under it.',
    nl: 'Die zijn er niet: ik bewaar wat je vertelt 24 uur, en in die tijd vroeg je niets. Wil je een antwoord langer houden, druk er dan op “Bewaar dit” onder.',
  },
  showAgain: { en: 'Show one again', nl: 'Toon er een opnieuw' },

  setTitle: { en: 'Language and country', nl: 'Taal en land' },
  languageHint: { en: 'In which I speak with you', nl: 'Waarin ik met je praat' },
  countryHint: { en: 'Whose law is meant where you don’t say', nl: 'Wiens wet bedoeld is als jij het niet zegt' },
  asApp: { en: 'As my app says', nl: 'Zoals mijn app zegt' },
  notSet: { en: 'Not set', nl: 'Niet gezet' },
  setUnread: {
    en: 'I did not understand that language or country. Choose one of those in the form; nothing was changed.',
    nl: 'Die taal of dat land begreep ik niet. Kies een van die in het formulier; er is niets gewijzigd.',
  },
  set: { en: 'Set.', nl: 'Ingesteld.' },

  exportPreview: { en: 'Your data is here, as a file.', nl: 'Je gegevens staan hier, als bestand.' },
  exportHolds: {
    en: 'Everything I keep about you, as JSON. Your log of incidents is not in it: /incident export gives you that. Delete this file when you have saved it; I keep no copy.',
    nl: 'Alles wat ik over je bewaar, als JSON. Je incidentenlog zit er niet in: dat geeft /incident export je. Verwijder dit bestand als je het bewaard hebt; ik houd geen kopie.',
  },
  exportElsewhere: {
    en: 'The file is in your direct messages with me.',
    nl: 'Het bestand staat in je privéberichten met mij.',
  },
  exportClosed: {
    en: 'I can’t write to you: your direct messages are closed to me. Open them, or write to me there and say /mydata.',
    nl: 'Ik kan je niet schrijven: je privéberichten staan dicht voor mij. Zet ze open, of schrijf me daar en typ /mydata.',
  },
  exportUnknown: {
    en: 'I could not see whether the file arrived. Look in your direct messages; if it is not there, press the button again.',
    nl: 'Ik kon niet zien of het bestand aankwam. Kijk in je privéberichten; staat het er niet, druk dan nog eens op de knop.',
  },
  exportFailed: {
    en: 'I could not send the file just now. Please press the button again in a few minutes.',
    nl: 'Het bestand versturen lukte nu niet. Druk over een paar minuten nog eens op de knop.',
  },

  eraseTitle: { en: 'What shall I erase?', nl: 'Wat zal ik wissen?' },
  eraseHow: {
    en: 'Choose a part or everything; I ask once more before it goes. Your log of incidents stays: /incident settings erases that.',
    nl: 'Kies een deel of alles; voordat het weg is vraag ik het nog één keer. Je incidentenlog blijft: dat wis je met /incident settings.',
  },
  everything: { en: 'Everything', nl: 'Alles' },
  choose: { en: 'Choose', nl: 'Kies' },
  sure: {
    en: 'Erase {what}? It can’t be brought back, buttons under earlier answers stop working, and what others hang on your words stays as “a member”.',
    nl: '{what} wissen? Het is niet terug te halen, knoppen onder eerdere antwoorden doen het niet meer, en waar anderen aan jouw woorden hangen blijft “een lid” staan.',
  },
  forGood: { en: 'Erase for good', nl: 'Definitief wissen' },
  keepIt: { en: 'Keep it', nl: 'Bewaren' },
  erased: { en: 'Erased: {what}.', nl: 'Gewist: {what}.' },
  nothingLeft: {
    en: 'I keep nothing about you now, except your log of incidents if you have one.',
    nl: 'Ik bewaar nu niets meer over je, behalve je incidentenlog als je er een hebt.',
  },
  left: { en: 'Still kept: {what}.', nl: 'Nog bewaard: {what}.' },
  notErased: {
    en: 'I could not erase {what} just now. Do it again in a few minutes.',
    nl: '{what} wissen lukte nu niet. Doe het over een paar minuten nog eens.',
  },
  partUnknown: {
    en: 'I did not understand what to erase; nothing was erased. Choose again with /mydata.',
    nl: 'Ik begreep niet wat ik moet wissen; er is niets gewist. Kies opnieuw met /mydata.',
  },
  lookAgain: { en: 'Look again', nl: 'Opnieuw kijken' },

  part: { en: 'Your choices', nl: 'Je keuzes' },
  partChoices: { en: 'choices of language and country', nl: 'keuzes van taal en land' },
} satisfies Record<string, Both>;
