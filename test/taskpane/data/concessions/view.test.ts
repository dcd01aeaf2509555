import { describe, expect, it } from 'vitest';
import { concessionView } from '../../../../src/taskpane/data/concessions/view';
import { question } from '../../concession-question';

describe('what the room shows of a scheme', () => {
  it('dominated volumes before each threshold', () => {
    const { zones } = concessionView(question({})).curve;
    expect(zones.map(({ from, to }) => [Math.round(from), to])).toEqual([
      [98_000, 100_000],
      [247_449, 250_000],
      [489_691, 500_000],
    ]);
  });

  it('expected value 6,911.25 for a forecast of 260,000 ± 40,000 (3,414.54 by slices)', () => {
    const uncertain = { toDate: 0, forecast: 260_000, sd: 40_000 };
    const { uncertain: likely } = concessionView(question(uncertain));
    expect(likely?.expected).toBeCloseTo(6911.25, 2);
    expect(likely?.atForecast).toBe(7800);
    expect(likely?.tiers.map(({ probability }) => probability.toFixed(4))).toEqual(['0.0000', '0.4013', '0.5987', '0.0000']);
    expect(likely?.mostLikely.tier).toBe(2);
    expect(likely!.constrained).toBeGreaterThan(likely!.expected);
    expect(concessionView(question(uncertain, { method: 'incremental' })).uncertain?.expected).toBeCloseTo(3414.54, 2);
  });

  it('what is short of the next tier, and that buying it saves', () => {
    const { toDate } = concessionView(question({ toDate: 99_500 }));
    expect(toDate).toMatchObject({ tier: 0, nextThreshold: 100_000, distance: 500, netCost: -1500, outlay: 99_500 });
    expect(toDate?.inZone?.saved).toBeCloseTo(1500, 9);
    expect(concessionView(question({ toDate: 90_000 })).toDate?.inZone).toBeUndefined();
  });

  it('the price of 50 % that the Commission’s paper of 2005 works out, and its required share of 20 %', () => {
    const tiers = { thresholds: [1_000_000], rates: [0.025], unit: 'rate' } as const;
    const one = concessionView(
      question({ price: 100, forecast: 1_000_000, toDate: 0, contestable: 50_000 }, { tiers }, { basis: 'units' }),
    );
    expect(one.rival?.price).toBeCloseTo(50, 9);
    const share = concessionView(
      question(
        { price: 100, unitCost: 75, forecast: 1_000_000, toDate: 0, contestable: 50_000 },
        { tiers: { ...tiers, rates: [0.05] } },
        { basis: 'units' },
      ),
    );
    expect(share.rival?.requiredShare).toBeCloseTo(0.2, 12);
  });

  it('41.78 and 48.17 over three tiers, all units and incremental', () => {
    const tiers = { thresholds: [10_000, 20_000, 25_000], rates: [0.02, 0.04, 0.07], unit: 'rate' } as const;
    const figures = { price: 50, forecast: 26_000, toDate: 17_000 };
    const price = (method: 'retroactive' | 'incremental'): number =>
      concessionView(question(figures, { tiers, method }, { basis: 'units' })).rival!.price;
    expect(price('retroactive')).toBeCloseTo(41.78, 2);
    expect(price('incremental')).toBeCloseTo(48.17, 2);
  });

  it('what is assumed while it is not typed', () => {
    const assumed = concessionView(
      question({ toDate: 200_000, forecast: 260_000 }, {}, { spread: 0.5, contestableShare: 0.1, knownCost: 0.7 }),
    );
    expect(assumed).toMatchObject({ sd: 30_000, promised: 260_000, actual: 200_000, unitCost: 0.7 });
    expect(assumed.rival?.contestable).toBe(26_000);
    const plain = concessionView(question({ toDate: 200_000, forecast: 260_000 }));
    expect(plain).toMatchObject({ sd: 0, rival: { contestable: 60_000 } });
    expect(concessionView(question({ forecast: 3000 }, {}, { basis: 'units', knownPrice: 12 })).price).toBe(12);
  });

  it('nothing where a figure is missing, and no money without a price', () => {
    const none = concessionView(question({}));
    expect(none).toMatchObject({ toDate: undefined, forecast: undefined, uncertain: undefined, upfront: undefined, rival: undefined });
    expect(concessionView(question({ toDate: 10, forecast: 20 }, {}, { basis: 'units' })).price).toBeNaN();
    expect(concessionView(question({ toDate: 300_000, forecast: 200_000 })).uncertain).toBeUndefined();
  });

  it('upfront on the promise, retroactive on what was consumed', () => {
    const { upfront } = concessionView(question({ promised: 300_000, actual: 240_000 }));
    expect(upfront).toMatchObject({ costUpfront: 7200, costRetroactive: 4800, difference: 2400 });
  });
});

describe('the guards', () => {
  const kinds = (...args: Parameters<typeof question>): string[] => concessionView(question(...args)).guards.map(({ kind }) => kind);

  it('speak when the concession exceeds the margin at the forecast, or anywhere without one', () => {
    expect(kinds({ forecast: 300_000, unitCost: 0.98 })).toContain('aboveMargin');
    expect(kinds({ forecast: 300_000, unitCost: 0.96 })).not.toContain('aboveMargin');
    expect(kinds({ unitCost: 0.96 })).toContain('aboveMargin');
    expect(kinds({})).toEqual([]);
  });

  it('speak when a rival would have to sell below our cost', () => {
    expect(kinds({ toDate: 245_000, forecast: 255_000, unitCost: 0.8 })).toEqual(['belowCost']);
  });

  it('speak when the first tier begins at zero', () => {
    expect(kinds({}, { tiers: { thresholds: [0, 100], rates: [0.01, 0.02], unit: 'rate' } })).toEqual(['firstUnit']);
  });
});
