/** The parameters that many functions share, each with its reader. */
import { selectAccounts, type Selection } from '../portfolio/selection';
import type { TableName } from '../tables/declarations/index';
import type { Cells } from '../tables/headers';
import type { ParameterKey } from '../locales/en/parameters';
import { languages, spoken, type Language } from '../locales/languages';
import { isBlankOrZero } from '../tables/cell';
import { cellsOf, isNothing, readAsOf, readFurtherTables, readOutput, readTableArgument, scalarOf, type TableCells } from './arguments';
import { CallError } from './faults';
import type { Parameter } from './declare';

const selection = (argument: unknown): Selection => selectAccounts(argument);

export const accounts: Parameter<'accounts', Selection> = { key: 'accounts', kind: 'accounts', read: selection };
/** A function that answers for one account. */
export const account: Parameter<'account', Selection> = { key: 'account', kind: 'accounts', read: selection };

const date = <Key extends ParameterKey>(key: Key): Parameter<Key, number> => ({
  key,
  kind: 'date',
  read: (argument, { context }) => readAsOf(argument, key, context.date1904),
});
export const asOf = date('as_of');
export const asOfBefore = date('as_of_before');

export const output: Parameter<'output', string> = {
  key: 'output',
  kind: 'output',
  optional: true,
  read: (argument, { outputs }) => readOutput(argument, 'output', outputs),
};

/** Of the sentences of a result; undefined: that of the settings. */
export const language: Parameter<'language', Language | undefined> = {
  key: 'language',
  kind: 'value',
  optional: true,
  read: (argument) => {
    const cell = scalarOf(argument, 'language');
    if (isBlankOrZero(cell)) return undefined;
    const found = typeof cell === 'string' ? spoken(cell) : undefined;
    if (found === undefined) throw new CallError({ code: 'language_unknown', argument: 'language', value: cell, words: languages() });
    return found;
  },
};

/** The last, repeating parameter. */
export const tables: Parameter<'tables', TableCells> = {
  key: 'tables',
  kind: 'tables',
  optional: true,
  read: (argument, { taken }) => readFurtherTables(argument as readonly unknown[], taken),
};

export const table = <Name extends TableName & ParameterKey>(name: Name): Parameter<Name, Cells> => ({
  key: name,
  kind: 'table',
  table: name,
  read: (argument) => readTableArgument(argument, name),
});

export const optionalTable = <Name extends TableName & ParameterKey>(name: Name): Parameter<Name, Cells | undefined> => ({
  ...table(name),
  optional: true,
  read: (argument) => (isNothing(argument) ? undefined : readTableArgument(argument, name)),
});

/** Plain cells, for functions that read them one by one. */
export const cells = <Key extends ParameterKey>(key: Key): Parameter<Key, readonly (readonly unknown[])[]> => ({
  key,
  kind: 'range',
  read: cellsOf,
});

/** The same, where it may be left out. */
export const optional = <Key extends ParameterKey, Value>(parameter: Parameter<Key, Value>): Parameter<Key, Value> => ({
  ...parameter,
  optional: true,
});
