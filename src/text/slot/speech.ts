// What the client said, word for word, and over which channel the two talk.

import { pieceOf, type Piece } from './found.ts';

/** Words in quotation marks; `piece` is without the marks. */
export type Quote = Piece & { readonly kind: 'quote' };
export type ChannelName = 'mail' | 'whatsapp' | 'call' | 'slack' | 'meeting' | 'text' | 'discord' | 'platform';
export type Channel = Piece & { readonly kind: 'channel'; readonly name: ChannelName };

const double = /["“„«]([^"“”„«»\n]{2,400})["”“»]/g;
const single =
  /(?<=^|[\s(:,])['‘]([^'‘’"\n]{2,30}(?:[\p{L}]['’][\p{L}][^'‘’"\n]{0,200}|[^'‘’"\n]{0,200})[^\s'‘’"])['’](?=$|[\s).,;:!?])/gu;

const channels: readonly (readonly [ChannelName, RegExp])[] = [
  [
    'whatsapp',
    /\b(?:whats?app\w*|appjes?|appte|geappt|appt|voice ?notes?|spraakbericht(?:en|je|jes)?|voice messages?)\b/i,
  ],
  ['slack', /\bslack\b(?! (?:off|time))/i],
  ['discord', /\bdiscord\b/i],
  ['text', /\b(?:sms(?:'?je|'?jes)?|texted|texts me|text messages?|imessage)\b/i],
  ['mail', /\b(?:e-?mails?|emailed|e-?mailed|mailed|mailt|mailde|gemaild|mailtjes?|mailtje|mails?)\b/i],
  [
    'call',
    /\b(?:phoned?|phone calls?|rings me|rang me|calls me|called me|on the phone|telefoon\w*|belt|belde|gebeld|bellen|telefonisch)\b/i,
  ],
  [
    'meeting',
    /\b(?:meetings?|zoom|teams|google meet|video ?calls?|in person|face to face|afspraak|overleg|vergadering|gesprek|videocall)\b/i,
  ],
  [
    'platform',
    /\b(?:upwork|fiverr|freelancer\.com|malt|toptal|peopleperhour|werkspot|marktplaats|etsy|freelance\.nl|hoofdkraan|99designs)\b/i,
  ],
];

/** Most quotes of either kind that are looked at. */
const most = 40;

/** Quoted words in a post. */
export function findQuotes(post: string): Quote[] {
  const found: Quote[] = [];
  for (const pattern of [double, single]) {
    let seen = 0;
    for (const m of post.matchAll(pattern)) {
      if (++seen > most) break;
      const quote: Quote = { kind: 'quote', ...pieceOf(post, m.index + 1, m[1] ?? '') };
      const isNew = !found.some((o) => quote.from < o.to && o.from < quote.to);
      if (quote.piece !== '' && isNew) found.push(quote);
    }
  }
  return found;
}

/** Channels named in a readable text, each once. */
export const findChannels = (post: string, text: string): Channel[] =>
  channels.flatMap(([name, pattern]) => {
    const m = pattern.exec(text);
    return m === null ? [] : [{ kind: 'channel', name, ...pieceOf(post, m.index, m[0]) }];
  });
