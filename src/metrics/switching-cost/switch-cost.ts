/**
 * Switching cost: what leaving today would cost the client, as an amount in the reporting currency and as an index 0-100 in
 * which each of eight facets saturates, with what it rests on. Facets after Burnham, Frels and Mahajan 2003; the amounts per hour, rates and
 * scales are defaults, not findings. A client without rows has cost 0 and coverage 0.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { LINE_READS } from '../active-lines';
import { contractRebateColumns } from '../concessions/contract-rebate';
import { contractClockReads } from '../contracts/contract-clock';
import type { Driver, Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';
import { contractPart, type ContractPart } from './contracts';
import { linePart, type LinePart } from './lines';
import { peoplePart, type PeoplePart } from './people';

export const switchCostComponents = [
  'economic_risk',
  'evaluation',
  'learning',
  'setup',
  'benefit_loss',
  'monetary_loss',
  'personal',
  'brand',
] as const;
export type SwitchCostComponent = (typeof switchCostComponents)[number];
type PerComponent = Readonly<Record<SwitchCostComponent, number>>;

export interface SwitchCost {
  /** TOTAL in the reporting currency, and its parts. */
  readonly amount: number;
  readonly components: PerComponent;
  /** 0 to 100; `indexHigh` is what it could be at most, were everything known. */
  readonly index: number;
  readonly indexHigh: number;
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

/** Saturated facets of the account at hand, in the order of the components: one array for all accounts, since each is used at once. */
const saturated = new Float64Array(switchCostComponents.length);
const MONETARY_LOSS = switchCostComponents.indexOf('monetary_loss');

/** Each facet grows with its own absolute driver, so that adding a line never lowers one. */
function saturateFacets(lines: LinePart, contracts: ContractPart, people: PeoplePart, benefit: number, s: SettingValues): void {
  saturated[0] = saturate(lines.criticality / s.index_criticality);
  saturated[1] = saturate(lines.families / s.index_families + lines.references / s.index_references);
  saturated[2] = saturate(lines.trained / s.index_trained);
  saturated[3] = saturate(lines.sites / s.index_sites + lines.customLines / s.index_custom);
  saturated[4] = saturate(benefit / s.index_scale);
  saturated[5] = saturate(contracts.remainingMonths / s.index_months + contracts.monetaryLoss / s.index_scale);
  saturated[6] = saturate(people.contacts / s.index_contacts);
  saturated[7] = saturate(people.visible / s.index_visible);
}

/** The settings that weigh. */
export type FacetWeightSettings = Pick<SettingValues, `index_weight_${SwitchCostComponent}` | 'index_preset'>;

const weights = new WeakMap<FacetWeightSettings, readonly number[]>();

/** Weights of the facets, in the order of the components; the preset `relational_first` doubles the relational ones (Blut et al. 2016). */
export function facetWeights(s: FacetWeightSettings): readonly number[] {
  let own = weights.get(s);
  if (own === undefined) {
    const relational = s.index_preset === 'relational_first' ? 2 : 1;
    own = [
      s.index_weight_economic_risk,
      s.index_weight_evaluation,
      s.index_weight_learning,
      s.index_weight_setup,
      s.index_weight_benefit_loss,
      s.index_weight_monetary_loss,
      s.index_weight_personal * relational,
      s.index_weight_brand * relational,
    ];
    weights.set(s, own);
  }
  return own;
}

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): SwitchCost {
  const s = portfolio.settingsOf(account);
  const lines = linePart(portfolio, account, s, drivers);
  const contracts = contractPart(portfolio, account, s, drivers);
  const people = peoplePart(portfolio, account, s, drivers);
  const benefit = contracts.suction + people.facilitation;
  const components: PerComponent = {
    economic_risk: lines.economicRisk,
    evaluation: lines.evaluation,
    learning: lines.learning,
    setup: lines.setup,
    benefit_loss: benefit,
    monetary_loss: contracts.monetaryLoss,
    personal: people.personal,
    brand: people.brand,
  };
  const coverages: PerComponent = {
    economic_risk: lines.coverage.economicRisk,
    evaluation: lines.coverage.evaluation,
    learning: lines.coverage.learning,
    setup: lines.coverage.setup,
    benefit_loss: contracts.coverage.benefitLoss,
    monetary_loss: contracts.coverage.monetaryLoss,
    personal: people.coverage.personal,
    brand: people.coverage.brand,
  };
  saturateFacets(lines, contracts, people, benefit, s);
  const perFacet = facetWeights(s);
  const total = new NeumaierSum();
  let [covered, weightSum, low, high] = [0, 0, 0, 0];
  for (let facet = 0; facet < switchCostComponents.length; facet++) {
    const component = switchCostComponents[facet]!;
    const [weight, known, share] = [perFacet[facet]!, coverages[component], saturated[facet]!];
    total.add(components[component]);
    covered += known;
    weightSum += weight;
    low += weight * share;
    high += weight * (share + (1 - known) * (1 - share));
  }
  const amount = total.value;
  const index = weightSum === 0 ? 0 : (100 * low) / weightSum;
  return {
    amount,
    components,
    index,
    indexHigh: weightSum === 0 ? 0 : Math.max(index, (100 * high) / weightSum),
    coverage: covered / switchCostComponents.length,
    coverages,
    negativeShare: amount > 0 ? (contracts.monetaryLoss + contracts.suction) / amount : Number.NaN,
    ratio: lines.revenue > 0 ? amount / lines.revenue : Number.NaN,
    revenue: lines.revenue,
    held: 100 * (1 - (1 - saturated[MONETARY_LOSS]!) * Math.exp(-contracts.suction / s.index_scale)),
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

/** The cost, and the saturated facets (0 to 1, in the order of the components) that its index weighs: for what other weights would make of them. */
export function switchCostWithFacets(portfolio: Portfolio, account: number): { readonly cost: SwitchCost; readonly facets: Float64Array } {
  const cost = compute(portfolio, account);
  return { cost, facets: saturated.slice() };
}

export const switchCost: Metric<SwitchCost> = {
  reads: {
    accounts: ['segment', 'currency'],
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
      'currency',
      'annual_value',
      'early_exit_type',
      'early_exit_value',
      'min_commit_basis',
      'min_commit_annual',
      'shortfall_rate',
      'stock_commit_value',
    ],
    contacts: ['contact_id', 'tie_strength_1_5', 'last_interaction'],
    interactions: ['date', 'visibility'],
    facilitations: ['date', 'value_to_customer', 'in_contract', 'valued_at', 'currency', 'service'],
  },
  compute,
};
