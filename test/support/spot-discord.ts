// Channels and threads of the local Discord for the chat kit: found by name, read by everybody, and what befalls them.
import type { Adapter } from '../../src/chat/index.ts';
import { castOf, moment, until, type Chat, type Occurrence, type Spot } from './chat.ts';
import { keep, mentionsOf } from './discord/message.ts';
import { plain as markup, type Channel, type FakeDiscord, type Message, type User } from './discord/index.ts';

export type Spots = {
  /** The channel or thread; `general` where none is named. */
  at(spot?: Spot): Channel;
  thread(words?: string): readonly Message[];
  /** The newest message with these words there. */
  message(words: string, spot: Spot): Message;
  /** A message as a reader sees it, and with who wrote it, if that was not the bot. */
  plain(message: Message): string;
  read(message: Message): string;
  occurs(it: Occurrence, words: string): Promise<void>;
  /** Does something nobody answers, and waits until the bot has heard of it. */
  unanswered(doing: () => unknown): Promise<void>;
  readonly fate: Pick<
    Chat['fate'],
    'losesAnswer' | 'deletesMessage' | 'locks' | 'archives' | 'deletesChannel' | 'putsOut'
  >;
};

export function spotsOn(discord: FakeDiscord, adapter: Pick<Adapter, 'health'>, settle: () => Promise<void>): Spots {
  const { world } = discord;
  /** What a reader sees: people by the name they go by. */
  const plain = (message: Message): string =>
    markup(message).replaceAll(/<@!?(\d+)>/g, (whole, id: string) => {
      const user = world.users.get(id);
      return user === undefined ? whole : `@${user.globalName}`;
    });
  const channel = (name: string): Channel => {
    const found = [...world.channels.values()].find((it) => it.name === name || it.id === name);
    const alias = discord.channels[name as keyof typeof discord.channels];
    if (found === undefined && alias === undefined) throw new Error(`the local Discord has no channel ${name}`);
    return found ?? alias;
  };
  const starter = (thread: Channel): Message | undefined => world.messages.get(thread.id);
  const threads = (): Channel[] =>
    [...world.channels.values()].filter((it) => it.parentId !== undefined && !it.deleted);
  const named = (words: string): Channel | undefined =>
    threads().findLast((it) => {
      const first = starter(it);
      return it.name.includes(words) || (first !== undefined && plain(first).includes(words));
    });
  const at = ({ channel: name = 'general', thread: words }: Spot = {}): Channel => {
    if (words === undefined) return channel(name);
    const found = named(words);
    if (found === undefined) throw new Error(`there is no thread with “${words}”`);
    return found;
  };
  const thread = (words = ''): Message[] => {
    const found = named(words);
    if (found === undefined) return [];
    const first = starter(found);
    const others = discord.messages(found).filter((it) => it.id !== found.id);
    return first === undefined || first.deleted ? others : [first, ...others];
  };
  const standing = (): Message[] => [...world.messages.values()].filter((it) => !it.deleted);
  const unanswered = async (doing: () => unknown): Promise<void> => {
    const from = Date.now();
    doing();
    await until(() => (adapter.health().lastEventAt?.getTime() ?? 0) >= from, 2_000).catch(() => undefined);
    await moment();
    await settle();
  };
  return {
    at,
    plain,
    thread,
    message(words, spot) {
      const found = standing().findLast((it) => it.channelId === at(spot).id && plain(it).includes(words));
      const first = spot.thread === undefined ? undefined : thread(spot.thread)[0];
      const message = found ?? (first !== undefined && plain(first).includes(words) ? first : undefined);
      if (message === undefined) throw new Error(`no message with “${words}” there`);
      return message;
    },
    read: (it) => (it.author.id === discord.bot.id ? plain(it) : `${it.author.globalName}: ${plain(it)}`),
    unanswered,
    occurs: (it, words) => unanswered(() => occurs(discord, it, at({ thread: words }))),
    fate: {
      losesAnswer: () => discord.fail(/^POST \/channels\/\d+\/(messages|threads)$/, { reset: 'after' }),
      deletesMessage: (words) =>
        unanswered(() => discord.deleteMessage(standing().findLast((it) => plain(it).includes(words))!)),
      locks: (words) => unanswered(() => discord.archive(at({ thread: words }))),
      archives: () => Promise.reject(new Error('Discord archives no channels')),
      deletesChannel: (name) => unanswered(() => discord.deleteChannel(channel(name))),
      putsOut: (name) => unanswered(() => discord.removeBot(channel(name).guildId ?? '')),
    },
  };
}

/** What Discord tells of what people, other bots and Discord itself do in a thread. */
function occurs(discord: FakeDiscord, { who, event, text }: Occurrence, thread: Channel): void {
  const { world, users } = discord;
  const name = castOf[who];
  const levels: User = {
    id: '1574814506250000001',
    username: 'levels',
    globalName: 'Levels',
    bot: true,
    locale: 'en-US',
  };
  const author = name === 'otherbot' ? levels : users[name];
  const content = text
    .replaceAll('{{bot}}', `<@${discord.bot.id}>`)
    .replaceAll(/\{\{member:[^}]+\}\}/g, `<@${users.carl.id}>`);
  if (event === 'edit') {
    // The words stood there before, without a mention of anybody, so that only the edit could be taken for one.
    const message = discord.say({ user: author, channel: thread, content: '…' });
    return discord.editMessage({ message, content });
  }
  if (event === 'delete') return discord.deleteMessage(discord.say({ user: author, channel: thread, content: 'x' }));
  if (event === 'reaction') {
    const where = { channelId: thread.id, guildId: thread.guildId ?? '' };
    const data = {
      user_id: author.id,
      channel_id: thread.id,
      message_id: thread.id,
      guild_id: where.guildId,
      emoji: { id: null, name: '👍' },
      type: 0,
      burst: false,
    };
    return world.dispatch('MESSAGE_REACTION_ADD', data, where);
  }
  const type = event === 'join' ? 7 : event === 'pin' ? 6 : who === 'system' ? 4 : 0;
  keep(world, {
    ...{ id: world.newId(), channelId: thread.id, author, type, at: world.clock.now(), content },
    ...{ components: [], embeds: [], attachments: [], flags: 0, deleted: false },
    ...mentionsOf(content),
  });
}
