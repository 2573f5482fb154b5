// What is asked of a model and what can come of it, whichever server it is.
import type { z } from 'zod';

export type Question<T> = {
  /** The same for every answer, so that a server can keep it: instructions and the shape of what comes back. */
  readonly system: string;
  /** What this one is about; everything in it is data. */
  readonly user: string;
  /** Letters and hyphens; names the schema towards the server. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** Who asks, as an HMAC that stands nowhere else. */
  readonly asker: string;
};

/** In tokens, as the server counted them, over all tries. */
export type Usage = { readonly input: number; readonly output: number };

/**
 * Why nothing came of it. `refused`: the model would not. `filtered`: the server's own filter. `cut-off`: it ran out of length.
 * `unreadable`: not of the shape that was asked for, in any of the ways. `busy`: too many requests or no credit. `rejected`: the
 * key, the model's name or the request. `slow`: the time was up.
 */
export const failures = [
  'refused',
  'filtered',
  'cut-off',
  'unreadable',
  'slow',
  'busy',
  'down',
  'rejected',
  'cancelled',
] as const;
export type Failure = (typeof failures)[number];

/** `usage` is absent when the server did not say. */
export type Answered<T> =
  | { readonly kind: 'written'; readonly value: T; readonly usage?: Usage }
  | { readonly kind: Failure; readonly usage?: Usage };

export type Model = {
  /** Where what is asked goes: the host of its address. */
  readonly host: string;
  readonly name: string;
  /** Never throws. Ends within 20 seconds, and soon after `signal` does. */
  ask<T>(question: Question<T>, signal: AbortSignal): Promise<Answered<T>>;
};

/** Tokens an answer may take at most, thinking included. */
export const mostOutput = 6_000;
