// Wordings about how it ends: a lawyer's letter, notice, an end that is agreed, a client who is bankrupt.

import { anyOf, i, ik, month, start, them, upTo, type Patterns } from './wording.ts';

const lawyer =
  "(?:lawyers?|solicitors?|attorneys?|barrister|counsel|legal (?:team|department|people)|bailiffs?|debt collectors?|advoca(?:at|ten)|juristen?|juriste?|rechtsbijstand\\w*|deurwaarder|incassobureau|advocatenkantoor|law firm)(?:'s|')?";
const letter = '(?:letter|e-?mail|mail|message|notice|demand|claim|summons|letters)';
const leaving =
  "(?:i'm|i am|i was|i'd|i'd be|i would|i would be|i'll|i will|i'll be|i wouldn't|i won't|i want to) (?:be )?(?:leaving|leave|quitting|quit|stopping|stop|done with|out at|out by|not renewing|renew|continue|continuing|handing in|handing over|ending|going to stop|finishing up|not going on)";
const job = '(?:contract|project|job|assignment|collaboration|gig|working relationship|retainer|engagement)';
const klus = '(?:samenwerking|opdracht|contract|project|klus|overeenkomst|abonnement)';

export const courseFacts = {
  'letter-received': {
    yes: anyOf(
      `(?<!(?:expect|be|for|with|get|write|about|would|should|could|does|is) (?:a|an|the) )${letter} (?:\\w+ )?(?:from|by|through) (?!my )(?:[\\w'-]+ ){0,3}${lawyer}`,
      "(?<!(?:with|a|expect|threatens) )(?:lawyer's|lawyers|lawyers'|solicitor's|solicitors|solicitors'|attorney's|legal) letter (?:is|arrived|came|landed|dropped|today|this|yesterday|last|on|says)",
      "(?:got|had|received|there's|have|came|got sent|i've had) (?:a|an|the|their|his) (?:\\w+ )?(?:lawyer|solicitor|attorney|legal)(?:'s|s'|s)? letter",
      `(?:his|her|their|the client's|the company's|the agency's|whose|a) (?:\\w+ )?${lawyer} (?:has |have |just |now |then |already )*(?:wrote|writes|written|sent|sends|emailed|e-mailed|mailed|contacted|phoned|called me|demands)`,
      `(?:answered|replied|answers|responded|wrote back|came back) (?:\\w+ )?(?:through|via) (?:\\w+ ){0,2}${lawyer}`,
      '(?:a|the|got a|sent a) cease[- ]and[- ]desist',
      "(?:i've been|i have been|i was|i got|i'm) (?:being )?(?:sued|served|taken to court)",
      '(?:summons|court papers|court summons) (?:came|arrived|landed|is|are|today|from)',
      `(?<!(?:stuur|met|geen) (?:een |de )?)(?:brief|mail|mailtje|aangetekende|sommatie|bericht|schrijven|claim) (?:${upTo(4)})van (?!mijn |m'n )(?:\\w+ ){0,3}${lawyer}`,
      `(?:zijn|haar|hun|diens) ${lawyer} (?:heeft|hebben|schreef|stuurde|stuurt|mailde|schrijft|eist|belde)`,
      `(?:de|een) ${lawyer} (?:heeft (?:me|mij) (?:ge|een)\\w*|schreef mij|schreef me|stuurde me|stuurt me|mailde me|schrijft mij|schrijft me)`,
      `(?:reageert|antwoordt|schrijft|mailt|communiceert|antwoordde|schreef|antwoorden) (?:\\w+ ){0,4}via (?:\\w+ ){0,2}${lawyer}`,
      '(?:sommatie(?:brief)?|dagvaarding|ingebrekestelling|advocatenbrief) (?:gekregen|ontvangen|gehad|binnen|in de bus|op de mat|van (?:hun|zijn|haar|de)|ligt|met)',
      `(?:kreeg|ontving|krijg|ontvang|kregen) (?:ik )?(?:${upTo(3)})(?:een|de|hun) (?:\\w+ )?(?:dagvaarding|sommatie|sommatiebrief|ingebrekestelling|advocatenbrief)`,
      '(?:ben|word|werd) (?:ik )?(?:\\w+ )?gedagvaard',
    ),
    no: anyOf(
      `threat\\w+ (?:\\w+ ){0,5}(?:${lawyer}|sue|court|letter)`,
      `dreig\\w* (?:\\w+ ){0,5}(?:${lawyer}|rechter|rechtszaak|dagvaarding|brief)`,
    ),
  },
  'notice-given': {
    yes: anyOf(
      `${i}(?:gave|given|handed in|handed|put in|sent|sent in|served) (?:him |her |them |the client |in )?(?:my |proper |a |the |\\w+ (?:weeks?|days?|months?)'? ?(?:of )?)*notice`,
      `${start}(?:gave|handed in|put in) (?:him |her |them )?(?:my |proper |\\w+ (?:weeks?|days?|months?)'? ?(?:of )?)*notice`,
      `(?:${i}|and )(?:told|informed) (?:${them}|[a-z]+)(?: \\w+)? (?:that )?${leaving}`,
      `${i}(?:wrote|emailed|mailed|let (?:${them}) know|said|announced) (?:to ${them} )?(?:that )?${leaving}`,
      `${i}(?:resigned|terminated)`,
      `(?:${i}|${start})(?:resigned|quit|cancelled) (?:a client|the contract|my contract|the (?:job|project|gig|retainer)|last|on|yesterday|this (?:week|morning|month)|by (?:e-?)?mail|two|a (?:week|month))`,
      `${ik} (?:${upTo(4)})opgezegd`,
      `${start}(?:gisteren |vandaag |vorige week |netjes |zelf |vorige maand |eindelijk |vanmorgen )?opgezegd`,
      `(?:${ik}|ik) (?:${upTo(5)})(?:gezegd|laten weten|gemaild|verteld|aangekondigd|doorgegeven|geschreven|zei|schreef|mailde) dat ik (?:\\w+ ){0,6}(?:stop|ga stoppen|stopte|wegga|niet verleng|niet doorga|niet verder ga|ophoud|vertrek|zou stoppen|wilde stoppen|ermee stop)`,
      '(?:ik zegde|zegde ik|ik zei) (?:\\w+ ){0,4}(?:contract|opdracht|klus|samenwerking) (?:\\w+ )?op|(?:ik zegde|zegde ik) (?:\\w+ ){0,3}op',
      `${ik} (?:${upTo(4)})(?:ontslag genomen|mijn opzeg(?:ging|brief|mail)? (?:gegeven|ingediend|gestuurd|verstuurd))`,
    ),
    no: anyOf(
      "(?:haven't|have not|didn't|not|never) (?:yet |formally |actually )?(?:given|give|handed in|sent|put in) (?:\\w+ ){0,2}notice",
      "(?:haven't|have not|didn't) (?:yet )?(?:told|tell) (?:them|him|her)(?: yet)? (?:that i(?:'m|'d| am| want)|i'm|about (?:leaving|stopping|quitting))",
      'without (?:giving )?(?:any )?notice',
      'nog (?:niet|nooit) (?:\\w+ )?(?:opgezegd|verteld dat ik|gezegd dat ik (?:stop|wegga|ermee))',
      '(?:opzeg|opzegmail|opzegbrief|opzegging|ontslagbrief) (?:\\w+ ){0,6}(?:ligt|niet verstuurd|in (?:mijn|de) (?:schuif|la|concepten))',
      'durf (?:\\w+ ){0,3}niet op te zeggen',
    ),
  },
  'work-over': {
    yes: anyOf(
      "(?:we|both|both of us)(?:'ve| have| had)? (?:already |now |mutually )*(?:agreed|decided) (?:to (?:stop|part|end|call it|go our)|it was over|that we'd stop)",
      `(?<!(?:when|once|until|after|if|consider|before) )(?:the|my|our|this|whole) ${job}(?:'s| is| has| had| was)? (?:been |already |now |since |then )*(?:ended|over|terminated|cancelled|canceled|finished early|pulled|scrapped|shelved|called off|killed)(?! (?:to|by))`,
      `(?:he|she|they|the client|client|publisher|agency|couple)(?:'ve|'s| have| has| had)? (?:already |just |suddenly |then |now )*(?:fired|sacked|dropped|replaced|let go of|got rid of|dismissed) me(?! off)`,
      "(?:he|she|they|the client|client|who)(?:'ve|'s| have| has| had)? (?:already |just |suddenly |then )*let me go",
      `(?:he|she|they|client|publisher|couple|company|agency|studio|bride)(?:'ve|'s| have| has| had)? (?:already |just |suddenly |then )*(?:terminated|cancelled|canceled|ended|pulled|killed|scrapped|shelved|called off|stopped) (?:the|my|our) (?:whole |entire |rest of the )?(?:${job}|order|commission|book|film|series|taglines)`,
      `(?:contract|project|order|job|gig) (?:got|gets|was|has been|were) (?:cancelled|canceled|terminated|pulled|scrapped|shelved|called off|killed)`,
      '(?:former|ex|previous|past)[- ](?:client|customer)',
      `${i}(?:fired|dropped|sacked) (?:${them})`,
      `(?:i|we)(?:'ve| have)? (?:already )?(?:stopped working (?:for|with)|stopped (?:in ${month}|last )|ended (?:the contract|it|things)|parted (?:ways|company|as friends)|left (?:in ${month}|last (?:month|week|year|spring|summer)))`,
      '(?:since|after) i (?:left|quit|resigned|stopped working)(?= |,|\\.)(?! (?:the (?:room|house|office|yard)|home))',
      "(?:he|she|they|client)(?:'ve|'s| have| has)? (?:now |already |since |just )*(?:hired|found|taken on) (?:someone else|somebody else|another [a-z]+|a cheaper [a-z]+)",
      '(?:gave|given) (?:the|my) (?:job|work|project) to (?:someone|somebody|another)|job closed|project (?:finished|closed)(?: in| and|,)',
      '(?:order|opdracht|boeking|feest|klus) (?:\\w+ ){0,2}(?:geannuleerd|afgeblazen)|(?:opdracht|klus|project) gaat niet (?:meer )?door',
      'no longer (?:work|working|a client|my client) ?(?:for|with)?',
      '(?:they|he|she|client) (?:went|gone|have gone|decided to go) with (?:someone|somebody|another|a cheaper)',
      '(?:afgesproken|besloten|overeengekomen) (?:om )?(?:\\w+ ){0,2}(?:te stoppen|uit elkaar te gaan|het hierbij te laten)',
      `${klus} (?:is|was|werd|wordt) (?:${upTo(4)})(?:gestopt|beëindigd|afgelopen|voorbij|opgezegd|stopgezet|geannuleerd|afgeblazen|gecanceld|ingetrokken|geschrapt)`,
      `(?:hij|zij|ze|klant|opdrachtgever|bureau) (?:heeft|hebben) (?:${upTo(5)})(?:${klus}|mij|me|alles) (?:\\w+ ){0,2}(?:opgezegd|beëindigd|stopgezet|geannuleerd|ontslagen|vervangen|ingeruild|eruit gegooid|weggestuurd)`,
      `(?:werd|is|was) (?:mijn|de|het|onze) (?:${klus}|order) (?:${upTo(3)})(?:opgezegd|beëindigd|stopgezet|geannuleerd|afgeblazen)`,
      '(?:hij|zij|ze|klant|opdrachtgever) (?:zegde|zegden|zegt|blies|blaast) (?:\\w+ ){0,5}(?:op|af)(?=[.,:;]| en )',
      `(?:voormalige|ex|oud|vroegere)[- ]?(?:klant|opdrachtgever)`,
      '(?:werk|werkte) (?:er |al |inmiddels )?niet meer (?:voor|bij)',
      'ben (?:ik )?(?:er )?(?:al |inmiddels |toen |intussen )+(?:gestopt|weg|vertrokken|opgestapt)',
      '(?:sinds|nadat) ik (?:er |daar |ben |bij \\w+ )*(?:wegging|weg ben|gestopt|vertrok|vertrokken)',
      '(?:werd|ben) ik (?:\\w+ ){0,3}(?:ontslagen|aan de kant gezet|eruit gegooid|bedankt voor)',
    ),
    no: anyOf(
      "(?:i|i am|i'm) (?:still|currently) (?:working|work) (?:for|with|on)",
      `(?:contract|project|opdracht|klus) loopt (?:nog|tot|door)|contract (?:runs|rolls) (?:until|till|to|on|over)|contract (?:until|till|tot) (?:\\w+ )?${month}`,
      'nog steeds (?:mee )?bezig|ik werk (?:er )?nog (?:steeds|altijd) (?:voor|bij)',
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
