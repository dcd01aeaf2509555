/** What an engine that deals the rows out itself has to know of the tables, so that it declares none of it again: `tenure kernel --describe`. */
import type { FunctionDeclaration } from '../functions/declare';
import { DEFINITIONS } from '../metrics/portfolio/snapshot/definitions';
import { unionOfReads, wholeTables as wholeOf } from '../portfolio/reads';
import { tableDeclarations, tableNames, type TableName } from '../tables/declarations/index';
import { ownIdOf } from '../tables/own-id';
import type { ColumnDeclaration } from '../tables/schema';
import { groupingColumns } from './facts';
import { dealtTables, routesOf, wholeTables, type Route } from './part';
import { handshake } from './protocol';

interface TableLayout {
  readonly columns: readonly { readonly name: string; readonly text: boolean; readonly moment: boolean }[];
  /** Which ids take a row to an account; empty for a table that the facts hold whole. */
  readonly routes: readonly Route[];
  readonly grouping: readonly string[];
  readonly ownId: string | null;
}

export interface Layout {
  readonly handshake: string;
  readonly definitions: number;
  readonly tables: Readonly<Partial<Record<TableName, TableLayout>>>;
}

/** The columns that hold words rather than figures: a whole number in one is an id, whose digits all count. */
export const holdsText = ({ kind }: ColumnDeclaration): boolean => ['id', 'key', 'text', 'choice', 'tiers'].includes(kind);

export function layoutOf({ reads = {} }: FunctionDeclaration): Layout {
  const wanted = unionOfReads([reads, wholeOf('accounts')]);
  const needs = (table: TableName, column: ColumnDeclaration): boolean =>
    table === 'accounts' ||
    routesOf(table).length === 0 ||
    column.required ||
    ['account_id', 'contract_id', 'scheme_id', 'currency', ownIdOf(table)].includes(column.name) ||
    (wanted[table]?.includes(column.name) ?? false);
  const kept = tableNames.filter((name) => dealtTables.includes(name) || wholeTables.includes(name) || name === 'settings');
  return {
    handshake,
    definitions: DEFINITIONS,
    tables: Object.fromEntries(
      kept.map((name): [TableName, TableLayout] => [
        name,
        {
          columns: tableDeclarations[name].columns
            .filter((column) => needs(name, column))
            .map((column) => ({ name: column.name, text: holdsText(column), moment: column.kind === 'moment' })),
          routes: routesOf(name),
          grouping: groupingColumns(name).filter((column) =>
            tableDeclarations[name].columns.some((one) => one.name === column && needs(name, one)),
          ),
          ownId: ownIdOf(name) ?? null,
        },
      ]),
    ),
  };
}
