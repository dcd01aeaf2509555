/**
 * How much each (dimension, group) weighs in trust under given settings: lambda_dg, the groups that may speak of a dimension
 * renormalised to 1, and its share w_d lambda_dg / Σ w of the score. Worked out once for each set of settings.
 */
import type { SettingValues } from '../../settings/declarations/index';
import { cellOf, isApplicable, trustDimensions, trustGroups, type TrustDimension, type TrustGroup } from './trust-dimensions';

/** A dimension that a group has not spoken of, with the share of the score that it would decide: a question to ask next. */
export interface TrustGap {
  readonly dimension: TrustDimension;
  readonly group: TrustGroup;
  readonly share: number;
}

/** The settings that weigh. */
export type TrustWeightSettings = Pick<SettingValues, `trust_weight_${TrustDimension}` | `trust_group_${TrustGroup}`>;

export interface CellWeight {
  /** Where its evidence is added up. */
  readonly cell: number;
  /** Position in `trustGroups`. */
  readonly group: number;
  readonly lambda: number;
  readonly share: number;
}

export interface DimensionWeight {
  readonly dimension: TrustDimension;
  readonly weight: number;
  /** Groups that weigh in it. */
  readonly cells: readonly CellWeight[];
}

export interface TrustWeights {
  readonly dimensions: readonly DimensionWeight[];
  /** Σ w. */
  readonly total: number;
  /** Share of the score that each group could decide. */
  readonly byGroup: readonly number[];
  /** Every question, the most decisive first. */
  readonly questions: readonly { readonly cell: number; readonly gap: TrustGap }[];
}

function weigh(settings: TrustWeightSettings): TrustWeights {
  const total = trustDimensions.reduce((sum, dimension) => sum + settings[`trust_weight_${dimension}`], 0);
  const byGroup = trustGroups.map(() => 0);
  const questions: { cell: number; gap: TrustGap }[] = [];
  const dimensions = trustDimensions.map((dimension, d) => {
    const weight = settings[`trust_weight_${dimension}`];
    const groups = trustGroups.map((group) => (isApplicable(dimension, group) ? settings[`trust_group_${group}`] : 0));
    const together = groups.reduce((sum, own) => sum + own, 0);
    const cells: CellWeight[] = [];
    groups.forEach((own, group) => {
      if (own === 0) return;
      const [cell, lambda] = [cellOf(d, group), own / together];
      const share = total > 0 ? (weight * lambda) / total : 0;
      cells.push({ cell, group, lambda, share });
      byGroup[group]! += share;
      if (share > 0) questions.push({ cell, gap: { dimension, group: trustGroups[group]!, share } });
    });
    return { dimension, weight, cells };
  });
  return { dimensions, total, byGroup, questions: questions.sort((a, b) => b.gap.share - a.gap.share) };
}

const kept = new WeakMap<TrustWeightSettings, TrustWeights>();

export function trustWeights(settings: TrustWeightSettings): TrustWeights {
  let weights = kept.get(settings);
  if (weights === undefined) kept.set(settings, (weights = weigh(settings)));
  return weights;
}
