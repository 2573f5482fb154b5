// Finds a strategy or a problem type by what a moderator typed, and says what is near when there is none.
import { refuse, type Both, type Outcome } from '../chat/index.ts';
import { fill, listed } from '../i18n/index.ts';
import { inEach } from './desk.ts';

const plainer = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** By id or by name in either language; a beginning that only one has is enough. */
export function named<T extends string>(ids: readonly T[], name: (id: T) => Both, text: string): T | undefined {
  const said = plainer(text);
  const names = (id: T): string[] => [id, name(id).en, name(id).nl].map(plainer);
  const exact = ids.find((id) => names(id).includes(said));
  if (exact !== undefined || said === '') return exact;
  const begun = ids.filter((id) => names(id).some((it) => it.startsWith(said)));
  return begun.length === 1 ? begun[0] : undefined;
}

/** A refusal that names the five nearest. */
export function unknown<T extends string>(text: Both, ids: readonly T[], name: (id: T) => Both, what: string): Outcome {
  const words = new Set(plainer(what).split(' '));
  const likeness = (id: T): number =>
    plainer(`${id} ${name(id).en} ${name(id).nl}`)
      .split(' ')
      .filter((word) => words.has(word)).length;
  const near = [...ids].sort((a, b) => likeness(b) - likeness(a)).slice(0, 5);
  return refuse(
    inEach((it) =>
      fill(text, it, {
        what: what.slice(0, 60),
        near: listed(
          near.map((id) => `“${name(id)[it]}”`),
          it,
        ),
      }),
    ),
  );
}
