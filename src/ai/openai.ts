// Any server that speaks OpenAI's chat completions: the one file that imports the client.
import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  BadRequestError,
  InternalServerError,
  RateLimitError,
  UnprocessableEntityError,
} from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletion, ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { z } from 'zod';
import { createDialects, type Dialect, type Unfit } from './dialect.ts';
import { jsonIn } from './json.ts';
import { mostOutput, type Answered, type Failure, type Model, type Question, type Usage } from './port.ts';

export type ModelConfig = {
  readonly apiKey: string;
  /** Absent: OpenAI itself. */
  readonly baseUrl: string | undefined;
  readonly model: string;
};

/** All of it, tries included: nobody waits longer for another wording. */
const overallMs = 20_000;
const openAi = 'https://api.openai.com/v1';
/** Models that think before they write; little of it is enough to choose and word. */
const thinks = /^(gpt-5|o\d)/;

/** Nothing is sent until it is asked. `patienceMs` is shorter in tests. */
export function createModel(config: ModelConfig, patienceMs = overallMs): Model {
  const baseURL = config.baseUrl ?? openAi;
  // What the library would read from the environment by itself is set here, and it logs nothing: it would log what is sent.
  const own = { organization: null, project: null, logLevel: 'off' } as const;
  const client = new OpenAI({ ...own, apiKey: config.apiKey, baseURL, timeout: patienceMs, maxRetries: 1 });
  const dialects = createDialects(config.baseUrl === undefined ? 'openai' : 'other');
  const { host } = new URL(baseURL);

  async function ask<T>(question: Question<T>, cancel: AbortSignal): Promise<Answered<T>> {
    const ending = AbortSignal.any([cancel, AbortSignal.timeout(patienceMs)]);
    const failed = (kind: Failure, usage?: Usage): Answered<T> => {
      const why = cancel.aborted ? 'cancelled' : ending.aborted ? 'slow' : kind;
      return usage === undefined ? { kind: why } : { kind: why, usage };
    };
    let spent: Usage | undefined;
    let dialect: Dialect | undefined = dialects.first();
    while (dialect !== undefined) {
      const tried: Once<T> = await unless(ending, once(question, dialect, ending));
      spent = sum(spent, tried.usage);
      if (tried.kind === 'read') return { kind: 'written', value: tried.value, ...(spent && { usage: spent }) };
      if (tried.kind !== 'unfit') return failed(tried.kind, spent);
      dialect = dialects.next(dialect, tried.why);
    }
    return failed('unreadable', spent);
  }

  async function once<T>(question: Question<T>, dialect: Dialect, signal: AbortSignal): Promise<Once<T>> {
    try {
      const completion = await client.chat.completions.create(body(question, dialect, config), { signal });
      return read(completion, question);
    } catch (error) {
      return failureOf(error);
    }
  }

  return { host, name: config.model, ask };
}

/** `unfit`: this way of asking is not one the server takes or keeps to. */
type Once<T> =
  | { readonly kind: 'read'; readonly value: T; readonly usage: Usage | undefined }
  | { readonly kind: 'unfit'; readonly why: Unfit; readonly usage?: Usage | undefined }
  | { readonly kind: Failure; readonly usage?: Usage | undefined };

function body<T>(
  question: Question<T>,
  { format, extras }: Dialect,
  { model, baseUrl }: ModelConfig,
): ChatCompletionCreateParamsNonStreaming {
  const shape = format === 'json_schema' ? strictFormat(question.schema, question.name) : { type: format };
  return {
    model,
    messages: [
      { role: 'system', content: question.system },
      { role: 'user', content: question.user },
    ],
    response_format: shape,
    ...(extras
      ? { store: false, safety_identifier: question.asker, max_completion_tokens: mostOutput }
      : { max_tokens: mostOutput }),
    ...(baseUrl === undefined && thinks.test(model) ? { reasoning_effort: 'low' } : {}),
  };
}

const formats = new WeakMap<z.ZodType, ReturnType<typeof zodResponseFormat>>();

/** Made once for each schema. */
function strictFormat(schema: z.ZodType, name: string): ReturnType<typeof zodResponseFormat> {
  const known = formats.get(schema) ?? zodResponseFormat(schema, name);
  formats.set(schema, known);
  return known;
}

/** A server is not trusted to keep to its own protocol. */
function read<T>(completion: Partial<ChatCompletion> | undefined, { schema }: Question<T>): Once<T> {
  const usage = usageOf(completion?.usage);
  const choice = Array.isArray(completion?.choices) ? completion.choices[0] : undefined;
  const message = choice?.message;
  if (typeof message?.refusal === 'string' && message.refusal !== '') return { kind: 'refused', usage };
  if (choice?.finish_reason === 'length') return { kind: 'cut-off', usage };
  if (choice?.finish_reason === 'content_filter') return { kind: 'filtered', usage };
  const content: unknown = message?.content;
  const result = schema.safeParse(typeof content === 'string' ? jsonIn(content) : undefined);
  return result.success ? { kind: 'read', value: result.data, usage } : { kind: 'unfit', why: 'shape', usage };
}

function failureOf(error: unknown): Once<never> {
  if (error instanceof APIConnectionTimeoutError) return { kind: 'slow' };
  if (error instanceof APIUserAbortError || error instanceof APIConnectionError) return { kind: 'down' };
  if (error instanceof RateLimitError) return { kind: 'busy' };
  if (error instanceof InternalServerError) return { kind: 'down' };
  if (error instanceof BadRequestError || error instanceof UnprocessableEntityError) return refusalOf(error);
  return { kind: error instanceof APIError && error.status !== undefined ? 'rejected' : 'down' };
}

/** Servers say in their own words what they do not take. */
function refusalOf({ code, param, message }: APIError): Once<never> {
  if (code === 'content_filter') return { kind: 'filtered' };
  const said = `${param ?? ''} ${message}`;
  return { kind: 'unfit', why: /response_format|json|schema|grammar|structured/i.test(said) ? 'format' : 'fields' };
}

function usageOf(said: ChatCompletion['usage']): Usage | undefined {
  const [input, output] = [said?.prompt_tokens, said?.completion_tokens];
  const isCount = (it: unknown): it is number => typeof it === 'number' && it >= 0 && Number.isFinite(it);
  return isCount(input) && isCount(output) ? { input, output } : undefined;
}

function sum(one: Usage | undefined, other: Usage | undefined): Usage | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { input: one.input + other.input, output: one.output + other.output };
}

/** The library waits between its tries without looking up: what is over is over. */
async function unless<T>(ending: AbortSignal, work: Promise<Once<T>>): Promise<Once<T>> {
  const over: Once<T> = { kind: 'slow' };
  if (ending.aborted) return over;
  const { promise, resolve } = Promise.withResolvers<Once<T>>();
  const end = (): void => resolve(over);
  ending.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    ending.removeEventListener('abort', end);
  }
}
