// The thread in which a PDF is made: it gets a log, answers the bytes, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { Log } from './log.ts';
import { logPdf } from './pdf.ts';

parentPort?.postMessage(await logPdf(workerData as Log));
