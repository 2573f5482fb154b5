// Whether a text can stand in a card: nothing hidden, no markup, nobody's address, and no word to the bot instead of to a freelancer.
import { visible } from '../chat/index.ts';

export const dangers = ['hidden', 'letters', 'markup', 'link', 'contact', 'ping', 'code', 'order'] as const;
export type Danger = (typeof dangers)[number];
/** `words`: the piece of the text, as it stands there. */
export type Harm = { readonly danger: Danger; readonly words: string };

const letters = /\p{L}*(?!\p{Script=Latin})\p{L}\p{L}*/u;
const markup = [
  /<\/?[a-z!][^>\n]*>?/i,
  /```|~~~/,
  /[{[]\s*["'][\w-]+["']\s*:/,
  /\[\^[^\]]*\]:?/,
  /!?\[[^\]\n]*\]\([^)\n]*\)/,
] as const;
const link = [
  /\b[a-z][a-z+.-]*:\/\/\S+/i,
  /\bwww\.\S+/i,
  /(?:^|[\s"'“(])\.[a-z]{2,}\b/i,
  /\b[a-z0-9-]+\.(?:com|net|org|io|nl|be|eu|co|uk|de|fr|info|biz|app|dev|me|ai|xyz|site|online|invalid|example|test)\b/i,
] as const;
const contact = [/\S+@\S+\.\S+/, /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}\b/, /\+?\d(?:[\s().-]?\d){8,}/] as const;
const ping = [
  /@[\p{L}\p{N}_]+/u,
  /<[@#!&][^>]*>/,
  /(?:^|\s)#[\p{L}][\p{L}\p{N}_-]+/u,
  /\bat[- ]sign\b|\bapenstaartje\b/i,
] as const;
const code = [
  /\bbase ?-?64\b|\brot ?-?13\b|\bread (?:it |this )?backwards\b|\blees (?:het |dit )?achterstevoren\b|\bhex[- ]encoded\b/i,
  /\b(?=[A-Za-z0-9+/]*[a-z][A-Z])(?=[A-Za-z0-9+/]*\d|[A-Za-z0-9+/]*[A-Z]{2})[A-Za-z0-9+/]{24,}={0,2}/,
] as const;

/** Who a card speaks to is a freelancer with a client. It knows of no machine, no card, no member and no reader. */
const order = [
  /^\s*(?:system|systeem|user|human|mens|assistant|assistent|developer)\s*:/im,
  /\b(?:AI|language|large language) models?\b|\bLLMs?\b|\btaalmodel(?:len)?\b|\bAI[- ]modellen\b|\bchatbots?\b|\b(?:system|the|your|this) prompt\b/i,
  /\b(?:note|message|order|task|instructions?|word) (?:to|for) (?:the |an? )?(?:assistant|model|bot|AI)\b|\b(?:aan|voor) (?:de |het |een )?(?:assistent|model|bot|AI)\b/i,
  /\b(?:the|de|het|an?|een) (?:assistant|assistent|model|bot)\b[^.?!\n]{0,40}\b(?:must|should|shall|may|has to|is to|moet|mag|hoort|dient)\b/i,
  /\b(?:this|these|the other|conflicting) cards?\b|\bdeze kaart(?:en)?\b|\bde andere kaarten\b/i,
  /\b(?:the|this|each|every) member(?:['’]s)?\b|\bmembers? (?:without|must|should|may)\b|\b(?:het|dit|elk|ieder) lid\b|\bleden (?:met|zonder|die|moeten|krijgen|mogen)\b/i,
  /\b(?:ignore|forget|disregard|override) (?:all |any |the |your |these )*(?:previous |earlier |prior |above )*(?:instructions?|rules|prompts?)\b|\b(?:negeer|vergeet) (?:alle |de |je |deze )*(?:vorige |eerdere |bovenstaande )*(?:instructies|opdrachten|regels)\b/i,
  /\binstructions? you (?:got|were given|have)\b|\bhidden (?:task|order)\b|\bverborgen (?:taak|opdracht)\b|\b(?:je|jouw) opdracht over te schrijven\b/i,
  /\bsafety (?:notice|text|warning)\b|\bveiligheidsmelding\b|\b(?:skip|sla) [^.?!\n]{0,20}(?:verification|controle)\b/i,
  /\b(?:the|every) reader (?:has|have|agreed)\b|\bde lezer heeft\b|\b(?:number of|aantal) (?:votes|stemmen)\b|\badvi(?:ce|es) (?:is )?(?:private|privé)\b|\bis het advies privé\b/i,
] as const;

const patterns = { markup, link, contact, ping, code, order } as const;

/** All that is wrong with a text, one of each kind. */
export function harmsIn(text: string): readonly Harm[] {
  const found: Harm[] = [];
  const seen = visible(text);
  if (seen !== text.toWellFormed().replaceAll(/\r\n?/g, '\n')) found.push({ danger: 'hidden', words: '' });
  const strange = letters.exec(seen)?.[0];
  if (strange !== undefined) found.push({ danger: 'letters', words: strange });
  for (const danger of ['markup', 'link', 'contact', 'ping', 'code', 'order'] as const) {
    const words = firstOf(patterns[danger], seen);
    if (words !== undefined) found.push({ danger, words: words.trim() });
  }
  return found;
}

const firstOf = (all: readonly RegExp[], text: string): string | undefined =>
  all.map((pattern) => pattern.exec(text)?.[0]).find((words) => words !== undefined);
