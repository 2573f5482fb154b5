// What the threads room says while something goes from private to public; the rest stands in the files beside it.
import type { Both } from '../chat/index.ts';

export const sentences = {
  asker: { en: 'Asker · {alias}', nl: 'Vraagsteller · {alias}' },
  aMember: { en: 'A member', nl: 'Een lid' },
  asks: { en: ' asks:', nl: ' vraagt:' },
  usualTitle: { en: 'A difficult client', nl: 'Een lastige klant' },
  adds: { en: ' adds:', nl: ' vult aan:' },

  title: { en: 'Ask the channel', nl: 'Vraag het kanaal' },
  summary: {
    en: 'Ask others in a channel, with or without your name; you see it before it is posted',
    nl: 'Vraag anderen in een kanaal om raad, met of zonder je naam; je ziet het voor het geplaatst wordt',
  },
  example: { en: '/advicethread', nl: '/advicethread' },
  caseLabel: { en: 'What do you want to ask?', nl: 'Wat wil je vragen?' },
  caseHint: {
    en: 'What the client does, since when, what you want. Names are hidden before you see it.',
    nl: 'Wat de klant doet, sinds wanneer, wat jij wilt. Namen worden verborgen voor je het ziet.',
  },
  previewLine: {
    en: 'A look before anything is posted; only you see it.',
    nl: 'Kijk eerst even; er is nog niets geplaatst en alleen jij ziet dit.',
  },
  exactly: {
    en: 'This, and nothing else of yours, would stand in {channel}:',
    nl: 'Dit, en verder niets van jou, komt in {channel} te staan:',
  },
  threadTitle: { en: 'Title: {title}', nl: 'Titel: {title}' },
  withName: {
    en: 'With your name, the first line is: ',
    nl: 'Met je naam is de eerste regel: ',
  },
  truth: {
    en: 'Without your name, others here see only the alias of this one thread; moderators see no more, but can stop it from posting. Who could still find out: whoever runs this bot and has both its database and its keys file, somebody who knows how you write, and your client, if they know these facts.',
    nl: 'Zonder je naam zien anderen alleen de alias van deze ene draad; moderators zien niet meer, maar kunnen de alias wel stilzetten. Wie er toch achter kan komen: wie deze bot draait en zowel de database als het sleutelbestand heeft, iemand die je schrijfstijl kent, en je klant, als die deze feiten kent.',
  },
  notComplete: {
    en: 'I hide what I recognise, and I miss things. Read it once as your client would.',
    nl: 'Ik verberg wat ik herken, en ik mis wel eens iets. Lees het één keer zoals je klant het zou lezen.',
  },
  overviewFollows: {
    en: 'Under it I put one overview of what the set says about it, and then I stay silent.',
    nl: 'Eronder zet ik één overzicht van wat de verzameling erover zegt, en daarna zwijg ik.',
  },
  hide: { en: 'What to hide', nl: 'Wat verberg ik?' },
  hideName: { en: 'Names', nl: 'Namen' },
  hideContact: { en: 'Mail, phone, links', nl: 'Mail, telefoon, links' },
  hideCompany: { en: 'Companies', nl: 'Bedrijven' },
  hideAmount: { en: 'Amounts and numbers', nl: 'Bedragen en nummers' },
  hideDate: { en: 'Dates', nl: 'Datums' },
  hideNothing: { en: 'Hide nothing', nl: 'Niets verbergen' },
  found: { en: '{count} found', nl: '{count} gevonden' },
  where: { en: 'In which channel?', nl: 'In welk kanaal?' },
  postNamed: { en: 'Post with my name', nl: 'Plaats met mijn naam' },
  postUnnamed: { en: 'Post without my name', nl: 'Plaats zonder mijn naam' },
  postAddition: { en: 'Post it', nl: 'Plaats het' },
  edit: { en: 'Edit text', nl: 'Tekst aanpassen' },
  cancel: { en: 'Cancel', nl: 'Annuleren' },
  cancelled: { en: 'Nothing was posted, and the draft is gone.', nl: 'Er is niets geplaatst, en het concept is weg.' },
  draftGone: {
    en: 'I have forgotten this draft: I keep it for 24 hours. Nothing was posted; begin again with /advicethread.',
    nl: 'Dit concept ben ik vergeten: ik bewaar het 24 uur. Er is niets geplaatst; begin opnieuw met /advicethread.',
  },
  changedSince: {
    en: 'This has changed since the look you pressed on. Here it is as it is now; nothing was posted.',
    nl: 'Dit is veranderd sinds de versie waarop je drukte. Zo is het nu; er is niets geplaatst.',
  },
  tooLong: {
    en: 'This is too long to show you whole, and I post nothing you have not seen: please make it about {count} characters shorter.',
    nl: 'Dit is te lang om het je helemaal te laten zien, en ik plaats niets wat je niet gezien hebt: maak het ongeveer {count} tekens korter.',
  },
  empty: { en: 'There is no text in it yet.', nl: 'Er staat nog geen tekst in.' },
  notKept: {
    en: 'I can’t keep a draft just now. Nothing was posted; please try again in a few minutes.',
    nl: 'Ik kan nu geen concept bewaren. Er is niets geplaatst; probeer het over een paar minuten nog eens.',
  },
  noChannels: {
    en: 'There are no channels here to ask in.',
    nl: 'Hier zijn geen kanalen om het te vragen.',
  },
  fromDirect: {
    en: 'In a direct message I don’t know which server you mean. Go to a channel of the server where you want to ask and type /advicethread there; only you see it until you post.',
    nl: 'In een privébericht weet ik niet welke server je bedoelt. Ga naar een kanaal van de server waar je het wilt vragen en typ daar /advicethread; alleen jij ziet het tot je het plaatst.',
  },
  noneOpen: {
    en: 'No channel here is open for advice threads yet, so nothing can be posted. A moderator can open one with /setup. Your draft is kept for 24 hours.',
    nl: 'Hier is nog geen kanaal opengezet voor adviesdraden, dus er kan niets geplaatst worden. Een moderator kan er een openzetten met /setup. Je concept blijft 24 uur bewaard.',
  },
  lookAgain: { en: 'Look again', nl: 'Kijk nog eens' },
  notOpen: {
    en: 'That channel is not open for advice threads any more; choose another. Nothing was posted.',
    nl: 'Dat kanaal staat niet meer open voor adviesdraden; kies een ander. Er is niets geplaatst.',
  },
  blocked: {
    en: 'A moderator has stopped posts of yours without a name here. They don’t know who you are. You can post with your name, or ask the moderators.',
    nl: 'Een moderator heeft berichten van jou zonder naam hier stilgezet. Wie je bent weten ze niet. Je kunt met je naam plaatsen, of het de moderators vragen.',
  },
  posted: { en: 'Posted in {channel}.', nl: 'Geplaatst in {channel}.' },
  postedLine: { en: 'It is posted; only you see this.', nl: 'Het is geplaatst; alleen jij ziet dit.' },
  caseGone: {
    en: 'I have forgotten this case: I keep it for 24 hours. Begin again with /advicethread.',
    nl: 'Deze zaak ben ik vergeten: ik bewaar haar 24 uur. Begin opnieuw met /advicethread.',
  },
  postedUnnamed: {
    en: 'Posted in {channel}, as {name}. If you write there yourself, everybody sees your name: use “Reply as the asker” under my overview.',
    nl: 'Geplaatst in {channel}, als {name}. Schrijf je er zelf, dan ziet iedereen je naam: gebruik “Reageer als vraagsteller” onder mijn overzicht.',
  },
  outcomeComes: {
    en: 'On {day} I ask you in a direct message what came of it.',
    nl: 'Op {day} vraag ik je in een privébericht wat ervan gekomen is.',
  },
  otherDay: { en: 'Another day', nl: 'Andere dag' },
  dontAsk: { en: 'Don’t ask', nl: 'Niet vragen' },
  added: { en: 'Posted in the thread.', nl: 'Geplaatst in de draad.' },
  underWay: {
    en: 'It is being posted. I could not see yet whether it arrived; I look again within a minute, and it is posted once.',
    nl: 'Het wordt geplaatst. Ik kon nog niet zien of het aankwam; ik kijk binnen een minuut nog eens, en het wordt één keer geplaatst.',
  },
  askedYou: {
    en: 'I could not see whether it arrived, and I don’t post twice. I ask you in a direct message whether you see it.',
    nl: 'Ik kon niet zien of het aankwam, en ik plaats niets twee keer. Ik vraag je in een privébericht of je het ziet staan.',
  },
  wentWrong: {
    en: 'It was not posted: I could not reach the channel just now. Your draft is kept; press again in a minute.',
    nl: 'Het is niet geplaatst: ik kon het kanaal nu niet bereiken. Je concept is bewaard; druk over een minuutje nog eens.',
  },
  channelGone: {
    en: 'It was not posted: that channel is no longer there. Choose another; your draft is kept.',
    nl: 'Het is niet geplaatst: dat kanaal bestaat niet meer. Kies een ander; je concept is bewaard.',
  },
  channelArchived: {
    en: 'It was not posted: it is archived or locked there. Choose another channel, or ask a moderator to open it; your draft is kept.',
    nl: 'Het is niet geplaatst: het is daar gearchiveerd of op slot. Kies een ander kanaal, of vraag een moderator het open te zetten; je concept is bewaard.',
  },
  notAllowed: {
    en: 'It was not posted: I am not allowed to write there any more. I have told the moderators what is missing; your draft is kept.',
    nl: 'Het is niet geplaatst: ik mag daar niet meer schrijven. Ik heb de moderators laten weten wat er ontbreekt; je concept is bewaard.',
  },
  tooLarge: {
    en: 'It was not posted: it is too long for one message there. Make it shorter; your draft is kept.',
    nl: 'Het is niet geplaatst: het is te lang voor één bericht daar. Maak het korter; je concept is bewaard.',
  },
  noThread: {
    en: 'This works in an advice thread that I keep; here I don’t keep one.',
    nl: 'Dit werkt in een adviesdraad die ik bijhoud; hier houd ik er geen bij.',
  },
  outOfReach: {
    en: 'I can’t reach my memory just now, so nothing was changed. Please try again in a few minutes.',
    nl: 'Ik kan nu even niet bij mijn geheugen, dus er is niets veranderd. Probeer het over een paar minuten nog eens.',
  },
  threadGone: {
    en: 'It was not posted: that thread is no longer there, or closed for me. What you wrote is kept for 24 hours.',
    nl: 'Het is niet geplaatst: die draad is er niet meer, of is voor mij gesloten. Wat je schreef blijft 24 uur bewaard.',
  },
  threadShut: {
    en: 'This thread is closed for me, so nothing was posted in it.',
    nl: 'Deze draad is voor mij gesloten, dus er is niets in geplaatst.',
  },
} satisfies Record<string, Both>;
