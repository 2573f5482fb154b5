// The gate of the Web API: method, token, faults, rate, scopes and arguments are checked before a handler runs.
import { needScope, type Handler } from './context.ts';
import type { Facts, MethodFacts } from './facts.ts';
import { stopsCall, type Fault, type Faults } from './faults.ts';
import { METHODS } from './methods/index.ts';
import { Refusal, refuse, refuseBecause } from './refusal.ts';
import { entryOf } from './wire.ts';
import { recordViolation, type World } from './world.ts';
import type { Call, Fields, Workspace } from './types.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Fields | string;
  /** What happens to the connection instead of, or before, the answer. */
  readonly fault?: Fault;
};

export type Gate = { readonly world: World; readonly facts: Facts; readonly faults: Faults };

/** Answers one call and writes it into the log. */
export function answerCall(gate: Gate, method: string, args: Fields, token: string | undefined): Answer {
  const call: Call = { method, args, token, at: Date.now() };
  gate.world.calls.push(call);
  const fault = gate.faults.next(method);
  if (fault && stopsCall(fault)) return failed(call, fault);
  const workspace = gate.world.workspaces.find((each) => each.bot.token === token);
  const answer = attempt(gate, call, workspace);
  return fault ? { ...answer, fault } : answer;
}

function failed(call: Call, fault: Fault): Answer {
  call.ok = false;
  call.error = fault.error ?? 'fault';
  call.status = fault.status ?? 200;
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'retry-after': `${fault.retryAfter}` };
  const body = fault.error === undefined ? 'Server Error' : { ok: false, error: fault.error };
  return { status: call.status, headers, body, fault };
}

function attempt(gate: Gate, call: Call, workspace: Workspace | undefined): Answer {
  const headers: Record<string, string> = workspace ? { 'x-oauth-scopes': [...workspace.bot.scopes].join(',') } : {};
  try {
    const body = { ok: true, ...handle(gate, call, workspace) };
    call.ok = true;
    call.status = 200;
    return { status: 200, headers, body };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(gate.world, call, error, headers);
  }
}

/** Refusals that a test arranges (a revoked token, a closed DM, a rate limit) are no mistake of the app. */
const ARRANGED = new Set(['token_revoked', 'account_inactive', 'ratelimited', 'dm_closed']);

function refused(world: World, call: Call, error: Refusal, headers: Record<string, string>): Answer {
  const { arranged, retryAfter, ...extra } = error.extra;
  const limited = error.code === 'ratelimited';
  call.ok = false;
  call.error = error.code;
  call.status = limited ? 429 : 200;
  const sentence = `${call.method} ${error.code}${reasonsOf(extra)}`;
  world.refusals.push(sentence);
  if (!ARRANGED.has(error.code) && arranged !== true) recordViolation(world, error.code, sentence);
  const wait: Record<string, string> = limited ? { 'retry-after': String(retryAfter) } : {};
  return { status: call.status, headers: { ...headers, ...wait }, body: { ok: false, error: error.code, ...extra } };
}

const reasonsOf = (extra: Fields): string => (Object.keys(extra).length === 0 ? '' : ` ${JSON.stringify(extra)}`);

function handle(gate: Gate, call: Call, workspace: Workspace | undefined): Fields {
  const { world } = gate;
  const handler: Handler | undefined = entryOf(METHODS, call.method);
  const facts = gate.facts.of(call.method);
  if (!handler || !facts) return refuse('unknown_method', { req_method: call.method });
  if (call.method === 'apps.connections.open') return openConnection(gate, call);
  if (call.method === 'api.test') return { args: call.args };
  const home = checkToken(world, call, workspace);
  call.team = home.id;
  checkRate(gate, call, facts);
  const context = { world, workspace: home, args: call.args };
  needScope(context, ...facts.scopes);
  checkArguments(world, call, facts);
  return handler(context);
}

function checkToken(world: World, call: Call, workspace: Workspace | undefined): Workspace {
  if (call.token === undefined) return refuse('not_authed');
  if (call.token === world.appToken) return refuse('not_allowed_token_type');
  if (!workspace) return refuse('invalid_auth');
  if (workspace.bot.state === 'revoked') return refuse('token_revoked');
  if (workspace.bot.state === 'inactive') return refuse('account_inactive');
  return workspace;
}

function checkRate(gate: Gate, call: Call, facts: MethodFacts): void {
  const wait = gate.faults.overLimit(call, gate.world.calls, gate.world.tiers ? facts.perMinute : undefined);
  if (wait !== undefined) refuse('ratelimited', { retryAfter: wait });
}

function checkArguments(world: World, call: Call, facts: MethodFacts): void {
  const given = Object.keys(call.args);
  const missing = facts.required.filter((name) => call.args[name] === undefined || call.args[name] === '');
  if (missing.length > 0)
    refuseBecause(
      'invalid_arguments',
      missing.map((name) => `missing required field: ${name}`),
    );
  // Slack itself ignores what it does not know; here it is a slip to be seen.
  for (const name of given.filter((each) => facts.args && !facts.args.has(each)))
    recordViolation(world, 'unknown_argument', `${call.method} unknown argument: ${name}`);
}

function openConnection(gate: Gate, call: Call): Fields {
  const { world } = gate;
  if (call.token === undefined) return refuse('not_authed');
  if (world.workspaces.some((each) => each.bot.token === call.token)) return refuse('not_allowed_token_type');
  if (call.token !== world.appToken) return refuse('invalid_auth');
  if (world.appTokenState === 'revoked') return refuse('token_revoked');
  const wait = gate.faults.overLimit(call, world.calls, undefined);
  if (wait !== undefined) return refuse('ratelimited', { retryAfter: wait });
  const ticket = world.id('K');
  world.tickets.add(ticket);
  return { url: `${world.origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${world.appId}` };
}
