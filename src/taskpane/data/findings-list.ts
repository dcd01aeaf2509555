/** The findings of the data check: which are listed, and the list as a table of its own. */
import { columnTitle, findingReason } from '../../functions/errors';
import { textsOf, type Language } from '../../locales/languages';
import { tableDeclarations, type TableName } from '../../tables/declarations/index';
import type { Finding, Severity } from '../../tables/findings';
import type { NewTable } from '../../workbook/index';
import { csvOf } from './csv';
import { tableOf, type LoadedWorkbook } from './load';
import { rowPlace } from './places';

/** '' for all of them. */
export interface FindingFilter {
  readonly table: string;
  readonly severity: Severity | '';
  readonly column: string;
}

export const NO_FILTER: FindingFilter = { table: '', severity: '', column: '' };

export const filtered = (findings: readonly Finding[], { table, severity, column }: FindingFilter): readonly Finding[] =>
  findings.filter(
    (finding) =>
      (table === '' || finding.table === table) &&
      (severity === '' || finding.severity === severity) &&
      (column === '' || finding.column === column),
  );

const titleOf = (table: string, language: Language): string => tableDeclarations[table as TableName].titles[language];
const columnIn = (finding: Finding, language: Language): string => columnTitle(finding.table, finding.column, language);

/** The columns that findings name, with a title each, in the order of titles. */
export function columnsIn(findings: readonly Finding[], language: Language, compare: (a: string, b: string) => number): [string, string][] {
  const titles = new Map<string, string>();
  for (const finding of findings) if (!titles.has(finding.column)) titles.set(finding.column, columnIn(finding, language));
  return [...titles].sort((a, b) => compare(a[1], b[1]));
}

/** One row for each finding, in the words of the pane; what stands in the cells stays text. */
export function findingsTable(findings: readonly Finding[], loaded: LoadedWorkbook, language: Language): NewTable {
  const { data, fixes } = textsOf(language).pane;
  const { severity, table, sheet, cell, column, kind, value, reason } = fixes.listHeader;
  const rows = findings.map((finding) => {
    const found = tableOf(loaded, finding.table);
    const place = found === undefined ? undefined : rowPlace(found, finding.row, finding.column);
    return [
      data.severities[finding.severity],
      titleOf(finding.table, language),
      place?.sheet ?? '',
      place?.address ?? '',
      columnIn(finding, language),
      data.kinds[finding.code],
      typeof finding.value === 'string' ? finding.value : String(finding.value ?? ''),
      findingReason(finding, language),
    ];
  });
  const header = [severity, table, sheet, cell, column, kind, value, reason];
  return { title: fixes.listSheet, header, rows, formats: header.map(() => 'General'), widths: [14, 18, 18, 10, 24, 32, 24, 40] };
}

/** The same list as a file. */
export function findingsCsv(findings: readonly Finding[], loaded: LoadedWorkbook, language: Language): string {
  const { header, rows } = findingsTable(findings, loaded, language);
  return csvOf(
    header,
    rows.map((row) => row.map(String)),
    language,
  );
}
