// The functions around REBATE: the next tier, expectation, accrual, settlement, revenue, upfront, effective price, shortfall.
import { describe, expect, it } from 'vitest';
import { call, failure, isError, records } from '../support';

const THREE = '100000:0.02;250000:0.03;500000:0.05';
const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
const one = (...args: Parameters<typeof call>): unknown => call(...args)[0]![0];

describe('REBATE with cap, floor and base', () => {
  it('a cap and a floor among the tiers limit it, and REBATEEXPLAIN says by how much', () => {
    expect(call('REBATE', column(0, 150000, 260000), `${THREE};cap:5000;floor:400`)).toEqual([[400], [3000], [5000]]);
    const rows = call('REBATEEXPLAIN', 260000, `${THREE};cap:5000`);
    expect(rows.at(-1)).toEqual(['cap', '', '', '', '', -2800]);
  });

  it('a base among the tiers serves where the argument is left out; the argument comes first', () => {
    expect(one('REBATE', 120000, '0.1:0.02;base:100000', 'growth')).toBeCloseTo(2400, 9);
    expect(one('REBATE', 120000, '0.1:0.02;base:1', 'growth', null, 100000)).toBeCloseTo(2400, 9);
    expect(failure('REBATENEXT', 120000, '0.1:0.02', 'growth').message).toMatch(
      /tiers: a growth concession needs the volume of the base period/,
    );
    expect(records(call('REBATENEXT', 105000, '0.1:0.02;base:100000', 'growth'))[0]).toMatchObject({ tier: 0, rebate_now: 0 });
  });

  it.each([
    [
      [
        ['from', 'to', 'rate'],
        [0, 900, 0.1],
        [1000, '', 0.25],
      ],
      /gap before tier 2, row 3: "900 → 1000"/,
    ],
    [
      [
        ['from', 'to', 'rate'],
        [0, 1100, 0.1],
        [1000, '', 0.25],
      ],
      /tier 2, row 3 overlaps the one before it/,
    ],
    ['100:0.02;cap:1;floor:2', /cap, floor or base "1 < 2"/],
  ])('refuses %j', (tiers, message) => {
    expect(failure('REBATE', 1000, tiers).message).toMatch(message);
  });
});

describe('REBATENEXT', () => {
  it('tells how far the next tier is and what reaching it earns', () => {
    expect(records(call('REBATENEXT', 98500, THREE))[0]).toEqual({
      tier: 0,
      next_threshold: 100000,
      distance: 1500,
      rebate_now: 0,
      rebate_then: 2000,
      net_cost: -500,
      effective_price: 1,
      marginal_price: 1,
      dominated_from: 98000,
      dominated_to: 100000,
    });
  });

  it('in the last tier there is no next; amounts per unit need a price', () => {
    const [last] = records(call('REBATENEXT', 600000, THREE));
    expect(isError(last!.next_threshold) && last!.next_threshold.message).toBe('The last tier is reached.');
    expect(isError(last!.dominated_to) && last!.dominated_to.message).toMatch(/^No dominated volumes/);
    const perUnit = [
      ['threshold', 'amount'],
      [100, 2],
      [200, 5],
    ];
    const [unpriced] = records(call('REBATENEXT', 150, perUnit));
    expect(unpriced).toMatchObject({ rebate_now: 300, rebate_then: 1000 });
    expect(isError(unpriced!.net_cost) && unpriced!.net_cost.message).toMatch(/price of a unit/);
    expect(isError(unpriced!.dominated_from) && unpriced!.dominated_from.message).toMatch(/price of a unit/);
    expect(records(call('REBATENEXT', 150, perUnit, null, null, 50))[0]).toMatchObject({
      net_cost: 50 * 50 - 700,
      effective_price: 48,
      marginal_price: 48,
    });
    expect(failure('REBATENEXT', 150, perUnit, null, null, -3).message).toMatch(/price: -3 is not a number above 0/);
  });
});

describe('REBATEEXPECTED and REBATEPROB', () => {
  it('6,911.25 retroactive, 3,414.54 by slices; 0.4013 and 0.5987 (worked example)', () => {
    expect(one('REBATEEXPECTED', 260000, 40000, THREE)).toBeCloseTo(6911.25, 2);
    expect(one('REBATEEXPECTED', 260000, 40000, THREE, 'incremental')).toBeCloseTo(3414.54, 2);
    const rows = records(call('REBATEPROB', 260000, 40000, THREE)) as Record<string, number>[];
    expect(rows.map(({ probability }) => Number(probability!.toFixed(4)))).toEqual([0, 0.4013, 0.5987, 0]);
  });

  it('takes the volume to date, the law in either language, and a threshold that must be exceeded', () => {
    expect(one('REBATEEXPECTED', 0, 0, THREE, null, null, 100000)).toBe(2000);
    expect(one('REBATEEXPECTED', 0, 0, THREE, null, null, 100000, false)).toBe(0);
    expect(one('REBATEEXPECTED', 260000, 40000, THREE, null, 'lognormale')).toBe(
      one('REBATEEXPECTED', 260000, 40000, THREE, null, 'lognormal'),
    );
    expect(one('REBATEEXPECTED', 260000, 40000, THREE, null, 'lognormal')).not.toBeCloseTo(6911.25, 0);
  });

  it('REBATEPROB takes a method and a threshold that must be exceeded', () => {
    const rows = (...args: unknown[]) => records(call('REBATEPROB', ...args)) as Record<string, number>[];
    const lump = rows(70000, 20000, '120000:4500', null, 60000, 'lump');
    // P(60,000 + N(70,000; 20,000) >= 120,000) = Phi(0.5).
    expect(lump[1]!.probability).toBeCloseTo(0.6914624613, 9);
    expect(lump.map(({ rebate }) => rebate)).toEqual([0, 4500]);
    expect(rows(0, 0, THREE, null, 100000, null, true)[1]!.probability).toBe(1);
    expect(rows(0, 0, THREE, null, 100000, null, false)[1]!.probability).toBe(0);
    const slices = rows(260000, 40000, THREE, null, null, 'incremental');
    expect(slices[2]!.rebate).toBeCloseTo(3000 + 0.03 * (slices[2]!.conditional_mean! - 250000), 6);
    expect(rows(20000, 5000, '0.1:0.02;base:100000', null, 90000, 'growth')).toHaveLength(2);
  });

  it('a tier that can’t happen has no mean', () => {
    const [below] = records(call('REBATEPROB', 50000, 0, THREE, null, 200000));
    expect(below).toMatchObject({ tier: 0, probability: 0 });
    expect(isError(below!.conditional_mean) && below!.conditional_mean.code).toBe('#N/A');
  });

  it.each([
    [[-1, 5, THREE], /mean: -1 is not an amount/],
    [[5, -1, THREE], /sd: -1 is not an amount/],
    [['', 5, THREE], /mean: "" is not an amount/],
    [[5, 5, THREE, null, 'uniform'], /law: "uniform" is not a law\. Laws: normal, lognormal/],
  ])('refuses %j', (args, message) => {
    expect(failure('REBATEEXPECTED', ...args).message).toMatch(message);
  });
});

describe('REBATEACCRUAL', () => {
  const actual = column(60000, 70000, '', '');
  const forecast = column(65000, 65000, 65000, 65000);
  const charges = ['charge_achieved', 'charge_forecast', 'charge_expected', 'charge_most_likely', 'charge_constrained'];

  it('accrues period by period; every column of charges adds up to the final concession', () => {
    const rows = records(call('REBATEACCRUAL', actual, forecast, THREE, null, null, 40000)) as Record<string, number>[];
    expect(rows.map(({ period, cumulative }) => [period, cumulative])).toEqual([
      [1, 60000],
      [2, 130000],
      [3, 195000],
      [4, 260000],
    ]);
    for (const charge of charges) expect(rows.reduce((sum, row) => sum + row[charge]!, 0)).toBeCloseTo(7800, 6);
    expect(rows[1]).toMatchObject({ achieved: 2600, forecast: 3900 });
    expect(rows[0]!.constrained).toBeGreaterThanOrEqual(rows[0]!.expected!);
  });

  it('reads blanks at the end as periods to come, however Excel sends them; the word none is a true zero', () => {
    for (const blank of [0, null, ''])
      expect(call('REBATEACCRUAL', column(60000, 70000, blank, blank), forecast, THREE)).toEqual(
        call('REBATEACCRUAL', actual, forecast, THREE),
      );
    expect(records(call('REBATEACCRUAL', column(60000, 70000, 'none', 'aucun'), forecast, THREE)).at(-1)).toMatchObject({
      cumulative: 130000,
      achieved: 2600,
      forecast: 2600,
    });
  });

  it('takes credit notes', () => {
    expect(records(call('REBATEACCRUAL', column(120000, -40000), column(0, 0), THREE)).at(-1)).toMatchObject({
      cumulative: 80000,
      expected: 0,
      charge_expected: -2400,
    });
    // One large credit note: nothing is earned, and what was accrued before is taken back.
    expect(records(call('REBATEACCRUAL', column(120000, -200000), column(0, 0, 50000), THREE)).slice(1)).toMatchObject([
      { cumulative: -80000, achieved: 0, expected: 0, constrained: 0, charge_expected: -2400, status: 'actual' },
      { cumulative: -30000, achieved: 0, status: 'forecast' },
    ]);
  });

  it('quantile, law and language come from a settings table', () => {
    const settings = [
      ['setting', 'value'],
      ['constraint_quantile', 0.95],
      ['language', 'fr'],
    ];
    const plain = records(call('REBATEACCRUAL', actual, forecast, '240000:0.03', null, null, 40000)) as Record<string, number>[];
    const strict = call('REBATEACCRUAL', actual, forecast, '300000:0.03', null, null, 40000, [settings]);
    expect(strict[0]!.slice(0, 3)).toEqual(['période', 'cumul', 'palier atteint']);
    expect(plain[0]!.constrained).toBeCloseTo(1800, 6);
    expect(strict[1]![6]).toBeCloseTo(1800, 6);
    expect(records(call('REBATEACCRUAL', actual, forecast, '300000:0.03', null, null, 40000))[0]!.constrained).toBeLessThan(1800);
  });

  it('says which periods are actual and which stand at their forecast; the word none is an actual zero', () => {
    const status = (...args: unknown[]) => records(call('REBATEACCRUAL', column(...args), forecast, THREE)).map((row) => row.status);
    expect(status(60000, 70000, 0, '')).toEqual(['actual', 'actual', 'forecast', 'forecast']);
    expect(status(60000, 0, 'none', null)).toEqual(['actual', 'actual', 'actual', 'forecast']);
  });

  it('a list of standard deviations has one for each period', () => {
    expect(failure('REBATEACCRUAL', actual, forecast, THREE, null, null, column(1, 2)).message).toMatch(/sd: 2 values for 4 periods/);
    expect(call('REBATEACCRUAL', actual, forecast, THREE, null, null, column(40000, 20000, 10000, '')).length).toBe(5);
  });
});

describe('REBATESETTLE', () => {
  it('remembers what was paid, and claws back after a credit note', () => {
    expect(call('REBATESETTLE', column(120000, 140000, -30000), THREE)).toEqual([
      ['period', 'entitlement', 'paid_before', 'due_now'],
      [1, 2400, 0, 2400],
      [2, 7800, 2400, 5400],
      [3, 4600, 7800, -3200],
    ]);
  });

  it('one amount was paid before; a list in each period; periods to come stay blank', () => {
    expect(call('REBATESETTLE', 260000, THREE, null, null, 2400)[1]).toEqual([1, 7800, 2400, 5400]);
    expect(call('REBATESETTLE', column(120000, 140000, ''), THREE, null, null, column(2000, '', ''))).toEqual([
      ['period', 'entitlement', 'paid_before', 'due_now'],
      [1, 2400, 0, 2400],
      [2, 7800, 2000, 5800],
      [3, '', '', ''],
    ]);
    expect(call('REBATESETTLE', column(120000, 140000, 0), THREE, null, null, column(2000, 0, 0))).toEqual(
      call('REBATESETTLE', column(120000, 140000, ''), THREE, null, null, column(2000, '', '')),
    );
    expect(failure('REBATESETTLE', column(1, 2, 3), THREE, null, null, column(1, 2)).message).toMatch(/paid: 2 values for 3 periods/);
  });
});

describe('REBATEREVENUE', () => {
  it('7,500, then 44,250 with a catch-up of −750 (IFRS 15, Illustrative Example 24); 36,000, then 93,600', () => {
    expect(call('REBATEREVENUE', column(75, 500, ''), 100, column(100, 90, ''))).toEqual([
      ['period', 'revenue', 'catch_up', 'refund_liability', 'reason'],
      [1, 7500, 0, 0, ''],
      [2, 44250, -750, 5750, ''],
      [3, '', '', '', ''],
    ]);
    expect(call('REBATEREVENUE', column(75, 225), 480, column(480, 432)).map((row) => row[1])).toEqual(['revenue', 36000, 93600]);
  });

  it('a closed period needs its price', () => {
    for (const blank of ['', null, 0]) {
      const said = blank === 0 ? '0' : '""';
      expect(failure('REBATEREVENUE', column(75, 500), 100, column(100, blank)).message).toBe(
        `Argument net_price_expected: ${said} is not a number above 0.`,
      );
      expect(failure('REBATEREVENUE', column(75, 500), blank, 90).message).toBe(`Argument list_price: ${said} is not a number above 0.`);
    }
  });
});

describe('UPFRONTVSRETRO', () => {
  it('one row for each scenario', () => {
    const rows = records(call('UPFRONTVSRETRO', 1000, [[600, 1000, '']], 50, '500:0.02;1000:0.05'));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      actual: 600,
      cost_upfront: 1500,
      cost_retroactive: 600,
      difference: 900,
      net_price_upfront: 47.5,
      net_price_retroactive: 49,
    });
    expect(rows[1]).toMatchObject({ actual: 1000, difference: 0 });
  });
});

describe('EFFECTIVEPRICE and REQUIREDSHARE', () => {
  it('50, 75, 95 and 97.5; 41.78 and 48.17; 20 % (worked example)', () => {
    const prices = call('EFFECTIVEPRICE', 100, 1000000, [[50000, 100000, 500000, 1000000, '']], '1000000:0.025')[0] as number[];
    expect(prices.map((price) => (typeof price === 'number' ? Number(price.toFixed(9)) : price))).toEqual([50, 75, 95, 97.5, '']);
    const tiers = '10000:0.02;20000:0.04;25000:0.07';
    expect(one('EFFECTIVEPRICE', 50, 26000, 9000, tiers)).toBeCloseTo(41.78, 2);
    expect(one('EFFECTIVEPRICE', 50, 26000, 9000, tiers, 'incremental')).toBeCloseTo(48.17, 2);
    expect(one('REQUIREDSHARE', 100, 75, 0.05)).toBeCloseTo(0.2, 12);
  });

  it('a contestable part outside the volume is an error alone; costs are below prices', () => {
    const [row] = call('EFFECTIVEPRICE', 100, 1000, [[500, 2000]], '100:0.1');
    expect(row![0]).toBeCloseTo(90, 9);
    expect(isError(row![1]) && row![1].message).toMatch(/2000 is not between 0 and the volume/);
    expect(failure('EFFECTIVEPRICE', 100, 1000, '', '100:0.1').message).toMatch(/contestable/);
    expect(failure('REQUIREDSHARE', 75, 75, 0.05).message).toMatch(/unit cost is not below the price/);
    expect(failure('REQUIREDSHARE', 100, 75, 5).message).toMatch(/rate: 5 is not a rate from 0 to 1/);
  });
});

describe('SHORTFALL', () => {
  it('owes for each period what is missing, in the shape of the volumes', () => {
    expect(call('SHORTFALL', 100000, column(120000, 90000, ''), 0.25)).toEqual([[0], [2500], ['']]);
    expect(call('SHORTFALL', 100000, [[120000, 90000]], 0.25, true)).toEqual([[0, 0]]);
    expect(call('SHORTFALL', column(100, 200), column(50, 50))).toEqual([[50], [150]]);
  });

  it('a single 0 is a volume; the end of a range that is 0 is a period to come, unless it says none', () => {
    expect(call('SHORTFALL', 100, 0)).toEqual([[100]]);
    expect(call('SHORTFALL', 100, column(80, 0))).toEqual([[20], ['']]);
    expect(call('SHORTFALL', 100, column(80, 'none'))).toEqual([[20], [100]]);
  });

  it('a rate up to 1 is a share of what is missing, above 1 a price for each missing unit', () => {
    // Take or pay: 80 barrels short at 55 each.
    expect(call('SHORTFALL', 80, 0, 55)).toEqual([[4400]]);
    expect(call('SHORTFALL', 100, column(120, 'none'), 55)).toEqual([[0], [5500]]);
    expect(call('SHORTFALL', 100, 40, 1)).toEqual([[60]]);
    expect(call('SHORTFALL', 100, 40, '5 %')).toEqual([[3]]);
    expect(failure('SHORTFALL', 100, 40, -1).message).toMatch(/rate: -1 is not an amount/);
  });
});

describe('numbers near the largest of all', () => {
  it('overflow to a cell without an answer, never to an infinite number', () => {
    expect(failure('REBATE', 1.7e308, '0:0.9;1:0.9', 'every_line').code).toBe('#N/A');
    expect(failure('EFFECTIVEPRICE', 1e10, 1e308, 1e307, THREE).code).toBe('#N/A');
    const settled = records(call('REBATESETTLE', column(1e308, 1e308), THREE));
    expect(settled[0]!.entitlement).toBeCloseTo(5e306, -295);
    expect(isError(settled[1]!.entitlement) && isError(settled[1]!.due_now)).toBe(true);
    const [row] = records(call('REBATEREVENUE', column(1e308), 100, 90));
    expect(isError(row!.revenue) && isError(row!.refund_liability)).toBe(true);
  });
});
