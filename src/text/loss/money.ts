// Money lost or owed: amounts in a sentence that says so, with what they rest on.

import { figured, pricesIn, type Price } from './price.ts';
import type { Sentence } from './sentence.ts';

/** What an amount rests on: an invoice, an agreement, or a guess. */
export type Basis = 'invoiced' | 'agreed' | 'estimate';
/** An amount and its ISO 4217 currency. */
export type LostMoney = { readonly amount: number; readonly currency: string; readonly basis: Basis | undefined };

/** Words or runs of words, as whole words. */
const whole = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'u');

const bases: readonly (readonly [Basis, RegExp])[] = [
  ['invoiced', whole('invoices?|invoiced|billed|bill|factu\\p{L}+|gefactureerd|rekening|declaratie')],
  [
    'agreed',
    whole(
      'agreed|agreement|contract\\p{L}*|afgesproken|volgens afspraak|overeengekomen|promised|beloofd\\p{L}*|toegezegd',
    ),
  ],
  ['estimate', whole('estimated?|i guess|geschat\\p{L}*|naar schatting|schat|schatting')],
];
const about =
  /(?:about|around|roughly|approximately|approx\.?|some|almost|nearly|over|ongeveer|rond|circa|ca\.?|zo'n|bijna|ruim|±|zeker|minstens|at least)\s(?:de\s|the\s)?$/u;

/** Said of money that did not come, and enough for an amount named elsewhere. */
const unpaid = whole(
  "(?:not|never|n't|yet to|nothing) (?:\\p{L}+ ){0,3}(?:paid|pay|pays|paying)",
  "(?:will not|won't|wouldn't|didn't|doesn't|hasn't|haven't|isn't|never|refus\\p{L}+ to) (?:\\p{L}+ ){0,2}(?:paid|pay|settle|transfer)",
  '(?:niet|nooit|nog niet|geen cent|niks|niets) (?:\\p{L}+ ){0,3}(?:betaald|betalen|betaalt|voldaan|overgemaakt|gezien|gekregen)',
  '(?:betaalt|betaalde|betaalden|betalen) (?:\\p{L}+ ){0,3}(?:niet|nooit|niks|niets)',
  'weiger\\p{L}* (?:\\p{L}+ ){0,4}(?:te )?(?:betal\\p{L}+|voldoen)',
  'unpaid|onbetaald\\p{L}*|not a (?:cent|penny)',
);
const owing: readonly RegExp[] = [
  unpaid,
  // Owed.
  whole(
    'owe[sd]?|owing|outstanding|overdue|past due|refus\\p{L}+ (?:to )?(?:pay|the|my|settle|reimburse|transfer|honou?r)',
    "(?:waiting|wait) (?:\\p{L}+ ){0,3}(?:for|on)|(?:never|not|hasn't|haven't|didn't|nothing) (?:\\p{L}+ ){0,2}(?:came|come|arrived?|received|seen|transferred|sent|reached|got)",
    '(?:is|are|still|leaves?|left|remains?) (?:\\p{L}+ )?(?:open|missing|due|unsettled)|no (?:sign|trace) of|bounced|(?:was|were|been) refused|instead of|cut my (?:fee|rate|pay)',
    'tegoed|schuldig|(?:staat|staan|nog|bleef|blijft) (?:[^ ]+ ){0,5}open|openstaand\\p{L}*|(?:moet|moeten) (?:me|mij|ons) nog|(?:krijg|krijgen) (?:ik|we|wij) (?:\\p{L}+ ){0,3}nog|(?:ik|we|wij) (?:krijg|krijgen) (?:\\p{L}+ )?nog|nog (?:te krijgen|van hem|van haar)',
    '(?:wacht|wachten) (?:[^ ]+ ){0,4}op|(?:kwam|komt|kwamen) (?:\\p{L}+ )?(?:nooit|niet)|(?:nooit|niet) (?:\\p{L}+ ){0,2}(?:ontvangen|binnen|gekomen|gezien|overgemaakt|gestort|binnengekomen)',
    '(?:laat|liet) [^,]{1,40} liggen|geen (?:cent|euro)|geweigerd|in plaats van|te weinig|minder (?:over|betaald|overgemaakt)|weiger\\p{L}* [^,]{1,60} te (?:betalen|vergoeden|voldoen|storten)|weiger\\p{L}* (?:\\p{L}+ )?(?:factu\\p{L}+|rekening|betaling)',
  ),
  // Taken away.
  whole(
    'withh[eo]ld\\p{L}*|held back|h[eo]lding back|keeps? back|kept back|deduct\\p{L}*|docked|docks|knocked|(?:took|taken|takes) [^,]{1,30} off|short(?:-| )?(?:paid|changed)|short|underpaid|claw\\p{L}*|skimmed|subtracted',
    'charge(?:d)?[- ]?backs?|charged [^,]{1,30} back|revers(?:ed|al)|refund\\p{L}*|reimburs\\p{L}*|(?:money|pay|paid|give|gave|wants?|claim\\p{L}*|demand\\p{L}*) (?:[^ ]+ ){0,5}back|penalty|fined|disputed?',
    'afgehouden|ingehouden|gekort|korten|afgetrokken|ingekort|teruggevorderd|terugvorder\\p{L}*|terugboek\\p{L}*|teruggeboekt|gestorneerd|storneer\\p{L}*|storno|terugbetal\\p{L}*|terugbetaald|teruggestort|terugstort\\p{L}*|teruggehaald|boete|restitutie',
    '(?:houdt|hield|houden|trok|trekt|haalde|haalt) [^,]{1,50} (?:in|af|vanaf|achter)|achtergehouden|(?:eist|eiste|eisen|wil|wilde|vordert|vraagt|haalde|claimt|boekte|vroeg) [^,]{1,50} terug',
  ),
  // Gone or spent because of it.
  whole(
    "los[te]|losing|loss(?:es)?|spent|spend|damages?|cost(?:s|ing)? (?:me|us)|set(?:s)? (?:me|us) back|out of (?:my own )?pocket|down the drain|for nothing|wasted?|missed out|(?:i'm|i am|we're|we are) (?:\\p{L}+ )?(?:down|out)|had to (?:\\p{L}+ ){0,2}(?:pay|hire|buy|rent|book|replace|spend|cover|give|refund)|non-?refundable|turned down|cancell?ed|called off|write off|wrote off",
    'kwijt\\p{L}*|verlo(?:or|ren)|verlies|misgelopen|gemist\\p{L}*|schade\\p{L}*|schadepost|(?:kostte|kost|kosten|gekost)(?: het)?|scheelt|voor (?:niets|niks|nop)|weggegooid\\p{L}*|uit eigen zak|voorgeschoten|zelf (?:[^ ]+ ){0,4}(?:betaald|betalen|moeten)|(?:moest|moeten|moet) (?:ik|we|wij) [^,]{1,50}(?:betalen|inhuren|huren|kopen|vervangen|ophoesten)|ingehuurd|gederfd\\p{L}*|afschrijven|meerkosten|prullenbak|ingetrokken|geannuleerd|afgezegd|afgeblazen|uitgegeven|derving',
  ),
  /(?<![\p{L}])(?:loop|liep|lopen) [^,]{1,50} mis(?![\p{L}])/u,
  // What one has to spend for work that then goes wrong.
  whole(
    '(?:i|we|i had|i have|we had) (?:\\p{L}+ ){0,2}paid|parking|train|taxi|cab|uber|petrol|fuel|mileage|travel(?:ling)?|flights?|hotel|subcontractors?|courier|postage|studio (?:rent|hire)|materials?',
    'parkeer\\p{L}*|parkeren|benzine|trein\\p{L}*|reiskosten|reisgeld|taxi|hotel|onderaannemer|koerier|materia\\p{L}+|studiohuur|(?:ik|we) (?:heb|had|hebben) [^,]{1,50}betaald',
  ),
];
const pressed = whole(
  'forc\\p{L}+|press\\p{L}*|demand\\p{L}*|want\\p{L}*|wil|wilde|wilden|scheelt|insist\\p{L}*|threat\\p{L}*|blackmail\\p{L}*|had to|made me|gave|give|squeezed|eist\\p{L}*|dwong|dwing\\p{L}*|afgedwongen|gedwongen|druk|dreig\\p{L}*|moest|gaf|geven|gegeven|opgedrongen',
);
const reduced = whole('discounts?|korting|discounted');
const aside = whole(
  'budget\\p{L}*|offer(?:s|ed)?|bood|biedt|bod|worth|waard|rates?|\\p{L}*tarief|revenue|omzet|turnover|price list|(?:normally|normaal) (?:charge|cost|kost|reken|vraag|betaal)\\p{L}*|quoted?|offerte|gratis|free of charge',
);
/** What it is said to have cost the client. */
const theirs = new RegExp(
  [
    /(?<![\p{L}])cost(?:s|ing)? (?:him|her|them|the client)(?![\p{L}])/u,
    /(?<![\p{L}])(?:he|she|they|the client|hij|ze|zij|de klant) (?:\p{L}+ ){0,4}(?:lost|loses|lose|verloor|verloren|verliest)(?![\p{L}])/u,
    /(?<![\p{L}])(?:hem|haar|hen|hun) [^,]{0,40}(?:kostte|gekost|kost)(?![\p{L}])|(?<![\p{L}])(?:kostte|kost) (?:hem|haar|hen|hun)(?![\p{L}])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);
const paidBefore =
  /(?<!n't |not |never |be )(?<![\p{L}])(?:(?<!(?<![\p{L}])(?:i|we|had|have|already|short-|short) )paid|betaalde|betaalden|pays|betaalt|kreeg|got|received)(?: (?:me|ik|we|only|just|mij|maar|slechts|al|us|out|the|an?|de|het|mijn|my|all|netjes|gewoon|keurig|already)){0,2}\s$/u;
const paidAfter =
  /^(?: (?:was|is|were|has been|al|already|netjes|maar|only|slechts)){0,2} (?:paid|betaald|overgemaakt|voldaan|gestort)(?![\p{L}])/u;
const partly =
  /(?<![\p{L}])(?:only|just|maar|slechts) (?:\p{L}+ )?(?:paid|pays?|betaald|betalen)|(?:paid|pays|betaalde|betaalt|got|received|kreeg|ontving) (?:me |mij |ik |we )?(?:only|just|maar|slechts)(?![\p{L}])|(?<![\p{L}])only (?:got|received)(?![\p{L}])/u;
const fromTo = /(?<![\p{L}])(?:from|van)\s$/u;
const toNext = /^ (?:to|naar|tot) [^\d]{0,4}\d/u;
const isOwing = (text: string): boolean =>
  owing.some((pattern) => pattern.test(text)) || partly.test(text) || (reduced.test(text) && pressed.test(text));

/** Most amounts of a clause, and of a text, that are kept. */
const most = 20;
/** Where no currency is said in the whole text. */
const usual = 'EUR';

type Found = Omit<LostMoney, 'currency'> & { readonly currency: string | undefined };

/** The amounts lost or owed, each once, in their order. */
export function lostMoney(sentences: readonly Sentence[]): LostMoney[] {
  const owed = sentences.map((it) => isOwing(it.text));
  const isOwed = owed.includes(true);
  const said: string[] = [];
  const all: Found[] = [];
  const found = sentences.flatMap((sentence, i) => {
    const isTheirs = theirs.test(sentence.text);
    return sentence.clauses.flatMap((clause) => {
      const text = /\d|[dtn][ -]|honderd|duizend|mille|grand|[a-zë] (?:euro|dollar|pound)/u.test(clause)
        ? figured(clause)
        : '';
      const prices = /\d/.test(text) ? pricesIn(text).slice(0, most) : [];
      for (const { currency } of prices) if (currency !== undefined) said.push(currency);
      const kept = isAside(text) ? [] : prices.filter((price) => isLosable(price, text));
      const basis = bases.find(([, pattern]) => pattern.test(text))?.[0];
      const amounts = kept.map((price): Found => foundOf(price, text, basis));
      all.push(...amounts);
      const isLost = basis === 'invoiced' || (basis === 'agreed' && isOwed) || owed[i] === true;
      return isLost && !isTheirs ? amounts : [];
    });
  });
  // "A logo for 600 euro. He never paid.": one amount, and it did not come.
  const isAlone = found.length === 0 && all.length === 1 && sentences.some((it) => unpaid.test(it.text));
  return distinct(isAlone ? all : found, said[0] ?? usual);
}

function distinct(found: readonly Found[], otherwise: string): LostMoney[] {
  const out: LostMoney[] = [];
  for (const lost of found) {
    const full = { ...lost, currency: lost.currency ?? otherwise };
    const same = out.findIndex((it) => it.amount === full.amount && it.currency === full.currency);
    if (same >= 0 && out[same]?.basis === undefined) out[same] = full;
    else if (same < 0 && out.length < most) out.push(full);
  }
  return out;
}

const isAside = (clause: string): boolean => aside.test(clause) || (reduced.test(clause) && !pressed.test(clause));

function foundOf({ value, currency, from }: Price, clause: string, said: Basis | undefined): Found {
  const isGuess = said === undefined && about.test(clause.slice(Math.max(0, from - 24), from));
  return { amount: value, currency, basis: isGuess ? 'estimate' : said };
}

const denial = whole('not|never|niet|nooit|geen|nog niet|zelf|moeten');
const mine = whole('i|we|ik|wij');

/** No rate, no price before and after a change, and not what the client paid: "he paid 500 euro". */
function isLosable({ from, to, isRate }: Price, clause: string): boolean {
  const [before, after] = [clause.slice(Math.max(0, from - 80), from), clause.slice(to, to + 40)];
  if (isRate || (fromTo.test(before) && toNext.test(after)) || /\d[^\d]{0,10} (?:to|naar) $/u.test(before))
    return false;
  if (paidBefore.test(before) && !denial.test(before)) return false;
  return !paidAfter.test(after) || denial.test(before + clause.slice(from, to + 40)) || mine.test(before);
}
