// The command line as a process would run it, without the process: its words, its exit code, and folders of files made of ranges.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/main';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import { isoDate } from '../../src/tables/dates';
import type { TableRanges } from '../batch/worlds';
import { Engine, named, quoted } from '../../src/cli/engine/duck';

export interface Ended {
  readonly exit: number;
  readonly output: string;
  readonly progress: string;
}

export interface Around {
  readonly input?: string;
  readonly signal?: AbortSignal;
  /** Hears each piece of progress. */
  readonly onProgress?: (text: string) => void;
}

export async function tenure(args: readonly string[], { input = '', signal, onProgress }: Around = {}): Promise<Ended> {
  let [output, progress] = ['', ''];
  const exit = await run(
    args,
    {
      input: Readable.from(input === '' ? [] : [input]),
      output: { write: (text: string) => (output += text) },
      progress: {
        write: (text: string) => {
          progress += text;
          onProgress?.(text);
        },
      },
    },
    signal ?? new AbortController().signal,
    {},
  );
  return { exit, output, progress };
}

/** A folder that is gone after `use`. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sheet holds a day as a number, a file as a day. */
export const withDays = (tables: TableRanges): TableRanges =>
  Object.fromEntries(
    Object.entries(tables).map(([name, [header, ...rows]]) => {
      const days = header!.map((column) =>
        tableDeclarations[name as TableName].columns.some((one) => one.name === column && (one.kind === 'date' || one.kind === 'moment')),
      );
      return [name, [header!, ...rows.map((row) => row.map((cell, c) => (days[c] && typeof cell === 'number' ? isoDate(cell) : cell)))]];
    }),
  );

type Ranges = Readonly<Record<string, readonly (readonly unknown[])[] | undefined>>;

function csvField(cell: unknown): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function writeCsvTables(folder: string, tables: Ranges): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(join(folder, `${name}.csv`), `${rows!.map((row) => row.map(csvField).join(',')).join('\n')}\n`);
}

/** Columns get the types that the engine finds in them: numbers, days, flags, texts. */
export async function writeParquetTables(folder: string, tables: Ranges): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await inFolder(async (texts) => {
    writeCsvTables(texts, tables);
    await inEngine(async (engine) => {
      for (const name of Object.keys(tables))
        await engine.run(
          `COPY (SELECT * FROM read_csv(${quoted(join(texts, `${name}.csv`))}, header = true, sample_size = -1)) TO ${quoted(join(folder, `${name}.parquet`))} (FORMAT parquet)`,
        );
    });
  });
}

export async function inEngine<Result>(use: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = await Engine.open({ threads: 2 });
  try {
    return await use(engine);
  } finally {
    engine.close();
  }
}

/** The rows of a Parquet file: figures as numbers, days as texts. */
export const parquetRows = (path: string): Promise<unknown[][]> =>
  inEngine(async (engine) => {
    const columns = await engine.columns(`read_parquet(${quoted(path)})`);
    const cells = columns.map(([name, type]) => (type === 'DATE' ? `strftime(${named(name)}, '%Y-%m-%d')` : named(name)));
    return engine.rows(`SELECT ${cells.join(', ')} FROM read_parquet(${quoted(path)})`);
  });
