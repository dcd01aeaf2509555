/**
 * REBATE and REBATEEXPLAIN: what a volume concession gives, and tier by tier. Volumes may be a range: the result has its
 * shape, a blank cell stays blank, a cell that is no volume is #VALUE! alone. Where a cap or a floor binds, a last row says by how much.
 */
import { rebate, rebateLimit, rebateSlices, type RebateTerms } from '../../metrics/concessions/rebate';
import { isBlank } from '../../tables/cell';
import { scalarOf, withoutInvocation } from '../arguments';
import type { CallContext, Cell, FunctionDeclaration, Matrix, Parameter } from '../declare';
import { faultError } from '../errors';
import { readTerms, volumeOf } from './rebate-arguments';

const parameters: readonly Parameter[] = [
  { key: 'volume', kind: 'range' },
  { key: 'tiers', kind: 'range' },
  { key: 'method', kind: 'value', optional: true },
  { key: 'inclusive', kind: 'value', optional: true },
  { key: 'base', kind: 'value', optional: true },
];

const termsOf = (args: readonly unknown[]): RebateTerms => readTerms(args[1], args[2], args[3], { argument: args[4] });

/** The matrix of a figure for each cell of a range: blanks stay blank, a cell that can't be read is an error alone. */
export function cellByCell(argument: unknown, context: CallContext, figure: (cell: unknown) => number): Matrix {
  const cells = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  return cells.map((row) =>
    row.map((cell): Cell => {
      if (isBlank(cell)) return '';
      try {
        return figure(cell) + 0;
      } catch (error) {
        const shown = faultError(error, context.language);
        if (shown === undefined) throw error;
        return shown;
      }
    }),
  );
}

function amounts(given: readonly unknown[], context: CallContext): Matrix {
  const args = withoutInvocation(given);
  const terms = termsOf(args);
  return cellByCell(args[0], context, (cell) => rebate(volumeOf(cell), terms));
}

const HEADER = ['tier', 'from', 'to', 'units_in_tier', 'rate', 'amount'] as const;

function slices(given: readonly unknown[]): Matrix {
  const args = withoutInvocation(given);
  const terms = termsOf(args);
  const volume = volumeOf(scalarOf(args[0], 'volume'));
  const rows = rebateSlices(volume, terms).map((slice): Cell[] => [
    slice.tier,
    slice.from,
    Number.isFinite(slice.to) ? slice.to : '',
    slice.units + 0,
    slice.rate,
    slice.amount + 0,
  ]);
  const limit = rebateLimit(volume, terms);
  if (limit !== undefined) rows.push([limit.limit, '', '', '', '', limit.amount]);
  return [[...HEADER], ...rows];
}

export const rebateFunction: FunctionDeclaration = {
  id: 'REBATE',
  parameters,
  outputs: [],
  columns: ['amount'],
  example: '=TENURE.REBATE(250000,"100000:0.02;250000:0.03")',
  run: amounts,
};

export const rebateExplainFunction: FunctionDeclaration = {
  id: 'REBATEEXPLAIN',
  parameters: parameters.map((parameter) => (parameter.key === 'volume' ? { ...parameter, kind: 'value' } : parameter)),
  outputs: [],
  columns: HEADER,
  example: '=TENURE.REBATEEXPLAIN(300000,"100000:0.02;250000:0.03","incremental")',
  run: slices,
};
