// Wordings about the two people: abuse, company or not, treated as staff.

import { anyOf, type Patterns } from './wording.ts';

export const personFacts = {
  abuse: {
    yes: anyOf(
      '(?:yells?|yelled|yelling|screams?|screamed|screaming|shouts?|shouted|shouting|swears?|swore|swearing|cursed|curses|cursing) (?:and \\w+ )?(?:at|down the phone at) (?:me|us|my)',
      'call(?:s|ed|ing)? me (?:a|an|the) (?:\\w+ ){0,2}(?:idiot|moron|liar|thief|bitch|clown|amateur|joke|fraud|loser|cow|slave|failure|disgrace|fool)',
      'call(?:s|ed|ing)? me (?:stupid|useless|incompetent|worthless|lazy|pathetic|an idiot|names)',
      '(?:insults?|insulted|insulting|humiliat(?:es|ed|ing)|belittl(?:es|ed|ing)|verbally abus(?:es|ed|ive)) me',
      'threw (?:a|an|the|his|her) \\w+ at me',
      '(?:scheldt|schold|uitgescholden|schelden)',
      '(?:schreeuwt|schreeuwde|brult|brulde|tiert|tierde|snauwt|snauwde) (?:tegen )?(?:me|mij|ons)',
      '(?:maakt|maakte|uitgemaakt) (?:me |mij )?(?:uit )?voor (?:\\w+ )?(?:\\w+)',
      '(?:beledigt|beledigde|vernedert|vernederde|kleineert|kleineerde) (?:me|mij)',
    ),
    no: anyOf(
      "(?:he|she|they)(?:'s| is| are|'re) (?:always |actually |really |perfectly |very )?(?:polite|friendly|lovely|a nice guy|nice people|kind)",
      '(?:hij|zij|ze) (?:is|zijn|blijft) (?:altijd |verder |wel |heel |best )*(?:vriendelijk|aardig|beleefd|netjes)',
    ),
  },
  'client-is-company': {
    yes: anyOf(
      '(?:a|the|this|big|small|large|local|tech|their) (?:\\w+ )?(?:company|startup|start-up|corporation|firm|agency|multinational|enterprise|ngo|charity|university|municipality)',
      '(?:accounts payable|accounts department|finance department|finance team|legal department|procurement|purchase order|head office)',
      '\\w+ (?:ltd|inc|llc|gmbh|b\\.?v\\.?|n\\.?v\\.?)',
      '(?:een|het|dit|hun|groot|klein) (?:\\w+ )?(?:bedrijf|start-?up|multinational|concern|organisatie|stichting|gemeente|instelling|webshop|bureau)',
      '(?:de|hun|afdeling) (?:boekhouding|crediteurenadministratie|financiële administratie|inkoop|juridische afdeling|directie)',
    ),
    no: anyOf(
      '(?:a )?private (?:client|person|individual|customer)',
      '(?:the|a) (?:bride|groom|couple|homeowner|newlyweds)',
      '(?:een )?particulier(?:e klant)?',
      '(?:het|een) (?:bruidspaar|echtpaar|gezin|stel)',
    ),
  },
  'employee-like': {
    yes: anyOf(
      '(?:like|as) (?:an|their|his|her|one of (?:his|her|their)) (?:own )?(?:employees?|staff|subordinate)',
      "(?:as if|like) i(?:'m| am| was| were) (?:an |his |her |their )?(?:employee|on (?:the|their|his) payroll|staff)",
      '(?:time ?tracker|tracking software|screenshots of my screen|webcam on|camera on all day)',
      '(?:ask|need|get) (?:for )?permission (?:to|for) (?:take|a day|time|go|leave|holiday)',
      '(?:expects?|wants?|demands?) me (?:to be )?(?:in the office|at my desk|online) (?:from|all|every|at|nine|9)',
      'alsof ik (?:bij (?:hem|haar|hen|ze) )?in (?:loon)?dienst ben',
      'als(?: een| hun)? (?:werknemer|personeelslid|personeel)',
      '(?:schijnzelfstandig\\w*|verkapt dienstverband)',
      '(?:vrij vragen|toestemming vragen (?:om|voor)|ziek melden)',
    ),
  },
  'woman-in-post': {
    yes: anyOf(
      "(?:as a|being a|because i'm a|because i am a|i'm a|i am a|the only) (?:young |single |black |trans )?(?:woman|female|girl)",
      "(?:wouldn't|would(?:n't)?|doesn't|never) (?:\\w+ ){0,4}(?:if i (?:was|were) a man|to a man|with (?:my )?male colleagues?)",
      '(?:because of my gender|sexis[tm]|misogyn\\w+)',
      '(?:omdat ik (?:een )?vrouw ben|als vrouw|ik ben (?:een|de enige) vrouw|enige vrouw|seksis\\w+|vrouwonvriendelijk)',
      "(?:als ik een man was|tegen (?:een man|mannelijke collega'?s?))",
    ),
  },
} as const satisfies Readonly<Record<string, Patterns>>;
