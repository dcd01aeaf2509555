/** Lines of invoices that stand in a table of the workbook already, as the wizard takes them. */
import { isBlank } from '../../../tables/cell';
import type { Cells } from '../../../tables/headers';
import { endOfRows, isTotalsRow } from '../../../tables/totals';
import type { Language } from '../../../locales/languages';
import { extentOf, type WorkbookTable } from '../../../workbook/index';
import { suggestColumns } from '../import/read-file';
import { NO_IMPORT, type ImportWork, type ReadFile } from '../import/work';
import type { LoadedWorkbook } from '../load';

export function workOfTable(table: WorkbookTable, cells: Cells, loaded: LoadedWorkbook | null, language: Language): ImportWork {
  const body = cells.slice(1);
  const end = endOfRows(body, 0, (row) => isTotalsRow(row, ''));
  const first = extentOf(table.address).rowIndex + 2;
  const rows: (readonly unknown[])[] = [];
  const rowNumbers: number[] = [];
  body.slice(0, end).forEach((row, index) => {
    if (row.every(isBlank)) return;
    rows.push(row);
    rowNumbers.push(first + index);
  });
  const header = (cells[0] ?? []).map(String);
  const file: ReadFile = {
    source: {
      ...{ encoding: null, guessed: false, separator: '\t', headerRow: first - 1, titles: 0, totals: body.length - end },
      ...{ header, rows: rows as string[][], rowNumbers, longRows: [] },
    },
    // Cells of a workbook have their kind: what is open in texts is asked for by the mapping.
    looks: header.map(() => ({ sort: 'text', reading: {}, notes: [] })),
  };
  const { columns } = suggestColumns(table.name, file, loaded, language, 'invoice_lines', false);
  return {
    ...NO_IMPORT,
    ...{ step: 'mapping', input: { name: table.name, data: '' }, file, suggestion: 'invoice_lines', destination: 'invoice_lines', columns },
    table,
  };
}
