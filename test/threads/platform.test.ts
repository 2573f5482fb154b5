// Threads on the real platforms: opened by a moderator, lost answers, forums, deleted openings, channels that close.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChat, until, type Chat, type Member } from '../support/chat.ts';

const story = (word: string): string =>
  `My client owes me money for six weeks and does not answer my mails about the ${word} any more.`;

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let chat: Chat;
  let anna: Member;
  let mila: Member;
  let bram: Member;
  let at = Date.parse('2026-11-24T10:15:00Z');
  beforeAll(async () => {
    chat = await openChat(platform, { now: () => new Date(at), listens: true });
    anna = chat.member('anna', 'en');
    bram = chat.member('bram', 'nl');
    mila = chat.member('mila', 'en');
  });
  afterAll(async () => {
    // What a closed channel refuses, the local Slack notes as well.
    expect(chat.violations()).toEqual(platform === 'slack' ? ['chat.postMessage is_archived'] : []);
    await chat.close();
  });
  const there = (word: string): readonly string[] => chat.thread(word);
  const opens = async (word: string, how = 'Post without my name'): Promise<void> => {
    await anna.types('/advicethread', story(word));
    await anna.presses(how);
  };

  test('in a channel that is not open it says so; a moderator opens it with one press, and the draft is still there', async () => {
    await anna.types('/advicethread', story('harbour'));
    expect(anna.sees()).toContain('No channel here is open');
    expect(anna.sees()).not.toContain('[Open');
    await mila.types('/advicethread', story('quay'));
    await mila.presses('Open');
    await anna.presses('Look again');
    expect(anna.sees()).toContain('would stand in #general');
    expect(chat.channel()).toEqual([]);
    await anna.presses('Post without my name');
    expect(there('harbour')).toHaveLength(2);
  });

  test('a past thread like it is shown with the way to it', async () => {
    at += 60_000;
    await opens('breakwater');
    await opens('breakwater');
    const overview = there('breakwater')[1]!;
    expect(overview).toContain('Threads here that were like it');
    expect(overview).toMatch(platform === 'slack' ? /slack\.com\/archives\// : /discord\.com\/channels\//);
  });

  test('with a name the member is named, and nobody is pinged', async () => {
    await opens('lighthouse', 'Post with my name');
    expect(there('lighthouse')[0]).toMatch(/asks:/);
    expect(there('lighthouse')[0]).not.toContain('Asker ·');
    expect(chat.violations()).toEqual([]);
  });

  test('hostile text is inert in the channel as in the look', async () => {
    const hostile = `${story('beacon')} <!channel> @everyone @here <@U0CARL0001> <@&1> *bold* [x](https://a.example)`;
    await anna.types('/advicethread', hostile);
    await anna.presses('Post without my name');
    expect(there('beacon')).toHaveLength(2);
    expect(chat.violations()).toEqual([]);
  });

  if (platform === 'slack') {
    test('an answer that was lost: asked in a direct message, and never posted twice', async () => {
      await anna.types('/advicethread', story('pier'));
      chat.fate.losesAnswer();
      await anna.presses('Post without my name');
      expect(anna.seesAll().join()).toContain('I ask you in a direct message');
      expect(anna.dm().join()).toContain('Do you see it there?');
      await chat.house.threads.recover();
      expect(there('pier')).toHaveLength(1);
      await anna.presses('Yes');
      await anna.mentions('what would you do?', { thread: 'pier' });
      expect(there('pier')).toHaveLength(3);
    });
  } else {
    test('an answer that was lost: the same nonce again, and it stands there once', async () => {
      await anna.types('/advicethread', story('pier'));
      chat.fate.losesAnswer();
      await anna.presses('Post without my name');
      await chat.house.threads.recover();
      expect(there('pier')).toHaveLength(2);
      expect(chat.channel().filter((it) => it.includes('pier'))).toHaveLength(1);
    });

    test('a forum: a post with a title of our own words and its tag', async () => {
      await chat.opens('forum', 'Money');
      await anna.types('/advicethread', story('lagoon'));
      await anna.chooses('#advice');
      await anna.presses('Post without my name');
      expect(there('lagoon')).toHaveLength(2);
    });
  }

  test('where the community allowed it, whoever calls the bot by its name is answered; nobody else is', async () => {
    await opens('delta');
    await chat.house.communities.change(
      { platform, community: chat.idOf('server'), person: chat.idOf('mila') },
      { what: 'listens', to: 'yes' },
    );
    await until(() => true, 1_000);
    await bram.posts('what would you all do?', { thread: 'delta' });
    await bram.posts('the bot said something wise once, no?', { thread: 'delta' });
    expect(there('delta')).toHaveLength(4);
    await bram.posts('Hey bot, what if they only pay half?', { thread: 'delta' });
    // Nobody is waited for who is merely overheard.
    await expect.poll(() => there('delta').length).toBe(6);
  });

  test('the opening is deleted: what the bot said under it goes too', async () => {
    await opens('estuary');
    await bram.posts('ring them', { thread: 'estuary' });
    await chat.fate.deletesMessage('about the estuary any more');
    await chat.settle();
    expect(there('estuary').filter((it) => it.includes('silent from here'))).toEqual([]);
    const part = JSON.stringify(
      await chat.house.threads.part.export({ platform, community: chat.idOf('server'), person: chat.idOf('anna') }),
    );
    expect(part).not.toContain('estuary');
  });

  test('a channel that closes is said to the asker with what to do, and the moderators hear of it', async () => {
    await anna.types('/advicethread', story('canal'));
    if (platform === 'slack') await chat.fate.archives('general');
    else await chat.fate.deletesChannel('general');
    await anna.presses('Post without my name').catch(() => undefined);
    at += 1;
    if (platform === 'slack') {
      expect(anna.seesAll().join()).toMatch(/archived or locked|no longer there/);
      expect(mila.dm().join()).toContain('advice thread');
    } else expect(mila.dm().join()).toContain('no longer there');
  });
});
