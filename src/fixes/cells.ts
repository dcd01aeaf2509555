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

type Fix = (cell: unknown, finding: Finding) => Outcome;
/** Made once for each column. */
type Fixer = (column: ColumnDeclaration, choice: FixChoice, wording: Wording) => Fix;

const undecided: Fix = () => ({ refused: 'undecided' });

function readingAs(column: ColumnDeclaration, reading: Pick<FixChoice, 'dayOrder' | 'decimal'>): Fix {
  const read = valueReader(column, reading);
  return (cell) => {
    const value = read(cell);
    if (value instanceof BadCell) return { refused: value.code };
    return typeof value === 'object' && value !== null ? { refused: 'not_a_number' } : { after: value };
  };
}

function asPercent(cell: unknown, column: ColumnDeclaration): Outcome {
  const typed = typeof cell === 'string' ? numberReadings(cell) : undefined;
  const written = typed === undefined || typed instanceof BadCell ? cell : typed.readings[0]!.value;
  if (typeof written !== 'number') return { refused: 'not_a_number' };
  // Exact in decimals: 7 % is 0.07.
  const after = Number(`${written}e-2`);
  const read = readNumber(after, column);
  return read instanceof BadCell ? { refused: read.code } : { after };
}

const fixers: Readonly<Record<Exclude<CellFixKind, 'header'>, Fixer>> = {
  day_order: (column, { dayOrder }) => (dayOrder === undefined ? undecided : readingAs(column, { dayOrder })),
  decimal: (column, { decimal }) => (decimal === undefined ? undecided : readingAs(column, { decimal })),
  percent: (column) => (cell) => asPercent(cell, column),
  trim: () => (cell) => ({ after: typeof cell === 'string' ? cleanText(cell) : (cell as CellValue) }),
  spelling:
    () =>
    (_cell, { expected = null }) => ({ after: expected }),
  word:
    (column, { words = {} }, { word }) =>
    (cell) => {
      const text = textOf(cell);
      const code = Object.hasOwn(words, text) ? words[text]! : '';
      if (code === '') return { refused: 'undecided' };
      return { after: column.kind === 'flag' ? code === 'TRUE' : word(column.name, code) };
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
  const known = new Map<string, Fix>();
  const fixOf = (column: string): Fix => {
    const made = known.get(column) ?? fixers[kind](columnOf(table.name, column), choice, wording);
    known.set(column, made);
    return made;
  };
  return findings.flatMap((finding): CellFix[] => {
    const row = finding.row - 1;
    const position = header.get(finding.column);
    if (position === undefined || read[row] === undefined || !standsAsFound(kind, read[row][position], finding)) return [];
    const before = table.cells[row]![position];
    const place = { row, position, column: finding.column, before };
    const kept = before as CellValue;
    if (isFormula(row, position)) return [{ ...place, after: kept, refused: 'formula' }];
    if (table.inOtherUnits.has(finding.column)) return [{ ...place, after: kept, refused: 'in_other_units' }];
    const outcome = fixOf(finding.column)(before, finding);
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
