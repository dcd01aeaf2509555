// The worked example of what moved: one account on two days, with three edits between them.
import { range, type Range } from '../support';

export const BEFORE = '2026-11-21';
export const AFTER = '2026-12-21';

type Row = Record<string, unknown>;
const own = (rows: readonly Row[]): Row[] => rows.map((row) => ({ account_id: 'A1', ...row }));

const oldLines: readonly Row[] = [
  {
    line_id: 'L1',
    reference_id: 'A',
    family: 'F1',
    country: 'FR',
    site: 'Lyon',
    annual_revenue: 120000,
    business_critical_1_5: 5,
    trained_users: 20,
    adoption_pct: 0.8,
    training_hours: 14,
    is_custom: true,
  },
  {
    line_id: 'L2',
    reference_id: 'B',
    family: 'F1',
    country: 'FR',
    site: 'Lille',
    annual_revenue: 30000,
    business_critical_1_5: 3,
    trained_users: 6,
    adoption_pct: 0.5,
    is_custom: false,
  },
  { line_id: 'L3', reference_id: 'C', family: 'F2', country: 'DE', site: 'Ulm', quantity: 100, unit_price: 50 },
];
/** L2 earns more, and L4 is new. */
const newLines: readonly Row[] = [
  oldLines[0]!,
  { ...oldLines[1]!, annual_revenue: 36000 },
  oldLines[2]!,
  {
    line_id: 'L4',
    reference_id: 'D',
    family: 'F3',
    country: 'FR',
    site: 'Lyon',
    annual_revenue: 24000,
    business_critical_1_5: 2,
    trained_users: 4,
    adoption_pct: 0.5,
    is_custom: false,
    start_date: '2026-12-01',
  },
];
const contract: Row = {
  contract_id: 'K1',
  start_date: '2025-01-01',
  end_date: '2027-12-31',
  auto_renewal: false,
  notice_days: 90,
  early_exit_type: 'pct_remaining',
  early_exit_value: 0.2,
  annual_value: 150000,
  min_commit_basis: 'revenue',
  min_commit_annual: 100000,
  shortfall_rate: 0.25,
  stock_commit_value: 8000,
  rebate_scheme: 'all_units',
  rebate_tiers: '100000:0.02;150000:0.04',
  volume_to_date: 131000,
  volume_forecast: 158000,
};
const account: Row = {
  account_id: 'A1',
  name: 'Orbance',
  relationship_start: '2023-12-01',
  gross_margin_pct: 0.3,
  growth_pct: 0.05,
  acquisition_cost: 60000,
};
const contacts: readonly Row[] = [
  ['P1', 'buyer', 4, '2026-10-12'],
  ['P2', 'user', 5, '2026-11-02'],
  ['P3', 'expert', 3, '2026-06-30'],
  ['P4', 'decider', 3, '2026-03-15'],
  ['P5', 'internal_client', 4, '2025-12-10'],
].map(([contact_id, role, tie_strength_1_5, last_interaction]) => ({ contact_id, role, tie_strength_1_5, last_interaction }));
const visits: readonly Row[] = ['2026-02-10', '2026-05-20', '2026-09-15'].map((date) => ({ date, kind: 'visit', visibility: true }));
const services: readonly Row[] = [
  { date: '2026-06-15', value_to_customer: 9000 },
  { date: '2025-12-05', value_to_customer: 3000 },
].map((service) => ({ ...service, service: 'favour', in_contract: false, valued_at: service.date }));
const observation = (dimension: string, group: string, value: number, date: string): Row => ({ dimension, group, value, date });
const oldObservations: readonly Row[] = [
  observation('visible', 'buyer', 0.8, '2026-08-01'),
  observation('adapts', 'user', 0.6, '2026-05-10'),
  observation('satisfaction', 'user', 0.7, '2026-10-01'),
  observation('communication', 'buyer', 0.4, '2026-02-14'),
];
const newObservations: readonly Row[] = [
  ...oldObservations,
  observation('satisfaction', 'buyer', 0.9, '2026-12-10'),
  observation('adapts', 'user', 0.2, '2026-12-15'),
];
const incidents: readonly Row[] = [
  {
    occurred_at: '2026-03-01',
    disclosed_at: '2026-03-01',
    raised_by_customer_at: '2026-03-02',
    resolved_at: '2026-03-10',
    severity_1_5: 3,
  },
];
const commitments: readonly Row[] = [{ due_date: '2026-09-30', kept: true, severity_1_5: 3 }];

/** The arguments of SNAPSHOT and PORTFOLIO on one of the days, with further rows of settings and further tables. */
export function exampleArguments(edited: boolean, settings: readonly Row[] = [], further: readonly Range[] = []): unknown[] {
  const rows: Row[] = [{ setting: 'horizon_months', value: 24 }, ...(edited ? [{ setting: 'wage_hour', value: 66 }] : []), ...settings];
  return [
    range([account]),
    range(own(edited ? newLines : oldLines)),
    range(own([contract])),
    edited ? AFTER : BEFORE,
    range(own(contacts)),
    range(own(visits)),
    range(own(services)),
    range(own(edited ? newObservations : oldObservations)),
    range(own(incidents)),
    range(own(commitments)),
    range(rows),
    ...further,
  ];
}
