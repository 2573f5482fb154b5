// Discord's own description of its HTTP API, made strict: unknown properties refused, unions told apart by type.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Json } from './wire.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shared = process.env['SHARED_DIR'] ?? join(root, '..', 'shared');
const file = join(shared, 'platform-data', 'discord-api-spec', 'openapi.json');

/** Whether Discord's description was found; without it only the limits are checked. */
export const schemaFound = existsSync(file);

/** Sent by discord.js with every message, ignored by Discord where it means nothing, absent from its description. */
const IGNORED = ['tts', 'nonce', 'enforce_nonce'];

type Content = { content?: Record<string, { schema: unknown }> };
type Operation = { requestBody?: Content; responses?: Record<string, Content> };
type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

let ajv: Ajv2020 | undefined;
let description: Description | undefined;

export type { ValidateFunction };

/** The check of a request body (`request`) or of an answer with a status, for a route such as `POST /channels/{channel_id}/messages`. */
export const compile = (route: string, part: 'request' | number): ValidateFunction | undefined => {
  const [method = '', path = ''] = route.split(' ');
  const operation = load().paths[path]?.[method.toLowerCase()];
  const content = part === 'request' ? operation?.requestBody : operation?.responses?.[part];
  const schema = content?.content?.['application/json']?.schema;
  return schema === undefined ? undefined : ajv?.compile(strict(schema, part === 'request' ? '' : 'Response') as Json);
};

const load = (): Description => {
  if (description) return description;
  description = JSON.parse(readFileSync(file, 'utf8')) as Description;
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const [name, schema] of Object.entries(description.components.schemas)) {
    ajv.addSchema(strict(schema, name) as Json, `schema:${name}`);
  }
  return description;
};

/** A copy that refuses unknown properties in requests and tells unions apart, so that errors name the right place. */
const strict = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => strict(item));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = {};
  for (const [key, inner] of Object.entries(value)) {
    copy[key] =
      key === 'properties' ? strictProperties(inner as Json) : key === '$ref' ? reference(inner) : strict(inner);
  }
  const closed = !name.endsWith('Response') && copy['additionalProperties'] === undefined;
  if (copy['properties'] && closed) copy['additionalProperties'] = false;
  if (copy['properties']) addKnown(copy['properties'] as Json, name);
  return byType(copy);
};

const strictProperties = (properties: Json): Json =>
  Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, strict(inner)]));

const reference = (ref: unknown): string => `schema:${String(ref).split('/').at(-1)}`;

/** What Discord documents in words or ignores, but left out of its description. */
const addKnown = (properties: Json, name: string): void => {
  if (properties['allowed_mentions']) for (const key of IGNORED) properties[key] ??= {};
  if (name.startsWith('ApplicationCommand') && properties['default_member_permissions']) {
    properties['default_member_permissions'] = { type: ['integer', 'string', 'null'] };
    properties['nsfw'] = { type: ['boolean', 'null'] };
  }
  if (name === 'CreateTextThreadWithMessageRequest') properties['type'] = {};
};

/** Turns "one of these" into "the one its type names": the plain form would report every member's complaints. */
const byType = (schema: Json): Json => {
  const union = schema['oneOf'] ?? schema['anyOf'];
  if (!Array.isArray(union) || union.length < 2) return schema;
  const types = union.map(typesOf);
  if (types.some((known) => known === undefined)) return schema;
  const { anyOf: _anyOf, oneOf: _oneOf, ...rest } = schema;
  const known = { type: 'object', required: ['type'], properties: { type: { enum: types.flat() } } };
  const branches = union.map((member: unknown, index) => ({
    if: { properties: { type: { enum: types[index] } } },
    then: member,
  }));
  return { ...rest, allOf: [known, ...branches] };
};

const typesOf = (member: { $ref?: string }): unknown[] | undefined => {
  const target = description?.components.schemas[String(member.$ref).split(':').at(-1) ?? ''];
  const { properties, required } = (target ?? {}) as {
    properties?: { type?: { enum?: unknown[] } };
    required?: string[];
  };
  return required?.includes('type') ? properties?.type?.enum : undefined;
};
