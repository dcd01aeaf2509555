import { describe, expect, it } from 'vitest';
import { renewalRisk } from '../../../src/metrics/retention/renewal-risk';
import { switchCost } from '../../../src/metrics/switching-cost/switch-cost';
import { captivityOf } from '../../../src/metrics/portfolio/captivity';
import { accountView, questionsOf } from '../../../src/taskpane/data/portfolio/account-view';
import { computePortfolio } from '../../../src/taskpane/data/compute';
import { loadWorkbook } from '../../../src/taskpane/data/load';
import { Settings } from '../../../src/settings/settings';
import { sampleWorkbook, stories } from '../../../src/sample/sample-workbook';
import { FakeWorkbook, sampleFake } from '../fake-workbook';
import { day, range } from '../../support/tables';

const { asOf } = sampleWorkbook('en');
const sample = async (without: readonly string[] = []) =>
  (await computePortfolio(await loadWorkbook(sampleFake('en', without), {}), asOf))!;
const storyOf = (key: string): string => stories.find((story) => story.key === key)!.account;

describe('the figures of the portfolio', () => {
  it('give each story of the sample its case', async () => {
    const { byId } = await sample();
    for (const key of ['captive', 'loyal', 'partner', 'at_risk', 'undetermined'] as const) {
      expect(byId.get(storyOf(key))?.relation, key).toBe(key);
    }
    expect(byId.get(storyOf('notice_next_week'))?.moments?.daysToNotice).toBe(7);
  });

  it('are those of the metrics, and their totals add up', async () => {
    const { portfolio, accounts, totals } = await sample();
    const account = accounts[3]!;
    expect(account.cost).toEqual(switchCost.compute(portfolio, account.account));
    expect(totals.accounts).toBe(accounts.length);
    expect(Object.values(totals.cases).reduce((sum, { count }) => sum + count, 0) + totals.unreadable).toBe(accounts.length);
    expect(totals.revenue).toBeCloseTo(
      accounts.reduce((sum, { cost }) => sum + cost!.revenue, 0),
      4,
    );
  });

  it('rank the accounts by cost of loss × risk, those that have left in no rank', async () => {
    const { portfolio, accounts, lost, prospects } = await sample();
    const account = accounts[3]!;
    expect(account.risk).toEqual(renewalRisk.compute(portfolio, account.account));
    expect(account.priority).toBe(account.loss!.cost * account.risk!.risk);
    const ranked = accounts.filter(({ rank }) => !Number.isNaN(rank)).sort((a, b) => a.rank - b.rank);
    expect(ranked[0]!.rank).toBe(1);
    expect(ranked.map(({ priority }) => priority)).toEqual(ranked.map(({ priority }) => priority).sort((a, b) => b - a));
    expect(lost.length).toBeGreaterThan(0);
    expect([...lost, ...prospects].every(({ rank, cost, loss }) => Number.isNaN(rank) && cost === undefined && loss === undefined)).toBe(
      true,
    );
  });

  it('total what clients hold: lost accounts and prospects are in no total, whatever their rows say', async () => {
    // A telephone company’s table in small: every third account has gone, its line and its contract were never closed.
    const ids = Array.from({ length: 30 }, (_, i) => `T${i}`);
    const gone = (i: number): boolean => i % 3 === 0;
    const tables = [
      range('accounts', [
        ...ids.map((account_id, i) => ({
          account_id,
          relationship_start: '2018-01-01',
          relationship_end: gone(i) ? '2025-05-01' : null,
          status: gone(i) ? 'lost' : 'active',
        })),
        { account_id: 'P', status: 'prospect' },
      ]),
      range(
        'references',
        [...ids, 'P'].map((account_id, i) => ({ line_id: `L${i}`, account_id, reference_id: 'Internet', annual_revenue: 100 + i })),
      ),
      range(
        'contracts',
        ids.map((account_id) => ({
          contract_id: `C${account_id}`,
          account_id,
          start_date: '2018-01-01',
          end_date: '2018-01-31',
          auto_renewal: true,
          renewal_term_months: 1,
        })),
      ),
    ];
    const workbook = new FakeWorkbook(tables.map((cells, i) => ({ name: `Table${i}`, sheet: `Sheet${i}`, cells })));
    const figures = await computePortfolio(await loadWorkbook(workbook, {}), day('2026-11-21'));
    const { totals, accounts, lost, prospects, findings } = figures!;
    expect([totals.accounts, lost.length, prospects.length]).toEqual([20, 10, 1]);
    expect(totals.revenue).toBe(ids.reduce((sum, _, i) => sum + (gone(i) ? 0 : 100 + i), 0));
    expect(Object.values(totals.cases).reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(accounts.map(({ rank }) => rank).filter((rank) => Number.isNaN(rank) || rank > 20)).toEqual(accounts.map(() => Number.NaN));
    const ran = findings.filter(({ code }) => code === 'runs_on').map(({ table }) => table);
    expect(ran).toEqual([...Array.from({ length: 10 }, () => 'contracts'), ...Array.from({ length: 10 }, () => 'references')]);
  });

  it('never total a cost of loss that is known for nobody with revenue', async () => {
    const lines = (costs: readonly (number | null)[]) =>
      range(
        'references',
        costs.map((annual_cost, i) => ({
          line_id: String(i),
          account_id: String.fromCharCode(65 + i),
          reference_id: 'R',
          annual_revenue: 100,
          annual_cost,
        })),
      );
    const totalsWith = async (costs: readonly (number | null)[]) => {
      const workbook = new FakeWorkbook([
        {
          name: 'Accounts',
          sheet: 'A',
          cells: range(
            'accounts',
            ['A', 'B', 'C'].map((account_id) => ({ account_id, name: account_id })),
          ),
        },
        { name: 'References', sheet: 'R', cells: lines(costs) },
        { name: 'Contracts', sheet: 'C', cells: range('contracts', []) },
      ]);
      return (await computePortfolio(await loadWorkbook(workbook, {}), day('2026-11-21')))!.totals;
    };
    // C has no line: losing it costs nothing, which says nothing of A and B.
    expect(await totalsWith([null, null])).toMatchObject({ lossCost: Number.NaN, lossCoverage: 0, revenue: 200 });
    const half = await totalsWith([60, null]);
    expect(half.lossCoverage).toBe(0.5);
    expect(half.lossCost).toBeGreaterThan(0);
  });

  it('are not 0 where the amounts of no account are known', async () => {
    const accounts = range('accounts', [
      { account_id: 'A', name: 'A', currency: 'EUR' },
      { account_id: 'B', name: 'B', currency: 'GBP' },
    ]);
    const lines = range('references', [
      { account_id: 'A', reference_id: 'R', annual_revenue: 100 },
      { account_id: 'B', reference_id: 'R', annual_revenue: 100 },
    ]);
    const workbook = new FakeWorkbook([
      { name: 'Accounts', sheet: 'A', cells: accounts },
      { name: 'References', sheet: 'R', cells: lines },
    ]);
    const { totals } = (await computePortfolio(await loadWorkbook(workbook, {}), day('2026-11-21')))!;
    expect(totals).toMatchObject({ revenue: Number.NaN, cost: Number.NaN, lossCost: Number.NaN, without: { cost: 2 } });
  });

  it('say that trust is unknown when nothing was observed', async () => {
    const { accounts, hasEvidence } = await sample(['observations', 'incidents', 'commitments']);
    expect(hasEvidence).toBe(false);
    expect(accounts.every(({ relation, trust }) => relation === 'undetermined' && trust?.coverage === 0)).toBe(true);
  });

  it('are none without accounts', async () => {
    expect(await computePortfolio(await loadWorkbook(sampleFake('en', ['accounts']), {}), asOf)).toBeNull();
  });

  it('stop only what a bad cell concerns', async () => {
    const workbook = new FakeWorkbook([
      {
        name: 'Accounts',
        sheet: 'A',
        cells: range('accounts', [
          { account_id: 'A1', name: 'Good' },
          { account_id: 'A2', name: 'Bad' },
        ]),
      },
      {
        name: 'Contracts',
        sheet: 'C',
        cells: range('contracts', [
          { contract_id: 'K1', account_id: 'A1', start_date: day('2026-01-01'), end_date: day('2027-12-31') },
          { contract_id: 'K2', account_id: 'A2', start_date: day('2026-01-01'), end_date: day('2020-12-31') },
        ]),
      },
    ]);
    const { byId, totals } = (await computePortfolio(await loadWorkbook(workbook, {}), day('2026-11-21')))!;
    expect(byId.get('A1')?.cost).toBeDefined();
    const bad = byId.get('A2')!;
    expect(bad.cost).toBeUndefined();
    expect(bad.relation).toBeUndefined();
    expect(bad.trust?.score).toBe(50);
    expect(bad.faults[0]).toMatchObject({ code: 'reversed_dates', table: 'contracts', row: 3, column: 'end_date' });
    expect(totals.unreadable).toBe(1);
  });

  it('stop when asked to, between two slices', async () => {
    const control = new AbortController();
    const loaded = await loadWorkbook(sampleFake('en'), {});
    const many = {
      ...loaded,
      tables: loaded.tables.map((table) =>
        table.name === 'accounts'
          ? {
              ...table,
              cells: [
                table.cells[0]!,
                ...Array.from({ length: 20_000 }, (_, i) => table.cells[0]!.map((_cell, c) => (c === 0 ? `X${i}` : ''))),
              ],
            }
          : table,
      ),
    };
    const run = computePortfolio(many, asOf, { signal: control.signal, pause: async () => control.abort(), sliceMs: 0 });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('one account in detail', () => {
  it('has steps that add up to each component', async () => {
    const figures = await sample();
    const view = accountView(figures, figures.byId.get(storyOf('captive'))!);
    for (const [component, steps] of Object.entries(view.drivers)) {
      const amount = steps.reduce((sum, step) => sum + step.amount, 0);
      expect(amount, component).toBeCloseTo(view.figures.cost!.components[component as keyof typeof view.drivers], 6);
    }
  });

  it('raises the captivity alert where the story is captive, and nowhere among the loyal', async () => {
    const { byId, portfolio } = await sample();
    const settings = portfolio.settings.values;
    expect(captivityOf(byId.get(storyOf('captive'))!, settings)).toMatchObject({ cause: 'satisfaction' });
    expect(captivityOf(byId.get(storyOf('loyal'))!, settings)).toBeUndefined();
  });

  it('does not call captive for want of satisfaction figures', async () => {
    const { byId } = await sample(['observations']);
    expect(captivityOf(byId.get(storyOf('captive'))!, Settings.defaults.values)).toBeUndefined();
  });

  it('asks first what would decide most, with every group that has not spoken', () => {
    const questions = questionsOf({
      missing: [
        { dimension: 'conduct', group: 'buyer', share: 0.05 },
        { dimension: 'visible', group: 'facts', share: 0.02 },
        { dimension: 'conduct', group: 'user', share: 0.05 },
        { dimension: 'satisfaction', group: 'user', share: 0.03 },
      ],
    });
    expect(questions.map(({ dimension, groups }) => [dimension, groups])).toEqual([
      ['conduct', ['buyer', 'user']],
      ['satisfaction', ['user']],
      ['visible', ['facts']],
    ]);
  });
});
