/**
 * Where the rows are: a folder of files named after tables (CSV, TSV, Parquet, or folders of such), one such file, or a DuckDB database. Each table is a relation
 * of the engine whose columns are found as in a range: by our headers, or by a mapping of somebody's own.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Cells } from '../../tables/headers';
import { matchHeaders } from '../../tables/headers';
import { tableDeclarations, tableNames, type TableName } from '../../tables/declarations/index';
import type { ColumnReading, TableMapping } from '../../tables/mapping';
import { mappingOf } from '../../tables/mapped';
import { readMapping } from '../../tables/mapping-table';
import type { ColumnDeclaration } from '../../tables/schema';
import { normaliseWord } from '../../tables/words';
import { readDelimited } from '../../files/read-delimited';
import { knownHeaders } from '../../files/known-headers';
import type { CliTexts } from '../../locales/en/cli';
import { Refusal } from '../refusal';
import type { Engine } from './duck';
import { named, quoted } from './duck';

export interface SourceColumn {
  readonly declared: ColumnDeclaration;
  /** As the relation calls it. */
  readonly theirs: string;
  /** The engine's type. */
  readonly type: string;
  readonly reading: ColumnReading;
}

export interface SourceTable {
  readonly name: TableName;
  /** As the user knows it. */
  readonly title: string;
  /** SQL that yields its rows. */
  readonly relation: string;
  readonly columns: readonly SourceColumn[];
}

export type Source = ReadonlyMap<TableName, SourceTable>;

/** Something that has rows, before anybody knows which table it is. */
interface Found {
  readonly name: string;
  readonly title: string;
  readonly relation: string;
}

const ENDINGS: Readonly<Record<string, (path: string) => string>> = {
  // Texts as they stand: what a cell says is decided by the one reader of cells, which refuses what can be read in two ways.
  '.csv': (path) => `read_csv(${quoted(path)}, header = true, all_varchar = true, sample_size = 20480)`,
  '.tsv': (path) => `read_csv(${quoted(path)}, header = true, all_varchar = true, delim = '\t')`,
  '.parquet': (path) => `read_parquet(${quoted(path)})`,
};
const DATABASES = new Set(['.duckdb', '.db', '.ddb']);

const asFile = (path: string): Found | undefined => {
  const relation = ENDINGS[extname(path).toLowerCase()]?.(path);
  return relation === undefined ? undefined : { name: basename(path, extname(path)), title: basename(path), relation };
};

/** Its files, and folders of files of one kind. */
function inFolder(folder: string): Found[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Found[] => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [asFile(path) ?? []].flat();
    const ending = Object.keys(ENDINGS).find((one) => readdirSync(path).some((name) => name.toLowerCase().endsWith(one)));
    if (ending === undefined) return [];
    return [{ name: entry.name, title: `${entry.name}/*${ending}`, relation: ENDINGS[ending]!(join(path, `*${ending}`)) }];
  });
}

async function inDatabase(engine: Engine, path: string): Promise<Found[]> {
  await engine.run(`ATTACH ${quoted(path)} AS source (READ_ONLY)`);
  const rows = await engine.rows(`SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = 'source' UNION ALL
    SELECT schema_name, view_name FROM duckdb_views() WHERE database_name = 'source' AND NOT internal`);
  return rows.map(([schema, name]) => ({
    name: String(name),
    title: String(name),
    relation: `source.${named(String(schema))}.${named(String(name))}`,
  }));
}

export async function foundAt(engine: Engine, path: string, texts: CliTexts): Promise<Found[]> {
  if (!existsSync(path)) throw new Refusal(texts.faults.noSuchPlace(path), 4);
  if (statSync(path).isDirectory()) return inFolder(path);
  if (DATABASES.has(extname(path).toLowerCase())) return inDatabase(engine, path);
  const file = asFile(path);
  if (file === undefined) throw new Refusal(texts.faults.unknownFormat(path), 2);
  return [file];
}

const byWord = new Map(
  tableNames.flatMap((name) =>
    [name, ...Object.values(tableDeclarations[name].titles)].map((word) => [normaliseWord(word), name] as const),
  ),
);

/** The mapping of a file, or the one that stands in the folder. */
export function mappingAt(path: string | undefined, from: string): readonly TableMapping[] {
  const beside = existsSync(from) && statSync(from).isDirectory() ? join(from, 'mapping.csv') : '';
  const file = path ?? (existsSync(beside) ? beside : undefined);
  if (file === undefined) return [];
  const { header, rows } = readDelimited(new Uint8Array(readFileSync(file)), knownHeaders('mapping'));
  return readMapping([header, ...rows] as Cells);
}

/** The tables of a place. Throws a TableError, or a Refusal for what the engine can't read. */
export async function openSource(engine: Engine, from: string, mappings: readonly TableMapping[], texts: CliTexts): Promise<Source> {
  const tables = new Map<TableName, SourceTable>();
  for (const found of await foundAt(engine, from, texts)) {
    const own = mappings.filter(({ source }) => normaliseWord(source) === normaliseWord(found.name));
    const name = own[0]?.table ?? byWord.get(normaliseWord(found.name));
    if (name === undefined || name === 'mapping') continue;
    if (tables.has(name)) throw new Refusal(texts.faults.tableTwice(name, tables.get(name)!.title, found.title));
    const columns = await readable(() => engine.columns(found.relation), found, texts);
    tables.set(name, { name, title: found.title, relation: found.relation, columns: columnsOf(name, columns, own) });
  }
  return tables;
}

/** What the engine says of a file that it can't read, with the file's name. */
export async function readable<Result>(read: () => Promise<Result>, { title }: Pick<Found, 'title'>, texts: CliTexts): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Refusal(texts.faults.unreadable(title, said), 4);
  }
}

function columnsOf(name: TableName, columns: readonly (readonly [string, string])[], mappings: readonly TableMapping[]): SourceColumn[] {
  const header = columns.map(([theirs]) => theirs);
  const fit = mappings.length === 0 ? undefined : mappingOf(header, mappings, name);
  const declared = tableDeclarations[name].columns;
  const column = (one: ColumnDeclaration, position: number, reading: ColumnReading): SourceColumn => ({
    declared: one,
    theirs: columns[position]![0],
    type: columns[position]![1],
    reading,
  });
  if (fit !== undefined)
    return fit.mapping.columns.map(({ ours, reading }, index) =>
      column(declared.find((one) => one.name === ours)!, fit.positions[index]!, reading),
    );
  const positions = matchHeaders(tableDeclarations[name], [header]);
  return [...positions].map(([ours, position]) => column(declared.find((one) => one.name === ours)!, position, {}));
}
