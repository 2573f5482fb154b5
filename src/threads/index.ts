// The threads room: a case taken to a channel, the thread kept in order, what helped, what came of it.
export type { Desk as ThreadsDesk } from './desk.ts';
export { createThreadsRoom, threadCommands, type ThreadsRoom } from './room.ts';
export type { ThreadCounts } from './tally.ts';
export { threadColumns } from './kept.ts';
