/**
 * SHORTFALL: what is owed for falling short of a committed minimum, period by period, in the shape of the actual volumes. Periods still
 * to come, blank or 0 at the end of a range, owe nothing and stay blank; a single 0 is a volume.
 */
import { shortfalls } from '../../metrics/concessions/shortfall';
import { readFlagArgument } from '../arguments';
import { defineFunction, type Cell, type Given, type Matrix, type Parameter } from '../declare';
import { CallError } from '../faults';
import { overPeriods, series, share } from './rebate-arguments';

const carry: Parameter<'carry', boolean> = {
  key: 'carry',
  kind: 'value',
  optional: true,
  read: (argument) => readFlagArgument(argument, 'carry', false),
};
const parameters = [series('minimum'), series('actual'), share('rate', 1), carry] as const;

function run(given: Given<typeof parameters>): Matrix {
  const { actual } = given;
  const single = actual.values.length === 1 && !Number.isNaN(actual.values[0]!);
  const closed = single ? 1 : actual.known;
  const minimums = overPeriods(given.minimum, actual.values.length, 'minimum').slice(0, closed);
  if (minimums.some((minimum) => Number.isNaN(minimum))) throw new CallError({ code: 'amount_needed', argument: 'minimum', value: '' });
  const volumes = actual.values.slice(0, closed).map((value) => (Number.isNaN(value) ? 0 : value));
  const owed = shortfalls(minimums, volumes, given.rate, given.carry);
  let period = 0;
  return actual.shape.map((length) =>
    Array.from({ length }, (): Cell => {
      const amount = owed[period++];
      return amount === undefined ? '' : amount + 0;
    }),
  );
}

export const shortfallFunction = defineFunction({
  id: 'SHORTFALL',
  life: 'owed',
  parameters,
  outputs: [],
  columns: [{ name: 'amount', look: 'amount' }],
  example: '=TENURE.SHORTFALL(100000,{120000;90000},0.25)',
  run,
});
