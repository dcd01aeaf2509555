/**
 * A function's formula with the workbook's own tables as arguments. Only tables that the function uses are passed: every formula cell sends its
 * arguments anew. Formulas are in the form that files use (English names, commas); Excel shows them in the user's.
 */
import { catalogue } from '../functions/catalogue';
import type { DeclaredColumn, FunctionDeclaration } from '../functions/declare';
import { tableNames, type TableName } from '../tables/declarations/index';
import type { Recognised } from '../tables/headers';
import { firstLanguage, type Language } from '../locales/languages';
import { AS_OF_NAME, dateFormula } from './as-of';
import { WorkbookError } from './errors';
import type { BuiltFormula, FormulaOptions, Size, WorkbookTable } from './types';

/** What a cell can hold. */
const LONGEST_FORMULA = 8192;
/** Small tables that every function understands. */
const ALWAYS_USED: readonly TableName[] = ['fx', 'settings'];

/** A settings table of its own for a language other than the functions': the workbook's, where it has one and names a language, goes before. */
const languageTable = (language: Language): string => `{"setting","value";"language","${language}"}`;

const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The one table of each kind. Two of a kind that is used are refused: the function would refuse them too. */
class TablesByKind {
  constructor(private readonly tables: readonly WorkbookTable[]) {}

  find(kind: TableName): WorkbookTable | undefined {
    const found = this.tables.filter((table) => table.kind === kind);
    if (found.length > 1) throw new WorkbookError('tableTwice', { tables: [kind], names: found.map(({ name }) => name) });
    return found[0];
  }

  /** The references of the tables asked for; what is missing is named all at once. */
  need(kinds: readonly TableName[]): ReadonlyMap<TableName, WorkbookTable> {
    const found = new Map(kinds.map((kind) => [kind, this.find(kind)]));
    const missing = kinds.filter((kind) => found.get(kind) === undefined);
    if (missing.length > 0) {
      const unclear = this.tables.filter(({ kind }) => couldBe(kind).some((one) => missing.includes(one)));
      throw new WorkbookError('tableMissing', { tables: missing, names: unclear.map(({ name }) => name) });
    }
    return found as ReadonlyMap<TableName, WorkbookTable>;
  }
}

/** What a table may be meant for though it can't be taken for it. */
function couldBe(kind: Recognised): readonly TableName[] {
  if (kind === null || typeof kind === 'string') return [];
  return 'ambiguous' in kind ? kind.ambiguous : [kind.incomplete];
}

function declarationOf(functionId: string): FunctionDeclaration {
  const found = catalogue.find(({ id }) => id === functionId);
  if (found === undefined) throw new Error(`The catalogue has no function ${functionId}`);
  return found;
}

/** Columns of the result, left to right; null when they depend on the data. */
export function resultColumns(functionId: string, output?: string): readonly DeclaredColumn[] | null {
  const { outputs, columns } = declarationOf(functionId);
  const asked = output ?? outputs[0];
  if (asked === undefined || asked === 'parts') return columns;
  // What is no column of `parts` is a table of its own.
  const column = columns.find(({ name }) => name === asked);
  return column === undefined ? null : [column];
}

/** All the columns that a function's table has. */
export const functionColumns = (functionId: string): readonly DeclaredColumn[] => declarationOf(functionId).columns;

/** Builds the formula; `tables` as findTables gives them. Throws tableMissing, tableTwice, asOfMissing or formulaTooLong. */
export function formulaFor(
  functionId: string,
  tables: readonly WorkbookTable[],
  { asOf, output, account, language }: FormulaOptions,
): BuiltFormula {
  const { id, parameters, outputs, reads, example } = declarationOf(functionId);
  // What takes plain cells or numbers can't be made from tables: its example shows how it is written.
  if (parameters.some(({ kind, optional }) => optional !== true && (kind === 'range' || kind === 'value')))
    return { formula: example, size: null };
  const byKind = new TablesByKind(tables);
  const positional = parameters.flatMap(({ kind, table }): TableName[] => {
    if (kind === 'accounts') return account === undefined ? ['accounts'] : [];
    return kind === 'table' ? [table!] : [];
  });
  const needed = byKind.need(positional);
  const further = parameters.some(({ kind }) => kind === 'tables')
    ? tableNames.filter((kind) => !positional.includes(kind) && (reads === undefined || reads.includes(kind) || ALWAYS_USED.includes(kind)))
    : [];
  const furtherTables = further.flatMap((kind) => byKind.find(kind)?.reference ?? []);
  if (further.includes('settings') && language !== undefined && language !== firstLanguage) furtherTables.push(languageTable(language));
  const day = typeof asOf === 'string' ? dateFormula(asOf) : AS_OF_NAME;
  // Those that are left out stand at the end, unless tables follow them.
  const argumentsOf = ({ key, kind, table, written }: (typeof parameters)[number]): readonly string[] => {
    if (kind === 'accounts') return [account === undefined ? needed.get('accounts')!.reference : quotedText(account)];
    if (kind === 'table') return [needed.get(table!)!.reference];
    if (kind === 'date') return [key === 'as_of_before' ? `EDATE(${day},-12)` : day];
    if (written !== undefined && furtherTables.length > 0) return [written];
    if (kind === 'output' && (output !== undefined || furtherTables.length > 0)) return [quotedText(output ?? outputs[0]!)];
    return kind === 'tables' ? furtherTables : [];
  };
  const args = parameters.flatMap(argumentsOf);
  const formula = `=TENURE.${id}(${args.join(',')})`;
  if (formula.length > LONGEST_FORMULA) throw new WorkbookError('formulaTooLong');
  const subject = account === undefined ? needed.get(positional[0]!)?.rowCount : 1;
  return { formula, size: sizeOf(functionId, output, subject) };
}

/** One row for each row of the first table, and a header row where there are several columns by design. */
function sizeOf(functionId: string, output: string | undefined, rows: number | undefined): Size | null {
  const columns = resultColumns(functionId, output);
  if (columns === null || rows === undefined) return null;
  const { rowCount } = declarationOf(functionId);
  if (rowCount !== undefined) return { rowCount: rowCount(rows), columnCount: columns.length, columns };
  const withHeader = (output ?? declarationOf(functionId).outputs[0] ?? 'parts') === 'parts';
  return { rowCount: Math.max(1, rows + (withHeader ? 1 : 0)), columnCount: columns.length, columns };
}
