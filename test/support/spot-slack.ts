// Channels and threads of the local Slack for the chat kit: found by name, read by everybody, and what befalls them.
import { castOf, moment, type Chat, type Occurrence, type Spot } from './chat.ts';
import type { FakeSlack, SlackMessage } from './slack/index.ts';

export type Spots = {
  /** Where something is said: the channel by name, and its thread if one is meant. */
  at(spot: Spot | undefined, otherwise: string): { readonly channel: string; readonly threadTs?: string };
  thread(words?: string): readonly SlackMessage[];
  /** The newest message with these words there. */
  message(words: string, spot: Spot): SlackMessage;
  /** What somebody reads: people by name, the bot without one. */
  read(message: SlackMessage): string;
  occurs(it: Occurrence, words: string): Promise<void>;
  /** Does something nobody answers, and waits until the bot has heard of it. */
  unanswered(doing: () => Promise<unknown>): Promise<void>;
  readonly fate: Pick<
    Chat['fate'],
    'losesAnswer' | 'deletesMessage' | 'locks' | 'archives' | 'deletesChannel' | 'putsOut'
  >;
};

export function spotsOn(slack: FakeSlack, settle: () => Promise<void>): Spots {
  const [workspace] = slack.workspaces;
  const standing = (): SlackMessage[] =>
    (workspace?.messages ?? []).filter((it) => !it.deleted && it.ephemeralFor === undefined);
  const isPublic = (it: SlackMessage): boolean => workspace?.channels.get(it.channel)?.kind !== 'im';
  /** A message of the bot that stands by itself, or one that others hang under. */
  const isRoot = (it: SlackMessage): boolean =>
    it.threadTs === undefined &&
    (it.user === slack.botUserId ||
      standing().some((other) => other.threadTs === it.ts && other.channel === it.channel));
  const root = (words: string): SlackMessage | undefined =>
    (workspace?.messages ?? [])
      .filter((it) => it.ephemeralFor === undefined && isPublic(it) && isRoot(it))
      .findLast((it) => slack.plain(it).includes(words));
  const rooted = (words: string): SlackMessage => {
    const found = root(words);
    if (found === undefined) throw new Error(`there is no thread with “${words}”`);
    return found;
  };
  const thread = (words = ''): SlackMessage[] => {
    const first = root(words);
    if (first === undefined) return [];
    return standing().filter((it) => it.channel === first.channel && (it.ts === first.ts || it.threadTs === first.ts));
  };
  const unanswered = async (doing: () => Promise<unknown>): Promise<void> => {
    await doing();
    await moment();
    await settle();
  };
  const one = (words: string, among: readonly SlackMessage[]): SlackMessage => {
    const found = among.findLast((it) => slack.plain(it).includes(words));
    if (found === undefined) throw new Error(`no message with “${words}” there`);
    return found;
  };
  return {
    at(spot, otherwise) {
      if (spot?.thread === undefined) return { channel: spot?.channel ?? otherwise };
      const first = rooted(spot.thread);
      return { channel: first.channel, threadTs: first.ts };
    },
    thread,
    message: (words, spot) =>
      one(words, spot.thread === undefined ? slack.messages(spot.channel ?? 'general') : thread(spot.thread)),
    read(it) {
      const name = workspace?.users.get(it.user)?.displayName ?? '';
      return it.user === slack.botUserId ? slack.plain(it) : `${name}: ${slack.plain(it)}`;
    },
    unanswered,
    occurs: (it, words) => unanswered(() => occurs(slack, it, rooted(words))),
    fate: {
      losesAnswer: () => slack.fail('chat.postMessage', { afterEffect: true, resetConnection: true }),
      deletesMessage: (words) => unanswered(() => slack.deleteMessage(one(words, standing()))),
      locks: () => Promise.reject(new Error('Slack locks no threads')),
      archives: (channel) => unanswered(() => slack.archiveChannel(channel, 'mila')),
      deletesChannel: (channel) => unanswered(() => slack.deleteChannel(channel, 'mila')),
      putsOut: (channel) => unanswered(() => slack.kick(channel, 'mila')),
    },
  };
}

/** What Slack tells of what people, other bots and Slack itself do in a thread, whether the app asked to hear it or not. */
async function occurs(slack: FakeSlack, { who, event, text }: Occurrence, root: SlackMessage): Promise<void> {
  const user = castOf[who];
  const channel = root.channel;
  const name = (it: string): string => slack.workspaces[0]?.users.get(it)?.id ?? it;
  const id = [...(slack.workspaces[0]?.users.values() ?? [])].find((it) => it.name === user)?.id ?? name(user);
  const words = text
    .replaceAll('{{bot}}', `<@${slack.botUserId}>`)
    .replaceAll(/\{\{member:[^}]+\}\}/g, '<@U0CARL0001>');
  const about = { type: 'message', channel, channel_type: 'channel' };
  const ts = `${Math.floor(Date.now() / 1000)}.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;
  const said = { type: 'message', user: id, text: words, ts, thread_ts: root.ts };
  switch (event) {
    case 'message':
      if (who === 'system')
        return void (await slack.event({ ...about, subtype: 'channel_topic', user: id, text: words, ts }));
      if (text.includes('{{bot}}'))
        return void (await slack.mention({ user, channel, threadTs: root.ts, text: words }));
      return void (await slack.says({ user, channel, threadTs: root.ts, text: words }));
    case 'edit': {
      const message = { ...said, edited: { user: id, ts } };
      const changed = { subtype: 'message_changed', hidden: true, ts, message, previous_message: said };
      return void (await slack.event({ ...about, ...changed }));
    }
    case 'delete':
      return void (await slack.event({
        ...about,
        subtype: 'message_deleted',
        hidden: true,
        ts,
        deleted_ts: ts,
        previous_message: said,
      }));
    case 'join':
      return void (await slack.event({ ...about, subtype: 'channel_join', user: id, text: words, ts }));
    case 'pin':
      return void (await slack.event({ ...about, subtype: 'pinned_item', user: id, text: words, ts, item_type: 'C' }));
    case 'reaction':
      return void (await slack.event({
        type: 'reaction_added',
        user: id,
        reaction: 'thumbsup',
        item: { type: 'message', channel, ts: root.ts },
      }));
  }
}
