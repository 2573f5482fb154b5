// `npm run advise`: one answer as text, as JSON, or a row a line for the scorer, with a model where one is asked for; no server and no database.
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { adviceDocument, compose, isWordable, readSituation, type Advice } from '../advice/index.ts';
import { plaintext } from '../chat/index.ts';
import { readConfig } from '../config.ts';
import { openLibrary, weightsFile } from '../house.ts';
import { isProblemId, loadUnderstanding } from '../text/index.ts';
import { wordByHand } from './wordsmith.ts';

const row = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  types: z.array(z.string()).default([]),
});
const usage =
  'Usage: npm run --silent advise -- "what is going on"   [--json] [--model]\n       npm run --silent advise -- --jsonl < rows.jsonl';

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

const you = { platform: 'terminal', community: 'local', person: 'you' } as const;

/** The answer in the words of the configured model, checked; what came of that is said on standard error. */
async function worded(text: string): Promise<Advice> {
  const own = advise(text, []);
  const say = (what: string): boolean => process.stderr.write(`${what}\n`);
  const { config, mistakes } = readConfig(process.env, process.cwd());
  if (config?.model === undefined) {
    say(
      [...mistakes, 'There is no model: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own.'].join('\n'),
    );
    process.exitCode = 1;
    return own;
  }
  if (!isWordable(own)) {
    say('A model is not asked here: the set has no answer, or somebody may be in danger.');
    return own;
  }
  const { smith, name, host, spent } = await wordByHand(config.model, config.budget.price);
  const started = performance.now();
  const word = await smith.word(
    { situation: readSituation(reader, text, {}, today), library, known: [] },
    you,
    new AbortController().signal,
  );
  const { usage: tokens, money } = spent();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const cost = money === undefined ? '' : `, ${money.toFixed(4)}`;
  const what = word.kind === 'worded' ? 'worded' : `not worded (${word.why})`;
  say(`${what} by ${name} at ${host}: ${seconds} s, ${tokens.input} + ${tokens.output} tokens${cost}`);
  return word.kind === 'worded' ? word.worded.advice : own;
}

const args = process.argv.slice(2);
const words = args.filter((it) => !it.startsWith('--'));
if (args.includes('--jsonl')) await rows();
else if (words.length === 0) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const advice = args.includes('--model') ? await worded(words.join(' ')) : advise(words.join(' '), []);
  process.stdout.write(
    `${args.includes('--json') ? JSON.stringify(advice, null, 2) : plaintext(adviceDocument(advice, undefined))}\n`,
  );
}
