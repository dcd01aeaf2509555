// The parts without the library: addresses, displayed numbers, the library's own description, the workbook's calculate hook.
import { describe, expect, it } from 'vitest';
import { formatArea, parseArea, quoteSheet, splitSheet } from '../../../src/workbench/host/a1';
import { versionReaches } from '../../../src/workbench/host/engine';
import { libraryModel } from '../../../src/workbench/host/library-files';
import { readLibraryModel } from '../../../src/workbench/host/library-model';
import { headerTexts } from '../../../src/workbench/host/members/table';
import { MemoryWorkbook } from '../../../src/workbench/host/memory-workbook';
import { displayText } from '../../../src/workbench/host/number-text';

describe('addresses', () => {
  it.each(['A1', 'XFD1048576', 'B2:D4', 'A:C', '2:5', 'A1:AA100'])('%s comes back as it was', (text) => {
    expect(formatArea(parseArea(text)!)).toBe(text);
  });

  it('takes corners in any order and dollar signs, and refuses what lies outside the sheet', () => {
    expect(formatArea(parseArea('$D$4:B2')!, true)).toBe('$B$2:$D$4');
    expect(['A0', 'XFE1', 'A1048577', 'Accounts', 'A1:', '1:A'].map(parseArea)).toEqual([null, null, null, null, null, null]);
  });

  it.each([
    ['Plan', 'Plan'],
    ['Équipe', 'Équipe'],
    ['Account plan', "'Account plan'"],
    ["Owner's", "'Owner''s'"],
    ['Q4', "'Q4'"],
    ['2024', "'2024'"],
  ])('quotes %s as %s, and reads it back', (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
    expect(splitSheet(`${quoted}!A1`)).toEqual({ sheet: name, rest: 'A1' });
  });
});

describe('displayed numbers', () => {
  it.each([
    [1234.5, 'General', '1234.5'],
    [1 / 3, 'General', '0.33333333333'],
    [1234567.891, '#,##0', '1,234,568'],
    [-12.5, '0.00', '-12.50'],
    [-12.5, '#,##0.0;(#,##0.0)', '(12.5)'],
    [0.1234, '0.0%', '12.3%'],
    [1200, '#,##0 "EUR"', '1,200 EUR'],
    [1200, '[$€-40C]#,##0', '€1,200'],
    [45382, 'yyyy-mm-dd', '2024-03-31'],
    [45382, 'd mmm yyyy', '31 Mar 2024'],
    [45382.5, 'dd/mm/yyyy hh:mm', '31/03/2024 12:00'],
    [0, '0;-0;"none"', 'none'],
    [true, '0', 'TRUE'],
    ['text', '0.00', 'text'],
  ])('%s in %s is %s', (value, format, text) => {
    expect(displayText(value, format)).toBe(text);
  });
});

describe('the library as it describes itself', () => {
  it('has the classes, wire names and requirement sets that Office.js documents', () => {
    const { Range, WorksheetCollection, Table } = libraryModel() as Required<ReturnType<typeof libraryModel>>;
    expect(Range!.methods.find(({ name }) => name === 'getSpillingToRange')).toEqual({
      name: 'getSpillingToRange',
      wire: 'GetSpillingToRange',
      returns: 'Range',
      argumentCount: 0,
      requires: 'ExcelApi 1.12',
    });
    expect(Range!.scalars.find(({ name }) => name === 'values')).toEqual({
      name: 'values',
      wire: 'Values',
      updateable: true,
      requires: null,
    });
    expect(WorksheetCollection!.itemClass).toBe('Worksheet');
    expect(Table!.navigations.map(({ name, leadsTo }) => [name, leadsTo])).toContainEqual(['columns', 'TableColumnCollection']);
  });

  it('is refused when the text is something else', () => {
    expect(() => readLibraryModel('var x = 1;')).toThrow('debug file');
  });

  it('compares versions by number, not by text', () => {
    expect([
      versionReaches('1.15', '1.9'),
      versionReaches('1.9', '1.15'),
      versionReaches(undefined, '1.1'),
      versionReaches('2.0', '1.15'),
    ]).toEqual([true, false, false, true]);
  });
});

describe('headers of a table', () => {
  it('are texts, never empty, and unique without regard to case', () => {
    expect(headerTexts(['Name', '', 'name', 2024, 'Column2'])).toEqual(['Name', 'Column2', 'name2', '2024', 'Column22']);
  });
});

describe('the workbook in memory', () => {
  it('calculates with the hook it is given, spills blocks and clears old spills', async () => {
    let size = 3;
    const workbook = new MemoryWorkbook({
      calculate: (formula) => (formula === '=ROWS()' ? Array.from({ length: size }, (_, row) => [row + 1]) : 0),
    });
    await workbook.fill('A1', [['=ROWS()']]);
    expect(workbook.valuesAt('A1:A4')).toEqual([[1], [2], [3], ['']]);
    expect(workbook.spillArea(workbook.activeSheetId(), 0, 0)).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 1 });
    size = 2;
    await workbook.calculate();
    expect(workbook.valuesAt('A1:A4')).toEqual([[1], [2], [''], ['']]);
    await workbook.fill('A2', [['in the way']]);
    expect(workbook.valuesAt('A1:A2')).toEqual([['#SPILL!'], ['in the way']]);
  });

  it('moves cells beside a block, and only those within its columns', async () => {
    const workbook = new MemoryWorkbook();
    const sheetId = workbook.activeSheetId();
    await workbook.fill('A1', [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    workbook.insertCells({ sheetId, row: 0, column: 1, rowCount: 1, columnCount: 1 }, 'Down');
    expect(workbook.valuesAt('A1:C3')).toEqual([
      [1, '', 3],
      [4, 2, 6],
      ['', 5, ''],
    ]);
    workbook.deleteCells({ sheetId, row: 1, column: 0, rowCount: 1, columnCount: 1 }, 'Left');
    expect(workbook.valuesAt('A1:C3')).toEqual([
      [1, '', 3],
      [2, 6, ''],
      ['', 5, ''],
    ]);
  });

  it('shrinks a name over deleted rows, and breaks one whose cells are gone', async () => {
    const workbook = new MemoryWorkbook();
    const sheetId = workbook.activeSheetId();
    for (const [name, formula] of [
      ['Part', '=Sheet1!$A$2:$A$9'],
      ['Gone', '=Sheet1!$A$4:$A$5'],
      ['After', '=Sheet1!$B$7'],
    ] as const) {
      workbook.addName({ name, sheetId: null, formula, comment: '', visible: true });
    }
    workbook.deleteCells({ sheetId, row: 3, column: 0, rowCount: 3, columnCount: 16_384 }, 'Up');
    expect(workbook.names().map(({ formula }) => formula)).toEqual(['=Sheet1!$A$2:$A$6', '=#REF!', '=Sheet1!$B$4']);
  });
});
