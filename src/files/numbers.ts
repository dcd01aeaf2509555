// Numbers as people write them in files: spaces or apostrophes between thousands, a decimal point or comma, brackets or a trailing minus,
// a currency, a percent sign. "1.234" can be 1234 or 1.234: which of them is decided for a whole column (columns.ts).

export type DecimalMark = '.' | ',';

export interface WrittenNumber {
  /** The value, when there is one reading. */
  value?: number;
  /** The value if the point (or the comma) is the decimal mark, when both are possible. */
  either?: Record<DecimalMark, number>;
  /** The decimal mark that the text proves. */
  mark?: DecimalMark;
  percent: boolean;
  /** As written, "€" or "EUR"; '' for none. */
  currency: string;
}

/** Beyond this many digits a whole number loses some of them. */
const SAFE_DIGITS = 15;
const SPACE = '[ \\u00A0\\u2009\\u202F]';
const currencies = '[€£$¥]|[A-Z]{3}';
const whole = new RegExp(String.raw`^(?:\d+|\d{1,3}(?:${SPACE}\d{3})+|\d{1,3}(?:['’]\d{3})+)$`);
const scientific = /^\d+(?:[.,]\d+)?E[+-]?\d+$/i;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

interface Reading {
  integer: string;
  fraction: string;
}

const valueOf = ({ integer, fraction }: Reading): number => Number(`${digitsOf(integer)}.${fraction === '' ? '0' : fraction}`);

/** The text without sign, currency and percent; null when something else is in it. */
function strip(text: string): { body: string; negative: boolean; percent: boolean; currency: string } | null {
  let body = text.trim();
  let negative = false;
  let currency = '';
  const takeCurrency = (): void => {
    const found = new RegExp(`^(${currencies})${SPACE}*(?=[-+(\\d.,])|(?<=[\\d.,)-])${SPACE}*(${currencies})$`).exec(body);
    if (found === null || currency !== '') return;
    currency = found[1] ?? found[2] ?? '';
    body = body.replace(found[0], '').trim();
  };
  takeCurrency();
  const bracketed = /^\((.*)\)$/.exec(body);
  if (bracketed !== null) {
    body = bracketed[1]!.trim();
    negative = true;
  }
  if (/^[-+\u2212]/.test(body) && !negative) {
    negative = !body.startsWith('+');
    body = body.slice(1).trim();
  } else if (!negative && /[-\u2212]$/.test(body)) {
    body = body.slice(0, -1).trim();
    negative = true;
  }
  takeCurrency();
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trim();
  return body === '' ? null : { body, negative, percent, currency };
}

/** Groups of three digits, the first of one to three. */
function grouped(parts: readonly string[]): boolean {
  return /^\d{1,3}$/.test(parts[0]!) && parts.slice(1).every((part) => /^\d{3}$/.test(part));
}

type Signless = Pick<WrittenNumber, 'value' | 'either' | 'mark'>;

/** Both marks: the last one is the decimal mark, and stands once. */
function withBothMarks(body: string): Signless | null {
  const mark: DecimalMark = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  const [integer, fraction, more] = body.split(mark) as [string, string, string?];
  if (more !== undefined || !/^\d*$/.test(fraction) || !grouped(integer.split(otherMark(mark)))) return null;
  return { value: valueOf({ integer, fraction }), mark };
}

const otherMark = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.');

/** One kind of mark: between thousands when it stands more than once, else a decimal mark, or both are possible. */
function withOneMark(body: string, mark: DecimalMark): Signless | null {
  const parts = body.split(mark);
  const other = otherMark(mark);
  if (parts.length > 2)
    return grouped(parts) && digitsOf(body).length <= SAFE_DIGITS ? { value: Number(parts.join('')), mark: other } : null;
  const [integer, fraction] = parts as [string, string];
  if (!/^\d*$/.test(fraction) || body === mark || !(integer === '' || whole.test(integer))) return null;
  const value = valueOf({ integer, fraction });
  const twoWays = /^[1-9]\d{0,2}$/.test(integer) && fraction.length === 3;
  return twoWays ? { either: { [mark]: value, [other]: Number(integer + fraction) } as Record<DecimalMark, number> } : { value, mark };
}

function readBody(body: string): Signless | null {
  if (scientific.test(body)) {
    const value = Number(body.replace(',', '.'));
    return Number.isFinite(value) ? { value } : null;
  }
  const [points, commas] = [body.includes('.'), body.includes(',')];
  if (points && commas) return withBothMarks(body);
  if (points || commas) return withOneMark(body, points ? '.' : ',');
  return whole.test(body) && digitsOf(body).length <= SAFE_DIGITS ? { value: Number(digitsOf(body)) } : null;
}

export function readNumber(text: string): WrittenNumber | null {
  const stripped = strip(text);
  const read = stripped === null ? null : readBody(stripped.body);
  if (stripped === null || read === null) return null;
  const { negative, percent, currency } = stripped;
  const signed = (value: number): number => (negative ? -value : value) / (percent ? 100 : 1);
  return {
    percent,
    currency,
    ...(read.mark === undefined ? {} : { mark: read.mark }),
    ...(read.value === undefined ? {} : { value: signed(read.value) }),
    ...(read.either === undefined ? {} : { either: { '.': signed(read.either['.']), ',': signed(read.either[',']) } }),
  };
}

/** What looks like a number and is a code: digits that a number would not keep. */
export const looksLikeCode = (text: string): boolean =>
  /^0\d+$/.test(text) || (/^\d+$/.test(text) && text.length > SAFE_DIGITS) || /^\d+E\d+$/i.test(text);
