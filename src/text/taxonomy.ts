// The ids of the project: 24 problem types, 36 strategies, their families, and the words members see for them.

/** English and Dutch words for the same thing, at most 40 characters each, so that they fit a button. */
export type Name = { readonly en: string; readonly nl: string };

const problemTable = {
  'lack-of-respect': ['respect', "They don't take me seriously", 'Ze nemen me niet serieus'],
  'verbal-abuse': ['respect', 'Shouting or insults', 'Schelden of schreeuwen'],
  'discrimination-harassment': ['respect', 'Discrimination or harassment', 'Discriminatie of intimidatie'],
  'after-hours-contact': ['availability', 'Messages at night or in weekends', "Appjes 's avonds of in het weekend"],
  'missed-meetings': ['availability', 'Missed or moved meetings', 'Afspraken vergeten of verzet'],
  micromanagement: ['availability', 'Constant checking, treated as staff', 'Zit er de hele tijd bovenop'],
  ghosting: ['communication', 'No answer, client has vanished', 'Geen antwoord, klant is onbereikbaar'],
  'withheld-input': ['communication', "I don't get what I need to go on", 'Ik krijg niet wat ik nodig heb'],
  'late-payment': ['money', 'Pays late', 'Betaalt te laat'],
  'payment-refusal': ['money', "Won't pay, or disputes the bill", 'Wil niet betalen of betwist de factuur'],
  'refund-chargeback': ['money', 'Wants money back', 'Wil geld terug'],
  'price-pressure': ['money', 'Pushes the price down', 'Wil korting, dringt op de prijs aan'],
  'free-or-spec-work': ['money', 'Wants work for free', 'Wil dat ik gratis werk'],
  'scope-creep': ['scope', 'More work for the same money', 'Steeds meer werk voor hetzelfde geld'],
  'never-satisfied': ['scope', 'Never satisfied, endless revisions', 'Nooit tevreden, eindeloos aanpassen'],
  'shifting-requirements': ['scope', 'Keeps changing their mind', 'Wil steeds weer iets anders'],
  'ignores-advice': ['scope', 'Ignores my advice', 'Luistert niet naar mijn advies'],
  'unrealistic-deadline': ['scope', 'Impossible deadline, always urgent', 'Onhaalbare deadline, altijd spoed'],
  'contract-ip-dispute': ['legal', 'Contract, rights or ownership', 'Contract, rechten of eigendom'],
  'bypass-poaching': ['legal', 'Going behind my back', 'Ik word gepasseerd'],
  middleman: ['legal', 'Trouble with an agency or go-between', 'Gedoe met bureau of tussenpersoon'],
  threats: ['legal', 'Threats (review, lawyer, reputation)', 'Dreigt (review, advocaat, mijn naam)'],
  'scam-or-unethical': ['legal', 'A scam, or something dishonest', 'Oplichting of iets wat niet mag'],
  'exit-dilemma': ['ending', 'Should I stop, and how?', 'Stoppen of niet, en hoe?'],
} as const;

const strategyTable = {
  'set-availability-in-writing': ['availability', 'Put your hours in writing', 'Zet je werktijden op papier'],
  'be-unavailable-matter-of-fact': ['availability', 'Simply be unavailable', 'Wees gewoon niet bereikbaar'],
  'after-hours-premium': ['availability', 'Charge extra for odd hours', 'Reken toeslag buiten werktijd'],
  'bill-meetings-and-no-shows': ['availability', 'Bill meetings and no-shows', 'Reken overleg en gemiste afspraken'],
  'client-specific-rules': ['availability', 'Stricter rules for this client', 'Strengere regels voor deze klant'],
  'adapt-to-client-style': ['communication', "Speak the client's language", 'Sluit aan bij hoe de klant werkt'],
  'structured-communication': ['communication', 'Fixed moments, one contact', 'Vaste momenten, één aanspreekpunt'],
  'raise-it-directly': ['communication', 'Raise it directly', 'Bespreek het rechtstreeks'],
  'frame-in-client-goals': ['communication', "Argue from the client's goal", 'Redeneer vanuit het doel van de klant'],
  'ask-1-to-10-rating': ['communication', 'Ask for a mark from 1 to 10', 'Vraag een cijfer van 1 tot 10'],
  'check-own-interpretation': ['attitude', 'Check your own reading', 'Toets je eigen indruk'],
  'dont-chase-respect': ['attitude', 'Treat it as business', 'Bekijk het zakelijk'],
  'deadline-then-on-hold': ['delivery', 'A date for input, then on hold', 'Datum voor input, anders pauze'],
  'change-order': ['delivery', 'Quote the extra work', 'Offerte voor meerwerk'],
  'cap-revisions-signoff': ['delivery', 'Cap revisions, get sign-off', 'Maximaal aantal rondes, akkoord vragen'],
  'negotiate-deadline-or-rush-fee': ['delivery', 'Move the date or charge for rush', 'Andere datum of spoedtarief'],
  'decline-free-work': ['money', 'Decline free work', 'Geen gratis werk'],
  'hold-price': ['money', 'Hold your price', 'Houd je prijs vast'],
  'price-in-the-hassle': ['money', 'Price in the hassle', 'Reken het gedoe mee in je prijs'],
  'deposit-milestones': ['money', 'Deposit and instalments', 'Aanbetaling en termijnen'],
  'payment-follow-up': ['money', 'Follow up the payment', 'Achter de betaling aan'],
  'stop-work-until-paid': ['money', 'Stop until paid', 'Stoppen tot er betaald is'],
  'rights-until-paid': ['money', 'Keep the rights until paid', 'Rechten houden tot er betaald is'],
  'formal-demand-legal': ['legal', 'Formal demand, legal route', 'Aanmaning, ingebrekestelling, incasso'],
  'negotiate-settlement': ['legal', 'Settle', 'Schikken'],
  'written-contract': ['legal', 'Use or make a contract', 'Leg het vast in een contract'],
  'document-everything': ['legal', 'Document everything', 'Leg alles vast'],
  'use-platform-process': ['legal', "Use the platform's process", 'Gebruik de weg van het platform'],
  'vet-and-verify': ['prevention', 'Check who you deal with', 'Check met wie je te maken hebt'],
  'do-not-tolerate-abuse': ['safety', 'Do not tolerate abuse', 'Pik geen scheldpartijen'],
  'third-party-shield': ['safety', 'Put somebody else in front', 'Zet er iemand tussen'],
  'safety-first-report': ['safety', 'Safety first, get help', 'Eerst veiligheid, zoek hulp'],
  'protect-reputation': ['ending', 'Protect your name', 'Bescherm je goede naam'],
  'finish-and-dont-renew': ['ending', "Finish, don't renew", 'Afmaken en niet verlengen'],
  'exit-with-notice': ['ending', 'Leave with notice and hand-over', 'Opzeggen met nette overdracht'],
  'walk-away-now': ['ending', 'Walk away now', 'Nu stoppen'],
} as const;

const familyTable = {
  respect: ['Respect', 'Respect'],
  availability: ['Time and meetings', 'Tijd en afspraken'],
  communication: ['Answers and input', 'Antwoord en input'],
  money: ['Money', 'Geld'],
  scope: ['The work itself', 'Het werk zelf'],
  legal: ['Contract, law and threats', 'Contract, recht en dreigen'],
  ending: ['Stopping', 'Stoppen'],
} as const;

/** Id of a problem type. */
export type ProblemId = keyof typeof problemTable;
/** Id of a strategy. */
export type StrategyId = keyof typeof strategyTable;
/** Family of problem types. */
export type ProblemFamily = keyof typeof familyTable;
/** Family of strategies. */
export type StrategyFamily = (typeof strategyTable)[StrategyId][0];

/** All problem types, in the fixed order of the weights file. */
export const problemIds = Object.keys(problemTable) as readonly ProblemId[];
/** All strategies, in the fixed order of the weights file. */
export const strategyIds = Object.keys(strategyTable) as readonly StrategyId[];
/** All families of problem types, in the order in which they are offered. */
export const familyIds = Object.keys(familyTable) as readonly ProblemFamily[];

/** What threatens a member, when their safety is at stake. */
export const safetyKinds = [
  'threat-of-violence',
  'stalking',
  'at-home',
  'sexual-harassment',
  'coercion',
  'extortion',
  'doxxing',
  'intimate-images',
  'self-harm',
  'site-danger',
  'minors',
] as const;
export type SafetyKind = (typeof safetyKinds)[number];

/** A problem type's family and its names for a button. */
export function problemOf(id: ProblemId): { readonly family: ProblemFamily; readonly name: Name } {
  const [family, en, nl] = problemTable[id];
  return { family, name: { en, nl } };
}

/** A strategy's family and its names. */
export function strategyOf(id: StrategyId): { readonly family: StrategyFamily; readonly name: Name } {
  const [family, en, nl] = strategyTable[id];
  return { family, name: { en, nl } };
}

/** A family's names. */
export function familyName(id: ProblemFamily): Name {
  const [en, nl] = familyTable[id];
  return { en, nl };
}

/** Whether a string (an argument, a button) is the id of a problem type. */
export const isProblemId = (id: string): id is ProblemId => Object.hasOwn(problemTable, id);
/** Whether a string is the id of a strategy. */
export const isStrategyId = (id: string): id is StrategyId => Object.hasOwn(strategyTable, id);
