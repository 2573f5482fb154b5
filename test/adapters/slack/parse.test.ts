// Payloads of Slack's read: what a reader would see, who asked where, and nothing thrown whatever arrives.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  parseAddress,
  parseOrigin,
  renderAddress,
  renderOrigin,
  type Address,
} from '../../../src/adapters/slack/address.ts';
import { modeOf, parseActionId, renderActionId } from '../../../src/adapters/slack/button.ts';
import type { Parsed } from '../../../src/adapters/slack/asked.ts';
import { parseBody } from '../../../src/adapters/slack/parse.ts';
import { escape, plainText } from '../../../src/adapters/slack/plain.ts';
import { renderPressId } from '../../../src/chat/index.ts';
import { platformData } from '../../support/slack/index.ts';
import { fc, test as property } from './property.ts';

const me = { user: 'U0BOT00001', bot: 'B0BOT00001' };
const at = new Date('2026-01-02T03:04:05Z');
const parse = (body: unknown): Parsed => parseBody(body, me, at);
const requestOf = (body: unknown) => {
  const parsed = parse(body);
  if (parsed.kind !== 'request') throw new Error(parsed.kind);
  return parsed;
};

describe('plainText', () => {
  it.each([
    ['&lt;b&gt; &amp; co', '<b> & co'],
    ['&amp;lt;', '&lt;'],
    ['<@U123|anna> <@U456>', '@anna @U456'],
    ['<#C123|general> <#C456>', '#general #C456'],
    ['<!channel> <!here|here> <!subteam^S1|@team> <!subteam^S1>', '@channel @here @team @S1'],
    ['<!date^1392734382^{date}|18 February 2014>', '18 February 2014'],
    ['<https://x.example/a?b=1&amp;c=2>', 'https://x.example/a?b=1&c=2'],
    ['<https://x.example|the contract>', 'the contract (https://x.example)'],
    ['<http://x.example|x.example>', 'x.example'],
    ['<mailto:a@b.example|a@b.example> <tel:+31|+31>', 'a@b.example +31'],
    ['&lt;!channel&gt; &lt;@U1&gt;', '<!channel> <@U1>'],
    ['a < b', 'a < b'],
    ['', ''],
  ])('reads %j as %j', (text, shown) => expect(plainText(text)).toBe(shown));

  property('gives back what was typed', 1_000, fc.string({ unit: 'binary' }), fc.constant(0), (text) => {
    expect(plainText(escape(text))).toBe(text);
  });
});

describe('parseBody', () => {
  const command = {
    team_id: 'T1',
    enterprise_id: 'E1',
    user_id: 'U1',
    channel_id: 'C1',
    command: '/Incident',
    text: 'list  &lt;now&gt;',
    response_url: 'https://hooks.example/1',
    trigger_id: 't1',
  };

  it('reads a command', () => {
    const { request, address, trigger } = requestOf(command);
    expect(request).toEqual({
      delivery: 'command:t1',
      platform: 'slack',
      community: 'T1',
      person: 'U1',
      place: { kind: 'channel', channel: 'C1' },
      at,
      what: { kind: 'command', name: 'incident', text: 'list  <now>', args: {} },
    });
    expect([address.via, trigger]).toEqual(['url', 't1']);
  });

  it('names the community where the installation is one for an organisation', () => {
    expect(requestOf({ ...command, team_id: null }).request.community).toBe('E1');
    const press = {
      type: 'block_actions',
      team: null,
      enterprise: { id: 'E1' },
      user: { id: 'U1', team_id: 'T1' },
      container: { channel_id: 'C1', message_ts: '1.2', is_ephemeral: true },
      actions: [{ action_id: 'echo:r:-' }],
      trigger_id: 't',
      response_url: 'https://hooks.example/1',
    };
    expect(requestOf(press).request.community).toBe('T1');
    expect(requestOf({ ...press, user: { id: 'U1' } }).request.community).toBe('E1');
    const event = { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.2', text: `<@${me.user}> hi` };
    expect(
      requestOf({ event, team_id: 'T2', authorizations: [{ team_id: null, enterprise_id: 'E1' }] }).request.community,
    ).toBe('T2');
    expect(requestOf({ event, authorizations: [{ team_id: null, enterprise_id: 'E1' }] }).request.community).toBe('E1');
    expect(requestOf({ event }).request.community).toBe('unknown');
  });

  it('gives a mention and the message it came in one key, and takes the name of the bot off', () => {
    const event = { user: 'U1', channel: 'D1', ts: '1.2', text: `<@${me.user}|bot> what now, <@U2>?` };
    const mention = requestOf({ team_id: 'T1', event: { ...event, type: 'app_mention', channel: 'C1' } }).request;
    expect([mention.delivery, mention.what]).toEqual(['C1:1.2', { kind: 'mention', text: 'what now, @U2?' }]);
    const message = requestOf({ team_id: 'T1', event: { ...event, type: 'message', channel_type: 'im' } }).request;
    expect([message.delivery, message.place]).toEqual(['D1:1.2', { kind: 'dm', channel: 'D1' }]);
  });

  it('ignores its own messages and those of bots', () => {
    const event = { type: 'message', channel_type: 'im', user: 'U1', channel: 'D1', ts: '1.2', text: 'x' };
    expect(parse({ event }).kind).toBe('request');
    for (const other of [
      { user: me.user },
      { bot_id: 'B1' },
      { subtype: 'message_changed' },
      { hidden: true },
      { user: undefined },
    ]) {
      expect(parse({ event: { ...event, ...other } })).toEqual({ kind: 'ignored' });
    }
  });

  it('knows a removal', () => {
    expect(parse({ team_id: 'T1', event: { type: 'app_uninstalled' } })).toEqual({
      kind: 'removed',
      happening: { platform: 'slack', community: 'T1', at, what: { kind: 'bot-left' } },
    });
    expect(parse({ event: { type: 'tokens_revoked' } })).toEqual({ kind: 'removed' });
  });

  it('lets nobody redirect the answer to a form to another person', () => {
    const address: Address = {
      via: 'url',
      person: 'U2',
      url: 'https://hooks.example/2',
      until: at.getTime() + 1_000,
      replace: false,
    };
    const origin = renderOrigin({ address, place: { kind: 'channel', channel: 'C1' } });
    const view = { id: 'V1', callback_id: 'echo:s:-', private_metadata: origin, state: { values: {} } };
    expect(requestOf({ type: 'view_submission', user: { id: 'U1' }, view }).address).toEqual({
      via: 'dm',
      person: 'U1',
    });
    expect(requestOf({ type: 'view_submission', user: { id: 'U2' }, view }).address).toEqual(address);
  });

  it('names what it does not know, and nothing of what is in it', () => {
    expect(requestOf({ type: 'view_closed', user: { id: 'U1' } }).request.what).toEqual({
      kind: 'unsupported',
      shape: 'view_closed',
    });
    expect(requestOf({ type: 'My secret words' }).request.what).toEqual({ kind: 'unsupported', shape: 'nameless' });
    expect(requestOf({ event: { type: 'reaction_added' } }).request.what).toEqual({
      kind: 'unsupported',
      shape: 'event:reaction_added',
    });
  });

  property('never throws', 2_000, fc.anything(), fc.object({ key: fc.constantFrom(...keys()) }), (any, shaped) => {
    for (const body of [
      any,
      shaped,
      { event: any },
      { event: shaped },
      { type: 'block_actions', actions: any, ...shaped },
      { command: any, ...shaped },
    ])
      parse(body);
  });

  const shapes = `${platformData()}/slack-payload-shapes`;
  it.skipIf(!existsSync(shapes))(
    'reads every payload Slack is known to send (skipped where the shared data is missing)',
    () => {
      const files = filesIn(shapes);
      expect(files.length).toBeGreaterThan(70);
      for (const file of files)
        expect(parse(JSON.parse(readFileSync(file, 'utf8'))).kind).toMatch(/request|ignored|removed|opened/);
    },
  );
});

describe('addresses and ids', () => {
  it('come back as they were', () => {
    const addresses: Address[] = [
      { via: 'url', person: 'U1', url: 'https://x.example', until: 5, replace: true, thread: '1.2' },
      { via: 'ephemeral', person: 'U1', channel: 'C1', thread: '1.2' },
      { via: 'ephemeral', person: 'U1', channel: 'C1' },
      { via: 'dm', person: 'U1' },
      { via: 'dm', person: 'U1', channel: 'D1', thread: '1.2' },
      { via: 'edit', person: 'U1', channel: 'D1', ts: '1.2' },
    ];
    for (const address of addresses) {
      expect(parseAddress(renderAddress(address))).toEqual(address);
      for (const place of [
        { kind: 'dm', channel: 'D1' },
        { kind: 'thread', channel: 'C1', thread: '1.2' },
      ] as const) {
        expect(parseOrigin(renderOrigin({ address, place }))).toEqual({ address, place });
      }
    }
    for (const text of [
      '',
      '{}',
      '[]',
      'null',
      '{"via":"edit","person":"U1"}',
      '{"via":"url","person":"U1","url":"x"}',
    ]) {
      expect(parseAddress(text)).toBeUndefined();
      expect(parseOrigin(text)).toBeUndefined();
    }
  });

  property(
    'survive Slack, also where one message holds them twice',
    500,
    fc.constantFrom('reply', 'update', 'form'),
    fc.integer({ min: 1, max: 9 }),
    (mode, times) => {
      const id = renderPressId({ command: 'incident log', mode: mode as 'reply', key: 'abcdefghijklmnopqrstuv' });
      const seen = new Set<string>();
      const actions = Array.from({ length: times }, () => renderActionId(id, seen));
      expect(new Set(actions).size).toBe(times);
      for (const action of actions)
        expect([parseActionId(action), modeOf(parseActionId(action)), action.length <= 255]).toEqual([id, mode, true]);
    },
  );
});

function keys(): string[] {
  return [
    'type',
    'event',
    'user',
    'id',
    'channel',
    'text',
    'ts',
    'view',
    'state',
    'values',
    'actions',
    'container',
    'team',
    'authorizations',
    'command',
    'message',
  ];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(path).isDirectory()) return filesIn(path);
    return name.endsWith('.json') ? [path] : [];
  });
}
