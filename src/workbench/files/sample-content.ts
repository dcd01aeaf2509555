// The sample workbook as workbook contents: the computing sheets first, one sheet for each table after them.
import { headerRowOf } from '../../sample/sheet';
import { sampleLanguage, workbookName } from '../../sample/words';
import { sampleWorkbook } from '../../sample/sample-workbook';
import type { SampleSheet, SampleTable } from '../../sample/sample-workbook';
import { formatArea, parseArea, quoteSheet } from '../host/a1';
import type { Area } from '../host/workbook-model';
import type { Language } from '../../locales/languages';
import type { CellContent, SheetContent, WorkbookContent } from './content';
import { tableSheet } from './table-sheet';

const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(`The sample names the cells ${address}, which is no address.`);
  return area;
}

function computingSheet(sheet: SampleSheet): SheetContent {
  const { name, cells, columnWidths, formats } = sheet;
  const rows: (CellContent | undefined)[][] = [];
  const looks: NonNullable<SheetContent['looks']> = formats.map(({ range, numberFormat }) => ({
    area: areaOf(range),
    look: { numberFormat },
  }));
  for (const { address, value, formula, numberFormat, bold } of cells) {
    const area = areaOf(address);
    const line = (rows[area.row] ??= []);
    line[area.column] = formula === undefined ? (value ?? null) : { formula };
    if (numberFormat !== undefined || bold)
      looks.push({ area, look: { ...(numberFormat === undefined ? {} : { numberFormat }), ...(bold ? { bold: true } : {}) } });
  }
  // The header of what spills is bold and stays in view.
  const headerRow = headerRowOf(sheet);
  if (headerRow !== undefined)
    looks.push({ area: { row: headerRow, column: 0, rowCount: 1, columnCount: columnWidths.length }, look: { bold: true } });
  const frozenRows = headerRow === undefined ? 0 : headerRow + 1;
  return { name, rows, looks, frozenRows, columnWidths: columnWidths.map((characters) => characters * PIXELS_PER_CHARACTER + PADDING) };
}

const dataSheet = ({ sheetName, tableName, header, rows, numberFormats }: SampleTable): SheetContent =>
  tableSheet({ sheetName, tableName, header: [...header], rows: rows.map((row) => [...row]), numberFormats: [...numberFormats] });

export function sampleContent(shown: Language): WorkbookContent {
  const language = sampleLanguage(shown);
  const { sheets, tables, names } = sampleWorkbook(language);
  return {
    name: workbookName[language],
    sheets: [...sheets.map(computingSheet), ...tables.map(dataSheet)],
    names: names.map(({ name, sheet, address }) => ({ name, formula: `=${quoteSheet(sheet)}!${formatArea(areaOf(address), true)}` })),
  };
}
