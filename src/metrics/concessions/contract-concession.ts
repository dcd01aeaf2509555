/**
 * One contract with a volume concession as a quarter-end needs it: the tier reached, the concession to date, at the forecast, expected,
 * most likely and constrained; the refund liability for the volume to date; the next threshold; the net price; and three guards:
 * - rebate_above_margin: at the forecast the concession is more than the margin on that volume (the net price is below the unit cost);
 * - no_counterpart: a concessions table was given, and neither the contract (minimum commitment, exclusivity) nor that table (anything obtained
 *   since the contract began) shows what the client gives in return;
 * - ask_counsel_if_dominant: the price that a rival must match on the contestable part is below the unit cost. Such a scheme
 *   of a dominant supplier may foreclose rivals (guidance 2009/C 45/02). A figure, not advice.
 * Amounts in the contract's currency, prices per unit, or as a share of list where the volume is revenue. NaN: no answer. An expired contract has
 * nothing still to come. A standard deviation of 0 makes the forecast certain; desktop Excel sends a blank as 0, so that a flag says so (forecast_certain).
 */
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { attempt, stopped, type Answer } from '../../tables/answer';
import type { Finding } from '../../tables/findings';
import { choiceCodes } from '../../tables/cell';
import { codeOfCurrency } from '../../tables/currency-codes';
import { columnOf } from '../../tables/declarations/index';
import { NO_CODE } from '../../tables/dictionary';
import type { Table } from '../../tables/read';
import { contractChoice, contractClockAt, contractClockReads, type ContractStatus } from '../contracts/contract-clock';
import { accrualsAt } from './accrual';
import { constrainedRebate } from './constraint';
import { ContractLines, contractLineReads, type ContractPrices } from './contract-lines';
import { contractRebateAt, contractRebateColumns, type ContractRebate } from './contract-rebate';
import { effectivePrice } from './effective-price';
import { expectedRebate } from './expected-rebate';
import { mostLikelyRebate } from './most-likely';
import { nextTier } from './next-tier';
import { pricedTerms, rebate, type RebateMethod, type RebateTerms } from './rebate';

export const contractConcessionReads: Reads = {
  accounts: ['segment', 'currency', 'gross_margin_pct'],
  contracts: [
    ...new Set([
      ...contractClockReads.contracts!,
      'currency',
      ...contractRebateColumns,
      'volume_forecast_sd',
      'min_commit_basis',
      'exclusivity',
    ]),
  ],
  references: contractLineReads,
  concessions: ['concession_id', 'date', 'direction'],
};

/** What the rows of other tables are read for: a bad cell there stops the contracts of its account. */
const otherReads: Reads = { ...contractConcessionReads, contracts: [] };

/** The first bad cell of each row in these columns, by row of the range. */
function firstErrors({ findings }: Table, columns: readonly string[]): Map<number, Finding> {
  const first = new Map<number, Finding>();
  for (const finding of findings)
    if (finding.severity === 'error' && columns.includes(finding.column) && !first.has(finding.row)) first.set(finding.row, finding);
  return first;
}

export const concessionFlags = ['rebate_above_margin', 'no_counterpart', 'ask_counsel_if_dominant', 'forecast_certain'] as const;
export type ConcessionFlag = (typeof concessionFlags)[number];

export interface ContractConcession {
  readonly method: RebateMethod;
  readonly status: ContractStatus;
  readonly currency: string;
  /** Tiers reached by the volume to date. */
  readonly tier: number;
  readonly toDate: number;
  readonly atForecast: number;
  readonly expected: number;
  readonly mostLikely: number;
  /** max(expected value, upper quantile). */
  readonly constrained: number;
  /** The part of the expected value, and of the constrained amount, that the volume to date bears. */
  readonly liabilityExpected: number;
  readonly liabilityConstrained: number;
  readonly nextThreshold: number;
  readonly distance: number;
  /** Outlay at the next threshold less outlay now. */
  readonly netCost: number;
  /** Average price after the concession, at the forecast. */
  readonly netPrice: number;
  /** What a rival must match on the contestable part. */
  readonly effectivePrice: number;
  /** Of a unit at list; 1 where the volume is revenue. */
  readonly price: number;
  readonly unitCost: number;
  readonly flags: readonly ConcessionFlag[];
  /** Why a figure may be missing. */
  readonly tiersKnown: boolean;
  readonly priceKnown: boolean;
  readonly forecastKnown: boolean;
  /** Share of tiers, volume to date, forecast, its standard deviation, price, unit cost and counterpart that is known. */
  readonly coverage: number;
}

const UNKNOWN = Number.NaN;
const NO_NEXT = { tier: UNKNOWN, nextThreshold: UNKNOWN, distance: UNKNOWN, netCost: UNKNOWN };
const COMMIT_NONE = contractChoice('min_commit_basis', 'none');
const GET = choiceCodes(columnOf('concessions', 'direction')).indexOf('get');

/** The concessions of all contracts of a portfolio. */
export class ContractConcessions {
  private readonly lines: ContractLines;
  private readonly rowFaults: ReadonlyMap<number, Finding>;

  constructor(private readonly portfolio: Portfolio) {
    this.lines = new ContractLines(portfolio, this.currencies());
    this.rowFaults = firstErrors(this.table, contractConcessionReads.contracts!);
  }

  private get table(): Table {
    return this.portfolio.table('contracts')!;
  }

  private currencies(): Map<number, string> {
    const codes = this.table.codes('contract_id')!.codes;
    const found = new Map<number, string>();
    for (let row = 0; row < this.table.rowCount; row++)
      if (codes[row] !== NO_CODE && !found.has(codes[row]!)) found.set(codes[row]!, this.currencyAt(row));
    return found;
  }

  private currencyAt(row: number): string {
    const own = codeOfCurrency(this.table.text('currency', row));
    return own !== '' ? own : codeOfCurrency(this.portfolio.accountText(this.accountAt(row), 'currency'));
  }

  private accountAt(row: number): number {
    return this.table.codes('account_id')!.codes[row]!;
  }

  /** Undefined where the contract has no scheme; stopped by the first cell of its row, or of its account's other rows, that can't be read. */
  of(row: number): Answer<ContractConcession | undefined> {
    const account = this.accountAt(row);
    const fault =
      this.rowFaults.get(this.table.sourceRow(row)) ?? (account === NO_CODE ? undefined : this.portfolio.firstError(account, otherReads));
    return fault === undefined ? attempt(() => this.at(row)) : stopped(fault);
  }

  /** Undefined where the contract has no scheme. Throws a CellError when a cell that the figures need can't be read. */
  at(row: number): ContractConcession | undefined {
    const scheme = contractRebateAt(this.table, row);
    if (scheme.method === undefined || scheme.method === 'none') return undefined;
    const settings = this.portfolio.settingsOf(this.accountAt(row));
    const { status } = contractClockAt(this.portfolio, this.table, row);
    const prices = this.lines.of(this.table.codes('contract_id')!.codes[row]!);
    const perUnit = scheme.terms !== undefined && scheme.terms.tiers.unit === 'amount' && scheme.method !== 'lump';
    const price = perUnit || scheme.inUnits ? prices.unitPrice : 1;
    const unitCost = this.unitCost(row, prices, price, settings);
    const forecast = status === 'expired' ? scheme.volumeToDate : scheme.volumeForecast;
    const sd = this.sd(row, forecast - scheme.volumeToDate, settings);
    const counterpart = this.counterpart(row);
    const figures = this.figures(scheme, price, forecast, sd, settings);
    const tiersKnown = scheme.terms !== undefined && scheme.terms.tiers.thresholds.length > 0;
    const [priceKnown, forecastKnown] = [!Number.isNaN(price), !Number.isNaN(forecast) && !Number.isNaN(scheme.volumeToDate)];
    const known = [
      tiersKnown,
      priceKnown,
      forecastKnown,
      !Number.isNaN(scheme.volumeToDate),
      !Number.isNaN(sd),
      !Number.isNaN(unitCost),
      counterpart !== undefined,
    ];
    const flags: ConcessionFlag[] = [];
    if (figures.netPrice < unitCost) flags.push('rebate_above_margin');
    if (counterpart === false) flags.push('no_counterpart');
    if (figures.effectivePrice < unitCost) flags.push('ask_counsel_if_dominant');
    if (sd === 0 && forecast > scheme.volumeToDate) flags.push('forecast_certain');
    return {
      method: scheme.method,
      status,
      currency: this.currencyAt(row),
      ...figures,
      price,
      unitCost,
      flags,
      tiersKnown,
      priceKnown,
      forecastKnown,
      coverage: known.filter(Boolean).length / known.length,
    };
  }

  /** Cost in the price's unit, through the margin rate of the contract's lines, else of the account, else of the setting. */
  private unitCost(row: number, { marginRate }: ContractPrices, price: number, settings: SettingValues): number {
    const account = this.portfolio.accountNumber(this.accountAt(row), 'gross_margin_pct');
    const rate = [marginRate, account, settings.gross_margin ?? UNKNOWN].find((one) => !Number.isNaN(one)) ?? UNKNOWN;
    return price * (1 - rate);
  }

  /** Of the volume still to come; 0 when there is none. A 0 is a forecast that is certain, but where the setting says what a blank means: desktop Excel sends it as 0. */
  private sd(row: number, remaining: number, { forecast_cv }: SettingValues): number {
    if (remaining === 0) return 0;
    const own = this.table.number('volume_forecast_sd', row);
    return !(own > 0) && forecast_cv !== null ? forecast_cv * remaining : own;
  }

  /** Does the client give something in return? Undefined when no concessions table was given and the contract doesn't say. */
  private counterpart(row: number): boolean | undefined {
    const commitment = this.table.number('min_commit_basis', row);
    if ((!Number.isNaN(commitment) && commitment !== COMMIT_NONE) || this.table.number('exclusivity', row) === 1) return true;
    const rows = this.portfolio.rowsOf('concessions');
    if (rows === undefined) return undefined;
    const start = this.table.number('start_date', row);
    return rows
      .rows(this.accountAt(row))
      .some(
        (given) =>
          rows.table.number('direction', given) === GET &&
          !(rows.table.number('date', given) < start) &&
          !(rows.table.number('date', given) > this.portfolio.asOf),
      );
  }

  private figures(
    scheme: ContractRebate,
    price: number,
    forecast: number,
    sd: number,
    settings: SettingValues,
  ): Omit<
    ContractConcession,
    'method' | 'status' | 'currency' | 'price' | 'unitCost' | 'flags' | 'tiersKnown' | 'priceKnown' | 'forecastKnown' | 'coverage'
  > {
    const { volumeToDate } = scheme;
    // Without tiers there is no figure; a share of units without a price is no money.
    const terms = scheme.terms?.tiers.thresholds.length === 0 ? undefined : scheme.terms;
    const priced = terms !== undefined && !(scheme.inUnits && Number.isNaN(price));
    const money = priced ? pricedTerms(terms, scheme.inUnits ? price : 1) : undefined;
    const next = terms === undefined || Number.isNaN(volumeToDate) ? NO_NEXT : nextTier(volumeToDate, terms, price);
    const at = (volume: number): number => (money === undefined || Number.isNaN(volume) ? UNKNOWN : rebate(volume, money));
    const uncertain = this.uncertainFigures(money, volumeToDate, forecast - volumeToDate, sd, settings);
    const contestable = settings.contestable_share === null ? forecast - volumeToDate : settings.contestable_share * forecast;
    return {
      tier: next.tier,
      toDate: at(volumeToDate),
      atForecast: at(forecast),
      ...uncertain,
      nextThreshold: next.nextThreshold,
      distance: next.distance,
      netCost: next.netCost,
      netPrice: forecast > 0 ? price - at(forecast) / forecast : UNKNOWN,
      effectivePrice:
        money !== undefined && contestable > 0 && contestable <= forecast
          ? effectivePrice(price, forecast, contestable, money).price
          : UNKNOWN,
    };
  }

  private uncertainFigures(
    money: RebateTerms | undefined,
    toDate: number,
    mean: number,
    sd: number,
    settings: SettingValues,
  ): Pick<ContractConcession, 'expected' | 'mostLikely' | 'constrained' | 'liabilityExpected' | 'liabilityConstrained'> {
    if (money === undefined || Number.isNaN(mean) || Number.isNaN(sd))
      return { expected: UNKNOWN, mostLikely: UNKNOWN, constrained: UNKNOWN, liabilityExpected: UNKNOWN, liabilityConstrained: UNKNOWN };
    const law = settings.volume_law === 'lognormal' ? 'lognormal' : 'normal';
    const uncertain = { toDate, mean, sd, law } as const;
    const accrued = accrualsAt(toDate, mean, sd, { law, quantile: settings.constraint_quantile }, money);
    return {
      expected: expectedRebate(uncertain, money),
      mostLikely: mostLikelyRebate(uncertain, money),
      constrained: constrainedRebate(uncertain, money, settings.constraint_quantile),
      liabilityExpected: accrued.expected,
      liabilityConstrained: accrued.constrained,
    };
  }
}
