import { describe, expect, it } from 'vitest';
import { readCsv, serialOf, typedCell } from '../../../src/workbench/files/csv';

describe('cells of a CSV file', () => {
  it.each([
    ['12', 12],
    ['-3.25', -3.25],
    ['1e3', 1000],
    ['TRUE', true],
    ['false', false],
    ['', null],
    ['   ', null],
    ['Alpha', 'Alpha'],
  ])('%j is %j', (text, value) => {
    expect(typedCell(text).value).toBe(value);
  });

  it('keeps codes with leading zeros and numbers that a double would change as text', () => {
    expect(typedCell('00123').value).toBe('00123');
    expect(typedCell('1234567890123456').value).toBe('1234567890123456');
  });

  it('reads ISO dates as serial numbers of the 1900 system, with a date format', () => {
    expect(typedCell('2020-06-01')).toEqual({ value: 43983, format: 'yyyy-mm-dd' });
    expect(typedCell('2020-06-01T12:00')).toEqual({ value: 43983.5, format: 'yyyy-mm-dd hh:mm' });
  });

  it('leaves days that do not exist, and days before 1900-03-01, as text', () => {
    expect(serialOf('2021-02-29')).toBeNull();
    expect(serialOf('1900-02-28')).toBeNull();
    expect(serialOf('1900-03-01')).toBe(61);
    expect(typedCell('2021-02-29').value).toBe('2021-02-29');
  });

  it('does not take a formula for one', () => {
    expect(typedCell('=1+1').value).toBe('=1+1');
  });
});

describe('a CSV file', () => {
  it('has a header, typed rows, a format for each column and the newest date of each', () => {
    const table = readCsv('\uFEFFaccount_id,revenue,since\r\nA1,12500.5,2019-03-01\r\nA2,,2020-07-15\r\n\r\n');
    expect(table.header).toEqual(['account_id', 'revenue', 'since']);
    expect(table.rows).toEqual([
      ['A1', 12500.5, 43525],
      ['A2', null, 44027],
    ]);
    expect(table.numberFormats).toEqual([null, '#,##0.00', 'yyyy-mm-dd']);
    expect(table.newestDates).toEqual([null, null, 44027]);
  });

  it('keeps quoted commas and line breaks', () => {
    expect(readCsv('a,b\n"x, y","one\ntwo"').rows).toEqual([['x, y', 'one\ntwo']]);
  });

  it('fills short rows with blanks and refuses long ones by their row', () => {
    expect(readCsv('a,b\n1').rows).toEqual([[1, null]]);
    expect(() => readCsv('a,b\n1,2\n1,2,3')).toThrow('Row 3 has 3 cells, the header has 2.');
  });

  it('refuses an empty file', () => {
    expect(() => readCsv('')).toThrow('header row');
  });
});
