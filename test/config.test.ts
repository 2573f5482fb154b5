// Every mistake in the configuration is a sentence with its mend.
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const read = (env: Record<string, string>) => readConfig(env, '/srv/bot');
const mistakesOf = (env: Record<string, string>): string => read(env).mistakes.join('\n');
const slack = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: 'a1b2c3' };

describe('the configuration', () => {
  test('an empty environment is a terminal on the embedded database', () => {
    const { config, mistakes } = read({});
    expect(mistakes).toEqual([]);
    expect(config).toMatchObject({
      slack: undefined,
      discord: undefined,
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 3000,
    });
    expect(config?.dataDir).toBe('/srv/bot/.data');
    expect(config?.keysFile).toBe('/srv/bot/.keys');
  });

  test.each([
    [
      'an app token as bot token',
      { ...slack, SLACK_BOT_TOKEN: 'xapp-1-A1-2' },
      /SLACK_BOT_TOKEN must begin with xoxb-.*swapped/,
    ],
    ['a user token as bot token', { ...slack, SLACK_BOT_TOKEN: 'xoxp-1-2' }, /Bot User OAuth Token/],
    [
      'a bot token as app token',
      { ...slack, SLACK_APP_TOKEN: 'xoxb-1-2' },
      /SLACK_APP_TOKEN must begin with xapp-.*swapped/,
    ],
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET .* or SLACK_APP_TOKEN/],
    [
      'a signing secret alone',
      { SLACK_SIGNING_SECRET: 'abc' },
      /SLACK_SIGNING_SECRET is set but SLACK_BOT_TOKEN is not/,
    ],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_APP_TOKEN is set but SLACK_BOT_TOKEN is not/],
    ['a token as signing secret', { ...slack, SLACK_SIGNING_SECRET: 'xoxb-1' }, /copy the Signing Secret/],
    ['a Slack token for Discord', { DISCORD_TOKEN: 'xoxb-1' }, /DISCORD_TOKEN holds a Slack token/],
    ['the word Bot before the token', { DISCORD_TOKEN: 'Bot abc' }, /without the word Bot/],
    ['a port that is none', { PORT: 'eighty' }, /PORT must be a number from 0 to 65535/],
    ['a port too high', { PORT: '70000' }, /PORT must be/],
    ['an address without http', { SLACK_API_URL: 'localhost:1' }, /SLACK_API_URL must be an address/],
    [
      'a database of another kind',
      { DATABASE_URL: 'mysql://a/b', KEYS_FILE: '/k' },
      /DATABASE_URL must look like postgresql/,
    ],
    ['a database without keys file', { DATABASE_URL: 'postgresql://a/b' }, /KEYS_FILE must be set/],
    ['keys beside the data', { KEYS_FILE: '.data/keys' }, /KEYS_FILE must not lie inside DATA_DIR/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    ['another word for listening', { LISTEN: 'yes please' }, /LISTEN must be 1 to listen/],
  ])('%s', (_name, env, sentence) => {
    expect(mistakesOf(env)).toMatch(sentence);
    expect(read(env).config).toBeUndefined();
  });

  test('no secret stands in what is said about it', () => {
    const said = JSON.stringify(
      read({ SLACK_BOT_TOKEN: 'xapp-GEHEIM1', DISCORD_TOKEN: 'xoxb-GEHEIM2', DATABASE_URL: 'mysql://u:GEHEIM3@h/d' }),
    );
    expect(said).not.toMatch(/GEHEIM/);
  });

  test('all mistakes are said at once', () => {
    expect(read({ PORT: 'x', SLACK_BOT_TOKEN: 'xoxb-1', DISCORD_TOKEN: 'Bot x' }).mistakes).toHaveLength(3);
  });

  test('a near miss of a name is a warning', () => {
    expect(read({ SLACK_TOKEN: 'xoxb-1' }).warnings.join()).toContain('reads SLACK_BOT_TOKEN');
    expect(read({ ...slack, SLACK_TOKEN: 'xoxb-1' }).warnings).toEqual([]);
  });

  test.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['DATADIR', 'DATA_DIR'],
    ['DISCORD_TOKENS', 'DISCORD_TOKEN'],
    ['KEYS_FIEL', 'KEYS_FILE'],
    ['DATABASE_URI', 'DATABASE_URL'],
  ])('a slip of the finger is a warning: %s', (slip, name) => {
    expect(read({ [slip]: 'x' }).warnings.join()).toContain(`${slip} is set, but this program reads ${name}`);
  });

  test('a name of its own is none', () => {
    expect(read({ PORTS: '1', HOSTS: 'x', SLACK_API_URI_OLD: 'x', DATA: 'x', PATH: 'x' }).warnings).toEqual([]);
  });

  test('Socket Mode wins when both are set, and says so', () => {
    const { config, warnings } = read({ ...slack, SLACK_APP_TOKEN: 'xapp-1' });
    expect(config?.slack?.mode.kind).toBe('socket');
    expect(warnings.join()).toContain('Socket Mode is used');
  });
});
