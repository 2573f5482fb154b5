// The one door behind all platforms: the order of the steps, and the only catch.
import {
  inBoth,
  inert,
  missingArgs,
  muted,
  plain,
  sentence,
  type Adapter,
  type Command,
  type Document,
  type Door,
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
import { createLaters } from './later.ts';
import { follow, type Follower } from './follow.ts';
import { createLost } from './lost.ts';
import { interruption, invitation } from './notice.ts';
import {
  askedOf,
  atHome,
  commandName,
  isBareMention,
  isKept,
  isOverheard,
  isUpdate,
  knowing,
  languageFor,
  laterAtHome,
  opensForm,
  planOf,
  type Asked,
  type InThread,
  type Knowing,
  type Plan,
  type Run,
} from './plan.ts';
import { sentences } from './sentences.ts';
import { turnOf } from './turn.ts';

type Adapters = ReadonlyMap<Platform, Pick<Adapter, 'resume' | 'messenger' | 'introduce'>>;

export type Bot = Door & {
  /** Finishes what a process that died had accepted, on the platforms that run here. Returns how many there were. */
  recover(adapters: Adapters, signal?: AbortSignal): Promise<number>;
  /** How many deliveries are being worked on. */
  inFlight(): number;
  /** How many answers are still being written that may take the place of one that was shown. */
  writing(): number;
  /** Ends those: what was shown stands. */
  stopWriting(): void;
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
  readonly know?: Knowing;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
};

export function createBot(rooms: Rooms): Bot {
  const { commands, deliveries, log, metrics, now, know = knowing } = rooms;
  const { talk, mentioned, called, heard } = rooms;
  const inThreads = [called, heard].flatMap((it) => it?.command ?? []);
  const byName = new Map([...commands, talk, mentioned, ...inThreads].map((it) => [it.name, it]));
  const desk = { ...rooms, byName };
  const forms = createForms(desk, (request, plan) => turnOf(request, plan, now()));
  const laters = createLaters(deliveries, log);
  const lost = createLost(deliveries, (request) => planOf(request, desk));
  let working = 0;

  return {
    commands,
    inFlight: () => working,
    writing: laters.count,
    stopWriting: laters.stop,
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
        const request = await askedOf((await adapter.introduce?.(bare)) ?? bare, know);
        const reply = adapter.resume(address);
        if (reply === undefined) await lost.tooLate(request, adapter.messenger);
        else await guarded(request, reply, () => finish(request, reply, answered));
      }
      await lost.sayAll(adapters, signal);
      return unfinished.length;
    },
  };

  async function isHeard(request: Request): Promise<boolean> {
    return heard !== undefined && isKept(request, heard);
  }

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
      const sorry = fill(sentences.bug, languageFor(await askedOf(request, know)), { reference });
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

  async function handle(came: Request, reply: Reply): Promise<string> {
    if (came.what.kind === 'unsupported') {
      await reply.accept();
      return 'unsupported';
    }
    if (opensForm(came, commands)) {
      await reply.accept();
      const asked = await askedOf(came, know);
      const outcome = await forms.open(asked, reply);
      await limited(asked);
      return outcome;
    }
    const claimed = await deliveries.claim(came, reply.address);
    await reply.accept();
    const kind = claimed.kind === 'late' ? await claimed.settled : claimed.kind;
    if (kind === 'seen') return 'seen';
    const request = await askedOf(came, know);
    // What is asked for is looked up while it is counted.
    const [plan, seconds] = await Promise.all([
      planOf(request, desk),
      kind === 'unkept' ? undefined : limited(request),
    ]);
    if (seconds === undefined) return answer(request, reply, kind === 'new', plan);
    if (reply.audience === 'everyone' || isOverheard(request)) return end(request, nothingShown, 'limited');
    const text = fill(sentences.limited, languageFor(request), { seconds });
    return end(request, await tell(request, reply, text), 'limited');
  }

  /** Counts it under what its command's name alone says. */
  function limited(request: Asked): Promise<number | undefined> {
    return deliveries.limited(request, { ...rooms.limits, ...request.known.limits }, limitOf(request));
  }

  /** Which count a request goes to, told by its command's name alone. */
  function limitOf(request: Request): 'own' | undefined {
    return byName.get(commandName(request, byName))?.limit;
  }

  /** Looks up, runs and shows. `kept`: there is a row of this delivery, which another process could take over. */
  async function answer(request: Asked, reply: Reply, kept: boolean, known?: Plan): Promise<string> {
    const plan = known ?? (await planOf(request, desk));
    if (plan.kind === 'say') return end(request, await tell(request, reply, plan.text), 'refused');
    const openly = plan.command.audience === 'channel' ? reply.openly : undefined;
    if (openly === undefined && (reply.audience === 'everyone' || isBareMention(request, plan))) {
      return showDraft(request, reply.show, invitation(request, plan), kept, 'invited');
    }
    if (isUpdate(request)) await laters.giveUp(request, plan.args);
    const outcome = await run(plan, request, reply);
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
    const shown = openly ?? reply.show;
    const said = await showDraft(request, shown, atHome(outcome.document, plan.home), kept, 'answered');
    if (outcome.later !== undefined && kept && openly === undefined && said === 'answered') {
      laters.begin(request, reply, laterAtHome(outcome.later, plan.home));
    }
    return said;
  }

  async function run(plan: Run, request: Asked, reply: Reply): Promise<Outcome> {
    const missing = missingArgs(plan.command.args, plan.args);
    const known = plan.home === undefined ? request.known : await know(request, plan.home);
    if (plan.command.who === 'moderator' && !known.moderator) {
      const where = request.community === 'direct' ? sentences.whichServer : sentences.notModerator;
      return { kind: 'refuse', sentence: where };
    }
    if (missing.length === 0) return plan.command.run(plan.args, turnOf({ ...request, known }, plan, now(), reply));
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
    lost.remember(request);
    log.warn('answer lost', { platform: request.platform, community: request.community, code: shown.why });
    return `lost: ${shown.why}`;
  }

  /** A sentence to the asker alone, beside whatever the press was to change. */
  function tell(request: Request, reply: Reply, text: string, first = text): Promise<Shown> {
    const said = inert({ ...sentence(text), preview: first });
    return isUpdate(request) ? reply.aside(said) : reply.show(said);
  }

  async function finish(request: Asked, reply: Reply, answered: boolean): Promise<string> {
    if (!answered || reply.again === 'replaces') return answer(request, reply, true);
    const plan = await planOf(request, desk);
    if (plan.kind === 'say') return end(request, await tell(request, reply, plan.text), 'refused');
    if (isOverheard(request)) return end(request, nothingShown, 'interrupted');
    return showDraft(request, reply.show, interruption(request, plan), true, 'interrupted');
  }
}

const nothingShown: Shown = { kind: 'shown' };
