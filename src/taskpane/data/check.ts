/**
 * The data check: everything that is wrong in the tables, as findings with table, row and column. Reading finds bad cells; joining finds ids that
 * name nothing; computing (compute.ts) adds what only shows in a figure, such as a contract that ends before it starts.
 */
import { reportOpenTerms } from '../../metrics/contracts/contract-clock';
import { AccountRows, ownIdOf } from '../../portfolio/account-rows';
import { reportParentCycles } from '../../portfolio/groups';
import { repeatedIds } from '../../portfolio/scan';
import { reportSimilarIds } from '../../portfolio/similar-ids';
import { NO_CODE } from '../../tables/dictionary';
import { TableError, type Finding, type FindingCode, type Severity, type TableFault } from '../../tables/findings';
import { reportSpellings } from '../../tables/spellings';
import { readTable, type Dictionaries, type Table } from '../../tables/read';
import type { TableName } from '../../tables/declarations/index';
import { lacking } from '../../tables/headers';
import { readSettingRows, Settings } from '../../settings/settings';
import { attempt } from '../../tables/answer';
import { readMapping } from '../../tables/mapping-table';
import { cellsAsRead, type WorkbookTable } from '../../workbook/index';
import { tableOf, type LoadedTable, type LoadedWorkbook } from './load';

export interface Check {
  readonly findings: readonly Finding[];
  /** Tables that could not be read at all. */
  readonly faults: readonly PlacedFault[];
  /** The settings say that days count from 1904. */
  readonly date1904: boolean;
}

export interface PlacedFault {
  readonly fault: TableFault;
  readonly source: WorkbookTable;
}

export function checkTables(loaded: LoadedWorkbook): Check {
  const findings: Finding[] = [];
  const faults: PlacedFault[] = [
    ...loaded.incomplete.map(({ source, name }) => ({ source, fault: lacking(name, cellsAsRead([source.headers], source)[0]!) })),
    ...loaded.gone,
  ];
  const date1904 = usesDate1904(loaded, findings, faults);
  const dictionaries: Dictionaries = new Map();
  const read = new Map<TableName, Table>();
  for (const table of loaded.tables) {
    if (table.name === 'settings') continue;
    try {
      if (table.name === 'mapping') findings.push(...attemptedMapping(table.cells));
      read.set(table.name, readTable(table.name, table.cells, { dictionaries, date1904, notes: true }));
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      faults.push({ fault: error.fault, source: table.source });
    }
  }
  reportByAccount(loaded, read, dictionaries.get('account')?.size ?? 0);
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
  return { findings, faults, date1904 };
}

/** What is wrong in the mapping itself: its first fault, as in the settings. */
function attemptedMapping(cells: LoadedTable['cells']): Finding[] {
  const read = attempt(() => readMapping(cells));
  return read.ok ? [] : [read.fault];
}

/** Grouping the rows by account reports the repeated ids; the accounts' own rows tell whether their parents go in a circle. */
function reportByAccount(loaded: LoadedWorkbook, read: ReadonlyMap<TableName, Table>, accountCount: number): void {
  for (const { name, cells } of loaded.tables) {
    const table = read.get(name);
    if (table?.codes('account_id') === undefined) continue;
    const rows = new AccountRows(table, accountCount, repeatedIds(table, cells, ownIdOf(name)));
    if (name === 'accounts') reportParentCycles(rows);
  }
}

/** The settings table is checked by reading it; the cells in error are reported too, though their rows say nothing. */
function usesDate1904(loaded: LoadedWorkbook, findings: Finding[], faults: PlacedFault[]): boolean {
  const table = tableOf(loaded, 'settings');
  if (table === undefined) return false;
  try {
    findings.push(...readTable('settings', table.cells).findings.filter(({ code }) => code === 'error_cell'));
    const { rows, faults: bad } = readSettingRows(table.cells);
    findings.push(...bad);
    return Settings.fromRows(rows).values.date1904;
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    faults.push({ fault: error.fault, source: table.source });
    return false;
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

export interface FindingKind {
  readonly code: FindingCode;
  readonly column: string;
  readonly severity: Severity;
  readonly count: number;
  /** By row; at most `KEPT` of them. */
  readonly first: readonly Finding[];
}
export interface TableFindings {
  readonly table: string;
  readonly count: number;
  readonly kinds: readonly FindingKind[];
}

/** How many of one kind can be shown: more says nothing new. */
const KEPT = 50;
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings by table, in the order of `tables`, and by kind and column: errors first, the most frequent first. */
export function groupFindings(findings: readonly Finding[], tables: readonly LoadedTable[]): TableFindings[] {
  return tables.flatMap(({ name }) => {
    const own = findings.filter(({ table }) => table === name);
    if (own.length === 0) return [];
    const kinds = new Map<string, Finding[]>();
    for (const finding of own) {
      // A header that nobody reads is a column of its own: all of them are one kind.
      const key = finding.code === 'unread_column' ? finding.code : `${finding.code} ${finding.column}`;
      const list = kinds.get(key);
      if (list === undefined) kinds.set(key, [finding]);
      else list.push(finding);
    }
    const grouped = [...kinds.values()].map((list): FindingKind => {
      const { code, column, severity } = list[0]!;
      return { code, column, severity, count: list.length, first: list.sort((a, b) => a.row - b.row).slice(0, KEPT) };
    });
    return [{ table: name, count: own.length, kinds: grouped.sort((a, b) => rank[a.severity] - rank[b.severity] || b.count - a.count) }];
  });
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The same cell reported twice for the same reason counts once. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, table, row, column }) => {
    const key = `${table} ${row} ${column} ${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
