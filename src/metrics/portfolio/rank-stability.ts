/**
 * Does a ranking hold when its weights move? The weights of trust (dimensions and groups), of the switching cost index and of the risk are defaults that
 * nobody has measured. Each is moved up and down by a stated share, alone and two together in every combination, and the accounts are ranked again
 * by cost of loss × risk (or by risk alone). What moves is computed from the account's own evidence and facets, which the weights don't change: no
 * metric is computed twice. Nothing is random: with many accounts every k-th pair is taken, so that the work stays bounded.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingKey, SettingValues } from '../../settings/declarations/index';
import { ranksOf } from '../retention/priority';
import { facetWeights, switchCostFacets } from '../switching-cost/facets';
import { cellCount, trustDimensions, trustGroups } from '../trust/trust-dimensions';
import { evidenceOf } from '../trust/trust-evidence';
import { trustWeights } from '../trust/trust-weights';
import type { RenewalRisk } from '../retention/renewal-risk';

/** The weights that move. */
export const movedWeights = [
  ...trustDimensions.map((dimension) => `trust_weight_${dimension}` as const),
  ...trustGroups.map((group) => `trust_group_${group}` as const),
  ...switchCostFacets.map(({ weight }) => weight),
  'risk_trust',
  'risk_switching',
  'risk_incidents',
  'risk_stakeholders',
  'risk_notice',
] as const satisfies readonly SettingKey[];
type MovedWeight = (typeof movedWeights)[number];

/** One account as far as weights matter. */
export interface RankedAccount {
  readonly risk: RenewalRisk;
  /** What the evidence moves trust by in each (dimension, group): c (m − prior). */
  readonly evidence: Float64Array;
  /** Saturated facets of the switching cost index, in their order. */
  readonly facets: readonly number[];
  readonly lossCost: number;
  readonly revenue: number;
  readonly settings: SettingValues;
}

/** c (m − prior) of each (dimension, group); 0 without evidence. */
export function trustMoves(portfolio: Portfolio, account: number, settings: SettingValues): Float64Array {
  const evidence = evidenceOf(portfolio, account, settings, false);
  const moves = new Float64Array(cellCount);
  for (let cell = 0; cell < cellCount; cell++) {
    const weight = evidence.weight(cell);
    if (weight > 0) moves[cell] = (weight / (weight + settings.trust_k)) * (evidence.mean(cell) - settings.trust_prior);
  }
  return moves;
}

/** Weights by which some settings are multiplied. */
type Variation = readonly (readonly [MovedWeight, number])[];

/** Account-variations beyond which pairs are thinned out. */
const MOST_WORK = 1_000_000;

/** Each weight down and up, then two together in their four combinations; every k-th of these where there are many accounts. */
export function variations(change: number, accounts: number): Variation[] {
  const [down, up] = [1 - change, 1 + change];
  const singles = movedWeights.flatMap((key): Variation[] => [[[key, down]], [[key, up]]]);
  const pairs: Variation[] = [];
  for (let a = 0; a < movedWeights.length; a++) {
    for (let b = a + 1; b < movedWeights.length; b++) {
      for (const one of [down, up])
        for (const other of [down, up])
          pairs.push([
            [movedWeights[a]!, one],
            [movedWeights[b]!, other],
          ]);
    }
  }
  const step = Math.max(1, Math.ceil((pairs.length * accounts) / MOST_WORK));
  return [...singles, ...pairs.filter((_, position) => position % step === 0)];
}

/** The settings that the ranking weighs with. */
type Weights = Pick<SettingValues, MovedWeight | 'index_preset' | 'trust_prior'>;

/** Weights under a variation, with what follows from them. */
interface Weighing {
  readonly settings: Weights;
  /** Share of each (dimension, group) in the trust score. */
  readonly trust: Float64Array;
  readonly index: readonly number[];
  readonly indexTotal: number;
}

function weightsOf(settings: SettingValues): Weights {
  const kept: (keyof Weights)[] = [...movedWeights, 'index_preset', 'trust_prior'];
  return Object.fromEntries(kept.map((key) => [key, settings[key]])) as Weights;
}

function weighingOf(weights: Weights, variation: Variation): Weighing {
  const moved: { -readonly [Key in keyof Weights]: Weights[Key] } = { ...weights };
  for (const [key, factor] of variation) moved[key] *= factor;
  const trust = new Float64Array(cellCount);
  for (const { cells } of trustWeights(moved).dimensions) for (const { cell, share } of cells) trust[cell] = share;
  const index = facetWeights(moved);
  return { settings: moved, trust, index, indexTotal: index.reduce((sum, weight) => sum + weight, 0) };
}

/** The weight as it moved against what it was; a weight of 0 stays 0. */
const ratio = (moved: number, before: number): number => (before === 0 ? 1 : moved / before);

/** The risk under other weights. */
export function riskUnder(account: RankedAccount, { settings: moved, trust, index, indexTotal }: Weighing): number {
  const { risk, evidence, facets, settings } = account;
  if (risk.status !== 'open') return risk.risk;
  const { terms } = risk;
  let sum = Math.log(risk.base / (1 - risk.base));
  if (!Number.isNaN(terms.trust)) {
    let score = 100 * moved.trust_prior;
    for (let cell = 0; cell < cellCount; cell++) score += 100 * trust[cell]! * evidence[cell]!;
    sum += (moved.risk_trust * (50 - Math.min(100, Math.max(0, score)))) / 25;
  }
  if (!Number.isNaN(terms.switching)) {
    let low = 0;
    for (let facet = 0; facet < facets.length; facet++) low += index[facet]! * facets[facet]!;
    sum += (moved.risk_switching * (50 - (indexTotal === 0 ? 0 : (100 * low) / indexTotal))) / 25;
  }
  if (!Number.isNaN(terms.incidents)) sum += terms.incidents * ratio(moved.risk_incidents, settings.risk_incidents);
  if (!Number.isNaN(terms.stakeholders)) sum += terms.stakeholders * ratio(moved.risk_stakeholders, settings.risk_stakeholders);
  if (!Number.isNaN(terms.notice)) sum += terms.notice * ratio(moved.risk_notice, settings.risk_notice);
  return 1 / (1 + Math.exp(-sum));
}

export interface AccountStability {
  /** With the weights as they are; NaN without a cost of loss or a risk. */
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  /** Share of the variations in which the account is in the top of the list. */
  readonly topShare: number;
}

export interface Stability {
  readonly accounts: readonly AccountStability[];
  readonly variations: number;
  /** Mean share of the top of the list that is still in it; NaN when no more accounts are ranked than the top is long. */
  readonly staying: number;
}

export interface StabilityTerms {
  readonly change: number;
  readonly top: number;
  readonly by: 'loss_x_risk' | 'risk';
}

export function rankStability(accounts: readonly RankedAccount[], { change, top, by }: StabilityTerms): Stability {
  const bySettings = new Map<SettingValues, Weights>();
  for (const { settings } of accounts) if (!bySettings.has(settings)) bySettings.set(settings, weightsOf(settings));
  const ranksUnder = (variation: Variation): number[] => {
    const weighings = new Map<SettingValues, Weighing>();
    return ranksOf(
      accounts.map((account) => {
        let weighing = weighings.get(account.settings);
        if (weighing === undefined) weighings.set(account.settings, (weighing = weighingOf(bySettings.get(account.settings)!, variation)));
        const risk = riskUnder(account, weighing);
        return { expectedLoss: by === 'risk' ? risk : account.lossCost * risk, revenue: account.revenue };
      }),
    );
  };
  const base = ranksUnder([]);
  const ranked = base.filter((rank) => !Number.isNaN(rank)).length;
  const inTop = base.map((rank) => rank <= top);
  const topSize = inTop.filter(Boolean).length;
  const [best, worst] = [[...base], [...base]];
  const times = base.map(() => 0);
  const all = variations(change, accounts.length);
  let staying = 0;
  for (const variation of all) {
    ranksUnder(variation).forEach((rank, position) => {
      if (Number.isNaN(rank)) return;
      best[position] = Math.min(best[position]!, rank);
      worst[position] = Math.max(worst[position]!, rank);
      if (rank > top) return;
      times[position]!++;
      if (inTop[position]!) staying++;
    });
  }
  return {
    accounts: base.map((rank, position) => ({
      rank,
      best: best[position]!,
      worst: worst[position]!,
      topShare: Number.isNaN(rank) ? Number.NaN : times[position]! / all.length,
    })),
    variations: all.length,
    staying: ranked > top ? staying / (topSize * all.length) : Number.NaN,
  };
}
