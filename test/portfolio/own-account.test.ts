import { describe, expect, it } from 'vitest';
import { activeLines } from '../../src/metrics/active-lines';
import { ownAccount } from '../../src/portfolio/own-account';
import { Portfolio } from '../../src/portfolio/portfolio';
import { selectAccounts } from '../../src/portfolio/selection';
import { Settings } from '../../src/settings/settings';

const AS_OF = 46347; // 2026-11-21
const references = [
  ['Identifiant de la ligne', 'Code client', 'Identifiant de la référence', 'CA annuel', 'Devise', 'Date de début'],
  ['1', 'B', 'R1', 999, 'EUR', 40000],
  ['2', 'A', 'R1', 100, 'USD', 40000],
  ['1', 'A', 'R2', 50, 'EUR', 40000],
  ['3', 'A', 'R3', 10, 'EUR', 40000],
];
const fx = [
  ['currency', 'rate_to_reporting'],
  ['EUR', 1],
  ['USD', 0.5],
];
const portfolio = (asOf = AS_OF, settings = Settings.defaults): Portfolio =>
  new Portfolio({ selection: selectAccounts([['B'], ['A']]), asOf, tables: { references, fx }, settings });
const revenues = (own: Portfolio): number[] => {
  const lines = activeLines(own);
  return Array.from(lines.rows(own.asked[0]!), (row) => lines.revenue[row]!);
};

describe('one account on its own', () => {
  it('has its own rows, without those whose id another account had first, at the rates of all', () => {
    const all = portfolio();
    const own = ownAccount(all, all.asked[1]!);
    expect(revenues(own)).toEqual([50, 10]);
    expect(own.settings).toBe(all.settings);
    expect(own.isKnown(own.asked[0]!)).toBe(true);
  });

  it('takes changes by column, whatever the header is called, in new columns, in new rows', () => {
    const all = portfolio();
    const account = all.asked[1]!;
    const own = ownAccount(all, account, [
      { table: 'references', row: 3, values: { annual_revenue: 20 } },
      { table: 'references', row: 3, values: { trained_users: 4 } },
      { table: 'references', values: { line_id: 'new', reference_id: 'R9', annual_revenue: 30, currency: 'USD' } },
      { table: 'interactions', values: { date: '2026-11-21', kind: 'visit', visibility: true } },
    ]);
    expect(revenues(own)).toEqual([50, 20, 15]);
    const table = own.table('references')!;
    expect(Array.from({ length: table.rowCount }, (_, row) => table.number('trained_users', row))).toEqual([Number.NaN, 4, Number.NaN]);
    expect(own.rowsOf('interactions')!.count(own.asked[0]!)).toBe(1);
    // What it comes from is as it was.
    expect(references[4]).toEqual(['3', 'A', 'R3', 10, 'EUR', 40000]);
    expect(all.rowsOf('interactions')).toBeUndefined();
  });

  it('reads dates in the date system of the workbook, and typed ones as they are', () => {
    const all = portfolio(AS_OF, Settings.defaults.with({ date1904: true }));
    const own = ownAccount(all, all.asked[1]!, [{ table: 'references', row: 3, values: { end_date: '2026-11-20' } }]);
    const table = own.table('references')!;
    expect(table.number('start_date', 0)).toBe(40000 + 1462);
    expect(table.number('end_date', 1)).toBe(AS_OF - 1);
    expect(revenues(own)).toEqual([50, 0]);
  });
});
