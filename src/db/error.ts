// What a failing database tells the house: a code and a constraint, never a value that stood in the query.
import { DrizzleQueryError } from './drizzle.ts';

/** `gone`: no connection. `conflict`: somebody else was first. `timeout`: too slow. `other`: a bug of ours. */
export type DatabaseErrorKind = 'gone' | 'conflict' | 'timeout' | 'other';

/** The only error that leaves the pool and the ORM. It keeps no cause: the driver's text quotes rows and parameters. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;
  readonly constraint: string | undefined;
  readonly kind: DatabaseErrorKind;

  constructor(code: string, constraint: string | undefined) {
    super(constraint === undefined ? `Database error ${code}` : `Database error ${code} on ${constraint}`);
    this.code = code;
    this.constraint = constraint;
    this.kind = kindOf(code);
  }
}

/** Why the database could not be opened; each reason comes with a sentence that says what to do. */
export type OpenFailure =
  | 'address' // the URL cannot be read
  | 'unreachable'
  | 'refused' // user or password
  | 'missing' // no such database
  | 'not-writable'
  | 'full'
  | 'version' // data made by another Postgres, or tables by another version of the bot
  | 'no-binaries'
  | 'broken';

/** Opening, migrating, saving or restoring failed. The message is a sentence for a person and holds no password. */
export class DatabaseOpenError extends Error {
  override readonly name = 'DatabaseOpenError';
  readonly reason: OpenFailure;

  constructor(reason: OpenFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Turns whatever the driver or Drizzle threw into a DatabaseError. */
export function databaseError(thrown: unknown): DatabaseError {
  if (thrown instanceof DatabaseError) return thrown;
  if (thrown instanceof DrizzleQueryError) return databaseError(thrown.cause);
  // Several addresses of one host tried in vain arrive as an AggregateError.
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return databaseError(thrown.errors[0]);
  if (!(thrown instanceof Error)) return new DatabaseError('UNKNOWN', undefined);
  const { code, constraint } = thrown as { code?: unknown; constraint?: unknown };
  return new DatabaseError(
    typeof code === 'string' && code !== '' ? code : codeOfMessage(thrown.message),
    typeof constraint === 'string' ? constraint : undefined,
  );
}

// What pg says without a code, word for word in its sources; the text itself goes no further.
function codeOfMessage(message: string): string {
  if (message === 'Query read timeout') return 'QUERY_TIMEOUT';
  if (message === 'timeout exceeded when trying to connect') return 'POOL_TIMEOUT';
  if (/pool after calling end|Client was closed|not queryable|connection error/i.test(message)) return 'CLOSED';
  if (/^Connection terminated|^timeout expired/.test(message)) return 'TERMINATED';
  return 'CLIENT';
}

const GONE = new Set(['CLOSED', 'TERMINATED', '57P01', '57P02', '57P03', '53300', '3D000', 'EPIPE', 'ENOENT']);
const CONFLICT = new Set(['23503', '23505', '23P01', '40001', '40P01']);
const TIMEOUT = new Set(['QUERY_TIMEOUT', 'POOL_TIMEOUT', '57014', '55P03', '25P03', '25P04']);

function kindOf(code: string): DatabaseErrorKind {
  if (GONE.has(code) || /^(08|28)...$/.test(code) || /^E(CONN|HOST|NET|AI_|NOTFOUND|TIMEDOUT)/.test(code))
    return 'gone';
  if (CONFLICT.has(code)) return 'conflict';
  if (TIMEOUT.has(code)) return 'timeout';
  return 'other';
}
