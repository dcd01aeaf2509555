// Tiers as people lay them out: lower ends, upper ends, both; percents in the header; columns that could be two things.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTiersRange } from '../../src/tables/tier-range';
import { isTiersFault } from '../../src/tables/tiers';

const rows = (header: unknown[], ...body: unknown[][]): unknown[][] => [header, ...body];

describe('lower ends', () => {
  it.each([
    'From',
    'from (units)',
    'Min',
    'Min qty',
    'Minimum',
    'Minimum volume',
    'Threshold',
    'At least',
    'À partir de',
    'A partir de (unités)',
    'Dès',
    'Seuil',
  ])('%s', (header) => {
    expect(parseTiersRange(rows([header, 'Rate'], [120, 0.02], [300, 0.05]))).toEqual({
      thresholds: [120, 300],
      rates: [0.02, 0.05],
      unit: 'rate',
    });
  });
});

describe('upper ends alone', () => {
  it.each(['To', 'Up to', 'Up to (units)', 'Max', 'Max. quantity', 'Maximum', 'Until', 'Jusqu’à', "Jusqu'à (unités)", 'À'])(
    '%s',
    (header) => {
      expect(parseTiersRange(rows([header, 'Taux'], [120, 0.02], [300, 0.05]))).toEqual({
        thresholds: [0, 120],
        rates: [0.02, 0.05],
        unit: 'rate',
        end: 300,
        endsBelong: true,
      });
    },
  );

  it('a blank end is open, as every Excel sends blanks', () => {
    for (const blank of ['', null, 0]) {
      expect(parseTiersRange(rows(['Up to', 'Rate'], [120, 0.02], [blank, 0.05]))).toEqual({
        thresholds: [0, 120],
        rates: [0.02, 0.05],
        unit: 'rate',
        endsBelong: true,
      });
    }
  });

  it('only the last may be open, and ends rise', () => {
    expect(parseTiersRange(rows(['Up to', 'Rate'], ['', 0.02], [300, 0.05]))).toMatchObject({ code: 'tiers_overlap', row: 3 });
    expect(parseTiersRange(rows(['Up to', 'Rate'], [300, 0.02], [120, 0.05]))).toMatchObject({ code: 'tiers_order', row: 3 });
    expect(parseTiersRange(rows(['Up to', 'Rate'], [300, 0.02], [300, 0.05]))).toMatchObject({ code: 'tiers_order', row: 3 });
  });
});

describe('an end that is meant itself, or not', () => {
  const upTo = (header: string) => parseTiersRange(rows([header, 'Rate'], [120, 0.02], [300, 0.05]));

  it.each([
    ...[
      'Up to (incl.)',
      'Up to incl.',
      'Up to and including',
      'To (inclusive)',
      'Max incl.',
      'Not exceeding',
      'At most (units)',
      'No more than',
    ],
    ...['Jusqu’à (inclus)', 'Jusqu’à inclus', 'Jusqu’à … y compris', 'À (inclus)', 'Au plus', 'Ne dépassant pas', 'Pas plus de'],
    ...['bis', 'bis zu', 'bis (einschl.)', 'bis einschließlich', 'Bis inkl. (Stück)', 'höchstens', 'maximal'],
  ])('belongs to its band: %s', (header) => {
    expect(upTo(header)).toEqual({ thresholds: [0, 120], rates: [0.02, 0.05], unit: 'rate', end: 300, endsBelong: true });
  });

  it.each([
    ...['Less than', 'Under', 'Below', 'Fewer than (units)', 'Up to (excl.)', 'To (exclusive)'],
    ...['Moins de', 'Inférieur à', 'En dessous de', 'Au-dessous de', 'Jusqu’à (non compris)', 'Jusqu’à (exclu)'],
    ...['unter', 'weniger als', 'bis (ausschl.)'],
  ])('belongs to the next band: %s', (header) => {
    expect(upTo(header)).toEqual({
      ...{ thresholds: [0, 120], rates: [0.02, 0.05], unit: 'rate' },
      ...{ end: 300, endsBelong: false, endExcluded: true },
    });
  });

  it.each([
    ['More than', true],
    ['Above', true],
    ['Plus de', true],
    ['Au-delà de', true],
    ['über', true],
    ['From (excl.)', true],
    ['From (incl.)', false],
    ['À partir de (inclus)', false],
    ['ab (einschl.)', false],
  ])('lower ends: %s', (header, endsBelong) => {
    expect(parseTiersRange(rows([header, 'Rate'], [120, 0.02]))).toEqual({ thresholds: [120], rates: [0.02], unit: 'rate', endsBelong });
  });

  it.each([
    [
      ['From', 'Up to (incl.)'],
      [
        [0, 120],
        [120, 300],
      ],
      true,
    ],
    [
      ['From', 'Less than'],
      [
        [0, 120],
        [120, 300],
      ],
      false,
    ],
    [
      ['Over', 'Up to'],
      [
        [0, 120],
        [120, 300],
      ],
      true,
    ],
    [
      ['From (incl.)', 'To (incl.)'],
      [
        [0, 119],
        [120, 300],
      ],
      false,
    ],
    [
      ['From', 'To (incl.)'],
      [
        [0, 119],
        [120, 300],
      ],
      false,
    ],
    [
      ['From', 'To'],
      [
        [0, 120],
        [120, 300],
      ],
      undefined,
    ],
  ])('both ends: %j, %j', (header, bands, endsBelong) => {
    const read = parseTiersRange(rows([...header, 'Rate'], ...bands.map((band, k) => [...band, (k + 1) / 100])));
    expect(read).toMatchObject({ thresholds: [0, 120], end: 300 });
    expect('endsBelong' in read ? read.endsBelong : undefined).toBe(endsBelong);
  });

  it('that belongs to both bands, or to none, is refused', () => {
    expect(parseTiersRange(rows(['From (incl.)', 'To (incl.)', 'Rate'], [0, 120, 0.01], [120, 300, 0.02]))).toMatchObject({
      code: 'tiers_overlap',
      row: 3,
    });
    expect(parseTiersRange(rows(['Over', 'Less than', 'Rate'], [0, 120, 0.01]))).toMatchObject({
      code: 'tiers_columns',
      value: 'Less than',
    });
  });
});

describe('both ends', () => {
  it('Min, Max, Rate with an open last band', () => {
    expect(parseTiersRange(rows(['Min', 'Max', 'Rate'], [0, 120, 0], [120, 300, 0.02], [300, '', 0.05]))).toEqual({
      thresholds: [0, 120, 300],
      rates: [0, 0.02, 0.05],
      unit: 'rate',
    });
  });

  it('a closed last band has an end', () => {
    expect(parseTiersRange(rows(['From', 'To', 'Rate'], [0, 120, 0.01], [120, 300, 0.02]))).toMatchObject({ end: 300 });
  });

  it('whole numbers one apart are one scale, other gaps are not', () => {
    expect(parseTiersRange(rows(['From', 'To', 'Rate'], [0, 99, 0.01], [100, 249, 0.02], [250, '', 0.03]))).toMatchObject({
      thresholds: [0, 100, 250],
    });
    expect(parseTiersRange(rows(['From', 'To', 'Rate'], [0, 99, 0.01], [101, 249, 0.02]))).toMatchObject({ code: 'tiers_gap', row: 3 });
    expect(parseTiersRange(rows(['From', 'To', 'Rate'], [0, 99.5, 0.01], [100.5, 249, 0.02]))).toMatchObject({ code: 'tiers_gap', row: 3 });
    expect(parseTiersRange(rows(['From', 'To', 'Rate'], [0, 100, 0.01], [99, 249, 0.02]))).toMatchObject({ code: 'tiers_overlap', row: 3 });
  });
});

describe('a header of rates with %', () => {
  it.each(['Rate %', 'Rate (%)', '%', 'Taux (%)', 'Discount percent', 'Pourcentage', 'Remise %'])(
    '%s: percents when one is above 1',
    (header) => {
      expect(parseTiersRange(rows(['Threshold', header], [120, 0.5], [300, 2]))).toMatchObject({ rates: [0.005, 0.02] });
      expect(parseTiersRange(rows(['Threshold', header], [120, 0.5], [300, 1]))).toMatchObject({ code: 'tiers_percent', value: header });
    },
  );

  it('a typed % stands for itself', () => {
    expect(parseTiersRange(rows(['Threshold', 'Rate %'], [120, '0.5 %'], [300, '1 %']))).toMatchObject({ rates: [0.005, 0.01] });
    expect(parseTiersRange(rows(['Threshold', 'Rate %'], [120, '0.5 %'], [300, 3]))).toMatchObject({ rates: [0.005, 0.03] });
  });

  it('a number typed as text is a number under the header too', () => {
    expect(parseTiersRange(rows(['Threshold', 'Rate %'], [120, '0,5'], [300, '3']))).toMatchObject({ rates: [0.005, 0.03] });
    expect(parseTiersRange(rows(['Threshold', 'Rate %'], [120, '0,5'], [300, '1']))).toMatchObject({ code: 'tiers_percent' });
  });

  it('more than 100 % is refused', () => {
    expect(parseTiersRange(rows(['Threshold', 'Rate %'], [120, 2], [300, 120]))).toMatchObject({ code: 'tiers_rate', row: 3 });
  });

  it('scales with the percents', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 100 }), { minLength: 1, maxLength: 5 }), (percents) => {
        const given = percents.map((percent, k) => [(k + 1) * 100, percent]);
        const read = parseTiersRange([['From', 'Rate %'], ...given]);
        expect(!isTiersFault(read) && read.rates).toEqual(percents.map((percent) => percent / 100));
      }),
    );
  });
});

describe('columns that could be two things', () => {
  it.each([
    [['Min', 'Threshold', 'Rate'], 'Threshold'],
    [['From', 'Rate', 'Discount'], 'Discount'],
    [['From', 'Rate', 'Amount per unit'], 'Amount per unit'],
    [['From', 'Bonus', 'Malus'], 'Malus'],
    [['Rate', 'Bonus', 'Malus'], 'Rate'],
  ])('%j', (header, value) => {
    expect(parseTiersRange(rows(header, [100, 200, 0.02]))).toMatchObject({ code: 'tiers_columns', row: 1, value });
  });

  it('the one known column of two names the other', () => {
    expect(parseTiersRange(rows(['Rate', 'Quantity'], [0.02, 120], [0.05, 300]))).toMatchObject({
      thresholds: [120, 300],
      rates: [0.02, 0.05],
    });
    expect(parseTiersRange(rows(['Up to', 'Bonus'], [120, 0.02], [300, 0.05]))).toMatchObject({ thresholds: [0, 120], end: 300 });
  });

  it.each(['Upper limit', 'Bracket', 'Borne', 'Under (incl.)', 'Not exceeding (excl.)', 'Jusqu’à environ'])(
    '%s beside a rate is no known end',
    (header) => {
      expect(parseTiersRange(rows([header, 'Rate'], [120, 0.02], [300, 0.05]))).toMatchObject({ code: 'tiers_columns', value: header });
    },
  );

  it('limits stand beside bands', () => {
    expect(parseTiersRange(rows(['Min', 'Rate'], [120, 0.02], ['Max', 500], ['Min', 20]))).toMatchObject({
      thresholds: [120],
      cap: 500,
      floor: 20,
    });
  });
});
