/** What would put findings right: each cell before and after, or why it is left as it is. Nothing is decided here that the user has not been shown. */
import type { CellValue } from '../files/columns';
import type { PresentTable } from '../import/types';
import type { TableName } from '../tables/declarations/index';
import type { FindingCode } from '../tables/findings';
import type { Cells } from '../tables/headers';
import type { ColumnReading } from '../tables/mapping';

/** Fixes of single cells, and those that take or give whole rows. */
export type CellFixKind = 'day_order' | 'decimal' | 'percent' | 'trim' | 'spelling' | 'word' | 'header';
export type RowFixKind = 'duplicates' | 'accounts';
export type FixKind = CellFixKind | RowFixKind;

/** The table that a fix changes, as an import finds it. */
export interface FixTable {
  readonly name: TableName;
  /** As the add-in reads it, without rows of totals. */
  readonly present: PresentTable;
  /** The same range as it stands in the sheet. */
  readonly cells: Cells;
  /** Our columns that the workbook's mapping reads in other units or words: nothing of ours can be written to them. */
  readonly inOtherUnits: ReadonlySet<string>;
  /** Formula of each column that is made of one, null for the others. */
  readonly fills: readonly (string | null)[];
}

/** What the user has chosen for the findings of a column. */
export interface FixChoice extends Pick<ColumnReading, 'dayOrder' | 'decimal'> {
  /** Code of the list, by the text that stands in the cells; TRUE or FALSE for a flag. */
  readonly words?: Readonly<Record<string, string>>;
}

/** How what is written is worded: in the language of the pane. */
export interface Wording {
  /** A column of the table as a header. */
  readonly title: (column: string) => string;
  /** A code of a choice column as people write it. */
  readonly word: (column: string, code: string) => string;
}

/**
 * formula: the cell is one · in_other_units: a mapping says how the column is read · undecided: the user has yet to choose · or what is wrong with what
 * the cell would become.
 */
export type FixRefusal = 'formula' | 'in_other_units' | 'undecided' | 'header_taken' | FindingCode;

export interface CellFix {
  /** Position in the range, the header being 0. */
  readonly row: number;
  readonly position: number;
  /** Name of our column; the header of one that nobody reads. */
  readonly column: string;
  readonly before: unknown;
  /** What it becomes; what stands there where it is refused. */
  readonly after: CellValue;
  readonly refused?: FixRefusal;
}

/** Two rows that differ where both say something: what the row that goes said is lost. */
export interface Lost {
  readonly position: number;
  readonly kept: unknown;
  readonly lost: unknown;
}

/** A row that repeats an id: it goes, and fills what is blank in the row that stays. */
export interface JoinedRow {
  readonly goes: number;
  readonly stays: number;
  readonly id: string;
  readonly filled: readonly CellFix[];
  readonly lost: readonly Lost[];
  readonly refused?: FixRefusal;
}

/** An account that other tables name and that the accounts lack. */
export interface MissingAccount {
  readonly id: string;
  /** Rows that name it, in all tables. */
  readonly rows: number;
  /** An account that is there and differs by case or zeros in front alone: perhaps this one is a slip of the pen. */
  readonly similar: string | undefined;
  readonly refused?: FixRefusal;
}
