// Words with an opposite that turns an advice round without any "not": stop and go on, keep and delete, before and after.
import type { Language } from '../../chat/language.ts';
import { manyOf, wholeWords } from './pattern.ts';

type Pair = readonly [id: string, en: string, enOther: string, nl: string, nlOther: string];

const pairs: readonly Pair[] = [
  [
    'go-on',
    'start(?:s|ed|ing)?|begin(?:s|ning)?|continu(?:e|es|ed|ing)|go(?:ing)? on|keep (?:on|going|working)|carry on|resume\\w*|proceed\\w*',
    'stop(?:s|ped|ping)?|quit|halt(?:ed)?|pause[sd]?|pausing|on hold|suspend\\w*|cease\\w*|hold off|hold (?:the|your|that|this|all) (?:work|job|order|delivery|project)',
    'begin(?:nen|t)?|start(?:en)?|doorgaan|ga (?:\\p{L}+ )?(?:door|verder)|gaat (?:\\p{L}+ )?door|doorwerken|werk (?:\\p{L}+ )?door|hervat\\p{L}*|verdergaan',
    'stop(?:t|pen|te)?|gestopt|pauze\\p{L}*|pauzeer\\p{L}*|stil(?:leggen|gelegd|zetten)|leg (?:\\p{L}+ ){1,3}stil|ligt (?:\\p{L}+ ){0,3}stil|opschort\\p{L}*|staak\\p{L}*|leg (?:\\p{L}+ ){1,3}neer|neerleggen',
  ],
  [
    'accept',
    'accept(?:s|ed|ing)?|agree(?:s|d)?(?: to| with)?|say yes|approv(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|go-ahead|give in|comply|go along',
    "refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reject\\w*|object(?:s|ed)?|say no|turn (?:\\w+ )?down|don't accept|push back",
    'accepteer\\p{L}*|akkoord|goedkeur\\p{L}*|goedgekeurd|bevestig\\p{L}*|ga (?:\\p{L}+ )?akkoord|stem (?:\\p{L}+ )?(?:in|toe)|zeg ja|geef toe|toegeven|ga mee|meegaan|aanvaard\\p{L}*',
    'weiger\\p{L}*|wijs (?:\\p{L}+ ){0,3}af|afwijz\\p{L}*|zeg nee|maak bezwaar|bezwaar maken|bedank voor',
  ],
  [
    'keep',
    '(?:keep|keeps|kept|keeping|save[sd]?|saving|store[sd]?) (?:a |an |the |every |all |each |your |copies|copy|it|them|records?)',
    'delet\\w+|eras\\w+|throw \\w+ away|discard\\w*|destroy\\w*|get rid',
    'bewaar\\p{L}*|bewaren|opslaan|sla (?:\\p{L}+ ){1,3}op',
    'verwijder\\p{L}*|wis|wissen|weggooien|gooi (?:\\p{L}+ ){1,3}weg|vernietig\\p{L}*',
  ],
  [
    'answer',
    '(?<!(?:the|one|second|another|an|your|no|my|that|top) )answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respond\\w*',
    'ignor\\w+|leave (?:\\w+ ){0,2}unanswered|stay silent|keep (?:silent|quiet)|say nothing',
    'antwoord\\p{L}*|reageer\\p{L}*|reageren|beantwoord\\p{L}*',
    'negeer\\p{L}*|negeren|zwijg\\p{L}*|zeg (?:er )?niets|laat (?:\\p{L}+ )?onbeantwoord',
  ],
  [
    'disclose',
    'tell|tells|disclos\\w+|announce[sd]?|inform\\w*|mention\\w*',
    'hid(?:e|es|den|ing)|conceal\\w*|keep (?:\\w+ )?(?:secret|hidden|to yourself)',
    'vertel\\p{L}*|meld\\p{L}*|kondig\\p{L}*|laat weten|deel (?:\\p{L}+ )?mee',
    'verzwijg\\p{L}*|verberg\\p{L}*|geheim\\p{L}*|hou (?:\\p{L}+ )?(?:stil|voor je)|houd (?:\\p{L}+ )?(?:stil|voor je)',
  ],
  [
    'wait',
    'wait(?:s|ed|ing)?|sleep on|overnight|a night|let (?:\\w+ )?(?:rest|lie)|patient|patience|later|not yet|hold off',
    'at once|immediately|right away|straight away|straightaway|right now|instantly|without delay|rush|hurry',
    'wacht\\p{L}*|slaap er|nachtje|een nacht|later|nog niet|geduld\\p{L}*|laat (?:het )?(?:liggen|rusten)',
    'direct|meteen|onmiddellijk|nu al|gelijk|dadelijk|terstond|alvast|haast',
  ],
  [
    'after',
    'after(?:wards)?|only (?:once|when|if)|as soon as',
    'before(?:hand)?|ahead of|prior to|in advance',
    'nadat|daarna|achteraf|pas als|zodra|pas nadat',
    'voordat|vooraf|van tevoren|alvast',
  ],
  [
    'public',
    'public(?:ly)?|publish\\w*|post (?:it|this|about|a|online|the)|name (?:him|her|them)|share',
    'privat(?:e|ely)|in confidence|confidential\\w*|one to one|off social media|to yourself|for yourself',
    'openbaar|publiek\\p{L}*|publiceer\\p{L}*|plaats|deel',
    'privé|vertrouwelijk|onder vier ogen|in besloten|voor jezelf|van sociale media af',
  ],
  [
    'raise-price',
    'rais(?:e|es|ed|ing) (?:the |your )?(?:price|rate|fee)s?|increase\\w*|higher|more expensive',
    'lower(?:s|ed|ing)?|reduc\\w+|drop (?:the |your )?(?:price|rate)|discount\\w*|cheaper|cut (?:the |your )?(?:price|rate)',
    'verhoog\\p{L}*|hoger\\p{L}*|duurder',
    'verlaag\\p{L}*|lager\\p{L}*|korting\\p{L}*|goedkoper',
  ],
  [
    'hand-over',
    'hand(?:s|ed|ing)? (?:\\w+ ){0,3}over|deliver(?:s|ed|ing)?|releas\\w+|send (?:the |all |every )?(?:files?|work|final)',
    'hold(?:s|ing)? (?:\\w+ ){0,2}back|withh\\w+|keep(?:s|ing)? (?:\\w+ ){0,2}back|retain\\w*',
    'draag (?:\\p{L}+ ){0,3}over|overdrag\\p{L}+|lever(?:t|en)? (?:\\p{L}+ ){0,2}(?:op|af|uit)|opleveren|geef (?:\\p{L}+ ){0,2}(?:af|vrij)|stuur de bestanden',
    'houd (?:\\p{L}+ ){0,2}(?:achter|vast)|achterhoud\\p{L}+|vasthoud\\p{L}+|hou (?:\\p{L}+ ){0,2}(?:achter|vast)',
  ],
  [
    'bill',
    'charg(?:e|es|ed|ing)|bill(?:s|ed|ing)?|invoic(?:e|es|ed|ing)|at (?:your|the) (?:normal )?rate|paid',
    'free of charge|for free|waiv\\w+|no charge|without charg\\w+|on the house|unpaid',
    'reken\\p{L}*|factureer\\p{L}*|factureren|breng (?:\\p{L}+ )?in rekening|betaald',
    'gratis|kosteloos|zonder kosten|onbetaald|kwijtscheld\\p{L}*',
  ],
  [
    'written',
    'in writing|written|on paper|by (?:e-?mail|letter|mail)',
    'verbal(?:ly)?|oral(?:ly)?|handshake|unwritten|word of mouth',
    'schriftelijk\\p{L}*|op papier|per (?:e-?mail|brief|post)|zwart op wit',
    'mondeling\\p{L}*|ongeschreven|handdruk',
  ],
  [
    'alone',
    'alone|on your own|by yourself|in private',
    'with (?:someone|somebody|a colleague|a friend|a witness|others)|not alone|together',
    'alleen met|in je eentje|onder vier ogen',
    'met iemand|met een (?:collega|vriend|getuige)|niet alleen|samen met',
  ],
  [
    'at-most',
    'at most|no more than|maximum|not more than|up to|fewer than|less than',
    'at least|no less than|minimum|not less than|more than|or more|over',
    'hooguit|hoogstens|maximaal|niet meer dan|ten hoogste|minder dan',
    'minstens|minimaal|ten minste|tenminste|niet minder dan|meer dan|of meer',
  ],
  [
    'calm',
    'calm(?:ly)?|polite(?:ly)?|courteous|friendly|neutral|kind(?:ly)?|factual(?:ly)?',
    'angr(?:y|ily)|rude(?:ly)?|harsh(?:ly)?|aggressiv\\w+|hostile|furious',
    'rustig|beleefd|vriendelijk|neutraal|kalm|zakelijk|feitelijk',
    'boos|boze|onbeleefd|agressief|kwaad|vijandig|grof',
  ],
  [
    'all',
    'in full|full (?:amount|sum)|entire(?:ly)?|whole|complete(?:ly)?|every(?:thing)?|all',
    'in part|partly|partial(?:ly)?|half (?:of|the)|part of|some of',
    'volledig\\p{L}*|helemaal|hele|alles|geheel|alle',
    'gedeeltelijk\\p{L}*|deels|de helft|een deel|half',
  ],
  [
    'leave',
    'walk away|leave (?:the |this |that |now|at)|get out|end (?:it|the)|step away|hang up',
    'stay(?:s|ed|ing)?|remain\\w*|stick (?:it out|around)|stay on',
    'ga (?:\\p{L}+ )?weg|loop (?:\\p{L}+ )?weg|vertrek|hang op|stap (?:\\p{L}+ )?(?:op|uit)',
    'blijf|blijven|hou (?:\\p{L}+ )?vol|volhouden|bijblijven',
  ],
  [
    'own',
    'yourself|your own',
    '(?:let|have|leave it to) (?:him|her|them|the client|someone else)',
    'zelf',
    'laat (?:hem|haar|ze|hen|de klant|een ander)',
  ],
  [
    'call',
    'call(?:s|ed|ing)?|phone[sd]?|ring|by phone|on the phone',
    'only (?:by|in) (?:mail|writing)',
    'bel|bellen|belt|telefonisch|opbellen',
    'alleen per mail|alleen schriftelijk',
  ],
  [
    'less',
    'less often|fewer|rarely|seldom|shorter|briefly|short',
    'more often|every day|daily|longer|long|in detail|at length|detailed',
    'minder vaak|zelden|korter|kort|beknopt',
    'vaker|elke dag|dagelijks|langer|uitgebreid|uitvoerig|lang',
  ],
  [
    'trust',
    'trust(?:s|ed|ing)?|believe|assume[sd]?|take (?:\\w+ )?(?:for granted|word for it)',
    'check(?:s|ed|ing)?|verif\\w+|doubt|question|prove|proof',
    'vertrouw\\p{L}*|geloof\\p{L}*|ga ervan uit|neem aan',
    'controleer\\p{L}*|check|toets|twijfel|nagaan|ga na',
  ],
  [
    'firm',
    'stand firm|hold (?:the |your )?(?:line|ground|price|rate)|insist|stick to',
    'give (?:in|way)|back down|bend|soften|let (?:it|them|him|her) (?:go|have)|compromise',
    'houd (?:\\p{L}+ )?vast|hou (?:\\p{L}+ )?vast|sta erop|blijf bij',
    'geef toe|toegeven|zwicht|schik in|laat het gaan|water bij de wijn',
  ],
];

/** One pair in one language. */
export type Opposite = { readonly id: string; readonly one: RegExp; readonly other: RegExp };
const compiled: Readonly<Record<Language, readonly Opposite[]>> = {
  en: pairs.map(([id, one, other]) => ({ id, one: wholeWords(one), other: wholeWords(other) })),
  nl: pairs.map(([id, , , one, other]) => ({ id, one: wholeWords(one), other: wholeWords(other) })),
};
const patterns = {
  en: manyOf(pairs.map(([, one, other]) => `${one}|${other}`)),
  nl: manyOf(pairs.map(([, , , one, other]) => `${one}|${other}`)),
};

/** The pairs a text in lower case names at all: only those need be looked for in its clauses. */
export const oppositesIn = (lower: string, language: Language): readonly Opposite[] =>
  [...new Set(patterns[language].places(lower).map(({ of }) => of))].map((of) => compiled[language][of]!);

/** The pairs a clause in lower case names, with the end it names; not where it names both. */
export const sidesOf = (clause: string, named: readonly Opposite[]): readonly (readonly [string, 1 | -1])[] =>
  named.flatMap(({ id, one, other }): readonly (readonly [string, 1 | -1])[] => {
    const first = one.test(clause);
    return first === other.test(clause) ? [] : [[id, first ? 1 : -1]];
  });
