// The problem types a model found: each shown by literal pieces of the post.
import { isProblemId, type ProblemId } from '../../text/index.ts';
import type { Written } from '../written.ts';
import { plainText } from './plain.ts';

/** Shorter pieces show nothing. */
const shortest = 6;

/** The types with at least one piece that stands in the post, each once; `failed` counts the others. */
export function spannedTypes(
  problems: Written['problems'],
  post: string,
): { readonly types: readonly ProblemId[]; readonly failed: number } {
  const text = plainText(post);
  const isPiece = (span: string): boolean => {
    const piece = plainText(span);
    return piece.length >= shortest && text.includes(piece);
  };
  const found = problems.filter(({ type, spans }) => isProblemId(type) && spans.length > 0 && spans.every(isPiece));
  const types = found.map(({ type }) => type).filter(isProblemId);
  return { types: [...new Set(types)], failed: problems.length - found.length };
}
