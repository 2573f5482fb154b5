// npm run train: the texts of prompts/situations → prompts/understanding.bin, the same bytes at every run.

import { writeFileSync } from 'node:fs';
import { corpusOf } from './corpus.ts';
import { settings } from './setting.ts';
import { readSituations } from './situation.ts';
import { train } from './teach.ts';

const folder = new URL('../../../prompts/situations', import.meta.url);
const target = new URL(process.argv[2] ?? '../../../prompts/understanding.bin', import.meta.url);

const started = Date.now();
const say = (words: string): void =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${words}`);

const corpus = corpusOf(readSituations(folder));
say(`${corpus.situations.length} texts read`);
const bytes = train(corpus, settings, say);
writeFileSync(target, bytes);
say(`written: ${(bytes.length / 1e6).toFixed(2)} MB`);
