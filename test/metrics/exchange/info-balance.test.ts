import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { infoBalance } from '../../../src/metrics/exchange/info-balance';
import type { Driver } from '../../../src/metrics/metric';
import type { SettingValues } from '../../../src/settings/declarations/index';
import { Settings } from '../../../src/settings/settings';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
let counter = 0;
const line = (more: Row): Row => ({ line_id: `L${++counter}`, account_id: 'A', reference_id: 'R', annual_revenue: 10, ...more });
const item = (more: Row): Row => ({ account_id: 'A', item: `I${++counter}`, ...more });
const told = (more: Row): Row => ({ concession_id: `G${++counter}`, account_id: 'A', date: '2026-03-01', kind: 'information', ...more });

function balance(tables: TableRows, settings: Partial<SettingValues> = {}, drivers?: Driver[]) {
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], references: [], contracts: [], ...tables }, AS_OF, 'A', {
    settings: Settings.defaults.with(settings),
    reads: infoBalance.reads,
  });
  return infoBalance.compute(portfolio, portfolio.asked[0]!, drivers);
}

describe('completeness of the installed base', () => {
  it('is the mean over the lines of what is known of contract, end, site and family', () => {
    const references = [
      line({ contract_id: 'C1', end_date: '2027-12-31', site: 'Lyon', family: 'Pumps' }),
      line({ site: 'Lyon', family: 'Pumps' }),
      line({ family: 'Pumps' }),
      line({}),
      line({ contract_id: 'C1', site: 'Old', family: 'Old', end_date: '2026-01-01' }),
    ];
    const drivers: Driver[] = [];
    // 4/4, 2/4, 1/4 and 0/4: 7/16
    expect(balance({ references }, {}, drivers)).toMatchObject({
      completeness: 7 / 16,
      known: { contract_id: 0.25, end_date: 0.25, site: 0.5, family: 0.75 },
      lines: 4,
    });
    expect(drivers.map(({ item: of, amount }) => [of, amount])).toEqual([
      ['known_contract', 1 / 16],
      ['known_end', 1 / 16],
      ['known_site', 2 / 16],
      ['known_family', 3 / 16],
    ]);
  });

  it('finds the end of a line in its contract, if the contract is the account’s', () => {
    const contracts: Row[] = [
      { contract_id: 'C1', account_id: 'A', start_date: '2025-01-01', end_date: '2027-12-31' },
      { contract_id: 'C2', account_id: 'A', start_date: '2025-01-01' },
      { contract_id: 'C3', account_id: 'B', start_date: '2025-01-01', end_date: '2027-12-31' },
    ];
    const known = (contract_id: string) => balance({ contracts, references: [line({ contract_id })] });
    expect(known('C1')).toMatchObject({ completeness: 0.5, danglingContracts: 0 });
    expect(known('C2')).toMatchObject({ completeness: 0.25, danglingContracts: 0 });
    expect(known('C3')).toMatchObject({ completeness: 0.25, danglingContracts: 1 });
    expect(known('C9')).toMatchObject({ completeness: 0.25, danglingContracts: 1 });
  });

  it('has no answer without active lines', () => {
    const none = balance({});
    expect(none.completeness).toBeNaN();
    expect(none).toMatchObject({ lines: 0, coverage: 0, tension: 'undetermined', received: 0, unpaired: 0 });
  });
});

describe('what is shared and received', () => {
  it('counts shares over the items that say so', () => {
    const knowledge = [
      item({ known_by_us: 0.9, shared_with_customer: true, dedicated_owner_count: 2, last_update: '2026-05-01' }),
      item({ known_by_us: 0.3, shared_with_customer: false, dedicated_owner_count: 1, last_update: '2026-10-01' }),
      item({ shared_with_customer: false, dedicated_owner_count: 'none', received_from_customer: true, last_update: '2027-01-01' }),
      item({}),
    ];
    const result = balance({ knowledge, concessions: [] });
    expect(result).toMatchObject({
      items: 4,
      sharedItems: 1,
      shared: 1 / 3,
      receivedItems: 1,
      owned: 2 / 3,
      singleOwner: 1,
      newest: day('2026-10-01'),
      ageDays: 51,
      tension: 'exchanged',
    });
    expect(result.knowledge).toBeCloseTo(0.6, 12);
    // no lines 0, 3/4 say whether shared, 2/4 how well known, a concessions table
    expect(result.coverage).toBe((0 + 0.75 + 0.5 + 1) / 4);
  });

  it('counts information obtained, and information given for nothing', () => {
    const concessions = [
      told({ direction: 'get' }),
      told({ direction: 'give', concession_id: 'G1', paired_id: 'G2' }),
      told({ direction: 'get', concession_id: 'G2', kind: 'breadth' }),
      told({ direction: 'give' }),
      told({ direction: 'give', kind: 'price' }),
      told({ direction: 'give', date: '2026-12-01' }),
    ];
    expect(balance({ concessions })).toMatchObject({ received: 1, receivedGets: 1, unpaired: 1, tension: 'one_way' });
  });

  it('names the tension: withheld below the threshold of sharing, one-way as soon as information left without return', () => {
    const knowledge = [item({ shared_with_customer: true }), ...Array.from({ length: 3 }, () => item({ shared_with_customer: false }))];
    expect(balance({ knowledge }).tension).toBe('withheld');
    expect(balance({ knowledge }, { shared_min: 0.25 }).tension).toBe('exchanged');
    expect(balance({ knowledge, concessions: [told({ direction: 'give' })] }).tension).toBe('one_way');
  });

  it('shows how well the buyers see their own installed base', () => {
    expect(balance({ accounts: [{ account_id: 'A', transparency_1_5: 4 }] }).buyerTransparency).toBe(4);
    expect(balance({}).buyerTransparency).toBeNaN();
  });
});

describe('properties of the information balance', () => {
  const cell = <T extends string>(...values: T[]) => fc.option(fc.constantFrom(...values));
  const anyLine = fc
    .record({
      contract_id: cell('C1', 'C2'),
      end_date: fc.option(fc.constant('2028-01-01')),
      site: cell('Lyon', 'Ulm'),
      family: cell('Pumps', 'Seals'),
    })
    .map((row): Row => line(row));

  it('filling a blank never lowers completeness; it stays within 0 and 1 and its parts add up to it', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 10 }),
        fc.constantFrom('contract_id', 'site', 'family'),
        (references, column) => {
          const drivers: Driver[] = [];
          const before = balance({ references }, {}, drivers);
          const after = balance({ references: references.map((row) => ({ ...row, [column]: row[column] ?? 'X' })) });
          expect(after.completeness).toBeGreaterThanOrEqual(before.completeness);
          expect(before.completeness).toBeGreaterThanOrEqual(0);
          expect(after.completeness).toBeLessThanOrEqual(1);
          expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(before.completeness, 12);
        },
      ),
    );
  });
});
