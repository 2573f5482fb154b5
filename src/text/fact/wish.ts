// Wordings about what the member wants and can bear: keep the client, leave, do without the money.

import { anyOf, start, them, type Patterns } from './wording.ts';

const whom = `(?:${them}|this (?:one|job|gig|contract)|the (?:client|job|gig|contract|account|work|agency|friendship|customer|relationship|publisher)|my (?:best |oldest |main |biggest )?(?:client|customer)|our (?:relationship|friendship))`;
const wie = `(?:${them}|die|deze|de relatie|de opdracht|deze opdracht|de samenwerking|mijn (?:\\w+ )?klant|het contract|die mensen)`;
const quit = `(?:quit|leave|get out|walk away|walk|stop working|bail|resign|drop (?:${them})|fire (?:${them})|drop (?:someone|a client)|end (?:it|this|the contract|the retainer)|cancel the contract|hand (?:it|the (?:job|project|file)) back|let (?:him|her|them|the client) go|be (?:rid of|free of|done with) (?:him|her|them|it)|say goodbye|part ways|give notice)`;
const share =
  '(?:half|most|all|nearly all|almost all|more than half|over half|two thirds|three quarters|a third|a big part|a large part|the bulk|[2-9]\\d ?%|[2-9]\\d ?percent|[2-9]\\d per cent|(?:thirty|forty|fifty|sixty|seventy|eighty|ninety) ?(?:%|percent|per cent))';
const deel =
  '(?:de helft|meer dan de helft|[2-9]\\d ?%|[2-9]\\d procent|(?:dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig) procent|het grootste deel|bijna alles|een derde|twee derde|driekwart|een kwart)';

export const wishFacts = {
  'wants-to-keep-client': {
    yes: anyOf(
      `(?:don't|do not|didn't|wouldn't|rather not|hate to|not) (?:really )?(?:want to |like to )?(?:lose|upset|offend|scare off|annoy|alienate|damage|sour) (?:${whom}|this|bridges|any bridges|him as|things)`,
      `(?:don't|do not) want to (?:burn|ruin|spoil|risk) (?:${whom}|the|any|this|bridges|it|things|what)`,
      `(?:don't|do not) want to (?:fall out|make an enemy|lose (?:a|my) (?:good |best )?(?:client|customer)|end on bad terms|embarrass (?:him|her|them))`,
      `(?:i'd|i would|i) (?:hate|be sorry|be sad) to (?:lose|see the end of) (?:${whom})`,
      `(?:want|would like|'d like|like|love|hope|wish) to (?:keep (?:${whom}|working|it (?:friendly|going|civil)|things|on good|this|them|the peace|the door)|stay (?:on|in|with|friends|friendly|polite)|remain on|save (?:the relationship|this))`,
      '(?:stay|remain|part|end|leave|keep|get out)(?: it| things)? on (?:good|friendly|speaking) terms',
      `without (?:it |me )?(?:losing|ruining|damaging|burning|upsetting|offending|destroying|killing|spoiling|souring|insulting|hurting|annoying|making an enemy|falling out|a fight|a row|wrecking|blowing up) ?(?:${whom}|bridges|things|it|a|of|with|him|her|them|the|like|rude)?`,
      `(?:keep|save|protect) (?:the (?:client|relationship|friendship|peace|mates)|him as a client|her as a client|them as (?:a )?clients?|my mates)(?! waiting)`,
      `(?:wil|zou|willen) (?:ik )?(?:${wie}) (?:graag |wel |ook |liever |eigenlijk |echt |absoluut |als klant )*(?:niet kwijt|houden|behouden|niet verliezen|niet kwetsen)`,
      `(?:wil|zou) (?:ik )?(?:${wie}) (?:ook |liever |zeker )?niet (?:voor het hoofd stoten|kwijt|kwijtraken|verliezen|beledigen|in de kou|tegen de haren|bruuskeren|laten vallen)`,
      'zonder (?:dat (?:het|hij|ze) (?:\\w+ ){0,4}(?:boos|ruzie|kwijt|stuk|verpest)|ruzie|de relatie|de boel|de samenwerking|hem kwijt|haar kwijt|ze kwijt|bruggen|gezichtsverlies|(?:hem|haar|ze|iemand) voor het hoofd)',
      '(?:niet kwijtraken|liever niet kwijt|goed uit elkaar|relatie goed houden|te vriend houden|op goede voet|in goede verstandhouding|relatie (?:\\w+ )?(?:niet )?(?:bewaren|behouden|verpesten|beschadigen|op het spel))',
      '(?:wil|zou) (?:er |hier |daar |graag |eigenlijk |wel |best )*(?:blijven|niet weg)(?= |\\.|,)(?! (?:vragen|zeggen))',
    ),
    no: anyOf(
      "(?:don't|do not) care (?:if|about|whether) (?:i |we )?(?:lose|losing|keep|keeping)",
      `(?:happy|glad|half like|love) to (?:lose|be rid of) (?:${them})`,
      `(?:done|finished|through) with (?:${them})(?=[ .,!])`,
      `(?:hoef|hoeven) (?:${them}|die) niet meer`,
      `ben (?:er )?(?:helemaal |echt |zo )?klaar met (?:${them}|die)`,
      '(?:liever kwijt dan rijk)',
    ),
  },
  'wants-to-leave': {
    yes: anyOf(
      `(?:i|and|i'd|i would|but|really|just|to|half|i do|i'm|am) (?:really |just |do |kind of |kinda |also |now |only |half )*(?:want|wanna|ready|tempted|planning|about|inclined|like|love|prefer|rather)(?: to)? ${quit}(?: ${them})?`,
      `${start}(?:want|wanna|tempted|ready|planning|about) to (?:${quit})`,
      '(?:i|i just|i really|really) want (?:out|rid of)(?=[ .,?!]|$)|i want to go(?=[.,?!])',
      `(?:thinking|thought|dreaming|dream) (?:of|about) (?:quitting|leaving|dropping (?:${them})|firing|stopping(?! by)|ending (?:it|the|this)|walking|resigning|getting out|letting (?:${them}) go|giving (?:notice|it up))`,
      `(?:should|can|could|may|do) i (?:just |now |simply |finally )*(?:${quit}|leave|quit|walk|resign)(?! (?:the work|until|it (?:to|for|at|as|with)|a (?:note|review|message|comment)|my (?:name|tools)|out|off))`,
      'should i (?:just )?stop(?= (?:with|working|now|here|this|completely|altogether|\\?)|\\?)',
      `how (?:do|can|should|would) (?:i|you|one) (?:\\w+ )?(?<!you )(?:get out|end (?:it|this|the|things)|quit|fire (?:a|${them})|drop (?:a |${them})|leave|terminate|resign|break up with|say goodbye|let (?:a client|${them}) go|part ways|stop working)`,
      "(?:i've|i have) had enough(?! (?:time|work|of the))",
      "(?:don't|do not) want to (?:continue|go on|go back|work (?:for|with) (?:him|her|them)|do (?:it|this) any ?more|carry on|renew)",
      "(?:is it|when is it|maybe it's|it's) time to (?:go|leave|quit|stop|walk|let go)|(?:leave|quit|walk) or (?:stay|stick|keep|finish|hold)|stay or (?:go|leave|quit|walk)",
      '(?:am i|are you) allowed to (?:\\w+ ){0,6}(?:leave|walk|quit|stop|end)',
      "(?:is there|what is|what's) (?:a|any|the) (?:\\w+ )?(?:way|etiquette) (?:out|for leaving|to (?:leave|quit|stop|get out|end))",
      `(?:ik wil|wil ik|ik ga|ik zou|zou ik|ik wou|en wil|${start}wil) (?:er |ermee |hiermee |graag |het liefst |nu |eigenlijk |echt |gewoon |daar |wel |hier |liever |zo snel mogelijk )*(?:stoppen|kappen|weg|eruit|eraf|vanaf|opzeggen|ermee ophouden|afscheid nemen|van (?:hem|haar|ze) af)(?=[ .,?!:;]|$)(?! (?:met (?:roken|vlees)|laten|halen|doen|geven|betaald))`,
      '(?:denk|twijfel|overweeg|overweeg om|loop|neig|speel|zit) (?:er |erover |eraan |na |over |om |al |nu |met de gedachte |met het idee |te denken |te dubben |naar |\\w+ )*(?:te stoppen|te kappen|stoppen|op te zeggen|opzeggen|weg te gaan|eruit te stappen)',
      `(?:hoe|kan|mag|moet|zal|zou) ik (?:\\w+ ){0,4}(?:stoppen|opzeggen|kappen|weglopen|weggaan|opstappen|eruit|ermee kappen|afhaken)(?=[ .,?!]|$)(?! (?:zetten|halen|laten|met (?!deze|die|hem|haar|ze|mijn|het contract|de )))`,
      '(?:hoe|mag|kan) (?:je|ge|men) (?:\\w+ ){0,5}(?:stoppen|opzeggen|weglopen|afhaken|opstappen|beëindigen|afscheid nemen)(?= |\\?|,|\\.)',
      '(?:hoe (?:kom|raak|geraak|stap) ik (?:hier|er|daar|netjes|van) ?(?:\\w+ ){0,3}(?:uit|af|weg|vanaf)?|hoe zeg ik (?:\\w+ ){0,3}(?:contract|opdracht|samenwerking|klant|abonnement) (?:\\w+ )?op|hoe maak ik (?:er |hier )een eind)',
      '(?:opzeggen|stoppen|weggaan|opstappen) of (?:niet|nog|blijven|doorgaan|uitzitten|uithouden|wachten|eerst|toch)|(?:blijven|uitzitten|afmaken|doorgaan|verlengen) of (?:stoppen|weg|opzeggen|opstappen|de stekker)',
      'stekker (?:er ?uit|eruit) (?:trekken)?|(?:ik heb er|heb er) genoeg van|ik (?:trek|hou|houd) het niet meer|(?:wil|ga) niet (?:meer )?(?:verder|verlengen|terug)(?= (?:met|bij|naar|voor)|[.,?])',
      'klant (?:ontslaan|laten gaan|loslaten|de deur)',
    ),
    no: anyOf(
      "(?:don't|do not) (?:really |actually )?want to (?:quit|leave|drop|fire|stop|walk)",
      'wil (?:er |hier |daar |eigenlijk |echt |nog |dus |ook )*niet (?:stoppen|weg|opzeggen)',
    ),
  },
  'can-afford-loss': {
    yes: anyOf(
      '(?:can|could) (?:easily |well |just |actually )?afford to (?:lose|drop|walk away|say no|let)',
      `(?<!if )i (?:don't|do not) (?:really |actually )?(?:need|depend on) (?:${them}|the money|the work|this job|the job|it for the money)(?! (?:to|for))`,
      "(?:i have|i've|i've got|got|have) (?:plenty|enough|loads|lots) (?:of )?(?:other )?(?:work|clients|projects|orders|customers|bookings)(?! for)",
      '(?:only |just )?(?:a small part|a fraction|(?<!\\d)\\d ?%|(?<!\\d)\\d percent|five percent|ten percent|(?:5|10) ?%) of my (?:income|revenue|work|turnover|year)',
      "i(?:'m| am) (?:fully |already )?(?:booked|booked up|booked out|fully booked) (?:until|till|solid|through|anyway|up)|(?:i have|i've|i've got|i do have) (?:a|other people on (?:a|the)|people on a) waiting list",
      "(?:i could|i can|could've|could) (?:easily )?(?:fill|sell|give) (?:her|his|the|that|their) (?:\\w+ )?(?:spot|slot|hour|place|time)",
      `i can (?:live|do|manage) without (?:${them}|the money|it)|i(?:'m| am) not dependent on|i won't starve|it won't (?:kill|ruin) me`,
      `(?:kan|kunnen) (?:ik )?(?:${them}|die|het|dat geld|het geld) (?:best|wel|prima|makkelijk|goed|gerust) (?:missen|kwijt)`,
      `(?:heb|hebben) (?:ik )?(?:${them}|het geld|het|die opdracht|dat geld|het werk) (?:gelukkig |eigenlijk |echt )*niet (?:echt )?nodig`,
      '(?:heb|hebben|is|krijg) (?:ik )?(?:gelukkig |verder |meer dan )*(?:genoeg|voldoende|zat) (?:andere |ander )?(?:werk|klanten|opdrachten|aanvragen)',
      '(?:ik zit|zit ik|mijn agenda zit|agenda zit) (?:toch |al |helemaal |tot \\w+ )*vol(?:geboekt)?|ik heb (?:een|zelfs een) wachtlijst',
      '(?:ben ik|ik ben) (?:gelukkig |er )?niet (?:van (?:hem|haar|ze|hen) )?afhankelijk',
      '(?:geld|financieel) (?:is|heb ik) (?:gelukkig )?(?:geen|niet het) (?:zorg|probleem om)',
    ),
    no: anyOf(
      "(?:can't|cannot|can not|couldn't|could not) (?:really |simply |just )?(?:afford (?:to|not|it|this|that)|do without|miss (?:the|this|that) (?:money|income|work))",
      '(?:i|we|and|but|because|though) (?:really |badly |do |still |simply )*need (?:the (?:money|income|work|job|gig|cash|hours)|this (?:job|client|money|income|gig|work|contract)|(?:him|her|them) (?:financially|for))',
      '(?:my|our) (?:biggest|only|main|largest|most important) (?:client|customer|account|source of income|licensee|publisher|agency)',
      `${share} of (?:my|what i) (?:income|revenue|turnover|work|year|earnings|hours|billing|billings|earn|make|living|bookings|sales|money|orders)`,
      '(?:he|she|they|it|that|which) (?:pays|pay|is|are|covers|was going to be) (?:my|the) (?:\\w+ )?(?:rent|mortgage|groceries|tax bill)',
      "(?:my )?rent(?:'s| is| was) (?:due|late|coming)|(?:month|months)'?(?:s)?'? rent|(?:rent|mortgage) (?:to pay|is due)|(?:don't|can't) (?:know how to )?pay (?:the|my) rent",
      `(?:can't|cannot|can not|couldn't|not in the position to|not in a position to) (?:afford to )?(?:really )?lose (?:${them}|this (?:job|contract|gig|client)|the (?:job|work|client|money|income))`,
      '(?:i|we|my (?:family|kids|children)) (?:\\w+ )?(?:depend|depends|live|rely|lives) (?:\\w+ )?(?:on (?:this|it|them|him|her|that|the) (?:money|income|client|job|platform|work)|off (?:it|this))',
      'mijn (?:grootste|enige|belangrijkste|hoofd) ?(?:klant|opdrachtgever|inkomen|inkomstenbron)',
      `(?:kan|kunnen) (?:ik )?(?:${them}|het|die|dit|dat|dat geld|het geld|deze opdracht) (?:me |mij )?(?:echt |me |gewoon |eigenlijk |nu )*niet (?:missen|kwijt|veroorloven|kwijtraken)`,
      `(?:heb|hebben) (?:ik )?(?:het geld|dit geld|dat geld|de opdracht|deze opdracht|deze klus|het werk|de inkomsten|ze|hem) (?:echt |hard |gewoon |wel |nu |zelf |broodnodig )*nodig`,
      `${deel} van (?:mijn|m'n) (?:\\w+ )?(?:omzet|inkomen|inkomsten|werk|jaar|jaaromzet|uren|opdrachten|agenda|week)(?! geschrapt)`,
      "(?:moet|kan) (?:ook |er |ik )*(?:niet )?(?:de|mijn|m'n) (?:huur|hypotheek) (?:niet )?(?:van )?betalen|(?:een|twee|drie) (?:maanden|maand) huur|(?:mijn|de) (?:huur|hypotheek) (?:moet|is de eerste|loopt door|wacht niet)|huur heb ik ook",
      `(?:leef|leven|besta|afhankelijk) (?:ik )?(?:\\w+ ){0,2}van (?:deze|die|dit|dat|hun|zijn) (?:klant|geld|opdracht|inkomen|werk)`,
    ),
  },
} as const satisfies Readonly<Record<string, Patterns>>;
