/**
 * Dates of the sample workbook as Excel serial numbers of the 1900 system (1 = 1900-01-01, counting the fictitious 1900-02-29), whole days.
 * Pure arithmetic on the Gregorian calendar, valid from 1900-03-01: no clock and no time zone can change the workbook.
 */

/** The serial number of a calendar day; `serial('2026-11-21')` is 46347. */
export function serial(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) throw new Error(`serial: "${iso}" is not a date written YYYY-MM-DD`);
  return serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

function serialOf(year: number, month: number, day: number): number {
  // Days since 1970-01-01 with years that start in March, so that the leap day is the last one.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const sinceEpoch = era * 146097 + dayOfEra - 719468;
  return sinceEpoch + 25569;
}

/** The reference date of the sample: every figure is computed as of this day. */
export const AS_OF = serial('2026-11-21');
