// The way back to one asker in Slack: always for their eyes only.
import {
  languageOfLocale,
  shown,
  type Form,
  type Reply,
  type Request,
  type Shown,
  type StampedDocument,
} from '../../chat/index.ts';
import { beside, carrying, renderAddress, renderOrigin, withoutFiles, type Address } from './address.ts';
import { shownOf } from './failure.ts';
import { renderForm } from './form.ts';
import { responseUrl } from './limits.ts';
import { clearAnswer, sendAnswer } from './parcel.ts';
import { renderSlack } from './render.ts';
import { changeAt, post } from './send.ts';
import type { Web } from './web.ts';

export type Delivery = {
  readonly address: Address;
  /** Absent when an earlier delivery is answered again. */
  readonly request?: Request;
  readonly trigger?: string;
  accept(): Promise<void>;
};

/** A response_url only ever replaces the message it came from; the answer to a command has none, and can't be changed. */
const canChange = (address: Address): boolean =>
  address.via === 'dm' || address.via === 'edit' || (address.via === 'url' && address.replace);

const lost = (why: Extract<Shown, { kind: 'lost' }>['why']): Shown => ({ kind: 'lost', why });

export function createReply(web: Web, delivery: Delivery, now: () => number = Date.now): Reply {
  const { address, request, trigger } = delivery;
  let uses = 0;
  /** Where the answer stands once it was shown, when it can be changed there. */
  let answer: Address = address;

  const send = async (target: Address, document: StampedDocument): Promise<Shown> => {
    if (target.via === 'url' && (uses += 1) > responseUrl.uses) return lost('expired');
    const language = languageOfLocale(request?.locale) ?? 'en';
    const delivered = await sendAnswer(web, target, document, language, now());
    if (delivered.kind === 'failed') return shownOf(delivered.failure);
    if (target !== answer) return shown;
    const files = carrying(delivered.files ?? []);
    if (target.via === 'dm' && delivered.ts !== '')
      answer = { ...target, via: 'edit', channel: delivered.channel, ts: delivered.ts, ...files };
    else if (target.via === 'edit' || target.via === 'url') answer = { ...withoutFiles(target), ...files };
    return shown;
  };

  const change = async (document: StampedDocument): Promise<Shown> => {
    if (answer.via === 'url' && (uses += 1) > responseUrl.uses) return lost('expired');
    if (answer.via !== 'url' && answer.via !== 'edit') return lost('unknown');
    const language = languageOfLocale(request?.locale) ?? 'en';
    const called = await changeAt(web, answer, renderSlack(document, language), now());
    return called.kind === 'done' ? shown : shownOf(called.failure);
  };

  return {
    audience: 'asker',
    again: address.via === 'edit' || (address.via === 'url' && address.replace) ? 'replaces' : 'adds',
    address: renderAddress(address),
    accept: delivery.accept,
    show: (document) => send(answer, document),
    ...(canChange(address) ? { change } : {}),
    aside: (document) => send(beside(address), document),
    ...(address.via === 'ephemeral' && address.open === true ? { openly: openlyIn(web, address) } : {}),
    form: async (form: Form) => {
      if (trigger === undefined || request === undefined) return lost('expired');
      const origin = renderOrigin({ address: beside(address), place: request.place });
      const called = await web.call('views.open', { trigger_id: trigger, view: renderForm(form, origin) });
      return called.kind === 'done' ? shown : shownOf(called.failure);
    },
    clear: () => clearAnswer(web, address, now()),
  };
}

/** Writes where the mention stands; said again, it changes what stands there. */
function openlyIn(
  web: Web,
  { channel, thread }: Extract<Address, { via: 'ephemeral' }>,
): (document: StampedDocument) => Promise<Shown> {
  let ts = '';
  return async (document) => {
    const message = renderSlack(document, 'en');
    if (ts !== '') {
      const changed = await web.call('chat.update', { channel, ts, ...message });
      return changed.kind === 'done' ? shown : shownOf(changed.failure);
    }
    const sent = await post(web, channel, message, thread);
    if (sent.kind === 'failed') return shownOf(sent.failure);
    ts = sent.ts;
    return shown;
  };
}
