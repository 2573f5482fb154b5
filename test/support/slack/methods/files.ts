// Uploads in Slack's three steps, files.info and files.delete.
import { postingChannel } from './channel.ts';
import { removeFile } from '../file.ts';
import { argJson, argText, needText, type Context, type Handler } from '../context.ts';
import { fileShape } from '../message.ts';
import { refuse } from '../refusal.ts';
import { fieldsOf, listOf, textOf } from '../wire.ts';
import { addMessage, recordViolation } from '../world.ts';
import type { SlackFile, Workspace } from '../types.ts';

export const fileMethods: Readonly<Record<string, Handler>> = {
  'files.getUploadURLExternal': ({ world, workspace, args }) => {
    const size = Number(needText(args, 'length'));
    if (size === 0) return refuse('missing_argument');
    if (!Number.isInteger(size) || size < 0) return refuse('invalid_arguments');
    if (size > 1_073_741_824) return refuse('file_upload_size_restricted');
    const alt = argText(args, 'alt_txt');
    if ((alt ?? '').length > 1_000) return refuse('alt_txt_too_large');
    const id = world.id('F');
    world.files.set(id, {
      id,
      teamId: workspace.id,
      name: needText(args, 'filename'),
      mimetype: typeOf(needText(args, 'filename')),
      ...(alt === undefined ? {} : { alt }),
      user: workspace.bot.userId,
      content: Buffer.alloc(0),
      size,
      complete: false,
      created: Math.floor(world.clock.now() / 1000),
      shares: [],
    });
    return { upload_url: `${world.origin}/upload/${id}`, file_id: id };
  },
  'files.completeUploadExternal': (context) => {
    const files = listOf(argJson(context.args, 'files', 'invalid_arguments')).map((each) => uploaded(context, each));
    if (files.length === 0) return refuse('invalid_arguments');
    const target = argText(context.args, 'channel_id') ?? argText(context.args, 'channels');
    for (const ref of target?.split(',') ?? []) share(context, ref, files);
    for (const file of files) file.complete = true;
    return { files: files.map((file) => fileShape(context.world, file)) };
  },
  'files.delete': ({ world, workspace, args }) => {
    const file = world.files.get(needText(args, 'file'));
    if (file?.teamId !== workspace.id || !file.complete) return refuse('file_not_found');
    if (file.user !== workspace.bot.userId) return refuse('cant_delete_file');
    if (file.deleted) return refuse('file_deleted', { arranged: true });
    removeFile(file);
    return {};
  },
  'files.info': ({ world, workspace, args }) => {
    const file = world.files.get(needText(args, 'file'));
    if (file?.teamId !== workspace.id || !file.complete || !isSeen(workspace, file)) return refuse('file_not_found');
    if (file.deleted) return refuse('file_deleted', { arranged: true });
    return { file: fileShape(world, file), comments: [], response_metadata: { next_cursor: '' } };
  },
};

/** The bot sees its own files, those put into its forms, and those shown where it is. */
function isSeen(workspace: Workspace, { shares }: SlackFile): boolean {
  return (
    shares.length === 0 ||
    shares.some(({ channel }) => workspace.channels.get(channel)?.members.has(workspace.bot.userId) === true)
  );
}

function uploaded({ world, workspace }: Context, entry: unknown): SlackFile {
  const strange = Object.keys(fieldsOf(entry)).filter((name) => !['id', 'title', 'highlight_type'].includes(name));
  if (strange.length > 0) recordViolation(world, 'unknown_argument', `files[] unknown: ${strange.join(', ')}`);
  const file = world.files.get(textOf(fieldsOf(entry)['id']));
  if (file?.teamId !== workspace.id || file.complete) return refuse('file_not_found');
  return file.content.length === file.size ? file : refuse('file_update_failed');
}

function share(context: Context, ref: string, files: readonly SlackFile[]): void {
  const { world, workspace, args } = context;
  const channel = postingChannel(context, ref);
  const thread = argText(args, 'thread_ts');
  const message = addMessage(world, workspace, {
    channel: channel.id,
    user: workspace.bot.userId,
    botId: workspace.bot.id,
    text: argText(args, 'initial_comment') ?? '',
    files,
    ...(thread === undefined ? {} : { threadTs: thread }),
  });
  for (const file of files) file.shares.push({ channel: channel.id, ts: message.ts });
}

const TYPES: Readonly<Record<string, string | undefined>> = {
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  zip: 'application/zip',
};

/** Slack goes by the name. */
const typeOf = (name: string): string =>
  TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
