// The log and the metrics: ids, names of commands, durations and codes; never a member's words.
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** All that may be logged beside the event's name. */
export type Fields = {
  readonly platform?: string;
  readonly community?: string;
  readonly command?: string;
  readonly delivery?: string;
  readonly kind?: string;
  readonly code?: string;
  readonly reference?: string;
  readonly method?: string;
  readonly host?: string;
  readonly name?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly port?: number;
};

export type Log = {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  /** `error` is logged as its kind, its code and the places it passed; its message may hold a member's words and is not. */
  error(event: string, error: unknown, fields?: Fields): void;
};

const allowed = new Set<string>([
  'platform',
  'community',
  'command',
  'delivery',
  'kind',
  'code',
  'reference',
  'method',
  'host',
  'name',
  'count',
  'ms',
  'port',
]);
/** Ids and codes look like this; whatever does not is left out, in case somebody hands us text. */
const harmless = /^[\w .:@/+=-]{1,100}$/;

/** A log that writes JSON lines to `write`, by default standard error. */
export function createLog(level: string, write?: (line: string) => void): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger =
    write === undefined ? pino(options, pino.destination({ dest: 2, sync: true })) : pino(options, { write });
  return {
    info: (event, fields = {}) => logger.info(checked(fields), event),
    warn: (event, fields = {}) => logger.warn(checked(fields), event),
    error: (event, error, fields = {}) => logger.error({ ...checked(fields), ...describeError(error) }, event),
  };
}

function checked(fields: Fields): Record<string, string | number> {
  const pairs = Object.entries(fields).filter(([name]) => allowed.has(name));
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, typeof value === 'number' || harmless.test(value) ? value : '(left out)']),
  );
}

/** What may be known of an error: its kind, code and frames. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code =
    'code' in error && typeof error.code === 'string' && harmless.test(error.code) ? { code: error.code } : {};
  // The message comes first in a stack and may itself hold lines that look like places.
  const places = (error.stack ?? '').replace(error.message, '').split('\n');
  const frames = places.filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/.test(line) && !error.message.includes(line.trim()));
  return { error: error.name, ...code, at: frames.slice(0, 8).map((line) => line.trim()) };
}

/** The short reference of a bug that a member can name and the log can be searched for, such as `7F3K`. */
export function newReference(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('');
}

/** Counts and durations, by platform and command only. */
export function createMetrics() {
  const registry = new Registry();
  const common = { registers: [registry] };
  return {
    registry,
    handled: new Counter({
      ...common,
      name: 'deliveries_handled_total',
      help: 'Deliveries by how they ended',
      labelNames: ['platform', 'command', 'outcome'] as const,
    }),
    duration: new Histogram({
      ...common,
      name: 'delivery_seconds',
      help: 'From delivery to answer shown, in seconds',
      labelNames: ['platform', 'command'] as const,
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    }),
    unknownPosts: new Counter({
      ...common,
      name: 'thread_posts_unknown_total',
      help: 'Posts in channels of which nobody could know whether they arrived, and what their asker said of it',
      labelNames: ['platform', 'outcome'] as const,
    }),
    modelAnswers: new Counter({
      ...common,
      name: 'model_answers_total',
      help: 'What came of asking the model, by outcome',
      labelNames: ['outcome'] as const,
    }),
    modelDropped: new Counter({
      ...common,
      name: 'model_items_dropped_total',
      help: 'Pieces of a model’s wording that were replaced by the card’s own, by reason',
      labelNames: ['reason'] as const,
    }),
    modelSeconds: new Histogram({
      ...common,
      name: 'model_seconds',
      help: 'From asking the model to its answer or its failure, in seconds',
      buckets: [0.5, 1, 2, 5, 10, 20],
    }),
    inFlight: new Gauge({ ...common, name: 'deliveries_in_flight', help: 'Deliveries being worked on' }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
