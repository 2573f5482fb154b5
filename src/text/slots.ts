// A post → what can be filled into a message: amounts, dates, times, counts, names, quotes, channels; each a literal piece.

import { findAmounts, findPercentages, type Amount, type Percentage } from './slot/amount.ts';
import { findCounts, findInvoiceNumbers, type Count, type InvoiceNumber } from './slot/count.ts';
import { findDates, type DateSlot } from './slot/date.ts';
import { longest, readable, type Piece } from './slot/found.ts';
import { findNames, type Name } from './slot/name.ts';
import { findChannels, findQuotes, type Channel, type Quote } from './slot/speech.ts';
import {
  findClocks,
  findDurations,
  findHours,
  findOverdue,
  type Clock,
  type Duration,
  type Hours,
  type Overdue,
} from './slot/time.ts';

/** One thing said in a post, with its literal piece and place. */
export type Slot =
  Amount | Percentage | DateSlot | Clock | Duration | Hours | Overdue | Count | InvoiceNumber | Name | Quote | Channel;

export type SlotKind = Slot['kind'];

/** Most slots of one kind that are kept. */
const most = 60;

/** All slots of a post in order of place. Never throws; links, mentions and code are not looked into. */
export function slotsOf(post: string): readonly Slot[] {
  const cut = post.slice(0, longest);
  const text = readable(cut);
  const taken: Slot[] = [];
  // The order matters: what an earlier kind has claimed, a later one leaves alone.
  for (const find of [
    findInvoiceNumbers,
    findAmounts,
    findPercentages,
    findOverdue,
    findClocks,
    findDates,
    findCounts,
    findHours,
    findDurations,
  ])
    for (const slot of find(cut, text).slice(0, most)) if (!taken.some((t) => clash(t, slot))) taken.push(slot);
  taken.push(...findNames(cut, text), ...findQuotes(cut), ...findChannels(cut, text));
  return taken.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** The slots of one kind. */
export const slotsOfKind = <K extends SlotKind>(slots: readonly Slot[], kind: K): Extract<Slot, { kind: K }>[] =>
  slots.filter((slot): slot is Extract<Slot, { kind: K }> => slot.kind === kind);

const clash = (a: Piece, b: Piece): boolean => a.from < b.to && b.from < a.to;
