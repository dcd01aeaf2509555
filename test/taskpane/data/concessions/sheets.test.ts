import { describe, expect, it } from 'vitest';
import { gridSets, gridVolumes, schemeOf } from '../../../../src/taskpane/data/concessions/sheets';
import type { RebateTerms } from '../../../../src/metrics/concessions/rebate';

const terms: RebateTerms = { tiers: { thresholds: [100, 200], rates: [0.02, 0.03], unit: 'rate' }, method: 'retroactive', inclusive: true };
const names = { incremental: 'incremental', retroactive: 'retroactive' };
const current = { ...schemeOf(terms), name: 'now' };

describe('what is written to a sheet', () => {
  it('a scheme as plain tiers, with a base only for growth', () => {
    expect(schemeOf(terms)).toEqual({
      tiers: [
        { threshold: 100, value: 0.02 },
        { threshold: 200, value: 0.03 },
      ],
      unit: 'rate',
      method: 'retroactive',
      inclusive: true,
    });
    expect(schemeOf({ ...terms, tiers: { ...terms.tiers, cap: 5 }, method: 'growth', base: 80 })).toMatchObject({ base: 80, cap: 5 });
  });

  it('volumes at round steps that end where they were asked to', () => {
    expect(gridVolumes(0, 500_000, 5)).toEqual([0, 100_000, 200_000, 300_000, 400_000, 500_000]);
    expect(gridVolumes(0, 70, 3)).toEqual([0, 25, 50, 70]);
    expect(gridVolumes(0, 1e6, 1e9).length).toBeLessThanOrEqual(402);
    for (const [from, to, steps] of [
      [5, 5, 3],
      [9, 3, 3],
      [0, 5, 0],
      [Number.NaN, 5, 2],
    ] as const)
      expect(gridVolumes(from, to, steps)).toEqual([]);
  });

  it('a scheme alone is compared with its other form', () => {
    expect(gridSets(current, { ...current, name: 'contract' }, [], names).map(({ name, method }) => [name, method])).toEqual([
      ['now', 'retroactive'],
      ['incremental', 'incremental'],
    ]);
    expect(gridSets({ ...current, method: 'lump' }, undefined, [], names)).toHaveLength(1);
  });

  it('a changed one with its contract, and with those that were kept', () => {
    const kept = { ...schemeOf({ ...terms, inclusive: false }), name: 'Set 1', number: 1 };
    const sets = gridSets(current, { ...current, inclusive: false, name: 'contract' }, [kept], names);
    expect(sets.map(({ name }) => name)).toEqual(['now', 'contract', 'Set 1']);
    expect(sets[2]).not.toHaveProperty('number');
  });
});
