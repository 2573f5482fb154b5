// How an answer is ordered: by how well it fits, then by its votes and by how it went for those who tried it.

/** How it went for members who told of it; one each, the last one counts. */
export type Outcomes = { readonly better: number; readonly same: number; readonly worse: number };
/** `votes`: the natural logarithm of one more than its votes. */
export type Standing = { readonly votes: number; readonly outcomes: Outcomes | undefined };

/** What votes and outcomes can do at most; an answer that fits by a quarter better goes first whatever they are. */
const most = { votes: 0.15, outcomes: 0.08 } as const;
const aVote = 0.02;
/** Fewer outcomes than these say little. */
const few = 5;

/** Relevance first: the rest moves an answer only among those that fit about as well. */
export function weighed(relevance: number, { votes, outcomes }: Standing): number {
  return relevance * (1 + Math.min(most.votes, aVote * votes)) * (1 + most.outcomes * leaningOf(outcomes));
}

/** From -1, all were worse off, to 1, all were better off; near nought while few have told. */
function leaningOf(outcomes: Outcomes | undefined): number {
  if (outcomes === undefined) return 0;
  const { better, same, worse } = outcomes;
  return (better - worse) / (better + same + worse + few);
}

/** So much harm that people look at it again: several were worse off, and no fewer than were not. */
export const isHarmful = ({ better, same, worse }: Outcomes): boolean => worse >= 3 && worse >= better + same;
