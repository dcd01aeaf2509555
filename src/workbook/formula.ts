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
import { addMonths, isoDate, parseIsoDate } from '../tables/dates';
import type { BuiltFormula, FormulaArgument, FormulaOptions, Size, WorkbookTable } from './types';

/** What a cell can hold. */
const LONGEST_FORMULA = 8192;
/** Small tables that every function understands. */
const ALWAYS_USED: readonly TableName[] = ['fx', 'settings', 'mapping'];

/** A settings table that names a language only, as formulas write it. */
export const languageSettings = (language: Language): string => `{"setting","value";"language","${language}"}`;

/** A settings table of its own for a language other than the functions': the workbook's, where it has one and names a language, goes before. */
const languageTable = (language: Language): FormulaArgument => ({
  text: languageSettings(language),
  value: [
    ['setting', 'value'],
    ['language', language],
  ],
});

/** What a text inside a formula can hold. */
const LONGEST_TEXT = 255;

const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const textArgument = (text: string): FormulaArgument => ({ text: quotedText(text), value: text });
const tableArgument = (table: WorkbookTable): FormulaArgument => ({ text: table.reference, table });
/** Stands between two that are given. */
const LEFT_OUT: FormulaArgument = { text: '', value: null };

/** What was typed, as a formula writes it: a number, TRUE or FALSE, else a text. */
export function literal(value: string | number | boolean): FormulaArgument {
  if (typeof value === 'string') return textArgument(value);
  return { text: String(value).toUpperCase(), value };
}

/** A day, so that any Excel reads it alike. */
export const dateArgument = (date: string): FormulaArgument => ({ text: dateFormula(date), value: date });

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

/** Further tables that the function uses, whether the workbook has them or not; those that stand in a place of their own left out. */
export function furtherKinds(functionId: string): readonly TableName[] {
  const { parameters, reads } = declarationOf(functionId);
  if (!parameters.some(({ kind }) => kind === 'tables')) return [];
  const positional = positionalOf(parameters, false);
  return tableNames.filter(
    (kind) => !positional.includes(kind) && (reads === undefined || reads[kind] !== undefined || ALWAYS_USED.includes(kind)),
  );
}

/** The kinds of table that stand in a place of their own; without the accounts where something else stands for them. */
const positionalOf = (parameters: FunctionDeclaration['parameters'], otherAccounts: boolean): TableName[] =>
  parameters.flatMap(({ kind, table }): TableName[] => {
    if (kind === 'accounts') return otherAccounts ? [] : ['accounts'];
    return kind === 'table' ? [table!] : [];
  });

/** The further tables that the workbook has and the user wants; the mapping with tables that are read by it, and with no other; the language. */
function furtherArguments(
  kinds: readonly TableName[],
  byKind: TablesByKind,
  needed: readonly WorkbookTable[],
  { language, without = [], given = {} }: FormulaOptions,
): FormulaArgument[] {
  const wanted = kinds.filter((kind) => !without.includes(kind));
  const found = wanted.flatMap((kind) => byKind.find(kind) ?? []);
  const chosen = Object.values(given).flatMap(({ table }) => table ?? []);
  const mapped = [...needed, ...found, ...chosen].some(({ mapping }) => mapping !== undefined);
  const further = found.filter(({ kind }) => kind !== 'mapping' || mapped).map(tableArgument);
  if (wanted.includes('settings') && language !== undefined && language !== firstLanguage) further.push(languageTable(language));
  return further;
}

function dayArgument(asOf: FormulaOptions['asOf'], before: boolean): FormulaArgument {
  const [text, date] = typeof asOf === 'string' ? [dateFormula(asOf), asOf] : [AS_OF_NAME, asOf.date];
  if (!before) return { text, value: date };
  return { text: `EDATE(${text},-12)`, value: isoDate(addMonths(Math.floor(parseIsoDate(date) as number), -12)) };
}

const isPlain = ({ kind }: FunctionDeclaration['parameters'][number]): boolean => kind === 'range' || kind === 'value';

/** Builds the formula; `tables` as findTables gives them. Throws tableMissing, tableTwice, asOfMissing or formulaTooLong. */
export function formulaFor(functionId: string, tables: readonly WorkbookTable[], options: FormulaOptions): BuiltFormula {
  const { id, parameters, outputs, example } = declarationOf(functionId);
  const { asOf, output, account, given = {} } = options;
  if (account !== undefined && account.length > LONGEST_TEXT) throw new WorkbookError('idTooLong');
  // What takes plain cells or numbers can't be made from tables: until they are given, its example shows how it is written.
  if (parameters.some((parameter) => isPlain(parameter) && parameter.optional !== true && given[parameter.key] === undefined))
    return { formula: example, args: null, size: null };
  const byKind = new TablesByKind(tables);
  const otherAccounts = account !== undefined || parameters.some(({ kind, key }) => kind === 'accounts' && given[key] !== undefined);
  const positional = positionalOf(parameters, otherAccounts);
  const needed = byKind.need(positional.filter((kind) => !parameters.some(({ key, table }) => table === kind && given[key] !== undefined)));
  const kinds = furtherKinds(functionId);
  const wanted = otherAccounts && kinds.length > 0 ? withAccounts(functionId, kinds) : kinds;
  const further = furtherArguments(wanted, byKind, [...needed.values()], options);
  // Those that are left out stand at the end, unless something follows them.
  const argumentOf = ({ key, kind, table, written }: (typeof parameters)[number]): readonly FormulaArgument[] => {
    const own = given[key];
    if (own !== undefined) return [own];
    if (kind === 'accounts') return [account === undefined ? tableArgument(needed.get('accounts')!) : textArgument(account)];
    if (kind === 'table') return [tableArgument(needed.get(table!)!)];
    if (kind === 'date') return [dayArgument(asOf, key === 'as_of_before')];
    if (written !== undefined && further.length > 0) return [{ text: written, value: written === '""' ? '' : Number(written) }];
    if (kind === 'output' && (output !== undefined || further.length > 0)) return [textArgument(output ?? outputs[0]!)];
    return kind === 'tables' ? further : [LEFT_OUT];
  };
  const args = parameters.flatMap(argumentOf);
  while (args.at(-1) === LEFT_OUT) args.pop();
  const formula = `=TENURE.${id}(${args.map(({ text }) => text).join(',')})`;
  if (formula.length > LONGEST_FORMULA) throw new WorkbookError('formulaTooLong');
  const subject = otherAccounts && positional.length === 0 ? 1 : needed.get(positional[0]!)?.rowCount;
  return { formula, args, size: sizeOf(functionId, output, account === undefined ? subject : 1) };
}

/** Where ids stand for the accounts table, it is a further table like the others, for what the function reads in it. */
function withAccounts(functionId: string, kinds: readonly TableName[]): readonly TableName[] {
  const { reads } = declarationOf(functionId);
  return reads === undefined || reads.accounts !== undefined
    ? tableNames.filter((kind) => kind === 'accounts' || kinds.includes(kind))
    : kinds;
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
