// A1# in formulas: what people type, ANCHORARRAY(A1) where the grid and the files keep it.

// Begins before a word or a quoted name only: within one, each letter would be the start of another long search.
const typed = /(?<![\p{L}\p{N}_.'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})#/giu;
const kept = /ANCHORARRAY\(((?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7})\)/giu;

/** "SUM(A1#)" as "SUM(ANCHORARRAY(A1))"; only the code of a formula, without its texts. */
export const withAnchors = (code: string): string =>
  code.replace(typed, (_all, sheet: string | undefined, cell: string) => `ANCHORARRAY(${sheet ?? ''}${cell})`);

/** The way back. */
export const withMarks = (code: string): string => code.replace(kept, '$1#');
