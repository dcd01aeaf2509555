/**
 * Lines of a close added up: by currency, and in the reporting currency where rates are known. An amount that isn't known leaves its line out of that sum, and
 * the total says of how many lines.
 */
import { NeumaierSum } from '../../numeric/sum';
import type { ClosingLine } from './line';
import { toMinorUnit } from './minor-units';

export const closingSums = ['bookedBefore', 'charge', 'amount', 'paid', 'open', 'due'] as const;
export type ClosingSum = (typeof closingSums)[number];
export type Sums = Readonly<Record<ClosingSum, number>>;

export interface ClosingTotal {
  readonly key: string;
  readonly currency: string;
  readonly lines: number;
  readonly sums: Sums;
  /** Lines that a sum is without. */
  readonly without: Readonly<Record<ClosingSum, number>>;
}

export const groupings = ['currency', 'entity', 'owner', 'account'] as const;
export type ClosingGrouping = (typeof groupings)[number];

const KEY_OF: Readonly<Record<ClosingGrouping, (line: ClosingLine) => string>> = {
  currency: ({ currency }) => currency,
  entity: ({ entity }) => entity,
  owner: ({ owner }) => owner,
  account: ({ accountName }) => accountName,
};

class Adding {
  lines = 0;
  private readonly sums = new Map(closingSums.map((name) => [name, new NeumaierSum()]));
  private readonly without = new Map<ClosingSum, number>(closingSums.map((name) => [name, 0]));

  add(line: ClosingLine, factorOf: (name: ClosingSum) => number): void {
    this.lines++;
    for (const name of closingSums) {
      const amount = line[name] === 0 ? 0 : line[name] * factorOf(name);
      if (Number.isNaN(amount)) this.without.set(name, this.without.get(name)! + 1);
      else this.sums.get(name)!.add(amount);
    }
  }

  total(key: string, currency: string): ClosingTotal {
    const of = <To>(read: (name: ClosingSum) => To): Record<ClosingSum, To> =>
      Object.fromEntries(closingSums.map((name) => [name, read(name)])) as Record<ClosingSum, To>;
    return {
      key,
      currency,
      lines: this.lines,
      sums: of((name) => toMinorUnit(this.sums.get(name)!.value, currency)),
      without: of((name) => this.without.get(name)!),
    };
  }
}

/** Each group in each of its currencies, by key and currency. */
export function totalsBy(lines: readonly ClosingLine[], grouping: ClosingGrouping): ClosingTotal[] {
  const groups = new Map<string, { readonly key: string; readonly currency: string; readonly sums: Adding }>();
  for (const line of lines) {
    const key = KEY_OF[grouping](line);
    const name = JSON.stringify([key, line.currency]);
    let group = groups.get(name);
    if (group === undefined) groups.set(name, (group = { key, currency: line.currency, sums: new Adding() }));
    group.sums.add(line, () => 1);
  }
  return [...groups.values()]
    .map(({ key, currency, sums }) => sums.total(key, currency))
    .sort((a, b) => compare(a.key, b.key) || compare(a.currency, b.currency));
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * Each group in the reporting currency. What was booked before stands at its own rate, so that a charge holds the change of rates of the balance too: booked
 * before + charge = amount there as well.
 */
export function reportedBy(lines: readonly ClosingLine[], grouping: ClosingGrouping, reporting: string): ClosingTotal[] {
  const groups = new Map<string, Adding>();
  for (const line of lines) {
    const key = KEY_OF[grouping](line);
    const sums = groups.get(key) ?? new Adding();
    groups.set(key, sums);
    sums.add(inReporting(line, reporting), () => 1);
  }
  return [...groups].map(([key, sums]) => sums.total(key, reporting)).sort((a, b) => compare(a.key, b.key));
}

/** The amounts of a line in the reporting currency, each to its minor unit. */
function inReporting(line: ClosingLine, reporting: string): ClosingLine {
  const at = (amount: number, rate: number): number => (amount === 0 ? 0 : toMinorUnit(amount * rate, reporting));
  const [bookedBefore, amount] = [at(line.bookedBefore, line.rateBefore), at(line.amount, line.rate)];
  return {
    ...line,
    bookedBefore,
    amount,
    charge: toMinorUnit(amount - bookedBefore, reporting),
    paid: at(line.paid, line.rate),
    open: at(line.open, line.rate),
    due: at(line.due, line.rate),
  };
}
