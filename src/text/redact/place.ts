// Addresses: a street with its number, a postcode with its town, a post office box.

import { blot, matches, type Found } from './found.ts';

const cap = String.raw`\p{Lu}[\p{L}\p{M}'-]{0,30}`;
const house = String.raw`\d{1,5}(?:\s?[-/]\s?\d{1,4}|\s?[-/]?\s?(?:[a-zA-Z]|bis|hs|ii|iii|I{1,3}|IV)(?![\p{L}\p{N}]))?(?:\s?(?:bus|box|bte|unit|apt\.?|#)\s?\d{1,4}[a-z]?)?`;
const dutchWay =
  '(?:straat|straatje|laan|weg|wegje|plein|gracht|kade|kaai|singel|dijk|hof|hofje|pad|paadje|steeg|dreef|plantsoen|markt|park|baan|lei|steenweg|ring|boulevard|vest|wal|haven|burg|brug|poort|veld|akker|kamp|oord|erf|kant|weide|hoek|berg|heide|laar|wijk|donk|rede|dam|straße|strasse|str\\.|platz|allee|gasse)';
const dutch = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${cap}|van|de|der|den|het|'t|ter|ten|Sint|St\.|\d{1,2}e)[\s-]){0,4}(?:\p{Lu}[\p{L}\p{M}'-]{0,30}${dutchWay}|(?:Laan|Weg|Plein|Straat|Kade|Burgemeester|Burg\.|Prins|Prinses|Koningin|Professor|Prof\.|Dr\.|Sint|Grote|Oude|Nieuwe|Lange|Korte)(?:\s(?:van|de|der|den|het|'t)){0,2}\s${cap}(?:\s${cap})?)\s${house}(?![\p{L}\p{N}]|[.,:]\d|\s?(?:%|euro|€))`,
  'gu',
);
const lowerDutch = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Ll}{3,30}(?:straat|laan|plein|gracht|kade|singel|steenweg|dreef|plantsoen)\s\d{1,4}\s?[a-z]?(?![\p{L}\p{N}]|[.,:]\d)`,
  'gu',
);
const englishWay =
  '(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Court|Ct|Way|Terrace|Place|Pl|Square|Sq|Gardens|Gdns|Crescent|Cres|Row|Hill|Mews|Grove|Park|Walk|Quay|Parade|Boulevard|Blvd|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Trail|Alley|Wharf|Yard|Green|Rise|View|Vale|Broadway|Embankment|Passage|Bridge|House|Hall|Mill|Estate|Business Park|Industrial Estate)';
const english = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:Flat|Unit|Apartment|Apt\.?|Suite|Floor|Studio|Room|Office)\s?#?\d{1,4}[A-Za-z]?,?\s)?\d{1,5}[a-zA-Z]?(?:\s?[-–]\s?\d{1,5}[a-zA-Z]?)?,?\s(?:(?:N|S|E|W|North|South|East|West|Old|New|The|St\.?)\s)?(?:${cap}\s){1,4}${englishWay}(?![\p{L}\p{N}])\.?(?:,?\s(?:Flat|Unit|Apt\.?|Apartment|Suite|#)\s?#?\d{1,4}[A-Za-z]?)?`,
  'gu',
);
const french = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Cc]alle|[Vv]ia|[Aa]llée|[Qq]uai|[Cc]haussée)\s(?:(?:de|du|des|la|le|les|l'|d')\s?){0,3}${cap}(?:[\s-]${cap}){0,3}`,
  'gu',
);
const latin = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Rue|Avenue|Boulevard|Place|Chemin|Calle|Via|Rua|Chaussée|Plaza|ul\.)\s(?:(?:de|du|des|la|le|les|del|da|do|dos)\s){0,3}${cap}(?:[\s-]${cap}){0,3},?\s\d{1,4}[a-z]?(?![\p{L}\p{N}])`,
  'gu',
);
const turned = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${cap}\s){1,3}(?:Street|Road|Lane|Avenue|Drive|Close|Court|Terrace|Square|Gardens|Crescent|Mews|Grove)\s\d{1,4}[a-z]?(?![\p{L}\p{N}]|[.,:]\d)`,
  'gu',
);
/** What stands before a postcode, part by part: a street, a unit, a floor, a town. */
const parts = String.raw`(?:(?:(?:[Uu]nit|[Ff]lat|[Ss]uite|[Rr]oom|[Bb]us|[Bb]ox|[Hh]uis|[Kk]amer|[Ll]evel|[Aa]pt\.?|[Aa]partment|[Aa]ppartement)\s[A-Z0-9]{1,5}|(?:(?:${cap}|van|de|der|den|het|'t)\s){0,3}${cap}(?:\s${house})?|\d{1,4}[a-zA-Z]?(?:\s${cap}){1,4}|(?:\d{1,2}|[Ff]irst|[Ss]econd|[Tt]hird|[Gg]round)(?:st|nd|rd|th|e)?\s(?:floor|verdieping|hoog|étage|etage))(?:,\s?|\n)){0,5}`;
const box = /(?<![\p{L}\p{N}])(?:P\.?\s?O\.?\s?Box|Postbus|Antwoordnummer|Postfach)\s\d{1,6}(?![\p{L}\p{N}])/giu;
const town = String.raw`${cap}(?:[\s-](?:aan|den|de|op|in|upon|on|under|le|la|en)[\s-]${cap}|[\s-]${cap}){0,3}`;
const dutchCode = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])${parts}[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])(?:,?\s(?:te\s)?${town})?`,
  'gu',
);
const britishCode = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${parts}(?:${cap}(?:[\s-]${cap}){0,2},?\s)?(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])`,
  'gu',
);
const irishCode = /(?<![\p{L}\p{N}])[AC-FHKNPRTV-Y]\d[\dW]\s?[0-9AC-FHKNPRTV-Y]{4}(?![\p{L}\p{N}])/gu;
const americanCode = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${town},\s[A-Z]{2},?\s\d{5}(?:-\d{4})?(?![\p{L}\p{N}])`,
  'gu',
);
/** What may stand between the street and the rest: a town, a county, a state, a code of figures. */
const after = new RegExp(
  String.raw`^\s?(?:,|\n|·|\||-)\s?(?:(?:(?:[A-Z]{1,2}-)?\d{4,5}\s${town}|${town},?\s[A-Z]{2,3}\s\d{4,5}(?:-\d{4})?|${town},?\s\d{4,5})(?=[\s,.;:!?)\n${blot}]|$)|${town}(?=[,.;:!?)\n]|$)(?:,\s(?:[A-Z]{2}\s)?\d{5})?)`,
  'u',
);
const between = new RegExp(String.raw`^[\s,]{0,3}(?:${town}[\s,]{0,3})?$`, 'u');
const behind = new RegExp(String.raw`^\s(?:in|te)\s(?:\d{4}\s?[A-Z]{2}\s)?${town}`, 'u');

/** Addresses in a text. */
export function findPlaces(text: string): Found[] {
  if (!/\d/.test(text)) return [];
  const spans: { from: number; to: number; isStreet: boolean }[] = [];
  for (const [pattern, isStreet] of [
    ...([dutch, lowerDutch, english, turned, french, latin, box] as const).map((p) => [p, true] as const),
    ...([dutchCode, britishCode, irishCode, americanCode] as const).map((p) => [p, false] as const),
  ])
    for (const { from, to } of matches(text, pattern)) spans.push({ from, to, isStreet });
  return joined(
    text,
    spans.map((it) => (it.isStreet ? { ...it, to: it.to + rest(text.slice(it.to, it.to + 80)) } : it)),
  );
}

const rest = (following: string): number =>
  (after.exec(following) ?? behind.exec(following))?.[0].trimEnd().replace(/[.,]$/, '').length ?? 0;

/** Street, town and code that stand beside each other are one address. */
function joined(text: string, spans: readonly { from: number; to: number }[]): Found[] {
  const out: { kind: 'address'; from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1);
    const isNear = last !== undefined && from - last.to < 40 && between.test(text.slice(last.to, from));
    if (last !== undefined && (from <= last.to || isNear)) last.to = Math.max(last.to, to);
    else out.push({ kind: 'address', from, to });
  }
  return out;
}
