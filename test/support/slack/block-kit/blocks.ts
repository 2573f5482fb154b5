// Every block a message or a view may hold, with Slack's limits.
import { dataTable, dataVisualization, table } from './charts.ts';
import { elementOf, IN_ACTIONS, IN_INPUT, IN_SECTION } from './elements.ts';
import { richText } from './rich-text.ts';
import { flag, kinds, list, oneOf, string, typed, url, type Rule, type Shape } from './rule.ts';
import * as parts from './text.ts';
import { fieldsOf } from '../wire.ts';

const block = (type: string, { needs = {}, may = {}, also }: Shape): Rule =>
  typed(type, { needs, may: { block_id: parts.blockId, ...may }, ...(also ? { also } : {}) });

const textOrImage: Rule = (value, path, report) => {
  const type = fieldsOf(value)['type'];
  if (type === 'image') return parts.imageElement(value, path, report);
  if (type === 'plain_text' || type === 'mrkdwn') return parts.text(3000)(value, path, report);
  report(path, `${String(type)} is not allowed here`);
};

const icon: Rule = (value, path, report) => {
  if (fieldsOf(value)['type'] === 'icon') return typed('icon', { needs: { name: string() } })(value, path, report);
  parts.imageElement(value, path, report);
};

const card = block('card', {
  may: {
    hero_image: parts.imageElement,
    icon: parts.imageElement,
    slack_icon: icon,
    title: parts.text(150),
    subtitle: parts.text(150),
    body: parts.text(200),
    subtext: parts.text(200),
    actions: list(elementOf(['button']), { max: 3 }),
  },
});

const taskParts: Shape = {
  needs: {
    task_id: string({ min: 1 }),
    title: string({ min: 1 }),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
  },
  may: {
    details: richText,
    output: richText,
    sources: list(typed('url', { needs: { url: url(3000), text: string({ min: 1 }) } })),
  },
};
/** Inside a plan a task needs no type. */
const planTask: Rule = (value, path, report) =>
  block('task_card', taskParts)({ type: 'task_card', ...fieldsOf(value) }, path, report);

const CHILDREN = [
  ...['actions', 'context', 'divider', 'file', 'header', 'image', 'input', 'rich_text', 'section', 'table', 'video'],
];

export const BLOCKS: Readonly<Record<string, Rule>> = {
  section: block('section', {
    may: {
      text: parts.text(3000),
      fields: list(parts.text(2000), { min: 1, max: 10 }),
      accessory: elementOf(IN_SECTION),
      expand: flag,
    },
    also: (value, path, report) => {
      if (value['text'] === undefined && value['fields'] === undefined) report(path, 'needs text or fields');
    },
  }),
  divider: block('divider', {}),
  header: block('header', { needs: { text: parts.plain(150) } }),
  context: block('context', { needs: { elements: list(textOrImage, { min: 1, max: 10 }) } }),
  actions: block('actions', { needs: { elements: list(elementOf(IN_ACTIONS), { min: 1, max: 25 }) } }),
  context_actions: block('context_actions', {
    needs: { elements: list(elementOf(['feedback_buttons', 'icon_button']), { min: 1, max: 5 }) },
  }),
  image: block('image', { ...parts.imageParts, may: { ...parts.imageParts.may, title: parts.plain(2000) } }),
  input: block('input', {
    needs: { label: parts.plain(2000), element: elementOf(IN_INPUT) },
    may: { hint: parts.plain(2000), optional: flag, dispatch_action: flag },
  }),
  file: block('file', { needs: { external_id: string({ min: 1 }), source: oneOf('remote') } }),
  rich_text: richText,
  markdown: block('markdown', { needs: { text: string({ min: 1, max: 12_000 }) } }),
  video: block('video', {
    needs: {
      alt_text: string({ min: 1, max: 200 }),
      thumbnail_url: url(3000),
      title: parts.plain(200),
      video_url: url(3000),
    },
    may: {
      title_url: url(3000),
      author_name: string({ max: 50 }),
      provider_name: string({ max: 50 }),
      provider_icon_url: url(3000),
      description: parts.plain(200),
    },
  }),
  alert: block('alert', {
    needs: { text: parts.text(200) },
    may: { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  }),
  card,
  carousel: block('carousel', { needs: { elements: list(card, { min: 1, max: 10 }) } }),
  container: block('container', {
    needs: {
      child_blocks: list(
        kinds('block', () => BLOCKS, CHILDREN),
        { max: 10 },
      ),
    },
    may: {
      title: parts.plain(150),
      rich_text_title: richText,
      subtitle: parts.text(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon,
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
  }),
  table,
  data_table: dataTable,
  data_visualization: dataVisualization,
  task_card: block('task_card', taskParts),
  plan: block('plan', { needs: { title: string({ min: 1 }) }, may: { tasks: list(planTask) } }),
};

/** Blocks that stand in messages only. */
const MESSAGE_ONLY = [
  ...['file', 'markdown', 'table', 'context_actions', 'alert', 'card', 'carousel', 'container', 'data_table'],
  ...['data_visualization', 'task_card', 'plan'],
];
export const IN_VIEW: readonly string[] = Object.keys(BLOCKS).filter((type) => !MESSAGE_ONLY.includes(type));
