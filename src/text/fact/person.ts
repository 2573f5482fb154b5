// Wordings about the two people: abuse, company or not, treated as staff, what the member can and wants.

import { anyOf, them, type Patterns } from './wording.ts';

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
  'can-afford-loss': {
    yes: anyOf(
      '(?:can|could) (?:easily |well )?afford to (?:lose|drop|walk away)',
      `(?:don't|do not) (?:really )?need (?:${them}|the money|the work|this job)`,
      '(?:plenty|enough) (?:of )?(?:other )?(?:work|clients|projects)',
      'a small part of my (?:income|revenue|work)',
      `(?:kan|kunnen) (?:${them}|die|het) (?:best|wel|prima|makkelijk) (?:missen|kwijt)`,
      `(?:heb|hebben) (?:${them}|het geld|die opdracht) niet nodig`,
      '(?:genoeg|voldoende) (?:andere |ander )?(?:werk|klanten|opdrachten)',
      'zit (?:toch )?vol(?:geboekt)?(?: genoeg)?',
    ),
    no: anyOf(
      "(?:can't|cannot|can not|couldn't|could not) (?:really )?afford to (?:lose|drop|walk|quit|say no)",
      '(?:i|we) (?:really |badly |do )?need (?:the money|the income|this (?:job|client|money|income|gig|work|contract))',
      '(?:my|our) (?:biggest|only|main|largest|most important) (?:client|customer|account|source of income)',
      '(?:half|most|all|third|\\d{2} ?%|\\d{2} ?percent) of my (?:income|revenue|turnover|work)',
      '(?:he|she|they|it) pays? (?:my|the) rent',
      `(?:can't|cannot) lose (?:${them}|this (?:job|contract|gig))`,
      'mijn (?:grootste|enige|belangrijkste) (?:klant|opdrachtgever)',
      `kan (?:${them}|het|die) (?:echt |me )?niet (?:missen|kwijt|veroorloven)`,
      '(?:heb|hebben) (?:het geld|dit geld|de opdracht|deze opdracht|het) (?:echt |hard |gewoon )+nodig',
      "(?:de helft|(?:\\d{2} ?%|\\d{2} procent)|het grootste deel|bijna alles|een derde) van (?:mijn|m'n) (?:omzet|inkomen|inkomsten|werk)",
      'moet (?:ook )?(?:de|mijn) huur betalen',
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
  'wants-to-keep-client': {
    yes: anyOf(
      `(?:don't|do not|didn't) want to (?:lose|upset|offend|scare off|annoy|burn|ruin|damage|risk) (?:${them}|the relationship|our relationship|any bridges|bridges|this|the)`,
      `(?:want|would like|'d like|like|hope) to keep (?:${them}|working with|the relationship|it friendly|this)`,
      `without (?:losing|ruining|damaging|burning|upsetting|offending|destroying|killing) (?:${them}|the relationship|our relationship|bridges|things|it|a)`,
      `(?:wil|zou) (?:${them}|die) (?:graag |wel |ook |liever )*(?:niet kwijt|houden|behouden)`,
      'zonder (?:ruzie|de relatie|de boel|hem kwijt|haar kwijt|ze kwijt|bruggen)',
      '(?:niet kwijtraken|liever niet kwijt|goed uit elkaar|relatie goed houden)',
    ),
    no: anyOf(
      "(?:don't|do not) care (?:if|about|whether) (?:i |we )?(?:lose|losing|keep|keeping)",
      `(?:happy|glad) to (?:lose|be rid of) (?:${them})`,
      `(?:done|finished|through) with (?:${them})`,
      `(?:hoef|hoeven) (?:${them}|die) niet meer`,
      `ben (?:helemaal |echt |zo )?klaar met (?:${them}|die)`,
    ),
  },
  'wants-to-leave': {
    yes: anyOf(
      `(?:want|wanna|ready|going|tempted|planning|like|about) to (?:quit|leave|drop|fire|walk away|get out|end (?:it|this|the)|stop working|cancel the contract|bail)(?: ${them})?`,
      '(?:thinking|thought) (?:of|about) (?:quitting|leaving|dropping|firing|stopping|ending|walking)',
      '(?:should|can|could) i (?:just )?(?:quit|leave|drop|fire|walk|walk away|end it|bail)(?! (?:the work|until))',
      'should i (?:just )?stop(?= (?:with|working|now|here|this|\\?)|\\?)',
      'how (?:do|can|should) i (?:get out|end|quit|fire|drop|leave|terminate)',
      "(?:i've|i have) had enough",
      '(?:wil|ga|zou) (?:ik )?(?:er |ermee |hiermee |graag |het liefst |nu )*(?:stoppen|kappen|weg|vanaf|opzeggen)',
      '(?:denk|twijfel|overweeg|loop) (?:er |erover |eraan |na |over |om )*(?:om )?(?:ermee |er )?te (?:stoppen|kappen|denken te stoppen|stoppen)',
      `(?:hoe|kan|moet|zal) (?:kom |zeg |ik )+(?:${them}|het contract|de opdracht|hier|er|netjes )* ?(?:op|vanaf|stoppen|weg)`,
      'klant ontslaan',
    ),
    no: anyOf(
      "(?:don't|do not) want to (?:quit|leave|drop|fire|stop|walk)",
      'wil (?:eigenlijk |echt |nog )*niet (?:stoppen|weg|opzeggen)',
    ),
  },
} as const satisfies Readonly<Record<string, Patterns>>;
