import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadCell, readDate } from '../../src/tables/cell';
import { fromSerial, isoDate } from '../../src/tables/dates';
import { columnOf } from '../../src/tables/declarations/index';
import { parseDate } from '../../src/tables/typed-dates';

const start = columnOf('references', 'start_date');
const moment = columnOf('incidents', 'occurred_at');
const read = (cell: unknown): string => {
  const value = readDate(cell, start, false);
  return value instanceof BadCell ? value.code : isoDate(value);
};

describe('days typed as text', () => {
  it.each([
    ['2024-03-09', '2024-03-09'],
    ['2024/03/09', '2024-03-09'],
    ['2024.3.9', '2024-03-09'],
    ['19/03/2024', '2024-03-19'],
    ['03/19/2024', '2024-03-19'],
    ['19.03.2024', '2024-03-19'],
    ['19-3-2024', '2024-03-19'],
    ['09.03.2024', '2024-03-09'],
    ['04/04/2024', '2024-04-04'],
    ['20240309', '2024-03-09'],
    [20240309, '2024-03-09'],
    ['9 March 2024', '2024-03-09'],
    ['March 9, 2024', '2024-03-09'],
    ['9th of March 2024', '2024-03-09'],
    ['09-Mar-2024', '2024-03-09'],
    ['1er août 2024', '2024-08-01'],
    ['9 FÉVR. 2024', '2024-02-09'],
    ['9 de\u0301cembre 2024', '2024-12-09'],
    ['samedi 9 mars 2024', '2024-03-09'],
    ['9. März 2024', '2024-03-09'],
    ['Samstag, 9. Marz 2024', '2024-03-09'],
    ['9. Dez. 2024', '2024-12-09'],
    ['19/03/2024 14:30', '2024-03-19'],
    ['2024-03-09T23:59:59Z', '2024-03-09'],
    ['2024-03-09 11:05 p.m.', '2024-03-09'],
    ['Mar 9 2024, 2:30 PM', '2024-03-09'],
    ['9 mars 2024 à 14h30', '2024-03-09'],
  ])('%s is %s', (cell, iso) => {
    expect(read(cell)).toBe(iso);
  });

  it.each([
    ['03/09/2024', 'ambiguous_date'],
    ['3-9-2024', 'ambiguous_date'],
    ['19/03/24', 'two_digit_year'],
    ['19.03.24', 'two_digit_year'],
    ['9 March 24', 'two_digit_year'],
    ['9-Mar-24', 'two_digit_year'],
    ['31/02/2024', 'not_a_date'],
    ['30.02.2024', 'not_a_date'],
    ['32 March 2024', 'not_a_date'],
    ['20241309', 'not_a_date'],
    ['March 2024', 'not_a_date'],
    ['9 Mart 2024', 'not_a_date'],
    ['2024', 'not_a_date'],
    ['45000', 'not_a_date'],
    ['19/03/2024 25:00', 'not_a_date'],
    ['19/03/1824', 'date_before_1900'],
    ['9 mars '.repeat(50), 'not_a_date'],
  ])('%s is refused: %s', (cell, code) => {
    expect(read(cell)).toBe(code);
  });

  it('names both days that a text can be', () => {
    expect(parseDate('03/09/2024')).toMatchObject({ expected: '2024-09-03 / 2024-03-09' });
  });

  it('keeps the time where a moment is meant', () => {
    expect((readDate('9 mars 2024 14h30', moment, false) as number) % 1).toBeCloseTo(14.5 / 24, 9);
    expect((readDate('03/19/2024 2:30 pm', moment, false) as number) % 1).toBeCloseTo(14.5 / 24, 9);
  });

  const MONTHS = ['janvier', 'February', 'März', 'avr.', 'Mai', 'juin', 'July', 'Aug', 'sept.', 'Oktober', 'November', 'déc.'];

  it('reads back any day in the forms that leave no doubt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 367, max: 80_000 }), (serial) => {
        const { year, month, day } = fromSerial(serial);
        for (const text of [
          `${year}-${month}-${day}`,
          `${day}.${month}.${year}`,
          `${day} ${MONTHS[month - 1]} ${year}`,
          `${MONTHS[month - 1]} ${day}, ${year}`,
          `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`,
        ])
          expect(parseDate(text)).toBe(serial);
        const slashes = parseDate(`${day}/${month}/${year}`);
        if (day > 12 || day === month) expect(slashes).toBe(serial);
        else expect(slashes).toMatchObject({ code: 'ambiguous_date' });
      }),
    );
  });
});
