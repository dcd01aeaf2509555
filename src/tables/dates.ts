/**
 * Calendar days as Excel serial numbers of the 1900 date system (1 = 1900-01-01, 60 = the fictitious 1900-02-29).
 * Workbooks of the 1904 system count from 1904-01-01; `SERIAL_1904` converts.
 */

/** Days between the two systems: 1904-01-01 is serial 1462 in the 1900 system and 0 in the 1904 system. */
export const SERIAL_1904 = 1462;
/** 9999-12-31, the last day Excel knows. */
export const LAST_SERIAL = 2958465;

const DAY_MS = 86_400_000;
/** Serial 61 is 1900-03-01; before it, Excel's fictitious leap day shifts the count by one. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function toSerial({ year, month, day }: CalendarDay): number {
  const serial = Math.round((Date.UTC(year, month - 1, day) - EPOCH_MS) / DAY_MS);
  return serial > 60 ? serial : serial - 1;
}

export function fromSerial(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH_MS + (whole > 60 ? whole : whole + 1) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Excel's EDATE: the same day `months` later, clipped to the month's last day. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = fromSerial(serial);
  const index = year * 12 + (month - 1) + Math.trunc(months);
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return toSerial({ year: targetYear, month: targetMonth, day: Math.min(day, daysInMonth(targetYear, targetMonth)) });
}

export function isoDate(serial: number): string {
  const { year, month, day } = fromSerial(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/**
 * Serial of an ISO text (`2026-11-21`, `2026-11-21T09:30`), with the time of day as a fraction.
 * `null` when the text is no date, `'early'` before 1900-01-01.
 */
export function parseIsoDate(text: string): number | 'early' | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (year < 1900) return 'early';
  const [hours, minutes, seconds] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return toSerial({ year, month, day }) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
