/** Texts of the worksheet functions: Excel's function list and tooltips, the help page, the README's table. */
import { parameters, type ParameterTexts } from './parameters';

interface FunctionText {
  /** What Excel shows while the function is typed. */
  readonly description: string;
  readonly means: string;
  readonly doesNotMean: string;
  /** Published work that it rests on, and what is a convention of the domain. */
  readonly source: string;
  readonly exampleMeans: string;
}

const list = {
  SWITCHCOST: {
    description: 'What leaving today would cost the client: an amount, and an index from 0 to 100, one row for each account.',
    means:
      'An estimate, in money, of eight kinds of cost that a client would bear by leaving today: economic risk, evaluation, learning, set-up, benefits lost, money lost, personal ties, presence. The index saturates each of them and gives a low bound (what is known) and a high bound (what could be, were everything known).',
    doesNotMean:
      'It is no probability of staying, and no measure of satisfaction. A high amount with a high negative_share is a constraint, not loyalty: such clients leave at the first window. The hours, rates and scales are defaults to be set, not findings.',
    source: 'Typology after Burnham, Frels and Mahajan (2003); constraints and satisfaction after Julander and Söderlund (2003). Amounts and scales are conventions of this add-in.',
    exampleMeans: 'The switching cost of every account of the table, spilled below the formula.',
  },
  TRUSTSCORE: {
    description: 'How much the client trusts us, from 0 to 100, out of observations, incidents and commitments; always read with its coverage.',
    means:
      'Eleven dimensions seen by four groups (buyers, users, people affected, facts). Recent evidence counts more; thin evidence is drawn towards the prior, so that the score is prudent. `observed` is what the evidence alone says; `coverage` how much evidence there is.',
    doesNotMean:
      'It does not predict the next purchase, and a score near 50 with little coverage says that nobody asked, not that trust is middling. Weights and half-life are defaults to be set.',
    source: 'Constructs after Mayer, Davis and Schoorman (1995), Doney and Cannon (1997), Morgan and Hunt (1994). Dimensions, weights and shrinkage are conventions of this add-in.',
    exampleMeans: 'Score, observed value, coverage and every dimension of each account.',
  },
  BREADTH: {
    description: 'How widely the client uses us: distinct references and families, effective numbers of families, points of entry, share of the range.',
    means:
      'Counts over the lines active at the date. The effective numbers of families (Hill numbers n1 and n2) say how many families would give the same concentration if they all weighed the same: a foothold raises `families` by one but `effective` hardly.',
    doesNotMean: 'Breadth is shown beside retention, never as its cause; and more breadth is not more profit: read it with the margin.',
    source: 'Effective numbers after Hill (1973); breadth of use and switching costs after Burnham, Frels and Mahajan (2003); cross-buying at a loss after Shah and Kumar (2012).',
    exampleMeans: 'The number of distinct references of each account.',
  },
  CONTRACTCLOCK: {
    description: 'Until when each contract is committed and until when notice can be given: one row for each contract.',
    means:
      'The last committed day, counting the renewals that can no longer be stopped; the last day for giving notice; the days left to both. End dates are included. A contract without an end date is committed for its notice period only.',
    doesNotMean: 'It is no legal advice: it reads the columns of the table, not the contract.',
    source: 'Convention of this add-in; months as in EDATE.',
    exampleMeans: 'The last committed day of each contract (format the cells as dates).',
  },
  REBATE: {
    description: 'What a volume concession gives for a volume: retroactive, by slices, lump sum or on growth.',
    means: 'The concession earned by a volume under tiers of thresholds and rates. Retroactive: the rate of the tier reached, on everything bought since the first unit.',
    doesNotMean: 'It is the amount for a volume that is known; what an uncertain volume is worth is another question.',
    source: 'All-units and incremental schemes as in Kolay, Shaffer and Ordover (2004). Two further methods compute like reached and every lines of Dynamics 365.',
    exampleMeans: '3 % on the whole 250,000: 7,500.',
  },
  REBATEEXPLAIN: {
    description: 'How a volume concession is made up, tier by tier; the amounts add up to REBATE.',
    means: 'One row for each tier: from, to, units that it pays for, rate, amount.',
    doesNotMean: 'It computes nothing beyond REBATE: it shows the same amount in its parts.',
    source: 'As REBATE.',
    exampleMeans: '150,000 at 2 % and 50,000 at 3 %: 3,000 and 1,500.',
  },
  LOSSCOST: {
    description: 'What losing the client would cost us: margin foregone, growth foregone, the price of replacing it.',
    means:
      'The expected cost of losing the client today, weighed between two scenarios: it is replaced (gap, acquisition, price investment, risk on the margin), or not (the discounted margin that it would have brought, growth included).',
    doesNotMean: 'It is no probability of loss, and exit payments received are not deducted. A client with a negative margin has a negative cost: losing it would be a relief.',
    source: 'Composition of this add-in; every rate is a default to be set.',
    exampleMeans: 'The expected cost of losing each account.',
  },
  PORTFOLIO: {
    description: 'The whole portfolio in one formula: revenue, breadth, switching cost, trust, the two axes and their case, contract dates, cost of loss.',
    means: 'One row for each account with the figures of the other functions; every table is read once. The case is read from two axes that are never merged: held by contract, attached by trust.',
    doesNotMean: 'The case is no verdict: with little coverage of trust it is undetermined. The columns on renewal risk are empty until that function exists.',
    source: 'The other functions of this list; thresholds are defaults to be set.',
    exampleMeans: 'The portfolio of every account of the table.',
  },
};

/** Every column that a function can return. */
const fields = {
  account_id: 'The account.',
  parts: 'A header row and everything the function knows, one row for each account.',
  explain: 'One account: the derivation, a row for each step with its rows and its formula; the amounts add up to the result.',
  // switching cost
  amount: 'Amount, in the reporting currency.',
  index: 'Index from 0 to 100 of what is known (lower bound).',
  index_high: 'Index from 0 to 100 if everything unknown were at its highest (upper bound).',
  coverage: 'Share of the inputs that is known, from 0 to 1.',
  negative_share: 'Share of constraints (money lost, pull of retroactive concessions) in the amount.',
  ratio: 'Amount divided by the annual revenue. A published mean, in one industry, is one third.',
  revenue: 'Annual revenue of the active lines.',
  held: 'Held by contract, from 0 to 100.',
  suction: 'Concessions that the forecast volume would still earn.',
  economic_risk: 'Cost of a change that goes wrong on critical lines.',
  evaluation: 'Cost of searching and comparing suppliers.',
  learning: 'Cost of training users again.',
  setup: 'Cost of setting up sites and redoing what is custom-made.',
  benefit_loss: 'Concessions and valued facilitation that would be lost.',
  monetary_loss: 'Exit penalty or shortfall, and committed stock.',
  personal: 'Cost of convincing the contacts tied to us.',
  brand: 'Cost of replacing our visible presence.',
  coverage_economic_risk: 'Coverage of economic risk.',
  coverage_evaluation: 'Coverage of evaluation.',
  coverage_learning: 'Coverage of learning.',
  coverage_setup: 'Coverage of set-up.',
  coverage_benefit_loss: 'Coverage of benefits lost.',
  coverage_monetary_loss: 'Coverage of money lost.',
  coverage_personal: 'Coverage of personal ties.',
  coverage_brand: 'Coverage of presence.',
  lines: 'Active lines.',
  references: 'Distinct references in use.',
  families: 'Distinct families in use.',
  sites: 'Distinct sites.',
  live_contracts: 'Contracts in force.',
  expired_contracts: 'Contracts that have expired.',
  pending_contracts: 'Contracts that have not started.',
  remaining_months: 'Longest committed term, in months.',
  // trust
  score: 'Prudent score from 0 to 100: thin evidence is drawn towards the prior.',
  observed: 'What the evidence alone says, from 0 to 100.',
  sufficient: 'TRUE when the coverage reaches its minimum.',
  evidence: 'Observations, incidents and commitments that count.',
  newest: 'Date of the newest evidence.',
  age_days: 'Age of the newest evidence, in days.',
  visible: 'Dimension: visible (0 to 1).',
  evolving: 'Dimension: able to evolve (0 to 1).',
  anticipates: 'Dimension: anticipates (0 to 1).',
  immersed: 'Dimension: immersed (0 to 1).',
  adapts: 'Dimension: adapts to the rhythm (0 to 1).',
  present: 'Dimension: present (0 to 1).',
  dedicated_knowledge: 'Dimension: dedicated knowledge (0 to 1).',
  communication: 'Dimension: information (0 to 1).',
  satisfaction: 'Dimension: satisfaction (0 to 1).',
  value: 'Dimension: value (0 to 1).',
  conduct: 'Dimension: conduct (0 to 1).',
  observed_buyer: 'What buyers say (0 to 1).',
  observed_user: 'What users say (0 to 1).',
  observed_affected: 'What people affected say (0 to 1).',
  observed_facts: 'What facts say (0 to 1).',
  // breadth
  effective: 'Effective number of families n1 (entropy).',
  effective2: 'Effective number of families n2 (concentration).',
  evenness: 'Evenness of revenue over the families, from 0 to 1.',
  entry_points: 'Points of entry: distinct pairs of site and family.',
  range_coverage: 'Families in use divided by the families open to the segment.',
  eligible_families: 'Families of the catalogue open to the segment.',
  family_revenue: 'Revenue of the families, credit notes deducted.',
  // contract clock
  contract_id: 'The contract.',
  committed_end: 'Last committed day.',
  remaining_days: 'Days left to it.',
  notice_deadline: 'Last day on which notice can be given.',
  days_to_notice: 'Days left to it.',
  renewals: 'Automatic renewals already committed.',
  status: 'pending, active or expired.',
  // concessions
  tier: 'Tier, 1 for the first.',
  from: 'Threshold.',
  to: 'Next threshold; empty in the last tier.',
  units_in_tier: 'Volume that the tier pays for.',
  rate: 'Rate, or amount per unit.',
  // explanations
  component: 'Part of the result.',
  item: 'What the step is about.',
  table: 'Table it comes from.',
  rows: 'Rows used, the header being row 1.',
  formula: 'The arithmetic.',
  // cost of loss
  cost: 'Expected cost of losing the client.',
  replaced: 'Cost if the client is replaced.',
  not_replaced: 'Cost if it is not.',
  margin: 'Annual margin.',
  margin_rate: 'Margin rate.',
  margin_source: 'Where the margin rate comes from: account, lines, setting or unknown.',
  growth_rate: 'Growth rate.',
  survival: 'Yearly survival, had the client not left.',
  base: 'Discounted margin without growth.',
  growth_foregone: 'Discounted margin of the growth.',
  gap: 'Margin missed during sales cycle and ramp-up.',
  acquisition_cost: 'Cost of winning a client.',
  price_investment: 'Price investment for the replacement.',
  risk_premium: 'Risk on the margin of a contract not yet known.',
  // portfolio
  effective_families: 'Effective number of families n1.',
  switching_cost: 'Switching cost, in the reporting currency.',
  index_low: 'Switching cost index, lower bound.',
  switching_cost_coverage: 'Coverage of the switching cost.',
  trust_score: 'Trust, prudent score.',
  trust_observed: 'Trust, what the evidence alone says.',
  trust_coverage: 'Coverage of trust.',
  attached: 'Attached by trust, from 0 to 100.',
  case: 'partner, loyal, captive, at_risk or undetermined.',
  next_end: 'Earliest committed end of a running contract.',
  renewal_risk: 'Risk of non-renewal (not computed yet).',
  loss_cost: 'Expected cost of losing the client.',
  loss_x_risk: 'Cost of loss × risk (not computed yet).',
  rank: 'Rank by cost of loss × risk (not computed yet).',
  next_moment: 'Date of the next moment: notice deadline, review or committed end.',
  next_moment_kind: 'Its kind: notice_deadline, review_date or committed_end.',
};

const methods = {
  retroactive: 'The rate of the tier reached, on all units.',
  incremental: 'Each slice at its own rate.',
  lump: 'The amount of the highest threshold reached.',
  growth: 'The rate of the growth over the base, on all units.',
  growth_incremental: 'The rate of the growth over the base, on what exceeds the base.',
  reached_lines: 'Every tier reached pays its rate on the volume from zero, up to its own upper bound.',
  every_line: 'Every tier reached pays its rate on the whole volume.',
};

export type FunctionId = keyof typeof list;
export type FieldKey = keyof typeof fields;

export interface FunctionTexts {
  readonly functions: Readonly<Record<FunctionId, FunctionText>>;
  readonly parameters: ParameterTexts;
  readonly fields: Readonly<Record<FieldKey, string>>;
  readonly methods: Readonly<Record<keyof typeof methods, string>>;
  readonly outputWords: (words: string) => string;
}

export const functions: FunctionTexts = {
  functions: list,
  parameters,
  fields,
  methods,
  outputWords: (words) => `Words: ${words}.`,
};
