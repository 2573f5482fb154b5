// What a named day belongs to: what happened, or something else in the same sentence.

import type { Named } from './day.ts';
import type { Token } from './token.ts';

/** `event`: may be when it happened; `background`: only if nothing else is; `other`: a deadline, a paper, a frequency. */
export type Mark = 'event' | 'background' | 'other';

const paper =
  /^(?:invoices?|bills?|factu(?:ur|ren)|rekening(?:en)?|declaratie|quote|quotation|offerte|contract|agreement|overeenkomst|estimate|order|purchase|receipt|bon|deadline|dated|gedateerd|gedateerde|vervaldatum|instalment|termijn|deposit|aanbetaling|salary|rent|huur)$/;
const talk =
  /^(?:mail|e-?mail|email|message|bericht|letter|brief|call|meeting|gesprek|afspraak|overleg|appointment|reminder|herinnering|aanmaning|payment|betaling|proposal|voorstel|briefing|version|versie|delivery|levering|oplevering|launch|kick-?off|start)$/;
const wanting =
  /^(?:deadline|due|scheduled|planned|gepland|ingepland|promised|beloofd|beloofde|verwacht|expected|vervalt|verviel|verliep|expires|expired)$/;
const willing =
  /^(?:will|he'll|she'll|they'll|it'll|i'll|we'll|zal|zullen|gaat|gaan|wants|wil|willen|moet|moeten|must|should)$/;
const bound = /^(?:moet|moeten|must|should)$/;
const wouldBe = /^(?:would|zou|zouden)$/;
/** What one works towards: a day beside it is when it is due. */
const goal =
  /^(?:deadline|launch|livegang|go-?live|oplevering|opleverdatum|leverdatum|lancering|release|vervaldatum|einddatum|inleverdatum)$/;
const being =
  /^(?:is|was|are|staat|stond|remains|blijft|wordt|op|on|for|the|de|het|a|een|my|mijn|our|onze|hard\p{L}*|final|uiterste|definitieve|absolute)$/u;
const toBe =
  /^(?:live|af|klaar|leveren|opleveren|lanceren|opgeleverd|geleverd|online|ready|done|finished|delivered|deliver|launch|there|binnen|staan|inleveren|ingeleverd)$/;
const plans =
  /^(?:plan|plans|planned|planning|gepland|ingepland|scheduled|launch\w*|lancer\w*|livegang|go-?live|live|oplever\w*|opgeleverd|deadline|leveren|deliver|delivery|due|ready|klaar|release|vervalt|will|zal|zullen|would|zou|moet|moeten|must|should|wants|wil|needs|promised|promises|beloofd|beloofde|belooft|expected|verwacht|upcoming|uiterlijk|tegen|by|until|before|until|tot|voor)$/;
const moved =
  /^(?:moved|rescheduled|postponed|pushed|changed|verzet|verzette|verplaatst|verplaatste|verschoven|uitgesteld)$/;
const freely = /^(?:times?|keer|maal|twice|once|per|tweemaal|driemaal)$/;
const subject = /^(?:i|we|i'd|i've|we'd|we've|ik|wij)$/;
const their = /^(?:he|she|they|client|customer|hij|ze|zij|klant|opdrachtgever)$/;
const done =
  /^(?:delivered|sent|signed|submitted|finished|completed|invoiced|handed|shipped|uploaded|presented|geleverd|leverde|opgeleverd|gestuurd|stuurde|verstuurd|verstuurde|getekend|ingeleverd|ingediend|afgerond|gefactureerd|factureerde|verzonden|opgestuurd|emailed|mailed|gemaild)$/;
const paid = /^(?:paid|pays|betaald|betaalde|betaalden|overgemaakt)$/;
const short =
  /^(?:not|never|only|just|half|late|less|part|too|partly|didn't|hasn't|haven't|niet|nooit|maar|slechts|helft|laat|minder|deel|deels|gedeeltelijk|te)$/;
const settledThen =
  /^(?:agreed|agree|started|begun|began|hired|joined|booked|signed|afgesproken|begonnen|begon|tekende|tekenden|ontmoet|startte|gestart|overeengekomen|ingehuurd|aangenomen|getekend)$/;

/** A word of what is still to be done. */
export const isPlan = (t: Token): boolean => plans.test(t.word);

/** Reads a named day's surroundings within its sentence; `isRecent`: what has gone on since a day not long ago. */
export function markOf(tokens: readonly Token[], named: Named, isRecent = false): Mark {
  const before = wordsBefore(tokens, named);
  const [nearest = '', second = ''] = before.map((t) => t.kind);
  const after = tokens[named.last];
  if (nearest === 'v' || (nearest === 't' && !/^(?:to|thru|through)$/.test(before[0]?.word ?? ''))) return 'other';
  const edge = before.findIndex((t) => isEdge(t));
  const near = before.slice(0, edge < 0 ? 3 : Math.min(edge, 3)).map((t) => t.word);
  if (!before.some((t) => moved.test(t.word)) && near.some((word) => wanting.test(word))) return 'other';
  if (isGoal(tokens, named)) return 'other';
  const isPeriod = tokens.slice(named.first, named.last).some((t) => /[dkmy]/.test(t.kind));
  if (isPeriod && before.slice(0, 3).some((t) => freely.test(t.word))) return 'other';
  if (after !== undefined && (paper.test(after.word) || (after.kind === 'f' && after.word === 'deadline')))
    return 'other';
  if (isToCome(before)) return 'other';
  // "the last time was in May"
  if (before.some((t, i) => /^(?:time|keer)$/.test(t.word) && before[i + 1]?.kind === 'L')) return 'background';
  if (near.some((word) => wouldBe.test(word)) || goal.test(near.find((word) => !being.test(word)) ?? ''))
    return 'background';
  if (/^(?:from|vanaf)$/.test(before[0]?.word ?? '')) return 'background';
  const isMoved = nearest === 'r' && before.slice(1).some((t) => moved.test(t.word));
  if (isMoved) return 'other';
  const isOf = nearest === 'O' || nearest === 'r';
  const nouns = before.slice(0, isOf ? 4 : 2).map((t) => t.word);
  if (nouns.some((word) => paper.test(word))) return 'other';
  const isSince = nearest === 's' || second === 's' || tokens[named.first]?.kind === 's';
  if (isSince && !isRecent) return 'background';
  if ((isOf && nouns.some((word) => talk.test(word))) || tokens[named.last - 1]?.word.endsWith("'s"))
    return 'background';
  if (/^(?:after|na)$/.test(before[0]?.word ?? '')) return 'background';
  return isBackground(clauseOf(tokens, named)) ? 'background' : 'event';
}

/** "He says he will pay on Friday": not the last Friday; "I want to report that on Friday" is. */
function isToCome(before: readonly Token[]): boolean {
  const edge = before.findIndex((t) => isEdge(t));
  const clause = before.slice(0, edge < 0 ? before.length : edge).map((t) => t.word);
  const will = clause.findIndex((word) => willing.test(word));
  return will >= 0 && will < 4 && (bound.test(clause[will] ?? '') || !subject.test(clause[will + 1] ?? ''));
}

/** "31 December is the hard deadline", "on 10 December it must be live". */
function isGoal(tokens: readonly Token[], { first, last }: Named): boolean {
  if (tokens.slice(first, last).some((t) => t.kind === 'R')) return false;
  const after: string[] = [];
  for (let at = last; at < tokens.length && after.length < 8 && !isEdge(tokens[at]); at++)
    after.push(tokens[at]?.word ?? '');
  const noun = after.findIndex((word) => goal.test(word));
  if (
    noun > 0 &&
    /^(?:is|was|are|blijft|remains)$/.test(after[0] ?? '') &&
    after.slice(0, noun).every((word) => being.test(word))
  )
    return true;
  return after.slice(0, 3).some((word) => bound.test(word)) && after.some((word) => toBe.test(word));
}

const edges = /^(?:but|maar|because|omdat|want|so|dus|when|toen|then|after|nadat|that|which)$/;
const isEdge = (t: Token | undefined): boolean => t === undefined || /[.,&]/.test(t.kind) || edges.test(t.word);

/** The eight tokens before a day, the nearest first, with the small words the day itself begins with. */
function wordsBefore(tokens: readonly Token[], { first, last }: Named): readonly Token[] {
  let start = first;
  while (start < last && /[OrIpzsvt]/.test(tokens[start]?.kind ?? '.')) start++;
  const out: Token[] = [];
  for (let at = start - 1; at >= 0 && out.length < 8; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === '.') break;
    if (!/[zp~@]/.test(token.kind)) out.push(token);
  }
  return out;
}

function clauseOf(tokens: readonly Token[], { first, last }: Named): readonly string[] {
  let [from, to] = [first, last];
  while (from > 0 && first - from < 12 && !isEdge(tokens[from - 1])) from--;
  while (to < tokens.length && to - last < 12 && !isEdge(tokens[to])) to++;
  return tokens.slice(from, to).map((t) => t.word);
}

/** What the writer did themselves, or what was settled then, is the story before the incident. */
function isBackground(words: readonly string[]): boolean {
  if (words.some((word) => settledThen.test(word))) return true;
  if (words.some((word) => paid.test(word)) && !words.some((word) => short.test(word))) return true;
  const who = words.findIndex((word) => subject.test(word) || their.test(word));
  return subject.test(words[who] ?? '') && words.some((word) => done.test(word));
}
