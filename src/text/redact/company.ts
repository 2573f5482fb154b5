// Companies: a name with a legal form or a trade behind it, a trade before it, a family with its sons, a word that says so.

import { matches, type Found } from './found.ts';
import { firstNames } from './first-name.ts';
import { isOrdinary } from './lexicon.ts';
import { notNames } from './not-name.ts';

const part = String.raw`(?:\p{Lu}|\p{N}(?=[\p{N}.]{0,3}\p{L}))(?:[\p{L}\p{M}\p{N}]|['.&+-](?=[\p{L}\p{N}])){0,30}`;
const joint = String.raw`(?:[ ](?:&|\+|and|en|of|the|de|van|der|den|het|voor|for|und|et|y|e|i)[ ]|[ ]|[ ]?&[ ]?)`;
const form = String.raw`(?:B\.?[ ]?V\.?(?:BA)?|N\.?[ ]?V\.?|V\.?O\.?F\.?|C\.V\.|CV|BVBA|CVBA|VZW|Ltd|LTD|Limited|L\.?L\.?C|LLP|LP|P\.?L\.?C|Plc|Inc|INC|Incorporated|Corp|Corporation|Co|GmbH|mbH|AG|UG|KG|OHG|e\.K|S\.?A\.?R\.?L|SAS|S\.A\.?S|S\.A|SA|S\.L\.?(?:U)?|SL|e\.U|Lda|S\.?R\.?L|S\.?p\.?A|Pty(?:[ ]Ltd)?|Pte(?:[ ]Ltd)?|ApS|A\/S|AB|AS|Oy|Oyj|Sp\.?[ ]z[ ]?o\.?[ ]?o|s\.r\.o|d\.o\.o|Kft|CIC|EOOD|Holding|Holdings|Group|Groep)`;
const lowerForm = '(?:b\\.?v|n\\.?v|ltd|inc|llc|gmbh|plc|vof|bvba|vzw)';
const trade =
  '(?:Studios?|Agency|Media|Partners|Associates|Consulting|Consultancy|Consultants|Solutions|Services|Designs?|Creative|Creatives|Collective|Architects?|Architecten|Architectuur|Bakery|Bakers|Interiors|Interieurs?|Events?|Evenementen|Films?|Pictures|Productions?|Producties|Publishing|Publishers|Press|Records|Entertainment|Digital|Labs?|Works|Workshop|Ventures|Capital|Industries|Enterprises|Logistics|Logistiek|Transport|Foods?|Catering|Kitchens?|Keukens|Kitchen|Coffee|Koffie|Brewery|Brewing|Brouwerij|Distillery|Gardens|Tuinen|Hoveniers|Landscaping|Construction|Builders|Building|Bouw|Bouwbedrijf|Vastgoed|Properties|Property|Realty|Estates|Homes|Makelaars|Makelaardij|Advocaten|Notarissen|Solicitors|Law|Legal|Accountants|Accountancy|Administraties?|Finance|Financial|Verzekeringen|Insurance|Installaties|Installatietechniek|Techniek|Elektra|Electric|Electrical|Plumbing|Heating|Roofing|Flooring|Windows|Dakwerken|Schilderwerken|Timmerwerken|Interieurbouw|Meubels|Furniture|Joinery|Motors|Autos|Garage|Cycles|Bikes|Fitness|Gym|Yoga|Pilates|Clinic|Kliniek|Dental|Dentistry|Tandartsen|Praktijk|Fysio|Health|Healthcare|Wellness|Pharma|Biotech|Beauty|Salon|Hair|Kappers|Fashion|Mode|Apparel|Clothing|Boutique|Jewellery|Jewelry|Juweliers|Bloemen|Florist|Florists|Flowers|Travel|Tours|Reizen|Hotels?|Hotel|Hostel|Restaurant|Bistro|Brasserie|Cafe|Café|Bar|Academy|Academie|Training|Coaching|Academie|Foundation|Stichting|Trust|Recruitment|Staffing|Uitzendbureau|Marketing|Communicatie|Communications|Reclame|Advertising|Branding|Drukwerk|Drukkerij|Printing|Prints?|Books|Boeken|Uitgeverij|Uitgevers|Software|Systems|Technologies|Technology|Tech|Networks|Analytics|Robotics|Energy|Energie|Solar|Trading|Imports?|Exports?|Supplies|Supply|Stores?|Shop|Webshop|Winkel|Market|Outdoor|Sports?|Toys|Games|Gaming|Interactive|Pets|Vets|Dierenartsen|Farms?|Nurseries|Kwekerij|Schoonmaak|Cleaning|Cleaners|Security|Beveiliging|Zorg|Kinderopvang|Daycare|Montage|Verhuur|Rentals|Verhuizingen|Removals|Bros|School|College|University|Hospital|Church|Club|Council|Association|Society|Theatre|Theater|Museum|Gallery|Institute|Learning|Care|Vereniging|Universiteit|Ziekenhuis|Instituut|Kerk|Fonds|Fund|Bank|Radio|Magazine|Brothers|Sons|Zonen|Gebroeders)';
const head =
  '(?:Studio|Atelier|Bakkerij|Slagerij|Café|Cafe|Restaurant|Brasserie|Bistro|Hotel|Salon|Kapsalon|Garage|Bureau|Stichting|Brouwerij|Drukkerij|Makelaardij|Makelaarskantoor|Advocatenkantoor|Notariskantoor|Uitgeverij|Bouwbedrijf|Aannemersbedrijf|Installatiebedrijf|Schildersbedrijf|Hoveniersbedrijf|Transportbedrijf|Autobedrijf|Firma|Fa\\.|Gebr\\.|Gebroeders|Apotheek|Tandartspraktijk|Huisartsenpraktijk|Sportschool|Boekhandel|Galerie|Gallery|Chez|Villa|Camping|Kwekerij|Manege|Maison|Casa|Reisbureau|Reclamebureau|Webshop|Kinderdagverblijf|Loodgietersbedrijf|Meubelmakerij|Wijnhandel|Rederij|Theater|Festival|Radio|Vereniging|Gemeente|Gemeentelijke|Universiteit|Hogeschool|Ziekenhuis|Museum|Sint|St\\.|Club|Camping|Kasteel|Landgoed|Zorggroep|Basisschool|Praktijk)';
const withForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(${part}(?:${joint}${part}){0,4}?,?[ ](?:${form})(?:[ ](?:${form}))?)(?![\p{L}\p{N}])(?:\.(?=[ ]\p{Ll}|[,;:]))?`,
  'gu',
);
const withTrade = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(${part}(?:${joint}${part}){0,3}?(?:[ ](?:&|\+|and|en)[ ]|[ ]|[ ]?&[ ]?)${trade}(?:[ ](?:&[ ])?${trade}){0,2})(?![\p{L}\p{N}])`,
  'gu',
);
const withHead = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(${head}[ ](?:(?:de|het|den|van|der|'t|la|le|The)[ ]){0,2}${part}(?:${joint}${part}){0,2})(?![\p{L}\p{N}])`,
  'gu',
);
const lowered = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])((?:[\p{L}\p{N}][\p{L}\p{M}\p{N}&'-]{1,30}[ ]){1,3}?)(${lowerForm})(?![\p{L}\p{N}]|\.\p{L})`,
  'giu',
);
const families = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])((?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er)[ ]){0,2}\p{Lu}[\p{L}\p{M}'-]{1,30}(?:,[ ]\p{Lu}[\p{L}\p{M}'-]{1,30})?[ ]?(?:&|\+)[ ]?(?:Co\.?|Zn\.?|[Zz]onen|[Ss]ons|[Dd]ochters|[Dd]aughters|\p{Lu}[\p{L}\p{M}'-]{1,30}(?:[ ]\p{Lu}[\p{L}\p{M}'-]{1,30})?))(?![\p{L}\p{N}])`,
  'gu',
);
const isSons = /(?:&|\+)\s?(?:Co\.?|Zn\.?|zonen|sons|dochters|daughters)$/i;
const told = new RegExp(
  String.raw`(?:[Cc]ompany|[Aa]gency|[Ss]tudio|[Ss]tart-?up|[Bb]usiness|[Ff]irm|[Bb]rand|[Ss]hop|[Ss]tore|[Bb]akery|[Rr]estaurant|[Gg]ym|[Ss]alon|[Cc]harity|[Oo]utfit|[Bb]edrijf|[Bb]edrijfje|[Bb]ureau|[Ff]irma|[Ww]ebshop|[Ww]inkel|[Zz]aak|[Ss]tichting|[Oo]rganisatie|[Uu]itgever|[Uu]itgeverij|[Mm]erk|[Kk]lant|[Oo]pdrachtgever|[Cc]lient)(?:,|[ ](?:called|named|genaamd|met de naam|by the name of|trading as|heet|that is called|dat heet)|[ ]dat)?[ ](?:heet[ ])?["“'‘]?((?:${part})(?:${joint}${part}){0,3})(?:[ ]heet)?`,
  'gu',
);
const isTold =
  /(?:[Cc]ompany|[Aa]gency|[Ss]tudio|[Ss]tart-?up|[Bb]usiness|[Ff]irm|[Bb]rand|[Ss]hop|[Ss]tore|[Bb]akery|[Rr]estaurant|[Gg]ym|[Ss]alon|[Cc]harity|[Oo]utfit|[Bb]edrijf|[Bb]edrijfje|[Bb]ureau|[Ff]irma|[Ww]ebshop|[Ww]inkel|[Zz]aak|[Ss]tichting|[Oo]rganisatie|[Uu]itgever|[Uu]itgeverij|[Mm]erk)/;

/** Companies in a text. */
export function findCompanies(text: string): Found[] {
  const found: Found[] = [];
  const add = (from: number, to: number, least: 1 | 2 | 'sure'): void => {
    const start = from + extra(text, from, to, least === 'sure' ? 2 : least);
    if (
      start < to &&
      /\p{L}{2}.*[\s&].*\p{L}{2}|^\S*\p{L}{3}\S*$/u.test(text.slice(start, to)) &&
      (least === 'sure' || !isGeneral(text.slice(start, to), least))
    )
      found.push({ kind: 'company', from: start, to });
  };
  for (const { from, to } of matches(text, withForm)) add(from, to, 'sure');
  for (const { from, to } of matches(text, withTrade)) add(from, to, 2);
  for (const { from, to } of matches(text, families)) add(from, to, isSons.test(text.slice(from, to)) ? 'sure' : 2);
  for (const { from, to } of matches(text, withHead)) add(from, to, 2);
  for (const match of text.matchAll(lowered)) addLowered(found, match);
  for (const { from, to, match } of matches(text, told)) if (isTold.test(match[0].slice(0, 14))) add(from, to, 1);
  return found;
}

/** "Petra Jansen of Noordzee BV": somebody, and then the company. */
const someone = /^[^&+]{1,60}? (?:of|van|from|bij|voor|for) (?=\p{Lu})/u;

/** Length of the words before the name that a sentence put there: "Then Acme BV". */
function extra(text: string, from: number, to: number, least: number): number {
  let start = from;
  for (;;) {
    const words = text.slice(start, to).split(/\s+/);
    const [first = ''] = words;
    const lower = first.toLowerCase();
    const isSpare = words.length > least && (starters.has(lower) || /^\d{1,2}$/.test(first));
    const owner = firstNames.has(lower) ? someone.exec(text.slice(start, to))?.[0] : undefined;
    start += owner?.length ?? 0;
    if (owner !== undefined) continue;
    if (!isSpare) return start - from;
    start += first.length + (/^\s+/.exec(text.slice(start + first.length))?.[0].length ?? 0);
  }
}

const starters = new Set(
  'a an my our this that then now when while after before since because but and so if as at for from with in on by to they he she we i it is was are do does did has have had will would can could should how what who why where een mijn onze ons dit dat toen nu als na voor sinds omdat maar en dus of om bij met in op door naar ze hij zij wij we ik is was zijn heeft had wil kan moet mag hoe wat wie waarom waar dear hi hello beste hallo client klant opdrachtgever mr mrs ms mijnheer yes no ja nee also ook finally yesterday today gisteren vandaag send stuur via only alleen later first eerst last vorige every elke all alle per sinds once ooit our'.split(
    ' ',
  ),
);

/** "Small Claims Court", "Account Manager": capitals of an office or a trade, not of a company. */
function isGeneral(name: string, least: number): boolean {
  const words = name.split(/[\s&]+/).map((word) => word.toLowerCase().replace(/[.,']+$/, ''));
  const isKnown = (word: string): boolean => notNames.has(word) || word === '';
  return words.slice(0, Math.max(1, words.length - (least - 1))).every((word) => isKnown(word) || starters.has(word));
}

function addLowered(found: Found[], match: RegExpMatchArray): void {
  const [, before = '', form = ''] = match;
  const words = before.trim().split(/\s+/);
  const own: string[] = [];
  for (const word of words.toReversed()) {
    if (starters.has(word.toLowerCase()) || (own.length > 0 && isOrdinary(word.toLowerCase()))) break;
    own.unshift(word);
  }
  if (
    own.length === 0 ||
    /'s$/.test(own.at(-1) ?? '') ||
    /^(?:of|een|de|a|the|mijn|my|is|als|geen|no|eigen|own|nieuwe|new)$/i.test(own.join(' '))
  )
    return;
  const name = own.join(' ');
  const at = (match.index ?? 0) + before.lastIndexOf(name);
  const to = (match.index ?? 0) + before.length + form.length;
  if (!own.every((word) => notNames.has(word.toLowerCase()) || isOrdinary(word.toLowerCase())))
    found.push({ kind: 'company', from: at, to });
}
