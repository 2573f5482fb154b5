// Takes what was delivered: to the one door, or what the adapter sees to itself.
import type { Door, Happening, Request } from '../../chat/index.ts';
import type { Me, Parsed } from './asked.ts';
import { namingReply } from './names.ts';
import { parseBody } from './parse.ts';
import { languageBudgetMs, type Known, type People } from './people.ts';
import { renderPrompts } from './prompt.ts';
import type { Accept } from './receiver.ts';
import { createReply } from './reply.ts';
import type { Web } from './web.ts';

const promptBudgetMs = 5_000;

type Asking = Extract<Parsed, { kind: 'request' }>;
type Opened = Extract<Parsed, { kind: 'opened' }>;

/** Resolves when everything about the delivery was done; `accept` has been called by then. */
export function createTake(
  door: Door,
  web: Web,
  people: People,
  me: Me,
): (body: unknown, at: Date, accept: Accept) => Promise<void> {
  const answer = async ({ request: bare, address, trigger }: Asking, accept: Accept): Promise<void> => {
    const request: Request = { ...bare, ...people.known(bare.person) };
    let looking: Promise<Known> | undefined;
    const bareReply = createReply(web, {
      address,
      request,
      ...(trigger === undefined ? {} : { trigger }),
      // Slack is told at once; what is said next waits until the language is known.
      accept: async () => {
        await accept();
        Object.assign(request, await looking);
      },
    });
    const handled = door.handle(request, namingReply(bareReply, people.name));
    // Slack waits for the delivery to be kept; who it is from is asked once that is on its way.
    if (isAsking(bare)) looking = people.look(bare.person, languageBudgetMs);
    await handled;
  };

  const suggest = async ({ person, channel }: Opened): Promise<void> => {
    const { locale } = await people.look(person, promptBudgetMs);
    await web.call('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts: renderPrompts(locale) });
  };

  const follow = async (it: Happening | undefined): Promise<void> => {
    if (it !== undefined) await door.happened?.(it);
  };

  return async (body, at, accept) => {
    const parsed = parseBody(body, me, at);
    if (parsed.kind === 'request') return answer(parsed, accept);
    await accept();
    if (parsed.kind === 'opened') await suggest(parsed);
    if (parsed.kind === 'removed') web.lose('app_removed');
    if (parsed.kind === 'removed' || parsed.kind === 'happened') await follow(parsed.happening);
  };
}

/** Whoever is merely overheard is not looked up. */
const isAsking = ({ what, place }: Request): boolean =>
  what.kind !== 'unsupported' && (what.kind !== 'message' || place.kind === 'dm');
