// Whether a card or a post is about somebody in danger: there a wording may leave nothing out and make nothing smaller.
import type { Language } from '../../chat/language.ts';
import { wholeWords } from './pattern.ts';

const danger: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(
    String.raw`police|violen\w+|assault\w*|harass\w*|stalk\w*|unsafe|dangerous|in danger|emergency|(?:afraid|scared|terrified) (?:of|to (?:go|meet|be|see|open|leave))|fear for|hurts? (?:you|me|her|him)|hit (?:you|me|her|him)|weapon|knife|gun|grop\w+|touch(?:ed|es|ing) (?:me|you)|rape\w*|suicid\w*|self-harm|kill\w*|crisis line|blackmail\w*|extort\w*|nudes?|(?:my|your) (?:home|house|door|home address|family|kids|children)|threaten(?:s|ed|ing)? (?:me|you|to (?:come|hurt|kill|find|hit))|(?:physical|bodily|death) threats?|threats? (?:of violence|against (?:you|me))|sexual\w*|(?:keep|stay|be|get|feel) (?:\w+ )?safe(?:ty)?|safe place|your safety|doxx?\w*|follow(?:s|ed|ing) (?:me|you)`,
  ),
  nl: wholeWords(
    String.raw`politie|geweld(?:dadig\p{L}*|pleging)?|fysiek\p{L}*|mishandel\p{L}*|intimid\p{L}+|lastigvall\p{L}*|lastig ?gevallen|stalk\p{L}*|onveilig\p{L}*|gevaarlijk\p{L}*|in gevaar|noodgeval|112|bang (?:voor|om)|doodsbang|wapen|mes|aanrak\p{L}*|aangeraakt|handtastelijk\p{L}*|verkracht\p{L}*|zelfmoord\p{L}*|suïcid\p{L}*|vermoord\p{L}*|chant\p{L}+|afpers\p{L}*|naaktfoto\p{L}*|(?:mijn|je) (?:huis|deur|huisadres|gezin|kinderen|familie)|bedreig\p{L}*|(?:me|mij|je) (?:\p{L}+ ){0,3}(?:slaan|aandoen|aandoet|aan te doen|opwachten|opwacht)|seksue\p{L}*|veiligheid|(?:blijf|breng|voel|ben) (?:\p{L}+ )?veilig|veilige plek|doxx?\p{L}*|achtervolg\p{L}*`,
  ),
};

/** `lower` is a text in lower case. */
export const isGrave = (lower: string, language: Language): boolean => danger[language].test(lower);

/** What an advice in danger is made of: where the card says it, the wording does too. */
const musts: readonly Readonly<Record<Language, RegExp>>[] = [
  { en: /\bpolice\b|\b(?:911|999|112)\b|emergency/, nl: /politie|112|alarmnummer/ },
  { en: /\breport(?:s|ed|ing)?\b|complain/, nl: /(?<!\p{L})(?:meld\p{L}*|aangifte|klacht)/u },
  { en: /\b(?:alone|on your own|by yourself)\b/, nl: /alleen|in je eentje/ },
  {
    en: /\b(?:leave|go away|get out|walk away|hang up|end the (?:call|talk|meeting|conversation))\b/,
    nl: /(?<!\p{L})(?:weg|vertrek|verlaat|hang op|ophangen|beëindig\p{L}*|stop\p{L}*)(?!\p{L})/u,
  },
  {
    en: /\b(?:tell|somebody|someone|friend|colleague|trust|witness)\b/,
    nl: /vertel|iemand|vriend|collega|vertrouw|getuige/,
  },
  {
    en: /\b(?:keep|save|screenshots?|log|note|record|evidence|proof|diary|copy|copies|write down)\b/,
    nl: /bewaar|bewaren|schermafbeelding|screenshot|noteer|noteren|leg (?:\p{L}+ )*vast|vastleggen|bewijs|dagboek|kopie/u,
  },
  { en: /\bblock(?:s|ed|ing)?\b/, nl: /blokkeer/ },
  { en: /\bsafe(?:ty|ly|r)?\b/, nl: /veilig/ },
  { en: /contact/, nl: /contact/ },
  {
    en: /\b(?:at once|immediately|right away|straight away|now|today|first|that (?:same )?day)\b/,
    nl: /(?<!\p{L})(?:direct|meteen|onmiddellijk|nu|vandaag|eerst|dezelfde dag)(?!\p{L})/u,
  },
  {
    en: /\b(?:not|never|no|without|stop|out of)\b|n't\b/,
    nl: /(?<!\p{L})(?:niet|nooit|geen|zonder|stop\p{L}*)(?!\p{L})/u,
  },
];

/** Words that leave it open or smaller; where a card does not, the wording may not. */
const hedges: Readonly<Record<Language, RegExp>> = {
  en: wholeWords(
    String.raw`maybe|perhaps|might|may want|consider|think about|possibly|probably|likely|unlikely|eventually|at some point|if (?:you (?:like|want|wish|prefer|feel like|have time|think|must)|it (?:continues|happens|gets|goes|keeps|comes|persists|really)|needed|necessary|possible)|when (?:you (?:can|have|feel)|it (?:suits|feels))|some ?(?:day|time)|later|wait|try to|optional\w*|one day|for now|a bit|a little|slightly|less|usually|mostly|often|sometimes|rarely|seldom|enough|is fine|okay|ok|not (?:yet|needed|necessary|that|so|too|worth)|no need|needn't|don't (?:need|have) to|unless|though|although|however|once more|one more|another (?:chance|talk|try)`,
    'g',
  ),
  nl: wholeWords(
    String.raw`misschien|wellicht|eventueel|mogelijk|waarschijnlijk|vermoedelijk|overweeg\p{L}*|overwegen|denk erover|ooit|op termijn|later|als (?:je (?:wilt|zin|tijd|denkt|wil|daar)|het (?:doorgaat|nog|vaker|erger|blijft|weer|nodig|kan|aanhoudt|echt))|zo nodig|indien nodig|probeer\p{L}*|desnoods|voorlopig|een beetje|iets (?:minder|meer|rustiger)|wat (?:minder|meer)|minder|meestal|vaak|soms|zelden|alleen als|genoeg|is prima|oké|ok|niet (?:nodig|meteen|zo|per se)|hoeft? (?:\p{L}+ )?niet|tenzij|hoewel|wacht\p{L}*|afwachten|aankijken|nog (?:een|één) (?:keer|kans|gesprek)`,
    'g',
  ),
};

/** Whether a wording leaves out what the card's own advice tells somebody in danger. All in lower case. */
export const leavesOut = (lower: string, step: string, language: Language): boolean =>
  musts.some((sign) => sign[language].test(step) && !sign[language].test(lower));

/** Whether a wording leaves open or makes smaller what its card does not. All in lower case. */
export const softens = (lower: string, card: string, language: Language): boolean =>
  [...lower.matchAll(hedges[language])].some(([hedge]) => !card.includes(hedge));
