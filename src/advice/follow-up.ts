// Whether what is written after an answer goes on about it, and what it asks: told by a few plain words, and in doubt it does.
import type { Language } from '../chat/language.ts';
import { languageOf } from '../text/language.ts';
import type { Tone } from './advice.ts';
import { followWords, type FollowWords } from './follow-words.ts';
import type { What } from './follow.ts';

/** `happened: false`: it only asks what if. `step`: which one is meant, from 1. */
export type FollowUp =
  | { readonly kind: 'event'; readonly what: What; readonly mode: 'happened' | 'supposed' }
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'sources'; readonly law: 'asked' | 'not' }
  | { readonly kind: 'explain'; readonly step: number | undefined }
  | { readonly kind: 'next' }
  | { readonly kind: 'thanks' };

/** What to make of a message after an answer. `sure`: nothing else can well be meant. */
export type After =
  { readonly is: 'follow-up'; readonly asks: FollowUp; readonly sure: 'yes' | 'no' } | { readonly is: 'new' };

/** Longer messages tell a story of their own; in words. */
const longest = 24;
/** Without a word that leans on the answer, so many words are a situation. */
const story = 7;
/** What happened is told in fewer words than these, or leans on the answer. */
const tale = 10;
/** Up to so many words nothing much else can be meant. */
const brief = 6;

/** `usual`: the language of the answer, for what is too short to tell. Whether there is an answer at all is for whoever asks. */
export function readAfter(text: string, usual: Language): After {
  const said = text.slice(0, 2_000).replaceAll(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim();
  const seen = languageOf(said);
  const language = seen.sure > 0.3 ? seen.language : usual;
  const count = said.split(' ').length;
  if (!/\p{L}/u.test(said) || count > longest) return { is: 'new' };
  const words = followWords[language];
  const supposed = words.supposing.test(said);
  if (words.other.test(said) && !supposed)
    return asksMore(said, words) ? follow({ kind: 'next' }, 'yes') : { is: 'new' };
  const asks = asked(said, words, supposed);
  const brings = words.brings.test(said) && !supposed;
  if (asks === undefined) {
    if (brings || (count >= story && !words.leans.test(said) && !said.endsWith('?'))) return { is: 'new' };
    return follow({ kind: 'next' }, 'no');
  }
  // "A customer refuses to pay" begins a story; "make it nicer, I like this client" does not.
  const tells = asks.kind === 'event' || asks.kind === 'explain' || asks.kind === 'next';
  if (brings && tells && !words.leans.test(said)) return { is: 'new' };
  if (asks.kind !== 'event') return follow(asks, 'yes');
  if (!supposed && count > tale && !words.leans.test(said)) return { is: 'new' };
  const isPlain = supposed || count <= brief || words.leans.test(said) || asks.what === 'worked';
  return follow(asks, isPlain ? 'yes' : 'no');
}

const follow = (asks: FollowUp, sure: 'yes' | 'no'): After => ({ is: 'follow-up', asks, sure });
/** "Is there anything else I can try?" is no other matter. */
const asksMore = (said: string, words: FollowWords): boolean =>
  said.endsWith('?') && words.next.test(said) && !words.brings.test(said);

function asked(said: string, words: FollowWords, supposed: boolean): FollowUp | undefined {
  if (words.thanks.test(said)) {
    const good = words.events.find(([what]) => what === 'worked');
    return good?.[1].test(said) === true ? { kind: 'event', what: 'worked', mode: 'happened' } : { kind: 'thanks' };
  }
  const mode = supposed ? 'supposed' : 'happened';
  if (!supposed) {
    const tone = words.tones.find(([, pattern]) => pattern.test(said))?.[0];
    if (tone !== undefined) return { kind: 'tone', tone };
    if (words.sources.test(said)) return { kind: 'sources', law: words.law.test(said) ? 'asked' : 'not' };
    if (words.explain.test(said)) return { kind: 'explain', step: stepIn(said) };
  }
  const event = words.events.find(([, pattern]) => pattern.test(said))?.[0];
  if (event !== undefined) return { kind: 'event', what: event, mode };
  return words.next.test(said) || supposed ? { kind: 'next' } : undefined;
}

const steps: readonly RegExp[] = [
  /(?<!\p{L})(?:1|one|first|een|één|eerste)(?!\p{L})/iu,
  /(?<!\p{L})(?:2|two|second|twee|tweede)(?!\p{L})/iu,
  /(?<!\p{L})(?:3|three|third|drie|derde)(?!\p{L})/iu,
  /(?<!\p{L})(?:4|four|fourth|vier|vierde)(?!\p{L})/iu,
];
function stepIn(said: string): number | undefined {
  const at = steps.findIndex((pattern) => pattern.test(said));
  return at < 0 ? undefined : at + 1;
}
