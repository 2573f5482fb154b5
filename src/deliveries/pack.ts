// A request and the address of its reply as one value, to be sealed and read back after a restart.
import { z } from 'zod';
import type { Request } from '../chat/index.ts';

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dm'), channel: z.string() }),
  z.object({ kind: z.literal('channel'), channel: z.string() }),
  z.object({ kind: z.literal('thread'), channel: z.string(), thread: z.string() }),
]);
const quoted = z.object({
  text: z.string(),
  author: z.string(),
  person: z.string().exactOptional(),
  at: z.coerce.date().exactOptional(),
  link: z.string().exactOptional(),
  message: z.string().exactOptional(),
  ours: z.literal(true).exactOptional(),
});
const strings = z.record(z.string(), z.string());
const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), name: z.string(), text: z.string(), args: strings }),
  z.object({ kind: z.literal('press'), id: z.string(), values: z.array(z.string()) }),
  z.object({ kind: z.literal('form'), id: z.string(), fields: strings }),
  z.object({ kind: z.literal('message'), text: z.string() }),
  z.object({ kind: z.literal('mention'), text: z.string() }),
  z.object({ kind: z.literal('shortcut'), name: z.string(), message: quoted }),
  z.object({ kind: z.literal('unsupported'), shape: z.string() }),
]);
const file = z.object({
  name: z.string(),
  type: z.string(),
  size: z.number(),
  ref: z.string(),
  arg: z.string().exactOptional(),
});
const request = z.object({
  delivery: z.string(),
  platform: z.enum(['slack', 'discord', 'terminal']),
  community: z.string(),
  person: z.string(),
  place,
  locale: z.string().exactOptional(),
  timezone: z.string().exactOptional(),
  moderator: z.boolean().exactOptional(),
  at: z.coerce.date(),
  what,
  files: z.array(file).exactOptional(),
});
const packed = z.object({ request, address: z.string() });

/** What is sealed of a delivery. */
export const packedRequest = (it: Request, address: string): unknown => ({ request: it, address });

/** Throws when the value is not what `packedRequest` made. */
export const unpackRequest = (value: unknown): { request: Request; address: string } => packed.parse(value);
