/**
 * REBATEREVENUE: revenue under IFRS 15 with a volume discount, by cumulative catch-up. Periods still to come, blank at the end of the
 * units, keep a row with nothing but their number.
 */
import { catchUpRevenue } from '../../metrics/concessions/catch-up';
import type { ParameterKey } from '../../locales/en/parameters';
import { defineFunction, type Cell, type DeclaredColumn, type Given, type Matrix } from '../declare';
import { CallError } from '../faults';
import { checkCumulative, overPeriods, series, seriesWithCredits, type Series } from './rebate-arguments';

const columns: readonly DeclaredColumn[] = [
  { name: 'period', look: 'text' },
  { name: 'revenue', look: 'cents' },
  { name: 'catch_up', look: 'cents' },
  { name: 'refund_liability', look: 'cents' },
];
const parameters = [seriesWithCredits('units'), series('list_price'), series('net_price_expected')] as const;

/** A price for every period that has closed. A price of 0 is a blank cell of desktop Excel. */
function pricesOver(given: Series, name: ParameterKey, periods: number, closed: number): readonly number[] {
  const prices = overPeriods(given, periods, name).slice(0, closed);
  const missing = prices.find((price) => !(price > 0));
  if (missing !== undefined) throw new CallError({ code: 'positive_needed', argument: name, value: missing === 0 ? 0 : '' });
  return prices;
}

function run(given: Given<typeof parameters>): Matrix {
  const { units: bought } = given;
  const units = bought.values.slice(0, bought.known).map((value) => (Number.isNaN(value) ? 0 : value));
  checkCumulative(units, 'units');
  const [periods, closed] = [bought.values.length, units.length];
  const revenue = catchUpRevenue(
    units,
    pricesOver(given.list_price, 'list_price', periods, closed),
    pricesOver(given.net_price_expected, 'net_price_expected', periods, closed),
  );
  return [
    columns.map(({ name }) => name),
    ...bought.values.map((_, i): Cell[] => {
      const row = revenue[i];
      return row === undefined ? [i + 1, '', '', ''] : [row.period, row.revenue + 0, row.catchUp + 0, row.refundLiability + 0];
    }),
  ];
}

export const rebateRevenueFunction = defineFunction({
  id: 'REBATEREVENUE',
  life: 'owed',
  parameters,
  outputs: [],
  columns,
  example: '=TENURE.REBATEREVENUE({75;500},100,{100;90})',
  run,
});
