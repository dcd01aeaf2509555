import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Driver } from '../../../src/metrics/metric';
import { rigidity, type Rigidity } from '../../../src/metrics/mode/rigidity';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
let counter = 0;
const contract = (more: Row): Row => ({
  contract_id: `C${++counter}`,
  account_id: 'A',
  start_date: '2025-01-01',
  end_date: '2027-12-31',
  ...more,
});

function of(contracts: Row[], more: TableRows = {}, drivers?: Driver[]): Rigidity {
  const portfolio = portfolioOf({ contracts, accounts: [{ account_id: 'A' }], ...more }, AS_OF, 'A');
  return rigidity.compute(portfolio, portfolio.asked[0]!, drivers);
}

describe('rigidity of the contracts', () => {
  it('is 25 points for each of: no review clause, no review for 3 years, a prescriptive specification, 5 remaining years', () => {
    const years = (day(AS_OF) - day('2025-01-01')) / 365;
    const remaining = (day('2027-12-31') - day(AS_OF)) / 365;
    const one = of([contract({ review_clause: false, spec_prescriptiveness_1_5: 4 })]);
    expect(one.points.review).toBeCloseTo(25, 12);
    expect(one.points.unreviewed).toBeCloseTo((25 * years) / 3, 10);
    expect(one.points.specification).toBeCloseTo(18.75, 12);
    expect(one.points.term).toBeCloseTo((25 * remaining) / 5, 10);
    expect(one.score).toBeCloseTo(25 + (25 * years) / 3 + 18.75 + (25 * remaining) / 5, 10);
    expect(one).toMatchObject({ coverage: 1, contracts: 1, withReview: 0, newest: day('2025-01-01') });
  });

  it('the order of the contracts changes no digit of score and points', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            end: fc.integer({ min: 1, max: 2000 }),
            review: fc.integer({ min: 1, max: 700 }),
            specification: fc.integer({ min: 1, max: 5 }),
            value: fc.integer({ min: 1, max: 90_000 }),
          }),
          { minLength: 3, maxLength: 6 },
        ),
        (drawn) => {
          const rows = drawn.map(({ end, review, specification, value }, i) =>
            contract({
              contract_id: `P${i}`,
              end_date: day(AS_OF) + end,
              review_date: day(AS_OF) - review,
              review_clause: i % 2 === 0,
              spec_prescriptiveness_1_5: specification,
              annual_value: value,
            }),
          );
          const { score, points } = of(rows);
          expect(of([...rows].reverse())).toMatchObject({ score, points });
        },
      ),
    );
  });

  it('reaches 100 and 0', () => {
    expect(
      of([contract({ start_date: '2020-01-01', end_date: '2033-12-31', review_clause: false, spec_prescriptiveness_1_5: 5 })]).score,
    ).toBeCloseTo(100, 9);
    expect(of([contract({ review_date: AS_OF, end_date: AS_OF, review_clause: true, spec_prescriptiveness_1_5: 1 })])).toMatchObject({
      score: 0,
      withReview: 1,
      ageDays: 0,
    });
  });

  it('leaves unknown terms out and scales the others up', () => {
    const unknown = of([contract({ end_date: null, review_clause: false })]);
    const years = (day(AS_OF) - day('2025-01-01')) / 365;
    expect(unknown.score).toBeCloseTo(2 * (25 + (25 * years) / 3), 9);
    expect(unknown.coverage).toBe(0.5);
  });

  it('takes a review that lies ahead for none yet', () => {
    expect(of([contract({ review_date: '2027-01-01' })])).toMatchObject({ newest: day('2025-01-01') });
    expect(of([contract({ review_date: '2026-11-01' })])).toMatchObject({ newest: day('2026-11-01'), ageDays: 20 });
  });

  it('weighs contracts by annual value, those without one like the mean', () => {
    const [hard, soft] = [
      { review_clause: false, start_date: AS_OF, end_date: AS_OF, spec_prescriptiveness_1_5: 1 },
      { review_clause: true, start_date: AS_OF, end_date: AS_OF, spec_prescriptiveness_1_5: 1 },
    ];
    expect(of([contract({ ...hard, annual_value: 300 }), contract({ ...soft, annual_value: 100 })]).score).toBeCloseTo(18.75, 9);
    expect(of([contract({ ...hard, annual_value: 300 }), contract(soft)]).score).toBeCloseTo(12.5, 9);
    expect(of([contract(hard), contract(soft)]).score).toBeCloseTo(12.5, 9);
  });

  it('looks at contracts in force only, and has no answer without one', () => {
    const none = of([contract({ end_date: '2026-11-20', review_clause: false })]);
    expect(none).toMatchObject({ score: Number.NaN, coverage: 0, contracts: 0, paradox: undefined, newest: Number.NaN });
    expect(of([contract({ start_date: '2027-01-01' })]).score).toBeNaN();
  });
});

describe('the innovation paradox', () => {
  const prescriptive = [contract({ spec_prescriptiveness_1_5: 4 })];
  const initiative = (more: Row): Row => ({ account_id: 'A', date: '2026-05-01', kind: 'proposal', ...more });

  it('is a prescriptive specification and nothing proposed outside it in a year', () => {
    expect(of(prescriptive, { initiatives: [] }).paradox).toBe(true);
    expect(
      of(prescriptive, { initiatives: [initiative({ outside_spec: false }), initiative({ outside_spec: true, date: '2025-05-01' })] })
        .paradox,
    ).toBe(true);
    const proposed = of(prescriptive, {
      initiatives: [
        initiative({ outside_spec: true, accepted: true }),
        initiative({ outside_spec: true, accepted: false }),
        initiative({ outside_spec: true }),
      ],
    });
    expect(proposed).toMatchObject({ paradox: false, outsideSpec: 3, accepted: 0.5 });
  });

  it('or a complaint that we propose nothing', () => {
    const initiatives = [initiative({ outside_spec: true })];
    const complaint = { account_id: 'A', date: '2026-05-01', group: 'buyer', value: 0.2 };
    for (const said of [
      { dimension: 'no_proposals', source: null },
      { dimension: 'anticipates', source: 'Manque de propositions' },
    ]) {
      expect(of(prescriptive, { initiatives, observations: [{ ...complaint, ...said }] })).toMatchObject({ paradox: true, complaints: 1 });
    }
    expect(of(prescriptive, { initiatives, observations: [{ ...complaint, dimension: 'anticipates' }] })).toMatchObject({
      paradox: false,
      complaints: 0,
    });
  });

  it('is no paradox without a prescriptive specification, and not known without the tables', () => {
    expect(of([contract({ spec_prescriptiveness_1_5: 3 })]).paradox).toBe(false);
    expect(of([contract({})]).paradox).toBeUndefined();
    expect(of(prescriptive).paradox).toBeUndefined();
  });

  it('counts the plans made together', () => {
    expect(
      of(prescriptive, {
        initiatives: [initiative({ kind: 'joint_plan', date: '2024-11-21' }), initiative({ kind: 'joint_plan', date: '2020-11-21' })],
      }).jointPlans,
    ).toBe(1);
  });
});

describe('properties of rigidity', () => {
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
  const anyContract = fc
    .record({
      start_date: fc.integer({ min: 43000, max: 46300 }),
      end_date: maybe(fc.integer({ min: 46300, max: 50000 })),
      review_clause: maybe(fc.boolean()),
      review_date: maybe(fc.integer({ min: 43000, max: 48000 })),
      spec_prescriptiveness_1_5: maybe(fc.integer({ min: 1, max: 5 })),
      annual_value: maybe(fc.integer({ min: 1, max: 1_000_000 })),
    })
    .map((row) => contract(row));
  const contracts = fc.array(anyContract, { minLength: 1, maxLength: 5 });

  it('0 to 100, coverage 0 to 1, the points and the drivers add up to the score', () => {
    fc.assert(
      fc.property(contracts, (rows) => {
        const drivers: Driver[] = [];
        const { score, coverage, points, contracts: running } = of(rows, {}, drivers);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        if (running === 0) return;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 + 1e-9);
        expect(Object.values(points).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(score, 9);
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(score, 9);
      }),
    );
  });

  it('a term that becomes unknown moves the score of a contract only to the mean of the others', () => {
    fc.assert(
      fc.property(anyContract, (row) => {
        const known = of([{ ...row, review_clause: false }]);
        const unknown = of([{ ...row, review_clause: null }]);
        if (known.contracts === 0) return;
        expect(unknown.coverage).toBeLessThan(known.coverage);
        expect(known.score).toBeGreaterThanOrEqual(unknown.score - 1e-9);
      }),
    );
  });

  it('a review clause never makes a contract more rigid, a more prescriptive specification never less', () => {
    fc.assert(
      fc.property(contracts, fc.integer({ min: 1, max: 4 }), (rows, specification) => {
        const withClause = (review_clause: boolean) => of(rows.map((row) => ({ ...row, review_clause }))).score;
        const prescribing = (spec_prescriptiveness_1_5: number) => of(rows.map((row) => ({ ...row, spec_prescriptiveness_1_5 }))).score;
        if (Number.isNaN(withClause(true))) return;
        expect(withClause(true)).toBeLessThanOrEqual(withClause(false));
        expect(prescribing(specification)).toBeLessThanOrEqual(prescribing(specification + 1));
      }),
    );
  });
});
