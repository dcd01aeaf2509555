/**
 * The mapping: which columns of somebody's own tables are which of ours, and how their cells are read. It stands visibly in the workbook, a row for
 * each column (declarations/mapping.ts), so that functions and pane read their tables as they are.
 */
import type { TableName } from './declarations/index';
import type { DecimalMark } from './numbers';
import type { DayOrder } from './typed-dates';

/**
 * How the cells of a column are read where they can't say it themselves; nothing of it: as our own cells are (cell.ts). What is chosen here never
 * makes a number of what is none.
 */
export interface ColumnReading {
  /** Of texts such as 05/06/2018. */
  readonly dayOrder?: DayOrder;
  /** Of texts such as 1,234. */
  readonly decimal?: DecimalMark;
  /** Plain numbers are percents: 32 is 0.32. */
  readonly percent?: true;
  /** Numbers are multiplied by it: 12 for amounts of a month, 0.001 for a price of a thousand, -1 for the other sign. */
  readonly factor?: number;
  /** Numbers are turned over (foreign units for one of ours); yes is no, where the header says the contrary (Inactive, Blocked). */
  readonly inverted?: true;
  /** Which part of the cell is the code: `[CODE] Name`, `1234 Name`. */
  readonly part?: 'brackets' | 'first_word';
  /** Digits only: leading zeros are dropped, so that 0000010234 is 10234. */
  readonly zeros?: 'dropped';
  /** Their words for one of ours, as they write them: `A` → `active`. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface ColumnMapping {
  /** The header as it stands in their table. */
  readonly theirs: string;
  /** Name of our column. */
  readonly ours: string;
  readonly reading: ColumnReading;
}

/** One of their tables as one of ours. Columns that are not named are not read. */
export interface TableMapping {
  readonly table: TableName;
  /** The Excel table's name, or the sheet's. */
  readonly source: string;
  readonly columns: readonly ColumnMapping[];
}
