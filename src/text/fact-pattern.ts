// The wordings that say a fact, English and Dutch in one pattern; few and plain, because a wrong fact is worse than none.

/** The wordings of one fact. */
export type Patterns = { readonly yes: RegExp; readonly no?: RegExp };

const any = (...wordings: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}])(?:${wordings.join('|')})(?![\\p{L}])`, 'gu');

const few = '(?:a few|a couple of|one|two|three|four|1|2|3|4|een|een paar|één|twee|drie|vier)';
const many = '(?:two|three|four|five|six|seven|eight|ten|several|many|\\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|tien|jaren)';
const them = '(?:him|her|them|this client|the client|hem|haar|ze|hun|deze klant|de klant|die klant)';
const work = '(?:it|everything|the (?:\\w+ )?(?:site|website|work|project|files|design|designs|logo|app|report|text|translation|photos|video)|my (?:work|designs?|photos|code|texts?))';

export const factPatterns = {
  'contract-in-writing': {
    yes: any(
      "(?:we|they|he|she|both) (?:have |had |all )?signed (?:a|the|an|my) (?:\\w+ )?(?:contract|agreement|quote|proposal|sow)",
      'signed (?:contract|agreement|quote|proposal)',
      '(?:the|my|our) contract (?:says|states|clearly|has|includes|specifies|mentions|allows|we signed)',
      '(?:per|under|according to|in) (?:the|my|our) (?:signed )?(?:contract|agreement)',
      "it's (?:all )?in (?:the|my|our) (?:contract|agreement|terms)",
      'we have (?:a|it in) (?:written )?(?:contract|agreement|writing)',
      'i have (?:a contract|it in writing)',
      "(?:getekend|ondertekend)e? (?:contract|offerte|overeenkomst|opdrachtbevestiging)",
      '(?:contract|offerte|overeenkomst) (?:is |was |heeft (?:hij|ze) |hebben ze )?(?:netjes )?(?:getekend|ondertekend)',
      '(?:volgens|in) (?:het|ons|mijn|de) (?:contract|overeenkomst|getekende offerte)(?: staat)?',
      '(?:het|ons|mijn) contract (?:zegt|is duidelijk|staat|vermeldt)',
      "(?:staat|heb ik) (?:het )?(?:zwart op wit|op papier)",
      'schriftelijk (?:vastgelegd|akkoord|overeengekomen|bevestigd)',
      '(?:in|volgens) mijn (?:algemene )?voorwaarden',
    ),
    no: any(
      "(?:no|without a|don't have a|didn't have a|never had a|there was no|there is no|there's no) (?:written |signed |formal |real )?(?:contract|agreement)",
      '(?:never|didn\'t) (?:sign|signed|get anything in writing|put anything in writing)(?: (?:a|any) ?(?:contract|agreement|thing)?)?',
      'nothing (?:is |was )?(?:in writing|on paper|signed)',
      '(?:verbal|oral|handshake|gentlemen\'s) (?:agreement|deal|contract)',
      '(?:agreed|deal was|was all) (?:it )?(?:verbally|on a handshake|over the phone)',
      'geen (?:schriftelijk(?:e)? |getekend(?:e)? |echt )?(?:contract|overeenkomst|offerte getekend)',
      'zonder (?:schriftelijk )?(?:contract|overeenkomst)',
      '(?:niks|niets) (?:staat )?(?:op papier|zwart op wit|getekend|vastgelegd|schriftelijk)',
      '(?:alleen |alles |was )?mondeling(?:e)? (?:afgesproken|afspraak|akkoord|overeenkomst)',
    ),
  },
  'can-afford-loss': {
    yes: any(
      "(?:can|could) (?:easily |well )?afford to (?:lose|drop|walk away)",
      `(?:don't|do not) (?:really )?need (?:${them}|the money|the work|this job)`,
      '(?:plenty|enough) (?:of )?(?:other )?(?:work|clients|projects)',
      'a small part of my (?:income|revenue|work)',
      `(?:kan|kunnen) (?:${them}|die|het) (?:best|wel|prima|makkelijk) (?:missen|kwijt)`,
      `(?:heb|hebben) (?:${them}|het geld|die opdracht) niet nodig`,
      '(?:genoeg|voldoende) (?:andere |ander )?(?:werk|klanten|opdrachten)',
      'zit (?:toch )?vol(?:geboekt)?(?: genoeg)?',
    ),
    no: any(
      "(?:can't|cannot|can not|couldn't|could not) (?:really )?afford to (?:lose|drop|walk|quit|say no)",
      '(?:i|we) (?:really |badly |do )?need (?:the money|the income|this (?:job|client|money|income|gig|work|contract))',
      '(?:my|our) (?:biggest|only|main|largest|most important) (?:client|customer|account|source of income)',
      '(?:half|most|all|third|\\d{2} ?%|\\d{2} ?percent) of my (?:income|revenue|turnover|work)',
      "(?:he|she|they|it) pays? (?:my|the) rent",
      `(?:can't|cannot) lose (?:${them}|this (?:job|contract|gig))`,
      'mijn (?:grootste|enige|belangrijkste) (?:klant|opdrachtgever)',
      `kan (?:${them}|het|die) (?:echt |me )?niet (?:missen|kwijt|veroorloven)`,
      '(?:heb|hebben) (?:het geld|dit geld|de opdracht|deze opdracht|het) (?:echt |hard |gewoon )+nodig',
      '(?:de helft|(?:\\d{2} ?%|\\d{2} procent)|het grootste deel|bijna alles|een derde) van (?:mijn|m\'n) (?:omzet|inkomen|inkomsten|werk)',
      'moet (?:ook )?(?:de|mijn) huur betalen',
    ),
  },
  abuse: {
    yes: any(
      "(?:yells?|yelled|yelling|screams?|screamed|screaming|shouts?|shouted|shouting|swears?|swore|swearing|cursed|curses|cursing) (?:and \\w+ )?(?:at|down the phone at) (?:me|us|my)",
      'call(?:s|ed|ing)? me (?:a|an|the) (?:\\w+ ){0,2}(?:idiot|moron|liar|thief|bitch|clown|amateur|joke|fraud|loser|cow|slave|failure|disgrace|fool)',
      'call(?:s|ed|ing)? me (?:stupid|useless|incompetent|worthless|lazy|pathetic|an idiot|names)',
      '(?:insults?|insulted|insulting|humiliat(?:es|ed|ing)|belittl(?:es|ed|ing)|verbally abus(?:es|ed|ive)) me',
      'threw (?:a|an|the|his|her) \\w+ at me',
      '(?:scheldt|schold|uitgescholden|schelden)',
      "(?:schreeuwt|schreeuwde|brult|brulde|tiert|tierde|snauwt|snauwde) (?:tegen )?(?:me|mij|ons)",
      '(?:maakt|maakte|uitgemaakt) (?:me |mij )?(?:uit )?voor (?:\\w+ )?(?:\\w+)',
      '(?:beledigt|beledigde|vernedert|vernederde|kleineert|kleineerde) (?:me|mij)',
    ),
    no: any(
      "(?:he|she|they)(?:'s| is| are|'re) (?:always |actually |really |perfectly |very )?(?:polite|friendly|lovely|a nice guy|nice people|kind)",
      '(?:hij|zij|ze) (?:is|zijn|blijft) (?:altijd |verder |wel |heel |best )*(?:vriendelijk|aardig|beleefd|netjes)',
    ),
  },
  repeated: {
    yes: any(
      '(?:again and again|over and over|time and again|every (?:single )?(?:time|week|month|day|night|weekend|friday|monday|invoice|meeting))',
      'for the (?:second|third|fourth|fifth|sixth|umpteenth|nth) time',
      '(?:the )?(?:second|third|fourth|fifth) time (?:now|already|this|in|he|she|they)',
      "keeps? (?:on )?(?:asking|changing|moving|cancelling|calling|texting|adding|postponing|promising|ignoring|pushing|sending|messaging|demanding|paying|finding)",
      `${many} times(?: now| already)?`,
      '(?:steeds|telkens|keer op keer|om de haverklap)(?: weer| opnieuw)?',
      '(?:elke|iedere) (?:keer|week|maand|dag|avond|nacht|vrijdag|maandag|zondag|weekend|factuur)',
      'voor de (?:tweede|derde|vierde|vijfde|zesde|zoveelste|tigste) (?:keer|maal)',
      '(?:al|nu al) (?:drie|vier|vijf|zes|\\d{1,2}) keer',
    ),
    no: any(
      "(?:it's|this is|it was|that was) the first time",
      '(?:only|just) (?:this )?once',
      '(?:has|had) never happened before',
      '(?:het|dit) is de eerste keer',
      'eenmalig',
      'nog nooit (?:eerder )?(?:gebeurd|voorgekomen)',
    ),
  },
  'few-months-left': {
    yes: any(
      `${few} (?:more )?(?:months?|weeks?) (?:left|to go|remaining)`,
      `only (?:have |has )?${few} (?:more )?(?:months?|weeks?)`,
      `(?:contract|project|assignment|job|it) (?:ends|runs out|finishes|is over|is done|expires) (?:in ${few} (?:months?|weeks?)|soon|next month)`,
      `nog (?:maar |slechts )?${few} (?:maanden|maand|weken|week) (?:te gaan|werk|tot|dan|voor de boeg)`,
      `(?:contract|opdracht|klus|project) (?:loopt|eindigt|stopt) (?:over ${few} (?:maanden|weken)|bijna|volgende maand) ?(?:af)?`,
      `over ${few} (?:maanden|weken) (?:loopt|is|stopt|eindigt) (?:het|de|mijn) (?:contract|opdracht|klus|project)`,
    ),
    no: any(
      '(?:another|one more|two more|\\d more) (?:full )?years?',
      '(?:nog|nog zeker|nog minstens) (?:een|één|anderhalf|twee|drie) jaar',
    ),
  },
  'just-started': {
    yes: any(
      "(?:i|we)(?:'ve| have)? (?:only )?just (?:started|begun|begun working|signed|landed|onboarded)",
      '(?:a|my|this|our) (?:brand )?new (?:client|customer)',
      'first (?:week|day|job|project|gig|month) (?:with|for|at) (?:him|her|them|this|a|the)',
      "(?:ik ben|ben|zijn|we zijn) (?:pas|net) (?:begonnen|gestart)",
      '(?:pas|net) (?:een week|een paar dagen|twee weken|begonnen|gestart)',
      '(?:een |mijn |deze )nieuwe (?:klant|opdrachtgever)',
      'eerste (?:week|klus|opdracht|dag) (?:voor|bij) (?:hem|haar|ze|hen|deze|een|dit)',
    ),
    no: any(
      `(?:for|since|over|almost|nearly|about) ${many} years`,
      `${many} years (?:now|already|together)`,
      '(?:long[- ](?:time|standing|term)|regular|loyal|oldest) (?:client|customer)',
      '(?:al|ruim|bijna|al ruim) (?:\\w+ )?(?:jaren|jaar) (?:voor|bij|mee|klant)',
      '(?:vaste|trouwe|oudste|jarenlange) (?:klant|opdrachtgever|klanten)',
    ),
  },
  'work-delivered': {
    yes: any(
      `(?:i|we)(?:'ve| have| had)?(?: already| just)? (?:delivered|handed over|handed in|finished|completed|submitted) (?:${work}|in|all|on time|two|three|the)`,
      '(?:was|were|is|are|been|got) (?:all )?(?:delivered|handed over|completed)',
      '(?:project|job|work|website|site) (?:is|was) (?:done|finished|complete|completed|delivered)',
      'since (?:the )?(?:delivery|handover|launch)',
      '(?:heb|hebben|had|is|was|werd|zijn) (?:ik |alles |het |de \\w+ |netjes |op tijd )*(?:opgeleverd|afgeleverd|geleverd|afgerond|ingeleverd)',
      '(?:werk|klus|opdracht|project|site|website) (?:is|was) (?:af|klaar|gedaan|opgeleverd|afgerond)',
      '(?:na|sinds) (?:de )?oplevering',
    ),
    no: any(
      "(?:haven't|have not|hasn't|not) (?:yet )?(?:delivered|finished|handed|started|completed)(?: yet)?",
      'before (?:i|we) (?:deliver|hand|finish|start)',
      "(?:half ?way|halfway) (?:through|done|in)",
      "(?:i'm|we're) (?:about )?(?:half|\\d{2} ?%) (?:done|finished|way)",
      'nog niet (?:op|af)?geleverd',
      'nog niet (?:af|klaar|begonnen|afgerond)',
      'halverwege',
    ),
  },
  'work-used': {
    yes: any(
      "(?:is|are|they're|he's|she's|been|was|were) (?:already |now |still |happily )?using (?:it|them|my|the|everything)",
      "(?:uses|use|used) my (?:design|designs|photos|pictures|images|work|code|logo|text|texts|copy|illustrations?)",
      "(?:it's|site is|website is|it is|is now|is already|went|gone|been) (?:already |now )?live",
      '(?:published|printed) (?:it|them|my \\w+)',
      '(?:posted|put) (?:it|them|my \\w+) on (?:their|his|her|the) (?:site|website|instagram|page)',
      '(?:on|all over) (?:their|his|her) (?:site|website|instagram|homepage|packaging|billboards?)',
      "(?:gebruikt|gebruiken) (?:ze |hij |het |inmiddels |gewoon |al )*(?:mijn|m'n) (?:\\w+)",
      'staat (?:al |gewoon |inmiddels |nu )*(?:live|online|op (?:de|hun|zijn|haar) (?:site|website|instagram))',
      '(?:al |inmiddels )?(?:gepubliceerd|gedrukt|in gebruik)',
    ),
    no: any("(?:never|not|isn't|aren't|haven't|hasn't) (?:yet )?us(?:ed|ing) (?:it|them|my|the)", '(?:nog )?(?:niet|nooit) (?:gebruikt|gepubliceerd|in gebruik)'),
  },
  'through-platform': {
    yes: any('up ?work', 'fiverr', 'freelancer\\.com', 'toptal', 'people ?per ?hour', 'werkspot', '99 ?designs', 'guru\\.com', 'airtasker', 'thumbtack', 'etsy', 'malt', 'freelance\\.nl', 'hoofdkraan', 'youngones', 'marktplaats', 'proz'),
    no: any(
      "(?:not|outside|off|isn't|wasn't) (?:of |through |on |via )?(?:the platform|any platform|upwork|fiverr)",
      'buiten (?:het platform|upwork|fiverr|werkspot)(?: om)?',
      'niet via (?:een|het) platform',
    ),
  },
  'through-middleman': {
    yes: any(
      '(?:through|via|hired by|work for|working for|subcontract\\w* (?:for|to|by)) (?:an?|the|this|my) (?:\\w+ )?(?:agency|recruiter|broker|staffing firm|contractor|intermediary|middleman)',
      '(?:the|my|our) (?:agency|recruiter|broker|middleman|intermediary|main contractor|lead contractor|end client|end-client)',
      '(?:subcontractor|subcontracting|sub-contractor)',
      '(?:via|door|bij) (?:een|het|dit|mijn) (?:\\w+ )?(?:bureau|tussenpersoon|detacheerder|bemiddelaar|hoofdaannemer|intermediair|uitzendbureau|makelaar)',
      '(?:het (?:bemiddelings|detacherings|reclame)?bureau|de (?:tussenpersoon|detacheerder|hoofdaannemer|bemiddelaar|broker|eindklant|intermediair)|mijn (?:tussenpersoon|detacheerder|bemiddelaar))',
      'in onderaanneming',
      'onderaannemer',
    ),
    no: any('no (?:agency|middleman|recruiter) (?:involved|in between|between)', 'geen (?:bureau|tussenpersoon) (?:ertussen|tussen)'),
  },
  'deposit-paid': {
    yes: any(
      '(?:paid|pays|sent|took|got|have|received|had|with|kept|keep|keeping) (?:me )?(?:a|an|the|his|her|their|my) (?:\\d{1,2} ?%? ?(?:percent )?)?(?:non-refundable )?(?:deposit|advance|down ?payment|retainer upfront)',
      '(?:half|\\d{2} ?%|50 percent|a third) (?:of it )?(?:was |is )?(?:paid |in )?(?:up ?front|in advance|as (?:a )?deposit|deposit)',
      'deposit (?:was|is|has been|came|landed)(?: \\w+)? (?:paid|in|received|through)',
      '(?:een|de|met|zijn|haar|hun) (?:\\w+ )?aanbetaling (?:van|gedaan|betaald|ontvangen|gekregen|binnen|is|was|heeft|terug)',
      '(?:aanbetaald|vooruitbetaald|vooraf betaald)',
      '(?:een|het|de) voorschot (?:van|gekregen|betaald|ontvangen)',
    ),
    no: any(
      '(?:no|without a|without any|never (?:asked for|took|got) a|didn\'t (?:ask for|take|get) a) (?:deposit|advance|down ?payment)',
      '(?:nothing|no money) (?:up ?front|in advance)',
      '(?:geen|zonder) (?:aanbetaling|voorschot)',
      '(?:niks|niets) (?:vooraf|vooruit) (?:betaald|gevraagd)',
    ),
  },
  'debt-denied': {
    yes: any(
      "(?:refus(?:es|ed|ing)|declin(?:es|ed|ing)) to pay",
      "(?:won't|will not|wouldn't|isn't going to|not going to|never going to|doesn't want to|don't want to) pay(?! (?:more|extra|for (?:extra|more)|that much|upfront|up front|a deposit|until))",
      '(?:disput(?:es|ed|ing)|contest(?:s|ed|ing)) (?:the|my|our|every) (?:invoice|bill|amount|hours|charge)',
      "says? (?:he|she|they) (?:doesn't|don't|does not|do not) owe",
      "(?:owes?|owing) me nothing",
      "(?:weigert|weigeren|weigerde) (?:\\w+ ){0,3}(?:te )?betalen",
      'wil(?:len)? (?:het |de (?:factuur|rekening|rest) |mijn (?:factuur|rekening) |gewoon |ineens |nu )*niet (?:meer )?betalen',
      '(?:betwist|betwisten|betwistte)',
      '(?:niets|niks) (?:meer )?(?:verschuldigd|schuldig)',
    ),
    no: any(
      "(?:promises?|promised|promising|keeps promising|swears) (?:me )?(?:to pay|payment|he'll pay|she'll pay|they'll pay|that (?:he|she|they) will pay|it(?:'s| is) coming)",
      "(?:doesn't|don't|nobody) (?:deny|denies|dispute|disputes)",
      "payment is (?:coming|on its way|scheduled|being processed|in the next run)",
      'cheque is in the (?:post|mail)',
      "(?:belooft|beloofde|beloven) (?:steeds |telkens |elke keer |me )*(?:te betalen|dat (?:hij|ze|het) )",
      '(?:zit|staat) (?:het |hij )?in de (?:betaalrun|betaalronde|planning)',
      'betaling komt (?:eraan|er aan)',
    ),
  },
  'client-is-company': {
    yes: any(
      '(?:a|the|this|big|small|large|local|tech|their) (?:\\w+ )?(?:company|startup|start-up|corporation|firm|agency|multinational|enterprise|ngo|charity|university|municipality)',
      '(?:accounts payable|accounts department|finance department|finance team|legal department|procurement|purchase order|head office)',
      '\\w+ (?:ltd|inc|llc|gmbh|b\\.?v\\.?|n\\.?v\\.?)',
      '(?:een|het|dit|hun|groot|klein) (?:\\w+ )?(?:bedrijf|start-?up|multinational|concern|organisatie|stichting|gemeente|instelling|webshop|bureau)',
      '(?:de|hun|afdeling) (?:boekhouding|crediteurenadministratie|financiële administratie|inkoop|juridische afdeling|directie)',
    ),
    no: any(
      '(?:a )?private (?:client|person|individual|customer)',
      '(?:the|a) (?:bride|groom|couple|homeowner|newlyweds)',
      '(?:een )?particulier(?:e klant)?',
      '(?:het|een) (?:bruidspaar|echtpaar|gezin|stel)',
    ),
  },
  'notice-given': {
    yes: any(
      "(?:gave|given|handed in|put in) (?:him |her |them )?(?:my |\\w+ (?:weeks?|days?|months?)'? ?(?:of )?)?notice",
      "told (?:him|her|them|the client) (?:that )?(?:i'm|i am|i was|i'd be) (?:leaving|quitting|stopping|done|out|not renewing)",
      "(?:i've|i have|i already|we've) (?:already )?(?:resigned|terminated|quit)",
      '(?:heb|had) (?:ik )?(?:\\w+ ){0,3}opgezegd',
      'gezegd dat ik (?:ermee |er )?(?:stop|ga stoppen|wegga|niet verleng)',
    ),
    no: any(
      "(?:haven't|have not|didn't) (?:yet )?(?:given|give|told|handed)(?: \\w+)? (?:notice|them|him|her)(?: (?:yet|that i))?",
      'without (?:giving )?(?:any )?notice',
      'nog niet (?:opgezegd|verteld|gezegd dat ik)',
    ),
  },
  'raised-before': {
    yes: any(
      "i(?:'ve| have)? (?:already |repeatedly |politely |clearly )*(?:told|reminded|warned|confronted) (?:him|her|them|the client)",
      "i(?:'ve| have)? (?:already |repeatedly |politely )*(?:asked (?:him|her|them)|brought (?:it|this) up|raised (?:it|this)|mentioned (?:it|this)|complained|spoken to (?:him|her|them)|talked to (?:him|her|them))",
      '(?:sent|send) (?:\\w+ ){0,3}(?:reminders?|follow-?ups?)',
      "(?:i keep|i've been) (?:asking|reminding|telling|chasing|emailing|following up)",
      '(?:heb|had) (?:ik )?(?:het |hem |haar |ze |dit |er |hier |dat |al |vaak |vaker |meermaals |meerdere keren |twee keer |drie keer |netjes |duidelijk |een paar keer |iets )*(?:gezegd|gevraagd|aangegeven|gemeld|aangekaart|herinnerd|besproken|gewaarschuwd|uitgelegd)',
      '(?:herinnering|herinneringen|aanmaning|aanmaningen|reminder|reminders) (?:gestuurd|verstuurd|gemaild)',
    ),
    no: any(
      "(?:haven't|have not|never|didn't) (?:really |yet |actually )?(?:said|told|raised|mentioned|brought|say|tell|raise|mention|bring) (?:anything|it|this|them|him|her)",
      "(?:afraid|scared|too shy|don't dare) to (?:say|bring|raise|mention|ask|tell)",
      '(?:nog )?(?:niets|niks|nooit iets) (?:van |over )?(?:gezegd|laten merken)',
      'durf (?:het |er |hem |haar |niets |niks )*(?:niet )?(?:te|van te) (?:zeggen|vragen|beginnen)',
    ),
  },
  'employee-like': {
    yes: any(
      '(?:like|as) (?:an|their|his|her|one of (?:his|her|their)) (?:own )?(?:employees?|staff|subordinate)',
      '(?:as if|like) i(?:\'m| am| was| were) (?:an |his |her |their )?(?:employee|on (?:the|their|his) payroll|staff)',
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
    yes: any(
      "(?:as a|being a|because i'm a|because i am a|i'm a|i am a|the only) (?:young |single |black |trans )?(?:woman|female|girl)",
      "(?:wouldn't|would(?:n't)?|doesn't|never) (?:\\w+ ){0,4}(?:if i (?:was|were) a man|to a man|with (?:my )?male colleagues?)",
      '(?:because of my gender|sexis[tm]|misogyn\\w+)',
      '(?:omdat ik (?:een )?vrouw ben|als vrouw|ik ben (?:een|de enige) vrouw|enige vrouw|seksis\\w+|vrouwonvriendelijk)',
      '(?:als ik een man was|tegen (?:een man|mannelijke collega\'?s?))',
    ),
  },
  'wants-to-keep-client': {
    yes: any(
      `(?:don't|do not|didn't) want to (?:lose|upset|offend|scare off|annoy|burn|ruin|damage|risk) (?:${them}|the relationship|our relationship|any bridges|bridges|this|the)`,
      `(?:want|would like|'d like|like|hope) to keep (?:${them}|working with|the relationship|it friendly|this)`,
      `without (?:losing|ruining|damaging|burning|upsetting|offending|destroying|killing) (?:${them}|the relationship|our relationship|bridges|things|it|a)`,
      `(?:wil|zou) (?:${them}|die) (?:graag |wel |ook |liever )*(?:niet kwijt|houden|behouden)`,
      'zonder (?:ruzie|de relatie|de boel|hem kwijt|haar kwijt|ze kwijt|bruggen)',
      '(?:niet kwijtraken|liever niet kwijt|goed uit elkaar|relatie goed houden)',
    ),
    no: any(
      "(?:don't|do not) care (?:if|about|whether) (?:i |we )?(?:lose|losing|keep|keeping)",
      `(?:happy|glad) to (?:lose|be rid of) (?:${them})`,
      `(?:done|finished|through) with (?:${them})`,
      `(?:hoef|hoeven) (?:${them}|die) niet meer`,
      `ben (?:helemaal |echt |zo )?klaar met (?:${them}|die)`,
    ),
  },
  'wants-to-leave': {
    yes: any(
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
    no: any("(?:don't|do not) want to (?:quit|leave|drop|fire|stop|walk)", 'wil (?:eigenlijk |echt |nog )*niet (?:stoppen|weg|opzeggen)'),
  },
} as const satisfies Readonly<Record<string, Patterns>>;

/** Id of a fact. */
export type FactId = keyof typeof factPatterns;
