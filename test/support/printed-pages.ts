// What LibreOffice makes of saved pages: PDF files, their pages counted, pictures kept for people to look at.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { convert } from './libreoffice';
import { readOpenDocument, type OpenSheet } from './open-document';

/** Not committed: the run leaves its pages here. */
const kept = fileURLToPath(new URL('../../printed/', import.meta.url));

export interface PrintedPage {
  /** How many pages it takes, and their size in points. */
  readonly pages: number;
  readonly size: readonly [number, number];
  /** The sheets as computed, for their texts and figures. */
  readonly sheets: readonly OpenSheet[];
}

const countOf = (pdf: string): number => pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

function sizeOf(pdf: string): [number, number] {
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf)!;
  return [Math.round(Number(width)), Math.round(Number(height))];
}

/** A picture of the page beside its PDF, where the program for it is installed. */
async function picture(path: string): Promise<void> {
  try {
    await promisify(execFile)('pdftoppm', ['-r', '110', '-png', '-singlefile', `${path}.pdf`, path]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Whose marks a page has, by its name: `plan-fr-A4`. */
const localeOf = (name: string): string => (name.split('-').includes('fr') ? 'fr_FR' : 'en_GB');

/** Opens the files, computes every formula anew, prints, each in the locale of its language. By the files' names. */
export async function printed(program: string, files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, PrintedPage>> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(kept, { recursive: true });
  const found = new Map<string, PrintedPage>();
  const names = [...files.keys()];
  for (const locale of new Set(names.map(localeOf))) {
    const ours = names.filter((name) => localeOf(name) === locale);
    const paths = ours.map((name) => join(folder, `${name}.xlsx`));
    for (const [index, name] of ours.entries()) await writeFile(paths[index]!, files.get(name)!);
    const pdf = await convert(program, paths, 'pdf', { computing: true, locale });
    const fods = await convert(program, paths, 'fods', { computing: true, locale });
    for (const name of ours) {
      const text = await readFile(join(pdf, `${name}.pdf`), 'latin1');
      const sheets = readOpenDocument(await readFile(join(fods, `${name}.fods`), 'utf8'));
      found.set(name, { pages: countOf(text), size: sizeOf(text), sheets });
      await copyFile(join(pdf, `${name}.pdf`), join(kept, `${name}.pdf`));
      await picture(join(kept, name));
    }
    for (const made of [pdf, fods]) await rm(dirname(made), { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
  return found;
}

/** What a sheet shows in the cells of its print area. */
export function shownIn({ cells }: OpenSheet, area: { row: number; column: number; rowCount: number; columnCount: number }): string[] {
  return [...cells].flatMap(([place, { value }]) => {
    const [row, column] = place.split(',').map(Number) as [number, number];
    const isIn = row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
    return isIn && value !== '' ? [String(value)] : [];
  });
}
