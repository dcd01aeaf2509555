import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustDimensions, trustGroups, isApplicable } from '../../../src/metrics/trust/trust-dimensions';
import { trustScore, type TrustScore } from '../../../src/metrics/trust/trust-score';
import type { Driver } from '../../../src/metrics/metric';
import { Settings } from '../../../src/settings/settings';
import type { SettingValues } from '../../../src/settings/declarations/index';
import { CellError } from '../../../src/tables/findings';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = day('2026-11-21');

function trust(
  tables: TableRows,
  { asOf = AS_OF, settings = {}, drivers }: { asOf?: number; settings?: Partial<SettingValues>; drivers?: Driver[] } = {},
): TrustScore {
  const given = { observations: [], ...tables };
  const portfolio = portfolioOf(given, asOf, 'A', { settings: Settings.defaults.with(settings) });
  return trustScore.compute(portfolio, portfolio.asked[0]!, drivers);
}

const seen = (observations: Row[], asOf = AS_OF) => trust({ observations }, { asOf });
const observation = (more: Row): Row => ({ account_id: 'A', date: AS_OF, dimension: 'visible', group: 'buyer', value: 0.8, ...more });

const pairs = trustDimensions.flatMap((dimension) =>
  trustGroups.filter((group) => isApplicable(dimension, group)).map((group) => ({ dimension, group })),
);
const anObservation = fc
  .record({
    pair: fc.constantFrom(...pairs),
    daysAgo: fc.integer({ min: 0, max: 2000 }),
    percent: fc.integer({ min: 0, max: 100 }),
    weight: fc.integer({ min: 1, max: 50 }),
  })
  .map(
    ({ pair, daysAgo, percent, weight }): Row => ({
      account_id: 'A',
      ...pair,
      date: AS_OF - daysAgo,
      value: percent / 100,
      weight: weight / 10,
    }),
  );
const observations = fc.array(anObservation, { maxLength: 25 });
const some = fc.array(anObservation, { minLength: 1, maxLength: 25 });
/** Rounding of a computed score. */
const EPS = 1e-9;

describe('trust from observations', () => {
  it('is the prior with no coverage when there is no evidence (TS1)', () => {
    const none = seen([]);
    expect(none).toMatchObject({ score: 50, coverage: 0, sufficient: false, evidence: 0 });
    expect(none.observed).toBeNaN();
    expect(none.newest).toBeNaN();
    expect(none.ageDays).toBeNaN();
  });

  it('draws one observation half-way to the prior: c = 1/(1 + 1)', () => {
    // mu = 0.5 + 0.25 × 0.5 × (0.8 − 0.5) = 0.5375 in one of twelve weights
    const one = seen([observation({})]);
    expect(one.dimensions[0]).toMatchObject({ dimension: 'visible', evidence: 1 });
    expect(one.dimensions[0]!.value).toBeCloseTo(0.5375, 12);
    expect(one.score).toBeCloseTo((100 * (0.5375 + 11 * 0.5)) / 12, 10);
    expect(one.observed).toBeCloseTo(80, 10);
    expect(one.coverage).toBeCloseTo(0.125 / 12, 12);
  });

  it('counts an observation half after a half-life', () => {
    const old = seen([observation({ date: AS_OF - 365 })]);
    const young = seen([observation({ weight: 0.5 })]);
    expect(old.score).toBeCloseTo(young.score, 12);
    expect(old.ageDays).toBe(365);
    expect(old.newest).toBe(AS_OF - 365);
  });

  it('shares the weight of facts among the people where facts say nothing', () => {
    const immersed = seen([observation({ dimension: 'immersed' })]);
    expect(immersed.dimensions[3]!.coverage).toBeCloseTo(1 / 6, 12);
    expect(seen([observation({ dimension: 'immersed', group: 'facts' })])).toMatchObject({ score: 50, coverage: 0, evidence: 0 });
  });

  it('reads ratings on their scale', () => {
    const score = (more: Row) => seen([{ account_id: 'A', date: AS_OF, dimension: 'visible', group: 'buyer', ...more }]).observed;
    expect(score({ rating: 4, scale: 5 })).toBeCloseTo(75, 10);
    expect(score({ rating: 4, scale: '1-5' })).toBeCloseTo(75, 10);
    expect(score({ rating: 4, scale: 'sur 5' })).toBeCloseTo(75, 10);
    expect(score({ rating: 9, scale: 'NPS' })).toBeCloseTo(90, 10);
    expect(score({ rating: 0, scale: 'nps' })).toBeCloseTo(0, 10);
    expect(score({ rating: 1, scale: 5 })).toBeCloseTo(0, 10);
  });

  it('takes a value of 0 beside a rating for the blank that desktop Excel sends', () => {
    const base = { account_id: 'A', date: AS_OF, dimension: 'visible', group: 'buyer' };
    expect(seen([{ ...base, value: 0, rating: 5, scale: 5 }]).observed).toBeCloseTo(100, 10);
    expect(seen([{ ...base, value: 0.3, rating: 0, scale: 5 }]).observed).toBeCloseTo(30, 10);
    expect(seen([{ ...base, value: 0, rating: 0 }]).observed).toBe(0);
    expect(seen([{ ...base, value: null }])).toMatchObject({ evidence: 0, coverage: 0 });
  });

  it.each([
    [{ rating: 4, scale: 'stars' }, 'bad_scale', 'scale'],
    [{ rating: 4 }, 'bad_scale', 'scale'],
    [{ rating: 4, scale: 46027 }, 'bad_scale', 'scale'],
    [{ rating: 6, scale: 5 }, 'rating_outside_scale', 'rating'],
    [{ rating: 11, scale: 'nps' }, 'rating_outside_scale', 'rating'],
  ])('refuses %o, naming row and column', (more, code, column) => {
    const rows = [observation({}), { account_id: 'A', date: AS_OF, dimension: 'visible', group: 'buyer', ...more } as Row];
    try {
      seen(rows);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CellError);
      expect((error as CellError).finding).toMatchObject({ code, column, table: 'observations', row: 3 });
    }
  });

  it("leaves other accounts alone when one account's rating can't be read", () => {
    const portfolio = portfolioOf(
      { observations: [observation({}), { ...observation({ value: null, rating: 9, scale: 5 }), account_id: 'B' }] },
      AS_OF,
      ['A', 'B'],
    );
    expect(trustScore.compute(portfolio, portfolio.asked[0]!).evidence).toBe(1);
    expect(() => trustScore.compute(portfolio, portfolio.asked[1]!)).toThrow(CellError);
  });

  it('knows the dimensions in French, and notes a word that is none once', () => {
    const french = [
      'visible',
      "capable d'évoluer",
      'Anticipe',
      'immergé',
      's’adapte',
      'présent',
      'connaissance dédiée',
      'information',
      'satisfaction',
      'valeur',
      'conduite',
    ];
    expect(seen(french.map((dimension) => observation({ dimension }))).dimensions.map(({ evidence }) => evidence)).toEqual(
      new Array(11).fill(1),
    );
    const portfolio = portfolioOf(
      { observations: [observation({}), observation({ dimension: 'humour' }), observation({ dimension: 'humour' })] },
      AS_OF,
      'A',
    );
    expect(trustScore.compute(portfolio, portfolio.asked[0]!).evidence).toBe(1);
    const notes = portfolio.table('observations')!.findings;
    expect(notes).toMatchObject([{ code: 'unknown_dimension', severity: 'note', row: 3, value: 'humour' }]);
  });

  it('lists what nobody has spoken of yet, the most decisive first', () => {
    const { missing } = seen([observation({})]);
    expect(missing).toHaveLength(pairs.length - 1);
    expect(missing.slice(0, 4).map(({ dimension }) => dimension)).toEqual(['conduct', 'conduct', 'conduct', 'conduct']);
    expect(missing.some(({ dimension, group }) => dimension === 'visible' && group === 'buyer')).toBe(false);
    expect(missing.some(({ dimension, group }) => dimension === 'satisfaction' && group === 'facts')).toBe(false);
  });

  it('weighs by authority only when asked to, and only the contact of the account', () => {
    const rows = {
      observations: [observation({ value: 1, contact_id: 'P1' }), observation({ value: 0, contact_id: 'P2' })],
      contacts: [
        { contact_id: 'P1', account_id: 'A', authority_1_5: 5 },
        { contact_id: 'P2', account_id: 'B', authority_1_5: 5 },
      ],
    };
    expect(trust(rows).observed).toBeCloseTo(50, 10);
    expect(trust(rows, { settings: { trust_authority: true } }).observed).toBeCloseTo((100 * 5) / 8, 10);
  });
});

describe('properties of the score', () => {
  it('TS1: stays within 0 and 100, its coverage below 1', () => {
    fc.assert(
      fc.property(observations, (rows) => {
        const { score, coverage, dimensions } = seen(rows);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThan(1);
        for (const { value } of dimensions) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('TS2: never falls when a value rises', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.integer({ min: 0, max: 100 }), (rows, which, percent) => {
        const index = which % rows.length;
        const raised = rows.map((row, i) => (i === index ? { ...row, value: Math.max(Number(row.value), percent / 100) } : row));
        expect(seen(raised).score).toBeGreaterThanOrEqual(seen(rows).score - EPS);
      }),
    );
  });

  it("TS3: an observation above the group's shrunk mean never lowers it, one below never raises it", () => {
    fc.assert(
      fc.property(observations, anObservation, (rows, added) => {
        const own = rows.filter(({ dimension, group }) => dimension === added.dimension && group === added.group);
        const weights = own.map(({ date, weight }) => Number(weight) * 2 ** (-(AS_OF - Number(date)) / 365));
        const W = weights.reduce((a, b) => a + b, 0);
        const shrunk = (0.5 + own.reduce((sum, { value }, i) => sum + weights[i]! * Number(value), 0)) / (W + 1);
        const change = seen([...rows, added]).score - seen(rows).score;
        if (Number(added.value) >= shrunk) expect(change).toBeGreaterThanOrEqual(-EPS);
        if (Number(added.value) <= shrunk) expect(change).toBeLessThanOrEqual(EPS);
      }),
    );
  });

  it('TS4: coverage rises with evidence and falls with time; the score drifts back to 50', () => {
    fc.assert(
      fc.property(some, anObservation, fc.integer({ min: 1, max: 1000 }), (rows, added, later) => {
        expect(seen([...rows, added]).coverage).toBeGreaterThanOrEqual(seen(rows).coverage);
        expect(seen(rows, AS_OF + later).coverage).toBeLessThan(seen(rows).coverage);
        const good = rows.map((row) => ({ ...row, value: 0.5 + Number(row.value) / 2 }));
        const [now, then] = [seen(good).score, seen(good, AS_OF + later).score];
        expect(then).toBeLessThanOrEqual(now + EPS);
        expect(then).toBeGreaterThanOrEqual(50 - EPS);
      }),
    );
  });

  it('TS5: one group moves a dimension by at most 50 lambda', () => {
    fc.assert(
      fc.property(
        observations,
        fc.constantFrom(...pairs),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 1000 }),
        (rows, pair, percent, weight) => {
          const crowd = [
            ...rows.filter((row) => row.dimension !== pair.dimension || row.group !== pair.group),
            observation({ ...pair, value: percent / 100, weight }),
          ];
          const without = rows.filter((row) => row.dimension !== pair.dimension || row.group !== pair.group);
          const position = trustDimensions.indexOf(pair.dimension);
          const moved = 100 * Math.abs(seen(crowd).dimensions[position]!.value - seen(without).dimensions[position]!.value);
          const lambda = pair.dimension === 'immersed' || pair.dimension === 'satisfaction' ? 1 / 3 : 1 / 4;
          expect(moved).toBeLessThanOrEqual(50 * lambda + EPS);
        },
      ),
    );
  });

  it('TS6: what is dated after as_of is not there yet', () => {
    fc.assert(
      fc.property(observations, anObservation, (rows, added) => {
        const future = { ...added, date: AS_OF + 1 };
        expect(seen([...rows, future])).toEqual(seen(rows));
      }),
    );
    expect(seen([observation({ date: AS_OF + 1, value: null, rating: 9, scale: 5 })]).score).toBe(50);
  });

  it('TS8: the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const [there, back] = [seen(rows), seen([...rows].reverse())];
        expect(back.score).toBeCloseTo(there.score, 10);
        expect(back.coverage).toBeCloseTo(there.coverage, 12);
        expect(back.observed).toBeCloseTo(there.observed, 10);
      }),
    );
  });

  it('TS9: what is observed on one date does not age', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 1, max: 1500 }),
        (pair, percents, later) => {
          const rows = percents.map((percent) => observation({ ...pair, value: percent / 100 }));
          expect(seen(rows, AS_OF + later).observed).toBeCloseTo(seen(rows).observed, 9);
        },
      ),
    );
  });

  it('explains itself: the drivers add up to the score', () => {
    fc.assert(
      fc.property(observations, fc.boolean(), (rows, kept) => {
        const drivers: Driver[] = [];
        const tables = {
          observations: rows,
          incidents: [{ account_id: 'A', occurred_at: AS_OF - 3, disclosed_at: AS_OF - 2, severity_1_5: 4 }],
          commitments: [{ account_id: 'A', due_date: AS_OF - 9, kept }],
        };
        const { score } = trust(tables, { drivers });
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(score, 9);
        expect(drivers[0]).toMatchObject({ component: 'prior', amount: 50 });
        expect(drivers.filter(({ table }) => table === 'incidents').map(({ rows: used }) => used)).toEqual([[2]]);
      }),
    );
  });
});

describe('conduct', () => {
  const conduct = (tables: TableRows, asOf = AS_OF) => trust(tables, { asOf }).dimensions[10]!;
  const incident = (more: Row): Row => ({ account_id: 'A', occurred_at: AS_OF - 20, ...more });
  const observed = (more: Row) => conduct({ incidents: [incident(more)] }).observed;

  it('values an admission by its lead: even 0.5, a day ahead 0.731, a day late 0.269', () => {
    expect(observed({ disclosed_at: AS_OF - 10, raised_by_customer_at: AS_OF - 10 })).toBeCloseTo(0.5, 10);
    expect(observed({ disclosed_at: AS_OF - 10, raised_by_customer_at: AS_OF - 9 })).toBeCloseTo(0.731, 3);
    expect(observed({ disclosed_at: AS_OF - 9, raised_by_customer_at: AS_OF - 10 })).toBeCloseTo(0.269, 3);
    expect(observed({ disclosed_at: AS_OF - 10.5, raised_by_customer_at: AS_OF - 10 })).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 10);
  });

  it('gives full marks to what the client never had to raise, and counts silence against us', () => {
    expect(observed({ disclosed_at: AS_OF - 10 })).toBe(1);
    expect(observed({ raised_by_customer_at: AS_OF - 2 })).toBeCloseTo(1 / (1 + Math.exp(2)), 10);
    expect(conduct({ incidents: [incident({})] }).evidence).toBe(0);
  });

  it('weighs by severity over 3, an unknown one as 3', () => {
    const coverage = (more: Row) => conduct({ incidents: [incident({ occurred_at: AS_OF, disclosed_at: AS_OF, ...more })] }).coverage;
    expect(coverage({ severity_1_5: 3 })).toBeCloseTo(0.125, 12);
    expect(coverage({})).toBeCloseTo(0.125, 12);
    expect(coverage({ severity_1_5: 5 })).toBeCloseTo((0.25 * 5) / 8, 12);
  });

  it('counts commitments that are due and settled', () => {
    const commitments = [
      { account_id: 'A', due_date: AS_OF - 1, kept: true },
      { account_id: 'A', due_date: AS_OF - 1, kept: false },
      { account_id: 'A', due_date: AS_OF - 1, kept: null },
      { account_id: 'A', due_date: AS_OF + 1, kept: true },
    ];
    expect(conduct({ commitments })).toMatchObject({ evidence: 2, observed: 0.5 });
  });

  it('hears nothing that was said after as_of', () => {
    expect(conduct({ incidents: [incident({ raised_by_customer_at: AS_OF - 2, disclosed_at: AS_OF + 1 })] }).observed).toBeCloseTo(
      1 / (1 + Math.exp(2)),
      10,
    );
    expect(conduct({ incidents: [incident({ occurred_at: AS_OF + 1, disclosed_at: AS_OF + 1 })] }).evidence).toBe(0);
    expect(conduct({ incidents: [incident({ disclosed_at: AS_OF + 0.5 })] }).evidence).toBe(1);
  });

  it('TS7: an earlier admission never scores lower, silence least of all', () => {
    const hours = fc.integer({ min: -24 * 200, max: 24 });
    fc.assert(
      fc.property(hours, hours, fc.option(hours), (a, b, raised) => {
        const score = (disclosed: number | null) =>
          trust({
            incidents: [
              incident({
                occurred_at: AS_OF - 210,
                disclosed_at: disclosed,
                raised_by_customer_at: raised === null ? null : AS_OF + raised / 24,
              }),
            ],
          }).score;
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((hour) => AS_OF + hour / 24);
        expect(score(early!)).toBeGreaterThanOrEqual(score(late!) - EPS);
        if (raised !== null) expect(score(late!)).toBeGreaterThanOrEqual(score(null) - EPS);
      }),
    );
  });
});
