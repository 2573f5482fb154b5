// The one question an answer may ask about a fact that turns it, with its two buttons.
import type { Fact } from '../answers/index.ts';
import type { Both } from '../chat/language.ts';

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
  'reminded-twice': {
    text: { en: 'Have you reminded them more than once?', nl: 'Heb je al vaker dan één keer herinnerd?' },
    yes: { en: 'Yes, several times', nl: 'Ja, meermaals' },
    no: { en: 'Not yet', nl: 'Nog niet' },
  },
  'invoice-sent': {
    text: { en: 'Has the invoice gone out?', nl: 'Is de factuur verstuurd?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'Not yet', nl: 'Nog niet' },
  },
  'letter-received': {
    text: {
      en: 'Is there a letter from a lawyer or a court?',
      nl: 'Ligt er een brief van een advocaat of de rechtbank?',
    },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
  },
  'work-over': {
    text: { en: 'Has the work for them already ended?', nl: 'Is het werk voor deze klant al gestopt?' },
    yes: { en: 'Yes, it is over', nl: 'Ja, het is voorbij' },
    no: { en: 'No, it goes on', nl: 'Nee, het loopt nog' },
  },
  'client-insolvent': {
    text: { en: 'Is the client bankrupt?', nl: 'Is de klant failliet?' },
    yes: { en: 'Yes', nl: 'Ja' },
    no: { en: 'No', nl: 'Nee' },
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
