import { describe, expect, it } from 'vitest';
import { workbook as en } from '../../src/locales/en/workbook/index';
import { workbook as fr } from '../../src/locales/fr/workbook/index';
import { findingText, tableFaultText } from '../../src/functions/errors';
import { textsOf } from '../../src/locales/languages';
import { faultOf } from '../../src/taskpane/state/faults';
import { absoluteReference, addressOf, quotedSheet, withoutSheet } from '../../src/workbook/addresses';
import { freeName } from '../../src/workbook/new-sheet';
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
    '#N/A',
    '#NV',
    'May 5',
    'Jan-26',
    'MARCH1',
    'Mon, May 5',
    'ocak 5',
    '5 mai',
    '＝1+1',
    '＋5',
    '－5',
    '＠name',
    '１２',
    '\n=1+1',
    '\n12',
    '\u00a0=1+1',
    '%5',
    'R$ 5',
    'kr 5',
    'CHF 12',
    'wahr',
    '令和8年5月6日',
  ])('marks %j', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });
  it.each([
    '',
    'Northwind',
    'A1',
    'Trueness',
    'Électricité',
    'a (12)',
    'MARK-01',
    'May',
    'Mars SA',
    'Marks 12',
    'kraft 5',
    'A1-26',
    '東京',
  ])('leaves %j', (text) => {
    expect(asText(text)).toBe(text);
  });
});

describe('the name of a new sheet', () => {
  it('cuts no character in two, and holds none that Excel refuses', () => {
    expect(freeName(`${'x'.repeat(30)}😀`, [])).toBe('x'.repeat(30));
    expect(freeName('Plan\u0000 A\n1\ud800', [])).toBe('Plan A 1');
    expect(freeName(`${'x'.repeat(26)}😀y`, [`${'x'.repeat(26)}😀y`])).toBe(`${'x'.repeat(26)} (2)`);
    expect(freeName('History', [])).toBe('History (2)');
    expect(freeName('\u0001', [])).toBe('(2)');
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
    expect(asWorkbookError(new TypeError('x is undefined'), 'formula')).toMatchObject({ code: 'failed', facts: { doing: 'formula' } });
    for (const language of ['en', 'fr'] as const) {
      expect(faultOf(new TypeError('x is undefined'), language, null).text).toBe(textsOf(language).pane.errors.unexpected);
      expect(faultOf(asWorkbookError({}, 'formula'), language, null).text).toBe(textsOf(language).workbook.refused.formula);
    }
    expect(asWorkbookError({ code: 'InvalidSelection' }).code).toBe('noCell');
    const own = new WorkbookError('gone', { sheet: 'Data' });
    expect(asWorkbookError(own)).toBe(own);
  });
  it('echoes no more than 80 characters of a cell', () => {
    const long = 'é'.repeat(500);
    const table = 'accounts' as const;
    const told = [
      findingText({ code: 'not_a_number', table, row: 2, column: 'revenue_target', severity: 'error', value: long }, 'en'),
      findingText(
        { code: 'mapping_reading', table: 'mapping', row: 2, column: 'their_column', severity: 'error', value: '', expected: long },
        'fr',
      ),
      tableFaultText({ code: 'mapped_column_gone', table, source: long, column: long }, 'fr'),
      tableFaultText({ code: 'mapped_column_twice', table, column: long }, 'en'),
    ];
    for (const text of told) expect(text).not.toMatch(/é{81}/);
  });
  it('has words for every code in both languages, and they differ', () => {
    for (const code of Object.keys(en.error) as (keyof typeof en.error)[]) {
      expect(en.error[code].length).toBeGreaterThan(5);
      expect(fr.error[code]).not.toBe(en.error[code]);
    }
  });
});
