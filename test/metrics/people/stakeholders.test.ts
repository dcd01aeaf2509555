import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Driver } from '../../../src/metrics/metric';
import { contactRoles, stakeholders, type Stakeholders } from '../../../src/metrics/people/stakeholders';
import { Settings } from '../../../src/settings/settings';
import type { SettingValues } from '../../../src/settings/declarations/index';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = day('2026-11-21');

function seen(
  tables: TableRows,
  { asOf = AS_OF, settings = {}, drivers }: { asOf?: number; settings?: Partial<SettingValues>; drivers?: Driver[] } = {},
): Stakeholders {
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], ...tables }, asOf, 'A', { settings: Settings.defaults.with(settings) });
  return stakeholders.compute(portfolio, portfolio.asked[0]!, drivers);
}

const numbered = (rows: readonly Row[]): Row[] => rows.map((row, position) => ({ contact_id: `P${position}`, account_id: 'A', ...row }));
const people = (...rows: Row[]): TableRows => ({ contacts: numbered(rows) });
const met = (days: number): number => AS_OF - days;
/** In force until 2028: performance. In force until January: renewal. */
const performing = [{ contract_id: 'C', account_id: 'A', start_date: '2024-01-01', end_date: '2028-12-31' }];
const renewing = [{ contract_id: 'C', account_id: 'A', start_date: '2024-01-01', end_date: '2027-01-31' }];

const aContact = fc
  .record({
    role: fc.option(fc.constantFrom(...contactRoles)),
    circle: fc.option(fc.constantFrom('board', 'site', 'technical')),
    circle_strength_1_5: fc.option(fc.integer({ min: 1, max: 5 })),
    tie_strength_1_5: fc.option(fc.integer({ min: 1, max: 5 })),
    authority_1_5: fc.option(fc.integer({ min: 1, max: 5 })),
    last_interaction: fc.option(fc.integer({ min: AS_OF - 900, max: AS_OF + 30 })),
    our_owner: fc.option(fc.constantFrom('Mara', 'Luc')),
    vouched_for_us: fc.option(fc.boolean()),
  })
  .map((row): Row => row);
const team = fc.array(aContact, { maxLength: 12 });
const phased = fc.constantFrom(undefined, [], performing, renewing);

describe('coverage by role', () => {
  // buyer: tie 5, met today: 1. user: tie 3, met 180 days ago: 0.5 × 0.5 = 0.25. decider: tie 2, met 360 days ago: 0.25 × 0.25 = 0.0625.
  const three = people(
    { role: 'buyer', tie_strength_1_5: 5, last_interaction: met(0) },
    { role: 'user', tie_strength_1_5: 3, last_interaction: met(180) },
    { role: 'decider', tie_strength_1_5: 2, last_interaction: met(360) },
  );

  it('weighs the roles by the phase: 0.2875 initial, 0.178125 performance, 0.284375 renewal', () => {
    // initial .25 + .1 × .25 + .2 × .0625; performance .1 + .3 × .25 + .05 × .0625; renewal .25 + .1 × .25 + .15 × .0625
    expect(seen({ ...three, contracts: [] })).toMatchObject({ phase: 'initial', coverage: expect.closeTo(0.2875, 12) });
    expect(seen({ ...three, contracts: performing })).toMatchObject({ phase: 'performance', coverage: expect.closeTo(0.178125, 12) });
    expect(seen({ ...three, contracts: renewing })).toMatchObject({ phase: 'renewal', coverage: expect.closeTo(0.284375, 12) });
  });

  it('takes the weights of performance when no contracts table says the phase', () => {
    expect(seen(three)).toMatchObject({ phase: undefined, coverage: expect.closeTo(0.178125, 12) });
  });

  it('names the roles without a contact, and the one that would add most', () => {
    expect(seen({ ...three, contracts: renewing })).toMatchObject({
      missingRoles: ['expert', 'internal_client', 'sponsor'],
      nextRole: 'internal_client',
    });
    // a sponsor weighs nothing in an initial purchase
    expect(seen({ ...three, contracts: [] })).toMatchObject({ missingRoles: ['expert', 'internal_client'], nextRole: 'expert' });
  });

  it('keeps the best contact of a role, and the newest interaction from either table', () => {
    const pair = numbered([
      { role: 'buyer', tie_strength_1_5: 5, last_interaction: met(360) },
      { role: 'buyer', tie_strength_1_5: 3, last_interaction: met(0) },
    ]);
    expect(seen({ contacts: pair }).roles[0]).toMatchObject({ role: 'buyer', value: 0.5, contacts: 2 });
    const visit = { account_id: 'A', date: met(180), kind: 'visit', contact_id: 'P0' };
    expect(seen({ contacts: pair, interactions: [visit] }).roles[0]!.value).toBeCloseTo(0.5, 12);
    expect(seen({ contacts: pair, interactions: [{ ...visit, date: met(0) }] }).roles[0]!.value).toBeCloseTo(1, 12);
    expect(seen({ contacts: pair, interactions: [{ ...visit, date: met(0), account_id: 'B' }] }).roles[0]!.value).toBe(0.5);
  });

  it('is a mean when the weights are changed', () => {
    const settings = {
      stakeholder_performance_buyer: 3,
      stakeholder_performance_expert: 0,
      stakeholder_performance_internal_client: 0,
      stakeholder_performance_user: 1,
      stakeholder_performance_decider: 0,
      stakeholder_performance_sponsor: 0,
    };
    expect(seen(three, { settings }).coverage).toBeCloseTo((3 + 0.25) / 4, 12);
  });

  it('is 0 with nothing known when there is no contact, or no table', () => {
    for (const tables of [
      {},
      { contacts: [] },
      { contacts: [{ contact_id: 'X', account_id: 'B', role: 'buyer', tie_strength_1_5: 5, last_interaction: met(1) }] },
    ]) {
      expect(seen(tables)).toMatchObject({
        coverage: 0,
        density: 0,
        contacts: 0,
        inputsKnown: 0,
        singleThread: Number.NaN,
        ownerThread: Number.NaN,
        influence: Number.NaN,
        newest: Number.NaN,
      });
    }
  });

  it('counts an unknown tie or date as 0 and lowers what is known', () => {
    expect(
      seen(
        people(
          { role: 'buyer', tie_strength_1_5: 5 },
          { role: 'user', last_interaction: met(1) },
          { tie_strength_1_5: 4, last_interaction: met(1) },
        ),
      ),
    ).toMatchObject({
      coverage: 0,
      inputsKnown: 6 / 9,
      ageDays: 1,
    });
  });
});

describe('what rests on one person', () => {
  it('single threads: 5 of 9 with one contact, 7 of 9 with one of ours', () => {
    const own = people(
      { tie_strength_1_5: 5, our_owner: 'Mara' },
      { tie_strength_1_5: 2, our_owner: 'Mara' },
      { tie_strength_1_5: 2, our_owner: 'Luc' },
      { our_owner: 'Luc' },
    );
    const { singleThread, ownerThread, density } = seen(own);
    expect(singleThread).toBeCloseTo(5 / 9, 12);
    expect(ownerThread).toBeCloseTo(7 / 9, 12);
    expect(density).toBe(1);
    expect(seen(own, { settings: { tie_min: 2 } }).density).toBe(3);
  });

  it('weighs circles by their strength, 3 when nobody rated it: (5 × 0.5 + 3 × 1) / (5 + 3 + 2)', () => {
    const circles = people(
      { circle: 'board', circle_strength_1_5: 4, tie_strength_1_5: 3, last_interaction: met(0) },
      { circle: 'board', circle_strength_1_5: 5, tie_strength_1_5: 1, last_interaction: met(0) },
      { circle: 'site', tie_strength_1_5: 5, last_interaction: met(0) },
      { circle: 'technical', circle_strength_1_5: 2 },
    );
    expect(seen(circles)).toMatchObject({ circles: 3, influence: expect.closeTo(0.55, 12), weakestCircle: 'board' });
  });

  it('authority is the mean of the tied contacts, attitudes are counted', () => {
    const own = people(
      { tie_strength_1_5: 4, authority_1_5: 5, 'attitude_-2_2': 2 },
      { tie_strength_1_5: 3, authority_1_5: 2, 'attitude_-2_2': -1 },
      { tie_strength_1_5: 5, 'attitude_-2_2': -2 },
      { tie_strength_1_5: 1, authority_1_5: 1 },
    );
    expect(seen(own)).toMatchObject({ authority: 3.5, supporters: 1, opponents: 2, density: 3 });
  });

  it('exposes who vouched for us to each open incident that breaks a promise (000-K1b to K1d)', () => {
    const incidents: Row[] = [
      { account_id: 'A', occurred_at: met(30), kind: 'oversell' },
      { account_id: 'A', occurred_at: met(30), kind: 'unsuitable', resolved_at: met(2) },
      { account_id: 'A', occurred_at: met(30), kind: 'broken_commitment', resolved_at: AS_OF + 3 },
      { account_id: 'A', occurred_at: met(30), kind: 'other' },
      { account_id: 'A', occurred_at: AS_OF + 1, kind: 'oversell' },
      { account_id: 'B', occurred_at: met(30), kind: 'oversell' },
    ];
    const vouching = people({ vouched_for_us: true }, { vouched_for_us: true }, { vouched_for_us: true }, { vouched_for_us: false }, {});
    expect(seen({ ...vouching, incidents })).toMatchObject({ sponsors: 3, openIncidents: 3, exposedSponsors: 6 });
  });
});

describe('properties', () => {
  it('adding a contact never lowers coverage or density', () => {
    fc.assert(
      fc.property(team, aContact, phased, (rows, added, contracts) => {
        const with_ = (all: Row[]) => seen({ contacts: numbered(all), ...(contracts === undefined ? {} : { contracts }) });
        const [before, after] = [with_(rows), with_([...rows, added])];
        expect(after.coverage).toBeGreaterThanOrEqual(before.coverage);
        expect(after.density).toBeGreaterThanOrEqual(before.density);
        expect(after.coverage).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('coverage rises with a tie and falls with silence', () => {
    fc.assert(
      fc.property(
        team,
        fc.constantFrom(...contactRoles),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 800 }),
        (rows, role, tie, days) => {
          const own = (tie_strength_1_5: number, ago: number) =>
            seen({ contacts: numbered([...rows, { role, tie_strength_1_5, last_interaction: met(ago) }]) }).coverage;
          expect(own(tie + 1, days)).toBeGreaterThanOrEqual(own(tie, days));
          expect(own(tie, days + 30)).toBeLessThanOrEqual(own(tie, days));
        },
      ),
    );
  });

  it('the order of the contacts changes nothing', () => {
    fc.assert(
      fc.property(team, (rows) => {
        const all = numbered(rows);
        const [there, back] = [seen({ contacts: all }), seen({ contacts: [...all].reverse() })];
        for (const key of ['coverage', 'singleThread', 'ownerThread', 'influence', 'authority'] as const) {
          if (Number.isNaN(there[key])) expect(back[key]).toBeNaN();
          else expect(back[key]).toBeCloseTo(there[key], 12);
        }
        expect({ ...back, ...{ coverage: 0, influence: 0, roles: 0 } }).toEqual({ ...there, ...{ coverage: 0, influence: 0, roles: 0 } });
      }),
    );
  });

  it('what happened after as_of is not known: coverage stays, interactions to come count for nothing', () => {
    fc.assert(
      fc.property(team, fc.integer({ min: 1, max: 300 }), (rows, later) => {
        const contacts = numbered(rows);
        const interactions = contacts.map(({ contact_id }) => ({ account_id: 'A', date: AS_OF + later, contact_id: contact_id! }));
        expect(seen({ contacts, interactions })).toEqual(seen({ contacts }));
      }),
    );
  });

  it('explains itself: the drivers add up to the coverage', () => {
    fc.assert(
      fc.property(team, phased, (rows, contracts) => {
        const drivers: Driver[] = [];
        const { coverage } = seen({ contacts: numbered(rows), ...(contracts === undefined ? {} : { contracts }) }, { drivers });
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(coverage, 12);
        expect(drivers.length).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
