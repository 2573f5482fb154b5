// The manifest: what Slack's own schema says of it, what it asks for, and that the adapter can live by it.
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { listeningReasons, renderManifest, scopeReasons } from '../../../src/adapters/slack/index.ts';
import type { Command } from '../../../src/chat/index.ts';
import { platformData } from '../../support/slack/index.ts';
import { echo } from './door.ts';
import { raise } from './stage.ts';

const base = echo as unknown as Command;
const commands: Command[] = [
  base,
  {
    ...base,
    name: 'incident log',
    help: { ...base.help, summary: { en: 'Keeps a log', nl: 'Houdt een logboek bij' } },
  },
  { ...base, name: 'incident list' },
  { ...base, name: 'hidden', listed: false },
].map((it, at) => (at === 0 ? it : { ...it, shortcut: undefined }) as Command);
const http = { mode: 'http', url: 'https://bot.example/slack/events' } as const;
const schema = `${platformData()}/slack-manifest-schema/schemas/manifest.schema.2.0.0.json`;

describe('the manifest', () => {
  it.skipIf(!existsSync(schema))('is good by Slack’s own schema (skipped where the shared data is missing)', () => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, 'utf8')) as object,
    );
    for (const how of [http, { mode: 'socket' } as const, { ...http, listens: true }]) {
      validate(renderManifest(commands, how));
      expect(validate.errors ?? []).toEqual([]);
    }
    validate({ ...renderManifest(commands, http), display_information: {} });
    expect(validate.errors).not.toEqual([]);
  });

  it('has each command once, by its first word, and the entries in the menu of a message', () => {
    const { features } = renderManifest(commands, http) as never as {
      features: Record<string, Record<string, unknown>[]>;
    };
    expect(features['slash_commands']?.map((it) => [it['command'], it['usage_hint'], it['url']])).toEqual([
      ['/echo', 'words', http.url],
      ['/incident', 'log | list', http.url],
    ]);
    expect(features['shortcuts']).toEqual([
      { name: 'Echo this', type: 'message', callback_id: 'echo', description: 'Says it again' },
    ]);
    expect(features['app_home']).toMatchObject({ messages_tab_enabled: true, messages_tab_read_only_enabled: false });
  });

  it('asks for no history of channels, and says why it asks for what it does', () => {
    expect(Object.keys(scopeReasons).filter((it) => /history/.test(it))).toEqual(['im:history']);
    const reasons = [...Object.values(scopeReasons), ...Object.values(listeningReasons)];
    for (const reason of reasons) expect(reason.en && reason.nl).toBeTruthy();
  });

  it('is enough to live by', async () => {
    const manifest = renderManifest([base], { mode: 'socket' });
    const { slack, close } = await raise('socket', { manifest });
    await slack.command({ user: 'anna', channel: 'general', command: '/echo' });
    const view = await slack.until(() => slack.view('anna'));
    await slack.submit(view, { values: { Words: 'hi' } });
    await slack.mention({ user: 'anna', channel: 'general', text: 'hi' });
    await slack.directMessage({ user: 'anna', text: 'hi' });
    await slack.appHomeOpened({ user: 'anna', tab: 'messages' });
    const message = await slack.says({ user: 'carl', channel: 'general', text: 'no' });
    await slack.shortcut({ user: 'anna', callbackId: 'echo', message });
    await slack.until(() => slack.ephemerals('anna').length === 3 && slack.dm('anna').length === 2);
    await slack.until(() => slack.callsTo('assistant.threads.setSuggestedPrompts').some((it) => it.ok));
    await slack.settled();
    await close();
    expect(slack.violations).toEqual([]);
  });
});
