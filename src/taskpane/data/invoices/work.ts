/** Lines of invoices on their way to tables: what was chosen, what they add up to, and what was written. */
import type { InvoiceResult } from '../../../import/invoice-lines/invoice-lines';
import type { Window } from '../../../import/invoice-lines/tables';
import type { ImportMode, ImportPlan } from '../../../import/types';
import type { ImportTarget, TableWritten } from '../../../workbook/index';
import type { DraftColumn } from '../mapping/draft';
import type { LineChoices } from './columns';
import type { LinesLook } from './look';
import type { MadeTable } from './made';

export interface PlannedTable {
  readonly plan: ImportPlan;
  readonly target: ImportTarget | null;
}

export interface Added {
  /** The mapping that they were added up by. */
  readonly columns: readonly DraftColumn[];
  readonly look: LinesLook;
  readonly window: Window;
  readonly result: InvoiceResult;
  readonly planned: Readonly<Record<MadeTable, PlannedTable>>;
}

export interface InvoiceWork {
  readonly choices: LineChoices;
  /** Last day of the twelve months; null: the latest full ones. */
  readonly to: number | null;
  readonly modes: Readonly<Partial<Record<MadeTable, ImportMode>>>;
  readonly tables: readonly MadeTable[];
  /** null while they are added up, or where that was stopped. */
  readonly added: Added | null;
  /** Name of the table that the script reads. */
  readonly source: string;
  readonly written: readonly TableWritten[] | null;
}

export const NO_INVOICES: InvoiceWork = {
  choices: { cost: 'line', currency: '', kinds: {} },
  to: null,
  modes: {},
  tables: ['references', 'volumes'],
  added: null,
  source: '',
  written: null,
};
