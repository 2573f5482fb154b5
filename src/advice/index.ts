// The advice room: what to decide, what to do and what to send.
export type { Advice } from './advice.ts';
export { citeTag, sourcesDocument } from './cite.ts';
export { againName, lastAnswers } from './again.ts';
export { adviceCommands, type AdviceCommands } from './commands.ts';
export { compose, type Library } from './compose.ts';
export { adviceOn } from './desk.ts';
export { disagreementText } from './dissent.ts';
export { createAdviceRoom, type AdviceRoom, type Case, type Moment } from './room.ts';
export { factsSaid } from './reading.ts';
export { openSafetyTexts } from './safety.ts';
export { readSituation } from './situation.ts';
export { adviceDocument } from './view.ts';
export { createTally, type Figures, type Tally } from './tally.ts';
export { keptWithout } from './keep.ts';
export { citedBy } from './cite.ts';
export { createWordsmith, type Word, type Wordsmith } from './word.ts';
export { isWordable } from './wording.ts';
export { wordingSetting } from './model-setting.ts';
