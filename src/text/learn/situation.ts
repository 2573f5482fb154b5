// The labelled texts of prompts/situations, read and checked.

import { readdirSync, readFileSync } from 'node:fs';
import { isProblemId, isStrategyId, type ProblemId, type StrategyId } from '../taxonomy.ts';

/** One labelled text. `author` is the file it stands in; clauses have no author of a whole post. */
export type Situation = {
  readonly id: string;
  readonly kind: 'post' | 'plain' | 'clause';
  readonly author: string;
  /** Running number within its file and language; pairs alike in content share it. */
  readonly rank: number;
  readonly language: 'en' | 'nl';
  readonly text: string;
  readonly problems: readonly ProblemId[];
  readonly strategies: readonly StrategyId[];
  readonly severity: 'normal' | 'serious' | 'safety';
  readonly labelBasis: string | undefined;
};

/** All texts of a folder (not of the folders in it): posts by authors, plain texts (negatives, safety), clauses. */
export function readSituations(folder: URL | string): Situation[] {
  const base = folder instanceof URL ? folder.pathname : folder;
  const files = readdirSync(base).filter((name) => name.endsWith('.jsonl'));
  return files.toSorted(compareNames).flatMap((name) => readSituationFile(`${base}/${name}`, name.slice(0, -6)));
}

/** The texts of one file, in order. */
export function readSituationFile(file: string, author: string): Situation[] {
  const ranks = { en: 0, nl: 0 };
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const row = situationOf(JSON.parse(line), author, `${author}-${i + 1}`);
    return [{ ...row, rank: ranks[row.language]++ }];
  });
}

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const kindOf = (author: string): Situation['kind'] =>
  author.startsWith('clauses') ? 'clause' : /^(?:negatives|safety)/.test(author) ? 'plain' : 'post';

function situationOf(json: unknown, author: string, name: string): Situation {
  const row = json as Record<string, unknown>;
  if (typeof row.text !== 'string') throw new Error(`${name}: a situation needs a text`);
  if (row.lang !== 'en' && row.lang !== 'nl') throw new Error(`${name}: lang must be en or nl`);
  const strings = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
  const severity = row.severity === 'safety' || row.severity === 'serious' ? row.severity : 'normal';
  return {
    id: typeof row.id === 'string' ? row.id : name,
    kind: kindOf(author),
    author,
    rank: 0,
    language: row.lang,
    text: row.text,
    problems: strings(row.problems).filter(isProblemId),
    strategies: strings(row.strategies).filter(isStrategyId),
    severity,
    labelBasis: typeof row.label_basis === 'string' ? row.label_basis : undefined,
  };
}
