/**
 * How probable each tier is at the end of the period, and the volume expected in it. Tier 0 is "below the first threshold".
 * The probabilities add up to 1; the conditional mean of a tier that can't happen is NaN.
 */
import { checkOpen, rebate, thresholdAt, tiersReached, type RebateTerms } from './rebate';
import { VolumeDistribution, type UncertainVolume } from './uncertain-volume';

export interface TierProbability {
  /** 0 below the first threshold. */
  readonly tier: number;
  readonly from: number;
  /** Infinity in the last tier. */
  readonly to: number;
  readonly probability: number;
  /** E[V | tier]. */
  readonly conditionalMean: number;
  /** The concession at the conditional mean. */
  readonly rebate: number;
}

export function tierProbabilities(uncertain: UncertainVolume, terms: RebateTerms): TierProbability[] {
  const volume = new VolumeDistribution(uncertain);
  const { certain, atom } = volume;
  if (certain === undefined) checkOpen(terms);
  const held = tiersReached(certain ?? volume.toDate, terms);
  const count = terms.tiers.thresholds.length;
  const ownWeight = certain === undefined ? atom : 1;
  const tiers: TierProbability[] = [];
  for (let tier = 0; tier <= count; tier++) {
    const from = tier === 0 ? 0 : thresholdAt(terms, tier - 1);
    const to = tier === count ? Infinity : thresholdAt(terms, tier);
    const mass = certain === undefined ? volume.between(from, to) : { probability: 0, volume: 0 };
    const own = tier === held ? ownWeight : 0;
    const probability = mass.probability + own;
    const conditionalMean = probability > 0 ? within((mass.volume + own * (certain ?? volume.toDate)) / probability, from, to) : Number.NaN;
    tiers.push({
      tier,
      from,
      to,
      probability,
      conditionalMean,
      rebate: probability > 0 ? inTier(conditionalMean, tier, terms) : Number.NaN,
    });
  }
  return tiers;
}

/** A conditional mean of a very improbable tier can leave it by a rounding error. */
const within = (volume: number, from: number, to: number): number => Math.min(to, Math.max(from, volume));

/** The concession at a volume of this tier: a mean that falls on the threshold itself is still in its tier. */
function inTier(volume: number, tier: number, terms: RebateTerms): number {
  return tiersReached(volume, terms) === tier ? rebate(volume, terms) : rebate(volume, { ...terms, inclusive: !terms.inclusive });
}
