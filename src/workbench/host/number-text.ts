// What a cell shows for a number under a number format: enough for the formats that Tenure writes (digits, thousands, percent, dates, quoted text), in English.
// Sections for negative numbers are honoured, colours, conditions, fractions, exponents and fill characters are not. The grid shows its own text; this one serves the in-memory workbook.
import type { CellValue } from './workbook-model';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The code without its quoted and escaped text, colours and spaces for alignment. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '');

function dateText(serial: number, code: string): string {
  const date = new Date(EPOCH + Math.round(serial * DAY));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return code.replace(/\[[^[\]]*\]/g, '').replace(/y+|m+|d+|h+|s+|"[^"]*"|\\./gi, (token, at: number, whole: string) => {
    if (token.startsWith('"')) return token.slice(1, -1);
    if (token.startsWith('\\')) return token.slice(1);
    const length = token.length;
    switch (token[0]!.toLowerCase()) {
      case 'y':
        return length > 2 ? pad(year, 4) : pad(year % 100, 2);
      case 'm':
        if (/h[^a-z]*$/i.test(whole.slice(0, at)) || /^m+[^a-z]*s/i.test(whole.slice(at))) return pad(date.getUTCMinutes(), length);
        return length >= 4 ? MONTHS[month]! : length === 3 ? MONTHS[month]!.slice(0, 3) : pad(month + 1, length);
      case 'd':
        return pad(day, Math.min(length, 2));
      case 'h':
        return pad(date.getUTCHours(), length);
      default:
        return pad(date.getUTCSeconds(), length);
    }
  });
}

/** The text around the digits: quotes and escapes taken off, a currency kept, colours and fillers dropped. */
function literal(part: string): string {
  return part
    .replace(/\[\$([^\-[\]]*)(?:-[^[\]]*)?\]/g, '$1')
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
}

/** The code with its literal parts blanked out, so that places in it are places in the code. */
const blanked = (code: string): string => code.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, (part) => ' '.repeat(part.length));

function digits(value: number, code: string): string {
  const plain = blanked(code);
  const percent = plain.includes('%');
  const decimals = /\.([0#?]+)/.exec(plain)?.[1] ?? '';
  const least = (decimals.match(/0/g) ?? []).length;
  const grouped = /[0#?],[0#?]/.test(plain);
  const text = Math.abs(percent ? value * 100 : value).toLocaleString('en-US', {
    useGrouping: grouped,
    minimumFractionDigits: least,
    maximumFractionDigits: decimals.length,
  });
  const first = plain.search(/[0#?]/);
  const last = Math.max(...['0', '#', '?'].map((symbol) => plain.lastIndexOf(symbol)));
  return literal(code.slice(0, first)) + text + literal(code.slice(last + 1));
}

/** A number without a format, in a wide cell: at most 11 digits, from there on "1.23457E+13". */
function general(value: number): string {
  const size = Math.abs(value);
  if (size < 1e11 && (size === 0 || size >= 1e-9)) return String(Number(value.toPrecision(11)));
  const [mantissa, exponent] = value.toExponential(5).split('e') as [string, string];
  return `${Number(mantissa)}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const sections = numberFormat.split(';');
  const negative = value < 0;
  const code = negative && sections.length > 1 ? sections[1]! : value === 0 && sections.length > 2 ? sections[2]! : sections[0]!;
  const plain = bare(code);
  if (numberFormat === '' || numberFormat === '@' || /^general$/i.test(plain)) return general(value);
  if (/[ymdhs]/i.test(plain)) return dateText(value, code);
  if (!/[0#?]/.test(plain)) return literal(code);
  const text = digits(value, code);
  return negative && sections.length === 1 ? `-${text}` : text;
}
