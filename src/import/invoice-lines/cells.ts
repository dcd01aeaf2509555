/** The rows of both tables as cells under the names of our columns: what an import writes. Days are serials, sums the nearest numbers, what is not known is blank. */
import type { CellValue } from '../../files/columns';
import { Decimal } from './decimal';
import { folded } from './sums';
import type { ReferenceRow, VolumeRow } from './tables';

const REFERENCE_COLUMNS = [
  ...(['account_id', 'reference_id', 'reference_name', 'family', 'site', 'quantity', 'currency'] as const),
  ...(['annual_revenue', 'annual_cost', 'start_date', 'last_order_date'] as const),
] satisfies (keyof ReferenceRow)[];
const VOLUME_COLUMNS = [
  ...(['contract_id', 'account_id', 'date', 'reference_id', 'family', 'units', 'amount', 'currency', 'kind'] as const),
] satisfies (keyof VolumeRow)[];

/** The same account, reference, site and currency have the same id in every import. */
const lineId = ({ account_id, reference_id, site, currency }: ReferenceRow): string =>
  [account_id, reference_id, folded(site), currency].map((part) => part.replace(/[\\|]/g, '\\$&')).join('|');

/** The header first; each row under an id of its own. */
export const referenceCells = (rows: readonly ReferenceRow[]): CellValue[][] => [
  ['line_id', ...REFERENCE_COLUMNS],
  ...rows.map((row) => [lineId(row), ...REFERENCE_COLUMNS.map((column) => cellOf(row[column]))]),
];
export const volumeCells = (rows: readonly VolumeRow[]): CellValue[][] => [
  [...VOLUME_COLUMNS],
  ...rows.map((row) => VOLUME_COLUMNS.map((column) => cellOf(row[column]))),
];

function cellOf(value: string | number | Decimal | undefined): CellValue {
  if (value instanceof Decimal) return value.toNumber();
  return value === undefined || value === '' || Number.isNaN(value) ? null : value;
}
