// An answer as its file's text: the same answer gives the same bytes, and reading them gives the same answer.
import { stringify } from 'yaml';
import type { Answer } from './answer.ts';

/** The fields in the order of a file; what is empty or as usual is left out. */
const order = [
  'id',
  'strategy',
  'problems',
  'stance',
  'rung',
  'undisputed',
  'contested',
  'decide',
  'needs',
  'presumes',
  'not_when',
  'conflicts',
  'jurisdiction',
  'valid_from',
  'valid_until',
  'sources',
  'gist',
  'step',
  'claims',
  'messages',
  'leave_when',
  'avoid',
  'expansions',
  'exemplars',
  'review',
] as const satisfies readonly (keyof Answer)[];
const usual = new Set(['undisputed', 'contested', 'needs', 'presumes', 'not_when', 'conflicts']);

export function renderAnswer(answer: Answer): string {
  const said = order.flatMap((field) => {
    const value = answer[field];
    const isUsual = usual.has(field) && (value === false || (Array.isArray(value) && value.length === 0));
    return value === undefined || isUsual ? [] : [[field, value] as const];
  });
  const text = stringify(Object.fromEntries(said), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
  });
  return `---\n${text}---\n`;
}
