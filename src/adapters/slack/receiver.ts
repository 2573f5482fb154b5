// Stands between a receiver of Slack's library and its App, so that nothing is acknowledged before the bot has accepted it.
import type { App, Receiver } from '@slack/bolt';
import type { Log } from '../../log/index.ts';
import { fields } from '../shared/wire.ts';

type ReceiverEvent = Parameters<App['processEvent']>[0];
/** Tells Slack once that the delivery is ours; it never throws, since by then the delivery is kept. */
export type Accept = () => Promise<void>;

export type Gate = Receiver & {
  /** Deliveries that Slack still waits for. */
  waiting(): number;
  /** From now on nothing is let through; Slack will deliver it to another connection or again. */
  close(): void;
};

/** Bolt acknowledges events before it hands them on; here the acknowledgement is handed on too, as `context.accept`. */
export function gated(inner: Receiver, log: Log): Gate {
  let open = true;
  let waiting = 0;

  const process = async (app: App, event: ReceiverEvent): Promise<void> => {
    if (!open) return;
    const accept = once(event, log, () => {
      waiting -= 1;
    });
    waiting += 1;
    if (!isReadable(event.body)) return accept();
    const isEvent = fields(event.body)['event'] !== undefined;
    const ack = isEvent ? async (): Promise<void> => undefined : accept;
    try {
      await app.processEvent({ ...event, ack, customProperties: { ...event.customProperties, accept } });
    } finally {
      await accept();
    }
  };

  return {
    init: (app) => {
      const through = { processEvent: (event: ReceiverEvent) => process(app, event) };
      inner.init(through as App);
    },
    start: (...args: unknown[]) => inner.start(...args),
    stop: (...args: unknown[]) => inner.stop(...args),
    waiting: () => waiting,
    close: () => {
      open = false;
    },
  };
}

/** Bolt reads `event.type` and more of these without looking. */
function isReadable(body: unknown): boolean {
  const { event } = fields(body);
  return event === undefined || typeof fields(event)['type'] === 'string';
}

function once(event: ReceiverEvent, log: Log, settled: () => void): Accept {
  let done = false;
  return async () => {
    if (done) return;
    done = true;
    settled();
    try {
      await event.ack();
    } catch (error) {
      log.error('acknowledgement not sent', error, { platform: 'slack' });
    }
  };
}
