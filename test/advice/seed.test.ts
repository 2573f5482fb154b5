// The seed's own question, in our own words and, where the shared folder is beside the project, in the source's: what its answer must show.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adviceDocument, compose, readSituation } from '../../src/advice/index.ts';
import { plaintext } from '../../src/chat/index.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding } from '../../src/text/index.ts';

const library = openLibrary();
const reader = loadUnderstanding(weightsFile);
const advise = (text: string) => compose(library, readSituation(reader, text, {}, new Date('2026-11-24T09:00:00Z')));

const gallery = new URL('../gallery/', import.meta.url);
const own = (['en', 'nl'] as const).map((language) => {
  const transcript = readFileSync(new URL(`terminal-${language}.txt`, gallery), 'utf8');
  const line =
    transcript.split('\n').find((it) => /types: \/difficultclient (I have freelanced|Ik freelance)/.test(it)) ?? '';
  return [language, line.replace(/^.*?\/difficultclient /, '')] as const;
});
const shared = process.env['SHARED_DIR'] ?? new URL('../../../shared', import.meta.url).pathname;
const file = `${shared}/seed/difficult-client-question-nl.txt`;
const source = existsSync(file) ? readFileSync(file, 'utf8').split('Antwoorden')[0] : undefined;
const posts: (readonly [string, string])[] = [...own];
if (source !== undefined) posts.push(['nl, as the source has it', source]);
else console.log(`The seed's own text is not at ${shared}: its question is tested in our words only.`);

describe.each(posts)('the seed, %s', (name, post) => {
  const advice = advise(post);
  const text = plaintext(adviceDocument(advice, undefined));
  const pairs = advice.disagreements.map((it) =>
    it.sides
      .map((side) => side.answer)
      .sort()
      .join(' / '),
  );

  test('is read at all', () => expect(post.length).toBeGreaterThan(200));

  test('opens with the gate: can you afford to lose this client', () => {
    expect(advice.decision?.answer).toBe('can-you-afford-to-lose-them');
    expect(text).toMatch(name.startsWith('en') ? /afford to lose this client/ : /veroorloven deze klant kwijt/);
  });

  test('sets A1 (88) against A2 (13) on hours, and finishing against walking', () => {
    expect(pairs).toContain('be-unavailable-matter-of-fact / client-specific-rules');
    expect(pairs).toContain('finish-and-dont-renew / walk-away-now');
    expect(text).toMatch(/A1, 88 (votes|stemmen)/);
    expect(text).toMatch(/A2, 13 (votes|stemmen)/);
  });

  test('has the message that ties the input to their own date, and goes on hold when firmer', () => {
    expect(advice.message?.answer).toBe('deadline-then-on-hold');
    const firmer = compose(library, readSituation(reader, post, {}, new Date('2026-11-24T09:00:00Z')), 'firmer');
    expect(firmer.message?.text).toMatch(/on hold|ligt .* stil/);
  });

  test('shows A6 only as a marked view of no votes, never as a recommendation', () => {
    expect(advice.views.map((view) => view.answer)).toEqual(['third-party-shield']);
    expect(text).toMatch(/A6, 0 (votes|stemmen)/);
    expect([...advice.steps, ...advice.more].map((step) => step.answer)).not.toContain('third-party-shield');
  });

  test('raises no alarm', () => expect(advice.safety).toBe(false));
});
