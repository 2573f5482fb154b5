// Mail addresses, as they are and as people write them who fear machines: "jan at bedrijf dot nl", "jan(apenstaartje)bedrijf.nl".

import { matches, type Found } from './found.ts';

const word = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}_+%-]{0,62}`;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}])?`;
const plain = new RegExp(
  String.raw`(?<![\p{L}\p{N}._+%@-])[\p{L}\p{N}_][\p{L}\p{N}\p{M}._%+'!#$&*=?^{}|~/-]{0,63}(?:@|\s@\s|@\s|\s@(?=[\p{L}\p{N}-]{2,40}\.[a-z]{2,10}(?![\p{L}\p{N}])))(?:(?:${label}\.){1,6}(?:[\p{L}]{2,24}|xn--[a-z0-9-]{2,60})|\[?\d{1,3}(?:\.\d{1,3}){3}\]?)(?![\p{L}\p{N}@]|\.\p{L}{2})`,
  'giu',
);
const bare = /(?<![\p{L}\p{N}._+%@-])[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63}@\p{L}[\p{L}\p{N}-]{1,62}(?![\p{L}\p{N}@])/giu;

const at = String.raw`(?:at|apenstaartje|apenstaart|apestaartje|apestaart|aapje)`;
const dot = String.raw`(?:dot|punt|point|stip)`;
const open = String.raw`\s{0,2}[([{<*]\s{0,2}`;
const close = String.raw`\s{0,2}[)\]}>*]\s{0,2}`;
const between = String.raw`[\s_-]{1,3}`;
const atSign = String.raw`(?:${open}(?:${at}|@|a)${close}|${between}${at}${between}|\s{0,2}@\s{0,2})`;
const dotSign = String.raw`(?:${open}(?:${dot}|\.)${close}|${between}${dot}${between}|\s?\.\s?(?=\p{L}))`;
const spelt = String.raw`(?:${open}(?:${dot}|\.)${close}|${between}${dot}${between})`;
const joint = String.raw`(?:${spelt}|\.|\s(?:underscore|streepje|laag streepje|liggend streepje|dash|hyphen|min|plus)\s)`;
const local = String.raw`(?<![\p{L}\p{N}._+%@-])${word}(?:${joint}${word}){0,4}`;
const tail = String.raw`(?:\.|${spelt})\p{L}{2,24}(?![\p{L}\p{N}@-])`;
const wordy: readonly RegExp[] = [
  // Some dot is spelt out, so that the "at" must be one of an address.
  new RegExp(
    String.raw`${local}${atSign}${label}(?:${dotSign}${label}){0,3}${spelt}\p{L}{2,24}(?![\p{L}\p{N}@-])`,
    'giu',
  ),
  // The at is in brackets or can be nothing else.
  new RegExp(
    String.raw`${local}(?:${open}(?:${at}|@|a)${close}|${between}(?:apenstaartje|apenstaart|apestaartje|apestaart)${between})${label}(?:\.${label}){0,3}${tail}`,
    'giu',
  ),
  // "mail me: jan at bedrijf.nl"
  new RegExp(
    String.raw`(?:e-?mail(?:adres|address)?|mail(?:en|tje)?|reach|bereik\p{L}*|contact)(?:\s\p{L}{1,10}){0,3}:?\s(${word}(?:\.${word}){0,4}\sat\s${label}(?:\.${label}){0,3}\.\p{L}{2,24})(?![\p{L}\p{N}@-])`,
    'giu',
  ),
  new RegExp(
    String.raw`${word}(?:[._]${word}){1,4}\sat\s${label}(?:\.${label}){0,3}\.\p{L}{2,24}(?![\p{L}\p{N}@-])`,
    'giu',
  ),
  /(?<![\p{L}\p{N}])[a-z0-9._-]{2,60}AT[a-z0-9-]{2,60}DOT[a-z]{2,10}(?![\p{L}\p{N}])/gu,
];
const mayBeSpelt =
  /\b(?:at|a?pen?staart\w*|apestaart\w*|aapje|dot|punt|point|stip)\b|AT[a-z]|[([{<*]\s{0,2}[@a]\s{0,2}[)\]}>*]/iu;

/** Mail addresses in a text. */
export function findMails(text: string): Found[] {
  const found: Found[] = [];
  const patterns = [...(text.includes('@') ? [plain, bare] : []), ...(mayBeSpelt.test(text) ? wordy : [])];
  for (const pattern of patterns)
    for (const { from, to } of matches(text, pattern)) found.push({ kind: 'email', from, to });
  return found;
}
