/**
 * The date that results are computed for: the defined name AsOf, a cell as a rule, else a constant. A name without a readable date counts as
 * none: the user is told what stands there, and asked. Dates are written so that any Excel reads them alike: as ISO text typed into a cell, as
 * DATE(…) in a name.
 */
import { BadCell, isBlankOrZero, readDate } from '../tables/cell';
import { isoDate, LAST_SERIAL, parseIsoDate, SERIAL_1904 } from '../tables/dates';
import { withoutSheet } from './addresses';
import { asTheyStood } from './as-text';
import { WorkbookError } from './errors';
import { inWorkbook } from './run';
import { doneOrTakenBack } from './taking-back';
import type { AsOf, Place, UnreadableDay } from './types';

export const AS_OF_NAME = 'AsOf';

/** `DATE(2026,6,30)` of an ISO date. */
export function dateFormula(date: string): string {
  if (typeof parseIsoDate(date) !== 'number') throw new WorkbookError('asOfMissing');
  const [year, month, day] = date.split(/[-T ]/).map(Number);
  return `DATE(${year},${month},${day})`;
}

const DATE_CONSTANT = /^=DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i;

/** The day that a cell or a name holds, read as functions read it, and what stands there when it is none. */
function dayIn(value: unknown, place: Place | null, date1904: boolean): AsOf | UnreadableDay {
  if (isBlankOrZero(value)) return { value: '', fault: 'blank', place };
  const day = readDate(value, { kind: 'date' }, date1904);
  if (!(day instanceof BadCell)) {
    const counted = typeof value === 'number' && !date1904 && day + SERIAL_1904 <= LAST_SERIAL;
    return { date: isoDate(Math.floor(day)), place, ...(counted ? { in1904: isoDate(Math.floor(day) + SERIAL_1904) } : {}) };
  }
  return { value: String(value), fault: day.code, ...(day.expected === undefined ? {} : { expected: day.expected }), place };
}

/** Says whether the text of a cell shows the year that its number is where days count from 1904, and not the other. */
function withShownYear(found: AsOf | UnreadableDay, shown: string): AsOf | UnreadableDay {
  if (!isReadable(found) || found.in1904 === undefined) return found;
  const years: readonly string[] = shown.match(/\b\d{4}\b/g) ?? [];
  const shows = (date: string): boolean => years.includes(date.slice(0, 4));
  return shows(found.in1904) && !shows(found.date) ? { ...found, shows1904: true } : found;
}

export const isReadable = (named: AsOf | UnreadableDay): named is AsOf => 'date' in named;

export interface NamedDate {
  readonly item: Excel.NamedItem;
  /** null when the name points to no cell. */
  readonly cell: Excel.Range | null;
  readonly asOf: AsOf | null;
  /** What stands there, when it is no date. */
  readonly unreadable: UnreadableDay | null;
}

/** The name AsOf and what it holds; null when the workbook has no such name. */
export async function readNamedDate(context: Excel.RequestContext, date1904 = false): Promise<NamedDate | null> {
  const item = context.workbook.names.getItemOrNullObject(AS_OF_NAME).load('value,formula');
  await context.sync();
  if (item.isNullObject) return null;
  const cell = item.getRangeOrNullObject().load('address,values,formulas,text,numberFormat,worksheet/name');
  await context.sync();
  if (cell.isNullObject) {
    const constant = DATE_CONSTANT.exec(String(item.formula));
    const [year, month, day] = constant?.slice(1).map((part) => part.padStart(2, '0')) ?? [];
    return namedDate(item, null, constant === null ? dayIn(item.value, null, date1904) : dayIn(`${year}-${month}-${day}`, null, false));
  }
  const place = { sheet: cell.worksheet.name, address: withoutSheet(cell.address) };
  return namedDate(item, cell, withShownYear(dayIn((cell.values as unknown[][])[0]![0], place, date1904), cell.text[0]![0]!));
}

const namedDate = (item: Excel.NamedItem, cell: Excel.Range | null, found: AsOf | UnreadableDay): NamedDate =>
  isReadable(found) ? { item, cell, asOf: found, unreadable: null } : { item, cell, asOf: null, unreadable: found };

interface DateSystem {
  readonly date1904?: boolean;
}

/** What the workbook's name for the date says; null when it has none. */
export function namedDay({ date1904 = false }: DateSystem = {}): Promise<AsOf | UnreadableDay | null> {
  return inWorkbook(async (context) => {
    const named = await readNamedDate(context, date1904);
    return named === null ? null : (named.asOf ?? named.unreadable);
  });
}

/** The workbook's date; null when it names none, and then the user is to be asked. */
export async function asOf(options: DateSystem = {}): Promise<AsOf | null> {
  const named = await namedDay(options);
  return named !== null && isReadable(named) ? named : null;
}

/** Sets the workbook's date where its name AsOf points, or makes the name. When Excel fails but the workbook says that day, it is done. */
export async function setAsOf(date: string): Promise<void> {
  const formula = `=${dateFormula(date)}`;
  return inWorkbook(
    async (context) => {
      const named = await readNamedDate(context);
      const before = named?.item.formula as string | undefined;
      try {
        if (named === null) context.workbook.names.add(AS_OF_NAME, formula);
        else if (named.cell === null) named.item.formula = formula;
        else named.cell.getCell(0, 0).values = [[date]];
        await context.sync();
      } catch (error) {
        await doneOrTakenBack(error, {
          isDone: (fresh) => says(fresh, date),
          takeBack: (fresh) => putBack(fresh, named, before),
          atOnce: true,
        });
      }
    },
    { oneUndoStep: true, doing: 'date' },
  );
}

async function says(context: Excel.RequestContext, date: string): Promise<boolean> {
  const now = (await readNamedDate(context))?.asOf;
  return now != null && (now.shows1904 === true ? now.in1904 : now.date) === date;
}

/** What stood there; no name where there was none. */
async function putBack(context: Excel.RequestContext, named: NamedDate | null, formula: string | undefined): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(AS_OF_NAME);
  await context.sync();
  if (named === null && !item.isNullObject) item.delete();
  else if (named?.cell === null) item.formula = formula!;
  else if (named !== null) {
    const cell = item.getRange().getCell(0, 0);
    cell.formulas = [[asTheyStood(named.cell.formulas as unknown[][], named.cell.values as unknown[][])[0]![0]]];
    cell.numberFormat = [[(named.cell.numberFormat as unknown[][])[0]![0]]];
  }
  await context.sync();
}
