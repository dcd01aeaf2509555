import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadCell, readNumber } from '../../src/tables/cell';
import { columnOf } from '../../src/tables/declarations/index';
import { parseNumber, readTypedNumber } from '../../src/tables/numbers';

const revenue = columnOf('references', 'annual_revenue');
const adoption = columnOf('references', 'adoption_pct');
const growth = columnOf('accounts', 'growth_pct');
const code = (value: number | BadCell): number | string => (value instanceof BadCell ? value.code : value);

describe('numbers typed as text', () => {
  it.each([
    ['2,345.50', 2345.5],
    ['2.345,50', 2345.5],
    ['2 345,50', 2345.5],
    ['2 345', 2345],
    ["2'345", 2345],
    ['2’345.5', 2345.5],
    ['2\u00a0345', 2345],
    ['2\u2009345\u2009678', 2345678],
    ['2\u202f345,5', 2345.5],
    ['2,345,678', 2345678],
    ['2.345.678', 2345678],
    ['2,345,678.901', 2345678.901],
    ['2,345.678', 2345.678],
    ['2.3456', 2.3456],
    ['2345.678', 2345.678],
    ['0.345', 0.345],
    ['0,345', 0.345],
    ['12,5', 12.5],
    ['€ 2,000.50', 2000.5],
    ['2 000,50 €', 2000.5],
    ['EUR 12', 12],
    ['12 eur', 12],
    ['CHF 2’345.50', 2345.5],
    ['£-12.5', -12.5],
    ['-£12.5', -12.5],
    ['(2,200.00)', -2200],
    ['€ (2,200.00)', -2200],
    ['(2 200,00 €)', -2200],
    ['2200-', -2200],
    ['-2,200.00', -2200],
    ['\u22122200', -2200],
  ])('%s is %d', (text, value) => {
    expect(code(readNumber(text, revenue))).toBe(value);
  });

  it.each([
    ['2,345', 'ambiguous_number'],
    ['2.345', 'ambiguous_number'],
    ['20.000', 'ambiguous_number'],
    ['-20.000', 'ambiguous_number'],
    ['€ 20,000', 'ambiguous_number'],
    ['10 20', 'not_in_threes'],
    ['1 2345', 'not_in_threes'],
    ['12,34,567', 'not_in_threes'],
    ['1.2.3', 'not_in_threes'],
    ['2,345,67', 'not_in_threes'],
    ['0,345,678', 'not_in_threes'],
    ['1,23.4', 'not_in_threes'],
    ["2'345 678", 'not_in_threes'],
    ['12 %', 'percent_misplaced'],
    ['12 pcs', 'not_a_number'],
    ['(-12)', 'not_a_number'],
    ['--12', 'not_a_number'],
    ['€ 12 $', 'not_a_number'],
    ['1.2,3.4', 'not_in_threes'],
    ['()', 'not_a_number'],
    ['€', 'not_a_number'],
    ['1'.repeat(61), 'not_a_number'],
    ['1'.repeat(32_766), 'not_a_number'],
    [`${'1'.repeat(32_766)}x`, 'not_a_number'],
    [`1${' '.repeat(32_000)}1`, 'not_a_number'],
  ])('%s is refused: %s', (text, reason) => {
    expect(code(readNumber(text, revenue))).toBe(reason);
  });

  it('takes the reading that the limits of the column leave', () => {
    expect(code(readNumber('2,500 %', adoption))).toBe(0.025);
    expect(code(readNumber('2.500', columnOf('references', 'business_critical_1_5')))).toBe(2.5);
    expect(code(parseNumber('2,500', { min: 1000 }))).toBe(2500);
    expect(code(parseNumber('2,500', { max: 1 }))).toBe('ambiguous_number');
  });

  it('asks about a rate beyond 1 either way, and clamps nothing', () => {
    for (const cell of [25, '25', 80, 1.01])
      expect(readNumber(cell, adoption)).toMatchObject({ code: 'rate_above_one', expected: String(cell) });
    for (const cell of [25, -3, '3']) expect(code(readNumber(cell, growth))).toBe('rate_above_one');
    expect(code(readNumber('25 %', adoption))).toBe(0.25);
    expect(code(readNumber('150 %', growth))).toBe(1.5);
    expect(code(readNumber('150 %', adoption))).toBe('above_maximum');
    expect(code(readNumber(1, adoption))).toBe(1);
  });

  it('a currency has no place where no money is meant', () => {
    for (const [table, column] of [
      ['references', 'adoption_pct'],
      ['references', 'users'],
      ['contracts', 'notice_days'],
    ] as const)
      expect(code(readNumber('€ 1', columnOf(table, column)))).toBe('currency_misplaced');
    expect(readTypedNumber('$ 5')).toMatchObject({ value: 5, currency: '$' });
    expect(readTypedNumber('usd 5')).toMatchObject({ value: 5, currency: 'USD' });
  });

  const marks = fc.constantFrom([',', '.'], ['.', ','], [' ', ','], [' ', '.'], ["'", '.'], ['\u00a0', ','], ['\u202f', ',']);
  const around = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `€ ${text}`,
    (text) => `${text} EUR`,
    (text) => `  ${text}\u00a0`,
  );

  it('reads back what is written with groups of three and decimals, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        marks,
        around,
        fc.boolean(),
        (whole, cents, [group, decimal], wrap, below) => {
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group!);
          const text = `${grouped}${decimal}${String(cents).padStart(2, '0')}`;
          const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
          expect(code(readNumber(wrap(below ? `(${text})` : text), revenue))).toBe(below ? -value : value);
        },
      ),
    );
  });

  it('never reads one mark before three digits, wherever a column can hold both readings', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('.', ','),
        around,
        (whole, part, mark, wrap) => {
          expect(code(readNumber(wrap(`${whole}${mark}${String(part).padStart(3, '0')}`), revenue))).toBe('ambiguous_number');
        },
      ),
    );
  });

  it('gives an answer to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' -()%€$EUR") }), (text) => {
        const value = parseNumber(text);
        expect(value instanceof BadCell || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
