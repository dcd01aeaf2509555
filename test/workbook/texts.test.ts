import { describe, expect, it } from 'vitest';
import { workbook as en } from '../../src/locales/en/workbook/index';
import { workbook as fr } from '../../src/locales/fr/workbook/index';
import { absoluteReference, addressOf, quotedSheet, withoutSheet } from '../../src/workbook/addresses';
import { asText, asWorkbookError, WorkbookError } from '../../src/workbook/index';

describe('text that stays text', () => {
  it.each([
    '=1+1',
    '+33 1 23',
    '-5',
    '@name',
    '\tx',
    '\rx',
    "'quoted",
    '12',
    '1,5',
    '.5',
    'TRUE',
    'vrai',
    '2026-06-30',
    '(12)',
    '€ 5',
    'MAR-01',
    'Sept. 12',
    'juin 2026',
    'Dez5',
  ])('marks %j', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });
  it.each(['', 'Northwind', 'A1', 'Trueness', 'Électricité', 'a (12)', 'MARK-01', 'May', 'Mars SA'])('leaves %j', (text) => {
    expect(asText(text)).toBe(text);
  });
});

describe('addresses', () => {
  it('counts columns as Excel does', () => {
    expect(addressOf({ rowIndex: 0, columnIndex: 25, rowCount: 1, columnCount: 2 })).toBe('Z1:AA1');
    expect(addressOf({ rowIndex: 9, columnIndex: 16383, rowCount: 1, columnCount: 1 })).toBe('XFD10');
    expect(addressOf({ rowIndex: 3, columnIndex: 702, rowCount: 2, columnCount: 1 })).toBe('AAA4:AAA5');
  });
  it('quotes sheets that could be read as something else', () => {
    expect(quotedSheet('Accounts')).toBe('Accounts');
    expect(quotedSheet("Client's 2026")).toBe("'Client''s 2026'");
    expect(['AB1', 'R1C1', 'TRUE', 'abc', 'Été', 'a b'].map(quotedSheet)).toEqual(["'AB1'", "'R1C1'", "'TRUE'", "'abc'", "'Été'", "'a b'"]);
    expect(absoluteReference('My data', 'b2:C10')).toBe("'My data'!$b$2:$C$10");
    expect(withoutSheet("'a!b'!C3")).toBe('C3');
  });
});

describe('errors', () => {
  it('never shows the text of an exception', () => {
    const told = asWorkbookError(Object.assign(new Error('Internal detail 0x80'), { code: 'GeneralException' }));
    expect(told.code).toBe('failed');
    expect(told.message).not.toContain('0x80');
    expect(told.cause).toBeInstanceOf(Error);
    expect(asWorkbookError(new TypeError('x is undefined')).code).toBe('failed');
    expect(asWorkbookError({ code: 'InvalidSelection' }).code).toBe('noCell');
    const own = new WorkbookError('gone', { sheet: 'Data' });
    expect(asWorkbookError(own)).toBe(own);
  });
  it('has words for every code in both languages, and they differ', () => {
    for (const code of Object.keys(en.error) as (keyof typeof en.error)[]) {
      expect(en.error[code].length).toBeGreaterThan(5);
      expect(fr.error[code]).not.toBe(en.error[code]);
    }
  });
});
