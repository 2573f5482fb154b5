// The lint of the curated set: every mistake names its file and its field.
import { languageOf } from '../text/language.ts';
import type { Answer } from './answer.ts';
import { firmerMistake } from './firmer-lint.ts';
import { lintLegal, type Found } from './legal-lint.ts';
import { crossCheck, type Mistake } from './load.ts';
import { lintMessage, slotsIn } from './message-lint.ts';
import { sharedWithForeign, type Foreign } from './overlap.ts';
import { plainWords, saidBy, wordCount } from './said.ts';
import { lintSet } from './set-lint.ts';

/** `today` is `YYYY-MM-DD`; `foreign` are texts no answer may repeat, left out where they are not at hand. */
export type LintOptions = { readonly today: string; readonly foreign?: readonly Foreign[] };

/** Everything that is wrong with a set whose files have been read: each answer by itself, and all of them together. */
export function lintAnswers(answers: readonly Answer[], { today, foreign = [] }: LintOptions): readonly Mistake[] {
  return [
    ...answers.flatMap((answer) => lintAnswer(answer, today)),
    ...crossCheck(answers),
    ...lintSet(answers),
    ...sharedWithForeign(answers, foreign).map(({ answer, said, words, name }): Mistake => ({
      file: `${answer}.md`,
      field: said.field,
      what: `repeats words of ${name}: “${words}”`,
    })),
  ];
}

/** What is wrong with one answer by itself. */
export function lintAnswer(answer: Answer, today: string): readonly Mistake[] {
  const named = (it: Found): Mistake => ({ file: `${answer.id}.md`, ...it });
  const open = unwritten(answer);
  if (open.length > 0) return open.map(named);
  const found = [
    ...inItsLanguage(answer),
    ...shape(answer),
    ...messages(answer),
    ...links(answer),
    ...unusedSources(answer),
    ...halfConditions(answer),
    ...saidTwice(answer),
    ...lintLegal(answer, today),
    ...reviewed(answer, today),
  ];
  return found.map(named);
}

/** An outline is not judged further: it would only hide what is to be done. */
const unwritten = (answer: Answer): Found[] =>
  [
    ...saidBy(answer),
    ...answer.sources.map(({ site, title }, at) => ({ field: `sources.${at}`, text: bare(site) && bare(title) })),
  ]
    .filter(({ text }) => bare(text) === '')
    .map(({ field }) => ({ field, what: 'is still to be written' }));

const bare = (text: string): string => text.replaceAll(/[….?\s]/g, '');

/** Short pieces say too little of their language; together they say enough. */
const enoughToTell = { words: 7, sure: 0.4 };

function inItsLanguage(answer: Answer): Found[] {
  const said = saidBy(answer);
  const single = said.flatMap(({ field, language, text }): Found[] => {
    if (wordCount(text) < enoughToTell.words) return [];
    const { of, sure } = languageOf(text);
    return of !== language && sure >= enoughToTell.sure ? [{ field, what: `is not ${names[language]}` }] : [];
  });
  const same = said.flatMap(({ field, text }): Found[] => {
    const other = field.replace(/\.nl$/, '.en');
    const english = other === field ? undefined : said.find((it) => it.field === other);
    return english?.text === text && wordCount(text) > 2 ? [{ field, what: 'is the same text in both languages' }] : [];
  });
  return [...single, ...same];
}
const names = { en: 'English', nl: 'Dutch' } as const;

const mostStepWords = 30;

function shape(answer: Answer): Found[] {
  return (['en', 'nl'] as const).flatMap((language) => {
    const found: Found[] = [];
    const wrong = (field: string, what: string): void => void found.push({ field: `${field}.${language}`, what });
    if (/[.!]$/.test(answer.gist[language])) wrong('gist', 'is a phrase without a full stop');
    if (/^\p{Ll}/u.test(answer.gist[language])) wrong('gist', 'begins with a capital');
    const step = withoutNotice(answer.step[language]);
    if (wordCount(step) > mostStepWords) wrong('step', `has ${wordCount(step)} words; ${mostStepWords} is the most`);
    if (!/[.?]$/.test(answer.step[language])) wrong('step', 'is a sentence and ends with a full stop');
    return found;
  });
}

/** The notice that it is no legal advice is not counted. */
const withoutNotice = (step: string): string =>
  step.replace(
    /[;,(]?\s*(?:this is )?(?:not|no) legal advice[.)]*|[;,(]?\s*(?:dit is )?geen juridisch advies[.)]*/gi,
    '',
  );

function messages(answer: Answer): Found[] {
  const ends = answer.rung === 5;
  return answer.messages.flatMap(({ channel, softer, firmer }, at) =>
    (['en', 'nl'] as const).flatMap((language): Found[] => {
      const lint = (tone: string, text: string): Found[] =>
        lintMessage(text, { language, channel, ends }).map((what) => ({
          field: `messages.${at}.${tone}.${language}`,
          what,
        }));
      const flat = firmerMistake(softer[language], firmer[language], language);
      return [
        ...lint('softer', softer[language]),
        ...lint('firmer', firmer[language]),
        ...(flat === undefined ? [] : [{ field: `messages.${at}.firmer.${language}`, what: flat }]),
        ...(language === 'nl' ? slotsApart(at, 'softer', softer) : []),
        ...(language === 'nl' ? slotsApart(at, 'firmer', firmer) : []),
      ];
    }),
  );
}

/** The same message leaves the same places open in both languages. */
function slotsApart(at: number, tone: string, { en, nl }: { readonly en: string; readonly nl: string }): Found[] {
  const apart = [
    ...slotsIn(en).filter((slot) => !slotsIn(nl).includes(slot)),
    ...slotsIn(nl).filter((slot) => !slotsIn(en).includes(slot)),
  ];
  return apart.map((slot) => ({ field: `messages.${at}.${tone}`, what: `has {${slot}} in one language only` }));
}

/** http is let through: some old pages have no other address, and one that was never read would be made up. */
const links = (answer: Answer): Found[] =>
  answer.sources.flatMap(({ url }, at): Found[] => {
    if (url === undefined || (URL.canParse(url) && /^https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(url)))
      return [];
    return [{ field: `sources.${at}.url`, what: `${url} is not a full address that begins with https://` }];
  });

const unusedSources = (answer: Answer): Found[] =>
  answer.sources.flatMap((_, at): Found[] =>
    answer.claims.some((claim) => claim.source === at)
      ? []
      : [{ field: `sources.${at}`, what: 'no claim rests on this source' }],
  );

/** Without both, no side is ever taken. */
const halfConditions = (answer: Answer): Found[] =>
  answer.conflicts.flatMap(({ fact, is }, at): Found[] =>
    (fact === undefined) === (is === undefined)
      ? []
      : [{ field: `conflicts.${at}`, what: 'names fact and is together, or neither' }],
  );

/** A fact decides in one place: as a need, as a bar, or as what is taken for granted. */
const saidTwice = ({ needs, not_when: bars, presumes }: Answer): Found[] =>
  presumes.flatMap(({ fact }, at): Found[] =>
    [...needs, ...bars, ...presumes.slice(0, at)].some((it) => it.fact === fact)
      ? [{ field: `presumes.${at}.fact`, what: `${fact} is decided by needs, not_when or presumes already` }]
      : [],
  );

function reviewed(answer: Answer, today: string): Found[] {
  const late =
    answer.review.on > today ? [{ field: 'review.on', what: `lies in the future (${answer.review.on})` }] : [];
  const twice = (['en', 'nl'] as const).flatMap((language) => {
    const seen = answer.expansions[language].map((phrase) => plainWords(phrase).join(' '));
    return seen.flatMap((phrase, at) =>
      seen.indexOf(phrase) < at ? [{ field: `expansions.${language}.${at}`, what: `says “${phrase}” twice` }] : [],
    );
  });
  return [...late, ...twice];
}
