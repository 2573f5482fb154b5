// What a wording may claim: the law, who says so, how it will end, how bad it is; only where the card does.
import type { Concept } from './concept.ts';

export const concepts: readonly Concept[] = [
  // The law.
  {
    id: 'law',
    reason: 'law',
    en: 'laws?|lawful(?:ly)?|unlawful(?:ly)?|legal(?:ly)?|illegal(?:ly)?|legalit\\w+|statut\\w+|legislation|legislat\\w+|regulations?|directives?|case law|jurisprudence|verdicts?|rulings?|civil code|common law',
    nl: 'wet|wetten|wetgeving|wettelijke?|wettig|onwettig|onwettige|rechtsgeldige?|rechtmatige?|onrechtmatige?|onrechtmatig|juridische?|jurisprudentie|regelgeving|richtlijn(?:en)?|verordening(?:en)?|bw|wetboek|burgerlijk wetboek|uitspraak van de rechter|van rechtswege|\\p{L}+wet|rechtens',
  },
  {
    id: 'article',
    reason: 'law',
    en: '(?:article|art\\.?|section|sec\\.?|paragraph|clause|chapter|rule) ?\\d+\\S*|§+ ?\\d*|(?:[a-z]+ ){1,4}act (?:of )?(?:\\d{4})?|act of \\d{4}|the [a-z]+ (?:[a-z]+ )?act',
    nl: '(?:artikel|art\\.?|lid|paragraaf|hoofdstuk) ?\\d+\\S*|§+ ?\\d*|\\d:\\d+',
  },
  {
    id: 'right',
    reason: 'law',
    en: "(?:have|has|had|gives? you|with|within your|your) (?:a |the |every |full |legal )?rights?|right to|entitle[ds]?|entitlement|obliged|obligat\\w+|required to|binding|enforceable|void|(?:in)?valid|(?:is|are|isn't|aren't|not) (?:allowed|permitted|forbidden)|forbidden|prohibited|time-barred|liable|liabilit\\w+|negligen\\w+|in breach|breach of|default(?:s|ed)?",
    nl: 'recht (?:op|om)|het recht|je recht|in je recht|gerechtigd|verplicht(?:e|ing|ingen)?|bindende?|afdwingbaar|(?:on)?geldige?|(?:is|zijn|niet) (?:toegestaan|verboden)|verboden|mag (?:zomaar |zo )?niet|mogen (?:zomaar |zo )?niet|nietig|vernietigbaar|ongeldig|verjaart|verjaard|verjaring|aansprakelijk\\p{L}*|nalatig\\p{L}*|wanprestatie|tekortkoming|in verzuim|verzuim|in gebreke',
  },
  {
    id: 'crime',
    reason: 'law',
    en: 'crimes?|criminal(?:ly)?|offen[cs]es?|felony|misdemeanou?r|punishable|prosecut\\w+|fraud(?:ulent)?|theft|stealing|forgery|extortion|blackmail|defamation|defamatory|libel(?:lous)?|slander|harassment|assault|trespass\\w*|perjury',
    nl: 'strafbaar|strafbare|misdrijf|misdaad|crimineel|criminele|vervolg(?:d|ing|en)?|fraude|diefstal|valsheid in geschrifte|afpersing|chantage|smaad|laster|belaging|stalking|aangifte|oplichting|huisvredebreuk',
  },
  {
    id: 'gdpr',
    reason: 'law',
    en: 'gdpr|data protection|privacy (?:law|act|rules?)|dmca|hmrc|ir35',
    nl: 'avg|gdpr|privacywet\\p{L}*|persoonsgegevens|dba|wet dba',
  },
  // Who says so.
  {
    id: 'study',
    reason: 'source',
    literal: true,
    en: 'stud(?:y|ies)|research(?:ers?)?|surveys?|statistics?|statistical(?:ly)?|figures show|data shows?|science|scientific(?:ally)?|scientists?|polls?|findings?|experiments?|evidence shows|proven|is known to|known that',
    nl: 'onderzoek(?:en|ers?)?|studies|studie|enquêtes?|enquete|statistiek(?:en)?|cijfers|wetenschap\\p{L}*|peiling(?:en)?|bewezen|blijkt uit|uit de praktijk|bekend is dat|experiment(?:en)?',
  },
  {
    id: 'expert',
    reason: 'source',
    literal: true,
    en: 'experts?|specialists?|professors?|psychologists?|economists?|academics?|professionals (?:say|agree|recommend|advise)|coach(?:es)?|guru|veterans?|insiders?|the experience of|consultants? (?:say|agree|recommend|advise)|author of|bestselling',
    nl: 'experts?|deskundigen?|specialisten|specialist|hoogleraar|hoogleraren|professor|psycholo\\p{L}+|econo(?:om|men)|coach(?:es)?|goeroe|kenners?|vakgenoten (?:zeggen|raden)|auteur van|bestseller',
  },
  {
    id: 'according',
    reason: 'source',
    literal: true,
    en: 'according to (?!(?:the|our|my|your|this) (?:\\w+ )?(?:proposal|contract|agreement|quote|file|invoice|records?|mail|line|plan|list|schedule|log|order|terms|brief))|as (?!it |you |i |we |the (?:cover|proposal|quote|contract|agreement))(?:\\w+ ){1,4}(?:says?|said|writes?|wrote|puts? it|recommends?|advises?|points? out|shows?)|(?:recommend|advise|suggest|confirm|agree|prove|show)s? (?:it|this|that) (?:too|as well)|is (?:recommended|advised) by|recommended by|published|cited?|citing|quoted in',
    nl: 'volgens (?!(?:de|onze|mijn|jouw|je|het|ons|die|deze) (?:\\p{L}+ )?(?:offerte|contract|afspra\\p{L}+|overeenkomst|factuur|dossier|mail|plan|planning|lijst|opdracht|voorwaarden|regels|tabblad|administratie))|zoals (?:\\p{L}+ ){1,4}(?:zegt|schrijft|adviseert|aanraadt|aangeeft|stelt)|(?:raadt|raden) (?:dit|dat|het) (?:ook )?aan|raden aan|raadt aan|wordt (?:aangeraden|aanbevolen)|aanbevolen door|adviseert|adviseren|gepubliceerd|aangehaald|aldus',
  },
  {
    id: 'publication',
    reason: 'source',
    en: '(?<!(?:i|to|you|can|could|shall|and|we|will|please) )books?|handbooks?|textbooks?|manual|articles?|magazines?|newspapers?|podcasts?|journals?|blogs?|blog post|guidelines?|guidance|code of conduct|best practices?|white ?paper|ted talk|reddit|quora|stack exchange|forums?|threads?|youtube|wikipedia|website of|official(?:ly)?',
    nl: 'boek(?:en|je)?|handboek(?:en)?|handleiding|artikel(?:en)?|tijdschrift(?:en)?|krant(?:en)?|podcasts?|vakblad(?:en)?|blogs?|richtsnoer(?:en)?|gedragscode|leidraad|reddit|forums?|fora|youtube|wikipedia|officieel|officiële',
  },
  {
    id: 'others-do',
    reason: 'source',
    literal: true,
    en: 'most (?:people|freelancers?|clients?|customers?|companies|businesses|firms|designers?|developers?|professionals?|lawyers?|courts?|of them|cases|threats?|colleagues)|(?:many|other|some|all|experienced|successful|smart|good|nearly (?:all|every)|almost (?:all|every)|nine (?:out of|in)|\\d+ ?(?:%|percent|out of|in)) (?:of )?(?:freelancers?|clients?|customers?|companies|people|designers?|developers?|professionals?|colleagues|cases|lawyers?)|(?:a|an|one|my|another) (?:\\w+ )?(?:friend|manager|lawyer|freelancer|designer|developer|consultant|accountant|banker|journalist|judge|reader|member|user|commenter|blogger) (?:of mine )?(?:once |always |also |even )?(?:says?|said|told|wrote|writes|found|finds|did|does|tried|got|won|reports?|swears?|recommends?|explains?|calls)|top[- ]rated|highest[- ]rated|highest[- ]voted|most upvoted|upvot\\w+|the answer with|voters?|votes?|widely|generally accepted|(?:freelancers?|experts?|everyone|everybody|people|all) agrees?|common knowledge|everyone knows|everybody knows|industry standard|standard practice|statistically|on average|(?<!you )normally|(?<!you )usually|typically|in general|customary|in practice',
    nl: "(?:de meeste|veel|andere|sommige|alle|ervaren|succesvolle|slimme|vrijwel alle|bijna alle|vrijwel elke|bijna elke|negen van de) (?:mensen|freelancers?|klanten|opdrachtgevers|zzp'ers|bedrijven|ontwerpers|ontwikkelaars|collega's|gevallen|zelfstandigen|advocaten|juristen|rechters)|(?:een|één|mijn|'n) (?:\\p{L}+ )?(?:vriend|vriendin|manager|advocaat|jurist|freelancer|ontwerper|ontwikkelaar|accountant|bankier|journalist|rechter|lezer|lid|gebruiker|blogger|coach) (?:\\p{L}+ )?(?:zegt|zei|schrijft|schreef|vond|vindt|deed|doet|probeerde|kreeg|won|meldt|zweert|raadt|vertelde|vertelt|noemt)|best beoordeelde|hoogst gewaardeerde|meeste stemmen|stemmen|(?:freelancers?|allen|iedereen|mensen|kenners) (?:is |zijn )?het (?:er |erover )?(?:over )?eens|iedereen weet|algemeen bekend|gebruikelijk(?:e)?|standaard(?:praktijk)?|gemiddeld|meestal|doorgaans|normaal gesproken|in het algemeen|in de regel|vrijwel iedereen|bijna iedereen|de meesten",
  },
  // How it will end.
  {
    id: 'certain',
    reason: 'promise',
    literal: true,
    en: "guarantee[ds]?|guaranteeing|warrant(?:y|ies)|certain(?:ly|ty)?|definitely|surely|for sure|sure of|be sure|assured(?:ly)?|assures?|undoubtedly|without (?:a )?doubt|no doubt|without fail|bound to|sure to|risk[- ]free|no risk|without (?:any )?risk|zero risk|foolproof|fail[- ]?safe|cannot fail|can't fail|never fails?|can't go wrong|cannot go wrong|nothing can (?:happen|go wrong)|hundred percent|inevitabl\\w+|automatic(?:ally)?|promise[ds]?|always|never|every time|in (?:any|every) case|no matter what|works (?:best|every|with|for (?:most|all|many)|well|like)|will work|success(?:ful(?:ly)?)?|succeeds?|win|wins|winning|proves?|effective|secure[ds]?|protected|protects you|covered|on the safe side|is safe|you're safe|are safe|untouchable|invulnerable|immediately pay",
    nl: 'garanti\\p{L}*|garandeer\\p{L}*|gegarandeerd\\p{L}*|zeker(?:heid)?|zeker van|vast en zeker|ongetwijfeld|zonder twijfel|geheid|sowieso|risicoloos|zonder risico|geen (?:enkel )?risico|kan niet (?:mis|fout)\\p{L}*|kan (?:er )?niets (?:mis|fout|gebeuren)\\p{L}*|kan je niets|honderd procent|automatisch|beloof\\p{L}*|beloofd|belofte|altijd|nooit|elke keer|iedere keer|in elk geval|hoe dan ook|werkt (?:altijd|het best|beter|goed|bij|prima)|werkt (?:dit|dat|het) (?:altijd|bij|vrijwel)|slaagt|succes(?:vol)?|wint|winnen|gewonnen|effectief|beschermd|beschermt je|gedekt|ben je veilig|ben je gedekt|zit je goed|sta je sterk|sterker|onaantastbaar|verlies je (?:nooit|niets|geen)',
  },
  {
    id: 'bot-acts',
    reason: 'promise',
    card: true,
    en: "i have (?:notified|reported|contacted|informed|sent|checked|booked)|i(?:'ll| will) (?:notify|contact|report|remind you|call|mail)|we(?:'ll| will)? (?:guarantee|handle|take care|contact|notify|help you|make sure|cover|pay|refund|support)|our (?:team|lawyers?|legal team|support|community)|on your behalf|leave it to (?:me|us)",
    nl: 'ik heb (?:\\p{L}+ ){0,3}(?:gemeld|ingelicht|gecontroleerd|geregeld|doorgegeven)|wij (?:zorgen|regelen|helpen|garanderen|betalen|nemen|vergoeden)|ons (?:team|juridisch team|steunpunt)|onze (?:juristen|advocaten|community)|namens jou|laat het aan (?:mij|ons)',
  },
  // What makes an exception, or lets go of what was advised.
  {
    id: 'meanwhile',
    reason: 'polarity',
    literal: true,
    card: true,
    en: 'meanwhile|in the meantime|while (?:you|he|she|they) (?:wait|decides?|thinks?|is|are|can)|already (?:start|begin|send|do|work)\\w*|(?:start|begin|do|send|sign|pay) (?:\\w+ ){0,3}already|ahead of (?:that|it|approval|payment|the answer)|without waiting|even (?:without|before)|whether or not',
    nl: '(?:in|on)tussen|onderwijl|alvast|(?:begin|start|stuur|maak|doe|werk) (?:\\p{L}+ ){0,3}vast|terwijl je (?:\\p{L}+ ){0,5}wacht|vooruitlopend|zonder (?:erop )?te wachten|ook zonder|nog voor(?:dat)?',
  },
  {
    id: 'concede',
    reason: 'polarity',
    literal: true,
    card: true,
    en: '(?:give|grant|offer|allow|let) (?:him|her|them) (?!(?:a |the |one |two |your )?(?:choice|date|day|reasons?|list|price|deadline|options?|two|three|term|quote|name|sentence|line))(?:have |keep |do |decide |choose |off )?(?:the|a|an|what|it|this|that|one|more|another|some|whatever|extra|off|go)|as (?:it|they|he|she) (?:was|were|is|are|likes?|wants?|asks?)|whatever (?:he|she|they|it)|if (?:he|she|they) (?:insists?|pushe?s?|really|complains?|asks? (?:again|nicely|for it))|for (?:his|her|their) sake|to (?:please|keep) (?:him|her|them)(?: happy)?|for the sake of|to be nice|out of courtesy|just this once|make an exception|exceptions?|let (?:him|her|them) (?!know|choose|pick|decide|have|keep|do)\\w+|also (?:if|when|without)|regardless|nevertheless|nonetheless|despite|in spite of|no matter|all the same|even if|even though|even when',
    nl: '(?:geef|gun|bied|sta) (?:hem|haar|ze|hen|de klant) (?:(?:een|de|het) (?:extra|gratis|tweede|langere|kortere|lagere|snelle\\p{L}*|goedkop\\p{L}+)|wat|toch|maar|dit|dat|nog|meer|extra|alles|zijn|hun|toe)|dan maar|toch maar|maar gewoon|laat (?:hem|haar|het|ze|hen|de \\p{L}+) (?:\\p{L}+ ){0,2}(?:gewoon|toch|maar|zijn|hun|begaan|gaan|lopen|staan|rusten|liggen|zitten|vallen)|zoals (?:het|hij|ze|zij) (?:\\p{L}+ )?(?:is|was|ligt|staat|wil|willen|vraagt|vragen)|wat (?:hij|ze|zij) (?:ook )?(?:wil|willen|vraagt)|als (?:hij|ze|zij) (?:aandring\\p{L}*|erop staa\\p{L}*|blij\\p{L}+|doorvra\\p{L}+|klaag\\p{L}*)|om (?:hem|haar|ze|hen) (?:\\p{L}+ )?(?:tevreden|te vriend|blij)|voor deze (?:ene )?keer|uitzondering\\p{L}*|ook (?:als|wanneer|zonder)|ongeacht|desondanks|niettemin|ondanks|ook al|zelfs als|alsnog',
  },
  // What makes a danger look small.
  {
    id: 'small-danger',
    reason: 'safety',
    literal: true,
    card: true,
    en: "harmless|(?:probably|likely|maybe|perhaps|surely|just|only|all) (?:a |just |only |nothing|talk|words|noise)(?:joke|banter|bluff|misunderstanding|stress|talk|words|teasing|phase|mood|temper)?|(?:no|not a|isn't a) big deal|don't worry|no (?:need|reason) to (?:worry|panic|fear|be afraid|be alarmed|report|involve|tell|call|fear|leave|stop|act)|nothing (?:serious|to worry|to fear|will happen)|(?:not|isn't|hardly|rarely|seldom|n't be) (?:that |so |too |very |really )?(?:serious|dangerous|harmful|a threat)|didn't mean|doesn't mean|don't mean|unlikely to|overreact\\w*|exaggerat\\w+|calm down|toughen|thick(?:er)? skin|put up with|grin and bear|part of the job|comes with the (?:job|territory)|blows? over|let it (?:go|slide|be|rest|pass)|give (?:him|her|them|it) (?:another|one more|a second|more) (?:chance|time|day|week)|benefit of the doubt|forgiv\\w+|keep the peace|get used to|laugh (?:it|this|that) off|play along|humou?r (?:him|her|them)|wait and see|see (?:if|whether|how) it (?:happens|comes|goes|continues|gets|stops|passes|blows)|rarely (?:mean|act|follow)|seldom|empty (?:words|threats?)|hot air|bluff\\w*|not worth (?:report|worry|mention)\\w*|no hurry|when you have time|at your leisure|once things (?:are )?calm\\w*|you (?:may|can) safely|no harm|nothing wrong",
    nl: 'onschuldig|ongevaarlijk|(?:waarschijnlijk|vast|misschien|wellicht|vermoedelijk|gewoon|alleen maar|slechts) (?:een |maar |niets|niks)(?:grapje|geintje|grap|misverstand|stress|praatjes)?|valt (?:het |dit |dat )?(?:best |wel |allemaal |vast )?mee|niets aan de hand|niks aan de hand|geen zorgen|maak je (?:geen|niet)|geen (?:noodzaak|ramp|paniek)|(?:niet|zelden|nauwelijks|meestal niet) (?:zo |echt |heel |erg )?(?:ernstig|gevaarlijk|erg|serieus|dringend|kwaad)|zo ernstig|bedoelt? (?:het|hij|ze|zij) (?:\\p{L}+ )?niet|niet zo bedoeld|overdrijf\\p{L}*|overdreven|stel je niet aan|dikke huid|dikkere huid|hoort erbij|hoort bij het|verdraag|slik het|waait (?:\\p{L}+ )?over|laat het (?:even |maar |gewoon |los|gaan|rusten|passeren)|nog een kans|tweede kans|voordeel van de twijfel|vergeef|vergeven|lieve vrede|wen eraan|lach het weg|grapje van|speel mee|afwachten|wacht (?:het )?(?:rustig |even |gewoon )?af|kijk (?:het |even |eerst )*aan|aankijken|even aanzien|aanzien|loze (?:dreigementen|woorden)|blaffende|bluf\\p{L}*|kan (?:geen|weinig) kwaad|geen kwaad|niks mis|niets mis',
  },
];
