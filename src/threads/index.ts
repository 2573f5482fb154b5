// The threads room: a case taken to a channel, the thread kept in order, what helped, what came of it.
export { createThreadsRoom, type ThreadsRoom } from './room.ts';
export type { ThreadCounts } from './tally.ts';
