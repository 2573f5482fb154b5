// Hours the writer lost: lengths of time in a clause that says so.

import { smallNumber, smallValue } from '../slot/found.ts';
import type { Sentence } from './sentence.ts';

const amount = `${smallNumber}(?:\\s?(?:-|–|to|of|or|à|tot)\\s?(?:\\d{1,3}|${smallNumber}))?`;
const unit =
  'hours?|hrs?|h|uur|uren|uurtjes?|u|minutes?|mins?|minuten|minuut|days?|workdays?|dagen|dag|werkdag|werkdagen|weeks?|weken|week';
const special =
  /(?<![\p{L}\d])(?:half an hour|an hour and a half|half a day|half a working day|a day and a half|a quarter of an hour|een half uur|half uur(?:tje)?|halfuur(?:tje)?|anderhalf uur|anderhalve dag|een halve dag|halve dag|half day|(?:an?|one|the|een|één|de) (?:whole|full|entire|hele|volle|working) (?:day|week|dag|werkdag|week)|(?:my|mijn) (?:whole |entire |hele )?(?:day|dag)|een kwartier|kwartier|drie kwartier|driekwartier)(?![\p{L}])/gu;
const length = new RegExp(
  `(?<![\\p{L}\\d.,€£$:/-])(${amount})(\\s(?:and a half|en een half|en een halve)|[eë]nhalf|[eë]nhalve)?\\s?(?:(?:whole|full|entire|hele|volle|working|unpaid|extra|onbetaalde|more|additional|billable|declarabele)\\s)?(${unit})(?:\\s?(\\d{1,2})(?=\\s|min|$))?(\\s(?:and a half|en een half))?(?![\\p{L}\\d])`,
  'gu',
);
const loss =
  /(?<![\p{L}])(?:los[te]|losing|loss|wasted?|wasting|costs?|down the drain|for nothing|unpaid|without pay|unbilled|for free|overtime|thrown away|threw away|in vain|out (?:of )?the window|(?:hours?|days?|weeks?|morning|afternoon) gone|written off|kwijt\w*|verlo(?:or|ren|ur)|verlies|verspil\w*|verspeel\w*|kost(?:te|en)?|gekost|voor niets|voor niks|voor nop|onbetaald\w*|overuren|overwerk\w*|tijdverlies|weggegooid\w*|tevergeefs|voor noppes|zonder betaling|gratis (?:gedaan|gewerkt)|voor jan \p{L}+|naar de (?:knoppen|maan|haaien)|opnieuw moeten (?:doen|maken)|(?:uur|uren|uurtjes|dag|dagen|week|weken) (?:werk )?weg(?! (?:van|met|naar|te)))(?![\p{L}])/u;
const waiting =
  /(?<![\p{L}])(?:wait(?:ed|ing)?|spent|spend|spending|took|sat there|gewacht|wacht\w*|besteed\w*|gestoken|bezig geweest|mee bezig|gezeten|gestaan|moeten wachten|redo(?:ing|ne)?|redid|overgedaan|opnieuw gedaan|nutteloos|hung around)(?![\p{L}])/u;
const mine = /(?<![\p{L}])(?:i|i've|i'd|we|we've|me|us|my|our|ik|wij|we|me|mij|mijn|ons|onze)(?![\p{L}])/u;
const theirs =
  /^[\s,]*(?:and |but |en |maar |because |omdat )?(?:he|she|they|the client|my client|hij|ze|zij|de klant|mijn klant)\s/u;
/** "waited two hours", "twee uur gewacht": without a subject it is the writer's. */
const bare = new RegExp(
  `^[\\s,]*(?:waited|spent|gewacht|(?:weer|nog|again|another|al|bijna|ruim)\\s|anderhal|half|halve|halfuur|kwartier|driekwartier|${smallNumber}\\s)`,
  'u',
);
const isTheirs = (clause: string): boolean =>
  theirs.test(clause) && !/(?<![\p{L}])(?:me|us|my|our|mij|mijn|ons|onze)(?![\p{L}])/u.test(clause);

const notAfter =
  /^\s?(?:late\b|too late|te laat|ago\b|geleden|later\b|earlier|eerder|before|notice|in advance|per\b|a (?:day|week|month)|each|every|p\/|\/|van tevoren|vertraging|delay|overdue|old\b|oud\b|'s?\s?(?:nachts|avonds|ochtends|middags|morgens))/u;
const notBefore =
  /(?:within|binnen|in|after|na|every|elke|iedere|om|at|rond|since|sinds|al|budget of|agreed|afgesproken|quoted|estimated at|instead of|in plaats van|niet|not|last|past|afgelopen|laatste)\s(?:the\s|de\s)?$/u;
const inAll =
  /(?<![\p{L}])(?:in total|altogether|all in all|in totaal|bij elkaar|alles bij elkaar|all told|total(?: of)?|totaal|samen|together|optelsom)(?![\p{L}])/u;
const another = /(?<![\p{L}])(?:another|more|nog|extra|again|weer|also|ook|plus|additional)(?![\p{L}])/u;

/** Most losses of a text that are added. */
const most = 60;

/** All hours lost: what is said in all, or else every loss once. */
export function lostHours(sentences: readonly Sentence[]): number | undefined {
  const losses = sentences.flatMap(lossesIn).slice(0, most);
  if (losses.length === 0) return undefined;
  const total = sentences
    .flatMap((sentence) => sentence.clauses)
    .map(totalIn)
    .find((hours) => hours !== undefined);
  if (total !== undefined) return total;
  // "I waited two hours. Two hours lost": the same loss said twice.
  const isAgain = (it: Lost, i: number): boolean =>
    losses
      .slice(0, i)
      .some(
        (before) =>
          before.hours === it.hours && (before.sentence !== it.sentence || /^,? (?:so|dus) /u.test(it.clause)),
      );
  const once = losses.filter((it, i) => another.test(it.clause) || !isAgain(it, i));
  const hours = once.reduce((sum, it) => sum + it.hours, 0);
  return hours > 0 && hours <= 10_000 ? Math.round(hours * 100) / 100 : undefined;
}

/** The length beside "in total": right before it, or else the next, or else the last. */
function totalIn(clause: string): number | undefined {
  const said = inAll.exec(clause);
  if (said === null) return undefined;
  const lengths = lengthsIn(clause);
  const [start, end] = [said.index, said.index + said[0].length];
  const before = lengths.findLast((it) => it.to <= start);
  const isBeside = before !== undefined && before.to + 2 >= start;
  return (isBeside ? before : (lengths.find((it) => it.at >= end) ?? before))?.hours;
}

type Lost = { readonly hours: number; readonly clause: string; readonly sentence: Sentence };

function lossesIn(sentence: Sentence): Lost[] {
  const out: Lost[] = [];
  let wasLost = false;
  for (const clause of sentence.clauses) {
    const lengths = lengthsIn(clause);
    // "2 hours and 15 minutes", "2 hours on Monday and 3 on ...": a clause that is but a length goes on with the one before.
    const goesOn: boolean =
      wasLost &&
      lengths.some((it) =>
        /^[\s,]*(?:and|en)\s(?:then |another |nog |nog eens |daarna )*$/u.test(clause.slice(0, it.at)),
      );
    const isLost =
      !isTheirs(clause) && (loss.test(clause) || (waiting.test(clause) && (mine.test(clause) || bare.test(clause))));
    wasLost = isLost || goesOn;
    const isSpent = loss.test(clause) || !/(?<![\p{L}])(?:ge)?wa(?:it|cht)/u.test(clause);
    const kept = lengths.filter((it) => isDirect(it, clause) && (isSpent || it.hours < 16));
    if (wasLost) for (const { hours } of kept.slice(0, 8)) out.push({ hours, clause, sentence });
  }
  return out;
}

const lostBefore =
  /(?<![\p{L}])(?:lost|losing|wasted?|cost(?:s|ing)? (?:me|us)|took (?:me|us)|spent|spend|thrown away:?|verloren|verlies van|verspild:?|kostte?(?: het)? (?:me|mij|ons)|kwijt:?|weggegooid:?)\s(?:\p{L}+\s){0,2}$/u;
const lostAfter =
  /^\s(?:of |work |werk |pure |aan |gewoon |totaal |all |completely |hieraan |hiermee |mee |worth ){0,3}(?:lost|wasted|gone|kwijt|weg|verloren|verspild|voor niets|voor niks|for nothing|down the drain|thrown away|weggegooid|unpaid|onbetaald|out (?:of )?the window)(?![\p{L}])/u;
/** "A week of silence cost me my sleep" is no week lost: a week counts where it is what was lost itself. */
const isDirect = ({ at, to }: Length, clause: string): boolean =>
  !/w(?:eek|eken|eeks)$/u.test(clause.slice(at, to)) ||
  lostBefore.test(clause.slice(Math.max(0, at - 40), at)) ||
  lostAfter.test(clause.slice(to, to + 60));

type Length = { readonly hours: number; readonly at: number; readonly to: number };

function lengthsIn(clause: string): Length[] {
  const found: Length[] = [];
  const add = (match: RegExpExecArray, hours: number | undefined): void => {
    const [at, to] = [match.index, match.index + match[0].length];
    if (hours === undefined || hours <= 0 || found.some((it) => at < it.to && it.at < to)) return;
    if (notAfter.test(clause.slice(to)) || notBefore.test(clause.slice(Math.max(0, at - 24), at))) return;
    found.push({ hours, at, to });
  };
  for (const match of clause.matchAll(special)) add(match, specialHours(match[0]));
  for (const match of clause.matchAll(length)) add(match, hoursOf(match));
  return found.toSorted((a, b) => a.at - b.at);
}

function specialHours(words: string): number {
  if (/kwartier|quarter/.test(words)) return /drie/.test(words) ? 0.75 : 0.25;
  if (/week/.test(words)) return 40;
  const count = /and a half|anderhal/.test(words) ? 1.5 : /half|halve|halfuur/.test(words) ? 0.5 : 1;
  return count * (/day|dag/.test(words) ? 8 : 1);
}

function hoursOf(match: RegExpExecArray): number | undefined {
  const [, said = '', half, word = '', minutes, halfAfter] = match;
  // Of "2 to 3 hours" the less is kept.
  const least = /^\d/.test(said) ? /^[\d.,]+/.exec(said)?.[0] : /^a couple of|^half a dozen|^[^\s–-]+/.exec(said)?.[0];
  const count = smallValue(least ?? '');
  if (count === undefined || Number.isNaN(count)) return undefined;
  const whole = count + (half === undefined && halfAfter === undefined ? 0 : 0.5);
  if (/^m/.test(word)) return whole / 60;
  if (/^w(?:ee|k|e)/.test(word) && !/^wer|^wor/.test(word)) return whole * 40;
  if (/^(?:d|wor|wer)/.test(word)) return whole * 8;
  return whole + Number(minutes ?? 0) / 60;
}
