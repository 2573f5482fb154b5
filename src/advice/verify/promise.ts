// What a wording says will happen: how others will act, what the member will get; only where the card says so too.
import type { Language } from '../../chat/language.ts';
import type { Clause } from './clause.ts';

/** A clause that foretells: its subject stands first, so that "ask when they will pay" is none. */
const foretells: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:and|so|but|then|because|as|this way|that way|usually|normally|soon) )*(?:(?:he|she|they|it|that|this|you|nobody|no one|everyone|everybody|nothing|(?:the|your|this|that|most|any|every|such a) (?:\w+ )?\w+|clients|people|\w+ers) )?(?:(?:he|she|they|it|that|you)'(?:ll|d)|will|won't|would|is going to|are going to|is sure to|is bound to) (?!be (?:paid|billed|charged|sent|here) (?:by|on|in|for))|^(?:(?:and|so|but|then|because) )*(?:he|she|they|(?:the|your|most|any|every) (?:\w+ )?(?:client|customer|buyer|agency|company)s?|clients|people) (?:always|usually|mostly|often|soon|then|normally|eventually)? ?(?:pays?|backs? down|gives? in|apologi[sz]es?|comes? round|agrees?|accepts?|stops?|listens?|respects?|caves?|answers?|cooperates?)\b|\byou (?:get|have|receive|recover|win|keep|lose) (?:\w+ ){0,2}(?:money|paid|damages|case|interest|compensation|client|job|rights?|control|respect|apology)\b/,
  nl: /^(?:(?:en|dus|maar|want|dan|zo|daarna|daardoor|meestal|vaak|zeker) )*(?:betaalt|betalen|houdt|houden|stopt|stoppen|geeft|geven|krijg|krijgt|heb|win|verlies|verdwijnt|luistert|respecteert|biedt|zal|zullen|komt|komen|gaat|gaan|is|wordt|werkt|lukt|bindt) (?:hij|ze|zij|het|dat|de \p{L}+|je|jij|niemand|iedereen|alles|vrijwel \p{L}+|vanzelf) ?(?!\?)|^(?:(?:en|dus|maar|want|dan|zo|daarna) )*(?:hij|ze|zij|het|dat|dit|de klant|je klant|niemand|iedereen|alles|klanten|de meesten) (?:\p{L}+ )?(?:zal|zullen|gaat|gaan|betaalt|betalen|stopt|stoppen|geeft|geven|luistert|werkt|lukt|komt)(?!\p{L})|(?<!\p{L})je (?:krijgt|hebt|wint|ontvangt|houdt|verliest) (?:\p{L}+ ){0,3}(?:geld|terug|volledig|alles|betaald|vergoed\p{L}*|gelijk|zaak|rente|respect|excuses|nooit|niets)(?!\p{L})/u,
};

/** True when a clause foretells what no clause of the card foretells. */
export const isPromised = (said: readonly Clause[], card: readonly Clause[], language: Language): boolean =>
  said.some((clause) => {
    if (clause.kind !== 'main' || !foretells[language].test(clause.text)) return false;
    const told = card.filter((it) => foretells[language].test(it.text));
    return !told.some(
      (it) => [...clause.stems].filter((stem) => it.stems.has(stem)).length >= Math.min(2, clause.stems.size),
    );
  });
