// The one door behind all platforms: the order of the steps, and the only catch.
import {
  inBoth,
  inert,
  mapPresses,
  missingArgs,
  muted,
  plain,
  sentence,
  type Adapter,
  type Command,
  type Document,
  type Door,
  type Messenger,
  type Outcome,
  type Platform,
  type Reply,
  type Request,
  type Shown,
} from './chat/index.ts';
import type { Deliveries, Limits } from './deliveries/index.ts';
import { fill, listed, say } from './i18n/index.ts';
import { newReference, type Log, type Metrics } from './log/index.ts';
import { createForms } from './form.ts';
import { follow, type Follower } from './follow.ts';
import { interruption, invitation } from './notice.ts';
import {
  commandName,
  isBareMention,
  isKept,
  isOverheard,
  isUpdate,
  languageFor,
  opensForm,
  planOf,
  turnOf,
  type InThread,
  type Run,
} from './plan.ts';
import { sentences } from './sentences.ts';

type Adapters = ReadonlyMap<Platform, Pick<Adapter, 'resume' | 'messenger' | 'introduce'>>;

export type Bot = Door & {
  /** Finishes what a process that died had accepted, on the platforms that run here. Returns how many there were. */
  recover(adapters: Adapters, signal?: AbortSignal): Promise<number>;
  /** How many deliveries are being worked on. */
  inFlight(): number;
};

type Rooms = {
  readonly commands: readonly Command[];
  /** The command that takes what is said in a direct message, and the one that takes a mention. */
  readonly talk: Command;
  readonly mentioned: Command;
  /** A mention in a thread the bot keeps; any other goes to `mentioned`. */
  readonly called?: InThread;
  /** What is overheard in a thread the bot keeps, where an operator allowed listening; its command answers openly or not at all. */
  readonly heard?: InThread;
  /** Who follows what happens to what the bot keeps in order. */
  readonly happened?: readonly Follower[];
  readonly deliveries: Deliveries;
  readonly limits: Limits;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
};

export function createBot(rooms: Rooms): Bot {
  const { commands, deliveries, log, metrics, now } = rooms;
  const { talk, mentioned, called, heard } = rooms;
  const inThreads = [called, heard].flatMap((it) => it?.command ?? []);
  const byName = new Map([...commands, talk, mentioned, ...inThreads].map((it) => [it.name, it]));
  const desk = { ...rooms, byName };
  const forms = createForms(desk, (request, plan) => turnOf(request, plan, now()));
  const lost = new Map<string, Request>();
  let working = 0;

  return {
    commands,
    inFlight: () => working,
    async handle(request, reply) {
      // Nothing is kept, counted or logged of what is said among people.
      if (isOverheard(request) && !(await isHeard(request))) return reply.accept();
      await guarded(request, reply, () => handle(request, reply));
    },
    async happened(it) {
      working += 1;
      await follow(it, rooms.happened ?? [], log);
      working -= 1;
    },
    async recover(adapters, signal) {
      const unfinished = await deliveries.unfinished([...adapters.keys()]);
      for (const { request: bare, address, answered } of unfinished) {
        // What is left is taken over by the next process, since this one's lock is gone by then.
        if (signal?.aborted === true) break;
        const adapter = adapters.get(bare.platform);
        if (adapter === undefined) continue;
        const request = (await adapter.introduce?.(bare)) ?? bare;
        const reply = adapter.resume(address);
        if (reply === undefined) await tooLate(request, adapter.messenger);
        else await guarded(request, reply, () => finish(request, reply, answered));
      }
      await sayLost(adapters, signal);
      return unfinished.length;
    },
  };

  const isHeard = async (request: Request): Promise<boolean> => heard !== undefined && isKept(request, heard);

  async function guarded(request: Request, reply: Reply, work: () => Promise<string>): Promise<void> {
    const started = performance.now();
    const command = commandName(request, byName);
    const about = { platform: request.platform, community: request.community, command };
    working += 1;
    metrics.inFlight.set(working);
    let outcome = 'bug';
    try {
      outcome = await work();
    } catch (error) {
      const reference = newReference();
      log.error('bug', error, { ...about, delivery: request.delivery, reference });
      const sorry = fill(sentences.bug, languageFor(request), { reference });
      if (!isOverheard(request)) await tell(request, reply, sorry).catch(() => undefined);
      await deliveries.done(request).catch(() => undefined);
    } finally {
      working -= 1;
      const ms = performance.now() - started;
      metrics.inFlight.set(working);
      metrics.handled.inc({ platform: request.platform, command, outcome });
      metrics.duration.observe({ platform: request.platform, command }, ms / 1000);
      log.info('handled', { ...about, kind: outcome, ms: Math.round(ms) });
    }
  }

  async function handle(request: Request, reply: Reply): Promise<string> {
    if (request.what.kind === 'unsupported') {
      await reply.accept();
      return 'unsupported';
    }
    if (opensForm(request, commands)) {
      const outcome = await forms.open(request, reply);
      await deliveries.limited(request, rooms.limits, limitOf(request));
      return outcome;
    }
    const claimed = await deliveries.claim(request, reply.address);
    await reply.accept();
    const kind = claimed.kind === 'late' ? await claimed.settled : claimed.kind;
    if (kind === 'seen') return 'seen';
    const seconds = kind === 'unkept' ? undefined : await deliveries.limited(request, rooms.limits, limitOf(request));
    const isOpen = reply.audience === 'everyone' || isOverheard(request);
    if (seconds !== undefined && isOpen) return end(request, nothingShown, 'limited');
    if (seconds !== undefined) {
      return end(
        request,
        await tell(request, reply, fill(sentences.limited, languageFor(request), { seconds })),
        'limited',
      );
    }
    return answer(request, reply, kind === 'new');
  }

  /** Which count a request goes to, told by its command's name alone. */
  function limitOf(request: Request): 'own' | undefined {
    return byName.get(commandName(request, byName))?.limit;
  }

  /** Looks up, runs and shows. `kept`: there is a row of this delivery, which another process could take over. */
  async function answer(request: Request, reply: Reply, kept: boolean): Promise<string> {
    const plan = await planOf(request, desk);
    if (plan.kind === 'say') return end(request, await tell(request, reply, plan.text), 'refused');
    const openly = plan.command.audience === 'channel' ? reply.openly : undefined;
    if (openly === undefined && (reply.audience === 'everyone' || isBareMention(request, plan))) {
      return showDraft(request, reply.show, invitation(request, plan), kept, 'invited');
    }
    const outcome = await run(plan, request);
    if (outcome.kind === 'silent') return end(request, nothingShown, 'silent');
    if (outcome.kind === 'refuse') {
      if (isOverheard(request)) return end(request, nothingShown, 'refused');
      const text = say(outcome.sentence, languageFor(request));
      // A notification shows the first line, and what is refused may name what somebody wrote in their log.
      const first = plan.command.limit === 'own' ? say(sentences.aWord, languageFor(request)) : text;
      const said = inert({ ...sentence(text), preview: first });
      if (openly !== undefined) return end(request, await reply.aside(said), 'refused');
      return end(request, await tell(request, reply, text, first), 'refused');
    }
    if (outcome.kind === 'clear') return clear(request, reply);
    const draft = plan.home === undefined ? outcome.document : atHome(outcome.document, plan.home);
    return showDraft(request, openly ?? reply.show, draft, kept, 'answered');
  }

  async function run(plan: Run, request: Request): Promise<Outcome> {
    const missing = missingArgs(plan.command.args, plan.args);
    if (plan.command.who === 'moderator' && request.moderator !== true) {
      return { kind: 'refuse', sentence: sentences.notModerator };
    }
    if (missing.length === 0) return plan.command.run(plan.args, turnOf(request, plan, now()));
    const language = languageFor(request);
    const what = missing.map((name) => plan.command.args[name]?.label[language] ?? name);
    const example = say(plan.command.help.example, language);
    return {
      kind: 'refuse',
      sentence: inBoth(fill(sentences.missing, language, { what: listed(what, language), example })),
    };
  }

  async function showDraft(
    request: Request,
    show: Reply['show'],
    draft: Document,
    kept: boolean,
    outcome: string,
  ): Promise<string> {
    const prepared = kept ? await deliveries.prepare(request, draft) : { kind: 'unkept' as const };
    if (prepared.kind === 'taken') return 'taken over';
    if (prepared.kind === 'ready') return end(request, await show(prepared.document), outcome);
    const note = muted(plain(say(sentences.unkept, languageFor(request))));
    return end(request, await show(inert({ ...draft, blocks: [...draft.blocks, note] })), outcome);
  }

  /** What could not be deleted is said; its button still stands there. */
  async function clear(request: Request, reply: Reply): Promise<string> {
    const cleared = await reply.clear();
    if (cleared.kind === 'shown') return end(request, cleared, 'cleared');
    await reply.aside(inert(sentence(say(sentences.uncleared, languageFor(request)))));
    return end(request, nothingShown, `uncleared: ${cleared.why}`);
  }

  /** Marks the delivery done when its answer was seen; what was not is said at the next recovery, in the direct messages. */
  async function end(request: Request, shown: Shown, outcome: string): Promise<string> {
    if (shown.kind === 'shown') {
      await deliveries.done(request);
      return outcome;
    }
    if (lost.size < mostLost) lost.set(`${request.community}/${request.delivery}`, request);
    log.warn('answer lost', { platform: request.platform, community: request.community, code: shown.why });
    return `lost: ${shown.why}`;
  }

  /** A sentence to the asker alone, beside whatever the press was to change. */
  function tell(request: Request, reply: Reply, text: string, first = text): Promise<Shown> {
    const said = inert({ ...sentence(text), preview: first });
    return isUpdate(request) ? reply.aside(said) : reply.show(said);
  }

  async function finish(request: Request, reply: Reply, answered: boolean): Promise<string> {
    if (!answered || reply.again === 'replaces') return answer(request, reply, true);
    const plan = await planOf(request, desk);
    if (plan.kind === 'say') return end(request, await tell(request, reply, plan.text), 'refused');
    if (isOverheard(request)) return end(request, nothingShown, 'interrupted');
    return showDraft(request, reply.show, interruption(request, plan), true, 'interrupted');
  }

  /** Answers of this process that could not be shown: each is offered once where the member can be written to. */
  async function sayLost(adapters: Adapters, signal: AbortSignal | undefined): Promise<void> {
    for (const [key, request] of [...lost]) {
      const adapter = adapters.get(request.platform);
      if (adapter === undefined || signal?.aborted === true) continue;
      lost.delete(key);
      await tooLate(request, adapter.messenger);
    }
  }

  /** The way back has closed since: the one sentence goes to the member's direct messages. */
  async function tooLate(request: Request, messenger: Messenger): Promise<void> {
    const plan = await planOf(request, desk);
    try {
      if (plan.kind === 'run') await deliveries.post(messenger, whomOf(request), interruption(request, plan));
    } finally {
      await deliveries.done(request);
    }
  }
}

const nothingShown: Shown = { kind: 'shown' };
/** Lost answers remembered at most. */
const mostLost = 1_000;
const whomOf = ({ platform, community, person, delivery }: Request) => ({
  platform,
  community,
  person,
  delivery: `late ${delivery}`,
});

/** The same document, its presses about another community than the one they are made in. */
function atHome(draft: Document, home: string): Document {
  return mapPresses(draft, (it) => ({ ...it, home }));
}
