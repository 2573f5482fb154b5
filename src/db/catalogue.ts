// Which tables a backup holds, in an order in which each comes after those it refers to.
import type pg from 'pg';
import { JOB_SCHEMA } from './job-tables.ts';

/** `column` names with their types as SQL writes them; generated columns are left out, the database makes them again. */
export type Table = { readonly schema: string; readonly name: string; readonly columns: readonly Column[] };
export type Column = { readonly name: string; readonly type: string };

/** Of the job tables those that hold what is to be done; the others are figures and traces of running processes. */
const JOB_TABLES = ['queue', 'schedule', 'subscription', 'job', 'job_dependency'];

// Partitions are read through their parent; `meta` is the journal of migrations, which the restore writes itself.
const TABLES = `
  select c.oid::int as id, n.nspname as schema, c.relname as name,
    coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
      filter (where a.attname is not null), '[]') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'meta')
    and (n.nspname <> $1 or c.relname = any ($2))
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  group by c.oid, n.nspname, c.relname order by n.nspname, c.relname`;

// A reference of a partition counts for the table it is part of.
const REFERENCES = `
  select distinct coalesce(pg_partition_root(conrelid), conrelid)::oid::int as id, confrelid::int as "to"
  from pg_constraint where contype = 'f' and conrelid <> confrelid`;

/** All tables that are ours, the referred ones first. */
export async function listTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table & { id: number }>(TABLES, [JOB_SCHEMA, JOB_TABLES]);
  const references = (await client.query<{ id: number; to: number }>(REFERENCES)).rows;
  const sorted: (Table & { id: number })[] = [];
  const seen = new Set<number>();

  // A circle of references is cut where it is entered; only a database without superuser rights would mind.
  function place(table: Table & { id: number }): void {
    if (seen.has(table.id)) return;
    seen.add(table.id);
    for (const { to } of references.filter(({ id }) => id === table.id)) {
      const referred = rows.find(({ id }) => id === to);
      if (referred !== undefined) place(referred);
    }
    sorted.push(table);
  }
  rows.forEach(place);
  return sorted.map(({ schema, name, columns }) => ({ schema, name, columns }));
}

/** A name as SQL takes it, whatever is in it. */
export function quote(...names: string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.');
}
