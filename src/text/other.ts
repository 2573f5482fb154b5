// Literal wordings of what is often taken for a client matter and is none: a customer's own complaint, a landlord, software, an employer.

import { sameLengthLower } from './normalise.ts';
import { wholeWords } from './wording.ts';

const trade =
  '(?:freelanc\\w+|self-employed|plumber|decorator|builder|electrician|roofer|photographer|designer|developer|plasterer|tiler|gardener|painter|handyman|contractor|caterer|dj|someone|somebody|guy|bloke)';
const vak =
  "(?:zelfstandige?|zzp'?er|freelancer|loodgieter|aannemer|schilder|elektricien|dakdekker|stukadoor|vloerder|tegelzetter|tuinman|fotograaf|fotografe|klusser|klusjesman|dj)";
const kin =
  '(?:sister|brother|mum|mom|dad|father|mother|ex|flatmate|roommate|housemate|neighbou?rs?|cousin|uncle|aunt|son|daughter|sister-in-law|brother-in-law|zus|zusje|broer|vader|moeder|pa|ma|huisgenoot|buurman|buurvrouw|buren|neef|nicht|oom|tante|zoon|dochter|zwager|schoonzus)';

const wordings: readonly (readonly string[])[] = [
  // The one who hired, asking as a customer.
  [
    `(?:i|we)(?:'ve| have| had|'d)? (?:recently |just |also )?(?:hired|booked|commissioned|paid|got|contracted) (?:a|an|some|this|our) (?:[\\w-]+ ){0,3}${trade}`,
    '(?:as|being) (?:the|a|an) (?:customer|buyer|homeowner|consumer|person who hired|one who (?:hired|hires))',
    "(?:we're|we are|i'm|i am) (?:the|a|his|her|their) (?:customer|buyer|client|one who hire[sd]|homeowner)s?",
    `our (?:builder|plumber|decorator|electrician|photographer|dj|roofer|gardener|plasterer|tiler)`,
    `(?:wij|we|ik) (?:hebben|had|hadden|heb) (?:[\\w-]+ ){0,4}(?:een|nen|ne|ene) (?:[\\w-]+,? ){0,3}(?:${vak}|ingehuurd|laten komen|gepakt)`,
    'als (?:klant|koper|consument|particulier|opdrachtgever) (?:tegen|doen|mag|kan|vraag|zijn|ben|wil|gewoon|hier)',
    '(?:wij|ik|we) (?:zijn|ben|als) (?:dus |de |dus de |degene die )*(?:klant|opdrachtgever|koper|inhuurt?)',
    `(?:den |de |onze |een )?${vak} (?:die (?:we|wij|ik)|laten komen|die niet meer)`,
  ],
  // A landlord or a tenant.
  [
    '(?:landlord|landlady|letting agent|tenants?|evict\\w*|the lease|my lease|the rent|my rent)',
    '(?:huisbaas|verhuurder|huurders?|huurcontract|huur (?:van|omhoog)|syndicus|vve)',
  ],
  // A bank, an office, a carrier.
  [
    '(?:phone company|the bank|my bank|tax office|the council|insurer|insurance company|airline|courier|hmrc|irs)',
    '(?:belastingdienst|de bank|mijn bank|gemeente|verzekeraar|telefoonmaatschappij|pakketdienst|postnl|bpost|mutualiteit)',
  ],
  // A client that is a program.
  [
    '(?:e-?mail|mail|s?ftp|vpn|git|rest|api|http|chat|torrent|bittorrent|minecraft|game|steam|ssh|irc|desktop|thunderbird|outlook|database|sql|web)[- ]?clients?',
    'client (?:certificate|library|side|secret|crash\\w*|keeps crash\\w*)',
    '(?:e-?mail|mail|ftp|vpn|api|chat|torrent)-?client(?:s|en)?',
    '(?:reinstalled|installed|since the (?:last )?update|sinds de (?:laatste )?update|crash(?:es|ed|ing)?|loopt vast)',
  ],
  // An employer.
  [
    '(?:my|her|his) (?:boss|manager|employer|line manager)',
    '(?:salaried|payslip|go to hr|permanent job|full[- ]time job|w-?2)',
    '(?:mijn|haar|zijn) (?:baas|leidinggevende|werkgever|chef)',
    '(?:loondienst|personeelszaken|vaste baan)',
  ],
  // Somebody else's quarrel.
  [
    `(?:my|our|mijn|onze) ${kin}`,
    `(?:nothing to do with|not my (?:client|problem|agency)|i'm not (?:in|involved)|geen klant|niks mee te (?:zien|maken)|niets mee te maken|niet mijn (?:klant|bureau))`,
  ],
  // Praise.
  [
    '(?:best|nicest|dream|loveliest|favou?rite|perfect) (?:client|customer)s?(?: ever)?',
    "(?:appreciation|paid (?:up ?front|within|the same day|on time|in full|early)|paid at \\w+|couldn't be happier|all's well|great client|lovely client|kind word)",
    '(?:fijnste|beste|leukste|liefste|heerlijke|ideale|fijne) (?:klant|opdrachtgever)s?',
    '(?:mag|moet) (?:toch )?(?:ook )?(?:wel ?)?eens gezegd',
    "(?:stond|staat) (?:het |'?t )?(?:geld )?(?:al |meteen )?op de rekening",
    '(?:netjes|keurig|op tijd|direct|meteen) betaald',
  ],
  // A question about running a business.
  [
    '(?:taxes|vat|sole trader|quarterly|deduct\\w*|bookkeeping software|accounting software|indemnity|insurance|pension|template|sample contract|which (?:tool|app|book|software)|what (?:tool|app|software)|how many clients|how much do you|what do you (?:all )?(?:charge|use))',
    '(?:btw|belasting(?:aangifte)?|aftrek\\w*|boekhoudprogramma|verzekering|pensioen|sjabloon|modelcontract\\w*|voorbeeldcontract|welke (?:tool|app|software)|hoeveel (?:klanten|opdrachtgevers)|kvk|zelfstandigenaftrek)',
    '(?:does anyone|do any of you|anyone|anybody) (?:have|know|use|here|else)',
    '(?:heeft (?:er )?iemand|weet iemand|wie (?:weet|heeft|kent)|hoe doen jullie|wat doen jullie|zouden jullie)',
  ],
  // A joke, a greeting, a question to the bot.
  [
    '(?:are|r) (?:you|u|ya) (?:a |an )?(?:real|bot|human|ai|robot|person)',
    '(?:who made you|ben je (?:een )?(?:echt|bot|mens|robot)|zijde gij|wie heeft (?:jou|je) gemaakt)',
    '(?:how many \\w+ does it take|walks into|why did the|tell me a joke|knock knock|what do you call a)',
    '(?:wat zegt een|komt een \\w+ bij|waarom (?:stak|ging)|ken je (?:een|die) mop|hoeveel \\w+ heb je nodig)',
    '(?:thank you (?:so|ever|very)|thanks|cheers|good ?night|good morning|have a (?:good|nice)|bedankt|dank je|dankjewel|goedemorgen|goeiemorgen|fijne (?:avond|dag)|salut|hey|hoi|hallo)',
  ],
];

const patterns = wordings.map((each) => wholeWords(each));

/** How many kinds are told apart. */
export const otherKinds = patterns.length;

/** Longest stretch of a post that is searched. */
const longest = 3_000;

/** For each kind whether the post words it. Never throws. */
export function othersIn(post: string): readonly boolean[] {
  const text = sameLengthLower(post.slice(0, longest));
  return patterns.map((pattern) => pattern.test(text));
}
