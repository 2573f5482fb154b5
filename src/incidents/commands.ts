// All commands of the incident log.
import type { Command } from '../chat/index.ts';
import { adviseCommand, askCommand, crossCommand } from './advise.ts';
import { amendCommand, eraseCommand, erasedCommand, keptCommand, withdrawCommand } from './amend.ts';
import { clearCommand } from './clear.ts';
import type { Desk } from './desk.ts';
import { changeCommand, discardCommand, kindCommand, moreCommand } from './edit.ts';
import { caseCommand, logCommands, quoteCommand } from './log.ts';
import { entryCommand, listCommand, pageCommand } from './look.ts';
import { patternsCommand } from './patterns.ts';
import { remindCommand, reminderCommand } from './remind.ts';
import { saveCommand, undoCommand } from './save.ts';
import { dropCommand, dueCommand, keepOnCommand, setCommand, settingsCommand } from './settings.ts';
import { adviceAfterAll, talkCommand } from './talk.ts';
import type { GoesOn } from '../advice/index.ts';
import { zoneCommand } from './zone.ts';

export type IncidentCommands = {
  readonly all: readonly Command[];
  /** Takes what is said in a direct message; what is not the log's goes on to advice. */
  readonly talk: Command;
};

/** `others`: commands beside the log's own that a bare word in a direct message may name. */
export function incidentCommands(
  desk: Desk,
  others: {
    readonly advice: Command;
    readonly goesOn?: GoesOn;
    readonly help: () => Command;
    readonly more: () => readonly Command[];
  },
): IncidentCommands {
  const made = [caseCommand, quoteCommand, listCommand, pageCommand, entryCommand, patternsCommand, saveCommand]
    .concat([undoCommand, zoneCommand, kindCommand, changeCommand, moreCommand, discardCommand, amendCommand])
    .concat([withdrawCommand, eraseCommand, erasedCommand, keptCommand, adviseCommand, crossCommand, askCommand])
    .concat([
      settingsCommand,
      setCommand,
      dropCommand,
      dueCommand,
      keepOnCommand,
      remindCommand,
      reminderCommand,
      clearCommand,
    ])
    .map((make) => make(desk));
  const mine: Command[] = [...logCommands(desk), ...made];
  const talks = () => ({
    commands: new Map([...mine, ...others.more()].map((it) => [it.name, it])),
    advice: others.advice,
    help: others.help(),
    ...(others.goesOn === undefined ? {} : { goesOn: others.goesOn }),
  });
  return { all: [...mine, adviceAfterAll(desk)], talk: talkCommand(desk, talks) };
}
