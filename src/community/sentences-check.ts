// What /setup check says: what is missing, and the exact mend.
import type { Both } from '../chat/language.ts';

export const sentences = {
  title: { en: 'What is missing here', nl: 'Wat hier ontbreekt' },
  preview: { en: 'I have looked; only you see it.', nl: 'Ik heb gekeken; alleen jij ziet het.' },
  fine: { en: 'All is well.', nl: 'Alles is in orde.' },
  finePlatform: {
    en: 'All is well: my permissions, my commands, each open channel, the work by the clock, the keys file and the database.',
    nl: 'Alles is in orde: mijn rechten, mijn commando’s, elk open kanaal, het werk op de klok, het sleutelbestand en de database.',
  },
  noChannel: {
    en: 'No channel is open for advice threads. To open one, type /setup in it.',
    nl: 'Er is geen kanaal open voor adviesdraden. Je opent er een door daar /setup te typen.',
  },
  operator: { en: 'For whoever runs the bot', nl: 'Voor wie de bot draait' },
  administrator: { en: 'For an administrator', nl: 'Voor een beheerder' },
  moderator: { en: 'For a moderator', nl: 'Voor een moderator' },
  unasked: {
    en: 'The platform did not answer in time, so I could not look at everything. Press Check again in a minute.',
    nl: 'Het platform antwoordde niet op tijd, dus ik kon niet alles nakijken. Druk over een minuutje nog eens op Controle.',
  },
  again: { en: 'Check again', nl: 'Nog eens kijken' },

  inviteSlack: {
    en: 'I am not in this channel. Somebody who is types /invite @difficultclient there.',
    nl: 'Ik zit niet in dit kanaal. Iemand die er wel in zit typt daar /invite @difficultclient.',
  },
  inviteDiscord: {
    en: 'I am not let into this channel. In its settings, under Permissions, add me and allow View Channel.',
    nl: 'Ik mag dit kanaal niet in. Voeg me in de kanaalinstellingen onder Machtigingen toe en sta Kanalen bekijken toe.',
  },
  see: {
    en: 'I can’t see this channel. In its settings, under Permissions, allow me View Channel.',
    nl: 'Ik kan dit kanaal niet zien. Sta me in de kanaalinstellingen onder Machtigingen Kanalen bekijken toe.',
  },
  sendSlack: {
    en: 'I may not write in this channel. In its settings, under Posting permissions, let me post, or choose another channel.',
    nl: 'Ik mag in dit kanaal niet schrijven. Laat me in de kanaalinstellingen onder Plaatsingsrechten plaatsen, of kies een ander kanaal.',
  },
  sendDiscord: {
    en: 'I may not write in this channel. In its settings, under Permissions, allow me Send Messages.',
    nl: 'Ik mag in dit kanaal niet schrijven. Sta me in de kanaalinstellingen onder Machtigingen Berichten verzenden toe.',
  },
  'open-threads': {
    en: 'I may not open threads here. In the channel’s settings, under Permissions, allow me Create Public Threads (in a forum: Create Posts).',
    nl: 'Ik mag hier geen draden openen. Sta me in de kanaalinstellingen onder Machtigingen Openbare threads maken toe (in een forum: Berichten maken).',
  },
  'send-in-threads': {
    en: 'I may not write in threads here. In the channel’s settings, under Permissions, allow me Send Messages in Threads.',
    nl: 'Ik mag in draden hier niet schrijven. Sta me in de kanaalinstellingen onder Machtigingen Berichten verzenden in threads toe.',
  },
  archived: {
    en: 'This channel is archived. Unarchive it, or close it for advice threads.',
    nl: 'Dit kanaal is gearchiveerd. Haal het uit het archief, of sluit het voor adviesdraden.',
  },
  locked: {
    en: 'This channel is locked. Unlock it, or close it for advice threads.',
    nl: 'Dit kanaal is vergrendeld. Ontgrendel het, of sluit het voor adviesdraden.',
  },
  tag: {
    en: 'This forum wants a tag on every post, and the one set here is missing or was renamed. Type /setup in one of its posts and set the tag.',
    nl: 'Dit forum wil een label op elk bericht, en dat van hier ontbreekt of heet nu anders. Typ /setup in een van de berichten en zet het label.',
  },
  notThere: {
    en: 'I can’t find this channel: it was deleted, or I was taken out of it. Close it here, or invite me again.',
    nl: 'Ik vind dit kanaal niet: het is verwijderd, of ik ben eruit gehaald. Sluit het hier, of nodig me weer uit.',
  },
  unknown: {
    en: 'The platform did not tell me how I stand in this channel. Check again in a minute.',
    nl: 'Het platform zei niet hoe ik er in dit kanaal voor sta. Kijk over een minuutje nog eens.',
  },
  closeIt: { en: 'Close {channel}', nl: '{channel} sluiten' },

  scope: {
    en: 'The scope {detail} is missing. Add it under OAuth & Permissions at api.slack.com/apps (or paste the manifest of this release) and install the app again.',
    nl: 'De scope {detail} ontbreekt. Voeg hem toe onder OAuth & Permissions op api.slack.com/apps (of plak het manifest van deze versie) en installeer de app opnieuw.',
  },
  intent: {
    en: 'The intent {detail} is off. Switch it on in the Discord developer portal, on the page Bot, and start me again.',
    nl: 'De intent {detail} staat uit. Zet hem aan in het ontwikkelaarsportaal van Discord, op de pagina Bot, en start me opnieuw.',
  },
  permission: {
    en: 'The permission {detail} is missing. In the server’s settings, under Roles, allow it to my role.',
    nl: 'De machtiging {detail} ontbreekt. Sta die in de serverinstellingen onder Rollen toe aan mijn rol.',
  },
  'messages-tab': {
    en: 'Nobody can write me a direct message: the Messages Tab is off. At api.slack.com/apps, on App Home, switch it on and tick “Allow users to send Slash commands and messages from the messages tab”.',
    nl: 'Niemand kan me een privébericht schrijven: de Messages Tab staat uit. Zet hem aan op api.slack.com/apps, onder App Home, en vink “Allow users to send Slash commands and messages from the messages tab” aan.',
  },
  commandsSlack: {
    en: 'The command {detail} is missing or out of date. Paste the manifest of this release (npm run manifest) at api.slack.com/apps and install the app again.',
    nl: 'Het commando {detail} ontbreekt of is verouderd. Plak het manifest van deze versie (npm run manifest) op api.slack.com/apps en installeer de app opnieuw.',
  },
  commandsDiscord: {
    en: 'The command {detail} is missing or out of date. Start me again: I register my commands at every start.',
    nl: 'Het commando {detail} ontbreekt of is verouderd. Start me opnieuw: ik meld mijn commando’s bij elke start aan.',
  },
  token: {
    en: 'The platform does not take my token any more ({detail}). Make a new one, set it in the environment, and start me again.',
    nl: 'Het platform accepteert mijn token niet meer ({detail}). Maak een nieuwe, zet die in de omgeving, en start me opnieuw.',
  },

  waiting: {
    en: 'Work by the clock is stuck: “{name}” has waited for {minutes} minutes. See the log, and start a process if none runs.',
    nl: 'Het werk op de klok staat stil: “{name}” wacht al {minutes} minuten. Kijk in het log, en start een proces als er geen draait.',
  },
  keysReadable: {
    en: 'The keys file can be read by other users of its machine. Run chmod 600 on it, and chown it to the user I run as.',
    nl: 'Andere gebruikers van de machine kunnen het sleutelbestand lezen. Voer er chmod 600 op uit, en chown naar de gebruiker waaronder ik draai.',
  },
  keysUnusable: {
    en: 'The keys file is gone or damaged. Put it back from your copy before you start me again: without it nothing sealed can be opened.',
    nl: 'Het sleutelbestand is weg of beschadigd. Zet het terug vanaf je kopie voordat je me opnieuw start: zonder dat bestand gaat niets verzegelds meer open.',
  },
  keysFixed: {
    en: 'The keys file or its folder is read-only, so I can make no new key when one is due. Let the user I run as write there.',
    nl: 'Het sleutelbestand of de map ervan is alleen-lezen, dus ik kan geen nieuwe sleutel maken als het tijd is. Laat de gebruiker waaronder ik draai daar schrijven.',
  },
  behind: {
    en: 'The database lacks tables of this release. Start me again: I bring it up to date at every start.',
    nl: 'De database mist tabellen van deze versie. Start me opnieuw: bij elke start werk ik hem bij.',
  },
  ahead: {
    en: 'The database was brought up to date by a newer release than this process. Start every process on that release.',
    nl: 'De database is bijgewerkt door een nieuwere versie dan dit proces. Start elk proces met die versie.',
  },
  database: {
    en: 'The database does not answer, or is slow. See that it runs and can be reached.',
    nl: 'De database antwoordt niet, of traag. Kijk of hij draait en bereikbaar is.',
  },
} satisfies Record<string, Both>;
