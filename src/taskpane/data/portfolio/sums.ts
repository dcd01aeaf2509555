/** Sums over accounts of what is known of them. */
import { sumOf } from '../../../metrics/numeric/sum';
import type { AccountFigures } from '../compute';

export interface Sum {
  /** NaN when nothing is known that would make a sum. */
  readonly value: number;
  /** How many accounts it is without. */
  readonly without: number;
}

export function knownSum(values: readonly (number | undefined)[]): Sum {
  const known = values.filter((value): value is number => value !== undefined && !Number.isNaN(value));
  return { value: known.length === 0 ? Number.NaN : sumOf(known), without: values.length - known.length };
}

/** Nothing is 0 where nothing is known. */
export const revenueOf = (accounts: readonly AccountFigures[]): number => knownSum(accounts.map(({ cost }) => cost?.revenue)).value || 0;

/** Of a figure that is 0 without revenue: where only such accounts are known, a sum of 0 would hide that the others are not. */
export function sumOfLosses(accounts: readonly AccountFigures[], figureOf: (account: AccountFigures) => number | undefined): Sum {
  const sum = knownSum(accounts.map(figureOf));
  if (sum.without === 0) return sum;
  const valued = accounts.filter((account) => !Number.isNaN(figureOf(account) ?? Number.NaN));
  return revenueOf(valued) > 0 ? sum : { ...sum, value: Number.NaN };
}
