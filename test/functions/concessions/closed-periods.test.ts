// A quarter that is closed stays as it was booked: REBATEACCRUAL beside a table of booked rows, and revenue by cumulative catch-up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, failure, isError, range, records } from '../support';

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
const booked = (...rows: Record<string, unknown>[]): unknown[][] => range(rows.map((row) => ({ scheme_id: 'S-7', ...row })));
const accrual = (...args: unknown[]): Record<string, number>[] => records(call('REBATEACCRUAL', ...args)) as Record<string, number>[];

describe('IFRS 15 Example 24', () => {
  const scheme = 'amount;1000:10';
  const closed = booked({ period_end: '2025-03-31', view: 'forecast', amount: 'none' });

  it('75 units at 100, then 500 with a forecast above 1,000 units: 7,500 and 44,250, the catch-up −750', () => {
    expect(records(call('REBATEREVENUE', column(75, 500), 100, column(100, 90)))).toEqual([
      { period: 1, revenue: 7500, catch_up: 0, refund_liability: 0, reason: '' },
      { period: 2, revenue: 44250, catch_up: -750, refund_liability: 5750, reason: '' },
    ]);
  });

  it('whatever the forecast of the whole period becomes, the first quarter stays as it was booked', () => {
    for (const later of [column(75, 500, 462, 463), column(75, 500, 2000, 2000), column(75, 500, 700)]) {
      const rows = accrual(column(75, 500), later, scheme, null, false, null, [closed]);
      expect(rows[0]).toMatchObject({ status: 'booked', forecast: 0, opening: 0, charge: 0, closing: 0 });
      // 575 units at 10 less each: revenue is 50,000 less the charge.
      expect(rows[1]).toMatchObject({ status: 'actual', opening: 0, charge: 5750, closing: 5750, charge_forecast: 5750 });
      expect(75 * 100 - rows[0]!.charge!).toBe(7500);
      expect(500 * 100 - rows[1]!.charge!).toBe(44250);
    }
    // Without the booked row the first quarter is restated.
    expect(accrual(column(75, 500), column(75, 500, 462, 463), scheme, null, false)[0]!.forecast).toBe(750);
  });
});

describe('REBATEACCRUAL beside what was booked', () => {
  const tiers = '100000:0.02;250000:0.03';
  const rows = booked(
    { period_end: '2025-06-30', view: 'expected', amount: 2100 },
    { period_end: '2025-03-31', view: 'expected', amount: 900 },
  );

  it('closed periods in the order of their ends; the first open one is charged with the difference', () => {
    const found = accrual(column(60000, 70000, 65000), column(0, 0, 0, 65000), tiers, null, null, null, [rows]);
    expect(found.map(({ status, opening, charge, closing }) => [status, opening, charge, closing])).toEqual(
      [
        ['booked', 0, 900, 900],
        ['booked', 900, 1200, 2100],
        ['actual', 2100, 0.03 * 195000 - 2100, 0.03 * 195000],
        ['forecast', 0.03 * 195000, 0.03 * 65000, 7800],
      ].map(([status, ...amounts]) => [status, ...amounts.map((amount) => expect.closeTo(amount as number, 6))]),
    );
    // A closed period has no other view than the one that was booked.
    expect(found[0]).toMatchObject({ expected: 900, charge_expected: 900, constrained: '', charge_constrained: '', achieved: '' });
    expect(found[2]!.charge_constrained).toBeCloseTo(0.03 * 195000 - 2100, 6);
  });

  it('of several versions the highest counts; the same version twice is refused', () => {
    const again = (version: unknown) =>
      booked({ period_end: '2025-03-31', amount: 900 }, { period_end: '2025-03-31', amount: 950, version });
    expect(accrual(column(60000), column(0, 65000), tiers, null, null, null, [again(2)])[0]).toMatchObject({
      closing: 950,
      status: 'booked',
    });
    expect(failure('REBATEACCRUAL', column(60000), column(0, 65000), tiers, null, null, null, [again('')]).message).toMatch(
      /Booked, row 3.*closed twice, here and in row 2/,
    );
  });

  it.each([
    [
      [
        { period_end: '2025-03-31', amount: 1 },
        { period_end: '2025-06-30', amount: 1, scheme_id: 'S-8' },
      ],
      /the scheme is "S-8", and rows above are of S-7/,
    ],
    [
      [
        { period_end: '2025-03-31', amount: 1, currency: 'EUR' },
        { period_end: '2025-06-30', amount: 1, currency: 'USD' },
      ],
      /pass the rows of one scheme, in one currency/,
    ],
    [[{ period_end: '2025-03-31', amount: '' }], /Booked, row 2/],
    [[{ period_end: '', amount: 5 }], /Booked, row 2/],
    [[{ period_end: '2025-03-31', amount: 'much' }], /Booked, row 2.*not a number/],
    [
      [
        { period_end: '2025-03-31', amount: 1 },
        { period_end: '2025-06-30', amount: 1 },
        { period_end: '2025-09-30', amount: 1 },
      ],
      /actual: 2 values for 3 periods/,
    ],
  ])('refuses %j', (given, message) => {
    expect(failure('REBATEACCRUAL', column(60000), column(0, 65000), tiers, null, null, null, [booked(...given)]).message).toMatch(message);
  });

  const amounts = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 3 });
  const volumes = fc.array(
    fc.integer({ min: -20_000, max: 200_000 }).map((volume) => (volume === 0 ? 1 : volume)),
    { minLength: 4, maxLength: 4 },
  );
  const views = fc.constantFrom('achieved', 'forecast', 'expected', 'most_likely', 'constrained');

  it('property: no later volume, forecast or spread changes a closed period; balances roll forward and end at the final concession', () => {
    fc.assert(
      fc.property(amounts, volumes, volumes, fc.integer({ min: 0, max: 60_000 }), views, (closed, actual, other, sd, view) => {
        const table = booked(...closed.map((amount, i) => ({ period_end: 45_000 + 90 * i, amount: amount === 0 ? 'none' : amount, view })));
        const of = (bought: readonly number[], spread: number) =>
          accrual(column(...bought), column(...bought.map(Math.abs)), '100000:0.02;250000:0.03;cap:6000', null, null, spread, [table]);
        const [found, later] = [of(actual, 0), of([...actual.slice(0, closed.length), ...other.slice(closed.length)], sd)];
        const account = (list: typeof found) =>
          list.slice(0, closed.length).map(({ status, opening, charge, closing }) => [status, opening, charge, closing]);
        expect(account(later)).toEqual(account(found));
        expect(account(found).map(([, , , closing]) => closing)).toEqual(closed);
        later.forEach(({ opening, charge, closing }, i) => {
          expect(opening).toBe(i === 0 ? 0 : later[i - 1]!.closing);
          expect(opening! + charge!).toBeCloseTo(closing!, 6);
        });
        // The charges add up to the concession on everything, whatever was booked on the way.
        const bought = Math.max(0, later.at(-1)!.cumulative!);
        if (closed.length < 4)
          expect(later.reduce((sum, { charge }) => sum + charge!, 0)).toBeCloseTo(
            call('REBATE', bought, '100000:0.02;250000:0.03;cap:6000')[0]![0] as number,
            6,
          );
      }),
    );
  });
});

describe('REBATEREVENUE', () => {
  const revenue = (...args: unknown[]): Record<string, unknown>[] => records(call('REBATEREVENUE', ...args));

  it('list prices that differ by period: the net price is read beside the list price of its period', () => {
    // 4 % of 50 × 20 + 80 × 25 = 3,000.
    expect(revenue(column(50, 80), column(20, 25), column(19.2, 24))).toMatchObject([
      { revenue: expect.closeTo(960, 9), catch_up: 0, refund_liability: expect.closeTo(40, 9), reason: '' },
      { revenue: expect.closeTo(1920, 9), catch_up: expect.closeTo(0, 9), refund_liability: expect.closeTo(120, 9), reason: '' },
    ]);
  });

  it('property: never a liability below zero without its reason, and revenue adds up to what is kept of what was invoiced', () => {
    const units = fc.array(fc.integer({ min: -50, max: 100 }), { minLength: 1, maxLength: 6 });
    const price = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        units,
        fc.array(price, { minLength: 6, maxLength: 6 }),
        fc.array(price, { minLength: 6, maxLength: 6 }),
        (bought, list, net) => {
          const cells = bought.map((quantity) => (quantity === 0 ? 'none' : quantity));
          const rows = revenue(column(...cells), column(...list.slice(0, bought.length)), column(...net.slice(0, bought.length)));
          let [invoiced, recognised] = [0, 0];
          rows.forEach((row, i) => {
            invoiced += bought[i]! * list[i]!;
            recognised += row.revenue as number;
            expect(recognised).toBeCloseTo((invoiced * net[i]!) / list[i]!, 5);
            expect(row.refund_liability).toBeCloseTo(invoiced - recognised, 5);
            if ((row.refund_liability as number) < 0) expect(['net_above_list', 'returns_above_sales']).toContain(row.reason);
            else expect(row.reason).toBe('');
          });
        },
      ),
    );
  });

  it('returns: of 100 units at 100, 97 kept: 9,700 and 300; net above list and returns above sales say so', () => {
    expect(revenue(100, 100, 97)).toMatchObject([{ revenue: 9700, refund_liability: 300 }]);
    expect(revenue(100, 100, 103)).toMatchObject([{ refund_liability: -300, reason: 'net_above_list' }]);
    expect(revenue(-10, 100, 97)).toMatchObject([{ refund_liability: -30, reason: 'returns_above_sales' }]);
    expect(isError(call('REBATEREVENUE', column(75, 225), 480, column(480, 432))[2]![1])).toBe(false);
    expect(revenue(column(75, 225), 480, column(480, 432)).map((row) => row.revenue)).toEqual([36000, 93600]);
  });
});

it('REBATESETTLE: one credit note above everything bought entitles to nothing and claws back', () => {
  expect(call('REBATESETTLE', column(120000, -150000, 20000), '100000:0.02').slice(1)).toEqual([
    [1, 2400, 0, 2400],
    [2, 0, 2400, -2400],
    [3, 0, 0, 0],
  ]);
});
