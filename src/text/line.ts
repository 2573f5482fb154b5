// Where the lines lie between yes, ask and no: shares of left-out posts, so that they can be moved without training anew.

/** Ends of the spread of scores of posts whose author was left out, in steps of 0.002 from the outermost inwards. */
export type Spread = {
  /** Client scores of situations, the lowest first. */
  readonly clientShort: readonly number[];
  readonly clientLong: readonly number[];
  /** Safety scores of posts about danger, the lowest first; and of all others, the highest first. */
  readonly danger: readonly number[];
  readonly noDanger: readonly number[];
};

/** How the ends are stored, and below how many words a post is short. */
export const line = { steps: 500, points: 126, short: 25 } as const;

/** Shares of situations that may be told "no client matter", and that may be told so or asked; real posts lie nearer the second line than invented ones. */
export const clientShares = { short: { no: 0.008, ask: 0.2 }, long: { no: 0.004, ask: 0.006 } } as const;

/**
 * Shares of what is not about danger that may be answered as danger, and that may be answered so or asked; within the
 * second, so many of those in danger as `missed` may be overlooked.
 */
export const safetyShares = { raised: 0.05, asked: 0.1, missed: 0.005 } as const;

/** Below `no`: no; below `ask`: ask; else yes. */
export type Line = { readonly no: number; readonly ask: number };

/** The lines for client matters of either length and for danger. */
export type Lines = { readonly short: Line; readonly long: Line; readonly safety: Line };

/** The lines that keep to the shares. */
export function linesOf({ clientShort, clientLong, danger, noDanger }: Spread): Lines {
  const { short, long } = clientShares;
  return {
    short: { no: at(clientShort, short.no), ask: at(clientShort, short.ask) },
    long: { no: at(clientLong, long.no), ask: at(clientLong, long.ask) },
    safety: {
      no: Math.max(at(danger, safetyShares.missed), at(noDanger, safetyShares.asked)),
      ask: at(noDanger, safetyShares.raised),
    },
  };
}

const at = (ends: readonly number[], share: number): number =>
  ends[Math.min(ends.length - 1, Math.round(share * line.steps))] ?? 0;
