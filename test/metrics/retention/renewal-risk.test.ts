import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Driver } from '../../../src/metrics/metric';
import { renewalRisk, renewalRiskOf, riskTerms, type RiskInputs } from '../../../src/metrics/retention/renewal-risk';
import type { SettingValues } from '../../../src/settings/declarations/index';
import { Settings } from '../../../src/settings/settings';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
const contract = (more: Row = {}): Row => ({
  contract_id: 'C',
  account_id: 'A',
  start_date: '2025-01-01',
  end_date: '2027-06-30',
  notice_days: 30,
  auto_renewal: false,
  annual_value: 1000,
  ...more,
});
const line: Row = { line_id: 'L', account_id: 'A', reference_id: 'R', annual_revenue: 5000 };

function portfolio(tables: TableRows = {}, settings: Partial<SettingValues> = {}, asOf = AS_OF) {
  return portfolioOf({ references: [], contracts: [], accounts: [{ account_id: 'A' }], ...tables }, asOf, 'A', {
    settings: Settings.defaults.with(settings),
  });
}
function risk(tables: TableRows = {}, settings: Partial<SettingValues> = {}, drivers?: Driver[]) {
  const one = portfolio(tables, settings);
  return renewalRisk.compute(one, one.asked[0]!, drivers);
}
const logit = (p: number): number => Math.log(p / (1 - p));

describe('risk of non-renewal', () => {
  it('is the base alone where nothing is known: every term drops out', () => {
    const plain = risk();
    expect(plain).toMatchObject({ base: 0.5, status: 'open', coverage: 0, renewals: 0 });
    expect(plain.risk).toBeCloseTo(0.5, 12);
    for (const term of riskTerms) expect(plain.terms[term]).toBeNaN();
    expect(plain.tenureYears).toBeNaN();
  });

  it('falls with the years: base (beta + n)/(alpha + beta + n), and says where the relationship stands against two and a half years', () => {
    const years = risk({ accounts: [{ account_id: 'A', relationship_start: '2023-11-21' }] });
    expect(years.risk).toBeCloseTo(3 / 9, 12);
    expect(years.renewals).toBe(3);
    expect(years.tenureYears).toBeCloseTo((day(AS_OF) - day('2023-11-21')) / 365, 12);
    expect(years.yearsPastMarker).toBeCloseTo(years.tenureYears - 2.5, 12);
    expect(years.coverage).toBeCloseTo(1 / 6, 12);
  });

  // Worked by hand: logit 0.5 → 0; incidents 0.2 × 7; notice 0.5.
  const incidents: Row[] = [
    { account_id: 'A', occurred_at: '2026-10-01', severity_1_5: 4 },
    { account_id: 'A', occurred_at: '2026-10-02' },
    { account_id: 'A', occurred_at: '2026-10-03', resolved_at: '2026-10-04', severity_1_5: 5 },
    { account_id: 'A', occurred_at: '2027-01-01', severity_1_5: 5 },
  ];
  it('counts open incidents by their severity, 3 when unrated, at most the cap', () => {
    const open = risk({ incidents });
    expect(open.openSeverity).toBe(7);
    expect(logit(open.risk)).toBeCloseTo(1.4, 12);
    expect(risk({ incidents }, { risk_severity_cap: 5 }).terms.incidents).toBeCloseTo(1, 12);
    expect(risk({ incidents: [] }).terms.incidents).toBe(0);
    expect(
      risk({ incidents: [{ account_id: 'A', occurred_at: '2026-10-01', resolved_at: '2026-11-22', severity_1_5: 2 }] }).openSeverity,
    ).toBe(2);
  });

  it('counts a notice window that closes within 90 days unless a renewal is under way', () => {
    const closing = { contracts: [contract({ end_date: '2026-12-31' })] };
    expect(risk(closing).terms.notice).toBe(0.5);
    expect(risk({ contracts: [contract({ end_date: '2026-12-31', notice_days: 41 })] }).terms.notice).toBe(0);
    expect(risk({ contracts: [contract({ end_date: '2027-06-30', notice_days: 131 })] }).terms.notice).toBe(0.5);
    expect(risk({ contracts: [contract({ end_date: '2027-06-30', notice_days: 130 })] }).terms.notice).toBe(0);
    const met = (date: string, kind = 'renewal') => risk({ ...closing, interactions: [{ account_id: 'A', date, kind }] }).terms.notice;
    expect(met('2026-11-01')).toBe(0);
    expect(met('2026-11-01', 'visit')).toBe(0.5);
    expect(met('2025-11-01')).toBe(0.5);
    expect(met('2026-11-22')).toBe(0.5);
  });

  it('takes trust, switching cost and stakeholders from their own metrics', () => {
    const full = risk({
      references: [line],
      observations: [{ account_id: 'A', date: '2026-11-21', dimension: 'satisfaction', group: 'buyer', value: 1 }],
      contacts: [{ contact_id: 'K', account_id: 'A', role: 'user', tie_strength_1_5: 5, last_interaction: AS_OF }],
    });
    expect(full.terms.trust).toBeLessThan(0);
    // The index is far below 50 with one line, and one user is 0.3 of the coverage in this phase.
    expect(full.terms.switching).toBeGreaterThan(0.8);
    expect(full.terms.stakeholders).toBeCloseTo(0.3 * (0.5 - 0.1) * 2, 12);
    expect(full.newest).toBe(day(AS_OF));
  });

  it('is 0 where every contract is committed beyond the horizon, with what it would be beside it', () => {
    const drivers: Driver[] = [];
    const committed = risk({ contracts: [contract({ end_date: '2027-11-22' })], incidents }, {}, drivers);
    expect(committed).toMatchObject({ status: 'committed', risk: 0, revenueAtRisk: 0 });
    expect(logit(committed.uncommitted)).toBeCloseTo(1.4, 12);
    expect(drivers.at(-1)).toMatchObject({ component: 'committed', amount: -committed.uncommitted });
    expect(risk({ contracts: [contract({ end_date: '2027-11-21' })] }).status).toBe('open');
    expect(risk({ contracts: [contract({ end_date: '2027-11-22' }), contract({ contract_id: 'D', end_date: '2027-01-31' })] }).status).toBe(
      'open',
    );
    expect(risk({ contracts: [contract({ end_date: '2027-11-22' })] }, { horizon_months: 24 }).status).toBe('open');
  });

  it('puts the annual value of what ends within the horizon at risk, or the revenue of the lines', () => {
    const two = [
      contract({ end_date: '2026-12-31', annual_value: 700 }),
      contract({ contract_id: 'D', end_date: '2029-12-31', annual_value: 9000 }),
      contract({ contract_id: 'E', end_date: '2020-12-31', start_date: '2019-01-01' }),
    ];
    expect(risk({ contracts: two, references: [line] })).toMatchObject({ annualValue: 700, valueSource: 'contracts' });
    expect(risk({ contracts: [contract({ annual_value: null })], references: [line] })).toMatchObject({
      annualValue: 5000,
      valueSource: 'lines',
    });
    const usd = risk({
      contracts: [contract({ currency: 'USD' })],
      fx: [
        { currency: 'EUR', rate_to_reporting: 1 },
        { currency: 'USD', rate_to_reporting: 0.9 },
      ],
    });
    expect(usd.revenueAtRisk).toBeCloseTo(900 * usd.risk, 9);
  });

  it('has nothing to renew with who has left or is a prospect, and refuses an end before the start', () => {
    const of = (more: Row) => risk({ accounts: [{ account_id: 'A', ...more }] });
    expect(of({ status: 'prospect' })).toMatchObject({ status: 'prospect', risk: Number.NaN });
    expect(of({ status: 'lost' })).toMatchObject({ status: 'lost', risk: Number.NaN });
    expect(of({ relationship_end: AS_OF })).toMatchObject({ status: 'lost' });
    // A date wins over the word, and what is known to end within the horizon will not be renewed.
    expect(of({ relationship_end: '2026-11-22', status: 'lost' })).toMatchObject({
      status: 'leaving',
      risk: 1,
      committedEnd: day('2026-11-22'),
    });
    expect(of({ relationship_end: '2028-11-22' })).toMatchObject({ status: 'open' });
    expect(() => of({ relationship_start: '2024-01-01', relationship_end: '2023-01-01' })).toThrow(/reversed_dates/);
  });

  it('of a leaving account is 1, and explains itself up to it', () => {
    const drivers: Driver[] = [];
    const accounts = [{ account_id: 'A', relationship_start: '2020-01-01', relationship_end: '2027-03-31' }];
    const leaving = risk({ accounts, incidents, contracts: [contract({ end_date: '2030-12-31', annual_value: 1000 })] }, {}, drivers);
    expect(leaving).toMatchObject({ risk: 1, status: 'leaving', committedEnd: day('2027-03-31'), revenueAtRisk: 1000 });
    expect(drivers.at(-1)).toMatchObject({ component: 'leaving', item: '2027-03-31' });
    expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(1, 14);
  });

  it('explains itself: base, then one term after another', () => {
    const drivers: Driver[] = [];
    const open = risk({ incidents, contracts: [contract({ end_date: '2026-12-31' })] }, {}, drivers);
    expect(drivers.map(({ component, item }) => [component, item])).toEqual([
      ['start', 'no_losses'],
      ['term', 'incidents'],
      ['term', 'notice'],
    ]);
    expect(drivers[1]).toMatchObject({ table: 'incidents', rows: [2, 3] });
    expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(open.risk, 14);
  });
});

describe('properties of the risk', () => {
  const one = portfolio({
    contracts: [contract({ end_date: '2026-12-31' })],
    incidents: [{ account_id: 'A', occurred_at: '2026-10-01', severity_1_5: 2 }],
    references: [line],
  });
  const account = one.asked[0]!;
  const computed = renewalRisk.compute(one, account);
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const inputs = (trust: number, index: number, coverage: number): RiskInputs => ({
    cost: { coverage: 0.5, index, revenue: 5000 } as RiskInputs['cost'],
    trust: { coverage: 0.5, score: trust, newest: Number.NaN } as RiskInputs['trust'],
    stakeholders: { contacts: 3, coverage, inputsKnown: 1, newest: Number.NaN } as RiskInputs['stakeholders'],
  });

  it('falls when trust, index or stakeholder coverage rise; stays between 0 and 1; adds up', () => {
    fc.assert(
      fc.property(score, score, share, fc.double({ min: 0.5, max: 30, noNaN: true }), (trust, index, coverage, more) => {
        const drivers: Driver[] = [];
        const { risk: now } = renewalRiskOf(one, account, inputs(trust, index, coverage), drivers);
        expect(now).toBeGreaterThan(0);
        expect(now).toBeLessThan(1);
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(now, 12);
        expect(renewalRiskOf(one, account, inputs(trust + more, index, coverage)).risk).toBeLessThan(now);
        expect(renewalRiskOf(one, account, inputs(trust, index + more, coverage)).risk).toBeLessThan(now);
        expect(renewalRiskOf(one, account, inputs(trust, index, coverage + more / 100)).risk).toBeLessThan(now);
      }),
    );
  });

  it('rises with the severity of open incidents, up to the cap; falls with the renewals made', () => {
    const severities = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(severities, fc.integer({ min: 2000, max: 2024 }), (rated, year) => {
        const rows = (list: number[]): Row[] =>
          list.map((severity) => ({ account_id: 'A', occurred_at: '2026-10-01', severity_1_5: severity }));
        const accounts = (start: number): Row[] => [{ account_id: 'A', relationship_start: `${start}-05-01` }];
        const [fewer, more] = [
          risk({ incidents: rows(rated.slice(1)), accounts: accounts(year) }),
          risk({ incidents: rows(rated), accounts: accounts(year) }),
        ];
        if (more.openSeverity > fewer.openSeverity) expect(more.risk).toBeGreaterThan(fewer.risk);
        else expect(more.openSeverity).toBe(10);
        expect(risk({ incidents: rows(rated), accounts: accounts(year - 1) }).risk).toBeLessThan(more.risk);
      }),
      { numRuns: 40 },
    );
  });

  it('rests on the figures given: nothing is computed twice', () => {
    expect(renewalRiskOf(one, account, inputs(50, 50, 0.5)).risk).not.toBe(computed.risk);
    expect(logit(renewalRiskOf(one, account, inputs(50, 50, 0.5)).risk)).toBeCloseTo(0.2 * 2 + 0.5, 12);
  });
});
