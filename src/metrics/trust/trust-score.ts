/**
 * Trust, 0 to 100, out of evidence. For each dimension and group the mean of the evidence is drawn towards the prior
 * p as long as the evidence is thin: c = W/(W + k). Groups weigh within a dimension, dimensions within the score:
 *   mu_d = p + Σ_g lambda_dg c_dg (m_dg − p),   score = 100 Σ w_d mu_d / Σ w_d.
 * Coverage (0 to 1) says how much evidence there is; `observed` what it alone says, NaN without evidence. No evidence: 100 p and coverage 0.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';
import { trustGroups, type TrustDimension, type TrustGroup } from './trust-dimensions';
import { evidenceOf, type Evidence } from './trust-evidence';
import { trustWeights, type TrustGap, type TrustWeights } from './trust-weights';

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

/** What the evidence of one (dimension, group) moves. */
export interface TrustCell {
  readonly dimension: TrustDimension;
  readonly group: TrustGroup;
  /** 100 σ c (m − p): with 100 p they add up to the score. */
  readonly points: number;
  /** W after ageing. */
  readonly weight: number;
  /** σ c: they add up to the coverage. */
  readonly coverage: number;
  /** Observations, incidents and commitments. */
  readonly evidence: number;
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
  /** All eleven, in the order of `trustDimensions`. */
  readonly dimensions: readonly TrustDimensionFigures[];
  readonly groups: readonly TrustGroupFigures[];
  /** Those with evidence. */
  readonly cells: readonly TrustCell[];
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

const clamp = (value: number, max: number): number => Math.min(max, Math.max(0, value));

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): TrustScore {
  const settings = portfolio.settingsOf(account);
  const { trust_prior: prior, trust_k: k } = settings;
  const weights = trustWeights(settings);
  const evidence = evidenceOf(portfolio, account, settings, drivers !== undefined);
  const score = new NeumaierSum();
  const all = new Observed();
  const found: TrustCell[] = [];
  const groups = new Array<Observed | undefined>(trustGroups.length).fill(undefined);
  const groupEvidence = new Array<number>(trustGroups.length).fill(0);
  score.add(100 * prior);
  const dimensions = weights.dimensions.map(({ dimension, weight, cells }): TrustDimensionFigures => {
    // Most dimensions have no evidence: nothing is made for them.
    let own: Observed | undefined;
    let value = prior;
    let count = 0;
    for (const { cell, group, lambda, share } of cells) {
      const W = evidence.weight(cell);
      if (!(W > 0)) continue;
      const mean = evidence.mean(cell);
      const c = W / (W + k);
      value += lambda * c * (mean - prior);
      const points = 100 * share * c * (mean - prior);
      score.add(points);
      found.push({ dimension, group: trustGroups[group]!, points, weight: W, coverage: share * c, evidence: evidence.counts[cell]! });
      count += evidence.counts[cell]!;
      groupEvidence[group]! += evidence.counts[cell]!;
      (groups[group] ??= new Observed()).add(share * c, mean);
      (own ??= new Observed()).add(lambda * c, mean);
      all.add(share * c, mean);
    }
    return { dimension, weight, value: clamp(value, 1), observed: own?.mean ?? Number.NaN, coverage: own?.share ?? 0, evidence: count };
  });
  if (drivers !== undefined) explain(weights, evidence, settings, drivers);
  const missing: TrustGap[] = [];
  for (const { cell, gap } of weights.questions) if (!(evidence.weight(cell) > 0)) missing.push(gap);
  return {
    score: clamp(score.value, 100),
    observed: 100 * all.mean,
    coverage: all.share,
    sufficient: all.share >= settings.trust_min_coverage,
    evidence: groupEvidence.reduce((sum, count) => sum + count, 0),
    newest: evidence.newest,
    ageDays: portfolio.asOf - evidence.newest,
    dimensions,
    groups: trustGroups.map((group, g) => ({
      group,
      observed: groups[g]?.mean ?? Number.NaN,
      coverage: weights.byGroup[g]! > 0 ? (groups[g]?.share ?? 0) / weights.byGroup[g]! : 0,
      evidence: groupEvidence[g]!,
    })),
    cells: found,
    missing,
  };
}

/** The prior, then what the evidence of each table moves in each (dimension, group): 100 w lambda/Σw × W (m − p)/(W + k), W of all tables below. */
function explain(weights: TrustWeights, evidence: Evidence, { trust_prior: prior, trust_k: k }: SettingValues, drivers: Driver[]): void {
  drivers.push({ component: 'prior', item: 'prior', formula: `100 × trust_prior ${shown(prior)}`, amount: 100 * prior });
  for (const { dimension, weight, cells } of weights.dimensions) {
    for (const { cell, group, lambda, share } of cells) {
      const W = evidence.weight(cell);
      const scale = `100 × trust_weight_${dimension} ${shown(weight)} / ${shown(weights.total)} × lambda ${shown(lambda)}`;
      for (const part of evidence.parts![cell]!) {
        if (!(W > 0)) continue;
        const [own, mean] = [part.weights.value, part.values.value / part.weights.value];
        drivers.push({
          component: dimension,
          item: `${dimension} / ${trustGroups[group]!}`,
          table: part.table,
          rows: part.rows,
          formula: `${scale} × W ${shown(own)} × (m ${shown(mean)} − trust_prior ${shown(prior)}) / (W ${shown(W)} + trust_k ${shown(k)}); c ${shown(W / (W + k))}`,
          amount: (100 * share * (part.values.value - prior * own)) / (W + k),
        });
      }
    }
  }
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
