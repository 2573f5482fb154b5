// Forms as modals: every kind of arg, within Slack's limits, and back again.
import { describe, expect, it } from 'vitest';
import type { Arg, Form } from '../../../src/chat/index.ts';
import { parseForm, renderForm } from '../../../src/adapters/slack/form.ts';
import { checkView } from '../../support/slack/index.ts';
import { fc, test as property } from './property.ts';

const both = (text: string) => ({ en: text, nl: `${text} nl` });
const common = { label: both('Label'), hint: both('Hint'), required: true };
const option = (value: string) => ({ value, label: both(value.toUpperCase()) });
const args: Record<string, Arg> = {
  who: { ...common, kind: 'text', max: 100 },
  what: { ...common, kind: 'longtext', max: 40_000, required: false },
  kind: { ...common, kind: 'choice', options: ['a', 'b'].map(option) },
  many: { ...common, kind: 'choice', options: Array.from({ length: 130 }, (_, at) => option(`o${at}`)) },
  day: { ...common, kind: 'date' },
  sum: { ...common, kind: 'amount' },
  person: { ...common, kind: 'person' },
  sure: { ...common, kind: 'yesno' },
  files: { ...common, kind: 'attachment', most: 20 },
};
const form = (values: Record<string, string>): Form => ({
  id: 'echo:s:-',
  title: 'A title that is longer than Slack allows',
  submit: 'Go on',
  cancel: 'Cancel',
  args,
  values,
  language: 'en',
});

describe('renderForm', () => {
  it('shows every kind of arg with what is known filled in', () => {
    const values = {
      who: 'Carl',
      kind: 'b',
      many: 'o7',
      day: '2026-02-03',
      sum: '€ 1.250',
      person: 'U0CARL0001',
      sure: 'yes',
    };
    const view = renderForm(form({ ...values, what: 'x'.repeat(40_000) }), '{}');
    expect(checkView(view)).toEqual([]);
    const elements = (view['blocks'] as { element: Record<string, unknown> }[]).map((block) => block.element);
    expect(elements.map((it) => it['type'])).toEqual([
      ...['plain_text_input', 'plain_text_input', 'radio_buttons', 'static_select', 'datepicker'],
      ...['plain_text_input', 'users_select', 'radio_buttons', 'file_input'],
    ]);
    expect(elements[1]?.['initial_value']).toHaveLength(3_000);
    expect(elements[4]?.['initial_date']).toBe('2026-02-03');
    expect(elements[7]?.['initial_option']).toMatchObject({ value: 'yes' });
  });

  it('has something to show when a command takes nothing', () => {
    expect(checkView(renderForm({ ...form({}), args: {} }, ''))).toEqual([]);
  });

  it('drops metadata that Slack would not keep', () => {
    expect(renderForm(form({}), 'x'.repeat(3_001))['private_metadata']).toBe('');
  });

  property(
    'fits, whatever is known already',
    500,
    fc.string({ unit: 'binary', maxLength: 5_000 }),
    fc.constantFrom(...Object.keys(args)),
    (value, name) => {
      expect(checkView(renderForm(form({ [name]: value }), '{}'))).toEqual([]);
    },
  );
});

describe('parseForm', () => {
  it('reads every kind of field and leaves the empty ones out', () => {
    expect(
      parseForm(
        {
          who: { value: { type: 'plain_text_input', value: 'Carl' } },
          what: { value: { type: 'plain_text_input', value: null } },
          kind: { value: { type: 'radio_buttons', selected_option: { value: 'b' } } },
          day: { value: { type: 'datepicker', selected_date: '2026-02-03' } },
          person: { value: { type: 'users_select', selected_user: 'U1' } },
          files: {
            value: {
              type: 'file_input',
              files: [
                { id: 'F1', name: 'mail.pdf', mimetype: 'application/pdf', size: 12 },
                { id: 'F2' },
                { id: 'F3', mode: 'tombstone' },
                { id: '../F4' },
              ],
            },
          },
          blank: { value: { type: 'plain_text_input', value: '  ' } },
        },
        'U9',
      ),
    ).toEqual({
      fields: { who: 'Carl', kind: 'b', day: '2026-02-03', person: 'U1', files: 'mail.pdf, file' },
      files: [
        { name: 'mail.pdf', type: 'application/pdf', size: 12, ref: 'F1/U9', arg: 'files' },
        { name: 'file', type: 'application/octet-stream', size: 0, ref: 'F2/U9', arg: 'files' },
      ],
    });
    for (const nothing of [undefined, null, 5, [], { a: null }, { a: { b: 5 } }])
      expect(parseForm(nothing, 'U9')).toEqual({ fields: {}, files: [] });
  });
});
