// Which workbook the page shows: the sample, an empty one, a folder of CSV files, or an .xlsx file. The page builds the workbook; the
// server only says where the parts are.
import type { Language } from '../../locales/languages';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { LARGEST_SOURCE, MEGABYTE } from '../files/limits';
import type { Options } from './options';

export type SourceDescription =
  | { kind: 'sample'; language: Language }
  | { kind: 'empty'; language: Language }
  | { kind: 'data'; language: Language; name: string; asOf: string | null; tables: { name: string; file: string }[] }
  | { kind: 'xlsx'; language: Language; name: string; file: string };

export interface WorkbookSource {
  description: SourceDescription;
  /** Files that the page may ask for, by the name in `description`. */
  files: ReadonlyMap<string, string>;
}

/** A note about the data, which a person can read. */
const LARGEST_PROVENANCE = MEGABYTE;

const provenance = z.object({ as_of: z.optional(z.string()) });

/** The size of a file; null where there is none, or a folder of that name. */
function sizeOf(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.size : null;
}

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE)} MB`;

function refuseAbove(largest: number, what: string, bytes: number): void {
  if (bytes > largest) throw new Error(`${what}: ${inMegabytes(bytes)} are too much to be opened, ${inMegabytes(largest)} at most.`);
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`${path}: this is not a JSON file.`);
  }
}

/** The day that a folder's data describe. "2019-01-01 (arbitrary: …)" is a date with a remark. */
function asOfFromProvenance(folder: string): string | null {
  const path = join(folder, 'provenance.json');
  const size = sizeOf(path);
  if (size === null) return null;
  refuseAbove(LARGEST_PROVENANCE, path, size);
  const read = provenance.safeParse(parsed(path));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  return /^\d{4}-\d{2}-\d{2}/.exec(read.data.as_of ?? '')?.[0] ?? null;
}

export function workbookSource({ data, open, empty, asOf, language }: Options): WorkbookSource {
  if (open !== null) {
    refuseAbove(LARGEST_SOURCE, `--open ${open}`, sizeOf(open) ?? 0);
    return {
      description: { kind: 'xlsx', language, name: basename(open), file: 'workbook.xlsx' },
      files: new Map([['workbook.xlsx', open]]),
    };
  }
  if (data === null) return { description: { kind: empty ? 'empty' : 'sample', language }, files: new Map() };
  const names = readdirSync(data)
    .filter((file) => /\.(?:csv|tsv)$/i.test(file) && sizeOf(join(data, file)) !== null)
    .sort();
  if (names.length === 0) throw new Error(`--data ${data}: there is no .csv file in it.`);
  const bytes = names.reduce((sum, file) => sum + (sizeOf(join(data, file)) ?? 0), 0);
  refuseAbove(LARGEST_SOURCE, `--data ${data}`, bytes);
  return {
    description: {
      kind: 'data',
      language,
      name: basename(data),
      asOf: asOf ?? asOfFromProvenance(data),
      tables: names.map((file) => ({ name: file.replace(/\.(?:csv|tsv)$/i, ''), file })),
    },
    files: new Map(names.map((file) => [file, join(data, file)])),
  };
}
