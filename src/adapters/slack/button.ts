// The ids of what can be pressed, as action ids: the press's own id, and a number where one message holds it twice; and of the blocks they stand in.
import { parsePressId, type Mode } from '../../chat/index.ts';
import { fileId } from './file.ts';

const again = /#\d{1,3}$/;

/** Slack wants action ids to differ within a message; a bare form's button has the same id each time. */
export function renderActionId(id: string, seen: Set<string>): string {
  let action = id;
  for (let nth = 2; seen.has(action); nth += 1) action = `${id}#${nth}`;
  seen.add(action);
  return action;
}

export const parseActionId = (action: string): string => action.replace(again, '');

/** How the press answers; what we did not write ourselves is answered beside the message. */
export function modeOf(id: string): Mode {
  const mode = parsePressId(id)?.mode;
  return mode === undefined || mode === 'submit' ? 'reply' : mode;
}

/** A press brings the id of its block, so the files that were sent with the message stand in it: they go when it goes. */
export const renderBlockId = (at: number, files: readonly string[]): string => [`b${at}`, ...files].join(' ');

export const parseBlockId = (block: string | undefined): string[] =>
  (block ?? '')
    .split(' ')
    .slice(1)
    .flatMap((id) => fileId(id) ?? []);
