// What a button means lies sealed here; its id, which everybody can read, is a random number.
import type { Document, Press, Request, StampedDocument } from '../chat/index.ts';
import { freshKey, parsePressId, renderPressId, stamp, stateless } from '../chat/index.ts';
import { workBudgetMs, type Memory, type Where } from './memory.ts';
import type { Kept } from './store.ts';

export type Found =
  { readonly kind: 'press'; readonly press: Press } | { readonly kind: 'stale' | 'not-yours' | 'gone' };

export type Buttons = {
  /** Keeps what can be pressed on something shown while no delivery is under way. Throws when it can't. */
  keep(where: Where, draft: Document): Promise<StampedDocument>;
  /** Keeps what a form is about and returns the form's id. */
  keepForm(where: Where, about: Press): Promise<string>;
  /** What a pressed button means, if the one who pressed it may. */
  found(request: Request, key: string): Promise<Found>;
};

export function createButtons(memory: Memory): Buttons {
  const { store, log } = memory;
  return {
    async keep(where, draft) {
      const { document, presses } = stamped(draft);
      await store.keepButtons(keptButtons(memory, where, presses));
      return document;
    },
    async keepForm(where, about) {
      const id = renderPressId({ command: about.command, mode: 'submit', key: freshKey() });
      await store.keepButtons(keptButtons(memory, where, [{ id, press: about }]));
      return id;
    },
    async found(request, key) {
      const id = { platform: request.platform, community: request.community, key };
      try {
        const row = await memory.within(workBudgetMs, () => store.button(id, memory.now()));
        if (row === undefined) return { kind: 'stale' };
        if (row.owner !== '' && row.owner !== memory.ownerOf(request)) return { kind: 'not-yours' };
        return { kind: 'press', press: memory.open('button', id, row.sealed, row.owner) as Press };
      } catch (error) {
        log.error('button not read', error, { platform: request.platform });
        return { kind: 'gone' };
      }
    },
  };
}

/** The document with fresh ids, and what each of them means. */
export const stamped = (draft: Document) => stamp(draft, mint);

/** The rows to keep: none for what needs no memory. */
export function keptButtons(
  memory: Memory,
  where: Where,
  presses: readonly { readonly id: string; readonly press: Press }[],
): Kept[] {
  return presses.flatMap(({ id, press }) => {
    const key = parsePressId(id)?.key ?? stateless;
    if (key === stateless) return [];
    const row = { platform: where.platform, community: where.community, key };
    const owner = press.by === 'anyone' ? '' : memory.ownerOf(where);
    return [{ ...row, owner, sealed: memory.seal('button', row, press, owner), expiresAt: memory.expiry(press.days) }];
  });
}

/** A bare form needs no memory, nor does what anybody may press without more: its id alone says everything. */
function mint(press: Press): string {
  const says = press.mode === 'form' || press.by === 'anyone';
  const needsNone = says && Object.keys(press.args).length === 0;
  return renderPressId({ command: press.command, mode: press.mode, key: needsNone ? stateless : freshKey() });
}
