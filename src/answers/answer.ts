// The shape of one curated answer: a single strategy in one kind of situation, as its file states it.
import { z } from 'zod';

export const stances = ['pragmatic', 'boundary', 'confront', 'exit', 'legal', 'care'] as const;
export const jurisdictions = ['NL', 'BE', 'EU', 'UK', 'US', 'US-NY'] as const;
export const channels = ['mail', 'chat', 'call', 'any'] as const;

/** What can be known of a situation beside its problem types; detected in `text/fact.ts`, asked for with one question. */
export const facts = [
  'contract-in-writing',
  'can-afford-loss',
  'abuse',
  'repeated',
  'few-months-left',
  'just-started',
  'work-delivered',
  'work-used',
  'through-platform',
  'through-middleman',
  'deposit-paid',
  'debt-denied',
  'client-is-company',
  'notice-given',
  'raised-before',
  'reminded-twice',
  'invoice-sent',
  'letter-received',
  'work-over',
  'client-insolvent',
  'employee-like',
  'wants-to-keep-client',
  'wants-to-leave',
] as const;

/** What a message may leave to be filled in; an unknown one is shown as `[label]` in the member's language. */
export const slots = [
  'name',
  'project',
  'amount',
  'invoice',
  'due',
  'days',
  'deadline',
  'final',
  'date',
  'day',
  'time',
  'hours',
  'count',
  'percent',
  'rate',
  'fee',
  'input',
  'goal',
  'extra',
  'round',
  'said',
  'contact',
  'platform',
  'option',
] as const;

const both = (max: number) =>
  z.strictObject({ en: z.string().trim().min(1).max(max), nl: z.string().trim().min(1).max(max) });
const day = z.iso.date();
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const condition = z.strictObject({ fact: z.enum(facts), is: z.enum(['yes', 'no']) });

export const sourceSchema = z.strictObject({
  /** Site, publication or body. */
  site: z.string().min(1),
  /** Title of the page or question, in our words where the title was not read. */
  title: z.string().min(1),
  /** Which answer or part of it, such as `A1`. */
  part: z.string().optional(),
  /** Votes as they were seen; absent where none were. */
  votes: z.number().int().optional(),
  date: z.union([day, z.string().regex(/^\d{4}(-\d{2})?$/)]).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  licence: z.string().optional(),
  /** How much of the source was read. */
  read: z.enum(['whole', 'part', 'question', 'story', 'law']),
  note: z.string().optional(),
});

export const answerSchema = z.strictObject({
  id,
  strategy: z.string(),
  /** Problem type to weight in (0, 1]. */
  problems: z.record(z.string(), z.number().positive().max(1)),
  stance: z.enum(stances),
  /** The ladder: 1 ask, 2 remind with a date, 3 consequence, 4 formal notice, 5 end. */
  rung: z.number().int().min(1).max(5),
  /** True when no source was found that says otherwise. */
  undisputed: z.boolean().default(false),
  /** Never a recommendation, only shown as a marked view. */
  contested: z.boolean().default(false),
  /** The decision this answer turns on: a question, how to test it, and what follows either way. */
  decide: z
    .strictObject({
      fact: z.enum(facts).optional(),
      question: both(160),
      test: both(240),
      yes: both(200),
      no: both(200),
    })
    .optional(),
  needs: z.array(condition).default([]),
  /** What the answer takes for granted: a post that says otherwise never gets it, and its message waits where a post is silent. */
  presumes: z.array(condition).default([]),
  not_when: z.array(z.strictObject({ ...condition.shape, first: id.optional(), because: both(200) })).default([]),
  conflicts: z
    .array(
      z.strictObject({
        with: id,
        decides: both(240),
        fact: z.enum(facts).optional(),
        is: z.enum(['yes', 'no']).optional(),
      }),
    )
    .default([]),
  jurisdiction: z.enum(jurisdictions).optional(),
  valid_from: day.optional(),
  valid_until: day.optional(),
  sources: z.array(sourceSchema).min(1),
  gist: both(90),
  step: both(240),
  claims: z.array(z.strictObject({ ...both(300).shape, source: z.number().int().nonnegative() })).min(1),
  messages: z.array(z.strictObject({ channel: z.enum(channels), softer: both(700), firmer: both(700) })).max(2),
  leave_when: both(240).optional(),
  avoid: both(200).optional(),
  expansions: z.strictObject({ en: z.array(z.string()).min(3), nl: z.array(z.string()).min(3) }),
  exemplars: z.strictObject({ en: z.array(z.string()).min(1), nl: z.array(z.string()).min(1) }),
  review: z.strictObject({ by: z.string(), on: day }),
});

export type Answer = Readonly<z.infer<typeof answerSchema>>;
export type Source = Readonly<z.infer<typeof sourceSchema>>;
export type Fact = (typeof facts)[number];
export type Slot = (typeof slots)[number];
export type Stance = (typeof stances)[number];
