/**
 * Exact decimals: a whole number of units of 10^-scale. Sums and products of money are exact, whatever their order; a binary fraction never comes in. A number of
 * a cell is read with the 15 digits that Excel shows of it, a text with all of its digits.
 */
import { BadCell, isBlank, isErrorCell } from '../../tables/cell';
import { numberReadings, type DecimalMark } from '../../tables/numbers';

/** 10 to this power, the small ones at hand. */
const POWERS = Array.from({ length: 20 }, (_, power) => 10n ** BigInt(power));
const power = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

export class Decimal {
  static readonly zero = new Decimal(0n, 0);

  private constructor(
    private readonly units: bigint,
    private readonly scale: number,
  ) {}

  /** From digits with a point, perhaps with a sign or an exponent: `-1234.50`, `1e-7`. */
  static parse(text: string): Decimal {
    const [mantissa, exponent = '0'] = text.toLowerCase().split('e');
    const [whole, fraction = ''] = mantissa!.split('.');
    const scale = fraction.length - Number(exponent);
    const units = BigInt(`${whole!}${fraction}`);
    return scale < 0 ? new Decimal(units * power(-scale), 0) : new Decimal(units, scale);
  }

  plus(other: Decimal): Decimal {
    if (this.scale === other.scale) return new Decimal(this.units + other.units, this.scale);
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.units * other.units, this.scale + other.scale);
  }

  negated(): Decimal {
    return new Decimal(-this.units, this.scale);
  }

  abs(): Decimal {
    return this.units < 0n ? this.negated() : this;
  }

  get sign(): -1 | 0 | 1 {
    if (this.units === 0n) return 0;
    return this.units < 0n ? -1 : 1;
  }

  equals(other: Decimal): boolean {
    return this.minus(other).sign === 0;
  }

  private at(scale: number): bigint {
    return scale === this.scale ? this.units : this.units * power(scale - this.scale);
  }

  /** Digits with a point, no zeros behind them: `-1234.5`. */
  toString(): string {
    const digits = (this.units < 0n ? -this.units : this.units).toString().padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    let fraction = digits.slice(digits.length - this.scale);
    while (fraction.endsWith('0')) fraction = fraction.slice(0, -1);
    return `${this.units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  }

  /** What a cell holds of it: the nearest number. */
  toNumber(): number {
    return Number(this.toString());
  }
}

const DIGITS_OF_A_CELL = 15;

/** The shortest text of a number, where it has no more digits than a cell shows; else those that it shows. */
function digitsOf(value: number): string {
  const text = String(value);
  return text.length <= DIGITS_OF_A_CELL ? text : String(Number(value.toPrecision(DIGITS_OF_A_CELL)));
}

/** An amount with the currency that stands beside it, '' for none. */
export interface ReadAmount {
  readonly value: Decimal;
  readonly currency: string;
}

/** undefined for a cell that says nothing. `mark`: the decimal mark of the column, where it was chosen; without it a text of two readings is none. */
export function readDecimal(cell: unknown, mark: DecimalMark | undefined): ReadAmount | undefined | BadCell {
  if (isBlank(cell)) return undefined;
  if (isErrorCell(cell)) return new BadCell('error_cell');
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { value: Decimal.parse(digitsOf(cell)), currency: '' } : new BadCell('not_a_number');
  return typeof cell === 'string' ? fromText(cell, mark) : new BadCell('not_a_number');
}

function fromText(text: string, mark: DecimalMark | undefined): ReadAmount | BadCell {
  const read = numberReadings(text);
  if (read instanceof BadCell) return read;
  if (read.percent) return new BadCell('percent_misplaced');
  const readings = read.readings.length === 1 ? read.readings : read.readings.filter((one) => one.mark === mark);
  const [reading] = readings;
  if (reading === undefined) return new BadCell('ambiguous_number', read.readings.map(({ value }) => value).join(' / '));
  // A mark of thousands that the column doesn't have.
  if (mark !== undefined && reading.mark !== undefined && reading.mark !== mark) return new BadCell('not_a_number');
  const exponent = /\de[+-]?\d/i.test(text);
  const decimal = reading.mark ?? '.';
  const digits = [...text].filter((sign) => (sign >= '0' && sign <= '9') || sign === decimal).join('');
  const value = exponent ? Decimal.parse(String(reading.value)) : Decimal.parse((digits === '' ? '0' : digits).replace(',', '.'));
  const negative = reading.value < 0 && value.sign > 0;
  return { value: negative ? value.negated() : value, currency: read.currency };
}
