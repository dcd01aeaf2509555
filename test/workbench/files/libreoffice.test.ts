// Saved workbooks of six writers, read cell by cell and compared with what LibreOffice reads in the same files.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inside, isFormula } from '../../../src/workbench/files/content';
import type { CellContent, WorkbookContent } from '../../../src/workbench/files/content';
import { readXlsx } from '../../../src/workbench/files/xlsx-read';
import { convert, findLibreOffice } from '../../support/libreoffice';
import { readOpenDocument } from '../../support/open-document';
import type { OpenCell, OpenSheet } from '../../support/open-document';
import { bufferOf } from '../../support/xlsx-package';
import { writtenWorkbooks } from './writers';

const stored = fileURLToPath(new URL('../../data/workbooks/', import.meta.url));
const program = findLibreOffice('test/workbench/files/libreoffice.test.ts');

/** Cells ("file|sheet|row,column") of which LibreOffice itself shows something else than the file stores, and why. */
const known: readonly { cells: RegExp; why: string }[] = [
  { cells: /^xlsxwriter-formulas\|Formulas\|\d+,4$/, why: 'LibreOffice 7 does not know SORT and computes the formula anew' },
  { cells: /^xlsxwriter-computed\|Table formula\|[123],2$/, why: 'LibreOffice 7 does not read an escaped bracket in the name of a column' },
  { cells: /^openpyxl-rich\|Rich\|2,0$/, why: 'openpyxl stores _x0041_ unescaped; it is the letter A in the standard and in Excel' },
];

const close = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

/** LibreOffice 7 loses tabs in a cell when it saves an OpenDocument file. */
const withoutTabs = (value: string | number | boolean | null): string | number | boolean | null =>
  typeof value === 'string' ? value.replaceAll('\t', '') : value;

type Value = Exclude<CellContent, { formula: string }>;

function same(value: Value, theirs: OpenCell): boolean {
  if (theirs.kind === 'boolean' || typeof value === 'boolean') return Number(value) === Number(theirs.value);
  if (typeof theirs.value === 'number') return typeof value === 'number' && close(value, theirs.value);
  return [value, withoutTabs(value)].includes(theirs.value) || (theirs.value === '' && value === null);
}

/** Null when both readers say the same. */
function difference(ours: CellContent | undefined, theirs: OpenCell | undefined): string | null {
  const value: Value = isFormula(ours) ? (ours.result ?? null) : (ours ?? null);
  // Results that a writer left out, LibreOffice computes; what it shows is checked in other files.
  if (isFormula(ours) && value === null && (theirs === undefined || theirs.hasFormula)) return null;
  if (theirs === undefined) return value === null || value === '' ? null : `${JSON.stringify(value)} against a blank cell`;
  return same(value, theirs) ? null : `${JSON.stringify(value)} against ${theirs.kind} ${JSON.stringify(theirs.value)}`;
}

function differences(name: string, ours: WorkbookContent, theirs: readonly OpenSheet[]): string[] {
  const found: string[] = [];
  expect(ours.sheets.map((sheet) => sheet.name)).toEqual(
    theirs.map((sheet) => sheet.name).filter((title) => ours.sheets.some((sheet) => sheet.name === title)),
  );
  for (const sheet of ours.sheets) {
    const other = theirs.find((candidate) => candidate.name === sheet.name);
    if (other === undefined) {
      found.push(`${sheet.name} is no sheet for LibreOffice`);
      continue;
    }
    const places = new Set(other.cells.keys());
    sheet.rows.forEach((line, row) =>
      line?.forEach((cell, column) => cell !== undefined && cell !== null && places.add(`${row},${column}`)),
    );
    // What an array formula shows beside its first cell, some writers leave to whoever opens the file.
    const uncomputed = sheet.rows.flatMap((line) =>
      (line ?? []).flatMap((cell) => (isFormula(cell) && cell.spill !== undefined && (cell.result ?? null) === null ? [cell.spill] : [])),
    );
    for (const place of places) {
      const [row, column] = place.split(',').map(Number) as [number, number];
      if (uncomputed.some((area) => inside(area, row, column))) continue;
      const said = difference(sheet.rows[row]?.[column], other.cells.get(place));
      if (said !== null && !known.some(({ cells }) => cells.test(`${name}|${sheet.name}|${place}`)))
        found.push(`${sheet.name} ${place}: ${said}`);
    }
  }
  return found;
}

describe.skipIf(program === null)('sixty saved workbooks, as LibreOffice reads them', () => {
  let converted: string;
  let written: string;
  const files: string[] = [];

  beforeAll(async () => {
    written = await mkdtemp(join(tmpdir(), 'workbooks-'));
    for (const { name, bytes } of await writtenWorkbooks()) {
      await writeFile(join(written, `${name}.xlsx`), bytes);
      files.push(join(written, `${name}.xlsx`));
    }
    for (const file of (await readdir(stored)).sort()) if (file.endsWith('.xlsx')) files.push(join(stored, file));
    converted = await convert(program!, files, 'fods');
  }, 240_000);

  afterAll(async () => {
    await rm(dirname(converted), { recursive: true, force: true });
    await rm(written, { recursive: true, force: true });
  });

  it('are at least sixty, of at least four writers', () => {
    const writers = new Set(files.map((file) => /([a-z]+)-[^/\\]*$/.exec(file)![1]));
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(writers.size).toBeGreaterThanOrEqual(4);
  });

  it('have the same sheets and the same cells', async () => {
    const found: Record<string, string[]> = {};
    let cells = 0;
    for (const file of files) {
      const name = /([^/\\]+)\.xlsx$/.exec(file)![1]!;
      const ours = await readXlsx(name, bufferOf(await readFile(file)));
      const theirs = readOpenDocument(await readFile(join(converted, `${name}.fods`), 'utf8'));
      for (const { cells: read } of theirs) cells += read.size;
      const said = differences(name, ours, theirs);
      if (said.length > 0) found[name] = said;
    }
    expect(found).toEqual({});
    expect(cells).toBeGreaterThan(500);
  });
});
