// Schemes for the tests of the concession engine: from text, and arbitrary ones of every method, with and without cap and floor.
import fc from 'fast-check';
import { rebateMethods, type RebateMethod, type RebateTerms } from '../../../src/metrics/concessions/rebate';
import { parseTiersText } from '../../../src/tables/tier-text';
import { isTiersFault, type Tiers } from '../../../src/tables/tiers';

export const THREE = '100000:0.02;250000:0.03;500000:0.05';

function tiers(text: string, unit: 'rate' | 'amount' = 'rate'): Tiers {
  const parsed = parseTiersText(text, unit);
  if (isTiersFault(parsed)) throw new Error(parsed.code);
  return parsed;
}

export const terms = (text: string, method: RebateMethod = 'retroactive', changes: Partial<RebateTerms> = {}): RebateTerms => ({
  tiers: tiers(text, method === 'lump' ? 'amount' : 'rate'),
  method,
  inclusive: true,
  ...changes,
});

/** Up to five tiers over volumes of some thousands; rates rise unless `falling` is allowed. */
const tiersArbitrary = (falling: boolean): fc.Arbitrary<Tiers> =>
  fc
    .record({
      first: fc.integer({ min: 0, max: 2000 }),
      steps: fc.array(fc.tuple(fc.integer({ min: 50, max: 3000 }), fc.integer({ min: 0, max: 150 })), { minLength: 1, maxLength: 5 }),
      limits: fc.constantFrom({}, { cap: 300 }, { floor: 20 }, { cap: 250, floor: 10 }),
    })
    .map(({ first, steps, limits }) => {
      let [threshold, sum] = [first, 0];
      const [thresholds, rates]: [number[], number[]] = [[], []];
      for (const [width, rate] of steps) {
        thresholds.push(threshold);
        threshold += width;
        rates.push((falling ? rate : (sum += rate)) / 1000);
      }
      return { thresholds, rates, unit: 'rate', ...limits };
    });

const build = (set: Tiers, method: RebateMethod, inclusive: boolean): RebateTerms => {
  // Growth tiers are shares over a base of 2,000; lumps are amounts.
  if (method === 'growth' || method === 'growth_incremental')
    return { tiers: { ...set, thresholds: set.thresholds.map((t) => t / 2000) }, method, inclusive, base: 2000 };
  if (method === 'lump') return { tiers: { ...set, unit: 'amount', rates: set.rates.map((rate) => rate * 1000) }, method, inclusive };
  return { tiers: set, method, inclusive };
};

/** Any scheme at all; rates may fall. */
export const anyTerms: fc.Arbitrary<RebateTerms> = fc
  .tuple(tiersArbitrary(true), fc.constantFrom(...rebateMethods), fc.boolean())
  .map(([set, method, inclusive]) => build(set, method, inclusive));
/** Rising rates. */
export const risingTerms: fc.Arbitrary<RebateTerms> = fc
  .tuple(tiersArbitrary(false), fc.constantFrom(...rebateMethods), fc.boolean())
  .map(([set, method, inclusive]) => build(set, method, inclusive));
export const risingTiers = tiersArbitrary(false);

/** Thresholds in the unit of the volume. */
export const thresholdsOf = ({ tiers: set, method, base }: RebateTerms): number[] =>
  set.thresholds.map((t) => (method === 'growth' || method === 'growth_incremental' ? base! * (1 + t) : t));
export const volume = fc.double({ min: 0, max: 20_000, noNaN: true });
