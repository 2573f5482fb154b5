// Opens forms: a bare one from what is declared alone, one behind a button with what is remembered, in time for the platform.
import {
  findCommand,
  formOf,
  givenArgs,
  inert,
  parsePressId,
  renderPressId,
  sentence,
  stateless,
  type Command,
  type Reply,
  type Shown,
  type Turn,
} from './chat/index.ts';
import type { Deliveries } from './deliveries/index.ts';
import { say } from './i18n/index.ts';
import { languageFor, whyNot, type Asked, type Desk, type Run } from './plan.ts';
import { sentences } from './sentences.ts';

/** A form may wait this long for what it is to be filled with, then it opens empty: Slack's trigger lives three seconds, Discord's too. */
const budgetMs = 1_500;

type FormState =
  | { readonly kind: 'say'; readonly why: 'stale' | 'notYours' | 'gone' }
  | { readonly kind: 'open'; readonly id: string; readonly values: Readonly<Record<string, string>> };
type FormDesk = Desk & { readonly deliveries: Pick<Deliveries, 'found' | 'keepForm'> };

export function createForms(
  desk: FormDesk,
  turnOf: (request: Asked, plan: Pick<Run, 'values' | 'home'>) => Turn,
): { open(request: Asked, reply: Reply): Promise<string> } {
  return { open };

  async function open(request: Asked, reply: Reply): Promise<string> {
    const language = languageFor(request);
    const { what } = request;
    if (what.kind === 'command') {
      const found = findCommand(desk.commands, what.name, what.text);
      if (found === undefined) return 'unknown';
      const id = renderPressId({ command: found.command.name, mode: 'submit', key: stateless });
      return opened(
        await reply.form(formOf(found.command, id, language, givenArgs(found.command, found.text, what.args))),
      );
    }
    const id = what.kind === 'press' ? parsePressId(what.id) : undefined;
    const it = id === undefined ? undefined : desk.byName.get(id.command);
    if (id === undefined || it === undefined) return 'unknown';
    if (id.key === stateless) {
      const form = renderPressId({ command: it.name, mode: 'submit', key: stateless });
      return opened(await reply.form(formOf(it, form, language)));
    }
    const empty: FormState = {
      kind: 'open',
      id: renderPressId({ command: it.name, mode: 'submit', key: stateless }),
      values: {},
    };
    const state = await Promise.race([formState(request, it, id.key).catch(() => empty), patience(empty)]);
    if (state.kind === 'say') return opened(await reply.aside(inert(sentence(say(sentences[state.why], language)))));
    return opened(await reply.form(formOf(it, state.id, language, state.values)));
  }

  async function formState(request: Asked, it: Command, key: string): Promise<FormState> {
    const found = await desk.deliveries.found(request, key);
    if (found.kind === 'gone') throw new Error('out of reach');
    if (found.kind !== 'press') return { kind: 'say', why: whyNot[found.kind] };
    const id = await desk.deliveries.keepForm(request, { ...found.press, mode: 'reply' });
    const values = (await it.prefill?.(found.press.args, turnOf(request, { values: [] }))) ?? {};
    return { kind: 'open', id, values };
  }
}

const opened = (shown: Shown): string => (shown.kind === 'shown' ? 'form' : `lost: ${shown.why}`);
const patience = (empty: FormState): Promise<FormState> =>
  new Promise((resolve) => {
    setTimeout(resolve, budgetMs, empty).unref();
  });
