import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeLines } from '../../../src/metrics/active-lines';
import { breadth, breadthOf, familyShares } from '../../../src/metrics/breadth/breadth';
import type { Driver } from '../../../src/metrics/metric';
import type { CellError } from '../../../src/tables/findings';
import { portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';

let counter = 0;
const line = (more: Row): Row => ({ line_id: `L${++counter}`, account_id: 'A', reference_id: `R${counter}`, ...more });

function breadthIn(tables: TableRows, drivers?: Driver[]) {
  const portfolio = portfolioOf(tables, AS_OF, 'A');
  return breadth.compute(portfolio, portfolio.asked[0]!, drivers);
}
const of = (references: Row[], drivers?: Driver[]) => breadthIn({ references }, drivers);

describe('breadth', () => {
  it('counts nothing and knows no ratio without lines', () => {
    const none = of([]);
    expect(none).toMatchObject({ references: 0, families: 0, entryPoints: 0, coverage: 0, familyRevenue: 0 });
    for (const ratio of [none.effective, none.effective2, none.evenness, none.rangeCoverage]) expect(ratio).toBeNaN();
  });

  it('gives three families of equal weight an effective number of three', () => {
    const even = of(['Pumps', 'Valves', 'Seals'].map((family) => line({ family, annual_revenue: 40_000 })));
    expect(even).toMatchObject({ references: 3, families: 3, coverage: 1, familyRevenue: 120_000 });
    expect(even.effective).toBeCloseTo(3, 12);
    expect(even.effective2).toBeCloseTo(3, 12);
    expect(even.evenness).toBeCloseTo(1, 12);
  });

  it('computes H and its Hill numbers', () => {
    const uneven = of([line({ family: 'Pumps', annual_revenue: 75 }), line({ family: 'Seals', annual_revenue: 25 })]);
    // H = −0.75 ln 0.75 − 0.25 ln 0.25 = 0.562335; n1 = 1.754765; n2 = 1/(0.5625 + 0.0625) = 1.6
    expect(uneven.effective).toBeCloseTo(1.754765, 6);
    expect(uneven.effective2).toBeCloseTo(1.6, 12);
    expect(uneven.evenness).toBeCloseTo(0.811278, 6);
  });

  it('Northwind’s SAVEA over its lifetime: 53 references, 8 families, n1 6.906, n2 6.106', () => {
    // References and revenue since the start of each family, from Microsoft's Northwind sample (MIT).
    const families: readonly (readonly [string, number, number])[] = [
      ['Beverages', 7, 10032],
      ['Condiments', 5, 7873],
      ['Produce', 4, 3887.9],
      ['Seafood', 10, 13604.6],
      ['Dairy Products', 8, 21107.1],
      ['Confections', 8, 11900.07],
      ['Meat/Poultry', 5, 27659.18],
      ['Grains/Cereals', 6, 8298.1],
    ];
    const savea = of(
      families.flatMap(([family, count, revenue]) =>
        Array.from({ length: count }, () => line({ family, annual_revenue: revenue / count })),
      ),
    );
    expect(savea).toMatchObject({ references: 53, families: 8 });
    expect(savea.effective).toBeCloseTo(6.906, 3);
    expect(savea.effective2).toBeCloseTo(6.106, 3);
    expect(savea.familyRevenue).toBeCloseTo(104361.95, 6);
  });

  it('counts a reference once, and an entry point for each site and family', () => {
    const rows = [
      line({ reference_id: 'P', family: 'Pumps', site: 'Lyon', annual_revenue: 1 }),
      line({ reference_id: 'P', family: 'Pumps', site: 'Lyon', annual_revenue: 1 }),
      line({ reference_id: 'P', family: 'Pumps', site: 'Lille', annual_revenue: 1 }),
      line({ reference_id: 'S', family: 'Seals', site: 'Lyon', annual_revenue: 1 }),
      line({ reference_id: 'S', family: 'Seals', annual_revenue: 1 }),
      line({ reference_id: 'T', site: 'Lyon', annual_revenue: 1 }),
    ];
    expect(of(rows)).toMatchObject({ lines: 6, references: 3, families: 2, entryPoints: 3, coverage: 5 / 6 });
  });

  it('looks at lines in force with revenue or a quantity only', () => {
    const rows = [
      line({ family: 'F1', quantity: 5 }),
      line({ family: 'F2', annual_revenue: 10, start_date: '2026-11-21', end_date: '2026-11-21' }),
      line({ family: 'F3', annual_revenue: 10, end_date: '2026-11-20' }),
      line({ family: 'F4', annual_revenue: 10, start_date: '2026-11-22' }),
      line({ family: 'F5' }),
      line({ family: 'F6', unit_price: 10 }),
    ];
    expect(of(rows)).toMatchObject({ families: 2, familyRevenue: 10, effective: 1 });
  });

  it('nets credit notes inside their family, and drops the share of a family that nets to nothing', () => {
    const rows = [
      line({ family: 'Pumps', annual_revenue: 100 }),
      line({ family: 'Pumps', annual_revenue: -40 }),
      line({ family: 'Seals', annual_revenue: 60 }),
      line({ family: 'Valves', annual_revenue: 30 }),
      line({ family: 'Valves', annual_revenue: -30 }),
      line({ family: 'Pipes', annual_revenue: -5 }),
    ];
    expect(of(rows)).toMatchObject({ families: 3, references: 3, effective: 2, effective2: 2, familyRevenue: 120 });
    const portfolio = portfolioOf({ references: rows }, AS_OF, 'A');
    expect(familyShares(activeLines(portfolio), portfolio.asked[0]!)).toMatchObject([
      { family: 'Pumps', net: 60, share: 0.5, activeLines: 1, rows: [2, 3] },
      { family: 'Seals', net: 60, share: 0.5, activeLines: 1, rows: [4] },
      { family: 'Valves', net: 0, share: 0, activeLines: 1, rows: [5, 6] },
      { family: 'Pipes', net: -5, share: 0, activeLines: 0, rows: [7] },
    ]);
  });

  it('refuses a line that ends before it starts, for its account only', () => {
    const rows = [
      line({ annual_revenue: 1 }),
      line({ account_id: 'B', annual_revenue: 1, start_date: '2026-02-01', end_date: '2026-01-01' }),
    ];
    const portfolio = portfolioOf({ references: rows }, AS_OF, ['A', 'B']);
    expect(breadth.compute(portfolio, portfolio.asked[0]!).lines).toBe(1);
    try {
      breadth.compute(portfolio, portfolio.asked[1]!);
      expect.unreachable();
    } catch (error) {
      expect((error as CellError).finding).toMatchObject({ code: 'reversed_dates', table: 'references', row: 3, column: 'end_date' });
    }
  });

  it('converts every line to one currency', () => {
    const rows = [
      line({ family: 'Pumps', annual_revenue: 100, currency: 'EUR' }),
      line({ family: 'Seals', annual_revenue: 200, currency: 'USD' }),
      line({ family: 'Valves', quantity: 10, unit_price: 20 }),
    ];
    const tables = {
      references: rows,
      accounts: [{ account_id: 'A', currency: 'USD' }],
      fx: [
        { currency: 'EUR', rate_to_reporting: 1 },
        { currency: 'USD', rate_to_reporting: 0.5 },
      ],
    };
    // 100 EUR, 200 USD and, in the account's own currency, 10 × 20 USD
    expect(breadthIn(tables).familyRevenue).toBeCloseTo(300, 12);
    expect(breadthIn(tables).effective).toBeCloseTo(3, 12);
  });

  it('can be looked at on another date', () => {
    const rows = [line({ family: 'Pumps', annual_revenue: 1 }), line({ family: 'Seals', annual_revenue: 1, start_date: '2026-06-01' })];
    const portfolio = portfolioOf({ references: rows }, AS_OF, 'A');
    const before = breadthOf(portfolio, activeLines(portfolio, portfolio.asOf - 365), portfolio.asked[0]!);
    expect([before.families, breadth.compute(portfolio, portfolio.asked[0]!).families]).toEqual([1, 2]);
  });
});

describe('range coverage', () => {
  const references = [
    line({ family: 'Pumps', annual_revenue: 1 }),
    line({ family: 'seals', annual_revenue: 1 }),
    line({ family: 'Services', annual_revenue: 1 }),
  ];
  const families = [
    { family: 'Pumps', eligible_segments: 'Industry; Energy' },
    { family: 'Seals', eligible_segments: '*' },
    { family: 'Valves', eligible_segments: 'industry' },
    { family: 'Pipes', eligible_segments: 'Énergie|Industrie' },
    { family: 'Tanks', eligible_segments: null },
  ];
  const covered = (segment: string | null, catalogue: Row[] = families) =>
    breadthIn({ references, families: catalogue, accounts: [{ account_id: 'A', segment }] });

  it('is the share of the families open to the segment that are bought', () => {
    // Industry: Pumps, Seals, Valves, Tanks; Services isn't in the catalogue
    expect(covered('INDUSTRY')).toMatchObject({ eligibleFamilies: 4, rangeCoverage: 0.5 });
    expect(covered('energie')).toMatchObject({ eligibleFamilies: 3, rangeCoverage: 1 / 3 });
  });

  it('has no answer without a catalogue, or without a segment that matters', () => {
    expect(of(references).rangeCoverage).toBeNaN();
    expect(covered(null).rangeCoverage).toBeNaN();
    expect(
      covered(null, [
        { family: 'Pumps', eligible_segments: 'tous' },
        { family: 'Tanks', eligible_segments: 'all' },
      ]),
    ).toMatchObject({ eligibleFamilies: 2, rangeCoverage: 0.5 });
  });
});

describe('properties of breadth', () => {
  const names = ['Pumps', 'Seals', 'Valves', 'Pipes', 'Tanks'];
  const anyLine = fc.record({ family: fc.constantFrom(...names), annual_revenue: fc.integer({ min: 1, max: 1_000_000 }) });
  const lines = fc.array(anyLine, { minLength: 1, maxLength: 20 }).map((rows) => rows.map((row): Row => line(row)));
  const EPS = 1e-9;

  it('F ≥ n1 ≥ n2 ≥ 1', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const { families, effective, effective2 } = of(rows);
        expect(families).toBeGreaterThanOrEqual(effective);
        expect(effective).toBeGreaterThanOrEqual(effective2);
        expect(effective2).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('merging two families never raises it', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(...names), fc.constantFrom(...names), (rows, from, to) => {
        const [apart, merged] = [of(rows), of(rows.map((row) => (row.family === from ? { ...row, family: to } : row)))];
        expect(merged.families).toBeLessThanOrEqual(apart.families);
        expect(merged.effective).toBeLessThanOrEqual(apart.effective + EPS);
        expect(merged.effective2).toBeLessThanOrEqual(apart.effective2 + EPS);
      }),
    );
  });

  it('scaling every revenue changes nothing', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 100_000 }), (rows, thousandths) => {
        const [one, scaled] = [
          of(rows),
          of(rows.map((row) => ({ ...row, annual_revenue: (Number(row.annual_revenue) * thousandths) / 1000 }))),
        ];
        expect(scaled.effective).toBeCloseTo(one.effective, 9);
        expect(scaled.effective2).toBeCloseTo(one.effective2, 9);
        expect(scaled.families).toBe(one.families);
      }),
    );
  });

  it('rows in another order, repeated lines and other accounts change nothing', () => {
    fc.assert(
      fc.property(lines, lines, (rows, others) => {
        const mixed = [...others.map((row) => ({ ...row, account_id: 'B' })), ...[...rows].reverse(), ...rows];
        const [one, other] = [of(rows), of(mixed)];
        const portfolio = portfolioOf({ references: mixed }, AS_OF, ['B', 'A']);
        const full = breadth.compute(portfolio, portfolio.asked[1]!);
        expect(full).toEqual(other);
        expect(other).toMatchObject({ references: one.references, families: one.families, lines: one.lines });
        expect(other.effective).toBeCloseTo(one.effective, 10);
      }),
    );
  });

  it('a tiny family adds a foothold, hardly any weight', () => {
    const rows = [line({ family: 'Pumps', annual_revenue: 500_000 }), line({ family: 'Seals', annual_revenue: 500_000 })];
    const more = of([...rows, line({ family: 'Tanks', annual_revenue: 1 })]);
    expect(more.families).toBe(3);
    expect(more.effective - of(rows).effective).toBeLessThan(0.001);
  });

  it('explains itself: the parts of the families add up to n1', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (rows, lopsided) => {
        const drivers: Driver[] = [];
        const { effective } = of(lopsided ? [...rows, line({ family: 'Giant', annual_revenue: 1e24 })] : rows, drivers);
        expect(drivers.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(effective, 9);
      }),
    );
  });
});
