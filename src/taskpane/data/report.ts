/** What can be computed from the tables that are there, and what each missing table or column would add: out of what the functions declare to read. */
import { catalogue } from '../../functions/catalogue';
import type { FunctionDeclaration } from '../../functions/declare';
import type { FunctionId } from '../../locales/en/functions/index';
import { isBlank } from '../../tables/cell';
import { tableDeclarations, tableNames, type TableName } from '../../tables/declarations/index';
import { matchHeaders } from '../../tables/headers';
import { tableOf, type LoadedTable, type LoadedWorkbook } from './load';

/** What one more table would bring. */
export interface TableGain {
  /** They need this table alone to answer. */
  readonly makes: readonly FunctionId[];
  /** They answer already, and would know more. */
  readonly adds: readonly FunctionId[];
}

export interface ColumnGain {
  readonly table: TableName;
  readonly column: string;
  /** The column is there, and nothing stands in it. */
  readonly empty: boolean;
  readonly functions: readonly FunctionId[];
}

export interface Report {
  /** Functions that have every table they need, and those that still lack some: what plain numbers are given to is neither. */
  readonly computed: readonly FunctionId[];
  readonly lacking: readonly { readonly id: FunctionId; readonly tables: readonly TableName[] }[];
  readonly tables: ReadonlyMap<TableName, TableGain>;
  readonly columns: readonly ColumnGain[];
}

/** The tables without which a function has nothing to answer about. */
const neededBy = ({ parameters }: FunctionDeclaration): TableName[] => {
  const needed = parameters.flatMap(({ kind, table, optional }): TableName[] => {
    if (optional === true) return [];
    if (kind === 'accounts') return ['accounts'];
    return kind === 'table' ? [table!] : [];
  });
  return [...new Set(needed)];
};

const tabular = catalogue.map((declaration) => ({ declaration, needed: neededBy(declaration) })).filter(({ needed }) => needed.length > 0);

/** Is there a cell with something in it? */
const isFilled = ({ cells }: LoadedTable, position: number): boolean => cells.slice(1).some((row) => !isBlank(row[position]));

function columnGains(loaded: LoadedWorkbook, computing: readonly FunctionDeclaration[]): ColumnGain[] {
  return loaded.tables.flatMap((table) => {
    const positions = matchHeaders(tableDeclarations[table.name], table.cells);
    return tableDeclarations[table.name].columns.flatMap(({ name }): ColumnGain[] => {
      const functions = computing.filter(({ reads }) => reads?.[table.name]?.includes(name) === true).map(({ id }) => id);
      const position = positions.get(name);
      if (functions.length === 0 || (position !== undefined && isFilled(table, position))) return [];
      return [{ table: table.name, column: name, empty: position !== undefined, functions }];
    });
  });
}

export function reportOf(loaded: LoadedWorkbook): Report {
  const has = (name: TableName): boolean => tableOf(loaded, name) !== undefined;
  const computing = tabular.filter(({ needed }) => needed.every(has)).map(({ declaration }) => declaration);
  const lacking = tabular
    .map(({ declaration, needed }) => ({ id: declaration.id, tables: needed.filter((name) => !has(name)) }))
    .filter(({ tables }) => tables.length > 0);
  const gainOf = (name: TableName): TableGain => ({
    makes: lacking.filter(({ tables }) => tables.length === 1 && tables[0] === name).map(({ id }) => id),
    adds: computing.filter(({ reads }) => reads?.[name] !== undefined).map(({ id }) => id),
  });
  return {
    computed: computing.map(({ id }) => id),
    lacking,
    tables: new Map(tableNames.filter((name) => !has(name)).map((name) => [name, gainOf(name)])),
    columns: columnGains(loaded, computing),
  };
}
