/** Months that lines fill, for the twelve that references are of. */
import { addMonths, fromSerial, toSerial } from '../../tables/dates';

export const firstOfMonth = (day: number): number => toSerial({ ...fromSerial(day), day: 1 });
export const endOfMonth = (day: number): number => addMonths(firstOfMonth(day), 1) - 1;
/** Saturday is 0 and Sunday 1. */
const lastWeekday = (day: number): number => day - ([1, 2][day % 7] ?? 0);

/** The end of the latest month that the lines fill: to its last weekday at least. */
export function lastFullMonth(last: number): number {
  const end = endOfMonth(last);
  return last >= lastWeekday(end) ? end : firstOfMonth(last) - 1;
}
