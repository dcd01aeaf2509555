/**
 * Several schemes on the same purchases. Those that reduce take their amount off what later schemes, in their order, are paid on, row by row: a scheme of one
 * family reduces another only where that family is bought. Thresholds are tested by what was bought, before any reduction. Without reductions the amounts add
 * up and the order says nothing; with them the spread over all orders shows what the order is worth (up to six schemes).
 */
import { NeumaierSum, sumOf } from '../../numeric/sum';
import { entitlements, type PartEntitlement, type PeriodVolume } from './entitlement';
import type { Scheme } from './scheme';

export interface StackedScheme {
  readonly scheme: Scheme;
  readonly periods: readonly PeriodVolume[];
  readonly annualWallet: number;
}

/** Of each scheme as given, and each of its periods: its parts with their amounts, and the share of each part's money that earlier schemes took. */
export interface StackedPeriod {
  readonly period: PeriodVolume;
  readonly parts: readonly PartEntitlement[];
  readonly taken: readonly number[];
  readonly amount: number;
}

/** Do the schemes' amounts depend on their order? */
export const isStacked = (schemes: readonly StackedScheme[]): boolean =>
  schemes.some(({ scheme }) => scheme.reduces) && schemes.filter(({ scheme }) => scheme.reduced || scheme.reduces).length > 1;

/** The places of the schemes in their own order. Where it matters, each has to have its own. */
export function ownOrder(schemes: readonly StackedScheme[]): number[] {
  if (isStacked(schemes)) {
    const seen = new Set<number>();
    for (const { scheme } of schemes) {
      if (!scheme.reduces && !scheme.reduced) continue;
      if (Number.isNaN(scheme.order) || seen.has(scheme.order)) scheme.parts[0]!.refuse('order', 'order_needed');
      seen.add(scheme.order);
    }
  }
  // A scheme without an order neither reduces nor is reduced: its place says nothing.
  const placeOf = (i: number): number => (Number.isNaN(schemes[i]!.scheme.order) ? Number.MAX_VALUE : schemes[i]!.scheme.order);
  return schemes.map((_, i) => i).sort((a, b) => placeOf(a) - placeOf(b));
}

export function stackedIn(order: readonly number[], schemes: readonly StackedScheme[]): StackedPeriod[][] {
  /** Of each row's money, the share that the schemes so far took. */
  const takenOf = new Map<number, number>();
  const found: StackedPeriod[][] = schemes.map(() => []);
  for (const place of order) {
    const { scheme, periods, annualWallet } = schemes[place]!;
    found[place] = periods.map((period) => {
      const taken = scheme.reduced ? takenIn(period, takenOf) : [];
      const parts = entitlements(scheme, period, annualWallet, taken);
      return { period, parts, taken, amount: Math.max(0, sumOf(parts.map(({ amount }) => amount))) };
    });
    if (scheme.reduces) for (const period of found[place]) addTaken(period, takenOf);
  }
  return found;
}

/** Of each part, the share that earlier schemes took of its money; within the whole period, of the period's. */
function takenIn({ parts }: PeriodVolume, takenOf: ReadonlyMap<number, number>): number[] {
  const shareOf = (some: PeriodVolume['parts']): number => {
    const [money, taken] = [new NeumaierSum(), new NeumaierSum()];
    for (const part of some)
      for (const [row, amount] of part.money) {
        money.add(amount);
        taken.add(amount * (takenOf.get(row) ?? 0));
      }
    return money.value > 0 ? taken.value / money.value : 0;
  };
  return parts.map((volume) => shareOf(volume.part.within === 'whole' ? parts : [volume]));
}

function addTaken({ parts }: StackedPeriod, takenOf: Map<number, number>): void {
  for (const { volume, amount } of parts) {
    const money = sumOf(volume.money.values());
    if (!(money > 0) || Number.isNaN(amount)) continue;
    for (const row of volume.money.keys()) takenOf.set(row, (takenOf.get(row) ?? 0) + amount / money);
  }
}

export interface Spread {
  readonly least: number;
  readonly most: number;
}

const MOST_SCHEMES = 6;

/** The least and the most that the last periods of all schemes give together, over all orders; NaN beyond six schemes. */
export function spreadOver(schemes: readonly StackedScheme[]): Spread {
  if (schemes.length > MOST_SCHEMES) return { least: Number.NaN, most: Number.NaN };
  const totals = ordersOf(schemes.length).map((order) => totalIn(order, schemes));
  return { least: Math.min(...totals), most: Math.max(...totals) };
}

/** What the last period of each scheme gives, added up, in this order. */
const totalIn = (order: readonly number[], schemes: readonly StackedScheme[]): number =>
  sumOf(stackedIn(order, schemes).map((periods) => periods.at(-1)?.amount ?? 0));

function ordersOf(count: number): number[][] {
  if (count === 0) return [[]];
  return ordersOf(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, place) => [...order.slice(0, place), count - 1, ...order.slice(place)]),
  );
}
