// Characters of a column's name at which the grid's reader of formulas stumbles, and the stand-ins under which it keeps them: those that Excel
// escapes with an apostrophe (Tbl['#Units] is stored as Tbl[⌗Units]), those that group or quote elsewhere, and line breaks.

const escaped: readonly (readonly [string, string])[] = [
  ['[', '⟦'],
  [']', '⟧'],
  ['#', '⌗'],
  ["'", '❜'],
  ['@', '⊚'],
];
const plain: readonly (readonly [string, string])[] = [
  ['(', '❨'],
  [')', '❩'],
  ['{', '❴'],
  ['}', '❵'],
  ['"', '❞'],
  ['\n', '␊'],
  ['\r', '␍'],
  ['\t', '␉'],
];
const forward = new Map<string, string>([...escaped, ...plain]);
const standInOf = new Map<string, string>(plain);
const backward = new Map<string, string>([
  ...escaped.map(([char, other]) => [other, `'${char}`] as const),
  ...plain.map(([char, other]) => [other, char] as const),
]);
const stored = new RegExp(`[${[...backward.keys()].join('')}]`, 'g');

/** A column's name as the grid's formulas spell it. */
export const standIns = (name: string): string => [...name].map((char) => forward.get(char) ?? char).join('');

/** Where the text in quotes or the quoted sheet name that begins here ends (not included). */
function endOfQuoted(formula: string, at: number): number {
  const end = formula.indexOf(formula[at]!, at + 1);
  return end < 0 ? formula.length : end + 1;
}

/** Replaces such characters between the brackets of table references; texts in quotes and quoted sheet names stay. */
export function storedColumnNames(formula: string): string {
  let result = '';
  let depth = 0;
  for (let at = 0; at < formula.length; at++) {
    const char = formula[at]!;
    if (depth === 0 && (char === '"' || char === "'")) {
      const end = endOfQuoted(formula, at);
      result += formula.slice(at, end);
      at = end - 1;
    } else if (depth > 0 && char === "'" && at + 1 < formula.length) {
      at++;
      result += forward.get(formula[at]!) ?? formula[at]!;
    } else {
      if (char === '[') depth++;
      if (char === ']' && depth > 0) depth--;
      result += depth === 0 ? char : (standInOf.get(char) ?? char);
    }
  }
  return result;
}

export const typedColumnNames = (code: string): string => code.replace(stored, (char) => backward.get(char)!);
