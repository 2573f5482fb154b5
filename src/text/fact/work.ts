// Wordings about the work: delivered, in use, and what was said about the trouble.

import { anyOf, ik, month, start, them, upTo, work, type Patterns } from './wording.ts';

const made =
  '(?:photos?|pictures?|pics|images?|designs?|logo|texts?|copy|words|illustrations?|drawings?|code|track|song|music|jingle|video|film|website|site|shop|app|translation|posts?|articles?|map|maps|recipes?|plans?|labels?|voice|script|slogan|lines?|work|theme|poster|cover|report)';
const gemaakt =
  "(?:foto's?|beelden|ontwerp|ontwerpen|logo|tekst|teksten|tekening|tekeningen|illustraties?|code|nummer|muziek|jingle|video|video's|film|filmpje|filmpjes|website|site|webshop|app|vertaling|stuk|stukken|artikel|artikelen|blogs?|kaart|slogan|concept|werk|etiketten|poster|cover|stem|boek|plan|recept|recepten)";
const place =
  '(?:web ?site|site|instagram|insta|homepage|page|packaging|billboards?|facade|lorries|vans?|menu|wall|channel|profile|app|web ?shop|posters?|boxes|bottles|youtube|linkedin|facebook|portal|domain|hoarding|gevel|pagina|kanaal|profiel|verpakking|verpakkingen|bus|bussen|menukaart|muur|folder)';
const delivered = '(?:delivered|handed over|handed in|turned in|submitted)';
const geleverd = '(?:opgeleverd|afgeleverd|ingeleverd|geleverd|afgerond|overhandigd)';

export const workFacts = {
  'work-delivered': {
    yes: anyOf(
      `(?:i|we)(?:'ve| have| had)?(?: already| just| since| long since)? ${delivered}(?! (?:half|part of|chapter|the first|a first|a draft|one|my (?:notice|areas|timesheet|hours|bid|proposal|quote)|a (?:quote|proposal|bid)|the (?:bid|proposal|quote)|version (?:one|1)|phase))`,
      `(?:i|we)(?:'ve| have| had)?(?: already| just)? (?:finished|completed) (?:${work}|in ${month}|in|all|on time|two|a (?:website|site|logo|job)|the (?:job|work|project|app))(?! (?:evening|session|wine|drink|mug|sentence|week))`,
      `(?:i|we) handed (?:${work}|him|her|them|in|over) (?:\\w+ ){0,3}(?:over|in)?`,
      `${start}(?:all |everything |work |film |site |job |article |translation |files )?(?:delivered|handed over|handed in)(?= |,|\\.)(?! (?:to me|late))`,
      `(?:site|work|job|project|film|video|book|report|logo|app|texts?|translation|it|everything|all|song|files|design|designs|photos|pictures|maud|stage \\w+|phase \\w+|milestone)(?: that)? (?:was|were|is|are|has been|have been|had been|got) (?:all |since |long |already )*(?:delivered|handed over|completed)`,
      "(?:project|job|work|website|site|build|kitchen|roof|extension) (?:is|was|has been|'s) (?:done|finished|complete|completed|delivered)(?! (?:by|when|in (?:a|the)))",
      "(?:it's|it is|it was|it's been|it has been) (?:finished|delivered|signed off)(?! (?:when|until|by))",
      '(?:he|she|they|client|owner|parish|council) (?:has |have |had )?(?:signed (?:it|everything|the (?:job|work|site|whole thing)) off|signed off (?:on )?(?:it|everything|the|each|all|every)|accepted (?:it|everything|the (?:work|job|final)|delivery))',
      '(?:since|after) (?:the )?(?:delivery|handover|launch|completion)',
      `${ik} (?:${upTo(6)})${geleverd}(?! (?:krijg|kreeg))`,
      `(?:is|was|werd|zijn|waren|werden|staat) (?:${upTo(3)})(?:opgeleverd|afgeleverd|ingeleverd)`,
      `${start}(?:\\w+ )?(?:alles |netjes |op tijd |intussen |\\w+ )?(?:opgeleverd|ingeleverd|afgeleverd)`,
      `(?:alles|werk|klus|stuk|film|site|website|app|boek|vertaling|tekst|teksten|ontwerp|bruidsreportage|foto's|reportage|catalogus|webshop|rapport|montage|trap|keuken|dak) (?:netjes |al |op tijd |is |zijn |was |ruim )*(?:geleverd|opgeleverd|afgeleverd|ingeleverd|afgerond)`,
      `${start}(?:betaald, )?(?:netjes |op tijd )?geleverd(?=[,.])`,
      `(?:ik leverde|leverde ik) (?!(?:niet|nooit|pas|eerst) )(?:\\w+ ){0,3}`,
      '(?:werk|klus|opdracht|project|site|website|tuin|dak|keuken|boek|film|reportage|webshop|app) (?:is|was|zijn|waren) (?:al |helemaal |intussen |inmiddels |lang )*(?:af|klaar|gedaan|opgeleverd|afgerond)(?! te)',
      `${start}(?:website|site|tuin|boek|film|app|klus|werk|alles) (?:af|klaar)(?= (?:in|sinds|op)|,|\\.)`,
      '(?:na|sinds) (?:de )?(?:oplevering|livegang)|oplevering (?:was|getekend|gedaan)|opleverformulier',
    ),
    no: anyOf(
      "(?:i|we|it|work|project|site|and) (?:haven't|have not|hasn't|has not|isn't|is not|not) (?:yet |even |been )*(?:delivered|finished|handed (?:it|over|in)|started|completed)(?: yet)?",
      'before (?:i|we) (?:deliver|hand (?:it|over|in)|finish|start)(?! the call)',
      "(?:i'm|i am|we're|we are) (?:now |about )?(?:half ?way|halfway)(?: through| in| done)?",
      '(?:half ?way|halfway) (?:through|into) (?:the|a|my|this|it) (?:project|job|film|book|work|build|translation|site)',
      "(?:i'm|we're) (?:about )?(?:half|\\d{2} ?%) (?:done|finished|way)",
      "(?:it's|site's|site is|that's) \\d{2} ?% (?:there|done|finished)|two thirds done|half finished",
      '(?:nog niet|nog niks|nog niets) (?:op|af|in)?geleverd',
      '(?:ik ben|ben ik|het is|is het|site is|werk is|website is) (?:er )?(?:nog niet (?:af|klaar|begonnen|afgerond)|halverwege)',
      '(?:ik ben|ben ik|zijn we|we zijn|toen ik|ik was) (?:\\w+ )?halverwege|halverwege (?:het|de|een|dit) (?:boek|project|film|jaarverslag|biografie|klus|opdracht|script|traject|vertaling)',
    ),
  },
  'work-used': {
    yes: anyOf(
      `(?:they|client|he|she|they've|he's|she's|who|company|and|departments|service|it)(?:'re| is| are|'s| have| has|'ve| had)? (?:been |already |now |still |happily |all )*(?:using|running|running on|selling|posting|printing) (?:it|them|my|mine|every|all (?:of )?(?:it|my|the|eight|\\w+ (?:images|photos))|the (?:\\w+ )?${made})(?! (?:as|like) (?:a|an) )`,
      `(?:uses|use|used|sells|sold|published|printed|posted|reposted|reused) my (?:\\w+ )?${made}(?! like)`,
      `(?:they|he|she|client) (?:use|uses|used) (?:it|them) (?:daily|every|already|anyway|all)`,
      "(?:site|website|shop|app|it|theme|they|platform|campaign|system|dashboard|film|podcast|course)(?:'s| is| has| have|'ve| was)? (?:been |already |now |gone |been running )*(?:gone live|went live|live since|live now|live on|now live|been live|is live|already live|in production|in use)",
      "(?<!(?:until|before|once|when) the )(?:site|website|shop|posts?|texts|articles|videos?|all(?: of (?:them|it))?|all thirty|which)(?: is| are|'s) (?:all |already |now )*(?:live|online)(?! (?:in|at|for|with a design|meeting|course|coach|lesson))",
      '(?:has|have) (?:already |now )?been live',
      `(?:they|he|she|client|publisher|magazine) (?:\\w+ )?(?:published|printed|launched|posted|framed) (?:it|them|the (?:${made})|my \\w+|all|anyway|with)`,
      `(?:posted|put|uses?|used|using|see|saw|found|spotted|published|hung|has|have|hanging|recogni[sz]ed) (?:it|them|mine|my (?:\\w+ )?${made}|all of it) (?:\\w+ ){0,2}(?:on|in|all over|over|at) (?:their|his|her|the|a) (?:\\w+ )?${place}`,
      `(?<!(?:until|before|once|when) )(?:my|the|those|these|same|of my) (?:\\w+ )?${made} (?:is|are|was|were|has|have|hangs?|went|appeared|stands?)(?: been| now| already| still| all| up)* (?:on|in|all over|online|up on|printed|published|live|in use)(?! (?:time|leave|the line|hold|order|their way|the way|me|paper|brief|file|review|question|progress|my))`,
      `(?:that one|those|they|it|which|all|posts|texts) (?:is|are|was|were|'s|'re) (?:all |now |still |already |up )*(?:on|all over) (?:their|his|her) (?:\\w+ )?${place}`,
      `(?:gebruikt|gebruiken|gebruikte|verkoopt|verkopen|draait|draaien op) (?:${upTo(4)})(?:mijn|m'n) (?:\\w+ )?${gemaakt}`,
      '(?:hij|ze|zij|klant|die) (?:gebruikt|gebruiken) (?:het|ze|hem|die|alles) (?:gewoon |al |nu |wel |inmiddels |dagelijks |intussen |volop )*(?=[,.;]|dagelijks|volop|elke|in |op |voor |sinds)',
      `(?:mijn|m'n|de|het|die|alle|haar|zijn|hun) (?:\\w+ )?${gemaakt} (?:staat|staan|hangt|hangen|draait|draaien|loopt|is|zijn|wordt|worden) (?:${upTo(5)})(?<!half )(?:online|live|in gebruik|in de lucht|gepubliceerd|gedrukt|gebruikt|verschenen|op (?:de|hun|zijn|haar|een) (?:\\w+ )?${place})`,
      `(?:staat|staan|hangt|hangen|draait) (?:het |hij )?(?:al |gewoon |inmiddels |nu |wél |wel |intussen |ook |allemaal )*(?:live|online|op (?:hun|zijn|haar) (?:\\w+ )?${place})`,
      `(?:nu|intussen|inmiddels|ondertussen|toch|zaterdag|gisteren) (?:staat|staan|hangt|hangen|zag|vond|draait|draaien|gebruiken|gebruikt) (?:ik |ze |hij )?(?:mijn|m'n) (?:\\w+ )?${gemaakt}`,
      `(?:mijn|m'n) (?:eigen )?${gemaakt} (?:terug(?:gezien|gevonden|zien)?|gezien|tegen) `,
      '(?:boek|folder|flyers|kaarten|kaartjes|bedankkaartjes|teksten|ontwerp|goedgekeurd|ze|catalogus|poster|etiketten) (?:is |zijn |en |ook |al |en al |intussen |inmiddels |, )*(?:gedrukt|gepubliceerd)(?! (?:wil|moet))',
      '(?:al|inmiddels|intussen) (?:gepubliceerd|gedrukt|in gebruik(?! genomen))',
    ),
    no: anyOf(
      "(?:never|not|isn't|aren't|haven't|hasn't) (?:yet |actually )?us(?:ed|ing) (?:it|them|my|the (?:design|logo|work|text|photos))",
      '(?:nog )?(?:niet|nooit) (?:gebruikt|gepubliceerd|in gebruik)',
    ),
  },
  'raised-before': {
    yes: anyOf(
      `i(?:'ve| have| had|'d)? (?:already |repeatedly |politely |clearly |always |even |then )*(?:told|reminded|warned|confronted|informed) (?:${them}|my client|everyone|the (?:\\w+ )?(?:owner|manager|director|agency|office|editor|planner|boss|couple|coordinator|pm|lead))(?! (?:i'd (?:think|get back|see)|that i'd think|i would think))`,
      `i(?:'ve| have| had|'d)? (?:already |repeatedly |politely |then |once )*(?:asked (?:him|her|them) (?:to|not|about|for|why|when|whether|if|twice|again|please)|brought (?:it|this|that) up|raised (?:it|this|that|the (?:issue|point|matter)) ?(?!by)|mentioned (?:it|this|that)|complained|objected|protested|spoken to (?:him|her|them)|talked to (?:him|her|them)|pointed (?:it|this|that|out)|flagged (?:it|this|that|the)|called (?:him|her|them) out|explained (?:it|this|that|why|to))`,
      '(?:when|every time|each time|whenever|once|after) i (?:\\w+ )?(?:asked (?:about|why|for|when|what|where)|said (?:so|no|that|this|it)|mention(?:ed)? (?:it|that|this|the)|brought|bring (?:it|this|that|up)|raised|complained?|object(?:ed)?|point(?:ed)? (?:out|this|it|that)|protest(?:ed)?|explain(?:ed)? (?:that|it|this|why))',
      `${start}(?:told|warned|reminded) (?:${them}) (?:so|twice|in writing|that|about|it|this|not|to)`,
      'i (?:politely )?asked (?:why|about (?:it|the|my)|when (?:i|the|my)|for (?:my|the|it) (?:money|payment|fee))',
      '(?:sent|send) (?:\\w+ ){0,3}(?:reminders?|follow-?ups?)',
      "(?:i keep|i kept|i've been|i have been) (?:asking|reminding|telling|chasing|emailing|following up|saying|warning|explaining|pointing)",
      `${ik} (?:${upTo(6)})(?:gewaarschuwd|aangekaart|aangegeven|gemeld|herinnerd|uitgelegd|geprotesteerd|geklaagd|aangesproken|bezwaar gemaakt)`,
      `${ik} (?!(?:\\w+ ){0,3}(?:ja|nee|sorry|dank) )(?:${upTo(5)})(?:gezegd|gevraagd|gemaild|verteld)(?= (?:dat|om|waarom|waar|wanneer|hoe|wie|wat)|:)(?!:? dat (?:ik (?:erover|erop|het|dat|liever|"|even)|zien|mijn ))`,
      `${ik} (?:het|dit|dat|er|hem dat|haar dat|ze dat) (?!(?:\\w+ ){0,3}(?:ja|nee) )(?:${upTo(5)})(?:gezegd|gevraagd|besproken|verteld|gemaild)`,
      '(?:toen|telkens als|zodra) ik (?:\\w+ ){0,6}(?:aankaartte|uitlegde|protesteerde|klaagde|bezwaar maakte|opmerkte|aangaf|waarschuwde|ervan zei|aansprak)',
      '(?:toen|telkens als|zodra|als) ik (?:(?:er |daar |hem |haar |ze |hun )?(?:\\w+ ){0,3})(?:zei|vroeg|vraag|zeg) (?:waarom|waar|wanneer|dat (?:het|dit|dat|de|zoiets|er))',
      '(?:toen|telkens als|zodra|als) ik er (?:iets|wat|eens iets) (?:van|over) (?:zei|zeg|vroeg|vraag)',
      'ik (?:vroeg|zei) (?:hem |haar |ze |hun |er |toen |al |nog |dus |vriendelijk |netjes |beleefd )*(?:waarom|om mijn geld|waar (?:mijn|het)|wanneer|dat (?:dit|het|zoiets|dat) (?:niet|geen|zo niet)|iets van)',
      '(?:ik waarschuwde|ik protesteerde|ik legde (?:\\w+ ){0,3}uit|ik wees (?:hem|haar|hen|ze) (?:\\w+ )?(?:op|erop))',
      '(?<!(?:een|week een) )(?:herinnering|herinneringen|aanmaningen|reminder|reminders) (?:gestuurd|verstuurd|gemaild)',
    ),
    no: anyOf(
      "(?:i|and|i've|i have|that i) (?:haven't|have not|never|didn't|have never) (?:really |yet |actually |ever )?(?:said anything|told (?:him|her|them) (?:that|this|so|it)|raised (?:it|this)|mentioned (?:it|this)|brought (?:it|this) up|complained|say anything|say no|dared|asked for (?:anything|more)|objected)",
      "(?:i'm|i am|i was|too) (?:\\w+ )?(?:afraid|scared|shy|embarrassed) to (?:say|bring|raise|mention|ask|tell)|i (?:don't|didn't|never) dared? (?:to )?(?:say|bring|raise|mention|ask|tell|it)",
      '(?:ik heb|heb ik|ik had|heb) (?:er |hem |haar |ze |nog |daar |steeds |altijd |ze nog )*(?:niets|niks|nooit iets|nog niets|nog niks) (?:van |over |tegen \\w+ |teruggezegd)?(?:gezegd|durven zeggen|laten merken)',
      `${start}nooit iets (?:van |over )gezegd`,
      'durf (?:het |er |hem |haar |niets |niks |ik )*(?:niet|niets|niks) (?:te|van te|goed te) (?:zeggen|vragen|beginnen)',
    ),
  },
} as const satisfies Readonly<Record<string, Patterns>>;
