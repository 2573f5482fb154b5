// Documents as Slack messages: every block, every limit, and nothing of what a member wrote comes alive.
import { test as property, fc } from './property.ts';
import { describe, expect, it } from 'vitest';
import {
  bold,
  buttons,
  code,
  divider,
  document,
  heading,
  italic,
  link,
  list,
  muted,
  numbered,
  paragraph,
  plain,
  press,
  quote,
  type Document,
} from '../../../src/chat/index.ts';
import { renderSlack } from '../../../src/adapters/slack/render.ts';
import { checkMessage, livePings, plain as read } from '../../support/slack/index.ts';
import { stamped } from './door.ts';

const render = (draft: Document) => renderSlack(stamped(draft), 'en');
const good = (draft: Document) => {
  const message = render(draft);
  expect(checkMessage(message)).toEqual([]);
  return message;
};
const bytes = new Uint8Array([1]);

describe('renderSlack', () => {
  it('writes every kind of block, in order', () => {
    const message = good(
      document(
        'A line for the notification & nothing <private>',
        heading('What I heard'),
        paragraph(plain('one '), bold('two'), italic(' three '), code('four'), link(' five', 'https://example.com/a'), {
          kind: 'mention',
          person: 'anna',
        }),
        muted(plain('small')),
        muted(link('Source', 'https://example.com/b')),
        quote(plain('their words')),
        { kind: 'copy', text: 'Dear Carl,\n\nto finish I need *A*, _B_ and C.' },
        list([plain('x')], [bold('y')]),
        numbered([plain('first')]),
        { kind: 'fields', fields: [{ label: 'When', value: [{ kind: 'date', at: new Date(0), text: '1 January' }] }] },
        divider,
        buttons(
          { label: 'Go', press: press('echo', 'reply'), style: 'primary' },
          { label: 'Form', press: press('echo', 'form') },
        ),
        {
          kind: 'select',
          select: {
            placeholder: 'Which?',
            most: 1,
            press: press('echo', 'update'),
            options: [
              { value: 'a', label: 'A', hint: 'the first', chosen: false },
              { value: 'b', label: 'B', chosen: true },
            ],
          },
        },
        { kind: 'image', image: { name: 'a.png', type: 'image/png', bytes }, alt: 'A chart' },
        { kind: 'file', file: { name: 'record.pdf', type: 'application/pdf', bytes } },
      ),
    );
    expect(message.text).toBe('A line for the notification &amp; nothing &lt;private&gt;');
    expect(message.blocks.map((block) => block['type'])).toEqual([
      ...[
        'header',
        'rich_text',
        'context',
        'rich_text',
        'rich_text',
        'rich_text',
        'rich_text',
        'rich_text',
        'rich_text',
        'divider',
      ],
      ...['actions', 'actions', 'rich_text', 'rich_text'],
    ]);
    expect(read(message)).toContain('to finish I need *A*, _B_ and C.');
    expect(JSON.stringify(message)).not.toContain('"type":"mrkdwn"');
    expect(livePings(message).filter((it) => !it.startsWith('link https://example.com'))).toEqual([]);
  });

  it('keeps the buttons and says how much was left out when there is too much', () => {
    const many = Array.from({ length: 80 }, (_, at) => paragraph(plain(`Paragraph ${at} ${'word '.repeat(60)}`)));
    const message = good(document('Long', ...many, buttons({ label: 'Still here', press: press('echo', 'reply') })));
    expect(read(message)).toContain('Still here');
    const shownParts = message.blocks.filter((block) => block['type'] === 'rich_text').length;
    expect(read(message)).toContain(`Left out here, because it did not fit: ${80 - shownParts} parts.`);
    const dutch = renderSlack(stamped(document('Long', ...many)), 'nl');
    expect(read(dutch)).toMatch(/Hier weggelaten omdat het niet paste: \d+ onderdelen\./);
  });

  it('shortens one text that is too long, and says so', () => {
    const message = good(
      document('Long', paragraph(plain('x'.repeat(40_000))), buttons({ label: 'Here', press: press('echo', 'reply') })),
    );
    expect(read(message)).toContain('Shortened here');
    expect(read(message)).toContain('Here');
    expect(JSON.stringify(message).length).toBeLessThan(14_000);
  });

  it('gives a bare form button twice in one message two ids', () => {
    const message = good(
      document(
        'Twice',
        buttons({ label: 'A', press: press('echo', 'form') }),
        buttons({ label: 'B', press: press('echo', 'form') }),
      ),
    );
    expect(new Set(message.blocks.map((block) => block['block_id'])).size).toBe(2);
  });

  it('drops what would hide or reorder a text', () => {
    const tricky = 'in\u200bvo\u202eice\u0000.\ud800';
    const message = good(
      document(
        tricky,
        heading(tricky),
        paragraph(plain(tricky)),
        muted(plain(tricky)),
        buttons({ label: tricky, press: press('echo', 'reply') }),
      ),
    );
    expect(JSON.stringify(message)).not.toMatch(/\u200b|\u202e|\\u0000|\\ud800/);
    expect(read(message).match(/invoice\.\ufffd/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('shows the preview when there is nothing else to show', () => {
    expect(read(good(document('Only <this>', paragraph(plain('\u200b')))))).toContain('Only <this>');
  });

  property(
    'fits and stays inert, whatever a member wrote',
    1_000,
    fc.array(hostileBlock(), { maxLength: 70 }),
    hostile(),
    (blocks, preview) => {
      const message = render({ preview, blocks } as Document);
      expect(checkMessage(message)).toEqual([]);
      expect(livePings(message)).toEqual([]);
      expect(JSON.stringify(message).isWellFormed()).toBe(true);
    },
  );
});

/** Texts that have tricked somebody before, alone and in a crowd. */
function hostile() {
  const tricks = [
    ...[
      '<!channel>',
      '<!here|here>',
      '<@U0ANNA0001>',
      '<#C0GENERAL1>',
      '<!subteam^S0ABCDEF>',
      '@channel',
      '@here',
      '@everyone',
      '#general',
    ],
    ...[
      '<https://evil.example|https://bank.example>',
      'https://example.com',
      '*bold*',
      '_it_',
      '~x~',
      '`code`',
      '```block```',
      '> quote',
    ],
    ...[
      '&lt;!channel&gt;',
      '&amp;lt;',
      ':tada:',
      '\u202egnp.exe',
      '\u200b',
      '\ud800',
      '\udfff',
      '',
      ' ',
      '\n\n',
      '\u0000',
      '👩‍👩‍👧‍👦',
      'مرحبا',
      '-',
      '|',
    ],
    'x'.repeat(4_000),
    'word '.repeat(9_000),
  ];
  return fc.oneof(
    fc.constantFrom(...tricks),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...tricks.slice(0, 33)), { maxLength: 12 }).map((parts) => parts.join('')),
  );
}

function hostileBlock() {
  const span = fc
    .tuple(fc.constantFrom('plain', 'bold', 'italic', 'code', 'mention', 'date'), hostile())
    .map(([kind, text]) => {
      if (kind === 'mention') return { kind, person: text };
      return kind === 'date' ? { kind, at: new Date(0), text } : { kind, text };
    });
  const text = fc.array(span, { maxLength: 6 });
  const mode = fc.constantFrom('reply', 'update', 'form').map((it) => press('echo', it as 'reply'));
  const option = fc.record({ value: hostile(), label: hostile(), chosen: fc.boolean() });
  return fc.oneof(
    fc.record({ kind: fc.constant('heading'), text: hostile() }),
    fc.record({ kind: fc.constant('text'), text, tone: fc.constantFrom('normal', 'muted') }),
    fc.record({ kind: fc.constant('quote'), text }),
    fc.record({ kind: fc.constant('copy'), text: hostile() }),
    fc.record({
      kind: fc.constant('list'),
      style: fc.constantFrom('bullet', 'number'),
      items: fc.array(text, { maxLength: 8 }),
    }),
    fc.record({
      kind: fc.constant('fields'),
      fields: fc.array(fc.record({ label: hostile(), value: text }), { maxLength: 12 }),
    }),
    fc.constant({ kind: 'divider' }),
    fc.record({
      kind: fc.constant('buttons'),
      buttons: fc.array(fc.record({ label: hostile(), press: mode }), { maxLength: 30 }),
    }),
    fc.record({
      kind: fc.constant('select'),
      select: fc.record({
        placeholder: hostile(),
        most: fc.integer({ min: 1, max: 4 }),
        press: mode,
        options: fc.array(option, { maxLength: 120 }),
      }),
    }),
    fc.record({
      kind: fc.constant('image'),
      image: fc.record({ name: hostile(), bytes: fc.uint8Array({ maxLength: 3 }) }),
      alt: hostile(),
    }),
    fc.record({
      kind: fc.constant('file'),
      file: fc.record({ name: hostile(), bytes: fc.uint8Array({ maxLength: 3 }) }),
    }),
  );
}
