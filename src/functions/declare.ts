/**
 * How a function is declared: once, in the catalogue. functions.json, the associate calls, the help page, the README's table and the pane's
 * list all come from it. Texts stand in the locales under the same keys.
 */
import type { FieldKey, FunctionId } from '../locales/en/functions/index';
import type { ParameterKey } from '../locales/en/parameters';
import type { Whole } from '../metrics/whole';
import type { Reads } from '../portfolio/portfolio';
import type { Rates } from '../tables/currency';
import type { TableName } from '../tables/declarations/index';
import type { Language } from '../locales/languages';
import type { LifeRow } from './life-row';
import type { Look } from './look';

export type Cell = string | number | boolean | CustomFunctions.Error;
export type Matrix = Cell[][];

/**
 * accounts: ids or the accounts table · table: a range with headers · tables: further tables, recognised by their headers · date ·
 * output: one word of the function's outputs · range: plain cells · value: a single cell
 */
export type ParameterKind = 'accounts' | 'table' | 'tables' | 'date' | 'output' | 'range' | 'value';

/** What a reader may need besides its argument. */
export interface Reading {
  readonly context: CallContext;
  /** Words of the output parameter. */
  readonly outputs: readonly FieldKey[];
  /** Tables that stand in a place of their own: they can't come again among the further ones. */
  readonly taken: ReadonlySet<TableName>;
  /** The call's other arguments, read. */
  readonly given: AnyGiven;
}

export interface Parameter<Key extends ParameterKey = ParameterKey, Value = unknown> {
  readonly key: Key;
  readonly kind: ParameterKind;
  /** Which table it is. */
  readonly table?: TableName;
  readonly optional?: boolean;
  /** What a formula made for the user writes for it when tables follow. */
  readonly written?: string;
  /** What the function receives for what Excel hands over; throws what is wrong with it. */
  read(argument: unknown, reading: Reading): Value;
}

/**
 * The arguments of a call by their keys. Each is read when the function first asks for it: of several faults, the one that is told is that of the
 * argument asked for first.
 */
export type Given<Parameters extends readonly Parameter[]> = {
  readonly [One in Parameters[number] as One['key']]: ReturnType<One['read']>;
};
/** The same where nothing is known of the function. */
export type AnyGiven = { readonly [Key in ParameterKey]?: unknown };

/** What a running call knows of its language and its workbook: its settings may change it once they are read. */
export interface CallContext {
  language: Language;
  /** Day numbers count from 1904. */
  date1904: boolean;
  /** What holds for all accounts, where the tables of the call have the rows of some only. */
  readonly whole?: WholeOfCall;
}

export interface WholeOfCall {
  readonly rates: Rates;
  readonly metrics: Whole;
}

/** A column as it is declared: how it looks is part of what it is. */
export interface DeclaredColumn {
  readonly name: FieldKey;
  readonly look: Look;
}

export interface FunctionDeclaration {
  /** The name in a cell, after `TENURE.`. */
  readonly id: FunctionId;
  /** What it answers for an account that is leaving, lost or a prospect. */
  readonly life: LifeRow;
  readonly parameters: readonly Parameter[];
  /** Words of the output parameter, the default first; empty when there is none. */
  readonly outputs: readonly FieldKey[];
  /** Columns of the spilled table (`parts`, or the only result). */
  readonly columns: readonly DeclaredColumn[];
  /** Columns that the figures use, by table, beside exchange rates and settings; any table when left out. */
  readonly reads?: Reads;
  readonly example: string;
  /** Rows of the result for so many accounts, where there isn't one for each and a header. */
  readonly rowCount?: (accounts: number) => number;
  run(given: AnyGiven, context: CallContext): Matrix;
}

/** A declaration as it is written: its body receives what its own parameters read. */
export interface Declared<Parameters extends readonly Parameter[]> extends Omit<FunctionDeclaration, 'parameters' | 'run'> {
  readonly parameters: Parameters;
  run(given: Given<Parameters>, context: CallContext): Matrix;
}

export const defineFunction = <const Parameters extends readonly Parameter[]>(declared: Declared<Parameters>): FunctionDeclaration =>
  declared;
