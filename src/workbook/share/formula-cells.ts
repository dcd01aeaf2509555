/** The formulas of a sheet, with the cells that their results fill, and what all of these hold now. Read in blocks of rows. */
import type { Extent } from '../addresses';
import { refuseIfCancelled } from '../errors';
import { area } from '../sheet-draft';

type Row = readonly unknown[];

export interface FormulaCell {
  readonly formula: string;
  /** The cells of its result; itself alone where it does not spill. */
  readonly place: Extent;
}

export interface FormulaCells {
  readonly sheet: string;
  readonly used: Extent;
  readonly cells: readonly FormulaCell[];
  readonly formulas: readonly Row[];
  readonly values: readonly Row[];
}

/** Cells of one request. */
const CELLS = 50_000;
/** Formulas whose spill is asked for in one request. */
const TOGETHER = 500;

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

/** The used cells in blocks of rows, each small enough for one request. */
export function blocksOf({ rowIndex, columnIndex, rowCount, columnCount }: Extent): Extent[] {
  const rows = Math.max(1, Math.floor(CELLS / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_, index) =>
    area(rowIndex + index * rows, columnIndex, Math.min(rows, rowCount - index * rows), columnCount),
  );
}

export const rangeAt = (sheet: Excel.Worksheet, { rowIndex, columnIndex, rowCount, columnCount }: Extent): Excel.Range =>
  sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);

/** A text with "=" in front is a formula, unless it is what the cell shows. */
const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** null for a sheet without content. */
export async function formulaCells(
  context: Excel.RequestContext,
  sheet: string,
  signal: AbortSignal | undefined,
): Promise<FormulaCells | null> {
  const item = context.workbook.worksheets.getItem(sheet);
  const used = item.getUsedRangeOrNullObject(true).load(EXTENT);
  await context.sync();
  if (used.isNullObject) return null;
  const whole = area(used.rowIndex, used.columnIndex, used.rowCount, used.columnCount);
  const [formulas, values]: [Row[], Row[]] = [[], []];
  for (const block of blocksOf(whole)) {
    refuseIfCancelled(signal);
    const range = rangeAt(item, block).load('formulas,values');
    await context.sync();
    formulas.push(...(range.formulas as Row[]));
    values.push(...(range.values as Row[]));
  }
  const found = formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      isFormula(formula, values[row]![column]) ? [{ formula, place: area(whole.rowIndex + row, whole.columnIndex + column, 1, 1) }] : [],
    ),
  );
  const cells: FormulaCell[] = [];
  for (let first = 0; first < found.length; first += TOGETHER) {
    refuseIfCancelled(signal);
    const part = found.slice(first, first + TOGETHER);
    const spills = part.map(({ place }) => rangeAt(item, place).getSpillingToRangeOrNullObject().load(EXTENT));
    await context.sync();
    part.forEach(({ formula, place }, index) => {
      const spill = spills[index]!;
      const all = spill.isNullObject ? place : area(spill.rowIndex, spill.columnIndex, spill.rowCount, spill.columnCount);
      cells.push({ formula, place: all });
    });
  }
  return { sheet, used: whole, cells, formulas, values };
}
