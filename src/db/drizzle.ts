// Drizzle from its CommonJS build. Loaded as ES modules, Node reads its package.json of 180 kB again for each of its
// files, at every start.
import { createRequire } from 'node:module';
import type * as Orm from 'drizzle-orm';
import type * as Driver from 'drizzle-orm/node-postgres';
import type * as Core from 'drizzle-orm/pg-core';

const load = createRequire(import.meta.url);
const orm = load('drizzle-orm') as typeof Orm;
const core = load('drizzle-orm/pg-core') as typeof Core;
const driver = load('drizzle-orm/node-postgres') as typeof Driver;

export const { and, asc, desc, eq, gt, gte, inArray, isNotNull, lt, lte, ne, or, sql, DrizzleQueryError } = orm;
export const {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  PgDialect,
} = core;
export const { NodePgDatabase, NodePgSession, NodePgTransaction } = driver;
