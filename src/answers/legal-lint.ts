// What keeps legal facts where they belong: in answers of one country, dated, from a legal source, and called no legal advice.
import type { Language } from '../chat/language.ts';
import type { Answer } from './answer.ts';
import { saidBy } from './said.ts';

export type Found = { readonly field: string; readonly what: string };

const noAdvice: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|no|isn't) legal advice\b/i,
  nl: /\bgeen juridisch advies\b/i,
};

/** Articles, acts and rights by law. Words of every day such as "lawyer", "court" or "written notice" are not among them. */
const lawWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:article|art\.|section|clause) \d+[a-z]?(?: of the)? (?:act|code|directive|civil)|\b(?:article|art\.|section|§) ?\d+|\bstatutory\b|\bcivil code\b|\bGDPR\b|\bDMCA\b|\b(?:[A-Z][a-z]+ )+(?:Act|Directive|Regulation)\b|\b(?:by|under) (?:dutch|belgian|english|british|eu|european|federal) law\b|\b(?:by law you|the law (?:says|gives|requires|allows))\b/,
  nl: /(?:artikel|art\.) ?\d+[.:\d]*|\bwettelijke (?:handels)?rente\b|\bwettelijke (?:incassokosten|betaaltermijn|opzegtermijn)\b|\bBurgerlijk Wetboek\b|\bBW\b|\bAVG\b|\b[A-Z]\p{L}+wet\b|\bde [Ww]et (?:zegt|geeft|eist|bepaalt)|\bvolgens de wet\b|\bwettelijk (?:verplicht|recht|verboden)\b/u,
};

/** Mistakes of one answer in matters of law; `today` is `YYYY-MM-DD`. */
export function lintLegal(answer: Answer, today: string): readonly Found[] {
  return answer.jurisdiction === undefined ? strayLaw(answer) : [...dates(answer, today), ...grounds(answer)];
}

function dates({ valid_from: from, valid_until: until }: Answer, today: string): Found[] {
  const found: Found[] = [];
  if (from === undefined) found.push({ field: 'valid_from', what: 'a legal answer says from when its source holds' });
  else if (from > today) found.push({ field: 'valid_from', what: `is still to come (${from})` });
  if (until === undefined) found.push({ field: 'valid_until', what: 'a legal answer says until when it may be shown' });
  else if (until < today) found.push({ field: 'valid_until', what: `expired on ${until}; read the source again` });
  if (from !== undefined && until !== undefined && from > until)
    found.push({ field: 'valid_until', what: `lies before valid_from (${from})` });
  return found;
}

function grounds(answer: Answer): Found[] {
  const found: Found[] = [];
  if (answer.sources.every((source) => source.read !== 'law'))
    found.push({ field: 'sources', what: 'a legal answer needs a source that is a law or a public body (read: law)' });
  for (const language of ['en', 'nl'] as const) {
    const texts = [answer.step[language], ...answer.claims.map((claim) => claim[language])];
    if (!texts.some((text) => noAdvice[language].test(text)))
      found.push({
        field: `step.${language}`,
        what: `says nowhere “${language === 'en' ? 'no legal advice' : 'geen juridisch advies'}”`,
      });
  }
  return found;
}

function strayLaw(answer: Answer): Found[] {
  const texts = saidBy(answer).filter((said) => said.voice === 'ours');
  const words = texts.flatMap(({ field, language, text }): Found[] => {
    const word = lawWords[language].exec(text)?.[0];
    return word === undefined
      ? []
      : [{ field, what: `speaks of the law (“${word}”) in an answer without jurisdiction` }];
  });
  const dated = (['valid_from', 'valid_until'] as const).filter((field) => answer[field] !== undefined);
  return [...words, ...dated.map((field) => ({ field, what: 'belongs to an answer with a jurisdiction' }))];
}
