/** A file as the wizard shows it: rows under their header, and what the cells of each column say. In steps: long files can be stopped. */
import { typedColumn } from '../../../files/columns';
import { delimitedSource, textsOfColumn, type DelimitedSource, type FileChoices } from '../../../files/delimited-source';
import { knownHeaders } from '../../../files/known-headers';
import type { Steps } from '../../../files/steps';
import { suggestMapping } from '../../../mapping/suggest';
import type { MappingSource, SourceKind } from '../../../mapping/types';
import type { Language } from '../../../locales/languages';
import type { ColumnDeclaration } from '../../../tables/schema';
import type { LoadedWorkbook } from '../load';
import type { DraftColumn } from '../mapping/draft';
import { withInstead } from '../invoices/columns';
import { destinationOf } from './destinations';
import { headerText } from './plan';
import type { ColumnLook, ImportInput, ReadFile } from './work';

function* looksOf(source: DelimitedSource): Steps<ColumnLook[]> {
  const { header, rows } = source;
  const looks: ColumnLook[] = [];
  for (const [position, title] of header.entries()) {
    const steps = typedColumn(title, textsOfColumn(source, position));
    for (;;) {
      const next = steps.next();
      if (next.done === true) {
        const { sort, reading, notes } = next.value;
        looks.push({ sort, reading, notes });
        break;
      }
      const share = next.value.done / Math.max(1, next.value.total);
      yield { phase: 'looking', done: Math.round((position + share) * rows.length), total: header.length * rows.length };
    }
  }
  return looks;
}

/** Throws an UnreadableFile. */
export function* readFile({ data }: ImportInput, choices: FileChoices): Steps<ReadFile> {
  const source = yield* delimitedSource(data, knownHeaders(), choices);
  return { source, looks: yield* looksOf(source) };
}

/** What is suggested is told by the first rows. */
const ROWS_LOOKED_AT = 300;

/** The name of the file, without its ending, says something of the table. */
const sourceOf = (name: string, { source }: ReadFile): MappingSource => ({
  name: name.replace(/\.[a-z]{1,4}$/i, ''),
  headers: source.header,
  rows: source.rows.slice(0, ROWS_LOOKED_AT),
});

/** Columns of the tables that are there: their ids tell what joins them. */
const othersOf = (loaded: LoadedWorkbook | null): MappingSource[] =>
  (loaded?.tables ?? []).map(({ source, cells }) => ({
    name: source.name,
    headers: (cells[0] ?? []).map(String),
    rows: cells.slice(1, ROWS_LOOKED_AT),
  }));

export interface Suggested {
  readonly kind: SourceKind | null;
  readonly columns: readonly DraftColumn[];
}

/** Which table a file is, and which of its columns is which; `as` is what the user says. */
export function suggestColumns(
  name: string,
  file: ReadFile,
  loaded: LoadedWorkbook | null,
  language: Language,
  as?: SourceKind,
  /** Cells of a workbook prove nothing that their kind doesn't say. */
  provenByCells = true,
): Suggested {
  const { table, columns: all } = suggestMapping(sourceOf(name, file), othersOf(loaded), as === undefined ? {} : { as });
  const columns = table === 'invoice_lines' ? withInstead(all) : all;
  const destination = table === null ? undefined : destinationOf(table);
  const { header } = file.source;
  return {
    kind: destination === undefined ? null : table,
    columns: columns.map((column, position) => {
      const declared = destination?.columns.find((one) => one.name === column.ours);
      const own = { ...column, header: headerText(header, position, language), ours: declared?.name ?? null };
      if (declared === undefined) return { ...own, reading: {}, asks: [] };
      return provenByCells ? proven(own, declared, file.looks[position]!) : own;
    }),
  };
}

/** The column as all of its cells prove how to read it; what they leave open is asked. */
export function proven(column: DraftColumn, { kind }: ColumnDeclaration, { reading, notes }: ColumnLook): DraftColumn {
  const isDay = kind === 'date' || kind === 'moment';
  if (!isDay && kind !== 'number') return column;
  const [key, ask, open] = isDay
    ? (['dayOrder', 'day_order', 'ambiguous_dates'] as const)
    : (['decimal', 'decimal', 'ambiguous_numbers'] as const);
  const { [key]: _first, ...others } = column.reading;
  const asks = column.asks.filter(({ code }) => code !== ask);
  if (reading[key] !== undefined) return { ...column, reading: { ...others, [key]: reading[key] }, asks };
  const example = notes.find((note) => note.code === open);
  return example === undefined || !('example' in example)
    ? { ...column, reading: others, asks }
    : { ...column, reading: others, asks: [{ code: ask, example: example.example }, ...asks] };
}
