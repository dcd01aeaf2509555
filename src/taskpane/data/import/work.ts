/** An import on its way: what was chosen and typed in each step, and what was found out. It is kept while another room is looked at. */
import type { ColumnSort, FileNote } from '../../../files/columns';
import type { DelimitedSource, FileChoices } from '../../../files/delimited-source';
import type { ImportMode, ImportPlan } from '../../../import/types';
import type { SourceKind } from '../../../mapping/types';
import type { ColumnReading } from '../../../tables/mapping';
import type { DraftColumn } from '../mapping/draft';
import { NO_INVOICES, type InvoiceWork } from '../invoices/work';
import type { ImportTarget, TableWritten, WorkbookTable } from '../../../workbook/index';

export const importSteps = ['source', 'reading', 'mapping', 'counts', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

export interface ImportInput {
  readonly name: string;
  /** Bytes of a file; the text of the clipboard. */
  readonly data: Uint8Array | string;
}

/** What the cells of a column say of it, all of them looked at. */
export interface ColumnLook {
  readonly sort: ColumnSort;
  readonly reading: Pick<ColumnReading, 'dayOrder' | 'decimal'>;
  readonly notes: readonly FileNote[];
}

export interface ReadFile {
  readonly source: DelimitedSource;
  readonly looks: readonly ColumnLook[];
}

export interface Planned {
  /** null while it is made for another choice. */
  readonly plan: ImportPlan | null;
  /** The table that is there, as it was read; null: it is made. */
  readonly target: ImportTarget | null;
}

export interface ImportWork {
  /** null: no import is under way. */
  readonly step: ImportStep | null;
  readonly pasted: string;
  readonly input: ImportInput | null;
  readonly choices: FileChoices;
  readonly file: ReadFile | null;
  readonly suggestion: SourceKind | null;
  readonly destination: SourceKind | null;
  /** What each column of the file is taken for, by its position. */
  readonly columns: readonly DraftColumn[];
  readonly mode: ImportMode | null;
  readonly clearBlanks: boolean;
  readonly planned: Planned | null;
  /** Sheet of the list of refused rows, '' before it was written. */
  readonly listed: string;
  readonly written: (TableWritten & { readonly plan: ImportPlan }) | null;
  /** The table of the workbook that the rows stand in; null: they come from a file. */
  readonly table: WorkbookTable | null;
  readonly invoices: InvoiceWork;
}

export const NO_IMPORT: ImportWork = {
  step: null,
  pasted: '',
  input: null,
  choices: {},
  file: null,
  suggestion: null,
  destination: null,
  columns: [],
  mode: null,
  clearBlanks: false,
  planned: null,
  listed: '',
  written: null,
  table: null,
  invoices: NO_INVOICES,
};
