// The one door behind all platforms: the order of the steps, and the only catch.
import {
  findCommand,
  firstStep,
  formOf,
  givenArgs,
  inert,
  missingArgs,
  muted,
  parsePressId,
  plain,
  renderPressId,
  sentence,
  stateless,
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
  type Turn,
} from './chat/index.ts';
import type { Deliveries, Limits } from './deliveries/index.ts';
import { fill, listed, say } from './i18n/index.ts';
import { newReference, type Log, type Metrics } from './log/index.ts';
import { interruption, invitation } from './notice.ts';
import { commandName, languageFor, opensForm, planOf, whyNot, type Run } from './plan.ts';
import { sentences } from './sentences.ts';

/** A form may wait this long for what it is to be filled with: Slack's trigger lives three seconds, Discord's too. */
const formBudgetMs = 1_500;

export type Bot = Door & {
  /** Finishes what a process that died had accepted, on the platforms that run here. Returns how many there were. */
  recover(adapters: ReadonlyMap<Platform, Pick<Adapter, 'resume' | 'messenger'>>): Promise<number>;
  /** How many deliveries are being worked on. */
  inFlight(): number;
};

type Rooms = {
  readonly commands: readonly Command[];
  /** The command that takes what is said in a direct message, and the one that takes a mention. */
  readonly talk: Command;
  readonly mentioned: Command;
  readonly deliveries: Deliveries;
  readonly limits: Limits;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
};

export function createBot(rooms: Rooms): Bot {
  const { commands, deliveries, log, metrics, now } = rooms;
  const byName = new Map([...commands, rooms.talk, rooms.mentioned].map((it) => [it.name, it]));
  const desk = { ...rooms, byName };
  let working = 0;

  return {
    commands,
    inFlight: () => working,
    handle: (request, reply) => guarded(request, reply, () => handle(request, reply)),
    async recover(adapters) {
      const unfinished = await deliveries.unfinished([...adapters.keys()]);
      for (const { request, address, answered } of unfinished) {
        const adapter = adapters.get(request.platform);
        const reply = adapter?.resume(address);
        if (reply !== undefined) await guarded(request, reply, () => finish(request, reply, answered));
        else if (adapter !== undefined) await tooLate(request, adapter.messenger);
      }
      return unfinished.length;
    },
  };

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
      await tell(request, reply, fill(sentences.bug, languageFor(request), { reference })).catch(() => undefined);
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
    if (opensForm(request, commands)) return openForm(request, reply);
    const claimed = await deliveries.claim(request, reply.address);
    await reply.accept();
    if (claimed.kind === 'seen') return 'seen';
    const seconds = await deliveries.limited(request, rooms.limits);
    if (seconds !== undefined) {
      return end(
        request,
        await tell(request, reply, fill(sentences.limited, languageFor(request), { seconds })),
        'limited',
      );
    }
    return answer(request, reply, claimed.kind === 'new');
  }

  /** Looks up, runs and shows. `kept`: there is a row of this delivery, which another process could take over. */
  async function answer(request: Request, reply: Reply, kept: boolean): Promise<string> {
    const plan = await planOf(request, desk);
    if (plan.kind === 'say') return end(request, await tell(request, reply, plan.text), 'refused');
    if (reply.audience === 'everyone' || isBareMention(request, plan)) {
      return showDraft(request, reply, invitation(request, plan), kept, 'invited');
    }
    const outcome = await run(plan, request);
    if (outcome.kind === 'refuse') {
      return end(request, await tell(request, reply, say(outcome.sentence, languageFor(request))), 'refused');
    }
    return showDraft(request, reply, outcome.document, kept, 'answered');
  }

  async function run(plan: Run, request: Request): Promise<Outcome> {
    const missing = missingArgs(plan.command.args, plan.args);
    if (plan.command.who === 'moderator' && request.moderator !== true) {
      return { kind: 'refuse', sentence: sentences.notModerator };
    }
    if (missing.length === 0) return plan.command.run(plan.args, turnOf(request, plan.values));
    const language = languageFor(request);
    const what = missing.map((name) => plan.command.args[name]?.label[language] ?? name);
    const example = say(plan.command.help.example, language);
    return {
      kind: 'refuse',
      sentence: both(fill(sentences.missing, language, { what: listed(what, language), example })),
    };
  }

  async function showDraft(
    request: Request,
    reply: Reply,
    draft: Document,
    kept: boolean,
    outcome: string,
  ): Promise<string> {
    const prepared = kept ? await deliveries.prepare(request, draft) : { kind: 'unkept' as const };
    if (prepared.kind === 'taken') return 'taken over';
    if (prepared.kind === 'ready') return end(request, await reply.show(prepared.document), outcome);
    const note = muted(plain(say(sentences.unkept, languageFor(request))));
    return end(request, await reply.show(inert({ ...draft, blocks: [...draft.blocks, note] })), outcome);
  }

  /** Marks the delivery done unless nothing was seen and a later try could still show it. */
  async function end(request: Request, shown: Shown, outcome: string): Promise<string> {
    await deliveries.done(request);
    if (shown.kind === 'shown') return outcome;
    log.warn('answer lost', { platform: request.platform, community: request.community, code: shown.why });
    return `lost: ${shown.why}`;
  }

  /** A sentence to the asker alone, beside whatever the press was to change. */
  function tell(request: Request, reply: Reply, text: string): Promise<Shown> {
    return isUpdate(request) ? reply.aside(inert(sentence(text))) : reply.show(inert(sentence(text)));
  }

  async function finish(request: Request, reply: Reply, answered: boolean): Promise<string> {
    if (!answered || reply.again === 'replaces') return answer(request, reply, true);
    const plan = await planOf(request, desk);
    if (plan.kind === 'say') return end(request, await tell(request, reply, plan.text), 'refused');
    return showDraft(request, reply, interruption(request, plan), true, 'interrupted');
  }

  /** The way back has closed since: the one sentence goes to the member's direct messages. */
  async function tooLate(request: Request, messenger: Messenger): Promise<void> {
    const plan = await planOf(request, desk);
    if (plan.kind === 'run') await deliveries.post(messenger, request, interruption(request, plan));
    await deliveries.done(request);
  }

  async function openForm(request: Request, reply: Reply): Promise<string> {
    await reply.accept();
    const language = languageFor(request);
    const { what } = request;
    if (what.kind === 'command') {
      const found = findCommand(commands, what.name, what.text);
      if (found === undefined) return 'unknown';
      const id = renderPressId({ command: found.command.name, mode: 'submit', key: stateless });
      return opened(
        await reply.form(formOf(found.command, id, language, givenArgs(found.command, found.text, what.args))),
      );
    }
    const id = what.kind === 'press' ? parsePressId(what.id) : undefined;
    const it = id === undefined ? undefined : byName.get(id.command);
    if (id === undefined || it === undefined) return 'unknown';
    if (id.key === stateless) {
      const form = renderPressId({ command: it.name, mode: 'submit', key: stateless });
      return opened(await reply.form(formOf(it, form, language)));
    }
    const state = await Promise.race([formState(request, it, id.key), patience(formBudgetMs)]);
    if (state.kind === 'say') return opened(await reply.aside(inert(sentence(say(sentences[state.why], language)))));
    return opened(await reply.form(formOf(it, state.id, language, state.values)));
  }

  async function formState(request: Request, it: Command, key: string): Promise<FormState> {
    const found = await deliveries.found(request, key);
    if (found.kind !== 'press') return { kind: 'say', why: whyNot[found.kind] };
    const id = await deliveries.keepForm(request, { ...found.press, mode: 'reply' });
    const values = (await it.prefill?.(found.press.args, turnOf(request, []))) ?? {};
    return { kind: 'open', id, values };
  }

  function turnOf(request: Request, values: readonly string[]): Turn {
    const { platform, community, person, place, timezone, what } = request;
    const quoted = what.kind === 'shortcut' ? what.message : undefined;
    return { platform, community, person, place, timezone, values, quoted, language: languageFor(request), now: now() };
  }
}

type FormState =
  | { readonly kind: 'say'; readonly why: 'stale' | 'notYours' | 'gone' }
  | { readonly kind: 'open'; readonly id: string; readonly values: Readonly<Record<string, string>> };

const both = (text: string) => ({ en: text, nl: text });
const opened = (shown: Shown): string => (shown.kind === 'shown' ? 'form' : `lost: ${shown.why}`);
const patience = (ms: number): Promise<FormState> =>
  new Promise((resolve) => {
    setTimeout(() => resolve({ kind: 'say', why: 'gone' }), ms).unref();
  });

/** Named without a word: a mention can open no form, a button under it can. */
function isBareMention(request: Request, plan: Run): boolean {
  return request.what.kind === 'mention' && firstStep(plan.command, '', plan.args) === 'form';
}

function isUpdate(request: Request): boolean {
  return request.what.kind === 'press' && parsePressId(request.what.id)?.mode === 'update';
}
