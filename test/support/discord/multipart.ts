// Reads request bodies: JSON, or multipart with `payload_json` and `files[n]`.
import type { IncomingMessage } from 'node:http';
import { refuse } from './refusal.ts';

export type Upload = {
  readonly key: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
};
export type ReadBody = { readonly json: unknown; readonly uploads: readonly Upload[] };

const MAX_BYTES = 30 * 1024 * 1024;

export const readBody = async (request: IncomingMessage): Promise<ReadBody> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: bytes.length === 0 ? undefined : parse(bytes.toString('utf8')), uploads: [] };
};

const readForm = async (bytes: Buffer, type: string): Promise<ReadBody> => {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const uploads: Upload[] = [];
  let json: unknown;
  for (const [key, value] of form) {
    if (typeof value === 'string') {
      if (key !== 'payload_json') refuse(50035, `form field ${key} is not payload_json`);
      json = parse(value);
    } else {
      if (!/^files\[\d+\]$/.test(key)) refuse(50035, `form field ${key} is not files[n]`);
      uploads.push({
        key,
        filename: value.name,
        contentType: value.type,
        bytes: Buffer.from(await value.arrayBuffer()),
      });
    }
  }
  return { json, uploads };
};

const parse = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return refuse(50109);
  }
};
