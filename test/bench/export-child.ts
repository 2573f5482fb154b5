// Exports a log of many entries with files and prints what it took: run alone, so that the peak of memory is its own.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { exportLog } from '../../src/export/index.ts';
import { chainId, evidence } from '../export/chain.ts';
import { longLog } from '../export/logs.ts';

const [count = 1_000, files = 20, size = 200_000] = process.argv.slice(2).map(Number);
const log = longLog(
  count,
  Array.from({ length: files }, (_, index) => evidence(`file ${index}.png`, size)),
);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const start = performance.now();
const parts = await exportLog({
  chain: chainId,
  entries: log.entries,
  language: 'en',
  zone: 'Europe/Amsterdam',
  file: log.file,
  most: 1e9,
});
const ms = performance.now() - start;
delay.disable();
const bytes = parts.reduce((sum, it) => sum + it.bytes.length, 0);
const rss = process.resourceUsage().maxRSS / 1_024;
console.log(JSON.stringify({ ms, rss, blocked: delay.max / 1e6, bytes }));
