// Makes the PDF, that of a long log in a thread of its own: it takes seconds and much short-lived memory, and nobody else should wait for that.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Log } from './log.ts';
import { logPdf } from './pdf.ts';

/** Characters from which on a thread, which takes half a second to start, is worth it. */
const long = 50_000;

/** The same bytes either way. Rejects with what went wrong in the thread. */
export function pdfAside(log: Log): Promise<Uint8Array> {
  const size = log.links.reduce((sum, it) => sum + 500 + (it.content?.length ?? 0), 0);
  return size < long ? logPdf(log) : inThread(log);
}

async function inThread(log: Log): Promise<Uint8Array> {
  // Young memory is what pdfkit uses up, at leisure when it is let; small, it is cleared more often.
  const resourceLimits = { maxYoungGenerationSizeMb: 8 };
  const thread = new Worker(new URL('pdf-thread.ts', import.meta.url), { workerData: log, resourceLimits });
  try {
    const [bytes] = (await once(thread, 'message')) as [Uint8Array];
    return bytes;
  } finally {
    await thread.terminate();
  }
}
