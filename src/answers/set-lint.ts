// What only the whole set shows: types with too few answers, strategies without one, contested ones that are recommended, wordings used twice.
import { problemIds, strategyIds } from '../text/taxonomy.ts';
import type { Answer } from './answer.ts';
import type { Mistake } from './load.ts';
import { alike } from './overlap.ts';

/** Fewest answers of a problem type, counted from this weight on. */
const fewest = 4;
const countsFrom = 0.5;
/** Most 4-grams two answers may share. */
const mostAlike = 0.3;

/** Mistakes between the answers, and of the set as a whole (named `prompts/answers`). */
export const lintSet = (answers: readonly Answer[]): readonly Mistake[] => [
  ...problemIds.flatMap((id) => lintProblem(id, answers)),
  ...strategyIds
    .filter((id) => answers.every((answer) => answer.strategy !== id))
    .map((id): Mistake => ({ file: set, field: `strategy ${id}`, what: 'no answer has this strategy' })),
  ...answers.flatMap((answer) => contestedUse(answer, answers)),
  ...alike(answers, mostAlike).map(({ answers: [one, other], language, share }): Mistake => ({
    file: `${one}.md`,
    field: language,
    what: `shares ${Math.round(share * 100)} % of its runs of four words with ${other}.md; ${mostAlike * 100} % is the most`,
  })),
];

/** How the set is called where no single file is to blame. */
export const set = 'prompts/answers';

function lintProblem(id: string, answers: readonly Answer[]): Mistake[] {
  const own = answers.filter((answer) => !answer.contested && (answer.problems[id] ?? 0) >= countsFrom);
  const wrong = (what: string): Mistake => ({ file: set, field: `problem ${id}`, what });
  const found: Mistake[] = [];
  if (own.length < fewest)
    found.push(wrong(`has ${own.length} answers of weight ${countsFrom} or more; it needs ${fewest}`));
  if (own.every((answer) => answer.conflicts.length === 0 && !answer.undisputed))
    found.push(wrong('has no answer that another one contradicts, and none marked undisputed'));
  if (own.every((answer) => answer.decide === undefined)) found.push(wrong('has no answer with a decision'));
  return found;
}

/** A contested answer is a view beside others: another answer may disagree with it, not send people to it. */
function contestedUse(answer: Answer, answers: readonly Answer[]): Mistake[] {
  if (!answer.contested) return [];
  const file = `${answer.id}.md`;
  const sentTo = answers.flatMap((other) =>
    other.not_when.flatMap(({ first }, at): Mistake[] =>
      first === answer.id
        ? [
            {
              file: `${other.id}.md`,
              field: `not_when.${at}.first`,
              what: `sends people to ${answer.id}, which is contested`,
            },
          ]
        : [],
    ),
  );
  const alone =
    answer.conflicts.length === 0
      ? [{ file, field: 'conflicts', what: 'a contested answer names the one that contradicts it' }]
      : [];
  const both = answer.undisputed
    ? [{ file, field: 'undisputed', what: 'an answer cannot be contested and undisputed' }]
    : [];
  const decides =
    answer.decide === undefined ? [] : [{ file, field: 'decide', what: 'a contested answer decides nothing' }];
  return [...sentTo, ...alone, ...both, ...decides];
}
