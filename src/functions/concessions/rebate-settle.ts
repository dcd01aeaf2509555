/**
 * REBATESETTLE: what is due at the end of each period, net of what was paid; negative is a claw-back. Periods still to come, blank
 * at the end of the volumes, keep a row with nothing but their number.
 */
import { settlements, type Paid } from '../../metrics/concessions/settlement';
import { defineFunction, type Cell, type DeclaredColumn, type Given, type Matrix } from '../declare';
import { optional } from '../parameters';
import { checkCumulative, inclusive, method, overPeriods, seriesWithCredits, termsOf, tiers, type Series } from './rebate-arguments';

const columns: readonly DeclaredColumn[] = [
  { name: 'period', look: 'text' },
  { name: 'entitlement', look: 'cents' },
  { name: 'paid_before', look: 'cents' },
  { name: 'due_now', look: 'cents' },
];
const parameters = [seriesWithCredits('volumes'), tiers, method, inclusive, optional(seriesWithCredits('paid'))] as const;
const zeroForBlank = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** One amount was paid before the first period; a list says what was paid in each. */
function paidOver(given: Series, count: number): Paid {
  if (given.values.length === 1) return { before: zeroForBlank(given.values[0]!) };
  return { byPeriod: overPeriods(given, count, 'paid').map(zeroForBlank) };
}

function run(given: Given<typeof parameters>): Matrix {
  const terms = termsOf(given);
  const { volumes: bought } = given;
  const volumes = bought.values.slice(0, bought.known).map(zeroForBlank);
  checkCumulative(volumes, 'volumes');
  const done = settlements(volumes, terms, paidOver(given.paid, bought.values.length));
  return [
    columns.map(({ name }) => name),
    ...bought.values.map((_, i): Cell[] => {
      const row = done[i];
      return row === undefined ? [i + 1, '', '', ''] : [row.period, row.entitlement + 0, row.paidBefore + 0, row.dueNow + 0];
    }),
  ];
}

export const rebateSettleFunction = defineFunction({
  id: 'REBATESETTLE',
  life: 'owed',
  parameters,
  outputs: [],
  columns,
  example: '=TENURE.REBATESETTLE({120000;140000;-30000},"100000:0.02;250000:0.03")',
  run,
});
