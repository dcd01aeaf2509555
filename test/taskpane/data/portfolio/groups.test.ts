import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadth } from '../../../../src/metrics/breadth/breadth';
import type { TableName } from '../../../../src/tables/declarations/index';
import { computePortfolio, type PortfolioFigures } from '../../../../src/taskpane/data/compute';
import { loadWorkbook } from '../../../../src/taskpane/data/load';
import { accountsWithin, groupsBy, nameOfGroup } from '../../../../src/taskpane/data/portfolio/groups';
import { groupings } from '../../../../src/metrics/portfolio/groups';
import { sampleWorkbook } from '../../../../src/sample/sample-workbook';
import { day, range, type Row } from '../../../support/tables';
import { FakeWorkbook, sampleFake } from '../../fake-workbook';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const figuresOf = async (tables: Partial<Record<TableName, readonly Row[]>>): Promise<PortfolioFigures> => {
  const sheets = Object.entries(tables).map(([name, rows]) => ({ name, sheet: name, cells: range(name as TableName, rows) }));
  return (await computePortfolio(await loadWorkbook(new FakeWorkbook(sheets), {}), day('2026-03-01')))!;
};
const sample = async () => (await computePortfolio(await loadWorkbook(sampleFake('en'), {}), sampleWorkbook('en').asOf))!;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
const line = (id: string, account: string, reference: string, family: string, more: Row = {}): Row => ({
  line_id: id,
  account_id: account,
  reference_id: reference,
  family,
  annual_revenue: 1000,
  ...more,
});

describe('groups of accounts', () => {
  it.each(groupings)('by %s hold every client once, and their sums make the totals of the pane', async (by) => {
    const figures = await sample();
    const groups = groupsBy(figures, by, compare);
    expect(
      groups
        .flatMap(({ accounts }) => accounts)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(figures.accounts.map(({ id }) => id).sort());
    expect(total(groups.map(({ revenue }) => revenue.value))).toBeCloseTo(figures.totals.revenue, 4);
    expect(total(groups.map(({ cost }) => cost.value))).toBeCloseTo(figures.totals.cost, 4);
    expect(total(groups.map(({ loss }) => loss.value))).toBeCloseTo(figures.totals.lossCost, 4);
    expect(total(groups.map(({ priority }) => priority.value))).toBeCloseTo(total(figures.accounts.map(({ priority }) => priority)), 4);
    for (const group of groups) expect(accountsWithin(figures, { by, key: group.key })).toEqual(group.accounts);
  });

  it('of one account have the figures of that account', async () => {
    const figures = await sample();
    const single = groupsBy(figures, 'group', compare).filter(({ accounts }) => accounts.length === 1);
    expect(single.length).toBeGreaterThan(0);
    for (const { accounts, revenue, cost, references, families } of single) {
      const [account] = accounts;
      expect([revenue.value, cost.value]).toEqual([account!.cost!.revenue, account!.cost!.amount]);
      const own = breadth.compute(figures.portfolio, account!.account);
      expect([references.value, families.value]).toEqual([own.references, own.families]);
    }
  });

  it('add the money of any tree of accounts up to the total, each account in one group', async () => {
    const tree = fc.array(fc.record({ parent: fc.integer({ min: -1, max: 7 }), revenue: fc.integer({ min: 0, max: 9999 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(tree, async (accounts) => {
        const figures = await figuresOf({
          accounts: accounts.map(({ parent }, at) => ({ account_id: `A${at}`, parent_account_id: parent < 0 ? null : `A${parent}` })),
          references: accounts.map(({ revenue }, at) =>
            line(`L${at}`, `A${at}`, `R${at}`, 'Pumps', { annual_revenue: revenue, quantity: 1 }),
          ),
        });
        const groups = groupsBy(figures, 'group', compare);
        expect(groups.reduce((sum, group) => sum + group.accounts.length, 0)).toBe(accounts.length);
        expect(total(groups.map(({ revenue }) => revenue.value))).toBe(total(accounts.map(({ revenue }) => revenue)));
        expect(total(groups.map(({ references }) => references.value))).toBe(accounts.length);
      }),
      { numRuns: 30 },
    );
  });

  it('count once what several accounts hold, over clients only, and take the name of the topmost parent', async () => {
    const figures = await figuresOf({
      accounts: [
        { account_id: 'H', name: 'Holding', status: 'prospect' },
        { account_id: 'A', name: 'North', parent_account_id: 'H' },
        { account_id: 'B', name: 'South', parent_account_id: 'A' },
        { account_id: 'C', name: 'Gone', parent_account_id: 'H', status: 'lost', relationship_end: day('2025-01-01') },
      ],
      references: [
        line('1', 'A', 'R1', 'Pumps'),
        line('2', 'B', 'R1', 'PUMPS'),
        line('3', 'B', 'R2', 'Valves'),
        line('4', 'C', 'R9', 'Gates'),
        line('5', 'B', 'R8', 'Seals', { end_date: day('2025-06-30') }),
      ],
    });
    expect(groupsBy(figures, 'group', compare)).toMatchObject([
      {
        key: 'H',
        name: 'Holding',
        accounts: [{ id: 'A' }, { id: 'B' }],
        revenue: { value: 3000, without: 0 },
        references: { value: 2, without: 0 },
        families: { value: 2, without: 0 },
      },
    ]);
  });

  it('say how many accounts a sum is without', async () => {
    const figures = await figuresOf({
      accounts: ['A', 'B', 'C'].map((id) => ({ account_id: id, segment: 'Food' })),
      references: [
        line('1', 'A', 'R1', 'Pumps'),
        line('2', 'B', 'R2', 'Pumps', { annual_revenue: 'lots' }),
        line('3', 'C', 'R3', 'Valves', { start_date: day('2026-02-01'), end_date: day('2026-01-01') }),
      ],
    });
    expect(groupsBy(figures, 'segment', compare)).toMatchObject([
      { revenue: { value: 1000, without: 2 }, references: { value: 1, without: 2 }, families: { value: 1, without: 2 } },
    ]);
  });

  it('take all spellings of a name for one, shown as it stands most often, and keep those that say nothing apart', async () => {
    const owners = ['ELODIE MARTIN', 'Élodie Martin', 'Élodie Martin', 'Jo', null];
    const figures = await figuresOf({ accounts: owners.map((owner, at) => ({ account_id: `A${at}`, owner })) });
    const groups = groupsBy(figures, 'owner', compare);
    expect(groups.map(({ name, accounts }) => [name, accounts.length])).toEqual([
      ['', 1],
      ['Jo', 1],
      ['Élodie Martin', 3],
    ]);
    // No table of lines: nothing is known of them.
    expect(groups.every(({ revenue, references }) => Number.isNaN(revenue.value) && Number.isNaN(references.value))).toBe(true);
  });

  it('that the workbook does not have any more hold nobody', async () => {
    const figures = await sample();
    const gone = { by: 'owner', key: 'nobody' } as const;
    expect(accountsWithin(figures, gone)).toEqual([]);
    expect(nameOfGroup(figures, gone)).toBe('nobody');
    expect(accountsWithin(figures, null)).toBe(figures.accounts);
  });
});
