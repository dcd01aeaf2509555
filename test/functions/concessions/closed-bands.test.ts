// Tiers with a closed last band, and bands given by their upper ends: every function of concessions that takes tiers.
import { describe, expect, it } from 'vitest';
import { call, failure, type ExcelError } from '../support';

const CLOSED = [
  ['From', 'To', 'Rate'],
  [0, 1000, 0.02],
  [1000, 4000, 0.05],
];
const UP_TO = [
  ['Up to', 'Rate'],
  [1000, 0.02],
  [4000, 0.05],
];
const REFUSED = /tiers: the last band ends at "?4000"?, and nothing is said beyond it/;
const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe('a volume beyond a closed last band is refused', () => {
  it.each([
    ['REBATEEXPLAIN', [4001, CLOSED]],
    ['REBATENEXT', [4001, CLOSED]],
    ['REBATESETTLE', [column(3000, 1001), CLOSED]],
    ['REBATEACCRUAL', [column(3000), column(3000, 1001), CLOSED]],
    ['UPFRONTVSRETRO', [4001, column(10), 5, CLOSED]],
    ['UPFRONTVSRETRO', [10, column(10, 4001), 5, CLOSED]],
  ] as const)('%s %j', (id, args) => {
    expect(failure(id, ...args).message).toMatch(REFUSED);
  });

  it('cell by cell where volumes are a range', () => {
    const [[first], [second]] = call('REBATE', column(4000, 4000.01), CLOSED) as [[unknown], [unknown]];
    expect(first).toBe(200);
    expect((second as ExcelError).message).toMatch(REFUSED);
    expect(failure('EFFECTIVEPRICE', 10, 5000, 100, CLOSED).message).toMatch(REFUSED);
  });

  it('and what lies within is not', () => {
    expect(call('REBATEEXPLAIN', 4000, CLOSED).at(-1)).toEqual([2, 1000, 4000, 4000, 0.05, 200].map((x, i) => (i === 2 ? '' : x)));
    expect(call('REBATESETTLE', column(3000, 1000), CLOSED)).toHaveLength(3);
    expect(call('REBATENEXT', 500, CLOSED)[1]!.slice(0, 3)).toEqual([1, 1000, 500]);
  });

  it('with growth the end is a share over the base, as the thresholds are', () => {
    const growth = [
      ['From', 'To', 'Rate'],
      [0.1, 0.2, 0.02],
      [0.2, 0.5, 0.03],
    ];
    expect(call('REBATE', 150, growth, 'growth', true, 100)).toEqual([[4.5]]);
    expect(failure('REBATE', 151, growth, 'growth', true, 100).message).toMatch(/the last band ends at "?150"?/);
  });

  it('where the volume is uncertain a closed band is refused at any mean', () => {
    expect(failure('REBATEEXPECTED', 100, 10, CLOSED).message).toMatch(REFUSED);
    expect(failure('REBATEPROB', 100, 10, CLOSED).message).toMatch(REFUSED);
    expect(failure('REBATEACCRUAL', column(10), column(10, 20), CLOSED, null, null, 5).message).toMatch(REFUSED);
    // Nothing is uncertain without a standard deviation.
    expect(call('REBATEEXPECTED', 100, 0, CLOSED)).toEqual([[2]]);
  });
});

describe('an end belongs to its band, whatever `inclusive` says', () => {
  it.each([undefined, true, false])('%s', (inclusive) => {
    expect(call('REBATE', column(1000, 1000.5, 4000), UP_TO, null, inclusive)).toEqual([[20], [expect.closeTo(50.025, 9)], [200]]);
    expect(call('REBATENEXT', 1000, UP_TO, null, inclusive)[1]![0]).toBe(1);
    expect(call('REBATESETTLE', 1000, UP_TO, null, inclusive)[1]![1]).toBe(20);
  });
});

describe('growth of more than 100 %', () => {
  it.each(['growth', 'growth_incremental'])('is asked about: %s', (method) => {
    expect(failure('REBATE', 130, '6:0.02;12:0.03', method, true, 100).message).toMatch(/tier 1|6 = 600 %/);
    expect(call('REBATE', 130, '0.06:0.02;0.12:0.03', method, true, 100)[0]![0]).toBeGreaterThan(0);
    expect(call('REBATE', 200, '1:0.02', method, true, 100)[0]![0]).toBeGreaterThan(0);
  });
});

describe('what a header says of its end stands, whatever the argument says', () => {
  const at = (header: string, volume: number, inclusive: boolean) =>
    call('REBATE', volume, [[header, 'Rate'], ...UP_TO.slice(1)], null, inclusive)[0]![0];

  it.each([true, false])('inclusive: %s', (inclusive) => {
    for (const header of ['Up to', 'Up to (incl.)', 'Jusqu’à (inclus)', 'bis (einschl.)'])
      expect([at(header, 1000, inclusive), at(header, 1200, inclusive), at(header, 4000, inclusive)]).toEqual([20, 60, 200]);
    for (const header of ['Less than', 'Moins de', 'unter', 'To (excl.)']) {
      expect([at(header, 900, inclusive), at(header, 1000, inclusive), at(header, 3000, inclusive)]).toEqual([18, 50, 150]);
      expect(failure('REBATE', 4000, [[header, 'Rate'], ...UP_TO.slice(1)], null, inclusive).message).toMatch(REFUSED);
    }
    expect(
      call(
        'REBATE',
        1000,
        [
          ['Over', 'Rate'],
          [1000, 0.05],
        ],
        null,
        inclusive,
      ),
    ).toEqual([[0]]);
    expect(
      call(
        'REBATE',
        1000,
        [
          ['From (incl.)', 'Rate'],
          [1000, 0.05],
        ],
        null,
        inclusive,
      ),
    ).toEqual([[50]]);
    expect(
      call(
        'REBATE',
        100,
        [
          ['From', 'To', 'Rate'],
          [0, 99, 0.01],
          [100, 199, 0.02],
        ],
        null,
        inclusive,
      ),
    ).toEqual([[2]]);
  });
});
