// Files that people send: kept, and served from the local CDN.
import { attachmentPayload } from './message-payload.ts';
import type { Attachment, World } from './world.ts';
import type { Json } from './wire.ts';

export type SentFile = { readonly filename: string; readonly contentType?: string; readonly content: string | Buffer };

export const asAttachment = (
  world: World,
  { filename, contentType = 'text/plain', content }: SentFile,
): Attachment => ({
  id: world.newId(),
  filename,
  contentType,
  bytes: Buffer.from(content),
});

/** Keeps a file no message holds and gives its payload for `resolved`. */
export const keepFile = (world: World, file: SentFile): { readonly id: string; readonly payload: Json } => {
  const attachment = asAttachment(world, file);
  world.files.set(attachment.id, attachment);
  return { id: attachment.id, payload: { ...attachmentPayload(world, 'ephemeral', attachment), ephemeral: true } };
};
