// The chat kit on Slack: the real Bolt against the local Slack, over HTTP or Socket Mode.
import { renderManifest, startSlack } from '../../src/adapters/slack/index.ts';
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
import { spotsOn } from './spot-slack.ts';
import { DEFAULT_WORKSPACE, livePings, startFakeSlack, type SlackMessage } from './slack/index.ts';

const patience = { ping: 300, hello: 2_000, pause: 20, longest: 200 };

export async function slackChat(ground: Ground, mode: 'http' | 'socket'): Promise<Chat> {
  const { listens } = ground;
  // The app may do what its manifest asks for, and no more.
  const manifest = renderManifest(ground.house.bot.commands, { mode: 'socket', listens });
  const slack = await startFakeSlack({ manifest });
  const spots = spotsOn(slack, ground.settle);
  const secret =
    mode === 'http'
      ? { kind: 'http' as const, signingSecret: slack.signingSecret }
      : { kind: 'socket' as const, appToken: slack.appToken };
  const adapter = await startSlack(
    ground.door,
    { botToken: slack.botToken, apiUrl: slack.url, mode: secret, listens },
    { host: '127.0.0.1', port: 0, log: ground.log, patience },
  );
  if (adapter.port !== undefined) slack.app = `http://127.0.0.1:${adapter.port}/slack/events`;
  ground.house.messengers.set('slack', adapter.messenger);
  const pings: string[] = [];

  const act = async (doing: () => Promise<unknown>): Promise<void> => {
    const done = ground.handled(1);
    await doing();
    await done;
    // Everything was answered by then; what still comes is the bot's own messages as events.
    await slack.settled(10);
  };

  function member(name: string, locale: 'en' | 'nl'): Member {
    slack.setLocale(name, locale === 'en' ? 'en-US' : 'nl-NL');
    const mine = (): SlackMessage[] =>
      [...slack.ephemerals(name), ...slack.dm(name).filter((it) => it.user === slack.botUserId)].sort((a, b) =>
        a.ts < b.ts ? -1 : 1,
      );
    const read = (message: SlackMessage): string => {
      pings.push(...livePings(message).filter((ping) => !ping.startsWith('link ')));
      return slack.plain(message);
    };
    const reads = (): SlackMessage[] =>
      slack.seenBy(name).flatMap(({ message }) => (message?.user === slack.botUserId ? [message] : []));
    const isAt = (it: SlackMessage, spot: Spot): boolean => {
      const { channel, threadTs = it.ts } = spots.at(spot, 'general');
      return it.channel === slack.channelId(channel) && (it.ts === threadTs || it.threadTs === threadTs);
    };
    const pressable = (spot?: Spot): { label: string; on: SlackMessage }[] =>
      (spot === undefined ? reads() : reads().filter((it) => isAt(it, spot))).flatMap((on) =>
        [...slack.plain(on).matchAll(/\[([^\]\n]+)\]/g)].map((it) => ({ label: it[1] ?? '', on })),
      );
    return {
      name,
      types(command, text = '', spot) {
        const { channel, threadTs } = spots.at(spot, 'general');
        if (threadTs !== undefined) throw new Error('Slack knows no commands inside a thread');
        // A command of two words is one with a text.
        const [root = command, ...more] = command.split(' ');
        return act(() => slack.command({ user: name, channel, command: root, text: [...more, text].join(' ').trim() }));
      },
      writes: (text) => act(() => slack.directMessage({ user: name, text })),
      says: (text, { files }) => act(() => slack.directMessage({ user: name, text, files: files.map(asSent) })),
      async presses(label, spot) {
        const { on, label: whole } = findLabel(pressable(spot), label);
        await act(() => slack.press({ user: name, on, label: whole }));
      },
      async chooses(...labels) {
        const on = mine().findLast((it) => JSON.stringify(it.blocks).includes('static_select'));
        if (on === undefined) throw new Error('there is nothing to choose from');
        const select = selectOf(on);
        const values = labels.map((label) => findLabel(select.options, label).value);
        await act(() => slack.press({ user: name, on, actionId: select.actionId, choose: values }));
      },
      async fills(values) {
        const view = slack.view(name);
        if (view === undefined) throw new Error('there is no form');
        const sent = Object.entries(values).map(([field, it]) => {
          const ids = typeof it === 'string' ? it : it.map((file) => slack.upload({ user: name, ...asSent(file) }));
          return [field, ids] as const;
        });
        await act(() => slack.submit(view, { user: name, values: Object.fromEntries(sent) }));
      },
      async uses(label, text, on = 'carl') {
        const message =
          typeof on === 'string' ? await slack.says({ user: on, channel: 'elsewhere', text }) : spots.message(text, on);
        await act(() =>
          slack.shortcut({ user: name, callbackId: shortcutOf(ground.house.bot.commands, label).name, message }),
        );
      },
      mentions: (text, spot) => act(() => slack.mention({ user: name, ...spots.at(spot, 'freelancers'), text })),
      posts: (text, spot) => spots.unanswered(() => slack.says({ user: name, ...spots.at(spot, 'general'), text })),
      sees: () => mine().map(read).at(-1) ?? '',
      seesAll: () => mine().map(read),
      dm: () =>
        slack
          .dm(name)
          .filter((it) => it.user === slack.botUserId)
          .map(read),
      files: () =>
        mine().flatMap((message) =>
          (message.files ?? [])
            .filter((it) => !it.deleted)
            .map(({ name: file, content: bytes, alt }) => ({
              name: file,
              bytes,
              ...(alt === undefined ? {} : { alt }),
            })),
        ),
      form: () => {
        const view = slack.view(name);
        return view === undefined ? undefined : slack.plain(view).split('\n');
      },
    };
  }

  return {
    platform: 'slack',
    house: ground.house,
    database: ground.database,
    logLines: ground.logLines,
    metrics: ground.metrics,
    keysFile: ground.keysFile,
    member,
    idOf: (name) =>
      name === 'server'
        ? (DEFAULT_WORKSPACE.id ?? '')
        : name === 'channel'
          ? (DEFAULT_WORKSPACE.channels?.['general']?.id ?? '')
          : (DEFAULT_WORKSPACE.users?.[name]?.id ?? slack.channelId(name)),
    thread: (words) =>
      spots.thread(words).map((it) => {
        if (it.user === slack.botUserId) pings.push(...livePings(it).filter((ping) => !ping.startsWith('link ')));
        return spots.read(it);
      }),
    occurs: spots.occurs,
    opens: (channel, tag) =>
      openChannel(
        ground,
        {
          platform: 'slack',
          community: DEFAULT_WORKSPACE.id ?? '',
          person: DEFAULT_WORKSPACE.users?.['mila']?.id ?? '',
        },
        slack.channelId(channel),
        tag,
      ),
    channel: () =>
      ['general', 'freelancers', 'elsewhere'].flatMap((channel) =>
        slack
          .messages(channel)
          .filter((it) => it.user === slack.botUserId)
          .map((it) => slack.plain(it)),
      ),
    violations: () => [...slack.violations, ...pings],
    fate: {
      ...spots.fate,
      deletes: slack.deleteFile,
      replaces: (name, bytes) => void (slack.file(name).content = Buffer.from(bytes)),
      moves: (_name, to) => slack.fail('files-pri', { redirectTo: to }),
    },
    stored: () =>
      slack
        .files()
        .filter((it) => it.user === slack.botUserId && it.complete && !it.deleted)
        .map((it) => it.name),
    settle: ground.settle,
    written: ground.written,
    async close() {
      await adapter.stop();
      await slack.close();
      await ground.close();
    },
  };
}

const asSent = ({ name, type, bytes }: MemberFile) => ({ name, mimetype: type, content: Buffer.from(bytes) });

type Element = {
  readonly type?: string;
  readonly action_id?: string;
  readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
};

function selectOf(message: SlackMessage): { actionId: string; options: { label: string; value: string }[] } {
  const elements = (message.blocks ?? []).flatMap((block) => [
    ...((block['elements'] as Element[] | undefined) ?? []),
    (block['accessory'] as Element | undefined) ?? {},
  ]);
  const found = elements.findLast((element) => /static_select$/.test(element.type ?? ''));
  return {
    actionId: found?.action_id ?? '',
    options: (found?.options ?? []).map((option) => ({ label: option.text.text, value: option.value })),
  };
}
