// Loads the weights once in a fresh process and prints how long it took and what it holds in memory.
import { weightsFile } from '../../src/house.ts';
import { loadUnderstanding, understand } from '../../src/text/index.ts';

const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + Math.max(external, arrayBuffers);
};

const before = held();
const started = performance.now();
const reader = loadUnderstanding(weightsFile);
const ms = performance.now() - started;
const mb = (held() - before) / 1_048_576;
// Used after measuring, so that nothing of it was let go before.
const { language } = understand(reader, 'My client does not pay');
console.log(JSON.stringify({ ms, mb, language: language === 'en' ? 1 : 0 }));
