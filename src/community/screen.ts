// The one screen of /setup: everything a community decided, and a button for each.
import {
  bold,
  buttons,
  document,
  fields,
  heading,
  muted,
  paragraph,
  plain,
  press,
  type Block,
  type Button,
  type Document,
  type Language,
  type Reach,
  type Span,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { countryNames, isCountry } from './country.ts';
import { reachOf, type Desk } from './desk.ts';
import { channelName, limitsLine, whatNames } from './say.ts';
import { sentences } from './sentences.ts';
import type { OpenChannel, Settings } from './settings.ts';

/** Channels shown by name; the rest is counted. */
const mostNames = 10;

/** `notes`: what was just done, said first. */
export async function setupDocument(desk: Desk, turn: Turn, ...notes: string[]): Promise<Document> {
  const { language, place } = turn;
  const { communities } = desk;
  const settings = await communities.settings(turn);
  const here = place.kind === 'dm' ? undefined : place.channel;
  const shown = settings.channels.slice(0, mostNames).map((it) => it.channel);
  const [named, last, usage, reach] = await Promise.all([
    communities.named(turn),
    communities.last(turn),
    desk.usage?.(turn, language).catch(() => undefined),
    reachOf(desk, turn, [...new Set([...shown, ...(here === undefined ? [] : [here])])]),
  ]);
  const title = say(sentences.title, language);
  const undo: Button[] =
    last === undefined
      ? []
      : [
          {
            label: fill(sentences.undoButton, language, { what: say(whatNames[last.what], language).toLowerCase() }),
            press: press('setup undo', 'update', { seq: String(last.seq) }),
          },
        ];
  return document(
    say(sentences.preview, language),
    ...notes.map((note) => paragraph(bold(note))),
    heading(title),
    fields([
      { label: say(sentences.channels, language), value: channelsText(settings.channels, reach, turn) },
      ...wordFields(settings, language),
      { label: say(sentences.moderators, language), value: moderatorsText(named, turn) },
      {
        label: say(sentences.limits, language),
        value: [plain(limitsLine({ ...desk.limits, ...settings.limits }, language))],
      },
      ...(turn.platform === 'terminal' ? [] : [listensField(settings, language)]),
      ...(usage === undefined ? [] : [{ label: say(sentences.model, language), value: [plain(usage)] }]),
    ]),
    ...(turn.platform === 'terminal' ? [] : [muted(plain(say(sentences.openElsewhere, language)))]),
    ...channelRow(settings, here, reach, language),
    buttons(...settingButtons(settings, turn)),
    buttons(...undo, ...lookButtons(language)),
  );
}

function channelsText(
  channels: readonly OpenChannel[],
  reach: ReadonlyMap<string, Reach>,
  { platform, language }: Turn,
): Text {
  if (platform === 'terminal') return [plain(say(sentences.noChannels, language))];
  if (channels.length === 0) return [plain(say(sentences.noChannel, language))];
  const left = channels.length - mostNames;
  const names = channels.slice(0, mostNames).flatMap((it, at): Span[] => {
    const known = reach.get(it.channel);
    const lacks =
      known !== undefined && known.kind !== 'unknown' && (known.kind === 'not-there' || known.lacks.length > 0);
    return [
      ...(at === 0 ? [] : [plain('; ')]),
      channelName(it.channel, known),
      ...(it.tag === undefined ? [] : [plain(fill(sentences.withTag, language, { tag: it.tag }))]),
      ...(lacks ? [plain(say(sentences.lacking, language))] : []),
    ];
  });
  return [...names, ...(left > 0 ? [plain(fill(sentences.andMore, language, { count: left }))] : [])];
}

function wordFields({ language: spoken, country }: Settings, language: Language): { label: string; value: Text }[] {
  const speaks =
    spoken === undefined
      ? say(sentences.ownLanguage, language)
      : fill(sentences.languageThen, language, { language: say(sentences[spoken], language) });
  const law =
    country !== undefined && isCountry(country)
      ? say(countryNames[country], language)
      : say(sentences.noCountry, language);
  return [
    { label: say(sentences.language, language), value: [plain(speaks)] },
    { label: say(sentences.country, language), value: [plain(law)] },
  ];
}

const adminNames = {
  slack: sentences.slackAdmins,
  discord: sentences.discordAdmins,
  terminal: sentences.localAdmins,
} as const;

function moderatorsText(named: readonly string[], { platform, language }: Turn): Text {
  return [
    plain(say(adminNames[platform], language)),
    ...named.flatMap((person): Span[] => [plain(', '), { kind: 'mention', person }]),
  ];
}

const listensField = ({ listens }: Settings, language: Language) => ({
  label: say(sentences.listens, language),
  value: [plain(say(listens ? sentences.listensOn : sentences.listensOff, language))],
});

/** For the channel it was typed in. */
function channelRow(
  { channels }: Settings,
  here: string | undefined,
  reach: ReadonlyMap<string, Reach>,
  language: Language,
): Block[] {
  if (here === undefined) return [];
  const args = { channel: here };
  if (channels.every((it) => it.channel !== here)) {
    const label = say(sentences.openForThreads, language);
    return [buttons({ label, press: press('setup open', 'update', args), style: 'primary' })];
  }
  const close: Button = { label: say(sentences.closeHere, language), press: press('setup close', 'update', args) };
  const tag: Button = { label: say(sentences.tagButton, language), press: press('setup tag', 'form', args) };
  return [buttons(close, ...(reach.get(here)?.kind === 'forum' ? [tag] : []))];
}

function settingButtons({ listens }: Settings, { language, platform }: Turn): Button[] {
  const words: Button = {
    label: say(sentences.wordsButton, language),
    press: press('setup words', 'form', { of: 'words' }),
  };
  const limits: Button = {
    label: say(sentences.limitsButton, language),
    press: press('setup limits', 'form', { of: 'limits' }),
  };
  if (platform === 'terminal') return [words, limits];
  const label = say(listens ? sentences.unlistenButton : sentences.listenButton, language);
  return [
    words,
    { label: say(sentences.moderatorsButton, language), press: press('setup moderators', 'form') },
    limits,
    { label, press: press('setup listens', 'update', { to: listens ? 'no' : 'yes' }) },
  ];
}

const lookButtons = (language: Language): Button[] => [
  { label: say(sentences.checkButton, language), press: press('setup check', 'reply') },
  { label: say(sentences.historyButton, language), press: press('setup history', 'reply') },
];
