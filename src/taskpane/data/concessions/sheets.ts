/** What is handed to the workbook to write: schemes as plain tiers, the volumes of a grid, the sets of tiers that it compares. */
import { baseOf, isGrowth, type RebateTerms } from '../../../metrics/concessions/rebate';
import type { ConcessionScheme } from '../../../workbook/index';
import { roundUp } from './curve';

export function schemeOf(terms: RebateTerms): ConcessionScheme {
  const { tiers, method, inclusive } = terms;
  return {
    tiers: tiers.thresholds.map((threshold, k) => ({ threshold, value: tiers.rates[k]! })),
    unit: tiers.unit,
    method,
    inclusive,
    ...(isGrowth(method) ? { base: baseOf(terms) } : {}),
    ...(tiers.cap === undefined ? {} : { cap: tiers.cap }),
    ...(tiers.floor === undefined ? {} : { floor: tiers.floor }),
  };
}

const MOST = 400;

/** From, to and about as many steps, at round volumes; none when they make no sense. */
export function gridVolumes(from: number, to: number, steps: number): number[] {
  if (!(to > from) || !(steps >= 1)) return [];
  const step = roundUp((to - from) / Math.min(MOST, Math.trunc(steps)));
  const volumes: number[] = [];
  for (let k = 0; from + k * step < to; k++) volumes.push(Number((from + k * step).toPrecision(12)));
  return [...volumes, to];
}

type NamedScheme = ConcessionScheme & { readonly name: string };

/** The scheme shown, the contract's own where it differs, those kept; alone, it is compared with its other form: retroactive with incremental. */
export function gridSets(
  current: NamedScheme,
  origin: NamedScheme | undefined,
  kept: readonly NamedScheme[],
  otherNames: { readonly incremental: string; readonly retroactive: string },
): NamedScheme[] {
  const differs = origin !== undefined && JSON.stringify({ ...origin, name: '' }) !== JSON.stringify({ ...current, name: '' });
  const sets = [
    current,
    ...(differs ? [origin] : []),
    ...kept.map(
      ({ name, tiers, unit, method, inclusive, base, cap, floor }): NamedScheme => ({
        name,
        tiers,
        unit,
        method,
        inclusive,
        ...(base === undefined ? {} : { base }),
        ...(cap === undefined ? {} : { cap }),
        ...(floor === undefined ? {} : { floor }),
      }),
    ),
  ];
  if (sets.length > 1) return sets;
  if (current.method === 'retroactive') return [current, { ...current, method: 'incremental', name: otherNames.incremental }];
  if (current.method === 'incremental') return [current, { ...current, method: 'retroactive', name: otherNames.retroactive }];
  return sets;
}
