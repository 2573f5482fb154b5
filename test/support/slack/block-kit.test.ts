// Block Kit checks: Slack's own limits, the shared valid fixtures, and a broken block for each constraint.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROKEN_BLOCKS, BROKEN_VIEWS } from './block-kit/broken.ts';
import { checkBlocks, checkMessage, checkMetadata, checkView, platformData } from './index.ts';
import { fieldsOf, listOf } from './wire.ts';
import type { Fields } from './types.ts';

const fixtures = `${platformData()}/slack-block-limits/fixtures`;
const there = existsSync(fixtures);
const missing = there ? '' : ' (skipped: no shared/platform-data here)';
const read = (path: string): Fields => JSON.parse(readFileSync(`${fixtures}/${path}`, 'utf8')) as Fields;
const valid = (folder: string): string[] =>
  there ? readdirSync(`${fixtures}/valid/${folder}`).map((file) => `valid/${folder}/${file}`) : ['none'];

const text = { type: 'plain_text', text: 'x' };
const mrkdwn = (size: number): Fields => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(size) } });
const dividers = (size: number): Fields[] => Array.from({ length: size }, () => ({ type: 'divider' }));

/** The problems without their places: a broken block is broken in one way only. */
const kindsOf = (problems: readonly string[]) => [...new Set(problems.map((each) => each.replace(/^.*?: /, '')))];

describe('broken blocks are refused', () => {
  it.each(Object.entries(BROKEN_BLOCKS))('%s', (_, block) => {
    expect(kindsOf(checkBlocks([block]))).toHaveLength(1);
  });

  it.each(Object.entries(BROKEN_VIEWS))('%s', (_, view) => {
    expect(kindsOf(checkView(view))).toHaveLength(1);
  });

  it.skipIf(!there)(`every case of the shared list is among them${missing}`, () => {
    const cases = listOf(read('invalid/manifest.json')['cases']).map((each) => String(fieldsOf(each)['id']));
    const known = [...Object.keys(BROKEN_BLOCKS), ...Object.keys(BROKEN_VIEWS)];
    expect(cases.filter((id) => !known.includes(id))).toEqual([]);
    expect(cases.length).toBeGreaterThan(100);
  });
});

describe.skipIf(!there)(`the shared valid fixtures pass${missing}`, () => {
  it.each([...valid('blocks')])('%s', (path) => {
    expect(checkBlocks([read(path)])).toEqual([]);
  });

  it.each(valid('views'))('%s', (path) => {
    expect(checkView(read(path))).toEqual([]);
  });

  it.each(valid('elements'))('%s', (path) => {
    // Its initial value is a bare text element; Slack asks for a whole rich_text block.
    if (path.includes('rich_text_input')) return expect(placedElement(read(path))).toHaveLength(3);
    expect(placedElement(read(path))).toEqual([]);
  });

  it.each(valid('rich_text'))('%s', (path) => {
    const part = read(path);
    const whole = String(part['type']).startsWith('rich_text_');
    const elements = whole ? [part] : [{ type: 'rich_text_section', elements: [part] }];
    expect(checkBlocks([{ type: 'rich_text', elements }])).toEqual([]);
  });

  it.each(valid('objects'))('%s', (path) => {
    expect(checkBlocks([placedObject(path, read(path))])).toEqual([]);
  });

  it.each([...valid('messages'), ...valid('attachments')])('%s', (path) => {
    const sample = read(path);
    const message = path.includes('attachments/') ? { attachments: [sample] } : sample;
    // The samples use one made-up block_id over and over, and no text.
    const problems = checkMessage(message).filter((each) => !each.includes('is used twice'));
    expect(problems).toEqual(['text: a message needs a top-level text']);
  });
});

/** The element in a block where it may stand. */
function placedElement(element: Fields): string[] {
  const type = String(element['type']);
  if (type === 'url')
    return checkBlocks([{ type: 'task_card', task_id: 't', title: 'x', status: 'pending', sources: [element] }]);
  if (type === 'image') return checkBlocks([{ type: 'context', elements: [element] }]);
  if (type.endsWith('button') || type === 'overflow') return checkBlocks([{ type: 'actions', elements: [element] }]);
  return checkBlocks([{ type: 'input', label: text, element }]);
}

function placedObject(path: string, object: Fields): Fields {
  const actions = (element: Fields): Fields => ({ type: 'actions', elements: [{ action_id: 'a', ...element }] });
  const workflow = (trigger: Fields) => actions({ type: 'workflow_button', text, workflow: { trigger } });
  const url = 'https://slack.com/shortcuts/x';
  if (path.includes('option_group')) return actions({ type: 'static_select', option_groups: [object] });
  if (path.includes('option')) return actions({ type: 'static_select', options: [object] });
  if (path.includes('text_')) return { type: 'section', text: object };
  if (path.includes('conversation_filter')) return actions({ type: 'conversations_select', filter: object });
  if (path.includes('confirmation')) return actions({ type: 'button', text, confirm: object });
  if (path.includes('input_parameter')) return workflow({ url, customizable_input_parameters: [object] });
  if (path.includes('trigger')) return workflow(object);
  if (path.includes('workflow')) return actions({ type: 'workflow_button', text, workflow: object });
  return { type: 'input', label: text, element: { type: 'plain_text_input', dispatch_action_config: object } };
}

describe('whole messages', () => {
  it('takes 50 blocks and 13,200 characters, and not one more', () => {
    expect(checkMessage({ text: 'x', blocks: dividers(50) })).toEqual([]);
    expect(checkMessage({ text: 'x', blocks: dividers(51) })).toHaveLength(1);
    const full = [mrkdwn(3000), mrkdwn(3000), mrkdwn(3000), mrkdwn(3000), mrkdwn(1200)];
    expect(checkMessage({ text: 'x', blocks: full })).toEqual([]);
    expect(checkMessage({ text: 'x', blocks: [...full, mrkdwn(1)] })).toEqual([
      'blocks: at most 13200 characters together, has 13201',
    ]);
  });

  it('needs a text of at most 40,000 characters', () => {
    expect(checkMessage({ blocks: dividers(1) })).toHaveLength(1);
    expect(checkMessage({ text: ' ' })).toHaveLength(1);
    expect(checkMessage({ text: '😀'.repeat(40_000) })).toEqual([]);
    expect(checkMessage({ text: 'x'.repeat(40_001) })).toHaveLength(1);
  });

  it('wants every block_id and action_id once', () => {
    const button = { type: 'button', text, action_id: 'same' };
    const twice = [{ type: 'actions', elements: [button, button] }];
    expect(checkMessage({ text: 'x', blocks: twice })).toEqual(['blocks: action_id same is used twice']);
    const blocks = [...dividers(2)].map((each) => ({ ...each, block_id: 'one' }));
    expect(checkMessage({ text: 'x', blocks })).toEqual(['blocks: block_id one is used twice']);
  });

  it('names the place of a mistake', () => {
    const blocks = [{ type: 'divider' }, { type: 'actions', elements: [{ type: 'button', action_id: 'a' }] }];
    expect(checkBlocks(blocks)).toEqual(['blocks[1].elements[0]: missing text']);
    expect(checkBlocks('[]')).toEqual(['blocks: must be a list']);
  });

  it('checks metadata', () => {
    expect(checkMetadata({ event_type: 'a', event_payload: {} })).toEqual([]);
    expect(checkMetadata({ event_type: 'a' })).toHaveLength(1);
    expect(checkMetadata({ event_type: 'a', event_payload: {}, more: 1 })).toHaveLength(1);
  });
});
