// A refusal in Slack's own words, thrown by method handlers and answered as `{ok: false, error}`.
import type { Fields } from './types.ts';

export class Refusal extends Error {
  readonly code: string;
  readonly extra: Fields;
  constructor(code: string, extra: Fields = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

export function refuse(code: string, extra: Fields = {}): never {
  throw new Refusal(code, extra);
}

/** A refusal with the reasons, in the form in which Slack lists them. */
export function refuseBecause(code: string, reasons: readonly string[]): never {
  throw new Refusal(code, { response_metadata: { messages: reasons.map((reason) => `[ERROR] ${reason}`) } });
}
