/** Sums over accounts of what is known of them. */
import { knownSum } from '../../../metrics/portfolio/groups';
import type { AccountFigures } from '../compute';

/** Nothing is 0 where nothing is known. */
export const revenueOf = (accounts: readonly AccountFigures[]): number => knownSum(accounts.map(({ cost }) => cost?.revenue)).value || 0;
