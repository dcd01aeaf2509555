/** Workbooks that the scenarios start from, and what the pane reads of them. */
import { findTables } from '../../../../src/workbook/index';
import type { WorkbookTable } from '../../../../src/workbook/index';
import type { TableName } from '../../../../src/tables/declarations/index';
import { addCoreTables, addin, addTable, sheetId } from '../../support';

export const DATE = '2026-06-30';

export const select = (sheet: string, row: number, column: number): void =>
  addin.workbook.select({ sheetId: sheetId(sheet), row, column, rowCount: 1, columnCount: 1 });

/** The name AsOf, at a cell that holds a day. */
export async function dated(): Promise<void> {
  await addin.workbook.fill('Sheet1!A1', [[46203]]);
  addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Sheet1!$A$1', comment: '', visible: true });
}

export async function core(): Promise<void> {
  await addCoreTables(addin.workbook);
  await dated();
}

export const tableOf = async (kind: TableName): Promise<WorkbookTable> => (await findTables()).find((table) => table.kind === kind)!;

/** A table of somebody's own, under its own headers. */
export const customers = async (): Promise<void> => {
  await addTable(addin.workbook, 'Customers', [
    ['Customer No.', 'Customer Name', 'Margin %'],
    ['0010', 'Acme', 32],
    ['0020', 'Bolt', 12.5],
  ]);
};
