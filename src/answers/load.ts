// Reads the curated set from its files; every mistake names the file and the field.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type z } from 'zod';
import { isProblemId, isStrategyId } from '../text/taxonomy.ts';
import { answerSchema, type Answer } from './answer.ts';

export type Mistake = { readonly file: string; readonly field: string; readonly what: string };

/** The set could not be read; `mistakes` says where. */
export class AnswersError extends Error {
  override readonly name = 'AnswersError';
  readonly mistakes: readonly Mistake[];
  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(renderMistake).join('\n'));
    this.mistakes = mistakes;
  }
}

export const renderMistake = (it: Mistake): string => `${it.file}: ${it.field}: ${it.what}`;

/** All answers of a folder, sorted by id. Throws an AnswersError that names every mistake at once. */
export function loadAnswers(folder: URL): readonly Answer[] {
  const { answers, mistakes } = readAnswers(folder);
  const all = [...mistakes, ...crossCheck(answers)];
  if (all.length > 0) throw new AnswersError(all);
  return answers;
}

/** Reads every file of a folder by itself. */
export function readAnswers(folder: URL): { answers: Answer[]; mistakes: Mistake[] } {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const results = files.map((file) => parseAnswer(file, readFileSync(new URL(file, folder), 'utf8')));
  return {
    answers: results.flatMap((result) => (result.answer === undefined ? [] : [result.answer])),
    mistakes: results.flatMap((result) => result.mistakes),
  };
}

/** One file's text as an answer, or what is wrong with it. */
export function parseAnswer(file: string, text: string): { answer?: Answer; mistakes: Mistake[] } {
  const front = /^---\n([\s\S]*?)\n---\n?/.exec(text.replaceAll('\r\n', '\n'))?.[1];
  if (front === undefined)
    return { mistakes: [{ file, field: 'file', what: 'must begin with front matter between two lines of ---' }] };
  let raw: unknown;
  try {
    raw = parse(front, { logLevel: 'silent' });
  } catch (error) {
    return {
      mistakes: [
        {
          file,
          field: 'front matter',
          what: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not YAML',
        },
      ],
    };
  }
  const result = answerSchema.safeParse(raw);
  if (!result.success)
    return {
      mistakes: result.error.issues.map((issue) => ({
        file,
        field: issue.path.join('.') || 'file',
        what: issue.message,
      })),
    };
  const mistakes = named(file, result.data);
  return mistakes.length > 0 ? { mistakes } : { answer: result.data, mistakes };
}

/** Ids that must be of the taxonomy, or of the file's own name. */
function named(file: string, answer: z.infer<typeof answerSchema>): Mistake[] {
  const mistakes: Mistake[] = [];
  const wrong = (field: string, what: string): void => void mistakes.push({ file, field, what });
  if (`${answer.id}.md` !== file) wrong('id', `must be the file's name, ${file.replace(/\.md$/, '')}`);
  if (!isStrategyId(answer.strategy)) wrong('strategy', `${answer.strategy} is not a strategy of the taxonomy`);
  if (Object.keys(answer.problems).length === 0) wrong('problems', 'names at least one problem type');
  for (const id of Object.keys(answer.problems)) {
    if (!isProblemId(id)) wrong('problems', `${id} is not a problem type of the taxonomy`);
  }
  for (const [at, claim] of answer.claims.entries()) {
    if (answer.sources[claim.source] === undefined)
      wrong(`claims.${at}.source`, `there is no source number ${claim.source}`);
  }
  return mistakes;
}

/** What can only be seen with the whole set at hand: conflicts on both sides, cards that exist. */
export function crossCheck(answers: readonly Answer[]): Mistake[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return answers.flatMap((answer) => {
    const file = `${answer.id}.md`;
    const conflicts = answer.conflicts.flatMap(({ with: other }, at): Mistake[] => {
      const field = `conflicts.${at}.with`;
      const there = byId.get(other);
      if (there === undefined) return [{ file, field, what: `there is no answer ${other}` }];
      if (there.conflicts.every((back) => back.with !== answer.id))
        return [{ file, field, what: `${other} does not name this one as a conflict` }];
      return [];
    });
    const firsts = answer.not_when.flatMap(({ first }, at): Mistake[] => {
      if (first === undefined || byId.has(first)) return [];
      return [{ file, field: `not_when.${at}.first`, what: `there is no answer ${first}` }];
    });
    return [...conflicts, ...firsts];
  });
}
