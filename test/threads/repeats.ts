// Presses, mentions and marks delivered again and again, shuffled, to three houses on one database while handlers die; what came of it is counted.
import type { Platform, Reply, What } from '../../src/chat/index.ts';
import type { House } from '../../src/house.ts';
import { handOf, idOf, type Hand } from '../incidents/hand.ts';
import { openGround, type Ground } from '../support/chat.ts';
import { lived, mortal, step } from './kills.ts';
import { worldOf, type World } from './world.ts';

export type KillCount = {
  readonly events: number;
  readonly delivered: number;
  readonly killed: number;
  /** Deliveries that were committed, but for those whose member was told to press again: all that must come to something. */
  readonly accepted: number;
  /** On Discord: what was accepted and stands nowhere. On Slack: the same, and nobody was asked about it. */
  readonly lost: number;
  readonly doubled: number;
  /** On Slack: what nobody could know, and its asker was asked. */
  readonly asked: number;
  /** On Slack: what the bot says by itself, where nobody can be asked. */
  readonly left: number;
  readonly bugs: number;
};

const platforms = ['slack', 'discord'] as const;
type Event = { readonly hand: Hand; readonly what: What; readonly delivery: string };

/** A quarter of the events opens threads; the others add to them, ask in them and mark in them. `kills` is the part of handlers that die. */
export async function killedHandlers(events: number, kills: number, random: () => number): Promise<KillCount> {
  const now = new Date();
  const ground = await openGround({ now: () => now });
  const worlds = new Map(platforms.map((it) => [it, worldOf(it, { help: 'public' })]));
  const houses: House[] = [];
  /** Deliveries whose member was told to press again: the machine was too busy for them. */
  const told = new Set<string>();
  let [delivered, killed] = [0, 0];
  const join = (house: House): void => {
    houses.push(house);
    for (const [platform, world] of worlds) house.messengers.set(platform, world.messenger);
  };
  try {
    mortal(ground.database.pool);
    for (const world of worlds.values()) world.before = step;
    for (const house of [ground.house, await ground.another(), await ground.another()]) join(house);
    for (const platform of platforms)
      await ground.house.communities.change(
        { platform, community: 'C1', person: 'UMILA' },
        { what: 'channel', channel: 'help', to: '' },
      );

    /** Every event up to three times, in any order, ten at once; then whoever had a dead handler is gone and others take over. */
    const deliver = async (all: readonly Event[]): Promise<void> => {
      const copies = all.flatMap((it) => Array.from({ length: 1 + Math.floor(random() * 3) }, () => it));
      const shuffled = copies.map((it) => ({ it, at: random() })).sort((a, b) => a.at - b.at);
      const dead = new Set<House>();
      let next = 0;
      const worker = async (): Promise<void> => {
        for (let one = shuffled[next++]; one !== undefined; one = shuffled[next++]) {
          const { hand, what, delivery } = one.it;
          const house = houses[Math.floor(random() * houses.length)]!;
          const steps = random() < kills ? 1 + Math.floor(random() * 18) : Number.POSITIVE_INFINITY;
          delivered += 1;
          const died = await lived(steps, async () => {
            const { text } = await hand.sends(what, { delivery, bot: house.bot });
            if (/again in a few minutes/.test(text)) told.add(`${hand.who.platform} ${delivery}`);
          });
          if (died) [killed] = [killed + 1, dead.add(house)];
        }
      };
      await Promise.all(Array.from({ length: 10 }, worker));
      for (const house of dead) {
        houses.splice(houses.indexOf(house), 1);
        await house.deliveries.close();
        join(await ground.another());
      }
      await recovered();
    };
    const recovered = async (): Promise<void> => {
      const adapters = new Map(
        [...worlds].map(
          ([platform, { messenger }]) => [platform as Platform, { messenger, resume: () => quiet }] as const,
        ),
      );
      for (let round = 0; round < 2; round += 1)
        for (const house of houses) {
          await house.bot.recover(adapters);
          await house.threads.recover();
        }
    };

    const cases = Array.from({ length: Math.ceil(events / 4) }, (_, at) => at);
    const opening: Event[] = [];
    for (const at of cases) {
      const hand = handOf(ground.house.bot, whoOf(at));
      const look = await hand.types('advicethread', '', { situation: storyOf(at) });
      opening.push({
        hand,
        what: { kind: 'press', id: idOf(look, 'Post without'), values: [] },
        delivery: `post ${at}`,
      });
    }
    await deliver(opening);

    const within: Event[] = [];
    for (const at of cases) {
      const stands = worlds.get(whoOf(at).platform)!.standing.find((it) => it.text.includes(mark(at)));
      if (stands === undefined) continue;
      const place = { kind: 'thread', channel: 'help', thread: stands.thread } as const;
      const asker = handOf(ground.house.bot, { ...whoOf(at), place });
      const form = await asker.presses('thread-reply:f:-');
      const look = await asker.fills(form.form!.id, { text: `And then he wants more of the ${mark(at)}.` });
      // Of a thread nobody knows of nothing can be added.
      const post = look.pressables.find((it) => it.label === 'Post it');
      if (post !== undefined)
        within.push({ hand: asker, what: { kind: 'press', id: post.id, values: [] }, delivery: `add ${at}` });
      const other = handOf(ground.house.bot, { ...whoOf(at), person: `${whoOf(at).person}B`, place });
      if (post !== undefined)
        within.push({
          hand: other,
          what: { kind: 'mention', text: `what would you do first?` },
          delivery: `ask ${at}`,
        });
      const message = { text: 'Ring him up.', author: 'x', person: 'UX', message: `x${at}` };
      if (post !== undefined)
        within.push({
          hand: other,
          what: { kind: 'shortcut', name: 'thread-helped', message },
          delivery: `mark ${at}`,
        });
    }
    await deliver(within);
    return {
      events: opening.length + within.length,
      delivered,
      killed,
      ...(await counted(ground, worlds, cases, told)),
    };
  } finally {
    for (const house of houses) if (house !== ground.house) await house.deliveries.close();
    await ground.close();
  }
}

const whoOf = (at: number) =>
  ({
    platform: platforms[at % 2]!,
    community: 'C1',
    person: `U${at}`,
    place: { kind: 'channel', channel: 'help' },
    locale: 'en',
    timezone: 'UTC',
  }) as const;
/** A word of its own for each case, which nobody takes for a number or a name. */
const mark = (at: number): string =>
  `${[...String(at).padStart(5, '0')].map((digit) => ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu'][Number(digit)]).join('')}x garden`;
const storyOf = (at: number): string =>
  `My client has not paid the invoice for six weeks and does not answer my mails about the ${mark(at)}.`;

const quiet: Reply = {
  audience: 'asker',
  again: 'replaces',
  address: 'by hand',
  accept: async () => undefined,
  show: async () => ({ kind: 'shown' }),
  aside: async () => ({ kind: 'shown' }),
  form: async () => ({ kind: 'shown' }),
  clear: async () => ({ kind: 'shown' }),
};

async function counted(
  ground: Ground,
  worlds: ReadonlyMap<'slack' | 'discord', World>,
  cases: readonly number[],
  told: ReadonlySet<string>,
) {
  const rows = async <T>(sql: string): Promise<T[]> => (await ground.database.pool.query(sql)).rows as T[];
  const accepted = new Set(
    (await rows<{ platform: string; key: string }>('select platform, key from delivery')).map(
      (it) => `${it.platform} ${it.key}`,
    ),
  );
  for (const it of told) accepted.delete(it);
  const marks = (await rows<{ message: string }>('select message from thread_mark')).map((it) => it.message);
  const states = await rows<{ platform: string; kind: string; state: string }>(
    'select platform, kind, state from thread_post',
  );
  let [lost, doubled, asked] = [0, 0, 0];
  for (const at of cases) {
    const { platform, person } = whoOf(at);
    const world = worlds.get(platform)!;
    const of = (verb: string): number =>
      world.standing.filter((it) => it.text.includes(verb) && it.text.includes(mark(at))).length;
    const questions = world.letters.filter(
      (it) => it.person === person && it.text.includes('Do you see it there?'),
    ).length;
    let missing = 0;
    for (const [name, seen] of [
      ['post', of('asks:')],
      ['add', of('adds:')],
      ['mark', marks.filter((it) => it === `x${at}`).length],
    ] as const) {
      if (seen > 1) doubled += 1;
      if (seen === 0 && accepted.has(`${platform} ${name} ${at}`)) missing += 1;
    }
    asked += questions;
    lost += Math.max(0, missing - questions);
    const opening = world.standing.find((it) => it.text.includes('asks:') && it.text.includes(mark(at)));
    const under = world.standing.filter((it) => it.thread === opening?.thread);
    const overviews = under.filter((it) => it.text.includes('silent from here')).length;
    if (overviews > 1) doubled += 1;
    if (platform === 'discord' && opening !== undefined && overviews === 0) lost += 1;
    const answers = under.filter((it) => !/asks:|adds:|silent from here/.test(it.text)).length;
    if (answers > 1) doubled += 1;
    if (platform === 'discord' && accepted.has(`discord ask ${at}`) && answers === 0) lost += 1;
  }
  return {
    accepted: accepted.size,
    lost,
    doubled,
    asked,
    left: states.filter((it) => it.state === 'left').length,
    bugs: ground.logLines.filter((line) => line.includes('"msg":"bug"')).length,
  };
}
