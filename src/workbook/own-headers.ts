/**
 * The other two ways to have a table of one's own read: its headers renamed in place, or a copy on a sheet of its own whose every cell is a formula over
 * it. Neither can keep how a column is read: what needs that needs the mapping. One step of undo each.
 */
import { textsOf, type Language } from '../locales/languages';
import { columnOf, tableDeclarations } from '../tables/declarations/index';
import type { TableMapping } from '../tables/mapping';
import { headerKey } from '../tables/mapping-table';
import { absoluteReference, addressOf, type Extent } from './addresses';
import { asText } from './as-text';
import { widthOf } from './column-formats';
import { refuseIfCancelled, WorkbookError } from './errors';
import { freeName } from './new-sheet';
import { inWorkbook } from './run';
import { columnSpecifier } from './structured';
import { dropSheet, takingBack } from './taking-back';
import type { SheetWritten, WorkbookTable, WriteOptions } from './types';

export interface OwnHeadersInput {
  readonly language: Language;
  readonly source: WorkbookTable;
  readonly mapping: TableMapping;
}

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';
const COLUMN_WIDTH = widthOf(18);

async function located(context: Excel.RequestContext, { isExcelTable, id, sheet, address, headers }: WorkbookTable): Promise<Extent> {
  const range = isExcelTable
    ? context.workbook.tables.getItem(id).getRange()
    : context.workbook.worksheets.getItem(sheet).getRange(address);
  range.load(EXTENT);
  const header = range.getRow(0).load('values');
  await context.sync();
  const now = (header.values as unknown[][])[0]!;
  // It was moved or changed since it was looked at.
  if (headers.some((text, index) => headerKey(now[index]) !== headerKey(text))) throw new WorkbookError('changed', { names: [sheet] });
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { rowIndex, columnIndex, rowCount, columnCount };
}

const placeOf = (source: WorkbookTable, theirs: string): number =>
  source.headers.findIndex((header) => headerKey(header) === headerKey(theirs));
const titleOf = ({ table }: TableMapping, ours: string, language: Language): string => columnOf(table, ours).titles[language];

/** Writes our titles over their headers; formulas that name the columns of an Excel table follow. */
export function renameHeaders({ language, source, mapping }: OwnHeadersInput, { signal }: WriteOptions = {}): Promise<SheetWritten> {
  return inWorkbook(
    async (context) => {
      const extent = await located(context, source);
      const write = (workbook: Excel.Workbook, textOf: (theirs: string, ours: string) => string): void => {
        const sheet = workbook.worksheets.getItem(source.sheet);
        for (const { theirs, ours } of mapping.columns)
          sheet.getCell(extent.rowIndex, extent.columnIndex + placeOf(source, theirs)).values = [[asText(textOf(theirs, ours))]];
      };
      try {
        write(context.workbook, (_theirs, ours) => titleOf(mapping, ours, language));
        await context.sync();
      } catch (error) {
        await takingBack(error, { sheet: source.sheet, atOnce: true }, () =>
          inWorkbook(async (fresh) => {
            write(fresh.workbook, (theirs) => source.headers[placeOf(source, theirs)]!);
            await fresh.sync();
          }),
        );
      }
      return { sheet: source.sheet, address: addressOf({ ...extent, rowCount: 1 }) };
    },
    { oneUndoStep: true, signal },
  );
}

/** Their cells of a column, without the header. */
function columnReference(source: WorkbookTable, extent: Extent, position: number): string {
  if (source.isExcelTable) return `${source.name}${columnSpecifier(source.headers[position]!)}`;
  const { rowIndex, columnIndex, rowCount } = extent;
  return absoluteReference(
    source.sheet,
    addressOf({ rowIndex: rowIndex + 1, columnIndex: columnIndex + position, rowCount: rowCount - 1, columnCount: 1 }),
  );
}

/** Our titles, and below each a formula that shows their column: what changes there changes here. */
export function writeLinkedCopy({ language, source, mapping }: OwnHeadersInput, { signal }: WriteOptions = {}): Promise<SheetWritten> {
  return inWorkbook(
    async (context) => {
      const extent = await located(context, source);
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      const shown = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const name = freeName(
        textsOf(language).workbook.mapping.copy(tableDeclarations[mapping.table].titles[language]),
        worksheets.items.map((sheet) => sheet.name),
      );
      try {
        const sheet = worksheets.add(name);
        const range = sheet.getRangeByIndexes(0, 0, 2, mapping.columns.length);
        range.formulas = [
          mapping.columns.map(({ ours }) => asText(titleOf(mapping, ours, language))),
          mapping.columns.map(({ theirs }) => {
            const cells = columnReference(source, extent, placeOf(source, theirs));
            return `=IF(${cells}="","",${cells})`;
          }),
        ];
        sheet.getRangeByIndexes(0, 0, 1, mapping.columns.length).format.font.bold = true;
        mapping.columns.forEach(({ ours }, index) => {
          if (['date', 'moment'].includes(columnOf(mapping.table, ours).kind))
            sheet.getRangeByIndexes(1, index, Math.max(1, extent.rowCount - 1), 1).numberFormat = [['yyyy-mm-dd']];
        });
        range.format.columnWidth = COLUMN_WIDTH;
        await context.sync();
        refuseIfCancelled(signal);
      } catch (error) {
        await takingBack(error, { made: name, atOnce: true }, () => inWorkbook((fresh) => dropSheet(fresh, name, shown.name)));
      }
      return { sheet: name, address: 'A1' };
    },
    { oneUndoStep: true, signal },
  );
}
