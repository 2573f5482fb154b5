// The environment, read once: a Config, or sentences that say what to mend.
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const address = z.url({ protocol: /^https?$/ });

export type SlackConfig = {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
  readonly mode:
    { readonly kind: 'http'; readonly signingSecret: string } | { readonly kind: 'socket'; readonly appToken: string };
};
export type Config = {
  readonly slack: SlackConfig | undefined;
  readonly discord: { readonly token: string; readonly apiUrl: string | undefined } | undefined;
  readonly model: { readonly apiKey: string; readonly baseUrl: string | undefined; readonly model: string } | undefined;
  readonly budget: BudgetConfig;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly keysFile: string;
  /** Of this machine's user, for the terminal. */
  readonly locale: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Threads are listened to without a mention, where the platforms allow it. */
  readonly listens: boolean;
  /** `PORT` was set, so health is served even without Slack over HTTP. */
  readonly portGiven: boolean;
  readonly logLevel: string;
};
/** What answers of a model may cost. A cap is a sum in the currency of the price, or a number of tokens. */
export type BudgetConfig = {
  readonly price: { readonly in: number; readonly out: number } | undefined;
  readonly member: Cap;
  readonly community: Cap;
  readonly month: Cap;
};
type Cap = { readonly money: number } | { readonly tokens: number };
export type Reading = {
  readonly config: Config | undefined;
  readonly mistakes: readonly string[];
  readonly warnings: readonly string[];
};

/** Every variable that is read. */
export const names = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'SLACK_API_URL',
  'DISCORD_TOKEN',
  'DISCORD_API_URL',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OPENAI_MODEL',
  'OPENAI_PRICE_IN',
  'OPENAI_PRICE_OUT',
  'BUDGET_MEMBER',
  'BUDGET_COMMUNITY',
  'BUDGET_MONTH',
  'DATABASE_URL',
  'DATA_DIR',
  'KEYS_FILE',
  'HOST',
  'PORT',
  'LISTEN',
  'LOG_LEVEL',
] as const;
type Name = (typeof names)[number];

/** Names people write instead of ours, and which one they mean. */
const nearMisses: Readonly<Record<string, Name>> = {
  SLACK_TOKEN: 'SLACK_BOT_TOKEN',
  SLACK_OAUTH_TOKEN: 'SLACK_BOT_TOKEN',
  SLACK_SECRET: 'SLACK_SIGNING_SECRET',
  SLACK_SIGNING_KEY: 'SLACK_SIGNING_SECRET',
  SLACK_SOCKET_TOKEN: 'SLACK_APP_TOKEN',
  SLACK_APP_LEVEL_TOKEN: 'SLACK_APP_TOKEN',
  DISCORD_BOT_TOKEN: 'DISCORD_TOKEN',
  DISCORD_SECRET: 'DISCORD_TOKEN',
  OPENAI_KEY: 'OPENAI_API_KEY',
  OPENAI_API_BASE: 'OPENAI_BASE_URL',
  OPENAI_URL: 'OPENAI_BASE_URL',
  POSTGRES_URL: 'DATABASE_URL',
  DB_URL: 'DATABASE_URL',
  DATABASE_DIR: 'DATA_DIR',
  KEY_FILE: 'KEYS_FILE',
};

/** Reads the environment; `folder` is where relative paths begin. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): Reading {
  const mistakes: string[] = [];
  const value = (name: Name): string | undefined => env[name]?.trim() || undefined;
  const checked = <T>(name: Name, schema: z.ZodType<T>, say: string): T | undefined => {
    const text = value(name);
    if (text === undefined) return undefined;
    const result = schema.safeParse(text);
    if (!result.success) mistakes.push(`${name} ${say}`);
    return result.data;
  };
  const needsAddress = 'must be an address that begins with http:// or https://.';
  const databaseUrl = checked(
    'DATABASE_URL',
    z.url({ protocol: /^postgres(ql)?$/ }),
    'must look like postgresql://user:password@host:5432/name.',
  );
  const slackApi = checked('SLACK_API_URL', address, needsAddress);
  const discordApi = checked('DISCORD_API_URL', address, needsAddress);
  const modelUrl = checked('OPENAI_BASE_URL', address, needsAddress);
  const portNumber = checked('PORT', port, 'must be a number from 0 to 65535.');
  const listen = checked('LISTEN', z.enum(['0', '1']), 'must be 1 to listen in threads without a mention, or 0.');
  const logLevel = checked(
    'LOG_LEVEL',
    z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    'must be one of debug, info, warn, error, silent.',
  );
  const budget = budgetConfig(checked, mistakes);
  const slack = slackConfig(value, slackApi, mistakes);
  const discord = discordConfig(value, discordApi, mistakes);
  const keysFile = value('KEYS_FILE');
  if (databaseUrl !== undefined && keysFile === undefined) {
    mistakes.push(
      'With DATABASE_URL, KEYS_FILE must be set too: name a file outside the database’s machine, readable by this user alone.',
    );
  }
  const dataDir = resolve(folder, value('DATA_DIR') ?? '.data');
  const keys = resolve(folder, keysFile ?? '.keys');
  if (keys === dataDir || keys.startsWith(`${dataDir}/`)) {
    mistakes.push('KEYS_FILE must not lie inside DATA_DIR: whoever copies the database would have the keys too.');
  }
  const config: Config = {
    slack,
    discord,
    model: modelConfig(value, modelUrl),
    budget,
    databaseUrl,
    dataDir,
    keysFile: keys,
    locale: env['LC_ALL'] ?? env['LANG'],
    host: value('HOST') ?? '127.0.0.1',
    port: portNumber ?? 3000,
    listens: listen === '1',
    portGiven: portNumber !== undefined,
    logLevel: logLevel ?? 'info',
  };
  return { config: mistakes.length === 0 ? config : undefined, mistakes, warnings: warningsOf(env, value) };
}

type Value = (name: Name) => string | undefined;

function slackConfig(value: Value, apiUrl: string | undefined, mistakes: string[]): SlackConfig | undefined {
  const botToken = value('SLACK_BOT_TOKEN');
  const appToken = value('SLACK_APP_TOKEN');
  const signingSecret = value('SLACK_SIGNING_SECRET');
  if (botToken === undefined) {
    const half =
      appToken === undefined ? (signingSecret === undefined ? undefined : 'SLACK_SIGNING_SECRET') : 'SLACK_APP_TOKEN';
    if (half !== undefined)
      mistakes.push(`${half} is set but SLACK_BOT_TOKEN is not: copy the Bot User OAuth Token (xoxb-…) too.`);
    return undefined;
  }
  if (!botToken.startsWith('xoxb-')) mistakes.push(`SLACK_BOT_TOKEN must begin with xoxb-${kindOfToken(botToken)}.`);
  if (appToken !== undefined) {
    if (!appToken.startsWith('xapp-')) mistakes.push(`SLACK_APP_TOKEN must begin with xapp-${kindOfToken(appToken)}.`);
    return { botToken, apiUrl, mode: { kind: 'socket', appToken } };
  }
  if (signingSecret === undefined) {
    mistakes.push(
      'SLACK_BOT_TOKEN needs a companion: SLACK_SIGNING_SECRET (to be called over HTTP) or SLACK_APP_TOKEN (Socket Mode, no public address needed).',
    );
    return undefined;
  }
  if (/^x(oxb|oxp|app)-/.test(signingSecret)) {
    mistakes.push('SLACK_SIGNING_SECRET holds a token; copy the Signing Secret from the app’s Basic Information page.');
  }
  return { botToken, apiUrl, mode: { kind: 'http', signingSecret } };
}

function discordConfig(value: Value, apiUrl: string | undefined, mistakes: string[]): Config['discord'] {
  const token = value('DISCORD_TOKEN');
  if (token === undefined) return undefined;
  if (/^x(oxb|oxp|app)-/.test(token))
    mistakes.push('DISCORD_TOKEN holds a Slack token; copy the token from the Bot page of your Discord application.');
  if (/^Bot\s/i.test(token)) mistakes.push('DISCORD_TOKEN must be the token alone, without the word Bot in front.');
  return { token, apiUrl };
}

function modelConfig(value: Value, baseUrl: string | undefined): Config['model'] {
  const apiKey = value('OPENAI_API_KEY');
  if (apiKey === undefined && baseUrl === undefined) return undefined;
  return { apiKey: apiKey ?? 'none', baseUrl, model: value('OPENAI_MODEL') ?? 'gpt-5-mini' };
}

type Checked = <T>(name: Name, schema: z.ZodType<T>, say: string) => T | undefined;

const price = z.coerce.number().nonnegative().finite();
const cap = z
  .string()
  .regex(/^\d+(\.\d+)?$|^\d+ tokens$/)
  .transform((text): Cap =>
    text.endsWith(' tokens') ? { tokens: Number.parseInt(text, 10) } : { money: Number(text) },
  );
/** Without anything set, a month of much use: some two hundred answers a member, five thousand a community. */
const usualCaps = { member: { tokens: 2_000_000 }, community: { tokens: 50_000_000 }, month: { tokens: 200_000_000 } };

function budgetConfig(checked: Checked, mistakes: string[]): BudgetConfig {
  const each = 'must be a number such as 0.25: the price of a million tokens.';
  const [input, output] = [checked('OPENAI_PRICE_IN', price, each), checked('OPENAI_PRICE_OUT', price, each)];
  const sum =
    'must be a sum such as 5 or 0.50, in the currency of the price, or a number of tokens such as “500000 tokens”.';
  const caps = {
    member: checked('BUDGET_MEMBER', cap, sum) ?? usualCaps.member,
    community: checked('BUDGET_COMMUNITY', cap, sum) ?? usualCaps.community,
    month: checked('BUDGET_MONTH', cap, sum) ?? usualCaps.month,
  };
  if ((input === undefined) !== (output === undefined)) {
    mistakes.push('OPENAI_PRICE_IN and OPENAI_PRICE_OUT belong together: set both, or none.');
  }
  const known = input !== undefined && output !== undefined;
  if (!known && Object.values(caps).some((it) => 'money' in it)) {
    mistakes.push(
      'A budget in money needs the price of the model: set OPENAI_PRICE_IN and OPENAI_PRICE_OUT, or give the budget in tokens.',
    );
  }
  return { price: known ? { in: input, out: output } : undefined, ...caps };
}

function kindOfToken(token: string): string {
  if (token.startsWith('xoxb-')) return ', and this is the bot token: the two are swapped';
  if (token.startsWith('xapp-')) return ', and this is the app-level token: the two are swapped';
  if (token.startsWith('xoxp-')) return ', and this is a user token: take the one under Bot User OAuth Token';
  return '';
}

function warningsOf(env: Readonly<Record<string, string | undefined>>, value: Value): string[] {
  const slips = Object.keys(env).flatMap((it) =>
    names.filter((name) => isSlip(it, name)).map((name) => [it, name] as const),
  );
  const misses = [...(Object.entries(nearMisses) as [string, Name][]), ...slips]
    .filter(([miss, name]) => env[miss] !== undefined && value(name) === undefined)
    .map(([miss, name]) => `${miss} is set, but this program reads ${name}. Rename it if you meant that.`);
  const both = value('SLACK_BOT_TOKEN') && value('SLACK_APP_TOKEN') && value('SLACK_SIGNING_SECRET');
  return both ? [...misses, 'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: Socket Mode is used.'] : misses;
}

/** One letter too many, too few or another, or two swapped, in a name of more than one word. */
function isSlip(written: string, name: Name): boolean {
  if (written === name || !name.includes('_') || Math.abs(written.length - name.length) > 1) return false;
  const from = [...name].findIndex((letter, at) => letter !== written[at]);
  const rest = (text: string, skipped: number): string => text.slice((from < 0 ? name.length : from) + skipped);
  const swapped = written[from] === name[from + 1] && written[from + 1] === name[from];
  return (
    rest(written, 1) === rest(name, 1) ||
    rest(written, 0) === rest(name, 1) ||
    rest(written, 1) === rest(name, 0) ||
    (swapped && rest(written, 2) === rest(name, 2))
  );
}
