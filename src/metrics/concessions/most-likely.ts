/**
 * The most likely amount of a concession (IFRS 15.53(b)): the single most likely outcome. For tiers [default, not a finding]: the tier with the
 * largest probability, at the volume expected in it. Of two equally probable tiers, the one that pays more: rebates reduce revenue.
 */
import type { RebateTerms } from './rebate';
import { tierProbabilities, type TierProbability } from './tier-probabilities';
import type { UncertainVolume } from './uncertain-volume';

export function mostLikelyTier(uncertain: UncertainVolume, terms: RebateTerms): TierProbability {
  return tierProbabilities(uncertain, terms).reduce((best, tier) =>
    tier.probability > best.probability || (tier.probability === best.probability && tier.rebate > best.rebate) ? tier : best,
  );
}

export const mostLikelyRebate = (uncertain: UncertainVolume, terms: RebateTerms): number => mostLikelyTier(uncertain, terms).rebate;
