/**
 * Did the scores mean anything? Scores as of an earlier day against what happened until a later one: by band of the score, how many accounts were lost; the
 * share lost of all (base rate); and the concordance (the area under the ROC curve): in how many pairs of a lost and a kept account the lost one had the
 * worse score, ties counting half. 0.5 is chance. Few losses say little: below a minimum the result says so.
 */

/** One account at the earlier day, and what became of it. */
export interface Outcome {
  /** NaN when the score had no answer then. */
  readonly score: number;
  readonly lost: boolean;
  /** Kept past the end of a commitment. */
  readonly renewed: boolean;
}

export interface Band {
  /** Lowest and highest score in it. */
  readonly from: number;
  readonly to: number;
  readonly accounts: number;
  readonly losses: number;
  readonly renewals: number;
}

export interface BackTest {
  /** From the lowest score to the highest, with as many accounts each as ties allow; empty ones are left out. */
  readonly bands: readonly Band[];
  readonly all: Band;
  /** 0 to 1; NaN without a loss or without a kept account. */
  readonly concordance: number;
}

const count = (outcomes: readonly Outcome[]): Band => ({
  from: outcomes.length === 0 ? Number.NaN : outcomes[0]!.score,
  to: outcomes.length === 0 ? Number.NaN : outcomes.at(-1)!.score,
  accounts: outcomes.length,
  losses: outcomes.filter(({ lost }) => lost).length,
  renewals: outcomes.filter(({ renewed }) => renewed).length,
});

/** `risky`: which end of the score is the worse one. */
export function backTest(outcomes: readonly Outcome[], bands: number, risky: 'high' | 'low'): BackTest {
  const sorted = outcomes.filter(({ score }) => !Number.isNaN(score)).sort((a, b) => a.score - b.score);
  const inBand: Outcome[][] = Array.from({ length: bands }, () => []);
  let first = 0;
  sorted.forEach((outcome, position) => {
    // Equal scores share the band of the first of them.
    if (position > 0 && outcome.score !== sorted[position - 1]!.score) first = position;
    inBand[Math.floor((first * bands) / sorted.length)]!.push(outcome);
  });
  return { bands: inBand.filter((band) => band.length > 0).map(count), all: count(sorted), concordance: concordanceOf(sorted, risky) };
}

/** Through mean ranks (Mann and Whitney): sorted by score, ties together. */
function concordanceOf(sorted: readonly Outcome[], risky: 'high' | 'low'): number {
  const losses = sorted.filter(({ lost }) => lost).length;
  const kept = sorted.length - losses;
  if (losses === 0 || kept === 0) return Number.NaN;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let [to, lost] = [from, 0];
    for (; to < sorted.length && sorted[to]!.score === sorted[from]!.score; to++) if (sorted[to]!.lost) lost++;
    ranks += (lost * (from + 1 + to)) / 2;
    from = to;
  }
  const above = (ranks - (losses * (losses + 1)) / 2) / (losses * kept);
  return risky === 'high' ? above : 1 - above;
}
