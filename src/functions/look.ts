/**
 * How a column of a result looks in a sheet, declared with the column: what kind of figure it holds, and how wide it is when it holds sentences.
 * src/workbook/column-formats.ts turns it into Excel's number formats and widths.
 */

/**
 * amount: money in whole units · cents: money to the cent · units: a volume that may have decimals · score: 0 to 100, hours, months · share: a fraction ·
 * decimal: a mean, a ratio, a term · count: whole figures · date: a day, written in the workbook's date system · text: words, and what Excel shows best
 */
export type Figure = 'amount' | 'cents' | 'units' | 'score' | 'share' | 'decimal' | 'count' | 'date' | 'text';

/** Texts longer than their header. */
interface Sentences {
  readonly figure: 'text';
  /** Characters that the column takes. */
  readonly width: number;
}

export type Look = Figure | Sentences;

/** A column of texts so many characters wide. */
export const wide = (width: number): Look => ({ figure: 'text', width });

export const figureOf = (look: Look): Figure => (typeof look === 'string' ? look : look.figure);

/** Characters of a column that shows its header in bold; long ones are cut. */
export const widthOfHeader = (header: string): number => Math.min(30, Math.ceil(header.length * 1.15) + 2);

/** Characters that the column takes; undefined where its header says it. */
export const widthOfLook = (look: Look): number | undefined => (typeof look === 'string' ? undefined : look.width);
