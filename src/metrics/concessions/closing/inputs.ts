/** All that an accrued amount rests on, as one text in one order: the terms in force, the rows that were counted, the forecast, the settings. */
import type { SettingValues } from '../../../settings/declarations/index';
import type { AccrualView } from '../accrual';
import type { Period } from '../schemes/calendar';
import type { CountedRow } from '../schemes/entitlement';
import type { SchemePosition } from '../schemes/position';

export function inputsOf(
  { scheme, forecastSd }: SchemePosition,
  {
    period,
    volume,
    forecast,
    ended,
  }: { readonly period: Period; readonly volume: number; readonly forecast: number; readonly ended: boolean },
  rows: readonly CountedRow[],
  view: AccrualView,
  { volume_law, forecast_cv, constraint_quantile }: SettingValues,
  day: number,
): string {
  const { id, basis, qualifier, accrual, months, order, reduces, reduced, currency } = scheme;
  const parts = scheme.parts
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .map(({ from, to, method, terms, baseYearBack, within }) => [from, to, method, terms, baseYearBack, within]);
  const counted = rows.map(({ date, qualifying, money }) => [date, qualifying, money]);
  // Sorted by what they say: the order of the rows in the table is no input.
  counted.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || (a[2] ?? 0) - (b[2] ?? 0));
  return JSON.stringify({
    scheme: [id, basis, qualifier, accrual, months, order, reduces, reduced, currency],
    parts,
    period: [period.from, period.to],
    rows: counted,
    volume,
    uncertain: ended ? [] : [forecast, forecastSd, volume_law, forecast_cv, constraint_quantile],
    view,
    day,
  });
}
