/**
 * The mapping as a visible table of the workbook: a row for each column of theirs. Made again for a table of theirs, its rows take the place of those
 * that it had; the rows of other tables, and what the user wrote beside them, stay. All writing is one sync, hence one step of undo in any Excel.
 */
import { textsOf, type Language } from '../locales/languages';
import { textOf } from '../tables/cell';
import { tableDeclarations } from '../tables/declarations/index';
import { isHeaderOf, matchHeaders } from '../tables/headers';
import type { TableMapping } from '../tables/mapping';
import { mappingCells } from '../tables/mapping-table';
import { addressOf } from './addresses';
import { asText, asTheyStood } from './as-text';
import { widthOf } from './column-formats';
import { refuseIfCancelled, WorkbookError } from './errors';

import { freeName } from './new-sheet';
import { freeTableName } from './table-names';
import { inWorkbook } from './run';
import { dropSheet, takingBack } from './taking-back';
import type { SheetWritten, WriteOptions } from './types';

/** Not the sheet's own name: the grid of the workbench refuses a table of that name. */
const TABLE_NAME = 'ColumnMapping';
const COLUMN_WIDTH = widthOf(26);

export interface MappingInput {
  readonly language: Language;
  readonly mappings: readonly TableMapping[];
  /** Tables of theirs whose rows are replaced; of one that none of the mappings is for, they go. */
  readonly sources: readonly string[];
}

const { columns } = tableDeclarations.mapping;
const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

/** The rows of the mappings as a table with these columns has them. */
function rowsFor({ mappings, language }: MappingInput, header: readonly unknown[]): string[][] {
  const places = matchHeaders(tableDeclarations.mapping, [header]);
  return mappingCells(mappings, language)
    .slice(1)
    .map((row) => {
      const placed = header.map(() => '');
      columns.forEach(({ name }, index) => {
        const place = places.get(name);
        if (place !== undefined) placed[place] = asText(row[index]!);
      });
      return placed;
    });
}

/** The Excel table of the workbook that is the mapping. */
async function existing(context: Excel.RequestContext): Promise<Excel.Table | undefined> {
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const headers = tables.items.map((table) => table.getHeaderRowRange().load('values'));
  if (headers.length > 0) await context.sync();
  return tables.items.find((_, index) => isHeaderOf('mapping', (headers[index]!.values as unknown[][])[0]!));
}

async function rewrite(context: Excel.RequestContext, table: Excel.Table, input: MappingInput): Promise<SheetWritten> {
  const range = table.getRange().load(`${EXTENT},formulas,values`);
  const sheet = table.worksheet.load('name');
  table.load('name,showTotals');
  await context.sync();
  const [header, ...values] = range.values as unknown[][];
  const stood = asTheyStood(range.formulas as unknown[][], range.values as unknown[][]);
  const formulas = stood.slice(1);
  const places = matchHeaders(tableDeclarations.mapping, [header!]);
  const replaced = new Set(input.sources.map((source) => source.toLowerCase()));
  const last = values.length - (table.showTotals ? 1 : 0);
  const kept = formulas.slice(0, last).filter((_, index) => {
    const text = (name: string): string => (places.has(name) ? textOf(values[index]![places.get(name)!]) : '');
    // A blank row stays nowhere.
    return !replaced.has(text('their_table').toLowerCase()) && values[index]!.some((cell) => cell !== '');
  });
  const rows = [...kept, ...rowsFor(input, header!)];
  if (rows.length === 0) rows.push(header!.map(() => ''));
  const { rowIndex, columnIndex, columnCount } = range;
  const here = (from: number, count: number): Excel.Range => sheet.getRangeByIndexes(rowIndex + from, columnIndex, count, columnCount);
  const more = rows.length - last;
  if (more > 0) {
    const below = here(1 + values.length, more)
      .getUsedRangeOrNullObject(true)
      .load('address');
    await context.sync();
    if (!below.isNullObject || table.showTotals)
      throw new WorkbookError('notEmpty', {
        sheet: sheet.name,
        address: addressOf({ rowIndex: rowIndex + 1 + last, columnIndex, rowCount: more, columnCount }),
      });
  }
  try {
    if (more !== 0) table.resize(here(0, 1 + rows.length + (table.showTotals ? 1 : 0)));
    here(1, rows.length).formulas = rows;
    if (more < 0) here(1 + rows.length, -more).clear('Contents');
    await context.sync();
  } catch (error) {
    await takingBack(error, { sheet: sheet.name, atOnce: true }, () =>
      inWorkbook(async (fresh) => {
        const place = fresh.workbook.worksheets
          .getItem(sheet.name)
          .getRangeByIndexes(rowIndex, columnIndex, 1 + values.length, columnCount);
        if (more !== 0) fresh.workbook.tables.getItem(table.name).resize(place);
        place.formulas = stood;
        if (more > 0) place.getRowsBelow(more).clear('Contents');
        await fresh.sync();
      }),
    );
  }
  return { sheet: sheet.name, address: addressOf({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 }) };
}

async function make(context: Excel.RequestContext, input: MappingInput, signal: AbortSignal | undefined): Promise<SheetWritten> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  const shown = worksheets.getActiveWorksheet().load('name');
  await context.sync();
  refuseIfCancelled(signal);
  const name = freeName(
    textsOf(input.language).workbook.mapping.sheet,
    worksheets.items.map((sheet) => sheet.name),
  );
  const header = columns.map(({ titles }) => titles[input.language]);
  const rows = rowsFor(input, header);
  const tableName = freeTableName(
    TABLE_NAME,
    [...tables.items, ...names.items].map((item) => item.name),
  );
  try {
    const sheet = worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, columns.length);
    range.values = [header, ...rows];
    range.format.columnWidth = COLUMN_WIDTH;
    sheet.tables.add(range, true).name = tableName;
    await context.sync();
    refuseIfCancelled(signal);
  } catch (error) {
    await takingBack(error, { made: name, atOnce: true }, () => inWorkbook((fresh) => dropSheet(fresh, name, shown.name)));
  }
  return { sheet: name, address: 'A1' };
}

/** Writes the mappings; what the mapping says of other tables stays. */
export function writeMapping(input: MappingInput, { signal }: WriteOptions = {}): Promise<SheetWritten> {
  return inWorkbook(
    async (context) => {
      const table = await existing(context);
      refuseIfCancelled(signal);
      return table === undefined ? make(context, input, signal) : rewrite(context, table, input);
    },
    { oneUndoStep: true, signal },
  );
}
