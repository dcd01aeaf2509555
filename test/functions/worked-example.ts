// The worked example (switching cost 100,037.67, index 44.8), as ranges; and a second, plainer account.
import { range, type Range } from './support';

export const AS_OF = 46347; // 2026-11-21

export const lines = [
  {
    line_id: 'L1',
    account_id: 'A',
    reference_id: 'R1',
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
    account_id: 'A',
    reference_id: 'R2',
    family: 'F1',
    country: 'FR',
    site: 'Lille',
    annual_revenue: 30000,
    business_critical_1_5: 3,
    trained_users: 6,
    adoption_pct: 0.5,
    is_custom: false,
  },
  { line_id: 'L3', account_id: 'A', reference_id: 'R3', family: 'F2', country: 'DE', site: 'Ulm', quantity: 100, unit_price: 50 },
  {
    line_id: 'L4',
    account_id: 'B',
    reference_id: 'R3',
    family: 'F2',
    country: 'FR',
    site: 'Nice',
    annual_revenue: 9000,
    business_critical_1_5: 2,
  },
];
export const contracts = [
  {
    contract_id: 'C1',
    account_id: 'A',
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
  },
  {
    contract_id: 'C2',
    account_id: 'B',
    start_date: '2026-01-01',
    end_date: '2026-12-31',
    auto_renewal: true,
    renewal_term_months: 12,
    notice_days: 30,
    early_exit_type: 'none',
  },
];
export const accountRows = [
  { account_id: 'A', name: 'Alpha', gross_margin_pct: 0.3 },
  { account_id: 'B', name: 'Beta', gross_margin_pct: 0.2 },
];
export const observationRows = [
  { account_id: 'A', date: '2026-10-01', dimension: 'satisfaction', group: 'buyer', value: 0.9 },
  { account_id: 'A', date: '2026-09-01', dimension: 'visible', group: 'user', value: 0.4 },
  { account_id: 'B', date: '2026-09-01', dimension: 'value', group: 'affected', value: 0.2 },
];

export const accounts = (): Range => range(accountRows);
export const references = (): Range => range(lines);
export const contractRange = (): Range => range(contracts);
export const observations = (): Range => range(observationRows);

const tied = Array.from({ length: 5 }, (_, i) => ({
  contact_id: `K${i}`,
  account_id: 'A',
  tie_strength_1_5: 4,
  last_interaction: '2026-10-01',
}));
const seen = Array.from({ length: 3 }, () => ({ account_id: 'A', date: '2026-06-01', kind: 'visit', visibility: true }));
const valued = [
  { account_id: 'A', date: '2026-06-01', value_to_customer: 12000, in_contract: false, valued_at: '2026-07-01', our_cost: 10 },
];
/** What was given, obtained, done and is known. */
const facilitationRows = [
  ...valued,
  { account_id: 'A', date: '2026-09-01', service: 'Loan', value_to_customer: 3000, in_contract: false, our_cost: 400 },
  { account_id: 'B', date: '2026-09-01', service: 'Loan', value_to_customer: 500, in_contract: false, valued_at: '2026-09-10' },
];
const concessionRows = [
  {
    concession_id: 'G1',
    account_id: 'A',
    date: '2026-03-01',
    direction: 'give',
    kind: 'price',
    amount: 4000,
    paired_id: 'G2',
    negotiation_id: 'N1',
    negotiator: 'Ada',
    internal_hours: 5,
  },
  {
    concession_id: 'G2',
    account_id: 'A',
    date: '2026-03-01',
    direction: 'get',
    kind: 'breadth',
    amount: 6000,
    negotiation_id: 'N1',
    negotiator: 'Ada',
  },
  {
    concession_id: 'G3',
    account_id: 'A',
    date: '2026-05-01',
    direction: 'give',
    kind: 'information',
    amount: 500,
    exceptional: true,
    negotiation_id: 'N2',
    negotiator: 'Bob',
    department: 'Logistics',
  },
  { concession_id: 'G4', account_id: 'A', date: '2026-06-01', direction: 'get', kind: 'volume', amount: 1000, negotiator: 'Ada' },
  {
    concession_id: 'G5',
    account_id: 'B',
    date: '2026-06-01',
    direction: 'give',
    kind: 'price',
    amount: 100,
    negotiation_id: 'N3',
    negotiator: 'Bob',
  },
  { concession_id: 'G6', account_id: 'B', date: '2026-06-02', direction: 'get', kind: 'term', amount: 300, paired_id: 'G5' },
];
const knowledgeRows = [
  { account_id: 'A', item: 'Budget', known_by_us: 0.8, shared_with_customer: true, dedicated_owner_count: 2, last_update: '2026-06-01' },
  { account_id: 'A', item: 'Sites', known_by_us: 0.4, shared_with_customer: false, dedicated_owner_count: 1, received_from_customer: true },
  { account_id: 'B', item: 'Sites', known_by_us: 0.2, shared_with_customer: false, last_update: '2026-01-01' },
];
const initiativeRows = [
  {
    account_id: 'A',
    date: '2026-05-01',
    kind: 'value_project',
    value_financial: 20000,
    value_other_1_5: 4,
    accepted: true,
    requested_by_customer: false,
    outside_spec: true,
    before_competition: true,
    need_date: '2026-06-01',
  },
  { account_id: 'A', date: '2026-07-01', kind: 'value_project', value_financial: 3000, accepted: true, requested_by_customer: true },
  { account_id: 'B', date: '2026-07-01', kind: 'proposal', accepted: false, requested_by_customer: true },
];
export const initiatives = (): Range => range(initiativeRows);
export const facilitations = (): Range => range(facilitationRows);
export const concessions = (): Range => range(concessionRows);
export const knowledge = (): Range => range(knowledgeRows);

/** Contacts, interactions and valued facilitation of the worked example. */
export const people = (): Range[] => [range(tied), range(seen), range(valued)];
