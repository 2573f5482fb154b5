// Names of people, and companies that carry nothing but a name: by first names, by what stands beside them, by a capital that has no other reason.

import type { Found } from './found.ts';
import { isShortTitle, isUnsureName, type Token } from './token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words a name stands behind: "my client Noor", "haar man Storm". */
const relations = set(`client clients customer buyer founder owner boss manager contact colleague partner assistant accountant bookkeeper lawyer solicitor
  agent editor director husband wife girlfriend boyfriend brother sister son daughter mother father friend neighbour neighbor cousin intern secretary
  bride groom landlord tenant recruiter investor cofounder co-founder ceo cto cfo coo pm guy man woman lady named called aka producer captain farmer nephew niece landlady foreman supervisor planner buyer designer developer photographer dentist headmaster teacher coach
  klant klanten opdrachtgever opdrachtgeefster eigenaar eigenaresse oprichter oprichtster baas contactpersoon collega compagnon assistent assistente
  boekhouder boekhoudster advocaat advocate redacteur redactrice directeur directrice man vrouw vriend vriendin broer zus zoon dochter moeder vader
  buurman buurvrouw neef nicht bruid bruidegom huisbaas stagiair stagiaire genaamd heet heette heten ene zekere bazin producent producer kapitein boer tandarts juf meester trainer planner inkoper inkoopster vormgever ontwikkelaar fotograaf projectleider projectmanager
  leidinggevende chef medewerker medewerkster name naam`);
/** Before a lower-case name they must leave no doubt. */
const verbs = set('will wil may can said win sue mag mark ray rob pat jet ad bea hope grace joy max art bill cas dan was van per ken lee ben dan elke erin floor joke koos harm lien matt made');
const greetings = set('hi hello hey dear hoi hallo beste dag geachte goedemorgen goedemiddag goedenavond lieve ha hee yo morning evening dag hai heya');
/** Places and tools stand behind these, people hardly ever. */
const placing = set('in uit te near via using into regio omgeving richting inside outside across around through buiten binnen vlakbij on nabij');
const atWork = set('at bij from for voor namens at');
/** "Drentse klei", "a Victorian house". */
const adjective = { en: /(?:ian|ese|ish|ean)s?$/, nl: /(?:se|sche|schen)$/ };
/** A thing, a place or a people has one of these, a person none. */
const articles = set("the a an de het een den ne nen 'n 't this these dit deze some any every each elke");
/** Behind the verb they say that the first word of the sentence was no subject: "Nadien vroeg hij". */
const turning = set('ik je jij hij we wij men u ge gij er zij');
/** "Aafke en ik", "Bram and his wife". */
const pairing = /^(?:en|and) (?:ik|i|me|my|mijn|we|her|his|haar|zijn)$/;
/** What only somebody does: behind a word that begins a sentence it makes a name of it. */
const doing = set(`is was has had says said wants wanted keeps kept won't doesn't didn't isn't wasn't hasn't asks asked told tells sent sends wrote writes
  called calls paid pays thinks thought did does refuses refused still never just always also claims claimed insists insisted replied replies ignores
  ignored texts texted emailed emails messages messaged promised promises demands demanded decided got gets goes went knows knew owes owed hired who
  heeft wil zegt zei vindt vond vraagt vroeg stuurt stuurde belt belde mailt mailde appt appte betaalt betaalde blijft bleef komt kwam gaat ging kan kon
  moet moest denkt dacht doet deed weigert weigerde beweert beweerde reageert reageerde negeert negeerde belooft beloofde eist eiste weet wist schrijft
  schreef wilde wou zou gaf geeft krijgt kreeg werd wordt nam neemt liet laat hield houdt`);
/** Names that begin so many sentences as another word that what follows says nothing. */
const fickle = { en: set('may'), nl: set('dan') };
const signOff =
  /(?:regards|wishes|sincerely|faithfully|truly|thanks|cheers|greetings|love|best|groet|groeten|groetjes|mvg|bedankt|dank|liefs|gr|grtz|greetz|hoogachtend|xx?|xxx)[,.!]?[ \t]*\n?[ \t]*[-–—]?[ \t]*$/iu;

/** What a title of a book, a room or a sentence begins with after "called". */
const spare = set('the a an de het een i my your our how what why when this that mijn je jouw onze hoe wat waarom dit dat is and en to for');
/** What anything can do, not only somebody. */
const being = set('is was has had wordt werd heeft had blijft bleef komt kwam gaat ging kan kon moet will still never always also did does');
/** Somebody stands behind these: "told June". */
const telling = set('told tell asked ask thanked emailed texted messaged paid called vertelde vertel zei vroeg mailde belde appte bedankte sprak stuurde gaf');
const apposed = /^, (?:the|our|their|her|his|my|who|head|de|het|hun|hoofd|mijn|onze|een|die|haar|zijn)(?!\p{L})/u;
/** Somebody is spoken of further on: "May is lovely but she never decides". */
const isSpokenOf = (text: string, { to }: Token): boolean => /^[^.!?\n]{0,80}?(?<!\p{L})(?:he|she|him|her|his|hij|zij|ze|hem|haar)(?!\p{L})/u.test(text.slice(to, to + 90));

/** A name or company, with its words. */
export type Run = Found & { readonly kind: 'name' | 'company'; readonly tokens: readonly Token[] };

/** Names in the words of a text. */
export function findNames(text: string, tokens: readonly Token[], language: 'en' | 'nl'): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; ) {
    const run = runAt(text, tokens, i, language);
    if (run !== undefined) runs.push(run);
    i += Math.max(1, run === undefined ? 1 : tokens.indexOf(run.tokens.at(-1) ?? tokens[i]!, i) - i + 1);
  }
  return runs;
}

function runAt(text: string, tokens: readonly Token[], at: number, language: 'en' | 'nl'): Run | undefined {
  const first = tokens[at]!;
  if (first.shape === 'lower') return lowerRun(text, tokens, at);
  const members = extended(text, tokens, at);
  const before = tokens[at - 1];
  const clue = clueOf(text, tokens, at, members, language);
  if (clue === 'none') return undefined;
  const last = members.at(-1)!;
  const from = clue === 'family' ? infixStart(text, tokens, at) : first.from;
  return { kind: kindOf(before, members, clue), from, to: last.to, tokens: members };
}

const capital = (token: Token): boolean => token.shape === 'Cap' || token.shape === 'Camel';
const joins = (gap: string, before: Token): boolean => /^ {1,2}$/.test(gap) || (before.shape === 'Letter' && /^\.? ?$/.test(gap));

/** The words that belong to the one at a place: "Petra", "Petra de Vries", "J. P. Coen". */
function extended(text: string, tokens: readonly Token[], at: number): Token[] {
  const members = [tokens[at]!];
  for (let i = at + 1; i < tokens.length && members.length < 7; i++) {
    const [before, next] = [members.at(-1)!, tokens[i]!];
    if (!joins(next.gap, before) || text[before.to] === "'") break;
    const isSame = tokens[at]!.shape === 'CAPS' && tokens[at]!.first && next.shape === 'CAPS' && (next.family || next.infix || !next.ordinary);
    const isSplit = next.never && next.word.length < 4 && tokens[i + 1]?.gap === ' ' && capital(tokens[i + 1]!) && (before.first || before.family);
    if ((capital(next) && !next.never) || isSplit || isSuffix(next) || isSame || (next.shape === 'Letter' && /^\. ?(?:\p{Lu}|van |de |der |den |ter |von |di |al )/u.test(text.slice(next.to, next.to + 6)))) {
      members.push(next);
      continue;
    }
    const chain = infixChain(tokens, i);
    if (chain === 0) break;
    members.push(...tokens.slice(i, i + chain + 1));
    i += chain;
  }
  return members;
}

/** "Withaar jr.", "Ford III". */
const isSuffix = (token: Token): boolean => /^(?:[js]r|I{2,3})$/i.test(token.word) && token.word !== 'SR';

/** How many small words stand here before a capital that belongs to a name; 0 where none do. */
function infixChain(tokens: readonly Token[], at: number): number {
  for (let i = 0; i < 4; i++) {
    const token = tokens[at + i];
    if (token === undefined || (i > 0 && !/^[ .]{1,2}$|^$/.test(token.gap))) return 0;
    if (i > 0 && capital(token) && !token.infix) return (token.never && !token.family) || token.first ? 0 : i;
    if (!token.infix) return 0;
    // "in 't Veld" and "op den Berg", but not "in Utrecht".
    if (i === 0 && /^(?:in|op|te)$/.test(token.lower) && tokens[at + 1]?.infix !== true && tokens[at + 1]?.family !== true) return 0;
  }
  return 0;
}

type Clue = 'none' | 'first' | 'beside' | 'family' | 'capital';

function clueOf(text: string, tokens: readonly Token[], at: number, members: readonly Token[], language: 'en' | 'nl'): Clue {
  const [first, before, last] = [members[0]!, tokens[at - 1], members.at(-1)!];
  if (members.every((it) => it.infix && !it.first)) return 'none';
  const next = tokens[tokens.indexOf(last, at) + 1];
  const after = tokens[tokens.indexOf(last, at) + 2]?.lower ?? '';
  const isTurned = language === 'nl' && turning.has(after);
  const follows = next === undefined || !/^[ ,]{1,2}$/.test(next.gap) ? '' : pairing.test(`${next.lower} ${after}`) ? 'says' : isTurned ? '' : next.lower;
  if (first.shape === 'Letter') return letterClue(first, before, members);
  if (before?.title === true && (first.gap === ' ' || (isShortTitle(before) && /^\. ?$/.test(first.gap))) && !first.title && !first.starts) return 'beside';
  if (isBeside(text, before, first, last)) return first.never && !first.first ? 'none' : 'beside';
  if (first.first && first.lower === 'jan' && isDated(text, first)) return 'none';
  const isTwo = members.length > 1 && members.slice(1).some((it) => capital(it) || it.shape === 'CAPS');
  if (first.first && (!first.never || first.lower === 'jan')) {
    if (first.shape === 'CAPS') return isUnsureName(first) ? 'none' : 'first';
    if (!isUnsureName(first) || !first.starts || isTwo) return 'first';
    if (fickle[language].has(first.lower)) return 'none';
    if (doing.has(follows) && (!being.has(follows) || isSpokenOf(text, last))) return 'first';
    return text[last.to] === "'" || /^[,]/.test(text.slice(last.to, last.to + 1)) ? 'first' : 'none';
  }
  if (first.first && first.never) {
    const isDoing = doing.has(follows) && (!being.has(follows) || (first.starts && isSpokenOf(text, last)));
    const isTold = !first.starts && (telling.has(before?.lower ?? '') || apposed.test(text.slice(last.to, last.to + 12)));
    return isDoing || isTold || (isTwo && (!first.starts || !members[1]!.ordinary)) ? 'first' : 'none';
  }
  if (first.never || first.shape === 'CAPS') return 'none';
  if (first.infix && !first.starts && isTwo) return 'family';
  if (first.infix && first.starts && isTwo && members.at(-1)!.family) return 'family';
  if (first.family && !first.starts && !/^(?:the|a|an|een|het|'n)$/.test(before?.lower ?? '')) return 'family';
  if (first.ordinary || /\p{N}/u.test(first.word)) return 'none';
  if (first.starts && first.word.length > 9 && !isTwo) return 'none';
  const does = doing.has(follows) && (!being.has(follows) || isSpokenOf(text, last));
  if (first.starts) return isTwo || does || text[last.to] === "'" ? 'capital' : 'none';
  if (!isTwo && adjective[language].test(first.lower)) return 'none';
  if (before !== undefined && articles.has(before.lower) && !isTwo && first.shape !== 'Camel') return 'none';
  if (before !== undefined && placing.has(before.lower) && !members.some((it) => it.first)) return 'none';
  return 'capital';
}

/** "Kind regards, Noor", "Hi Storm," and "my client Summer". */
function isBeside(text: string, before: Token | undefined, first: Token, last: Token): boolean {
  if ((first.shape === 'CAPS' && !first.first) || spare.has(first.lower)) return false;
  const end = text.slice(last.to, last.to + 3);
  if (signOff.test(text.slice(Math.max(0, first.from - 24), first.from)) && /^[ .!]{0,2}(?:\n|$)/.test(end)) return true;
  if (before === undefined) return false;
  if (greetings.has(before.lower) && (before.starts || first.first) && first.gap === ' ' && /^ ?(?:[,!.:\n-]|$)/.test(end)) return true;
  return relations.has(before.lower) && /^,? ?["(]?$| $/.test(first.gap) && !/[.!?\n]/.test(first.gap);
}

/** "J. de Vries" is a name, and "client J." is one in short; A, I and U are words, X, Y and Z say that no name is given. */
function letterClue(first: Token, before: Token | undefined, members: readonly Token[]): Clue {
  const isFull = members.length > 1 && members.some((it) => capital(it) && (!it.ordinary || it.family));
  if (isFull && (!/^[IU]$/.test(first.word) || before === undefined) && !/^(?:plan|option|type|model|part|optie|deel|class|variant)$/.test(before?.lower ?? '')) return 'beside';
  const isTold = before !== undefined && relations.has(before.lower) && first.gap === ' ';
  return members.length === 1 && isTold && /^[^AEIOUXYZ]$/.test(first.word) ? 'beside' : 'none';
}

const isDated = (text: string, { from, to }: Token): boolean =>
  /\d(?:st|nd|rd|th|e)?[ -]$/.test(text.slice(Math.max(0, from - 5), from)) || /^\.? ?'?\d/.test(text.slice(to, to + 4));

function kindOf(before: Token | undefined, members: readonly Token[], clue: Clue): 'name' | 'company' {
  if (clue !== 'capital') return 'name';
  if (members.some((it) => it.first) || members.some((it) => it.infix)) return 'name';
  if (members[0]!.shape === 'Camel') return 'company';
  if (members.length > 1 && members.slice(1).every((it) => it.ordinary && !it.family)) return 'company';
  return before !== undefined && atWork.has(before.lower) && members.length === 1 && !members[0]!.family ? 'company' : 'name';
}

/** "meneer van den Berg" and "met de Vries": the small words before a family name are part of it. */
function infixStart(text: string, tokens: readonly Token[], at: number): number {
  let [start, i] = [tokens[at]!.from, at];
  while (i > 0 && /^ $/.test(tokens[i]!.gap) && /^(?:van|de|der|den|ter|ten|von|di|da|el|al)$/.test(tokens[i - 1]!.lower)) start = tokens[--i]!.from;
  return text.slice(start, tokens[at]!.from) === 'van ' && tokens[at]!.first ? tokens[at]!.from : start;
}

/** Who writes without capitals writes names without them too. */
function lowerRun(text: string, tokens: readonly Token[], at: number): Run | undefined {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  const isTold = before !== undefined && (relations.has(before.lower) || before.title) && /^\.? $/.test(token.gap);
  const isSure = token.first && !token.never && !token.ordinary && token.word.length > 2;
  if (!isSure && !(isTold && token.first && !verbs.has(token.lower) && !isDated(text, token)) && !(before?.title === true && before.shape !== 'CAPS' && isTold && token.family)) return undefined;
  const members = [token];
  for (let i = at + 1; i < tokens.length && members.length < 5; i++) {
    const next = tokens[i]!;
    if (next.gap !== ' ' || text[members.at(-1)!.to] === "'") break;
    const chain = lowerChain(tokens, i);
    if (chain === 0) break;
    members.push(...tokens.slice(i, i + chain));
    i += chain - 1;
  }
  return { kind: 'name', from: token.from, to: members.at(-1)!.to, tokens: members };
}

/** How many of the next words are a family name in lower case: "bakker" hardly, "de vries" and "jansen" yes. */
function lowerChain(tokens: readonly Token[], at: number): number {
  for (let i = 0; i < 3; i++) {
    const token = tokens[at + i];
    if (token === undefined || (i > 0 && token.gap !== ' ')) return 0;
    if (token.family && (!token.ordinary || i > 0)) return i + 1;
    if (!/^(?:van|de|der|den|ter|ten)$/.test(token.lower)) return 0;
  }
  return 0;
}
