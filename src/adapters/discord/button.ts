// The ids of what can be pressed, as custom ids: the press's own id, and a number where one message holds it twice.
import { parsePressId, type Mode } from '../../chat/index.ts';
import { limits } from './limits.ts';

const again = /#\d{1,3}$/;

/** Discord wants custom ids to differ within a message; a bare form's button has the same id each time. */
export function renderCustomId(id: string, seen: Set<string>): string {
  let custom = id.slice(0, limits.customId);
  for (let nth = 2; seen.has(custom); nth += 1) custom = `${id.slice(0, limits.customId - 4)}#${nth}`;
  seen.add(custom);
  return custom;
}

export const parseCustomId = (custom: string): string => custom.replace(again, '');

/** How the press answers; what we did not write ourselves is answered by a private message. */
export function modeOf(id: string): Mode {
  const mode = parsePressId(id)?.mode;
  return mode === undefined || mode === 'submit' ? 'reply' : mode;
}
