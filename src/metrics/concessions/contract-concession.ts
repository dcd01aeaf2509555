/**
 * One contract with its volume concessions as a quarter-end needs it: the tier reached, the concession to date, at the forecast, expected,
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
import { columnOf } from '../../tables/declarations/index';
import { NO_CODE } from '../../tables/dictionary';
import type { Table } from '../../tables/read';
import { contractChoice, contractClockAt, contractClockReads, type ContractStatus } from '../contracts/contract-clock';
import { sumOf } from '../numeric/sum';
import { contractLineReads, type ContractPrices } from './contract-lines';
import { contractRebateColumns } from './contract-rebate';
import { judged, spreadOf, type PositionFigures } from './position-figures';
import { schemesOf, type SchemesOfPortfolio } from './schemes/of-portfolio';
import type { SchemePosition } from './schemes/position';
import { schemeReads } from './schemes/read-schemes';
import type { Spread, StackedPeriod } from './schemes/stacking';
import { volumeReads } from './schemes/volume-rows';

export const contractConcessionReads: Reads = {
  accounts: ['segment', 'currency', 'gross_margin_pct', 'wallet_annual'],
  contracts: [
    ...new Set([
      ...contractClockReads.contracts!,
      'currency',
      ...contractRebateColumns,
      'volume_forecast_sd',
      'min_commit_basis',
      'exclusivity',
      'rebate_period_months',
    ]),
  ],
  references: [...contractLineReads, 'reference_id', 'family'],
  schemes: schemeReads,
  volumes: volumeReads,
  concessions: ['concession_id', 'date', 'direction'],
};

/**
 * What the rows of other tables are read for: a bad cell there stops the contracts of its account. Those of volumes stop the schemes that count them; a wallet or
 * a family that can't be read is not known.
 */
const otherReads: Reads = {
  ...contractConcessionReads,
  contracts: [],
  volumes: [],
  accounts: ['segment', 'currency', 'gross_margin_pct'],
  references: contractLineReads,
};

/** The first bad cell of each row in these columns, by row of the range. */
function firstErrors({ findings }: Table, columns: readonly string[]): Map<number, Finding> {
  const first = new Map<number, Finding>();
  for (const finding of findings)
    if (finding.severity === 'error' && columns.includes(finding.column) && !first.has(finding.row)) first.set(finding.row, finding);
  return first;
}

export const concessionFlags = [
  'rebate_above_margin',
  'no_counterpart',
  'ask_counsel_if_dominant',
  'forecast_certain',
  'volume_differs',
  'advance_paid',
] as const;
export type ConcessionFlag = (typeof concessionFlags)[number];

export interface ContractConcession extends PositionFigures {
  readonly method: SchemePosition['method'];
  readonly status: ContractStatus;
  readonly currency: string;
  /** Of a unit at list; 1 where the volume is revenue. */
  readonly price: number;
  readonly unitCost: number;
  readonly flags: readonly ConcessionFlag[];
  /** The schemes, each with its figures; the figures above are theirs added up, those of one volume alone are NaN where there are several. */
  readonly schemes: readonly {
    readonly position: SchemePosition;
    readonly figures: PositionFigures;
    /** Every period up to now, the last of them running. */
    readonly periods: readonly StackedPeriod[];
  }[];
  /** Paid or credited to date, and what is left of the liability after it: negative for an advance. NaN when nothing says what was paid. */
  readonly paid: number;
  readonly openExpected: number;
  readonly openConstrained: number;
  /** What the client owes for commitments at the forecast; NaN without one. */
  readonly shortfall: number;
  /** Where schemes reduce one another: the least and the most that they give to date, over all orders; else NaN. */
  readonly spread: Spread;
  /** Why a figure may be missing. */
  readonly tiersKnown: boolean;
  readonly priceKnown: boolean;
  readonly forecastKnown: boolean;
  /** Share of tiers, volume to date, forecast, its standard deviation, price, unit cost and counterpart that is known. */
  readonly coverage: number;
}

const UNKNOWN = Number.NaN;
const COMMIT_NONE = contractChoice('min_commit_basis', 'none');
const GET = choiceCodes(columnOf('concessions', 'direction')).indexOf('get');

/** The concessions of all contracts of a portfolio. */
export class ContractConcessions {
  private readonly rowFaults: ReadonlyMap<number, Finding>;
  private readonly schemes: SchemesOfPortfolio;

  constructor(private readonly portfolio: Portfolio) {
    this.schemes = schemesOf(portfolio);
    this.rowFaults = firstErrors(this.table, contractConcessionReads.contracts!);
  }

  private get table(): Table {
    return this.portfolio.table('contracts')!;
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
    const { positions, spread, typedDiffers, ...standing } = this.schemes.schemes.of(row);
    const first = positions[0];
    if (first === undefined) return undefined;
    const settings = this.portfolio.settingsOf(this.accountAt(row));
    const { status } = contractClockAt(this.portfolio, this.table, row);
    const price = positions.every((position) => position.price === first.price) ? first.price : UNKNOWN;
    const unitCost = this.unitCost(row, this.schemes.lines.of(this.table.codes('contract_id')!.codes[row]!), price, settings);
    const { schemes: own, together: figures } = judged({ positions, ...standing }, settings, this.portfolio.asOf);
    const schemes = positions.map((position, i) => ({ position, figures: own[i]!, periods: standing.periods[i]! }));
    const counterpart = this.counterpart(row);
    const all = (is: (position: SchemePosition) => boolean): boolean => positions.every(is);
    const tiersKnown = all(({ method, terms }) => method === 'commitment' || (terms !== undefined && terms.tiers.thresholds.length > 0));
    const forecastKnown = all(({ volumeForecast, volumeToDate }) => !Number.isNaN(volumeForecast) && !Number.isNaN(volumeToDate));
    const known = [
      tiersKnown,
      !Number.isNaN(price),
      forecastKnown,
      all(({ volumeToDate }) => !Number.isNaN(volumeToDate)),
      all((position) => !Number.isNaN(spreadOf(position, settings))),
      !Number.isNaN(unitCost),
      counterpart !== undefined,
    ];
    const paid = paidOf(positions);
    const flags: ConcessionFlag[] = [];
    if (figures.netPrice < unitCost) flags.push('rebate_above_margin');
    if (counterpart === false) flags.push('no_counterpart');
    if (figures.effectivePrice < unitCost) flags.push('ask_counsel_if_dominant');
    if (positions.some((position) => isCertain(position, settings))) flags.push('forecast_certain');
    if (typedDiffers) flags.push('volume_differs');
    if (figures.liabilityExpected - paid < 0) flags.push('advance_paid');
    const shortfalls = positions.flatMap(({ shortfall }) => (shortfall === undefined ? [] : [shortfall]));
    return {
      method: first.method,
      status,
      currency: this.schemes.currencyAt(row),
      ...figures,
      price,
      unitCost,
      flags,
      schemes,
      paid,
      openExpected: figures.liabilityExpected - paid,
      openConstrained: figures.liabilityConstrained - paid,
      shortfall: shortfalls.length === 0 ? UNKNOWN : sumOf(shortfalls),
      spread: spread ?? { least: UNKNOWN, most: UNKNOWN },
      tiersKnown,
      priceKnown: !Number.isNaN(price),
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
}

/** What was paid under schemes that say it; NaN where none does. */
function paidOf(positions: readonly SchemePosition[]): number {
  const known = positions.map(({ paidToDate }) => paidToDate).filter((paid) => !Number.isNaN(paid));
  return known.length === 0 ? UNKNOWN : sumOf(known);
}

const isCertain = (position: SchemePosition, settings: SettingValues): boolean =>
  spreadOf(position, settings) === 0 && position.volumeForecast > position.volumeToDate;
