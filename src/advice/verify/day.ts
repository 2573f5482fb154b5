// Days that are named: weekdays, months, feasts, and days counted from today; each must stand in the card, the post or a filled place.
import type { Language } from '../../chat/language.ts';
import { manyOf } from './pattern.ts';

const months =
  'january januari jan|february februari feb|march maart mrt|april apr|may mei|june juni jun|july juli jul|august augustus aug|september sept sep|october oktober oct okt|november nov|december dec'
    .split('|')
    .map((row) => row.split(' '));
const monthNames = new Map(months.flatMap((names, at) => names.map((name) => [name, `m${at + 1}`] as const)));

/** `m12` for december, in either language; undefined for another word. */
export const monthOf = (word: string): string | undefined => monthNames.get(word);

type Named = readonly [id: string, en: string, nl: string];
const weekdays: readonly Named[] =
  'monday maandag|tuesday dinsdag|wednesday woensdag|thursday donderdag|friday vrijdag|saturday zaterdag|sunday zondag'
    .split('|')
    .map((row): Named => {
      const [en = '', nl = ''] = row.split(' ');
      return [en, `${en}s?(?:'s)?`, `${nl}(?:en|s)?(?:ochtend|middag|avond|morgen|nacht)?`];
    });
const feasts: readonly Named[] = [
  ['christmas', 'christmas|xmas|boxing day', 'kerst\\p{L}*|eerste kerstdag'],
  ['easter', 'easter|good friday', 'pasen|paas\\p{L}*|goede vrijdag'],
  ['new-year', "new year(?:'s)?(?: eve| day)?", 'nieuwjaar\\p{L}*|oudjaar\\p{L}*|oud en nieuw|jaarwisseling'],
  ['whitsun', 'whitsun|pentecost|ascension(?: day)?', 'pinkster\\p{L}*|hemelvaart\\p{L}*'],
  [
    'feast',
    'bank holiday|public holiday|thanksgiving|halloween|black friday|labou?r day|independence day|memorial day|diwali|eid|hanukkah|ramadan|valentine\\S*',
    'koningsdag|bevrijdingsdag|sinterklaas\\p{L}*|feestdag\\p{L}*|carnaval|suikerfeest|ramadan|allerheiligen|wapenstilstand|dag van de arbeid|nationale feestdag|prinsjesdag',
  ],
];
const counted: readonly Named[] = [
  ['today', 'today|tonight|this (?:afternoon|evening|morning)', 'vandaag|vanavond|vanmiddag|vanochtend|vannacht'],
  ['tomorrow', 'tomorrow', 'morgen(?:ochtend|middag|avond|vroeg)?'],
  ['overmorrow', 'day after tomorrow|in two days', 'overmorgen'],
  ['day-before', '(?:the )?(?:day|night|evening) before', '(?:de )?(?:dag|avond) (?:ervoor|tevoren|voordat|vóór)'],
  ['yesterday', 'yesterday', 'gisteren'],
  ['this-week', 'this week', 'deze week'],
  ['next-week', 'next week|coming week|the week after', '(?:volgende|komende|aanstaande) week|week erna'],
  ['this-month', 'this month', 'deze maand'],
  ['next-month', 'next month|coming month|the month after', '(?:volgende|komende) maand|maand erna'],
  ['next-year', 'next year|coming year|this year', '(?:volgend|komend|dit) jaar'],
  ['next-quarter', '(?:next|this|the first|the last) quarter', '(?:volgend|dit|komend) kwartaal'],
  ['weekend', 'weekends?', 'weekend(?:en|s)?'],
  [
    'month-end',
    'end of (?:the|this|that|next) (?:month|week|year|quarter|day)|month[- ]end',
    'eind(?:e)? (?:van )?(?:de|het|deze|dit|die|volgende) (?:maand|week|jaar|kwartaal|dag)|maandeinde',
  ],
  [
    'month-start',
    '(?:first|start|beginning) of (?:the|next|this) (?:month|week|year)',
    'begin (?:van )?(?:de|het|volgende|deze) (?:maand|week|jaar)|eerste van de maand',
  ],
  [
    'season',
    '(?:the|this|next|in|until|after|before) (?:summer|winter|autumn|spring)',
    'zomer\\p{L}*|winter\\p{L}*|herfst\\p{L}*|lente|voorjaar|najaar',
  ],
  ['noon', 'noon|midday|midnight', "middernacht|twaalf uur 's (?:middags|nachts)"],
];

const all = [...weekdays, ...feasts, ...counted];
const patterns = { en: manyOf(all.map((row) => row[1])), nl: manyOf(all.map((row) => row[2])) };

const anyMonth = /jan|feb|mar|mrt|maart|apr|may|mei|jun|jul|aug|sep|oct|okt|nov|dec/;
const monthWord = /(?<!\p{L})\p{L}{3,9}(?!\p{L})/gu;
/** May is a verb and March a walk; they are months beside a number or after "in" and the like. */
const doubtful: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'sep',
  'dec',
  'mei',
  'jun',
  'jul',
  'okt',
  'oct',
  'nov',
  'aug',
  'feb',
  'apr',
  'mrt',
  'sept',
]);

/** The days a text names, as ids; `lower` is its text in lower case. */
export function daysIn(lower: string, language: Language): ReadonlySet<string> {
  const found = new Set(patterns[language].places(lower).map(({ of }) => all[of]![0]));
  if (!anyMonth.test(lower)) return found;
  for (const { 0: word, index } of lower.matchAll(monthWord)) {
    const month = monthNames.get(word);
    if (month === undefined) continue;
    const around = `${lower.slice(Math.max(0, index - 8), index)}#${lower.slice(index + word.length, index + word.length + 4)}`;
    if (
      !doubtful.has(word) ||
      /\d[ .\-/]*#|#[ .\-/]*\d|(?:^| )(?:in|by|until|since|of|before|after|mid|early|late|eind|begin|half|tot|sinds|vóór|voor|na) #/.test(
        around,
      )
    )
      found.add(month);
  }
  return found;
}
