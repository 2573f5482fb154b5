// Checks an outgoing message, completes it as Slack does, and shows it in Slack's own shape.
import {
  checkBlocks,
  checkMetadata,
  blocksTextLength,
  lengthOfText,
  MESSAGE_TEXT_LIMIT,
  TEXT_LIMIT,
} from './block-kit.ts';
import { argFlag, argJson, argText } from './context.ts';
import { refuse, refuseBecause } from './refusal.ts';
import { fieldsOf, isFields, listOf } from './wire.ts';
import type { World } from './world.ts';
import type { Block, Fields, SlackFile, SlackMessage, Workspace } from './types.ts';

/** What people see of a message: the part that posts, edits and response_url have in common. */
export type Content = {
  readonly text: string;
  readonly blocks?: Block[];
  readonly attachments?: Fields[];
  readonly metadata?: Fields;
  readonly mrkdwn: boolean;
  readonly linkNames: boolean;
};

/** Reads and checks what a message says; refuses with Slack's own error name. */
export function contentOf(world: World, args: Fields): Content {
  const blocks = argJson(args, 'blocks', 'invalid_blocks_format');
  const attachments = argJson(args, 'attachments', 'invalid_attachments');
  const metadata = argJson(args, 'metadata', 'invalid_metadata_format');
  checkText(args, blocks, attachments);
  const wrong = checkMetadata(metadata);
  if (wrong.length > 0) refuseBecause('invalid_metadata_format', wrong);
  return {
    text: textArgument(args),
    mrkdwn: argText(args, 'mrkdwn') !== 'false',
    linkNames: argFlag(args, 'link_names') || argText(args, 'parse') === 'full',
    ...(blocks === undefined ? {} : { blocks: completeBlocks(world, blocks) }),
    ...(attachments === undefined ? {} : { attachments: listOf(attachments).map(fieldsOf) }),
    ...(metadata === undefined ? {} : { metadata: fieldsOf(metadata) }),
  };
}

const textArgument = (args: Fields): string => argText(args, 'text') ?? argText(args, 'markdown_text') ?? '';

function checkText(args: Fields, blocks: unknown, attachments: unknown): void {
  if (argText(args, 'markdown_text') !== undefined && (blocks !== undefined || argText(args, 'text') !== undefined))
    refuse('markdown_text_conflict');
  if (attachments !== undefined && !Array.isArray(attachments)) refuse('invalid_attachments');
  const problems = [
    ...checkBlocks(blocks),
    ...listOf(attachments).flatMap((each) => checkBlocks(fieldsOf(each)['blocks'])),
  ];
  if (problems.length > 0) refuseBecause('invalid_blocks', problems);
  if (blocksTextLength(blocks) > MESSAGE_TEXT_LIMIT) refuse('msg_blocks_too_long');
  // Slack takes blocks without a text and warns; without it a notification and a screen reader say nothing.
  if (textArgument(args).trim() === '') refuse('no_text');
  if (lengthOfText(textArgument(args)) > TEXT_LIMIT) refuse('msg_too_long');
}

/** Gives every block and element the ids that Slack gives when the app does not. */
export function completeBlocks(world: World, blocks: unknown): Block[] {
  return listOf(blocks).map((each) => completed(world, { block_id: world.id('k'), ...fieldsOf(each) }) as Block);
}

const ACTING = /(_select|button|buttons|input|picker|overflow|checkboxes)$/;

function completed(world: World, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => completed(world, each));
  if (!isFields(value)) return value;
  const inner = Object.entries(value).map(([name, each]) => [name, completed(world, each)] as const);
  const needsId = ACTING.test(String(value['type'])) && value['action_id'] === undefined;
  return { ...Object.fromEntries(inner), ...(needsId ? { action_id: world.id('a') } : {}) };
}

/** A message as Slack shows it to an app. */
export function messageShape(world: World, workspace: Workspace, message: SlackMessage): Fields {
  const bot = message.botId === undefined ? {} : botParts(world, workspace, message);
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    team: workspace.id,
    text: message.text,
    ...bot,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.files ? { files: message.files.map((file) => fileShape(world, file)) } : {}),
  };
}

function botParts(world: World, workspace: Workspace, message: SlackMessage): Fields {
  const ours = message.botId === workspace.bot.id;
  const appId = ours ? world.appId : 'A0OTHERAPP';
  const name = workspace.users.get(message.user)?.name ?? '';
  const icons = { image_36: '', image_48: '', image_72: '' };
  return {
    bot_id: message.botId,
    app_id: appId,
    bot_profile: {
      id: message.botId,
      deleted: false,
      name,
      updated: 1_700_000_000,
      app_id: appId,
      icons,
      team_id: workspace.id,
    },
  };
}

/** A file as Slack shows it; its content lies behind `url_private` and asks for the token. */
export function fileShape(world: World, file: SlackFile): Fields {
  if (file.deleted) return { id: file.id, mode: 'tombstone' };
  const url = `${world.origin}/files-pri/${file.teamId}-${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.name,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? 'text',
    pretty_type: 'File',
    user: file.user,
    user_team: file.teamId,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: url,
    url_private_download: url,
    permalink: url,
    has_rich_preview: false,
    file_access: 'visible',
    shares: sharesOf(file),
    ...(file.alt === undefined ? {} : { alt_txt: file.alt }),
  };
}

function sharesOf({ shares }: SlackFile): Fields {
  const byChannel: Record<string, Fields[]> = {};
  for (const { channel, ts } of shares) (byChannel[channel] ??= []).push({ ts, reply_users_count: 0, reply_count: 0 });
  return shares.length === 0 ? {} : { private: byChannel };
}
