import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BadCell,
  choiceCodes,
  furtherWords,
  isErrorCell,
  parseNumber,
  readChoice,
  readDate,
  readFlag,
  readNumber,
  textOf,
} from '../../src/tables/cell';
import { toSerial } from '../../src/tables/dates';
import { columnOf, tableDeclarations, tableNames } from '../../src/tables/declarations/index';
import type { ColumnDeclaration } from '../../src/tables/schema';

const badCode = (value: number | BadCell) => (value instanceof BadCell ? value.code : `read as ${value}`);
const BLANKS = [null, undefined, '', '  ', '\u00a0'];

describe('numbers', () => {
  const price = columnOf('references', 'unit_price');
  const adoption = columnOf('references', 'adoption_pct');
  const exitValue = columnOf('contracts', 'early_exit_value');
  const rating = columnOf('references', 'business_critical_1_5');

  it.each(BLANKS)('%j is unknown', (blank) => {
    expect(readNumber(blank, price)).toBeNaN();
    expect(readNumber(blank, exitValue)).toBeNaN();
  });

  it('a 0 is a value only where the column can hold one', () => {
    expect(readNumber(0, price)).toBeNaN();
    expect(readNumber(0, adoption)).toBeNaN();
    expect(readNumber(-0, rating)).toBeNaN();
    expect(readNumber(0, exitValue)).toBe(0);
  });

  it.each(['none', 'Aucun', 'aucune', 'zéro', 'sans'])('the word %s is a true zero', (word) => {
    expect(readNumber(word, adoption)).toBe(0);
    expect(readNumber(word, price)).toBe(0);
  });

  it.each([
    ['12', 12],
    [' 12.5 ', 12.5],
    ['12,5', 12.5],
    ['-3,25', -3.25],
    ['1 234,5', 1234.5],
    ['1\u202f234\u00a0567', 1234567],
    ['5 %', 0.05],
    ['5%', 0.05],
    ['2,5 %', 0.025],
    ['0,125', 0.125],
    ['1e3', 1000],
    ['.5', 0.5],
    ['+7', 7],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBeCloseTo(value, 12);
  });

  it.each(['1,234', '12,345', '-1,234'])('%s could mean two numbers and is refused', (text) => {
    expect(badCode(parseNumber(text))).toBe('ambiguous_number');
  });

  it.each(['abc', '12 ABC', '--5', '1e999', '%', '+'])('%s is no number', (text) => {
    expect(badCode(parseNumber(text))).toBe('not_a_number');
  });

  it('refuses what is no finite number and what is outside the limits', () => {
    expect(badCode(readNumber(Number.POSITIVE_INFINITY, price))).toBe('not_a_number');
    expect(badCode(readNumber(Number.NaN, price))).toBe('not_a_number');
    expect(badCode(readNumber(true, price))).toBe('not_a_number');
    expect(badCode(readNumber(-1, price))).toBe('below_minimum');
    expect(badCode(readNumber(6, rating))).toBe('above_maximum');
    expect(badCode(readNumber('6', rating))).toBe('above_maximum');
    expect(readNumber(6, rating)).toMatchObject({ expected: '5' });
  });

  it.each(['#N/A', '#VALUE!', '#div/0!', '#REF!', { type: 'Error' }])('%j is an error cell', (cell) => {
    expect(isErrorCell(cell)).toBe(true);
    expect(badCode(readNumber(cell, price))).toBe('error_cell');
  });

  it('a hash that is no error of Excel is text', () => {
    expect(isErrorCell('#12')).toBe(false);
    expect(textOf('#12')).toBe('#12');
  });

  it('reads back any number that was typed with a decimal comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const decimals = String(cents).padStart(2, '0');
        expect(parseNumber(`${whole},${decimals}`)).toBe(Number(`${whole}.${decimals}`));
      }),
    );
  });
});

describe('dates', () => {
  const start = columnOf('contracts', 'start_date');
  const occurred = columnOf('incidents', 'occurred_at');

  it('reads serial numbers and ISO texts, whole days but for moments', () => {
    expect(readDate(46347.75, start, false)).toBe(46347);
    expect(readDate(46347.75, occurred, false)).toBe(46347.75);
    expect(readDate('2026-11-21', start, false)).toBe(toSerial({ year: 2026, month: 11, day: 21 }));
    expect(readDate('2026-11-21T12:00', occurred, false)).toBe(toSerial({ year: 2026, month: 11, day: 21 }) + 0.5);
    expect(readDate('2026-11-21T12:00', start, false)).toBe(toSerial({ year: 2026, month: 11, day: 21 }));
  });

  it.each([...BLANKS, 0])('%j is unknown', (blank) => {
    expect(readDate(blank, start, false)).toBeNaN();
  });

  it('counts from 1904 where the workbook does', () => {
    expect(readDate(1, start, true)).toBe(toSerial({ year: 1904, month: 1, day: 2 }));
    expect(readDate('1904-01-02', start, true)).toBe(toSerial({ year: 1904, month: 1, day: 2 }));
  });

  it.each([
    [-5, 'date_before_1900'],
    [0.5, 'date_before_1900'],
    ['1899-12-31', 'date_before_1900'],
    [2_958_466, 'date_too_late'],
    ['31/02/2026', 'not_a_date'],
    ['2026-02-30', 'not_a_date'],
    ['2026-13-01', 'not_a_date'],
    ['soon', 'not_a_date'],
    [true, 'not_a_date'],
    ['#N/A', 'error_cell'],
  ])('refuses %j: %s', (cell, code) => {
    expect(badCode(readDate(cell, start, false))).toBe(code);
  });
});

describe('flags', () => {
  it.each([true, 1, 'TRUE', 'vrai', 'Yes', 'oui', 'x', '1'])('%j is true', (cell) => expect(readFlag(cell)).toBe(1));
  it.each([false, 'FALSE', 'Faux', 'no', 'NON', '0'])('%j is false', (cell) => expect(readFlag(cell)).toBe(0));
  it.each([...BLANKS, 0])('%j is unknown: desktop Excel sends blanks as 0', (cell) => expect(readFlag(cell)).toBeNaN());
  it.each([2, 'maybe', -1])('%j is refused', (cell) => expect(badCode(readFlag(cell))).toBe('not_a_flag'));
});

describe('choices', () => {
  const exit = columnOf('contracts', 'early_exit_type');
  it('knows the words of both languages', () => {
    expect(['none', 'Aucune', 'FIXED', 'forfait', 'pct remaining', 'Mensualités'].map((word) => readChoice(word, exit))).toEqual([
      0, 0, 1, 1, 2, 3,
    ]);
  });
  it('a 0 is a blank, another word is refused with the words there are', () => {
    expect(readChoice(0, exit)).toBeNaN();
    expect(readChoice('penalty', exit)).toMatchObject({ code: 'not_a_choice', expected: 'none, fixed, pct_remaining, months_fee' });
  });
});

describe('texts and ids', () => {
  it('a number and its text are the same id', () => {
    expect([12, '12', ' 12 ', 12.5].map(textOf)).toEqual(['12', '12', '12', '12.5']);
  });
  it.each([...BLANKS, 0])('%j says nothing', (cell) => expect(textOf(cell)).toBe(''));
});

describe('words of a choice, in gender and number', () => {
  const status = columnOf('accounts', 'status');
  it.each([
    ['Actif', 0],
    ['ACTIVES', 0],
    ['perdue', 1],
    ['Perdus ', 1],
    ['closed', 1],
    ['Re\u0301silie\u0301e', 1],
    ['fermé', 1],
    ['prospects', 2],
  ])('%s', (word, position) => {
    expect(readChoice(word, status)).toBe(position);
  });

  it('no word of one choice means two codes', () => {
    for (const table of tableNames)
      for (const column of tableDeclarations[table].columns as readonly ColumnDeclaration[]) {
        if (column.kind !== 'choice') continue;
        choiceCodes(column).forEach((code, position) => {
          for (const word of [code, ...furtherWords(column.name, code)])
            expect(`${word} ${String(readChoice(word, column))}`).toBe(`${word} ${position}`);
        });
      }
  });
});
