// Posts to measure with: those of the project's made-up situations that a member could send as a command.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../prompts/situations/', import.meta.url);

/** Evenly from all authors and both languages, `count` of them or as many as there are. */
export function readPosts(count: number): readonly string[] {
  const files = readdirSync(folder).filter((name) => /^author\d+\.jsonl$/.test(name));
  const posts = files.flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  const usable = posts.filter((text) => text.length <= 2_500);
  const step = Math.max(1, usable.length / count);
  return Array.from({ length: Math.min(count, usable.length) }, (_, at) => usable[Math.floor(at * step)] ?? '');
}
