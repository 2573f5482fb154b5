// Checks messages and views against Block Kit: shapes, unknown things, limits and ids that must differ.
import { BLOCKS, IN_VIEW } from './block-kit/blocks.ts';
import { kinds, lengthOf, list, oneOf, string, typed, flag, type Report, type Rule } from './block-kit/rule.ts';
import { plain } from './block-kit/text.ts';
import { fieldsOf, isFields, listOf, textOf } from './wire.ts';

/** All block text of one message together; Slack answers `msg_blocks_too_long` beyond it (measured, undocumented). */
export const MESSAGE_TEXT_LIMIT = 13_200;
/** Longest top-level text; beyond it Slack cuts or refuses. */
export const TEXT_LIMIT = 40_000;

/** Characters as Slack counts them. */
export const lengthOfText = lengthOf;

/** What Slack would refuse in `{text, blocks, attachments}`, one sentence each; an empty list when all is well. */
export function checkMessage(payload: unknown): string[] {
  const message = fieldsOf(payload);
  const text = message['text'];
  const problems = checkBlocks(message['blocks']);
  if (typeof text !== 'string' || text.trim() === '') problems.push('text: a message needs a top-level text');
  else if (lengthOf(text) > TEXT_LIMIT) problems.push(`text: must have at most ${TEXT_LIMIT} characters`);
  listOf(message['attachments']).forEach((each, at) => {
    problems.push(...checkBlocks(fieldsOf(each)['blocks'], `attachments[${at}].blocks`));
  });
  const total = blocksTextLength(message['blocks']);
  if (total > MESSAGE_TEXT_LIMIT)
    problems.push(`blocks: at most ${MESSAGE_TEXT_LIMIT} characters together, has ${total}`);
  return problems;
}

/** What Slack would refuse in the blocks of a message. */
export function checkBlocks(blocks: unknown, path = 'blocks'): string[] {
  if (blocks === undefined) return [];
  return collect((report) => {
    list(
      kinds('block', () => BLOCKS),
      { max: 50 },
    )(blocks, path, report);
    uniqueIds(blocks, path, report);
  });
}

/** What Slack would refuse in a modal or a Home view. */
export function checkView(view: unknown): string[] {
  const kind = fieldsOf(view)['type'];
  return collect((report) => {
    if (kind !== 'modal' && kind !== 'home') return report('view.type', 'must be modal or home');
    (kind === 'modal' ? modal : home)(view, 'view', report);
    uniqueIds(fieldsOf(view)['blocks'], 'view.blocks', report);
  });
}

/** How many characters all texts of these blocks have together. */
export function blocksTextLength(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce<number>((sum, each) => sum + blocksTextLength(each), 0);
  if (!isFields(blocks)) return 0;
  const own = typeof blocks['text'] === 'string' ? lengthOf(blocks['text']) : 0;
  return Object.values(blocks).reduce<number>((sum, each) => sum + blocksTextLength(each), own);
}

const viewBlocks = list(
  kinds('block', () => BLOCKS, IN_VIEW),
  { min: 1, max: 100 },
);
const common: Readonly<Record<string, Rule>> = {
  private_metadata: string({ max: 3000 }),
  callback_id: string({ max: 255 }),
  external_id: string({ max: 255 }),
};
const home = typed('home', { needs: { blocks: viewBlocks }, may: common });
const modal = typed('modal', {
  needs: { title: plain(24), blocks: viewBlocks },
  may: { ...common, submit: plain(24), close: plain(24), clear_on_close: flag, notify_on_close: flag },
  also: (value, path, report) => {
    const inputs = listOf(value['blocks']).some((each) => fieldsOf(each)['type'] === 'input');
    if (inputs && value['submit'] === undefined) report(path, 'a modal with inputs needs submit');
  },
});

function collect(run: (report: Report) => void): string[] {
  const problems: string[] = [];
  run((path, problem) => problems.push(`${path}: ${problem}`));
  return problems;
}

function uniqueIds(blocks: unknown, path: string, report: Report): void {
  repeated(listOf(blocks).map((each) => textOf(fieldsOf(each)['block_id']))).forEach((id) => {
    report(path, `block_id ${id} is used twice`);
  });
  repeated(listOf(blocks).flatMap(actionIds)).forEach((id) => {
    report(path, `action_id ${id} is used twice`);
  });
}

/** Every action_id below a value. */
export function actionIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(actionIds);
  if (!isFields(value)) return [];
  const own = textOf(value['action_id']);
  return [...(own === '' ? [] : [own]), ...Object.values(value).flatMap(actionIds)];
}

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, at) => id !== '' && ids.indexOf(id) !== at)),
];

/** What is wrong with message metadata, if anything. */
export const checkMetadata = (metadata: unknown): string[] =>
  metadata === undefined
    ? []
    : collect((report) => {
        if (!isFields(metadata)) return report('metadata', 'must be an object');
        string({ min: 1, max: 255 })(metadata['event_type'], 'metadata.event_type', report);
        if (!isFields(metadata['event_payload'])) report('metadata.event_payload', 'must be an object');
        for (const name of Object.keys(metadata))
          oneOf('event_type', 'event_payload')(name, `metadata.${name}`, report);
      });
