/**
 * SHORTFALL: what is owed for falling short of a committed minimum, period by period, in the shape of the actual volumes. Periods still
 * to come, blank or 0 at the end of a range, owe nothing and stay blank; a single 0 is a volume.
 */
import { shortfalls } from '../../metrics/concessions/shortfall';
import { readFlagArgument, withoutInvocation } from '../arguments';
import type { Cell, FunctionDeclaration, Matrix } from '../declare';
import { CallError } from '../faults';
import { overPeriods, readSeries, readShare } from './rebate-arguments';

function run(given: readonly unknown[]): Matrix {
  const args = withoutInvocation(given);
  const series = readSeries(args[1], 'actual');
  const single = series.values.length === 1 && !Number.isNaN(series.values[0]!);
  const closed = single ? 1 : series.known;
  const minimums = overPeriods(readSeries(args[0], 'minimum'), series.values.length, 'minimum').slice(0, closed);
  if (minimums.some((minimum) => Number.isNaN(minimum))) throw new CallError({ code: 'amount_needed', argument: 'minimum', value: '' });
  const volumes = series.values.slice(0, closed).map((value) => (Number.isNaN(value) ? 0 : value));
  const owed = shortfalls(minimums, volumes, readShare(args[2], 'rate', 1), readFlagArgument(args[3], 'carry', false));
  const shape = Array.isArray(args[1]) ? (args[1] as unknown[][]) : [[args[1]]];
  let period = 0;
  return shape.map((row) =>
    row.map((): Cell => {
      const amount = owed[period++];
      return amount === undefined ? '' : amount + 0;
    }),
  );
}

export const shortfallFunction: FunctionDeclaration = {
  id: 'SHORTFALL',
  parameters: [
    { key: 'minimum', kind: 'range' },
    { key: 'actual', kind: 'range' },
    { key: 'rate', kind: 'value', optional: true },
    { key: 'carry', kind: 'value', optional: true },
  ],
  outputs: [],
  columns: ['amount'],
  example: '=TENURE.SHORTFALL(100000,{120000;90000},0.25)',
  run,
};
