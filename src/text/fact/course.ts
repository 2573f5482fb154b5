// Wordings about how far it has come: invoice, reminders, a lawyer's letter, an end that is agreed, a client who is bankrupt.

import { anyOf, them, type Patterns } from './wording.ts';

const lawyer =
  '(?:lawyers?|solicitors?|attorneys?|barrister|counsel|legal (?:team|department|people)|bailiffs?|debt collectors?|advoca(?:at|ten)|juristen?|jurist|rechtsbijstand\\w*|deurwaarder|incassobureau)';
const times =
  '(?:twice|two times|three times|four times|several times|a few times|many times|repeatedly|\\d{1,2} times|\\d{1,2}x)';
const count =
  '(?:two|three|four|five|six|several|multiple|countless|\\d{1,2}|twee|drie|vier|vijf|zes|meerdere|verschillende|diverse|talloze)';

export const courseFacts = {
  'letter-received': {
    yes: anyOf(
      `(?:got|received|have|had|sent me|there's|there is|came|opened) (?:a|an|the|this) (?:\\w+ ){0,3}(?:letter|e-?mail|notice|demand) from (?:\\w+ ){0,2}${lawyer}`,
      `(?:lawyer's|lawyers|solicitor's|solicitors|attorney's|legal) letter (?:is|arrived|came|landed|dropped|today|this|yesterday|last|on)`,
      `(?:his|her|their|the client's|a) ${lawyer} (?:has |have |just |now )*(?:wrote|written|sent|emailed|e-mailed|mailed|contacted|phoned|called)`,
      '(?:a|the|got a|sent a) cease[- ]and[- ]desist',
      "(?:i've been|i have been|i was|i got|got|been|being) (?:sued|served|taken to court)",
      '(?:summons|court papers|court summons) (?:came|arrived|landed|is|are|today|from)',
      `(?:brief|mail|aangetekende|sommatie|bericht) (?:\\w+ ){0,4}van (?:zijn|haar|hun|een|de|d'r|z'n) (?:\\w+ )?${lawyer}`,
      `(?:zijn|haar|hun|de|een) ${lawyer} (?:heeft|hebben|schreef|stuurde|stuurt|mailde|schrijft|eist|belde)`,
      '(?:sommatie(?:brief)?|dagvaarding) (?:gekregen|ontvangen|gehad|binnen|in de bus|op de mat)',
      '(?:ben|word|werd) (?:ik )?(?:\\w+ )?gedagvaard',
    ),
    no: anyOf(
      `threat\\w+ (?:\\w+ ){0,5}(?:${lawyer}|sue|court|letter)`,
      `dreig\\w* (?:\\w+ ){0,5}(?:${lawyer}|rechter|rechtszaak|dagvaarding|brief)`,
    ),
  },
  'invoice-sent': {
    yes: anyOf(
      '(?:sent|emailed|e-mailed|submitted|issued) (?:him |her |them |off )?(?:my|the|an|a|two|three|four|several|all|both) (?:\\w+ )?invoices?',
      '(?:my|the|an|unpaid|overdue|outstanding|open|last|final|first|this|every|their) (?:\\w+ )?invoices? (?:is|was|are|were|has|have|of|from|for|dated|due|since|went|still)',
      '(?:invoiced|billed) (?:him|her|them|the client|for|in|on|last)',
      '(?:de|mijn|een|die|elke|onze|laatste|eerste|openstaande) (?:\\w+ )?(?:factuur|facturen|rekening|rekeningen) (?:van|is|zijn|staat|staan|was|ligt|gestuurd|verstuurd|uit|over|nummer)',
      '(?:heb|had) (?:ik )?(?:\\w+ ){0,4}(?:gefactureerd|een factuur gestuurd)',
      '(?:factuur|facturen|rekening) (?:netjes |al |op tijd )*(?:gestuurd|verstuurd|ingediend)',
    ),
    no: anyOf(
      "(?:haven't|have not|hadn't|didn't|not) (?:even |yet |actually )*(?:sent|invoiced|billed|written)(?: (?:him|her|them))?(?: (?:an|the|my|any|a) (?:\\w+ )?(?:invoice|bill))?",
      '(?:still (?:have|need)|about|going) to (?:invoice|bill|send (?:the|my|an) (?:\\w+ )?(?:invoice|bill))',
      'before (?:i|we) (?:can )?(?:invoice|bill|send (?:the|an|my) (?:\\w+ )?invoice)',
      'nog niet gefactureerd',
      '(?:nog )?geen (?:factuur|rekening) (?:gestuurd|verstuurd|gemaakt)',
      '(?:factuur|rekening) (?:moet (?:ik )?nog|nog niet (?:gestuurd|verstuurd))',
    ),
  },
  'reminded-twice': {
    yes: anyOf(
      `${count} (?:\\w+ )?(?:payment )?(?:reminders?|follow-?ups?|chasers?)`,
      `(?:reminded|chased|asked|mailed|e-?mailed|called|nudged)(?: (?:${them}|about it|for it|up))? (?:already |now )?${times}`,
      '(?:second|third|fourth|fifth|final|last) (?:payment )?(?:reminder|chaser)',
      `${count} (?:\\w+ )?(?:herinneringen|aanmaningen|betalingsherinneringen|herinneringsmails)`,
      `${count} keer (?:\\w+ ){0,2}(?:herinnerd|gemaild|gebeld|gevraagd|aangemaand|geappt)`,
      '(?:tweede|derde|vierde|vijfde|laatste) (?:herinnering|aanmaning|betalingsherinnering)',
      '(?:meermaals|herhaaldelijk|meerdere malen) (?:\\w+ )?(?:herinnerd|gemaild|gebeld|gevraagd|aangemaand)',
    ),
    no: anyOf(
      "(?:haven't|have not|never|didn't|not) (?:yet |really )?(?:reminded|chased|sent (?:a|any) reminders?)",
      '(?:nog )?(?:geen|nooit een) (?:herinnering|aanmaning|reminder)',
      'nog niet (?:herinnerd|aangemaand)',
    ),
  },
  'work-over': {
    yes: anyOf(
      "(?:we|both|both of us)(?:'ve| have| had)? (?:already |now |mutually )*(?:agreed|decided) (?:to (?:stop|part|end|call it|go our)|it was over|that we'd stop)",
      '(?:contract|project|job|assignment|collaboration|gig|working relationship) (?:has |had |was |already |now |since )*(?:ended|over|terminated|cancelled|canceled|finished early)',
      "(?:he|she|they|the client|client)(?:'ve|'s| have| has| had)? (?:already |just |suddenly )*(?:fired|sacked|dropped|replaced) me",
      "(?:he|she|they|the client|client)(?:'ve|'s| have| has| had)? (?:already |just |suddenly )*(?:terminated|cancelled|canceled|ended) (?:the|my|our) (?:contract|project|agreement|job)",
      '(?:former|ex|previous|past)[- ](?:client|customer)',
      `i(?:'ve| have)? (?:already |just )?(?:fired|dropped) (?:${them})`,
      "(?:i|we)(?:'ve| have)? (?:already )?(?:stopped working (?:for|with)|ended (?:the contract|it|things)|parted ways)",
      'no longer (?:work|working) (?:for|with)',
      '(?:afgesproken|besloten|overeengekomen) (?:om )?(?:\\w+ ){0,2}(?:te stoppen|uit elkaar te gaan|het hierbij te laten)',
      '(?:samenwerking|opdracht|contract|project|klus) (?:is|was|werd) (?:\\w+ ){0,2}(?:gestopt|beëindigd|afgelopen|voorbij|opgezegd|stopgezet)',
      '(?:voormalige|ex|oud|vroegere)[- ]?(?:klant|opdrachtgever)',
      '(?:hij|zij|ze|klant|opdrachtgever) (?:heeft|hebben) (?:\\w+ ){0,3}(?:opgezegd|beëindigd|stopgezet)',
      '(?:werk|werkte) (?:al |inmiddels )?niet meer voor',
      'ben (?:ik )?(?:al |inmiddels )(?:gestopt|weg) (?:bij|met|voor)',
    ),
    no: anyOf(
      '(?:still|currently) (?:working|work) (?:for|with|on)',
      '(?:contract|project|opdracht|klus) loopt nog',
      'nog steeds (?:mee )?bezig',
    ),
  },
  'client-insolvent': {
    yes: anyOf(
      '(?:bankrupt|bankruptcy|insolvent|insolvency|receivership|liquidation|liquidator|chapter (?:7|11))',
      "(?:company|firm|business|agency|client|contractor|they|he|she|it)(?: has| have|'s|'ve)? (?:just )?(?:gone|went) (?:bust|under|into administration)",
      '(?:failliet|faillissement|surseance|schuldsanering|wsnp|gerechtelijke reorganisatie)',
    ),
  },
} as const satisfies Readonly<Record<string, Patterns>>;
