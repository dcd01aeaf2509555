/**
 * The embedded engine that reads files and holds rows. Extensions are neither fetched nor loaded by themselves; those that the user has installed are loaded
 * by name. Nothing is kept: its own tables live in memory, and beyond its share of memory in a folder that goes with the process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

export type EngineValue = string | number | boolean | null;

export interface EngineOptions {
  /** Such as `2GB`; the engine's own choice when left out. */
  readonly memory?: string;
  readonly threads?: number;
  /** Extensions of the user's, already installed. */
  readonly extensions?: readonly string[];
}

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** A name as SQL writes it. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export interface RowAppender {
  row(values: readonly (string | number | null)[]): void;
  done(): void;
}

export class Engine {
  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly close_: () => void,
  ) {}

  static async open({ memory, threads, extensions = [] }: EngineOptions = {}): Promise<Engine> {
    // Loaded when it is opened: a kernel on a worker of a cluster has no engine beside it.
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const folder = mkdtempSync(join(tmpdir(), 'tenure-'));
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      preserve_insertion_order: 'true',
      temp_directory: folder,
      ...(memory === undefined ? {} : { memory_limit: memory }),
      ...(threads === undefined ? {} : { threads: String(threads) }),
    });
    const connection = await instance.connect();
    const engine = new Engine(connection, () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    });
    for (const extension of extensions) await engine.run(`LOAD ${named(extension)}`);
    return engine;
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** Every row of the result. */
  async rows(sql: string): Promise<EngineValue[][]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRowsJS() as EngineValue[][];
  }

  /** The result piece by piece, a few thousand rows each. */
  async *pieces(sql: string): AsyncGenerator<EngineValue[][]> {
    const result = await this.connection.stream(sql);
    for await (const rows of result.yieldRowsJs()) yield rows as EngineValue[][];
  }

  /** Name and type of each column of a query. */
  async columns(relation: string): Promise<(readonly [name: string, type: string])[]> {
    return (await this.rows(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${relation})`)).map(([name, type]) => [
      String(name),
      String(type),
    ]);
  }

  /** A table made of rows that were worked out here. */
  async insert(table: string, columns: readonly string[], rows: Iterable<readonly (string | number | null)[]>): Promise<void> {
    const appender = await this.appender(table, columns);
    for (const row of rows) appender.row(row);
    appender.done();
  }

  /** The same, row by row; `columns`: each with its type, of which only INTEGER, DOUBLE and VARCHAR are written. */
  async appender(table: string, columns: readonly string[]): Promise<RowAppender> {
    await this.run(`CREATE OR REPLACE TEMP TABLE ${named(table)} (${columns.join(', ')})`);
    const appender = await this.connection.createAppender(table, undefined, 'temp');
    const whole = columns.map((column) => column.endsWith(' INTEGER'));
    return {
      row: (values) => {
        values.forEach((value, position) => {
          if (value === null) appender.appendNull();
          else if (typeof value === 'string') appender.appendVarchar(value);
          else if (whole[position]) appender.appendInteger(value);
          else appender.appendDouble(value);
        });
        appender.endRow();
      },
      done: () => appender.closeSync(),
    };
  }

  /** Stops what is running. */
  interrupt(): void {
    this.connection.interrupt();
  }

  close(): void {
    this.close_();
  }
}
