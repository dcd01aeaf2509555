// A folder of CSV files named after tables, as a workbook: one sheet and one structured table for each file, and in front
// of them the sheets that compute (the portfolio, the switching cost of all accounts).
// A file whose name is no table of Tenure's is shown as a table too, but no formula takes it.
import { tableDeclarations } from '../../tables/declarations';
import { spillFormats, spillWidths } from '../sample/formats';
import { tableNamesOf } from '../sample/sheets';
import type { Language } from '../../locales/languages';
import { parseArea, quoteSheet } from '../host/a1';
import type { WorkbookContent, SheetContent } from './content';
import { DATE_FORMAT, readCsv, serialOf } from './csv';
import type { CsvTable } from './csv';
import { tableSheet } from './table-sheet';

export interface DataFile {
  /** File name without .csv. */
  name: string;
  text: string;
}

type TableKey = keyof typeof tableDeclarations;

const words = {
  en: { portfolio: 'Portfolio', switching: 'Switching cost', asOf: 'As of', switchingTitle: 'What leaving today would cost each client' },
  fr: {
    portfolio: 'Portefeuille',
    switching: 'Coûts de transfert',
    asOf: 'À la date du',
    switchingTitle: 'Ce que partir aujourd’hui coûterait à chaque client',
  },
} as const;

/** Tables that the switching cost takes besides the first three. */
const switchingTables: readonly TableKey[] = ['contacts', 'interactions', 'facilitations', 'fx', 'settings'];
const leading: readonly TableKey[] = ['accounts', 'references', 'contracts'];

const isTable = (name: string): name is TableKey => name in tableDeclarations;

/** An Excel table name: letters, digits and _ only, no digit first. */
function excelName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '_');
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /^[A-Za-z_]/.test(capital) ? capital : `T_${capital}`;
}

/** Ends, due dates and reviews lie in the future: they say nothing about when the data was taken. */
const future = /(^|_)(end|due|review|until|expiry)/i;

function newestDate(tables: readonly CsvTable[]): number | null {
  let newest: number | null = null;
  for (const { header, newestDates } of tables) {
    newestDates.forEach((date, column) => {
      if (date !== null && !future.test(header[column] ?? '')) newest = Math.max(newest ?? 0, Math.floor(date));
    });
  }
  return newest;
}

const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;
/** A date fits. */
const NARROWEST = 92;

/** Formats, widths and frozen header of a sheet whose result spills from column A, header in `headerRow`. */
function spilled(
  id: 'PORTFOLIO' | 'SWITCHCOST',
  headerRow: number,
  rows: number,
  language: Language,
  looks: NonNullable<SheetContent['looks']>,
): Partial<SheetContent> {
  const widths = spillWidths(id, language);
  const formats = spillFormats(id, 0, headerRow + 1, language).flatMap(({ range, numberFormat }) => {
    const area = parseArea(range);
    return area === null ? [] : [{ area: { ...area, rowCount: rows }, look: { numberFormat } }];
  });
  const header = { area: { row: headerRow, column: 0, rowCount: 1, columnCount: widths.length }, look: { bold: true } };
  return {
    looks: [...formats, header, ...looks],
    columnWidths: widths.map((characters) => Math.max(NARROWEST, characters * PIXELS_PER_CHARACTER + PADDING)),
    frozenRows: headerRow + 1,
  };
}

export function dataContent(name: string, files: readonly DataFile[], asOfText: string | null, language: Language): WorkbookContent {
  const say = words[language];
  const tables = files.map((file) => {
    const key = file.name.toLowerCase();
    const tableName = isTable(key) ? (tableNamesOf[key]?.[language] ?? excelName(key)) : excelName(file.name);
    const sheetName = isTable(key) ? tableDeclarations[key].titles[language] : excelName(file.name);
    try {
      return { key, tableName, sheetName, csv: readCsv(file.text) };
    } catch (error) {
      throw new Error(`${file.name}.csv: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  const asOf = (asOfText === null ? null : serialOf(asOfText)) ?? newestDate(tables.map(({ csv }) => csv));
  const dataSheets = tables.map(({ tableName, sheetName, csv }) => tableSheet({ ...csv, sheetName, tableName }));
  const reference = (key: TableKey): string => {
    const found = tables.find((table) => table.key === key);
    return found === undefined ? '' : `${found.tableName}[#All]`;
  };
  if (reference('accounts') === '' || asOf === null) return { name: `${name}.xlsx`, sheets: dataSheets };
  const more = (keys: readonly TableKey[]): string =>
    keys
      .map(reference)
      .filter((text) => text !== '')
      .map((text) => `,${text}`)
      .join('');
  const others = (Object.keys(tableDeclarations) as TableKey[]).filter((key) => !leading.includes(key));
  const first = leading.map(reference).join(',');
  const bold = (row: number, column: number) => ({ area: { row, column, rowCount: 1, columnCount: 1 }, look: { bold: true } });
  const accounts = tables.find((table) => table.key === 'accounts')?.csv.rows.length ?? 0;
  const portfolio: SheetContent = {
    name: say.portfolio,
    rows: [[name], [say.asOf, asOf], [], [{ formula: `=TENURE.PORTFOLIO(${first},AsOf${more(others)})` }]],
    ...spilled('PORTFOLIO', 3, accounts, language, [
      bold(0, 0),
      bold(1, 0),
      { area: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, look: { numberFormat: DATE_FORMAT } },
    ]),
  };
  const switching: SheetContent = {
    name: say.switching,
    rows: [[say.switchingTitle], [], [{ formula: `=TENURE.SWITCHCOST(${first},AsOf,"parts"${more(switchingTables)})` }]],
    ...spilled('SWITCHCOST', 2, accounts, language, [bold(0, 0)]),
  };
  return {
    name: `${name}.xlsx`,
    sheets: [portfolio, switching, ...dataSheets],
    names: [{ name: 'AsOf', formula: `=${quoteSheet(say.portfolio)}!$B$2` }],
  };
}
