// The sentence that shows what was understood: the member's own facts, no motive of the client's, no insult repeated.
import { messageWords } from '../../answers/message-words.ts';
import type { Language } from '../../chat/language.ts';
import { faultOf, type Basis } from './check.ts';
import { sentencesOf } from './plain.ts';
import type { Reason } from './reason.ts';

const diagnosis: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:narcissis\w*|psychopath\w*|sociopath\w*|toxic|manipulat\w+|gaslight\w*|bully|bullies|abuser|control freak|insecure|jealous\w*|greedy|dishonest|liar|scammer|cheat\w*|exploit\w*|out to|on purpose|deliberate\w*|because (?:he|she|they) (?:is|are|wants?|thinks?|feels?|hates?|needs?|knows?|fears?)|(?:he|she|they) (?:wants? to (?:hurt|punish|cheat|exploit|use|break|test|avoid)|does(?:n't)? (?:care|respect)|thinks?|believes?|fears?|hates?|enjoys?))\b/i,
  nl: /(?<!\p{L})(?:narcis\p{L}*|psychopa\p{L}+|sociopa\p{L}+|toxi\p{L}*|manip\p{L}+|gaslight\p{L}*|pestkop|controlefreak|onzeker|jaloe\p{L}*|hebzuchtig|gierig|oneerlijk|leugenaar|oplichter|bedrieg\p{L}*|uitbuit\p{L}*|expres|opzettelijk|met opzet|omdat (?:hij|ze|zij) (?:\p{L}+ )*(?:wil|willen|denkt|denken|vindt|is|zijn|haat|weet)|(?:hij|ze|zij) (?:denkt|denken|gelooft|vreest|haat|geniet))(?!\p{L})/iu,
};
const advises: Readonly<Record<Language, RegExp>> = {
  en: /\byou (?:should|must|need to|could|have to|ought)\b|\?/i,
  nl: /(?<!\p{L})(?:je (?:moet|zou|kunt|kan) (?!niet)|je kunt beter)|\?/iu,
};

/** Undefined when it may be shown. */
export function heardFault(text: string, basis: Basis): Reason | undefined {
  const { language } = basis;
  const fault = faultOf('heard', text, basis);
  if (fault !== undefined) return fault;
  if (diagnosis[language].test(text)) return 'diagnosis';
  if (messageWords[language].insult.test(text)) return 'insult';
  if (advises[language].test(text) || /[{}[\]]/.test(text)) return 'unsupported';
  return sentencesOf(text).length > 1 ? 'length' : undefined;
}
