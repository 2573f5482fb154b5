// What Slack knows of a person, for an hour: locale, time zone, whether they administer the workspace. No payload carries it.
import type { Request } from '../../chat/index.ts';
import type { Web } from './web.ts';
import { fields, word } from '../shared/wire.ts';

export type Known = { readonly locale?: string; readonly timezone?: string; readonly moderator?: boolean };
export type People = {
  /** What is known without asking. */
  known(person: string): Known | undefined;
  /** Asks Slack unless it is known; nothing is known of whom it does not answer for in time. */
  look(person: string, budgetMs: number): Promise<Known>;
  /** The name somebody goes by; undefined when Slack does not say it in time. */
  name(person: string): Promise<string | undefined>;
};

/** How long an answer may wait for the asker's language, after Slack has been told that the delivery is ours. */
export const languageBudgetMs = 800;

/** How long a text that names somebody may wait for their name. */
const nameBudgetMs = 2_000;

const hourMs = 3_600_000;
/** Somebody we could not learn about is asked for again sooner. */
const minuteMs = 60_000;
const most = 5_000;
const nothing: Known = {};

export function createPeople(web: Web, now: () => number = Date.now): People {
  const kept = new Map<string, { known: Known; name: string | undefined; until: number }>();
  const asking = new Map<string, Promise<Known>>();

  const fresh = (person: string): Known | undefined => {
    const found = kept.get(person);
    return found !== undefined && found.until > now() ? found.known : undefined;
  };
  const keep = (person: string, known: Known, ms: number, name?: string): Known => {
    kept.delete(person);
    kept.set(person, { known, name, until: now() + ms });
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
    return known;
  };
  const ask = async (person: string): Promise<Known> => {
    const called = await web.call('users.info', { user: person, include_locale: true });
    asking.delete(person);
    if (called.kind === 'failed') return keep(person, nothing, minuteMs);
    const user = fields(called.data['user']);
    const [locale, timezone] = [word(user['locale']), word(user['tz'])];
    const moderator = user['is_admin'] === true || user['is_owner'] === true;
    const said = { ...(locale === undefined ? {} : { locale }), ...(timezone === undefined ? {} : { timezone }) };
    const known = moderator ? { ...said, moderator } : said;
    const profile = fields(user['profile']);
    const name = word(profile['display_name']) ?? word(profile['real_name']) ?? word(user['name']);
    return keep(person, known, hourMs, name);
  };
  const asked = (person: string): Promise<Known> => {
    const under = asking.get(person) ?? ask(person);
    if (fresh(person) === undefined) asking.set(person, under);
    return under;
  };

  return {
    known: fresh,
    look: async (person, budgetMs) => {
      const known = fresh(person);
      if (known !== undefined || person === '') return known ?? nothing;
      return Promise.race([asked(person), late(budgetMs)]);
    },
    name: async (person) => {
      if (fresh(person) === undefined) await Promise.race([asked(person), late(nameBudgetMs)]);
      return fresh(person) === undefined ? undefined : kept.get(person)?.name;
    },
  };
}

/** The request with what Slack knows of the asker now; as it was when Slack does not say so in time. */
export async function introduce(people: People, request: Request): Promise<Request> {
  if (request.what.kind === 'unsupported') return request;
  const known = await people.look(request.person, languageBudgetMs);
  // Whoever administered the workspace when the request was kept may do so no longer.
  return known === nothing ? request : { ...request, moderator: false, ...known };
}

const late = (ms: number): Promise<Known> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, nothing).unref();
  });
