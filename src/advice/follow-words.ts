// The words by which a message after an answer is told: what happened since, what is asked of the answer, and what begins something else.
import type { Language } from '../chat/language.ts';
import type { Tone } from './advice.ts';
import type { What } from './follow.ts';

export type FollowWords = {
  /** "What if", "and if": what may happen, not what did. */
  readonly supposing: RegExp;
  /** What happened, in the order it is looked for. */
  readonly events: readonly (readonly [What, RegExp])[];
  readonly tones: readonly (readonly [Tone, RegExp])[];
  readonly law: RegExp;
  readonly sources: RegExp;
  readonly explain: RegExp;
  readonly next: RegExp;
  readonly thanks: RegExp;
  /** Leans on what was said before: and, so, that, step two. */
  readonly leans: RegExp;
  /** Says itself that it is something else. */
  readonly other: RegExp;
  /** Brings somebody in: "my client", "a customer". */
  readonly brings: RegExp;
};

const whole = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');
const they = "(?:he|she|they|he's|she's|they're|the client|my client|client|it)";
const ze = '(?:hij|ze|zij|de klant|mijn klant|klant|die)';

export const followWords: Readonly<Record<Language, FollowWords>> = {
  en: {
    supposing:
      /^(?:(?:ok(?:ay)?|so|and|but|hm+|well|yes|yeah|right)[, ]+)*(?:what if|and if|but if|if|suppose|say|in case|what (?:do|should|can) i do (?:if|when)|what happens (?:if|when))(?!\p{L})/iu,
    events: [
      [
        'worked',
        whole(
          `(?:it|that|this) (?:worked|helped|went (?:well|fine|great)|did the trick)|solved|sorted|(?:the |my )?money (?:is in|came|arrived|is there)|${they} (?:has |have |finally |just )*(?:paid|agreed|accepted|apologi[sz]ed|said (?:yes|ok(?:ay)?|sorry))|${they} (?:agrees?|accepts?)|got (?:my money|paid|it)`,
        ),
      ],
      [
        'worse',
        whole(
          `(?:got|getting|gets|is|became|becomes|turned|went|reacts?|reacted) (?:\\w+ )?(?:angry|mad|furious|worse|nasty|aggressive|ugly|abusive|upset|hostile|badly)|worse|backfired|escalat\\w+|(?:now|just|then|started) (?:[\\w']+ ){0,3}(?:threat\\w*|shout\\w*|yell\\w*|insult\\w*|swear\\w*)|(?:threat\\w*|shout\\w*|yell\\w*|insult\\w*|swear\\w*) (?:\\w+ ){0,3}now|(?:called|calls|calling) me (?:\\w+ ){0,2}(?:names|stupid|liar|crazy)|freak(?:s|ed|ing)? out|blew up|lost it`,
        ),
      ],
      [
        'no-answer',
        whole(
          `(?:doesn't|does not|didn't|don't|do not|hasn't|haven't|won't|never|not|no one|nobody) (?:\\w+ )?(?:answer\\w*|reply|replies|replied|respond\\w*|react\\w*|write back|call back|get back)|no (?:answer|reply|response|reaction|word)|nothing (?:back|comes back)|(?:hear|heard|hearing) (?:nothing|anything)|(?:don't|didn't|haven't) (?:hear|heard)|silence|silent|ignor\\w+|ghost(?:s|ed|ing)?|keeps? quiet|still waiting|(?:left|leaves?|leaving) (?:me )?on read|reads? (?:it|them) but`,
        ),
      ],
      [
        'refused',
        whole(
          `(?:says?|said|saying) no|no is (?:the|his|her|their) answer|refus\\w+|reject\\w*|declin\\w+|turn(?:s|ed)? (?:it|this|that|me|us) down|(?:doesn't|don't|didn't|does not|do not|won't|will not|not|isn't|aren't|never) (?:\\w+ ){0,2}(?:agree\\w*|accept\\w*|want\\w*|pay\\w*|doing it|do (?:it|that|this)|go along|have it|budge|like (?:it|that))|disagree\\w*|object(?:s|ed)?|push(?:es|ed)? back|insists?|bargain\\w*|negotiat\\w*|haggl\\w*|nonsense|laughs?|laughed`,
        ),
      ],
    ],
    tones: [
      [
        'shorter',
        whole(
          'shorter|too long|more (?:brief|concise)|briefer|cut (?:it|this|that) down|(?:in )?(?:one|two)[ -](?:lines?|sentences?)|(?:short|brief) version',
        ),
      ],
      [
        'softer',
        whole(
          'softer|nicer|kinder|friendlier|gentler|milder|more (?:polite|friendly|diplomatic|gentle)|less (?:harsh|strict|formal|aggressive|firm|direct|cold)|too (?:harsh|strict|hard|aggressive|formal|firm|direct|cold|strong|rude|blunt)|(?:sounds|feels|is) (?:\\w+ )?(?:rude|harsh)|tone (?:it |this |that )?down|lighter',
        ),
      ],
      [
        'firmer',
        whole(
          'firmer|stronger|tougher|stricter|harder|sterner|(?:more|sound) (?:\\w+ )?(?:direct|strict|firm|formal|forceful|serious|assertive)|less (?:soft|nice|friendly)|too (?:soft|nice|weak|friendly|polite)',
        ),
      ],
    ],
    law: whole('which law|what law|(?:is|are) (?:that|this|there) (?:\\w+ )?(?:law|legal)|law'),
    sources:
      /^(?:(?:ok(?:ay)?|and|but|so|hm+)[, ]+)*(?:sources?|proof|evidence|citation)\??$|(?<!\p{L})(?:(?:what|which|any|your) sources?|where (?:does|do|did|is) (?:that|this|it|these|you) (?:\w+ )?(?:come|get|from)|where (?:is|are) (?:this|that|these) from|who says|says who|according to whom|how do you know|(?:is )?(?:this|that|it) based on|which (?:law|article)|what law)(?!\p{L})/iu,
    explain: whole(
      "(?:what|how) (?:do|does|did) (?:[\\w' -]+ )?mean|how (?:would|do|should|can|could) i (?:do|say|write|start|go about|put)(?: (?:that|this|it))?|meaning\\?|explain|(?:don't|do not|didn't) (?:get|understand|follow)|why (?:would|should|do|first|that|this|not)|(?:can you|could you) (?:say more|elaborate|clarify)|tell me more|in other words|step (?:\\d|one|two|three|four)|the (?:first|second|third|fourth|last) (?:one|step|point)",
    ),
    next: whole(
      'and then|what (?:then|now|next)|now what|then what|what(?: else| more)? (?:can|could|should) i (?:\\w+ )?(?:do|try)|anything else|something else (?:i|to)|what else|next step|already (?:did|done|tried|sent)|(?:did|tried|sent|done) (?:all (?:of )?)?(?:that|this|it)(?: already)?|other options?|alternatives?|another way',
    ),
    thanks:
      /^(?:(?:ok(?:ay)?|great|perfect|super|good|nice|cool|wow|yes|ah|alright|brilliant)[,.! ]+)*(?:thanks|thank you|thx|cheers|much appreciated)(?!\p{L})[^?]{0,60}$|^(?:that|this) (?:helps|helped)(?: a lot)?\W*$|^(?:great|perfect|super|very helpful|really helpful|good (?:advice|to know))\W*$/iu,
    leans:
      /^(?:(?:ok(?:ay)?|and|but|so|then|or|well|hm+|yes|no|right|(?:can|could|would) you|make (?:it|this|that)|how (?:do|would|should|can) i)(?!\p{L}))|(?<!\p{L})(?:that mail|that message|the message|this message|the mail|your (?:advice|answer|message)|this (?:advice|answer)|that (?:step|advice)|step \d|sent (?:it|that|this)|after i sent|i sent|when i (?:said|told|asked|sent)|after (?:reading|seeing|getting) (?:it|that|this)|(?:he|she|they)(?: just| only| then)? (?:replied|answered|responded|reacted|(?:wrote|came|mailed|texted) back)|(?:replies|answers) that)(?!\p{L})/iu,
    other: whole(
      '(?:another|different|other|new|separate|unrelated) (?:one|thing|question|client|case|situation|problem|topic|customer|matter)|something (?:else|different|new)|one of my clients|a client of mine|new (?:client|customer)|on another note|changing the subject|unrelated',
    ),
    brings: whole(
      "(?:my|a|an|one|another|some|this one|our) (?:\\p{L}+ )?(?:client|customer|agency|startup|company|boss|landlord|magazine|editor|owner|buyer|contractor|colleague|photographer|manager|project|job|platform|contract|invoice|freelancer|partner|publisher|restaurant|bakery|shop)(?:'s)?|someone|somebody|clients?",
    ),
  },
  nl: {
    supposing:
      /^(?:(?:oké|ok|dus|en|maar|hm+|ja|goed)[, ]+)*(?:wat als|en als|maar als|en wat als|als|stel(?: dat)?|mocht|wat (?:doe|moet|kan) ik (?:doen )?(?:als|wanneer)|wat gebeurt er als)(?!\p{L})/iu,
    events: [
      [
        'worked',
        whole(
          `(?:het|dat|dit) (?:werkte|heeft gewerkt|hielp|heeft geholpen|ging goed|is gelukt|lukte)|gelukt|opgelost|geregeld|(?:het |mijn )?geld (?:is binnen|staat erop|is er)|${ze} (?:heeft|hebben|heb) (?:\\p{L}+ ){0,3}(?:betaald|toegestemd|toegezegd|excuses)|${ze} (?:gaat|gaan|ging|gingen) (?:(?!niet|geen)\\p{L}+ ){0,3}akkoord|${ze} (?:zei|zegt|zeggen|zeiden) ja|${ze} (?:stemt|stemde) (?:\\p{L}+ )?(?:in|toe)|heb mijn geld`,
        ),
      ],
      [
        'worse',
        whole(
          `(?:werd|wordt|is|was|werden|reageerde|reageert) (?:\\p{L}+ )?(?:boos|kwaad|woest|woedend|erger|agressief|razend|pissig|slecht|link|vervelender)|erger|slechter|escale\\p{L}+|viel (?:\\p{L}+ )?verkeerd|verkeerd gevallen|averechts|uit de hand|(?:nu|toen|begon|begint) (?:\\p{L}+ ){0,4}(?:dreig\\p{L}*|scheld\\p{L}*|schreeuw\\p{L}*|tier\\p{L}*)|(?:dreig\\p{L}*|schreeuw\\p{L}*|scheld\\p{L}*) (?:\\p{L}+ ){0,3}nu|uitgescholden|maakt? me uit|ontplof\\p{L}*`,
        ),
      ],
      [
        'no-answer',
        whole(
          `(?:niet|nooit|niemand|geen) (?:\\p{L}+ )?(?:antwoord\\p{L}*|reage\\p{L}*|terug(?:belt|mailt|gebeld|gemaild)?|reactie|bericht|gehoor)|(?:antwoord\\p{L}*|reage\\p{L}*) (?:\\p{L}+ ){0,2}(?:niet|nooit)|(?:hoor|hoorde|gehoord|krijg|kreeg) (?:\\p{L}+ ){0,2}(?:niks|niets|geen)|(?:niks|niets) (?:\\p{L}+ )?(?:hoor|gehoord|van hem|van haar)|stil(?:te)?|negeer\\p{L}*|negeren|genegeerd|laat (?:me |mij )?(?:\\p{L}+ )?wachten|geen gehoor|wacht nog|zegt (?:\\p{L}+ )?(?:niets|niks)|(?:niets|niks) terug`,
        ),
      ],
      [
        'refused',
        whole(
          `(?:zegt|zei|zeggen|zeiden) (?:\\p{L}+ )?nee|nee (?:zegt|zei|zeggen)|weiger\\p{L}*|geweigerd|wijst (?:\\p{L}+ )?af|afgewezen|wees (?:\\p{L}+ )?af|(?:niet|niks|nooit|geen) (?:\\p{L}+ ){0,3}(?:akkoord|willen|wil|wilt|betalen|betaalt|doen|mee|instemmen|accepteren|van weten|gaan?|zin)|(?:wil|willen|gaat|gaan|wilde|wilden) (?:\\p{L}+ ){0,4}(?:niet|niks|nooit|geen)|(?:doet|doen) (?:\\p{L}+ )?niet|onzin|onderhandel\\p{L}*|afdingen|lacht|oneens|maakt bezwaar|houdt voet bij stuk|blijft erbij`,
        ),
      ],
    ],
    tones: [
      [
        'shorter',
        whole(
          'korter|te lang|(?:in )?(?:één|twee) regels?|bondiger|beknopter|inkorten|in (?:één|een|twee) (?:zin|zinnen|regels?)',
        ),
      ],
      [
        'softer',
        whole(
          'zachter|losser|luchtiger|vriendelijker|aardiger|milder|beleefder|liever|minder (?:\\p{L}+ )?(?:streng|hard|fel|formeel|bot|zakelijk|stevig|direct|koel)|te (?:\\p{L}+ )?(?:streng|hard|fel|formeel|bot|zakelijk|stevig|direct|koel|onaardig|grof|scherp)',
        ),
      ],
      [
        'firmer',
        whole(
          'steviger|strenger|harder|feller|sterker|strakker|dwingender|duidelijker|directer|formeler|zakelijker|minder (?:lief|aardig|vriendelijk|zacht|soft)|te (?:lief|aardig|zacht|soft|vriendelijk|slap)',
        ),
      ],
    ],
    law: whole('welke wet|wet|wettelijk|juridisch'),
    sources:
      /^(?:(?:oké|ok|en|maar|dus)[, ]+)*(?:bron(?:nen)?|bewijs)\??$|(?<!\p{L})(?:(?:wat|welke|heb je een|je|jullie) bron(?:nen)?|waar (?:komt|haal|staat|heb) (?:dit|dat|het|je|deze) (?:\p{L}+ )?(?:vandaan|uit|van)?|waar is (?:dit|dat|het) op gebaseerd|waarop is (?:dit|dat|het)|wie zegt|volgens wie|hoe weet je|welke wet|welk artikel)(?!\p{L})/iu,
    explain: whole(
      'wat (?:bedoel|betekent|bedoelt)|hoe (?:doe|zeg|schrijf|begin|pak) ik (?:dat|dit|het)|hoe bedoel|leg (?:\\p{L}+ ){0,3}uit|uitleg\\p{L}*|(?:snap|begrijp) (?:\\p{L}+ ){0,3}niet|niet (?:snap|begrijp|duidelijk)|waarom (?:zou|moet|eerst|dat|dit|niet|is)|vertel meer|meer uitleg|met andere woorden|stap (?:\\d|een|één|twee|drie|vier)|de (?:eerste|tweede|derde|vierde|laatste) (?:stap|punt|uitleggen|snap)|dat punt',
    ),
    next: whole(
      'en (?:dan|daarna|nu)(?=\\W*$)|wat (?:dan|nu|daarna)|wat (?:kan|kun|moet|zou) (?:ik|je) (?:nog )?(?:\\p{L}+ ){0,2}(?:doen|proberen)|nog (?:iets|wat) (?:anders|meer)?|iets anders wat|(?:al|al eens) (?:gedaan|geprobeerd|gestuurd)|heb ik (?:\\p{L}+ ){0,4}(?:gedaan|geprobeerd|gestuurd)(?=\\W*$)|volgende stap|andere opties?|alternatie\\p{L}+|verder nog|nog meer',
    ),
    thanks:
      /^(?:(?:oké|ok|top|super|mooi|fijn|goed|ja|ah|prima|geweldig)[,.! ]+)*(?:dankje|dankjewel|dank je(?: wel)?|bedankt|thanks|thx|merci|dank)(?!\p{L})[^?]{0,60}$|^(?:dit|dat|hier) (?:helpt|heb ik (?:\p{L}+ )?wat aan)\W*$|^(?:top|super|perfect|heel fijn|handig)\W*$/iu,
    leans:
      /^(?:(?:oké|ok|en|maar|dus|dan|of|ja|nee|hm+|(?:kan|kun|mag|wil) (?:je|het|dit|dat|de)|maak (?:het|dit|dat)|hoe doe ik)(?!\p{L}))|(?<!\p{L})(?:dat bericht|die mail|het bericht|dit bericht|die stap|dit advies|je (?:advies|antwoord)|stap \d|gestuurd|toen ik (?:dat|dit|het|zei|vroeg|stuurde)|na je advies|(?:toen hij|nadat hij|hij heeft) (?:het|dat|dit)|(?:hij|ze|zij) (?:mail|schrijf|app|schreef|antwoord|reage)\p{L}*)(?!\p{L})/iu,
    other: whole(
      '(?:andere|nieuwe|ander|aparte) (?:vraag|klant|zaak|situatie|kwestie|opdrachtgever|probleem|geval|onderwerp)|(?:iets|wat) (?:anders|nieuws)(?= |[:.,]|$)(?! wat)|(?:heb|had) (?:er |ik )?nog een(?= |[:.,]|$)|een van mijn klanten|één van mijn klanten|een klant van mij|ander onderwerp|los daarvan|heel iets anders',
    ),
    brings: whole(
      "(?:mijn|een|'n|één|onze|een van mijn|zo'n) (?:\\p{L}+ )?(?:klant(?:en)?|opdrachtgever|bureau|startup|bedrijf|baas|huisbaas|tijdschrift|redacteur|eigenaar|koper|collega|fotograaf|manager|project|klus|platform|contract|factuur|freelancer|partner|uitgever|restaurant|bakker|winkel)|iemand|klant(?:en)?|de (?:eigenaar|startup|nieuwe manager|redacteur)",
    ),
  },
};
