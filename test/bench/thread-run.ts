// From the press that posts a thread until it stands in the channel, beside the bare SDK's post after three bare inserts; prints what it took.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { REST } from 'discord.js';
import { startDiscord } from '../../src/adapters/discord/index.ts';
import { renderManifest, startSlack } from '../../src/adapters/slack/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { emptyFolder } from '../support/program.ts';
import { openGround, until, type Ground } from '../support/chat.ts';
import { silentLog } from '../support/database.ts';
import { plain, startFakeDiscord } from '../support/discord/index.ts';
import { startFakeSlack } from '../support/slack/index.ts';
import { quantile } from './stat.ts';

const [each = 100] = process.argv.slice(2).map(Number);
const story = (at: number): string =>
  `My client has owed me money for six weeks, wants more all the time and does not answer, in matter number ${at} of ours.`;

/** One platform: `look` brings up what is pressed on, `press` and `bare` post once and resolve when what they posted is taken. */
type Way = {
  look(at: number): Promise<void>;
  press(): Promise<unknown>;
  bare(at: number): Promise<unknown>;
  /** Called with every message that stands in a channel. */
  stands(heard: (at: number) => void): void;
  close(): Promise<void>;
};

async function slackWay(ground: Ground): Promise<Way> {
  const manifest = renderManifest(ground.house.bot.commands, { mode: 'socket' });
  const slack = await startFakeSlack({ manifest });
  const { signingSecret } = slack;
  const adapter = await startSlack(
    ground.door,
    { botToken: slack.botToken, apiUrl: slack.url, mode: { kind: 'http', signingSecret } },
    { host: '127.0.0.1', port: 0, log: ground.log },
  );
  slack.app = `http://127.0.0.1:${adapter.port}/slack/events`;
  ground.house.messengers.set('slack', adapter.messenger);
  const [workspace] = slack.workspaces;
  const channel = slack.channelId('general');
  const of = { platform: 'slack', community: workspace?.id ?? '', person: 'U0MILA0001' } as const;
  await ground.house.communities.change(of, { what: 'channel', channel, to: '' });
  const web = new WebClient(slack.botToken, { slackApiUrl: slack.url });
  const newest = () => slack.ephemerals('anna').at(-1)!;
  let blocks: never[] = [];
  return {
    async look(at) {
      const before = slack.ephemerals('anna').length;
      await slack.command({ user: 'anna', channel: 'general', command: '/advicethread', text: story(at) });
      await until(() => slack.ephemerals('anna').length > before, 10_000);
    },
    async press() {
      await slack.press({ user: 'anna', on: newest(), label: 'Post without my name' });
      blocks = (slack.messages('general').find((it) => slack.plain(it).includes('asks:'))?.blocks ?? []) as never[];
    },
    bare: (at) => web.chat.postMessage({ channel, text: story(at), blocks }),
    stands(heard) {
      const all = workspace!.messages;
      const push = all.push.bind(all);
      all.push = (...more) => {
        if (more.some((it) => it.ephemeralFor === undefined && it.threadTs === undefined)) heard(performance.now());
        return push(...more);
      };
    },
    async close() {
      await adapter.stop();
      await slack.close();
    },
  };
}

async function discordWay(ground: Ground): Promise<Way> {
  const discord = await startFakeDiscord();
  const adapter = await startDiscord(ground.door, { token: discord.token, apiUrl: discord.api }, { log: ground.log });
  ground.house.messengers.set('discord', adapter.messenger);
  const { general } = discord.channels;
  const { anna } = discord.users;
  const of = { platform: 'discord', community: discord.guilds.freelancers.id, person: discord.users.mila.id } as const;
  await ground.house.communities.change(of, { what: 'channel', channel: general.id, to: '' });
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  let body: unknown = {};
  return {
    async look(at) {
      await discord.command({ user: anna, channel: general, name: 'advicethread' });
      await discord.submitModal(discord.modal(anna), { user: anna, values: { situation: story(at) } });
      await until(() => plain(discord.ephemerals(anna).at(-1)!).includes('Post without my name'), 10_000);
    },
    async press() {
      await discord.press({ user: anna, message: discord.ephemerals(anna).at(-1)!, label: 'Post without my name' });
      await ground.settle();
      const made = discord.messages(general).find((it) => it.author.id === discord.bot.id);
      body = { flags: 32_768, components: made?.components ?? [], allowed_mentions: { parse: [] } };
    },
    bare: () => rest.post(`/channels/${general.id}/messages`, { body }),
    stands(heard) {
      const all = discord.world.messages;
      const set = all.set.bind(all);
      all.set = (id, it) => {
        if (it.channelId === general.id && it.ephemeralTo === undefined && !all.has(id)) heard(performance.now());
        return set(id, it);
      };
    },
    async close() {
      await adapter.stop();
      await discord.close();
    },
  };
}

/** Milliseconds until it stands there, of one and of the other, in turn; the first twenty warm up. */
async function measured(name: string, open: (ground: Ground) => Promise<Way>): Promise<Record<string, number>> {
  const folder = emptyFolder();
  const ground = await openGround({ database: () => openDatabase({ dataDir: join(folder, 'data'), log: silentLog }) });
  const way = await open(ground);
  const { pool } = ground.database;
  const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  let heard: (at: number) => void = () => undefined;
  way.stands((at) => heard(at));
  await pool.query('create table bare (id bigint generated always as identity primary key, sealed bytea not null)');
  const insert = { name: 'bare', text: 'insert into bare (sealed) values ($1)', values: [Buffer.alloc(700, 7)] };
  const timed = async (which: 'ours' | 'bare', work: () => Promise<unknown>, at: number): Promise<void> => {
    const stands = new Promise<number>((resolve) => (heard = resolve));
    const started = performance.now();
    const working = work();
    const ms = (await stands) - started;
    heard = () => undefined;
    await working;
    await ground.settle();
    if (at >= warm) times[which].push(ms);
  };
  const bare = (at: number) => async (): Promise<void> => {
    for (let row = 0; row < 3; row += 1) await pool.query(insert);
    await way.bare(at);
  };
  for (let at = 0; at < warm + each; at += 1) {
    await way.look(at);
    await timed('ours', () => way.press(), at);
    await timed('bare', bare(at), at);
  }
  await way.close();
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
  const [ours, floor] = [times.ours, times.bare].map((it) => quantile(it, 0.5)) as [number, number];
  return { [`${name}_ratio`]: ours / floor, [`${name}_ms`]: ours, [`${name}_bare_ms`]: floor };
}
const warm = 20;

console.log(JSON.stringify({ ...(await measured('slack', slackWay)), ...(await measured('discord', discordWay)) }));
process.exit(0);
