// What a REST route is: method, path as in Discord's description, and what it answers.
import type { Upload } from '../multipart.ts';
import type { World } from '../world.ts';

export type RestRequest = {
  readonly world: World;
  /** The decoded segments that stand where the path has braces, in order. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
};

/** Answers with JSON, or with 204 when it returns undefined. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/channels/{channel_id}/messages`, the key of the schema. */
  readonly path: string;
  /** Interaction callbacks and webhooks carry their token in the path. */
  readonly open?: true;
  readonly status?: number;
  readonly answer: (request: RestRequest) => unknown;
};
