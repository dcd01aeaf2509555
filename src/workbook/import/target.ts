/** The table that an import goes to, as it is: its cells, which of them are formulas, and the formulas that whole columns are made of. */
import { inSlices, type Steps } from '../../files/steps';
import type { PresentTable } from '../../import/types';
import { isBlankOrZero } from '../../tables/cell';
import { tableDeclarations, type TableName } from '../../tables/declarations/index';
import { matchHeaders, type Cells } from '../../tables/headers';
import { rowsEnd } from '../../tables/totals';
import type { ColumnReading } from '../../tables/mapping';
import { cellsAsRead } from '../as-read';
import { WorkbookError } from '../errors';
import { readFormulas, readTables } from '../read-tables';
import type { ReadOptions, WorkbookTable } from '../types';

export interface ImportTarget {
  readonly table: WorkbookTable;
  /** As the add-in reads it, without rows of totals and what stands below them. */
  readonly present: PresentTable;
  /** The same range as it stands in the sheet. */
  readonly cells: Cells;
  /** Our columns whose cells are in other units or words there (the workbook's mapping says how they are read): nothing can be written to them. */
  readonly inOtherUnits: ReadonlySet<string>;
  /** Rows of the range when it was read, header and own rows of totals included. */
  readonly rowCount: number;
  /** Formula of each column that is made of one, the same in every row; null for the others. */
  readonly fills: readonly (string | null)[];
  /** Blank rows at the end: they are filled first. */
  readonly free: number;
}

const STEP = 1024;

/** Marks and orders in texts aside, a reading changes what a cell says. */
const changes = ({ dayOrder: _order, decimal: _mark, ...others }: ColumnReading): boolean => Object.keys(others).length > 0;

function* targetOf(table: WorkbookTable, kind: TableName, cells: Cells, formulas: Cells): Steps<ImportTarget> {
  const asRead = cellsAsRead(cells, table);
  const end = rowsEnd(kind, asRead, matchHeaders(tableDeclarations[kind], asRead));
  const width = cells[0]!.length;
  const places = new Set<number>();
  const fills: (string | null | undefined)[] = Array.from({ length: width });
  let lastFilled = 0;
  for (let row = 1; row < end; row++) {
    if (row % STEP === 0) yield { phase: 'looking', done: row, total: end };
    const [values, texts] = [cells[row]!, formulas[row]!];
    let says = false;
    for (let column = 0; column < width; column++) {
      const [value, text] = [values[column], texts[column]];
      // A text that begins with = shows what was put into it; a formula shows its result.
      const isFormula = typeof text === 'string' && text.startsWith('=') && text !== value;
      if (isFormula) places.add(row * width + column);
      else if (!isBlankOrZero(value)) says = true;
      const fill = isFormula ? text : null;
      fills[column] = fills[column] === undefined || fills[column] === fill ? fill : null;
    }
    if (says) lastFilled = row;
  }
  return {
    table,
    cells,
    inOtherUnits: new Set(table.mapping?.columns.filter(({ reading }) => changes(reading)).map(({ ours }) => ours)),
    present: { cells: asRead.slice(0, end), isFormula: (row, column) => places.has(row * width + column) },
    rowCount: cells.length,
    fills: fills.map((fill) => fill ?? null),
    free: end - 1 - lastFilled,
  };
}

export async function readTarget(table: WorkbookTable, kind: TableName, options: ReadOptions = {}): Promise<ImportTarget> {
  const cells = (await readTables([table], options)).get(table.id)!;
  const formulas = (await readFormulas([table], options)).get(table.id)!;
  if (formulas.length !== cells.length || formulas[0]!.length !== cells[0]!.length)
    throw new WorkbookError('changed', { names: [table.name] });
  return inSlices(targetOf(table, kind, cells, formulas), { signal: options.signal });
}
