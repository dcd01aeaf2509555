/**
 * The date that results are computed for: the defined name AsOf, a cell as a rule, else a constant. A name without a readable date counts as
 * none: the user is asked. Dates are written so that any Excel reads them alike: as ISO text typed into a cell, as DATE(…) in a name.
 */
import { isoDate, parseIsoDate, SERIAL_1904 } from '../tables/dates';
import { withoutSheet } from './addresses';
import { WorkbookError } from './errors';
import { inWorkbook } from './run';
import type { AsOf } from './types';

export const AS_OF_NAME = 'AsOf';

/** `DATE(2026,6,30)` of an ISO date. */
export function dateFormula(date: string): string {
  if (typeof parseIsoDate(date) !== 'number') throw new WorkbookError('asOfMissing');
  const [year, month, day] = date.split(/[-T ]/).map(Number);
  return `DATE(${year},${month},${day})`;
}

const DATE_CONSTANT = /^=DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i;

/** The day that a cell or a name holds, as a serial number of the 1900 system; null when it holds none. */
function dayIn(value: unknown, date1904: boolean): number | null {
  if (typeof value === 'number') return value >= 1 ? Math.floor(value) + (date1904 ? SERIAL_1904 : 0) : null;
  const parsed = typeof value === 'string' ? parseIsoDate(value) : null;
  return typeof parsed === 'number' ? Math.floor(parsed) : null;
}

export interface NamedDate {
  readonly item: Excel.NamedItem;
  /** null when the name points to no cell. */
  readonly cell: Excel.Range | null;
  readonly asOf: AsOf | null;
}

/** The name AsOf and what it holds; null when the workbook has no such name. */
export async function readNamedDate(context: Excel.RequestContext, date1904 = false): Promise<NamedDate | null> {
  const item = context.workbook.names.getItemOrNullObject(AS_OF_NAME).load('value,formula');
  await context.sync();
  if (item.isNullObject) return null;
  const cell = item.getRangeOrNullObject().load('address,values,numberFormat,worksheet/name');
  await context.sync();
  if (cell.isNullObject) {
    const constant = DATE_CONSTANT.exec(String(item.formula));
    const day = dayIn(constant === null ? item.value : `${constant[1]}-${constant[2]}-${constant[3]}`, constant === null && date1904);
    return { item, cell: null, asOf: day === null ? null : { date: isoDate(day), place: null } };
  }
  const day = dayIn((cell.values as unknown[][])[0]![0], date1904);
  const place = { sheet: cell.worksheet.name, address: withoutSheet(cell.address) };
  return { item, cell, asOf: day === null ? null : { date: isoDate(day), place } };
}

/** The workbook's date; null when it names none, and then the user is to be asked. */
export function asOf({ date1904 = false }: { date1904?: boolean } = {}): Promise<AsOf | null> {
  return inWorkbook(async (context) => (await readNamedDate(context, date1904))?.asOf ?? null);
}

/** Sets the workbook's date where its name AsOf points, or makes the name. */
export async function setAsOf(date: string): Promise<void> {
  const formula = `=${dateFormula(date)}`;
  await inWorkbook(
    async (context) => {
      const named = await readNamedDate(context);
      if (named === null) context.workbook.names.add(AS_OF_NAME, formula);
      else if (named.cell === null) named.item.formula = formula;
      else named.cell.getCell(0, 0).values = [[date]];
      await context.sync();
    },
    { oneUndoStep: true },
  );
}
