// The curated set as it is in the repository passes its lint, and what only the whole set shows is named.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { sharedTexts, textsUnder } from '../../src/answers/foreign.ts';
import { lintAnswers } from '../../src/answers/lint.ts';
import { crossCheck, readAnswers, renderMistake } from '../../src/answers/load.ts';
import { lintSet } from '../../src/answers/set-lint.ts';
import { goodAnswer } from './good-answer.ts';

const root = new URL('../../', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, root));
const shared = process.env['SHARED_DIR'] ?? path('../shared');
const { answers, mistakes } = readAnswers(new URL('prompts/answers/', root));
/** The day of the last review: expiry is for `npm run check` to see, not for a test that was green yesterday. */
const today =
  answers
    .map((answer) => answer.review.on)
    .sort()
    .at(-1) ?? '';
const change = (id: string, fields: Partial<Answer>): readonly Answer[] =>
  answers.map((answer) => (answer.id === id ? { ...answer, ...fields } : answer));

describe('the curated set', () => {
  test('has nothing wrong', () => {
    expect(mistakes.map(renderMistake)).toEqual([]);
    expect(lintAnswers(answers, { today }).map(renderMistake)).toEqual([]);
  });

  test('repeats no situation it is measured on in the repository', () => {
    const foreign = textsUnder(path('prompts/situations/kept-out'), 'kept-out');
    expect(foreign.length).toBeGreaterThan(0);
    expect(lintAnswers(answers, { today, foreign })).toEqual([]);
  });

  test.skipIf(!existsSync(shared))('repeats no sentence of a source (skipped where ../shared is missing)', () => {
    const foreign = sharedTexts(shared) ?? [];
    expect(foreign.map((it) => it.name)).toContain('eval/dev.jsonl');
    const before = process.cpuUsage();
    expect(lintAnswers(answers, { today, foreign }).map(renderMistake)).toEqual([]);
    // What it costs, not how long a busy machine lets it wait.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
  });
});

describe('the set is told', () => {
  const lint = (set: readonly Answer[]): readonly string[] => [...crossCheck(set), ...lintSet(set)].map(renderMistake);

  const pairOf = (): readonly [Answer, Answer] => {
    const one = answers.find((answer) => answer.conflicts.length > 0)!;
    return [one, answers.find((answer) => answer.id === one.conflicts[0]!.with)!];
  };

  test('of a conflict that only one side names', () => {
    const [one, other] = pairOf();
    const set = change(other.id, { conflicts: other.conflicts.filter((it) => it.with !== one.id) });
    const found = lintAnswers(set, { today }).map(renderMistake);
    expect(found.join('\n')).toContain(`${other.id} does not name this one as a conflict`);
  });

  test('of a problem type with three answers', () => {
    const most = answers.filter((answer) => (answer.problems['missed-meetings'] ?? 0) >= 0.5);
    const gone = new Set(most.slice(3).map((answer) => answer.id));
    const found = lint(answers.filter((answer) => !gone.has(answer.id)));
    expect(found).toContain(
      'prompts/answers: problem missed-meetings: has 3 answers of weight 0.5 or more; it needs 4',
    );
  });

  test('of a problem type without a decision, and without another opinion', () => {
    const bare = answers.map((answer): Answer => {
      if ((answer.problems['ghosting'] ?? 0) < 0.5) return answer;
      return { ...answer, decide: undefined, undisputed: false, conflicts: [] };
    });
    const found = lint(bare);
    expect(found).toContain('prompts/answers: problem ghosting: has no answer with a decision');
    expect(found.join('\n')).toContain('problem ghosting: has no answer that another one contradicts');
  });

  test('of a strategy without an answer', () => {
    const found = lint(answers.filter((answer) => answer.strategy !== 'ask-1-to-10-rating'));
    expect(found).toContain('prompts/answers: strategy ask-1-to-10-rating: no answer has this strategy');
  });

  test('of two answers in nearly the same words', () => {
    const twin = goodAnswer({ id: 'ask-for-the-plan-again', gist: { en: 'Another', nl: 'Een andere' } });
    const found = lintAnswers([goodAnswer(), twin], { today }).filter((it) => it.what.includes('runs of four words'));
    expect(found.map((it) => `${it.file} ${it.field}`)).toEqual(['ask-for-the-plan.md en', 'ask-for-the-plan.md nl']);
    const apart = lintAnswers([goodAnswer(), { ...answers[0]! }], { today });
    expect(apart.filter((it) => it.what.includes('runs of four words'))).toEqual([]);
  });

  test('not of what decides between two answers, which reads the same on both sides', () => {
    const decides = { en: Array.from({ length: 400 }, (_, at) => `slate${at}`).join(' '), nl: 'x' };
    const [one, other] = pairOf();
    const sides = [one, other].map((answer, at) => ({
      ...answer,
      conflicts: [{ with: [other, one][at]!.id, decides }],
    }));
    expect(lint(sides).filter((it) => it.includes('runs of four words'))).toEqual([]);
  });

  test('of a contested answer that is more than a view', () => {
    const about = (set: readonly Answer[]): readonly string[] => lint(set).filter((it) => it.includes('contested'));
    const contested = answers.find((answer) => answer.contested)!;
    expect(about(answers)).toEqual([]);
    expect(about(change(contested.id, { undisputed: true }))).toHaveLength(1);
    expect(about(change(contested.id, { conflicts: [] }))).toContain(
      `${contested.id}.md: conflicts: a contested answer names the one that contradicts it`,
    );
    const both = { en: 'x', nl: 'x' };
    const first = answers.find((answer) => !answer.contested)!;
    const sends = { fact: 'abuse', is: 'yes', first: contested.id, because: both } as const;
    expect(about(change(first.id, { not_when: [sends] }))).toEqual([
      `${first.id}.md: not_when.0.first: sends people to ${contested.id}, which is contested`,
    ]);
  });
});
