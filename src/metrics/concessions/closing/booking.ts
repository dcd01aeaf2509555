/** The rows that a close adds to the table `booked`, or that reopen one: rows are only ever added, so that every version stays to be seen. */
import type { SettingValues } from '../../../settings/declarations/index';
import { codeOfView } from '../accrual';
import type { Closing } from './closing';
import { isOpen, type ClosingLine } from './line';

/** Columns of `booked` that a close fills, in their order. */
export const bookedColumns = [
  ...['scheme_id', 'contract_id', 'period_end', 'concession_end', 'status', 'view', 'amount', 'currency', 'booked_on', 'by', 'version'],
  ...['input_hash', 'volume', 'volume_forecast', 'rate_to_reporting', 'settings'],
] as const;
export type BookedColumn = (typeof bookedColumns)[number];
/** Dates are serials; null is a blank cell. */
export type BookedCells = Readonly<Record<BookedColumn, string | number | null>>;

export interface SignOff {
  /** Day on which it is booked, and who answers for it. */
  readonly day: number;
  readonly by: string;
}

/** Lines that a close books: all that are open, but ended periods whose figure did not change since they were booked. */
export const toBeBooked = ({ lines }: Pick<Closing, 'lines'>): ClosingLine[] =>
  lines.filter((line) => isOpen(line) && !(line.ended && line.before !== undefined && line.charge === 0));

/** Why a close can't be made: an amount that is not known, a later close that stands. */
export type CloseObstacle =
  | { readonly kind: 'unknown'; readonly lines: readonly ClosingLine[] }
  | { readonly kind: 'later_close'; readonly day: number };

export function obstacleTo(closing: Closing): CloseObstacle | undefined {
  if (closing.latest > closing.day) return { kind: 'later_close', day: closing.latest };
  const unknown = toBeBooked(closing).filter(({ amount }) => Number.isNaN(amount));
  return unknown.length > 0 ? { kind: 'unknown', lines: unknown } : undefined;
}

/** `hashOf`: the hash of a line's inputs. */
export function bookedCells(
  { day, lines }: Closing,
  { constraint_quantile, volume_law, forecast_cv }: SettingValues,
  signed: SignOff,
  hashOf: (line: ClosingLine) => string,
): BookedCells[] {
  const settings = `constraint_quantile=${constraint_quantile}; volume_law=${volume_law}; forecast_cv=${forecast_cv ?? ''}`;
  return toBeBooked({ lines }).map((line) => ({
    ...commonCells(line, day, signed),
    status: 'booked',
    version: line.version,
    input_hash: hashOf(line),
    volume: orNull(line.volume),
    volume_forecast: orNull(line.forecast),
    rate_to_reporting: orNull(line.rate),
    settings,
  }));
}

/** The rows that reopen the close of a day: as it was booked, with a version of its own. */
export const reopeningCells = ({ day, lines }: Closing, signed: SignOff): BookedCells[] =>
  lines
    .filter(({ closed }) => closed !== undefined)
    .map((line) => ({
      ...commonCells(line, day, signed),
      status: 'reopened',
      version: line.version,
      input_hash: line.closed!.hash,
      volume: orNull(line.closed!.volume),
      volume_forecast: orNull(line.closed!.forecast),
      rate_to_reporting: orNull(line.closed!.rate),
      settings: null,
    }));

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

const commonCells = (
  { schemeId, contractId, period, view, amount, currency }: ClosingLine,
  day: number,
  signed: SignOff,
): Omit<BookedCells, 'status' | 'version' | 'input_hash' | 'volume' | 'volume_forecast' | 'rate_to_reporting' | 'settings'> => ({
  scheme_id: schemeId,
  contract_id: contractId,
  period_end: day,
  concession_end: period.to,
  view: codeOfView(view),
  amount,
  currency: currency || null,
  booked_on: signed.day,
  by: signed.by,
});
