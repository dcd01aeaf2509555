/** Whole years between two days, as people count anniversaries. */
import { addMonths, fromSerial } from '../../tables/dates';

/** Anniversaries passed between two days, clipped to the month's last day (29 February counts on the 28th); 0 before the start. */
export function wholeYears(start: number, asOf: number): number {
  if (!(start < asOf)) return 0;
  const years = fromSerial(asOf).year - fromSerial(start).year;
  return addMonths(start, 12 * years) <= asOf ? years : years - 1;
}
