// Puts a card into the set past everybody who would look at it first: for what a card's words could do if they got in.
import { createStore } from '../../src/curation/store.ts';
import { createSealing } from '../../src/curation/sealed.ts';
import { createSealer, openKeyring } from '../../src/crypto/index.ts';
import { openLibrary } from '../../src/house.ts';
import type { Home } from '../../src/answers/index.ts';
import { createLog } from '../../src/log/index.ts';
import { until, type Chat } from '../support/chat.ts';

const [pattern] = openLibrary().answers.all.filter((it) => it.id === 'find-who-pays');

/** A card whose every shown piece is this text, found by this post. */
export async function putLive(
  chat: Pick<Chat, 'database' | 'keysFile' | 'house'>,
  home: Home,
  text: string,
  post: string,
  language: 'en' | 'nl',
): Promise<{ out(): Promise<void> }> {
  const store = createStore(chat.database);
  const sealing = createSealing(
    createSealer(openKeyring(chat.keysFile, 'must-exist')),
    createLog('silent', () => undefined),
  );
  const both = { en: text, nl: text };
  const id = `payment-follow-up-${crypto.randomUUID().slice(0, 8)}`;
  const answer = {
    ...pattern!,
    id,
    gist: both,
    step: both,
    claims: [{ ...both, source: 0 }],
    messages: [],
    needs: [],
    presumes: [],
    not_when: [],
    conflicts: [],
    expansions: { en: [post, post, post], nl: [post, post, post] },
    exemplars: { en: [post], nl: [post] },
  };
  const key = { ...home, id };
  const sealed = sealing.card(key, { answer, text, language });
  const row = { ...key, ...sealed, state: 'live', author: '', proposer: '', source: '', due: null, at: new Date() };
  await store.create(row, '', async () => undefined);
  const isIn = (): boolean => chat.house.curation.seenBy(home).byId(id) !== undefined;
  await until(isIn, 5_000);
  return {
    async out() {
      await store.forget(key);
      await until(() => !isIn(), 5_000);
    },
  };
}
