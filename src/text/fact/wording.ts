// How wordings of facts are put together.

import { letters, wholeWords } from '../wording.ts';

/** The wordings of one fact. */
export type Patterns = { readonly yes: RegExp; readonly no?: RegExp };

/** One pattern of many wordings, as whole words, in lower-case text. */
export const anyOf = (...wordings: readonly string[]): RegExp => wholeWords(wordings, 'g');

/** So many words in between at most, none of which denies. */
export const upTo = (most: number): string =>
  `(?:(?!(?:not|never|no|nobody|nothing|nooit|niet|geen|niks|niets|niemand|zonder|\\w+n't) )[${letters}\\d'€$£%.-]+ ){0,${String(most)}}`;
/** Where a sentence begins, or a piece of one: "Delivered in May", "contract signed". */
export const start = '(?<=(?:^|[.!?:;,("\\n]) ?)';

/** I have, as it begins a sentence in English: I, I've, I had. */
export const i = "i(?:'ve| have| had|'d)? (?:already |just |now |then |finally |even |also )?";
/** I have, in Dutch, in both orders. */
export const ik = '(?:ik heb|heb ik|ik had|had ik)';
export const few = '(?:a few|a couple of|one|two|three|four|1|2|3|4|een|een paar|één|twee|drie|vier)';
export const many =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|\\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|jaren)';
export const count =
  '(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|countless|[2-9]|[1-9]\\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|meerdere|verschillende|diverse|talloze)';
export const month =
  '(?:jan(?:uary|uari)?|feb(?:ruary|ruari)?|march|maart|april|may|mei|june|juni|july|juli|august|augustus|sept(?:ember)?|october|oktober|november|december)';
export const them =
  '(?:him|her|them|this client|the client|that client|hem|haar|ze|hun|hen|deze klant|de klant|die klant)';
export const work =
  '(?:it|everything|the (?:\\w+ )?(?:site|website|work|project|files|design|designs|logo|app|report|text|texts|translation|photos|video|film|book|job|shop)|my (?:work|designs?|photos|code|texts?))';
