// The words by which a message's parts are told apart, and those it may not hold, per language.
import type { Language } from '../chat/language.ts';

export type MessageWords = {
  readonly greeting: RegExp;
  /** A sentence that asks for something to be done. */
  readonly imperative: RegExp;
  /** A request not to do something: it guards the one request rather than adding to it. */
  readonly guard: RegExp;
  /** A plain no, which asks for nothing. */
  readonly refusal: RegExp;
  /** A sentence that asks only in case something else holds: it doesn't count as a second request. */
  readonly conditional: RegExp;
  /** An ask put as a statement, such as "I need your choice by Friday". */
  readonly ask: RegExp;
  readonly date: RegExp;
  readonly consequence: RegExp;
  readonly ending: RegExp;
  readonly formal: RegExp;
  readonly insult: RegExp;
  readonly absolute: RegExp;
  readonly apology: RegExp;
  readonly threat: RegExp;
};

const dateSlots = String.raw`\{(?:deadline|final|date|day|time|due)\}`;

export const messageWords: Readonly<Record<Language, MessageWords>> = {
  en: {
    greeting: /^(?:\{name\},|(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|thanks|thank you)\b)/i,
    imperative:
      /^(?:(?:so|and|then|but|for now|until then|in that case)[, ]+)*(?:(?:by|before|on) [^,.]{1,30}, )?(?:(?:please|kindly|let (?:me|us) know|tell (?:me|us)|send|give|choose|pick|confirm|reply|put|keep|withdraw|have a look)\b|(?:pay|answer|call|ring|mail|name|write|add|use|sign|check|bring|fill|approve|propose|show|share|remove|transfer|look|take) (?:me|us|it|at|in|out|the|this|these|that|your|a|an|one|two|which|what|by|before|only|both)\b)|\bplease\b/i,
    guard: /\bplease (?:do not|don't)\b/i,
    refusal:
      /\b(?:can't|cannot|won't|will not|am not able to|am not going to) (?:take|accept|do this|help)|\bi(?: have to| must)? (?:decline|pass)\b/i,
    conditional:
      /^(?:if|should|once|in case|when|without|with|unless|as soon as|until)\b|,\s*if (?:you|that|it)\b|\bif you (?:\w+ ){0,6}(?:differently|otherwise|rather|prefer)\b/i,
    ask: /\bi(?:'d| would| therefore)? (?:\w+ ){0,5}(?:need|ask|expect|request|want|like|love|prefer|appreciate|propose|suggest|rather|offer)\b|\bask you to\b|\b(?:my|this) (?:proposal|suggestion|offer)\b|\bi look forward to\b|\bi(?:'d| would) be glad\b|\b(?:would|really) help\b|\byou (?:can|may|could|have)\b|\b(?:if|unless|once|when|as soon as|until)\b|\b(?:with|without) (?:your|an?|that|it)\b|\bis enough\b|\bhas to (?:reach|be)\b|\breach me\b/i,
    date: new RegExp(
      String.raw`${dateSlots}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:today|tonight|tomorrow|the day after|the next day|this (?:week|month|morning|afternoon|quarter)|next (?:week|month|working day|quarter)|that (?:day|week)|(?:within|in) (?:\w+ ){1,3}(?:minutes?|hours?|days?|weeks?|months?)|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|thirty|some|few|several|working) (?:days?|weeks?|months?|minutes?)|before lunch|at (?:nine|ten|eleven|twelve|one|two|three|four|five))\b`,
      'gi',
    ),
    consequence:
      /\b(?:otherwise|unless|until|without (?:it|that|your|an?|a)|if not|if (?:it|you|that|i|the|nothing|there|both|not)|after that|after payment|from then|from now on|as of|then i|then we|once|as soon as|with (?:that|your|those|it)|and i(?:'ll| will)|after (?:your|the|payment)|should (?:you|there|it|that)|that way|so that|in that case|no longer|from the next)\b/gi,
    ending:
      /\b(?:stop(?:s|ped|ping)?|pause[sd]?|pausing|end(?:s|ed|ing)?|cancel(?:s|led)?|close[sd]?|closing|lapse[sd]?|on hold|halt|notice|withdraw|last (?:day|reminder|time|request|round|working day)|final|drop[s]?|decline|refuse|step(?:ping)? (?:down|out|back)|won't|do not accept|don't accept|not available|no longer|only)\b/gi,
    formal:
      /\b(?:in writing|written|notice of default|letter before claim|collection|court|lawyer|legal|bailiff|claim|interest|contract|agreement|as agreed|as announced|evidence|record|file|report|platform|surcharge|fee|rate|bill|invoice|deposit|in advance|up front|signed|approval|confirm(?:ed|ation)?)\b/gi,
    insult:
      /\b(?:idiot|stupid|ridiculous|pathetic|incompetent|liar|lying|lazy|unprofessional|clowns?|disgusting|disgraceful|shame on you|rude|greedy|crook|moron|nonsense|childish|arrogant|bully)\b/i,
    absolute: /\b(?:always|never)\b/i,
    apology: /(?<!\bbe )\bsorry (?:for|that|but|to|about)\b|\bapolog(?:y|ies|ise|ize)\b|\bforgive me\b/i,
    threat:
      /\bor else\b|\byou(?:'ll| will) (?:regret|be sorry|hear from my lawyer)\b|\bexpose you\b|\bname and shame\b|\bruin\b|\bdestroy\b|\btell everyone\b|\b(?:everyone|everybody) will know\b|\bsee you in court\b|\bblacklist\b|\bgo public\b|\b(?:last|final) warning\b|\bpay for this\b|\bwatch out\b|\bbe warned\b|\bi know where\b|\bby all means\b|\bnext time you\b|\bgo viral\b/i,
  },
  nl: {
    greeting:
      /^(?:\{name\},|(?:hoi|hallo|dag|beste|geachte|hé|hey|hi|goede(?:morgen|middag|navond|ndag)|dank(?: je)?|bedankt)(?![\p{L}]))/iu,
    imperative:
      /^(?:(?:dus|en|dan|maar|tot dan|in dat geval)[, ]+)*(?:laat|stuur|zeg|geef|noem|kies|bevestig|betaal|antwoord|bel|mail|zet|kijk|neem|houd|hou|schrijf|gebruik|teken|check|controleer|vul|keur|regel|lever|meld|haal|verwijder|trek|maak|reageer|vraag|verzamel) (?!je |jij |jullie |ik |we |lijkt |is |krijgt |gaat |komt |die |van |en )|^graag (?!gedaan)|(?<![\p{L}])alsjeblieft(?![\p{L}])/iu,
    guard: /(?<![\p{L}])alsjeblieft (?:nog )?(?:niet|geen)(?![\p{L}])/iu,
    refusal:
      /(?<![\p{L}])(?:niet aannemen|ik (?:neem|doe) (?:het|dit|dat|de opdracht) niet|zie ik ervan af|ik zie ervan af|dus pas ik|wijs (?:\p{L}+ ){1,4}af)(?![\p{L}])/iu,
    conditional:
      /^(?:als|mocht|zodra|indien|wanneer|zonder|met|tenzij|tot)(?![\p{L}])|^(?:klopt|lukt|moet|moeten|zijn|krijg|krijgt|valt|blijkt|mag|kan|kun|wil|is|zie|past|ben|heb|ligt|komt|ontbreekt|mist|hoor|werkt|wordt|staat|vind|denk|heeft|geldt|loopt|gaat|blijft|schikt|stop|doe)(?![\p{L}])[^?]*,[^?]*$|^(?!dan |daar)\p{L}+ (?:je|jullie|ik|het|er|dat|die|we) [^?]*, [^?]*$/iu,
    ask: /(?<![\p{L}])(?:ik (?:verzoek|vraag|verwacht|wil|hoor|ontvang|reken|stel|bied|zou|hoop)|(?:hoor|ontvang|wil|vraag|verzoek|verwacht|stel|bied) ik|graag|vraag je|(?:mijn|dit) (?:voorstel|aanbod)|(?:je|jullie) (?:kunt|kan|mag|mogen|kunnen|hebt|krijgt van mij)|(?:kun|kan|mag|wil) je|kan me|als|zodra|tenzij|tot|zonder|met (?:je|jouw|een|dat|die)|is genoeg|moet (?:er )?dan|dat echt helpen|je voorkomt)(?![\p{L}])/iu,
    date: new RegExp(
      String.raw`${dateSlots}|(?<![\p{L}])(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vandaag|vanavond|morgen(?:ochtend|middag)?|overmorgen|de dag erna|dezelfde dag|(?:deze|volgende) (?:week|maand|werkdag)|dit kwartaal|volgend kwartaal|die (?:dag|week)|binnen (?:\p{L}+ ){1,3}(?:minuten|uur|dagen|weken|maanden|week|dag)|over (?:\p{L}+ )?(?:minuten|uur|dagen|weken|maanden|een week)|(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|veertien|dertig|paar|enkele) (?:dag|dagen|week|weken|maand|maanden|minuten|werkdagen|werkdag)|om (?:negen|tien|elf|twaalf|een|twee|drie|vier|vijf) uur|vóór de lunch)(?![\p{L}])`,
      'giu',
    ),
    consequence:
      /(?<![\p{L}])(?:anders|tenzij|tot (?:dan|die|dat|ik|je)|zonder|zo niet|als (?:het|je|jullie|dat|ik|er|de|niet)|daarna|na betaling|vanaf (?:dan|nu|vandaag)|voortaan|dan|zodra|daarmee|hiermee|met (?:dat|die|je|jouw)|na (?:je|jouw|jullie|de|betaling)|mocht|niet meer|per direct|pas)(?![\p{L}])/giu,
    ending:
      /(?<![\p{L}])(?:stop(?:t|te|pen)?|gestopt|pauze(?:er)?|gepauzeerd|beëindig(?:en|t)?|eindigt|einde|sluit(?:en)?|afsluiten|verval(?:t|len)?|vervallen|zeg ik|opzeg\p{L}*|opzegging|stil(?:gezet|leggen|zetten)?|laatste (?:dag|werkdag|herinnering|keer|verzoek|ronde)|einddatum|trek ik|wijs ik|neem ik niet|ga ik niet|accepteer ik niet|weiger|niet (?:meer|beschikbaar|bereikbaar|akkoord)|alleen|uitsluitend|leg ik)(?![\p{L}])/giu,
    formal:
      /(?<![\p{L}])(?:schriftelijk|ingebrekestelling|aanmaning|incasso\p{L}*|rechter|rechtbank|advocaat|jurist|deurwaarder|vordering|rente|contract|overeenkomst|afspraak|afspraken|zoals (?:afgesproken|aangekondigd)|bewijs|dossier|melding|meld|platform|toeslag|tarief|factuur|factureer|reken|aanbetaling|vooraf|ondertekend|getekend|akkoord|bevestig\p{L}*)(?![\p{L}])/giu,
    insult:
      /(?<![\p{L}])(?:idioot|dom|stom|belachelijk|zielig|incompetent|leugenaar|liegt|lui|onprofessioneel|schandalig|sukkel|oplichter|brutaal|asociaal|onbeschoft|kinderachtig|arrogant|onzin|pestkop|schande)(?![\p{L}])/iu,
    absolute: /(?<![\p{L}])(?:altijd|nooit)(?![\p{L}])/iu,
    apology:
      /(?<![\p{L}])(?:sorry (?:voor|dat|maar)|mijn excuses|excuus|excuses (?:voor|dat)|het spijt me)(?![\p{L}])/iu,
    threat:
      /(?<![\p{L}])(?:(?:krijg|zul|zult) je (?:daar )?spijt|(?:daar )?spijt van krijgen|schandpaal|iedereen (?:vertellen|zal weten|weet straks)|kapot ?maken|zwarte lijst|pas maar op|wacht maar|laatste waarschuwing|zie ik je (?:wel )?in de rechtbank|je bent gewaarschuwd|ik weet waar|naar de pers|in de publiciteit|dit zet ik je betaald)(?![\p{L}])/iu,
  },
};
