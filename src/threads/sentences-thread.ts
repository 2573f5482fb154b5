// What the threads room says in a thread and to those who press something there.
import type { Both } from '../chat/index.ts';

export const sentences = {
  overviewLine: { en: 'What the set and past threads say', nl: 'Wat de verzameling en eerdere draden zeggen' },
  nothingFits: {
    en: 'The set has nothing that fits this well enough, and I’d rather say so than guess. You will know more.',
    nl: 'In de verzameling staat niets dat hier goed genoeg bij past, en dat zeg ik liever dan dat ik gok. Jullie weten meer.',
  },
  careful: {
    en: 'This may be about somebody’s safety, and that is not for me to sort out in a channel. If it is you: ask me privately with /difficultclient, and I begin with who can help now.',
    nl: 'Dit gaat misschien over iemands veiligheid, en dat hoor ik niet in een kanaal uit te zoeken. Ben jij het: vraag het me privé met /difficultclient, dan begin ik met wie er nu kan helpen.',
  },
  disagree: { en: 'Where answers disagree', nl: 'Hier lopen de antwoorden uiteen' },
  past: { en: 'Threads here that were like it', nl: 'Draden hier die erop leken' },
  helpedOne: { en: '1 mark of “this helped”', nl: '1 keer “dit hielp”' },
  helpedMany: { en: '{count} marks of “this helped”', nl: '{count} keer “dit hielp”' },
  cameOf: {
    en: 'Of {n} members who asked here about this and told how it went: {parts}.',
    nl: 'Van {n} leden die hier hierover vroegen en vertelden hoe het afliep: {parts}.',
  },
  came_better: { en: '{count} better', nl: '{count} beter' },
  came_same: { en: '{count} the same', nl: '{count} hetzelfde' },
  came_worse: { en: '{count} worse', nl: '{count} erger' },
  came_ended: { en: '{count} ended it', nl: '{count} gestopt' },
  silentNow: {
    en: 'I stay silent from here; mention me with a question and I answer. Mark what helped in the menu of its message.',
    nl: 'Verder zwijg ik; noem me met een vraag en ik antwoord. Markeer wat hielp via het menu van dat bericht.',
  },
  thisHelped: { en: 'This helped', nl: 'Dit hielp' },
  another: { en: 'Another answer', nl: 'Nog een antwoord' },
  sources: { en: 'Sources', nl: 'Bronnen' },
  replyAsAsker: { en: 'Reply as the asker', nl: 'Reageer als vraagsteller' },
  close: { en: 'Dismiss or close', nl: 'Sluiten of weghalen' },
  dismissedLine: {
    en: 'What stood here was taken back by the asker or a moderator.',
    nl: 'Wat hier stond is weggehaald door de vraagsteller of een moderator.',
  },
  anotherHead: { en: 'This fits too; only you see it.', nl: 'Dit past ook; alleen jij ziet het.' },
  noMore: {
    en: 'The set has nothing more that fits this. Ask the others, or mention me with a question.',
    nl: 'Meer dat hierbij past staat niet in de verzameling. Vraag de anderen, of noem me met een vraag.',
  },

  replyTitle: { en: 'Reply as the asker', nl: 'Als vraagsteller' },
  replyLabel: { en: 'What do you want to add?', nl: 'Wat wil je aanvullen?' },
  replyHint: {
    en: 'You see it first. It is posted under the name or alias of your question.',
    nl: 'Je ziet het eerst. Het komt er te staan onder de naam of alias van je vraag.',
  },
  notAsker: {
    en: 'This button is for the one who asked. You can simply write here.',
    nl: 'Deze knop is voor wie de vraag stelde. Jij kunt hier gewoon schrijven.',
  },

  helpedLine: { en: 'Your mark is noted; only you see this.', nl: 'Genoteerd; alleen jij ziet dit.' },
  helped: {
    en: 'Noted: this helped. Only the number of marks is shown, never who.',
    nl: 'Genoteerd: dit hielp. Alleen het aantal wordt getoond, nooit wie.',
  },
  takeBack: { en: 'Take it back', nl: 'Toch niet' },
  didThis: { en: 'I did this', nl: 'Dit heb ik gedaan' },
  unhelped: { en: 'Your mark is taken back.', nl: 'Je markering is weggehaald.' },
  did: {
    en: 'Noted: you did this. I ask you later what came of it.',
    nl: 'Genoteerd: dit heb je gedaan. Later vraag ik wat ervan gekomen is.',
  },
  ownAnswer: {
    en: 'That is your own message; marks of others count.',
    nl: 'Dat is je eigen bericht; markeringen van anderen tellen.',
  },
  isQuestion: {
    en: 'That is the question itself. Mark an answer under it.',
    nl: 'Dat is de vraag zelf. Markeer een antwoord eronder.',
  },

  gone: {
    en: 'That thread is no longer there, so there is nothing to do.',
    nl: 'Die draad is er niet meer, dus er valt niets te doen.',
  },
  shut: {
    en: 'This thread is closed for me, so nothing is posted in it.',
    nl: 'Deze draad is voor mij gesloten, dus ik plaats er niets in.',
  },
  closeHead: { en: 'What should happen, and why?', nl: 'Wat moet er gebeuren, en waarom?' },
  mayNotClose: {
    en: 'The asker or a moderator can do this. If something is wrong with what I said, tell a moderator.',
    nl: 'Dit kan de vraagsteller of een moderator. Klopt er iets niet aan wat ik zei, zeg het dan een moderator.',
  },
  solved: { en: 'Close: solved', nl: 'Sluiten: opgelost' },
  'off-topic': { en: 'Dismiss: off topic', nl: 'Weghalen: hoort hier niet' },
  'not-helpful': { en: 'Dismiss: not helpful', nl: 'Weghalen: helpt niet' },
  wrong: { en: 'Dismiss: wrong', nl: 'Weghalen: klopt niet' },
  unwanted: { en: 'Dismiss: not wanted', nl: 'Weghalen: niet gewenst' },
  closeChoose: { en: 'Choose a reason', nl: 'Kies een reden' },
  closing: {
    en: 'The asker or a moderator closed this thread as solved. I stay out of it from here; you can go on writing.',
    nl: 'De vraagsteller of een moderator heeft deze draad gesloten: opgelost. Ik houd me er verder buiten; jullie kunnen gewoon doorschrijven.',
  },
  closed: {
    en: 'Done: the thread is closed, and it says so there.',
    nl: 'Gedaan: de draad is gesloten, en dat staat er ook.',
  },
  dismissed: {
    en: 'Done: what I said is taken back, and the reason is counted for the set, without names.',
    nl: 'Gedaan: wat ik zei is weggehaald, en de reden telt mee voor de verzameling, zonder namen.',
  },
  stopAlias: { en: 'Stop this alias', nl: 'Zet deze alias stil' },
  letAlias: { en: 'Let this alias post again', nl: 'Laat deze alias weer toe' },
  aliasNote: {
    en: 'Stopping the alias keeps whoever is behind it from posting without a name in this community. Who that is, I don’t tell.',
    nl: 'Een stilgezette alias houdt wie erachter zit tegen om in deze community zonder naam te plaatsen. Wie dat is, zeg ik niet.',
  },
  stopped: {
    en: '{name} can’t post without a name here any more.',
    nl: '{name} kan hier niet meer zonder naam plaatsen.',
  },
  let: { en: '{name} can post here again.', nl: '{name} kan hier weer plaatsen.' },

  privately: {
    en: 'That is better asked where only you see the answer: /difficultclient, or write to me directly.',
    nl: 'Dat kun je beter vragen waar alleen jij het antwoord ziet: /difficultclient, of schrijf me rechtstreeks.',
  },
  answerLine: { en: 'An answer from the set', nl: 'Een antwoord uit de verzameling' },
  noAnswer: {
    en: 'The set says nothing on that as it stands in this thread. Perhaps somebody here knows.',
    nl: 'Daarover zegt de verzameling niets, zoals het in deze draad staat. Misschien weet iemand hier het.',
  },
  sendThis: { en: 'A message to send', nl: 'Een bericht om te sturen' },
} satisfies Record<string, Both>;
