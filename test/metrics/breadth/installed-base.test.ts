import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { infoBalance } from '../../../src/metrics/exchange/info-balance';
import { installedBase, type InstalledBase } from '../../../src/metrics/breadth/installed-base';
import { day, portfolioOf, type Row } from '../../support/tables';

const AS_OF = '2026-11-21';
let counter = 0;
const line = (country: string | null, more: Row = {}): Row => ({
  line_id: `L${++counter}`,
  account_id: 'A',
  reference_id: 'R1',
  country,
  annual_revenue: 100,
  ...more,
});
const contracts: Row[] = [
  { contract_id: 'C1', account_id: 'A', start_date: '2025-01-01', end_date: '2027-12-31' },
  {
    contract_id: 'C2',
    account_id: 'A',
    start_date: '2025-01-01',
    end_date: '2026-12-31',
    auto_renewal: true,
    renewal_term_months: 12,
    notice_days: 90,
  },
  { contract_id: 'C3', account_id: 'A', start_date: '2020-01-01', end_date: '2021-12-31' },
  { contract_id: 'C9', account_id: 'B', start_date: '2025-01-01', end_date: '2030-12-31' },
];

function of(references: Row[]): InstalledBase {
  const portfolio = portfolioOf({ references, contracts, accounts: [{ account_id: 'A' }] }, AS_OF, 'A');
  return installedBase.compute(portfolio, portfolio.asked[0]!);
}

describe('installed base by country', () => {
  it('counts what is in use in each country, the largest first', () => {
    const rows = [
      line('FR', { site: 'Lyon', family: 'Pumps', contract_id: 'C1', annual_revenue: 400 }),
      line('FR', { site: 'Lille', family: 'Pumps', contract_id: 'C2' }),
      line('FR', { reference_id: 'R2', site: 'Lyon', contract_id: 'C2' }),
      line('DE', { end_date: '2027-03-31' }),
      line('DE', { end_date: '2026-01-01' }),
      line(null),
    ];
    const base = of(rows);
    expect(base.countries).toMatchObject([
      {
        country: 'FR',
        lines: 3,
        references: 2,
        families: 1,
        sites: 2,
        revenue: 600,
        contracts: 2,
        earliestEnd: day('2027-12-31'),
        latestEnd: day('2027-12-31'),
      },
      { country: '', lines: 1, contracts: 0, earliestEnd: Number.NaN, completeness: 0 },
      { country: 'DE', lines: 1, references: 1, sites: 0, revenue: 100, earliestEnd: day('2027-03-31'), completeness: 0.25 },
    ]);
    expect(base.countries[0]!.completeness).toBeCloseTo(11 / 12, 12);
    expect(base).toMatchObject({ known: 2, lines: 5, earliestEnd: day('2027-03-31'), latestEnd: day('2027-12-31') });
  });

  it('takes the end of a contract in force before the line’s own, and neither an expired contract’s nor another account’s', () => {
    expect(of([line('FR', { contract_id: 'C1', end_date: '2027-03-31' })]).earliestEnd).toBe(day('2027-12-31'));
    expect(of([line('FR', { contract_id: 'C3', end_date: '2027-03-31' })])).toMatchObject({
      earliestEnd: day('2027-03-31'),
      countries: [{ contracts: 1 }],
    });
    expect(of([line('FR', { contract_id: 'C9' })])).toMatchObject({ earliestEnd: Number.NaN, countries: [{ contracts: 0 }] });
  });

  it('has nothing to list without lines', () => {
    expect(of([])).toMatchObject({ countries: [], known: 0, lines: 0, completeness: Number.NaN, earliestEnd: Number.NaN });
  });

  it('adds up over the countries, and is as complete as the information balance says where no contract has expired', () => {
    const anyLine = fc
      .record({
        country: fc.constantFrom('FR', 'DE', null),
        site: fc.constantFrom('S1', 'S2', null),
        family: fc.constantFrom('Pumps', null),
        contract_id: fc.constantFrom('C1', 'C2', null),
        end_date: fc.constantFrom('2027-01-31', null),
        annual_revenue: fc.integer({ min: 1, max: 1000 }),
      })
      .map(({ country, ...more }) => line(country, more));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), (references) => {
        const portfolio = portfolioOf({ references, contracts, accounts: [{ account_id: 'A' }] }, AS_OF, 'A');
        const account = portfolio.asked[0]!;
        const base = installedBase.compute(portfolio, account);
        expect(base.countries.reduce((sum, { lines }) => sum + lines, 0)).toBe(references.length);
        expect(base.countries.reduce((sum, { revenue }) => sum + revenue, 0)).toBeCloseTo(
          references.reduce((sum, row) => sum + Number(row.annual_revenue), 0),
          9,
        );
        expect(base.completeness).toBeCloseTo(infoBalance.compute(portfolio, account).completeness, 12);
      }),
    );
  });
});
