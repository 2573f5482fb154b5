// Numbers of invoices, orders, quotes, files and tickets: what the two sides find each other's papers by.

import { matches, type Found } from './found.ts';

const paper =
  '(?:invoices?|inv|factu(?:ur|ren)|faktuur|fact|rechnung|facture|creditnota|credit note|nota|bill|receipt|bon|orders?|po|p\\.o|purchase order|bestelling|opdracht|quotes?|quotation|offertes?|offer|estimate|proposal|ticket|case|zaak|dossier|contracts?|overeenkomst|projects?|job|claim|booking|boeking|reserver\\w+|pakbon|reminder|herinnering|aanmaning|betalingskenmerk|kenmerk|reference|ref|referentie|docket|file|policy|polis|matter|tracking|klant|client|customer|debiteur)';
const numbered = String.raw`(?:[- ]?(?:numbers?|nummers?|nr|no|num|ref|reference|id|kenmerk)\b\.?)`;
const token = String.raw`[A-Z]{0,8}[-/_.]?\d[A-Z0-9]*(?:[-/_.][A-Z0-9]{1,10}){0,4}`;
const unit = String.raw`(?!\s?(?:€|£|\$|%|euro|eur\b|dollar|pound|quid|k\b|days?\b|dagen|weeks?\b|weken|months?|maanden|hours?|uur|uren|jan|feb|mar|maart|apr|may|mei|jun|jul|aug|sep|o[ck]t|nov|dec|am\b|pm\b|st\b|nd\b|rd\b|th\b|e\b|of the|keer|times|x\b|p\b|pages?|words|woorden|pagina)|[\p{L}\p{N}%]|[.,:]\d)`;
const named = new RegExp(
  String.raw`(?<!\p{L})${paper}(?:${numbered}(?:\s(?:is|was|van|of))?\s?[:#]?|\s?[:#]|\s(?:met nummer|with number|number|met kenmerk))?\s?#?\s?(${token})${unit}`,
  'giu',
);
const listed = new RegExp(String.raw`(?<=[\p{N}],?\s(?:and|en|&|,|t/m|through|to|tot)\s)(${token})${unit}`, 'giu');
const prefixed =
  /(?<![\p{L}\p{N}/_.-])(?:INV|FACT|FAC|FA|VF|PO|OFF|OFFERTE|QUO|QU|ORD|ORDER|CN|CR|REF|EST|SO|RE|JOB|TKT|CASE|WO|BON)[-_/#.]?(?=[A-Z0-9/_.-]{0,12}\d{2})\d[A-Z0-9]*(?:[-/_.][A-Z0-9]{1,10}){0,4}(?![\p{L}\p{N}])/gu;
const yearly = /(?<![\p{L}\p{N}/_.,€£$-])(?:19|20)\d\d[-/_.](?:[A-Z]{1,4}[-/_.]?)?\d{3,6}(?![\p{L}\p{N}]|[-/.]\d)/gu;
const coded =
  /(?<![\p{L}\p{N}/_.-])(?!(?:ISO|RFC|CVE|NEN|EN|BS|DIN|IEEE|RAL|WCAG|PS|COVID|USB|HD|UTF|SHA|MD)-)[A-Z]{2,5}-(?:[A-Z]{1,3}-)?\d{3,8}(?:[-/][A-Z0-9]{1,6}){0,2}(?![\p{L}\p{N}])/gu;
const slashed = /(?<![\p{L}\p{N}/_.-])[A-Z]{1,5}\/\d{2,4}\/\d{2,6}(?![\p{L}\p{N}/])/gu;
const plainly =
  /(?<![\p{L}\p{N}])(?:[Nn][or]\.?|[Nn]ummer|[Nn]umber|[Kk]enmerk|[Rr]ef\.?)\s(\d{3,8}(?:[-/][A-Z0-9]{1,6})?)(?![\p{L}\p{N}%]|[.,:]\d)/gu;
const hashed = /(?<![\p{L}\p{N}&/#])#\s?[A-Z]{0,4}-?\d{3,10}(?:[-/]\d{1,8})?(?![\p{L}\p{N}])/giu;

/** Numbers of papers in a text. */
export function findPapers(text: string): Found[] {
  if (!/\d/.test(text)) return [];
  const found: Found[] = [];
  for (const { from, to, match } of matches(text, named))
    if (isNumber(match[1] ?? '', match[0])) found.push({ kind: 'invoice', from, to });
  for (const pattern of [prefixed, yearly, coded, slashed, plainly, hashed])
    for (const { from, to } of matches(text, pattern)) found.push({ kind: 'invoice', from, to });
  if (found.length > 0)
    for (const { from, to } of matches(text, listed))
      if (isAlike(text.slice(from, to), text, found)) found.push({ kind: 'invoice', from, to });
  return found;
}

/** A lone figure after "invoice" counts it; a number of a paper is longer, or has a mark of its own. */
function isNumber(written: string, whole: string): boolean {
  const figures = written.replace(/\D/g, '').length;
  if (/^(?:19|20)\d\d$/.test(written) && !/[#:]|n(?:r|o|um)/i.test(whole)) return false;
  if (/^\d+(?:[.,]\d\d?)?$/.test(written)) return figures >= 3 || (/[#]|n(?:r|o|umb|umm)/i.test(whole) && figures > 0);
  return figures >= 2;
}

/** "invoices 2041 and 2044". */
const isAlike = (written: string, text: string, found: readonly Found[]): boolean =>
  found.some(({ from, to }) => shapeOf(text.slice(from, to)) === shapeOf(written));
const shapeOf = (written: string): string => written.replace(/^#\s?/, '').replace(/\d/g, '0').toUpperCase();
