/** The tables that lines of invoices become, as imports of their own: the same plan as a file's, with its counts. */
import { inSlices, type Progress } from '../../../files/steps';
import type { CellValue } from '../../../files/columns';
import { referenceCells, volumeCells } from '../../../import/invoice-lines/cells';
import { readInSlices, type InvoiceOptions, type InvoiceResult } from '../../../import/invoice-lines/invoice-lines';
import { planImport } from '../../../import/plan';
import type { ImportColumn, ImportMode, ImportPlan, PresentTable } from '../../../import/types';
import type { Cells } from '../../../tables/headers';
import type { DraftColumn } from '../mapping/draft';
import { cellsOf, lineColumns } from './columns';

export const madeTables = ['references', 'volumes'] as const;
export type MadeTable = (typeof madeTables)[number];

/** Rows of volumes have no id of their own: they are found by all that is said of them. */
export const modesOfMade: Readonly<Record<MadeTable, readonly ImportMode[]>> = {
  references: ['update', 'append', 'replace'],
  volumes: ['append', 'replace'],
};

export interface TaskOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Lets clicks, keys and drawing come first. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Rejects when it is stopped. */
export async function addUp(
  rows: Cells,
  columns: readonly DraftColumn[],
  options: InvoiceOptions,
  { signal, onProgress }: TaskOptions,
): Promise<InvoiceResult> {
  const taken = lineColumns(columns);
  function* lines() {
    for (const row of rows) yield cellsOf(row, taken);
  }
  const result = await readInSlices(
    lines(),
    options,
    { signal, pause: breath, onProgress: (done) => onProgress({ phase: 'adding', done, total: rows.length }) },
    0,
  );
  signal.throwIfAborted();
  return result!;
}

/** Columns that only a column of the lines can fill: without it, what the table says of them stays. */
const FROM: Readonly<Record<string, readonly string[]>> = {
  reference_name: ['reference_name'],
  family: ['family'],
  site: ['site'],
  quantity: ['quantity'],
  annual_cost: ['cost', 'margin'],
  contract_id: ['contract_id'],
  units: ['quantity'],
};

function cellsWithIds(table: MadeTable, { references, volumes }: InvoiceResult): CellValue[][] {
  return table === 'volumes' ? volumeCells(volumes) : referenceCells(references);
}

export function planMade(
  table: MadeTable,
  result: InvoiceResult,
  columns: readonly DraftColumn[],
  present: PresentTable | null,
  mode: ImportMode,
  options: TaskOptions,
): Promise<ImportPlan> {
  const [header, ...rows] = cellsWithIds(table, result);
  const given = new Set(columns.flatMap(({ ours }) => ours ?? []));
  const named = (ours: string): boolean => FROM[ours] === undefined || FROM[ours].some((name) => given.has(name));
  const says = (position: number): boolean => rows.some((row) => row[position] !== null);
  return inSlices(
    planImport({
      table,
      mode,
      present,
      // A figure that the lines no longer say would be an old one beside new ones.
      clearBlanks: true,
      source: { rows, rowNumbers: rows.map((_row, index) => index + 2), longRows: [] },
      columns: header!.map(String).flatMap((ours, position): ImportColumn[] => {
        if (!named(ours) || (ours === 'currency' && !says(position))) return [];
        return [{ position, theirs: ours, ours, reading: {} }];
      }),
    }),
    options,
  );
}
