/**
 * The data check: everything that is wrong in the tables, as findings with table, row and column. Reading finds bad cells; joining finds ids that
 * name nothing; computing (compute.ts) adds what only shows in a figure, such as a contract that ends before it starts.
 */
import { checkRows } from '../../metrics/check-rows';
import { TableError, type Finding, type FindingCode, type Severity, type TableFault } from '../../tables/findings';
import { readTable } from '../../tables/read';
import { lacking } from '../../tables/headers';
import { readSettingRows, Settings } from '../../settings/settings';
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
  const rows = checkRows(loaded.tables, date1904);
  findings.push(...rows.findings);
  faults.push(...rows.faults.map(({ fault, table }) => ({ fault, source: table.source })));
  return { findings, faults, date1904 };
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
