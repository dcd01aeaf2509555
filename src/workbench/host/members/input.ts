// What Excel makes of the values that an add-in writes: text is read as if it had been typed. "12" becomes a number, "TRUE" a boolean, "2024-03-31" a date, "=…" a formula,
// unless the cell is formatted as text ("@") or the text starts with an apostrophe. Which further texts Excel converts depends on its locale and was not compared with it
// (docs/fidelity.md): only the forms that every English or French Excel converts are converted here.
import type { CellInput } from '../workbook-model';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const PERCENT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)%$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;
/** Day 0 of Excel's calendar as it counts from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

function dateSerial(text: string): number | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1901;
  return real ? Math.round((time - EPOCH) / DAY) : null;
}

/** Whether the cell's number format matters to what becomes of the text. */
export const needsFormat = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && !value.startsWith("'") && typeof typed(value) !== 'string';

/** What the text becomes, with the number format that Excel adds to a cell without one. */
function typed(text: string): CellInput {
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (text.startsWith("'")) return text.slice(1);
  const plain = text.trim();
  if (NUMBER.test(plain)) return Number(plain);
  if (PERCENT.test(plain)) return Number(plain.slice(0, -1)) / 100;
  if (/^true$/i.test(plain)) return true;
  if (/^false$/i.test(plain)) return false;
  return dateSerial(plain) ?? text;
}

/** The number format that typing the text gives to a cell that has none; null for none. */
export function formatTyped(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (dateSerial(value.trim()) !== null) return 'm/d/yyyy';
  return PERCENT.test(value.trim()) ? '0.00%' : null;
}

/** One written value as the workbook takes it; undefined for something that no cell can hold. */
export function cellInput(value: unknown, numberFormat: string): CellInput | undefined {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (numberFormat === '@') return value.startsWith("'") ? value.slice(1) : value;
  return typed(value);
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

/** Excel.RangeValueType of what stands in a cell. */
export function valueType(value: string | number | boolean): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR.test(value) ? 'Error' : 'String';
}
