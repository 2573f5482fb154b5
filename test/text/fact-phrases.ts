// Phrases that say a fact, and phrases that look like it and do not.

import { type FactId, type Said } from '../../src/text/index.ts';

/** What a post says in other words, in English and in Dutch. */
export const said: Readonly<Partial<Record<FactId, Readonly<Partial<Record<Said, readonly string[]>>>>>> = {
  'work-delivered': {
    yes: [
      ...['I delivered the report in May.', 'Delivered in June, paid in July.', 'We finished the website last week.'],
      ...[
        'The translation was delivered on time.',
        'Ik heb alles netjes opgeleverd.',
        'Webshop opgeleverd, klant blij.',
      ],
      ...['Na de livegang hoorde ik niets.', 'De vertaling is ruim op tijd ingeleverd.'],
    ],
    no: ["I'm halfway through the book.", 'Toen ik halverwege was veranderde alles.'],
    unknown: ['I delivered half of it.', 'De helft wordt betaald bij oplevering.'],
  },
  'work-used': {
    yes: [
      ...[
        'They have been using it daily.',
        'My photos are on their website.',
        'He posted my drawing.',
        'The site went live.',
      ],
      ...['Ze gebruiken intussen mijn logo.', 'De video staat al op hun youtube.', 'Mijn tekst is gepubliceerd.'],
      ...['Nu hangt mijn poster in de stad.'],
    ],
    unknown: ["I can't invoice until the site is online.", 'Ik sta vaak op hun terras.'],
  },
  'work-over': {
    yes: [
      ...[
        'She cancelled my contract.',
        'They let me go in May.',
        'The project got shelved.',
        'They found someone else.',
      ],
      ...[
        'Vorige week werd mijn contract opgezegd.',
        'De klus is intussen geannuleerd.',
        'De samenwerking is gestopt.',
      ],
      ...['Ik werk er niet meer bij.'],
    ],
    unknown: ['When the contract is over I will rest.', 'Hij heeft de afspraak verzet.'],
  },
  'invoice-sent': {
    yes: [
      ...[
        'I sent them the bill in May.',
        'Invoice 33 is two weeks late.',
        'They pay every invoice late.',
        'My last invoice waits.',
      ],
      ...['Mijn laatste factuur ligt er nog.', 'Factuur van 400 euro, geen reactie.', 'Rekening verstuurd op 4 mei.'],
      ...['Er staan drie facturen open.'],
    ],
    no: ["I can't send the final invoice before launch.", 'Ik heb nog niet gefactureerd.'],
    unknown: ['Which program do you use for bookkeeping?', 'Dat is voor mijn rekening, zei hij.'],
  },
  'reminded-twice': {
    yes: [
      ...[
        "I've chased twice.",
        'I wrote to the editor three times.',
        'Nine reminders so far.',
        'No answer to my last four mails.',
      ],
      ...['Ik heb drie keer gebeld.', 'Herinnering 3 is de deur uit.', 'Twee keer een aanmaning gestuurd.'],
      ...['Hij betaalt pas na vier herinneringen.'],
    ],
    unknown: ["I've written that mail 20 times in my head.", 'Ze hebben me twee keer gevraagd.'],
  },
  'raised-before': {
    yes: [
      ...[
        'When I brought this up he laughed.',
        'I explained why it takes a week.',
        'I keep telling them.',
        'I pointed it out.',
      ],
      ...[
        'Ik heb hem twee keer gewaarschuwd.',
        'Toen ik vroeg waarom werd het stil.',
        'Ik heb gezegd dat het niet kan.',
      ],
      ...['Als ik er iets van zeg wordt hij boos.'],
    ],
    no: ["I've never complained.", 'Ik heb er nooit iets van gezegd.'],
    unknown: ["I told them I'd think about it.", 'Ik heb ja gezegd.'],
  },
  'debt-denied': {
    yes: [
      ...[
        'They refuse the last payment.',
        "She won't be paying the rest.",
        'He is paying nothing.',
        "They'll only pay half.",
      ],
      ...['Nu wil hij de rest niet betalen.', 'Ze weigeren de tweede termijn.', 'Die gaat hij niet betalen.'],
      ...['Hij keurt de factuur af.'],
    ],
    no: ['Nobody denies that they owe it.', 'Ze ontkennen niets.'],
    unknown: ['He is not paying me by the hour.', 'Ze betwisten de uren niet eens.'],
  },
  repeated: {
    yes: [
      ...[
        'It is the fifth time.',
        'He keeps adding pages.',
        'Each time there is a new excuse.',
        'She moved the date six times.',
      ],
      ...['Elke keer weer een ander plan.', 'Dit is keer vijf.', 'Voor de zevende keer opnieuw.', 'Ze blijft bellen.'],
    ],
    unknown: ['He should still pay.', 'Het is nog steeds niet klaar.'],
  },
  'notice-given': {
    yes: [
      ...[
        "I've handed in my notice.",
        'Gave her four weeks notice.',
        "I told them I'm leaving in May.",
        'I resigned on Friday.',
      ],
      ...['Gisteren opgezegd.', 'Ik heb per mei opgezegd.', 'Ik heb hem gemaild dat ik niet doorga.'],
      ...['Ik zegde vorige maand op.'],
    ],
    no: ["I haven't given notice yet.", 'Ik heb nog niet opgezegd.'],
    unknown: ['The client gave proper notice.', 'Klant heeft het abonnement opgezegd.'],
  },
  'letter-received': {
    yes: [
      ...["Got a letter from the firm's solicitor.", 'They answered through a lawyer.', 'Her attorney wrote to me.'],
      ...["I've had a lawyer's letter.", 'Ik kreeg een dagvaarding.', 'Hun jurist schrijft dat ik moet stoppen.'],
      ...['Er kwam een mail van hun advocaat.', 'Vandaag een sommatie ontvangen.'],
    ],
    unknown: ['Would a letter from a lawyer help?', 'Moet ik een brief van mijn advocaat sturen?'],
  },
  'wants-to-keep-client': {
    yes: [
      ...["I don't want to lose her.", "I'd like to keep working with him.", 'How do I say no without annoying him?'],
      ...['I want to part on good terms.', 'Ik wil haar niet voor het hoofd stoten.', 'Kan dat zonder ruzie?'],
      ...['Ik wil hem graag houden.', 'Ik wil ze als klant niet kwijt.'],
    ],
    unknown: ['He is friendly.', 'Hij houdt van koffie.'],
  },
  'wants-to-leave': {
    yes: [
      ...['I want out.', 'How do I end it?', 'Should I stop working for him?', "I don't want to continue."],
      ...['Ik zou graag stoppen.', 'Kan ik eruit?', 'Stoppen of doorgaan?', 'Ik neig naar stoppen.'],
    ],
    unknown: ['He wants to leave the old logo.', 'De directeur wil weg.'],
  },
  'can-afford-loss': {
    yes: ["I don't need the money.", 'I have plenty of other clients.', 'Ik zit vol.', 'Ik kan het geld best missen.'],
    no: [
      ...['He is 40% of what I earn.', 'It is two thirds of my year.', "Rent's due.", 'I really need this job.'],
      ...['Dat is een derde van mijn omzet.', 'Ik heb het geld hard nodig.', 'Dat is twee maanden huur.'],
      ...['Het is veertig procent van mijn inkomen.'],
    ],
    unknown: ['She wants 20% off.', 'De helft van mijn uren geschrapt.'],
  },
  'just-started': {
    yes: [
      ...[
        'New client, first order.',
        "It's my second week there.",
        'I only started last week.',
        'We have just started on a job.',
      ],
      ...[
        'Nieuwe klant, eerste klus.',
        'Ik ben er nog maar net begonnen.',
        'Mijn eerste klus voor hen.',
        'Pas gestart bij een bank.',
      ],
    ],
    no: ["I've worked with them for two years.", 'Ik werk al elf jaar voor hem.'],
    unknown: ['I have been a designer for 20 years.', 'Ik doe dit werk al dertig jaar.'],
  },
  'contract-in-writing': {
    yes: [
      ...[
        'My contract says two rounds.',
        'Accepted in writing by the editor.',
        'Contract signed, date fixed.',
        'I have a signed quote.',
      ],
      ...['Mijn contract loopt tot juni.', 'Akkoord per mail.', 'De offerte is getekend.', 'Het staat zwart op wit.'],
    ],
    no: [
      ...[
        'I never signed anything.',
        'All verbal, no paper at all.',
        'Nothing was ever in writing.',
        'It was just a handshake.',
      ],
      ...[
        'Er staat niks op papier.',
        'Alles mondeling afgesproken.',
        'Zonder contract begonnen.',
        'Er is geen overeenkomst.',
      ],
    ],
    unknown: ['They sent a proposal.', 'Hij tekende een huis.'],
  },
  'deposit-paid': {
    yes: [
      ...[
        'Half was paid up front.',
        'She paid in advance.',
        'Should I hand back the deposit?',
        'He wants his deposit back.',
      ],
      ...['Aanbetaling binnen.', 'Alles vooraf voldaan.', 'Voorschot is betaald.', 'Ze heeft 40% aanbetaald.'],
    ],
    no: ["The deposit hasn't been paid.", 'Het voorschot is nog niet betaald.'],
    unknown: ['I paid the printer.', 'Dat had ik vooraf gezegd.'],
  },
  'few-months-left': {
    yes: [
      ...[
        'There are six weeks left.',
        'My contract runs until June.',
        'Contract ends in five months.',
        "I've two months left.",
      ],
      ...[
        'Nog elf weken te gaan.',
        'Het contract loopt tot maart.',
        'Contract tot eind september.',
        'Nog drie weken volhouden.',
      ],
    ],
    unknown: ['Six weeks ago it began.', 'Ik wacht drie weken op geld.'],
  },
};
