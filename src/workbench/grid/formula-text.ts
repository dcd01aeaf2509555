// Formulas as people type them against formulas as Univer understands them.
// Univer lacks the spill operator (A1#), the @ of a table's own row ([@Col], T[@Col]) and the file prefixes (_xlfn.):
// A1# becomes ANCHORARRAY(A1), [@Col] becomes T[[#This Row],[Col]], prefixes go. `typedFormula` is the way back for A1#.
// Some characters of columns' names get stand-ins (column-names.ts). Text in quotes and quoted sheet names are left alone.
import { storedColumnNames, typedColumnNames } from './column-names';
import { withAnchors, withMarks } from './spill-reference';

/** Splits a formula into code and quoted pieces ("..." and '...'); quoted ones are returned unchanged. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  const pieces = formula.split(/("(?:[^"]|"")*")/);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : change(piece))).join('');
}

const filePrefix = /_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xlpm\./g;
// [@Col], [@[Col]], [@[First]:[Last]].
const ownRow = /\[@(?:((?:\[[^[\]]+\])(?::\[[^[\]]+\])?)|([^\][,#@]+))\]/g;

/** The formula to store in the grid. `ownTable` names the table that the cell is in, for [@Col] without a table name. */
export function storedFormula(formula: string, ownTable?: string): string {
  // The names first: a quote in one opens no text.
  return outsideQuotes(storedColumnNames(formula), (code) =>
    withAnchors(code.replace(filePrefix, '')).replace(
      ownRow,
      (all: string, bracketed: string | undefined, plain: string | undefined, at: number, whole: string) => {
        const named = at > 0 && /[\p{L}\p{N}_.]/u.test(whole.charAt(at - 1));
        if (!named && ownTable === undefined) return all;
        return `${named ? '' : ownTable}[[#This Row],${bracketed ?? `[${plain ?? ''}]`}]`;
      },
    ),
  );
}

/** The formula as Excel shows it: ANCHORARRAY(A1) is A1#. */
export function typedFormula(formula: string): string {
  return outsideQuotes(formula, (code) => withMarks(typedColumnNames(code)));
}
