// All commands of the community room.
import type { Command } from '../chat/index.ts';
import { checkCommand } from './check.ts';
import type { Desk } from './desk.ts';
import { limitsCommand, moderatorsCommand, tagCommand, wordsCommand } from './form.ts';
import { historyCommand } from './history.ts';
import { closeCommand, listensCommand, openCommand, setupCommands, undoCommand } from './setup.ts';

export function communityCommands(desk: Desk): Command[] {
  const made = [checkCommand, historyCommand, openCommand, closeCommand, listensCommand, undoCommand]
    .concat([tagCommand, wordsCommand, moderatorsCommand, limitsCommand])
    .map((make) => make(desk));
  return [...setupCommands(desk), ...made];
}
