/** The functions' parameters: their names while a formula is typed, in messages and in the help. */

interface ParameterText {
  /** Shown by Excel; a plain word without spaces. */
  readonly name: string;
  readonly description: string;
}

export const parameters = {
  accounts: { name: 'accounts', description: 'One account id, a column of ids, or the whole accounts table: one result row for each.' },
  account: { name: 'account', description: 'The id of one account.' },
  references: { name: 'references', description: 'The references table with its header row, such as References[#All].' },
  contracts: { name: 'contracts', description: 'The contracts table with its header row, such as Contracts[#All].' },
  facilitations: { name: 'facilitations', description: 'The facilitations table with its header row, such as Facilitations[#All].' },
  concessions: { name: 'concessions', description: 'The concessions table with its header row, such as Concessions[#All].' },
  initiatives: { name: 'initiatives', description: 'The initiatives table with its header row, such as Initiatives[#All].' },
  observations: { name: 'observations', description: 'The observations table with its header row, such as Observations[#All].' },
  contacts: { name: 'contacts', description: 'The contacts table with its header row, such as Contacts[#All].' },
  interactions: { name: 'interactions', description: 'The interactions table with its header row, such as Interactions[#All].' },
  incidents: { name: 'incidents', description: 'The incidents table with its header row, such as Incidents[#All].' },
  snapshots: { name: 'snapshots', description: 'The table of snapshots with its header row, such as Snapshots[#All].' },
  from: {
    name: 'from',
    description: 'The earlier snapshot: its name, or a day (the last one on or before it); the one before `to` when left out.',
  },
  to: { name: 'to', description: 'The later snapshot: its name, or a day; the newest when left out.' },
  as_of: { name: 'as_of', description: 'The day to look from: a date or a text such as 2026-11-21.' },
  as_of_before: { name: 'as_of_before', description: 'The earlier day to compare with: a date or a text such as 2025-11-21.' },
  language: { name: 'language', description: 'The language of the sentences, such as en or fr; that of the settings when left out.' },
  output: { name: 'output', description: 'What to return; the first when left out.' },
  tables: {
    name: 'tables',
    description: 'Further tables in any order, recognised by their headers: settings, fx, contacts, interactions, facilitations…',
  },
  volume: { name: 'volume', description: 'The volume of the period, or a range of volumes.' },
  tiers: {
    name: 'tiers',
    description:
      'Thresholds and rates: a range of two columns (or from, to, rate), or text such as 100000:0.02;250000:0.03. A header amount means amounts per unit; cap, floor and base may follow: cap:9000;floor:500. Bands may be given by their upper ends alone (up to): an end belongs to its band.',
  },
  method: {
    name: 'method',
    description: 'retroactive (when left out), incremental, lump, growth, growth_incremental, reached_lines or every_line.',
  },
  inclusive: {
    name: 'inclusive',
    description:
      'TRUE (when left out): a threshold that is exactly reached counts. FALSE: it must be exceeded, as it always is where tiers are given by their upper ends alone.',
  },
  base: { name: 'base', description: 'The volume of the base period, for the growth methods.' },
  price: { name: 'price', description: 'The list price of a unit; left out: the volume is revenue at list.' },
  mean: { name: 'mean', description: 'The mean of the volume still to come.' },
  sd: {
    name: 'sd',
    description:
      'The standard deviation of the volume still to come. REBATEACCRUAL: of the whole forecast before the first period, or one for each period.',
  },
  law: { name: 'law', description: 'normal (when left out) or lognormal: the law of the volume still to come.' },
  to_date: { name: 'to_date', description: 'The volume already bought; 0 when left out.' },
  actual: {
    name: 'actual',
    description:
      'The volumes really bought: by period, or scenarios. Blanks (or zeros) at the end are periods still to come; write none for a true zero.',
  },
  forecast: { name: 'forecast', description: 'The volume foreseen for each period.' },
  volumes: { name: 'volumes', description: 'The volume of each period; negative for a credit note.' },
  paid: { name: 'paid', description: 'What was already paid: one amount before the first period, or the amount paid in each period.' },
  units: { name: 'units', description: 'The units sold in each period.' },
  list_price: { name: 'list_price', description: 'The price invoiced: one, or one for each period.' },
  net_price_expected: {
    name: 'net_price_expected',
    description:
      'The net price that is expected at the end of each period, beside the list price of that period, for all units sold: one, or one for each period.',
  },
  promised: { name: 'promised', description: 'The volume that the client promises.' },
  contestable: { name: 'contestable', description: 'The part of the volume that a rival could win: one, or a range of them.' },
  unit_cost: { name: 'unit_cost', description: 'The unit cost of an equally efficient rival.' },
  rate: {
    name: 'rate',
    description:
      'A rate from 0 to 1; 5 % is 0.05. SHORTFALL: up to 1 a share of what is missing, above 1 a price for each missing unit; 1 when left out.',
  },
  minimum: { name: 'minimum', description: 'The committed minimum: one, or one for each period.' },
  carry: { name: 'carry', description: 'TRUE: what exceeds a minimum counts towards later periods. FALSE (when left out): it is lost.' },
  alive: {
    name: 'alive',
    description: 'Clients alive after 0, 1, 2… renewals: one column for each cohort, blank where not yet seen. Write none for a true zero.',
  },
  alpha: { name: 'alpha', description: 'First parameter of the renewal model, above 0.' },
  beta: { name: 'beta', description: 'Second parameter of the renewal model, above 0.' },
  periods: { name: 'periods', description: 'Number of renewals from the start: 0, 1, 2…' },
  discount: { name: 'discount', description: 'Discount rate of a period, above 0: 0.1 for 10 %.' },
  renewals: { name: 'renewals', description: 'Renewals already made: 0, 1, 2…' },
  durations: {
    name: 'durations',
    description: 'How long each relationship has lasted, in any unit; blank is not known, and so is 0 unless the relationship has ended.',
  },
  events: {
    name: 'events',
    description: 'Whether each has ended: 1 or TRUE; 0, FALSE or blank is still running. As many cells as durations.',
  },
  times: { name: 'times', description: 'Times at which survival is wanted, or the words median and rmst; the whole curve when left out.' },
  change: { name: 'change', description: 'How far each weight moves up and down: 0.5 (when left out) for half.' },
  horizon_days: { name: 'horizon_days', description: 'Days to look ahead; the setting horizon_months (12 by default) when left out.' },
  segment: { name: 'segment', description: 'Only the prospects of this segment; all of them when left out.' },
  lost: { name: 'lost', description: 'What was lost, in any unit.' },
  target: { name: 'target', description: 'The target, in the same unit.' },
} satisfies Record<string, ParameterText>;

export type ParameterKey = keyof typeof parameters;
export type ParameterTexts = Readonly<Record<ParameterKey, ParameterText>>;
