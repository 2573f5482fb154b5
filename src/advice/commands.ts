// All commands of the advice room.
import type { Command } from '../chat/index.ts';
import { difficultClientCommand } from './ask.ts';
import { againCommand } from './again.ts';
import { modelCommand } from './consent.ts';
import { countryCommand, lawCommand } from './country.ts';
import type { Desk } from './desk.ts';
import { figuresCommand } from './figures.ts';
import { keepCommand } from './keep.ts';
import { messageCommand } from './message.ts';
import { wordingCommand } from './model-setting.ts';
import { moreCommand, sourcesCommand } from './more.ts';
import { followCommand, nextCommand } from './next.ts';
import { ratedCommand, rateCommand } from './rate.ts';
import { goOn, newCommand, talkCommand, type GoesOn } from './talk.ts';
import { factCommand, notItCommand, safeCommand, typesCommand } from './refine.ts';

export type AdviceCommands = {
  readonly all: readonly Command[];
  /** Takes what is said in a direct message. */
  readonly talk: Command;
  /** What is said after an answer in the same conversation, about that answer. */
  readonly goesOn: GoesOn;
  /** Takes a mention. */
  readonly mentioned: Command;
};

export function adviceCommands(desk: Desk): AdviceCommands {
  const ask = difficultClientCommand(desk);
  const buttons = [typesCommand, factCommand, safeCommand, notItCommand, messageCommand, sourcesCommand, moreCommand]
    .concat([modelCommand, wordingCommand, keepCommand, nextCommand, followCommand, rateCommand, ratedCommand])
    .concat([lawCommand, countryCommand, againCommand, newCommand])
    .map((make) => make(desk));
  const goesOn: GoesOn = (text, turn, least) => goOn(desk, text, turn, least);
  return { all: [ask, figuresCommand(desk), ...buttons], talk: talkCommand(desk), goesOn, mentioned: ask };
}
