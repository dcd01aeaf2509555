import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callOf, literalArgument } from '../../src/workbook/formula-text';
import { day } from '../support/tables';

describe('the call that a formula is', () => {
  it('has its arguments apart, whatever they hold', () => {
    expect(
      callOf(`=TENURE.TRUSTSCORE(A2, Seen[#All],DATE(2026,11,21),"a,b""c)",'It''s, (x)'!$A$1:$B$9,T[[#All],[a'],b]],{1,2;3,4})`),
    ).toEqual({
      name: 'TENURE.TRUSTSCORE',
      args: ['A2', 'Seen[#All]', 'DATE(2026,11,21)', '"a,b""c)"', "'It''s, (x)'!$A$1:$B$9", "T[[#All],[a'],b]]", '{1,2;3,4}'],
    });
    expect(callOf('=@SWITCHCOST(A2,,1)')).toEqual({ name: 'SWITCHCOST', args: ['A2', '', '1'] });
  });

  it.each(['=A1', '=F(1)+1', '=F(1', '=F("1)', '=F(1))', '=F(1])', 'F(1)', '=1+F(1)'])('%s is not one call', (formula) => {
    expect(callOf(formula)).toBeUndefined();
  });

  it('never fails on a text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'AB(),"\'[]{}=;1 ') }), (text) => void callOf(`=F(${text})`)));
  });
});

describe('what an argument says by itself', () => {
  it.each([
    ['', null],
    ['"a""b"', 'a"b'],
    ['-2.5', -2.5],
    ['TRUE', true],
    ['DATE(2026,2,28)', day('2026-02-28')],
    ['EDATE(DATE(2026,2,28),-12)', day('2025-02-28')],
    [
      '{"setting","value";"language","fr"}',
      [
        ['setting', 'value'],
        ['language', 'fr'],
      ],
    ],
    ['{1,TRUE}', [[1, true]]],
  ])('%s', (text, value) => {
    expect(literalArgument(text)).toEqual(value);
  });

  it.each(['A1', 'AsOf', 'SUM(1,2)', 'TODAY()', '{A1}', 'DATE(2026,13,1)', '1+1', 'Accounts[#All]'])('%s has to be looked up', (text) => {
    expect(literalArgument(text)).toBeUndefined();
  });
});
