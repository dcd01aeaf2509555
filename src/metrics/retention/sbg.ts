/**
 * The shifted beta-geometric model of contract renewal (Fader and Hardie 2007): at each renewal occasion a client leaves with a probability of its own, which
 * stays the same for ever and differs between clients as Beta(alpha, beta).
 *   P(T = 1) = alpha/(alpha + beta),  P(T = t) = P(T = t − 1) (beta + t − 2)/(alpha + beta + t − 1)
 *   S(t) = S(t − 1) r_t,  S(0) = 1,  r_t = (beta + t − 1)/(alpha + beta + t − 1)
 * Retention rises with t because those who leave easily have left: sorting, not loyalty. Periods are renewal occasions, 1 for the first; alpha and
 * beta are above 0. No beta function is evaluated: the recursion keeps all digits.
 */

/** r_t: the chance of the t-th renewal among those who made the one before. */
export const retentionRate = (t: number, alpha: number, beta: number): number => (beta + t - 1) / (alpha + beta + t - 1);

/** S(t): the chance of making at least t renewals. */
export function survival(periods: number, alpha: number, beta: number): number {
  let alive = 1;
  for (let t = 1; t <= periods; t++) alive *= retentionRate(t, alpha, beta);
  return alive;
}

/** P(T = t): the chance of leaving at the t-th renewal. */
export const lossProbability = (t: number, alpha: number, beta: number): number =>
  (survival(t - 1, alpha, beta) * alpha) / (alpha + beta + t - 1);

/** What remains of the series below this is left out. */
const REMAINDER = 1e-13;

/**
 * Discounted expected residual lifetime of a client that has made `renewals` renewals, just before the next one is decided, in payments
 * (Fader and Hardie 2010): Σ_{j≥1} S(n + j)/S(n) (1 + d)^−(j−1). Times the margin of a period it is the client's residual value.
 * The discount of a period must be above 0.
 */
export function discountedResidualLifetime(alpha: number, beta: number, discount: number, renewals: number): number {
  let [sum, alive, factor] = [0, 1, 1];
  for (let t = renewals + 1; ; t++) {
    alive *= retentionRate(t, alpha, beta);
    const term = alive * factor;
    sum += term;
    if ((term * (1 + discount)) / discount < REMAINDER) return sum;
    factor /= 1 + discount;
  }
}

/** How many clients left and stayed at each renewal occasion, cohorts pooled: position 0 is the first renewal. */
export interface RenewalCounts {
  readonly lost: readonly number[];
  readonly kept: readonly number[];
}

/** Pools cohorts: each is the number of clients alive after 0, 1, 2… renewals, as far as it was watched. */
export function countsOf(cohorts: readonly (readonly number[])[]): RenewalCounts {
  const occasions = Math.max(0, ...cohorts.map((alive) => alive.length - 1));
  const lost = new Array<number>(occasions).fill(0);
  const kept = new Array<number>(occasions).fill(0);
  for (const alive of cohorts) {
    for (let t = 1; t < alive.length; t++) {
      lost[t - 1]! += alive[t - 1]! - alive[t]!;
      kept[t - 1]! += alive[t]!;
    }
  }
  return { lost, kept };
}

/**
 * LL = Σ n_t ln P(T = t) + Σ c_t ln S(t), c_t still clients after t renewals. Written occasion by occasion, it is Σ lost ln(1 − r_t) + kept ln r_t.
 */
export function logLikelihood({ lost, kept }: RenewalCounts, alpha: number, beta: number): number {
  let sum = 0;
  for (let t = 1; t <= lost.length; t++) {
    const rate = retentionRate(t, alpha, beta);
    if (lost[t - 1]! > 0) sum += lost[t - 1]! * Math.log(alpha / (alpha + beta + t - 1));
    if (kept[t - 1]! > 0) sum += kept[t - 1]! * Math.log(rate);
  }
  return sum;
}
