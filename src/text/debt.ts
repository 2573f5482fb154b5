// Whether a post says in figures that money is owed to the member: a sentence with an amount and words of owing.

import { endsOf } from './normalise.ts';
import { findAmounts } from './slot/amount.ts';
import { readable } from './slot/found.ts';

const owed =
  /\b(?:ow(?:es?|ed|ing) (?:to )?(?:me|us)|(?:i'm|i am|we're|we are|i was|am) (?:still )?(?:owed|waiting (?:for|on))|(?:still )?waiting (?:for|on) (?:my |the |a )?(?:payment|money|£|€|\$)|refus(?:es|ed|ing) to pay|(?:won't|will not|wouldn't) pay|unpaid|overdue|outstanding|past due|(?:still )?(?:hasn't|haven't|has not|have not|hasnt|havent|never|not|isn't|wasn't|aren't) (?:been )?(?:paid|pay)|(?:days?|weeks?|months?) late|(?:been|is|still|are) open|(?:they're|he's|she's|is|are|i'm|i am|we're) (?:\w+ )?(?:euros?|pounds?|dollars?|grand|k)? ?behind|kept? (?:back )?(?:my|the last))\b/i;
const owedDutch =
  /(?:\b(?:moet(?:en)?|krijg|heb) (?:\S+ ){0,5}(?:nog|te goed|tegoed|van (?:hem|haar|ze|hen|die))\b|\bschuldig\b|\bopenstaa|\bopen ?staan\b|\b(?:staat|staan|staande|is|zijn) (?:\S+ ){0,6}open\b|\bonbetaald|\bweiger\S* (?:\S+ ){0,8}(?:te )?betalen\b|\bhoud(?:t|en) (?:\S+ ){0,3}geld\b|\b(?:niet|nooit|nog steeds) (?:\S+ ){0,3}(?:betaald|betaalt|betalen)\b|\bte goed\b|\btegoed\b|\bachter(?:loopt|lopen|stallig|stand)\b|\bte laat\b|\bvervallen\b|\bwacht (?:\S+ ){0,4}op\b|\bover (?:de )?(?:vervaldatum|termijn)\b)/i;
/** Money that the member owes, or that was asked back, is another matter. */
const others = /\b(?:i (?:still )?owe|we (?:still )?owe|refund|chargeback|ik moet|terugbetal|terugvra|terug wil)/i;
const sentence = /[^.!?\n]+(?:[.,]\d[^.!?\n]*)*[.!?\n]?/g;

/** Longest stretch of a post that is searched. */
const longest = 8_000;

/** The sentence that says so; undefined when none does. Rates ("€ 50 an hour") are no debt. */
export function debtIn(post: string): string | undefined {
  const cut = endsOf(post, longest).replaceAll(/[’‘`´]/g, "'");
  if (!owed.test(cut) && !owedDutch.test(cut)) return undefined;
  for (const [piece] of readable(cut).matchAll(sentence)) {
    if (!(owed.test(piece) || owedDutch.test(piece)) || others.test(piece)) continue;
    if (findAmounts(piece, piece).some((it) => it.per === undefined && it.value >= 20)) return piece.trim();
  }
  return undefined;
}
