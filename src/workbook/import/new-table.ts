/**
 * An Excel table on a sheet of its own, in blocks, with progress. Nothing that is there is touched; when it fails or is stopped, the sheet goes again.
 */
import { addressOf } from '../addresses';
import { asText } from '../as-text';
import { setNumberFormat, widthOf } from '../column-formats';
import { refuseIfCancelled } from '../errors';
import { freeName } from '../new-sheet';
import { inWorkbook } from '../run';
import { freeTableName, tableNameFor } from '../table-names';
import { dropSheet } from '../taking-back';
import type { WriteOptions } from '../types';
import { blocksOf } from './blocks';
import { written } from './cells';
import { writeParts, type Part, type TableWritten } from './parts';

export interface NewTable {
  /** Of the sheet; the table's name is made of it. */
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** A number format for each column. */
  readonly formats: readonly string[];
  /** Widths in characters; the header's where left out. */
  readonly widths?: readonly number[];
}

const [NARROWEST, WIDEST] = [9, 40];
export const columnWidth = (title: string, characters: number | undefined): number =>
  widthOf(Math.min(WIDEST, Math.max(NARROWEST, characters ?? title.length + 2)));

/** Excel renames the second of two equal headers by itself: here it is numbered. */
function distinctTitles(titles: readonly string[]): string[] {
  const taken: string[] = [];
  for (const title of titles) taken.push(freeTitle(title, taken));
  return taken;
}

/** A header that the table does not have yet: "Amount (2)". */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((title) => title.toLowerCase()));
  for (let number = 1; ; number++) {
    const title = number === 1 ? wanted : `${wanted} (${number})`;
    if (!known.has(title.toLowerCase())) return title;
  }
}

async function fill(sheet: Excel.Worksheet, draft: NewTable, tableName: string, { onProgress, signal }: WriteOptions): Promise<void> {
  const { rows, formats, widths } = draft;
  const header = distinctTitles(draft.header);
  const total = rows.length;
  sheet.getRangeByIndexes(0, 0, 1, header.length).values = [header.map(asText)];
  header.forEach((title, column) => {
    sheet.getCell(0, column).format.columnWidth = columnWidth(title, widths?.[column]);
  });
  for (const block of blocksOf(rows, (row) => row.map(written))) {
    refuseIfCancelled(signal);
    sheet.getRangeByIndexes(1 + block.first, 0, block.rows.length, header.length).values = block.rows as (string | number | boolean)[][];
    await sheet.context.sync();
    onProgress?.(block.first + block.rows.length, total);
  }
  refuseIfCancelled(signal);
  formats.forEach((format, column) => {
    if (format !== 'General') setNumberFormat(sheet.getRangeByIndexes(1, column, Math.max(1, total), 1), format);
  });
  sheet.tables.add(sheet.getRangeByIndexes(0, 0, Math.max(1, total) + 1, header.length), true).name = tableName;
  sheet.activate();
  sheet.getRange('A1').select();
  await sheet.context.sync();
}

/** A new table as a part of what is written. */
export function partOfNewTable(draft: NewTable, options: WriteOptions): Part {
  let sheetName = draft.title;
  return {
    written: () => ({ made: sheetName }),
    begin: (context) => {
      let shownBefore = '';
      let added = false;
      return {
        write: async () => {
          const { worksheets, tables, names } = context.workbook;
          worksheets.load('items/name');
          tables.load('items/name');
          names.load('items/name');
          const shown = worksheets.getActiveWorksheet().load('name');
          await context.sync();
          shownBefore = shown.name;
          sheetName = freeName(
            draft.title,
            worksheets.items.map(({ name }) => name),
          );
          const table = freeTableName(
            tableNameFor(draft.title),
            [...tables.items, ...names.items].map(({ name }) => name),
          );
          refuseIfCancelled(options.signal);
          added = true;
          await fill(worksheets.add(sheetName), draft, table, options);
          const extent = { rowIndex: 0, columnIndex: 0, rowCount: Math.max(1, draft.rows.length) + 1, columnCount: draft.header.length };
          return { sheet: sheetName, table, address: addressOf(extent) };
        },
        finish: () => undefined,
        takeBack: async () => {
          if (added) await inWorkbook((fresh) => dropSheet(fresh, sheetName, shownBefore), { afterCellEdit: true });
        },
      };
    },
  };
}

export const writeNewTable = async (draft: NewTable, options: WriteOptions = {}): Promise<TableWritten> =>
  (await writeParts([partOfNewTable(draft, options)], options))[0]!;
