/**
 * The eight facets of the switching cost, after Burnham, Frels and Mahajan 2003, each with all that is said of it: what it adds to the amount, how much
 * of it is known, the setting that weighs it in the index, and what it grows with there.
 */
import type { SettingKey, SettingValues } from '../../settings/declarations/index';
import type { ContractPart } from './contracts';
import type { LinePart } from './lines';
import type { PeoplePart } from './people';

/** What the rows of an account add up to. */
export interface SwitchCostParts {
  readonly lines: LinePart;
  readonly contracts: ContractPart;
  readonly people: PeoplePart;
}

interface Facet {
  readonly component: string;
  amount(parts: SwitchCostParts): number;
  /** Share of its inputs that is known, 0 to 1. */
  coverage(parts: SwitchCostParts): number;
  readonly weight: SettingKey;
  /** Weighs twice under the preset `relational_first` (Blut et al. 2016). */
  readonly relational?: true;
  /** Each facet grows with its own absolute driver, in its own unit, so that adding a line never lowers one. */
  drive(parts: SwitchCostParts, settings: SettingValues): number;
}

const benefit = ({ contracts, people }: SwitchCostParts): number => contracts.suction + people.facilitation;

export const switchCostFacets = [
  {
    component: 'economic_risk',
    amount: ({ lines }) => lines.economicRisk,
    coverage: ({ lines }) => lines.coverage.economicRisk,
    weight: 'index_weight_economic_risk',
    drive: ({ lines }, s) => lines.criticality / s.index_criticality,
  },
  {
    component: 'evaluation',
    amount: ({ lines }) => lines.evaluation,
    coverage: ({ lines }) => lines.coverage.evaluation,
    weight: 'index_weight_evaluation',
    drive: ({ lines }, s) => lines.families / s.index_families + lines.references / s.index_references,
  },
  {
    component: 'learning',
    amount: ({ lines }) => lines.learning,
    coverage: ({ lines }) => lines.coverage.learning,
    weight: 'index_weight_learning',
    drive: ({ lines }, s) => lines.trained / s.index_trained,
  },
  {
    component: 'setup',
    amount: ({ lines }) => lines.setup,
    coverage: ({ lines }) => lines.coverage.setup,
    weight: 'index_weight_setup',
    drive: ({ lines }, s) => lines.sites / s.index_sites + lines.customLines / s.index_custom,
  },
  {
    component: 'benefit_loss',
    amount: benefit,
    coverage: ({ contracts }) => contracts.coverage.benefitLoss,
    weight: 'index_weight_benefit_loss',
    drive: (parts, s) => benefit(parts) / s.index_scale,
  },
  {
    component: 'monetary_loss',
    amount: ({ contracts }) => contracts.monetaryLoss,
    coverage: ({ contracts }) => contracts.coverage.monetaryLoss,
    weight: 'index_weight_monetary_loss',
    drive: ({ contracts }, s) => contracts.remainingMonths / s.index_months + contracts.monetaryLoss / s.index_scale,
  },
  {
    component: 'personal',
    amount: ({ people }) => people.personal,
    coverage: ({ people }) => people.coverage.personal,
    weight: 'index_weight_personal',
    relational: true,
    drive: ({ people }, s) => people.contacts / s.index_contacts,
  },
  {
    component: 'brand',
    amount: ({ people }) => people.brand,
    coverage: ({ people }) => people.coverage.brand,
    weight: 'index_weight_brand',
    relational: true,
    drive: ({ people }, s) => people.visible / s.index_visible,
  },
] as const satisfies readonly Facet[];

export type SwitchCostComponent = (typeof switchCostFacets)[number]['component'];
export const switchCostComponents: readonly SwitchCostComponent[] = switchCostFacets.map(({ component }) => component);

/** The settings that weigh. */
export type FacetWeightSettings = Pick<SettingValues, (typeof switchCostFacets)[number]['weight'] | 'index_preset'>;

const weights = new WeakMap<FacetWeightSettings, readonly number[]>();

/** Weights of the facets, in their order. */
export function facetWeights(s: FacetWeightSettings): readonly number[] {
  let own = weights.get(s);
  if (own === undefined) {
    const relationalFirst = s.index_preset === 'relational_first';
    own = switchCostFacets.map((facet) => s[facet.weight] * (relationalFirst && 'relational' in facet ? 2 : 1));
    weights.set(s, own);
  }
  return own;
}
