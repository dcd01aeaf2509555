import { describe, expect, it } from 'vitest';
import { parseTiersText } from '../../src/tables/tier-text';
import { parseTiersRange } from '../../src/tables/tier-range';
import { isTiersFault } from '../../src/tables/tiers';

describe('tiers as text', () => {
  it.each(['100000:0.02;250000:0.03', '100000:0,02;250000:0,03', ' 100 000 : 2 % ; 250 000 : 3 % ; '])('reads %s', (text) => {
    expect(parseTiersText(text)).toEqual({ thresholds: [100_000, 250_000], rates: [0.02, 0.03], unit: 'rate' });
  });

  it('reads three decimals after a comma, which could mean nothing else here', () => {
    expect(parseTiersText('100:0,025')).toMatchObject({ rates: [0.025] });
  });

  it('reads a comma as a decimal wherever it can be nothing else', () => {
    expect(parseTiersText('0,125:0,025;12,5:2,500 %;1 000,25:0,1;floor:0,5;cap:12,25')).toMatchObject({
      thresholds: [0.125, 12.5, 1000.25],
      rates: [0.025, 0.025, 0.1],
      floor: 0.5,
      cap: 12.25,
    });
    expect(parseTiersText('amount;100:0,125;200:12,5')).toMatchObject({ rates: [0.125, 12.5] });
  });

  it.each([
    ['1,250,000:0.02', 1_250_000],
    ['100,000.5:0.02', 100_000.5],
    ['1.250.000,5:0.02', 1_250_000.5],
    ['1 250:0.02', 1250],
    ["1'250:0.02", 1250],
  ])('reads thousands that leave no doubt: %s', (text, threshold) => {
    expect(parseTiersText(text)).toMatchObject({ thresholds: [threshold] });
  });

  it('allows a first tier from 0, falling rates, amounts above 1', () => {
    expect(parseTiersText('0:0.05;100:0.02')).toMatchObject({ thresholds: [0, 100], rates: [0.05, 0.02] });
    expect(parseTiersText('100:25;200:30', 'amount')).toMatchObject({ rates: [25, 30], unit: 'amount' });
    expect(parseTiersText('')).toMatchObject({ thresholds: [] });
  });

  it.each([
    ['100:0.02;abc', 'tiers_format', 2],
    ['100', 'tiers_format', 1],
    ['100:0.02:3', 'tiers_format', 1],
    ['100:', 'tiers_format', 1],
    ['-5:0.02', 'tiers_format', 1],
    ['100:0.02;100:0.03', 'tiers_order', 2],
    ['100:0.02;50:0.03', 'tiers_order', 2],
    ['100:2', 'tiers_rate', 1],
    ['100,000:0.02;250,000:0.03', 'tiers_ambiguous', 1],
    ['100:0,02;250,000:0,03', 'tiers_ambiguous', 2],
    ['100.000:0.02', 'tiers_ambiguous', 1],
    ['50.000:0.02;100.000:0.05', 'tiers_ambiguous', 1],
    ['12,50,000:0.02', 'tiers_format', 1],
    ['10 20:0.02', 'tiers_format', 1],
    ['amount;100:1.250', 'tiers_ambiguous', 1],
    ['100:1,250', 'tiers_ambiguous', 1],
    ['amount;100:25;200:1,250', 'tiers_ambiguous', 2],
    ['100:0.02;cap:9,000', 'tiers_ambiguous', 2],
    ['100:0.02;base:9.000 €', 'tiers_ambiguous', 2],
    ['50.000 €:0.02', 'tiers_ambiguous', 1],
    ['100:0.02;cap:9,00,0', 'tiers_limits', 2],
    ['100:0.02;200:-0.1', 'tiers_rate', 2],
  ])('refuses %s: %s in tier %d', (text, code, tier) => {
    expect(parseTiersText(text)).toMatchObject({ code, tier });
    expect(isTiersFault(parseTiersText(text))).toBe(true);
  });
});

describe('a number that could be two', () => {
  it('is named with both, in texts and in ranges', () => {
    expect(parseTiersText(' 50.000 :0.02')).toEqual({ code: 'tiers_ambiguous', tier: 1, value: '50.000 = 50000 / 50' });
    for (const cells of [
      [
        ['Seuil', 'Taux'],
        ['50.000', 0.02],
      ],
      [
        ['Jusqu’à', 'Taux'],
        ['50.000', 0.02],
      ],
      [
        ['De', 'À', 'Taux'],
        [0, '50.000', 0.02],
      ],
      [
        ['De', 'À', 'Taux'],
        ['50.000', '', 0.02],
      ],
      [
        ['Seuil', 'Montant'],
        [100, '50.000'],
      ],
      [
        ['Seuil', 'Taux'],
        ['Plafond', '50.000'],
      ],
    ])
      expect(parseTiersRange(cells)).toEqual({ code: 'tiers_ambiguous', tier: 1, row: 2, value: '50.000 = 50000 / 50' });
  });
});

describe('tiers as a range', () => {
  it('skips a header and blank rows, as every Excel sends them', () => {
    const expected = { thresholds: [100, 250], rates: [0.02, 0.03], unit: 'rate' };
    expect(
      parseTiersRange([
        ['Threshold', 'Rate'],
        [100, 0.02],
        [null, null],
        [250, 0.03],
        ['', ''],
      ]),
    ).toEqual(expected);
    expect(
      parseTiersRange([
        [100, 0.02],
        [0, 0],
        [250, '3 %'],
        [0, 0],
      ]),
    ).toEqual(expected);
  });

  it('takes the second column for amounts when its header says so', () => {
    expect(
      parseTiersRange([
        ['Seuil', 'Montant'],
        [100, 25],
      ]),
    ).toMatchObject({ rates: [25], unit: 'amount' });
    expect(
      parseTiersRange([
        ['Seuil', 'Taux'],
        [100, 25],
      ]),
    ).toMatchObject({ code: 'tiers_rate', tier: 1 });
  });

  it('keeps a tier from 0 that gives something', () => {
    expect(
      parseTiersRange([
        [0, 0.1],
        [1000, 0.25],
      ]),
    ).toMatchObject({ thresholds: [0, 1000] });
  });

  it.each([
    [[[100, '#N/A']], 'tiers_format', 1],
    [
      [
        [100, 0.02],
        [200, 'much'],
      ],
      'tiers_format',
      2,
    ],
    [
      [
        [0, 'much'],
        [200, 0.03],
      ],
      'tiers_format',
      1,
    ],
    [
      [
        [200, 0.02],
        [100, 0.03],
      ],
      'tiers_order',
      2,
    ],
    [[[100, 1.5]], 'tiers_rate', 1],
  ])('refuses %j', (cells, code, tier) => {
    expect(parseTiersRange(cells as unknown[][])).toMatchObject({ code, tier });
  });
});

describe('blank cells of a range, null on the web and 0 on the desktop', () => {
  const alike = (cells: unknown[][]) => {
    const [web, desktop, typed] = [null, 0, ''].map((blank) =>
      parseTiersRange(cells.map((row) => row.map((cell) => (cell === undefined ? blank : cell)))),
    );
    expect(desktop).toEqual(web);
    expect(typed).toEqual(web);
    return web;
  };

  it('a threshold without a rate is refused after one with a rate, unless it says none', () => {
    expect(
      alike([
        [100, 0.02],
        [250, undefined],
      ]),
    ).toEqual({ code: 'tiers_blank', tier: 2, row: 2, value: '250' });
    expect(
      alike([
        ['Seuil', 'Taux'],
        [100, undefined],
        [250, 0.02],
        [500, undefined],
        [900, 0.03],
      ]),
    ).toEqual({ code: 'tiers_blank', tier: 3, row: 4, value: '500' });
    expect(
      alike([
        [100, undefined],
        [250, undefined],
        [500, 0.02],
      ]),
    ).toMatchObject({ thresholds: [100, 250, 500], rates: [0, 0, 0.02] });
    expect(
      alike([
        [0, 1000, undefined],
        [1000, undefined, 0.25],
      ]),
    ).toMatchObject({ thresholds: [0, 1000], rates: [0, 0.25] });
    expect(
      alike([
        [100, 'none'],
        [250, 0.02],
        [500, 'aucun'],
      ]),
    ).toMatchObject({ thresholds: [100, 250, 500], rates: [0, 0.02, 0] });
  });

  it('a blank threshold is 0 at the first tier and out of order after it', () => {
    expect(
      alike([
        [undefined, 0.02],
        [250, 0.03],
      ]),
    ).toMatchObject({ thresholds: [0, 250], rates: [0.02, 0.03] });
    expect(
      alike([
        [100, 0.02],
        [undefined, 0.03],
      ]),
    ).toMatchObject({ code: 'tiers_order', tier: 2, row: 2 });
    expect(
      alike([
        [undefined, undefined],
        [100, 0.02],
        [undefined, undefined],
      ]),
    ).toMatchObject({ thresholds: [100] });
  });

  it('headers and limits with blank cells beside them read alike', () => {
    expect(
      alike([
        [undefined, 'Taux'],
        [100, 0.02],
        ['cap', undefined, undefined],
        ['floor', undefined],
      ]),
    ).toEqual({ thresholds: [100], rates: [0.02], unit: 'rate' });
    expect(
      alike([
        ['From', 'To', 'Rate'],
        [0, 100, 0.02],
        [100, undefined, 0.03],
        ['cap', undefined, 900],
      ]),
    ).toMatchObject({ thresholds: [0, 100], cap: 900 });
    expect(
      alike([
        [undefined, 'abc'],
        [100, 0.02],
      ]),
    ).toMatchObject({ code: 'tiers_format', tier: 1, row: 1 });
  });
});

describe('amounts, limits, and tiers with an end', () => {
  it('a text that starts with the word amount holds amounts per unit', () => {
    for (const text of ['amount;100:25;200:30', 'threshold:amount;100:25;200:30', 'seuil:montant;100:25;200:30'])
      expect(parseTiersText(text)).toEqual({ thresholds: [100, 200], rates: [25, 30], unit: 'amount' });
    expect(parseTiersText('threshold:rate;100:0.2')).toMatchObject({ rates: [0.2], unit: 'rate' });
  });

  it('reads a cap, a floor and a base, in either language, as text or as rows', () => {
    const expected = { thresholds: [100], rates: [0.02], unit: 'rate', cap: 9000, floor: 500, base: 80000 };
    expect(parseTiersText('100:0.02;cap:9000;floor:500;base:80000')).toEqual(expected);
    expect(parseTiersText('100:0,02;plafond:9 000;plancher:500;base:80000')).toEqual(expected);
    expect(
      parseTiersRange([
        ['Seuil', 'Taux'],
        [100, 0.02],
        ['Plafond', 9000],
        ['plancher', 500],
        ['base', 80000],
        ['cap', ''],
      ]),
    ).toEqual(expected);
  });

  it.each([
    ['100:0.02;cap:500;floor:600', '500 < 600'],
    ['100:0.02;cap:-1', 'cap:-1'],
    ['100:0.02;cap:1;cap:2', 'cap:2'],
    ['100:0.02;base:0', 'base:0'],
    ['cap:500', '500'],
  ])('refuses the limits of %s', (text, value) => {
    expect(parseTiersText(text)).toMatchObject({ code: 'tiers_limits', value });
  });

  it('reads from, to and rate in any order of columns, or without a header', () => {
    const expected = { thresholds: [0, 1000], rates: [0.1, 0.25], unit: 'rate' };
    expect(
      parseTiersRange([
        ['From', 'To', 'Rate'],
        [0, 1000, 0.1],
        [1000, '', 0.25],
      ]),
    ).toEqual(expected);
    expect(
      parseTiersRange([
        ['taux', 'de', 'à'],
        [0.1, 0, 1000],
        [0.25, 1000, 0],
      ]),
    ).toEqual(expected);
    expect(
      parseTiersRange([
        [0, 1000, 0.1],
        [1000, null, 0.25],
      ]),
    ).toEqual(expected);
    // What REBATEEXPLAIN returns can be given back.
    expect(
      parseTiersRange([
        ['tier', 'from', 'to', 'units_in_tier', 'rate', 'amount'],
        [1, 0, 1000, 1000, 0.1, 100],
        [2, 1000, '', 500, 0.25, 125],
      ]),
    ).toEqual(expected);
    expect(
      parseTiersRange([
        ['Threshold', 'Amount per unit'],
        [100, 25],
      ]),
    ).toMatchObject({ rates: [25], unit: 'amount' });
  });

  it.each([
    [
      [
        ['from', 'to', 'rate'],
        [0, 900, 0.1],
        [1000, '', 0.25],
      ],
      'tiers_gap',
      2,
      3,
      '900 → 1000',
    ],
    [
      [
        ['from', 'to', 'rate'],
        [0, 1100, 0.1],
        [1000, '', 0.25],
      ],
      'tiers_overlap',
      2,
      3,
      '1100 → 1000',
    ],
    [
      [
        ['from', 'to', 'rate'],
        [500, 400, 0.1],
      ],
      'tiers_order',
      1,
      2,
      '500 → 400',
    ],
    [
      [
        ['from', 'rate'],
        ['', ''],
        [100, 0.02],
        [50, 0.03],
      ],
      'tiers_order',
      2,
      4,
      '50',
    ],
    [
      [
        ['from', 'rate'],
        [100, 0.02],
        [200, 3],
      ],
      'tiers_rate',
      2,
      3,
      '3',
    ],
  ])('refuses %j: names the tier and the row', (cells, code, tier, row, value) => {
    expect(parseTiersRange(cells as unknown[][])).toEqual({ code, tier, row, value });
  });
});
