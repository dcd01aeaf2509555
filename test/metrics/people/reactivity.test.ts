import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reactivity, type Reactivity } from '../../../src/metrics/people/reactivity';
import { Settings } from '../../../src/settings/settings';
import { day, portfolioOf, type Row } from '../../support/tables';

const AS_OF = day('2026-11-21');
const hours = (value: number): number => value / 24;

function conduct(
  incidents: Row[],
  { commitments = [], settings = {}, asOf = AS_OF }: { commitments?: Row[]; settings?: object; asOf?: number } = {},
): Reactivity {
  const own = (rows: Row[]) => rows.map((row) => ({ account_id: 'A', ...row }));
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], incidents: own(incidents), commitments: own(commitments) }, asOf, 'A', {
    settings: Settings.defaults.with(settings),
  });
  return reactivity.compute(portfolio, portfolio.asked[0]!);
}
const complaint = (responseHours: number | null, more: Row = {}): Row => ({
  occurred_at: AS_OF - 30,
  raised_by_customer_at: AS_OF - 29,
  first_response_at: responseHours === null ? null : AS_OF - 29 + hours(responseHours),
  ...more,
});

describe('answers to complaints (000-K2c)', () => {
  it('median 10 hours of 4, 10 and 60; two of four within a day, one of them never answered', () => {
    const seen = conduct([complaint(4), complaint(60), complaint(10), complaint(null)]);
    expect(seen).toMatchObject({
      hours: expect.closeTo(10, 6),
      withinTarget: 0.5,
      answered: 3,
      overdue: 1,
      waiting: 0,
      incidents: 4,
      open: 4,
    });
    expect(conduct([complaint(4), complaint(10)]).hours).toBeCloseTo(7, 6);
    expect(conduct([complaint(4), complaint(60)], { settings: { response_target_hours: 72 } }).withinTarget).toBe(1);
  });

  it('waits as long as the target has not passed at the end of the day', () => {
    expect(conduct([complaint(null, { raised_by_customer_at: AS_OF + hours(8) })])).toMatchObject({
      waiting: 1,
      overdue: 0,
      withinTarget: Number.NaN,
    });
    expect(conduct([complaint(null, { raised_by_customer_at: AS_OF - hours(1) })])).toMatchObject({
      waiting: 0,
      overdue: 1,
      withinTarget: 0,
    });
  });

  it('takes the resolution for a response when none is noted, and measures it too', () => {
    const resolved = conduct([complaint(null, { resolved_at: AS_OF - 27 }), complaint(6, { resolved_at: AS_OF - 25 })]);
    expect(resolved).toMatchObject({ hours: expect.closeTo((48 + 6) / 2, 6), resolutionHours: expect.closeTo((48 + 96) / 2, 6), open: 0 });
  });

  it('leaves out old incidents unless they are open, and what comes after as_of', () => {
    const old = { occurred_at: AS_OF - 365, raised_by_customer_at: AS_OF - 365, first_response_at: AS_OF - 364 };
    expect(conduct([{ ...old, resolved_at: AS_OF - 360 }])).toMatchObject({
      incidents: 0,
      hours: Number.NaN,
      coverage: 0,
      newest: Number.NaN,
    });
    expect(conduct([old])).toMatchObject({ incidents: 1, open: 1, hours: expect.closeTo(24, 6), ageDays: 365 });
    expect(conduct([{ ...old, occurred_at: AS_OF - 364, resolved_at: AS_OF - 360 }]).incidents).toBe(1);
    expect(conduct([complaint(null, { resolved_at: AS_OF + 1 }), complaint(1, { occurred_at: AS_OF + 1 })])).toMatchObject({
      incidents: 1,
      open: 1,
      overdue: 1,
    });
  });
});

describe('reversed dates', () => {
  const early = (row: Row) => () => conduct([complaint(4), row]);

  it('are refused, the cell named: they would make a perfect record', () => {
    expect(early(complaint(null, { resolved_at: AS_OF - 2000 }))).toThrow(/^incidents, row 3, resolved_at: reversed_dates/);
    expect(early(complaint(-900 * 24))).toThrow(/^incidents, row 3, first_response_at: reversed_dates/);
    expect(early({ occurred_at: AS_OF - 9, disclosed_at: AS_OF - 5, buyer_informed_at: AS_OF - 6 })).toThrow(
      /^incidents, row 3, buyer_informed_at: reversed_dates/,
    );
  });

  it('are none within a day, nor where a complaint follows what was already resolved or admitted', () => {
    expect(
      conduct([
        { occurred_at: AS_OF - 9 + 0.5, raised_by_customer_at: AS_OF - 9 + 0.6, first_response_at: AS_OF - 9, resolved_at: AS_OF - 9 },
      ]),
    ).toMatchObject({ hours: 0, resolutionHours: 0 });
    expect(
      conduct([{ occurred_at: AS_OF - 9, disclosed_at: AS_OF - 8, resolved_at: AS_OF - 7, raised_by_customer_at: AS_OF - 6 }]),
    ).toMatchObject({ hours: 0, answered: 1, leadHours: 48 });
  });
});

describe('errors admitted and promises kept (002-P8a, P8b, 000-K1b to K1d)', () => {
  it('lead 36 hours ahead and 12 behind: median 12; two of three admitted first', () => {
    const seen = conduct([
      {
        occurred_at: AS_OF - 20,
        disclosed_at: AS_OF - 19,
        raised_by_customer_at: AS_OF - 17.5,
        buyer_informed_at: AS_OF - 18,
        kind: 'oversell',
      },
      { occurred_at: AS_OF - 20, disclosed_at: AS_OF - 18, raised_by_customer_at: AS_OF - 18.5, kind: 'broken_commitment' },
      { occurred_at: AS_OF - 20, disclosed_at: AS_OF - 18, buyer_informed_at: AS_OF - 17.5, kind: 'broken_commitment' },
      { occurred_at: AS_OF - 20 },
    ]);
    expect(seen).toMatchObject({
      leadHours: expect.closeTo(12, 6),
      admittedFirst: 2 / 3,
      informedHours: expect.closeTo(18, 6),
      brokenCommitments: 2,
      oversells: 1,
      unsuitable: 0,
      coverage: 6 / 8,
    });
  });

  it('silence counts against us as long as it lasts', () => {
    expect(conduct([{ occurred_at: AS_OF - 9, raised_by_customer_at: AS_OF - 5 }])).toMatchObject({
      leadHours: expect.closeTo(-120, 6),
      admittedFirst: 0,
    });
  });

  it('two of three commitments kept; pending and future ones are not counted', () => {
    const commitments = [
      { due_date: AS_OF - 10, kept: true },
      { due_date: AS_OF - 10, kept: true },
      { due_date: AS_OF, kept: false },
      { due_date: AS_OF - 10, kept: null },
      { due_date: AS_OF + 1, kept: true },
      { due_date: AS_OF - 365, kept: false },
    ];
    expect(conduct([], { commitments })).toMatchObject({ keptShare: 2 / 3, commitments: 3 });
    expect(conduct([]).keptShare).toBeNaN();
  });
});

describe('properties', () => {
  const anIncident = fc
    .record({
      age: fc.integer({ min: 0, max: 500 }),
      raised: fc.option(fc.integer({ min: 0, max: 90 })),
      answered: fc.option(fc.integer({ min: 0, max: 200 })),
      resolved: fc.option(fc.integer({ min: 0, max: 300 })),
    })
    .map(({ age, raised, answered, resolved }): Row => {
      const at = (delay: number | null) => (delay === null ? null : AS_OF - age + hours(delay));
      // Nobody answers before the complaint.
      const answer = answered === null ? null : Math.max(answered, raised ?? 0);
      return { occurred_at: AS_OF - age, raised_by_customer_at: at(raised), first_response_at: at(answer), resolved_at: at(resolved) };
    });
  const some = fc.array(anIncident, { maxLength: 12 });

  it('an earlier response never makes the share within target smaller', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (rows, a, b) => {
        const share = (delay: number) => conduct([...rows, complaint(delay)]).withinTarget;
        expect(share(Math.min(a, b))).toBeGreaterThanOrEqual(share(Math.max(a, b)));
      }),
    );
  });

  it('the order of the incidents changes nothing; every complaint is answered, overdue or waiting', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const seen = conduct(rows);
        expect(conduct([...rows].reverse())).toEqual(seen);
        expect(seen.answered + seen.overdue + seen.waiting).toBeLessThanOrEqual(seen.incidents);
        if (!Number.isNaN(seen.withinTarget)) expect(seen.withinTarget >= 0 && seen.withinTarget <= 1).toBe(true);
      }),
    );
  });
});
