/**
 * REBATESETTLE: what is due at the end of each period, net of what was paid; negative is a claw-back. Periods still to come, blank
 * at the end of the volumes, keep a row with nothing but their number.
 */
import { settlements, type Paid } from '../../metrics/concessions/settlement';
import { withoutInvocation } from '../arguments';
import type { Cell, FunctionDeclaration, Matrix } from '../declare';
import { checkCumulative, overPeriods, readSeries, readTerms } from './rebate-arguments';

const HEADER = ['period', 'entitlement', 'paid_before', 'due_now'] as const;
const zeroForBlank = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** One amount was paid before the first period; a list says what was paid in each. */
function readPaid(argument: unknown, count: number): Paid {
  const series = readSeries(argument, 'paid', true);
  if (series.values.length === 1) return { before: zeroForBlank(series.values[0]!) };
  return { byPeriod: overPeriods(series, count, 'paid').map(zeroForBlank) };
}

function run(given: readonly unknown[]): Matrix {
  const args = withoutInvocation(given);
  const terms = readTerms(args[1], args[2], args[3]);
  const series = readSeries(args[0], 'volumes', true);
  const volumes = series.values.slice(0, series.known).map(zeroForBlank);
  checkCumulative(volumes, 'volumes');
  const done = settlements(volumes, terms, readPaid(args[4], series.values.length));
  return [
    [...HEADER],
    ...series.values.map((_, i): Cell[] => {
      const row = done[i];
      return row === undefined ? [i + 1, '', '', ''] : [row.period, row.entitlement + 0, row.paidBefore + 0, row.dueNow + 0];
    }),
  ];
}

export const rebateSettleFunction: FunctionDeclaration = {
  id: 'REBATESETTLE',
  parameters: [
    { key: 'volumes', kind: 'range' },
    { key: 'tiers', kind: 'range' },
    { key: 'method', kind: 'value', optional: true },
    { key: 'inclusive', kind: 'value', optional: true },
    { key: 'paid', kind: 'range', optional: true },
  ],
  outputs: [],
  columns: HEADER,
  example: '=TENURE.REBATESETTLE({120000;140000;-30000},"100000:0.02;250000:0.03")',
  run,
};
