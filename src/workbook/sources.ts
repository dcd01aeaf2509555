/**
 * Every table of the workbook, whatever it is: each Excel table, and on visible sheets without one the range under its header row; titles above it
 * and totals below it are no part of it. With its first rows, from which the add-in says what it looks like.
 */
import { isBlank } from '../tables/cell';
import type { Cells } from '../tables/headers';
import { endOfRows, isTotalsRow } from '../tables/totals';
import { addressOf } from './addresses';
import { candidates, headerText, kindOfHeader, mappingsIn, partOf, ROWS_ABOVE_HEADER, rowsAboveHeader, withoutTitles } from './find-tables';
import { inWorkbook, type RunOptions } from './run';
import type { WorkbookTable } from './types';

/** A table as it stands, with its first rows (without the header). */
export interface WorkbookSource extends WorkbookTable {
  readonly rows: Cells;
}

const SAMPLE_ROWS = 300;
/** A wide table is looked at in fewer rows: an answer of Excel on the web is limited. */
const SAMPLE_CELLS = 20_000;

const OURS = /^=(?:TENURE\.|_xldudf_)/i;

/** A sheet that holds results of ours is no source. */
const hasOurs = (formulas: readonly (readonly unknown[])[]): boolean =>
  formulas.some((row) => row.some((cell) => typeof cell === 'string' && OURS.test(cell)));

/** The first row that is all words, all different, fills half of the width, and has a row below it. */
function headerRowOf(values: readonly (readonly unknown[])[]): number | undefined {
  const filled = values.map((row) => row.filter((cell) => !isBlank(cell)));
  const width = Math.max(...filled.map(({ length }) => length));
  const found = filled.findIndex((cells, index) => {
    const words = cells.length >= 2 && 2 * cells.length > width && cells.every((cell) => typeof cell === 'string');
    return words && new Set(cells).size === cells.length && (filled[index + 1]?.length ?? 0) > 0;
  });
  return found < 0 ? undefined : found;
}

/** Whose words they are is not known yet: no column is a key. */
const withoutTotals = (rows: Cells): Cells =>
  rows.slice(
    0,
    endOfRows(rows, 0, (row) => isTotalsRow(row, '')),
  );

export function findSources(options: Pick<RunOptions, 'afterCellEdit' | 'signal'> = {}): Promise<WorkbookSource[]> {
  return inWorkbook(async (context) => {
    const given = await candidates(context);
    const tops = given.map((candidate) => partOf(context, candidate, ROWS_ABOVE_HEADER + 1).load('formulas'));
    await context.sync();
    const mappings = await mappingsIn(
      context,
      given,
      tops.map(({ values }) => values as Cells),
    );
    const found = given.flatMap((candidate, index) => {
      const { values, formulas } = tops[index]! as { values: unknown[][]; formulas: unknown[][] };
      if (candidate.isExcelTable) return [{ candidate, header: values[0]! }];
      if (hasOurs(formulas)) return [];
      const known = rowsAboveHeader(values, mappings);
      const above = known > 0 ? known : headerRowOf(values);
      return above === undefined ? [] : [{ candidate: withoutTitles(candidate, above), header: values[above]! }];
    });
    const samples = found.map(({ candidate }) =>
      partOf(context, candidate, Math.max(2, Math.min(SAMPLE_ROWS, Math.floor(SAMPLE_CELLS / candidate.extent.columnCount)))),
    );
    if (samples.length > 0) await context.sync();
    return found.map(({ candidate, header }, index): WorkbookSource => {
      const { id, name, sheet, extent, reference, isExcelTable } = candidate;
      const cells = samples[index]!.values as unknown[][];
      return {
        ...{ id, name, sheet, address: addressOf(extent), rowCount: extent.rowCount - 1, headers: header.map(headerText) },
        ...kindOfHeader(header, cells, mappings),
        ...{ reference, isExcelTable, rows: withoutTotals(cells.slice(1)) },
      };
    });
  }, options);
}
