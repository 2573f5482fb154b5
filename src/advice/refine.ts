// What was understood can be mended: problem types chosen, a fact told, danger confirmed or ruled out.
import {
  command,
  document,
  paragraph,
  plain,
  press,
  show,
  type Block,
  type Command,
  type Document,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { familyIds, familyName, isProblemId, problemIds, problemOf, type ProblemId } from '../text/index.ts';
import type { Advice } from './advice.ts';
import { answerCase, caseArg, given, hidden, showingCommand, withCase, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';

/** What the select of an answer does: the answer changes in place. */
export function typesCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-types',
    args: caseArg,
    run: (input, turn) =>
      withCase(desk, input.case, turn, async (it) => {
        const chosen = turn.values.filter(isProblemId);
        if (chosen.length === 0) return show(familiesDocument(desk.room.advise(it, turn), input.case));
        await desk.tally.chosen(turn, chosen);
        return answerCase(desk, { ...it, types: chosen }, turn, input.case);
      }),
  });
}

/** What the answer to the one question does. */
export function factCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-fact',
    args: { ...caseArg, fact: given, is: given },
    run: (input, turn) =>
      withCase(desk, input.case, turn, (it) =>
        answerCase(desk, { ...it, facts: { ...it.facts, [input.fact]: input.is } }, turn, input.case),
      ),
  });
}

/** What the answer to "Are you safe?" does. */
export function safeCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-safe',
    args: { ...caseArg, safe: given },
    run: (input, turn) =>
      withCase(desk, input.case, turn, (it) =>
        answerCase(desk, { ...it, safe: input.safe === 'yes' ? 'yes' : 'no' }, turn, input.case),
      ),
  });
}

/** "This isn't it": all problem types by family. */
export const notItCommand = (desk: Desk): Command => showingCommand(desk, 'advice-not-it', familiesDocument);

function familiesDocument(advice: Advice, key: string): Document {
  const text = say(sentences.families, advice.language);
  return document(text, paragraph(plain(text)), familiesSelect(key, advice));
}

/** All problem types by family, for when none of those shown was right. */
export function familiesSelect(key: string, { language, problems }: Advice): Block {
  const options = familyIds.flatMap((family) =>
    problemIds
      .filter((id) => problemOf(id).family === family)
      .map((id: ProblemId) => ({
        value: id,
        label: say(problemOf(id).name, language),
        hint: say(familyName(family), language),
        chosen: problems.includes(id),
      })),
  );
  const target = press('advice-types', 'update', { case: key });
  return {
    kind: 'select',
    select: { placeholder: say(sentences.selectAsk, language), options, most: 5, press: target },
  };
}
