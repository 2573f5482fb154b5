// A small form for the tests: a text that is required, a choice that is not.
import type { ModalView } from '@slack/types';

export const form: ModalView = {
  type: 'modal',
  callback_id: 'situation',
  notify_on_close: true,
  private_metadata: 'kept',
  title: { type: 'plain_text', text: 'Your situation' },
  submit: { type: 'plain_text', text: 'Get advice' },
  blocks: [
    {
      type: 'input',
      block_id: 'what',
      label: { type: 'plain_text', text: 'What happened' },
      element: { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: 200 },
    },
    {
      type: 'input',
      block_id: 'kind',
      optional: true,
      label: { type: 'plain_text', text: 'Kind' },
      element: {
        type: 'static_select',
        action_id: 'choice',
        options: [{ text: { type: 'plain_text', text: 'Payment' }, value: 'payment' }],
      },
    },
  ],
};
