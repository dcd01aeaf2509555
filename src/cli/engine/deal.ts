/**
 * The rows of a source dealt out to accounts: copied into tables of the engine once, numbered in their order, and sorted by account, so that the rows of some
 * accounts are found at once. What has to be known of all rows (census) is asked of the same tables.
 */
import { groupingColumns, type Census } from '../../batch/facts';
import { dealtTables, routesOf, wholeTables, type PartTables, type Route } from '../../batch/part';
import type { Reads } from '../../portfolio/portfolio';
import { isErrorCell, textOf } from '../../tables/cell';
import { tableDeclarations, tableNames, type TableName } from '../../tables/declarations/index';
import { matchHeaders, type Cells } from '../../tables/headers';
import { ownIdOf } from '../../tables/own-id';
import { rowsEnd } from '../../tables/totals';
import { asMapped, expressionOf, readerOf } from './cells';
import { named, type Engine } from './duck';
import type { Source, SourceColumn, SourceTable } from './source';

/** An id that stands under two accounts. */
export interface SharedId {
  readonly table: TableName;
  readonly column: string;
  readonly id: string;
  readonly accounts: readonly [string, string];
}

interface DealtTable extends SourceTable {
  readonly rows: number;
}

const base = (name: TableName): string => named(`rows_${name}`);
const dealt = (name: TableName): string => named(`dealt_${name}`);
const keys = (name: TableName, route: Route): string => `key_${name}_${route}`;

/** Rows of a table's end that are looked at for totals. */
const TAIL = 50;

const idOf = (cell: unknown): string => (isErrorCell(cell) ? '' : textOf(cell));

export class Deal {
  private readonly tables = new Map<TableName, DealtTable>();
  /** In the order of the accounts table. */
  private readonly accounts: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly ofContract = new Map<string, number>();
  private readonly apart = new Set<string>();
  private weights = new Float64Array(0);

  private constructor(private readonly engine: Engine) {}

  /** `reads`: columns that are needed; every declared one when left out. */
  static async of(engine: Engine, source: Source, reads: Reads | undefined, step: (title: string) => void): Promise<Deal> {
    const deal = new Deal(engine);
    for (const name of tableNames) {
      const table = source.get(name);
      if (table === undefined) continue;
      step(table.title);
      await deal.copy(table, reads);
    }
    await deal.number();
    for (const name of dealtTables) if (deal.tables.has(name)) await deal.dealOut(name);
    await deal.weigh();
    return deal;
  }

  get accountIds(): readonly string[] {
    return this.accounts;
  }

  /** Rows of each table, as they came. */
  get counts(): ReadonlyMap<TableName, number> {
    return new Map([...this.tables].map(([name, { rows }]) => [name, rows]));
  }

  private async copy(table: SourceTable, reads: Reads | undefined): Promise<void> {
    const { name, relation } = table;
    const wanted = reads?.[name];
    const whole = wanted === undefined ? reads !== undefined && routesOf(name).length > 0 : false;
    const isWanted = ({ declared }: SourceColumn): boolean =>
      name === 'accounts' ||
      declared.required ||
      declared.name === 'currency' ||
      declared.name === ownIdOf(name) ||
      ['account_id', 'contract_id', 'scheme_id'].includes(declared.name) ||
      (!whole && (wanted?.includes(declared.name) ?? true));
    const columns = table.columns.filter(isWanted);
    const selected = columns.map((column) => `${expressionOf(column)} AS ${named(column.declared.name)}`);
    await this.engine.run(
      `CREATE OR REPLACE TEMP TABLE ${base(name)} AS SELECT row_number() OVER () + 1 AS _place, ${selected.join(', ')} FROM ${relation}`,
    );
    this.tables.set(name, { ...table, columns, rows: 0 });
    await this.cutTotals(name);
    const [[rows] = []] = await this.engine.rows(`SELECT CAST(count(*) AS DOUBLE) FROM ${base(name)}`);
    this.tables.set(name, { ...table, columns, rows: Number(rows) });
  }

  /** Rows of totals at the end are no rows. */
  private async cutTotals(name: TableName): Promise<void> {
    const tail = (await this.select(name, `FROM ${base(name)} ORDER BY _place DESC LIMIT ${TAIL}`)).reverse();
    const header = this.header(name);
    const cells: Cells = [header, ...tail.map((row) => row.slice(1))];
    const end = rowsEnd(name, cells, matchHeaders(tableDeclarations[name], cells));
    if (end < cells.length) await this.engine.run(`DELETE FROM ${base(name)} WHERE _place >= ${Number(tail[end - 1]![0])}`);
  }

  /** Its rows, each after its place. */
  private async select(name: TableName, from: string): Promise<unknown[][]> {
    const { columns } = this.tables.get(name)!;
    const selected = columns.map(({ declared }) => named(declared.name));
    return asMapped(await this.engine.rows(`SELECT ${['CAST(_place AS DOUBLE)', ...selected].join(', ')} ${from}`), columns, 1);
  }

  header(name: TableName): string[] {
    return this.tables.get(name)!.columns.map(({ declared }) => declared.name);
  }

  private column(name: TableName, column: string): SourceColumn | undefined {
    return this.tables.get(name)?.columns.find(({ declared }) => declared.name === column);
  }

  /** What the mapping and the reader of cells make of every id of a column, by how the engine writes it. */
  private async idsIn(name: TableName, column: string): Promise<(readonly [raw: string, id: string])[]> {
    const own = this.column(name, column);
    if (own === undefined) return [];
    const read = readerOf(own) ?? ((cell: unknown) => cell);
    const rows = await this.engine.rows(
      `SELECT CAST(${named(column)} AS VARCHAR), ${named(column)} FROM ${base(name)} WHERE ${named(column)} IS NOT NULL GROUP BY ALL`,
    );
    return rows.map(([raw, cell]) => [String(raw), idOf(read(cell))] as const).filter(([, id]) => id !== '');
  }

  /** Accounts get numbers in their order, and each contract the number of its account. */
  private async number(): Promise<void> {
    const ids = new Map(await this.idsIn('accounts', 'account_id'));
    const order = await this.engine.rows(
      `SELECT CAST(account_id AS VARCHAR) FROM ${base('accounts')} WHERE account_id IS NOT NULL ORDER BY _place`,
    );
    for (const [raw] of order) {
      const id = ids.get(String(raw));
      if (id !== undefined && !this.places.has(id)) this.places.set(id, this.accounts.push(id) - 1);
    }
    if (!this.tables.has('contracts')) return;
    const contracts = new Map(await this.idsIn('contracts', 'contract_id'));
    const owners = new Map(await this.idsIn('contracts', 'account_id'));
    const pairs = await this.engine.rows(
      `SELECT CAST(contract_id AS VARCHAR), CAST(account_id AS VARCHAR) FROM ${base('contracts')} WHERE contract_id IS NOT NULL ORDER BY _place`,
    );
    for (const [contract, account] of pairs) {
      const [id, place] = [contracts.get(String(contract)), this.places.get(owners.get(String(account)) ?? '')];
      if (id === undefined || this.ofContract.has(id)) continue;
      if (place === undefined) this.apart.add(id);
      else this.ofContract.set(id, place);
    }
  }

  /** Contracts of accounts that the accounts table doesn't have. */
  get contractsApart(): readonly string[] {
    return [...this.apart].filter((id) => !this.ofContract.has(id));
  }

  /** The first row of any of the tables that leads to no account, by its number in the source. */
  async rowsApart(names: readonly TableName[]): Promise<{ readonly table: TableName; readonly place: number } | undefined> {
    for (const table of names) {
      if (!this.tables.has(table)) continue;
      const [[place] = []] = await this.engine.rows(
        `SELECT CAST(min(_place) AS DOUBLE) FROM ${base(table)} WHERE _place NOT IN (SELECT _place FROM ${dealt(table)})`,
      );
      if (typeof place === 'number') return { table, place };
    }
    return undefined;
  }

  /** The account that an id leads to; undefined for none of the accounts table. */
  private async placesBy(route: Route): Promise<(id: string) => number | undefined> {
    if (route === 'account_id') return (id) => this.places.get(id);
    if (route === 'contract_id') return (id) => this.ofContract.get(id);
    const ofScheme = new Map<string, number>();
    if (this.tables.has('schemes')) {
      const [schemes, contracts] = [new Map(await this.idsIn('schemes', 'scheme_id')), new Map(await this.idsIn('schemes', 'contract_id'))];
      const pairs = await this.engine.rows(
        `SELECT DISTINCT CAST(scheme_id AS VARCHAR), CAST(contract_id AS VARCHAR) FROM ${base('schemes')}`,
      );
      for (const [scheme, contract] of pairs) {
        const [id, place] = [schemes.get(String(scheme)), this.ofContract.get(contracts.get(String(contract)) ?? '')];
        if (id !== undefined && place !== undefined) ofScheme.set(id, place);
      }
    }
    return (id) => ofScheme.get(id);
  }

  private async dealOut(name: TableName): Promise<void> {
    const routes = routesOf(name).filter((route) => this.column(name, route) !== undefined);
    for (const route of routes) {
      const placeOf = await this.placesBy(route);
      const rows = (await this.idsIn(name, route)).map(([raw, id]): [string, string, number] => [raw, id, placeOf(id) ?? -1]);
      await this.engine.insert(keys(name, route), ['raw VARCHAR', 'id VARCHAR', 'seq INTEGER'], rows);
    }
    const joins = routes.map((route, r) => `LEFT JOIN ${named(keys(name, route))} k${r} ON CAST(b.${named(route)} AS VARCHAR) = k${r}.raw`);
    const seq = routes.length === 1 ? 'k0.seq' : `unnest(list_distinct([${routes.map((_, r) => `k${r}.seq`).join(', ')}]))`;
    await this.engine.run(
      `CREATE OR REPLACE TEMP TABLE ${dealt(name)} AS SELECT * FROM (SELECT ${seq} AS _seq, b.* FROM ${base(name)} b ${joins.join(' ')}) WHERE _seq >= 0 ORDER BY _seq, _place`,
    );
  }

  private async weigh(): Promise<void> {
    this.weights = new Float64Array(this.accounts.length);
    for (const name of dealtTables) {
      if (!this.tables.has(name)) continue;
      for (const [seq, rows] of await this.engine.rows(`SELECT _seq, CAST(count(*) AS DOUBLE) FROM ${dealt(name)} GROUP BY 1`))
        this.weights[Number(seq)]! += Number(rows);
    }
  }

  /** Ids that stand under two accounts, the first few of each table: one call over everything would keep one of the rows. */
  async sharedIds(most: number): Promise<SharedId[]> {
    const found: SharedId[] = [];
    for (const name of dealtTables) {
      const column = ownIdOf(name);
      if (name === 'accounts' || column === undefined || this.column(name, column) === undefined) continue;
      await this.noteOdd(name, column);
      const rows = await this.engine.rows(
        `SELECT coalesce(o.id, CAST(b.${named(column)} AS VARCHAR)) AS own, min(k.id), max(k.id) FROM ${base(name)} b
         JOIN ${named(keys(name, 'account_id'))} k ON CAST(b.account_id AS VARCHAR) = k.raw
         LEFT JOIN odd_ids o ON CAST(b.${named(column)} AS VARCHAR) = o.raw
         WHERE b.${named(column)} IS NOT NULL GROUP BY own HAVING min(k.id) <> max(k.id) AND own <> '' ORDER BY own LIMIT ${most}`,
      );
      found.push(
        ...rows.map(([id, one, other]): SharedId => ({ table: name, column, id: String(id), accounts: [String(one), String(other)] })),
      );
    }
    return found;
  }

  /** Ids that the reader of cells may write otherwise than they stand. */
  private async noteOdd(name: TableName, column: string): Promise<void> {
    const own = this.column(name, column)!;
    const read = readerOf(own) ?? ((cell: unknown) => cell);
    const odd = readerOf(own) === undefined ? `AND NOT regexp_full_match(CAST(${named(column)} AS VARCHAR), '[!-"$-~][!-~]*')` : '';
    const rows = await this.engine.rows(
      `SELECT CAST(${named(column)} AS VARCHAR), ${named(column)} FROM ${base(name)} WHERE ${named(column)} IS NOT NULL ${odd} GROUP BY ALL`,
    );
    await this.engine.insert(
      'odd_ids',
      ['raw VARCHAR', 'id VARCHAR'],
      rows.map(([raw, cell]): [string, string] => [String(raw), idOf(read(cell))]),
    );
  }

  /** What is known of all rows. */
  async census(asOf: number, reads: Reads | undefined): Promise<Census> {
    const given = [...this.tables.keys()];
    const others = given.filter((name) => dealtTables.includes(name));
    const tables: Partial<Record<TableName, Cells>> = {};
    for (const name of [...wholeTables, 'settings' as const]) if (this.tables.has(name)) tables[name] = await this.whole(name);
    const currencies: Record<string, (readonly [unknown, unknown])[]> = {};
    const written: Record<string, Record<string, ReadonlyMap<string, number>>> = {};
    for (const name of others) {
      currencies[name] = await this.pairs(name, 'account_id', 'currency');
      written[name] = await this.spellings(name);
    }
    return {
      asOf,
      reads,
      accounts: await this.whole('accounts'),
      tables,
      headers: Object.fromEntries(others.map((name) => [name, this.header(name)])),
      currencies,
      written,
      ...(this.tables.has('volumes') ? { referenceFamilies: await this.pairs('references', 'reference_id', 'family') } : {}),
    };
  }

  /** All rows of a table under its header. */
  async whole(name: TableName): Promise<Cells> {
    const rows = await this.select(name, `FROM ${base(name)} ORDER BY _place`);
    return [this.header(name), ...rows.map((row) => row.slice(1))];
  }

  /** Each pair of cells once, where it stands first. */
  private async pairs(name: TableName, one: string, other: string): Promise<(readonly [unknown, unknown])[]> {
    const columns = [this.column(name, one), this.column(name, other)];
    if (columns.some((column) => column === undefined)) return [];
    const rows = await this.engine.rows(`SELECT ${named(one)}, ${named(other)} FROM ${base(name)} GROUP BY 1, 2 ORDER BY min(_place)`);
    return asMapped(rows, columns as SourceColumn[]).map(([a, b]) => [a, b] as const);
  }

  private async spellings(name: TableName): Promise<Record<string, ReadonlyMap<string, number>>> {
    const found: Record<string, ReadonlyMap<string, number>> = {};
    for (const column of groupingColumns(name)) {
      const own = this.column(name, column);
      if (own === undefined) continue;
      const rows = asMapped(
        await this.engine.rows(
          `SELECT ${named(column)}, CAST(count(*) AS DOUBLE) FROM ${base(name)} WHERE ${named(column)} IS NOT NULL GROUP BY 1`,
        ),
        [own],
      );
      found[column] = new Map(rows.filter(([cell]) => typeof cell === 'string').map(([cell, count]) => [cell as string, Number(count)]));
    }
    return found;
  }

  /** Where each part ends among the accounts: as many as have so many rows, an account with more on its own. */
  ends(rows: number): number[] {
    const ends: number[] = [];
    let sum = 0;
    this.weights.forEach((weight, place) => {
      if (sum > 0 && sum + weight > rows) {
        ends.push(place);
        sum = 0;
      }
      sum += weight;
    });
    if (this.weights.length > 0) ends.push(this.weights.length);
    return ends;
  }

  /** The rows of the accounts from one place to another (not included). */
  async part(from: number, to: number): Promise<PartTables> {
    const part: PartTables = {};
    for (const name of dealtTables) {
      if (!this.tables.has(name)) continue;
      const rows = await this.select(name, `FROM ${dealt(name)} WHERE _seq >= ${from} AND _seq < ${to} ORDER BY _place`);
      part[name] = inOrder(this.header(name), rows);
    }
    return part;
  }

  /** The part that an account is in, alone; undefined for one that the accounts table doesn't have. */
  placeOf(id: string): number | undefined {
    return this.places.get(textOf(id));
  }
}

/** A row that two ways lead to the part is there once. */
function inOrder(header: readonly string[], rows: readonly unknown[][]): { cells: unknown[][]; places: number[] } {
  const cells: unknown[][] = [[...header]];
  const places: number[] = [];
  for (const row of rows) {
    const place = Number(row[0]);
    if (places.at(-1) === place) continue;
    places.push(place);
    cells.push(row.slice(1));
  }
  return { cells, places };
}
