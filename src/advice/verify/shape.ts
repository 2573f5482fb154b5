// Whether a wording may stand in a document at all: no link, no mention, no markup, no label left half, nothing of a prompt.
import { slots, type Slot } from '../../answers/index.ts';
import type { Language } from '../../chat/language.ts';
import { labelSlot } from '../fill.ts';
import { manyOf, type Many } from './pattern.ts';
import type { Reason } from './reason.ts';

/** Letters, figures and the marks of plain prose; with these no mention, no markup and no data can be written. */
const prose = /^[\p{L}\p{M}\p{N} \n.,:;?'"’‘“”„()%€£$¥\-–—/+&{}[\]…]*$/u;
const link =
  /(?:https?|ftp|mailto|javascript):|\bdata:\w+[/;]|\bwww\.|[\p{L}\d-]{2}\.\p{L}{2,}|:\/\/|\b[A-Z]{2}\d{2} ?[A-Z]{4}|(?:\+|\b00)\d[\d ()-]{7,}|\b\d(?:[ -]?\d){8,}\b/iu;
/** What every link, number and address has; most wordings have none of it. */
const mayLink = /[.:/@]\S|\d|www\.|(?:https?|ftp|mailto|javascript):/i;
const address = /[\w.+-]@[\w-]/;
/** What prose marks can still make: a list, a heading's dash, a link in brackets, an entity, a row of dots. */
const markup = /\]\(|^\s*(?:[-–—+]|\d{1,3}[.)]|[a-z]\))\s|&(?:\w+;|#)|\/\/|([.?,:;'"-])\1{2,}|--|\[\[|\{\{/m;
const data = /[{[]\s*["']|["']\s*:\s*["'{[\d]|["']\s*,\s*["']\w+["']\s*:|\bnull\s*[,}\]]/;

const orders: Readonly<Record<Language, Many>> = {
  en: manyOf([
    String.raw`(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,3}(?:instructions?|rules?|prompts?|above|previous|guidelines|system)|(?:system|developer|hidden|initial|original) (?:prompt|message|instructions?)|(?:language|ai) model|as an ai|(?:chat)?gpt|openai|(?:this|my|your|system|the|a) prompt|prompts|json|my instructions|the (?:instructions|cards?) (?:say|says|i was|above|given|provided)|i (?:was|am|have been) (?:instructed|programmed|trained|told to|asked to)(?! sign)|(?:card|alias) c?\d+|c(?:1[0-2]|[1-9])|the (?:fenced|redacted) (?:text|post)|(?:post|text) (?:asks|tells|instructs|says) (?:me|to)|persona|jailbreak\w*|dan mode|unrestricted|(?:begin|end) of (?:post|prompt|system)|checks? (?:have |has )?passed|(?:skip|skipped|without) verification`,
  ]),
  nl: manyOf([
    String.raw`(?:negeer|vergeet|omzeil) (?:\p{L}+ ){0,3}(?:instructies?|regels|opdrachten|prompt|voorgaande|vorige|bovenstaande|hierboven)|(?:systeem|verborgen |oorspronkelijke )(?:prompt| prompt|bericht|instructies?)|taalmodel|als ai|(?:chat)?gpt|openai|prompts?|json|mijn instructies|(?:ik (?:ben|kreeg)|mij is) (?:\p{L}+ ){0,2}(?:opgedragen|geïnstrueerd|geprogrammeerd|getraind)|(?:kaart|alias) c?\d+|c(?:1[0-2]|[1-9])|de (?:kaart|kaarten) (?:zegt|zeggen|hierboven)|(?:begin|einde) van (?:de )?(?:post|prompt)|ignore (?:all|previous)`,
  ]),
};

/** What forbids a wording whatever it says; `raw` is as the model wrote it. */
export function shapeFault(raw: string, language: Language): Reason | undefined {
  const text = raw.normalize('NFKC');
  if (data.test(text)) return 'prompt';
  const lower = text.toLowerCase();
  if (orders[language].isIn(lower) || (language === 'nl' && orders.en.isIn(lower))) return 'prompt';
  if (mayLink.test(text) && (address.test(text) || link.test(text))) return 'link';
  if (!prose.test(raw) || markup.test(text)) return 'markup';
  return labelFault(text, language);
}

const known: ReadonlySet<string> = new Set(slots);

/** A slot has to be one of the set's, a label one of the language's, and no bracket stands alone. */
function labelFault(text: string, language: Language): Reason | undefined {
  if (!/[{}[\]]/.test(text)) return undefined;
  for (const [, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) if (!known.has(name)) return 'label';
  for (const [, label = ''] of text.matchAll(/\[([^[\]]*)\]/g))
    if (labelSlot(label, language) === undefined) return 'label';
  return /[{}[\]]/.test(text.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]/g, '')) ? 'label' : undefined;
}

/** The labels of a text as slots again, as the set writes them. */
export const asSlots = (text: string, language: Language): string =>
  text.replaceAll(/\[([^[\]]*)\]/g, (whole, label: string) => {
    const slot: Slot | undefined = labelSlot(label, language);
    return slot === undefined ? whole : `{${slot}}`;
  });
