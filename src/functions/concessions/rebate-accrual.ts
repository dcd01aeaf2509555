/**
 * REBATEACCRUAL: what is accrued at the end of each period under five views of the final volume, and each period's charge.
 * Periods whose actual volume is still to come stand at their forecast. Quantile and law are settings.
 */
import { accruals, type AccrualPeriod } from '../../metrics/concessions/accrual';
import { Settings } from '../../settings/settings';
import { readFurtherTables, withoutInvocation } from '../arguments';
import { tables, type CallContext, type FunctionDeclaration, type Matrix } from '../declare';
import { callLanguage, textLanguage } from '../language';
import { Writer, type Column } from '../shape';
import { checkCumulative, overPeriods, readSeries, readTerms, type Series } from './rebate-arguments';

const columns: readonly Column<AccrualPeriod>[] = [
  { name: 'period', value: ({ period }) => period },
  { name: 'cumulative', value: ({ cumulative }) => cumulative },
  { name: 'achieved', value: ({ accrued }) => accrued.achieved },
  { name: 'forecast', value: ({ accrued }) => accrued.forecast },
  { name: 'expected', value: ({ accrued }) => accrued.expected },
  { name: 'most_likely', value: ({ accrued }) => accrued.mostLikely },
  { name: 'constrained', value: ({ accrued }) => accrued.constrained },
  { name: 'charge_achieved', value: ({ charge }) => charge.achieved },
  { name: 'charge_forecast', value: ({ charge }) => charge.forecast },
  { name: 'charge_expected', value: ({ charge }) => charge.expected },
  { name: 'charge_most_likely', value: ({ charge }) => charge.mostLikely },
  { name: 'charge_constrained', value: ({ charge }) => charge.constrained },
];

/** The values that count, without the blanks: a blank before the last one known is a period without volume. */
const withoutBlanks = ({ values }: Series, count: number): number[] =>
  values.slice(0, count).map((value) => (Number.isNaN(value) ? 0 : value));

function run(given: readonly unknown[], context: CallContext): Matrix {
  const args = withoutInvocation(given);
  const further = readFurtherTables(args.slice(6), {});
  const { values: settings } = further.settings === undefined ? Settings.defaults : Settings.fromCells(further.settings);
  context.language = callLanguage(settings.language);
  const terms = readTerms(args[2], args[3], args[4]);
  const [actualSeries, forecastSeries] = [readSeries(args[0], 'actual', true), readSeries(args[1], 'forecast')];
  const count = Math.max(actualSeries.known, forecastSeries.known);
  const actual = withoutBlanks(actualSeries, actualSeries.known);
  const forecast = withoutBlanks(forecastSeries, count);
  checkCumulative(actual, 'actual');
  const sdSeries = readSeries(args[5] ?? 0, 'sd');
  const sd =
    sdSeries.values.length === 1
      ? withoutBlanks(sdSeries, 1)[0]!
      : overPeriods({ ...sdSeries, values: withoutBlanks(sdSeries, count) }, count, 'sd');
  const periods = accruals(
    { actual, forecast, sd, law: settings.volume_law === 'lognormal' ? 'lognormal' : 'normal', quantile: settings.constraint_quantile },
    terms,
  );
  const writer = new Writer(context.language, false, textLanguage(settings.language), 'REBATEACCRUAL');
  return [writer.header(columns.map(({ name }) => name)), ...periods.map((period) => columns.map((column) => writer.cell(column, period)))];
}

export const rebateAccrual: FunctionDeclaration = {
  id: 'REBATEACCRUAL',
  parameters: [
    { key: 'actual', kind: 'range' },
    { key: 'forecast', kind: 'range' },
    { key: 'tiers', kind: 'range' },
    { key: 'method', kind: 'value', optional: true },
    { key: 'inclusive', kind: 'value', optional: true },
    { key: 'sd', kind: 'range', optional: true },
    tables,
  ],
  outputs: [],
  columns: columns.map(({ name }) => name),
  reads: [],
  example: '=TENURE.REBATEACCRUAL({60000;70000},{65000;65000;65000;65000},"100000:0.02;250000:0.03",,,40000)',
  run,
};
