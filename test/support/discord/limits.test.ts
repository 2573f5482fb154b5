// Each limit by one body just inside and one just outside.
import { describe, expect, test } from 'vitest';
import { checkCommand, checkMessage, checkModal, type Component, type MessageBody } from './index.ts';

const V2 = 1 << 15;
const text = (content: string): Component => ({ type: 10, content });
const button = (id: number, more: Partial<Component> = {}): Component => ({
  type: 2,
  style: 2,
  label: `B${id}`,
  custom_id: `b${id}`,
  ...more,
});
const row = (...components: Component[]): Component => ({ type: 1, components });
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `L${index}`, value: `v${index}` }));
const select = (more: Partial<Component> = {}): Component => ({
  type: 3,
  custom_id: 's',
  options: options(2),
  ...more,
});
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('messages', () => {
  const cases: [string, MessageBody, MessageBody][] = [
    ['content', { content: 'x'.repeat(2000) }, { content: 'x'.repeat(2001) }],
    ['half a surrogate', { content: '😀' }, { content: '\ud83d' }],
    [
      '40 components',
      { flags: V2, components: times(40, () => text('x')) },
      { flags: V2, components: times(41, () => text('x')) },
    ],
    [
      'nested components count',
      { flags: V2, components: [{ type: 17, components: times(38, () => text('x')) }, text('x')] },
      { flags: V2, components: [{ type: 17, components: times(39, () => text('x')) }, text('x')] },
    ],
    [
      '4000 characters',
      { flags: V2, components: times(4, () => text('x'.repeat(1000))) },
      { flags: V2, components: [...times(4, () => text('x'.repeat(1000))), text('x')] },
    ],
    ['content beside V2', { flags: V2, components: [text('x')] }, { flags: V2, components: [text('x')], content: 'x' }],
    [
      'embeds beside V2',
      { flags: V2, components: [text('x')] },
      { flags: V2, components: [text('x')], embeds: [{ title: 'x' }] },
    ],
    ['V2 components need the flag', { flags: V2, components: [text('x')] }, { components: [text('x')] }],
    ['empty text', { flags: V2, components: [text('x')] }, { flags: V2, components: [text('')] }],
    [
      'five rows',
      { content: 'x', components: times(5, (index) => row(button(index))) },
      { content: 'x', components: times(6, (index) => row(button(index))) },
    ],
    [
      'five buttons',
      { components: [row(...times(5, (index) => button(index)))] },
      { components: [row(...times(6, (index) => button(index)))] },
    ],
    ['custom_id once', { components: [row(button(1), button(2))] }, { components: [row(button(1), button(1))] }],
    [
      'custom_id length',
      { components: [row(button(1, { custom_id: 'x'.repeat(100) }))] },
      { components: [row(button(1, { custom_id: 'x'.repeat(101) }))] },
    ],
    [
      'button label',
      { components: [row(button(1, { label: 'x'.repeat(80) }))] },
      { components: [row(button(1, { label: 'x'.repeat(81) }))] },
    ],
    [
      'link or custom_id',
      { components: [row({ type: 2, style: 5, label: 'x', url: 'https://a.b' })] },
      { components: [row(button(1, { url: 'https://a.b' }))] },
    ],
    [
      '25 options',
      { components: [row(select({ options: options(25) }))] },
      { components: [row(select({ options: options(26) }))] },
    ],
    [
      'option value',
      { components: [row(select({ options: [{ label: 'x', value: 'x'.repeat(100) }] }))] },
      { components: [row(select({ options: [{ label: 'x', value: 'x'.repeat(101) }] }))] },
    ],
    [
      'select placeholder',
      { components: [row(select({ placeholder: 'x'.repeat(150) }))] },
      { components: [row(select({ placeholder: 'x'.repeat(151) }))] },
    ],
    ['a select alone', { components: [row(select())] }, { components: [row(select(), button(1))] }],
    [
      'sections',
      { flags: V2, components: [{ type: 9, components: [text('x')], accessory: button(1) }] },
      { flags: V2, components: [{ type: 9, components: [text('x')] }] },
    ],
    [
      'containers',
      { flags: V2, components: [{ type: 17, components: [row(button(1))] }] },
      { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] },
    ],
    ['embed text', { embeds: [{ description: 'x'.repeat(4096) }] }, { embeds: [{ description: 'x'.repeat(4097) }] }],
  ];
  test.each(cases)('%s', (_name, good, bad) => {
    expect(checkMessage(good)).toEqual([]);
    expect(checkMessage(bad)).not.toEqual([]);
  });

  test('a file that is shown must be attached', () => {
    const body: MessageBody = { flags: V2, components: [{ type: 13, file: { url: 'attachment://a.pdf' } }] };
    expect(checkMessage(body, { files: ['a.pdf'] })).toEqual([]);
    expect(checkMessage(body)).not.toEqual([]);
  });
});

describe('forms', () => {
  const input = (more: Partial<Component> = {}): Component => ({ type: 4, custom_id: 'i', style: 2, ...more });
  const label = (component: Component, more: Partial<Component> = {}): Component => ({
    type: 18,
    label: 'What',
    component,
    ...more,
  });
  const form = (...components: Component[]) => ({ custom_id: 'm', title: 'Form', components });
  const cases: [string, ReturnType<typeof form>, ReturnType<typeof form>][] = [
    ['title', { ...form(label(input())), title: 'x'.repeat(45) }, { ...form(label(input())), title: 'x'.repeat(46) }],
    [
      'one to five',
      form(...times(5, (index) => label(input({ custom_id: `i${index}` })))),
      form(...times(6, (index) => label(input({ custom_id: `i${index}` })))),
    ],
    ['not none', form(label(input())), form()],
    ['label', form(label(input(), { label: 'x'.repeat(45) })), form(label(input(), { label: 'x'.repeat(46) }))],
    [
      'description',
      form(label(input(), { description: 'x'.repeat(100) })),
      form(label(input(), { description: 'x'.repeat(101) })),
    ],
    ['max_length', form(label(input({ max_length: 4000 }))), form(label(input({ max_length: 4001 })))],
    [
      'value within max_length',
      form(label(input({ max_length: 5, value: 'xxxxx' }))),
      form(label(input({ max_length: 5, value: 'xxxxxx' }))),
    ],
    [
      'placeholder',
      form(label(input({ placeholder: 'x'.repeat(100) }))),
      form(label(input({ placeholder: 'x'.repeat(101) }))),
    ],
    ['fields once', form(label(input()), label(select())), form(label(input()), label(input()))],
    ['no bare inputs', form(label(input())), form(input())],
    ['no buttons', form(label({ type: 19, custom_id: 'f' })), form(label(button(1)))],
    [
      'radio options',
      form(label({ type: 21, custom_id: 'r', options: options(2) })),
      form(label({ type: 21, custom_id: 'r', options: options(1) })),
    ],
  ];
  test.each(cases)('%s', (_name, good, bad) => {
    expect(checkModal(good)).toEqual([]);
    expect(checkModal(bad)).not.toEqual([]);
  });
});

describe('commands', () => {
  const command = (more: object = {}) => ({ name: 'advice', description: 'Asks', ...more });
  const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });
  const cases: [string, object, object][] = [
    ['name', { name: 'x'.repeat(32) }, { name: 'x'.repeat(33) }],
    ['small letters', { name: 'advice' }, { name: 'Advice' }],
    ['no spaces', { name: 'get-advice' }, { name: 'get advice' }],
    ['description', { description: 'x'.repeat(100) }, { description: 'x'.repeat(101) }],
    ['description needed', { description: 'x' }, { description: '' }],
    ['localised names', { name_localizations: { nl: 'advies' } }, { name_localizations: { nl: 'Advies Vragen' } }],
    ['known locales', { description_localizations: { 'en-GB': 'x' } }, { description_localizations: { en: 'x' } }],
    [
      '25 options',
      { options: times(25, (index) => option(`o${index}`)) },
      { options: times(26, (index) => option(`o${index}`)) },
    ],
    [
      'required first',
      { options: [option('a', { required: true }), option('b')] },
      { options: [option('a'), option('b', { required: true })] },
    ],
    [
      'no mixing',
      { options: [{ type: 1, name: 'a', description: 'x' }] },
      { options: [{ type: 1, name: 'a', description: 'x' }, option('b')] },
    ],
    [
      'context menus',
      { type: 3, name: 'Get advice on this', description: '' },
      { type: 3, name: 'Get advice', description: 'x' },
    ],
    [
      '25 choices',
      { options: [option('a', { choices: times(25, (index) => ({ name: `n${index}`, value: `v${index}` })) })] },
      { options: [option('a', { choices: times(26, (index) => ({ name: `n${index}`, value: `v${index}` })) })] },
    ],
    [
      '8000 characters',
      { options: times(25, (index) => option(`o${index}`, { description: 'x'.repeat(100) })) },
      {
        options: times(4, (outer) => ({
          type: 1,
          name: `s${outer}`,
          description: 'x',
          options: times(25, (index) => option(`o${index}`, { description: 'x'.repeat(100) })),
        })),
      },
    ],
  ];
  test.each(cases)('%s', (_name, good, bad) => {
    expect(checkCommand(command(good))).toEqual([]);
    expect(checkCommand(command(bad))).not.toEqual([]);
  });
});
