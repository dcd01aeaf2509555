/** Sums over accounts of what is known of them. */
import { knownSum } from '../../../metrics/portfolio/groups';
import type { AccountFigures } from '../compute';

/** 0 of no account; NaN where there are some and none of them is known. */
export const totalOf = (values: readonly (number | undefined)[]): number => (values.length === 0 ? 0 : knownSum(values).value);

export const revenueOf = (accounts: readonly AccountFigures[]): number => totalOf(accounts.map(({ cost }) => cost?.revenue));
