// response_url: what an app may say through one, five times within thirty minutes.
import { contentOf } from './message.ts';
import { Refusal, refuse } from './refusal.ts';
import { isFields, parsed, textOf } from './wire.ts';
import { addMessage, findWorkspace, recordViolation, type ResponseUrl, type World } from './world.ts';
import type { Answer } from './web-api.ts';
import type { Fields, SlackMessage } from './types.ts';

const USES = 5;
const LIFE_MS = 30 * 60_000;

const KNOWN = new Set([
  ...['text', 'blocks', 'attachments', 'response_type', 'replace_original', 'delete_original', 'thread_ts'],
  ...['mrkdwn', 'metadata', 'unfurl_links', 'unfurl_media', 'parse', 'link_names'],
]);

/** Makes a response_url for something that a person did. */
export function createResponseUrl(world: World, about: Omit<ResponseUrl, 'at' | 'uses'>): string {
  const id = world.id('R');
  world.responseUrls.set(id, { ...about, at: world.clock.now(), uses: 0 });
  return `${world.origin}/response/${id}`;
}

/** Answers one POST to a response_url and writes it into the log of calls as `response_url`. */
export function answerResponseUrl(world: World, id: string, body: string): Answer {
  const payload = parsed(body);
  const args = isFields(payload) ? payload : {};
  const call = { method: 'response_url', args, token: undefined, at: Date.now(), ok: true, status: 200, error: '' };
  world.calls.push(call);
  try {
    respond(world, id, isFields(payload) ? payload : refuse('invalid_payload'));
    return { status: 200, headers: {}, body: { ok: true } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = error.code.endsWith('_url') ? 404 : 500;
    Object.assign(call, { ok: false, status, error: error.code });
    const sentence = `response_url ${error.code} ${JSON.stringify(error.extra)}`;
    world.refusals.push(sentence);
    recordViolation(world, error.code, sentence);
    return { status, headers: {}, body: { ok: false, error: error.code, ...error.extra } };
  }
}

function respond(world: World, id: string, args: Fields): void {
  const url = world.responseUrls.get(id);
  if (!url) return refuse('invalid_url');
  if (world.clock.now() - url.at > LIFE_MS) return refuse('expired_url');
  if (url.uses >= USES) return refuse('used_url');
  for (const name of Object.keys(args).filter((each) => !KNOWN.has(each)))
    recordViolation(world, 'unknown_argument', `response_url unknown argument: ${name}`);
  url.uses += 1;
  if (args['delete_original'] === true) return removeSource(url);
  if (args['replace_original'] === true && url.source && !url.source.deleted)
    return replaceSource(world, url.source, args);
  showAnswer(world, url, args);
}

function removeSource({ source }: ResponseUrl): void {
  if (!source || source.deleted) return refuse('message_not_found');
  source.deleted = true;
}

function replaceSource(world: World, source: SlackMessage, args: Fields): void {
  const content = contentOf(world, args);
  source.versions.push({ text: source.text, ...(source.blocks ? { blocks: source.blocks } : {}) });
  delete source.blocks;
  delete source.attachments;
  Object.assign(source, content);
  if (source.ephemeralFor === undefined) source.edited = { user: source.user, ts: world.clock.stamp() };
}

/** Shows a message where the person acted: to that person alone unless `in_channel` is asked for. */
export function showAnswer(world: World, about: Omit<ResponseUrl, 'at' | 'uses'>, args: Fields): SlackMessage {
  const type = args['response_type'];
  if (type !== undefined && type !== 'ephemeral' && type !== 'in_channel') return refuse('invalid_response_type');
  const workspace = findWorkspace(world, about.team);
  const thread = textOf(args['thread_ts']);
  return addMessage(world, workspace, {
    ...contentOf(world, args),
    channel: about.channel,
    user: workspace.bot.userId,
    botId: workspace.bot.id,
    ...(thread === '' ? {} : { threadTs: thread }),
    ...(type === 'in_channel' ? {} : { ephemeralFor: about.user }),
  });
}
