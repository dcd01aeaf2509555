/**
 * Levers on a contract in force (001-L2a to L2d): a longer term, an exit penalty, stock of consumables, a retroactive concession. Each looks
 * for the largest contract on which it is not pulled (by annual value, then by remaining term); the term is pulled as soon as one contract is long.
 * Without a contract in force there is the first one to sign: the term. Contracts that have expired or not started are left as they are.
 */
import type { RowChange } from '../../portfolio/own-account';
import { addMonths, isoDate } from '../../tables/dates';
import { activeLines } from '../active-lines';
import { contractRebateAt } from '../concessions/contract-rebate';
import { schemeRows } from '../concessions/schemes/read-schemes';
import { contractChoice, contractClockAt, termsAt } from '../contracts/contract-clock';
import { shown } from '../metric';
import { NeumaierSum } from '../numeric/sum';
import { rowsWhere, sourceRows, withoutTable, type FindLever, type LeverContext, type StepTier, type UnknownData } from './lever';

const EXIT_NONE = contractChoice('early_exit_type', 'none');

/** A contract in force. */
interface Running {
  readonly row: number;
  readonly id: string;
  readonly committedEnd: number;
  readonly remainingDays: number;
  /** To the reporting currency. */
  readonly factor: number;
  number(column: string): number;
}

/** The contracts in force, the largest first; undefined without a contracts table. */
function runningContracts({ portfolio, account }: LeverContext): Running[] | undefined {
  const rows = portfolio.rowsOf('contracts');
  if (rows === undefined) return undefined;
  const { table } = rows;
  const running: Running[] = [];
  for (const row of rows.rows(account)) {
    const { status, committedEnd, remainingDays } = contractClockAt(portfolio, table, row);
    if (status !== 'active') continue;
    running.push({
      row,
      id: table.text('contract_id', row),
      committedEnd,
      remainingDays,
      factor: portfolio.factor(table, row, account),
      number: (column) => table.number(column, row),
    });
  }
  const value = ({ number, factor }: Running): number => {
    const annual = number('annual_value') * factor;
    return Number.isNaN(annual) ? 0 : annual;
  };
  return running.sort((a, b) => value(b) - value(a) || b.remainingDays - a.remainingDays || (a.id < b.id ? -1 : 1));
}

/** The end date, inclusive, so many months after another. */
const monthsAfter = (end: number, months: number): number => addMonths(end + 1, months) - 1;

export const term: FindLever = (context) => {
  const { asOf, s, portfolio } = context;
  const running = runningContracts(context);
  if (running === undefined) return withoutTable('contracts');
  const months = s.lever_term_months;
  if (running.length === 0) {
    const until = monthsAfter(asOf, months);
    const changes: RowChange[] = [
      { table: 'contracts', values: { contract_id: 'lever: term', start_date: isoDate(asOf), end_date: isoDate(until) } },
    ];
    return {
      step: { lever: 'term', months, until, contract: '' },
      changes,
      table: 'contracts',
      rows: sourceRows(
        context,
        'contracts',
        rowsWhere(context, 'contracts', () => true),
      ),
      unknown: [],
    };
  }
  // The longest term is what holds: it counts in the index.
  if (running.some(({ remainingDays }) => remainingDays / s.days_per_month >= s.lever_term_enough_months)) return undefined;
  const contract = running[0]!;
  // From the committed end on: a later end_date alone could fall back before a renewal that is already committed.
  const until = monthsAfter(contract.committedEnd, months);
  const { autoRenewal, renewalMonths, end, noticeDays } = termsAt(portfolio.table('contracts')!, contract.row);
  const values: RowChange['values'] = {
    end_date: isoDate(until),
    ...(autoRenewal && !(renewalMonths >= 1) ? { renewal_term_months: Math.ceil(months) } : {}),
  };
  const unknown: UnknownData[] = Number.isNaN(end) && Number.isNaN(noticeDays) ? [{ table: 'contracts', column: 'end_date' }] : [];
  return {
    step: { lever: 'term', months, until, contract: contract.id },
    changes: [{ table: 'contracts', row: contract.row, values }],
    table: 'contracts',
    rows: sourceRows(context, 'contracts', [contract.row]),
    unknown,
  };
};

export const exitPenalty: FindLever = (context) => {
  const rate = context.s.lever_penalty_rate;
  const contract = runningContracts(context)?.find(({ number }) => {
    const type = number('early_exit_type');
    return Number.isNaN(type) || type === EXIT_NONE || !(number('early_exit_value') > 0);
  });
  if (contract === undefined) return undefined;
  const unknown: UnknownData[] = [];
  const type = contract.number('early_exit_type');
  if (Number.isNaN(type)) unknown.push({ table: 'contracts', column: 'early_exit_type' });
  else if (type !== EXIT_NONE && Number.isNaN(contract.number('early_exit_value')))
    unknown.push({ table: 'contracts', column: 'early_exit_value' });
  if (Number.isNaN(contract.number('annual_value'))) unknown.push({ table: 'contracts', column: 'annual_value' });
  return {
    step: { lever: 'exit_penalty', rate, contract: contract.id },
    changes: [{ table: 'contracts', row: contract.row, values: { early_exit_type: 'pct_remaining', early_exit_value: rate } }],
    table: 'contracts',
    rows: sourceRows(context, 'contracts', [contract.row]),
    unknown,
  };
};

export const stock: FindLever = (context) => {
  const { portfolio, account, s } = context;
  const running = runningContracts(context);
  if (running === undefined || running.length === 0 || running.some(({ number }) => number('stock_commit_value') > 0)) return undefined;
  const lines = activeLines(portfolio);
  lines.check(account);
  const consumable = rowsWhere(context, 'references', (number, row) => lines.active[row] === 1 && number('is_consumable') === 1);
  const unsaid = rowsWhere(context, 'references', (number, row) => lines.active[row] === 1 && Number.isNaN(number('is_consumable')));
  if (consumable.length === 0 && unsaid.length === 0) return undefined;
  const revenue = new NeumaierSum();
  for (const row of consumable) revenue.add(lines.revenue[row]!);
  const contract = running[0]!;
  const known = consumable.length > 0;
  const amount = known ? (revenue.value / 12) * s.lever_stock_months : Number.NaN;
  const unknown: UnknownData[] = [];
  if (unsaid.length > 0) unknown.push({ table: 'references', column: 'is_consumable' });
  if (Number.isNaN(contract.number('stock_commit_value'))) unknown.push({ table: 'contracts', column: 'stock_commit_value' });
  return {
    step: { lever: 'stock', months: s.lever_stock_months, amount, contract: contract.id },
    changes: known ? [{ table: 'contracts', row: contract.row, values: { stock_commit_value: amount / contract.factor } }] : undefined,
    table: known ? 'references' : 'contracts',
    rows: known ? sourceRows(context, 'references', consumable) : sourceRows(context, 'contracts', [contract.row]),
    unknown,
  };
};

export const retroactiveConcession: FindLever = (context) => {
  const { portfolio, s } = context;
  const contracts = portfolio.table('contracts');
  const found = runningContracts(context)
    ?.map((contract) => ({ contract, rebate: contractRebateAt(contracts!, contract.row) }))
    .find(
      ({ contract, rebate }) =>
        (rebate.method === undefined || rebate.method === 'none') && schemeRows(portfolio.table('schemes'), contract.id).size === 0,
    );
  if (found === undefined) return undefined;
  const { contract, rebate } = found;
  // Without a scheme nobody forecasts volumes: the annual value stands for them.
  const volume = contract.number('volume_forecast');
  const forecast = Number.isNaN(volume) && !rebate.inUnits ? contract.number('annual_value') : volume;
  const tiers = tiersFor(forecast, s);
  const unknown: UnknownData[] = [];
  if (rebate.method === undefined) unknown.push({ table: 'contracts', column: 'rebate_scheme' });
  for (const column of ['volume_forecast', 'volume_to_date'])
    if (Number.isNaN(contract.number(column))) unknown.push({ table: 'contracts', column });
  const text = tiers.map(({ threshold, rate }) => `${shown(threshold)}:${shown(rate)}`).join(';');
  return {
    step: {
      lever: 'retroactive_concession',
      tiers: rebate.inUnits ? tiers : tiers.map((tier) => ({ ...tier, threshold: tier.threshold * contract.factor })),
      inUnits: rebate.inUnits,
      contract: contract.id,
    },
    changes: Number.isNaN(forecast)
      ? undefined
      : [{ table: 'contracts', row: contract.row, values: { rebate_scheme: 'all_units', rebate_tiers: text } }],
    table: 'contracts',
    rows: sourceRows(context, 'contracts', [contract.row]),
    unknown,
  };
};

/** Rising thresholds, whichever of the two settings is the larger; one when they are equal. */
function tiersFor(forecast: number, s: LeverContext['s']): StepTier[] {
  const tiers: StepTier[] = [
    { threshold: s.lever_tier_1 * forecast, share: s.lever_tier_1, rate: s.lever_tier_1_rate },
    { threshold: s.lever_tier_2 * forecast, share: s.lever_tier_2, rate: s.lever_tier_2_rate },
  ];
  if (s.lever_tier_1 === s.lever_tier_2) return tiers.slice(1);
  return s.lever_tier_1 < s.lever_tier_2 ? tiers : tiers.reverse();
}
