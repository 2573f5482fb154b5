// A case of the last day answered again, chosen from the list of /mydata.
import { command, refuse, type Command, type Turn } from '../chat/index.ts';
import { listed, say } from '../i18n/index.ts';
import { problemOf } from '../text/index.ts';
import { answerCase, hidden, type Desk } from './desk.ts';
import type { AdviceRoom } from './room.ts';
import { sentences } from './sentences.ts';

/** Takes one of the values of `lastAnswers` from a select. */
export const againName = 'advice-again';

/** A member's answers of the last day, the newest first, with what they are about. Throws DatabaseError. */
export async function lastAnswers(
  room: AdviceRoom,
  turn: Turn,
  most: number,
): Promise<readonly { readonly at: Date; readonly about: string; readonly value: string }[]> {
  const last = await room.last(turn, most);
  return last.map(({ key, community, at, problems }) => {
    const names = problems.map((id) => say(problemOf(id).name, turn.language));
    const about = names.length === 0 ? say(sentences.noType, turn.language) : listed(names, turn.language);
    return { at, about, value: `${community} ${key}` };
  });
}

export function againCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: againName,
    args: {},
    async run(_input, turn) {
      const [community = '', key = ''] = (turn.values[0] ?? '').split(' ');
      const it = await desk.room.recall({ ...turn, community }, key);
      if (it === undefined) return refuse(sentences.caseGone);
      // What was told in another server is a case of its own here, so that its buttons find it.
      return answerCase(desk, it, turn, community === turn.community ? key : undefined);
    },
  });
}
