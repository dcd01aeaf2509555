/**
 * REBATEREVENUE: revenue under IFRS 15 with a volume discount, by cumulative catch-up. Periods still to come, blank at the end of the
 * units, keep a row with nothing but their number.
 */
import { catchUpRevenue } from '../../metrics/concessions/catch-up';
import { withoutInvocation } from '../arguments';
import type { ParameterKey } from '../../locales/en/parameters';
import type { Cell, FunctionDeclaration, Matrix } from '../declare';
import { CallError } from '../faults';
import { checkCumulative, overPeriods, readSeries } from './rebate-arguments';

const HEADER = ['period', 'revenue', 'catch_up', 'refund_liability'] as const;

/** A price for every period that has closed. A price of 0 is a blank cell of desktop Excel. */
function readPrices(argument: unknown, name: ParameterKey, periods: number, closed: number): readonly number[] {
  const prices = overPeriods(readSeries(argument, name), periods, name).slice(0, closed);
  const missing = prices.find((price) => !(price > 0));
  if (missing !== undefined) throw new CallError({ code: 'positive_needed', argument: name, value: missing === 0 ? 0 : '' });
  return prices;
}

function run(given: readonly unknown[]): Matrix {
  const args = withoutInvocation(given);
  const series = readSeries(args[0], 'units', true);
  const units = series.values.slice(0, series.known).map((value) => (Number.isNaN(value) ? 0 : value));
  checkCumulative(units, 'units');
  const [periods, closed] = [series.values.length, units.length];
  const revenue = catchUpRevenue(
    units,
    readPrices(args[1], 'list_price', periods, closed),
    readPrices(args[2], 'net_price_expected', periods, closed),
  );
  return [
    [...HEADER],
    ...series.values.map((_, i): Cell[] => {
      const row = revenue[i];
      return row === undefined ? [i + 1, '', '', ''] : [row.period, row.revenue + 0, row.catchUp + 0, row.refundLiability + 0];
    }),
  ];
}

export const rebateRevenueFunction: FunctionDeclaration = {
  id: 'REBATEREVENUE',
  parameters: [
    { key: 'units', kind: 'range' },
    { key: 'list_price', kind: 'range' },
    { key: 'net_price_expected', kind: 'range' },
  ],
  outputs: [],
  columns: HEADER,
  example: '=TENURE.REBATEREVENUE({75;500},100,{100;90})',
  run,
};
