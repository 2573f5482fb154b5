// The queries of what a member chose.
import { and, eq } from '../db/drizzle.ts';
import type { Database } from '../db/index.ts';
import { member } from './schema.ts';

export type Owned = { readonly platform: string; readonly owner: string };
export type Chosen = { readonly language?: string | null; readonly country?: string | null };
export type Row = typeof member.$inferSelect;

const mine = ({ platform, owner }: Owned) => and(eq(member.platform, platform), eq(member.owner, owner));

export function createStore({ orm }: Pick<Database, 'orm'>) {
  return {
    async get(of: Owned): Promise<Row | undefined> {
      const [row] = await orm.select().from(member).where(mine(of));
      return row;
    },
    /** What is not named stays as it is. */
    async put({ platform, owner }: Owned, chosen: Chosen, at: Date): Promise<void> {
      await orm
        .insert(member)
        .values({ platform, owner, ...chosen, at })
        .onConflictDoUpdate({ target: [member.platform, member.owner], set: { ...chosen, at } });
    },
    async drop(of: Owned): Promise<void> {
      await orm.delete(member).where(mine(of));
    },
  };
}
