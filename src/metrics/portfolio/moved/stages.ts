/**
 * The drivers of an account at seven stages between two snapshots, one cause after another:
 *   from → time → client → model → rates → settings → definitions → to
 * Time stands from the old side, the later ones are counted back from the new side; what is left between is the client's. A step below 1e-12 of its
 * driver is rounding. The order is a convention: the sum does not depend on it, the split does.
 */
import { driverKey, factGroups, groupOf, itemOf, type DriverGroup, type Drivers } from '../drivers';
import { ROUNDING, type Effects } from '../snapshot/effects';
import { OTHERS } from '../snapshot/stored-drivers';

/** The causes that lie between two stages, in their order. */
export const steps = ['time', 'client', 'model', 'rates', 'settings', 'definitions'] as const;
export type StepCause = (typeof steps)[number];
/** All that a line may come from. */
export const causes = [...steps, 'status', 'unknown', 'known', 'entered', 'left', 'merged', 'not_told'] as const;
export type Cause = (typeof causes)[number];

export const LAST = steps.length;
const CLIENT = 1;

/** Levels of one driver, stage by stage. */
type Levels = Float64Array;

function levelsOf(from: number, to: number, effect: (cause: StepCause) => number): Levels {
  const levels = new Float64Array(LAST + 1);
  levels[0] = from;
  levels[LAST] = to;
  levels[1] = from + effect('time');
  for (let stage = LAST - 1; stage > CLIENT; stage--) levels[stage] = levels[stage + 1]! - effect(steps[stage]!);
  const least = ROUNDING * levels.reduce((most, level) => Math.max(most, Math.abs(level)), 0);
  for (let stage = LAST - 1; stage > 0; stage--)
    if (Math.abs(levels[stage + 1]! - levels[stage]!) <= least) levels[stage] = levels[stage + 1]!;
  for (let stage = 1; stage <= LAST && Math.abs(levels[stage]! - levels[0]) <= least; stage++) levels[stage] = levels[0]!;
  return levels;
}

/** Where one side added its smallest entries up, the other side does: nothing seems to come in or go out. */
function withOthers(own: Drivers, other: Drivers): Drivers {
  const groups = new Set([...own.keys(), ...other.keys()].filter((key) => itemOf(key) === OTHERS).map(groupOf));
  if (groups.size === 0) return own;
  const folded = new Map<string, number>();
  for (const [key, value] of own) {
    const name = groups.has(groupOf(key)) && !other.has(key) ? driverKey(groupOf(key), OTHERS) : key;
    folded.set(name, (folded.get(name) ?? 0) + value);
  }
  return folded;
}

export class Stages {
  private readonly byKey = new Map<string, Levels>();
  private readonly groups = new Map<DriverGroup, string[]>();

  constructor(
    readonly from: Drivers,
    readonly to: Drivers,
    effects: Effects,
  ) {
    const [before, after] = [withOthers(from, to), withOthers(to, from)];
    for (const key of new Set([...before.keys(), ...after.keys(), ...[...effects.values()].flatMap((drivers) => [...drivers.keys()])])) {
      const group = groupOf(key);
      if (factGroups.has(group)) continue;
      this.byKey.set(
        key,
        levelsOf(before.get(key) ?? 0, after.get(key) ?? 0, (cause) => effects.get(cause)?.get(key) ?? 0),
      );
      const own = this.groups.get(group);
      if (own === undefined) this.groups.set(group, [itemOf(key)]);
      else own.push(itemOf(key));
    }
  }

  items(group: DriverGroup): readonly string[] {
    return this.groups.get(group) ?? [];
  }

  /** 0 where there is none. */
  at(group: DriverGroup, item: string, stage: number): number {
    return this.byKey.get(driverKey(group, item))?.[stage] ?? 0;
  }
}
