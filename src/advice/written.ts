// What a model must return: wording only, each piece behind the card it rests on; nothing of it is shown before verify/ has looked at it.
import { z } from 'zod';
import { problemIds } from '../text/index.ts';

/** The alias of one card that was offered with the post, `C1` for the first. */
const card = z.string().describe('Alias of a card that was offered, such as C1');
/** Stands before the advice that rests on it: a model that has to quote first strays less. */
const claim = z.string().describe('One claim of that card, word for word');
const piece = z.strictObject({ card, claim, text: z.string() });

/**
 * Every field is required and empty ones are null or an empty list, so that the schema is a strict one for servers.
 * Lengths and ranges are not in it, since not every server takes them; they are checked like the rest.
 */
export const writtenSchema = z.strictObject({
  /** What the post is about; each span is a literal piece of it. */
  problems: z.array(z.strictObject({ type: z.enum(problemIds as [string, ...string[]]), spans: z.array(z.string()) })),
  /** One sentence: the member's own facts, no motive of the client's. */
  heard: z.string(),
  /** What to do, in the order of doing. */
  steps: z.array(piece),
  /** Ready to send; the same message in two tones. */
  messages: z.array(z.strictObject({ card, claim, softer: z.string(), firmer: z.string() })),
  /** Two cards that contradict each other, and what makes one or the other right. */
  disagreements: z.array(z.strictObject({ one: card, other: card, decides: z.string() })),
  /** When to stop with this and go a step further. */
  leave_when: piece.nullable(),
  /** Types of the post that no offered card says anything about. */
  not_covered: z.array(z.enum(problemIds as [string, ...string[]])),
});

export type Written = Readonly<z.infer<typeof writtenSchema>>;

/** How the card at a place of the offered list is called towards the model. */
export const aliasOf = (place: number): string => `C${place + 1}`;
