/** The sample workbook as sheets that the pane makes. */
import type { Language } from '../locales/languages';
import type { NewSheet, NewSheets } from '../workbook/types';
import { sampleWorkbook, type SampleTable } from './sample-workbook';
import { headerRowOf, type SampleSheet } from './sheet';
import { sampleLanguage } from './words';

function computing(sheet: SampleSheet): NewSheet {
  const headerRow = headerRowOf(sheet);
  return { ...sheet, ...(headerRow === undefined ? {} : { headerRow }) };
}

const data = ({ sheetName, tableName, header, rows, numberFormats }: SampleTable): NewSheet => ({
  name: sheetName,
  cells: [],
  table: { name: tableName, header, rows, numberFormats },
});

export function sampleSheets(shown: Language): NewSheets {
  const { sheets, tables, names } = sampleWorkbook(sampleLanguage(shown));
  return { sheets: [...sheets.map(computing), ...tables.map(data)], names };
}
