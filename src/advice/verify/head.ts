// What a clause tells to do: a verb that can turn an advice round is only used where the card uses it.
import type { Language } from '../../chat/language.ts';
import type { Clause } from './clause.ts';
import type { CardGround } from './ground.ts';
import { stemFor } from './plain.ts';
import { smallWords } from './small.ts';

/** What may stand before an order. */
const lead: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:and|then|so|but|or|also|next|now|please|just|only|instead|today|tonight|tomorrow(?: morning)?|once|first|simply|calmly|politely|you (?:could|can|may|might)|don't|do not|never|not|\w+ly|next time|from now on|that way)[ ,]+)+/,
  nl: /^(?:(?:en|dan|dus|maar|of|ook|eerst|daarna|vervolgens|nu|vandaag|vanavond|morgen(?:ochtend)?|graag|gewoon|even|pas|rustig|je (?:kunt|kan)|niet|geen|voortaan|intussen|deze week)[ ,]+)+/u,
};
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Verbs that can make the opposite of an advice, or something quite else, of it. */
const turning: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    'keep leave stay continue carry remain start begin resume proceed accept agree approve sign pay refund wait deliver release publish post ignore delete remove forgive drop skip offer promise apologise apologize threaten lower raise reduce increase share trust meet believe visit hide record confront charge bill sue work allow grant cancel refuse decline reject insist forget abandon surrender concede yield double halve extend shorten postpone delay rush swallow tolerate endure laugh joke argue fight complain warn report sell buy lend borrow invest hire fire block unblock lock disable open click install download transfer withdraw claim demand mute answer reply stop quit',
  ),
  nl: words(
    'houd hou bewaar laat blijf werk begin start hervat accepteer aanvaard teken onderteken betaal wacht lever publiceer plaats deel negeer verwijder wis vergeef schrap bied beloof dreig verlaag verhoog vertrouw ontmoet bezoek verberg neem factureer gun annuleer weiger wijs vergeet verdubbel halveer verleng verkort slik tolereer verdraag lach vecht klaag waarschuw verkoop koop leen investeer huur ontsla blokkeer open klik installeer download trek eis vorder sluit stop beëindig rond maak schuif stel sta',
  ),
};
/** Of those, the ones that mean many things in Dutch and only turn something with a word behind them. */
const carriers: ReadonlySet<string> = new Set(['let', 'laat', 'lets']);
const weak: ReadonlySet<string> = new Set([
  'neem',
  'maak',
  'stel',
  'sta',
  'deel',
  'trek',
  'rond',
  'schuif',
  'end',
  'open',
]);

/** What is let with "let it stand"; else the first word behind what leads up to it. */
function headOf({ text }: Clause, language: Language): string | undefined {
  const said = text.replace(lead[language], '').match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];
  const [first = ''] = said;
  if (!carriers.has(first)) return turning[language].has(first) && !weak.has(first) ? first : undefined;
  const rest = said.slice(1).filter((word) => !smallWords[language].has(word));
  return language === 'nl' ? rest.find((word) => /(?:en|aan)$/.test(word)) : rest[0];
}

/** "Bied … aan" is "aanbieden". */
const isParted = (whole: string, stem: string): boolean =>
  whole.endsWith(stem) &&
  /^(?:aan|af|op|uit|in|door|over|mee|terug|toe|bij|na|om|weg|stil|neer|voor)$/.test(whole.slice(0, -stem.length));

/** Whether a clause tells to do what its card tells nowhere. */
export function isStrangeOrder(clause: Clause, language: Language, card: CardGround): boolean {
  if (clause.kind !== 'main') return false;
  const head = headOf(clause, language);
  if (head === undefined) return false;
  const stem = stemFor(head, language);
  return !card.stems.has(stem) && !(language === 'nl' && [...card.stems].some((it) => isParted(it, stem)));
}
