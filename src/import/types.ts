/** What an import is made of: rows of a source, how they are read, the table they go to, and what would become of each of them. */
import type { CellValue } from '../files/columns';
import type { TableName } from '../tables/declarations/index';
import type { FindingCode } from '../tables/findings';
import type { Cells } from '../tables/headers';
import type { ColumnReading } from '../tables/mapping';

/** `append` adds rows, `update` also changes those that are there by their id, `replace` also takes away those that the source lacks. */
export type ImportMode = 'append' | 'update' | 'replace';

export interface ImportSource {
  /** Without the header. */
  readonly rows: Cells;
  /** Where each row stands in the file, from 1. */
  readonly rowNumbers: readonly number[];
  /** Rows with more cells than the header: they are refused. */
  readonly longRows: readonly { readonly row: number; readonly cells: number }[];
}

/** A column of the source that is read as one of ours. */
export interface ImportColumn {
  readonly position: number;
  readonly theirs: string;
  readonly ours: string;
  readonly reading: ColumnReading;
}

/** The table that is there, under our headers or those of a title; totals and what stands below them are not part of it. */
export interface PresentTable {
  readonly cells: Cells;
  /** Is there a formula at this place of `cells`? */
  readonly isFormula: (row: number, column: number) => boolean;
}

export interface PlanInput {
  readonly table: TableName;
  readonly source: ImportSource;
  readonly columns: readonly ImportColumn[];
  /** null: it is made. */
  readonly present: PresentTable | null;
  readonly mode: ImportMode;
  /** A blank cell of the source empties the one that is there; otherwise it says nothing. */
  readonly clearBlanks: boolean;
}

export type RefusalCode = FindingCode | 'long_row' | 'id_present' | 'text_too_long';

/** Why a row of the source is not taken: the cell, and what is wrong with it. */
export interface Refusal {
  /** In the file, from 1. */
  readonly row: number;
  /** Header in the file, or the title of a column that it lacks; '' for the row as a whole. */
  readonly column: string;
  readonly ours: string;
  readonly code: RefusalCode;
  readonly value: unknown;
  readonly expected?: string;
}

export interface NewRow {
  readonly row: number;
  /** In the order of the columns of the import. */
  readonly cells: readonly CellValue[];
}

export interface CellChange {
  /** Which of the columns of the import. */
  readonly column: number;
  readonly before: unknown;
  readonly after: CellValue;
}

export interface ChangedRow {
  readonly row: number;
  /** Position in the cells of the table that is there. */
  readonly at: number;
  readonly changes: readonly CellChange[];
}

export interface ImportPlan {
  readonly table: TableName;
  readonly mode: ImportMode;
  readonly columns: readonly ImportColumn[];
  /** Where each column stands in the table that is there; −1: it is added. */
  readonly targets: readonly number[];
  readonly fresh: readonly NewRow[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
  /** Every bad cell of every refused row, in the order of the file. */
  readonly refused: readonly Refusal[];
  readonly refusedRows: number;
  /** Positions in the cells of the table that is there, rising. */
  readonly removed: readonly number[];
  /** Cells that would change and hold a formula: they stay, by column of the import. */
  readonly formulasKept: readonly number[];
}

/** Rows of the source, whatever became of them. */
export const rowsOf = ({ fresh, changed, unchanged, refusedRows }: ImportPlan): number =>
  fresh.length + changed.length + unchanged + refusedRows;

/** Does it leave the table as it is? */
export const changesNothing = ({ fresh, changed, removed }: ImportPlan): boolean =>
  fresh.length === 0 && changed.length === 0 && removed.length === 0;

/** Rows of the table that are written or deleted. */
export const rowsWritten = ({ fresh, changed, removed }: ImportPlan): number => fresh.length + changed.length + removed.length;
