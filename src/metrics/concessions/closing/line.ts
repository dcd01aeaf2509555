/** One concession period of one scheme at a close: what is known of it, what is booked for it, what of that is paid. Amounts in the scheme's currency. */
import type { AccrualView } from '../accrual';
import type { Period } from '../schemes/calendar';
import type { Measure } from '../schemes/scheme';
import type { BookedRow } from './booked-rows';
import type { Change } from './change';

export interface ClosingLine {
  readonly contractId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly owner: string;
  readonly schemeId: string;
  readonly entity: string;
  readonly costObject: string;
  readonly currency: string;
  readonly period: Period;
  /** Nothing is still to come: it is over, or the contract is. */
  readonly ended: boolean;
  /** Where the figures come from: rows of volumes, the typed volume, or, where neither says anything of the period any more, what was booked. */
  readonly source: 'rows' | 'typed' | 'booked';
  readonly rows: number;
  readonly unit: Measure;
  /** To date, and of the whole period, in what the thresholds count; NaN when unknown. */
  readonly volume: number;
  readonly forecast: number;
  /** Tiers reached; NaN where several parts have their own. */
  readonly tier: number;
  /** What would be accrued under each view, unrounded. */
  readonly accrued: Readonly<Record<AccrualView, number>>;
  /** The view that is booked. */
  readonly view: AccrualView;
  /** What is accrued in all at this close, to the minor unit; of a closed one as it was booked. NaN when unknown. */
  readonly amount: number;
  /** The close before this one, and this one where it was made. */
  readonly before: BookedRow | undefined;
  readonly closed: BookedRow | undefined;
  readonly bookedBefore: number;
  /** amount − booked before: the charge of this close. */
  readonly charge: number;
  /** Paid to date, and up to the close before; NaN when nothing says it. */
  readonly paid: number;
  readonly paidBefore: number;
  /** amount − paid: below zero it is an advance. */
  readonly open: number;
  /** What is to be paid now: the final settlement of a period that has ended, net of what was paid (below zero: to be clawed back); 0 while it runs. */
  readonly due: number;
  /** What one unit of the currency is worth in the reporting one, now (or as booked) and at the close before; NaN when unknown. */
  readonly rate: number;
  readonly rateBefore: number;
  readonly change: Change;
  /** All that the amount rests on, as a text: its hash is booked. '' where nothing was computed. */
  readonly inputs: string;
  /** Version that a row booked now would have. */
  readonly version: number;
}

/** What is still to be booked for the close. */
export const isOpen = ({ closed }: ClosingLine): boolean => closed === undefined;
