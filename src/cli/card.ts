// `npm run card`: a new answer for the set, what is wrong with one or all of them, and how one looks.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { renderDiscord } from '../adapters/discord/render.ts';
import { renderSlack } from '../adapters/slack/render.ts';
import { sharedTexts, textsUnder } from '../answers/foreign.ts';
import type { Answer } from '../answers/index.ts';
import { lintAnswers } from '../answers/lint.ts';
import { parseAnswer, readAnswers, type Mistake } from '../answers/load.ts';
import type { Foreign } from '../answers/overlap.ts';
import { skeleton } from '../answers/skeleton.ts';
import { inert, plaintext } from '../chat/index.ts';
import { answersFolder } from '../house.ts';
import { isProblemId, isStrategyId, problemIds, problemOf, strategyIds, strategyOf } from '../text/index.ts';
import { answerDocument } from './card-preview.ts';

const usage = `Usage:
  npm run card -- new [--id ID --strategy STRATEGY --problem PROBLEM]   a new answer to fill in; asks for what is left out
  npm run card -- check [FILE]                                          what is wrong with one answer, or with all of them
  npm run card -- preview FILE                                          how it looks: text, Slack blocks, Discord components
FILE is a path or just the answer's id. --folder DIR works on another folder than prompts/answers.`;

const root = fileURLToPath(new URL('../..', import.meta.url));
// npm runs this in the project's folder; a relative name is meant from where the person is.
const here = process.env['INIT_CWD'] ?? process.cwd();
const now = new Date();
const today = now.toISOString().slice(0, 10);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

type Options = { readonly folder: string; readonly id?: string; readonly strategy?: string; readonly problem?: string };

async function main(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  if (parsed === undefined) return refuse(usage);
  const [command, file] = parsed.words;
  if (parsed.words.length > (command === 'new' ? 1 : 2)) return refuse(usage);
  if (command === 'new') return create(parsed.options);
  if (command === 'check') return file === undefined ? checkAll(parsed.options) : checkOne(file, parsed.options);
  if (command === 'preview' && file !== undefined) return preview(file, parsed.options);
  return refuse(usage);
}

function parse(args: readonly string[]): { words: readonly string[]; options: Options } | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { folder: text, id: text, strategy: text, problem: text },
    });
    const { folder, ...rest } = values;
    const place = folder === undefined ? fileURLToPath(answersFolder) : resolve(here, folder);
    return { words: positionals, options: { ...rest, folder: place } };
  } catch {
    return undefined;
  }
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

// new

async function create(options: Options): Promise<number> {
  const questions = asker();
  const id = await settle(options.id, questions, 'A short name for it, such as late-fee-agreed-before:', isId);
  const strategy = await settle(
    options.strategy,
    questions,
    `What kind of thing to do is it?\n${strategies()}`,
    isStrategyId,
  );
  const problem = await settle(
    options.problem,
    questions,
    `What kind of trouble is it for?\n${problems()}`,
    isProblemId,
  );
  questions.close();
  if (!isId(id)) return refuse(`“${id}” can't be its name: small letters and digits, with hyphens between words.`);
  if (!isStrategyId(strategy)) return refuse(`“${strategy}” is not one of these:\n${strategies()}`);
  if (!isProblemId(problem)) return refuse(`“${problem}” is not one of these:\n${problems()}`);
  const file = join(options.folder, `${id}.md`);
  try {
    writeFileSync(file, skeleton({ id, strategy, problem, today }), { flag: 'wx' });
  } catch (error) {
    return refuse(
      existsSync(file)
        ? `${file} is there already; nothing was changed.`
        : `${file} could not be written: ${messageOf(error)}`,
    );
  }
  say(`${file} is ready to be filled in.\nThen: npm run card -- check ${id}`);
  return 0;
}

const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
const strategies = (): string => strategyIds.map((id) => `  ${id}: ${strategyOf(id).name.en}`).join('\n');
const problems = (): string => problemIds.map((id) => `  ${id}: ${problemOf(id).name.en}`).join('\n');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Asker = { ask(question: string): Promise<string | undefined>; close(): void };

/** Reads a line per question; undefined when nobody answers any more. */
function asker(): Asker {
  const lines = createInterface({ input: process.stdin });
  const each = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      process.stdout.write(`${question}\n> `);
      const { value, done } = await each.next();
      return done === true ? undefined : value.trim();
    },
    close: () => lines.close(),
  };
}

/** What was given, else what is answered; asked again, at most three times, while it makes no sense. */
async function settle(
  given: string | undefined,
  { ask }: Asker,
  question: string,
  good: (answer: string) => boolean,
): Promise<string> {
  let answer = given;
  for (let tries = 0; given === undefined && tries < 3 && !(answer !== undefined && good(answer)); tries++) {
    answer = await ask(question);
    if (answer === undefined) break;
  }
  return answer ?? '';
}

// check

function checkAll({ folder }: Options): number {
  const { answers, mistakes } = readAnswers(pathToFileURL(folder + sep));
  const found = [...mistakes, ...lintAnswers(answers, { today, foreign: foreignTexts() })];
  return report(found, `${answers.length + new Set(mistakes.map((it) => it.file)).size} answers`);
}

function checkOne(name: string, options: Options): number {
  const read = readOne(name, options);
  if (read === undefined) return 1;
  const { file, answer, mistakes } = read;
  if (answer === undefined) return report(mistakes, file);
  const others = readAnswers(pathToFileURL(options.folder + sep)).answers.filter((other) => other.id !== answer.id);
  const found = lintAnswers([...others, answer], { today, foreign: foreignTexts() });
  return report(
    found.filter((it) => it.file === file || it.what.includes(file)),
    file,
  );
}

/** The file of a path, or of an id in the folder. */
function readOne(
  name: string,
  { folder }: Options,
): { file: string; answer?: Answer; mistakes: Mistake[] } | undefined {
  const path = [resolve(here, name), join(folder, name), join(folder, `${name}.md`)].find(
    (it) => it.endsWith('.md') && existsSync(it),
  );
  if (path === undefined) {
    process.stderr.write(`There is no answer ${name}, neither here nor in ${folder}.\n`);
    return undefined;
  }
  return { file: basename(path), ...parseAnswer(basename(path), readFileSync(path, 'utf8')) };
}

function foreignTexts(): readonly Foreign[] {
  const folder = resolve(root, process.env['SHARED_DIR'] ?? '../shared');
  const shared = sharedTexts(folder);
  if (shared === undefined)
    say(`The source texts are not in ${folder}: whether an answer repeats their sentences was not checked.`);
  return [...(shared ?? []), ...textsUnder(join(root, 'prompts/situations/kept-out'), 'prompts/situations/kept-out')];
}

function report(mistakes: readonly Mistake[], what: string): number {
  for (const { file, field, what: wrong } of mistakes) say(`${file}: ${field}: ${plainly(wrong)}.`);
  const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
  say(mistakes.length === 0 ? `${what}: nothing wrong.` : `${what}: ${count}.`);
  return mistakes.length === 0 ? 0 : 1;
}

/** What the schema says, for people who don't write schemas. */
const schemaWords: readonly (readonly [RegExp, string])[] = [
  [/^Too small: expected string.*/, 'is empty'],
  [/^Too big: expected string to have <=(\d+).*/, 'is too long; $1 characters is the most'],
  [/^Too small: expected array to have >=(\d+).*/, 'has too few; $1 is the least'],
  [/^Too big: expected array to have <=(\d+).*/, 'has too many; $1 is the most'],
  [/^Too (?:small|big): expected number to be (.*)/, 'must be a number $1'],
  [/^Invalid input: expected \w+, received undefined/, 'is missing'],
  [/^Invalid input: expected (\w+), received (\w+)/, 'must be of the kind $1, not $2'],
  [/^Invalid option: expected one of (.*)/, 'must be one of $1'],
  [/^Unrecognized keys?: (.*)/, 'has something that does not belong there: $1'],
  [/^Invalid ISO date/, 'must be a date such as "2026-11-24", in quotation marks'],
  [/^Invalid URL/, 'must be a full address that begins with https://'],
  [/^Invalid string: must match pattern.*/, 'is not written as it should be'],
];
const plainly = (what: string): string =>
  schemaWords.reduce((text, [pattern, words]) => text.replace(pattern, words), what).replace(/\.$/, '');

// preview

function preview(name: string, options: Options): number {
  const read = readOne(name, options);
  if (read === undefined) return 1;
  if (read.answer === undefined) return report(read.mistakes, read.file);
  for (const language of ['en', 'nl'] as const) {
    const draft = answerDocument(read.answer, language, now);
    const fixed = inert(draft);
    say(`=== ${language}: text ===\n\n${plaintext(draft)}\n`);
    say(`=== ${language}: Slack blocks ===\n\n${JSON.stringify(renderSlack(fixed, language).blocks, null, 2)}\n`);
    const { components } = renderDiscord(fixed, language, 'none');
    say(`=== ${language}: Discord components ===\n\n${JSON.stringify(components, null, 2)}\n`);
  }
  return 0;
}

// Somebody who pipes this to `head` has seen enough.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main(process.argv.slice(2));
