// A folder of CSV files named after tables, as a workbook: one sheet and one structured table for each file, and in front
// of them the sheets that compute (the portfolio, the switching cost of all accounts).
// A file whose name is no table of Tenure's is shown as a table too, but no formula takes it.
import { DATE_FORMAT } from '../../files/columns';
import { serialOf } from '../../files/dates';
import { knownHeaders } from '../../files/known-headers';
import { UnreadableFile } from '../../files/delimited-source';
import { readDelimited } from '../../files/read-delimited';
import type { DelimitedTable } from '../../files/read-delimited';
import { faultText, namedText, noteText } from '../../files/words';
import { tableDeclarations } from '../../tables/declarations';
import { spillFormats, spillWidths } from '../../sample/formats';
import { tableNamesOf } from '../../sample/sheet';
import { sampleLanguage } from '../../sample/words';
import { firstLanguage, pagesOf, type Language } from '../../locales/languages';
import { languageSettings } from '../../workbook/formula';
import { parseArea, quoteSheet } from '../host/a1';
import type { WorkbookContent, SheetContent } from './content';
import { tableSheet } from './table-sheet';

export interface DataFile {
  /** File name without its ending. */
  name: string;
  bytes: Uint8Array;
}

/** The names of files that hold a table as text. */
export const delimitedFile = /\.(?:csv|tsv|tab|txt)$/i;
export const namedFile = (file: string): string => file.replace(delimitedFile, '');

type TableKey = keyof typeof tableDeclarations;

/** Tables that the switching cost takes besides the first three. */
const switchingTables: readonly TableKey[] = ['contacts', 'interactions', 'facilitations', 'fx', 'settings'];
const leading: readonly TableKey[] = ['accounts', 'references', 'contracts'];

const isTable = (name: string): name is TableKey => Object.hasOwn(tableDeclarations, name);

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

function newestDate(tables: readonly DelimitedTable[]): number | null {
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

/** A file as a table; what can't be read is said with the file's name. */
function tableOf({ name, bytes }: DataFile, key: TableKey | undefined, language: Language): DelimitedTable {
  try {
    return readDelimited(bytes, knownHeaders(key));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Error(namedText(name, faultText(error.fault, language), language));
    throw error;
  }
}

interface ReadTable {
  key: string;
  tableName: string;
  sheetName: string;
  csv: DelimitedTable;
  notes: string[];
}

function readTable(file: DataFile, language: Language): ReadTable {
  const key = file.name.toLowerCase();
  const csv = tableOf(file, isTable(key) ? key : undefined, language);
  return {
    key,
    tableName: isTable(key) ? (tableNamesOf[key]?.[sampleLanguage(language)] ?? excelName(key)) : excelName(file.name),
    sheetName: isTable(key) ? tableDeclarations[key].titles[language] : excelName(file.name),
    csv,
    notes: csv.notes.map((note) => namedText(file.name, noteText(note, language), language)),
  };
}

/** One file as a sheet of a workbook that is open. */
export function tableContent(file: DataFile, language: Language): { sheet: SheetContent; notes: string[] } {
  const { sheetName, tableName, csv, notes } = readTable(file, language);
  return { sheet: tableSheet({ ...csv, sheetName, tableName }), notes };
}

export interface DataContent {
  content: WorkbookContent;
  /** What was guessed or left out, in words, with the name of the file. */
  notes: string[];
}

export function dataContent(name: string, files: readonly DataFile[], asOfText: string | null, language: Language): DataContent {
  const say = pagesOf(language).workbench.dataSheets;
  const tables = files.map((file) => readTable(file, language));
  const asOf = (asOfText === null ? null : serialOf(asOfText)) ?? newestDate(tables.map(({ csv }) => csv));
  const notes = tables.flatMap((table) => table.notes);
  const dataSheets = tables.map(({ tableName, sheetName, csv }) => tableSheet({ ...csv, sheetName, tableName }));
  const reference = (key: TableKey): string => {
    const found = tables.find((table) => table.key === key);
    return found === undefined ? '' : `${found.tableName}[#All]`;
  };
  if (reference('accounts') === '' || asOf === null) return { content: { name: `${name}.xlsx`, sheets: dataSheets }, notes };
  const more = (keys: readonly TableKey[]): string =>
    keys
      .map(reference)
      .filter((text) => text !== '')
      .map((text) => `,${text}`)
      .join('');
  // A settings table that names a language goes before this one.
  const ours = language === firstLanguage ? '' : `,${languageSettings(language)}`;
  const others = (Object.keys(tableDeclarations) as TableKey[]).filter((key) => !leading.includes(key));
  const first = leading.map(reference).join(',');
  const bold = (row: number, column: number) => ({ area: { row, column, rowCount: 1, columnCount: 1 }, look: { bold: true } });
  const accounts = tables.find((table) => table.key === 'accounts')?.csv.rows.length ?? 0;
  const portfolio: SheetContent = {
    name: say.portfolio,
    rows: [[name], [say.asOf, asOf], [], [{ formula: `=TENURE.PORTFOLIO(${first},AsOf${more(others)}${ours})` }]],
    ...spilled('PORTFOLIO', 3, accounts, language, [
      bold(0, 0),
      bold(1, 0),
      { area: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, look: { numberFormat: DATE_FORMAT } },
    ]),
  };
  const switching: SheetContent = {
    name: say.switching,
    rows: [[say.switchingTitle], [], [{ formula: `=TENURE.SWITCHCOST(${first},AsOf,"parts"${more(switchingTables)}${ours})` }]],
    ...spilled('SWITCHCOST', 2, accounts, language, [bold(0, 0)]),
  };
  const content: WorkbookContent = {
    name: `${name}.xlsx`,
    sheets: [portfolio, switching, ...dataSheets],
    names: [{ name: 'AsOf', formula: `=${quoteSheet(say.portfolio)}!$B$2` }],
  };
  return { content, notes };
}
