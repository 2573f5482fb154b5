// What is said to whoever proposes an answer for the set, and to whoever wrote it.
import type { Both } from '../chat/language.ts';

export const sentences = {
  title: { en: 'Answers of our own', nl: 'Onze eigen antwoorden' },
  proposeTitle: { en: 'Propose an answer', nl: 'Antwoord voorstellen' },
  proposeSummary: {
    en: 'Propose an answer for the set, yours or with its writer’s consent',
    nl: 'Stel een antwoord voor de verzameling voor, van jou of met toestemming van wie het schreef',
  },
  proposeExample: {
    en: '/answer propose Send the invoice on the day you deliver, with the due date in the subject line.',
    nl: '/answer propose Stuur de factuur op de dag van oplevering, met de vervaldatum in de onderwerpregel.',
  },
  shortcut: { en: 'Propose for the set', nl: 'Stel voor als antwoord' },
  text: { en: 'What would you do?', nl: 'Wat zou je doen?' },
  textHint: {
    en: 'One thing to do, in two or three sentences. No names, links or addresses.',
    nl: 'Eén ding om te doen, in twee of drie zinnen. Zonder namen, links of adressen.',
  },
  when: { en: 'When does it help?', nl: 'Wanneer helpt het?' },
  whenHint: {
    en: 'As somebody with that trouble would put it. May stay empty.',
    nl: 'Zoals iemand het zou vertellen die ermee zit. Mag leeg blijven.',
  },

  proposalPreview: { en: 'Your proposal; only you see it.', nl: 'Je voorstel; alleen jij ziet het.' },
  proposalHead: { en: 'For the set', nl: 'Voor de verzameling' },
  language: { en: 'Language', nl: 'Taal' },
  english: { en: 'English', nl: 'Engels' },
  dutch: { en: 'Dutch', nl: 'Nederlands' },
  strategy: { en: 'What to do', nl: 'Wat te doen' },
  about: { en: 'Helps with', nl: 'Helpt bij' },
  stance: { en: 'Spirit', nl: 'Insteek' },
  chooseStrategy: { en: 'Another kind of thing to do? Choose it here', nl: 'Iets anders? Kies het hier' },
  ownNext: {
    en: 'This is what goes to the moderators. They may change the wording, and you hear what becomes of it. Once it is in the set you can take it back whenever you like.',
    nl: 'Dit gaat naar de moderators. Zij kunnen de woorden aanpassen, en je hoort wat ermee gebeurt. Staat het eenmaal in de verzameling, dan kun je het altijd terugnemen.',
  },
  otherNext: {
    en: 'Somebody else wrote this, so I ask them first, in private. Nothing of it is used unless they say yes; no answer in 14 days means no, and then it is deleted.',
    nl: 'Dit schreef iemand anders, dus ik vraag het eerst aan hen, onder vier ogen. Er wordt niets van gebruikt zolang ze geen ja zeggen; geen antwoord binnen 14 dagen is nee, en dan wordt het gewist.',
  },
  proposeNameless: { en: 'Propose, no name', nl: 'Voorstellen, zonder naam' },
  proposeNamed: { en: 'Propose under a name', nl: 'Voorstellen met naam' },
  askAuthor: { en: 'Ask who wrote it', nl: 'Vraag de schrijver' },
  cancel: { en: 'Cancel', nl: 'Annuleren' },
  cancelled: { en: 'Nothing was proposed.', nl: 'Er is niets voorgesteld.' },
  nameTitle: { en: 'Under which name?', nl: 'Onder welke naam?' },
  name: { en: 'The name beside the answer', nl: 'De naam bij het antwoord' },
  nameHint: { en: 'As you want it read here.', nl: 'Zoals je wilt dat het hier staat.' },
  badName: {
    en: 'That can’t stand beside an answer as a name: letters and spaces only, please, at most 40.',
    nl: 'Dat kan niet als naam bij een antwoord staan: alleen letters en spaties graag, hooguit 40.',
  },

  proposed: {
    en: 'Thank you. The moderators look at it; I write to you when they have.',
    nl: 'Dank je. De moderators kijken ernaar; je hoort het als ze dat gedaan hebben.',
  },
  asked: {
    en: 'I asked them in private. I write to you when I know; no answer in 14 days means no.',
    nl: 'Ik heb het gevraagd, onder vier ogen. Je hoort het als ik het weet; geen antwoord binnen 14 dagen is nee.',
  },
  notAsked: {
    en: 'I can’t write to them in private, so I can’t ask, and without a yes nothing is used. They can propose it themselves with /answer propose.',
    nl: 'Ik kan ze geen privébericht sturen, dus ik kan het niet vragen, en zonder ja gebruik ik niets. Zelf voorstellen kan wel, met /answer propose.',
  },
  known: {
    en: 'That message was proposed before. I ask about a message once.',
    nl: 'Dat bericht is al eens voorgesteld. Ik vraag het per bericht één keer.',
  },
  tooShort: {
    en: 'That is too short for an answer others can use. Say in two or three sentences what to do.',
    nl: 'Dat is te kort voor een antwoord waar anderen iets aan hebben. Zeg in twee of drie zinnen wat je kunt doen.',
  },
  tooLong: {
    en: 'That is too long for one answer: {most} characters is the most. Take the one thing to do out of it and propose that with /answer propose.',
    nl: 'Dat is te lang voor één antwoord: hooguit {most} tekens. Haal er het ene ding uit dat je kunt doen en stel dat voor met /answer propose.',
  },
  foreign: {
    en: 'I could not read that as English or Dutch. Please put it in one of the two.',
    nl: 'Dat kon ik niet als Nederlands of Engels lezen. Schrijf het in een van die twee.',
  },
  botsOwn: {
    en: 'A bot posted that. What it says for somebody else, or from the set, can’t be proposed again.',
    nl: 'Dat heeft een bot geplaatst. Wat die namens iemand of uit de verzameling zegt, kan niet nog eens worden voorgesteld.',
  },
  harmful: {
    en: 'That can’t go into the set as it stands: {what}. Please take it out and propose it again with /answer propose.',
    nl: 'Zo kan het niet in de verzameling: {what}. Haal dat eruit en stel het opnieuw voor met /answer propose.',
  },
  gone: {
    en: 'I have forgotten this proposal: I keep it for 24 hours until you decide. Please propose it again.',
    nl: 'Dit voorstel ben ik vergeten: ik bewaar het 24 uur tot je beslist. Stel het opnieuw voor.',
  },
  outOfReach: {
    en: 'I can’t reach the set’s cards just now; nothing was changed. Please try again in a few minutes.',
    nl: 'Ik kan nu niet bij de kaarten; er is niets veranderd. Probeer het over een paar minuten nog eens.',
  },

  consentPreview: { en: 'A question about something you wrote.', nl: 'Een vraag over iets wat je schreef.' },
  consentHead: {
    en: 'A member thinks others could use this answer of yours. May it go into the set that I advise from here?',
    nl: 'Iemand denkt dat anderen iets aan dit antwoord van jou hebben. Mag het in de verzameling waar ik hier uit adviseer?',
  },
  consentKept: {
    en: 'This is all of yours that would be kept, worded anew by the moderators where needed; you are shown the result. Without a name it reads “an answer by a member”. You can take it back at any time. If you don’t answer by {day}, the answer is no.',
    nl: 'Dit is alles van jou wat bewaard zou worden, waar nodig anders verwoord door de moderators; je krijgt het resultaat te zien. Zonder naam staat er “een antwoord van een lid”. Terugnemen kan altijd. Hoor ik vóór {day} niets, dan is het nee.',
  },
  yesNameless: { en: 'Yes, without my name', nl: 'Ja, zonder mijn naam' },
  yesNamed: { en: 'Yes, under a name', nl: 'Ja, met een naam' },
  no: { en: 'No', nl: 'Nee' },
  consentThanks: {
    en: 'Thank you. The moderators look at it first; I write to you when they have.',
    nl: 'Dank je. De moderators kijken er eerst naar; je hoort het als ze dat gedaan hebben.',
  },
  consentNo: {
    en: 'Fine, it stays out, and what I had of it is gone. I won’t ask about that message again.',
    nl: 'Prima, dan niet, en wat ik ervan had is weg. Naar dat bericht vraag ik niet meer.',
  },
  consentNone: {
    en: 'There is nothing that waits for your answer any more.',
    nl: 'Er wacht niets meer op jouw antwoord.',
  },
  consentWhich: { en: 'Which of these do you mean?', nl: 'Welke hiervan bedoel je?' },

  mineTitle: { en: 'My answers', nl: 'Mijn antwoorden' },
  mineSummary: {
    en: 'Your answers in the set or on the way, and taking them back',
    nl: 'Jouw antwoorden in de verzameling of onderweg, en ze terugnemen',
  },
  mineExample: { en: '/answer mine', nl: '/answer mine' },
  mineNone: {
    en: 'None of your answers is in the set or on its way. Propose one with /answer propose.',
    nl: 'Er staat geen antwoord van jou in de verzameling en er is er geen onderweg. Voorstellen kan met /answer propose.',
  },
  mineHead: { en: 'Answers you wrote', nl: 'Antwoorden van jou' },
  mineVotes: { en: '{count} found it helpful', nl: '{count} vonden het nuttig' },
  takeBack: { en: 'Take it back', nl: 'Terugnemen' },
  takeBackThis: { en: 'Take back {number}', nl: 'Neem {number} terug' },
  reword: { en: 'Change the text', nl: 'Tekst aanpassen' },
  rewordThis: { en: 'Change {number}', nl: 'Pas {number} aan' },
  rewordTitle: { en: 'Your answer', nl: 'Je antwoord' },
  sureBack: {
    en: 'Take “{gist}” back? Its text is then deleted, nobody is advised with it any more, and messages I can change are changed. Private answers already given can’t be; their Sources say so.',
    nl: '“{gist}” terugnemen? Dan wordt de tekst gewist, krijgt niemand hem meer als advies, en pas ik berichten aan die ik kan aanpassen. Privé gegeven antwoorden kan ik niet aanpassen; bij hun bronnen staat het dan.',
  },
  sureBackYes: { en: 'Yes, take it back', nl: 'Ja, terugnemen' },
  takenBack: {
    en: 'Taken back. Its text is gone here, and what I posted with it is being changed.',
    nl: 'Teruggenomen. De tekst is hier weg, en wat ik ermee geplaatst heb pas ik aan.',
  },
  moved: {
    en: 'Something happened to that answer meanwhile. Look at it again with /answer mine.',
    nl: 'Er is intussen iets met dat antwoord gebeurd. Kijk opnieuw met /answer mine.',
  },
  reworded: {
    en: 'Thank you. It goes back to the moderators.',
    nl: 'Dank je. Het gaat terug naar de moderators.',
  },

  stateProposed: { en: 'proposed', nl: 'voorgesteld' },
  stateAsked: { en: 'waits for its writer’s yes', nl: 'wacht op een ja van de schrijver' },
  stateDeclined: { en: 'its writer said no', nl: 'de schrijver zei nee' },
  stateLapsed: { en: 'its writer did not answer', nl: 'de schrijver antwoordde niet' },
  stateReview: { en: 'with the moderators', nl: 'bij de moderators' },
  stateChange: { en: 'the moderators ask for a change', nl: 'de moderators vragen een aanpassing' },
  stateSecond: { en: 'approved once, waits for a second look', nl: 'eenmaal goedgekeurd, wacht op een tweede blik' },
  stateLive: { en: 'in the set', nl: 'in de verzameling' },
  stateRefused: { en: 'not taken', nl: 'niet opgenomen' },
  stateWithdrawn: { en: 'taken back', nl: 'teruggenomen' },
  stateRetired: { en: 'taken out by moderators', nl: 'door moderators weggehaald' },
  stateExpired: { en: 'out of date', nl: 'verouderd' },

  liveTold: {
    en: 'Your answer is in the set: whoever asks about something like it here may get it. This is how it reads.',
    nl: 'Je antwoord staat in de verzameling: wie hier iets dergelijks vraagt, kan het krijgen. Zo staat het er.',
  },
  livePreview: { en: 'There is news about an answer of yours.', nl: 'Er is nieuws over een antwoord van jou.' },
  liveProposer: {
    en: 'An answer you proposed is in the set now. Thank you.',
    nl: 'Een antwoord dat jij voorstelde staat nu in de verzameling. Dank je.',
  },
  noProposer: {
    en: 'An answer you proposed does not go into the set. Nothing of it was kept.',
    nl: 'Een antwoord dat jij voorstelde komt niet in de verzameling. Er is niets van bewaard.',
  },
  changeTold: {
    en: 'The moderators like your answer and ask for a change first:',
    nl: 'De moderators willen je antwoord graag hebben en vragen eerst een aanpassing:',
  },
  refusedTold: {
    en: 'The moderators did not take your answer into the set. What they say of it:',
    nl: 'De moderators hebben je antwoord niet opgenomen. Wat ze erover zeggen:',
  },
  retiredTold: {
    en: 'The moderators took your answer out of the set. Nobody is advised with it any more.',
    nl: 'De moderators hebben je antwoord uit de verzameling gehaald. Niemand krijgt het nog als advies.',
  },
  expiredTold: {
    en: 'Your answer rests on a rule whose date is past, so it is not shown any more until somebody has read the rule again.',
    nl: 'Je antwoord steunt op een regel waarvan de datum voorbij is; het wordt niet meer getoond tot iemand de regel opnieuw gelezen heeft.',
  },
  againTold: {
    en: 'Several members were worse off after your answer, so the moderators look at it once more. Until then nobody is advised with it.',
    nl: 'Een aantal leden was na je antwoord slechter af; de moderators kijken er nog eens naar. Tot dan krijgt niemand het als advies.',
  },
  waitingTold: {
    en: 'A proposal for the set waits for the moderators here. Type /answer review where you moderate; only you see it.',
    nl: 'Er wacht hier een voorstel voor de verzameling op de moderators. Typ /answer review waar je moderator bent; alleen jij ziet het.',
  },
  secondTold: {
    en: 'A card that touches law or safety was approved once and needs a second moderator. Type /answer review where you moderate.',
    nl: 'Een kaart over recht of veiligheid is eenmaal goedgekeurd en vraagt een tweede moderator. Typ /answer review waar je moderator bent.',
  },
} satisfies Record<string, Both>;

export const dangerWords = {
  hidden: { en: 'it holds characters nobody can see', nl: 'er staan onzichtbare tekens in' },
  letters: {
    en: 'it mixes in letters of another script (“{words}”)',
    nl: 'er staan letters uit een ander schrift in (“{words}”)',
  },
  markup: { en: 'it holds code or markup (“{words}”)', nl: 'er staat code of opmaak in (“{words}”)' },
  link: { en: 'it holds a link (“{words}”)', nl: 'er staat een link in (“{words}”)' },
  contact: { en: 'it holds an address or number of somebody', nl: 'er staat een adres of nummer van iemand in' },
  ping: { en: 'it calls on people or channels (“{words}”)', nl: 'het roept mensen of kanalen op (“{words}”)' },
  code: { en: 'part of it is written in code (“{words}”)', nl: 'een deel is in code geschreven (“{words}”)' },
  order: {
    en: 'it speaks to the bot rather than to a freelancer (“{words}”)',
    nl: 'het spreekt tegen de bot in plaats van tegen een freelancer (“{words}”)',
  },
} as const satisfies Record<string, Both>;
