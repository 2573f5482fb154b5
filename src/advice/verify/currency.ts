// Signs and words of money.
const codes: Readonly<Record<string, string>> = {
  ...{ '€': 'EUR', eur: 'EUR', euro: 'EUR', euros: 'EUR', "euro's": 'EUR', cent: 'EUR', cents: 'EUR' },
  ...{ $: 'USD', usd: 'USD', dollar: 'USD', dollars: 'USD', bucks: 'USD' },
  ...{ '£': 'GBP', gbp: 'GBP', pound: 'GBP', pounds: 'GBP', quid: 'GBP', pond: 'GBP', ponden: 'GBP', sterling: 'GBP' },
  ...{ '¥': 'JPY', yen: 'JPY', jpy: 'JPY', chf: 'CHF', franc: 'CHF', francs: 'CHF', frank: 'CHF', franken: 'CHF' },
  ...{ sek: 'SEK', nok: 'NOK', dkk: 'DKK', kroner: 'NOK', kronor: 'SEK', kronen: 'NOK', kroon: 'NOK' },
  ...{ aud: 'AUD', cad: 'CAD', nzd: 'NZD', inr: 'INR', rupee: 'INR', rupees: 'INR', zar: 'ZAR', rand: 'ZAR' },
  ...{ pln: 'PLN', zloty: 'PLN', cny: 'CNY', yuan: 'CNY', bitcoin: 'BTC', btc: 'BTC', gulden: 'NLG', guilders: 'NLG' },
};

const byWord = new Map(Object.entries(codes));

/** The code of a sign or word of money in lower case. */
export const currencyOf = (word: string): string | undefined => byWord.get(word);

/** The currencies a text names, with or without a sum. */
export function currenciesIn(lower: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [piece] of lower.matchAll(/[€£$¥]|\p{L}+(?:'\p{L}+)?/gu)) {
    const code = currencyOf(piece);
    if (code !== undefined) found.add(code);
  }
  return found;
}
