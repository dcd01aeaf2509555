// A month as it goes: a snapshot, an account lost, a contract signed, an answer heard, a setting changed, and the next snapshot; each line by hand.
import { describe, expect, it } from 'vitest';
import { call, isError, records, range, type Range } from '../support';

type Row = Record<string, unknown>;

const OCTOBER = '2026-10-31';
const NOVEMBER = '2026-11-30';

interface Month {
  readonly accounts: readonly Row[];
  readonly references: readonly Row[];
  readonly contracts: readonly Row[];
  readonly observations: readonly Row[];
  readonly settings: readonly Row[];
}

const october: Month = {
  accounts: [
    {
      account_id: 'A',
      name: 'Orbance',
      relationship_start: '2020-05-01',
      gross_margin_pct: 0.3,
      acquisition_cost: 1000,
      growth_pct: 0.01,
      status: 'active',
      relationship_end: '',
      former_ids: '',
    },
    {
      account_id: 'B',
      name: 'Brisac',
      relationship_start: '2022-03-01',
      gross_margin_pct: 0.2,
      acquisition_cost: 1000,
      growth_pct: 0.01,
      status: 'active',
    },
    {
      account_id: 'C',
      name: 'Galant',
      relationship_start: '2021-01-01',
      gross_margin_pct: 0.21,
      acquisition_cost: 1000,
      growth_pct: 0.01,
      status: 'active',
    },
  ],
  references: [
    { account_id: 'A', reference_id: 'R1', family: 'Pumps', annual_revenue: 100000 },
    { account_id: 'B', reference_id: 'R1', family: 'Pumps', annual_revenue: 40000 },
    { account_id: 'B', reference_id: 'R2', family: 'Valves', annual_revenue: 10000 },
    { account_id: 'C', reference_id: 'R2', family: 'Valves', annual_revenue: 20000 },
  ],
  contracts: [{ contract_id: 'K0', account_id: 'A', start_date: '2026-01-01', end_date: '2026-12-31', early_exit_type: 'none' }],
  observations: [{ account_id: 'A', date: '2026-10-01', dimension: 'value', group: 'buyer', value: 0.5 }],
  settings: [{ setting: 'wage_hour', value: 60 }],
};

/** Orbance is lost; Brisac signs until September, buys another reference and answers; an hour is dearer; Galant’s margin is not known any more. */
const november: Month = {
  accounts: [
    { ...october.accounts[0]!, relationship_end: '2026-11-15' },
    october.accounts[1]!,
    { ...october.accounts[2]!, gross_margin_pct: '' },
    {
      account_id: 'D',
      name: 'Delmas',
      relationship_start: '2026-11-02',
      gross_margin_pct: 0.1,
      acquisition_cost: 1000,
      growth_pct: 0,
      status: 'active',
    },
  ],
  references: [
    ...october.references,
    { account_id: 'B', reference_id: 'R3', family: 'Seals', annual_revenue: 5000 },
    { account_id: 'D', reference_id: 'R1', family: 'Pumps', annual_revenue: 7000 },
  ],
  contracts: [
    ...october.contracts,
    {
      contract_id: 'K1',
      account_id: 'B',
      start_date: '2026-11-10',
      end_date: '2027-09-30',
      early_exit_type: 'fixed',
      early_exit_value: 5000,
      min_commit_basis: 'none',
    },
  ],
  observations: [...october.observations, { account_id: 'B', date: NOVEMBER, dimension: 'satisfaction', group: 'buyer', value: 1 }],
  settings: [{ setting: 'wage_hour', value: 66 }],
};

const snapshotOf = (month: Month, day: string, kept?: Range): Range => {
  const taken = call(
    'SNAPSHOT',
    range(month.accounts),
    range(month.references),
    range(month.contracts),
    day,
    range(month.observations),
    range(month.settings),
    ...(kept === undefined ? [] : [kept]),
  );
  return kept === undefined ? taken : [...kept, ...taken.slice(1)];
};

const kept = snapshotOf(november, NOVEMBER, snapshotOf(october, OCTOBER));
const lines = (account: unknown, output: string | null = null): Row[] => records(call('WHATMOVED', kept, null, null, account, output));
const line = (account: unknown, figure: string, driver: string, cause: string): Row | undefined =>
  lines(account).find((row) => row.figure === figure && row.driver === driver && row.cause === cause);

describe('the monthly walk', () => {
  it('Brisac: what was bought, signed and heard is the client’s', () => {
    expect(line('B', 'revenue', 'in', 'client')).toMatchObject({ item: 'Seals', change: 5000, sentence: 'Seals came in: +5,000.' });
    // One more family and reference, before the hour became dearer: 60 × (40 + 2).
    expect(line('B', 'switching_cost', 'evaluation', 'client')).toMatchObject({ change: 2520 });
    expect(line('B', 'switching_cost', 'monetary_loss', 'client')).toMatchObject({
      before: 0,
      after: 5000,
      change: 5000,
      sentence: 'Money lost: +5,000.',
    });
    // 304 days of 24 months: 100 (1 − e^−x) with x = 304/30.4375/24 + 5000/50000, shared in proportion.
    const x = 304 / 30.4375 / 24;
    const slope = (100 * (1 - Math.exp(-(x + 0.1)))) / (x + 0.1);
    expect(line('B', 'held', 'term', 'client')!.change).toBeCloseTo(slope * x, 9);
    expect(line('B', 'held', 'money', 'client')!.change).toBeCloseTo(slope * 0.1, 9);
    // An answer of today weighs 1: c = 1/(1 + 5), satisfaction is one of eleven dimensions, buyers .35 of those who may speak of it.
    const trust = line('B', 'trust_score', 'satisfaction', 'client')!;
    expect(trust).toMatchObject({
      before: 0,
      sentence: expect.stringMatching(/^Satisfaction, buyers: \+\d\.\d\d \(1 new answer\)\.$/) as string,
    });
    expect(trust.change).toBeGreaterThan(0);
    expect(lines('B', 'check').filter(({ difference, figure }) => Math.abs(Number(difference)) > 1e-9 && figure !== '')).toEqual([]);
  });

  it('the dearer hour is not the client’s', () => {
    // 6 more for each of the 3 × 40 + 3 × 2 hours that Brisac would spend.
    expect(line('B', 'switching_cost', 'evaluation', 'settings')).toMatchObject({
      change: 6 * 126,
      sentence: 'Not the client: wage_hour 60 → 66: +756.',
    });
    expect(lines('B').filter(({ cause, figure }) => cause === 'settings' && figure === 'index_low')).toEqual([]);
  });

  it('the loss of Orbance raises everybody’s base risk: the model’s, told apart', () => {
    const [alpha, beta] = String(records(kept).at(-5)!.model).replace('*=', '').split(',').map(Number) as [number, number];
    // Whole years of Brisac: 4 on both days.
    const odds = (a: number, b: number): number => Math.log(a / (b + 4));
    const base = line('B', 'renewal_risk', 'base', 'model')!;
    expect(Number(base.after) - Number(base.before)).toBeCloseTo(odds(alpha, beta) - odds(3, 3), 9);
    expect(base.sentence).toMatch(
      /^The base risk (rose|fell) from [\d.]+ to [\d.]+\u00a0% after the losses of the portfolio: [+−][\d.]+ points \(log-odds|points\.$/,
    );
  });

  it('the portfolio: who left, who came, what is not known any more, and the rest', () => {
    const revenue = lines(null).filter(({ figure }) => figure === 'revenue');
    expect(revenue.map(({ account_id, driver, item, change }) => [account_id, driver, item, change])).toEqual([
      ['', 'in', 'Seals', 5000],
      ['A', 'left', '', -100000],
      ['D', 'entered', '', 7000],
    ]);
    expect(revenue.map(({ sentence }) => sentence)).toEqual([
      'Seals came in: +5,000.',
      'Orbance left: −100,000.',
      'Delmas is new: +7,000.',
    ]);
    const margin = lines(null).filter(({ figure }) => figure === 'margin');
    expect(margin.map(({ account_id, cause, change }) => [account_id, cause, change])).toEqual([
      ['', 'client', 1000],
      ['A', 'left', -30000],
      ['C', 'unknown', -4200],
      ['D', 'entered', 700],
    ]);
    expect(line('C', 'margin', 'unknown', 'unknown')).toMatchObject({
      before: 4200,
      after: '',
      change: '',
      sentence: 'Margin not known any more (no margin): 4,200 before.',
    });
    for (const { figure, difference, from } of lines(null, 'check'))
      expect(Math.abs(Number(difference)), String(figure)).toBeLessThan(1e-9 * Math.max(1, Number(from)));
  });

  it('ranks: who stood above and left, and who is ranked no more', () => {
    expect(lines('B', 'rank').map(({ driver, item, cause, change }) => [driver, item, cause, change])).toEqual([
      ['gone_above', 'Orbance', 'left', -1],
    ]);
    expect(lines(null, 'sentences').map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining(['1 account rose a rank because Orbance left.', 'Orbance left: −100,000.']),
    );
    expect(lines('B', 'sentences').map(({ sentence }) => sentence)).toContain('Up from 2nd to 1st.');
  });

  it('no cell of it is an error', () => {
    for (const output of ['lines', 'figures', 'rank', 'case', 'sentences', 'check'])
      for (const ids of [null, [['A'], ['B'], ['C'], ['D']]])
        expect(call('WHATMOVED', kept, null, null, ids, output).flat().filter(isError)).toEqual([]);
  });
});

describe('ranks that settings moved', () => {
  // Galant is dear to replace, Brisac dear to lose for good.
  const dear: Month = {
    ...october,
    accounts: [october.accounts[1]!, { ...october.accounts[2]!, acquisition_cost: 60000 }],
    settings: [{ setting: 'replace_probability', value: 0.9 }],
  };
  const before = snapshotOf(dear, OCTOBER);
  const both = snapshotOf({ ...dear, settings: [{ setting: 'replace_probability', value: 0.05 }] }, OCTOBER, before);

  it('are told as such: who passed whom, and how many rose', () => {
    const [passed] = records(call('WHATMOVED', both, null, null, 'B', 'rank'));
    expect(passed).toMatchObject({ driver: 'passed', item: 'Galant', cause: 'settings', change: -1 });
    expect(passed!.sentence).toMatch(/^It passed Galant \([\d,]+ against [\d,]+\)\.$/);
    const said = records(call('WHATMOVED', both, null, null, null, 'sentences')).map(({ sentence }) => sentence);
    expect(said[0]).toBe('Not the client: replace_probability 0.9 → 0.05: 1 account rose a rank.');
  });
});

describe('ids that changed', () => {
  const renamed: Month = {
    ...october,
    accounts: [...october.accounts.slice(0, 2), { ...october.accounts[2]!, account_id: 'C2', name: 'Galant & Cie', former_ids: 'C' }],
    references: october.references.map((row) => (row.account_id === 'C' ? { ...row, account_id: 'C2' } : row)),
  };

  it('an id that changed is the same account: nothing moves', () => {
    const both = snapshotOf(renamed, OCTOBER, snapshotOf(october, OCTOBER));
    expect(records(call('WHATMOVED', both, null, null, [['A'], ['B'], ['C2']]))).toEqual([]);
    expect(records(call('WHATMOVED', both, null, null))).toEqual([]);
  });

  it('two that became one: what adds up is compared, scores have one line', () => {
    const merged: Month = {
      ...october,
      accounts: [october.accounts[0]!, { ...october.accounts[1]!, former_ids: 'C' }],
      references: october.references.map((row) => (row.account_id === 'C' ? { ...row, account_id: 'B' } : row)),
    };
    const both = snapshotOf(merged, OCTOBER, snapshotOf(october, OCTOBER));
    const rows = records(call('WHATMOVED', both, null, null, 'B'));
    expect(rows.filter(({ figure }) => figure === 'revenue')).toEqual([]);
    // 20 % of 70,000 instead of 20 % of 50,000 and 21 % of 20,000.
    expect(rows.filter(({ figure }) => figure === 'margin').reduce((sum, { change }) => sum + Number(change), 0)).toBeCloseTo(
      14000 - 14200,
      6,
    );
    expect(rows.find(({ figure }) => figure === 'index_low')).toMatchObject({ cause: 'merged' });
    expect(records(call('WHATMOVED', both, null, null)).filter(({ figure }) => figure === 'revenue')).toEqual([]);
  });
});

describe('the case', () => {
  it('names the axis that crossed, the cause and the largest driver', () => {
    const heard: Month = {
      ...october,
      settings: [{ setting: 'case_min_coverage', value: 0.005 }],
      contracts: [
        {
          contract_id: 'K1',
          account_id: 'B',
          start_date: '2026-01-01',
          end_date: '2032-12-31',
          early_exit_type: 'fixed',
          early_exit_value: 50000,
        },
      ],
      observations: [{ account_id: 'B', date: '2026-10-30', dimension: 'satisfaction', group: 'buyer', value: 0 }],
    };
    const better: Month = {
      ...heard,
      observations: [{ account_id: 'B', date: '2026-10-30', dimension: 'satisfaction', group: 'buyer', value: 1 }],
    };
    const both = snapshotOf(better, OCTOBER, snapshotOf(heard, OCTOBER));
    const [only, ...others] = records(call('WHATMOVED', both, null, null, 'B', 'case'));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ figure: 'case', driver: 'attached', cause: 'client' });
    expect(only!.sentence).toMatch(/^Captive → partner: attached \d\d → \d\d, at or above 50 \(satisfaction \+\d\.\d\)\.$/);
  });
});
