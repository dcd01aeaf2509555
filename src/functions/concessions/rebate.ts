/**
 * REBATE and REBATEEXPLAIN: what a volume concession gives, and tier by tier. Volumes may be a range: the result has its
 * shape, a blank cell stays blank, a cell that is no volume is #VALUE! alone. Where a cap or a floor binds, a last row says by how much.
 */
import { rebate, rebateLimit, rebateSlices } from '../../metrics/concessions/rebate';
import { isBlank } from '../../tables/cell';
import { defineFunction, type CallContext, type Cell, type DeclaredColumn, type Given, type Matrix } from '../declare';
import { errorIn } from '../errors';
import { base, inclusive, method, range, termsOf, tiers, volume, volumeOf } from './rebate-arguments';

const scheme = [tiers, method, inclusive, base] as const;
const volumes = [range('volume'), ...scheme] as const;
const oneVolume = [volume('volume'), ...scheme] as const;

/** The matrix of a figure for each cell of a range: blanks stay blank, a cell that can't be read is an error alone. */
export function cellByCell(cells: readonly (readonly unknown[])[], context: CallContext, figure: (cell: unknown) => number): Matrix {
  return cells.map((row) => row.map((cell): Cell => (isBlank(cell) ? '' : errorIn(context, () => figure(cell) + 0))));
}

function amounts(given: Given<typeof volumes>, context: CallContext): Matrix {
  const terms = termsOf(given);
  return cellByCell(given.volume, context, (cell) => rebate(volumeOf(cell), terms));
}

const sliceColumns: readonly DeclaredColumn[] = [
  { name: 'tier', look: 'count' },
  { name: 'from', look: 'amount' },
  { name: 'to', look: 'amount' },
  { name: 'units_in_tier', look: 'amount' },
  { name: 'rate', look: 'decimal' },
  { name: 'amount', look: 'amount' },
];

function slices(given: Given<typeof oneVolume>): Matrix {
  const terms = termsOf(given);
  const { volume: bought } = given;
  const rows = rebateSlices(bought, terms).map((slice): Cell[] => [
    slice.tier,
    slice.from,
    Number.isFinite(slice.to) ? slice.to : '',
    slice.units + 0,
    slice.rate,
    slice.amount + 0,
  ]);
  const limit = rebateLimit(bought, terms);
  if (limit !== undefined) rows.push([limit.limit, '', '', '', '', limit.amount]);
  return [sliceColumns.map(({ name }) => name), ...rows];
}

export const rebateFunction = defineFunction({
  id: 'REBATE',
  life: 'owed',
  parameters: volumes,
  outputs: [],
  columns: [{ name: 'amount', look: 'amount' }],
  example: '=TENURE.REBATE(250000,"100000:0.02;250000:0.03")',
  run: amounts,
});

export const rebateExplainFunction = defineFunction({
  id: 'REBATEEXPLAIN',
  life: 'owed',
  parameters: oneVolume,
  outputs: [],
  columns: sliceColumns,
  example: '=TENURE.REBATEEXPLAIN(300000,"100000:0.02;250000:0.03","incremental")',
  run: slices,
});
