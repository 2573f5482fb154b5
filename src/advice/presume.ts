// What a message takes for granted about the job, read from its words: it is a poor message where the post does not say so.
import type { Fact } from '../answers/index.ts';

const patterns: readonly (readonly [Fact, RegExp])[] = [
  [
    'contract-in-writing',
    /\b(our|your|the) (contract|agreement|quote) (says|states|allows|is|covers)|\b(in|under|per) (our|your|the) (contract|agreement)|\b(the|that|this) clause\b|in (het|ons|jullie|je) contract|volgens (het|ons) contract|in onze afspraken|staat in (de|mijn) offerte/i,
  ],
  [
    'work-delivered',
    /\bI (have )?delivered\b|\byou approved\b|\bis ready\b|\bpreview is attached\b|\bopgeleverd\b|\bgoedgekeurd\b|\bis klaar\b/i,
  ],
  [
    'raised-before',
    /\bas (announced|agreed|I wrote|I said)\b|\bmy (last|earlier|previous|second)\b|\bzoals (aangekondigd|ik schreef|ik zei|afgesproken)\b|\bmijn (vorige|eerdere|tweede)\b/i,
  ],
  ['through-middleman', /\byour (end )?client\b|\bjullie klant\b|\beindklant\b/i],
  ['through-platform', /\bthrough the contract\b|\{platform\}/i],
];

/** Whether a message is for after a talk that the post does not know of. */
export const followsTalk = (message: string): boolean =>
  /\b(good|nice|thanks for|glad)\b.{0,25}\b(talk|speak|call|phone)|\bon the phone\b|\bafter our (call|talk)\b|\baan de (lijn|telefoon)\b|\bnet (gesproken|gebeld)\b/i.test(
    message,
  );

/** Of the messages of the set, which are asked about for every post. */
const known = new Map<string, readonly Fact[]>();
const mostKnown = 5_000;

/** The facts a message takes for granted. */
export function presumptions(message: string): readonly Fact[] {
  const before = known.get(message);
  if (before !== undefined) return before;
  const facts = patterns.flatMap(([fact, pattern]) => (pattern.test(message) ? [fact] : []));
  if (known.size < mostKnown) known.set(message, facts);
  return facts;
}
