// Broken blocks and views for the tests, one for each constraint, by the names of the shared list of invalid cases.
import type { Fields } from '../types.ts';

const long = (size: number): string => 'x'.repeat(size);
const many = <Value>(size: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: size }, (_, at) => make(at));
const text = (words = 'Words'): Fields => ({ type: 'plain_text', text: words });
const marked = (words = 'Words'): Fields => ({ type: 'mrkdwn', text: words });
const option = (extra: Fields = {}): Fields => ({ text: text(), value: 'v', ...extra });
const options = (size: number): Fields[] => many(size, (at) => option({ value: `v${at}` }));
const group = (size: number): Fields => ({ label: text(), options: options(size) });
const button = (extra: Fields = {}): Fields => ({ type: 'button', text: text(), action_id: 'a', ...extra });
const actions = (...elements: Fields[]): Fields => ({ type: 'actions', elements });
const select = (extra: Fields): Fields => actions({ type: 'static_select', action_id: 'a', ...extra });
const overflow = (...list: Fields[]): Fields => actions({ type: 'overflow', action_id: 'a', options: list });
const checks = (type: string, size: number): Fields => actions({ type, action_id: 'a', options: options(size) });
const confirm = (extra: Fields): Fields => actions(button({ confirm: { text: marked(), ...extra } }));
const section = (extra: Fields): Fields => ({ type: 'section', ...extra });
const input = (element: Fields, extra: Fields = {}): Fields => ({ type: 'input', label: text(), element, ...extra });
const line = (extra: Fields = {}): Fields => input({ type: 'plain_text_input', action_id: 'a', ...extra });
const image = (extra: Fields): Fields => ({
  type: 'image',
  image_url: 'https://a.example/b.png',
  alt_text: 'x',
  ...extra,
});
const modal = (extra: Fields): Fields => ({ type: 'modal', title: text(), blocks: [{ type: 'divider' }], ...extra });
const cells = (width: number): Fields[] => many(width, () => ({ type: 'raw_text', text: 'x' }));
const rows = (height: number, width = 2): Fields[][] => many(height, () => cells(width));
const dataTable = (extra: Fields): Fields => ({ type: 'data_table', caption: 'x', rows: rows(2), ...extra });
const card = (extra: Fields): Fields => ({ type: 'card', ...extra });
const container = (extra: Fields): Fields => ({ type: 'container', child_blocks: [{ type: 'divider' }], ...extra });
const urlSource = (url: string): Fields => {
  const sources = [{ type: 'url', url, text: 'x' }];
  return { type: 'task_card', task_id: 't', title: 'x', status: 'pending', sources };
};
const feedback = (extra: Fields): Fields => {
  const good = { text: text(), value: 'v' };
  const element = { type: 'feedback_buttons', positive_button: { ...good, ...extra }, negative_button: good };
  return { type: 'context_actions', elements: [element] };
};
const icon = (extra: Fields): Fields => ({ type: 'icon_button', icon: 'trash', text: text(), ...extra });
const video = (extra: Fields): Fields => {
  const addresses = { thumbnail_url: 'https://a.example/t.png', video_url: 'https://a.example/v.mp4' };
  return { type: 'video', alt_text: 'x', title: text(), ...addresses, ...extra };
};
const chart = (shape: Fields, extra: Fields = {}): Fields => ({
  type: 'data_visualization',
  title: 'x',
  chart: shape,
  ...extra,
});
const segment = (extra: Fields = {}): Fields => ({ label: 'x', value: 1, ...extra });
const pie = (segments: Fields[]): Fields => chart({ type: 'pie', segments });
const point = (label = 'x'): Fields => ({ label, value: 1 });
const series = (data: Fields[] = [point()], name = 'x'): Fields => ({ name, data });
const bars = (list: Fields[], axis: Fields = { categories: ['x'] }): Fields =>
  chart({ type: 'bar', series: list, axis_config: axis });

/** Blocks that Slack refuses; `view` cases stand apart. */
export const BROKEN_BLOCKS: Readonly<Record<string, Fields>> = {
  'text-empty': section({ text: marked('') }),
  'text-too-long': { type: 'context', elements: [marked(long(3001))] },
  'button-action-id-too-long': actions(button({ action_id: long(256) })),
  'button-text-too-long': actions(button({ text: text(long(76)) })),
  'button-url-too-long': actions(button({ url: `https://a.example/${long(3000)}` })),
  'button-value-too-long': actions(button({ value: long(2001) })),
  'confirmation-title-too-long': confirm({ title: text(long(101)) }),
  'confirmation-text-too-long': confirm({ text: text(long(301)) }),
  'confirmation-confirm-too-long': confirm({ confirm: text(long(31)) }),
  'confirmation-deny-too-long': confirm({ deny: text(long(31)) }),
  'option-text-too-long': select({ options: [option({ text: text(long(76)) })] }),
  'option-value-too-long': select({ options: [option({ value: long(151) })] }),
  'option-url-too-long': overflow(option({ url: `https://a.example/${'😀'.repeat(3000)}` })),
  'option-description-too-long': select({ options: [option({ description: text(long(76)) })] }),
  'option-group-label-too-long': select({ option_groups: [{ label: text(long(76)), options: options(1) }] }),
  'option-group-empty': select({ option_groups: [group(0)] }),
  'option-group-too-many-options': select({ option_groups: [group(101)] }),
  'select-placeholder-too-long': select({ options: options(1), placeholder: text(long(151)) }),
  'select-too-many-options': select({ options: options(101) }),
  'select-too-many-option-groups': select({ option_groups: many(101, () => group(1)) }),
  'overflow-empty': overflow(),
  'overflow-too-many-options': overflow(...options(6)),
  'checkboxes-empty': checks('checkboxes', 0),
  'checkboxes-too-many-options': checks('checkboxes', 11),
  'radio-buttons-empty': checks('radio_buttons', 0),
  'radio-buttons-too-many-options': checks('radio_buttons', 11),
  'url-source-url-empty': urlSource(''),
  'url-source-url-too-long': urlSource(`https://a.example/${long(3000)}`),
  'table-too-many-rows': { type: 'table', rows: rows(101) },
  'table-ragged-rows': { type: 'table', rows: [cells(2), cells(3)] },
  'table-column-settings-mismatch': {
    type: 'table',
    rows: rows(1),
    column_settings: many(3, () => ({ align: 'left' })),
  },
  'file-input-max-files-too-small': input({ type: 'file_input', max_files: 0 }),
  'file-input-max-files-too-large': input({ type: 'file_input', max_files: 11 }),
  'plain-text-input-max-length-too-large': line({ max_length: 3001 }),
  'actions-too-many-elements': actions(...many(26, (at) => button({ action_id: `a${at}` }))),
  'context-too-many-elements': { type: 'context', elements: many(11, () => marked()) },
  'header-text-too-long': { type: 'header', text: text(long(151)) },
  'image-url-too-long': image({ image_url: `https://a.example/${long(3000)}` }),
  'image-alt-text-too-long': image({ alt_text: long(2001) }),
  'input-label-too-long': { ...line(), label: text(long(2001)) },
  'input-hint-too-long': { ...line(), hint: text(long(2001)) },
  'markdown-empty': { type: 'markdown', text: '' },
  'markdown-too-long': { type: 'markdown', text: long(12_001) },
  'section-text-too-long': section({ text: marked(long(3001)) }),
  'section-too-many-fields': section({ fields: many(11, () => marked()) }),
  'section-field-too-long': section({ fields: [marked(long(2001))] }),
  'video-alt-text-empty': video({ alt_text: '' }),
  'video-alt-text-too-long': video({ alt_text: long(201) }),
  'video-title-too-long': video({ title: text(long(201)) }),
  'video-author-name-too-long': video({ author_name: long(51) }),
  'video-description-too-long': video({ description: text(long(201)) }),
  'video-provider-name-too-long': video({ provider_name: long(51) }),
  'section-missing-content': section({}),
  'static-select-options-and-groups': select({ options: options(1), option_groups: [group(1)] }),
  'image-url-and-slack-file': image({ slack_file: { id: 'F1' } }),
  'number-input-inverted-range': input({
    type: 'number_input',
    is_decimal_allowed: false,
    min_value: '9',
    max_value: '1',
  }),
  'context-invalid-element': { type: 'context', elements: [button()] },
  'input-invalid-element': input(button()),
  'block-id-too-long': { type: 'divider', block_id: long(256) },
  'button-accessibility-label-too-long': actions(button({ accessibility_label: long(76) })),
  'alert-text-too-long': { type: 'alert', text: marked(long(201)) },
  'card-title-too-long': card({ title: marked(long(151)) }),
  'card-subtitle-too-long': card({ subtitle: marked(long(151)) }),
  'card-body-too-long': card({ body: marked(long(201)) }),
  'card-too-many-actions': card({ actions: many(4, (at) => button({ action_id: `a${at}` })) }),
  'card-subtext-too-long': card({ subtext: marked(long(201)) }),
  'carousel-empty': { type: 'carousel', elements: [] },
  'carousel-too-many-cards': { type: 'carousel', elements: many(11, () => card({ title: marked() })) },
  'container-title-too-long': container({ title: text(long(151)) }),
  'container-subtitle-too-long': container({ subtitle: marked(long(151)) }),
  'container-too-many-child-blocks': container({ child_blocks: many(11, () => ({ type: 'divider' })) }),
  'context-actions-too-many-elements': { type: 'context_actions', elements: many(6, () => icon({})) },
  'feedback-button-text-too-long': feedback({ text: text(long(76)) }),
  'feedback-button-value-too-long': feedback({ value: long(2001) }),
  'feedback-button-accessibility-label-too-long': feedback({ accessibility_label: long(76) }),
  'icon-button-too-many-visible-users': {
    type: 'context_actions',
    elements: [icon({ visible_to_user_ids: many(11, (at) => `U${at}`) })],
  },
  'data-table-too-few-rows': dataTable({ rows: rows(1) }),
  'data-table-too-many-rows': dataTable({ rows: rows(202) }),
  'data-table-too-few-columns': dataTable({ rows: rows(2, 0) }),
  'data-table-too-many-columns': dataTable({ rows: rows(2, 21) }),
  'data-table-page-size-too-small': dataTable({ page_size: 0 }),
  'data-table-page-size-too-large': dataTable({ page_size: 101 }),
  'data-table-cell-text-empty': dataTable({ rows: [cells(1), [{ type: 'raw_text', text: '' }]] }),
  'data-table-content-too-long': dataTable({ rows: many(3, () => [{ type: 'raw_text', text: long(7000) }]) }),
  'data-visualization-title-too-long': chart({ type: 'pie', segments: [segment()] }, { title: long(51) }),
  'pie-chart-empty': pie([]),
  'pie-chart-too-many-segments': pie(many(13, () => segment())),
  'chart-segment-label-too-long': pie([segment({ label: long(21) })]),
  'chart-segment-value-not-positive': pie([segment({ value: 0 })]),
  'chart-series-empty': bars([]),
  'chart-too-many-series': bars(many(13, () => series())),
  'data-series-name-too-long': bars([series([point()], long(21))]),
  'data-series-empty': bars([series([])]),
  'data-series-too-many-points': bars([series(many(21, () => point()))]),
  'data-point-label-too-long': bars([series([point(long(21))])]),
  'axis-categories-empty': bars([series()], { categories: [] }),
  'axis-too-many-categories': bars([series()], { categories: many(21, () => 'x') }),
  'axis-category-label-too-long': bars([series()], { categories: [long(21)] }),
  'axis-label-too-long': bars([series()], { categories: ['x'], x_label: long(51) }),
  // Beyond the shared list.
  'unknown-block': { type: 'paragraph', text: marked() },
  'prototype-block': { type: 'constructor' },
  'unknown-element': actions({ type: 'slider', action_id: 'a' }),
  'unknown-property': section({ text: marked(), colour: 'red' }),
  'wrong-text-type': { type: 'header', text: marked() },
  'unknown-style': actions(button({ style: 'default' })),
  'number-as-value': actions(button({ value: 7 })),
  'no-web-address': actions(button({ url: 'javascript:alert(1)' })),
  'initial-option-elsewhere': select({ options: options(2), initial_option: option({ value: 'other' }) }),
  'initial-value-too-long': line({ initial_value: long(11), max_length: 10 }),
  'no-elements': actions(),
  'rich-text-unknown-part': { type: 'rich_text', elements: [{ type: 'rich_text_table', elements: [] }] },
  'rich-text-bare-text': { type: 'rich_text', elements: [{ type: 'text', text: 'x' }] },
  'rich-text-empty-text': {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }],
  },
  'rich-text-mention-in-code': {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U123' }] }],
  },
  'rich-text-unknown-style': {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { blink: true } }] }],
  },
};

export const BROKEN_VIEWS: Readonly<Record<string, Fields>> = {
  'view-missing-blocks': modal({ blocks: [] }),
  'view-too-many-blocks': modal({ blocks: many(101, () => ({ type: 'divider' })) }),
  'view-private-metadata-too-long': modal({ private_metadata: long(3001) }),
  'view-callback-id-too-long': modal({ callback_id: long(256) }),
  'view-title-too-long': modal({ title: text(long(25)) }),
  'view-close-too-long': modal({ close: text(long(25)) }),
  'view-submit-too-long': modal({ submit: text(long(25)) }),
  // Beyond the shared list.
  'view-inputs-without-submit': modal({ blocks: [line()] }),
  'view-markdown-block': modal({ blocks: [{ type: 'markdown', text: 'x' }] }),
  'view-without-title': { type: 'modal', blocks: [{ type: 'divider' }] },
  'view-unknown-type': { type: 'dialog', blocks: [{ type: 'divider' }] },
  'view-home-with-title': { type: 'home', title: text(), blocks: [{ type: 'divider' }] },
  'view-repeated-block-id': modal({ blocks: many(2, () => ({ type: 'divider', block_id: 'same' })) }),
  'view-no-object': [] as unknown as Fields,
};
