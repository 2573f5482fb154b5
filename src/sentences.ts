// What the bot itself says, whatever the command.
import type { Both } from './chat/index.ts';

export const sentences = {
  bug: {
    en: 'Something went wrong on our side ({reference}). Nothing you wrote is lost to anyone else; please try again in a minute.',
    nl: 'Er ging bij ons iets mis ({reference}). Niemand anders ziet wat je schreef; probeer het over een minuutje nog eens.',
  },
  unknownCommand: {
    en: 'I don’t know that command. Try /help, or just describe what is going on with your client.',
    nl: 'Dat commando ken ik niet. Probeer /help, of vertel gewoon wat er speelt met je klant.',
  },
  missing: {
    en: 'I need a bit more: {what}. For example: {example}',
    nl: 'Ik heb nog iets nodig: {what}. Bijvoorbeeld: {example}',
  },
  notModerator: {
    en: 'Only moderators can do this: in Slack an administrator of the workspace, on Discord somebody who may manage the server, and whoever they named with /setup.',
    nl: 'Alleen moderators kunnen dit: in Slack een beheerder van de werkruimte, op Discord iemand die de server mag beheren, en wie zij met /setup hebben aangewezen.',
  },
  whichServer: {
    en: 'In a direct message I can’t see which server you mean. Do this in a channel of the server; only you see my answer there.',
    nl: 'In een privébericht zie ik niet welke server je bedoelt. Doe dit in een kanaal van de server; alleen jij ziet daar mijn antwoord.',
  },
  limited: {
    en: 'That is a lot at once. You can go on in {seconds} seconds; nothing you wrote before is lost.',
    nl: 'Dat is veel in één keer. Over {seconds} seconden kun je verder; wat je eerder schreef is niet weg.',
  },
  stale: {
    en: 'That button is from an answer older than a day, and I have forgotten what it was about, as promised. Ask again with /difficultclient and you get fresh ones.',
    nl: 'Die knop hoort bij een antwoord van meer dan een dag oud, en zoals beloofd ben ik vergeten waar het over ging. Vraag het opnieuw met /difficultclient, dan krijg je nieuwe.',
  },
  notYours: {
    en: 'That button belongs to somebody else’s private answer. Ask your own with /difficultclient; only you will see it.',
    nl: 'Die knop hoort bij het privé-antwoord van iemand anders. Stel je eigen vraag met /difficultclient; alleen jij ziet het antwoord.',
  },
  gone: {
    en: 'I can’t reach my memory just now, so this button does nothing yet. Please press it again in a few minutes.',
    nl: 'Ik kan nu even niet bij mijn geheugen, dus deze knop doet nog niets. Druk over een paar minuten nog eens.',
  },
  unkept: {
    en: 'I can’t remember things just now, so there are no buttons under this. Ask again in a few minutes if you want them.',
    nl: 'Ik kan nu even niets onthouden, dus hier staan geen knoppen onder. Vraag het over een paar minuten opnieuw als je ze wilt.',
  },
  uncleared: {
    en: 'I could not delete all of it just now. Press the button again in a minute.',
    nl: 'Ik kon het nu niet allemaal verwijderen. Druk over een minuutje nog eens op de knop.',
  },
  aWord: { en: 'A word from me; open it to read.', nl: 'Een bericht van mij; open het om te lezen.' },
  interrupted: {
    en: 'I was interrupted while answering you. If you don’t see my answer, press the button and you get it again.',
    nl: 'Ik werd onderbroken terwijl ik je antwoordde. Zie je mijn antwoord niet, druk dan op de knop en je krijgt het opnieuw.',
  },
  again: { en: 'Show my answer', nl: 'Toon mijn antwoord' },
  invitePreview: { en: 'I answer where only you can see it.', nl: 'Ik antwoord waar alleen jij het ziet.' },
  inviteAnswer: { en: 'Answer me privately', nl: 'Antwoord mij privé' },
  inviteForm: { en: 'Tell me privately', nl: 'Vertel het me privé' },
} satisfies Record<string, Both>;
