// What people read, and what would ping them.
import { describe, expect, it } from 'vitest';
import { escaped, livePings, mrkdwnText, plain, unescaped } from './index.ts';
import { typedBlocks, typedText } from './typed-text.ts';
import type { Fields, Workspace } from './types.ts';

const mrkdwn = (text: string, more: Fields = {}): Fields => ({
  type: 'section',
  text: { type: 'mrkdwn', text, ...more },
});
const text = (words: string): Fields => ({ type: 'plain_text', text: words });
const rich = (...elements: Fields[]): Fields => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

describe('plain', () => {
  it.each([
    ['*bold* and _italic_ and ~gone~', 'bold and italic and gone'],
    ['**not Slack** and 2*3*4 and snake_case_word', '**not Slack** and 2*3*4 and snake_case_word'],
    ['`*code*` stays', '*code* stays'],
    ['&lt;!channel&gt; &amp;amp;', '<!channel> &amp;'],
    ['<https://a.example|here> and <https://b.example>', 'here (https://a.example) and https://b.example'],
    ['<@U1> <#C1> <!here> <!subteam^S1|@team>', '@Anna #C1 @here @team'],
    ['&gt; quoted', '> quoted'],
    ['<!date^1700000000^{date}|14 November>', '14 November'],
  ])('%s', (marked, shown) => {
    expect(mrkdwnText(marked, (id) => (id === 'U1' ? '@Anna' : undefined))).toBe(shown);
  });

  it('shows blocks instead of the text, a line each', () => {
    const blocks = [
      { type: 'header', text: text('Head') },
      { ...mrkdwn('*Body*'), accessory: { type: 'button', text: text('Beside') } },
      { type: 'divider' },
      { type: 'section', fields: [text('a'), text('b')] },
      {
        type: 'context',
        elements: [
          { type: 'mrkdwn', text: '_small_' },
          { type: 'image', alt_text: 'cat' },
        ],
      },
      {
        type: 'actions',
        elements: [
          { type: 'button', text: text('Go') },
          { type: 'static_select', placeholder: text('Pick') },
        ],
      },
      rich(
        { type: 'text', text: 'rich ' },
        { type: 'link', url: 'https://a.example', text: 'link' },
        { type: 'user', user_id: 'U1' },
      ),
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
          },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'two\nlines' }] },
        ],
      },
    ];
    expect(plain({ text: 'unseen', blocks })).toBe(
      [
        'Head',
        'Body\n[Beside]',
        '———',
        'a\nb',
        'small (image: cat)',
        '[Go] (Pick ▾)',
        'rich link (https://a.example)@U1',
        '1. one',
        '> two\n> lines',
      ].join('\n'),
    );
    expect(plain({ text: 'seen &amp; read' })).toBe('seen & read');
    expect(plain({ text: '*x*', mrkdwn: false })).toBe('*x*');
  });
});

describe('livePings', () => {
  it.each([
    [{ text: '<!channel> <!here|x> <!everyone>' }, 3],
    [{ text: '<@U1> <!subteam^S1> <#C1> <https://a.example|b>' }, 4],
    [{ text: 'see https://a.example or evil.com or a@b.example' }, 3],
    [{ text: '@channel', linkNames: true }, 1],
    [{ text: 'x', blocks: [mrkdwn('<!channel> @here https://a.example')] }, 3],
    [{ text: '<!channel>', blocks: [{ type: 'divider' }] }, 1],
    [{ text: 'x', blocks: [rich({ type: 'user', user_id: 'U1' }, { type: 'broadcast', range: 'here' })] }, 2],
    [{ text: 'x', blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: '<@U1>' }] }] }, 1],
    [{ text: 'x', attachments: [{ pretext: '<!here>', blocks: [mrkdwn('<@U1>')] }] }, 2],
  ])('sees what is live: %j', (message, size) => {
    expect(livePings(message)).toHaveLength(size);
  });

  it.each([
    [{ text: escaped('<!channel> <@U1> <!subteam^S1>') }],
    [{ text: '@channel @here' }],
    [{ text: 'https://a.example', blocks: [{ type: 'divider' }] }],
    [{ text: 'x', blocks: [mrkdwn('@here https://a.example', { verbatim: true })] }],
    [{ text: 'x', blocks: [{ type: 'section', text: text('<!channel> <@U1> https://a.example') }] }],
    [{ text: 'x', blocks: [rich({ type: 'text', text: '<!channel> @here https://a.example' })] }],
  ])('leaves alone what is not: %j', (message) => {
    expect(livePings(message)).toEqual([]);
  });

  it('says what and where', () => {
    expect(livePings({ text: 'x', blocks: [mrkdwn('<!channel>')] })).toEqual(['broadcast <!channel> (blocks[0].text)']);
  });
});

it('turns typed words into what Slack sends', () => {
  const workspace = { users: new Map([['U1', {}]]) } as unknown as Workspace;
  const sent = typedText(workspace, '<@U1> <@U2> <!channel> a & b https://a.example/?x=1&y=2');
  expect(sent).toBe('<@U1> &lt;@U2&gt; &lt;!channel&gt; a &amp; b <https://a.example/?x=1&amp;y=2>');
  expect(plain({ blocks: typedBlocks('b', sent) })).toBe('@U1 <@U2> <!channel> a & b https://a.example/?x=1&y=2');
  expect(unescaped(escaped('<&>&amp;'))).toBe('<&>&amp;');
});
