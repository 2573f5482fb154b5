// Wordings about the work and how long it has been going on.

import { anyOf, few, many, work, type Patterns } from './wording.ts';

export const workFacts = {
  'work-delivered': {
    yes: anyOf(
      `(?:i|we)(?:'ve| have| had)?(?: already| just)? (?:delivered|handed over|handed in|finished|completed|submitted) (?:${work}|in|all|on time|two|three|the)`,
      '(?:was|were|is|are|been|got) (?:all )?(?:delivered|handed over|completed)',
      '(?:project|job|work|website|site) (?:is|was) (?:done|finished|complete|completed|delivered)',
      'since (?:the )?(?:delivery|handover|launch)',
      '(?:heb|hebben|had|is|was|werd|zijn) (?:ik |alles |het |de \\w+ |netjes |op tijd )*(?:opgeleverd|afgeleverd|geleverd|afgerond|ingeleverd)',
      '(?:werk|klus|opdracht|project|site|website) (?:is|was) (?:af|klaar|gedaan|opgeleverd|afgerond)',
      '(?:na|sinds) (?:de )?oplevering',
    ),
    no: anyOf(
      "(?:haven't|have not|hasn't|not) (?:yet )?(?:delivered|finished|handed|started|completed)(?: yet)?",
      'before (?:i|we) (?:deliver|hand|finish|start)',
      '(?:half ?way|halfway) (?:through|done|in)',
      "(?:i'm|we're) (?:about )?(?:half|\\d{2} ?%) (?:done|finished|way)",
      'nog niet (?:op|af)?geleverd',
      'nog niet (?:af|klaar|begonnen|afgerond)',
      'halverwege',
    ),
  },
  'work-used': {
    yes: anyOf(
      "(?:is|are|they're|he's|she's|been|was|were) (?:already |now |still |happily )?using (?:it|them|my|the|everything)",
      '(?:uses|use|used) my (?:design|designs|photos|pictures|images|work|code|logo|text|texts|copy|illustrations?)',
      "(?:it's|site is|website is|it is|is now|is already|went|gone|been) (?:already |now )?live",
      '(?:published|printed) (?:it|them|my \\w+)',
      '(?:posted|put) (?:it|them|my \\w+) on (?:their|his|her|the) (?:site|website|instagram|page)',
      '(?:on|all over) (?:their|his|her) (?:site|website|instagram|homepage|packaging|billboards?)',
      "(?:gebruikt|gebruiken) (?:ze |hij |het |inmiddels |gewoon |al )*(?:mijn|m'n) (?:\\w+)",
      'staat (?:al |gewoon |inmiddels |nu )*(?:live|online|op (?:de|hun|zijn|haar) (?:site|website|instagram))',
      '(?:al |inmiddels )?(?:gepubliceerd|gedrukt|in gebruik)',
    ),
    no: anyOf(
      "(?:never|not|isn't|aren't|haven't|hasn't) (?:yet )?us(?:ed|ing) (?:it|them|my|the)",
      '(?:nog )?(?:niet|nooit) (?:gebruikt|gepubliceerd|in gebruik)',
    ),
  },
  repeated: {
    yes: anyOf(
      '(?:again and again|over and over|time and again|every (?:single )?(?:time|week|month|day|night|weekend|friday|monday|invoice|meeting))',
      'for the (?:second|third|fourth|fifth|sixth|umpteenth|nth) time',
      '(?:the )?(?:second|third|fourth|fifth) time (?:now|already|this|in|he|she|they)',
      'keeps? (?:on )?(?:asking|changing|moving|cancelling|calling|texting|adding|postponing|promising|ignoring|pushing|sending|messaging|demanding|paying|finding)',
      `${many} times(?: now| already)?`,
      '(?:steeds|telkens|keer op keer|om de haverklap)(?: weer| opnieuw)?',
      '(?:elke|iedere) (?:keer|week|maand|dag|avond|nacht|vrijdag|maandag|zondag|weekend|factuur)',
      'voor de (?:tweede|derde|vierde|vijfde|zesde|zoveelste|tigste) (?:keer|maal)',
      '(?:al|nu al) (?:drie|vier|vijf|zes|\\d{1,2}) keer',
    ),
    no: anyOf(
      "(?:it's|this is|it was|that was) the first time",
      '(?:only|just) (?:this )?once',
      '(?:has|had) never happened before',
      '(?:het|dit) is de eerste keer',
      'eenmalig',
      'nog nooit (?:eerder )?(?:gebeurd|voorgekomen)',
    ),
  },
  'few-months-left': {
    yes: anyOf(
      `${few} (?:more )?(?:months?|weeks?) (?:left|to go|remaining)`,
      `only (?:have |has )?${few} (?:more )?(?:months?|weeks?)`,
      `(?:contract|project|assignment|job|it) (?:ends|runs out|finishes|is over|is done|expires) (?:in ${few} (?:months?|weeks?)|soon|next month)`,
      `nog (?:maar |slechts )?${few} (?:maanden|maand|weken|week) (?:te gaan|werk|tot|dan|voor de boeg)`,
      `(?:contract|opdracht|klus|project) (?:loopt|eindigt|stopt) (?:over ${few} (?:maanden|weken)|bijna|volgende maand) ?(?:af)?`,
      `over ${few} (?:maanden|weken) (?:loopt|is|stopt|eindigt) (?:het|de|mijn) (?:contract|opdracht|klus|project)`,
    ),
    no: anyOf(
      '(?:another|one more|two more|\\d more) (?:full )?years?',
      '(?:nog|nog zeker|nog minstens) (?:een|één|anderhalf|twee|drie) jaar',
    ),
  },
  'just-started': {
    yes: anyOf(
      "(?:i|we)(?:'ve| have)? (?:only )?just (?:started|begun|begun working|signed|landed|onboarded)",
      '(?:a|my|this|our) (?:brand )?new (?:client|customer)',
      'first (?:week|day|job|project|gig|month) (?:with|for|at) (?:him|her|them|this|a|the)',
      '(?:ik ben|ben|zijn|we zijn) (?:pas|net) (?:begonnen|gestart)',
      '(?:pas|net) (?:een week|een paar dagen|twee weken|begonnen|gestart)',
      '(?:een |mijn |deze )nieuwe (?:klant|opdrachtgever)',
      'eerste (?:week|klus|opdracht|dag) (?:voor|bij) (?:hem|haar|ze|hen|deze|een|dit)',
    ),
    no: anyOf(
      `(?:for|since|over|almost|nearly|about) ${many} years`,
      `${many} years (?:now|already|together)`,
      '(?:long[- ](?:time|standing|term)|regular|loyal|oldest) (?:client|customer)',
      '(?:al|ruim|bijna|al ruim) (?:\\w+ )?(?:jaren|jaar) (?:voor|bij|mee|klant)',
      '(?:vaste|trouwe|oudste|jarenlange) (?:klant|opdrachtgever|klanten)',
    ),
  },
  'raised-before': {
    yes: anyOf(
      "i(?:'ve| have)? (?:already |repeatedly |politely |clearly )*(?:told|reminded|warned|confronted) (?:him|her|them|the client)",
      "i(?:'ve| have)? (?:already |repeatedly |politely )*(?:asked (?:him|her|them)|brought (?:it|this) up|raised (?:it|this)|mentioned (?:it|this)|complained|spoken to (?:him|her|them)|talked to (?:him|her|them))",
      '(?:sent|send) (?:\\w+ ){0,3}(?:reminders?|follow-?ups?)',
      "(?:i keep|i've been) (?:asking|reminding|telling|chasing|emailing|following up)",
      '(?:heb|had) (?:ik )?(?:het |hem |haar |ze |dit |er |hier |dat |al |vaak |vaker |meermaals |meerdere keren |twee keer |drie keer |netjes |duidelijk |een paar keer |iets )*(?:gezegd|gevraagd|aangegeven|gemeld|aangekaart|herinnerd|besproken|gewaarschuwd|uitgelegd)',
      '(?:herinnering|herinneringen|aanmaning|aanmaningen|reminder|reminders) (?:gestuurd|verstuurd|gemaild)',
    ),
    no: anyOf(
      "(?:haven't|have not|never|didn't) (?:really |yet |actually )?(?:said|told|raised|mentioned|brought|say|tell|raise|mention|bring) (?:anything|it|this|them|him|her)",
      "(?:afraid|scared|too shy|don't dare) to (?:say|bring|raise|mention|ask|tell)",
      '(?:nog )?(?:niets|niks|nooit iets) (?:van |over )?(?:gezegd|laten merken)',
      'durf (?:het |er |hem |haar |niets |niks )*(?:niet )?(?:te|van te) (?:zeggen|vragen|beginnen)',
    ),
  },
} as const satisfies Readonly<Record<string, Patterns>>;
