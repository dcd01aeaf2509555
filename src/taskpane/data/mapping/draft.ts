/** A mapping while it is being made: what is chosen for each column of theirs, and whether it can be saved. */
import { missingOf, suggestMapping } from '../../../mapping/suggest';
import type { Ask, ColumnSuggestion, MappingSource, Reason, SourceKind, TableSuggestion } from '../../../mapping/types';
import { tableNames, type TableName } from '../../../tables/declarations/index';
import type { ColumnReading, TableMapping } from '../../../tables/mapping';
import { headerKey } from '../../../tables/mapping-table';
import type { WorkbookSource } from '../../../workbook/index';

export interface DraftColumn {
  readonly position: number;
  readonly header: string;
  readonly ours: string | null;
  readonly reading: ColumnReading;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly asks: readonly Ask[];
}

export interface MappingDraft {
  readonly table: TableName;
  readonly columns: readonly DraftColumn[];
}

/** Tables that somebody's own can be read as. */
export const readableTables: readonly TableName[] = tableNames.filter((name) => name !== 'mapping' && name !== 'settings');

const asSource = ({ name, headers, rows }: WorkbookSource): MappingSource => ({ name, headers, rows });

const suggestionFor = (source: WorkbookSource, all: readonly WorkbookSource[], as?: SourceKind): TableSuggestion =>
  suggestMapping(
    asSource(source),
    all.filter(({ id, kind }) => id !== source.id && kind !== 'mapping').map(asSource),
    as === undefined ? {} : { as },
  );

/** A table of theirs with what it looks like. */
export interface AssessedSource {
  readonly source: WorkbookSource;
  readonly suggestion: TableSuggestion;
  /** Columns that would be read beyond those that its own headers name. */
  readonly further: number;
}

/** Whether the mapping says more of a column than its own header does. */
const fromOutside = ({ ours, reasons, reading, asks }: ColumnSuggestion): boolean => {
  if (ours === null) return false;
  const alias = reasons.some((reason) => reason.code === 'alias' && reason.system !== 'tenure');
  return alias || Object.keys(reading).length > 0 || asks.some(({ code }) => code === 'day_order' || code === 'decimal');
};

/** Our columns that a table of the workbook has, under its own headers or by its mapping. */
const oursIn = (source: WorkbookSource, all: readonly WorkbookSource[], table: TableName): (string | null)[] =>
  (source.mapping?.columns ?? suggestionFor(source, all, table).columns).map(({ ours }) => ours);

/** A range that names accounts of a table that the workbook has, and brings nothing that this table lacks: a list, a note, a chart's cells. */
function isListOf(source: WorkbookSource, { table, columns }: TableSuggestion, all: readonly WorkbookSource[]): boolean {
  if (source.isExcelTable || source.mapping !== undefined || table === null || table === 'invoice_lines') return false;
  const read = columns.filter(({ ours }) => ours !== null);
  const of = read.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.code === 'joins' && reason.share === 1 ? [reason.source] : [])),
  );
  const known = all.find(({ id, name, kind }) => id !== source.id && kind === table && of.includes(name));
  if (known === undefined) return false;
  const theirs = new Set(oursIn(known, all, table));
  return read.every(({ ours }) => theirs.has(ours));
}

/** The tables that a mapping would help: those that are not ours, those that are mapped, and those of ours with columns that nobody reads. */
export function assess(sources: readonly WorkbookSource[]): AssessedSource[] {
  return sources.flatMap((source) => {
    if (source.kind === 'mapping' || source.kind === 'settings') return [];
    const suggestion = suggestionFor(source, sources, source.mapping?.table);
    const further = typeof source.kind === 'string' && source.mapping === undefined ? suggestion.columns.filter(fromOutside).length : 0;
    const ours = typeof source.kind === 'string' && source.mapping === undefined && source.mappingFault === undefined;
    if (isListOf(source, suggestion, sources)) return [];
    return ours && further === 0 ? [] : [{ source, suggestion, further }];
  });
}

/** The draft that the screen begins with: the mapping that is there, else the suggestion. */
export function draftOf({ source, suggestion }: AssessedSource, all: readonly WorkbookSource[]): MappingDraft {
  const { mapping } = source;
  const lines = suggestion.table === null || suggestion.table === 'invoice_lines';
  const table = mapping?.table ?? (lines ? 'references' : suggestion.table);
  const suggested = lines ? suggestionFor(source, all, table) : suggestion;
  // Of what looks like nothing of ours nothing is chosen.
  const chosen = suggestion.table !== null || mapping !== undefined;
  return {
    table,
    columns: suggested.columns.map((column): DraftColumn => {
      const own = mapping?.columns.find(({ theirs }) => headerKey(theirs) === headerKey(column.header));
      if (mapping === undefined) return chosen ? column : { ...column, ours: null, reading: {} };
      return { ...column, ours: own?.ours ?? null, reading: own?.reading ?? {}, asks: [] };
    }),
  };
}

export const draftAs = (source: WorkbookSource, all: readonly WorkbookSource[], table: TableName): MappingDraft => ({
  table,
  columns: suggestionFor(source, all, table).columns,
});

/** What is still to be named, and what is chosen twice. */
export interface DraftFaults {
  readonly missing: readonly string[];
  readonly twice: readonly { readonly ours: string; readonly headers: readonly string[] }[];
}

export function faultsOf({ table, columns }: MappingDraft): DraftFaults {
  const chosen = columns.filter(({ ours }) => ours !== null);
  const names = [...new Set(chosen.map(({ ours }) => ours!))];
  const twice = names.map((ours) => ({ ours, headers: chosen.filter((column) => column.ours === ours).map(({ header }) => header) }));
  return { missing: missingOf(table, names), twice: twice.filter(({ headers }) => headers.length > 1) };
}

export function mappingOfDraft({ table, columns }: MappingDraft, source: WorkbookSource): TableMapping {
  return {
    table,
    source: source.name,
    columns: columns.flatMap(({ header, ours, reading }) => (ours === null ? [] : [{ theirs: header, ours, reading }])),
  };
}

/** Sources whose suggestion leaves no question open: each table of ours once, and none that the workbook has already. */
export function readySources(assessed: readonly AssessedSource[], sources: readonly WorkbookSource[]): AssessedSource[] {
  const taken = new Set<SourceKind>(sources.flatMap(({ kind }) => (typeof kind === 'string' ? [kind] : [])));
  return assessed.filter(({ source, suggestion: { table, columns } }) => {
    if (table === null || table === 'invoice_lines' || source.mapping !== undefined) return false;
    // One of ours is read better; another of the same kind would be one too many.
    if (taken.has(table) && source.kind !== table) return false;
    const mapped = columns.flatMap(({ ours }) => ours ?? []);
    if (missingOf(table, mapped).length > 0 || columns.some(({ ours, asks }) => ours !== null && asks.length > 0)) return false;
    taken.add(table);
    return true;
  });
}
