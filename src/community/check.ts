// /setup check: everything that may be missing, channel by channel and overall, with the exact mend and who can do it.
import {
  bold,
  buttons,
  command,
  document,
  heading,
  list,
  muted,
  paragraph,
  plain,
  press,
  show,
  type Block,
  type Button,
  type Command,
  type Document,
  type Finding as Found,
  type Language,
  type Reach,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { within } from '../db/index.ts';
import { fill, say } from '../i18n/index.ts';
import { reaching, reachOf, theirs, type Desk } from './desk.ts';
import {
  channelFindings,
  machineFindings,
  platformFinding,
  unasked,
  whoCan,
  type Finding,
  type WhoCan,
} from './finding.ts';
import { channelName } from './say.ts';
import { sentences as settings } from './sentences.ts';
import { sentences } from './sentences-check.ts';

/** A moderator waits for it, and Discord for fifteen minutes. */
const platformMs = 8_000;

export function checkCommand(desk: Desk): Command {
  return command({
    ...theirs,
    name: 'setup check',
    listed: true,
    title: sentences.title,
    help: { summary: settings.checkSummary, example: { en: '/setup check', nl: '/setup check' } },
    args: {},
    run: (_input, turn) => reaching(async () => show(await checkDocument(desk, turn))),
  });
}

async function checkDocument(desk: Desk, turn: Turn): Promise<Document> {
  const { platform, language } = turn;
  const { channels } = await desk.communities.settings(turn);
  const ids = channels.map((it) => it.channel);
  const [reach, asked, machine] = await Promise.all([
    reachOf(desk, turn, ids, platformMs),
    checkup(desk, turn),
    machineFindings(desk.machine),
  ]);
  const inChannels = [...reach].flatMap(([channel, it]) => channelFindings(channel, it, platform));
  const overall = asked === undefined ? [unasked] : asked.map((it) => platformFinding(it, platform));
  const all = [...inChannels, ...overall, ...machine];
  const fine = platform === 'terminal' ? sentences.fine : sentences.finePlatform;
  return document(
    say(sentences.preview, language),
    heading(say(sentences.title, language)),
    ...(all.length === 0 ? [paragraph(plain('✅ '), bold(say(fine, language)))] : []),
    ...whoCan.flatMap((who) =>
      part(
        who,
        all.filter((it) => it.who === who),
        language,
        reach,
      ),
    ),
    ...(ids.length === 0 && platform !== 'terminal' ? [muted(plain(say(sentences.noChannel, language)))] : []),
    buttons(
      { label: say(sentences.again, language), press: press('setup check', 'update') },
      ...closing(reach, language),
    ),
  );
}

/** Undefined when the platform does not say so in time. */
async function checkup(desk: Desk, { platform, community }: Turn): Promise<readonly Found[] | undefined> {
  const asking = desk.messengers().get(platform)?.checkup?.(community);
  if (asking === undefined) return [];
  return within(
    platformMs,
    asking.catch(() => undefined),
  );
}

function part(who: WhoCan, found: readonly Finding[], language: Language, reach: ReadonlyMap<string, Reach>): Block[] {
  if (found.length === 0) return [];
  const row = ({ channel, text }: Finding): Text => [
    ...(channel === undefined ? [] : [channelName(channel, reach.get(channel)), plain(': ')]),
    plain(say(text, language)),
  ];
  return [paragraph(bold(say(sentences[who], language))), list(...found.map(row))];
}

/** Channels that are gone can be closed from here, since nobody can type in them any more. */
function closing(reach: ReadonlyMap<string, Reach>, language: Language): Button[] {
  return [...reach]
    .filter(([, it]) => it.kind === 'not-there')
    .slice(0, 4)
    .map(([channel]) => ({
      label: fill(sentences.closeIt, language, { channel }),
      press: press('setup close', 'reply', { channel }),
    }));
}
