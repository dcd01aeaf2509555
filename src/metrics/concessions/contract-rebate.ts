/**
 * The concession scheme in a row of the contracts table: what was earned to date, what the forecast would earn, and the difference, which the
 * client loses by leaving now (the suction of a retroactive concession, see effective-price.ts).
 */
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { NO_CODE } from '../../tables/dictionary';
import { CellError } from '../../tables/findings';
import type { CodeColumn, Table } from '../../tables/read';
import { parseTiersText } from '../../tables/tier-text';
import { growthFault, isTiersFault, NO_TIERS, withLimits, type Tiers, type TiersFault, type TierUnit } from '../../tables/tiers';
import { baseOf, isGrowth, paysShares, pricedTerms, rebate, type RebateMethod, type RebateTerms } from './rebate';

export const contractRebateColumns = [
  'rebate_scheme',
  'rebate_basis',
  'rebate_tiers',
  'rebate_inclusive',
  'volume_to_date',
  'volume_forecast',
  'rebate_base',
  'rebate_tier_unit',
  'rebate_cap',
  'rebate_floor',
] as const;

const METHOD_OF: Readonly<Record<string, RebateMethod | 'none'>> = {
  none: 'none',
  all_units: 'retroactive',
  incremental: 'incremental',
  growth: 'growth',
  lump: 'lump',
};
/** The method of each position in the choice column. */
const METHODS = choiceCodes(columnOf('contracts', 'rebate_scheme')).map((code) => METHOD_OF[code]);
const UNITS = choiceCodes(columnOf('contracts', 'rebate_basis')).indexOf('units');
const AMOUNTS = choiceCodes(columnOf('contracts', 'rebate_tier_unit')).indexOf('amount');

/** The columns that a concession stands in, fetched once for a table. */
class Columns {
  readonly scheme: Float64Array;
  readonly basis: Float64Array;
  readonly inclusive: Float64Array;
  readonly volumeToDate: Float64Array;
  readonly volumeForecast: Float64Array;
  readonly base: Float64Array;
  readonly tierUnit: Float64Array;
  readonly cap: Float64Array;
  readonly floor: Float64Array;
  private readonly tiers: CodeColumn | undefined;
  /** By code of the text and unit: contracts of one price list share their tiers. */
  private readonly parsed: (Tiers | TiersFault | undefined)[] = [];

  constructor(contracts: Table) {
    this.scheme = contracts.numbersOrUnknown('rebate_scheme');
    this.basis = contracts.numbersOrUnknown('rebate_basis');
    this.inclusive = contracts.numbersOrUnknown('rebate_inclusive');
    this.volumeToDate = contracts.numbersOrUnknown('volume_to_date');
    this.volumeForecast = contracts.numbersOrUnknown('volume_forecast');
    this.base = contracts.numbersOrUnknown('rebate_base');
    this.tierUnit = contracts.numbersOrUnknown('rebate_tier_unit');
    this.cap = contracts.numbersOrUnknown('rebate_cap');
    this.floor = contracts.numbersOrUnknown('rebate_floor');
    this.tiers = contracts.codes('rebate_tiers');
  }

  tiersAt(row: number, unit: TierUnit): Tiers | TiersFault {
    const code = this.tiers?.codes[row] ?? NO_CODE;
    if (code === NO_CODE) return NO_TIERS;
    const place = 2 * code + (unit === 'rate' ? 0 : 1);
    return (this.parsed[place] ??= parseTiersText(this.tiers!.dictionary.text(code), unit));
  }
}

const columnsOf = new WeakMap<Table, Columns>();

export interface ContractRebate {
  /** `none` when the contract says that there is no concession; undefined when it says nothing. */
  readonly method: RebateMethod | 'none' | undefined;
  readonly terms: RebateTerms | undefined;
  readonly volumeToDate: number;
  /** The forecast, at least the volume to date; NaN when unknown. */
  readonly volumeForecast: number;
  /** The concession is a share of volumes counted in units: money needs a price. */
  readonly inUnits: boolean;
  /** Is everything known that the concession depends on (but for the price of units)? */
  readonly known: boolean;
}

/** Tiers with the row's cap and floor; a text under a lump scheme, or said to hold amounts, holds no rates. */
function tiersOf(contracts: Table, columns: Columns, row: number, method: RebateMethod): Tiers {
  const amounts = method === 'lump' || columns.tierUnit[row] === AMOUNTS;
  const tiers = columns.tiersAt(row, amounts ? 'amount' : 'rate');
  if (isTiersFault(tiers)) throw tiersError(contracts, row, 'rebate_tiers', tiers);
  const fault = isGrowth(method) ? growthFault(tiers) : undefined;
  if (fault !== undefined) throw tiersError(contracts, row, 'rebate_tiers', fault);
  const [cap, floor] = [columns.cap[row]!, columns.floor[row]!];
  if (tiers === NO_TIERS || (Number.isNaN(cap) && Number.isNaN(floor))) return tiers;
  const limited = withLimits(tiers, { ...(Number.isNaN(cap) ? {} : { cap }), ...(Number.isNaN(floor) ? {} : { floor }) });
  if (isTiersFault(limited)) throw tiersError(contracts, row, Number.isNaN(cap) ? 'rebate_floor' : 'rebate_cap', limited);
  return limited;
}

const tiersError = (contracts: Table, row: number, column: string, fault: TiersFault): CellError =>
  new CellError({
    code: fault.code,
    severity: 'error',
    table: 'contracts',
    row: contracts.sourceRow(row),
    column,
    value: column === 'rebate_tiers' ? contracts.text(column, row) : contracts.number(column, row),
    expected: `${fault.tier}: ${fault.value}`,
  });

/** Throws a CellError when the tiers can't be read. */
export function contractRebateAt(contracts: Table, row: number): ContractRebate {
  let columns = columnsOf.get(contracts);
  if (columns === undefined) columnsOf.set(contracts, (columns = new Columns(contracts)));
  const scheme = columns.scheme[row]!;
  const method = Number.isNaN(scheme) ? undefined : METHODS[scheme];
  const volumeToDate = columns.volumeToDate[row]!;
  const forecast = columns.volumeForecast[row]!;
  const volumeForecast = forecast < volumeToDate ? volumeToDate : forecast;
  if (method === undefined || method === 'none')
    return { method, terms: undefined, volumeToDate, volumeForecast, inUnits: false, known: method === 'none' };
  const terms: RebateTerms = {
    tiers: tiersOf(contracts, columns, row, method),
    method,
    inclusive: columns.inclusive[row] !== 0,
    base: columns.base[row]!,
  };
  const inUnits = columns.basis[row] === UNITS && paysShares(terms);
  if (isGrowth(method) && !(baseOf(terms) > 0)) return { method, terms: undefined, volumeToDate, volumeForecast, inUnits, known: false };
  const known = terms.tiers.thresholds.length > 0 && !Number.isNaN(volumeToDate) && !Number.isNaN(volumeForecast);
  return { method, terms, volumeToDate, volumeForecast, inUnits, known };
}

/**
 * What the client would still earn up to the forecast, in money: `price` is that of a unit, 1 where the volume is revenue; 0 when volumes are
 * unknown. Never negative: a scheme whose rates fall takes nothing from who leaves.
 */
export function suctionOf({ terms, volumeToDate, volumeForecast }: ContractRebate, price = 1): number {
  if (terms === undefined || Number.isNaN(volumeToDate) || Number.isNaN(volumeForecast)) return 0;
  const money = pricedTerms(terms, price);
  return Math.max(0, rebate(volumeForecast, money) - rebate(volumeToDate, money));
}
