// Whether a wording may stand in a document at all: no link, no mention, no markup, no label left half, nothing of a prompt.
import type { Slot } from '../../answers/index.ts';
import { slots } from '../../answers/index.ts';
import type { Language } from '../../chat/language.ts';
import { labelSlot } from '../fill.ts';
import type { Reason } from './reason.ts';

const link =
  /\b(?:https?|ftp|mailto|tel|javascript|data):|\bwww\.|\b[\p{L}\d-]+\.(?:com|net|org|nl|be|eu|io|co|uk|de|fr|me|info|biz|app|dev|ai|example|test|invalid|xyz|ru|cn|link|site|online|shop|to|ly|gg)\b|[\w.+-]+@[\w-]+|\b[A-Z]{2}\d{2} ?[A-Z]{4}|(?:\+|\b00)\d[\d ()-]{7,}|\b\d(?:[ -]?\d){8,}\b/iu;
const mention = /@\s?[\p{L}\d_]|<[@#!][^>]*>?|(?<!\p{L})#[\p{L}][\p{L}\d_-]+/u;
const markup =
  /\*\*|__|~~|```|`|\]\(|^\s*(?:#{1,6}|>|[-*•]|\d+[.)])\s|<\/?[a-z][^>]*>|&(?:lt|gt|amp|#\d+);|\|\||\\[nrt"\\]|(?<!\p{L})[*_]\p{L}[^*_\n]*[*_](?!\p{L})/mu;
const data = /[{[]\s*"|"\s*:\s*["{[\d]|"\s*,\s*"|\bnull\b\s*[,}\]]|^\s*[{[]\s*$/m;
/** Control, direction and invisible characters, private use, the sign of what could not be read. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/u;
const loud = /!|\p{Extended_Pictographic}|([.?,])\1{2,}|…/u;

const prompt: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,3}(?:instructions?|rules?|prompts?|above|previous|guidelines|system)\b|\b(?:system|developer|hidden|initial|original) (?:prompt|message|instructions?)\b|\b(?:language|ai) model\b|\bas an ai\b|\b(?:chat)?gpt\b|\bopenai\b|\bprompts?\b|\bjson\b|\bschema\b|\bmy instructions\b|\bthe (?:instructions|cards?) (?:say|says|i was|above|given|provided)\b|\bi (?:was|am|have been) (?:told|instructed|asked|programmed|trained)\b|\b(?:card|alias) c?\d+\b|\bc(?:1[0-2]|[1-9])\b|\bthe (?:fenced|redacted) (?:text|post)\b|\b(?:post|text) (?:asks|tells|instructs|says) (?:me|to)\b|\bpersona\b|\bjailbreak\w*|\bdan mode\b|\bunrestricted\b|\b(?:begin|end) of (?:post|prompt|system)\b/i,
  nl: /(?<!\p{L})(?:negeer|vergeet|omzeil) (?:\p{L}+ ){0,3}(?:instructies?|regels|opdrachten|prompt|voorgaande|vorige|bovenstaande|hierboven)|(?:systeem|verborgen|oorspronkelijke)(?:prompt| prompt|bericht| bericht|instructies?| instructies?)|taalmodel|als ai(?!\p{L})|(?:chat)?gpt|openai|(?<!\p{L})prompts?(?!\p{L})|(?<!\p{L})json(?!\p{L})|(?<!\p{L})schema(?!\p{L})|mijn instructies|(?:ik (?:ben|kreeg)|mij is) (?:\p{L}+ ){0,2}(?:opgedragen|geïnstrueerd|geprogrammeerd|getraind)|(?<!\p{L})(?:kaart|alias) c?\d+|(?<!\p{L})c(?:1[0-2]|[1-9])(?!\p{L})|de (?:kaart|kaarten) (?:zegt|zeggen|hierboven)|(?:begin|einde) van (?:de )?(?:post|prompt)|ignore (?:all|previous)/iu,
};

/** What forbids a wording whatever it says; `raw` is as the model wrote it. */
export function shapeFault(raw: string, language: Language): Reason | undefined {
  if (unseen.test(raw.replaceAll('\n', ' '))) return 'markup';
  const text = raw.normalize('NFKC');
  if (link.test(text)) return 'link';
  if (mention.test(text) || markup.test(text)) return 'markup';
  if (data.test(text) || prompt[language].test(text) || prompt.en.test(text)) return 'prompt';
  if (loud.test(text)) return 'markup';
  return labelFault(text, language);
}

const known: ReadonlySet<string> = new Set(slots);

/** A slot has to be one of the set's, a label one of the language's, and no bracket stands alone. */
function labelFault(text: string, language: Language): Reason | undefined {
  for (const [, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) if (!known.has(name)) return 'label';
  for (const [, label = ''] of text.matchAll(/\[([^[\]]*)\]/g))
    if (labelSlot(label, language) === undefined) return 'label';
  return /[{}[\]<>|\\^~]/.test(text.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]/g, '')) ? 'label' : undefined;
}

/** The labels of a text as slots again, as the set writes them. */
export const asSlots = (text: string, language: Language): string =>
  text.replaceAll(/\[([^[\]]*)\]/g, (whole, label: string) => {
    const slot: Slot | undefined = labelSlot(label, language);
    return slot === undefined ? whole : `{${slot}}`;
  });
