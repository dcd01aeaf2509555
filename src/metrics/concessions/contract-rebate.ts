/**
 * The concession scheme in a row of the contracts table: what was earned to date, what the forecast would earn, and the difference, which the
 * client loses by leaving now (the suction of a retroactive concession; domain.md 2.3 C5, 5.5).
 */
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { CellError } from '../../tables/findings';
import type { CodeColumn, Table } from '../../tables/read';
import { isTiersFault, NO_TIERS, parseTiersText, withLimits, type Tiers, type TiersFault, type TierUnit } from '../../tables/tiers';
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

const parsed = new WeakMap<CodeColumn, (Tiers | TiersFault | undefined)[]>();

/** Each text is parsed once for a table: contracts of one price list share their tiers. */
function tiersAt(column: CodeColumn, row: number, unit: TierUnit): Tiers | TiersFault {
  const code = column.codes[row]!;
  if (code < 0) return NO_TIERS;
  let known = parsed.get(column);
  if (known === undefined) parsed.set(column, (known = []));
  const place = 2 * code + (unit === 'rate' ? 0 : 1);
  return (known[place] ??= parseTiersText(column.dictionary.text(code), unit));
}

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
function tiersOf(contracts: Table, row: number, method: RebateMethod): Tiers {
  const column = contracts.codes('rebate_tiers');
  const amounts = method === 'lump' || contracts.number('rebate_tier_unit', row) === AMOUNTS;
  const tiers = column === undefined ? NO_TIERS : tiersAt(column, row, amounts ? 'amount' : 'rate');
  if (isTiersFault(tiers)) throw tiersError(contracts, row, 'rebate_tiers', tiers);
  const [cap, floor] = [contracts.number('rebate_cap', row), contracts.number('rebate_floor', row)];
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
  const scheme = contracts.number('rebate_scheme', row);
  const method = Number.isNaN(scheme) ? undefined : METHODS[scheme];
  const volumeToDate = contracts.number('volume_to_date', row);
  const forecast = contracts.number('volume_forecast', row);
  const volumeForecast = forecast < volumeToDate ? volumeToDate : forecast;
  if (method === undefined || method === 'none') return { method, terms: undefined, volumeToDate, volumeForecast, inUnits: false, known: method === 'none' };
  const terms: RebateTerms = { tiers: tiersOf(contracts, row, method), method, inclusive: contracts.number('rebate_inclusive', row) !== 0, base: contracts.number('rebate_base', row) };
  const inUnits = contracts.number('rebate_basis', row) === UNITS && paysShares(terms);
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
