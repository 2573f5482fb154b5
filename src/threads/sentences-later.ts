// What the threads room writes to somebody who has not just asked: whether a post appeared, what came of a thread, what is to be mended.
import type { Both } from '../chat/index.ts';

export const sentences = {
  appearedLine: { en: 'A question about something you posted.', nl: 'Een vraag over iets wat je plaatste.' },
  appeared: {
    en: 'I could not see whether it arrived in {channel}, and I don’t post anything twice. Do you see it there?',
    nl: 'Ik kon niet zien of het aankwam in {channel}, en ik plaats niets twee keer. Zie je het daar staan?',
  },
  yes: { en: 'Yes', nl: 'Ja' },
  postAgain: { en: 'No, post it again', nl: 'Nee, plaats het nog eens' },
  leave: { en: 'Leave it', nl: 'Laat maar' },
  appearedYes: {
    en: 'Good. I can’t see from here where it stands: mention me once under it and I take the thread up.',
    nl: 'Mooi. Ik kan hier niet zien waar het staat: noem me er één keer onder, dan neem ik de draad op.',
  },
  appearedYesAdded: { en: 'Good, then nothing is left to do.', nl: 'Mooi, dan hoeft er niets meer.' },
  appearedAgain: { en: 'It is posted now.', nl: 'Het is nu geplaatst.' },
  appearedLeft: {
    en: 'I leave it. Should it turn up after all, it is yours to delete or keep.',
    nl: 'Ik laat het zo. Duikt het toch nog op, dan mag jij het weghalen of laten staan.',
  },
  appearedNot: {
    en: 'I could not post it just now. Press again in a few minutes.',
    nl: 'Plaatsen lukte nu niet. Druk over een paar minuten nog eens.',
  },
  answeredBefore: { en: 'You have answered this already.', nl: 'Dit heb je al beantwoord.' },

  lostLine: { en: 'Something of yours was not posted.', nl: 'Iets van jou is niet geplaatst.' },
  lost: {
    en: 'I was interrupted, and what you asked me to post in {channel} certainly did not arrive: {why} Your draft is kept for 24 hours from when you began; press again on it, or begin anew with /advicethread.',
    nl: 'Ik werd onderbroken, en wat je me vroeg te plaatsen in {channel} is zeker niet aangekomen: {why} Je concept blijft 24 uur bewaard vanaf het begin; druk daar nog eens op, of begin opnieuw met /advicethread.',
  },
  whyGone: { en: 'the channel is no longer there.', nl: 'het kanaal bestaat niet meer.' },
  whyShut: { en: 'it is archived or locked there.', nl: 'het is daar gearchiveerd of op slot.' },
  whyForbidden: {
    en: 'I may not write there; the moderators know.',
    nl: 'ik mag daar niet schrijven; de moderators weten het.',
  },
  whyOther: { en: 'I could not reach it.', nl: 'ik kon het niet bereiken.' },

  mendLine: { en: 'A word about a channel of your community.', nl: 'Een bericht over een kanaal van je community.' },
  mendGone: {
    en: 'A channel that is open for advice threads is no longer there. Take it out of the list with /setup, or open another.',
    nl: 'Een kanaal dat openstaat voor adviesdraden bestaat niet meer. Haal het uit de lijst met /setup, of zet een ander open.',
  },
  mendForbidden: {
    en: 'I could not post an advice thread in {channel}: {lacks}. Until that is mended nobody can ask there through me.',
    nl: 'Ik kon geen adviesdraad plaatsen in {channel}: {lacks}. Tot dat in orde is kan niemand daar via mij iets vragen.',
  },
  mendArchived: {
    en: 'I could not post an advice thread in {channel}: it is archived or locked. Open it again, or take it out of the list with /setup.',
    nl: 'Ik kon geen adviesdraad plaatsen in {channel}: het is gearchiveerd of op slot. Zet het weer open, of haal het uit de lijst met /setup.',
  },
  mendLeft: {
    en: 'I was taken out of {channel}, which is open for advice threads. Invite me again, or take it out of the list with /setup.',
    nl: 'Ik ben uit {channel} gehaald, dat openstaat voor adviesdraden. Nodig me weer uit, of haal het uit de lijst met /setup.',
  },
  lack_invite: { en: 'I am not in it: invite me', nl: 'ik zit er niet in: nodig me uit' },
  lack_see: { en: 'I may not see it', nl: 'ik mag het niet zien' },
  lack_send: { en: 'I may not write in it', nl: 'ik mag er niet schrijven' },
  'lack_open-threads': { en: 'I may not open threads in it', nl: 'ik mag er geen draden openen' },
  'lack_send-in-threads': { en: 'I may not write in its threads', nl: 'ik mag niet in de draden schrijven' },
  lack_archived: { en: 'it is archived', nl: 'het is gearchiveerd' },
  lack_locked: { en: 'it is locked', nl: 'het zit op slot' },
  lack_tag: {
    en: 'its posts need a tag, and none is set',
    nl: 'berichten hebben een tag nodig, en er is er geen ingesteld',
  },
  lackUnknown: { en: 'I am not allowed to', nl: 'het is me niet toegestaan' },

  cameLine: { en: 'A question about an earlier question of yours.', nl: 'Een vraag over een eerdere vraag van jou.' },
  came: {
    en: 'You asked for advice here: {title} ({day}). What did you do?',
    nl: 'Je vroeg hier om raad: {title} ({day}). Wat heb je gedaan?',
  },
  cameHow: { en: 'And how is it now?', nl: 'En hoe is het nu?' },
  whatDidYouDo: { en: 'What did you do?', nl: 'Wat heb je gedaan?' },
  didOther: { en: 'Something else', nl: 'Iets anders' },
  didNothing: { en: 'Nothing yet', nl: 'Nog niets' },
  better: { en: 'Better', nl: 'Beter' },
  same: { en: 'The same', nl: 'Hetzelfde' },
  worse: { en: 'Worse', nl: 'Erger' },
  ended: { en: 'I ended it', nl: 'Ik ben gestopt' },
  inAWeek: { en: 'Ask in a week', nl: 'Vraag het over een week' },
  dontAsk: { en: 'Don’t ask again', nl: 'Niet meer vragen' },
  cameThanks: {
    en: 'Thank you. It counts for the next one, as a number: nothing is shown below five, and never a name.',
    nl: 'Dank je. Het telt mee voor de volgende, als getal: onder de vijf wordt niets getoond, en nooit een naam.',
  },
  cameWorse: {
    en: 'I’m sorry to hear that. Ask again with /difficultclient if you want to think it over; only you see the answer.',
    nl: 'Wat vervelend. Vraag het opnieuw met /difficultclient als je erover wilt nadenken; alleen jij ziet het antwoord.',
  },
  askDay: { en: 'On {day} I ask you what came of it.', nl: 'Op {day} vraag ik je wat ervan gekomen is.' },
  stopped: { en: 'I won’t ask about this.', nl: 'Ik vraag er niet naar.' },
  dayTitle: { en: 'When shall I ask?', nl: 'Wanneer vraag ik het?' },
  dayLabel: { en: 'Day', nl: 'Dag' },
  dayHint: { en: 'Like 2026-12-24', nl: 'Zoals 2026-12-24' },
  dayUnread: {
    en: 'I need a day to come, within a year, written like 2026-12-24.',
    nl: 'Ik heb een dag nodig die nog komt, binnen een jaar, geschreven als 2026-12-24.',
  },
  cameGone: {
    en: 'That thread is no longer there; nothing is asked.',
    nl: 'Die draad is er niet meer; er wordt niets gevraagd.',
  },
} satisfies Record<string, Both>;
