/**
 * Drivers in the cells of a snapshot and back. A column holds one group of drivers under their bare items (`F1=150000`), others as `item!group`; trust
 * holds its four groups together (`buyer/satisfaction=points,W,coverage,pieces`). `~` is no family. The net of a family stands only where it is not its
 * line revenue. A cell never passes 30,000 characters: beyond that its smallest entries are one, `(others)`.
 */
import { driverKey, groupOf, itemOf, type DriverGroup, type Drivers } from '../drivers';
import { decoded, encoded, joined, numberOf, numberText, pairsOf } from './key-values';

export const driverColumns = {
  d_revenue: ['revenue', 'net'],
  d_references: ['references'],
  d_switching_cost: ['cost', 'known', 'pull'],
  d_index: ['index'],
  d_held: ['held'],
  d_trust: ['trust', 'weight', 'coverage', 'pieces'],
  d_risk: ['risk', 'status', 'fact'],
  d_loss: ['loss', 'fact'],
} as const satisfies Record<string, readonly DriverGroup[]>;
export type DriverColumn = keyof typeof driverColumns;
export const driverColumnNames = Object.keys(driverColumns) as DriverColumn[];

const LONGEST = 30_000;
/** What stands for the smallest entries of a cell that would be too long. */
export const OTHERS = '(others)';
const NO_FAMILY = '~';
const LOSS_FACTS: ReadonlySet<string> = new Set(['survival', 'growth_rate']);
const TRUST = driverColumns.d_trust;

const isPlain = (item: string): boolean => item !== NO_FAMILY && item !== OTHERS;

/** An item in its cell; those of trust are words of ours with a `/` between them. */
function itemText(item: string, group: DriverGroup): string {
  if (item === '') return NO_FAMILY;
  if (item === OTHERS || TRUST.includes(group as (typeof TRUST)[number])) return item;
  return isPlain(item) ? encoded(item) : `%${item.charCodeAt(0).toString(16).toUpperCase()}${item.slice(1)}`;
}
const itemFrom = (text: string): string => (text === NO_FAMILY ? '' : decoded(text));

/** One entry of a cell, and how much it weighs among the others. */
interface Entry {
  readonly text: string;
  readonly values: readonly number[];
}

function trustEntries(drivers: Drivers): Entry[] {
  const items = [...drivers.keys()].filter((key) => groupOf(key) === 'trust').map(itemOf);
  return items.map((item) => ({
    text: item,
    values: TRUST.flatMap((group) => drivers.get(driverKey(group, item)) ?? []),
  }));
}

const inColumn = (column: DriverColumn, group: DriverGroup, item: string): boolean =>
  (driverColumns[column] as readonly DriverGroup[]).includes(group) && (group !== 'fact' || LOSS_FACTS.has(item) === (column === 'd_loss'));

function entriesOf(drivers: Drivers, column: DriverColumn): Entry[] {
  if (column === 'd_trust') return trustEntries(drivers);
  const [bare] = driverColumns[column];
  const entries: Entry[] = [];
  for (const [key, value] of drivers) {
    const [group, item] = [groupOf(key), itemOf(key)];
    if (!inColumn(column, group, item)) continue;
    if (group === 'net' && drivers.get(driverKey('revenue', item)) === value) continue;
    entries.push({ text: group === bare ? itemText(item, group) : `${itemText(item, group)}!${group}`, values: [value] });
  }
  return entries;
}

const textOf = (entries: readonly Entry[]): string => joined(entries.map(({ text, values }) => [text, values.map(numberText).join(',')]));

/** The largest entries as they are, the rest added up. */
function shortened(entries: readonly Entry[]): string {
  const bySize = [...entries].sort((a, b) => Math.abs(b.values[0]!) - Math.abs(a.values[0]!));
  let [kept, length] = [0, 200];
  while (kept < bySize.length && (length += textOf([bySize[kept]!]).length + 1) <= LONGEST) kept++;
  const sums = bySize.slice(kept).reduce<number[]>((sum, { values }) => values.map((value, place) => (sum[place] ?? 0) + value), []);
  return textOf([...bySize.slice(0, kept), { text: OTHERS, values: sums }]);
}

export function driverText(drivers: Drivers, column: DriverColumn): string {
  const entries = entriesOf(drivers, column);
  const text = textOf(entries);
  return text.length > LONGEST ? shortened(entries) : text;
}

/** The drivers of one row out of the texts of its columns; undefined where none were kept. */
export function driversFrom(textIn: (column: DriverColumn) => string): Map<string, number> | undefined {
  const drivers = new Map<string, number>();
  const add = (group: DriverGroup, item: string, text: string): void => {
    const value = numberOf(text);
    if (!Number.isNaN(value)) drivers.set(driverKey(group, item), value);
  };
  for (const column of driverColumnNames) {
    const groups: readonly DriverGroup[] = driverColumns[column];
    for (const [key, value] of pairsOf(textIn(column))) {
      if (column === 'd_trust') {
        value.split(',').forEach((text, place) => add(key === 'prior' ? 'trust' : groups[place]!, key, text));
        continue;
      }
      const at = key.indexOf('!');
      const group = at < 0 ? groups[0]! : groups.find((one) => one === key.slice(at + 1));
      if (group !== undefined) add(group, itemFrom(at < 0 ? key : key.slice(0, at)), value);
    }
  }
  completeFamilies(drivers);
  return drivers.size === 0 ? undefined : drivers;
}

/** The net of a family is its line revenue where nothing else is said; what has line revenue is in use. */
function completeFamilies(drivers: Map<string, number>): void {
  for (const [key, value] of [...drivers]) {
    if (groupOf(key) !== 'revenue') continue;
    const item = itemOf(key);
    if (!drivers.has(driverKey('net', item))) drivers.set(driverKey('net', item), value);
    if (item !== '') drivers.set(driverKey('family', item), 1);
  }
}

/** `driver key@cause=value`. */
export function effectsText(effects: ReadonlyMap<string, Drivers>): string {
  return joined(
    [...effects].flatMap(([cause, drivers]) =>
      [...drivers].map(([key, value]) => [`${groupOf(key)}:${itemText(itemOf(key), groupOf(key))}@${cause}`, numberText(value)] as const),
    ),
  );
}

export function effectsFrom(text: string): Map<string, Map<string, number>> {
  const effects = new Map<string, Map<string, number>>();
  for (const [entry, value] of pairsOf(text)) {
    const [at, colon] = [entry.lastIndexOf('@'), entry.indexOf(':')];
    const number = numberOf(value);
    if (at < 0 || colon < 0 || colon > at || Number.isNaN(number)) continue;
    const cause = entry.slice(at + 1);
    const own = effects.get(cause) ?? new Map<string, number>();
    own.set(driverKey(entry.slice(0, colon) as DriverGroup, itemFrom(entry.slice(colon + 1, at))), number);
    effects.set(cause, own);
  }
  return effects;
}
