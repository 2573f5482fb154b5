// What a wording may bring into play: institutions, people to turn to, money beyond the price, rights, access, other people; only where the card or the post does.
import type { Concept } from './concept.ts';

export const concepts: readonly Concept[] = [
  // Institutions and helpers.
  {
    id: 'court',
    reason: 'name',
    en: 'courts?|courtroom|judges?|lawsuits?|sue|sues|suing|sued|litigat\\w+|tribunals?|small claims|legal action|proceedings|injunction|hearing|summons|subpoena|trial(?! (?:period|task|week|job))',
    nl: 'rechters?|rechtbank\\p{L}*|rechtszaak|rechtszaken|kantonrechter|kort geding|procedure(?:s|ren)?|procederen|dagvaard\\p{L}*|tribunaal|vonnis|zitting|hoger beroep|gerecht',
  },
  {
    id: 'lawyer',
    reason: 'name',
    en: 'lawyers?|attorneys?|solicitors?|barristers?|legal (?:adviser|advisor|counsel|help|advice|team|aid|department)|paralegal|notary|notaries',
    nl: 'advoca(?:at|ten|te)\\p{L}*|juristen?|jurist|rechtsbijstand\\p{L}*|juridisch (?:adviseur|loket|advies|team)|notaris\\p{L}*|raadsman',
  },
  {
    id: 'collector',
    reason: 'name',
    en: 'bailiffs?|debt collect\\w+|collection (?:agency|agencies|firm|company)|collections?|debt recovery|credit agency|repossess\\w+',
    nl: 'deurwaarders?|gerechtsdeurwaarder\\p{L}*|incasso\\p{L}*|invorder\\p{L}*|beslag(?:leggen|legging)?|kredietbureau|faillissement\\p{L}*|bkr',
  },
  {
    id: 'police',
    reason: 'name',
    en: 'police|cops?|911|999|112|emergency (?:number|services?)|law enforcement|fbi|interpol',
    nl: 'politie|wijkagent|agent(?:en)?|112|alarmnummer|recherche|openbaar ministerie|justitie',
  },
  {
    id: 'authority',
    reason: 'name',
    en: 'authorit(?:y|ies)|regulators?|ombuds\\w+|chamber of commerce|tax (?:office|authority|authorities|service|man)|taxman|irs|inspectorate|ministry|government|watchdogs?|consumer (?:protection|association|organi[sz]ation)|trade commission|commissioner|council|bureau|agency for|federal|institutes?|foundation|commission(?! of)|labou?r (?:board|office)|citizens advice|hotline|helpline|help ?desk|support line|trading standards|acas|charity|registry|register of',
    nl: 'autoriteit(?:en)?|toezichthouders?|ombuds\\p{L}+|kamer van koophandel|kvk|belastingdienst|fiscus|inspectie\\p{L}*|ministerie|overheid|waakhond|consumentenbond|acm|meldpunt\\p{L}*|meldlijn|hulplijn|helpdesk|loket|gemeente|instituut|stichting|commissie(?!loon)|geschillencommissie|arbeidsinspectie|uwv|kbo|fod|rijksdienst|steunpunt|slachtofferhulp|veilig thuis',
  },
  {
    id: 'union',
    reason: 'name',
    en: 'unions?|trade association|guilds?|federation|syndicate|professional body|associations?',
    nl: 'vakbond\\p{L}*|bond|vereniging\\p{L}*|brancheorganisatie\\p{L}*|beroepsvereniging\\p{L}*|gilde|federatie|brancheclub|fnv|cnv|nvj|bno|unizo',
  },
  {
    id: 'insurance',
    reason: 'promise',
    en: 'insur\\w+|underwriter|policy covers',
    nl: 'verzeker\\p{L}*|polis|dekking',
  },
  {
    id: 'bank',
    reason: 'name',
    en: 'banks?|bankers?|credit card company|paypal|stripe|payment provider',
    nl: 'bank(?:en)?|bankier|creditcardmaatschappij|paypal|stripe|betaaldienst',
  },
  {
    id: 'mediator',
    reason: 'name',
    en: 'mediat\\w+|arbitrat\\w+|conciliat\\w+|adjudicat\\w+|escrow|neutral third party',
    nl: 'mediat\\p{L}+|bemiddelaar|arbit\\p{L}+|derdenrekening|escrow|onafhankelijke derde',
  },
  {
    id: 'platform',
    reason: 'name',
    en: 'platforms?|marketplace|upwork|fiverr|malt|freelancer\\.com|toptal|trust ?pilot',
    nl: 'platforms?|marktplaats|upwork|fiverr|malt|trustpilot',
  },
  {
    id: 'counsellor',
    reason: 'name',
    en: 'therapists?|counsell?ors?|doctors?|gp|psychiatrist|confidential adviser|victim support',
    nl: 'therapeut\\p{L}*|huisarts|dokter|arts|psychiater|vertrouwensperso\\p{L}+|hulpverlen\\p{L}+',
  },
  {
    id: 'bookkeeper',
    reason: 'name',
    en: 'accountants?|bookkeepers?|auditors?|tax advis[eo]rs?',
    nl: 'accountants?|boekhouders?|belastingadviseur|revisor',
  },
  // Money beyond the price.
  {
    id: 'interest',
    reason: 'promise',
    en: '(?:late |statutory |legal |add |charge |with |plus |and |the |claim )interest(?! in)|interest (?:on|rate|from|of|and|at)|late fees?|late-payment fees?|penalt(?:y|ies)|fines?(?= |$|[.,;])|surcharges?|dunning fee|collection costs?|admin(?:istration)? fee|rush fee|cancellation fee|kill fee|premium',
    nl: 'rente\\p{L}*|wettelijke rente|boetes?|toeslag\\p{L}*|aanmaningskosten|incassokosten|administratiekosten|annuleringskosten|spoedtarief|opslag',
  },
  {
    id: 'deposit',
    reason: 'promise',
    en: 'deposits?|down ?payments?|advance payments?|upfront|up front|in advance|prepa(?:y|id|yment)\\w*|retainers?|milestone payments?|instal?ments?|payment plan',
    nl: 'aanbetaling\\p{L}*|voorschot\\p{L}*|vooruitbetal\\p{L}*|vooraf(?: betalen)?|borg(?:som)?|termijnbetal\\p{L}*|in termijnen|betalingsregeling|afbetal\\p{L}*',
  },
  {
    id: 'discount',
    reason: 'promise',
    en: 'discounts?|rebates?|reduced? (?:price|rate|fee)|reduction|price cuts?|cheaper|lower (?:price|rate|fee|sum|amount)|knock \\w+ off|off the (?:price|invoice|bill)|vouchers?|coupons?',
    nl: 'korting\\p{L}*|prijsverlag\\p{L}*|goedkoper|lagere? (?:prijs|tarief|bedrag)|verlaagd|tegoed\\p{L}*|waardebon',
  },
  {
    id: 'refund',
    reason: 'promise',
    en: 'refunds?|refunded|money back|reimburse\\w*|compensat\\w+|damages|indemni\\w+|make good|pay back|credit note|write[- ]off|waive\\w*|goodwill',
    nl: 'terugbetal\\p{L}*|geld terug|vergoed\\p{L}*|schadevergoed\\p{L}*|schadeclaim|compens\\p{L}+|coulance|creditnota|creditfactuur|kwijtschel\\p{L}*|kwijtgescholden|afschrijv\\p{L}*|boek \\p{L}+ af',
  },
  {
    id: 'gratis',
    reason: 'promise',
    en: 'for free|free of charge|(?:for|at) the same (?:price|money|fee|rate)|free (?:support|month|year|update|revision|round|copy|work|hours?|day|week|call|advice|trial|maintenance|hosting)|at no (?:extra |additional )?(?:cost|charge)|no charge|no extra cost|without (?:extra )?charge|complimentary|on the house|as a gift|gifts?|bonus(?:es)?|extra hours|cost nothing|costs nothing|gratis',
    nl: 'gratis|kosteloos|(?:voor|tegen) (?:dezelfde prijs|hetzelfde (?:geld|bedrag|tarief))|zonder (?:extra |meer)kosten|geen (?:extra )?kosten|cadeau\\p{L}*|bonus\\p{L}*|kost (?:je )?niets|van het huis|voor niets',
  },
  {
    id: 'priority',
    reason: 'promise',
    en: 'priorit\\w+|first in line|exclusiv\\w+|unlimited|lifetime|round the clock|24\\/7|day and night|whenever you want|at any time|any time',
    nl: 'voorrang|prioriteit|exclusie\\p{L}+|onbeperkt\\p{L}*|levenslang|dag en nacht|wanneer je (?:maar )?wilt|te allen tijde|op elk moment|nazorg|onderhoud',
  },
  {
    id: 'tax',
    reason: 'currency',
    en: 'vat|tax(?:es)?|gst|duty|withholding|deductible',
    nl: 'btw|belasting\\p{L}*|aftrekbaar|inclusief btw|exclusief btw',
  },
  {
    id: 'coin',
    reason: 'currency',
    en: 'crypto\\w*|bitcoins?|gift cards?|western union|in cash|cheques?',
    nl: 'crypto\\p{L}*|bitcoins?|cadeaukaart\\p{L}*|contant|cheques?',
  },
  // Rights, papers, access.
  {
    id: 'rights',
    reason: 'law',
    en: 'copyright\\w*|intellectual property|ip rights?|licen[cs]\\w+|royalt\\w+|ownership|trademarks?|patents?|moral rights',
    nl: 'auteursrecht\\p{L}*|intellectuele? eigendom\\p{L}*|licentie\\p{L}*|royalt\\p{L}+|eigendomsrecht\\p{L}*|merkrecht\\p{L}*|patent\\p{L}*|persoonlijkheidsrecht\\p{L}*|portretrecht',
  },
  {
    id: 'notice-default',
    reason: 'law',
    en: 'notice of default|letter before (?:claim|action)|cease[- ]and[- ]desist|formal notice|demand letter|registered (?:letter|mail|post)|certified mail',
    nl: 'ingebrekestelling|in gebreke|sommatie\\p{L}*|aanmaning\\p{L}*|aangetekend\\p{L}*|exploot',
  },
  {
    id: 'nda',
    reason: 'law',
    en: 'nda|non-?disclosure|confidentiality|non-?compete|force majeure',
    nl: 'nda|geheimhouding\\p{L}*|concurrentiebeding|relatiebeding|overmacht',
  },
  {
    id: 'access',
    reason: 'unsupported',
    card: true,
    en: 'passwords?|disable\\w*|shut (?:it |them |the \\w+ )?down|lock(?:ed|s|ing)? (?:him|her|them|out|the|their)|take (?:\\w+ ){0,3}(?:offline|down)|pull the plug|switch off (?:the|their|his|her)|block (?:their|his|her) (?:access|site|account)|revoke\\w*|hack\\w*|wipe[sd]?|sabotag\\w+|back ?doors?|kill switch|cut off (?:their|his|her|access)|change the logins?',
    nl: 'wachtwoord\\p{L}*|(?:schakel|zet|haal|gooi) (?:\\p{L}+ ){0,4}(?:uit|offline|plat|op slot|uit de lucht)|platleggen|afsluiten van|op slot|blokkeer (?:de|hun|zijn|haar) (?:site|account|toegang)|hack\\p{L}*|saboteer\\p{L}*|sabotage|achterdeur\\p{L}*|toegang (?:intrekken|blokkeren|afsluiten)',
  },
  {
    // A freelancer may stop their own service, never disable the client's.
    id: 'their-keys',
    reason: 'unsupported',
    never: true,
    en: "(?:change|changing|reset|resetting|revoke|revoking|disable|disabling|lock|locking|delete|deleting|block|blocking) (?:\\w+ ){0,3}(?:client's|clients'|customer's|their|his|her) (?:\\w+ )?(?:passwords?|logins?|access|accounts?|site|server|system|domain)|(?:client's|customer's) passwords?|(?:take|bring|switch|shut) (?:their|his|her|the client's) (?:\\w+ ){1,2}(?:offline|down|off)",
    nl: '(?:wijzig|wijzigen|verander|veranderen|reset|resetten|blokkeer|blokkeren|verwijder|verwijderen|schakel|sluit) (?:\\p{L}+ ){0,3}(?:wachtwoord(?:en)?|inlog\\p{L}*|toegang|accounts?|site|server|systeem|domein) (?:\\p{L}+ ){0,2}(?:van de klant|van hen)|wachtwoord(?:en)? van de klant|(?:haal|gooi|zet) (?:hun|zijn|haar) (?:\\p{L}+ ){1,2}(?:offline|plat|uit de lucht|uit)',
  },
  {
    id: 'erase',
    reason: 'polarity',
    card: true,
    en: 'delet\\w+|eras\\w+|destroy\\w*|throw (?:\\w+ ){0,2}away|shred\\w*|get rid of|discard\\w*',
    nl: 'verwijder\\p{L}*|wis(?:sen|t)?|gewist|vernietig\\p{L}*|gooi (?:\\p{L}+ ){0,3}weg|weggooien|opruimen',
  },
  {
    id: 'deceit',
    reason: 'unsupported',
    card: true,
    en: 'pretend\\w*|fak(?:e|ed|ing)|lie to|lying|made[- ]up|make up (?:a|an|some)|invent(?:ed|ing)?|bluff\\w*|mislead\\w*|deceiv\\w+|exaggerate|false|forge[ds]?|impersonat\\w+|secretly|in secret|without (?:telling|them knowing)|behind (?:their|his|her) back',
    nl: 'doe alsof|doen alsof|verzin\\p{L}*|verzonnen|lieg\\p{L}*|misleid\\p{L}*|overdrijf|vals\\p{L}*|stiekem|in het geheim|heimelijk|zonder dat (?:ze|hij|zij) het (?:weten|weet)|achter (?:hun|zijn|haar) rug',
  },
  {
    id: 'menace',
    reason: 'unsupported',
    card: true,
    en: 'threaten(?:s|ing)? (?:to|him|her|them|with)|blackmail\\w*|name and shame|expose (?:him|her|them)|ruin|revenge|retaliat\\w+|humiliat\\w+|blacklist\\w*',
    nl: 'dreig (?:met|dat|ermee)|dreigen met|chanteer\\p{L}*|schandpaal|zwartmaken|wraak|terugpakken|verneder\\p{L}*|zwarte lijst',
  },
  // Who else and where else.
  {
    id: 'public',
    reason: 'unsupported',
    en: 'social media|publicly|in public|public (?:post|review|statement)|post (?:it|this|about|a|on|online)|go(?:ing)? public|reviews?|linkedin|twitter|facebook|instagram|tiktok|the press|media|journalists?|publish\\w*|online|tweet\\w*|share (?:it|this|the story) (?:on|in|with)',
    nl: 'sociale media|openbaar|in het openbaar|publiek(?:elijk)?|recensie\\p{L}*|reviews?|linkedin|twitter|facebook|instagram|tiktok|de pers|media|journalist\\p{L}*|publice\\p{L}+|online|plaats (?:een|het|dit) bericht|tweet\\p{L}*',
  },
  {
    id: 'boss',
    reason: 'unsupported',
    en: 'boss(?:es)?|managers?|superiors?|supervisors?|director|ceo|hr|human resources|owner|management|board|headquarters|whoever (?:decides|is above)|above (?:him|her|them)',
    nl: 'baas|leidinggevende\\p{L}*|chef|directeur|directie|ceo|hr|personeelszaken|eigenaar|management|hoofdkantoor|bestuur|bovenbaas|boven je contactpersoon',
  },
  {
    id: 'kin',
    reason: 'unsupported',
    en: 'wife|husband|spouse|family|parents?|mother|father|brother|sister|neighbou?rs?|kids|children|girlfriend|boyfriend',
    nl: 'vrouw|man|echtgeno\\p{L}+|partner|familie|ouders?|moeder|vader|broer|zus|buren|buurman|kinderen|vriendin',
  },
  {
    id: 'visit',
    reason: 'safety',
    card: true,
    en: 'meet (?:him|her|them|up|face|in person|alone|privately|for|at)|in person|face[- ]to[- ]face|visit\\w*|go (?:to|round|over|by|back) (?:to )?(?:his|her|their|the) (?:house|home|place|office)|drop by|doorstep|his house|her house|(?:your|home) address|coffee|over (?:a )?(?:drink|lunch|dinner)|invite (?:him|her|them)|see (?:him|her|them) (?:alone|again|once)|talk it (?:over|out)|talk (?:to|with) (?:him|her|them) (?:alone|in private|once more)',
    nl: 'spreek (?:\\p{L}+ )?(?:met (?:hem|haar|ze|hen) )?af|afspreken|persoonlijk (?:langs|gesprek|ontmoeten)|onder vier ogen|langsgaan|ga (?:\\p{L}+ )?langs|bij (?:hem|haar|hen) thuis|thuisadres|je adres|koffie|borrel|etentje|lunch|nodig (?:hem|haar|ze) uit|uitpraten|praat het uit|nog één keer (?:praten|zien)|ontmoet\\p{L}*',
  },
  {
    id: 'recording',
    reason: 'law',
    en: '(?:audio|video|screen) recordings?|record(?:ing)? (?:the|every|your|a|all|him|her|them|it)|tape(?:d|s)?|wiretap\\w*|film (?:him|her|them|it)',
    nl: 'opname\\p{L}*|neem (?:\\p{L}+ ){1,4}op|opnemen|geluidsopname\\p{L}*|film\\p{L}*|bandopname',
  },
  {
    id: 'employee',
    reason: 'law',
    en: 'employees?|employers?|employment|payroll|pension|sick pay|unemployment|severance|dismissal|redundan\\w+|social security|benefits',
    nl: 'werknemer\\p{L}*|werkgever\\p{L}*|in loondienst|loondienst|arbeidsovereenkomst|schijnzelfstandig\\p{L}*|pensioen\\p{L}*|ww|uitkering\\p{L}*|ontslag\\p{L}*|transitievergoeding',
  },
  {
    id: 'immigration',
    reason: 'unsupported',
    en: 'visa|immigration|deport\\w+|citizenship',
    nl: 'visum|immigratie\\p{L}*|uitzet\\p{L}*|verblijfsvergunning',
  },
  {
    id: 'cash-out',
    reason: 'unsupported',
    card: true,
    en: '(?:pay|transfer) (?:him|her|them|the client|the buyer|the agency|the fee|a fee|money|it back|the excess|the difference)|(?:send|give|return) (?:\\w+ ){0,2}(?:money|the excess|the difference)',
    nl: '(?:betaal|stort|stuur|geef|maak) (?:\\p{L}+ ){0,2}(?:het geld|het verschil|geld|de kosten|terug|over aan|hem het|haar het|ze het)',
  },
];
