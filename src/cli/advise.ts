// `npm run advise`: one answer as text, as JSON, or a row a line for the scorer; no server and no database.
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { adviceDocument, compose, readSituation, type Advice } from '../advice/index.ts';
import { plaintext } from '../chat/index.ts';
import { openLibrary, weightsFile } from '../house.ts';
import { isProblemId, loadUnderstanding } from '../text/index.ts';

const row = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  types: z.array(z.string()).default([]),
});
const usage =
  'Usage: npm run --silent advise -- "what is going on"   [--json]\n       npm run --silent advise -- --jsonl < rows.jsonl';

const library = openLibrary();
const reader = loadUnderstanding(weightsFile);
const today = new Date();

function advise(text: string, types: readonly string[]): Advice {
  return compose(library, readSituation(reader, text, { types: types.filter(isProblemId) }, today));
}

/** What the scorer reads of an answer. */
function scored(id: string | number, advice: Advice): string {
  const { language, coverage, safety, problems, offered, strategies } = advice;
  return JSON.stringify({ id, language, coverage, safety, problems, offered, strategies });
}

async function rows(): Promise<void> {
  let at = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    at += 1;
    if (line.trim() === '') continue;
    try {
      const { id, text, types } = row.parse(JSON.parse(line));
      process.stdout.write(`${scored(id, advise(text, types))}\n`);
    } catch {
      process.stderr.write(`Line ${at} is not a row {"id","text","types"?}; it was skipped.\n`);
      process.exitCode = 1;
    }
  }
}

const args = process.argv.slice(2);
const words = args.filter((it) => !it.startsWith('--'));
if (args.includes('--jsonl')) await rows();
else if (words.length === 0) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const advice = advise(words.join(' '), []);
  process.stdout.write(
    `${args.includes('--json') ? JSON.stringify(advice, null, 2) : plaintext(adviceDocument(advice, undefined))}\n`,
  );
}
