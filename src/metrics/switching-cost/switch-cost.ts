/**
 * Switching cost: what leaving today would cost the client, as an amount in the reporting currency and as an index 0-100 in
 * which each of eight facets (facets.ts) saturates, with what it rests on. The amounts per hour, rates and scales are defaults, not findings. A client without rows has cost 0 and coverage 0.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { LINE_READS } from '../active-lines';
import { contractRebateColumns } from '../concessions/contract-rebate';
import { schemeReads } from '../concessions/schemes/read-schemes';
import { volumeReads } from '../concessions/schemes/volume-rows';
import { contractClockReads } from '../contracts/contract-clock';
import type { Driver, Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';
import { contractPart } from './contracts';
import { facetWeights, switchCostFacets, type SwitchCostComponent, type SwitchCostParts } from './facets';
import { linePart } from './lines';
import { peoplePart } from './people';

type Figures = Record<SwitchCostComponent, number>;
type PerComponent = Readonly<Figures>;

export interface SwitchCost {
  /** TOTAL in the reporting currency, and its parts. */
  readonly amount: number;
  readonly components: PerComponent;
  /** 0 to 100; `indexHigh` is what it could be at most, were everything known. */
  readonly index: number;
  readonly indexHigh: number;
  /** How far each facet is saturated, 0 to 1: what the index weighs. */
  readonly facets: PerComponent;
  /** What each facet adds to the index, and what it could add at most: `index` and `indexHigh` are their sums. */
  readonly points: PerComponent;
  readonly mostPoints: PerComponent;
  /** Share of the inputs that is known, 0 to 1: the mean of the facets' coverage. */
  readonly coverage: number;
  readonly coverages: PerComponent;
  /** Share of constraints (money lost, pull of retroactive concessions) in the amount; NaN when the amount is 0. */
  readonly negativeShare: number;
  /** Amount over annual revenue; NaN without revenue. */
  readonly ratio: number;
  readonly revenue: number;
  /** Held by contract, 0 to 100: the first of the two axes (relationship-case.ts). */
  readonly held: number;
  /** held = 100 (1 − exp(−(term + money + suction))): the longest term, the money lost, the pull of concessions, each over its scale. */
  readonly heldTerms: { readonly term: number; readonly money: number; readonly suction: number };
  /** Concessions that the forecast would still earn. */
  readonly suction: number;
  readonly lines: number;
  readonly references: number;
  readonly families: number;
  readonly sites: number;
  readonly liveContracts: number;
  readonly expiredContracts: number;
  readonly pendingContracts: number;
  /** Longest remaining term, in months. */
  readonly remainingMonths: number;
  /**
   * Advantage of the one in place: the cost spread over the renewal term (the longest of the running contracts, else incumbency_months), over the
   * revenue of that term. It is the price gap that a rival has to bridge; NaN without revenue.
   */
  readonly incumbency: number;
}

/** 1 − exp(−x): 0 at 0, near 1 from 3 units on. */
const saturate = (x: number): number => -Math.expm1(-x);

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): SwitchCost {
  const s = portfolio.settingsOf(account);
  const parts: SwitchCostParts = {
    lines: linePart(portfolio, account, s, drivers),
    contracts: contractPart(portfolio, account, s, drivers),
    people: peoplePart(portfolio, account, s, drivers),
  };
  const { lines, contracts } = parts;
  const [components, coverages, facets, points, mostPoints] = [{} as Figures, {} as Figures, {} as Figures, {} as Figures, {} as Figures];
  const weights = facetWeights(s);
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const scale = weightSum === 0 ? 0 : 100 / weightSum;
  const total = new NeumaierSum();
  let [covered, low, high] = [0, 0, 0];
  switchCostFacets.forEach((facet, position) => {
    const { component } = facet;
    const [weight, amount, known, share] = [
      weights[position]!,
      facet.amount(parts),
      facet.coverage(parts),
      saturate(facet.drive(parts, s)),
    ];
    components[component] = amount;
    coverages[component] = known;
    facets[component] = share;
    total.add(amount);
    covered += known;
    const most = share + (1 - known) * (1 - share);
    points[component] = scale * weight * share;
    mostPoints[component] = scale * weight * most;
    low += weight * share;
    high += weight * most;
  });
  const amount = total.value;
  const index = weightSum === 0 ? 0 : (100 * low) / weightSum;
  return {
    amount,
    components,
    index,
    indexHigh: weightSum === 0 ? 0 : Math.max(index, (100 * high) / weightSum),
    facets,
    points,
    mostPoints,
    coverage: covered / switchCostFacets.length,
    coverages,
    negativeShare: amount > 0 ? (contracts.monetaryLoss + contracts.suction) / amount : Number.NaN,
    ratio: lines.revenue > 0 ? amount / lines.revenue : Number.NaN,
    revenue: lines.revenue,
    held: 100 * (1 - (1 - facets.monetary_loss) * Math.exp(-contracts.suction / s.index_scale)),
    heldTerms: {
      term: contracts.remainingMonths / s.index_months,
      money: contracts.monetaryLoss / s.index_scale,
      suction: contracts.suction / s.index_scale,
    },
    suction: contracts.suction,
    lines: lines.count,
    references: lines.references,
    families: lines.families,
    sites: lines.sites,
    liveContracts: contracts.live,
    expiredContracts: contracts.expired,
    pendingContracts: contracts.pending,
    remainingMonths: contracts.remainingMonths,
    incumbency: lines.revenue > 0 ? amount / (lines.revenue * ((contracts.renewalMonths || s.incumbency_months) / 12)) : Number.NaN,
  };
}

export const switchCost: Metric<SwitchCost> = {
  reads: {
    accounts: ['segment', 'currency', 'wallet_annual'],
    references: [
      ...LINE_READS,
      'family',
      'country',
      'site',
      'contract_id',
      'adoption_pct',
      'trained_users',
      'training_hours',
      'is_custom',
      'business_critical_1_5',
    ],
    contracts: [
      ...contractClockReads.contracts!,
      ...contractRebateColumns,
      'rebate_period_months',
      'volume_forecast_sd',
      'currency',
      'annual_value',
      'early_exit_type',
      'early_exit_value',
      'min_commit_basis',
      'min_commit_annual',
      'shortfall_rate',
      'stock_commit_value',
    ],
    schemes: schemeReads,
    volumes: volumeReads,
    contacts: ['contact_id', 'tie_strength_1_5', 'last_interaction'],
    interactions: ['date', 'visibility'],
    facilitations: ['date', 'value_to_customer', 'in_contract', 'valued_at', 'currency', 'service'],
  },
  compute,
};
