// Names of people, and companies that carry nothing but a name: by first names, by what stands beside them, by a capital that has no other reason.

import type { Found } from './found.ts';
import { isUnsureName, type Token } from './token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words a name stands behind: "my client Noor", "haar man Storm". */
const relations = set(`client clients customer buyer founder owner boss manager contact colleague partner assistant accountant bookkeeper lawyer solicitor
  agent editor director husband wife girlfriend boyfriend brother sister son daughter mother father friend neighbour neighbor cousin intern secretary
  bride groom landlord tenant recruiter investor cofounder co-founder ceo cto cfo coo pm guy man woman lady named called aka
  klant klanten opdrachtgever opdrachtgeefster eigenaar eigenaresse oprichter oprichtster baas contactpersoon collega compagnon assistent assistente
  boekhouder boekhoudster advocaat advocate redacteur redactrice directeur directrice man vrouw vriend vriendin broer zus zoon dochter moeder vader
  buurman buurvrouw neef nicht bruid bruidegom huisbaas stagiair stagiaire genaamd heet heette heten ene zekere bazin projectleider projectmanager
  leidinggevende chef medewerker medewerkster name naam`);
/** Before a lower-case name they must leave no doubt. */
const verbs = set('will wil may can said win sue mag mark ray rob pat jet ad bea hope grace joy max art bill cas dan was van per ken lee');
const greetings = set('hi hello hey dear hoi hallo beste dag geachte goedemorgen goedemiddag goedenavond lieve ha hee yo morning evening dag hai heya');
/** Places and tools stand behind these, people hardly ever. */
const placing = set('in uit te near via using into regio omgeving richting inside outside across around through buiten binnen vlakbij on nabij');
const atWork = set('at bij from for voor namens at');
/** What only somebody does: behind a word that begins a sentence it makes a name of it. */
const doing = set(`is was has had says said wants wanted keeps kept won't doesn't didn't isn't wasn't hasn't asks asked told tells sent sends wrote writes
  called calls paid pays thinks thought did does refuses refused still never just always also claims claimed insists insisted replied replies ignores
  ignored texts texted emailed emails messages messaged promised promises demands demanded decided got gets goes went knows knew owes owed and hired who
  heeft wil zegt zei vindt vond vraagt vroeg stuurt stuurde belt belde mailt mailde appt appte betaalt betaalde blijft bleef komt kwam gaat ging kan kon
  moet moest denkt dacht doet deed weigert weigerde beweert beweerde reageert reageerde negeert negeerde belooft beloofde eist eiste weet wist schrijft
  schreef wilde wou zou gaf geeft krijgt kreeg werd wordt en die nam neemt liet laat hield houdt`);
/** Names that begin so many sentences as another word that what follows says nothing. */
const fickle = { en: set('will may can said hope grace'), nl: set('dan ben elke wil mag was ad dan die van koos lien') };
const signOff =
  /(?:regards|wishes|sincerely|faithfully|truly|thanks|cheers|greetings|love|best|groet|groeten|groetjes|mvg|bedankt|dank|liefs|gr|grtz|greetz|hoogachtend|xx?|xxx)[,.!]?[ \t]*\n?[ \t]*[-–—]?[ \t]*$/iu;

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
    if ((capital(next) && !next.never) || isSame || (next.shape === 'Letter' && /^\. ?\p{Lu}/u.test(text.slice(next.to, next.to + 3)))) {
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

/** How many small words stand here before a capital that belongs to a name; 0 where none do. */
function infixChain(tokens: readonly Token[], at: number): number {
  for (let i = 0; i < 4; i++) {
    const token = tokens[at + i];
    if (token === undefined || (i > 0 && !/^[ .]{1,2}$|^$/.test(token.gap))) return 0;
    if (i > 0 && capital(token) && !token.infix) return token.never || token.first ? 0 : i;
    if (!token.infix || token.shape === 'CAPS' || /^(?:in|op|te|en|la|le|al|mac|mc|san|st|af|la)$/.test(token.lower) && i === 0 && !/^(?:in|op)$/.test(token.lower)) {
      if (!token.infix) return 0;
    }
  }
  return 0;
}

type Clue = 'none' | 'first' | 'beside' | 'family' | 'capital';

function clueOf(text: string, tokens: readonly Token[], at: number, members: readonly Token[], language: 'en' | 'nl'): Clue {
  const [first, before, last] = [members[0]!, tokens[at - 1], members.at(-1)!];
  const next = tokens[tokens.indexOf(last, at) + 1];
  const follows = next !== undefined && /^[ ,]{1,2}$/.test(next.gap) ? next.lower : '';
  if (first.shape === 'Letter') return letterClue(first, before, members);
  if (before?.title === true && /^\.? ?$/.test(first.gap) && !first.title) return 'beside';
  if (isBeside(text, before, first, last)) return first.never && !first.first ? 'none' : 'beside';
  if (first.first && first.lower === 'jan' && isDated(text, first)) return 'none';
  const isTwo = members.length > 1 && members.slice(1).some((it) => capital(it) || it.shape === 'CAPS');
  if (first.first && (!first.never || first.lower === 'jan')) {
    if (first.shape === 'CAPS') return isUnsureName(first) ? 'none' : 'first';
    if (!isUnsureName(first) || !first.starts || isTwo || (doing.has(follows) && !fickle[language].has(first.lower))) return 'first';
    return text[last.to] === "'" || /^[,]/.test(text.slice(last.to, last.to + 1)) ? 'first' : 'none';
  }
  if (first.first && first.never) return (isTwo && !members[1]!.ordinary) || (!first.starts && isTwo) ? 'first' : 'none';
  if (first.never || first.shape === 'CAPS') return 'none';
  if (first.infix && !first.starts && isTwo) return 'family';
  if (first.infix && first.starts && isTwo && members.at(-1)!.family) return 'family';
  if (first.family && !first.starts) return 'family';
  if (first.ordinary) return 'none';
  if (first.starts) return (isTwo && !members[1]!.ordinary) || doing.has(follows) || text[last.to] === "'" ? 'capital' : 'none';
  if (before !== undefined && placing.has(before.lower) && !members.some((it) => it.first)) return 'none';
  return 'capital';
}

/** "Kind regards, Noor", "Hi Storm," and "my client Summer". */
function isBeside(text: string, before: Token | undefined, first: Token, last: Token): boolean {
  if (first.shape === 'CAPS' && !first.first) return false;
  const end = text.slice(last.to, last.to + 3);
  if (signOff.test(text.slice(Math.max(0, first.from - 24), first.from)) && /^[ .!]{0,2}(?:\n|$)/.test(end)) return true;
  if (before === undefined) return false;
  if (greetings.has(before.lower) && (before.starts || first.first) && first.gap === ' ' && /^ ?(?:[,!.:\n-]|$)/.test(end)) return true;
  return relations.has(before.lower) && /^,? ?["(]?$| $/.test(first.gap) && !/[.!?\n]/.test(first.gap);
}

/** "J. de Vries" is a name, and "client J." is one in short; A, I and U are words, X, Y and Z say that no name is given. */
function letterClue(first: Token, before: Token | undefined, members: readonly Token[]): Clue {
  const isFull = members.length > 1 && members.some((it) => capital(it) && (!it.ordinary || it.family));
  if (isFull && !/^[IAU]$/.test(first.word)) return 'beside';
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
  if (!isSure && !(isTold && token.first && !verbs.has(token.lower) && !isDated(text, token)) && !(before?.title === true && isTold && token.family)) return undefined;
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
