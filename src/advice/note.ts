// What an answer says about its wording: one muted line, and a button where a press is needed.
import type { NotWritten } from '../ai/index.ts';
import { type sentences } from './sentences-model.ts';

/** `ask`: the member is asked first. `word`: they agreed, and here only a press can change what stands. */
export type WordButton = 'ask' | 'word';
/** The line under an answer, by its sentence, and the button beside the others. */
export type WordingNote = { readonly line?: keyof typeof sentences; readonly button?: WordButton };

/** The line for a wording that did not come; undefined where the member has no use for one. */
export function lineFor(why: NotWritten | 'unsound' | 'nothing'): keyof typeof sentences | undefined {
  switch (why) {
    case 'slow':
      return 'slow';
    case 'busy':
    case 'down':
    case 'rejected':
    case 'uncounted':
      return 'down';
    case 'refused':
    case 'filtered':
      return 'refused';
    case 'cut-off':
    case 'unreadable':
    case 'unsound':
      return 'unsound';
    case 'addressed':
      return 'addressed';
    case 'full':
      return 'full';
    case 'over member':
      return 'overMember';
    case 'over community':
    case 'over month':
      return 'overAll';
    case 'cancelled':
    case 'unasked':
    case 'nothing':
      return undefined;
  }
}
