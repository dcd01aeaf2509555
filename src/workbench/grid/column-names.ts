// Characters of a column's name that Excel escapes with an apostrophe in a formula, or that break a line, and the stand-ins under which
// the grid keeps them: Tbl['#Units] is stored as Tbl[⌗Units].

const pairs: readonly (readonly [string, string])[] = [
  ['[', '⟦'],
  [']', '⟧'],
  ['#', '⌗'],
  ["'", '❜'],
  ['@', '⊚'],
];
const breaks: readonly (readonly [string, string])[] = [
  ['\n', '␊'],
  ['\r', '␍'],
  ['\t', '␉'],
];
const forward = new Map<string, string>([...pairs, ...breaks]);
const backward = new Map<string, string>([
  ...pairs.map(([char, other]) => [other, `'${char}`] as const),
  ...breaks.map(([char, other]) => [other, char] as const),
]);

/** A column's name as the grid's formulas spell it. */
export const standIns = (name: string): string => name.replace(/[[\]#'@\n\r\t]/g, (char) => forward.get(char)!);

/** Replaces what is escaped between the brackets of table references; quoted sheet names stay. `code` holds no texts in quotes. */
export function storedColumnNames(code: string): string {
  let stored = '';
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    const char = code[at]!;
    if (depth === 0) {
      if (char === "'") {
        const end = code.indexOf("'", at + 1);
        if (end < 0) return stored + code.slice(at);
        stored += code.slice(at, end + 1);
        at = end;
        continue;
      }
      if (char === '[') depth++;
      stored += char;
      continue;
    }
    if (char === "'" && at + 1 < code.length) {
      at++;
      stored += forward.get(code[at]!) ?? code[at]!;
      continue;
    }
    if (char === '[') depth++;
    if (char === ']') depth--;
    stored += /[\n\r\t]/.test(char) ? forward.get(char)! : char;
  }
  return stored;
}

const stored = /[⟦⟧⌗❜⊚␊␍␉]/g;
export const typedColumnNames = (code: string): string => code.replace(stored, (char) => backward.get(char)!);
