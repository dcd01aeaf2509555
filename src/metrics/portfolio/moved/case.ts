/**
 * Why the case of an account changed: one line for each axis whose side changed (held, attached, coverage of trust against their thresholds), with the
 * step in which it crossed and the driver that did most in it. A threshold that moved is a change of settings.
 */
import { settingsFrom } from '../snapshot/settings-text';
import type { SettingKey } from '../../../settings/declarations/index';
import type { Line } from './account-lines';
import { figureRules, type Share } from './figure-rules';
import type { Moved } from './moved';
import { LAST, steps, type Stages } from './stages';
import { sumOf } from '../../numeric/sum';

const axes = [
  ['held', 'held_threshold'],
  ['attached', 'attached_threshold'],
  ['trust_coverage', 'case_min_coverage'],
] as const satisfies readonly (readonly [string, SettingKey])[];
type Axis = (typeof axes)[number][0];

/** A line of a case: its figure is `case`, its driver the axis. */
export interface CaseLine extends Line {
  readonly axis: Axis;
  readonly thresholds: readonly [before: number, after: number];
  readonly cases: readonly [before: string, after: string];
  /** What did most in the step; undefined where the threshold did. */
  readonly largest: Share | undefined;
}

/** The settings step is the one from stage 4 to 5. */
const SETTINGS = steps.indexOf('settings');

function valueAt(axis: Axis, stages: Stages, stage: number): number {
  if (axis === 'held') return 100 * -Math.expm1(-sumOf(stages.items('held').map((term) => stages.at('held', term, stage))));
  const group = axis === 'attached' ? 'trust' : 'coverage';
  return sumOf(stages.items(group).map((item) => stages.at(group, item, stage)));
}

export function caseLines(moved: Moved, ids?: ReadonlySet<string>): CaseLine[] {
  const [before, after] = [settingsFrom(moved.from.settings), settingsFrom(moved.to.settings)];
  return moved.accounts.flatMap(({ id, name, stages, figures }): CaseLine[] => {
    const row = moved.to.rows.get(id);
    if (stages === undefined || row === undefined || (ids !== undefined && !ids.has(id))) return [];
    const was = moved.from.rows.get(id) ?? row.formerIds.map((one) => moved.from.rows.get(one)).find((one) => one !== undefined);
    if (was === undefined || was.case === row.case) return [];
    return axes.flatMap(([axis, key]): CaseLine[] => {
      const thresholds = [before.for(was.segment)[key], after.for(row.segment)[key]] as const;
      const ends = figures.find(({ figure }) => figure === axis);
      if (ends === undefined) return [];
      const whole = new Map([
        [0, ends.from],
        [LAST, ends.to],
      ]);
      const value = (stage: number): number => whole.get(stage) ?? valueAt(axis, stages, stage);
      const side = (stage: number): boolean => value(stage) >= thresholds[stage <= SETTINGS ? 0 : 1];
      if (side(0) === side(LAST)) return [];
      const crossed = steps
        .map((_, stage) => stage)
        .filter((stage) => side(stage) !== side(LAST))
        .at(-1)!;
      const largest = largestOf(figureRules[axis](stages, crossed), value(crossed + 1) - value(crossed));
      return [
        {
          account: id,
          name,
          figure: 'case',
          driver: axis,
          item: largest === undefined ? '' : [largest.driver, largest.item].filter((text) => text !== '').join('/'),
          cause: steps[crossed]!,
          before: ends.from,
          after: ends.to,
          change: ends.to - ends.from,
          axis,
          thresholds,
          cases: [was.case, row.case],
          largest,
        },
      ];
    });
  });
}

/** The share that went furthest the way the figure went. */
function largestOf(found: readonly Share[], change: number): Share | undefined {
  const along = found.filter((share) => Math.sign(share.change) === Math.sign(change));
  return along.length === 0 ? undefined : along.reduce((most, share) => (Math.abs(share.change) > Math.abs(most.change) ? share : most));
}
