// What may be wrong with how the bot is set up, each as a sentence that says how to mend it and who can.
import type { Both, Finding as Found, Lack, Platform, Reach } from '../chat/index.ts';
import { fill } from '../i18n/index.ts';
import type { Machine } from './desk.ts';
import { sentences } from './sentences-check.ts';

export const whoCan = ['moderator', 'administrator', 'operator'] as const;
export type WhoCan = (typeof whoCan)[number];
/** `channel`: the one it is about. */
export type Finding = { readonly who: WhoCan; readonly text: Both; readonly channel?: string };

const filled = (both: Both, values: Readonly<Record<string, string | number>>): Both => ({
  en: fill(both, 'en', values),
  nl: fill(both, 'nl', values),
});

/** What is missing in one open channel. */
export function channelFindings(channel: string, reach: Reach, platform: Platform): Finding[] {
  switch (reach.kind) {
    case 'not-there':
      return [{ who: 'moderator', text: sentences.notThere, channel }];
    case 'unknown':
      return [{ who: 'moderator', text: sentences.unknown, channel }];
    case 'channel':
    case 'forum':
      return reach.lacks.map((lack) => ({ who: menders[lack], text: lackText(lack, platform), channel }));
  }
}

/** Who may change it: rights in a channel are its administrators', the rest is for whoever looks after it. */
const menders: Readonly<Record<Lack, WhoCan>> = {
  invite: 'moderator',
  see: 'administrator',
  send: 'administrator',
  'open-threads': 'administrator',
  'send-in-threads': 'administrator',
  archived: 'moderator',
  locked: 'moderator',
  tag: 'moderator',
};

function lackText(lack: Lack, platform: Platform): Both {
  if (lack === 'invite') return platform === 'slack' ? sentences.inviteSlack : sentences.inviteDiscord;
  if (lack === 'send') return platform === 'slack' ? sentences.sendSlack : sentences.sendDiscord;
  return sentences[lack];
}

export const unasked: Finding = { who: 'moderator', text: sentences.unasked };

/** What the platform found. */
export function platformFinding({ what, detail, who }: Found, platform: Platform): Finding {
  if (what === 'unasked') return unasked;
  const of = platform === 'slack' ? sentences.commandsSlack : sentences.commandsDiscord;
  return { who, text: filled(what === 'commands' ? of : sentences[what], { detail }) };
}

/** A queue is looked at every two seconds, work by the clock every thirty: what is due for this long is stuck. */
const stuckSeconds = 300;

const keysText = {
  readable: sentences.keysReadable,
  unusable: sentences.keysUnusable,
  fixed: sentences.keysFixed,
} as const;

/** What the machine shows. Never throws: what can't be asked is a finding. */
export async function machineFindings(machine: Machine): Promise<Finding[]> {
  const [waiting, migrations] = await Promise.all([
    machine.waiting().catch(() => undefined),
    machine.migrations().catch(() => undefined),
  ]);
  const keys = machine.keysFile();
  const found: Both[] = [
    ...(waiting ?? []).flatMap(({ name, seconds }) =>
      seconds < stuckSeconds ? [] : [filled(sentences.waiting, { name, minutes: Math.floor(seconds / 60) })],
    ),
    ...(keys === 'fine' ? [] : [keysText[keys]]),
    ...(migrations === 'behind' || migrations === 'ahead' ? [sentences[migrations]] : []),
    ...(waiting === undefined || migrations === undefined ? [sentences.database] : []),
  ];
  return found.map((text) => ({ who: 'operator', text }));
}
