/**
 * Estimating alpha and beta from one's own renewals: maximum likelihood over (ln alpha, ln beta) from three starts. When there are few
 * clients or few losses, the prior joins in as alpha + beta pseudo-clients that leave as it says. What can't be estimated is refused with a reason, and the
 * prior (two and a half years on average) stands instead:
 *   no_losses      nobody has left: any low churn fits as well
 *   first_only     losses at the first renewal only: the likelihood rises towards clients who either leave at once or never
 *   flat           one renewal only, or retention that doesn't rise: constant churn fits as well, alpha and beta could be anything large
 */
import { minimise, type Surface } from '../numeric/minimise';
import { logLikelihood, retentionRate, type RenewalCounts } from './sbg';

export type SbgNote = 'fitted' | 'with_prior' | 'no_losses' | 'first_only' | 'flat';

export interface SbgFit {
  readonly alpha: number;
  readonly beta: number;
  /** Of the data alone, at these parameters. */
  readonly logLikelihood: number;
  readonly note: SbgNote;
  /** Clients that came to their first renewal, and those who have left. */
  readonly customers: number;
  readonly losses: number;
}

export interface SbgPrior {
  readonly alpha: number;
  readonly beta: number;
  /** From how many clients and losses on the data speak for themselves. */
  readonly minCustomers: number;
  readonly minLosses: number;
}

/** What can't be estimated: each says of the losses what a loss that wasn't seen would belie. */
export const isEstimated = (note: SbgNote): boolean => note === 'fitted' || note === 'with_prior';

/** Gain of log-likelihood over constant churn below which the data don't tell the two apart. */
const FLAT = 1e-3;
/** Renewals for which pseudo-clients are laid out: the prior's own maximum doesn't depend on it. */
const PSEUDO_OCCASIONS = 100;
/** Starts: the mean churn as observed, and clients that differ little, much, extremely (1/(alpha + beta)). */
const SPREADS = [0.05, 0.5, 3];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function fitSbg(counts: RenewalCounts, prior: SbgPrior): SbgFit {
  const customers = (counts.lost[0] ?? 0) + (counts.kept[0] ?? 0);
  const losses = sum(counts.lost);
  const result = (note: SbgNote, { alpha, beta }: { alpha: number; beta: number }): SbgFit => ({
    alpha,
    beta,
    logLikelihood: logLikelihood(counts, alpha, beta),
    note,
    customers,
    losses,
  });
  if (!(losses > 0)) return result('no_losses', prior);
  if (customers < prior.minCustomers || losses < prior.minLosses) {
    const joined = withPrior(counts, prior);
    const together = mostLikely(joined);
    return isFlat(joined, together) ? result('flat', prior) : result('with_prior', together);
  }
  const later = sum(counts.lost.slice(1));
  if (later === 0 && sum(counts.kept.slice(1)) > 0) return result('first_only', prior);
  if (later === 0) return result('flat', prior);
  const found = mostLikely(counts);
  return isFlat(counts, found) ? result('flat', prior) : result('fitted', found);
}

/** Does constant churn fit as well as the best alpha and beta? Then the search only stopped somewhere on the way to infinity. */
const isFlat = (counts: RenewalCounts, { alpha, beta }: { alpha: number; beta: number }): boolean =>
  logLikelihood(counts, alpha, beta) - constantChurn(counts) < FLAT;

/** Log-likelihood of one churn for everybody, the limit of alpha and beta without bound. */
function constantChurn({ lost, kept }: RenewalCounts): number {
  const [gone, stayed] = [sum(lost), sum(kept)];
  const all = gone + stayed;
  return (gone > 0 ? gone * Math.log(gone / all) : 0) + (stayed > 0 ? stayed * Math.log(stayed / all) : 0);
}

/** alpha + beta pseudo-clients who leave as the prior says: with them alone, the most likely parameters are the prior's. */
function withPrior({ lost, kept }: RenewalCounts, { alpha, beta }: SbgPrior): RenewalCounts {
  const occasions = Math.max(lost.length, PSEUDO_OCCASIONS);
  const [allLost, allKept] = [new Array<number>(occasions), new Array<number>(occasions)];
  let alive = alpha + beta;
  for (let t = 1; t <= occasions; t++) {
    const staying = alive * retentionRate(t, alpha, beta);
    allLost[t - 1] = (lost[t - 1] ?? 0) + alive - staying;
    allKept[t - 1] = (kept[t - 1] ?? 0) + staying;
    alive = staying;
  }
  return { lost: allLost, kept: allKept };
}

/** The best of three searches. */
function mostLikely(counts: RenewalCounts): { alpha: number; beta: number } {
  const [gone, stayed] = [sum(counts.lost), sum(counts.kept)];
  const churn = gone / (gone + stayed);
  let best: ReturnType<typeof minimise> | undefined;
  for (const spread of SPREADS) {
    const found = minimise((at) => surfaceOf(counts, at), [Math.log(churn / spread), Math.log((1 - churn) / spread)]);
    if (best === undefined || found.value < best.value) best = found;
  }
  return { alpha: Math.exp(best!.at[0]), beta: Math.exp(best!.at[1]) };
}

/** Logarithms beyond which the exponentials lose their meaning; the search doesn't go there for data that can be fitted. */
const FARTHEST = 30;

/** −LL over (ln alpha, ln beta), with its derivatives. */
function surfaceOf(counts: RenewalCounts, [u, v]: readonly [number, number]): Surface {
  if (Math.abs(u) > FARTHEST || Math.abs(v) > FARTHEST) return { value: Number.POSITIVE_INFINITY, gradient: [0, 0], curvature: [1, 0, 1] };
  const [alpha, beta] = [Math.exp(u), Math.exp(v)];
  let [gone, all, all2, kept, kept2] = [0, 0, 0, 0, 0];
  for (let t = 1; t <= counts.lost.length; t++) {
    const [left, stayed] = [counts.lost[t - 1]!, counts.kept[t - 1]!];
    const [whole, own] = [alpha + beta + t - 1, beta + t - 1];
    gone += left;
    all += (left + stayed) / whole;
    all2 += (left + stayed) / whole ** 2;
    kept += stayed / own;
    kept2 += stayed / own ** 2;
  }
  return {
    value: -logLikelihood(counts, alpha, beta),
    gradient: [alpha * all - gone, beta * (all - kept)],
    curvature: [alpha * (all - alpha * all2), -alpha * beta * all2, beta * (all - kept) + beta ** 2 * (kept2 - all2)],
  };
}
