// Lets others have a turn in the middle of long work.
import { setImmediate } from 'node:timers/promises';

export const pause = (): Promise<void> => setImmediate();
