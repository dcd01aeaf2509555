import { describe, expect, it } from 'vitest';
import { fileFormula, maySpill, typedFromFile } from '../../../src/workbench/files/file-formula';

describe('formulas in files', () => {
  it.each([
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
    ['=SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ["=ROWS('My sheet'!$B$2#)", "ROWS(_xlfn.ANCHORARRAY('My sheet'!$B$2))"],
    ['=TENURE.SWITCHCOST(Accounts[#All],AsOf,"parts")', '_xldudf_TENURE_SWITCHCOST(Accounts[#All],AsOf,"parts")'],
    ['=LET(x,A1,y,x*2,x+y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)'],
    ['=MAP(A1:A3,LAMBDA(v,v+1))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+1))'],
    ['="FILTER(A1#)"&TEXTJOIN(",",TRUE,A1:A2)', '"FILTER(A1#)"&_xlfn.TEXTJOIN(",",TRUE,A1:A2)'],
  ])('%s is stored as %s, and read back', (typed, stored) => {
    expect(fileFormula(typed)).toBe(stored);
    expect(typedFromFile(stored)).toBe(typed);
  });

  it("does not touch another add-in's functions or a sheet of the same name", () => {
    expect(fileFormula('=OTHER.TENURE.X(1)')).toBe('OTHER.TENURE.X(1)');
    expect(typedFromFile('_xldudf_OTHER_X(1)')).toBe('=_xldudf_OTHER_X(1)');
  });

  it('marks what may spill', () => {
    expect(maySpill('=TENURE.REBATE(A1,B1:C3)')).toBe(true);
    expect(maySpill('=UNIQUE(A1:A9)')).toBe(true);
    expect(maySpill('=A1#')).toBe(true);
    expect(maySpill('=SUM(A1:A9)&"UNIQUE(A1)"')).toBe(false);
  });
});
