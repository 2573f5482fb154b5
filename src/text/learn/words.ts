// Run by hand: the texts of prompts/situations → prompts/words.txt, what is written without a capital and so is no name by itself.

import { writeFileSync } from 'node:fs';
import { firstNames, ordinaryNames } from '../redact/first-name.ts';
import { readSituations } from './situation.ts';

const folder = new URL('../../../prompts/situations', import.meta.url);
const target = new URL('../../../prompts/words.txt', import.meta.url);
const lower = /(?<![\p{L}\p{N}'@_#/.-])\p{Ll}[\p{L}\p{M}]*(?:'\p{L}+)?/gu;

/** How often a word must be seen: once is often a slip of the pen. */
const least = 2;

const seen = new Map<string, number>();
for (const { text } of readSituations(folder))
  for (const [word] of text.replaceAll('’', "'").matchAll(lower)) seen.set(word, (seen.get(word) ?? 0) + 1);
const isName = (word: string): boolean => firstNames.has(word) && !ordinaryNames.has(word);
const words = [...seen].flatMap(([word, times]) => (times >= least && !isName(word) ? [word] : []));
writeFileSync(target, `${words.toSorted((a, b) => (a < b ? -1 : 1)).join('\n')}\n`);
