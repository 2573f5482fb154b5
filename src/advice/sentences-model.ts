// What is said about wording by a model: the question, what is under way, and why an answer stands as it was.
import type { Both } from '../chat/language.ts';

export const sentences = {
  wordIt: { en: 'Word it for me', nl: 'Schrijf het voor mij' },
  question: {
    en: 'Let a model word this for you?',
    nl: 'Wil je dat een model dit voor je verwoordt?',
  },
  what: {
    en: 'Then what you write here goes to {host}, and so does every later question of yours: without names, addresses, phone and account numbers, links, sums and dates, as far as I can find them, and with the answers that fit. Your log never goes along, unless you ask for advice from it yourself and have seen what is in it.',
    nl: 'Dan gaat wat je hier schrijft naar {host}, en elke volgende vraag van je ook: zonder namen, adressen, telefoon- en rekeningnummers, links, bedragen en datums, voor zover ik die vind, en met de antwoorden die passen. Je logboek gaat nooit mee, behalve als je daar zelf advies uit vraagt en hebt gezien wat erin staat.',
  },
  promise: {
    en: 'The advice stays the same: each step, number and source is checked, and what does not hold is not shown. You can stop it at any time, under More.',
    nl: 'Het advies blijft hetzelfde: elke stap, elk getal en elke bron wordt nagekeken, en wat niet klopt zie je niet. Stoppen kan altijd, onder Meer.',
  },
  yes: { en: 'Yes, word it', nl: 'Ja, graag' },
  no: { en: 'No', nl: 'Nee' },
  never: { en: 'Don’t ask again', nl: 'Niet meer vragen' },
  agree: { en: 'Yes, from now on', nl: 'Ja, vanaf nu' },
  stop: { en: 'Stop wording', nl: 'Stop met verwoorden' },
  start: { en: 'Word my answers', nl: 'Verwoord antwoorden' },
  setting: { en: 'Wording by a model', nl: 'Verwoorden door een model' },
  settingOn: { en: 'yes', nl: 'ja' },
  settingOff: { en: 'no', nl: 'nee' },
  settingOpen: { en: 'not yet asked', nl: 'nog niet gevraagd' },
  stopped: {
    en: 'Nothing you write goes to a model any more. Answers come straight from the set, as before.',
    nl: 'Niets van wat je schrijft gaat nog naar een model. Antwoorden komen rechtstreeks uit de verzameling, zoals eerst.',
  },
  started: {
    en: 'From now on a model words your answers, after you have seen the one from the set.',
    nl: 'Vanaf nu verwoordt een model je antwoorden, nadat je dat uit de verzameling hebt gezien.',
  },
  unkept: {
    en: 'I could not keep that just now, so nothing changes. Please press it again in a few minutes.',
    nl: 'Dat kon ik nu niet bewaren, dus er verandert niets. Druk over een paar minuten nog eens.',
  },
  underWay: {
    en: 'A model is wording this for you; within half a minute it may change here.',
    nl: 'Een model verwoordt dit voor je; binnen een halve minuut kan het hier veranderen.',
  },
  worded: {
    en: 'Worded by a model and checked against the answers it comes from.',
    nl: 'Verwoord door een model en nagekeken aan de antwoorden waar het uit komt.',
  },
  slow: {
    en: 'The model did not answer in time, so this answer stands.',
    nl: 'Het model antwoordde niet op tijd, dus dit antwoord blijft staan.',
  },
  down: {
    en: 'The model could not be reached, so this answer stands.',
    nl: 'Het model was niet bereikbaar, dus dit antwoord blijft staan.',
  },
  refused: {
    en: 'The model would not word this one, so this answer stands.',
    nl: 'Het model wilde dit niet verwoorden, dus dit antwoord blijft staan.',
  },
  unsound: {
    en: 'What the model wrote did not hold when I checked it, so this answer stands.',
    nl: 'Wat het model schreef klopte niet toen ik het nakeek, dus dit antwoord blijft staan.',
  },
  addressed: {
    en: 'What you wrote holds what looks like instructions to a model, so I did not give it to one; this answer stands.',
    nl: 'In wat je schreef staat wat op opdrachten aan een model lijkt, dus ik gaf het er geen; dit antwoord blijft staan.',
  },
  full: {
    en: 'The model has its hands full just now, so this answer stands.',
    nl: 'Het model heeft het nu te druk, dus dit antwoord blijft staan.',
  },
  overMember: {
    en: 'You have used what a member may spend on wording this month, so this answer stands.',
    nl: 'Je hebt deze maand opgemaakt wat een lid aan verwoorden mag besteden, dus dit antwoord blijft staan.',
  },
  overAll: {
    en: 'What may be spent on wording this month is used up, so this answer stands.',
    nl: 'Wat er deze maand aan verwoorden besteed mag worden is op, dus dit antwoord blijft staan.',
  },
} satisfies Record<string, Both>;
