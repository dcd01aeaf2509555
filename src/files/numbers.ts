// Numbers in a file are read as cells are (tables/numbers.ts); what could be two numbers is decided for a whole column (columns.ts).
import { BadCell } from '../tables/bad-cell';
import { numberReadings } from '../tables/numbers';
import type { NumberReadings } from '../tables/numbers';

/** Beyond this many digits a whole number loses some of them. */
const SAFE_DIGITS = 15;

/**
 * The readings of a text; null when it stays text, which functions read as well. Words for zero do: they say what a 0, the blank cell of some Excels,
 * does not. So do rates above 100 %: a cell keeps its percent sign in its format alone, and functions don't see formats.
 */
export function readNumber(text: string): NumberReadings | null {
  if (!/\d/.test(text)) return null;
  const read = numberReadings(text);
  if (read instanceof BadCell) return null;
  return read.percent && read.readings.some(({ value }) => Math.abs(value) > 1) ? null : read;
}

/** What looks like a number and is a code: digits that a number would not keep. */
export const looksLikeCode = (text: string): boolean =>
  /^0\d+$/.test(text) || (/^\d+$/.test(text) && text.length > SAFE_DIGITS) || /^\d+E\d+$/i.test(text);
