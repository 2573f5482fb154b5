// /setup as a moderator and as others see it: what it changes, who may, what is undone and what stays in the list.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../support/chat.ts';
import { openStage, usualReach, type Stage } from './stage.ts';

let stage: Stage;
let mila: Member;
const home = () => {
  const { platform } = stage.chat;
  return { platform, community: platform === 'slack' ? 'T0HOUSE001' : community };
};
let community = '';
const settings = () => stage.chat.house.communities.settings(home());
const setup = (word = '') => mila.types('/setup', stage.chat.platform === 'discord' ? word || 'show' : word);

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  beforeAll(async () => {
    stage = await openStage(platform);
    ({ mila } = stage);
    await setup();
    await mila.presses('Open this channel');
    const { rows } = await stage.chat.database.pool.query<{ community: string }>('select community from community');
    community = rows[0]?.community ?? '';
  });
  afterAll(() => stage.chat.close());

  test('a moderator opens the channel they stand in, by name, and closes it again', async () => {
    const channel = stage.chat.idOf('channel');
    expect(mila.sees()).toContain('is open for advice threads now');
    expect(mila.sees()).toContain('#general');
    expect((await settings()).channels).toEqual([{ channel }]);
    expect(await stage.chat.house.communities.isOpen(home(), channel)).toBe(true);
    await mila.presses('Close this channel');
    expect(mila.sees()).toContain('no channel yet');
    expect(await stage.chat.house.communities.isOpen(home(), channel)).toBe(false);
  });

  test('whoever is no moderator is told who is, and sees and changes nothing', async () => {
    await stage.bram.types('/setup', platform === 'discord' ? 'show' : '');
    expect(stage.bram.sees()).toContain('Alleen moderators');
    await stage.anna.types('/setup', 'history');
    expect(stage.anna.sees()).toContain('Only moderators');
    expect(stage.chat.channel()).toEqual([]);
  });

  test('a member named as a moderator is one, until they are removed, and is never pinged', async () => {
    const carl = stage.chat.idOf('carl');
    await setup();
    await mila.presses('Moderators');
    await mila.fills({ person: carl, change: 'add' });
    expect(mila.sees()).toContain('@Carl');
    await stage.carl.types('/setup', 'history');
    expect(stage.carl.sees()).toContain('Moderator @Carl: no → yes');
    expect(await stage.chat.house.communities.moderators(home())).toEqual([carl]);
    await mila.presses('Moderators');
    await mila.fills({ person: carl, change: 'remove' });
    await stage.carl.types('/setup', 'history');
    expect(stage.carl.sees()).toContain('Only moderators');
    expect(stage.chat.violations()).toEqual([]);
  });

  test('language, country and limits are set in forms that hold what is set, and bad input changes nothing', async () => {
    await setup();
    await mila.presses('Language and country');
    await mila.fills({ language: 'nl', country: 'US-NY' });
    expect(mila.sees()).toContain('New York');
    expect(await settings()).toMatchObject({ language: 'nl', country: 'US-NY' });
    await mila.presses('Limits');
    await mila.fills({ person: 'many', channel: '200' });
    expect(mila.sees()).toContain('whole number from 5 to 100000');
    expect((await settings()).limits).toEqual({});
    await mila.presses('Limits');
    await mila.fills({ person: '12' });
    expect(mila.sees()).toContain('12 from one member, 100,000 in one channel');
    expect((await settings()).limits).toEqual({ person: 12 });
  });

  test('each change is taken back, the newest first, and a button of a screen that is old takes back nothing', async () => {
    await setup();
    await mila.presses('Undo: limits');
    expect(mila.sees()).toContain('Taken back.');
    expect((await settings()).limits).toEqual({});
    await mila.presses('Undo: country');
    expect(await settings()).toMatchObject({ language: 'nl', country: undefined });
    const { communities } = stage.chat.house;
    const by = { ...home(), person: stage.chat.idOf('mila') };
    expect(await communities.undo(by, 1)).toBe('moved-on');
    await mila.presses('Undo: language');
    expect((await settings()).language).toBeUndefined();
  });

  test('the list of changes says who, what, when and from what to what', async () => {
    await setup('history');
    const list = mila.sees();
    expect(list).toContain('@Mila');
    expect(list).toMatch(/Language: .*Dutch/);
    expect(list).toContain('(taken back)');
    expect(list).toContain('#general');
  });

  test('what a moderator sets is what another process goes by within a second', async () => {
    const { communities } = stage.chat.house;
    const by = { ...home(), person: stage.chat.idOf('mila') };
    await communities.settings(home());
    await stage.chat.database.pool.query(
      "update community set language = 'nl', version = version + 1 where community = $1",
      [community],
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await settings()).language).toBe('nl');
    await communities.change(by, { what: 'language', to: null });
  });

  test('reading along is off until a moderator switches it on', async () => {
    await setup();
    expect(mila.sees()).toContain('nothing else');
    await mila.presses('Read along');
    expect((await settings()).listens).toBe(true);
    await mila.presses('Stop reading along');
    expect((await settings()).listens).toBe(false);
  });
});

test('a forum has a tag, set in one of its posts', async () => {
  stage = await openStage('discord');
  ({ mila } = stage);
  stage.says.reach = { ...usualReach, kind: 'forum', name: 'clients' };
  await setup();
  await mila.presses('Open this channel');
  await mila.presses('Tag of the forum');
  await mila.fills({ tag: ' advice ' });
  expect(mila.sees()).toContain('#clients, tag “advice”');
  await mila.presses('Undo: channel');
  expect(mila.sees()).not.toContain('tag “advice”');
  expect(mila.sees()).toContain('#clients');
  await stage.chat.close();
});

test('in a terminal there are no channels, and language and country can be set', async () => {
  stage = await openStage('terminal');
  await stage.anna.types('/setup');
  expect(stage.anna.sees()).toContain('no channels in a terminal');
  await stage.anna.presses('Language and country');
  await stage.anna.fills({ language: '3', country: '2' });
  expect(stage.anna.sees()).toContain('Dutch, unless');
  expect(stage.anna.sees()).toContain('The Netherlands');
  await stage.chat.close();
});
