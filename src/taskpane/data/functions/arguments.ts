/** The arguments of a function as they are chosen in the pane, and as the formula takes them. */
import type { FunctionDeclaration, Parameter } from '../../../functions/declare';
import type { ParameterKey } from '../../../locales/en/parameters';
import { rebateMethods } from '../../../metrics/concessions/rebate';
import { volumeLaws } from '../../../metrics/concessions/uncertain-volume';
import { BadCell, parseNumber, textOf } from '../../../tables/cell';
import { parseIsoDate } from '../../../tables/dates';
import { tableDeclarations } from '../../../tables/declarations/index';
import { isHeaderOf, matchHeaders, type Cells } from '../../../tables/headers';
import { ownIdOf } from '../../../tables/own-id';
import { columnFormula, dateArgument, literal, type FormulaArgument, type WorkbookTable } from '../../../workbook/index';

/** usual: what the workbook gives, its table or its date · none: left out */
export type Way = 'usual' | 'none' | 'typed' | 'cells';

export interface Choice {
  readonly way: Way;
  readonly text: string;
  /** The cells chosen in the sheet, or a table that is not the usual one. */
  readonly table: WorkbookTable | null;
}

export type Choices = { readonly [Key in ParameterKey]?: Choice };

/** The ways in which an argument can be chosen, the first one first. */
export function waysOf({ kind, optional }: Parameter): readonly Way[] {
  switch (kind) {
    case 'accounts':
    case 'date':
      return ['usual', 'typed', 'cells'];
    case 'table':
      return ['usual', 'cells'];
    case 'range':
    case 'value':
      return optional === true ? ['none', 'typed', 'cells'] : ['typed', 'cells'];
    default:
      return [];
  }
}

export const choiceOf = (parameter: Parameter, choices: Choices): Choice =>
  choices[parameter.key] ?? { way: waysOf(parameter)[0] ?? 'usual', text: '', table: null };

/** Words that a scalar is one of; undefined for anything typed. */
export function wordsOf({ key }: Parameter): readonly string[] | undefined {
  if (key === 'method') return rebateMethods;
  if (key === 'law') return volumeLaws;
  return key === 'inclusive' ? ['TRUE', 'FALSE'] : undefined;
}

/** What was typed as the formula writes it: a day, a number where only one reading is possible, TRUE or FALSE, else a text. */
function typedArgument({ kind }: Parameter, text: string): FormulaArgument | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (kind === 'date') return typeof parseIsoDate(typed) === 'number' ? dateArgument(typed) : literal(typed);
  if (kind === 'accounts') return literal(typed);
  if (/^(true|false)$/i.test(typed)) return literal(typed.toLowerCase() === 'true');
  const number = parseNumber(typed);
  return literal(number instanceof BadCell ? typed : number);
}

/** The argument as it was chosen; undefined where the formula does by itself, or nothing has been chosen yet. */
function argumentOf(parameter: Parameter, choice: Choice): FormulaArgument | undefined {
  if (choice.way === 'none') return undefined;
  if (choice.way === 'typed') return typedArgument(parameter, choice.text);
  return choice.table === null ? undefined : { text: choice.table.reference, table: choice.table };
}

export function givenBy({ parameters }: FunctionDeclaration, choices: Choices): { readonly [Key in ParameterKey]?: FormulaArgument } {
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const argument = argumentOf(parameter, choiceOf(parameter, choices));
      return argument === undefined ? [] : [[parameter.key, argument]];
    }),
  );
}

export interface IdsColumn {
  readonly label: string;
  readonly formula: string;
  /** What it shows, row by row. */
  readonly values: readonly string[];
}

/** The ids beside a single column: those of the first argument's rows, where the result has a row for each of them. */
export function idsBeside(first: FormulaArgument | undefined, cells: Cells | undefined, rows: number): IdsColumn | undefined {
  const table = first?.table;
  if (table === undefined || cells === undefined || rows < 2) return undefined;
  const header = (cells[0] ?? []).map((cell) => String(cell ?? ''));
  const kind = typeof table.kind === 'string' ? table.kind : (['accounts', 'contracts'] as const).find((name) => isHeaderOf(name, header));
  if (kind === undefined) {
    const plain = header.length === 1 && rows === cells.length;
    return plain
      ? { label: 'account_id', formula: columnFormula(table, 0, false), values: cells.map(([cell]) => textOf(cell)) }
      : undefined;
  }
  const own = ownIdOf(kind);
  const position = own === undefined ? undefined : matchHeaders(tableDeclarations[kind], [header]).get(own);
  // Blank rows and totals at the end give no row; a list that leaves rows out in between can't be told by its number alone.
  const each = kind === 'accounts' ? rows <= cells.length - 1 : rows === cells.length - 1;
  if (position === undefined || !each) return undefined;
  const values = cells.slice(1).map((row) => textOf(row[position]));
  // A table of somebody's own keeps its headers, whatever it is read by.
  return { label: table.headers[position] ?? header[position]!, formula: columnFormula(table, position), values };
}
