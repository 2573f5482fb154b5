// Makes the PDF, that of a long log in a thread of its own: it takes seconds and much short-lived memory, and nobody else should wait for that.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Log } from './log.ts';

/** Characters from which on a thread, which takes half a second to start, is worth it. */
const long = 50_000;

/** The same bytes either way. Rejects with what went wrong in the thread. */
export async function pdfAside(log: Log): Promise<Uint8Array> {
  const size = log.links.reduce((sum, it) => sum + 500 + (it.content?.length ?? 0), 0);
  if (size >= long) return inThread(log);
  const { logPdf } = await import('./pdf.ts');
  return logPdf(log);
}

async function inThread(log: Log): Promise<Uint8Array> {
  // pdfkit makes much that is soon of no use: with little room it is cleared away as it comes. 10,000 entries fit.
  const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 512 };
  const thread = new Worker(new URL('pdf-thread.ts', import.meta.url), { workerData: log, resourceLimits });
  try {
    const [bytes] = (await once(thread, 'message')) as [Uint8Array];
    return bytes;
  } finally {
    await thread.terminate();
  }
}
