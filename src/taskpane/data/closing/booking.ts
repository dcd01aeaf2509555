/** What a close, or reopening one, writes: rows for the table of booked amounts, planned as an import is, so that they are written all or not at all. */
import { bookedColumns, type BookedCells } from '../../../metrics/concessions/closing/booking';
import type { ClosingLine } from '../../../metrics/concessions/closing/line';
import { choiceWordsIn } from '../../../functions/errors';
import type { Language } from '../../../locales/languages';
import { planImport } from '../../../import/plan';
import type { ImportPlan } from '../../../import/types';
import { choiceCodes } from '../../../tables/cell';
import { SERIAL_1904 } from '../../../tables/dates';
import { columnOf } from '../../../tables/declarations/index';
import type { ImportTarget } from '../../../workbook/index';

/** Characters of a hash that are written: more than anybody compares by eye, enough to tell any two inputs apart. */
const HASH_LENGTH = 16;

/** The hash (SHA-256) of each line's inputs. */
export async function hashesOf(lines: readonly ClosingLine[]): Promise<ReadonlyMap<ClosingLine, string>> {
  const hashes = await Promise.all(
    lines.map(async (line): Promise<[ClosingLine, string]> => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line.inputs));
      const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
      return [line, hex.slice(0, HASH_LENGTH)];
    }),
  );
  return new Map(hashes);
}

/** `target`: the table that is there; null where one is made. */
export function bookingPlan(rows: readonly BookedCells[], target: ImportTarget | null, language: Language, date1904: boolean): ImportPlan {
  const cells = rows.map((row) => bookedColumns.map((column) => cellOf(column, row[column], language, date1904)));
  const steps = planImport({
    table: 'booked',
    source: { rows: cells, rowNumbers: rows.map((_row, k) => k + 1), longRows: [] },
    columns: bookedColumns.map((ours, position) => ({ position, theirs: ours, ours, reading: {} })),
    present: target?.present ?? null,
    mode: 'append',
    clearBlanks: false,
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function cellOf(column: string, value: string | number | null, language: Language, date1904: boolean): string | number | null {
  const declared = columnOf('booked', column);
  if (declared.kind === 'choice' && typeof value === 'string')
    return choiceWordsIn('booked', column, language)[choiceCodes(declared).indexOf(value)] ?? value;
  return declared.kind === 'date' && typeof value === 'number' && date1904 ? value - SERIAL_1904 : value;
}
