/** A workbook written row by row: memory stays flat however many rows there are. Texts stay texts, days are days, faults are Excel's own errors. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import type { Figure } from '../../functions/look';
import type { OutCell, Result } from './result';

const FORMATS: Readonly<Partial<Record<Figure, string>>> = {
  ...{
    amount: '#,##0',
    cents: '#,##0.00',
    units: '#,##0.##',
    score: '0.0',
    share: '0.0%',
    decimal: '0.00',
    count: '#,##0',
    date: 'yyyy-mm-dd',
  },
};

/** Rows after which others have a turn. */
const TURN = 500;

type SheetCell = string | number | boolean | null | { readonly error: '#N/A' | '#VALUE!' };

const sheetCell = (cell: OutCell): SheetCell =>
  typeof cell === 'object' && cell !== null ? { error: cell.fault as '#N/A' | '#VALUE!' } : cell;

export async function writeXlsx(place: string, result: Result, titles: { readonly sheet: string; readonly about: string }): Promise<void> {
  const stream = createWriteStream(place);
  const failed = once(stream, 'error').then(([error]: unknown[]) => {
    throw error;
  });
  failed.catch(() => undefined);
  const finished = once(stream, 'close');
  // It rejects when the stream fails, whether anybody waits for it by then or not.
  finished.catch(() => undefined);
  const book = new WorkbookWriter({ stream, useSharedStrings: false, useStyles: true });
  const sheet = book.addWorksheet(titles.sheet, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = result.columns.map(({ title, figure, width }) => ({
    header: title,
    width: width ?? Math.min(40, Math.max(12, title.length + 2)),
    style: FORMATS[figure] === undefined ? {} : { numFmt: FORMATS[figure] },
  }));
  let count = 0;
  for await (const row of result.rows) {
    sheet.addRow(row.map(sheetCell)).commit();
    if (stream.writableNeedDrain) await Promise.race([failed, once(stream, 'drain')]);
    if (++count % TURN === 0) await Promise.race([failed, new Promise(setImmediate)]);
  }
  await Promise.race([failed, Promise.resolve(sheet.commit())]);
  const about = book.addWorksheet(titles.about);
  about.columns = [{ width: 28 }, { width: 60 }];
  for (const [title, value] of result.about) about.addRow([title, value]).commit();
  await Promise.race([failed, Promise.resolve(about.commit())]);
  await Promise.race([failed, book.commit()]);
  if (!stream.closed) await Promise.race([failed, finished]);
}
