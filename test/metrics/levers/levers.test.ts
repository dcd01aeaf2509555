import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutLever, type LeverName } from '../../../src/metrics/levers/lever';
import { leversOf, standingOf, whatIf, type Lever, type Levers } from '../../../src/metrics/levers/levers';
import { figuresOf } from '../../../src/metrics/metric';
import { switchCost } from '../../../src/metrics/switching-cost/switch-cost';
import { trustScore } from '../../../src/metrics/trust/trust-score';
import { ownAccount } from '../../../src/portfolio/own-account';
import { Settings } from '../../../src/settings/settings';
import { isoDate } from '../../../src/tables/dates';
import { CellError } from '../../../src/tables/findings';
import * as example from '../../functions/worked-example';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
/** A range as rows. */
const rowsOf = ([header, ...rows]: unknown[][]): Row[] =>
  rows.map((row) => Object.fromEntries(header!.map((name, position) => [name, row[position]])) as Row);
const lines = example.lines as readonly object[] as readonly Row[];
const contracts = example.contracts as readonly object[] as readonly Row[];
const accountRows: readonly Row[] = example.accountRows;
const [contacts, interactions, facilitations] = example.people().map(rowsOf) as [Row[], Row[], Row[]];
const worked: TableRows = { accounts: accountRows, references: lines, contracts, contacts, interactions, facilitations };
/** The single contract of the worked example, changed. */
const withContract = (change: Row): TableRows => ({ ...worked, contracts: [{ ...contracts[0]!, ...change }] });

const levers = (tables: TableRows, ask = 'A'): Levers => {
  const portfolio = portfolioOf(tables, AS_OF, ask, { peers: true });
  return leversOf(portfolio, portfolio.asked[0]!);
};
const lever = (tables: TableRows, name: LeverName): Lever | undefined => levers(tables).levers.find((one) => one.name === name);

describe('the worked example: what each lever would change, by hand', () => {
  it('stands at 100,037.67 and 44.8447', () => {
    const { before, next } = levers(worked);
    expect(before.amount).toBeCloseTo(100037.67, 2);
    expect(before.index).toBeCloseTo(44.8447, 4);
    expect(next).toMatchObject({ kind: 'notice_deadline', item: 'C1' });
  });

  it('12 more months: to 2028-12-31, 366 days more of 0.2 × 150,000 / 365; the facet goes from 0.7484638 to 0.9164931', () => {
    const term = lever(worked, 'term')!;
    expect(term.step).toEqual({ lever: 'term', months: 12, until: day('2028-12-31'), contract: 'C1' });
    expect(term.change!.amount).toBeCloseTo((0.2 * 150000 * 366) / 365, 6);
    expect(term.change!.index).toBeCloseTo(2.1004, 3);
    // held = 100 (1 − (1 − s6) exp(−3,700 / 50,000))
    expect(term.change!.held).toBeCloseTo(100 * (0.9164931 - 0.7484638) * Math.exp(-0.074), 3);
    expect(term.change!.attached).toBe(0);
    expect(term.rows).toEqual([2]);
  });

  it('five more trained users on the critical line: 5 × 0.8 × 14 h × 60 = 3,360; exp(−0.38) − exp(−0.46) of an eighth of the index', () => {
    const usage = lever(worked, 'usage')!;
    expect(usage.step).toEqual({ lever: 'usage', users: 5, adoption: 0.8, line: 'L1' });
    expect(usage.change!.amount).toBeCloseTo(3360, 9);
    expect(usage.change!.index).toBeCloseTo((100 / 8) * (Math.exp(-0.38) - Math.exp(-0.46)), 9);
    expect(usage.change!.held).toBe(0);
    expect(usage.unknown).toEqual([{ table: 'references', column: 'users' }]);
  });

  it('an annual meeting, a testimony, the catalogue: 3 × 2 h × 60 = 360; six visible interactions instead of three', () => {
    const { change, step } = lever(worked, 'visibility')!;
    expect(step).toEqual({ lever: 'visibility', kinds: ['annual_meeting', 'internal_newsletter', 'catalogue'] });
    expect(change!.amount).toBeCloseTo(360, 9);
    expect(change!.index).toBeCloseTo((100 / 8) * (Math.exp(-0.5) - Math.exp(-1)), 9);
  });

  it('does not propose what is pulled: penalty, stock, retroactive concession, facilitation that was made known', () => {
    const names = levers(worked).levers.map(({ name }) => name);
    for (const pulled of ['exit_penalty', 'stock', 'retroactive_concession', 'unseen_facilitation'] as const)
      expect(names).not.toContain(pulled);
  });
});

describe('single levers', () => {
  it('a penalty of 10 % of what remains: 0.1 × 150,000 × 405 / 365 instead of the shortfall that it exceeds, else no change', () => {
    const free = withContract({ early_exit_type: 'none', early_exit_value: null, min_commit_basis: 'none' });
    expect(lever(free, 'exit_penalty')!.change!.amount).toBeCloseTo((0.1 * 150000 * 405) / 365, 6);
    expect(lever(free, 'exit_penalty')!.unknown).toEqual([]);
    // The shortfall of 27,739.73 is the larger of the two: nothing changes.
    expect(lever(withContract({ early_exit_type: 'none' }), 'exit_penalty')!.change!.amount).toBe(0);
  });

  it('says which data would decide', () => {
    expect(lever(withContract({ early_exit_type: null, annual_value: null }), 'exit_penalty')!.unknown).toEqual([
      { table: 'contracts', column: 'early_exit_type' },
      { table: 'contracts', column: 'annual_value' },
    ]);
    const missing = levers({ accounts: accountRows, references: lines, contracts }).levers.filter(({ step }) => step === undefined);
    expect(missing.map(({ name, unknown, change }) => [name, unknown[0]!.table, change])).toEqual([
      ['unseen_facilitation', 'facilitations', undefined],
      ['visibility', 'interactions', undefined],
      ['kept_commitments', 'commitments', undefined],
      ['admission', 'incidents', undefined],
      ['answers', 'incidents', undefined],
      ['satisfaction_points', 'observations', undefined],
      ['silent_group', 'observations', undefined],
      ['surprise', 'initiatives', undefined],
      ['anticipation', 'initiatives', undefined],
    ]);
  });

  it('one month of consumables as stock: 24,000 / 12, in the currency of the contract', () => {
    const fx = [
      { currency: 'EUR', rate_to_reporting: 1 },
      { currency: 'USD', rate_to_reporting: 0.8 },
    ];
    const consumables = lines.map((line) =>
      line.line_id === 'L2' ? { ...line, annual_revenue: 24000, is_consumable: true } : { ...line, is_consumable: false },
    );
    const tables = { ...withContract({ stock_commit_value: null, currency: 'USD' }), references: consumables, fx };
    const { step, change, changes } = lever(tables, 'stock')!;
    expect(step).toEqual({ lever: 'stock', months: 1, amount: 2000, contract: 'C1' });
    expect(changes![0]!.values).toEqual({ stock_commit_value: 2500 });
    expect(change!.amount).toBeCloseTo(2000, 9);
    expect(lever({ ...tables, references: lines.map((line) => ({ ...line, is_consumable: false })) }, 'stock')).toBeUndefined();
    expect(lever({ ...tables, references: lines }, 'stock')).toMatchObject({
      changes: undefined,
      unknown: [{ column: 'is_consumable' }, { column: 'stock_commit_value' }],
    });
  });

  it('retroactive tiers at 110 % and 125 % of the forecast pull nothing at the forecast, and 2 % of it when they are reached', () => {
    const none = withContract({ rebate_scheme: 'none', rebate_tiers: null });
    const { step, change } = lever(none, 'retroactive_concession')!;
    expect(step).toMatchObject({
      tiers: [
        { threshold: 158000 * 1.1, share: 1.1, rate: 0.01 },
        { threshold: 197500, share: 1.25, rate: 0.02 },
      ],
      inUnits: false,
    });
    expect(change).toMatchObject({ amount: 0, index: 0, held: 0 });
    const within = portfolioOf(none, AS_OF, 'A');
    const { before, after } = whatIf(within, within.asked[0]!, ['retroactive_concession'], { lever_tier_1: 0.5, lever_tier_2: 1 });
    // At the forecast 2 % of 158,000; earned to date 1 % of 131,000.
    expect(after.amount - before.amount).toBeCloseTo(0.02 * 158000 - 0.01 * 131000, 6);
  });

  it('a first contract where there is none in force', () => {
    for (const tables of [{ ...worked, contracts: [contracts[1]!] }, withContract({ end_date: '2026-01-31' })]) {
      const { step, change } = lever(tables, 'term')!;
      expect(step).toEqual({ lever: 'term', months: 12, until: day('2027-11-21'), contract: '' });
      // 365 days: 11.99 months of the 24 that count as one unit.
      expect(change!.index).toBeCloseTo((100 / 8) * (1 - Math.exp(-365 / 30.4375 / 24)), 9);
    }
  });

  it('a longer term is counted from the committed end, whether the contract renews itself or has no end', () => {
    const renewing = withContract({ end_date: '2026-12-31', auto_renewal: true, renewal_term_months: 12, notice_days: 90 });
    expect(lever(renewing, 'term')!.step).toMatchObject({ until: day('2028-12-31') });
    expect(lever(renewing, 'term')!.change!.amount).toBeCloseTo((0.2 * 150000 * 366) / 365, 6);
    const open = withContract({ end_date: null, auto_renewal: true, notice_days: 90 });
    expect(lever(open, 'term')!.step).toMatchObject({ until: day('2028-02-19') });
    expect(lever(open, 'term')!.change!.held).toBeGreaterThan(0);
  });

  it('facilitation that was made known is worth its value; the blank one counts as unknown', () => {
    const unseen = facilitations.map((row) => ({ ...row, valued_at: null }));
    const { step, change, unknown } = lever(
      { ...worked, facilitations: [...unseen, { account_id: 'A', date: '2026-06-02', in_contract: false }] },
      'unseen_facilitation',
    )!;
    expect(step).toEqual({ lever: 'unseen_facilitation', services: 2, amount: 12000 });
    expect(change!.amount).toBeCloseTo(12000, 9);
    expect(unknown).toEqual([{ table: 'facilitations', column: 'value_to_customer' }]);
  });

  it('an open incident that nobody has spoken of: admitting it first raises trust, and only trust', () => {
    const incidents: Row[] = [
      { account_id: 'A', occurred_at: '2026-11-10' },
      { account_id: 'A', occurred_at: '2026-10-01', raised_by_customer_at: '2026-10-02' },
      { account_id: 'A', occurred_at: '2026-10-01', resolved_at: '2026-10-05' },
    ];
    const { step, change, rows } = lever({ ...worked, incidents }, 'admission')!;
    expect([step, rows]).toEqual([{ lever: 'admission', incidents: 1 }, [2]]);
    expect(change).toMatchObject({ amount: 0, index: 0, held: 0 });
    expect(change!.attached).toBeGreaterThan(0);
    expect(lever({ ...worked, incidents: incidents.slice(1) }, 'admission')).toBeUndefined();
  });

  it('one surprise a year', () => {
    const initiatives = (date: string): TableRows => ({ ...worked, initiatives: [{ account_id: 'A', date, kind: 'surprise' }] });
    expect(lever(initiatives('2026-01-01'), 'surprise')).toBeUndefined();
    expect(lever(initiatives('2025-01-01'), 'surprise')!.step).toEqual({ lever: 'surprise', daysSince: day(AS_OF) - day('2025-01-01') });
  });

  it('the free family with the largest potential; muted while satisfaction is poor', () => {
    const others = Array.from({ length: 5 }, (_, i) => `P${i}`);
    const bought = others.flatMap((id) =>
      [
        ['F1', 70],
        ['F3', 10],
        ['F4', 20],
      ].map(([family, revenue]) => ({
        line_id: `${id}${family}`,
        account_id: id,
        reference_id: `R${family}`,
        family: family!,
        annual_revenue: revenue!,
      })),
    );
    const tables = { ...worked, references: [...lines, ...bought] } as TableRows;
    const { step, change, muted } = lever(tables, 'wider_range')!;
    // A fifth of 155,000: the median share of F4 among the peers.
    expect(step).toEqual({ lever: 'wider_range', family: 'F4', amount: 31000 });
    expect(change!.amount).toBeCloseTo(60 * (40 + 2), 9);
    expect(muted).toBeUndefined();
    const unhappy = {
      ...tables,
      observations: [{ account_id: 'A', date: '2026-11-01', dimension: 'satisfaction', group: 'buyer', value: 0.2 }],
    } as TableRows;
    expect(lever(unhappy, 'wider_range')!.muted).toBe('service_first');
    expect(
      levers(unhappy)
        .levers.filter(({ name, change }) => change !== undefined && aboutLever[name].kind === 'leaving_cost')
        .at(-1)!.name,
    ).toBe('wider_range');
  });

  it('the view of the installed base is worth points, no money', () => {
    const { step, change, unknown } = lever(worked, 'installed_base')!;
    // Of 3 lines × 4 things, family and site are known: 6 of 12.
    expect(step).toEqual({ lever: 'installed_base', points: 50, blanks: 6 });
    expect(change).toEqual({ amount: 0, index: 0, held: 0, attached: 0, coverage: 0 });
    expect(unknown.map(({ column }) => column)).toEqual(['contract_id', 'end_date']);
  });
});

describe('levers that earn trust', () => {
  const observed = (group: string, value: number, more: Row = {}): Row => ({
    account_id: 'A',
    date: '2026-11-21',
    dimension: 'satisfaction',
    group,
    value,
    ...more,
  });
  const opinions = [observed('buyer', 0.2), observed('user', 0.4)];

  // Weight of conduct 2 of 12, four groups: λ 1/4; nothing known, so c = W/(W + 1) and the prior is 0.5.
  it('a promise kept today, of middling severity: 100 × 2/12 × 1/4 × 1/2 × 1/2 = 1.0417 points', () => {
    const commitments: Row[] = [
      { account_id: 'A', due_date: '2026-12-10', severity_1_5: 3 },
      { account_id: 'B', due_date: '2026-12-10', severity_1_5: 3 },
    ];
    const { step, change, rows } = lever({ ...worked, commitments }, 'kept_commitments')!;
    expect([step, rows]).toEqual([{ lever: 'kept_commitments', pending: 1, broken: 0 }, [2]]);
    expect(change!.attached).toBeCloseTo(25 / 24, 9);
    expect(change!.coverage).toBeCloseTo(1 / 48, 9);
    expect(change).toMatchObject({ amount: 0, index: 0, held: 0 });
  });

  it('a broken promise asks for one more, unless one was kept since', () => {
    const broken: Row = { account_id: 'A', due_date: '2026-10-01', kept: false };
    expect(lever({ ...worked, commitments: [broken] }, 'kept_commitments')!.step).toMatchObject({ pending: 0, broken: 1 });
    expect(
      lever({ ...worked, commitments: [broken, { account_id: 'A', due_date: '2026-11-01', kept: true }] }, 'kept_commitments'),
    ).toBeUndefined();
  });

  it('complaints without an answer, and answers that came late; none when all came in time', () => {
    const complaint = (more: Row): Row => ({ account_id: 'A', occurred_at: '2026-11-01', raised_by_customer_at: '2026-11-02', ...more });
    const [waits, late, prompt] = [{}, { first_response_at: '2026-11-10' }, { first_response_at: '2026-11-02' }].map(complaint) as [
      Row,
      Row,
      Row,
    ];
    const waiting = lever({ ...worked, incidents: [prompt, waits, late] }, 'answers')!;
    expect([waiting.step, waiting.rows]).toEqual([{ lever: 'answers', open: 1, late: 1, hours: 24 }, [3]]);
    expect(lever({ ...worked, incidents: [prompt, late] }, 'answers')).toMatchObject({ step: { open: 0, late: 1 }, rows: [3] });
    expect(lever({ ...worked, incidents: [prompt] }, 'answers')).toBeUndefined();
    // One fact of full value on a dimension of weight 1: 100 × 1/12 × 1/4 × 1/2 × 1/2.
    expect(waiting.change!.attached).toBeCloseTo(25 / 48, 9);
  });

  it('answers below the target of a point are given again at the target', () => {
    const observations = [observed('buyer', 0.3, { point: 'Delays', target: 0.8 }), observed('user', 0.9, { point: 'Noise', target: 0.8 })];
    const { step, rows, change } = lever({ ...worked, observations }, 'satisfaction_points')!;
    expect([step, rows]).toEqual([{ lever: 'satisfaction_points', points: ['Delays'] }, [2]]);
    // Satisfaction has three groups: 100 × 1/12 × 1/3 × 1/2 × (0.8 − 0.3).
    expect(change!.attached).toBeCloseTo(25 / 36, 9);
    expect(lever({ ...worked, observations: observations.slice(1) }, 'satisfaction_points')).toBeUndefined();
  });

  it('a silent group is asked: its answer is not guessed, coverage alone rises', () => {
    const { step, change } = lever({ ...worked, observations: opinions }, 'silent_group')!;
    expect(step).toEqual({ lever: 'silent_group', group: 'affected', dimensions: 11 });
    expect(change!.attached).toBeCloseTo(0, 12);
    // A half of its λ: a third of immersion and satisfaction, a quarter of the other weights, which are 10 of 12.
    expect(change!.coverage).toBeCloseTo(0.5 * ((2 / 3 + 10 / 4) / 12), 9);
    expect(lever({ ...worked, observations: [...opinions, observed('affected', 0.1)] }, 'silent_group')).toBeUndefined();
  });

  it('a proposal that nobody asked for, once in the period', () => {
    const proposal = (requested: boolean, date: string): TableRows => ({
      ...worked,
      initiatives: [{ account_id: 'A', date, kind: 'proposal', requested_by_customer: requested }],
    });
    expect(lever(proposal(false, '2026-06-01'), 'anticipation')).toBeUndefined();
    expect(lever(proposal(true, '2026-06-01'), 'anticipation')!.step).toEqual({ lever: 'anticipation', daysSince: Number.NaN });
    expect(lever(proposal(false, '2024-11-21'), 'anticipation')).toMatchObject({ step: { daysSince: 730 }, rows: [2] });
  });

  it('come first for a client that is captive or at risk, and only for one', () => {
    const of = (value: number, contract: Row): Levers => {
      const observations = ['buyer', 'user', 'affected'].flatMap((group) =>
        ['satisfaction', 'visible', 'present', 'value', 'adapts', 'conduct'].map((dimension) =>
          observed(group, value, { dimension, weight: 3 }),
        ),
      );
      return levers({ ...withContract(contract), observations, initiatives: [] });
    };
    const kindsShown = (found: Levers): string[] => [...new Set(found.levers.map(({ name }) => aboutLever[name].kind))];
    const free: Row = {
      early_exit_type: 'none',
      early_exit_value: null,
      min_commit_basis: 'none',
      end_date: '2026-12-31',
      rebate_scheme: 'none',
    };
    // Captive, at risk, partner, loyal; then nobody has said anything.
    for (const contract of [{}, free]) {
      expect(kindsShown(of(0.1, contract))).toEqual(['trust', 'leaving_cost']);
      expect(kindsShown(of(0.9, contract))).toEqual(['leaving_cost', 'trust']);
    }
    expect(levers(worked).kinds).toEqual(['leaving_cost', 'trust']);
  });

  it('are ranked among themselves by what they add to trust', () => {
    const commitments: Row[] = [{ account_id: 'A', due_date: '2026-12-10', severity_1_5: 5 }];
    const found = levers({ ...worked, commitments, observations: opinions, initiatives: [] }).levers.filter(
      ({ name, change }) => change !== undefined && aboutLever[name].kind === 'trust',
    );
    expect(found.map(({ name }) => name)).toEqual(['kept_commitments', 'surprise', 'anticipation', 'silent_group']);
    expect(found.map(({ change, effect }) => effect - change!.attached)).toEqual([0, 0, 0, 0]);
  });
});

describe('the order', () => {
  it('is that of the effect on the index per unit of constraint; at equal effect positive levers come first', () => {
    const { levers: found } = levers({ ...worked, initiatives: [], incidents: [{ account_id: 'A', occurred_at: '2026-11-10' }] });
    expect(found.filter(({ change }) => change !== undefined).map(({ name }) => name)).toEqual([
      'visibility',
      'term',
      'usage',
      'installed_base',
      'admission',
      'surprise',
      'anticipation',
    ]);
    const term = found.find(({ name }) => name === 'term')!;
    expect(term.effect).toBeCloseTo(term.change!.index / (1 + term.change!.held / 10), 12);
  });

  it('a smaller unit of constraint makes constraints weigh more', () => {
    const order = (unit: number): string[] => {
      const portfolio = portfolioOf(worked, AS_OF, 'A', { settings: Settings.defaults.with({ lever_constraint_unit: unit }), peers: true });
      return leversOf(portfolio, portfolio.asked[0]!)
        .levers.slice(0, 3)
        .map(({ name }) => name);
    };
    // 2.10 / (1 + 15.6 / 10) = 0.82 and 2.10 / (1 + 15.6 / 1) = 0.13, beside the 0.66 of usage.
    expect(order(10)).toEqual(['visibility', 'term', 'usage']);
    expect(order(1)).toEqual(['visibility', 'usage', 'term']);
  });
});

describe('bad cells', () => {
  it('stop the levers, wherever they stand among what levers look at', () => {
    expect(() => levers({ ...worked, initiatives: [{ account_id: 'A', date: 'soon', kind: 'surprise' }] })).toThrow(CellError);
  });
});

// Tables at random: three accounts, of which A is looked at.
const id = fc.constantFrom('A', 'A', 'B', 'C');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const date = (from: string, to: string) => fc.integer({ min: day(from), max: day(to) }).map((serial) => isoDate(serial));
const line = fc.record({
  account_id: id,
  reference_id: fc.constantFrom('R1', 'R2', 'R3'),
  family: maybe(fc.constantFrom('F1', 'F2')),
  site: maybe(fc.constantFrom('S1', 'S2')),
  annual_revenue: fc.integer({ min: 1, max: 90000 }),
  adoption_pct: maybe(fc.constantFrom(0.25, 0.9)),
  trained_users: maybe(fc.integer({ min: 1, max: 30 })),
  users: maybe(fc.integer({ min: 30, max: 34 })),
  business_critical_1_5: maybe(fc.integer({ min: 1, max: 5 })),
  is_consumable: maybe(fc.boolean()),
  is_custom: maybe(fc.boolean()),
});
const contract = fc.record({
  account_id: id,
  start_date: date('2020-01-01', '2027-01-01'),
  end_date: maybe(date('2027-01-02', '2030-01-01')),
  notice_days: maybe(fc.integer({ min: 0, max: 200 })),
  auto_renewal: maybe(fc.boolean()),
  renewal_term_months: fc.constantFrom(6, 12),
  annual_value: maybe(fc.integer({ min: 1, max: 90000 })),
  early_exit_type: maybe(fc.constantFrom('none', 'fixed', 'months_fee')),
  early_exit_value: maybe(fc.integer({ min: 1, max: 6 })),
  min_commit_basis: maybe(fc.constantFrom('none', 'revenue')),
  rebate_scheme: maybe(fc.constantFrom('none', 'all_units')),
  rebate_tiers: fc.constantFrom('100:0.02;1000:0.05', '5000:0.1'),
  volume_forecast: maybe(fc.integer({ min: 1, max: 20000 })),
  volume_to_date: maybe(fc.integer({ min: 1, max: 9000 })),
});
const tables = fc.record({
  references: fc.array(line, { minLength: 1, maxLength: 8 }),
  contracts: fc.array(contract, { maxLength: 3 }),
  interactions: fc.array(
    fc.record({
      account_id: id,
      date: date('2025-10-01', '2026-12-31'),
      kind: fc.constantFrom('annual_meeting', 'catalogue', 'visit'),
      visibility: maybe(fc.boolean()),
    }),
    { maxLength: 4 },
  ),
  facilitations: fc.array(
    fc.record({
      account_id: id,
      date: date('2025-10-01', '2026-12-31'),
      in_contract: fc.boolean(),
      value_to_customer: maybe(fc.integer({ min: 1, max: 9000 })),
      valued_at: maybe(date('2026-01-01', '2027-01-01')),
    }),
    { maxLength: 4 },
  ),
  incidents: fc.array(
    fc.record({
      account_id: id,
      occurred_at: date('2026-01-01', '2027-01-01'),
      raised_by_customer_at: maybe(date('2026-06-01', '2027-01-01')),
    }),
    { maxLength: 3 },
  ),
  observations: fc.array(
    fc.record({
      account_id: id,
      date: date('2026-01-01', '2026-11-01'),
      dimension: fc.constantFrom('satisfaction', 'visible'),
      group: fc.constantFrom('buyer', 'user'),
      value: fc.constantFrom(0.2, 0.9),
    }),
    { maxLength: 3 },
  ),
});
const numbered = (given: Record<string, Row[]>): TableRows => ({
  ...given,
  references: given.references!.map((row, position) => ({ line_id: `L${position}`, ...row })),
  contracts: given.contracts!.map((row, position) => ({ contract_id: `K${position}`, ...row })),
});
/** A portfolio of random tables that has the account A. */
const random = tables
  .map((given) => numbered(given as unknown as Record<string, Row[]>))
  .filter((given) => given.references!.some(({ account_id }) => account_id === 'A'));

describe('laws', { timeout: 60_000 }, () => {
  it('an account on its own stands where it stands among all', () => {
    fc.assert(
      fc.property(random, (given) => {
        const portfolio = portfolioOf(given, AS_OF, ['A', 'B', 'C']);
        for (const account of portfolio.asked) {
          if (!portfolio.isKnown(account)) continue;
          const [cost, trust] = [figuresOf(switchCost, portfolio, account), figuresOf(trustScore, portfolio, account)];
          expect(standingOf(portfolio, account)).toEqual({
            amount: cost.amount,
            index: cost.index,
            held: cost.held,
            attached: trust.score,
            coverage: trust.coverage,
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a positive lever never lowers the amount, the index or trust, and never moves what holds', () => {
    fc.assert(
      fc.property(random, (given) => {
        for (const { name, change } of levers(given).levers) {
          if (change === undefined || aboutLever[name].sign !== 'positive') continue;
          expect(change.amount).toBeGreaterThanOrEqual(-1e-6);
          expect(change.index).toBeGreaterThanOrEqual(-1e-9);
          expect(change.attached).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.abs(change.held)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a lever that was pulled is not proposed again for the same contract, family or group', () => {
    fc.assert(
      fc.property(random, (given) => {
        const portfolio = portfolioOf(given, AS_OF, 'A', { peers: true });
        for (const { name, step, changes } of leversOf(portfolio, portfolio.asked[0]!).levers) {
          // Twelve months more, five users more, can be had again; a view of the base is no cell to change; what came late stays late.
          if (changes === undefined || ['term', 'usage', 'installed_base', 'answers'].includes(name)) continue;
          const pulled = ownAccount(portfolio, portfolio.asked[0]!, changes);
          const again = leversOf(pulled, pulled.asked[0]!).levers.find((one) => one.name === name)?.step;
          if (again === undefined) continue;
          const place = (of: typeof again | undefined): unknown => {
            if (of !== undefined && 'contract' in of) return of.contract;
            if (of !== undefined && 'group' in of) return of.group;
            return of !== undefined && 'family' in of ? of.family : name;
          };
          expect(place(again)).not.toBe(place(step));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a change is the difference of two switching costs, the second of rows changed by hand', () => {
    fc.assert(
      fc.property(random, (given) => {
        const before = portfolioOf(given, AS_OF, ['A', 'B', 'C']);
        const cost = (portfolio: ReturnType<typeof portfolioOf>): number => figuresOf(switchCost, portfolio, portfolio.asked[0]!).amount;
        for (const { step, change } of levers(given).levers) {
          if (change === undefined || step === undefined) continue;
          const after = byHand(given, step);
          if (after === undefined) continue;
          expect(change.amount).toBeCloseTo(cost(portfolioOf(after, AS_OF, ['A', 'B', 'C'])) - cost(before), 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('levers together change at least what the best positive one changes alone, and what they change does not depend on the order they are chosen in', () => {
    fc.assert(
      fc.property(random, (given) => {
        const portfolio = portfolioOf(given, AS_OF, 'A', { peers: true });
        const account = portfolio.asked[0]!;
        const positive = leversOf(portfolio, account).levers.filter(
          ({ name, change }) => change !== undefined && aboutLever[name].sign === 'positive',
        );
        const names = positive.map(({ name }) => name);
        const { before, after } = whatIf(portfolio, account, names);
        for (const { change } of positive) expect(after.amount - before.amount).toBeGreaterThanOrEqual(change!.amount - 1e-6);
        expect(whatIf(portfolio, account, [...names].reverse()).after).toEqual(after);
      }),
      { numRuns: 40 },
    );
  });
});

/** The tables with the step typed into them; undefined for the levers not looked at here. */
function byHand(given: TableRows, step: NonNullable<Lever['step']>): TableRows | undefined {
  switch (step.lever) {
    case 'term':
      if (step.contract === '')
        return {
          ...given,
          contracts: [...given.contracts!, { contract_id: 'new', account_id: 'A', start_date: AS_OF, end_date: isoDate(step.until) }],
        };
      return {
        ...given,
        contracts: given.contracts!.map((row) => (row.contract_id === step.contract ? { ...row, end_date: isoDate(step.until) } : row)),
      };
    case 'usage':
      return {
        ...given,
        references: given.references!.map((row) =>
          row.line_id === step.line
            ? { ...row, trained_users: Number(row.trained_users ?? 0) + step.users || 'none', adoption_pct: step.adoption }
            : row,
        ),
      };
    case 'visibility':
      return {
        ...given,
        interactions: [...given.interactions!, ...step.kinds.map((kind) => ({ account_id: 'A', date: AS_OF, kind, visibility: true }))],
      };
    case 'stock':
      return {
        ...given,
        contracts: given.contracts!.map((row) => (row.contract_id === step.contract ? { ...row, stock_commit_value: step.amount } : row)),
      };
    default:
      return undefined;
  }
}
