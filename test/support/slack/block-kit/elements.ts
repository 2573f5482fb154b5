// Interactive elements: buttons, selects, pickers and inputs, with Slack's limits.
import * as rule from './rule.ts';
import { richText } from './rich-text.ts';
import * as parts from './text.ts';
import { fieldsOf, isFields, listOf, textOf } from '../wire.ts';
import type { Fields } from '../types.ts';

const { flag, integer, list, object, string, typed, url } = rule;
type Rules = Readonly<Record<string, rule.Rule>>;
type Also = (value: Fields, path: string, report: rule.Report) => void;

const acting: Rules = { action_id: parts.actionId };
const confirming: Rules = { ...acting, confirm: parts.confirm };
const focusing: Rules = { ...confirming, focus_on_load: flag };
const placeholder: Rules = { placeholder: parts.plain(150) };
const dispatching: Rules = {
  ...acting,
  ...placeholder,
  focus_on_load: flag,
  dispatch_action_config: object({
    needs: { trigger_actions_on: list(rule.oneOf('on_enter_pressed', 'on_character_entered'), { min: 1 }) },
  }),
};

const element = (type: string, needs: Rules, may: Rules, also?: Also): rule.Rule =>
  typed(type, { needs, may, ...(also ? { also } : {}) });

const optionsOf = (value: Fields): readonly unknown[] => [
  ...listOf(value['options']),
  ...listOf(value['option_groups']).flatMap((group) => listOf(fieldsOf(group)['options'])),
];

/** What is chosen at first must be among the options. */
const initialAmongOptions: Also = (value, path, report) => {
  const values = optionsOf(value).map((each) => fieldsOf(each)['value']);
  const initial = [...listOf(value['initial_options']), value['initial_option']].filter(isFields);
  if (values.length > 0 && initial.some((each) => !values.includes(each['value'])))
    report(path, 'the initial option is not among the options');
};

const staticChoice: Also = (value, path, report) => {
  rule.either('options', 'option_groups')(value, path, report);
  initialAmongOptions(value, path, report);
};

const staticParts: Rules = {
  ...focusing,
  ...placeholder,
  options: list(parts.plainOption, { min: 1, max: 100 }),
  option_groups: list(parts.optionGroup, { min: 1, max: 100 }),
};
const chosen: Rules = { max_selected_items: integer({ min: 1 }) };
const filter = object({
  may: {
    include: list(rule.oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
});
const picking = (initial: Rules): Rules => ({ ...focusing, ...placeholder, ...initial });
const ids = list(string({ min: 1 }));
const conversation: Rules = { default_to_current_conversation: flag, filter };
const query: Rules = { min_query_length: integer({ min: 0 }) };

/** Numbers come as strings; the least must not be above the most. */
const rangeInOrder: Also = (value, path, report) => {
  const [least, most] = [Number(value['min_value'] ?? -Infinity), Number(value['max_value'] ?? Infinity)];
  if (least > most) report(path, 'min_value is above max_value');
};

const lengthInOrder: Also = (value, path, report) => {
  const [least, most] = [Number(value['min_length'] ?? 0), Number(value['max_length'] ?? 3000)];
  if (least > most) report(path, 'min_length is above max_length');
  if (rule.lengthOf(textOf(value['initial_value'])) > most) report(path, 'initial_value is longer than max_length');
};

const buttonLike: Rules = { ...confirming, accessibility_label: string({ max: 75 }) };
const feedback = object({
  needs: { text: parts.plain(75), value: string({ max: 2000 }) },
  may: { accessibility_label: string({ max: 75 }) },
});
const workflow = object({
  needs: {
    trigger: object({
      needs: { url: url(3000) },
      may: { customizable_input_parameters: list(object({ needs: { name: string(), value: string() } })) },
    }),
  },
});
const few = (max: number): Rules => ({ options: list(parts.anyOption, { min: 1, max }) });

export const ELEMENTS: Rules = {
  button: element(
    'button',
    { text: parts.plain(75) },
    {
      ...buttonLike,
      value: string({ max: 2000 }),
      url: url(3000),
      style: parts.style,
    },
  ),
  workflow_button: element(
    'workflow_button',
    { text: parts.plain(75), workflow },
    { ...buttonLike, style: parts.style },
  ),
  feedback_buttons: element('feedback_buttons', { positive_button: feedback, negative_button: feedback }, acting),
  icon_button: element(
    'icon_button',
    { icon: string({ min: 1 }), text: parts.plain() },
    {
      ...buttonLike,
      value: string({ max: 2000 }),
      visible_to_user_ids: list(string(), { max: 10 }),
    },
  ),
  overflow: element('overflow', { options: list(parts.linkOption, { min: 1, max: 5 }) }, confirming),
  checkboxes: element(
    'checkboxes',
    few(10),
    { ...focusing, initial_options: list(parts.anyOption) },
    initialAmongOptions,
  ),
  radio_buttons: element(
    'radio_buttons',
    few(10),
    { ...focusing, initial_option: parts.anyOption },
    initialAmongOptions,
  ),
  static_select: element('static_select', {}, { ...staticParts, initial_option: parts.plainOption }, staticChoice),
  multi_static_select: element(
    'multi_static_select',
    {},
    { ...staticParts, ...chosen, initial_options: list(parts.plainOption) },
    staticChoice,
  ),
  external_select: element('external_select', {}, picking({ ...query, initial_option: parts.plainOption })),
  multi_external_select: element(
    'multi_external_select',
    {},
    picking({ ...query, ...chosen, initial_options: list(parts.plainOption) }),
  ),
  users_select: element('users_select', {}, picking({ initial_user: string() })),
  multi_users_select: element('multi_users_select', {}, picking({ initial_users: ids, ...chosen })),
  channels_select: element('channels_select', {}, picking({ initial_channel: string(), response_url_enabled: flag })),
  multi_channels_select: element('multi_channels_select', {}, picking({ initial_channels: ids, ...chosen })),
  conversations_select: element(
    'conversations_select',
    {},
    picking({ ...conversation, initial_conversation: string(), response_url_enabled: flag }),
  ),
  multi_conversations_select: element(
    'multi_conversations_select',
    {},
    picking({ ...conversation, ...chosen, initial_conversations: ids }),
  ),
  datepicker: element('datepicker', {}, picking({ initial_date: rule.matching(/^\d{4}-\d{2}-\d{2}$/, 'a date') })),
  timepicker: element(
    'timepicker',
    {},
    picking({ initial_time: rule.matching(/^\d{2}:\d{2}$/, 'a time'), timezone: string() }),
  ),
  datetimepicker: element('datetimepicker', {}, { ...focusing, initial_date_time: integer({ min: 0 }) }),
  plain_text_input: element(
    'plain_text_input',
    {},
    {
      ...dispatching,
      initial_value: string(),
      multiline: flag,
      min_length: integer({ min: 0, max: 3000 }),
      max_length: integer({ min: 1, max: 3000 }),
    },
    lengthInOrder,
  ),
  email_text_input: element('email_text_input', {}, { ...dispatching, initial_value: string() }),
  url_text_input: element('url_text_input', {}, { ...dispatching, initial_value: string() }),
  number_input: element(
    'number_input',
    { is_decimal_allowed: flag },
    { ...dispatching, initial_value: string(), min_value: string(), max_value: string() },
    rangeInOrder,
  ),
  rich_text_input: element(
    'rich_text_input',
    {},
    {
      ...dispatching,
      initial_value: richText,
      min_lines: integer(),
      max_lines: integer(),
    },
  ),
  file_input: element(
    'file_input',
    {},
    {
      ...acting,
      filetypes: list(string({ min: 1 })),
      max_files: integer({ min: 1, max: 10 }),
    },
  ),
  image: parts.imageElement,
};

const SELECTS = ['static_select', 'external_select', 'users_select', 'channels_select', 'conversations_select'];
const CHOICES = [...SELECTS, ...SELECTS.map((each) => `multi_${each}`), 'checkboxes', 'radio_buttons'];
const PICKERS = ['datepicker', 'timepicker', 'datetimepicker'];
const TYPED = [
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'rich_text_input',
  'file_input',
];

export const IN_ACTIONS = ['button', 'workflow_button', 'overflow', 'rich_text_input', ...CHOICES, ...PICKERS];
export const IN_SECTION = ['button', 'workflow_button', 'overflow', 'image', ...CHOICES, ...PICKERS];
export const IN_INPUT = [...TYPED, ...CHOICES, ...PICKERS];

/** An element of one of these types. */
export const elementOf = (types: readonly string[]): rule.Rule => rule.kinds('element', () => ELEMENTS, types);
