/**
 * How a function is declared: once, in the catalogue. functions.json, the associate calls, the help page, the README's table and the pane's
 * list all come from it. Texts stand in the locales under the same keys.
 */
import type { FieldKey, FunctionId } from '../locales/en/functions/index';
import type { ParameterKey } from '../locales/en/parameters';
import type { TableName } from '../tables/declarations/index';
import type { Language } from '../locales/languages';

export type Cell = string | number | boolean | CustomFunctions.Error;
export type Matrix = Cell[][];

/**
 * accounts: ids or the accounts table · table: a range with headers · tables: further tables, recognised by their headers · date ·
 * output: one word of the function's outputs · range: plain cells · value: a single cell
 */
export type ParameterKind = 'accounts' | 'table' | 'tables' | 'date' | 'output' | 'range' | 'value';

export interface Parameter {
  readonly key: ParameterKey;
  readonly kind: ParameterKind;
  /** Which table it is. */
  readonly table?: TableName;
  readonly optional?: boolean;
  /** What a formula made for the user writes for it when tables follow. */
  readonly written?: string;
}

/** What a running call knows of its language: its settings may change it once they are read. */
export interface CallContext {
  language: Language;
}

export interface FunctionDeclaration {
  /** The name in a cell, after `TENURE.`. */
  readonly id: FunctionId;
  readonly parameters: readonly Parameter[];
  /** Words of the output parameter, the default first; empty when there is none. */
  readonly outputs: readonly FieldKey[];
  /** Columns of the spilled table (`parts`, or the only result). */
  readonly columns: readonly FieldKey[];
  /** Tables that the figures use, beside exchange rates and settings; any table when left out. */
  readonly reads?: readonly TableName[];
  readonly example: string;
  /** Rows of the result for so many accounts, where there isn't one for each and a header. */
  readonly rowCount?: (accounts: number) => number;
  run(args: readonly unknown[], context: CallContext): Matrix;
}

export const accounts: Parameter = { key: 'accounts', kind: 'accounts' };
/** A function that answers for one account. */
export const account: Parameter = { key: 'account', kind: 'accounts' };
export const asOf: Parameter = { key: 'as_of', kind: 'date' };
export const output: Parameter = { key: 'output', kind: 'output', optional: true };
/** The last, repeating parameter. */
export const tables: Parameter = { key: 'tables', kind: 'tables', optional: true };
export const table = (name: TableName & ParameterKey): Parameter => ({ key: name, kind: 'table', table: name });
