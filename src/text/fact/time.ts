// Wordings about time: how often it happens, how long it has gone on, how long it still lasts.

import { anyOf, count, few, many, month, start, type Patterns } from './wording.ts';

const nth = '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|nth|[2-9](?:nd|rd|th)|1\\dth)';
const zoveelste =
  '(?:tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|zoveelste|tigste|(?:[2-9]|1\\d)(?:e|de))';
const when =
  '(?:week|month|day|night|weekend|friday|monday|tuesday|wednesday|thursday|saturday|sunday|evening|morning|quarter)';
const soon = '(?:one|two|three|four|five|six|a few|a couple of|[1-6])';
const straks = '(?:een paar|één|twee|drie|vier|vijf|zes|[1-6])';
const weeks = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|a couple of|[1-9]|1[0-2])';
const weken = '(?:een paar|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[1-9]|1[0-2])';

export const timeFacts = {
  repeated: {
    yes: anyOf(
      `(?:again and again|over and over|time and again|time after time|every (?:single|damn|bloody) (?:time|invoice|meeting|${when})|every (?:time|invoice)(?= (?:he|she|they|there|we|someone|somebody|another|it's)|[.,!])(?!, (?:but|and) (?:he|she|they) pay))`,
      `${start}(?:and |but )?(?:each|every) time(?! i (?:call|open|log|leave))`,
      `for the ${nth} time(?! since)|the ${nth} time (?:this|in|now|already|that (?:he|she|they))`,
      `(?:that's|this is|it's|it is|now|was) (?:already |now )?(?:the |my |their |his |her )?${nth} (?:time|one|round|version|redesign|change|${when})`,
      `${nth} time (?:now|already|this|in|he|she|they)`,
      '(?<!(?:it|head|heart|i) )keeps? (?:on )?(?:asking|changing|moving|cancelling|canceling|calling|texting|adding|postponing|promising|ignoring|pushing|sending|messaging|demanding|paying|finding|saying|coming|making|missing|forgetting|turning|booking|ringing|telling|wanting|rescheduling|phoning|writing|shifting|getting|emailing|dropping|cornering)',
      `(?:asked|cancelled|canceled|rescheduled|moved|changed|redone|redo|redid|postponed|happened|happens|rang|called|late|rejected|missed|returned|rewritten|rewrote|forgot|forgotten|overslept) (?:\\w+ ){0,3}${many} times`,
      `(?:he|she|they)(?:'s|'ve| has| have)? (?:\\w+ ){0,4}${many} times(?: now| already)`,
      '(?:overslept|late|cancelled|forgot|missed it|did it|happened|changed his mind|changed her mind) again',
      '(?<!nog )(?:steeds (?:weer|opnieuw|dezelfde|nieuwe)|telkens(?! als ik)|keer op keer|om de haverklap)(?: weer| opnieuw)?',
      `(?:elke|iedere) keer (?:opnieuw|weer|als (?:hij|ze|zij|er)|dat (?:hij|ze)|een ander\\w*)|${start}(?:en )?(?:elke|iedere) keer(?! als ik)|(?:elke|iedere) keer(?=[.,!])`,
      `(?:elke|iedere) (?:week|maand|dag|avond|nacht|vrijdag|maandag|zondag|weekend) (?:opnieuw|weer)`,
      `voor de ${zoveelste} (?:keer|maal)`,
      `(?:dit is|dat is|dat was|is nu|nu) (?:al |nu )?(?:de |mijn )?(?:${zoveelste} (?:keer|maal|versie|ronde|week|zaterdag|maand)|keer (?:twee|drie|vier|vijf|zes|[2-9]))`,
      `(?<!ik )(?:al|nu al) ${count} keer`,
      `(?:heeft|hebben|is|zijn) (?:\\w+ ){0,4}(?:drie|vier|vijf|zes|zeven|acht|negen|tien|\\d{1,2}) keer (?:\\w+ ){0,3}(?:verzet|afgezegd|gewijzigd|veranderd|verplaatst|aangepast|geannuleerd|uitgesteld|afgebeld|gewisseld)`,
      `(?:he|she|they|client|owner|manager|director)(?:'s|'ll)? (?:calls?|rings?|asks?|wants?|says?|sends?|changes?|moves?|cancels?|forgets?|writes?|texts?|phones?|pays? late|adds?|comes? back|finds?|has|have|expects?|promises?|apologi[sz]es) (?:[\\w'-]+ ){0,5}every (?:time|week|month|day|night|morning|evening|weekend|friday|monday|sunday)`,
      `every (?:month|week|quarter|time) i (?:have|need) to (?:ask|chase|remind|explain|beg|call)`,
      '(?:hij|ze|zij|klant|directeur) (?:zegt|zeggen|belt|bellen|vraagt|vragen|wil|willen|stuurt|sturen|appt|appen|mailt|verzet|schuift|vergeet|vergeten|belooft|beloven|komt|komen) (?:\\w+ ){0,4}(?:elke|iedere) (?:keer|week|maand|dag|avond|nacht|vrijdag|maandag|zondag|weekend)',
      '(?:hij|ze|zij|klant) (?:zegt|zeggen|belt|vraagt|vragen|wil|willen|stuurt|verzet|schuift|vergeet|belooft|beloven|komt|verandert|wijzigt) steeds',
      '(?:elke|iedere) (?:keer|week|maand|dag|avond|nacht|vrijdag|maandag) (?:zegt|belt|vraagt|wil|stuurt|appt|verzet|komt|moet) (?:hij|ze|zij|er|de klant|ik (?:er |het |weer |opnieuw |om |bellen|vragen|achteraan))',
      '(?:blijft|blijven) (?:\\w+ )?(?:vragen|bellen|appen|sturen|mailen|toevoegen|zeggen|wijzigen|schuiven|veranderen|zeuren|aanpassen)',
    ),
    no: anyOf(
      "(?:it's|this is|it was|that was) the first time (?!i've|i have|i had)",
      '(?:only|just) (?:happened |this )once',
      '(?:has|had) never happened before',
      '(?:het|dit) is de eerste keer',
      'nog nooit (?:eerder )?(?:gebeurd|voorgekomen)',
    ),
  },
  'few-months-left': {
    yes: anyOf(
      `(?:there's|there are|there is|we have|i have|i've(?: got)?|got|only|another|with|about|has|still) (?:only |another |about |still )*(?:${soon} (?:more )?months?|${weeks} (?:more )?weeks?) (?:left|to go|remaining|on (?:the|my|this) contract)`,
      `${start}(?:${soon} (?:more )?months?|${weeks} (?:more )?weeks?) (?:left|to go|remaining)`,
      `(?:${soon} more months|${weeks} more weeks) (?:left|to go|of (?:this|it))|(?:${few}) months? left`,
      `only (?:have |has )?(?:${soon} (?:more )?months?|${weeks} (?:more )?weeks?) (?:left|to go|of)`,
      `(?:contract|project|assignment|job|gig|engagement|placement)(?:'s)? (?:ends|runs out|finishes|is over|is done|expires|is up|runs|up) (?:in ${soon} (?:months?|weeks?)|in ${weeks} weeks|soon|next month|at the end of (?:the|this|next) (?:month|year)|(?:until|till|to) (?:the end of )?(?:the month|${month}|christmas|the summer|spring))`,
      `(?:contract|gig|job)(?:'s)? (?:ends|is up|runs out|finishes|expires|until|till) (?:in |at the end of |the end of |on \\d+ )?(?:${month}|christmas)`,
      `renewal(?:'s| is)? (?:up )?in ${weeks} weeks`,
      `nog (?:maar |slechts |zo'n |een |zeker )*(?:${straks} (?:maanden|maand)|${weken} (?:weken|week)) (?:te gaan|werk|contract|voor de boeg|aan dit|op papier|en dan)`,
      `${start}nog (?:maar |slechts )?(?:${straks} maanden|${weken} weken)`,
      `(?:contract|opdracht|klus|project|overeenkomst|inhuur) (?:loopt|eindigt|stopt|is|tot) (?:nog )?(?:over (?:${straks} maanden|${weken} weken)|bijna|volgende maand|tot (?:en met )?(?:eind |de |begin |half )?(?:${month}|zomer|kerst|jaareinde|het einde)|in ${month}|(?:nog )?(?:${straks} maanden|${weken} weken))`,
      `over (?:${straks} maanden|${weken} weken) (?:loopt|is|stopt|eindigt) (?:het|de|mijn) (?:contract|opdracht|klus|project)`,
      `contract (?:tot|t/m) (?:eind |begin |half )?(?:${month}|kerst|de zomer)|tot (?:kerst|eind ${month}|de zomer) (?:heb|zit|sta) ik`,
    ),
    no: anyOf(
      '(?:another|one more|two more|\\d more) (?:full )?years? (?:left|to go|on (?:the|my)|of (?:this|contract))',
      `contract (?:runs|is) (?:until|till) 20\\d\\d`,
      '(?:contract|opdracht|overeenkomst|raamcontract|project) (?:loopt )?(?:nog|nog zeker|nog minstens) (?:een|één|anderhalf|twee|drie|vier) jaar',
    ),
  },
  'just-started': {
    yes: anyOf(
      "(?:i|we)(?:'ve| have)? (?:only )?just (?:started (?:working|with|for|at|on|a|this|as|the)|begun|begun working|signed (?:with|a|on)|landed|onboarded)",
      `${start}(?:brand )?new (?:client|customer)(?=[ ,.:(])(?! (?:of|for) (?:theirs|his))`,
      "(?:i have|i've(?: got)?|i got|got|from|for|with|is|of|took on) (?:a|my|this) (?:brand )?new (?:client|customer)|(?:my|this) (?:brand )?new (?:client|customer)|^a new (?:client|customer)",
      '(?:my|the|our|on my|in my|in) first (?:week|month|two weeks|job|project|gig|order) (?:with|for|at|here|there|as)',
      `${start}(?:first|second|third|2nd|3rd) (?:week|day|month) (?:as|at|with|on|in|into)`,
      `(?:my|on my|in my) (?:second|third) (?:week|day)`,
      `${start}(?:one|two|three|four|2|3|4) weeks? in(?=[ ,.]+(?:and|to|with|the|i|he|she|they|now))`,
      `i(?:'ve)? (?:only )?(?:started|began|been (?:there|here|with them|at it)) (?:(?:for )?(?:two|three|four|a few|2|3) weeks|last (?:week|month)|this (?:week|month)|on monday|a (?:week|month|fortnight) ago|(?:two|three) weeks ago)(?! (?:that|to))`,
      '(?:ik ben|ben|zijn|we zijn|ben ik) (?:er |daar |nog maar |hier )*(?:pas|net|nog maar net) (?:begonnen|gestart|bezig)',
      `${start}(?:ik ben )?(?:pas|net) (?:een week|een paar dagen|een maand|twee weken|drie weken|begonnen|gestart)(?! (?:geleden|terug))`,
      `${start}nieuwe (?:klant|opdrachtgever)(?=[ ,.:(])`,
      '(?:een |mijn |deze |met een |voor een )nieuwe (?:klant|opdrachtgever)(?! (?:van|bij) )',
      '(?:mijn |de |in de )?eerste (?:week|klus|opdracht|dag|maand) (?:voor|bij) (?:hem|haar|ze|hen|deze|een|dit|die)',
      `(?:ik ben|ben ik|zit ik|ik zit|ik werk) (?:er |hier |daar )?(?:nu |pas |nog maar )+(?:een week|twee weken|drie weken|een maand|een paar (?:dagen|weken))`,
      `${start}(?:tweede|derde) (?:week|dag) (?:bij|als|op|voor)|(?:mijn|in mijn) (?:tweede|derde|eerste) (?:week|dag|maand)(?! (?:als freelancer|zelfstandig))`,
      `(?:sinds (?:vorige week|deze week|deze maand|maandag|twee weken|een week)) (?:werk|zit|doe|ben) ik|sinds kort (?:werk|zit|doe) ik`,
    ),
    no: anyOf(
      `(?:worked|working|work|been|played|mixed|translat\\w+|writ\\w+|wrote|deliver\\w+|photograph\\w+|fitted|do|doing|done|advised|sent|edited|edit|maintained|maintain|looking|kept|had) (?:(?!as |own |business |trade |any |anyone )[\\w'-]+ ){0,4}?(?:for|with|at|after|the same|me to|the) (?:(?!as |own |business |trade |any |anyone )[\\w'-]+ ){1,5}?(?:for|almost|nearly) (?:almost |nearly |about |over |the (?:past|last) )?${many} years(?! (?:of|in (?:business|the trade|this trade)))`,
      `(?:client|customer|licensee|with (?:us|me)|advised them) for (?:almost |nearly |about |over |the (?:past|last) )?${many} years`,
      `${many} years (?:now|together|with (?:${'him|her|them|this|the same'}))`,
      '(?:long[- ](?:time|standing|term)|regular|loyal|oldest) (?:client|customer)s?',
      `(?:client|customer) (?:\\w+ )?since (?:19|20)\\d\\d|worked (?:with|for) (?:him|her|them) since`,
      `(?:al|ruim|bijna|al ruim|al bijna|nu|nu al) (?:[\\wéë]+ )?(?:jaren|jaar) (?:lang )?(?:voor|bij|mee|klant|met (?:hem|haar|ze|hen|deze|plezier)|de (?:tuin|boeken|website|administratie|foto))`,
      `(?:werk|doe|maak|schrijf|vertaal|ontwerp|geef|kom|zit|verzorg|fotografeer) (?:ik )?(?:al|nu|intussen|inmiddels) (?:\\w+ )?(?:jaren|jaar)(?= (?:voor|bij|met|mee|de |het |zijn|haar|hun|aan))`,
      `${start}(?:al )?(?:vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|zestien|twintig) jaar (?:lang )?(?:doe|werk|maak|schrijf|kom|geef|zit|verzorg) ik`,
      '(?:vaste|trouwe|oudste|jarenlange) (?:klant|opdrachtgever|klanten)',
    ),
  },
} as const satisfies Readonly<Record<string, Patterns>>;
