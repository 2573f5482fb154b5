// The app manifest, made from the commands: paste it at api.slack.com/apps and the app is set up.
import { fit, type Both, type Command } from '../../chat/index.ts';
import { limits } from './limits.ts';
import type { Fields } from '../shared/wire.ts';

export type ManifestMode = ({ readonly mode: 'socket' } | { readonly mode: 'http'; readonly url: string }) & {
  /** With what listening in threads takes. */
  readonly listens?: boolean;
};

/** What the bot asks for, and why; nothing of it reads the history of a channel. */
export const scopeReasons: Readonly<Record<string, Both>> = {
  'app_mentions:read': { en: 'to hear when somebody mentions it', nl: 'om te horen wanneer iemand hem noemt' },
  'assistant:write': {
    en: 'to offer a few sentences to begin with in its direct messages',
    nl: 'om in privéberichten een paar beginzinnen aan te bieden',
  },
  'channels:read': {
    en: 'to see whether it is in a channel you gave it, what the channel is called, and when it is archived or deleted',
    nl: 'om te zien of hij in een kanaal zit dat je hem gaf, hoe dat heet, en wanneer het wordt gearchiveerd of verwijderd',
  },
  'chat:write': {
    en: 'to answer, and to post the question somebody brings to a channel',
    nl: 'om te antwoorden, en om de vraag te plaatsen waarmee iemand naar een kanaal gaat',
  },
  commands: {
    en: 'for its commands and its entry in the menu of a message',
    nl: 'voor zijn commando’s en zijn plek in het menu van een bericht',
  },
  'files:read': {
    en: 'to read a file you put into a form or send it in its direct messages, no other',
    nl: 'om een bestand te lezen dat je in een formulier zet of hem in een privébericht stuurt, geen ander',
  },
  'files:write': {
    en: 'to send you a file you asked for, such as an export, and to delete it again',
    nl: 'om je een bestand te sturen waar je om vroeg, zoals een export, en om het weer te verwijderen',
  },
  'groups:read': {
    en: 'the same as channels:read, for private channels it was invited to',
    nl: 'hetzelfde als channels:read, voor privékanalen waarvoor hij is uitgenodigd',
  },
  'im:history': {
    en: 'to read what is written to it, in its own direct messages only',
    nl: 'om te lezen wat aan hem geschreven wordt, alleen in zijn eigen privéberichten',
  },
  'im:write': { en: 'to send somebody what they asked to keep', nl: 'om iemand te sturen wat die wilde bewaren' },
  'users:read': {
    en: 'to answer in somebody’s language and time zone, and to know who administers the workspace',
    nl: 'om in iemands taal en tijdzone te antwoorden, en te weten wie de werkruimte beheert',
  },
};
/** What listening takes beside that: Slack then sends every message of every channel the bot is in. */
export const listeningReasons: Readonly<Record<string, Both>> = {
  'channels:history': {
    en: 'to hear what is said in its threads without being mentioned, and that a message was deleted',
    nl: 'om zonder vermelding te horen wat er in zijn threads wordt gezegd, en dat een bericht is verwijderd',
  },
  'groups:history': {
    en: 'the same as channels:history, in private channels it was invited to',
    nl: 'hetzelfde als channels:history, in privékanalen waarvoor hij is uitgenodigd',
  },
};

/** The scopes the bot needs. */
export const scopesFor = (how: { readonly listens?: boolean }): string[] =>
  Object.keys({ ...scopeReasons, ...(how.listens === true ? listeningReasons : {}) }).sort();

const events = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
  'message.im',
  'tokens_revoked',
];
const listeningEvents = ['message.channels', 'message.groups'];
const eventsFor = ({ listens }: ManifestMode): string[] =>
  (listens === true ? [...events, ...listeningEvents] : events).sort();

/** Slack has one language for a manifest; it is English. */
export function renderManifest(commands: readonly Command[], how: ManifestMode): Fields {
  const url = how.mode === 'http' ? { url: how.url } : {};
  const request = how.mode === 'http' ? { request_url: how.url } : {};
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'difficultclient',
      description: 'Private advice for freelancers with a difficult client',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: {
        agent_description: 'Tell it what is going on with your client; it says what to do and what to send.',
      },
      bot_user: { display_name: 'difficultclient', always_online: true },
      slash_commands: slashCommands(commands, url),
      shortcuts: shortcuts(commands),
    },
    oauth_config: { scopes: { bot: scopesFor(how) } },
    settings: {
      event_subscriptions: { ...request, bot_events: eventsFor(how) },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: how.mode === 'socket',
      token_rotation_enabled: false,
    },
  };
}

/** A command of two words is typed after the first one. */
function slashCommands(commands: readonly Command[], url: Fields): Fields[] {
  const listed = commands.filter((it) => it.listed);
  const names = [...new Set(listed.map((it) => it.name.split(' ')[0] ?? it.name))];
  return names.map((name) => {
    const under = listed.filter((it) => it.name === name || it.name.startsWith(`${name} `));
    const itself = under.find((it) => it.name === name);
    const words = under.map((it) => it.name.slice(name.length + 1)).filter((it) => it !== '');
    const hint = itself === undefined ? words.join(' | ') : firstLabel(itself);
    return {
      command: `/${name}`,
      description: fit((itself ?? under[0])?.help.summary.en ?? name, limits.commandDescription),
      ...(hint === '' ? {} : { usage_hint: hint }),
      should_escape: false,
      ...url,
    };
  });
}

function firstLabel(it: Command): string {
  const [first] = Object.values(it.args);
  return first === undefined ? '' : first.label.en.toLowerCase();
}

function shortcuts(commands: readonly Command[]): Fields[] {
  return commands.flatMap((it) => {
    if (it.shortcut === undefined) return [];
    return {
      name: fit(it.shortcut.label.en, limits.shortcutName),
      type: 'message',
      callback_id: it.name,
      description: fit(it.help.summary.en, limits.shortcutDescription),
    };
  });
}
