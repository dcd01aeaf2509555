/** What the room of what moved works on: which two snapshots, of whom, and what the workbook is now, once that was worked out. */
import type { LoadedWorkbook } from '../load';
import type { Now } from './now';

export interface MovedWork {
  /** Name of a snapshot; '' is the newest before the other one. */
  readonly from: string;
  /** Name of a snapshot; '' is now. */
  readonly to: string;
  /** Id of an account; '' is the portfolio. */
  readonly account: string;
  readonly known: { readonly loaded: LoadedWorkbook; readonly asOf: number; readonly now: Now } | null;
}

export const NO_MOVED: MovedWork = { from: '', to: '', account: '', known: null };
