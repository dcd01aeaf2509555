/**
 * Which snapshots go when they grow old, counted back from the newest: all of some days stay (35 unless the settings say otherwise); then the last of each
 * month for 13 months; then the last of each quarter for 5 years. At most 20,000 rows keep their drivers: newest snapshots first, then quarter ends; the
 * others keep figures alone. What was marked as kept never goes. When one goes, its effects are the next one's to keep, and so is its `previous`.
 */
import type { SettingValues } from '../../../settings/declarations/index';
import { addMonths, fromSerial } from '../../../tables/dates';

export type ThinningRule = Pick<SettingValues, 'snapshots_all_days' | 'snapshots_months' | 'snapshots_years' | 'snapshots_full_rows'>;

export interface SnapshotSize {
  readonly name: string;
  readonly asOf: number;
  readonly kept: boolean;
  /** Accounts with a row. */
  readonly accounts: number;
}

export interface Thinning {
  /** Those that go, oldest first. */
  readonly gone: readonly string[];
  /** Those that keep figures alone. */
  readonly figuresOnly: readonly string[];
}

const monthOf = (day: number): number => fromSerial(day).year * 12 + fromSerial(day).month - 1;
const quarterOf = (day: number): number => Math.floor(monthOf(day) / 3);

/** The last of each period, of those in the order of their days. */
function lastOfEach(sizes: readonly SnapshotSize[], period: (day: number) => number): Set<string> {
  return new Set(new Map(sizes.map(({ name, asOf }) => [period(asOf), name])).values());
}

export function thinned(sizes: readonly SnapshotSize[], rule: ThinningRule): Thinning {
  const inOrder = [...sizes].sort((a, b) => a.asOf - b.asOf);
  const newest = inOrder.at(-1);
  if (newest === undefined) return { gone: [], figuresOnly: [] };
  const [monthEnds, quarterEnds] = [lastOfEach(inOrder, monthOf), lastOfEach(inOrder, quarterOf)];
  const months = addMonths(newest.asOf, -rule.snapshots_months);
  const years = addMonths(newest.asOf, -12 * rule.snapshots_years);
  const stays = ({ name, asOf, kept }: SnapshotSize): boolean => {
    if (kept || newest.asOf - asOf <= rule.snapshots_all_days) return true;
    if (asOf >= months) return monthEnds.has(name);
    return asOf >= years && quarterEnds.has(name);
  };
  const left = inOrder.filter(stays);
  const recent = left.filter(({ asOf }) => newest.asOf - asOf <= rule.snapshots_all_days);
  const byWorth = [
    ...[...recent].reverse(),
    ...left.filter((one) => !recent.includes(one)).sort((a, b) => worth(b) - worth(a) || b.asOf - a.asOf),
  ];
  function worth({ name }: SnapshotSize): number {
    return quarterEnds.has(name) ? 1 : 0;
  }
  const figuresOnly: string[] = [];
  let rows = 0;
  for (const { name, accounts } of byWorth) {
    rows += accounts;
    if (rows > rule.snapshots_full_rows) figuresOnly.push(name);
  }
  return { gone: inOrder.filter((one) => !stays(one)).map(({ name }) => name), figuresOnly };
}

/** The effects of a snapshot that goes, added to those of the one after it: sums over any period stay what they were. */
export function mergedEffects(
  gone: ReadonlyMap<string, ReadonlyMap<string, number>>,
  next: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, Map<string, number>> {
  const merged = new Map([...next].map(([cause, drivers]) => [cause, new Map(drivers)] as const));
  for (const [cause, drivers] of gone) {
    const own = merged.get(cause) ?? new Map<string, number>();
    merged.set(cause, own);
    for (const [key, value] of drivers) own.set(key, (own.get(key) ?? 0) + value);
  }
  return merged;
}
