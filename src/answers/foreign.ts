// Reads the texts no answer may repeat: the sources it was made from, and the situations answers are measured on.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Foreign } from './overlap.ts';

/** What of the shared folder counts: the plan's own words, the sources, the seed, every labelled situation. */
const parts = ['ADVICE.md', 'eval', 'seed'];

/** Texts of the shared folder; undefined where it is not at hand. */
export function sharedTexts(folder: string): readonly Foreign[] | undefined {
  if (!existsSync(join(folder, 'eval'))) return undefined;
  return parts.flatMap((part) => textsUnder(join(folder, part), part));
}

/** Every text file under a path, named from `name` on; nothing where there is none. */
export function textsUnder(path: string, name: string): readonly Foreign[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory())
    return /\.(?:md|txt|jsonl)$/.test(path) ? [{ name, text: readFileSync(path, 'utf8') }] : [];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => textsUnder(join(path, entry), `${name}/${entry}`));
}
