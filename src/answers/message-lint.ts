// Whether a message can be sent as it stands: a greeting, a fact, one request, a date or consequence, and nothing that makes it worse.
import type { Language } from '../chat/language.ts';
import { slots, type Answer } from './answer.ts';
import { messageWords } from './message-words.ts';
import { wordCount } from './said.ts';

export type Channel = Answer['messages'][number]['channel'];
/** `ends`: the message tells of a decision to stop, which needs no request. */
export type MessageKind = { readonly language: Language; readonly channel: Channel; readonly ends: boolean };

/** Most words and slots of a message: what is read on a phone, and filled in by hand without giving up. */
export const mostWords = 90;
export const mostSlots = 5;

/** What is wrong with a message, a sentence each; empty when it can be sent. */
export function lintMessage(text: string, kind: MessageKind): readonly string[] {
  return [...lengthOf(text), ...slotMistakes(text), ...missing(text, kind), ...unwanted(text, kind.language)];
}

function lengthOf(text: string): string[] {
  const words = wordCount(text);
  return words > mostWords ? [`has ${words} words; ${mostWords} is the most`] : [];
}

const known: ReadonlySet<string> = new Set(slots);

/** The slots a message uses, each once, in order. */
export const slotsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)),
];

function slotMistakes(text: string): string[] {
  const used = slotsIn(text);
  const strange = used.filter((name) => !known.has(name)).map((name) => `{${name}} is not a slot`);
  const many = used.length > mostSlots ? [`has ${used.length} slots; ${mostSlots} is the most`] : [];
  const open = /[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, '')) ? ['has a { or } on its own'] : [];
  const glued = /[\p{L}\p{N}]\{|\}[\p{L}\p{N}]/u.test(text) ? ['has letters against a slot; leave a space'] : [];
  return [...strange, ...many, ...open, ...glued];
}

function missing(text: string, { language, channel, ends }: MessageKind): string[] {
  const words = messageWords[language];
  const found: string[] = [];
  if ((channel === 'mail' || channel === 'any') && !words.greeting.test(text)) found.push('begins without a greeting');
  const requests = requestsOf(text, language);
  const parts = sentencesOf(text, language);
  if (!parts.some((part) => !isRequest(part, language) && wordCount(part) >= 4)) found.push('states no fact');
  if (requests.clear > 1 && channel !== 'call')
    found.push(`makes ${requests.clear} requests apart from each other; one is enough`);
  const refuses = words.refusal.test(text);
  if (requests.clear + requests.soft === 0 && !ends && !refuses)
    found.push('asks for nothing: no question, no request');
  if (!refuses && !has(text, words.date) && !has(text, words.consequence))
    found.push('names no date and no consequence');
  return found;
}

function unwanted(text: string, language: Language): string[] {
  const { insult, absolute, apology, threat } = messageWords[language];
  const found: string[] = [];
  const wrong = (pattern: RegExp, what: string): void => {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) found.push(`${what}: “${word}”`);
  };
  wrong(insult, 'insults or judges');
  wrong(absolute, 'generalises');
  wrong(apology, 'apologises');
  wrong(threat, 'threatens with more than a plain consequence');
  if (text.includes('!')) found.push('has an exclamation mark');
  return found;
}

/** Without the state a pattern with the g flag keeps. */
export const has = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;

/** The sentences of a message, its greeting taken off. */
export function sentencesOf(text: string, language: Language): readonly string[] {
  const said = messageWords[language].greeting.test(text) ? text.replace(/^[^,.?!\n]{1,40},\s+/, '') : text;
  return said.split(/(?<=[.?;])\s+|\n+/).filter((part) => part.trim() !== '');
}

/** A question or an imperative; "if you see it differently, tell me" is a way out beside the request, not one more. */
export function isRequest(sentence: string, language: Language): boolean {
  const { imperative, conditional, guard } = messageWords[language];
  if (guard.test(sentence)) return false;
  if (sentence.trimEnd().endsWith('?')) return true;
  return !conditional.test(sentence) && imperative.test(sentence);
}

/** How many requests a message makes: questions that follow each other are one; `soft` ones are put as a statement or a condition. */
export function requestsOf(text: string, language: Language): { readonly clear: number; readonly soft: number } {
  const { ask, conditional, imperative } = messageWords[language];
  const parts = sentencesOf(text, language);
  const clear = parts.map((part) => isRequest(part, language));
  const asksSoftly = (part: string): boolean =>
    ask.test(part) ||
    part.split(': ').some((clause) => conditional.test(clause)) ||
    part.split(/[,:] /).some((clause) => imperative.test(clause));
  const runs = clear.filter((it, at) => it || !conditional.test(parts[at] ?? ''));
  return {
    clear: runs.filter((it, at) => it && runs[at - 1] !== true).length,
    soft: parts.filter((part, at) => clear[at] !== true && asksSoftly(part)).length,
  };
}
