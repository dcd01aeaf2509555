/**
 * Native formulas over a result that spills with its header: sums that leave out what is not known, counts, sentences with a count in them. They follow the
 * spill whatever its size, and every one of them is in Excel 2021.
 */
import { cellAt } from './sheet-draft';

/** "$A$6#" */
export const spillAt = (row: number, column: number): string => `${cellAt(row, column)}#`;

/** A column of a spill, from 0. */
export const columnOfSpill = (spill: string, column: number): string => `INDEX(${spill},0,${column + 1})`;

/** Rows below the header. */
export const rowsOfSpill = (spill: string): string => `(ROWS(${spill})-1)`;

/** Rows without a figure in a column: a blank or an error. */
export const rowsWithout = (spill: string, column: number): string => `(${rowsOfSpill(spill)}-COUNT(${columnOfSpill(spill, column)}))`;

/** The sum of what is known. A blank text times one is an error, and counts for nothing as a figure in error does. */
const knownSum = (spill: string, column: number): string => `SUM(IFERROR(${columnOfSpill(spill, column)}*1,0))`;

/** The sum of a column, a dash where no row has a figure. */
export const sumFormula = (spill: string, column: number): string =>
  `=IF(COUNT(${columnOfSpill(spill, column)})=0,"–",${knownSum(spill, column)})`;

/**
 * The same of a figure that is 0 without revenue: where some rows have no figure and all that have one are without revenue, a sum of 0 would hide the others.
 */
export function sumOfLossesFormula(spill: string, column: number, revenue: number): string {
  const values = columnOfSpill(spill, column);
  const revenueOfKnown = `SUM(IFERROR(${columnOfSpill(spill, revenue)}*ISNUMBER(${values}),0))`;
  const hides = `AND(${rowsWithout(spill, column)}>0,${revenueOfKnown}<=0)`;
  return `=IF(OR(COUNT(${values})=0,${hides}),"–",${knownSum(spill, column)})`;
}

/** Stands for the count in a text. */
const PLACE = '#';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A sentence that depends on a count, as an expression: in the words for none, one, several. */
export function countedText(count: string, say: (count: number, shown: string) => string): string {
  const texts = [0, 1, 2].map((n) => quoted(say(n, PLACE)));
  return `SUBSTITUTE(CHOOSE(MIN(2,${count})+1,${texts.join(',')}),"${PLACE}",${count})`;
}

/** Nothing where the count is 0. */
export const countedOrNothing = (count: string, say: (count: number, shown: string) => string, before = ''): string =>
  `IF(${count}=0,"",${before === '' ? '' : `${quoted(before)}&`}${countedText(count, say)})`;
