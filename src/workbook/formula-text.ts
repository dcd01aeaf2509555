/** Formulas as texts: the one call that a formula consists of, its arguments apart, and what a plain argument says. In the form that files use. */
import { addMonths } from '../tables/dates';
import { BadCell, readDate } from '../tables/cell';

export interface FunctionCall {
  /** As it is written, the namespace included. */
  readonly name: string;
  readonly args: readonly string[];
}

const HEAD = /^=\s*@?([A-Z][A-Z0-9_.]*)\(/i;
const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Ends of texts and quoted names: the mark stands for itself where it is doubled. */
function quotedEnd(text: string, from: number): number {
  const mark = text[from]!;
  let at = from + 1;
  while (at < text.length) {
    if (text[at] !== mark) at++;
    else if (text[at + 1] === mark) at += 2;
    else return at;
  }
  return -1;
}

/** The brackets that are open at a place; an apostrophe escapes inside square ones. */
class Brackets {
  private readonly open: string[] = [];
  get depth(): number {
    return this.open.length;
  }
  get inColumn(): boolean {
    return this.open.at(-1) === ']';
  }
  /** false: it closes what is not open. */
  take(character: string): boolean {
    const closing = CLOSED_BY[character];
    if (closing !== undefined) this.open.push(closing);
    else if (')}]'.includes(character)) return this.open.pop() === character;
    return true;
  }
}

/** Where the next character stands after this one: behind a text, a quoted name, an escaped character; -1 for a text without end. */
function after(text: string, at: number, inColumn: boolean): number {
  const character = text[at]!;
  if (inColumn) return character === "'" ? at + 2 : at + 1;
  if (character !== '"' && character !== "'") return at + 1;
  const end = quotedEnd(text, at);
  return end === -1 ? -1 : end + 1;
}

/** The call that a formula is; undefined when it is anything else, or more. */
export function callOf(formula: string): FunctionCall | undefined {
  const head = HEAD.exec(formula);
  if (head === null) return undefined;
  const text = formula.trimEnd();
  const brackets = new Brackets();
  const args: string[] = [];
  let start = head[0].length;
  for (let at = start; at !== -1 && at < text.length; at = after(text, at, brackets.inColumn)) {
    const character = text[at]!;
    if (character === ')' && brackets.depth === 0) {
      args.push(text.slice(start, at).trim());
      return at === text.length - 1 ? { name: head[1]!, args } : undefined;
    }
    if (character === ',' && brackets.depth === 0) {
      args.push(text.slice(start, at).trim());
      start = at + 1;
    }
    if (!brackets.take(character)) return undefined;
  }
  return undefined;
}

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;
const TEXT = /^"((?:[^"]|"")*)"$/;

/** A number, a text, TRUE or FALSE; undefined for anything that has to be looked up or computed. */
function plainLiteral(text: string): string | number | boolean | undefined {
  if (NUMBER.test(text)) return Number(text);
  const quoted = TEXT.exec(text);
  if (quoted !== null) return quoted[1]!.replaceAll('""', '"');
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
}

/** `{"setting","value";"language","fr"}`, of plain literals. */
function arrayLiteral(text: string): unknown[][] | undefined {
  const rows = splitLiteral(text.slice(1, -1), ';').map((row) => splitLiteral(row, ',').map((cell) => plainLiteral(cell.trim())));
  return rows.flat().includes(undefined) ? undefined : rows;
}

function splitLiteral(text: string, mark: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at = after(text, at, false)) {
    if (text[at] === mark) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    if (after(text, at, false) === -1) break;
  }
  return [...parts, text.slice(start)];
}

/** DATE(2026,11,21) and EDATE of it or of a day that a name holds (`dayOf`), as a serial number. */
function dayLiteral(text: string, dayOf: (name: string) => unknown): number | undefined {
  const call = callOf(`=${text}`);
  if (call === undefined) return undefined;
  const numbers = call.args.map(Number);
  if (/^DATE$/i.test(call.name) && numbers.length === 3 && numbers.every(Number.isInteger)) {
    const day = readDate(numbers.map((part) => String(part).padStart(2, '0')).join('-'), { kind: 'date' }, false);
    return day instanceof BadCell ? undefined : day;
  }
  if (!/^EDATE$/i.test(call.name) || numbers.length !== 2 || !Number.isInteger(numbers[1])) return undefined;
  const start = NUMBER.test(call.args[0]!) ? numbers[0] : (dayLiteral(call.args[0]!, dayOf) ?? dayOf(call.args[0]!));
  return typeof start === 'number' ? addMonths(Math.floor(start), numbers[1]!) : undefined;
}

/** What an argument says that needs no look at the cells, as a function receives it; undefined for what does. Left out, it is null. */
export function literalArgument(text: string, dayOf: (name: string) => unknown = () => undefined): unknown {
  if (text === '') return null;
  if (text.startsWith('{') && text.endsWith('}')) return arrayLiteral(text);
  return plainLiteral(text) ?? dayLiteral(text, dayOf);
}
