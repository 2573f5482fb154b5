// Text → English, Dutch or another language, by counting function words and a few letter pairs.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const words = {
  nl: list(
    'de het een en ik is dat van in te niet je die op aan met voor er zijn maar om ze mijn hij wat nu dan ook nog naar wel bij heb heeft geen uit als of was dit mij moet kan zou al toch hoe me wordt hun jullie hebben meer doen niks iets iemand waar deze over door zo gewoon even ben word weer omdat zonder steeds elke toen ie mn wij zegt klant gij ge ne niet wil had werk mag ons onze hem haar u uw bedankt hallo hoi goedemorgen betaald factuur klanten help graag waarom alles altijd',
  ),
  en: list(
    "the a and i is that of in to not you it on with for are but my he what now then also still have has no out as or was this me must can would how will they them we be been do does more about so just from at an his her their if she when any because without every your who which by which were had said did i'm don't can't he's it's they're won't didn't isn't client hello hi thanks please help why always",
  ),
} as const;

/** Function words of languages that are recognised only to say that they are neither English nor Dutch. */
const others = {
  de: list(
    'der die das und ich nicht ist ein eine einen einem zu mit auf für sich den dem von wir aber auch hat mein meine er sie es wie was noch nach bei aus wenn nur oder als wird sind habe kunde kunden rechnung gezahlt seit keine kein mir mich ihm soll danke hallo guten',
  ),
  fr: list(
    "le la les et je ne pas est un une des du de que qui pour dans sur avec mon ma mes il elle nous vous mais ce cette au aux plus client j'ai c'est n'a qu'il d'un depuis payé facture bonjour merci où été très",
  ),
  es: list(
    'el la los las y yo no es un una que de en por para con mi mis él ella pero como más muy este esta se lo le me al del ha he cliente pagar factura hola gracias hace desde sin está cuando',
  ),
  it: list(
    'il lo la gli le e io non è un una che di in per con mio mia ma come più questo questa si mi al del ha ho cliente pagare fattura ciao grazie da sono anche della nel',
  ),
  pt: list(
    'o os as e eu não é um uma que de em por para com meu minha mas como mais este esta se me ao do da ele ela cliente fatura olá obrigado já está',
  ),
  pl: list('i w nie na się z do to że jest jak po ale za od mi mnie klient już czy tak co jego dla przez mam'),
  sv: list(
    'och jag att det är en ett inte på som för med av till har om men så kan min mitt kunden du vi han hon från',
  ),
  tr: list('ve bir bu da için ile ben çok ama ne gibi daha var yok müşteri olarak kadar beni bana'),
} as const;

/** What language a text is in. `language` is the one to answer in, also when `of` says it is another one. */
export type Language = {
  readonly language: 'en' | 'nl';
  /** The language itself: Dutch, English, or neither. */
  readonly of: 'en' | 'nl' | 'other';
  /** 0 (nothing to go by) to 1. */
  readonly sure: number;
};

/** The language of a text; an empty or wordless text counts as English, not sure. */
export function languageOf(text: string): Language {
  const lower = text.slice(0, 4000).toLowerCase().replaceAll('’', "'");
  const tokens = lower.match(/[\p{L}]+(?:'[\p{L}]+)?/gu) ?? [];
  const dutch = count(tokens, words.nl) + letters(lower, /ij|sch|aa|oe|eu|ui/g);
  const english = count(tokens, words.en) + letters(lower, /th|wh|'s|'m|n't|ing\b/g);
  const language = dutch > english ? 'nl' : 'en';
  if (tokens.length === 0) return { language, of: scriptOf(text), sure: 0 };
  if (scriptOf(text) === 'other') return { language, of: 'other', sure: 1 };
  return { language, ...judge(tokens, Math.max(dutch, english), Math.min(dutch, english), language) };
}

function judge(
  tokens: readonly string[],
  best: number,
  second: number,
  language: 'en' | 'nl',
): { of: 'en' | 'nl' | 'other'; sure: number } {
  const foreign = Math.max(...Object.values(others).map((set) => count(tokens, set)));
  const own = count(tokens, words[language]);
  if (foreign >= 3 && foreign > own * 1.25) return { of: 'other', sure: Math.min(1, (foreign - own) / 5) };
  const margin = (best - second) / Math.max(1, best + second);
  return { of: language, sure: Math.min(1, best / 3) * margin };
}

const count = (tokens: readonly string[], set: ReadonlySet<string>): number =>
  tokens.reduce((sum, token) => sum + (set.has(token) ? 1 : 0), 0);

const letters = (text: string, pattern: RegExp): number => (0.5 * (text.match(pattern)?.length ?? 0)) / 3;

function scriptOf(text: string): 'en' | 'other' {
  const foreign = text.match(
    /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/gu,
  );
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return foreign !== null && foreign.length > latin ? 'other' : 'en';
}
