// How messages read, and which pings and links in them are live.
import { expect, test } from 'vitest';
import { liveMarkup, livePings, plain } from './index.ts';

test('components read as a person reads them', () => {
  const components = [
    { type: 17, components: [{ type: 10, content: '## Do now\n**Write** \\*today\\*' }, { type: 14 }] },
    {
      type: 1,
      components: [
        { type: 2, style: 2, label: 'Sources', custom_id: 'a' },
        { type: 2, style: 2, label: 'Keep', custom_id: 'b' },
      ],
    },
    { type: 1, components: [{ type: 3, custom_id: 'c', placeholder: 'What kind of problem', options: [] }] },
  ];
  expect(plain({ components })).toBe('Do now\nWrite *today*\n———\n[Sources] [Keep]\n(What kind of problem ▾)');
});

test('content reads without markup, code stays as written', () => {
  expect(plain({ content: '*so* `**not this**` [here](https://a.b)' })).toBe('so **not this** here (https://a.b)');
  expect(plain({ content: 'snake_case_name and 2 * 3 * 4' })).toBe('snake_case_name and 2 * 3 * 4');
});

test('pings are live outside code when allowed_mentions lets them through', () => {
  const content = '@everyone `@here` <@123> <@&456> ```\n<@9>\n``` <@!7>';
  expect(livePings({ content })).toEqual(['@everyone', '<@123>', '<@!7>', '<@&456>']);
  expect(livePings({ content, allowed_mentions: { parse: [] } })).toEqual([]);
  expect(livePings({ content, allowed_mentions: { parse: ['users'] } })).toEqual(['<@123>', '<@!7>']);
  expect(livePings({ content, allowed_mentions: { users: ['123'] } })).toEqual(['<@123>']);
  expect(livePings({ components: [{ type: 10, content: '@here' }] })).toEqual(['@here']);
  expect(livePings({ content: '@\u200beveryone <@ 123>' })).toEqual([]);
});

test('markup is live unless escaped or in code', () => {
  expect(liveMarkup({ content: '[pay](https://bad.example) <#12> </ban:3> <t:99:R>' })).toHaveLength(4);
  expect(liveMarkup({ content: '\\[pay\\](https://bad.example) \\<#12> `<t:99:R>`' })).toEqual([]);
});
