// An incident as its author saved it, and what it is after its amendments; the fields of chain/FORMAT.md.
import { z } from 'zod';
import { problemIds, type ProblemId } from '../text/index.ts';

export const places = ['mail', 'call', 'meeting', 'chat', 'contract', 'payment', 'other'] as const;
export const bases = ['invoiced', 'agreed', 'estimate'] as const;
export const kinds = [...problemIds, 'other'] as readonly Kind[];
export type Kind = ProblemId | 'other';
export type Severity = 1 | 2 | 3 | 4 | 5;

const day = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/);
const occurredShape = z.object({
  from: day,
  to: day,
  about: z.boolean(),
  zone: z.string(),
  words: z.string().exactOptional(),
});
const moneyShape = z.object({
  amount: z.number(),
  currency: z.string(),
  basis: z.enum(bases).exactOptional(),
});
const fileShape = z.object({
  name: z.string(),
  type: z.string(),
  size: z.number(),
  sha256: z.string(),
  how: z.string(),
});
const sourceShape = z.object({
  text: z.string(),
  author: z.string().exactOptional(),
  at: z.string().exactOptional(),
  link: z.string().exactOptional(),
});
export const incidentShape = z.object({
  words: z.string(),
  occurred: occurredShape.exactOptional(),
  client: z.string().exactOptional(),
  kind: z.enum(kinds as readonly [Kind, ...Kind[]]).exactOptional(),
  severity: z.literal([1, 2, 3, 4, 5]).exactOptional(),
  where: z.enum(places).exactOptional(),
  hours: z.number().exactOptional(),
  money: z.array(moneyShape).exactOptional(),
  quotes: z.array(z.string()).exactOptional(),
  witnesses: z.string().exactOptional(),
  done: z.string().exactOptional(),
  source: sourceShape.exactOptional(),
  files: z.array(fileShape).exactOptional(),
  guessed: z.array(z.string()).exactOptional(),
});
const changesShape = z.object({
  words: z.string().exactOptional(),
  occurred: occurredShape.nullable().exactOptional(),
  client: z.string().nullable().exactOptional(),
  kind: z
    .enum(kinds as readonly [Kind, ...Kind[]])
    .nullable()
    .exactOptional(),
  severity: z.literal([1, 2, 3, 4, 5]).nullable().exactOptional(),
  where: z.enum(places).nullable().exactOptional(),
  hours: z.number().nullable().exactOptional(),
  money: z.array(moneyShape).nullable().exactOptional(),
  quotes: z.array(z.string()).nullable().exactOptional(),
  witnesses: z.string().nullable().exactOptional(),
  done: z.string().nullable().exactOptional(),
  files: z.array(fileShape).exactOptional(),
});

/** When it happened, in the member's own zone: a day or a moment (`from` equals `to`), or a range. */
export type Occurred = Readonly<z.infer<typeof occurredShape>>;
export type Money = Readonly<z.infer<typeof moneyShape>>;
export type Evidence = Readonly<z.infer<typeof fileShape>>;
/** What an author saves. Absent is what was not said. */
export type Incident = Readonly<z.infer<typeof incidentShape>>;
/** What an amendment changes: null takes a value away, `words` and `files` are added. */
export type Changes = Readonly<z.infer<typeof changesShape>>;

/** What happened to an incident after it was saved. */
export type Later = {
  readonly seq: number;
  /** As recorded: an ISO instant. */
  readonly recorded: string;
  readonly hash: string;
} & (
  | { readonly kind: 'amendment'; readonly reason: string; readonly changes: Changes }
  | { readonly kind: 'withdrawal'; readonly reason: string }
);

/** One incident of a log with all that was said about it since. */
export type LogEntry = {
  readonly seq: number;
  readonly recorded: string;
  readonly hash: string;
  /** Undefined when it is erased: only number and time are left. */
  readonly first: Incident | undefined;
  /** With its amendments applied; the own words stay the first ones. */
  readonly now: Incident | undefined;
  readonly later: readonly Later[];
  readonly withdrawn: boolean;
  /** When it was erased: the number and time of the entry that says so. */
  readonly erased?: { readonly seq: number; readonly recorded: string };
};

export const parseIncident = (content: string): Incident => incidentShape.parse(JSON.parse(content));
export const parseAmendment = (content: string): { reason: string; changes: Changes } =>
  z.object({ reason: z.string(), changes: changesShape }).parse(JSON.parse(content));
export const parseWithdrawal = (content: string): { reason: string } =>
  z.object({ reason: z.string() }).parse(JSON.parse(content));

/** An incident with changes applied: its first words stay, files are added. */
export function amended(incident: Incident, changes: Changes): Incident {
  const { words: _added, files, ...rest } = changes;
  const merged = Object.entries({ ...incident, ...rest }).filter(([, value]) => value !== null && value !== undefined);
  const all = [...(incident.files ?? []), ...(files ?? [])];
  return { ...(Object.fromEntries(merged) as Incident), ...(all.length > 0 ? { files: all } : {}) };
}
