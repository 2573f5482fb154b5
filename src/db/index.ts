// The door of the database room.
export { within } from './deadline.ts';
export { unlessAway } from './away.ts';
export { DatabaseError, databaseError, DatabaseOpenError } from './error.ts';
export type { DatabaseErrorKind, OpenFailure } from './error.ts';
export { migrationState } from './migrate.ts';
export { openDatabase } from './open.ts';
export type { Database, OpenOptions } from './open.ts';
export { JOB_SCHEMA } from './job-tables.ts';
export { listen, type Listening } from './listen.ts';
export { textQuery, type Orm, type Queries } from './orm.ts';
export type { Ask, Ending, Rows, Statement, Transact } from './transact.ts';
