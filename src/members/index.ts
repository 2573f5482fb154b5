// My data: what is kept about a member, counted, exported, erased; their language and country.
import type { Command } from '../chat/index.ts';
import { answersCommand } from './answer.ts';
import { chooseCommand } from './choose.ts';
import type { Desk } from './desk.ts';
import { eraseCommand, erasedCommand, sureCommand } from './erase.ts';
import { exportCommand } from './export.ts';
import { mydataCommand } from './mydata.ts';

export type { Desk as MembersDesk, LastAnswer, Setting } from './desk.ts';
export { createMembers, type Choices, type Members } from './members.ts';

export function memberCommands(desk: Desk): Command[] {
  return [mydataCommand, answersCommand, chooseCommand, exportCommand, eraseCommand, sureCommand, erasedCommand].map(
    (make) => make(desk),
  );
}
