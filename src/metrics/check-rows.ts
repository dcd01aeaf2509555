/**
 * What is wrong in tables as they stand, as findings with table, row and column: reading finds bad cells, joining finds ids that name nothing. The settings, and
 * what only shows in a figure, are others' to check.
 */
import { AccountRows, ownIdOf } from '../portfolio/account-rows';
import { reportParentCycles } from '../portfolio/groups';
import { repeatedIds } from '../portfolio/scan';
import { reportSimilarIds } from '../portfolio/similar-ids';
import { attempt } from '../tables/answer';
import type { TableName } from '../tables/declarations/index';
import { NO_CODE } from '../tables/dictionary';
import { TableError, type Finding, type FindingCode, type TableFault } from '../tables/findings';
import type { Cells } from '../tables/headers';
import { readMapping } from '../tables/mapping-table';
import { readTable, type Dictionaries, type Table } from '../tables/read';
import { reportSpellings } from '../tables/spellings';
import { reportOpenTerms } from './contracts/contract-clock';

interface GivenTable {
  readonly name: TableName;
  readonly cells: Cells;
}

export interface RowsCheck<Given> {
  readonly findings: readonly Finding[];
  /** Tables that could not be read at all. */
  readonly faults: readonly { readonly fault: TableFault; readonly table: Given }[];
}

export function checkRows<Given extends GivenTable>(tables: readonly Given[], date1904: boolean): RowsCheck<Given> {
  const findings: Finding[] = [];
  const faults: { fault: TableFault; table: Given }[] = [];
  const dictionaries: Dictionaries = new Map();
  const read = new Map<TableName, Table>();
  for (const table of tables) {
    if (table.name === 'settings') continue;
    try {
      if (table.name === 'mapping') findings.push(...attemptedMapping(table.cells));
      read.set(table.name, readTable(table.name, table.cells, { dictionaries, date1904, notes: true }));
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      faults.push({ fault: error.fault, table });
    }
  }
  reportByAccount(tables, read, dictionaries.get('account')?.size ?? 0);
  const accounts = read.get('accounts');
  const contracts = read.get('contracts');
  if (contracts !== undefined) reportOpenTerms(contracts);
  reportSimilarIds(accounts === undefined ? read.values() : new Set([accounts, ...read.values()]));
  for (const table of read.values()) {
    if (table !== accounts) reportUnknown(table, 'account_id', accounts, 'unknown_account');
    if (table.name !== 'contracts') reportUnknown(table, 'contract_id', contracts, 'unknown_contract');
    if (table.name !== 'schemes') reportUnknown(table, 'scheme_id', read.get('schemes'), 'unknown_scheme');
    if (table.name === 'volumes') reportNobody(table);
    reportSpellings(table);
    findings.push(...table.findings);
  }
  return { findings, faults };
}

/** What is wrong in the mapping itself: its first fault, as in the settings. */
function attemptedMapping(cells: Cells): Finding[] {
  const read = attempt(() => readMapping(cells));
  return read.ok ? [] : [read.fault];
}

/** Grouping the rows by account reports the repeated ids; the accounts' own rows tell whether their parents go in a circle. */
function reportByAccount(tables: readonly GivenTable[], read: ReadonlyMap<TableName, Table>, accountCount: number): void {
  for (const { name, cells } of tables) {
    const table = read.get(name);
    if (table?.codes('account_id') === undefined) continue;
    const rows = new AccountRows(table, accountCount, repeatedIds(table, cells, ownIdOf(name)));
    if (name === 'accounts') reportParentCycles(rows);
  }
}

/** Rows whose id names no row of the table that it points to. Nothing is reported when that table was not found. */
function reportUnknown(table: Table, column: string, owners: Table | undefined, code: FindingCode): void {
  const ids = table.codes(column);
  const known = owners?.codes(column);
  if (ids === undefined || known === undefined) return;
  const there = new Uint8Array(ids.dictionary.size);
  for (const owner of known.codes) if (owner !== NO_CODE) there[owner] = 1;
  for (let row = 0; row < table.rowCount; row++) {
    const id = ids.codes[row]!;
    if (id !== NO_CODE && there[id] === 0) table.report(row, column, code, 'warning', ids.dictionary.text(id));
  }
}

/** Volumes that name nobody count for no scheme. */
function reportNobody(volumes: Table): void {
  for (let row = 0; row < volumes.rowCount; row++) {
    const named = ['contract_id', 'account_id', 'scheme_id'].some((column) => volumes.text(column, row) !== '');
    if (!named && !Number.isNaN(volumes.number('date', row))) volumes.report(row, 'contract_id', 'nobody_bought', 'warning', '');
  }
}
