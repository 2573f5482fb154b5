// The way back to one asker in Discord: through the interaction, into direct messages, or under a mention.
import { named, shown, type Form, type Reply, type Shown, type StampedDocument } from '../../chat/index.ts';
import { renderAddress, type Address } from './address.ts';
import { code, shownOf } from './failure.ts';
import { renderForm } from './form.ts';
import { callback, flag } from './limits.ts';
import { toPerson } from './messenger.ts';
import { change, changed, payloadOf, post } from './send.ts';
import { sendFiled } from './unfiled.ts';
import type { Called, Payload, Route, Web } from './web.ts';
import { snowflake } from './wire.ts';

type Hook = Extract<Address, { via: 'hook' }>;
const lost = (why: Extract<Shown, { kind: 'lost' }>['why']): Shown => ({ kind: 'lost', why });
const seen = (called: Called): Shown => (called.kind === 'done' ? shown : shownOf(called.failure));

/** `first` is where the first answer to an interaction goes; absent when an earlier delivery is answered again. */
export function createReply(web: Web, address: Address, first?: Route): Reply {
  switch (address.via) {
    case 'hook':
      return hookReply(web, address, first);
    case 'dm':
      return dmReply(web, address);
    case 'channel':
      return channelReply(web, address);
  }
}

/** Where the answer goes next: as the first response, into a message that stands there, or as a new private one. */
type Target =
  | { readonly kind: 'first'; readonly route: Route }
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'new' };

function hookReply(web: Web, address: Hook, first: Route | undefined): Reply {
  const webhook: Route = `/webhooks/${address.app}/${address.token}`;
  let target: Target = startOf(address, first);
  /** True while Discord shows that we are thinking: the next new message would take that place. */
  let waiting = address.step === 'defer';
  const privately = (document: StampedDocument): Payload =>
    payloadOf(document, address.language, 'none', flag.ephemeral);

  const followUp = async (document: StampedDocument): Promise<{ shown: Shown; id: string | undefined }> => {
    const called = await sendFiled(document, address.language, (it) => web.hook('POST', webhook, privately(it)));
    return { shown: seen(called), id: called.kind === 'done' ? snowflake(called.data['id']) : undefined };
  };
  const respond = async (route: Route, type: number, data: unknown, files: Payload['files'] = []): Promise<Called> =>
    web.hook('POST', route, { body: { type, data }, files });
  const respondWith = async (route: Route, document: StampedDocument, then: Target): Promise<Shown> => {
    const { body, files } = privately(document);
    const called = await respond(route, callback.message, body, files);
    if (called.kind === 'done') target = then;
    return seen(called);
  };
  const inSight = (document: StampedDocument): StampedDocument =>
    address.sight === 'open' ? named(document) : document;
  const put = (id: string, document: StampedDocument): Promise<Called> =>
    sendFiled(inSight(document), address.language, (it) =>
      web.hook('PATCH', `${webhook}/messages/${id}`, changed(payloadOf(it, address.language, address.opening))),
    );
  const showNew = async (document: StampedDocument): Promise<Shown> => {
    const sent = await followUp(document);
    if (sent.id !== undefined) target = { kind: 'message', id: sent.id };
    return sent.shown;
  };

  return {
    audience: address.sight === 'open' ? 'everyone' : 'asker',
    again: 'replaces',
    address: renderAddress(address),
    accept: async () => undefined,
    show: async (document) => {
      if (target.kind === 'first') return respondWith(target.route, document, { kind: 'message', id: '@original' });
      if (target.kind === 'new') return showNew(document);
      const called = await put(target.id, document);
      if (called.kind === 'done') waiting = false;
      const gone =
        called.kind === 'failed' && called.failure.code === code.unknownMessage && address.sight === 'private';
      return gone ? showNew(document) : seen(called);
    },
    change: async (document) => (target.kind === 'message' ? seen(await put(target.id, document)) : lost('expired')),
    aside: async (document) => {
      if (target.kind === 'first') return respondWith(target.route, document, { kind: 'new' });
      if (!waiting) return (await followUp(document)).shown;
      const called = await put('@original', document);
      if (called.kind === 'done') [waiting, target] = [false, { kind: 'new' }];
      return seen(called);
    },
    form: async (form: Form) => {
      if (target.kind !== 'first') return lost('expired');
      const called = await respond(target.route, callback.form, renderForm(form));
      // Opened already, when the same delivery came twice.
      const opened = called.kind === 'done' || called.failure.code === code.acknowledged;
      if (opened) target = { kind: 'new' };
      return opened ? shown : seen(called);
    },
    clear: async () => {
      if (target.kind !== 'message' || address.step === 'none') return shown;
      const called = await web.hook('DELETE', `${webhook}/messages/${target.id}`);
      return called.kind === 'failed' && called.failure.code === code.unknownMessage ? shown : seen(called);
    },
  };
}

function startOf({ step }: Hook, first: Route | undefined): Target {
  if (step !== 'none') return { kind: 'message', id: '@original' };
  return first === undefined ? { kind: 'new' } : { kind: 'first', route: first };
}

function dmReply(web: Web, address: Extract<Address, { via: 'dm' }>): Reply {
  const { channel, message, language } = address;
  let answer: string | undefined;
  let asides = 0;
  const payload = (document: StampedDocument): Payload => payloadOf(document, language, 'preview');
  return {
    audience: 'asker',
    again: 'adds',
    address: renderAddress(address),
    accept: async () => undefined,
    show: async (document) => {
      if (answer !== undefined) return seen(await change(web, channel, answer, payload(document)));
      const called = await post(web, channel, payload(document), message);
      if (called.kind === 'done') answer = snowflake(called.data['id']);
      return seen(called);
    },
    change: async (document) =>
      answer === undefined ? lost('expired') : seen(await change(web, channel, answer, payload(document))),
    aside: async (document) => seen(await post(web, channel, payload(document), `${message}-${(asides += 1)}`)),
    form: async () => lost('expired'),
    clear: async () => shown,
  };
}

/** What is shown stands in the channel; what is for the asker alone goes to their direct messages or nowhere. */
function channelReply(web: Web, address: Extract<Address, { via: 'channel' }>): Reply {
  const { channel, message, person, language } = address;
  let answer: string | undefined;
  let asides = 0;
  const quiet = { allowed_mentions: { parse: [], replied_user: false } };
  const under = { ...quiet, message_reference: { message_id: message, fail_if_not_exists: false } };
  const inChannel = async (document: StampedDocument): Promise<Shown> => {
    const payload = payloadOf(named(document), language, 'none');
    if (answer !== undefined) return seen(await change(web, channel, answer, payload));
    let called = await post(web, channel, payload, message, under);
    // A reply needs the right to read history, which we do not ask for; without it the answer stands by itself.
    const bare =
      called.kind === 'failed' && (called.failure.code === code.noHistory || called.failure.code === code.badForm);
    if (bare) called = await post(web, channel, payload, message, quiet);
    if (called.kind === 'done') answer = snowflake(called.data['id']);
    return seen(called);
  };
  return {
    audience: 'everyone',
    again: 'adds',
    address: renderAddress(address),
    accept: async () => undefined,
    show: inChannel,
    openly: inChannel,
    aside: async (document) => {
      const sent = await toPerson(web, person, document, `${message}-${(asides += 1)}`);
      if (sent.kind === 'sent') return shown;
      const { why } = sent;
      return lost(why === 'rate-limited' || why === 'unreachable' || why === 'unknown' ? why : 'forbidden');
    },
    form: async () => lost('expired'),
    clear: async () => shown,
  };
}
