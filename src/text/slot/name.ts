// The client's name or company, only where the post gives it as a name.

import { matchesOf, pieceOf, type Piece } from './found.ts';

export type Name = Piece & { readonly kind: 'name'; readonly of: 'client' | 'company' };

const capital = String.raw`[A-ZÀ-Þ][\p{L}'’.-]{1,24}`;
const infix = '(?:van|de|der|den|het|ter|ten|van de|van der|van den|von|da|di|el|al)';
const personName = `${capital}(?:\\s(?:${infix}\\s)?${capital}){0,2}`;
const companyEnd = String.raw`(?:Ltd|Limited|Inc|LLC|LLP|PLC|GmbH|AG|BV|B\.V\.|NV|N\.V\.|VOF|CV|Corp|Co\.|bvba|BVBA|SRL|SARL|Pty)`;
const companyName = new RegExp(
  `(?<![\\p{L}])((?:[A-ZÀ-Þ0-9][\\p{L}0-9&'’.-]{0,24}\\s){1,4}${companyEnd})(?![\\p{L}])`,
  'gu',
);
const clientWord = String.raw`(?:[Cc]lient|[Cc]ustomer|[Bb]uyer|[Kk]lant|[Oo]pdrachtgever|[Oo]pdrachtgeefster|[Ff]ounder|[Bb]aas)`;
const named = new RegExp(
  `${clientWord}(?:,)?\\s(?:is\\s)?(?:named|called|genaamd|heet|met de naam)\\s(?:["“'‘])?(${personName})`,
  'gu',
);
const apposed = new RegExp(
  `\\b(?:[Mm]y|[Tt]he|[Oo]ur|[Mm]ijn|[Dd]e|[Oo]nze|[Oo]ne|[Ee]en)\\s(?:\\p{Ll}+\\s)?${clientWord},?\\s(${personName})(?=[\\s,.;:!?'’]|$)`,
  'gu',
);
const company = new RegExp(
  `\\b(?:[Cc]ompany|[Aa]gency|[Ss]tudio|[Bb]edrijf|[Bb]ureau|[Ff]irma|[Ss]tart-?up)\\s(?:named|called|genaamd|dat|met de naam)\\s(?:heet\\s)?(?:["“'‘])?(${capital}(?:\\s${capital}){0,3})`,
  'gu',
);
const heet = new RegExp(
  `\\b(?:[Hh]ij|[Zz]e|[Zz]ij|[Dd]e (?:klant|opdrachtgever)|[Hh]is name is|[Hh]er name is|[Hh]e(?:'s| is) called|[Ss]he(?:'s| is) called)\\s(?:heet\\s)?(${personName})(?=[\\s,.;:!?]|$)`,
  'gu',
);

/** Words that begin with a capital and are no name of a client. */
const notNames =
  /^(?:I|I'm|I've|I'd|The|This|That|He|She|They|We|You|It|My|Is|Are|Was|But|And|So|Now|Then|When|After|Last|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Upwork|Fiverr|Slack|Discord|WhatsApp|Whatsapp|Teams|Zoom|Skype|PayPal|Paypal|Instagram|Facebook|LinkedIn|Etsy|Google|WordPress|Wordpress|Shopify|Excel|Word|Photoshop|Figma|Ik|Hij|Ze|Zij|Het|De|Een|Dat|Dit|Die|Wij|We|Maar|En|Dus|Nu|Toen|Mijn|Marktplaats|Werkspot|Tikkie|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|English|Dutch|German|French|American|British|Help|Wat|Wie|Hoe|Waarom|What|Who|How|Why|From|In|On|At)$/;

/** Names in a readable text; at most four, each once. */
export function findNames(post: string, text: string): Name[] {
  const out: Name[] = [];
  const add = (m: RegExpMatchArray, of: Name['of']): void => {
    const name = (m[1] ?? '').replace(/[.,;:!?'’-]+$/u, '');
    const first = name.split(/\s/)[0] ?? '';
    if (name === '' || notNames.test(first)) return;
    const from = (m.index ?? 0) + m[0].indexOf(m[1] ?? '');
    const piece = pieceOf(post, from, name);
    if (out.length < 4 && !out.some((n) => n.piece === piece.piece)) out.push({ kind: 'name', of, ...piece });
  };
  for (const m of matchesOf(text, companyName)) add(trimmedStart(m), 'company');
  for (const m of matchesOf(text, company)) add(m, 'company');
  for (const pattern of [named, apposed]) for (const m of matchesOf(text, pattern)) add(m, 'client');
  if (/heet|name is|called/.test(text))
    for (const m of matchesOf(text, heet)) if (/heet|name is|called/.test(m[0])) add(m, 'client');
  return out;
}

/** A sentence's first word may carry a capital without being part of the name. */
function trimmedStart(m: RegExpMatchArray): RegExpMatchArray {
  const words = (m[1] ?? '').split(/\s/);
  while (words.length > 2 && notNames.test(words[0] ?? '')) words.shift();
  m[1] = words.join(' ');
  return m;
}
