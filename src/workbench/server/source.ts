// Which workbook the page shows: the sample, a folder of CSV files, or an .xlsx file. The page builds the workbook; the
// server only says where the parts are.
import type { Language } from '../../locales/languages';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { Options } from './options';

export type SourceDescription =
  | { kind: 'sample'; language: Language }
  | { kind: 'data'; language: Language; name: string; asOf: string | null; tables: { name: string; file: string }[] }
  | { kind: 'xlsx'; language: Language; name: string; file: string };

export interface WorkbookSource {
  description: SourceDescription;
  /** Files that the page may ask for, by the name in `description`. */
  files: ReadonlyMap<string, string>;
}

const provenance = z.object({ as_of: z.optional(z.string()) });

/** The day that a folder's data describe. "2019-01-01 (arbitrary: …)" is a date with a remark. */
function asOfFromProvenance(folder: string): string | null {
  const path = join(folder, 'provenance.json');
  if (!existsSync(path)) return null;
  const read = provenance.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  return /^\d{4}-\d{2}-\d{2}/.exec(read.data.as_of ?? '')?.[0] ?? null;
}

export function workbookSource({ data, open, asOf, language }: Options): WorkbookSource {
  if (open !== null) {
    return {
      description: { kind: 'xlsx', language, name: basename(open), file: 'workbook.xlsx' },
      files: new Map([['workbook.xlsx', open]]),
    };
  }
  if (data === null) return { description: { kind: 'sample', language }, files: new Map() };
  const names = readdirSync(data)
    .filter((file) => /\.(?:csv|tsv)$/i.test(file))
    .sort();
  if (names.length === 0) throw new Error(`--data ${data}: there is no .csv file in it.`);
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
