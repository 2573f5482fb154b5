// The chat kit on Discord: the real discord.js against the local Discord.
import { startDiscord } from '../../src/adapters/discord/index.ts';
import {
  findLabel,
  openChannel,
  shortcutOf,
  type Chat,
  type Ground,
  type Member,
  type MemberFile,
  type Spot,
} from './chat.ts';
import { spotsOn } from './spot-discord.ts';
import { livePings, plain, startFakeDiscord, type Message } from './discord/index.ts';

export async function discordChat(ground: Ground): Promise<Chat> {
  const { listens } = ground;
  const discord = await startFakeDiscord(listens ? { privilegedIntents: ['messageContent'] } : {});
  const adapter = await startDiscord(
    ground.door,
    { token: discord.token, apiUrl: discord.api, listens },
    { log: ground.log },
  );
  const spots = spotsOn(discord, adapter, ground.settle);
  ground.house.messengers.set('discord', adapter.messenger);
  const { general } = discord.channels;
  const pings: string[] = [];

  const fromBot = (messages: readonly Message[]): Message[] => messages.filter((it) => it.author.id === discord.bot.id);

  const act = async (doing: () => Promise<unknown>): Promise<void> => {
    const done = ground.handled(1);
    await doing();
    await done;
  };
  const shownIn = (message: Message): string => {
    pings.push(...livePings(message));
    return spots.plain(message);
  };

  function member(name: string, locale: 'en' | 'nl'): Member {
    const user = discord.users[name as keyof typeof discord.users];
    user.locale = locale === 'en' ? 'en-GB' : 'nl';
    const mine = (): Message[] =>
      inOrder([...discord.ephemerals(user), ...discord.dm(user).filter((it) => it.author.id === discord.bot.id)]);
    /** The first message of a thread stands in its channel, and is seen in the thread as well. */
    const isAt = (it: Message, spot: Spot): boolean => {
      const { id } = spots.at(spot);
      return it.channelId === id || it.id === id;
    };
    const pressable = (spot?: Spot): { label: string; message: Message }[] =>
      inOrder(fromBot(discord.seenBy(user)).filter((it) => spot === undefined || isAt(it, spot))).flatMap((message) =>
        [...plain(message).matchAll(/\[([^\]\n]+)\]/g)].map((it) => ({ label: it[1] ?? '', message })),
      );
    return {
      name,
      types: (command, text = '', spot) =>
        act(() =>
          discord.command({
            user,
            channel: spots.at(spot),
            ...typed(ground.house.bot.commands, command.slice(1), text),
          }),
        ),
      writes: (text) => act(async () => discord.directMessage({ user, text })),
      says: (text, { files }) => act(async () => discord.directMessage({ user, text, attachments: files.map(asSent) })),
      async presses(label, spot) {
        const { message, label: whole } = findLabel(pressable(spot), label);
        await act(() => discord.press({ user, message, label: whole }));
      },
      async chooses(...labels) {
        const message = mine().findLast((it) => JSON.stringify(it.components).includes('"options"'));
        if (message === undefined) throw new Error('there is nothing to choose from');
        const select = selectOf(message);
        await act(() =>
          discord.press({
            user,
            message,
            customId: select.customId,
            values: labels.map((label) => findLabel(select.options, label).value),
          }),
        );
      },
      async fills(values) {
        const modal = discord.modal(user);
        if (modal === undefined) throw new Error('there is no form');
        const sent = Object.entries(values).map(
          ([name, it]) => [name, typeof it === 'string' ? it : it.map(asSent)] as const,
        );
        await act(() => discord.submitModal(modal, { user, values: Object.fromEntries(sent) }));
      },
      async uses(label, text, on = 'carl') {
        const says = discord.users[on as keyof typeof discord.users];
        const message =
          typeof on === 'string'
            ? discord.say({ user: says, channel: general, content: text })
            : spots.message(text, on);
        await act(() =>
          discord.contextMenu({ user, name: shortcutOf(ground.house.bot.commands, label).label, message }),
        );
      },
      mentions: (text, spot) =>
        act(async () => discord.say({ user, channel: spots.at(spot), content: text, mentionsBot: true })),
      posts: (text, spot) => spots.unanswered(() => discord.say({ user, channel: spots.at(spot), content: text })),
      sees: () => mine().map(shownIn).at(-1) ?? '',
      seesAll: () => mine().map(shownIn),
      dm: () =>
        discord
          .dm(user)
          .filter((it) => it.author.id === discord.bot.id)
          .map(shownIn),
      files: () =>
        mine().flatMap((message) =>
          message.attachments.map(({ filename: name, bytes }) => ({ name, bytes, ...altOf(message, name) })),
        ),
      form: () => {
        const modal = discord.modal(user);
        return modal === undefined ? undefined : plain(modal).split('\n');
      },
    };
  }

  return {
    platform: 'discord',
    house: ground.house,
    database: ground.database,
    logLines: ground.logLines,
    metrics: ground.metrics,
    keysFile: ground.keysFile,
    member,
    idOf: (name) =>
      name === 'channel'
        ? general.id
        : name === 'server'
          ? discord.guilds.freelancers.id
          : ((discord.users as Readonly<Record<string, { id: string }>>)[name] ?? spots.at({ channel: name })).id,
    thread: (words) =>
      spots.thread(words).map((it) => (it.author.id === discord.bot.id ? shownIn(it) : spots.read(it))),
    occurs: spots.occurs,
    opens: (channel, tag) =>
      openChannel(
        ground,
        { platform: 'discord', community: discord.guilds.freelancers.id, person: discord.users.mila.id },
        spots.at({ channel }).id,
        tag,
      ),
    channel: () =>
      discord
        .messages(general)
        .filter((it) => it.author.id === discord.bot.id)
        .map((it) => spots.plain(it)),
    violations: () => [...discord.violations, ...pings],
    fate: {
      ...spots.fate,
      deletes: discord.deleteFile,
      replaces: (name, bytes) => {
        const file = discord.file(name);
        Object.assign(file, { size: file.bytes.length, bytes: Buffer.from(bytes) });
      },
      moves: discord.moveFile,
    },
    stored: () =>
      [...discord.world.messages.values()]
        .filter((it) => it.author.id === discord.bot.id && !it.deleted)
        .flatMap((it) => it.attachments.map(({ filename }) => filename)),
    settle: ground.settle,
    written: ground.written,
    async close() {
      await adapter.stop();
      await discord.close();
      await ground.close();
    },
  };
}

const inOrder = (messages: readonly Message[]): Message[] =>
  [...messages].sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));

const asSent = ({ name, type, bytes }: MemberFile) => ({
  filename: name,
  contentType: type,
  content: Buffer.from(bytes),
});

/** What a screen reader says of an attached image. */
function altOf(message: Message, name: string): { alt?: string } {
  const items = message.components.flatMap((it) => it.items ?? []);
  const description = items.find((it) => it.media.url === `attachment://${name}`)?.description ?? undefined;
  return description === undefined ? {} : { alt: description };
}

type Component = {
  readonly type: number;
  readonly custom_id?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly Component[];
};

function selectOf(message: Message): { customId: string; options: readonly { label: string; value: string }[] } {
  const flat = (components: readonly Component[]): Component[] =>
    components.flatMap((it) => [it, ...flat(it.components ?? [])]);
  const found = flat((message.components ?? []) as Component[]).findLast((it) => it.type === 3);
  return { customId: found?.custom_id ?? '', options: found?.options ?? [] };
}

/** What is typed as Discord has it: into the first option of a command that is there, else as a subcommand. */
function typed(
  commands: Chat['house']['bot']['commands'],
  name: string,
  text: string,
): { name: string; options?: Record<string, string> } {
  const first = Object.keys(commands.find((it) => it.listed && it.name === name)?.args ?? {})[0];
  const isWhole = commands.every((it) => it.name !== `${name} ${text}`);
  return first !== undefined && isWhole && text !== ''
    ? { name, options: { [first]: text } }
    : { name: `${name} ${text}`.trim() };
}
