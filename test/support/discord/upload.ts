// Files that people send: kept, and served from the local CDN.
import { attachmentPayload } from './message-payload.ts';
import { must, type Attachment, type World } from './world.ts';
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

/** What befalls a file after it was sent, named by its file name; the newest of that name. */
export const createFiles = (world: World) => {
  const file = (name: string): Attachment => {
    const shown = [...world.messages.values()].flatMap(({ attachments }) => attachments);
    const found = [...world.files.values(), ...shown].filter(({ filename }) => filename === name);
    return must(found.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1)).at(-1), `file ${name}`);
  };
  return {
    file,
    deleteFile: (name: string): void => void world.lostFiles.add(file(name).id),
    /** The content network sends whoever asks for it to another address. */
    moveFile: (name: string, to: string): void => void world.movedFiles.set(file(name).id, to),
  };
};
