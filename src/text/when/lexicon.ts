// The words in which English and Dutch say when, each under the letter of its kind.

export type Part = 'morning' | 'afternoon' | 'evening' | 'night';

/** What a word means: its kind, a number with it (of the month, the weekday, days from today), a part of the day. */
export type Meaning = { readonly kind: string; readonly value: number; readonly part: Part | undefined };

/**
 * Kinds, and the patterns of `day.ts` and `clock.ts` are written in them:
 * n number, a "a", l few · Y year, M month, W weekday (w short, A several), D date in figures, S season, J holiday, R near day, X day to come
 * C clock, c perhaps a clock, H half, q quarter, P part of the day · d day, k week, e weekend, m month, y year, h hour, j minute
 * L last, T this, F next, E every, g ago, b early, i mid, f late, ~ about, s since · B between, r from, t to, v before, o past, u over
 * O of, & and, p on, @ at, I in, z the, and the marks . , - as they are; x is any other word.
 */
const plain: Readonly<Record<string, string>> = {
  a: 'a an een',
  l: 'few a_few several some een_paar paar enkele een_aantal wat',
  d: 'day days dag dagen dgn dagje',
  k: 'week weeks wk wks wkn weken weekje',
  e: 'weekend',
  m: 'month months maand maanden maandje mnd mnden',
  y: 'year years jaar jaren',
  h: "hour hours hrs uur uren uurtje o'clock oclock u",
  j: 'minute minutes min mins minuut minuten',
  L: 'last previous afgelopen vorige vorig laatste jl j.l. jongstleden voorgaande',
  T: 'this deze dit current huidige',
  F: 'next coming upcoming following volgende volgend komende komend aanstaande a.s. eerstvolgende',
  E: 'every each elke iedere elk ieder alternate',
  g: 'ago geleden terug back',
  b: 'early begin beginning beginning_of the_beginning_of start_of the_start_of het_begin_van begin_van',
  i: 'mid middle_of the_middle_of medio midden halverwege',
  f: 'late end end_of the_end_of eind einde eind_van het_einde_van',
  '~':
    "about around approximately approx roughly circa ca ongeveer rond omstreeks zo'n tegen towards ergens sometime " +
    'some_time somewhere maybe probably possibly misschien waarschijnlijk perhaps or_so ish ofzo of_zo plusminus nearly ' +
    'bijna almost ruim rond_de_klok_van',
  s: 'since sinds ever_since sedert',
  B: 'between tussen',
  r: 'from van vanaf',
  t: 'to till until til tot t/m tot_en_met up_to through thru up_to_and_including',
  v: 'before by voor for uiterlijk no_later_than not_later_than vóór due uiterlijk_op ahead_of',
  o: 'past',
  u: 'over',
  O: 'of d.d. dd dated gedateerd',
  N: 'just_now zojuist zonet daarnet net_nog zopas daarstraks daarjuist a_moment_ago a_minute_ago a_second_ago moments_ago',
  '&': 'and en',
  p: 'on op',
  '@': 'at om',
  I: 'in during within binnen tijdens gedurende',
  z: 'the de het that die dat whole entire hele heel',
  H: 'half halve helft halfway',
  q: 'quarter kwart a_quarter',
  X:
    'tomorrow morgen overmorgen tmrw the_day_after_tomorrow day_after_tomorrow morgenochtend morgenmiddag morgenavond ' +
    'the_next_day the_day_after the_following_day next_day de_volgende_dag de_dag_erna de_dag_daarna a_day_later een_dag_later ' +
    'the_day_before the_previous_day de_dag_ervoor de_vorige_dag',
  // What never comes names no day.
  x:
    'pasen_en_pinksteren_op_één_dag pasen_en_pinksteren_op_een_dag pasen_en_pinksteren_op_dezelfde_dag ' +
    'pinksteren_en_pasen_op_één_dag the_twelfth_of_never once_in_a_blue_moon',
};
/** Under a kind, groups with one value each: the first group counts 1. */
const counted: Readonly<Record<string, string>> = {
  M:
    'january januari jan|february februari feb febr|march maart mrt mar|april apr|may mei|june juni jun|july juli jul|' +
    'august augustus aug|september sept sep|october oktober oct okt|november nov|december dec',
  S: 'spring voorjaar lente|summer zomer|autumn fall herfst najaar|winter',
  J:
    'christmas_eve kerstavond|christmas_day christmas kerst kerstmis eerste_kerstdag 1e_kerstdag xmas|' +
    "boxing_day tweede_kerstdag 2e_kerstdag|new_year's_eve oudejaarsavond oudejaarsdag oud_en_nieuw nye|" +
    "new_year's_day new_years_day nieuwjaarsdag nieuwjaar|king's_day kings_day koningsdag|sinterklaas sinterklaasavond " +
    "pakjesavond|halloween|valentine's_day valentines_day valentijnsdag valentijn|good_friday goede_vrijdag|easter_sunday " +
    'easter pasen eerste_paasdag paaszondag|easter_monday tweede_paasdag paasmaandag|ascension_day hemelvaart hemelvaartsdag|' +
    'pentecost pinksteren eerste_pinksterdag|tweede_pinksterdag pinkstermaandag whit_monday',
  n:
    'one één first eerste enen|two twee second tweede tweeën a_couple a_couple_of couple couple_of|three drie third derde drieën|four vier fourth vierde vieren|' +
    'five vijf fifth vijfde vijven|six zes sixth zesde zessen|seven zeven seventh zevende zevenen|eight acht eighth achtste ' +
    'achten|nine negen ninth negende negenen|ten tien tenth tiende tienen|eleven elf eleventh elfde elven|' +
    'twelve twaalf twelfth twaalfde twaalven|thirteen dertien thirteenth dertiende|fourteen veertien fourteenth veertiende|' +
    'fifteen vijftien fifteenth vijftiende|sixteen zestien sixteenth zestiende|seventeen zeventien seventeenth zeventiende|' +
    'eighteen achttien eighteenth achttiende|nineteen negentien nineteenth negentiende|twenty twintig twentieth twintigste|' +
    'twenty-one twenty_one eenentwintig twenty-first eenentwintigste|twenty-two twenty_two tweeëntwintig twenty-second ' +
    'tweeëntwintigste|twenty-three twenty_three drieëntwintig twenty-third drieëntwintigste|twenty-four twenty_four ' +
    'vierentwintig twenty-fourth vierentwintigste|twenty-five twenty_five vijfentwintig twenty-fifth vijfentwintigste|' +
    'twenty-six twenty_six zesentwintig twenty-sixth zesentwintigste|twenty-seven twenty_seven zevenentwintig ' +
    'twenty-seventh zevenentwintigste|twenty-eight twenty_eight achtentwintig twenty-eighth achtentwintigste|' +
    'twenty-nine twenty_nine negenentwintig twenty-ninth negenentwintigste|thirty dertig thirtieth dertigste|' +
    'thirty-one thirty_one eenendertig thirty-first eenendertigste',
};
const weekdays =
  'monday maandag|tuesday dinsdag|wednesday woensdag wensday wendsday|thursday donderdag|friday vrijdag|' +
  'saturday zaterdag|sunday zondag';
const shortDays = 'mon ma|tue tues di|wed weds wo|thu thur thurs do|fri vr vrij|sat za|sun zo';
/** Short days that are other words where the other language is spoken. */
export const shortIn = { en: new Set('ma di wo do vr vrij za zo'.split(' ')), nl: new Set('mon sat sun'.split(' ')) };

const parts: readonly (readonly [Part, string])[] = [
  [
    'morning',
    "morning mornings in_the_morning ochtend ochtends 's_ochtends 's_morgens in_de_ochtend smorgens sochtends",
  ],
  ['afternoon', "afternoon in_the_afternoon middag 's_middags in_de_middag smiddags namiddag"],
  ['evening', "evening evenings in_the_evening avond avonden 's_avonds in_de_avond savonds"],
  ['night', "night nights at_night nacht nachten 's_nachts in_de_nacht in_the_night snachts nachts"],
];
const endings: readonly (readonly [string, Part])[] = [
  ['ochtend', 'morning'],
  ['morgen', 'morning'],
  ['middag', 'afternoon'],
  ['avond', 'evening'],
  ['nacht', 'night'],
];
const near: Readonly<Record<string, string>> = {
  '0': 'today vandaag',
  '0 morning': 'this_morning vanmorgen vanochtend',
  '0 afternoon': 'this_afternoon vanmiddag',
  '0 evening': 'tonight this_evening vanavond',
  '0 night': 'vannacht afgelopen_nacht',
  '-1': 'yesterday yest yday gisteren gister gistren yesterdag',
  '-1 morning': 'gisterochtend gistermorgen',
  '-1 afternoon': 'gistermiddag',
  '-1 evening': 'last_night gisteravond gisterenavond last_evening',
  '-1 night': 'gisternacht',
  '-2': 'the_day_before_yesterday day_before_yesterday de_dag_voor_gisteren eergisteren eergister',
  '-2 evening': 'eergisteravond the_night_before_last night_before_last the_evening_before_last',
};
const bits: Readonly<Record<string, number>> = {
  anderhalf: 1.5,
  anderhalve: 1.5,
  'one-and-a-half': 1.5,
  ninety: 90,
  forty: 40,
};
/** Words after which a full stop ends no sentence. */
export const shortened = new Set(
  'jl ca approx wk wks wkn mnd dgn nr mr mrs ms dhr mw vs dd min hrs st jan feb mrt apr jun jul aug sep sept okt oct nov dec tue thu di do wo vr za zo'.split(
    ' ',
  ),
);

/** Every word and run of words, with blanks as `_`. */
export const lexicon: ReadonlyMap<string, Meaning> = new Map(entries());

function* entries(): Generator<[string, Meaning]> {
  const each = (words: string): string[] => words.split(' ').filter((word) => word !== '');
  for (const [kind, words] of Object.entries(plain))
    for (const word of each(words)) yield [word, { kind, value: 1, part: undefined }];
  for (const [kind, groups] of [...Object.entries(counted), ['w', shortDays] as const])
    for (const [i, words] of groups.split('|').entries())
      for (const word of each(words)) yield [word, { kind, value: i + 1, part: undefined }];
  for (const [part, words] of parts) for (const word of each(words)) yield [word, { kind: 'P', value: 0, part }];
  for (const [i, words] of weekdays.split('|').entries())
    for (const word of each(words)) {
      yield [word, { kind: 'W', value: i + 1, part: undefined }];
      for (const [ending, part] of endings) yield [word + ending, { kind: 'W', value: i + 1, part }];
    }
  for (const [i, words] of weekdays.split('|').entries())
    for (const word of each(words))
      yield [word + (word.endsWith('dag') ? 'en' : 's'), { kind: 'A', value: i + 1, part: undefined }];
  for (const [key, words] of Object.entries(near)) {
    const [offset, part] = key.split(' ');
    for (const word of each(words)) yield [word, { kind: 'R', value: Number(offset), part: part as Part | undefined }];
  }
  for (const [word, value] of Object.entries(bits)) yield [word, { kind: 'n', value, part: undefined }];
  // A unit that is several of another: two weeks, fifteen minutes.
  yield ['fortnight', { kind: 'k', value: 2, part: undefined }];
  for (const word of ['kwartier', 'kwartiertje', 'quarter_of_an_hour', 'a_quarter_of_an_hour'])
    yield [word, { kind: 'j', value: 15, part: undefined }];
  for (const word of ['noon', 'midday', 'middaguur', 'lunchtime', 'lunchtijd'])
    yield [word, { kind: 'C', value: 720, part: 'afternoon' }];
  for (const word of ['midnight', 'middernacht']) yield [word, { kind: 'C', value: 0, part: 'night' }];
}
