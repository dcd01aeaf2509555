import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, failure, isError, records } from '../support';

const TIERS = '100000:0.02;250000:0.03';
const one = (...args: unknown[]): unknown => call('REBATE', ...args)[0]![0];

describe('REBATE', () => {
  it('pays the rate of the tier reached on everything, when nothing else is said', () => {
    expect(one(250000, TIERS)).toBe(7500);
    expect(one(249999, TIERS, null, null, null)).toBeCloseTo(4999.98, 9);
    expect(one(99999, TIERS)).toBe(0);
  });

  it.each([
    ['retroactive', 500],
    ['all units', 500],
    ['Rétroactif', 500],
    ['incremental', 350],
    ['graduated', 350],
    ['progressif', 350],
    ['par tranches', 350],
    ['reached_lines', 600],
    ['Paliers atteints', 600],
    ['every_line', 700],
    ['toutes les lignes', 700],
  ])('%s: 2,000 with 0–1,000 at 10 %% and from 1,000 at 25 %% gives %d (Dynamics 365 documentation)', (method, amount) => {
    expect(
      one(
        2000,
        [
          [0, 0.1],
          [1000, 0.25],
        ],
        method,
      ),
    ).toBeCloseTo(amount, 9);
  });

  it('pays a lump sum for the highest threshold reached, and rates of growth over a base', () => {
    expect(one(260000, '100000:1000;250000:4000', 'forfait')).toBe(4000);
    expect(one(120000, '0.1:0.02;0.2:0.05', 'growth', true, 100000)).toBeCloseTo(6000, 9);
    expect(one(120000, '0.1:0.02;0.2:0.05', 'growth_incremental', true, 100000)).toBeCloseTo(1000, 9);
  });

  it('counts a threshold that is exactly reached unless told otherwise', () => {
    expect(one(100000, TIERS, null, true)).toBe(2000);
    expect(one(100000, TIERS, null, false)).toBe(0);
    expect(one(100000, TIERS, null, 'faux')).toBe(0);
    expect(failure('REBATE', 100000, TIERS, null, 0).message).toMatch(/inclusive: TRUE or FALSE/);
  });

  it('reads tiers as text with decimal commas, or as a range with a header; a header amount makes amounts per unit', () => {
    expect(one(250000, '100000:0,02;250000:0,03')).toBe(7500);
    expect(
      one(250000, [
        ['threshold', 'rate'],
        [100000, 0.02],
        [250000, 0.03],
        ['', ''],
        [0, 0],
      ]),
    ).toBe(7500);
    expect(
      one(300, [
        ['Seuil', 'Montant'],
        [100, 2],
        [250, 3],
      ]),
    ).toBe(900);
    expect(one(300, [[TIERS]])).toBe(0);
    expect(one(300, null)).toBe(0);
    expect(one(300, [['']])).toBe(0);
  });

  it('keeps the shape of a range of volumes; a bad one is an error alone', () => {
    const result = call(
      'REBATE',
      [
        [100000, 250000],
        ['', 'many'],
        [-1, null],
      ],
      TIERS,
    );
    expect(result[0]).toEqual([2000, 7500]);
    expect(result[1]![0]).toBe('');
    expect(isError(result[1]![1]) && result[1]![1].message).toMatch(/"many" is not a volume/);
    expect(isError(result[2]![0]) && result[2]![0].code).toBe('#VALUE!');
    expect(result[2]![1]).toBe('');
  });

  it.each([
    [['250000:0.03;100000:0.02'], /don't rise \(tier 2\)/],
    [['100000:2'], /above 1 \(tier 1\); 2 % is 0.02/],
    [['100000'], /can't be read \(tier 1\)/],
    [
      [
        [
          [100000, 0.02],
          ['x', 0.03],
        ],
      ],
      /can't be read \(tier 2, row 2\)/,
    ],
    [[TIERS, 'sometimes'], /"sometimes" is not a method\. Methods: retroactive, incremental, lump/],
    [[TIERS, 'growth'], /base: a growth concession needs/],
    [[TIERS, 'growth', true, 0], /base: a growth concession needs/],
  ])('refuses %j', (args, message) => {
    const error = failure('REBATE', 1000, ...args);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(message);
  });

  it('refuses a negative volume', () => {
    expect(failure('REBATE', -5, TIERS).message).toMatch(/-5 is not a volume/);
  });
});

describe('REBATEEXPLAIN', () => {
  it('shows each tier', () => {
    expect(call('REBATEEXPLAIN', 300000, TIERS, 'incremental')).toEqual([
      ['tier', 'from', 'to', 'units_in_tier', 'rate', 'amount'],
      [1, 100000, 250000, 150000, 0.02, 3000],
      [2, 250000, '', 50000, 0.03, 1500],
    ]);
    expect(call('REBATEEXPLAIN', 300000, '')).toEqual([['tier', 'from', 'to', 'units_in_tier', 'rate', 'amount']]);
  });

  it('adds up to REBATE, whatever the method', () => {
    const method = fc.constantFrom('retroactive', 'incremental', 'lump', 'growth', 'growth_incremental', 'reached_lines', 'every_line');
    const tiers = fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
      )
      .map(([thresholds, rates]) =>
        thresholds.sort((a, b) => a - b).map((threshold, k) => [threshold, rates[k] === 0 ? 'none' : rates[k]!]),
      );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), tiers, method, fc.boolean(), (volume, range, word, inclusive) => {
        // Growth thresholds are shares.
        const given = word.startsWith('growth') ? range.map(([threshold, rate]) => [(threshold as number) / 1000, rate]) : range;
        const args = [volume, given, word, inclusive, 500];
        const amounts = records(call('REBATEEXPLAIN', ...args)).map(({ amount }) => amount as number);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(one(...args));
      }),
    );
  });
});
