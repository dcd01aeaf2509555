import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interactionKinds, presence, type Presence } from '../../../src/metrics/people/presence';
import { Settings } from '../../../src/settings/settings';
import { day, portfolioOf, type Row } from '../../support/tables';

const AS_OF = day('2026-11-21');

function seen(tables: { interactions?: Row[]; initiatives?: Row[]; knowledge?: Row[] }, settings = {}): Presence {
  const own = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ account_id: 'A', ...row }))]));
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], ...own }, AS_OF, 'A', { settings: Settings.defaults.with(settings) });
  return presence.compute(portfolio, portfolio.asked[0]!);
}
const met = (...daysAgo: number[]): Row[] => daysAgo.map((days) => ({ date: AS_OF - days, kind: 'visit' }));

describe('cadence and silence (002-P6)', () => {
  it('four interactions in 90 days against a target of three; nine in the year', () => {
    const interactions = met(0, 10, 50, 89, 90, 120, 200, 300, 364, 365, -3);
    expect(seen({ interactions })).toMatchObject({ cadence: 4, cadenceRatio: expect.closeTo(4 / 3, 12), interactions: 9, newest: AS_OF });
    expect(seen({ interactions }, { cadence_days: 30, cadence_target: 4 })).toMatchObject({ cadence: 2, cadenceRatio: 0.5 });
  });

  it('the longest silence of the year, the one that began before it and the current one included', () => {
    expect(seen({ interactions: met(20, 60, 180, 200) })).toMatchObject({ silenceDays: 120, silentSince: 20 });
    expect(seen({ interactions: met(150, 180) })).toMatchObject({ silenceDays: 150, silentSince: 150 });
    expect(seen({ interactions: met(10, 360, 760) })).toMatchObject({ silenceDays: 400 });
    // 2020's silence was over more than a year ago
    expect(seen({ interactions: met(10, 300, 400, 1000) })).toMatchObject({ silenceDays: 290 });
    expect(seen({ interactions: met(800) })).toMatchObject({ silenceDays: 800, silentSince: 800, interactions: 0 });
  });

  it('no interaction: counts are 0, silences have no answer', () => {
    for (const interactions of [[], met(-1)]) {
      expect(seen({ interactions })).toMatchObject({
        cadence: 0,
        interactions: 0,
        visible: 0,
        silenceDays: Number.NaN,
        silentSince: Number.NaN,
        newest: Number.NaN,
        coverage: 0,
      });
    }
  });
});

describe('where the client sees us (001-L5, 002-P1) and what we bring', () => {
  it('counts each kind over a year, visible ones as the switching cost does', () => {
    const interactions = [
      ...interactionKinds.map((kind): Row => ({ date: AS_OF - 30, kind, visibility: kind === 'annual_meeting' || kind === 'catalogue' })),
      { date: AS_OF - 365, kind: 'annual_meeting', visibility: true },
      { date: AS_OF - 366, kind: 'annual_meeting', visibility: true },
      { date: AS_OF - 5, kind: 'témoignage', visibility: null },
    ];
    const { byKind, visible } = seen({ interactions });
    expect(visible).toBe(3);
    expect(byKind).toEqual({
      visit: 1,
      review: 1,
      training: 1,
      annual_meeting: 1,
      internal_newsletter: 1,
      catalogue: 1,
      social: 1,
      reference_case: 2,
      renewal: 1,
      other: 1,
    });
  });

  it('says how many contents we came with, whatever their spelling', () => {
    const interactions = ['Market study', 'market-study', 'Price list', null].map((content_type) => ({ date: AS_OF - 3, content_type }));
    expect(seen({ interactions }).contents).toBe(2);
  });

  it('continuity: four of the year’s five visits by who came the year before', () => {
    const by = (our_owner: string | null, ...daysAgo: number[]): Row[] => met(...daysAgo).map((row) => ({ ...row, our_owner }));
    const interactions = [
      ...by('Mara', 10, 20, 30),
      ...by('Luc', 40),
      ...by('Ida', 50),
      ...by(null, 60),
      ...by('mara', 400),
      ...by('Luc', 729),
      ...by('Ida', 730),
    ];
    expect(seen({ interactions })).toMatchObject({ continuity: 4 / 5, ourPeople: 3 });
    expect(seen({ interactions: by('Mara', 10) }).continuity).toBeNaN();
  });
});

describe('initiatives (000-K3a, K4, K5, K6g, 002-P3)', () => {
  const initiatives: Row[] = [
    { date: AS_OF - 70, kind: 'surprise', theme: 'Workshop', requested_by_customer: false },
    { date: AS_OF - 90, kind: 'étonnement', theme: 'workshop' },
    { date: AS_OF - 100, kind: 'surprise', theme: 'Visit of the plant', requested_by_customer: false },
    { date: AS_OF - 365, kind: 'surprise', theme: 'Concert', requested_by_customer: false },
    { date: AS_OF - 30, kind: 'programme', programme_type: 'calm_period', requested_by_customer: true },
    { date: AS_OF - 40, kind: 'programme', programme_type: 'market_share', requested_by_customer: false },
    { date: AS_OF - 40, kind: 'programme' },
    { date: AS_OF + 1, kind: 'surprise', theme: 'To come', requested_by_customer: false },
  ];

  it('days since the last surprise, distinct themes of the year, three of four unrequested', () => {
    expect(seen({ interactions: [], initiatives }).initiative).toMatchObject({
      surpriseDays: 70,
      surpriseKinds: 2,
      proactivity: 3 / 4,
      initiatives: 6,
    });
    expect(seen({ interactions: [] }).initiative).toMatchObject({
      surpriseDays: Number.NaN,
      surpriseKinds: 0,
      proactivity: Number.NaN,
      initiatives: 0,
      jointPlan: false,
    });
  });

  it('programmes by type', () => {
    expect(seen({ interactions: [], initiatives }).initiative.programmes).toEqual({ market_share: 1, calm_period: 1, thank_you: 0 });
  });

  it('calm months: open until a programme for a calm period is run in that month of the year, or planned (000-K5b)', () => {
    const programme = (date: string, programme_type: string): Row => ({ date, kind: 'programme', programme_type });
    const run = [
      programme('2026-07-10', 'calm_period'),
      programme('2026-08-10', 'thank_you'),
      programme('2025-10-31', 'calm_period'),
      programme('2027-02-01', 'calm_period'),
    ];
    const calm = (initiatives: Row[], calm_months: string) => seen({ interactions: [], initiatives }, { calm_months }).initiative;
    expect(calm(run, '2;7;8;10')).toMatchObject({ calmMonths: [2, 7, 8, 10], calmMonthsOpen: [8, 10] });
    expect(calm([], '12')).toMatchObject({ calmMonths: [12], calmMonthsOpen: [12] });
    expect(calm(run, '')).toMatchObject({ calmMonths: [], calmMonthsOpen: [] });
  });

  it('a joint plan holds for three years, unless it was refused', () => {
    const plan = (more: Row) =>
      seen({ interactions: [], initiatives: [{ date: AS_OF - 500, kind: 'joint_plan', ...more }] }).initiative.jointPlan;
    expect([
      plan({}),
      plan({ accepted: true }),
      plan({ accepted: false }),
      plan({ date: AS_OF - 1095 }),
      plan({ date: AS_OF + 1 }),
    ]).toEqual([true, true, false, false, false]);
  });
});

describe('dedicated knowledge (002-P7)', () => {
  it('bus factor 1, two of three items with one owner or none; mean knowledge 0.6', () => {
    const knowledge: Row[] = [
      { item: 'a', known_by_us: 0.9, dedicated_owner_count: 3, last_update: AS_OF - 10 },
      { item: 'b', known_by_us: 0.3, dedicated_owner_count: 1, last_update: AS_OF - 30 },
      { item: 'c', dedicated_owner_count: 'none' },
      { item: 'd' },
      { item: 'e', known_by_us: 1, dedicated_owner_count: 1, last_update: AS_OF + 1 },
    ];
    expect(seen({ interactions: [], knowledge }).knowledge).toEqual({
      items: 4,
      known: 0.6,
      busFactor: 0,
      singleOwner: 2,
      said: 3,
      ageDays: 20,
    });
    expect(seen({ interactions: [], knowledge: knowledge.slice(0, 2) }).knowledge.busFactor).toBe(1);
    expect(seen({ interactions: [] }).knowledge).toMatchObject({ items: 0, busFactor: Number.NaN, known: Number.NaN });
  });

  it('coverage: what is known of interactions, initiatives and knowledge, a third each', () => {
    const interactions: Row[] = [{ date: AS_OF, kind: 'visit', visibility: false }, { date: AS_OF }];
    expect(seen({ interactions }).coverage).toBeCloseTo(0.5 / 3, 12);
    expect(
      seen({ interactions, initiatives: [{ date: AS_OF, requested_by_customer: false }], knowledge: [{ item: 'a' }] }).coverage,
    ).toBeCloseTo((0.5 + 1 + 0) / 3, 12);
  });
});

describe('properties', () => {
  const anInteraction = fc
    .record({
      daysAgo: fc.integer({ min: 0, max: 800 }),
      kind: fc.option(fc.constantFrom(...interactionKinds)),
      visibility: fc.option(fc.boolean()),
      our_owner: fc.option(fc.constantFrom('Mara', 'Luc')),
    })
    .map(({ daysAgo, ...row }): Row => ({ date: AS_OF - daysAgo, ...row }));
  const some = fc.array(anInteraction, { maxLength: 15 });
  const numbers = ({ cadence, interactions, visible, silenceDays, silentSince, continuity, byKind }: Presence) => ({
    cadence,
    interactions,
    visible,
    silenceDays,
    silentSince,
    continuity,
    byKind,
  });

  it('meeting once more never lowers a count nor lengthens the current silence', () => {
    fc.assert(
      fc.property(some, anInteraction, (rows, added) => {
        const [before, after] = [seen({ interactions: rows }), seen({ interactions: [...rows, added] })];
        expect(after.cadence).toBeGreaterThanOrEqual(before.cadence);
        expect(after.visible).toBeGreaterThanOrEqual(before.visible);
        expect(after.silentSince).toBeLessThanOrEqual(Number.isNaN(before.silentSince) ? Infinity : before.silentSince);
      }),
    );
  });

  it('the longest silence is at least the current one; order changes nothing, what is to come counts for nothing', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 400 }), (rows, later) => {
        const there = seen({ interactions: rows });
        if (rows.length > 0) expect(there.silenceDays).toBeGreaterThanOrEqual(there.silentSince);
        expect(numbers(seen({ interactions: [...rows].reverse() }))).toEqual(numbers(there));
        expect(
          numbers(seen({ interactions: [...rows, { date: AS_OF + later, kind: 'visit', visibility: true, our_owner: 'Mara' }] })),
        ).toEqual(numbers(there));
      }),
    );
  });

  it('an unrequested initiative never lowers proactivity, a requested one never raises it', () => {
    const anInitiative = fc
      .record({ daysAgo: fc.integer({ min: 0, max: 500 }), requested_by_customer: fc.option(fc.boolean()) })
      .map(({ daysAgo, ...row }): Row => ({ date: AS_OF - daysAgo, kind: 'proposal', ...row }));
    fc.assert(
      fc.property(fc.array(anInitiative, { maxLength: 10 }), (rows) => {
        const of = (more: Row[]) => seen({ interactions: [], initiatives: [...rows, ...more] }).initiative.proactivity;
        const before = of([]);
        if (Number.isNaN(before)) return;
        expect(of([{ date: AS_OF, requested_by_customer: false }])).toBeGreaterThanOrEqual(before);
        expect(of([{ date: AS_OF, requested_by_customer: true }])).toBeLessThanOrEqual(before);
      }),
    );
  });
});
