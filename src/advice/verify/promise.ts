// What a wording says will happen: how others will act, what the member will get; only where the card says so too.
import type { Language } from '../../chat/language.ts';
import type { Clause } from './clause.ts';
import { lettersIn } from './pattern.ts';

const others = {
  en: String.raw`(?:he|she|they|it|this|you|nobody|no one|everyone|everybody|nothing|clients|people|\w+ers|(?:the|your|this|most|any|every|such a) (?:\w+ )?\w+)`,
  client: String.raw`(?:he|she|they|clients|people|everyone|everybody|(?:the|your|most|any|every) (?:\w+ )?(?:clients?|customers?|buyers?|agency|agencies|company|companies))`,
  nl: String.raw`(?:hij|ze|zij|niemand|iedereen|alles|men|klanten|de meesten|vrijwel \p{L}+|(?:de|je|jouw|elke) (?:klant|koper|opdrachtgever|agency|bemiddelaar))`,
};
const starts = {
  en: String.raw`^(?:(?:and|so|but|then|because|as|this way|that way|usually|soon) )*`,
  nl: String.raw`^(?:(?:en|dus|maar|want|dan|zo|daarna|daardoor|meestal|vaak|zeker) )*`,
};
const acts = {
  en: 'pays?|backs? down|gives? in|apologi[sz]es?|comes? round|agrees?|accepts?|stops?|listens?|respects?|caves?|answers?|cooperates?|behaves?',
  things:
    'comes?|arrives?|stops?|works?|becomes?|disappears?|improves?|pays?|changes?|is (?:safe|settled|solved|over|yours|paid|gone|protected)',
  nl: 'betaalt|betalen|houdt|houden|stopt|stoppen|geeft|geven|luistert|respecteert|biedt|bindt|komt|komen|gaat|gaan|werkt|zal|zullen|kiest|kiezen|reageert|antwoordt|accepteert|verdwijnt',
};
const gain = {
  en: 'money|paid|damages|case|interest|compensation|client|job|rights?|control|respect|apology',
  nl: String.raw`geld|terug|volledig|alles|betaald|vergoed\p{L}*|gelijk|zaak|rente|respect|excuses|nooit|niets`,
};
const either = (...patterns: readonly string[]): RegExp =>
  new RegExp(lettersIn(patterns.map((it) => `(?:${it})`).join('|')));

/** A clause that foretells: its subject stands first, so that "ask when they will pay" is none. */
const foretells: Readonly<Record<Language, RegExp>> = {
  en: either(
    String.raw`${starts.en}(?:${others.en} )?(?:(?:he|she|they|it|you)'(?:ll|d)|will|won't|would|is going to|are going to|is sure to|is bound to) (?!be (?:paid|billed|charged|sent|here) (?:by|on|in|for))`,
    String.raw`${starts.en}(?:nobody|no one|he|she|they) (?:can|cannot|can't|could|couldn't)\b`,
    String.raw`${starts.en}${others.client} (?:always |usually |mostly |often |soon |then |eventually )?(?:${acts.en})\b`,
    String.raw`^(?:and|so|then|that way|this way) (?:the|your|this|their|his|her|its|every) (?:\w+ ){1,3}(?:${acts.things})\b`,
    String.raw`\byou (?:get|have|receive|recover|win|keep|lose) (?:\w+ ){0,2}(?:${gain.en})\b`,
  ),
  nl: either(
    String.raw`^(?:en )?(?:dan|zo|daarna|daardoor) (?!laat|kun|wil|zou)\p{L}+ ${others.nl}(?!\p{L})`,
    String.raw`${starts.nl}(?:${acts.nl}) ${others.nl}(?!\p{L})`,
    String.raw`^(?:en )?(?:dan|zo|daarna) (?:krijg|krijgt|heb|win|verlies|hou|ontvang) (?:je|jij)(?!\p{L})`,
    String.raw`^(?:en )?(?:dan|zo|daarna) (?:is|komt|wordt|raakt) (?:\p{L}+ ){0,3}(?:geregeld|opgelost|voorbij|zeker|betaald|binnen|goed|veilig|vanzelf)(?!\p{L})`,
    String.raw`${starts.nl}${others.nl} (?:\p{L}+ )?(?:${acts.nl})(?!\p{L})`,
    String.raw`(?<!\p{L})je (?:krijgt|hebt|wint|ontvangt|houdt|verliest) (?:\p{L}+ ){0,3}(?:${gain.nl})(?!\p{L})`,
  ),
};

/** True when a clause foretells what the card foretells nowhere, nor says in nearly the same words. */
export const isPromised = (said: readonly Clause[], card: readonly Clause[], language: Language): boolean =>
  said.some((clause) => {
    if (clause.kind !== 'main' || !foretells[language].test(clause.text)) return false;
    return !card.some((it) => {
      const common = [...clause.stems].filter((stem) => it.stems.has(stem)).length;
      const enough = Math.min(2, clause.stems.size);
      return common >= (foretells[language].test(it.text) ? enough : Math.max(2, clause.stems.size - 1));
    });
  });
