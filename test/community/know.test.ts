// What a community decided is what everybody is answered by: its language, its limits, its moderators.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOf } from '../incidents/hand.ts';
import { openGround, type Ground } from '../support/chat.ts';

const home = { platform: 'slack', community: 'T1' } as const;
const channel = { kind: 'channel', channel: 'C1' } as const;
const mila = { ...home, person: 'UMILA' };

let ground: Ground;
const hand = (person: string, more: object = {}) =>
  handOf(ground.house.bot, { ...home, person, place: channel, ...more });
const change = (it: Parameters<Ground['house']['communities']['change']>[1]) =>
  ground.house.communities.change(mila, it);

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

describe('language', () => {
  test('a member’s own choice, then their app, then the community’s, then English', async () => {
    const anna = hand('UANNA');
    const bram = hand('UBRAM', { locale: 'nl-NL' });
    expect((await anna.types('help')).text).toContain('I help you');
    await change({ what: 'language', to: 'nl' });
    expect((await anna.types('help')).text).toContain('Ik help je');
    expect((await hand('UANNA', { locale: 'en-US' }).types('help')).text).toContain('I help you');
    await change({ what: 'language', to: 'en' });
    expect((await bram.types('help')).text).toContain('Ik help je');
    await change({ what: 'language', to: null });
  });

  test('another community is not touched by it', async () => {
    await change({ what: 'language', to: 'nl' });
    expect((await hand('UANNA', { community: 'T2' }).types('help')).text).toContain('I help you');
    await change({ what: 'language', to: null });
  });
});

describe('limits', () => {
  test('of the community go before the usual, and a moderator can still mend them', async () => {
    const eve = hand('UEVE');
    await change({ what: 'limits', to: '{"person":5}' });
    const said: string[] = [];
    for (let at = 0; at < 6; at++) said.push((await eve.types('help')).text);
    expect(said[4]).toContain('I help you');
    expect(said[5]).toMatch(/go on in \d+ seconds/);
    await change({ what: 'moderator', person: 'UEVE', to: 'yes' });
    expect((await eve.types('setup')).text).toContain('5 from one member');
    await change({ what: 'limits', to: null });
    expect((await eve.types('help')).text).toContain('I help you');
  });
});

describe('moderators', () => {
  test('persons to write to: those that were named, else whoever opened a channel; never anybody in the clear', async () => {
    const { communities } = ground.house;
    const of = { platform: 'slack', community: 'T3' } as const;
    const by = { ...of, person: 'UOPENER1' };
    expect(await communities.moderators(of)).toEqual([]);
    await communities.change(by, { what: 'channel', channel: 'C9', to: '' });
    expect(await communities.moderators(of)).toEqual(['UOPENER1']);
    await communities.change(by, { what: 'moderator', person: 'UNAMED01', to: 'yes' });
    expect(await communities.moderators(of)).toEqual(['UNAMED01']);
    const { rows } = await ground.database.pool.query(
      'select c::text from community_channel c union all select m::text from community_moderator m union all select h::text from community_change h',
    );
    expect(JSON.stringify(rows)).not.toMatch(/UOPENER1|UNAMED01/);
  });

  test('a change at the same time by many is one after the other, each of them in the list', async () => {
    const { communities } = ground.house;
    const of = { platform: 'slack', community: 'T4' } as const;
    const all = Array.from({ length: 12 }, (_, at) => `C${at}`);
    const made = all.map((id) => communities.change({ ...of, person: 'U1' }, { what: 'channel', channel: id, to: '' }));
    expect(new Set(await Promise.all(made))).toEqual(new Set(['changed']));
    expect((await communities.settings(of)).channels.map((it) => it.channel).sort()).toEqual([...all].sort());
    expect((await communities.history(of, 50)).map((it) => it.seq)).toEqual(all.map((_, at) => 12 - at));
  });

  test('in the direct messages of Discord they are sent to the server', async () => {
    const eve = handOf(ground.house.bot, { platform: 'discord', community: 'direct', person: '1' });
    expect((await eve.types('setup check')).text).toContain('a channel of the server');
  });
});
