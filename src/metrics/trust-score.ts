/**
 * Trust, 0 to 100, out of evidence (domain.md 3.2 to 3.4). For each dimension and group the mean of the evidence is drawn towards the prior
 * p as long as the evidence is thin: c = W/(W + k). Groups weigh within a dimension, dimensions within the score:
 *   mu_d = p + Σ_g lambda_dg c_dg (m_dg − p),   score = 100 Σ w_d mu_d / Σ w_d.
 * Coverage (0 to 1) says how much evidence there is; `observed` what it alone says, NaN without evidence. No evidence: 100 p and coverage 0.
 */
import type { Portfolio } from '../portfolio/portfolio';
import type { SettingValues } from '../settings/declarations';
import { shown, type Driver, type Metric } from './metric';
import { NeumaierSum } from './numeric/sum';
import { cellOf, isApplicable, trustDimensions, trustGroups, type TrustDimension, type TrustGroup } from './trust-dimensions';
import { evidenceOf } from './trust-evidence';

export interface TrustDimensionFigures {
  readonly dimension: TrustDimension;
  readonly weight: number;
  /** mu_d, 0 to 1: what may prudently be assumed. */
  readonly value: number;
  /** What the evidence alone says, 0 to 1; NaN without evidence. */
  readonly observed: number;
  readonly coverage: number;
  /** Observations, incidents and commitments that count. */
  readonly evidence: number;
}

export interface TrustGroupFigures {
  readonly group: TrustGroup;
  /** What this group's evidence says over all dimensions, 0 to 1; NaN without evidence. */
  readonly observed: number;
  readonly coverage: number;
  readonly evidence: number;
}

/** A dimension that a group has not spoken of, with the share of the score that it would decide: a question to ask next. */
export interface TrustGap {
  readonly dimension: TrustDimension;
  readonly group: TrustGroup;
  readonly share: number;
}

export interface TrustScore {
  /** 0 to 100. */
  readonly score: number;
  /** 0 to 100, NaN without evidence. */
  readonly observed: number;
  /** 0 to 1 (1 is never reached). */
  readonly coverage: number;
  /** Is there enough evidence for the score to say something (setting trust_min_coverage)? */
  readonly sufficient: boolean;
  readonly evidence: number;
  /** Day of the newest evidence and its age in days; NaN without evidence. */
  readonly newest: number;
  readonly ageDays: number;
  /** All eleven, in the order of the domain. */
  readonly dimensions: readonly TrustDimensionFigures[];
  readonly groups: readonly TrustGroupFigures[];
  /** The most decisive first. */
  readonly missing: readonly TrustGap[];
}

/** Weighted parts of a mean of evidence: Σ share, Σ share × m. */
class Observed {
  private readonly shares = new NeumaierSum();
  private readonly values = new NeumaierSum();

  add(share: number, mean: number): void {
    this.shares.add(share);
    this.values.add(share * mean);
  }

  get share(): number {
    return this.shares.value;
  }

  get mean(): number {
    return this.shares.value > 0 ? Math.min(1, this.values.value / this.shares.value) : Number.NaN;
  }
}

const dimensionWeight = (settings: SettingValues, dimension: TrustDimension): number => settings[`trust_weight_${dimension}`];

/** lambda_dg: weights of the groups that may speak of the dimension, adding up to 1 (or all 0 when the settings silence them). */
function groupShares(settings: SettingValues, dimension: TrustDimension): number[] {
  const weights = trustGroups.map((group) => (isApplicable(dimension, group) ? settings[`trust_group_${group}`] : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

const clamp = (value: number, max: number): number => Math.min(max, Math.max(0, value));

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): TrustScore {
  const settings = portfolio.settingsOf(account);
  const { trust_prior: prior, trust_k: k } = settings;
  const evidence = evidenceOf(portfolio, account, settings, drivers !== undefined);
  const weightSum = trustDimensions.reduce((sum, dimension) => sum + dimensionWeight(settings, dimension), 0);
  const score = new NeumaierSum();
  const all = new Observed();
  const byGroup = trustGroups.map(() => ({ observed: new Observed(), possible: 0, evidence: 0 }));
  const dimensions: TrustDimensionFigures[] = [];
  const missing: TrustGap[] = [];
  score.add(100 * prior);
  drivers?.push({ component: 'prior', item: 'prior', formula: `100 × trust_prior ${shown(prior)}`, amount: 100 * prior });

  trustDimensions.forEach((dimension, d) => {
    const weight = dimensionWeight(settings, dimension);
    const lambdas = groupShares(settings, dimension);
    const own = new Observed();
    let value = prior;
    let count = 0;
    trustGroups.forEach((group, g) => {
      const cell = cellOf(d, g);
      const lambda = lambdas[g]!;
      const share = weightSum > 0 ? (weight * lambda) / weightSum : 0;
      const W = evidence.weight(cell);
      byGroup[g]!.possible += share;
      if (lambda === 0) return;
      if (!(W > 0)) {
        if (share > 0) missing.push({ dimension, group, share });
        return;
      }
      const mean = evidence.mean(cell);
      const c = W / (W + k);
      const amount = 100 * share * c * (mean - prior);
      value += lambda * c * (mean - prior);
      count += evidence.counts[cell]!;
      byGroup[g]!.evidence += evidence.counts[cell]!;
      own.add(lambda * c, mean);
      byGroup[g]!.observed.add(share * c, mean);
      all.add(share * c, mean);
      score.add(amount);
      if (drivers === undefined) return;
      const scale = `100 × trust_weight_${dimension} ${shown(weight)} / ${shown(weightSum)} × lambda ${shown(lambda)}`;
      for (const part of evidence.parts![cell]!) {
        const partMean = part.values.value / part.weights.value;
        drivers.push({
          component: dimension,
          item: `${dimension} / ${group}`,
          table: part.table,
          rows: part.rows,
          formula: `${scale} × W ${shown(part.weights.value)} × (m ${shown(partMean)} − trust_prior ${shown(prior)}) / (W ${shown(W)} + trust_k ${shown(k)}); c ${shown(c)}`,
          amount: (100 * share * (part.values.value - prior * part.weights.value)) / (W + k),
        });
      }
    });
    dimensions.push({ dimension, weight, value: clamp(value, 1), observed: own.mean, coverage: own.share, evidence: count });
  });

  missing.sort((a, b) => b.share - a.share);
  const coverage = all.share;
  return {
    score: clamp(score.value, 100),
    observed: 100 * all.mean,
    coverage,
    sufficient: coverage >= settings.trust_min_coverage,
    evidence: byGroup.reduce((sum, group) => sum + group.evidence, 0),
    newest: evidence.newest,
    ageDays: portfolio.asOf - evidence.newest,
    dimensions,
    groups: trustGroups.map((group, g) => ({
      group,
      observed: byGroup[g]!.observed.mean,
      coverage: byGroup[g]!.possible > 0 ? byGroup[g]!.observed.share / byGroup[g]!.possible : 0,
      evidence: byGroup[g]!.evidence,
    })),
    missing,
  };
}

export const trustScore: Metric<TrustScore> = {
  reads: {
    accounts: ['segment'],
    observations: ['date', 'dimension', 'group', 'value', 'rating', 'scale', 'weight', 'contact_id'],
    contacts: ['contact_id', 'authority_1_5'],
    incidents: ['occurred_at', 'disclosed_at', 'raised_by_customer_at', 'severity_1_5'],
    commitments: ['due_date', 'kept', 'severity_1_5'],
  },
  compute,
};
