// An answer that may rest on a wrong reading says so at once; a press settles it.
import { expect, test } from 'vitest';
import { adviceDocument, compose, readSituation } from '../../src/advice/index.ts';
import { plaintext } from '../../src/chat/index.ts';
import { keptOutSets } from '../eval/set.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding, type ProblemId } from '../../src/text/index.ts';

const [library, reader] = [openLibrary(), loadUnderstanding(weightsFile)];
const advise = (post: string, types: readonly ProblemId[] = []) =>
  compose(library, readSituation(reader, post, { types }, new Date('2025-11-03T09:00:00Z')));
/** The first post of a kept-out author in which no type is likely, though it is about a client. */
const vagueIn = (language: 'en' | 'nl'): string => {
  const posts = [...keptOutSets().values()].flat().filter((row) => row.lang === language && row.problems.length > 0);
  const isVague = ({ types, client }: ReturnType<typeof readSituation>): boolean =>
    client === 'yes' && Math.max(...types.map((it) => it.score)) < 0.5;
  const post = posts.find(({ text }) => isVague(readSituation(reader, text, {}, new Date())));
  if (post === undefined) throw new Error('every post is plain now: the doubt may go');
  return post.text;
};
const vague = { en: vagueIn('en'), nl: vagueIn('nl') } as const;
const doubt = { en: 'I may be reading this wrong', nl: 'Misschien lees ik dit verkeerd' } as const;

test.each(['en', 'nl'] as const)('a vague post is answered with the doubt beside what was heard, in %s', (language) => {
  const advice = advise(vague[language]);
  expect(advice).toMatchObject({ why: 'answered', tentative: true, coverage: 'partial' });
  const text = plaintext(adviceDocument(advice, 'a-key'));
  expect(text).toContain(`${advice.heard}\n\n${doubt[language]}`);
});

test.each(['en', 'nl'] as const)('and without it once a type is pressed, in %s', (language) => {
  const advice = advise(vague[language], ['never-satisfied']);
  expect(advice).toMatchObject({ why: 'answered', tentative: false });
  expect(plaintext(adviceDocument(advice, 'a-key'))).not.toContain(doubt[language]);
});

test('a plain post has no doubt', () => {
  const advice = advise('My client has not paid my invoice of 1,200 euros for six weeks.');
  expect(advice.tentative).toBe(false);
});
