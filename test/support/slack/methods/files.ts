// Uploads in Slack's three steps, and files.info.
import { postingChannel } from './channel.ts';
import { argJson, argText, needText, type Context, type Handler } from '../context.ts';
import { fileShape } from '../message.ts';
import { refuse } from '../refusal.ts';
import { fieldsOf, listOf, textOf } from '../wire.ts';
import { addMessage } from '../world.ts';
import type { SlackFile, Workspace } from '../types.ts';

export const fileMethods: Readonly<Record<string, Handler>> = {
  'files.getUploadURLExternal': ({ world, workspace, args }) => {
    const size = Number(needText(args, 'length'));
    if (!Number.isInteger(size) || size <= 0) return refuse('invalid_arguments');
    const id = world.id('F');
    world.files.set(id, {
      id,
      teamId: workspace.id,
      name: needText(args, 'filename'),
      mimetype: 'application/octet-stream',
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
    for (const file of files) file.complete = true;
    for (const ref of target?.split(',') ?? []) share(context, ref, files);
    return { files: files.map((file) => fileShape(context.world, file)) };
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
  const file = world.files.get(textOf(fieldsOf(entry)['id']));
  if (file?.teamId !== workspace.id || file.complete) return refuse('file_not_found');
  return file.content.length === file.size ? file : refuse('file_update_failed');
}

function share(context: Context, ref: string, files: readonly SlackFile[]): void {
  const { world, workspace, args } = context;
  const channel = postingChannel(context, ref);
  const thread = argText(args, 'thread_ts');
  addMessage(world, workspace, {
    channel: channel.id,
    user: workspace.bot.userId,
    botId: workspace.bot.id,
    text: argText(args, 'initial_comment') ?? '',
    files,
    ...(thread === undefined ? {} : { threadTs: thread }),
  });
}
