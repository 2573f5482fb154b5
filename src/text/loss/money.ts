// Money lost or owed: amounts in a sentence that says so, with what they rest on.

import { findAmounts, type Amount } from '../slot/amount.ts';
import type { Sentence } from './sentence.ts';

/** What an amount rests on: an invoice, an agreement, or a guess. */
export type Basis = 'invoiced' | 'agreed' | 'estimate';
/** An amount and its ISO 4217 currency. */
export type LostMoney = { readonly amount: number; readonly currency: string; readonly basis: Basis | undefined };

const bases: readonly (readonly [Basis, RegExp])[] = [
  ['invoiced', /(?<![\p{L}])(?:invoices?|invoiced|billed|bill|factu\w+|gefactureerd|rekening|declaratie)(?![\p{L}])/u],
  [
    'agreed',
    /(?<![\p{L}])(?:agreed|agreement|contract\w*|afgesproken|volgens afspraak|overeengekomen|promised|beloofd\w*|toegezegd)(?![\p{L}])/u,
  ],
  ['estimate', /(?<![\p{L}])(?:estimated?|i guess|geschat\w*|naar schatting|schat|schatting)(?![\p{L}])/u],
];
const about =
  /(?:about|around|roughly|approximately|approx\.?|some|almost|nearly|over|ongeveer|rond|circa|ca\.?|zo'n|bijna|ruim|±|zeker|minstens|at least)\s(?:de\s|the\s)?$/u;
const owing =
  /(?<![\p{L}])(?:los[te]|losing|loss|owe[sd]?|owing|unpaid|outstanding|overdue|(?:not|never|n't) (?:been )?(?:paid|pay\w*)|refus\w+|withh[eo]ld\w*|deduct\w*|docked|short|spent|chargeback|damages?|cost(?:s|ing)? (?:me|us)|out of pocket|down|kwijt\w*|verlo(?:or|ren|ur)|verlies|misgelopen|gemist\w*|schuldig|tegoed|open|openstaand\w*|(?:niet|nooit|nog niet) (?:\p{L}+ )?(?:betaald|betalen|betaalt|voldaan)|onbetaald\w*|weiger\w*|ingehouden|afgetrokken|schade|(?:kostte|kost|gekost)|scheelt)(?![\p{L}])|(?:loop|liep|lopen) [^,]{1,40} mis(?![\p{L}])/u;
const unpaidAlso =
  /(?<![\p{L}])(?:will not|won't|wouldn't|didn't|doesn't|hasn't|haven't|isn't|never) (?:\p{L}+ ){0,2}(?:paid|pay)(?![\p{L}])|(?:betaalt|betaalde|betaalden|betalen) (?:\p{L}+ ){0,3}niet(?![\p{L}])/u;
const aside =
  /(?<![\p{L}])(?:budget\w*|offer(?:s|ed)?|bood|biedt|bod|worth|waard|rate|tarief|discount|korting|revenue|omzet|turnover|price list|normally|normaal)(?![\p{L}])/u;
const paidBefore =
  /(?<!n't |not |never |be )(?:paid|betaalde|betaalden|pays|betaalt)(?: (?:me|only|just|back|mij|maar|slechts|al|us|out)){0,2}\s$/u;
const paidAfter =
  /^(?: (?:was|is|were|has been|al|already|netjes|maar|only|slechts)){0,2} (?:paid|betaald|overgemaakt|voldaan|gestort)(?![\p{L}])/u;
const short =
  /(?<![\p{L}])(?:only|just|maar|slechts) (?:\p{L}+ )?(?:paid|pays|betaald)|(?:paid|pays|betaalde|betaalt) (?:me |mij )?(?:only|just|maar|slechts)(?![\p{L}])/u;
const isOwing = (text: string): boolean => owing.test(text) || unpaidAlso.test(text) || short.test(text);

/** Most amounts of a clause, and of a text, that are kept. */
const most = 20;

/** The amounts lost or owed, each once, in their order. */
export function lostMoney(sentences: readonly Sentence[]): LostMoney[] {
  const isOwed = sentences.some((it) => isOwing(it.text));
  const out: LostMoney[] = [];
  for (const lost of sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause) => lostIn(clause, sentence, isOwed)),
  )) {
    const same = out.findIndex((it) => it.amount === lost.amount && it.currency === lost.currency);
    if (same >= 0 && out[same]?.basis === undefined) out[same] = lost;
    else if (same < 0 && out.length < most) out.push(lost);
  }
  return out;
}

function lostIn(clause: string, sentence: Sentence, isOwed: boolean): LostMoney[] {
  if (!/\d/.test(clause) || aside.test(clause)) return [];
  const said = bases.find(([, pattern]) => pattern.test(clause))?.[0];
  const isLost = said === 'invoiced' || (said === 'agreed' && isOwed) || isOwing(sentence.text);
  if (!isLost) return [];
  return findAmounts(clause, clause)
    .slice(0, most)
    .flatMap((amount) => {
      const { value, currency, per, from } = amount;
      if (currency === undefined || per !== undefined || value <= 0 || isPaid(amount, clause)) return [];
      const isGuess = said === undefined && about.test(clause.slice(Math.max(0, from - 24), from));
      return [{ amount: value, currency, basis: isGuess ? 'estimate' : said }];
    });
}

const denial = /(?<![\p{L}])(?:not|never|niet|nooit|geen|nog niet)(?![\p{L}])/u;

/** "he paid 500 euro", "hij heeft 500 euro betaald": that one is not lost. */
function isPaid({ from, to }: Amount, clause: string): boolean {
  if (paidBefore.test(clause.slice(Math.max(0, from - 40), from))) return true;
  return paidAfter.test(clause.slice(to, to + 40)) && !denial.test(clause.slice(Math.max(0, from - 80), to + 40));
}
