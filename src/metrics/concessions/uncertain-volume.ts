/**
 * The volume of a period while part of it is still to come: V = y + X+, y the volume to date, X the rest with mean m and standard deviation s,
 * normal (cut off at zero: X+ = max(X, 0)) or lognormal. Gives the probability of a range of volumes and the volume expected in it.
 * Normal: P(0 < X < c) = Phi((c−m)/s) − Phi(−m/s), E[X; 0 < X < c] = m P − s (phi((c−m)/s) − phi(m/s)); the mass below zero sits at V = y.
 * Lognormal: sl² = ln(1 + s²/m²), ml = ln m − sl²/2, E[X; X < c] = m Phi((ln c − ml − sl²)/sl).
 * s = 0 is certainty, V = y + m; so is a lognormal X whose mean is 0. Volumes in any one unit; m, s, y >= 0, else a RangeError.
 */
import { normalBetween, normalCdf, normalDensity, normalQuantile } from '../numeric/normal';

export const volumeLaws = ['normal', 'lognormal'] as const;
export type VolumeLaw = (typeof volumeLaws)[number];

export interface UncertainVolume {
  readonly toDate: number;
  /** Mean and standard deviation of the volume still to come. */
  readonly mean: number;
  readonly sd: number;
  readonly law: VolumeLaw;
}

/** Probability of a range, and E[V; V in the range]: divided by the probability, the conditional mean. */
export interface Mass {
  readonly probability: number;
  readonly volume: number;
}

const NO_MASS: Mass = { probability: 0, volume: 0 };

export class VolumeDistribution {
  /** Nothing is left to chance: the volume is `certain`. */
  readonly certain: number | undefined;
  private readonly logMean: number;
  private readonly logSd: number;

  constructor(private readonly uncertain: UncertainVolume) {
    const { toDate, mean, sd, law } = uncertain;
    if (!(toDate >= 0) || !(mean >= 0) || !(sd >= 0))
      throw new RangeError('volume to date, mean and standard deviation must be from zero on');
    const spread = law === 'lognormal' ? Math.log1p((sd / mean) ** 2) : sd;
    this.logSd = Math.sqrt(spread);
    this.logMean = Math.log(mean) - spread / 2;
    if (sd === 0 || (law === 'lognormal' && (mean === 0 || spread === 0))) this.certain = toDate + mean;
  }

  get toDate(): number {
    return this.uncertain.toDate;
  }

  /** Probability that nothing more comes: V is exactly the volume to date. */
  get atom(): number {
    const { mean, sd, law } = this.uncertain;
    return this.certain === undefined && law === 'normal' ? normalCdf(-mean / sd) : 0;
  }

  /** E[V]: above y + m for a normal law, whose part below zero is cut off. */
  get mean(): number {
    if (this.certain !== undefined) return this.certain;
    const { mean, sd, law, toDate } = this.uncertain;
    return toDate + (law === 'normal' ? mean * normalCdf(mean / sd) + sd * normalDensity(mean / sd) : mean);
  }

  /** The mass between two volumes, without the atom at the volume to date. Not for a certain volume. */
  between(from: number, to: number): Mass {
    const { toDate, mean, sd, law } = this.uncertain;
    const [low, high] = [Math.max(0, from - toDate), to - toDate];
    if (!(high > low)) return NO_MASS;
    if (law === 'lognormal') {
      const { logMean, logSd } = this;
      const z = (c: number): number => (Math.log(c) - logMean) / logSd;
      const [a, b] = [z(low), z(high)];
      const probability = normalBetween(a, b);
      return { probability, volume: toDate * probability + mean * normalBetween(a - logSd, b - logSd) };
    }
    const [a, b] = [(low - mean) / sd, (high - mean) / sd];
    const probability = normalBetween(a, b);
    return { probability, volume: (toDate + mean) * probability - sd * (normalDensity(b) - normalDensity(a)) };
  }

  /** The volume that is not exceeded with probability q. */
  quantile(q: number): number {
    if (this.certain !== undefined) return this.certain;
    const { toDate, mean, sd, law } = this.uncertain;
    const z = normalQuantile(q);
    return toDate + (law === 'lognormal' ? Math.exp(this.logMean + this.logSd * z) : Math.max(0, mean + sd * z));
  }
}
