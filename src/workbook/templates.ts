/** Tables to fill in, made of their declarations: headers in the user's language, number formats, words to choose from; and a cell for the date. */
import { choiceWordsIn } from '../functions/errors';
import { localeOf, textsOf, type Language } from '../locales/languages';
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import type { ColumnDeclaration } from '../tables/schema';
import { AS_OF_NAME } from './as-of';
import { formatFor } from './import/cells';
import { writeNewSheets } from './new-sheets';
import { tableNameFor } from './table-names';
import type { NewCell, NewSheet, NewSheets, SheetsWritten, TemplatesInput, WriteOptions } from './types';

/** An id is what was typed: 00123 keeps its zeros. */
const AS_TYPED = '@';

function formatOf(column: ColumnDeclaration, language: Language): string | null {
  if (column.kind === 'id' || column.kind === 'key') return AS_TYPED;
  const format = formatFor(column, [], language);
  return format === 'General' ? null : format;
}

function wordsOf(table: TableName, { name, kind }: ColumnDeclaration, language: Language): readonly string[] {
  const { yes, no } = localeOf(language).words.common;
  if (kind === 'flag') return [yes[1]!, no[1]!];
  return kind === 'choice' ? choiceWordsIn(table, name, language) : [];
}

/** Rows of the date above the settings, with one that is left free. */
const ROWS_OF_DATE = 2;
const DATE_CELL = 'B1';

function templateOf(name: TableName, { language, date }: TemplatesInput, dated: boolean): NewSheet {
  const { titles, columns } = tableDeclarations[name];
  const withDate = name === 'settings' && !dated;
  const cells: readonly NewCell[] = [
    { address: 'A1', value: textsOf(language).workbook.portfolio.asOf, bold: true },
    { address: DATE_CELL, day: date, numberFormat: localeOf(language).habits.dateFormat },
  ];
  const inLanguage: Readonly<Record<string, string>> = { setting: 'language', value: language };
  return {
    name: titles[language],
    cells: withDate ? cells : [],
    table: {
      name: tableNameFor(titles[language]),
      above: withDate ? ROWS_OF_DATE : 0,
      header: columns.map((column) => column.titles[language]),
      rows: name === 'settings' ? [columns.map((column) => inLanguage[column.name] ?? '')] : [],
      numberFormats: columns.map((column) => formatOf(column, language)),
      lists: columns.flatMap((column, index) => {
        const words = wordsOf(name, column, language);
        return words.length === 0 ? [] : [{ column: index, words }];
      }),
    },
  };
}

export function templateSheets(input: TemplatesInput, dated: boolean): NewSheets {
  const sheets = input.tables.map((name) => templateOf(name, input, dated));
  const settings = sheets[input.tables.indexOf('settings')];
  return { sheets, names: settings === undefined || dated ? [] : [{ name: AS_OF_NAME, sheet: settings.name, address: DATE_CELL }] };
}

/** Makes the tables, each on a sheet of its own, and shows the first. */
export const writeTemplates = (input: TemplatesInput, options: WriteOptions = {}): Promise<SheetsWritten> =>
  writeNewSheets(({ dated }) => templateSheets(input, dated), {
    ...options,
    notInList: textsOf(input.language).workbook.templates.notInList,
  });
