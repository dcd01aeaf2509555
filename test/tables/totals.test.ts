import { describe, expect, it } from 'vitest';
import { selectAccounts } from '../../src/portfolio/selection';
import { Portfolio } from '../../src/portfolio/portfolio';
import { readTable } from '../../src/tables/read';
import { day } from '../support/tables';

const accounts = (...last: unknown[][]): unknown[][] => [
  ['account_id', 'name', 'wallet_annual'],
  ['A1', 'Nord', 100],
  ['A2', 'Total', 200],
  ...last,
];
const idsOf = (cells: unknown[][]): readonly string[] => selectAccounts(cells).ids;

describe('rows of totals', () => {
  it.each([
    ['Total', '', 300],
    ['TOTAUX', null, 300],
    ['Grand total', '', 300],
    ['Summe', 0, 300],
    ['Sous-total', '', 300],
    ['Total ge\u0301ne\u0301ral', '', 300],
    ['', 'Total for Nord', 300],
    [null, 'Gesamt: Nord', 300],
    [0, 'Total', 300],
  ])('%j, %j at the end is none', (...row) => {
    expect(idsOf(accounts(row))).toEqual(['A1', 'A2']);
    expect(idsOf(accounts(row, ['', '', '']))).toEqual(['A1', 'A2']);
    const table = readTable('accounts', accounts(['', 'Subtotal', 300], row), { notes: true });
    expect(table.rowCount).toBe(2);
    expect(table.findings).toEqual([expect.objectContaining({ code: 'totals_row', severity: 'note', row: 4 })]);
  });

  it('a client that has a key of its own is a client, and so is one that stands among the others', () => {
    expect(idsOf(accounts(['A3', 'Total', 1]))).toEqual(['A1', 'A2', 'A3']);
    expect(idsOf(accounts(['Total', 'TotalEnergies', 1], ['A4', 'Sud', 1]))).toEqual(['A1', 'A2', 'Total', 'A4']);
    expect(idsOf(accounts(['TOT-1', 'Total', 1]))).toEqual(['A1', 'A2', 'TOT-1']);
    expect(idsOf(accounts(['', 'Totally new', 1], ['A5', '', 1]))).toEqual(['A1', 'A2', '', 'A5']);
  });

  it('add nothing up, whichever account is asked for', () => {
    const references = [
      ['account_id', 'reference_id', 'annual_revenue'],
      ['A1', 'R1', 10],
      ['A2', 'R2', 20],
      ['Total', 2, 30],
    ];
    for (const ids of [['A1', 'A2'], ['A1'], ['Total']]) {
      const portfolio = new Portfolio({ selection: { ids }, asOf: day('2026-11-21'), tables: { references } });
      expect(portfolio.isKnown(portfolio.accountIds.find('Total'))).toBe(false);
      expect([...portfolio.table('references')!.numbers('annual_revenue')!]).toEqual(
        ids.flatMap((id) => ({ A1: [10], A2: [20] })[id] ?? []),
      );
    }
  });
});
