import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedFormula, typedFormula } from '../../../src/workbench/grid/formula-text';

describe('formulas as people type them', () => {
  it.each([
    ['=SUM(A1#)', '=SUM(ANCHORARRAY(A1))'],
    ["=ROWS('My data'!$B$2#)", "=ROWS(ANCHORARRAY('My data'!$B$2))"],
    ['=COUNT(Données!B2#)', '=COUNT(ANCHORARRAY(Données!B2))'],
    ['="A1#"&A1', '="A1#"&A1'],
    ['=Accounts[#All]', '=Accounts[#All]'],
    ["=ROWS('It''s mine'!A1#)+Sheet2!C3#", "=ROWS(ANCHORARRAY('It''s mine'!A1))+ANCHORARRAY(Sheet2!C3)"],
    ['=ABCDE1#', '=ABCDE1#'],
  ])('%s is stored as %s and shown as typed', (typed, stored) => {
    expect(storedFormula(typed)).toBe(stored);
    expect(typedFormula(stored)).toBe(typed);
  });

  it('finds A1# behind a name that escapes a character', () => {
    expect(storedFormula("=ROWS(Sales['#x])+A1#")).toMatch(/\+ANCHORARRAY\(A1\)$/);
  });

  it("writes references to the table's own row the long way", () => {
    expect(storedFormula('=Sales[@Amount]*2')).toBe('=Sales[[#This Row],[Amount]]*2');
    expect(storedFormula('=[@Amount]+[@[Net price]]', 'Sales')).toBe('=Sales[[#This Row],[Amount]]+Sales[[#This Row],[Net price]]');
    expect(storedFormula('=[@Amount]')).toBe('=[@Amount]');
    expect(storedFormula('=SUM([@[Q1]:[Q4]])', 'Sales')).toBe('=SUM(Sales[[#This Row],[Q1]:[Q4]])');
    expect(storedFormula('=Sales[@[Net (EUR)]]')).toBe(storedFormula('=Sales[[#This Row],[Net (EUR)]]'));
  });

  it('drops the prefixes of files', () => {
    expect(storedFormula('=_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))')).toBe('=SORT(UNIQUE(A1:A9))');
  });
});

describe('names of columns with any character', () => {
  const excelEscapes = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
  const name = fc
    .string({ unit: fc.constantFrom(...' "#\'()@[]{}aé,;:&\n'), minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() !== '' && !text.startsWith('@'));

  it('reach the grid without what it stumbles over, and are shown as typed; texts and sheet names keep theirs', () => {
    fc.assert(
      fc.property(name, name, (column, text) => {
        const [inText, inSheet] = [text.replaceAll('"', '""'), text.replaceAll("'", "''")];
        const quoted = `"(${inText}["&'${inSheet}'!B2`;
        const typed = `=SUM(T[[${excelEscapes(column)}]])&${quoted}`;
        const stored = storedFormula(typed);
        expect(stored.endsWith(`&${quoted}`)).toBe(true);
        expect(stored.slice('=SUM(T[['.length, -`]])&${quoted}`.length)).not.toMatch(/[[\]#'"(){}\n]/);
        expect(typedFormula(stored)).toBe(typed);
        expect(storedFormula(stored)).toBe(stored);
      }),
    );
  });
});
