import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiesCompared, whitespace, type WhiteSpace } from '../../../src/metrics/breadth/whitespace';
import { Settings } from '../../../src/settings/settings';
import { portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
let counter = 0;
const line = (account_id: string, family: string | null, annual_revenue: number, more: Row = {}): Row => ({
  line_id: `L${++counter}`,
  account_id,
  reference_id: `R${counter}`,
  family,
  annual_revenue,
  ...more,
});

function spaceIn(tables: TableRows, account = 'A', options: Parameters<typeof portfolioOf>[3] = {}): WhiteSpace {
  const portfolio = portfolioOf(tables, AS_OF, account, { peers: ['accounts', 'references'], ...options });
  return whitespace.compute(portfolio, portfolio.asked[0]!);
}
const family = (space: WhiteSpace, name: string) => space.families.find((one) => one.family === name)!;

/** Five peers that give Seals 10, 20, 30, 40 and 90 % of 1,000. */
const peers = [100, 200, 300, 400, 900].flatMap((seals, p) => [line(`P${p}`, 'Seals', seals), line(`P${p}`, 'Pumps', 1000 - seals)]);

describe('white space', () => {
  it('is the median share of the peers that buy the family, times the account’s revenue', () => {
    const space = spaceIn({ references: [line('A', 'Pumps', 40_000), line('A', 'Pumps', 10_000), ...peers] });
    expect(family(space, 'Seals')).toMatchObject({
      eligible: true,
      bought: false,
      current: 0,
      peers: 5,
      medianShare: 0.3,
      potential: 15_000,
      gap: 15_000,
    });
    // Bought: the client gives Pumps all of its revenue, the peers 70 % in the middle.
    expect(family(space, 'Pumps')).toMatchObject({ bought: true, current: 50_000, potential: 35_000, gap: 0 });
    expect(space).toMatchObject({ unused: 1, revenue: 50_000, coverage: 1 });
  });

  it('leaves the account itself out of its peers', () => {
    const references = [line('A', 'Seals', 500), line('A', 'Pumps', 500), ...peers];
    expect(family(spaceIn({ references }), 'Seals')).toMatchObject({ peers: 5, medianShare: 0.3, current: 500, potential: 300, gap: 0 });
    // For P0: 0.2, 0.3, 0.4, 0.5, 0.9
    expect(family(spaceIn({ references }, 'P0'), 'Seals')).toMatchObject({
      peers: 5,
      medianShare: 0.4,
      current: 100,
      potential: 400,
      gap: 300,
    });
  });

  it('takes the mean of the two in the middle when the peers are even in number', () => {
    const references = [line('A', 'Pumps', 100), ...peers, line('P5', 'Seals', 500), line('P5', 'Pumps', 500)];
    expect(family(spaceIn({ references }), 'Seals').medianShare).toBeCloseTo((0.3 + 0.4) / 2, 12);
  });

  it('gives no potential with fewer than five peers that buy it, unless the setting asks for fewer', () => {
    const four = { references: [line('A', 'Pumps', 100), ...peers.filter(({ account_id }) => account_id !== 'P0')] };
    const few = family(spaceIn(four), 'Seals');
    expect(few.peers).toBe(4);
    expect(few.potential).toBeNaN();
    expect(few.gap).toBeNaN();
    expect(spaceIn(four)).toMatchObject({ unused: 1 });
    expect(family(spaceIn(four, 'A', { settings: Settings.defaults.with({ whitespace_min_peers: 4 }) }), 'Seals').potential).toBeCloseTo(
      35,
      9,
    );
  });

  it('compares with the same segment only; an account without one has no peers when others have one', () => {
    const references = [line('A', 'Pumps', 1000), line('B', 'Pumps', 1000), line('C', 'Pumps', 1000), ...peers];
    const accounts = [
      { account_id: 'A', segment: 'Food' },
      { account_id: 'B', segment: 'Steel' },
      ...[0, 1, 2, 3, 4].map((p) => ({ account_id: `P${p}`, segment: ' FOOD ' })),
    ];
    expect(family(spaceIn({ references, accounts }), 'Seals')).toMatchObject({ peers: 5, potential: 300 });
    expect(family(spaceIn({ references, accounts }, 'B'), 'Seals')).toMatchObject({ peers: 0, potential: Number.NaN });
    expect(family(spaceIn({ references, accounts }, 'C'), 'Seals')).toMatchObject({ peers: 0, potential: Number.NaN });
  });

  it('lists the families of the catalogue and those that anybody buys, as words, in one order', () => {
    const references = [line('A', 'pumps', 100), line('A', 'Service', 50), ...peers];
    const families = [
      { family: 'Tanks', eligible_segments: 'Steel' },
      { family: 'Pumps', eligible_segments: '*' },
      { family: 'Seals', eligible_segments: 'Food' },
    ];
    const accounts = [{ account_id: 'A', segment: 'Food' }];
    const space = spaceIn({ references, families, accounts });
    expect(space.families.map((one) => [one.family, one.eligible, one.bought])).toEqual([
      ['Pumps', true, true],
      ['Seals', true, false],
      ['Service', false, true],
      ['Tanks', false, false],
    ]);
    expect(space.unused).toBe(1);
    expect(family(space, 'Tanks').potential).toBeNaN();
  });

  it('nets credit notes, and leaves lines of unknown family out of all but revenue and coverage', () => {
    const space = spaceIn({ references: [line('A', 'Pumps', 100), line('A', 'Pumps', -40), line('A', null, 60), ...peers] });
    expect(family(space, 'Pumps')).toMatchObject({ current: 60 });
    expect(space).toMatchObject({ revenue: 160, coverage: 0.5 });
    expect(family(space, 'Seals').potential).toBeCloseTo(48, 9);
  });

  it('counts a family as bought while a line of it is in force, whatever it brings in', () => {
    expect(
      family(
        spaceIn({ references: [line('A', 'Pumps', 100), line('A', 'Seals', 0, { annual_revenue: null, quantity: 3 }), ...peers] }),
        'Seals',
      ),
    ).toMatchObject({ bought: true, current: 0, potential: 30 });
    expect(
      family(spaceIn({ references: [line('A', 'Pumps', 100), line('A', 'Seals', 50, { end_date: '2026-11-20' }), ...peers] }), 'Seals'),
    ).toMatchObject({ bought: false, current: 0 });
  });

  it('an account without lines has an empty space of the width of the others', () => {
    const space = spaceIn({ references: peers, accounts: [{ account_id: 'A' }] });
    expect(space).toMatchObject({ unused: 2, revenue: 0, coverage: 0 });
    expect(space.families).toHaveLength(2);
  });
});

describe('properties of white space', () => {
  const anyLine = fc.record({
    account: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
    family: fc.constantFrom('Pumps', 'Seals', 'Valves'),
    revenue: fc.integer({ min: 1, max: 100_000 }),
  });
  const anyLines = fc
    .array(anyLine, { minLength: 1, maxLength: 40 })
    .map((rows) => rows.map(({ account, family: name, revenue }) => line(account, name, revenue)));
  const settings = Settings.defaults.with({ whitespace_min_peers: 1 });

  it('current adds up to the revenue; potential lies between 0 and the revenue; gap is what is missing', () => {
    fc.assert(
      fc.property(anyLines, (references) => {
        for (const account of new Set(references.map((row) => row.account_id as string))) {
          const space = spaceIn({ references }, account, { settings });
          expect(space.families.reduce((sum, { current }) => sum + current, 0)).toBeCloseTo(space.revenue, 6);
          for (const { potential, current, gap, peers: buyers } of space.families) {
            if (buyers === 0) expect(potential).toBeNaN();
            else {
              expect(potential).toBeGreaterThan(0);
              expect(potential).toBeLessThanOrEqual(space.revenue);
              expect(gap).toBe(Math.max(0, potential - current));
            }
          }
        }
      }),
    );
  });

  it('amounts times k: potentials times k; rows in another order: the same families, peers and potentials', () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: 2, max: 9 }), (references, k) => {
        const account = references[0]!.account_id as string;
        const one = spaceIn({ references }, account, { settings });
        const scaled = spaceIn(
          { references: references.map((row) => ({ ...row, annual_revenue: Number(row.annual_revenue) * k })) },
          account,
          { settings },
        );
        const turned = spaceIn({ references: [...references].reverse() }, account, { settings });
        one.families.forEach((before, f) => {
          expect(turned.families[f]).toMatchObject({ family: before.family, bought: before.bought, peers: before.peers });
          expect([scaled.families[f]!.peers, Number.isNaN(scaled.families[f]!.potential)]).toEqual([
            before.peers,
            Number.isNaN(before.potential),
          ]);
          if (Number.isNaN(before.potential)) return;
          expect(turned.families[f]!.potential).toBeCloseTo(before.potential, 6);
          expect(scaled.families[f]!.potential).toBeCloseTo(before.potential * k, 5);
        });
      }),
    );
  });

  it('every account has the same families', () => {
    const portfolio = portfolioOf({ references: peers }, AS_OF, ['P0', 'P1']);
    const listed = (position: number): string[] =>
      whitespace.compute(portfolio, portfolio.asked[position]!).families.map((one) => one.family);
    expect(listed(0)).toEqual(listed(1));
    expect(listed(0)).toEqual(familiesCompared(portfolio));
  });
});
