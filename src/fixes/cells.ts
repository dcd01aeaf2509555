/**
 * Fixes of single cells. Only cells with a finding are looked at: what can be read already stays as it is. A formula is left alone and said, and so is
 * a cell that would not be readable afterwards.
 */
import type { CellValue } from '../files/columns';
import { valueReader } from '../import/cell-values';
import { BadCell, readNumber, textOf } from '../tables/cell';
import { columnOf, tableDeclarations } from '../tables/declarations/index';
import type { Finding } from '../tables/findings';
import { matchHeaders } from '../tables/headers';
import { numberReadings } from '../tables/numbers';
import type { ColumnDeclaration } from '../tables/schema';
import { isUntrimmed } from '../tables/spellings';
import { cleanText } from '../tables/words';
import type { CellFix, CellFixKind, FixChoice, FixRefusal, FixTable, Wording } from './types';

/** What a cell becomes, or why it stays. */
type Outcome = { readonly after: CellValue } | { readonly refused: FixRefusal };

type Fixer = (cell: unknown, column: ColumnDeclaration, choice: FixChoice, finding: Finding, wording: Wording) => Outcome;

function readAs(cell: unknown, column: ColumnDeclaration, reading: Pick<FixChoice, 'dayOrder' | 'decimal'>): Outcome {
  const value = valueReader(column, reading)(cell);
  if (value instanceof BadCell) return { refused: value.code };
  return typeof value === 'object' && value !== null ? { refused: 'undecided' } : { after: value };
}

const fixers: Readonly<Record<Exclude<CellFixKind, 'header'>, Fixer>> = {
  day_order: (cell, column, { dayOrder }) => (dayOrder === undefined ? { refused: 'undecided' } : readAs(cell, column, { dayOrder })),
  decimal: (cell, column, { decimal }) => (decimal === undefined ? { refused: 'undecided' } : readAs(cell, column, { decimal })),
  percent: (cell, column) => {
    const typed = typeof cell === 'string' ? numberReadings(cell) : undefined;
    const written = typed === undefined ? cell : typed instanceof BadCell ? Number.NaN : typed.readings[0]!.value;
    if (typeof written !== 'number' || Number.isNaN(written)) return { refused: 'not_a_number' };
    // Exact in decimals: 7 % is 0.07.
    const after = Number(`${written}e-2`);
    const read = readNumber(after, column);
    return read instanceof BadCell ? { refused: read.code } : { after };
  },
  trim: (cell) => ({ after: typeof cell === 'string' ? cleanText(cell) : (cell as CellValue) }),
  spelling: (_cell, _column, _choice, { expected }) => ({ after: expected ?? null }),
  word: (cell, column, { words = {} }, _finding, wording) => {
    const text = textOf(cell);
    const word = Object.hasOwn(words, text) ? words[text]! : '';
    if (word === '') return { refused: 'undecided' };
    return { after: column.kind === 'flag' ? word === 'TRUE' : wording.word(column.name, word) };
  },
};

/** Does the cell still say what the finding found? It may have been changed since, or be fixed already. */
const standsAsFound = (kind: CellFixKind, cell: unknown, { value }: Finding): boolean =>
  kind === 'trim' ? isUntrimmed(cell) : Object.is(cell, value);

/** What each of the cells of these findings would become. */
export function cellFixes(
  kind: CellFixKind,
  table: FixTable,
  findings: readonly Finding[],
  choice: FixChoice,
  wording: Wording,
): CellFix[] {
  if (kind === 'header') return headerFixes(table, findings, wording);
  const { cells: read, isFormula } = table.present;
  const header = matchHeaders(tableDeclarations[table.name], read);
  return findings.flatMap((finding): CellFix[] => {
    const row = finding.row - 1;
    const position = header.get(finding.column);
    if (position === undefined || read[row] === undefined || !standsAsFound(kind, read[row][position], finding)) return [];
    const before = table.cells[row]![position];
    const place = { row, position, column: finding.column, before };
    const kept = before as CellValue;
    if (isFormula(row, position)) return [{ ...place, after: kept, refused: 'formula' }];
    if (table.inOtherUnits.has(finding.column)) return [{ ...place, after: kept, refused: 'in_other_units' }];
    const outcome = fixers[kind](before, columnOf(table.name, finding.column), choice, finding, wording);
    return 'refused' in outcome ? [{ ...place, after: kept, refused: outcome.refused }] : [{ ...place, after: outcome.after }];
  });
}

/** A header that nobody reads gets the title of the column that it was meant for. */
function headerFixes({ cells }: FixTable, findings: readonly Finding[], { title }: Wording): CellFix[] {
  const headers = cells[0]!.map(textOf);
  return findings.flatMap(({ column, expected }): CellFix[] => {
    const position = headers.indexOf(column);
    if (position < 0 || expected === undefined) return [];
    const before = cells[0]![position];
    const after = title(expected);
    const taken = headers.some((other, at) => at !== position && other.toLowerCase() === after.toLowerCase());
    return [{ row: 0, position, column, before, after: taken ? column : after, ...(taken ? { refused: 'header_taken' as const } : {}) }];
  });
}
