// Finds interactive elements in blocks and says what Slack reports when a person uses one.
import { lengthOfText } from './block-kit.ts';
import { fieldsOf, isFields, listOf, textOf } from './wire.ts';
import type { Block, Fields } from './types.ts';

export type Found = { readonly block: Block; readonly element: Fields };

/** What a person picked or typed. */
export type Choice = string | number | readonly string[] | undefined;

/** Every interactive element of these blocks with the block it stands in. */
export function elementsOf(blocks: readonly Block[]): Found[] {
  return blocks.flatMap((block) => {
    const inner = [...listOf(block['child_blocks']), ...listOf(block['elements'])].filter(isFields);
    const nested = inner.filter((each) => each['block_id'] !== undefined) as Block[];
    const own = [...inner, block['accessory'], block['element'], ...listOf(block['actions'])].filter(isFields);
    const acting = own.filter((each) => each['action_id'] !== undefined);
    return [...acting.map((element) => ({ block, element })), ...elementsOf(nested)];
  });
}

export const labelOf = (element: Fields): string =>
  textOf(fieldsOf(element['text'])['text']) || textOf(fieldsOf(element['placeholder'])['text']);

const optionsOf = (element: Fields): Fields[] =>
  [
    ...listOf(element['options']),
    ...listOf(element['option_groups']).flatMap((group) => listOf(fieldsOf(group)['options'])),
  ].map(fieldsOf);

/** An option by its value or by what it says; throws when a person could not pick it. */
function pick(element: Fields, wanted: string): Fields {
  if (textOf(element['type']).includes('external'))
    return { text: { type: 'plain_text', text: wanted }, value: wanted };
  const options = optionsOf(element);
  const found = options.find((each) => each['value'] === wanted || labelOf(each) === wanted);
  if (!found)
    throw new Error(`No option ${wanted}; there are ${options.map((each) => textOf(each['value'])).join(', ')}`);
  return found;
}

const PICKED: Readonly<Record<string, readonly [string, string]>> = {
  users_select: ['selected_user', 'initial_user'],
  channels_select: ['selected_channel', 'initial_channel'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
};
const ONE_OPTION = ['static_select', 'external_select', 'radio_buttons'];
const MANY_OPTIONS = ['multi_static_select', 'multi_external_select', 'checkboxes'];

/** Whether Slack keeps a value for such an element. */
export const hasState = (element: Fields): boolean => {
  const type = textOf(element['type']);
  return type in PICKED || [...ONE_OPTION, ...MANY_OPTIONS, 'file_input'].includes(type);
};

const asList = (choice: Choice): readonly string[] =>
  choice === undefined ? [] : typeof choice === 'object' ? choice : [String(choice)];

/** The value of an element as `state.values` shows it: what was chosen, else what it started with. */
export function stateOf(element: Fields, choice: Choice): Fields {
  const type = textOf(element['type']);
  if (ONE_OPTION.includes(type)) {
    const chosen = choice === undefined ? element['initial_option'] : pick(element, String(choice));
    return { type, selected_option: chosen ?? null };
  }
  if (MANY_OPTIONS.includes(type)) {
    const chosen =
      choice === undefined ? element['initial_options'] : asList(choice).map((each) => pick(element, each));
    return { type, selected_options: chosen ?? [] };
  }
  if (type === 'file_input') return { type, files: asList(choice).map((id) => ({ id })) };
  const [name, initial] = PICKED[type] ?? ['value', 'initial_value'];
  const empty = type.startsWith('multi_') ? [] : null;
  return { type, [name]: given(type, choice) ?? element[initial] ?? empty };
}

function given(type: string, choice: Choice): unknown {
  if (choice === undefined || choice === '') return undefined;
  if (type.startsWith('multi_')) return asList(choice);
  return type === 'datetimepicker' ? Number(choice) : String(choice as string);
}

/** The action of a press, as `actions[0]` shows it. */
export function actionOf(found: Found, choice: Choice, actionTs: string): Fields {
  const { element, block } = found;
  const base = { action_id: element['action_id'], block_id: block.block_id, action_ts: actionTs };
  const type = textOf(element['type']);
  if (type === 'overflow') return { type, ...base, selected_option: pick(element, String(choice)) };
  if (type === 'feedback_buttons') return { type, ...base, ...feedback(element, String(choice)) };
  if (!hasState(element)) return { type, ...base, ...kept(element, ['text', 'value', 'style', 'url']) };
  return { ...stateOf(element, choice), ...base, ...kept(element, ['placeholder']) };
}

const kept = (element: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.filter((name) => element[name] !== undefined).map((name) => [name, element[name]]));

function feedback(element: Fields, wanted: string): Fields {
  const buttons = [fieldsOf(element['positive_button']), fieldsOf(element['negative_button'])];
  const found = buttons.find((each) => each['value'] === wanted || labelOf(each) === wanted);
  if (!found) throw new Error(`No feedback button ${wanted}`);
  return { text: found['text'], value: found['value'] };
}

/** `state.values` of these blocks; `choices` go by action_id, block_id or the label of an input. */
export function stateValues(blocks: readonly Block[], choices: Readonly<Record<string, Choice>>): Fields {
  const values: Record<string, Fields> = {};
  const used = new Set<string>();
  for (const found of elementsOf(blocks).filter((each) => hasState(each.element))) {
    const key = namesOf(found).find((name) => Object.hasOwn(choices, name));
    if (key !== undefined) used.add(key);
    const state = stateOf(found.element, key === undefined ? undefined : choices[key]);
    const block = (values[String(found.block.block_id)] ??= {});
    block[String(found.element['action_id'])] = state;
  }
  const lost = Object.keys(choices).filter((name) => !used.has(name));
  if (lost.length > 0) throw new Error(`No field ${lost.join(', ')} in this form`);
  return values;
}

const namesOf = ({ block, element }: Found): string[] => [
  String(element['action_id']),
  String(block.block_id),
  textOf(fieldsOf(block['label'])['text']),
];

/** What keeps a person from submitting this form: required fields left empty, too long or too short texts. */
export function unsubmittable(blocks: readonly Block[], values: Fields): string[] {
  return elementsOf(blocks)
    .filter(({ block }) => block.type === 'input')
    .flatMap(({ block, element }) => {
      const state = fieldsOf(fieldsOf(values[String(block.block_id)])[String(element['action_id'])]);
      const label = textOf(fieldsOf(block['label'])['text']);
      if (isEmpty(state)) return block['optional'] === true ? [] : [`${label} is required`];
      const size = lengthOfText(textOf(state['value']));
      if (size > Number(element['max_length'] ?? 3000)) return [`${label} is too long`];
      return size < Number(element['min_length'] ?? 0) ? [`${label} is too short`] : [];
    });
}

const isEmpty = ({ type: _, ...state }: Fields): boolean =>
  Object.values(state).every((each) => each === null || each === '' || (Array.isArray(each) && each.length === 0));
