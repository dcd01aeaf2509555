/** The table `mapping` as mappings: rows of one table and one of theirs belong together. What a row says wrongly is a CellError that names it. */
import type { Language } from '../locales/languages';
import { isErrorCell, textOf } from './cell';
import { tableDeclarations, tableNames, type TableName } from './declarations/index';
import { CellError, type FindingCode } from './findings';
import { matchHeaders, type Cells } from './headers';
import type { ColumnMapping, TableMapping } from './mapping';
import { parseReading, readingText, UnreadPart } from './mapping-text';
import type { ColumnDeclaration, TableDeclaration } from './schema';
import { normaliseWord } from './words';

const tablesByWord = new Map(
  tableNames
    .filter((name) => name !== 'mapping')
    .flatMap((name) => [name, ...Object.values(tableDeclarations[name].titles)].map((word) => [normaliseWord(word), name] as const)),
);

function ourColumn(table: TableName, word: string): ColumnDeclaration | undefined {
  const { columns }: TableDeclaration = tableDeclarations[table];
  const asked = normaliseWord(word);
  return columns.find(({ name, titles }) => [name, ...Object.values(titles)].some((one) => normaliseWord(one) === asked));
}

/** Throws a CellError, or a TableError for a table without its columns. */
export function readMapping(cells: Cells): TableMapping[] {
  const columns = matchHeaders(tableDeclarations.mapping, cells);
  const found = new Map<string, { table: TableName; source: string; columns: ColumnMapping[] }>();
  cells.slice(1).forEach((row, position) => {
    const cell = (name: string): unknown => (columns.has(name) ? row[columns.get(name)!] : '');
    const fail = (column: string, code: FindingCode, expected?: string): never => {
      throw new CellError({
        ...{ code, severity: 'error', table: 'mapping', row: position + 2, column, value: cell(column) },
        ...(expected === undefined ? {} : { expected }),
      });
    };
    const text = (name: string): string => (isErrorCell(cell(name)) ? fail(name, 'error_cell') : textOf(cell(name)));
    const [table, source, theirs, ours] = [text('table'), text('their_table'), text('their_column'), text('our_column')];
    // A column of theirs that is none of ours may stand here to say so.
    if (ours === '' || theirs === '') return;
    const name = tablesByWord.get(normaliseWord(table)) ?? fail('table', 'mapping_table');
    const column = ourColumn(name, ours) ?? fail('our_column', 'mapping_column');
    const reading = parseReading(text('how_to_read'));
    if (reading instanceof UnreadPart) return fail('how_to_read', 'mapping_reading', reading.part);
    const key = `${name} ${source.toLowerCase()}`;
    const own = found.get(key) ?? { table: name, source, columns: [] };
    if (own.columns.some((one) => one.ours === column.name)) fail('our_column', 'mapping_twice');
    if (own.columns.some((one) => headerKey(one.theirs) === headerKey(theirs))) fail('their_column', 'mapping_twice');
    own.columns.push({ theirs, ours: column.name, reading });
    found.set(key, own);
  });
  return [...found.values()];
}

/** Their headers are compared as they are written, but for case and spaces: `Discount` and `Discount %` are two. */
export const headerKey = (header: unknown): string =>
  (typeof header === 'string' || typeof header === 'number' ? textOf(header) : '').toLowerCase();

/** The rows of the table for these mappings, its header first. */
export function mappingCells(mappings: readonly TableMapping[], language: Language): string[][] {
  return [
    tableDeclarations.mapping.columns.map(({ titles }) => titles[language]),
    ...mappings.flatMap(({ table, source, columns }) =>
      columns.map(({ theirs, ours, reading }) => [
        tableDeclarations[table].titles[language],
        source,
        theirs,
        ourColumn(table, ours)!.titles[language],
        readingText(reading, language),
      ]),
    ),
  ];
}
