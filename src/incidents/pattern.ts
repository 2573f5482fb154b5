// What a log shows when it is counted: by client, how much of what over which time. Facts only; withdrawn entries are left out.
import type { Kind, LogEntry, Money } from './record.ts';

export type Pattern = {
  /** The name the author gave, or undefined for entries without one. */
  readonly client: string | undefined;
  readonly entries: readonly LogEntry[];
  /** Local days, `YYYY-MM-DD`: of the first and the last thing that happened. */
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  /** A kind that came back at least three times within 30 days: its entries, most recent run. */
  readonly runs: readonly { readonly kind: Kind; readonly days: number; readonly seqs: readonly number[] }[];
  readonly hours: number;
  /** Sums by currency and basis, never across. */
  readonly money: readonly Money[];
  /** Days between two that follow each other, the longest. */
  readonly gap: number;
  /** Entries that note what was done about it, and the last of them. */
  readonly done: { readonly count: number; readonly last: string } | undefined;
  /** How far what was done went, 1 (asked) to 5 (ended), as its words show. */
  readonly rung: 1 | 2 | 3 | 4 | 5 | undefined;
};

const runDays = 30;
const runLength = 3;

/** One pattern a client, the one with most entries first. `dayOf` gives the local day an entry counts for. */
export function patternsOf(log: readonly LogEntry[], dayOf: (it: LogEntry) => string): Pattern[] {
  const counted = log.filter((it) => it.now !== undefined && !it.withdrawn);
  const byClient = Map.groupBy(counted, (it) => it.now?.client?.trim().toLocaleLowerCase() ?? '');
  return [...byClient.values()]
    .map((entries) => patternOf(entries, dayOf))
    .toSorted((a, b) => b.entries.length - a.entries.length || b.to.localeCompare(a.to));
}

function patternOf(unordered: readonly LogEntry[], dayOf: (it: LogEntry) => string): Pattern {
  const entries = unordered.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.seq - b.seq);
  const days = entries.map(dayOf);
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const noted = entries.filter((it) => it.now?.done !== undefined);
  const last = noted.at(-1);
  return {
    client: entries.find((it) => it.now?.client !== undefined)?.now?.client,
    entries,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    kinds: kindsOf(entries),
    runs: runsOf(entries, dayOf),
    // Tenths add up badly as they are: 0.1 + 0.2.
    hours: Math.round(entries.reduce((sum, it) => sum + (it.now?.hours ?? 0), 0) * 100) / 100,
    money: moneyOf(entries),
    gap: Math.max(0, ...gaps),
    done: last === undefined ? undefined : { count: noted.length, last: dayOf(last) },
    rung: rungOf(noted),
  };
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

function kindsOf(entries: readonly LogEntry[]): Pattern['kinds'] {
  const counts = new Map<Kind, number>();
  for (const { now } of entries) if (now?.kind !== undefined) counts.set(now.kind, (counts.get(now.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count);
}

/** The longest run of one kind within 30 days that ends latest. */
function runsOf(entries: readonly LogEntry[], dayOf: (it: LogEntry) => string): Pattern['runs'] {
  const byKind = Map.groupBy(entries, (it) => it.now?.kind);
  return [...byKind].flatMap(([kind, same]) => {
    if (kind === undefined) return [];
    const runs = same.map((end, index) =>
      same.slice(0, index + 1).filter((it) => daysBetween(dayOf(it), dayOf(end)) < runDays),
    );
    const best = runs
      .filter((run) => run.length >= runLength)
      .toSorted((a, b) => b.length - a.length)
      .at(0);
    if (best === undefined) return [];
    const [first, last] = [best[0], best.at(-1)];
    const days = first === undefined || last === undefined ? 0 : daysBetween(dayOf(first), dayOf(last)) + 1;
    return [{ kind, days, seqs: best.map((it) => it.seq) }];
  });
}

function moneyOf(entries: readonly LogEntry[]): Money[] {
  const sums = new Map<string, Money>();
  for (const it of entries.flatMap((entry) => entry.now?.money ?? [])) {
    const key = `${it.currency} ${it.basis ?? ''}`;
    const before = sums.get(key)?.amount ?? 0;
    sums.set(key, { ...it, amount: Math.round((before + it.amount) * 100) / 100 });
  }
  return [...sums.values()];
}

/** Words that show how far somebody went, furthest first. */
const rungs = [
  [5, /\b(ended|quit|terminat\w+|stopped working|fired|walked away|beëindigd|opgezegd|gestopt|afscheid)\b/iu],
  [
    4,
    /\b(notice|formal|lawyer|legal|demand|collection|court|aanmaning|ingebrekestelling|advocaat|incasso|rechtbank|sommatie)\b/iu,
  ],
  [3, /\b(unless|otherwise|on hold|paused|deadline|anders|tenzij|stilgelegd|gepauzeerd|uiterlijk|opgeschort)\b/iu],
  [2, /\b(reminded|reminder|again|second time|chased|followed up|herinner\w*|opnieuw|nogmaals|nagebeld)\b/iu],
  [1, /\b(asked|told|said|mailed|wrote|called|talked|gevraagd|gezegd|gemaild|geschreven|gebeld|besproken)\b/iu],
] as const;

function rungOf(noted: readonly LogEntry[]): Pattern['rung'] {
  const texts = noted.map((it) => it.now?.done ?? '');
  return rungs.find(([, words]) => texts.some((text) => words.test(text)))?.[0];
}
