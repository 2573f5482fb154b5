// Whether a post says in figures that money is owed to the member: a sentence with an amount and words of owing.

import { endsOf } from './normalise.ts';
import { findAmounts } from './slot/amount.ts';
import { readable } from './slot/found.ts';

const owed =
  /\b(?:ow(?:es?|ed|ing) (?:to )?(?:me|us)|(?:i'm|i am|we're|we are|i was|am) (?:still |currently |now )?(?:owed|waiting (?:for|on))|(?:still )?waiting (?:for|on) (?:my |the |a )?(?:payment|money|£|€|\$)|refus(?:es|ed|ing) to (?:pay|settle)|(?:won't|will not|isn't going to|not going to) (?:be )?(?:pay(?:ing)?|remit|settle)|(?:told|want|wants) (?:me |to |they'd |he'd )*pay (?:zero|nothing|half)|(?:says?|said) (?:\w+ ){0,2}(?:pay|paying) (?:zero|nothing)|unpaid|overdue|outstanding|past due|owing|(?:still )?(?:hasn't|haven't|has not|have not|hasnt|havent|never|isn't|wasn't|aren't|not yet|still not) (?:been )?(?:paid|pay|come|arrived|landed|in my account)|not been paid|(?:days?|weeks?|months?) (?:late|over|overdue)|(?:been|is|are|it's|still|sits?) (?:still )?open|(?:they're|he's|she's|is|are|i'm|i am|we're) (?:\w+ )?(?:euros?|pounds?|dollars?|grand|k)? ?behind|kept? (?:back )?(?:my|the last)|(?:should|was supposed|were supposed|ought) (?:to )?(?:have )?(?:been |be |come |arrived? |landed? )+(?:paid|in|here|by|on|through)|(?:was|were|been|fell|falls|is) due(?! (?:to|on delivery|at|when|after|upon))|payable (?:on |by |since )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|due (?:on |since |by |in |the )+(?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last|first)|(?:withh(?:olds?|eld|olding)|sitting on) (?:my|the|£|€|\$))\b/i;
const owedDutch =
  /(?:\bmoet(?:en)? (?:mij|me|hij|ze|zij) (?:\S+ ){0,4}nog\b|\b(?:krijg|heb) (?:\S+ ){0,5}(?:te goed|tegoed|openstaan|van (?:hem|haar|ze|hen|die))\b|\bkrijg (?:\S+ ){0,3}nog\b|\bheb (?:\S+ ){0,5}nog (?:\S+ ){0,4}(?:liggen|openstaan|met hem|te krijgen)\b|\bschuldig\b|\bopenstaa|\bopen ?staan\b|\b(?:staat|staan|stond|staande|is|zijn) (?:\S+ ){0,6}open\b|\bonbetaald|\bweiger\S* (?:\S+ ){0,8}(?:te )?(?:betalen|voldoen)\b|\bweiger\S* (?:\S+ ){0,3}(?:termijn|schijf)\b|\bhoud(?:t|en) (?:\S+ ){0,5}(?:geld|termijn|factuur|schijf|betaling)(?: \S+){0,3} (?:in|tegen|achter)\b|\b(?:niet|nooit|nog steeds) (?:\S+ ){0,3}(?:betaald|betaalt|betalen|voldaan|voldoen|binnen(?! \S+ (?:dagen|uur|uren|weken|maand))|overgemaakt)\b|\bte goed\b|\btegoed\b|\bachter(?:loopt|lopen|stallig|stand)\b|\bte laat\b|\bvervallen\b|\bwacht (?:\S+ ){0,4}op\b|\bover (?:de )?(?:vervaldatum|termijn|datum)\b|\b(?:zou|zouden|had|hadden|moest|moesten) (?:\S+ ){0,8}(?:binnen (?:zijn|moeten)|betaald (?:zijn|worden)|moeten (?:zijn|staan|komen)|gestort (?:zijn|worden))|\bblijf(?:t|ven) (?:\S+ ){0,4}(?:liggen|openstaan|uit)\b|\bzie ik (?:\S+ ){0,3}(?:niks|niets|niet)\b|\bliggen? (?:\S+ ){0,3}(?:al|nog) (?:\S+ ){0,4}(?:maanden|weken|dagen)\b)/i;
/** Money that the member owes, or that was asked back, is another matter. */
const others =
  /\b(?:i (?:still )?owe|we (?:still )?owe|refund|chargeback|damages|ik moet|terugbetal|terugvra|terug wil|terug willen|boete|schade|tegoed gehaald|doesn't owe|penalty|fine of|nothing owed|vorder(?:t|en)|dwangsom|release fee|incasso\S* op mij)/i;
/** What is owed by its name: such an amount is open when the next sentence says that nothing came. */
const named =
  /\b(?:invoices?|bill|balance|remainder|remaining|final (?:payment|instal?lment)|last (?:payment|instal?lment|part)|fee|e?(?:ind|slot)?factu(?:ur|ren)|rekening|restant|resterende|(?:laatste|tweede) (?:termijn|schijf|helft))\b/i;
const nothingCame =
  /\b(?:(?:nothing|no (?:payment|money)|not a (?:cent|penny)) (?:since|yet|so far|came|has|in)|no (?:payment|money) (?:yet|since)|(?:never|hasn't|haven't|still not|not) (?:been )?paid|(?:that is|it's|now|it is) (?:now )?day \d|geen (?:betaling|geld|cent)|(?:nog )?(?:niets|niks) (?:binnen|ontvangen|betaald|gezien)|(?:niet|nooit|nog steeds niet) (?:betaald|voldaan)|dat is nu dag \d)/i;
const sentence = /[^.!?\n]+(?:[.,]\d[^.!?\n]*)*[.!?\n]?/g;

/** Longest stretch of a post that is searched. */
const longest = 8_000;

/** The sentence that says so; undefined when none does. Rates ("€ 50 an hour") are no debt. */
export function debtIn(post: string): string | undefined {
  const cut = endsOf(post, longest).replaceAll(/[’‘`´]/g, "'");
  const says = (piece: string) => owed.test(piece) || owedDutch.test(piece);
  if (!says(cut) && !nothingCame.test(cut)) return undefined;
  const pieces = Array.from(readable(cut).matchAll(sentence), ([piece]) => piece);
  const found = pieces.find(
    (piece, at) =>
      !others.test(piece) &&
      (says(piece) || (named.test(piece) && nothingCame.test(pieces[at + 1] ?? ''))) &&
      findAmounts(piece, piece).some((it) => it.per === undefined && it.value >= 20),
  );
  return found?.trim();
}
