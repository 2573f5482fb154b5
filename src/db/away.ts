// What a member is told when the database is away: a sentence of the room's own, instead of a bug.
import { refuse, type Both, type Outcome } from '../chat/index.ts';
import { DatabaseError } from './error.ts';

/** Runs; a database that is away is said in the sentence, anything else is a bug. */
export async function unlessAway(outOfReach: Both, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseError) return refuse(outOfReach);
    throw error;
  }
}
