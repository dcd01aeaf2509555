// Rows of a file that add up others: they are no rows of the table. The words and the rule at its end are those of ranges (tables/totals.ts); reports
// also put rows of totals between the others, marked by stars, or above a group whose rows they count.
import { endOfRows, headsStars, isTotalsRow } from '../tables/totals';

type Row = readonly string[];

/** `    Acme (3)` with nothing but numbers beside it: a group of three rows, the deeper the more spaces. */
function groupOf(row: Row): { level: number; count: number } | undefined {
  const [first = '', ...others] = row;
  const text = first.trimEnd();
  const open = text.lastIndexOf('(');
  const count = open > 0 && text.endsWith(')') ? text.slice(open + 1, -1) : '';
  if (!/^\d+$/.test(count) || text.slice(0, open).trim() === '' || others.some((cell) => /\p{L}/u.test(cell))) return undefined;
  return { level: text.length - text.trimStart().length, count: Number(count) };
}

/** Which rows head a group; none when the first row heads none, or a count is not that of the rows below. */
function groupHeads(rows: readonly Row[]): ReadonlySet<number> {
  const heads = new Set<number>();
  const open: { level: number; left: number }[] = [];
  let fits = true;
  const close = (level: number): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) fits = open.pop()!.left === 0 && fits;
  };
  for (let r = 0; r < rows.length && fits; r++) {
    const group = groupOf(rows[r]!);
    if (group !== undefined) {
      close(group.level);
      heads.add(r);
      open.push({ level: group.level, left: group.count });
    } else {
      for (const one of open) one.left--;
      fits = open.length > 0;
    }
  }
  close(-1);
  return fits ? heads : new Set();
}

/** Places of the rows that are none of totals, nor lines below them. `key` is the column that identifies a row. */
export function rowsKept(rows: readonly Row[], key: number): number[] {
  const keyOf = (row: Row): string => (row[key] ?? '').trim();
  const end = endOfRows(rows, 0, (row) => isTotalsRow(row, keyOf(row as Row)));
  const heads = groupHeads(rows.slice(0, end));
  return Array.from({ length: end }, (_, r) => r).filter((r) => !heads.has(r) && !isStarred(rows[r]!, keyOf(rows[r]!)));
}

/** A line of totals as ERPs mark them, wherever it stands: a key of stars, or none and stars in front. */
const isStarred = (row: Row, key: string): boolean =>
  key === '' ? headsStars((row.find((cell) => cell.trim() !== '') ?? '').trim()) : /^\*+$/.test(key);
