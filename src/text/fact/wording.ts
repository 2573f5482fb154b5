// How wordings of facts are put together.

import { wholeWords } from '../wording.ts';

/** The wordings of one fact. */
export type Patterns = { readonly yes: RegExp; readonly no?: RegExp };

/** One pattern of many wordings, as whole words, in lower-case text. */
export const anyOf = (...wordings: readonly string[]): RegExp => wholeWords(wordings, 'g');

export const few = '(?:a few|a couple of|one|two|three|four|1|2|3|4|een|een paar|één|twee|drie|vier)';
export const many =
  '(?:two|three|four|five|six|seven|eight|ten|several|many|\\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|tien|jaren)';
export const them = '(?:him|her|them|this client|the client|hem|haar|ze|hun|deze klant|de klant|die klant)';
export const work =
  '(?:it|everything|the (?:\\w+ )?(?:site|website|work|project|files|design|designs|logo|app|report|text|translation|photos|video)|my (?:work|designs?|photos|code|texts?))';
