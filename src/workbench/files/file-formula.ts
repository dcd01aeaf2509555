// Formulas as .xlsx files store them against formulas as people type them.
// Files prefix functions that Excel 2007 did not know (_xlfn.FILTER, _xlfn._xlws.SORT), the variables of LET and LAMBDA
// (_xlpm.x), and the functions of add-ins: TENURE.SWITCHCOST is stored as _xldudf_TENURE_SWITCHCOST (seen in files that
// Excel saved; OfficeDev/office-js #2568). A1# is stored as _xlfn.ANCHORARRAY(A1). File formulas have no leading "=".
import { withAnchors, withMarks } from '../grid/spill-reference';

/** The add-in's namespace in a cell. */
const NAMESPACE = 'TENURE';
const addinStored = new RegExp(`(?<![\\p{L}\\p{N}_.])_xldudf_${NAMESPACE}_([A-Z0-9_]+)(?=\\s*\\()`, 'giu');
const addinTyped = new RegExp(`(?<![\\p{L}\\p{N}_.])${NAMESPACE}\\.([A-Z0-9_.]+)(?=\\s*\\()`, 'giu');

const sheetFunctions = ['FILTER', 'SORT'];
const newFunctions = [
  'ACOT',
  'AGGREGATE',
  'ANCHORARRAY',
  'ARABIC',
  'ARRAYTOTEXT',
  'BASE',
  'BYCOL',
  'BYROW',
  'CEILING.MATH',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'CONCAT',
  'DAYS',
  'DECIMAL',
  'DROP',
  'EXPAND',
  'FLOOR.MATH',
  'FORMULATEXT',
  'HSTACK',
  'IFNA',
  'IFS',
  'ISFORMULA',
  'ISOMITTED',
  'ISOWEEKNUM',
  'LAMBDA',
  'LET',
  'MAKEARRAY',
  'MAP',
  'MAXIFS',
  'MINIFS',
  'NUMBERVALUE',
  'PDURATION',
  'RANDARRAY',
  'REDUCE',
  'RRI',
  'SCAN',
  'SEQUENCE',
  'SHEET',
  'SHEETS',
  'SINGLE',
  'SORTBY',
  'SWITCH',
  'TAKE',
  'TEXTAFTER',
  'TEXTBEFORE',
  'TEXTJOIN',
  'TEXTSPLIT',
  'TOCOL',
  'TOROW',
  'UNICHAR',
  'UNICODE',
  'UNIQUE',
  'VALUETOTEXT',
  'VSTACK',
  'WRAPCOLS',
  'WRAPROWS',
  'XLOOKUP',
  'XMATCH',
  'XOR',
  'NORM.DIST',
  'NORM.INV',
  'NORM.S.DIST',
  'NORM.S.INV',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'QUARTILE.INC',
  'QUARTILE.EXC',
  'RANK.AVG',
  'RANK.EQ',
  'STDEV.P',
  'STDEV.S',
  'VAR.P',
  'VAR.S',
  'MODE.SNGL',
  'MODE.MULT',
  'LOGNORM.DIST',
  'LOGNORM.INV',
  'BETA.DIST',
  'BETA.INV',
  'COVARIANCE.P',
  'COVARIANCE.S',
];
const functionName = /(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9]*(?:\.[A-Z0-9]+)*)(?=\s*\()/giu;
/** Functions whose answer may be more than one cell. */
const arrayFunctions = new Set([
  'ANCHORARRAY',
  'BYCOL',
  'BYROW',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'DROP',
  'EXPAND',
  'FILTER',
  'HSTACK',
  'LET',
  'MAKEARRAY',
  'MAP',
  'RANDARRAY',
  'SCAN',
  'SEQUENCE',
  'SORT',
  'SORTBY',
  'TAKE',
  'TEXTSPLIT',
  'TOCOL',
  'TOROW',
  'TRANSPOSE',
  'UNIQUE',
  'VSTACK',
  'WRAPCOLS',
  'WRAPROWS',
  'XLOOKUP',
]);

/** Changes the code of a formula and leaves its texts alone. */
function inCode(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

/** The arguments of the call whose "(" is at `open`, split at its own commas. */
function argumentsAt(formula: string, open: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = open + 1;
  let quote = '';
  for (let i = open; i < formula.length; i++) {
    const char = formula[i]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '{' || char === '[') depth++;
    else if (char === ')' || char === '}' || char === ']') {
      depth--;
      if (depth === 0) return [...parts, formula.slice(start, i)];
    } else if (char === ',' && depth === 1) {
      parts.push(formula.slice(start, i));
      start = i + 1;
    }
  }
  return parts;
}

/** Names that LET and LAMBDA define in a formula. */
function variables(formula: string): string[] {
  const names = new Set<string>();
  for (const match of formula.matchAll(/(?<![\p{L}\p{N}_.])(LET|LAMBDA)\s*\(/giu)) {
    const values = argumentsAt(formula, match.index + match[0].length - 1);
    values.slice(0, -1).forEach((value, index) => {
      if (match[1]?.toUpperCase() === 'LET' && index % 2 === 1) return;
      const name = value.trim().replace(/^\[(.*)\]$/, '$1');
      if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) names.add(name);
    });
  }
  return [...names];
}

/** "=SORT(A1#)" as it stands in a file: "_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(A1))". */
export function fileFormula(typed: string): string {
  const names = variables(typed);
  const body = typed.startsWith('=') ? typed.slice(1) : typed;
  return inCode(body, (code) => {
    let stored = withAnchors(code)
      .replace(addinTyped, (_all, name: string) => `_xldudf_${NAMESPACE}_${name.toUpperCase().replaceAll('.', '_')}`)
      .replace(functionName, (name) => {
        const upper = name.toUpperCase();
        if (sheetFunctions.includes(upper)) return `_xlfn._xlws.${upper}`;
        return newFunctions.includes(upper) ? `_xlfn.${upper}` : name;
      });
    for (const name of names)
      stored = stored.replace(new RegExp(`(?<![\\p{L}\\p{N}_.!])${name}(?![\\p{L}\\p{N}_.!])`, 'giu'), `_xlpm.${name}`);
    return stored;
  });
}

/** A file's formula as a user types it, with "=". */
export function typedFromFile(stored: string): string {
  const body = inCode(stored, (code) =>
    withMarks(
      code.replace(/_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xlpm\./g, '').replace(addinStored, (_all, name: string) => `${NAMESPACE}.${name}`),
    ),
  );
  return `=${body}`;
}

/** Whether Excel has to know that the formula may spill: without that mark it shows one cell and writes "@". */
export function maySpill(typed: string): boolean {
  let spills = false;
  inCode(typed, (code) => {
    if (new RegExp(`(?<![\\p{L}\\p{N}_.])${NAMESPACE}\\.`, 'iu').test(code) || /\$?[A-Z]{1,3}\$?\d{1,7}#/i.test(code)) spills = true;
    for (const match of code.matchAll(functionName)) if (arrayFunctions.has(match[1]!.toUpperCase())) spills = true;
    return code;
  });
  return spills;
}
