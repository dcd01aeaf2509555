// What Tenure's tables know of the headers in a file: where the header row is, and which columns are text whatever stands in them.
import { tableDeclarations, tableNames } from '../tables/declarations';
import type { TableName } from '../tables/declarations';
import { headersKnown } from '../tables/headers';
import type { ColumnKind } from '../tables/schema';
import { normaliseWord } from '../tables/words';
import type { HeaderKnowledge } from './delimited-source';

const textKinds: ReadonlySet<ColumnKind> = new Set(['id', 'key', 'text', 'tiers']);
const keyKinds: ReadonlySet<ColumnKind> = new Set(['id', 'key']);

function headersOf(tables: readonly TableName[], kinds: ReadonlySet<ColumnKind>): ReadonlySet<string> {
  const columns = tables.flatMap((name) => tableDeclarations[name].columns.filter(({ kind }) => kinds.has(kind)));
  return new Set(columns.flatMap(({ name, titles, aliases = [] }) => [name, ...Object.values(titles), ...aliases].map(normaliseWord)));
}

/** Of one table, or of all where the file's name says nothing. */
export function knownHeaders(table?: TableName): HeaderKnowledge {
  const tables = table === undefined ? tableNames : [table];
  const texts = headersOf(tables, textKinds);
  const keys = headersOf(tables, keyKinds);
  return {
    headersKnown: (row) => {
      const most = Math.max(...tables.map((name) => headersKnown(name, row)));
      // One known word among several cells can be chance.
      return most > 1 || row.filter((cell) => cell.trim() !== '').length === 1 ? most : 0;
    },
    staysText: (header) => texts.has(normaliseWord(header)),
    isKey: (header) => keys.has(normaliseWord(header)),
  };
}
