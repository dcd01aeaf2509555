/**
 * The concession scheme in a row of the contracts table: what was earned to date, what the forecast would earn, and the difference, which the
 * client loses by leaving now (the suction of a retroactive concession; domain.md 2.3 C5, 5.5).
 */
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { CellError } from '../../tables/findings';
import type { CodeColumn, Table } from '../../tables/read';
import { isTiersFault, NO_TIERS, parseTiersText, type Tiers, type TiersFault } from '../../tables/tiers';
import { rebate, type RebateMethod, type RebateTerms } from './rebate';

export const contractRebateColumns = [
  'rebate_scheme',
  'rebate_basis',
  'rebate_tiers',
  'rebate_inclusive',
  'volume_to_date',
  'volume_forecast',
  'rebate_base',
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

const parsed = new WeakMap<CodeColumn, (Tiers | TiersFault | undefined)[]>();

/** Each text is parsed once for a table: contracts of one price list share their tiers. A text under a lump scheme holds amounts, not rates. */
function tiersAt(column: CodeColumn, row: number, unit: 'rate' | 'amount'): Tiers | TiersFault {
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
  /** Volumes are counted in units: amounts need a price. */
  readonly inUnits: boolean;
  /** Is everything known that the concession depends on (but for the price of units)? */
  readonly known: boolean;
}

/** Throws a CellError when the tiers can't be read. */
export function contractRebateAt(contracts: Table, row: number): ContractRebate {
  const scheme = contracts.number('rebate_scheme', row);
  const method = Number.isNaN(scheme) ? undefined : METHODS[scheme];
  const volumeToDate = contracts.number('volume_to_date', row);
  const forecast = contracts.number('volume_forecast', row);
  const volumeForecast = forecast < volumeToDate ? volumeToDate : forecast;
  const inUnits = contracts.number('rebate_basis', row) === UNITS && method !== 'lump';
  if (method === undefined || method === 'none') return { method, terms: undefined, volumeToDate, volumeForecast, inUnits, known: method === 'none' };
  const column = contracts.codes('rebate_tiers');
  const tiers = column === undefined ? NO_TIERS : tiersAt(column, row, method === 'lump' ? 'amount' : 'rate');
  if (isTiersFault(tiers)) {
    throw new CellError({
      code: tiers.code,
      severity: 'error',
      table: 'contracts',
      row: contracts.sourceRow(row),
      column: 'rebate_tiers',
      value: contracts.text('rebate_tiers', row),
      expected: `${tiers.tier}: ${tiers.value}`,
    });
  }
  const base = contracts.number('rebate_base', row);
  if (method === 'growth' && !(base > 0)) return { method, terms: undefined, volumeToDate, volumeForecast, inUnits, known: false };
  const terms: RebateTerms = { tiers, method, inclusive: contracts.number('rebate_inclusive', row) !== 0, base };
  const known = tiers !== NO_TIERS && !Number.isNaN(volumeToDate) && !Number.isNaN(volumeForecast);
  return { method, terms, volumeToDate, volumeForecast, inUnits, known };
}

/**
 * What the client would still earn up to the forecast, in the volume's own unit; 0 when volumes are unknown. Never negative: a scheme whose
 * rates fall takes nothing from who leaves.
 */
export function suctionOf({ terms, volumeToDate, volumeForecast }: ContractRebate): number {
  if (terms === undefined || Number.isNaN(volumeToDate) || Number.isNaN(volumeForecast)) return 0;
  return Math.max(0, rebate(volumeForecast, terms) - rebate(volumeToDate, terms));
}
