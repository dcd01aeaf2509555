/**
 * What the contracts add to the switching cost: concessions that the forecast would still earn, and exit penalty or
 * shortfall, whichever is larger (or both, setting `stack`), and committed stock that can't be resold. Only contracts that are running at as_of
 * count: an expired one binds nobody, a pending one not yet.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { CellError } from '../../tables/findings';
import { NO_CODE } from '../../tables/dictionary';
import type { Table } from '../../tables/read';
import { activeLines } from '../active-lines';
import { contractRebateAt, suctionOf } from '../concessions/contract-rebate';
import { hasSchemeTables, schemesOf, suctionOfScheme } from '../concessions/schemes/of-portfolio';
import { contractChoice, contractClockAt } from '../contracts/contract-clock';
import { shown, type Driver } from '../metric';
import { NeumaierSum, sumOf } from '../numeric/sum';

export interface ContractPart {
  readonly suction: number;
  readonly monetaryLoss: number;
  readonly live: number;
  readonly expired: number;
  readonly pending: number;
  /** Longest remaining term of a running contract, in months. */
  readonly remainingMonths: number;
  /** Longest term that a running contract is renewed for, in months; 0 when none says so. */
  readonly renewalMonths: number;
  readonly coverage: { readonly benefitLoss: number; readonly monetaryLoss: number };
}

/** One running contract: what leaving it would cost, and how long it still runs. */
export interface RunningTerms {
  readonly row: number;
  readonly monetaryLoss: number;
  readonly remainingMonths: number;
}

const NOTHING: ContractPart = {
  suction: 0,
  monetaryLoss: 0,
  live: 0,
  expired: 0,
  pending: 0,
  remainingMonths: 0,
  renewalMonths: 0,
  coverage: { benefitLoss: 0, monetaryLoss: 0 },
};

const EXIT_NONE = contractChoice('early_exit_type', 'none');
const EXIT_FIXED = contractChoice('early_exit_type', 'fixed');
const EXIT_PCT = contractChoice('early_exit_type', 'pct_remaining');
const COMMIT_NONE = contractChoice('min_commit_basis', 'none');
const COMMIT_UNITS = contractChoice('min_commit_basis', 'units');

/** The columns that leaving a contract depends on, fetched once for all accounts. */
class Columns {
  readonly exitType: Float64Array;
  readonly exitValue: Float64Array;
  readonly annualValue: Float64Array;
  readonly commitBasis: Float64Array;
  readonly commitAnnual: Float64Array;
  readonly shortfallRate: Float64Array;
  readonly stock: Float64Array;
  readonly end: Float64Array;
  readonly notice: Float64Array;
  readonly renewal: Float64Array;

  constructor(contracts: Table) {
    this.exitType = contracts.numbersOrUnknown('early_exit_type');
    this.exitValue = contracts.numbersOrUnknown('early_exit_value');
    this.annualValue = contracts.numbersOrUnknown('annual_value');
    this.commitBasis = contracts.numbersOrUnknown('min_commit_basis');
    this.commitAnnual = contracts.numbersOrUnknown('min_commit_annual');
    this.shortfallRate = contracts.numbersOrUnknown('shortfall_rate');
    this.stock = contracts.numbersOrUnknown('stock_commit_value');
    this.end = contracts.numbersOrUnknown('end_date');
    this.notice = contracts.numbersOrUnknown('notice_days');
    this.renewal = contracts.numbersOrUnknown('renewal_term_months');
  }
}

const columnsOf = new WeakMap<Table, Columns>();

/** One of each for all accounts: an account's sums are read before the next one's begin. */
const [suctions, losses] = [new NeumaierSum(), new NeumaierSum()];

/** `running`: the running contracts are added to it, one by one. */
// eslint-disable-next-line complexity -- one pass over every row of a large table: a call per row and step costs more than the branches.
export function contractPart(
  portfolio: Portfolio,
  account: number,
  s: SettingValues,
  drivers: Driver[] | undefined,
  running?: RunningTerms[],
): ContractPart {
  const given = portfolio.rowsOf('contracts');
  if (given === undefined) return NOTHING;
  const { table } = given;
  if (given.count(account) === 0) return NOTHING;
  let columns = columnsOf.get(table);
  if (columns === undefined) columnsOf.set(table, (columns = new Columns(table)));
  suctions.clear();
  losses.clear();
  let [live, expired, pending, benefitKnown, lossKnown, remainingMonths, renewalMonths] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = given.from(account); i < given.to(account); i++) {
    const row = given.order[i]!;
    const clock = contractClockAt(portfolio, table, row);
    if (clock.status === 'expired') expired++;
    else if (clock.status === 'pending') pending++;
    if (clock.status !== 'active') continue;
    live++;
    remainingMonths = Math.max(remainingMonths, clock.remainingDays / s.days_per_month);
    if (columns.renewal[row]! > renewalMonths) renewalMonths = columns.renewal[row]!;
    const contract = new RunningContract(portfolio, account, table, columns, row, clock.remainingDays, s, drivers !== undefined);

    const pull = contract.suction();
    suctions.add(pull.amount);
    if (pull.known) benefitKnown++;
    const exit = contract.exit();
    losses.add(exit.amount);
    const stock = contract.stock();
    losses.add(stock.amount);
    // A renewal for an unknown term is a commitment that is not known.
    if (exit.known && clock.termKnown) lossKnown++;
    running?.push({ row, monetaryLoss: exit.amount + stock.amount, remainingMonths: clock.remainingDays / s.days_per_month });
    if (drivers === undefined) continue;
    for (const [component, { amount, formula }] of [
      ['benefit_loss', pull],
      ['monetary_loss', exit],
      ['monetary_loss', stock],
    ] as const) {
      if (amount > 0)
        drivers.push({
          component,
          item: table.text('contract_id', row),
          table: 'contracts',
          rows: [table.sourceRow(row)],
          formula,
          amount,
        });
    }
  }
  return {
    suction: suctions.value,
    monetaryLoss: losses.value,
    live,
    expired,
    pending,
    remainingMonths,
    renewalMonths,
    coverage: { benefitLoss: live === 0 ? 0 : benefitKnown / live, monetaryLoss: live === 0 ? 0 : lossKnown / live },
  };
}

interface Part {
  readonly amount: number;
  /** Is all that the amount depends on known? */
  readonly known: boolean;
  /** Empty unless the contract is being explained: putting texts together costs more than the figures. */
  readonly formula: string;
}

const NONE: Part = { amount: 0, known: true, formula: '' };
const UNKNOWN: Part = { amount: 0, known: false, formula: '' };

/** One running contract and what leaving it would cost, in the reporting currency. */
class RunningContract {
  private readonly factor: number;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly account: number,
    private readonly table: Table,
    private readonly columns: Columns,
    private readonly row: number,
    private readonly remainingDays: number,
    private readonly s: SettingValues,
    private readonly explaining: boolean,
  ) {
    this.factor = portfolio.factor(table, row, account);
  }

  /** The concession between the volume to date and the forecast. */
  suction(): Part {
    if (hasSchemeTables(this.portfolio)) return this.suctionOfSchemes();
    const rebate = contractRebateAt(this.table, this.row);
    const price = rebate.inUnits ? this.unitPrice() : this.factor;
    return {
      // Cap and floor are money of the contract's currency: the price of a unit comes in before they do, the exchange rate after.
      amount: Number.isNaN(price) ? 0 : suctionOf(rebate, rebate.inUnits ? price / this.factor : 1) * this.factor,
      known: rebate.known && !Number.isNaN(price),
      formula: this.explaining
        ? `${rebate.method}: concession(${shown(rebate.volumeForecast)}) − concession(${shown(rebate.volumeToDate)})${this.times(rebate.inUnits ? 'unit price' : 'rate', price)}`
        : '',
    };
  }

  /** The same over the schemes and the volumes of their tables. */
  private suctionOfSchemes(): Part {
    const { method, positions } = schemesOf(this.portfolio).schemes.of(this.row);
    if (method === undefined) return UNKNOWN;
    const parts = positions.map((position) => ({ position, ...suctionOfScheme(position) }));
    const formula = parts
      .map(
        ({ position: { scheme, volumeForecast, volumeToDate } }) =>
          `${scheme.id}: concession(${shown(volumeForecast)}) − concession(${shown(volumeToDate)})`,
      )
      .join(' + ');
    return {
      amount: sumOf(parts.map(({ amount }) => amount)) * this.factor,
      known: parts.every((part) => part.known),
      formula: this.explaining ? `${formula}${this.times('rate', this.factor)}` : '',
    };
  }

  /** The larger of penalty and shortfall, or their sum (setting `stack`). */
  exit(): Part {
    const penalty = this.penalty();
    const shortfall = this.shortfall();
    const known = penalty.known && shortfall.known && this.termKnown();
    if (this.s.stack) {
      const formula = [penalty, shortfall]
        .filter(({ amount }) => amount > 0)
        .map((part) => part.formula)
        .join(' + ');
      return { amount: penalty.amount + shortfall.amount, known, formula };
    }
    const larger = penalty.amount >= shortfall.amount ? penalty : shortfall;
    return { amount: larger.amount, known, formula: larger.formula };
  }

  stock(): Part {
    const value = this.columns.stock[this.row]!;
    if (Number.isNaN(value)) return NONE;
    const { salvage } = this.s;
    const formula = this.explaining ? `(1 − salvage ${shown(salvage)}) × stock ${shown(value)}${this.times('rate', this.factor)}` : '';
    return { amount: (1 - salvage) * value * this.factor, known: true, formula };
  }

  private penalty(): Part {
    const type = this.columns.exitType[this.row]!;
    if (type === EXIT_NONE) return NONE;
    if (Number.isNaN(type)) return UNKNOWN;
    const { explaining, remainingDays: days } = this;
    const value = this.columns.exitValue[this.row]!;
    if (type === EXIT_FIXED) return this.part(value, explaining ? `penalty ${shown(value)}` : '');
    const annual = this.columns.annualValue[this.row]!;
    if (type === EXIT_PCT) {
      if (value > 1) this.refuse('early_exit_value', value);
      const formula = explaining ? `${shown(value)} × annual value ${shown(annual)} × ${days} / ${shown(this.s.days_per_year)} days` : '';
      return this.part((value * annual * days) / this.s.days_per_year, formula);
    }
    const months = Math.min(value, days / this.s.days_per_month);
    return this.part((annual / 12) * months, explaining ? `annual value ${shown(annual)} / 12 × ${shown(months)} months` : '');
  }

  /** Only the commitment still to run: what is short so far is owed whether they leave or not. */
  private shortfall(): Part {
    const basis = this.columns.commitBasis[this.row]!;
    if (basis === COMMIT_NONE) return NONE;
    if (Number.isNaN(basis)) return UNKNOWN;
    const [commitment, rate] = [this.columns.commitAnnual[this.row]!, this.columns.shortfallRate[this.row]!];
    const amount = (rate * commitment * this.remainingDays) / this.s.days_per_year;
    const formula = this.explaining
      ? `shortfall_rate ${shown(rate)} × commitment ${shown(commitment)} × ${this.remainingDays} / ${shown(this.s.days_per_year)} days`
      : '';
    return basis === COMMIT_UNITS ? this.part(amount, formula, this.unitPrice(), 'unit price') : this.part(amount, formula);
  }

  private termKnown(): boolean {
    return !Number.isNaN(this.columns.end[this.row]!) || !Number.isNaN(this.columns.notice[this.row]!);
  }

  private part(amount: number, formula: string, factor = this.factor, factorName = 'rate'): Part {
    const value = amount * factor;
    if (Number.isNaN(value)) return UNKNOWN;
    return { amount: Math.max(0, value), known: true, formula: this.explaining ? `${formula}${this.times(factorName, factor)}` : '' };
  }

  private times(name: string, factor: number): string {
    return factor === 1 ? '' : ` × ${name} ${shown(factor)}`;
  }

  /** Mean unit price of the account's active lines under this contract, weighted by revenue, in the reporting currency; NaN when unknown. */
  private unitPrice(): number {
    const contract = this.table.codes('contract_id')!.codes[this.row]!;
    const lines = activeLines(this.portfolio);
    const table = lines.table;
    const contracts = table?.codes('contract_id');
    const prices = table?.numbers('unit_price');
    if (table === undefined || contracts === undefined || prices === undefined || contract === NO_CODE) return Number.NaN;
    const [weighted, weights] = [new NeumaierSum(), new NeumaierSum()];
    for (const row of lines.rows(this.account)) {
      if (lines.active[row] === 0 || contracts.codes[row] !== contract || Number.isNaN(prices[row]!)) continue;
      weighted.add(lines.revenue[row]! * prices[row]! * this.portfolio.factor(table, row, this.account));
      weights.add(lines.revenue[row]!);
    }
    return weights.value > 0 ? weighted.value / weights.value : Number.NaN;
  }

  private refuse(column: string, value: number): never {
    throw new CellError({
      code: 'above_maximum',
      severity: 'error',
      table: 'contracts',
      row: this.table.sourceRow(this.row),
      column,
      value,
      expected: '1',
    });
  }
}
