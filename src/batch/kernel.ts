/**
 * A worksheet function over the rows of some accounts: its own code, told what holds for all (facts). Each cell is what one call over everything would give, but
 * for the rank, which needs every account (rank.ts). Messages name rows by their ids.
 */
import { readAccountsCall } from '../functions/accounts';
import { finite } from '../functions/call';
import type { AnyGiven, CallContext, Cell, FunctionDeclaration, Matrix } from '../functions/declare';
import { faultError } from '../functions/errors';
import { hostLanguage } from '../functions/language';
import { namingRows, type RowName } from '../functions/row-names';
import type { Portfolio } from '../portfolio/portfolio';
import { selectAccounts } from '../portfolio/selection';
import { textOf } from '../tables/cell';
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { matchHeaders, type Cells } from '../tables/headers';
import { ownIdOf } from '../tables/own-id';
import { respelled, surveyOf, type Facts, type Survey } from './facts';
import { guardSize, type PartTable, type PartTables } from './part';

export interface PartResult {
  readonly header: readonly Cell[];
  /** A row for each account, or several; none for a blank id. */
  readonly rows: Matrix;
}

/** The function is given the tables as a cell would give them, and a word for its output. */
export class Kernel {
  constructor(
    private readonly declaration: FunctionDeclaration,
    private readonly facts: Facts,
    private readonly output = '',
  ) {}

  /** `account`: the one that is asked about, where the function answers for one. Throws what is wrong with a whole table. */
  run(part: PartTables, account?: string): PartResult {
    const context = this.context();
    const matrix = namingRows(rowNamesOf(part), () => finite(this.declaration.run(this.given(part, account), context), context));
    const [header = [], ...rows] = matrix;
    return { header, rows: rows.filter((row) => row.some((cell) => cell !== '')) };
  }

  /** What the clients of the part buy and bring, for the facts that peers are. */
  survey(part: PartTables): Survey {
    return surveyOf(this.portfolio(part));
  }

  /** The tables of the part joined, for what looks at every account of it. */
  portfolio(part: PartTables): Portfolio {
    const { declaration } = this;
    const reading = { ...declaration, outputs: [], peers: ['accounts', 'references'] as const };
    return readAccountsCall(reading, declaration.reads, this.given(part), this.context()).portfolio;
  }

  private context(): CallContext {
    const { rates, whole } = this.facts;
    return { language: hostLanguage(), date1904: false, whole: { rates, metrics: whole } };
  }

  private given(part: PartTables, account?: string): AnyGiven {
    guardSize(part);
    const { facts, declaration, output } = this;
    const taken = new Set<TableName>(account === undefined ? ['accounts'] : []);
    const cellsOf = (name: TableName): Cells | undefined => {
      if (facts.tables[name] !== undefined) return facts.tables[name];
      const header = facts.headers[name];
      return part[name] === undefined ? header && [header] : spelled(name, part[name].cells, facts);
    };
    const given: Record<string, unknown> = { as_of: facts.asOf, output };
    for (const parameter of declaration.parameters) {
      const { key, kind, table } = parameter;
      if (kind === 'accounts') given[key] = account === undefined ? selectionOf(cellsOf('accounts')!) : { ids: [account], alone: true };
      // What could be asked for beside the tables is not.
      if (kind === 'value' || kind === 'range') given[key] = parameter.read(null, { context: this.context(), outputs: [], taken, given });
      if (kind !== 'table') continue;
      given[key] = cellsOf(table!);
      taken.add(table!);
    }
    const names = Object.keys(tableDeclarations) as TableName[];
    given.tables = Object.fromEntries(
      names.filter((name) => !taken.has(name) && cellsOf(name) !== undefined).map((name) => [name, cellsOf(name)]),
    );
    return given;
  }
}

/** All accounts of the part, and a blank one: the rows of one account alone would be read another way, without those that only its contracts lead to. */
function selectionOf(accounts: Cells): ReturnType<typeof selectAccounts> {
  const selection = selectAccounts(accounts);
  return { ...selection, ids: [...selection.ids, ''] };
}

/** Names as they are shown where all rows are seen. */
function spelled(name: TableName, cells: Cells, { spellings }: Facts): Cells {
  const columns = Object.entries(spellings[name] ?? {});
  if (columns.length === 0) return cells;
  const header = matchHeaders(tableDeclarations[name], cells);
  const places = columns.flatMap(([column, names]) => (header.has(column) ? [[header.get(column)!, names] as const] : []));
  return cells.map((row, r) => {
    if (r === 0) return row;
    const copy = [...row];
    for (const [position, names] of places) copy[position] = respelled(copy[position], names);
    return copy;
  });
}

function rowNamesOf(part: PartTables): (table: string, row: number) => RowName | undefined {
  const byTable = new Map<string, (row: number) => RowName | undefined>();
  return (table, row) => {
    const own = part[table as TableName];
    if (own === undefined) return undefined;
    let of = byTable.get(table);
    if (of === undefined) byTable.set(table, (of = namesIn(table as TableName, own)));
    return of(row);
  };
}

/** By the row's own id; without one by its number in the source, or by the account it belongs to. */
function namesIn(name: TableName, { cells, places }: PartTable): (row: number) => RowName | undefined {
  const header = matchHeaders(tableDeclarations[name], cells);
  const idIn = (column: string | undefined, row: number): RowName | undefined => {
    const position = column === undefined ? undefined : header.get(column);
    const id = position === undefined ? '' : textOf(cells[row - 1]?.[position]);
    return id === '' ? undefined : { column: column!, id };
  };
  return (row) => {
    const place = places?.[row - 2];
    return idIn(ownIdOf(name), row) ?? (place === undefined ? idIn('account_id', row) : { id: String(place) });
  };
}

/** What is wrong with a whole call, in words; undefined for what is no fault of the input. */
export const faultText = (error: unknown): string | undefined => faultError(error, hostLanguage())?.message;
