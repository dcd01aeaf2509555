/**
 * REBATEACCRUAL: what is accrued at the end of each period under five views of the final volume, and each period's charge.
 * Periods whose actual volume is still to come stand at their forecast. Quantile and law are settings. With a table of what was booked the closed periods
 * stand as they are there, and the account goes on from them.
 */
import { accruals, type AccrualPeriod } from '../../metrics/concessions/accrual';
import { bookedPeriods } from '../../metrics/concessions/booked';
import { readTable } from '../../tables/read';
import { defineFunction, type CallContext, type Given, type Matrix, type Parameter } from '../declare';
import { readSettings } from '../given';
import { textLanguage } from '../language';
import { optional, tables } from '../parameters';
import { orEmpty, Writer, type Column } from '../shape';
import { CallError } from '../faults';
import { inclusive, method, overPeriods, series, seriesWithCredits, termsOf, tiers, type Series } from './rebate-arguments';
import { wholeTables } from '../../portfolio/reads';

/** Left out, the volumes are certain. */
const certain = series('sd');
const spread: Parameter<'sd', Series> = { ...certain, read: (argument, reading) => certain.read(argument ?? 0, reading) };

const parameters = [seriesWithCredits('actual'), series('forecast'), tiers, method, inclusive, optional(spread), tables] as const;

const columns: readonly Column<AccrualPeriod>[] = [
  { name: 'period', look: 'text', value: ({ period }) => period },
  { name: 'cumulative', look: 'cents', value: ({ cumulative }) => cumulative },
  { name: 'achieved', look: 'cents', value: ({ accrued }) => orEmpty(accrued.achieved) },
  { name: 'forecast', look: 'cents', value: ({ accrued }) => orEmpty(accrued.forecast) },
  { name: 'expected', look: 'cents', value: ({ accrued }) => orEmpty(accrued.expected) },
  { name: 'most_likely', look: 'cents', value: ({ accrued }) => orEmpty(accrued.mostLikely) },
  { name: 'constrained', look: 'cents', value: ({ accrued }) => orEmpty(accrued.constrained) },
  { name: 'charge_achieved', look: 'cents', value: ({ charge }) => orEmpty(charge.achieved) },
  { name: 'charge_forecast', look: 'cents', value: ({ charge }) => orEmpty(charge.forecast) },
  { name: 'charge_expected', look: 'cents', value: ({ charge }) => orEmpty(charge.expected) },
  { name: 'charge_most_likely', look: 'cents', value: ({ charge }) => orEmpty(charge.mostLikely) },
  { name: 'charge_constrained', look: 'cents', value: ({ charge }) => orEmpty(charge.constrained) },
  { name: 'status', look: 'text', value: ({ status }) => status },
];
/** How the account goes on from what was booked. */
const accountColumns: readonly Column<AccrualPeriod>[] = [
  { name: 'opening', look: 'cents', value: ({ account }) => orEmpty(account?.opening) },
  { name: 'charge', look: 'cents', value: ({ account }) => orEmpty(account?.charge) },
  { name: 'closing', look: 'cents', value: ({ account }) => orEmpty(account?.closing) },
];

/** The values that count, without the blanks: a blank before the last one known is a period without volume. */
const withoutBlanks = ({ values }: Series, count: number): number[] =>
  values.slice(0, count).map((value) => (Number.isNaN(value) ? 0 : value));

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  const { values: settings } = readSettings(given.tables, context);
  const terms = termsOf(given);
  const { actual: actualSeries, forecast: forecastSeries } = given;
  const count = Math.max(actualSeries.known, forecastSeries.known);
  const actual = withoutBlanks(actualSeries, actualSeries.known);
  const forecast = withoutBlanks(forecastSeries, count);
  const booked =
    given.tables.booked === undefined ? [] : bookedPeriods(readTable('booked', given.tables.booked, { date1904: context.date1904 }));
  if (booked.length > count) throw new CallError({ code: 'periods_differ', argument: 'actual', given: count, needed: booked.length });
  const { sd: sdSeries } = given;
  const sd =
    sdSeries.values.length === 1
      ? withoutBlanks(sdSeries, 1)[0]!
      : overPeriods({ ...sdSeries, values: withoutBlanks(sdSeries, count) }, count, 'sd');
  const periods = accruals(
    {
      actual,
      forecast,
      sd,
      booked,
      law: settings.volume_law === 'lognormal' ? 'lognormal' : 'normal',
      quantile: settings.constraint_quantile,
    },
    terms,
  );
  const writer = new Writer(context.language, false, textLanguage(settings.language), 'REBATEACCRUAL');
  const shown = booked.length === 0 ? columns : [...columns, ...accountColumns];
  return [writer.header(shown), ...periods.map((period) => shown.map((column) => writer.cell(column, period)))];
}

export const rebateAccrualFunction = defineFunction({
  id: 'REBATEACCRUAL',
  life: 'owed',
  parameters,
  outputs: [],
  columns: [...columns, ...accountColumns],
  reads: wholeTables('booked'),
  example: '=TENURE.REBATEACCRUAL({60000;70000},{65000;65000;65000;65000},"100000:0.02;250000:0.03",,,40000)',
  run,
});
