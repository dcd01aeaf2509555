import { describe, expect, it } from 'vitest';
import { call, failure, isError, range, records, type Range } from '../support';

const AS_OF = '2026-11-21';
const accounts: readonly Record<string, unknown>[] = [
  { account_id: 'TOP', name: 'Holding', owner: 'Élodie Roy', region: 'North', gross_margin_pct: 0.5, acquisition_cost: 100 },
  {
    account_id: 'SUB',
    name: 'Works',
    parent_account_id: 'TOP',
    owner: 'elodie  roy',
    region: 'South',
    gross_margin_pct: 0.5,
    acquisition_cost: 100,
  },
  { account_id: 'BAD', name: 'Unread', parent_account_id: 'TOP', owner: 'Sam', gross_margin_pct: 0.5, acquisition_cost: 100 },
  { account_id: 'GONE', name: 'Gone', parent_account_id: 'TOP', owner: 'Sam', status: 'lost' },
  { account_id: 'NEW', name: 'New', parent_account_id: 'TOP', owner: 'Sam', status: 'prospect' },
];
const line = (account_id: string, reference_id: string, annual_revenue: unknown) => ({
  line_id: `${account_id}${reference_id}`,
  account_id,
  reference_id,
  family: 'Pumps',
  annual_revenue,
});
const references = range([
  line('TOP', 'R1', 1000),
  line('SUB', 'R1', 200),
  line('SUB', 'R2', 50),
  line('BAD', 'R3', 'a lot'),
  line('GONE', 'R9', 9),
]);
const contracts: Range = [['contract_id', 'account_id', 'start_date']];
const by = (word: string | null, table: unknown = range(accounts)) => call('PORTFOLIOBY', table, references, contracts, AS_OF, word);

describe('PORTFOLIOBY', () => {
  it('adds up the money of a group, counts what two accounts share once, and says what it is without', () => {
    const [group, ...others] = records(by('group'));
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      group_key: 'TOP',
      group_name: 'Holding',
      group_accounts: 3,
      revenue: 1250,
      references: 2,
      families: 1,
      revenue_without: 1,
      switching_cost_without: 1,
      lines_without: 1,
    });
    // The sums are those of the accounts.
    const own = records(call('PORTFOLIO', range(accounts), references, contracts, AS_OF));
    for (const name of ['switching_cost', 'loss_cost', 'loss_x_risk'])
      expect(group![name]).toBeCloseTo(
        own.reduce((sum, row) => sum + (typeof row[name] === 'number' ? row[name] : 0), 0),
        9,
      );
  });

  it('takes every spelling of a name for one, the largest revenue first; blank names stand together', () => {
    expect(records(by('owner')).map((row) => [row.group_name, row.group_accounts, row.revenue])).toEqual([
      // Met once each: the first in code order.
      ['elodie roy', 2, 1250],
      ['Sam', 1, ''],
    ]);
    expect(records(by('region')).map((row) => [row.group_name, row.group_accounts])).toEqual([
      ['North', 1],
      ['South', 1],
      ['', 1],
    ]);
    expect(by(null)).toEqual(by('group'));
  });

  it('says why one lone account stands in no group, and names an id that nobody knows', () => {
    const asked = (id: string, ...tables: unknown[]) =>
      failure('PORTFOLIOBY', id, references, contracts, AS_OF, 'owner', ...tables).message;
    expect(asked('GONE', [range(accounts)])).toMatch(/lost/);
    expect(asked('NEW', [range(accounts)])).toMatch(/prospect/);
    const rows = call('PORTFOLIOBY', [['TOP'], ['typo']], references, contracts, AS_OF, 'owner', [range(accounts)]);
    expect(rows).toHaveLength(3);
    expect(rows[2]![0]).toBe('typo');
    expect(isError(rows[2]![1])).toBe(true);
  });
});
